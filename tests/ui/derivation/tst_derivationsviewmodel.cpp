// SPDX-License-Identifier: MIT
#include "openservices.h"
#include "ui/derivation/derivationsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

const QString kElbo = QStringLiteral("D-01");
const QString kPolicyGradient = QStringLiteral("D-02");

/// The row of a derivation; -1 while it is not listed.
int rowOf(const DerivationListModel &model, const QString &id)
{
    for (int row = 0; row < model.count(); ++row) {
        if (model.data(model.index(row), DerivationListModel::DerivationIdRole).toString() == id) {
            return row;
        }
    }
    return -1;
}

QVariant valueOf(const DerivationListModel &model, const QString &id, DerivationListModel::Role role)
{
    return model.data(model.index(rowOf(model, id)), role);
}

QString textOf(const DerivationListModel &model, const QString &id, DerivationListModel::Role role)
{
    return valueOf(model, id, role).toString();
}

} // namespace

class TestDerivationsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutContent();
    void listsWhatTheContentHolds();
    void filtersByTitleAreaAndLevel();
    void groupsByArea();
    void narrowsToCoreDueAndArea();
    void saysHowTheCoreStands();
    void announcesOnlyRealChanges();
    void followsProgress();
    void opensADerivation();
    void saysWhatIsWrongWithAnUnknownId();
};

void TestDerivationsViewModel::isEmptyWithoutContent()
{
    QTemporaryDir empty;
    QVERIFY(QDir(empty.path()).mkpath(QStringLiteral("derivations")));
    OpenServices services(empty.path());
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    const QAbstractItemModelTester tester(viewModel.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(viewModel.rows()->count(), 0);
    QVERIFY(viewModel.isEmpty());
    viewModel.setFilter(QStringLiteral("elbo"));
    QCOMPARE(viewModel.rows()->count(), 0);
}

void TestDerivationsViewModel::listsWhatTheContentHolds()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    const DerivationListModel &rows = *viewModel.rows();
    QCOMPARE(rows.count(), static_cast<int>(services->library().derivations().size()));
    QVERIFY(!viewModel.isEmpty());
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::TitleRole), QStringLiteral("The evidence lower bound"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::AreaRole), QStringLiteral("Probability"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::LevelRole), QStringLiteral("L5"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::MinutesRole), QStringLiteral("10 min"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::LinesRole), QStringLiteral("7 lines"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::ProgressRole), QStringLiteral("not opened yet"));
    QVERIFY(textOf(rows, kElbo, DerivationListModel::TargetRole)
                .startsWith(QLatin1String("A lower bound on the log evidence")));
    QCOMPARE(valueOf(rows, kElbo, DerivationListModel::SourceRole).toInt(), static_cast<int>(Badge::S2));
    QVERIFY(!valueOf(rows, kElbo, DerivationListModel::IsStartedRole).toBool());
}

void TestDerivationsViewModel::filtersByTitleAreaAndLevel()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    DerivationListModel &rows = *viewModel.rows();
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = rows.count();

    viewModel.setFilter(QStringLiteral("  GRADIENT policy THEOREM reinforcement "));
    QCOMPARE(rows.count(), 1);
    QCOMPARE(rowOf(rows, kPolicyGradient), 0);
    viewModel.setFilter(QStringLiteral("evidence lower bound l5 d-01"));
    QCOMPARE(rows.count(), 1);
    QVERIFY(rowOf(rows, kElbo) >= 0);
    viewModel.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(rows.count(), 0);
    viewModel.setFilter({});
    QCOMPARE(rows.count(), all);
    QVERIFY(rowOf(rows, kElbo) >= 0);
}

void TestDerivationsViewModel::groupsByArea()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    const DerivationListModel &rows = *viewModel.rows();
    QStringList areas;
    for (int row = 0; row < rows.count(); ++row) {
        areas.append(rows.data(rows.index(row), DerivationListModel::AreaRole).toString());
    }
    QStringList sorted = areas;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(areas, sorted);
    sorted.removeDuplicates();
    QCOMPARE(viewModel.areas().mid(1), sorted);
    // Each area's name stands once, above its first row, whatever the filter leaves.
    const auto headings = [&rows] {
        QStringList shown;
        for (int row = 0; row < rows.count(); ++row) {
            const QString heading = rows.data(rows.index(row), DerivationListModel::HeadingRole).toString();
            shown += heading.isEmpty() ? QStringList() : QStringList(heading);
        }
        return shown;
    };
    QCOMPARE(headings(), sorted);
    viewModel.setFilter(QStringLiteral("evidence d-01"));
    QCOMPARE(headings(), QStringList { QStringLiteral("Probability") });
}

