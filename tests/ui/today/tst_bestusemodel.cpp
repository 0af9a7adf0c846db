// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "storage/practicerepository.h"
#include "support/mockevidence.h"
#include "support/profilebench.h"
#include "ui/shell/navigation.h"
#include "ui/today/bestusemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

namespace {

/// A prompt of ten minutes and one of the longer core derivations; no whole round.
constexpr int kPromptAndDerivation = 29;

} // namespace

/// What the next minutes are best used for, as Today shows it.
class TestBestUseModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isWorkedOutAfterwards();
    void isWorkedOutForItsPageAlone();
    void rowsThatStayAreNotMadeAnew();
    void fitsIntoTheTime_data();
    void fitsIntoTheTime();
    void emptyProfileExplores();
    void anHourCanHoldAWholeMock();
    void aProblemIsOfferedAndLeads();
    void aProblemThatWasBegunComesFirst();
    void theQuizIsOfferedWhileItIsOpen();
    void theSelfTestHasItsMinutesWhileNothingIsMeasured();
    void derivationIsACoreOneFirst();
    void derivationThatIsDueHasItsMinutes();
    void lastWeekBeginsNoDerivation();
    void theDayBeginsAtFour();
    void theEveHasNoWholeRound_data();
    void theEveHasNoWholeRound();
    void nothingIsBegunInTheLastDays();
    void dueCardsGetTheirShare();
    void roundOfTodayComesLessOften();
    void startsWhatItSays();
    void everyKindHasWords();
    void reasonsSayWhatIsKnown();
    void reviewSaysWhatWouldFade();
    void rowsThatAreNoneStartNothing();

private:
    [[nodiscard]] BestUseService &service() { return m_bench->services.bestUse(); }
    /// The first of a kind among what so much time would be used for.
    [[nodiscard]] std::optional<BestUse> find(BestUseKind kind, int minutes);
    void answerQuiz();
    /// As many sittings of these rounds as one day may have.
    void takeToday(const QList<Skill> &skills);
    /// So that a prompt and, where it fits beside it, a derivation are what is left.
    void leaveOnlyMl();
    void setInterviewIn(int days);
    [[nodiscard]] QString captionOf(BestUseKind kind);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<BestUseModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBestUseModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<BestUseModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestBestUseModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestBestUseModel::isWorkedOutAfterwards()
{
    QCOMPARE(m_model->count(), 0);
    QTRY_VERIFY(m_model->count() >= 2);
    QCOMPARE(m_model->title(), QStringLiteral("Best use of the next 60 minutes"));
    QCOMPARE(m_model->choices(),
        (QStringList { QStringLiteral("10 min"), QStringLiteral("25 min"), QStringLiteral("45 min"),
            QStringLiteral("60 min"), QStringLiteral("90 min") }));
    m_model->setChoice(0);
    QCOMPARE(m_model->count(), 1);
    m_model->setChoice(7);
    QCOMPARE(m_model->choice(), 0);
}

void TestBestUseModel::isWorkedOutForItsPageAlone()
{
    // The first time it is worked out whatever page there is.
    QTRY_VERIFY(m_model->count() >= 2);
    const auto offersCards = [this] {
        return !m_model->match(m_model->index(0), BestUseModel::TitleRole, QStringLiteral("Review "), 1).isEmpty();
    };
    QVERIFY(!offersCards());
    m_navigation->open(Navigation::Page::Study);
    for (const Card *card : m_bench->services.cards().cards().mid(0, 40)) {
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Again));
    }
    m_bench->clock.advance(std::chrono::minutes { 5 });
    QTest::qWait(50);
    QVERIFY(!offersCards());
    m_navigation->open(Navigation::Page::Today);
    QTRY_VERIFY(offersCards());
}

