// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "storage/codingrepository.h"
#include "ui/loop/packetdocument.h"
#include "ui/readiness/readinessdocument.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/settings/settingsbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>
#include <numeric>

using namespace sevenrounds;

class TestReadinessPast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyProfileSaysWhatWillStandThere();
    void eachPieceOfEvidenceIsNamedAndMeasured();
    void partsOfTheWeekAddUp();
    void theWeeksStandFromTheOldestToToday();
    void leadsBackToWhereItCameFrom();
    void aPracticeThatIsNotThereIsAProblem();
    void aRoundIsReadAgain();
    void aTalkIsReadAgain();
    void aProblemIsOpenedByItsName();
    void quizAnswersLeadToTheQuiz();
    void manyRowsAreCountedAndNotShown();
    void thePacketIsOfTheNewestRatedRounds();
    void standsOnPaper();
    void whatIsRecalledStandsFirst();

private:
    [[nodiscard]] ReadinessPastModel *past() const { return m_page->past(); }
    [[nodiscard]] QString at(int row, int role) const { return past()->index(row).data(role).toString(); }
    [[nodiscard]] bool append(Skill skill, std::optional<qint64> practice, double score = 3.5);
    /// Takes a short round and closes its rating with this band throughout.
    void takeRound(const QString &round, int band);
    void takeTalk(const QString &title, int band);

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReadinessPast::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<ReadinessViewModel>(*m_bench->services, m_bench->navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(past());
}

void TestReadinessPast::cleanup()
{
    m_tester.reset();
    m_page.reset();
    m_bench.reset();
}

bool TestReadinessPast::append(Skill skill, std::optional<qint64> practice, double score)
{
    EvidenceRecord row = test::mockNow(m_bench->clock, skill, score);
    row.practiceId = practice;
    return m_bench->append(row);
}

void TestReadinessPast::takeRound(const QString &round, int band)
{
    SessionService &sessions = m_bench->services->sessions();
    QSignalSpy changed(&m_bench->services->readiness(), &ReadinessService::changed);
    QVERIFY(sessions.startShort(RoundId(round), Level::L5, 3));
    m_bench->clock.advance(std::chrono::minutes { 9 });
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, band));
    }
    QVERIFY(sessions.closeDebrief());
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 20000);
    sessions.leave();
}

void TestReadinessPast::takeTalk(const QString &title, int band)
{
    TalkService &talks = m_bench->services->talks();
    QSignalSpy changed(&m_bench->services->readiness(), &ReadinessService::changed);
    QVERIFY(talks.start(m_bench->services->library().talkFormats().first().id, title, Level::L5, 7));
    m_bench->clock.advance(std::chrono::minutes { 9 });
    QVERIFY(talks.apply(TalkEventKind::Ended, {}, 1));
    for (const Criterion &criterion : talks.rubric()->criteria) {
        QVERIFY(talks.apply(TalkEventKind::Rated, criterion.name, band));
    }
    QVERIFY(talks.closeDebrief());
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 20000);
    talks.leave();
}

void TestReadinessPast::anEmptyProfileSaysWhatWillStandThere()
{
    QCOMPARE(past()->rowCount(), 0);
    QCOMPARE(past()->skills().size(), 7);
    QVERIFY(!past()->note().isEmpty());
    QVERIFY(past()->weekLows().isEmpty());
    QVERIFY(!past()->historyText().contains(QLatin1Char('%')));
    past()->open(0);
    past()->setSkillIndex(7);
    past()->setSkillIndex(-1);
    QCOMPARE(past()->skillIndex(), 0);
}