void TestDerivationsViewModel::narrowsToCoreDueAndArea()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    DerivationListModel &rows = *viewModel.rows();
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy filters(&viewModel, &DerivationsViewModel::filterChanged);
    int core = 0;
    int probability = 0;
    for (const Derivation &derivation : services->library().derivations()) {
        core += derivation.isCore ? 1 : 0;
        probability += derivation.area == QLatin1String("probability") ? 1 : 0;
    }
    viewModel.setScope(DerivationsViewModel::Scope::Core);
    QCOMPARE(rows.count(), core);
    viewModel.setScope(DerivationsViewModel::Scope::Due);
    QCOMPARE(rows.count(), 0);
    // What becomes due is listed at once.
    QVERIFY(services->reviews().grade(ReviewItem::line(DerivationId(kElbo), QStringLiteral("jensen")), Grade::Again));
    services.clock().advance(std::chrono::minutes { 5 });
    navigation.open(Navigation::Page::Derivations);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::DueRole), QStringLiteral("1 line due"));
    viewModel.setScope(DerivationsViewModel::Scope::All);
    viewModel.setArea(static_cast<int>(viewModel.areas().indexOf(QStringLiteral("Probability"))));
    QCOMPARE(rows.count(), probability);
    viewModel.setFilter(QStringLiteral("lower bound"));
    QVERIFY(rowOf(rows, kElbo) >= 0);
    QCOMPARE(filters.size(), 5);
    viewModel.setArea(-1);
    viewModel.setArea(99);
    viewModel.setScope(DerivationsViewModel::Scope::All);
    QCOMPARE(filters.size(), 5);
    viewModel.showAll();
    QCOMPARE(rows.count(), viewModel.count());
    QCOMPARE(viewModel.filter(), QString());
    viewModel.showAll();
    QCOMPARE(filters.size(), 6);
}

void TestDerivationsViewModel::saysHowTheCoreStands()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    QSignalSpy standing(&viewModel, &DerivationsViewModel::standingChanged);
    QVERIFY(viewModel.summary().contains(QLatin1String("0 of ")));
    QVERIFY(services->attempts().enter(DerivationId(kElbo), AttemptMode::Blank));
    services.clock().advance(std::chrono::seconds { 5 });
    QVERIFY(services->attempts().begin());
    services.clock().advance(std::chrono::seconds { 250 });
    QVERIFY(services->attempts().apply(AttemptEventKind::WritingDone));
    for (const PlannedStep &step : services->attempts().plan().steps) {
        QVERIFY(services->attempts().apply(AttemptEventKind::StepMarked, step.id, 1));
    }
    QVERIFY(valueOf(*viewModel.rows(), kElbo, DerivationListModel::IsStartedRole).toBool());
    QVERIFY(services->attempts().finish(Grade::Good));
    QCOMPARE(standing.size(), 1);
    QVERIFY(viewModel.summary().contains(QLatin1String("1 of ")));
    QCOMPARE(textOf(*viewModel.rows(), kElbo, DerivationListModel::ProgressRole),
        QStringLiteral("1 clean run · best 4:10 · recall 100%"));
    QCOMPARE(textOf(*viewModel.rows(), kElbo, DerivationListModel::LastRunRole), QStringLiteral("today"));
    QVERIFY(valueOf(*viewModel.rows(), kElbo, DerivationListModel::IsCoreRole).toBool());
    QVERIFY(!valueOf(*viewModel.rows(), kElbo, DerivationListModel::IsStartedRole).toBool());
}

void TestDerivationsViewModel::announcesOnlyRealChanges()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    DerivationListModel &rows = *viewModel.rows();
    QSignalSpy filters(&viewModel, &DerivationsViewModel::filterChanged);
    QSignalSpy counts(&rows, &DerivationListModel::countChanged);
    QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);

    viewModel.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(rows.count(), 0);
    QCOMPARE(removed.size(), static_cast<int>(services->library().derivations().size()));
    QCOMPARE(counts.size(), 1);
    viewModel.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(filters.size(), 1);
    viewModel.setFilter(QStringLiteral("no such thing at all"));
    QCOMPARE(filters.size(), 2);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestDerivationsViewModel::followsProgress()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    const DerivationListModel &rows = *viewModel.rows();
    QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);

    QVERIFY(services->derivations().revealNext(DerivationId(kElbo), LineOutcome::Revealed));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), rowOf(rows, kElbo));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::LinesRole), QStringLiteral("1 of 7 lines"));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::ProgressRole), QStringLiteral("read, not tried yet"));
    QVERIFY(valueOf(rows, kElbo, DerivationListModel::IsStartedRole).toBool());

    QVERIFY(services->derivations().revealNext(DerivationId(kElbo), LineOutcome::Recalled));
    QCOMPARE(textOf(rows, kElbo, DerivationListModel::ProgressRole), QStringLiteral("recalled 1 of 7 the last time"));

    // What is kept is there after a restart too.
    QVERIFY(services.open());
    DerivationsViewModel again(*services, navigation);
    QCOMPARE(textOf(*again.rows(), kElbo, DerivationListModel::LinesRole), QStringLiteral("2 of 7 lines"));
    QCOMPARE(textOf(*again.rows(), kElbo, DerivationListModel::ProgressRole),
        QStringLiteral("recalled 1 of 7 the last time"));
}

void TestDerivationsViewModel::opensADerivation()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    QSignalSpy problems(&viewModel, &DerivationsViewModel::problemChanged);
    viewModel.open(kPolicyGradient);
    QCOMPARE(services->derivations().current(), DerivationId(kPolicyGradient));
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
    QCOMPARE(problems.size(), 0);
}

void TestDerivationsViewModel::saysWhatIsWrongWithAnUnknownId()
{
    OpenServices services;
    QVERIFY(services.open());
    Navigation navigation;
    DerivationsViewModel viewModel(*services, navigation);
    QSignalSpy problems(&viewModel, &DerivationsViewModel::problemChanged);
    viewModel.open(QStringLiteral("D-00"));
    QVERIFY(viewModel.problem().exists());
    QCOMPARE(navigation.page(), Navigation::Page::Today);
    QVERIFY(services->derivations().current().isEmpty());
    viewModel.open(kElbo);
    QVERIFY(!viewModel.problem().exists());
    QCOMPARE(problems.size(), 2);
}

QTEST_GUILESS_MAIN(TestDerivationsViewModel)
#include "tst_derivationsviewmodel.moc"
