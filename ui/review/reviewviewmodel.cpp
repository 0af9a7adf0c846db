// SPDX-License-Identifier: MIT
#include "ui/review/reviewviewmodel.h"

#include "core/logging.h"
#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr int kForecastDays = 30;
/// A queue longer than this does not fit into an evening.
constexpr int kLongQueue = 40;

} // namespace

ReviewViewModel::ReviewViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    const auto follow = [this] {
        // While a sitting runs every grade changes the queue; what is not on the screen is counted when it comes up.
        if (m_navigation.page() == Navigation::Page::Study) {
            m_isStale = true;
        } else {
            refresh();
        }
    };
    connect(&services.cards(), &CardShelf::ownChanged, this, &ReviewViewModel::topicsChanged);
    connect(&services.study(), &StudyService::queueChanged, this, follow);
    connect(&services.study(), &StudyService::sessionChanged, this, follow);
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() == Navigation::Page::Review || std::exchange(m_isStale, false)) {
            refresh();
        }
        if (m_navigation.page() == Navigation::Page::Review) {
            refreshScale();
        }
    });
    refresh();
}

void ReviewViewModel::refresh()
{
    m_queue = m_services.study().queue();
    const std::vector<int> load = m_services.study().forecast(kForecastDays);
    m_forecast = QList<int>(load.begin(), load.end());
    m_recall = m_services.study().recallOnDay();
    m_begun = m_services.study().begunCards();
    m_deckRecall = m_services.study().deckRecallOnDay();
    m_rows.show(m_queue);
    emit queueChanged();
}

void ReviewViewModel::refreshScale()
{
    m_scale = m_services.study().memoryScale();
    emit scaleChanged();
}

bool ReviewViewModel::canStart() const
{
    return isOpen() || m_queue.dueOf(ReviewItemKind::Card) > 0 || m_queue.newToday > 0 || m_queue.stepsWaiting > 0;
}

QString ReviewViewModel::nextText() const
{
    if (m_queue.stepsWaiting > 0) {
        return tr("%Ln cards come back within minutes", nullptr, m_queue.stepsWaiting);
    }
    const auto next = std::find_if(m_forecast.cbegin(), m_forecast.cend(), [](int count) { return count > 0; });
    if (next == m_forecast.cend()) {
        return tr("Nothing is due");
    }
    const QDate day = m_services.reviews().today().addDays(next - m_forecast.cbegin());
    return tr("Nothing is due; the next reviews come on %1").arg(longDate(day));
}

QString ReviewViewModel::cardsText() const
{
    const int due = m_queue.dueOf(ReviewItemKind::Card);
    const QString dueText = tr("%Ln cards to review", nullptr, due);
    const QString newText = tr("%Ln new cards", nullptr, m_queue.newToday);
    if (due > 0 && m_queue.newToday > 0) {
        return tr("%1, %2").arg(dueText, newText);
    }
    return due > 0 ? dueText : m_queue.newToday > 0 ? newText : nextText();
}

QString ReviewViewModel::timeText() const
{
    if (m_queue.timeToFinish() == Milliseconds { 0 }) {
        return {};
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_queue.timeToFinish()).count();
    return tr("about %1 in all").arg(hoursText(static_cast<int>(minutes)));
}

QString ReviewViewModel::orderText() const
{
    QStringList texts;
    if (m_queue.dueOf(ReviewItemKind::Card) > kLongQueue) {
        texts.append(tr("What you are likeliest to forget comes first, so any part of it counts. Stop when you like; "
                        "the rest keeps."));
    }
    if (m_services.study().holdsNewBack() && m_queue.newCards > 0) {
        texts.append(tr("No new cards in the last seven days before the interview: they are for keeping what you know. "
                        "A cram leaves the schedule alone."));
    }
    return texts.join(u' ');
}

QString ReviewViewModel::dueCount() const
{
    const int due = m_queue.dueInAll();
    return due == 0 ? QString() : QLocale().toString(due);
}

QString ReviewViewModel::forecastText() const
{
    const int sum = std::accumulate(m_forecast.cbegin(), m_forecast.cend(), 0);
    if (sum == 0) {
        return tr("Nothing comes within 30 days. What you begin will show here, a bar a day.");
    }
    const int most = *std::max_element(m_forecast.cbegin(), m_forecast.cend());
    return tr("%Ln reviews of what you have begun; %L1 on the fullest day. New cards and what you forget come on top.",
        nullptr, sum)
        .arg(most);
}

QString ReviewViewModel::dayFigure() const
{
    return m_recall ? shareText(*m_recall) : QString();
}

QString ReviewViewModel::dayText() const
{
    const std::optional<QDate> day = m_services.settings().interviewDay();
    if (!day) {
        return tr("With an interview day in the settings, this says how much of what you have begun you would still "
                  "know then.");
    }
    if (!m_recall) {
        return *day < m_services.reviews().today() ? tr("The interview day has passed.") : tr("No card was begun yet.");
    }
    //: Two numbers of cards, a date and a share: "91%" stands before it.
    return tr("of %Ln begun cards would be recalled on %1 if you stopped today: %2 of the whole deck of %L3, where a "
              "card counts as much as its round does with the committee. Reviews are brought forward where one keeps a "
              "card above 90% then.",
        nullptr, m_begun)
        .arg(longDate(*day), shareText(m_deckRecall.value_or(0.0)))
        .arg(m_services.study().deckCards());
}

