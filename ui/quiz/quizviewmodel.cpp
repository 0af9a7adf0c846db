// SPDX-License-Identifier: MIT
#include "ui/quiz/quizviewmodel.h"

#include "core/logging.h"
#include "markdown/markdown.h"
#include "markdown/pagedocument.h"
#include "ui/context/errortext.h"
#include "ui/format/percenttext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr int kLeastSure = 50;
constexpr int kSureStep = 10;
constexpr int kSureSteps = 6;

QString letterOf(qsizetype option)
{
    return QString(QChar(u'A' + static_cast<char16_t>(option)));
}

} // namespace

QuizViewModel::QuizViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_result(services)
{
    connect(&services.quizzes(), &QuizService::changed, this, &QuizViewModel::followProgress);
    connect(&services.quizzes(), &QuizService::confidenceChanged, this, &QuizViewModel::followProgress);
    connect(&services.readiness(), &ReadinessService::changed, &m_result, &QuizResultModel::refresh);
    followProgress();
    showNext();
}

void QuizViewModel::followProgress()
{
    m_report = m_services.quizzes().confidence();
    m_result.refresh();
    emit progressChanged();
}

QString QuizViewModel::progressText() const
{
    if (!exists()) {
        return {};
    }
    const qsizetype all = m_services.quizzes().quiz()->questions.size();
    const int number = m_services.quizzes().answered() + (m_isAnswered ? 0 : 1);
    return isDone() ? tr("All %L1 answered").arg(all) : tr("Question %L1 of %L2").arg(number).arg(all);
}

QString QuizViewModel::stateText() const
{
    if (!exists()) {
        return {};
    }
    const qsizetype all = m_services.quizzes().quiz()->questions.size();
    const int answered = m_services.quizzes().answered();
    return answered == 0  ? tr("%Ln questions, in one sitting or several", nullptr, static_cast<int>(all))
        : answered == all ? tr("all %L1 answered").arg(all)
                          : tr("%L1 of %L2 answered").arg(answered).arg(all);
}

QStringList QuizViewModel::letters() const
{
    QStringList letters;
    for (qsizetype i = 0; m_question != nullptr && i < m_question->options.size(); ++i) {
        letters.append(letterOf(i));
    }
    return letters;
}

QStringList QuizViewModel::options() const
{
    QStringList texts;
    for (qsizetype i = 0; m_question != nullptr && i < m_question->options.size(); ++i) {
        texts.append(sevenrounds::plainText(m_question->options.at(i)));
    }
    return texts;
}

QStringList QuizViewModel::confidences() const
{
    QStringList texts;
    for (int step = 0; step < kSureSteps; ++step) {
        texts.append(percentText(kLeastSure + step * kSureStep));
    }
    return texts;
}

bool QuizViewModel::canAnswer() const
{
    return m_question != nullptr && !m_isAnswered && m_chosen >= 0 && m_confidence >= 0;
}

bool QuizViewModel::isRight() const
{
    return m_isAnswered && m_question != nullptr
        && m_services.quizzes().answerTo(m_question->id).value_or(QuizAnswerRecord {}).isCorrect.value_or(false);
}

QString QuizViewModel::verdictText() const
{
    if (!m_isAnswered || m_question == nullptr) {
        return {};
    }
    const QuizAnswerRecord given = m_services.quizzes().answerTo(m_question->id).value_or(QuizAnswerRecord {});
    const QString right = letterOf(m_question->correct);
    if (!given.chosen) {
        return tr("Skipped. %1 is right.").arg(right);
    }
    const QString sure = percentText(given.confidence.value_or(0));
    return isRight() ? tr("Right: %1. You were %2 sure.").arg(right, sure)
                     : tr("%1 is right, not %2. You were %3 sure.").arg(right, letterOf(*given.chosen - 1), sure);
}

void QuizViewModel::draw()
{
    PageDocument page;
    if (m_question != nullptr) {
        page = PageDocument(QStringLiteral("quiz-") + m_question->id.value());
        const Round *round = m_services.library().findRound(m_question->round);
        page.addPrompt(QStringLiteral("ask"),
            tr("%1 · %2").arg(round == nullptr ? QString() : round->title, levelKey(m_question->level)),
            m_question->ask);
        QString list;
        for (qsizetype i = 0; i < m_question->options.size(); ++i) {
            list += QStringLiteral("**%1** %2\n\n").arg(letterOf(i), m_question->options.at(i));
        }
        page.addCard(QStringLiteral("options"), {}, list);
        if (m_isAnswered) {
            page.addCard(QStringLiteral("why"), tr("Why %1").arg(letterOf(m_question->correct)), m_question->why);
        }
    }
    m_document = page.toJson();
    m_plainText = page.plainText();
    emit questionChanged();
    emit chosenChanged();
}