void TestBestUseModel::rowsThatStayAreNotMadeAnew()
{
    const auto forget = [this](int cards) {
        for (const Card *card : m_bench->services.cards().cards().mid(0, cards)) {
            QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Again));
        }
        m_bench->clock.advance(std::chrono::minutes { 5 });
    };
    m_model->refresh();
    QVERIFY(m_model->count() >= 2);
    const QPersistentModelIndex last = m_model->index(m_model->count() - 1);
    QCOMPARE(last.data(BestUseModel::TitleRole).toString(), QStringLiteral("Rate what you could do tomorrow"));
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    // Another hour, and more of the same.
    m_model->setChoice(4);
    QVERIFY(last.isValid());
    QCOMPARE(last.row(), m_model->count() - 1);
    // What a row says follows what was done, though it is the same row.
    forget(40);
    m_model->refresh();
    const QModelIndexList reviews = m_model->match(m_model->index(0), BestUseModel::TitleRole,
        QStringLiteral("Review 40 cards"), 1, Qt::MatchExactly | Qt::MatchCaseSensitive);
    QCOMPARE(reviews.size(), 1);
    const QPersistentModelIndex review = reviews.first();
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    forget(60);
    m_model->refresh();
    QVERIFY(last.isValid() && review.isValid());
    QCOMPARE(review.data(BestUseModel::TitleRole).toString(), QStringLiteral("Review 60 cards"));
    QVERIFY(std::any_of(changes.cbegin(), changes.cend(), [&](const QList<QVariant> &change) {
        return change.first().toModelIndex().row() <= review.row() && change.at(1).toModelIndex().row() >= review.row();
    }));
    QCOMPARE(reset.size(), 0);
}

void TestBestUseModel::fitsIntoTheTime_data()
{
    QTest::addColumn<int>("minutes");

    for (const int minutes : { 0, 5, 10, 25, 45, 60, 90 }) {
        QTest::addRow("%d", minutes) << minutes;
    }
}

void TestBestUseModel::fitsIntoTheTime()
{
    QFETCH(int, minutes);
    const QList<BestUse> uses = service().best(minutes);
    const int used
        = std::accumulate(uses.cbegin(), uses.cend(), 0, [](int sum, const BestUse &use) { return sum + use.minutes; });
    QVERIFY(used <= minutes);
    QCOMPARE(uses.isEmpty(), minutes == 0);
}

void TestBestUseModel::emptyProfileExplores()
{
    const QList<BestUse> uses = service().best(10);
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses.first().kind, BestUseKind::Prompt);
    QCOMPARE(uses.first().reason, BestUseReason::LeastKnown);
    QVERIFY(uses.first().gain >= 0.0);
}

std::optional<BestUse> TestBestUseModel::find(BestUseKind kind, int minutes)
{
    const QList<BestUse> uses = service().best(minutes);
    const auto found = std::find_if(uses.cbegin(), uses.cend(), [&](const BestUse &use) { return use.kind == kind; });
    return found == uses.cend() ? std::nullopt : std::optional(*found);
}

void TestBestUseModel::answerQuiz()
{
    QuizService &quizzes = m_bench->services.quizzes();
    while (const QuizQuestion *question = quizzes.next()) {
        QVERIFY(quizzes.answer(question->id, question->correct, 80));
    }
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 60000 }));
    QTRY_COMPARE(m_bench->services.readiness().sessions(Skill::Recruiter).quizAnswers, 2);
}

void TestBestUseModel::takeToday(const QList<Skill> &skills)
{
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.contentRevision = QStringLiteral("1");
    practice.startedAt = m_bench->clock.now();
    practice.localDate = m_bench->clock.today();
    for (const Skill skill : skills) {
        for (int i = 0; i < kMostSessionsARound; ++i) {
            m_bench->services.storage().write(
                this,
                [practice, row = test::mockNow(m_bench->clock, skill, 2.5)](Database &database) -> Result<> {
                    EvidenceRecord own = row;
                    ROUNDS_ASSIGN_OR_RETURN(own.practiceId, PracticeRepository(database).create(practice));
                    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 id, EvidenceRepository(database).append(own));
                    return {};
                },
                [](const Result<> &written) { QVERIFY(written); });
        }
    }
    m_bench->services.readiness().reload();
    QTRY_COMPARE(m_bench->services.readiness().sessionsOn(skills.last(), m_bench->clock.today()), kMostSessionsARound);
}