void TestReadinessPast::eachPieceOfEvidenceIsNamedAndMeasured()
{
    const int ml = static_cast<int>(index(Skill::Ml));
    past()->setSkillIndex(ml);
    QVERIFY(m_bench->rate(Skill::Ml, 1.5, false));
    m_bench->clock.advance(std::chrono::days { 9 });
    QVERIFY(m_bench->rate(Skill::Ml, 3.5));
    QVERIFY(m_bench->rate(Skill::Coding, 4.0));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 2);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("Mock, 3.5 of 4 at L5"));
    QVERIFY(at(0, ReadinessPastModel::MoveRole).startsWith(QLatin1Char('+')));
    QVERIFY(at(1, ReadinessPastModel::DetailRole).contains(QStringLiteral("by yourself")));
    QVERIFY(at(1, ReadinessPastModel::DetailRole).contains(QStringLiteral("9 days ago")));
    // Low marks from oneself, with a true minus.
    QVERIFY(at(1, ReadinessPastModel::MoveRole).startsWith(QChar(0x2212)));
    QCOMPARE(past()->note(), QString());
}

void TestReadinessPast::partsOfTheWeekAddUp()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Ml)));
    QVERIFY(past()->moveValues().isEmpty());
    QVERIFY(m_bench->rate(Skill::Ml, 2.0));
    m_bench->clock.advance(std::chrono::days { 10 });
    QVERIFY(m_bench->rate(Skill::Ml, 3.75));
    QVERIFY(m_bench->rate(Skill::Coding, 1.25));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_VERIFY(past()->moveValues().size() >= 2);
    QCOMPARE(past()->moveLabels().size(), past()->moveValues().size());
    QCOMPARE(past()->moveAmounts().size(), past()->moveValues().size());
    const QList<double> values = past()->moveValues();
    const double sum = std::accumulate(values.cbegin(), values.cend(), 0.0);
    const SkillMove move
        = m_bench->services->readiness().movesSince(m_bench->clock.now() - std::chrono::days { 7 })[index(Skill::Ml)];
    // What is too small for a word is left out.
    QVERIFY(std::abs(sum - move.total) < 0.02);
    QVERIFY(past()->moveLabels().first().startsWith(QStringLiteral("mock on")));
    QVERIFY(past()->moveAmounts().first().startsWith(QLatin1Char('+')));
    QVERIFY(past()->moveText().contains(past()->moveAmounts().first()));
}

void TestReadinessPast::theWeeksStandFromTheOldestToToday()
{
    QSignalSpy changed(past(), &ReadinessPastModel::historyChanged);
    QVERIFY(m_bench->rate(Skill::Coding, 1.5));
    m_bench->clock.advance(std::chrono::days { 20 });
    QVERIFY(m_bench->rate(Skill::Coding, 4.0));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_VERIFY(changed.count() > 0);
    m_bench->services->readiness().followDay();
    QCOMPARE(past()->weekLows().size(), 3);
    QCOMPARE(past()->weekHighs().size(), 3);
    QVERIFY(past()->weekMeans().last() > past()->weekMeans().at(1));
    QVERIFY(past()->historyText().contains(QStringLiteral("a week ago")));
    QVERIFY(past()->historyText().contains(past()->firstWeek()));
    for (int week = 0; week < 3; ++week) {
        QVERIFY(past()->weekLows().at(week) <= past()->weekHighs().at(week));
    }
}

void TestReadinessPast::leadsBackToWhereItCameFrom()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QVERIFY(append(Skill::Coding, std::nullopt));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 1);
    QVERIFY(at(0, ReadinessPastModel::TitleRole).startsWith(QStringLiteral("Coding problem")));
    QVERIFY(!at(0, ReadinessPastModel::OpenRole).isEmpty());
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Coding);
}

void TestReadinessPast::aPracticeThatIsNotThereIsAProblem()
{
    QSignalSpy failed(past(), &ReadinessPastModel::failed);
    std::optional<Result<>> opened;
    m_bench->services->sessions().reopen(4711, [&opened](const Result<> &done) { opened = done; });
    QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), 20000);
    QVERIFY(!*opened);
    // What has no practice of this program offers nothing that could fail.
    past()->setSkillIndex(static_cast<int>(index(Skill::Manager)));
    QVERIFY(append(Skill::Manager, std::nullopt));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QString());
    past()->open(0);
    QCOMPARE(failed.count(), 0);
}