void QuizViewModel::showNext()
{
    m_question = m_services.quizzes().next();
    m_isAnswered = false;
    m_chosen = -1;
    m_confidence = -1;
    draw();
}

void QuizViewModel::open()
{
    if (!m_isAnswered) {
        showNext();
    }
    m_navigation.open(Navigation::Page::Quiz);
}

void QuizViewModel::choose(int option)
{
    if (m_question != nullptr && !m_isAnswered && option != m_chosen && option >= 0
        && option < m_question->options.size()) {
        m_chosen = option;
        emit chosenChanged();
    }
}

void QuizViewModel::setConfidence(int index)
{
    if (m_question != nullptr && !m_isAnswered && index != m_confidence && index >= 0 && index < kSureSteps) {
        m_confidence = index;
        emit chosenChanged();
    }
}

void QuizViewModel::answer(std::optional<int> option, std::optional<int> confidence)
{
    const Result<> answered = m_services.quizzes().answer(m_question->id, option, confidence);
    if (!answered) {
        qCWarning(lcShell).noquote() << describe(answered.error());
    }
    setProblem(answered ? Problem {} : wordError(answered.error(), Situation::Working));
    if (answered) {
        m_isAnswered = true;
        draw();
    }
}

void QuizViewModel::advance()
{
    if (m_isAnswered) {
        showNext();
    } else if (canAnswer()) {
        answer(m_chosen, kLeastSure + m_confidence * kSureStep);
    }
}

void QuizViewModel::skip()
{
    if (m_question != nullptr && !m_isAnswered) {
        answer(std::nullopt, std::nullopt);
    }
}

void QuizViewModel::leave()
{
    m_navigation.open(Navigation::Page::Review);
}

QList<double> QuizViewModel::predicted() const
{
    QList<double> values;
    for (const ReliabilityBin &bin : m_report ? m_report->bins : std::vector<ReliabilityBin>()) {
        values.append(bin.predicted);
    }
    return values;
}

QList<double> QuizViewModel::observed() const
{
    QList<double> values;
    for (const ReliabilityBin &bin : m_report ? m_report->bins : std::vector<ReliabilityBin>()) {
        values.append(bin.observed);
    }
    return values;
}

QList<int> QuizViewModel::counts() const
{
    QList<int> values;
    for (const ReliabilityBin &bin : m_report ? m_report->bins : std::vector<ReliabilityBin>()) {
        values.append(bin.count);
    }
    return values;
}

QString QuizViewModel::reliabilityText() const
{
    // Less than this is noise with so few answers; app default.
    constexpr double kToSpeakOf = 0.05;
    if (!m_report) {
        return tr(
            "From 20 answers and forecasts of rounds and talks on, this shows how sure you were against how often you "
            "were right.");
    }
    const auto points = static_cast<int>(std::lround(100.0 * std::abs(m_report->overconfidence)));
    const QString bias = std::abs(m_report->overconfidence) < kToSpeakOf
        ? tr("You are about as often right as you say.")
        : m_report->overconfidence > 0.0
        ? tr("You are surer than you are right, by about %Ln points.", nullptr, points)
        : tr("You are right more often than you say, by about %Ln points.", nullptr, points);
    const auto number = [](double value) { return QLocale().toString(value, 'f', 2); };
    const QString text = m_report->skill
        ? tr(
            "%1 Brier score %2; 0.25 is a coin. Skill %3: 1 is always sure and right, 0 no better than saying the same "
            "of every answer.")
              .arg(bias, number(m_report->brier), number(*m_report->skill))
        : tr("%1 Brier score %2; 0.25 is a coin.").arg(bias, number(m_report->brier));
    const int forecasts = m_services.quizzes().forecasts();
    return forecasts == 0 ? text : tr("%1 Forecasts of rounds and talks among it: %L2.").arg(text).arg(forecasts);
}

void QuizViewModel::dismissProblem()
{
    setProblem({});
}

void QuizViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