void TestBestUseModel::leaveOnlyMl()
{
    takeToday(
        { Skill::Recruiter, Skill::Coding, Skill::Design, Skill::Presentation, Skill::Manager, Skill::Behavioral });
}

void TestBestUseModel::setInterviewIn(int days)
{
    m_bench->services.settings().setInterviewDay(m_bench->clock.today().addDays(days));
}

QString TestBestUseModel::captionOf(BestUseKind kind)
{
    m_model->refresh();
    const QList<BestUse> uses = service().best(60);
    for (int row = 0; row < uses.size(); ++row) {
        if (uses.at(row).kind == kind) {
            return m_model->index(row).data(BestUseModel::CaptionRole).toString();
        }
    }
    return {};
}

void TestBestUseModel::anHourCanHoldAWholeMock()
{
    // The day's goes at everything but the two rounds of an hour are over.
    takeToday({ Skill::Recruiter, Skill::Coding, Skill::Presentation, Skill::Manager, Skill::Behavioral });
    const std::optional<BestUse> mock = find(BestUseKind::Mock, 60);
    QVERIFY(mock.has_value());
    QCOMPARE(mock->minutes, 60);
    QVERIFY(!find(BestUseKind::Mock, 45));
}

void TestBestUseModel::aProblemIsOfferedAndLeads()
{
    const std::optional<BestUse> problem = find(BestUseKind::Problem, 60);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->skill, Skill::Coding);
    const CodingProblem *content = m_bench->services.library().findCodingProblem(ProblemId(problem->id));
    QVERIFY(content != nullptr);
    QCOMPARE(content->minutes, problem->minutes);
    // Judged by tests, on a machine that has no more than the usual, at the level that is aimed at.
    QVERIFY(content->kind != ProblemKind::Review && !content->needs.contains(QStringLiteral("torch")));
    QCOMPARE(content->level, Level::L5);
    const QSignalSpy asked(m_model.get(), &BestUseModel::problemAsked);
    m_model->refresh();
    for (int row = 0; row < m_model->count() && asked.isEmpty(); ++row) {
        if (m_model->index(row).data(BestUseModel::TitleRole).toString()
            == QStringLiteral("Solve: ") + content->title) {
            m_model->start(row);
        }
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), problem->id);
}

void TestBestUseModel::aProblemThatWasBegunComesFirst()
{
    const QString first = find(BestUseKind::Problem, 60)->id;
    CodingService &coding = m_bench->services.coding();
    const auto other
        = std::find_if(coding.problems().cbegin(), coding.problems().cend(), [&](const CodingProblem &one) {
              return one.id.value() != first && one.level == Level::L4 && one.needs.isEmpty()
                  && one.kind != ProblemKind::Review;
          });
    QVERIFY(other != coding.problems().cend());
    QVERIFY(coding.open(other->id));
    QVERIFY(coding.begin(false, false));
    QCOMPARE(find(BestUseKind::Problem, 60)->id, other->id.value());
    // Solved, it is not offered until it is due again.
    const ReviewItem item { ReviewItemKind::Problem, first };
    QVERIFY(m_bench->services.reviews().grade(item, Grade::Good));
    QVERIFY(m_bench->services.reviews().grade(item, Grade::Good));
    QVERIFY(!find(BestUseKind::Problem, 60)->due);
    m_bench->clock.advance(std::chrono::hours { 24 * 60 });
    // What was seen before tells less; with nothing but coding left, and no time for a whole round, there is room for it.
    answerQuiz();
    takeToday({ Skill::Recruiter, Skill::Ml, Skill::Design, Skill::Presentation, Skill::Manager, Skill::Behavioral });
    const std::optional<BestUse> again = find(BestUseKind::Problem, 55);
    QVERIFY(again.has_value());
    QCOMPARE(again->id, first);
    QCOMPARE(again->due, std::optional(ReviewItemKind::Problem));
}