void TestReadinessPast::aRoundIsReadAgain()
{
    SessionService &sessions = m_bench->services->sessions();
    takeRound(QStringLiteral("ml"), 4);
    past()->setSkillIndex(static_cast<int>(index(Skill::Ml)));
    QCOMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QStringLiteral("Read it again"));
    QSignalSpy failed(past(), &ReadinessPastModel::failed);
    past()->open(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->navigation.page(), Navigation::Page::Debrief, 20000);
    QCOMPARE(failed.count(), 0);
    QVERIFY(sessions.hasSession());
    QCOMPARE(sessions.state().status, SessionStatus::Debriefed);
    QCOMPARE(sessions.state().bands.size(), sessions.rubric()->criteria.size());
    // It is read and not written: its bands stand, and it is evidence once.
    QVERIFY(!sessions.apply(SessionEventKind::Rated, sessions.rubric()->criteria.first().name, 1));
    QVERIFY(!sessions.closeDebrief());
    QVERIFY(m_bench->reloadReadiness());
    QCOMPARE(past()->rowCount(), 1);
    // A round that is running is not put away for it.
    sessions.leave();
    m_bench->navigation.open(Navigation::Page::Readiness);
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("coding")), Level::L5, 3));
    past()->open(0);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Readiness);
    QVERIFY(sessions.state().isLive());
}

void TestReadinessPast::aTalkIsReadAgain()
{
    TalkService &talks = m_bench->services->talks();
    takeTalk(QStringLiteral("On bars"), 4);
    takeTalk(QStringLiteral("On strings"), 5);
    past()->setSkillIndex(static_cast<int>(index(Skill::Presentation)));
    QCOMPARE(past()->rowCount(), 2);
    QSignalSpy failed(past(), &ReadinessPastModel::failed);
    past()->open(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->navigation.page(), Navigation::Page::TalkRating, 20000);
    QVERIFY(talks.hasTalk());
    QCOMPARE(talks.plan().title, QStringLiteral("On bars"));
    QCOMPARE(talks.state().stage, TalkStage::Debriefed);
    QVERIFY(!talks.closeDebrief());
    // Another one takes its place.
    m_bench->navigation.open(Navigation::Page::Readiness);
    past()->open(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->navigation.page(), Navigation::Page::TalkRating, 20000);
    QCOMPARE(talks.plan().title, QStringLiteral("On strings"));
    QCOMPARE(failed.count(), 0);
}

void TestReadinessPast::aProblemIsOpenedByItsName()
{
    const ProblemId problem = m_bench->services->library().codingProblems().at(3).id;
    std::optional<bool> isKept;
    CodingAttempt attempt;
    attempt.problem = problem;
    attempt.isSubmit = true;
    attempt.verdict = QStringLiteral("accepted");
    // The log's row is stamped first, and the evidence with the next look at the clock.
    attempt.at = m_bench->clock.now() - Milliseconds { 3 };
    attempt.localDate = m_bench->clock.today();
    m_bench->services->storage().write(
        this, [attempt](Database &database) { return CodingRepository(database).append(attempt); },
        [&isKept](const Result<> &kept) { isKept = kept.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isKept.has_value(), 20000);
    QVERIFY(*isKept);
    std::optional<bool> isRead;
    m_bench->services->coding().load([&isRead](const Result<> &read) { isRead = read.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isRead.has_value(), 20000);
    QVERIFY(append(Skill::Coding, std::nullopt));
    m_bench->clock.advance(std::chrono::hours { 2 });
    // Of another profile: no log tells of it.
    QVERIFY(append(Skill::Coding, std::nullopt));
    QVERIFY(m_bench->reloadReadiness());
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QCOMPARE(past()->rowCount(), 2);
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QStringLiteral("Coding problems"));
    QCOMPARE(at(1, ReadinessPastModel::OpenRole), QStringLiteral("The problem"));
    QSignalSpy asked(past(), &ReadinessPastModel::problemAsked);
    past()->open(1);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), problem.value());
    past()->open(0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Coding);
}

