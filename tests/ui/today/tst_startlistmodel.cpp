// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/shell/navigation.h"
#include "ui/today/startlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestStartListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersHalfAnHour();
    void firstIsTheTenStatements();
    void thirdIsOnePromptOfTheLeastKnownRound();
    void secondIsTheNextLines();
    void secondGoesOnToAnUnfinishedDerivation();
    void lastIsAPitchOfTwoMinutes();
    void rowsThatAreNoneStartNothing();
    void saysWhyItCannotStart();

private:
    [[nodiscard]] QString text(int row, int role) const { return m_model->index(row).data(role).toString(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<StartListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestStartListModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<StartListModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestStartListModel::offersHalfAnHour()
{
    QCOMPARE(m_model->rowCount(), 4);
    int minutes = 0;
    QCOMPARE(m_model->rowCount(m_model->index(0)), 0);
    const QHash<int, QByteArray> names = m_model->roleNames();
    QCOMPARE(names.size(), 3);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        minutes += m_model->index(row).data(StartListModel::MinutesRole).toInt();
        QVERIFY(!text(row, StartListModel::TitleRole).isEmpty());
        QVERIFY(!text(row, StartListModel::CaptionRole).isEmpty());
        QVERIFY(!m_model->index(row).data(Qt::DisplayRole).isValid());
    }
    QCOMPARE(minutes, 30);
    QVERIFY(!m_model->data({}, StartListModel::TitleRole).isValid());
}

void TestStartListModel::firstIsTheTenStatements()
{
    QCOMPARE(text(0, StartListModel::TitleRole), QStringLiteral("What can you do already?"));
    QVERIFY(text(0, StartListModel::CaptionRole).startsWith(QStringLiteral("Ten statements")));
    QVERIFY(m_bench->services.quizzes().rate(m_bench->services.quizzes().selfTest()->items.first().id, 2));
    QVERIFY(text(0, StartListModel::CaptionRole).startsWith(QStringLiteral("1 of 10")));
    m_model->start(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::SelfTest);
}

void TestStartListModel::thirdIsOnePromptOfTheLeastKnownRound()
{
    // Nothing is known of any: the one that weighs most with the committee.
    const QString before = text(2, StartListModel::TitleRole);
    m_model->start(2);
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    const SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.hasSession());
    const Round *round = m_bench->services.library().findRound(sessions.plan().round);
    QVERIFY(round != nullptr);
    QVERIFY2(before.endsWith(round->title), qPrintable(before));
    QCOMPARE(sessions.plan().length(), Milliseconds(std::chrono::minutes { 10 }));

    // Rated, it is known better than the others.
    QSignalSpy changed(m_model.get(), &StartListModel::dataChanged);
    QVERIFY(m_bench->services.sessions().apply(SessionEventKind::Ended, {}, 1));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(m_bench->services.sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(m_bench->services.sessions().closeDebrief());
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_VERIFY(text(2, StartListModel::TitleRole) != before);
}

void TestStartListModel::secondIsTheNextLines()
{
    const Derivation &first = m_bench->services.library().derivations().first();
    // The evidence bound: the first thing that a new profile offers to derive.
    QCOMPARE(first.id.value(), QStringLiteral("D-01"));
    QVERIFY2(first.title.contains(QStringLiteral("evidence"), Qt::CaseInsensitive)
            || first.title.contains(QStringLiteral("ELBO")),
        qPrintable(first.title));
    QCOMPARE(text(1, StartListModel::TitleRole), QStringLiteral("The first lines of: ") + first.title);
    QSignalSpy changed(m_model.get(), &StartListModel::dataChanged);
    m_model->start(1);
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QCOMPARE(m_bench->services.derivations().current(), first.id);
    QVERIFY(m_bench->services.derivations().revealNext(first.id, LineOutcome::Recalled));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), m_model->index(0));
    QCOMPARE(changed.first().at(1).toModelIndex(), m_model->index(3));
    QCOMPARE(text(1, StartListModel::TitleRole), QStringLiteral("The next lines of: ") + first.title);
}

void TestStartListModel::secondGoesOnToAnUnfinishedDerivation()
{
    const QList<Derivation> &all = m_bench->services.library().derivations();
    QVERIFY(all.size() >= 2);
    m_bench->services.derivations().showAll(all.at(0).id);
    QVERIFY(text(1, StartListModel::TitleRole).endsWith(all.at(1).title));
    // All done: the first one again.
    for (const Derivation &derivation : all) {
        m_bench->services.derivations().showAll(derivation.id);
    }
    QVERIFY(text(1, StartListModel::TitleRole).endsWith(all.at(0).title));
}

void TestStartListModel::lastIsAPitchOfTwoMinutes()
{
    m_model->start(3);
    QCOMPARE(m_navigation->page(), Navigation::Page::Talk);
    const TalkService &talks = m_bench->services.talks();
    QVERIFY(talks.hasTalk());
    QCOMPARE(talks.plan().talk, Milliseconds(std::chrono::minutes { 2 }));
    QVERIFY(talks.plan().questions.isEmpty());
}

void TestStartListModel::rowsThatAreNoneStartNothing()
{
    QSignalSpy failed(m_model.get(), &StartListModel::failed);
    for (const int row : { -1, 4, 1000 }) {
        m_model->start(row);
    }
    QVERIFY(!m_bench->services.sessions().hasSession());
    QVERIFY(!m_bench->services.talks().hasTalk());
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    QCOMPARE(failed.size(), 0);
}

void TestStartListModel::saysWhyItCannotStart()
{
    m_model->start(2);
    m_navigation->open(Navigation::Page::Today);
    QSignalSpy failed(m_model.get(), &StartListModel::failed);
    m_model->start(2);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Conflict);
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

QTEST_GUILESS_MAIN(TestStartListModel)
#include "tst_startlistmodel.moc"