void TestBestUseModel::theQuizIsOfferedWhileItIsOpen()
{
    takeToday({ Skill::Recruiter, Skill::Manager, Skill::Behavioral });
    const std::optional<BestUse> quiz = find(BestUseKind::Quiz, 25);
    QVERIFY(quiz.has_value());
    // Those of the round that comes next: nine questions in about twenty minutes.
    QCOMPARE(quiz->skill, Skill::Coding);
    QCOMPARE(quiz->minutes, 21);
    const QSignalSpy asked(m_model.get(), &BestUseModel::quizAsked);
    m_model->setChoice(1);
    for (int row = 0; row < m_model->count() && asked.isEmpty(); ++row) {
        if (m_model->index(row)
                .data(BestUseModel::TitleRole)
                .toString()
                .startsWith(QStringLiteral("Placement questions"))) {
            m_model->start(row);
        }
    }
    QCOMPARE(asked.size(), 1);
    answerQuiz();
    QVERIFY(!find(BestUseKind::Quiz, 25));
}

void TestBestUseModel::theSelfTestHasItsMinutesWhileNothingIsMeasured()
{
    QVERIFY(!find(BestUseKind::SelfTest, 10));
    const std::optional<BestUse> test = find(BestUseKind::SelfTest, 60);
    QVERIFY(test.has_value());
    QCOMPARE(test->gain, 0.0);
    QCOMPARE(test->reason, BestUseReason::Places);
    const QSignalSpy asked(m_model.get(), &BestUseModel::selfTestAsked);
    m_model->refresh();
    m_model->start(m_model->count() - 1);
    QCOMPARE(asked.size(), 1);
    for (const SelfTestItem &item : m_bench->services.quizzes().selfTest()->items) {
        QVERIFY(find(BestUseKind::SelfTest, 60));
        QVERIFY(m_bench->services.quizzes().rate(item.id, 2));
    }
    QVERIFY(!find(BestUseKind::SelfTest, 60));
}

void TestBestUseModel::derivationIsACoreOneFirst()
{
    leaveOnlyMl();
    const ContentLibrary &library = m_bench->services.library();
    const auto offered = [&] {
        const std::optional<BestUse> use = find(BestUseKind::Derivation, kPromptAndDerivation);
        return use ? library.findDerivation(DerivationId(use->id)) : nullptr;
    };
    QVERIFY(offered() != nullptr && offered()->isCore);
    // One that was begun comes before one that was not, but a core one before any other.
    const auto late = std::find_if(library.derivations().crbegin(), library.derivations().crend(),
        [](const Derivation &one) { return one.isCore && one.steps.size() > 1; });
    const auto other = std::find_if(library.derivations().crbegin(), library.derivations().crend(),
        [](const Derivation &one) { return !one.isCore && one.steps.size() > 1; });
    QVERIFY(m_bench->services.derivations().revealNext(other->id, LineOutcome::Recalled));
    QVERIFY(offered() != nullptr && offered()->isCore);
    QVERIFY(m_bench->services.derivations().revealNext(late->id, LineOutcome::Recalled));
    QCOMPARE(offered(), &*late);
}