void TestReadinessPast::quizAnswersLeadToTheQuiz()
{
    EvidenceRecord row = test::mockNow(m_bench->clock, Skill::Design, 1.0);
    row.kind = EvidenceKind::Quiz;
    row.score.reset();
    row.isCorrect = true;
    row.guess = 0.25;
    QVERIFY(m_bench->append(row));
    QVERIFY(m_bench->reloadReadiness());
    past()->setSkillIndex(static_cast<int>(index(Skill::Design)));
    QCOMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QStringLiteral("Quiz"));
    QSignalSpy asked(past(), &ReadinessPastModel::quizAsked);
    past()->open(0);
    QCOMPARE(asked.count(), 1);
}

void TestReadinessPast::thePacketIsOfTheNewestRatedRounds()
{
    QSignalSpy asked(m_page.get(), &ReadinessViewModel::packetAsked);
    const auto packet = [&]() -> std::optional<Packet> {
        asked.clear();
        m_page->openPacket();
        return asked.wait(20000) ? std::optional(asked.first().at(1).value<Packet>()) : std::nullopt;
    };
    // Without any it says what is open.
    std::optional<Packet> found = packet();
    QVERIFY(found);
    QCOMPARE(found->rounds.size(), 7);
    QCOMPARE(found->rated, 0);
    QVERIFY(!found->rounds.first().title.isEmpty());

    takeRound(QStringLiteral("ml"), 1);
    m_bench->clock.advance(std::chrono::hours { 1 });
    // Of two the newer one counts, though it is of a research loop; a talk stands for the presentation.
    takeRound(QStringLiteral("theory"), 5);
    takeTalk(QStringLiteral("On bars"), 4);
    found = packet();
    QVERIFY(found);
    QCOMPARE(found->rated, 2);
    QVERIFY(!found->isComplete());
    const PacketRound &ml = found->rounds.at(static_cast<qsizetype>(index(Skill::Ml)));
    QCOMPARE(ml.skill, Skill::Ml);
    QCOMPARE(ml.round.value(), QStringLiteral("theory"));
    QCOMPARE(ml.criteria.first().band, 5);
    const PacketRound &talk = found->rounds.at(static_cast<qsizetype>(index(Skill::Presentation)));
    QCOMPARE(talk.title, QStringLiteral("On bars"));
    QCOMPARE(talk.criteria.first().band, 4);
    QVERIFY(!talk.isListeners);

    for (const char *round : { "recruiter", "coding", "design", "manager", "behavioral" }) {
        takeRound(QString::fromLatin1(round), 5);
    }
    found = packet();
    QVERIFY(found);
    QVERIFY(found->isComplete());
    QVERIFY(found->passes());
    QVERIFY(!found->change.isEmpty());
    const MockLoop loop = asked.first().first().value<MockLoop>();
    const CommitteeRule rule = asked.first().at(2).value<CommitteeRule>();
    const QString text = packetDocument(loop, *found, rule).plainText();
    QVERIFY(text.contains(QStringLiteral("Your newest rated rounds")));
    QVERIFY(text.contains(QStringLiteral("On bars")));
}

void TestReadinessPast::manyRowsAreCountedAndNotShown()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Design)));
    for (int i = 0; i < 14; ++i) {
        QVERIFY(m_bench->rate(Skill::Design, 2.5));
        m_bench->clock.advance(std::chrono::hours { 1 });
    }
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 12);
    QVERIFY(past()->note().startsWith(QStringLiteral("2 older")));
    QCOMPARE(past()->olderText(), QStringLiteral("Show all"));
    past()->showOlder();
    QCOMPARE(past()->rowCount(), 14);
    QVERIFY(past()->olderText().isEmpty() && past()->note().isEmpty());
    // Another round begins with its newest ones again.
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    past()->setSkillIndex(static_cast<int>(index(Skill::Design)));
    QCOMPARE(past()->rowCount(), 12);
}

