// SPDX-License-Identifier: MIT
#include "services/quizservice.h"

#include "core/logging.h"
#include "services/prompthistory.h"
#include "storage/evidencerepository.h"
#include "storage/quizrepository.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr int kLeastSure = 50;
constexpr int kSurest = 100;

EvidenceRecord evidenceOf(const QuizAnswerRecord &answer, const QuizQuestion &question, Skill skill, double guess)
{
    EvidenceRecord evidence;
    evidence.at = answer.at;
    evidence.localDate = answer.localDate;
    evidence.kind = EvidenceKind::Quiz;
    evidence.skill = skill;
    evidence.level = question.level;
    evidence.isCorrect = answer.isCorrect;
    evidence.guess = guess;
    evidence.isObjective = true;
    return evidence;
}

} // namespace

QuizService::QuizService(const ContentLibrary &library, const PromptHistory &history, StorageThread &storage,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_history(history)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&history, &PromptHistory::changed, this, &QuizService::confidenceChanged);
}

void QuizService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return QuizRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<QuizAnswerRecord>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_answers.clear();
        for (const QuizAnswerRecord &answer : *found) {
            m_stamp.seen(answer.at);
            if (!answer.isCorrect || !m_answers.contains(answer.item)) {
                m_answers.insert(answer.item, answer);
            }
        }
        emit changed();
        done({});
    });
}

const Quiz *QuizService::quiz() const
{
    return m_library.quizzes().isEmpty() ? nullptr : &m_library.quizzes().first();
}

const SelfTest *QuizService::selfTest() const
{
    return m_library.selfTests().isEmpty() ? nullptr : &m_library.selfTests().first();
}

const QuizQuestion *QuizService::find(const QuizItemId &item) const
{
    const QList<QuizQuestion> &questions = quiz()->questions;
    const auto found = std::find_if(
        questions.cbegin(), questions.cend(), [&](const QuizQuestion &question) { return question.id == item; });
    return found == questions.cend() ? nullptr : &*found;
}

std::optional<QuizAnswerRecord> QuizService::answerTo(const QuizItemId &item) const
{
    const auto found = m_answers.constFind(item);
    return found == m_answers.cend() ? std::nullopt : std::optional(*found);
}

const QuizQuestion *QuizService::next() const
{
    if (quiz() == nullptr) {
        return nullptr;
    }
    const QList<QuizQuestion> &questions = quiz()->questions;
    const auto open = std::find_if(questions.cbegin(), questions.cend(),
        [this](const QuizQuestion &question) { return !m_answers.contains(question.id); });
    return open == questions.cend() ? nullptr : &*open;
}

int QuizService::answered() const
{
    if (quiz() == nullptr) {
        return 0;
    }
    const QList<QuizQuestion> &questions = quiz()->questions;
    return static_cast<int>(std::count_if(questions.cbegin(), questions.cend(),
        [this](const QuizQuestion &question) { return m_answers.contains(question.id); }));
}

std::optional<UtcTime> QuizService::begunAt() const
{
    std::optional<UtcTime> first;
    for (const QuizAnswerRecord &answer : m_answers) {
        if (answer.isCorrect) {
            first = first ? std::min(*first, answer.at) : answer.at;
        }
    }
    return first;
}

Result<> QuizService::answer(const QuizItemId &item, std::optional<int> option, std::optional<int> confidence)
{
    const QuizQuestion *question = quiz() == nullptr ? nullptr : find(item);
    const Round *round = question == nullptr ? nullptr : m_library.findRound(question->round);
    if (question == nullptr || round == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no question '%1'").arg(item.value()));
    }
    if (m_answers.contains(item)) {
        return failure(ErrorKind::Conflict, QStringLiteral("'%1' was answered").arg(item.value()));
    }
    if (option && (*option < 0 || *option >= question->options.size())) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("no option %1").arg(*option));
    }
    if (confidence && (*confidence < kLeastSure || *confidence > kSurest)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("%1 is not between 50 and 100").arg(*confidence));
    }
    QuizAnswerRecord answer;
    answer.quiz = quiz()->id;
    answer.item = item;
    answer.at = m_clock.now();
    answer.localDate = m_clock.localDate(answer.at);
    answer.chosen = option ? std::optional(*option + 1) : std::nullopt;
    answer.isCorrect = option == question->correct;
    answer.confidence = option ? confidence : std::nullopt;
    append(answer, evidenceOf(answer, *question, round->skill, quiz()->guess));
    return {};
}

std::optional<ConfidenceReport> QuizService::confidence() const
{
    std::vector<ConfidenceSample> samples = m_history.forecasts();
    for (const QuizAnswerRecord &answer : m_answers) {
        if (answer.isCorrect && answer.confidence) {
            samples.push_back({ *answer.confidence / 100.0, *answer.isCorrect });
        }
    }
    return reportConfidence(samples);
}

int QuizService::forecasts() const
{
    return static_cast<int>(m_history.forecasts().size());
}

std::optional<int> QuizService::rating(const QuizItemId &item) const
{
    const auto found = m_answers.constFind(item);
    return found == m_answers.cend() ? std::nullopt : found->chosen;
}

int QuizService::rated() const
{
    if (selfTest() == nullptr) {
        return 0;
    }
    const QList<SelfTestItem> &items = selfTest()->items;
    return static_cast<int>(std::count_if(
        items.cbegin(), items.cend(), [this](const SelfTestItem &item) { return m_answers.contains(item.id); }));
}

QList<int> QuizService::ratings() const
{
    QList<int> all;
    if (selfTest() != nullptr) {
        for (const SelfTestItem &item : selfTest()->items) {
            if (const std::optional<int> own = rating(item.id)) {
                all.append(*own);
            }
        }
    }
    return selfTest() == nullptr || all.size() < selfTest()->items.size() ? QList<int>() : all;
}

Result<> QuizService::rate(const QuizItemId &item, int rating)
{
    const QList<SelfTestItem> items = selfTest() == nullptr ? QList<SelfTestItem>() : selfTest()->items;
    const auto found
        = std::find_if(items.cbegin(), items.cend(), [&](const SelfTestItem &one) { return one.id == item; });
    if (found == items.cend()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no statement '%1'").arg(item.value()));
    }
    if (rating < 0 || rating >= found->anchors.size()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("no rating %1").arg(rating));
    }
    if (this->rating(item) == rating) {
        return {};
    }
    QuizAnswerRecord answer;
    answer.quiz = selfTest()->id;
    answer.item = item;
    // The newest rating of a statement stands; a question is answered once.
    answer.at = m_stamp.next(m_clock);
    answer.localDate = m_clock.today();
    answer.chosen = rating;
    append(answer, std::nullopt);
    return {};
}

void QuizService::append(const QuizAnswerRecord &answer, const std::optional<EvidenceRecord> &evidence)
{
    m_answers.insert(answer.item, answer);
    const auto work = [answer, evidence](Database &database) -> Result<> {
        ROUNDS_RETURN_IF_ERROR(QuizRepository(database).append(answer));
        if (evidence) {
            ROUNDS_RETURN_IF_ERROR(EvidenceRepository(database).append(*evidence));
        }
        return {};
    };
    m_storage.write(this, work, [this, isEvidence = evidence.has_value()](const Result<> &saved) {
        if (!saved) {
            qCWarning(lcServices).noquote() << describe(saved.error());
            emit refused(saved.error());
        } else if (isEvidence) {
            emit evidenceAdded();
        }
    });
    emit changed();
}

} // namespace sevenrounds