void TestBestUseModel::derivationThatIsDueHasItsMinutes()
{
    const Derivation &last = m_bench->services.library().derivations().last();
    const ReviewItem line { ReviewItemKind::Line, last.id.value() + u'/' + last.steps.first().id };
    QVERIFY(m_bench->services.reviews().grade(line, Grade::Again));
    m_bench->clock.advance(std::chrono::hours { 24 });
    const std::optional<BestUse> use = find(BestUseKind::Derivation, 60);
    QVERIFY(use.has_value());
    QCOMPARE(use->id, last.id.value());
    QCOMPARE(use->due, std::optional(ReviewItemKind::Line));
    QCOMPARE(use->reason, BestUseReason::Fades);
    QVERIFY(use->minutes <= 20);
    // What does not fit into a third is not pressed in.
    QVERIFY(!find(BestUseKind::Derivation, 10));
    const QString caption = captionOf(BestUseKind::Derivation);
    QVERIFY2(caption.endsWith(QStringLiteral("lines of it are due again, before they fade")), qPrintable(caption));
    m_model->start(m_model->count() - 1);
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QCOMPARE(m_bench->services.derivations().current(), last.id);
    QVERIFY(m_bench->services.attempts().hasAttempt());
    QCOMPARE(m_bench->services.attempts().plan().mode, AttemptMode::Recall);
}

void TestBestUseModel::lastWeekBeginsNoDerivation()
{
    leaveOnlyMl();
    setInterviewIn(8);
    QVERIFY(find(BestUseKind::Derivation, kPromptAndDerivation).has_value());
    setInterviewIn(7);
    QVERIFY(!find(BestUseKind::Derivation, kPromptAndDerivation));
    // What was opened before is kept up.
    const auto &all = m_bench->services.library().derivations();
    const auto some
        = std::find_if(all.crbegin(), all.crend(), [](const Derivation &one) { return one.steps.size() > 1; });
    QVERIFY(m_bench->services.derivations().revealNext(some->id, LineOutcome::Recalled));
    const std::optional<BestUse> use = find(BestUseKind::Derivation, kPromptAndDerivation);
    QVERIFY(use.has_value());
    QCOMPARE(use->id, some->id.value());
}

void TestBestUseModel::theDayBeginsAtFour()
{
    // At two at night the last seven days, and the eve, have not begun yet; cards and derivations agree on it.
    const auto goTo = [this](Milliseconds time) {
        const UtcTime midnight = std::chrono::floor<std::chrono::days>(m_bench->clock.now()) + std::chrono::days { 1 };
        m_bench->clock.advance(midnight + time - m_bench->clock.now());
    };
    const QDate evening = m_bench->services.study().today();
    leaveOnlyMl();
    m_bench->services.settings().setInterviewDay(evening.addDays(8));
    goTo(std::chrono::hours { 2 });
    QCOMPARE(m_bench->services.study().today(), evening);
    QVERIFY(!m_bench->services.study().holdsNewBack());
    // What was measured in the evening is of the same day: only the two kinds of a machine-learning sitting are left.
    QCOMPARE(m_bench->services.readiness().sessionsOn(Skill::Coding, evening), kMostSessionsARound);
    QVERIFY(find(BestUseKind::Derivation, kPromptAndDerivation).has_value());
    m_bench->clock.advance(std::chrono::hours { 2 });
    QVERIFY(m_bench->services.study().holdsNewBack());
    QVERIFY(!find(BestUseKind::Derivation, 300));
    // The eve is one from four in the morning on.
    m_bench->services.settings().setInterviewDay(evening.addDays(3));
    goTo(std::chrono::hours { 3 });
    QVERIFY(find(BestUseKind::Mock, 300).has_value());
    m_bench->clock.advance(std::chrono::hours { 1 });
    QVERIFY(!find(BestUseKind::Mock, 300));
}

void TestBestUseModel::theEveHasNoWholeRound_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("hasWholeRounds");

    QTest::newRow("two days before") << 2 << true;
    QTest::newRow("the eve") << 1 << false;
    QTest::newRow("the day") << 0 << false;
    QTest::newRow("the day after") << -1 << true;
}