void TestReadinessPast::standsOnPaper()
{
    QVERIFY(m_bench->rate(Skill::Coding, 3.5));
    QVERIFY(m_bench->reloadReadiness());
    QSignalSpy asked(m_page.get(), &ReadinessViewModel::sheetAsked);
    m_page->openSheet();
    QCOMPARE(asked.count(), 1);
    const QStringList assumptions = asked.first().first().toStringList();
    QVERIFY(!assumptions.isEmpty());
    const QString text = readinessDocument(*m_bench->services, assumptions).plainText();
    QVERIFY(text.contains(QStringLiteral("Coding problem, 3.5 of 4 at L5")));
    QVERIFY(text.contains(QStringLiteral("1 of 7 rounds measured")));
    QVERIFY(text.contains(assumptions.first().left(20)));
    for (const QString &skill : past()->skills()) {
        QVERIFY2(text.contains(skill), qPrintable(skill));
    }
}

void TestReadinessPast::whatIsRecalledStandsFirst()
{
    const auto learn = [this](int from, int to) {
        int place = 0;
        for (const CardDeck &deck : m_bench->services->library().cardDecks()) {
            for (const Card &card : deck.cards) {
                const bool isWanted = deck.round.value() == QStringLiteral("coding") && place >= from && place < to;
                place += deck.round.value() == QStringLiteral("coding") ? 1 : 0;
                if (isWanted && !m_bench->services->reviews().grade(CardShelf::itemOf(card.id.value()), Grade::Easy)) {
                    return false;
                }
            }
        }
        m_bench->services->readiness().followRecall();
        return true;
    };
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QVERIFY(learn(0, 5));
    QCOMPARE(past()->rowCount(), 0);
    QVERIFY2(past()->note().endsWith(QStringLiteral("5 of 18 cards so far.")), qPrintable(past()->note()));
    QVERIFY(m_bench->rate(Skill::Coding, 2.5));
    m_bench->clock.advance(std::chrono::days { 8 });
    QVERIFY(m_bench->reloadReadiness());
    m_bench->services->readiness().followDay();
    const QString history = past()->historyText();
    const QList<double> means = past()->weekMeans();
    const QString moved = past()->moveText();

    QVERIFY(learn(5, 18));
    QCOMPARE(past()->rowCount(), 2);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("What you recall today"));
    QVERIFY(at(0, ReadinessPastModel::DetailRole).startsWith(QStringLiteral("18 of 18 cards learned, ")));
    QVERIFY(at(0, ReadinessPastModel::DetailRole).endsWith(QStringLiteral("never stored")));
    QVERIFY(at(0, ReadinessPastModel::MoveRole).startsWith(QLatin1Char('+')));
    QVERIFY(at(1, ReadinessPastModel::TitleRole).startsWith(QStringLiteral("Coding problem")));
    QCOMPARE(past()->note(), QString());
    // Past weeks and what moved since the last one are of the evidence alone, and the line says so.
    QCOMPARE(past()->weekMeans(), means);
    QCOMPARE(past()->moveText(), moved);
    QVERIFY(past()->historyText().startsWith(history));
    QVERIFY(past()->historyText().endsWith(QStringLiteral("without what you recall.")));
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Review);
    const QString paper = readinessDocument(*m_bench->services, {}).plainText();
    QVERIFY(paper.contains(QStringLiteral("What you recall today (18 of 18 cards learned")));
    QVERIFY(paper.contains(QStringLiteral("without what you recall")));

    // A round without cards of its own.
    past()->setSkillIndex(static_cast<int>(index(Skill::Manager)));
    QCOMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("What you recall today of other rounds"));
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QString());
    QVERIFY(past()->note().startsWith(QStringLiteral("No session of its own yet.")));
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Review);
}

QTEST_GUILESS_MAIN(TestReadinessPast)
#include "tst_readinesspast.moc"