QStringList ReviewViewModel::topics() const
{
    return QStringList { tr("All topics") } + m_services.cards().topics();
}

QString ReviewViewModel::scaleText() const
{
    const QLocale locale;
    const QString standing = m_scale.standing == 1.0
        ? tr("Intervals go by the average learner.")
        : tr("Intervals are %1 times those of the average learner.").arg(locale.toString(m_scale.standing, 'f', 2));
    if (!m_scale.fit) {
        //: Two numbers of reviews.
        return tr(
            "%1 From %Ln reviews on that come a day or more after the one before, your own memory can be measured; "
            "%L2 so far.",
            nullptr, static_cast<int>(kSamplesForScale))
            .arg(standing)
            .arg(static_cast<int>(m_scale.samples));
    }
    const auto tested = static_cast<int>(m_scale.fit->tested);
    const QString before = locale.toString(m_scale.fit->lossBefore, 'f', 3);
    if (canEndScale() && !m_scale.fit->wins()) {
        return tr(
            "%1 On your newest %Ln reviews of this kind that predicts worse than the average learner does: the error "
            "is %2 and would be %3.",
            nullptr, tested)
            .arg(standing, before, locale.toString(m_scale.fit->lossOfAverage, 'f', 3));
    }
    const QString losses = tr("On your newest %Ln reviews the error goes from %1 to %2.", nullptr, tested)
                               .arg(before, locale.toString(m_scale.fit->lossAfter, 'f', 3));
    return m_scale.fit->wins()
        ? tr("%1 You seem to remember %2 times as long. %3")
              .arg(standing, locale.toString(m_scale.fit->factor, 'f', 2), losses)
        : tr("%1 A fit to your reviews predicts no better, so nothing changes. %2").arg(standing, losses);
}

bool ReviewViewModel::canTakeScale() const
{
    return m_scale.fit && m_scale.fit->wins() && std::abs(m_scale.fit->factor - m_scale.standing) > 0.01;
}

void ReviewViewModel::takeScale()
{
    if (canTakeScale()) {
        m_services.settings().setMemoryScale(m_scale.fit->factor);
        refreshScale();
    }
}

bool ReviewViewModel::canEndScale() const
{
    return m_scale.fit && m_scale.fit->standingLoses();
}

void ReviewViewModel::endScale()
{
    if (canEndScale()) {
        m_services.settings().setMemoryScale(1.0);
        refreshScale();
    }
}

bool ReviewViewModel::canDropScale() const
{
    const std::vector<MemoryScale> scales = m_services.settings().memoryScales();
    // Plans that were given up long ago are nothing to take back.
    return !scales.empty() && (scales.back().factor != 1.0 || scales.back().since >= m_services.reviews().today());
}

void ReviewViewModel::dropScale()
{
    m_services.settings().dropMemoryScale();
    refreshScale();
}

void ReviewViewModel::enter(const Result<> &result)
{
    if (!result) {
        qCWarning(lcShell).noquote() << describe(result.error());
    }
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Starting));
    if (result) {
        m_navigation.open(Navigation::Page::Study);
    }
}

void ReviewViewModel::start()
{
    if (isOpen()) {
        m_services.study().refresh();
        enter({});
    } else if (canStart()) {
        enter(m_services.study().begin());
    }
}

void ReviewViewModel::startCram(int topic)
{
    const QStringList &all = m_services.cards().topics();
    if (topic >= 0 && topic <= all.size()) {
        enter(m_services.study().beginCram(topic == 0 ? QString() : all.at(topic - 1)));
    }
}

void ReviewViewModel::openRow(int row)
{
    if (row < 0 || row >= m_rows.count()) {
        return;
    }
    const ReviewItemKind kind = m_rows.kindAt(row);
    const std::optional<ReviewItem> item = m_services.study().firstDue(kind);
    if (!item) {
        refresh();
        return;
    }
    if (kind == ReviewItemKind::Prompt) {
        emit promptAsked(item->id);
    } else if (kind == ReviewItemKind::Story) {
        emit storyAsked(item->id);
    } else if (kind == ReviewItemKind::Problem) {
        emit problemAsked(item->id);
    } else {
        const DerivationId derivation(item->id.section(u'/', 0, 0));
        const AttemptMode mode = kind == ReviewItemKind::Line ? AttemptMode::Recall : AttemptMode::Blank;
        Result<> entered = m_services.attempts().enter(derivation, mode);
        entered = entered ? m_services.derivations().setCurrent(derivation) : entered;
        setProblem(entered ? Problem {} : wordError(entered.error(), Situation::Starting));
        if (entered) {
            m_navigation.open(Navigation::Page::Derivation);
        }
    }
}

void ReviewViewModel::openCards()
{
    m_navigation.open(Navigation::Page::Cards);
}

void ReviewViewModel::dismissProblem()
{
    setProblem({});
}

void ReviewViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