void TestBestUseModel::theEveHasNoWholeRound()
{
    QFETCH(int, days);
    QFETCH(bool, hasWholeRounds);
    setInterviewIn(days);
    QCOMPARE(find(BestUseKind::Mock, 300).has_value(), hasWholeRounds);
    if (!hasWholeRounds) {
        QVERIFY(!find(BestUseKind::Talk, 300));
        // One prompt is no whole round.
        QVERIFY(find(BestUseKind::Prompt, 300).has_value());
    }
}

void TestBestUseModel::nothingIsBegunInTheLastDays()
{
    setInterviewIn(2);
    QVERIFY(!find(BestUseKind::Problem, 300));
    setInterviewIn(20);
    QVERIFY(find(BestUseKind::Problem, 300));
}

void TestBestUseModel::reasonsSayWhatIsKnown()
{
    const QString problem = captionOf(BestUseKind::Problem);
    QVERIFY2(
        problem.endsWith(QStringLiteral("judged by tests, so it says more than your own marks")), qPrintable(problem));
    answerQuiz();
    m_bench->clock.advance(std::chrono::hours { 24 * 9 });
    m_bench->services.readiness().followDay();
    const QString prompt = captionOf(BestUseKind::Prompt);
    QVERIFY2(prompt.contains(QStringLiteral("last measured 9 days ago")), qPrintable(prompt));
}

void TestBestUseModel::reviewSaysWhatWouldFade()
{
    for (const Card *card : m_bench->services.cards().cards().mid(0, 60)) {
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Again));
    }
    m_bench->clock.advance(std::chrono::minutes { 5 });
    QCOMPARE(captionOf(BestUseKind::Review), QStringLiteral("60 would drop below 90% recall tonight"));
    m_bench->clock.advance(std::chrono::hours { 24 * 30 });
    QCOMPARE(captionOf(BestUseKind::Review), QStringLiteral("60 have dropped below 90% recall"));
}

void TestBestUseModel::dueCardsGetTheirShare()
{
    const auto isReview = [](const BestUse &use) { return use.kind == BestUseKind::Review; };
    for (const Card *card : m_bench->services.cards().cards().mid(0, 60)) {
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Good));
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Good));
    }
    m_bench->clock.advance(std::chrono::hours { 24 * 30 });
    const QList<BestUse> uses = service().best(45);
    const auto review = std::find_if(uses.cbegin(), uses.cend(), isReview);
    QVERIFY(review != uses.cend());
    QVERIFY(review->minutes <= 15);
    QCOMPARE(review->reason, BestUseReason::Fades);
}

void TestBestUseModel::roundOfTodayComesLessOften()
{
    const QList<BestUse> many = service().best(300);
    for (const Skill skill : kSkills) {
        const auto sessions = std::count_if(many.cbegin(), many.cend(),
            [&](const BestUse &use) { return use.skill == skill && use.kind != BestUseKind::SelfTest; });
        QVERIFY(sessions <= kMostSessionsARound);
    }
}

void TestBestUseModel::startsWhatItSays()
{
    m_model->startShort();
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    QCOMPARE(m_bench->services.sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
    // One is running: the next start says so.
    const QSignalSpy failed(m_model.get(), &BestUseModel::failed);
    m_model->setChoice(0);
    m_model->start(0);
    QCOMPARE(failed.count(), 1);
}

void TestBestUseModel::everyKindHasWords()
{
    m_model->setChoice(4);
    m_model->refresh();
    QVERIFY(m_model->count() > 2);
    for (int row = 0; row < m_model->count(); ++row) {
        QVERIFY(!m_model->index(row).data(BestUseModel::TitleRole).toString().isEmpty());
        QVERIFY(!m_model->index(row).data(BestUseModel::CaptionRole).toString().isEmpty());
        QVERIFY(m_model->index(row).data(BestUseModel::MinutesRole).toInt() > 0);
    }
}

void TestBestUseModel::rowsThatAreNoneStartNothing()
{
    m_model->start(-1);
    m_model->start(99);
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

QTEST_MAIN(TestBestUseModel)
#include "tst_bestusemodel.moc"
