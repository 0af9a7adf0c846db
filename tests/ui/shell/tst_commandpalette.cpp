// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>

using namespace sevenrounds;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void findsByBeginningsOfWords();
    void runsWhatIsShown();
    void opensADerivationInItsMode();
    void nothingByThatName();
};

void TestCommandPalette::findsByBeginningsOfWords()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = palette.rowCount();
    QVERIFY(all >= 6 + 14 + 2 + 3);
    palette.setFilter(QStringLiteral("sta des"));
    QCOMPARE(palette.rowCount(), 1);
    QCOMPARE(palette.index(0).data(CommandPalette::TitleRole).toString(), QStringLiteral("Start ML system design"));
    palette.setFilter(QString());
    QCOMPARE(palette.rowCount(), all);
}

void TestCommandPalette::runsWhatIsShown()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("readiness"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Readiness);
    palette.setFilter(QStringLiteral("derive evidence"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
}

void TestCommandPalette::opensADerivationInItsMode()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DerivationViewModel derivation(bench.services, navigation);
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("recall evidence lower"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Recall);
    // The same derivation stands open already.
    palette.setFilter(QStringLiteral("blank evidence lower"));
    palette.run(0);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Blank);
    palette.setFilter(QStringLiteral("recall lines due"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivations);
    const DerivationId other(QStringLiteral("D-02"));
    const QString step = bench.services.library().findDerivation(other)->steps.first().id;
    QVERIFY(bench.services.reviews().grade(ReviewItem::line(other, step), Grade::Again));
    bench.clock.advance(std::chrono::minutes { 5 });
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
    QCOMPARE(bench.services.derivations().current(), other);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Recall);
}

void TestCommandPalette::nothingByThatName()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("zzz"));
    QCOMPARE(palette.rowCount(), 0);
    palette.run(0);
    palette.run(-1);
    QCOMPARE(navigation.page(), Navigation::Page::Today);
}

QTEST_GUILESS_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
