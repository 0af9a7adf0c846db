// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/unratedroundsmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestUnratedRoundsModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysHowFarARatingIs();
    void leavesOutWhatIsOfferedAsCutOff();
    void opensOneDebriefAfterAnother();
    void saysWhyItCannotBeOpened();

private:
    void takeRound(const QString &round, const QString &text);
    [[nodiscard]] QString caption(int row)
    {
        return m_model->index(row).data(UnratedRoundsModel::CaptionRole).toString();
    }
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<UnratedRoundsModel> m_model;
};

void TestUnratedRoundsModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<UnratedRoundsModel>(m_bench->services, *m_navigation);
}

void TestUnratedRoundsModel::takeRound(const QString &round, const QString &text)
{
    QVERIFY(sessions().startShort(RoundId(round), Level::L5, 3));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, text);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
}

void TestUnratedRoundsModel::saysHowFarARatingIs()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->newestTitle().isEmpty() && m_model->newestText().isEmpty());
    takeRound(QStringLiteral("ml"), QStringLiteral("mine"));
    QTRY_COMPARE(m_model->count(), 1);
    QCOMPARE(m_model->title(), QStringLiteral("1 round waits for your rating"));
    QCOMPARE(m_model->newestTitle(), sessions().plan().title);
    const QPersistentModelIndex row = m_model->index(0);
    const QList<Criterion> criteria = sessions().rubric()->criteria;
    QCOMPARE(caption(0), QStringLiteral("today: 0 of %1 criteria rated").arg(criteria.size()));
    QVERIFY(sessions().apply(SessionEventKind::Rated, criteria.first().name, 4));
    QTRY_COMPARE(caption(0), QStringLiteral("today: 1 of %1 criteria rated").arg(criteria.size()));
    for (const Criterion &criterion : criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QTRY_COMPARE(caption(0), QStringLiteral("today: every criterion rated, not yet closed"));
    // The row is the same one, so that its button keeps the keyboard.
    QVERIFY(row.isValid());
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(m_model->count(), 0);
}

void TestUnratedRoundsModel::leavesOutWhatIsOfferedAsCutOff()
{
    takeRound(QStringLiteral("ml"), QStringLiteral("mine"));
    const QString older = sessions().plan().title;
    takeRound(QStringLiteral("design"), QStringLiteral("mine"));
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<UnratedRoundsModel>(m_bench->services, *m_navigation);
    QTRY_VERIFY(sessions().hasUnfinished());
    QTRY_COMPARE(m_model->count(), 1);
    QCOMPARE(m_model->newestTitle(), older);
    // Taken up again, it is one that waits like the other.
    QVERIFY(sessions().restore());
    QTRY_COMPARE(m_model->count(), 2);
}

void TestUnratedRoundsModel::opensOneDebriefAfterAnother()
{
    DebriefViewModel debrief(m_bench->services, *m_navigation);
    takeRound(QStringLiteral("ml"), QStringLiteral("the older words"));
    debrief.rate(debrief.criteria()->index(0).data(CriterionListModel::NameRole).toString(), 5);
    takeRound(QStringLiteral("design"), QStringLiteral("the newer words"));
    QTRY_COMPARE(m_model->count(), 2);
    QVERIFY(debrief.plainText().contains(QStringLiteral("the newer words")));
    QSignalSpy changed(&debrief, &DebriefViewModel::debriefChanged);
    m_model->rate(1);
    QTRY_COMPARE(m_navigation->page(), Navigation::Page::Debrief);
    QCOMPARE(changed.size(), 1);
    QVERIFY(debrief.plainText().contains(QStringLiteral("the older words")));
    QCOMPARE(debrief.criteria()->rowCount(), static_cast<int>(sessions().rubric()->criteria.size()));
    QCOMPARE(debrief.criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 5);
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("ml")));
    debrief.leave();
    QVERIFY(m_navigation->page() != Navigation::Page::Debrief);
    m_model->rate(0);
    QTRY_VERIFY(debrief.plainText().contains(QStringLiteral("the newer words")));
    m_model->rate(2);
    m_model->rate(-1);
    QCOMPARE(m_model->count(), 2);
}

void TestUnratedRoundsModel::saysWhyItCannotBeOpened()
{
    takeRound(QStringLiteral("ml"), QStringLiteral("mine"));
    QTRY_COMPARE(m_model->count(), 1);
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("design")), Level::L5, 3));
    QSignalSpy failed(m_model.get(), &UnratedRoundsModel::failed);
    m_model->rate(0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Conflict);
    QVERIFY(m_navigation->page() != Navigation::Page::Debrief);
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("design")));
}

QTEST_GUILESS_MAIN(TestUnratedRoundsModel)
#include "tst_unratedroundsmodel.moc"
