// SPDX-License-Identifier: MIT
#include "services/unratedrounds.h"
#include "support/profilebench.h"

#include <QTest>

using namespace sevenrounds;

/// Which rounds wait for their rating, and what is there when one is opened again.
class TestUnratedRounds : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyARoundThatIsOverWaits();
    void theRaterWhoGaveMoreBandsCounts();
    void aClosedRatingWaitsNoLonger();
    void whatWasLetGoWaitsNoLonger();
    void theNewestIsFirst();
    void thePaperIsNamed();
    void afterAMonthItIsLeftOut();
    void nothingIsLostWhenItIsOpenedAgain();

private:
    void takeRound(const QString &round);
    void rate(SessionEventKind kind, qsizetype criterion, int band);
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] QList<UnratedRound> unrated();

    std::unique_ptr<ProfileBench> m_bench;
    /// What the last round asked first.
    QString m_item;
};

void TestUnratedRounds::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestUnratedRounds::takeRound(const QString &round)
{
    QVERIFY(sessions().startShort(RoundId(round), Level::L5, 3));
    m_bench->clock.advance(std::chrono::minutes { 4 });
    m_item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(m_item, QStringLiteral("words of ") + round);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
}

void TestUnratedRounds::rate(SessionEventKind kind, qsizetype criterion, int band)
{
    QVERIFY(sessions().apply(kind, sessions().rubric()->criteria.at(criterion).name, band));
}

QList<UnratedRound> TestUnratedRounds::unrated()
{
    AppServices &services = m_bench->services;
    std::optional<QList<UnratedRound>> rounds;
    loadUnratedRounds(services.storage(), services.library(), m_bench->clock.today(), this,
        [&rounds](const Result<QList<UnratedRound>> &found) { rounds = found.value_or(QList<UnratedRound> {}); });
    (void)QTest::qWaitFor([&rounds] { return rounds.has_value(); });
    return rounds.value_or(QList<UnratedRound> {});
}

void TestUnratedRounds::onlyARoundThatIsOverWaits()
{
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 3));
    QVERIFY(unrated().isEmpty());
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    const QList<UnratedRound> found = unrated();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().title, sessions().plan().title);
    QCOMPARE(found.first().day, m_bench->clock.today());
    QCOMPARE(found.first().rated, 0);
    QCOMPARE(found.first().criteria, static_cast<int>(sessions().rubric()->criteria.size()));
}

void TestUnratedRounds::theRaterWhoGaveMoreBandsCounts()
{
    takeRound(QStringLiteral("ml"));
    rate(SessionEventKind::Rated, 0, 4);
    QCOMPARE(unrated().value(0).rated, 1);
    rate(SessionEventKind::PeerRated, 0, 3);
    rate(SessionEventKind::PeerRated, 1, 3);
    QCOMPARE(unrated().value(0).rated, 2);
}

void TestUnratedRounds::aClosedRatingWaitsNoLonger()
{
    takeRound(QStringLiteral("ml"));
    for (qsizetype i = 0; i < sessions().rubric()->criteria.size(); ++i) {
        rate(SessionEventKind::Rated, i, 4);
    }
    // Every band is there, but it counts for nothing yet.
    QCOMPARE(unrated().size(), 1);
    QCOMPARE(unrated().first().rated, unrated().first().criteria);
    QVERIFY(sessions().closeDebrief());
    QVERIFY(unrated().isEmpty());
}

void TestUnratedRounds::whatWasLetGoWaitsNoLonger()
{
    takeRound(QStringLiteral("ml"));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QCOMPARE(unrated().size(), 1);
    QVERIFY(sessions().discardUnfinished());
    QVERIFY(unrated().isEmpty());
}

void TestUnratedRounds::theNewestIsFirst()
{
    takeRound(QStringLiteral("ml"));
    m_bench->clock.advance(std::chrono::hours { 24 });
    takeRound(QStringLiteral("design"));
    const QList<UnratedRound> found = unrated();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).title, sessions().plan().title);
    QCOMPARE(found.at(1).day.daysTo(found.at(0).day), 1);
}

void TestUnratedRounds::thePaperIsNamed()
{
    takeRound(QStringLiteral("ml"));
    QCOMPARE(unrated().value(0).paper, QString());
    const RoundPaper paper { QStringLiteral("own/grokking"), QStringLiteral("Grokking") };
    m_bench->clock.advance(std::chrono::hours { 24 });
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("paper")), Level::L5, 3, {}, { paper }));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(unrated().value(0).paper, paper.title);
}

void TestUnratedRounds::afterAMonthItIsLeftOut()
{
    takeRound(QStringLiteral("ml"));
    m_bench->clock.advance(std::chrono::hours { 24 * kUnratedDays });
    QCOMPARE(unrated().size(), 1);
    m_bench->clock.advance(std::chrono::hours { 24 });
    QVERIFY(unrated().isEmpty());
}

void TestUnratedRounds::nothingIsLostWhenItIsOpenedAgain()
{
    takeRound(QStringLiteral("ml"));
    rate(SessionEventKind::Rated, 0, 5);
    const QString item = m_item;
    const QString text = sessions().draft(item);
    QVERIFY(!text.isEmpty());
    const SessionState left = sessions().state();
    const qint64 practice = unrated().value(0).practice;
    takeRound(QStringLiteral("design"));
    QVERIFY(m_bench->reopen());
    std::optional<bool> isOpened;
    sessions().reopen(practice, [&isOpened](const Result<> &opened) { isOpened = opened.has_value(); });
    QTRY_VERIFY(isOpened.has_value());
    QVERIFY(*isOpened);
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("ml")));
    QCOMPARE(sessions().draft(item), text);
    QCOMPARE(sessions().state().bands, left.bands);
    QCOMPARE(sessions().state().elapsed, left.elapsed);
    QCOMPARE(sessions().state().phaseUsed, left.phaseUsed);
}

QTEST_GUILESS_MAIN(TestUnratedRounds)
#include "tst_unratedrounds.moc"
