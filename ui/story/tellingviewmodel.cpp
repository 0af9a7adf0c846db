// SPDX-License-Identifier: MIT
#include "ui/story/tellingviewmodel.h"

#include "markdown/markdown.h"
#include "ui/context/errortext.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"
#include "ui/shell/navigation.h"
#include "ui/story/storytext.h"

#include <algorithm>
#include <array>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds kNearlyOut { 30s };
/// How three minutes are best spent: a sentence each for situation and task, most of it on what was done (app default).
constexpr std::array kPlannedSeconds { 20.0, 15.0, 105.0, 40.0 };
static_assert(kPlannedSeconds.size() == kStoryParts.size());
constexpr double kMillisecondsASecond = 1000.0;
constexpr int kAction = static_cast<int>(StoryPart::Action);
constexpr int kTask = static_cast<int>(StoryPart::Task);

} // namespace

TellingViewModel::TellingViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : SpokenViewModel(
        services, navigation, Navigation::Page::Telling, { static_cast<int>(kStoryParts.size()), kStoryLimit }, parent)
    , m_tellings(services)
{
}

Milliseconds TellingViewModel::nearlyOut() const
{
    return kNearlyOut;
}

void TellingViewModel::open(const QString &storyId)
{
    const Story *story = m_services.stories().find(StoryId(storyId));
    if (story == nullptr) {
        return;
    }
    const bool isSame = m_story.id == story->id;
    m_story = *story;
    if (!isSame || !isLive()) {
        again();
    }
    m_tellings.show(TellingSubject::Story, storyId, kStoryLimit);
    emit stateChanged();
    m_navigation.open(Navigation::Page::Telling);
}

void TellingViewModel::again()
{
    m_isOutlineShown = false;
    m_isGraded = false;
    m_findings.setFindings({});
    reset();
    emit stateChanged();
}

void TellingViewModel::finish()
{
    m_services.stories().addTelling(TellingSubject::Story, m_story.id.value(), m_state.laps);
    m_findings.setFindings(lintTelling(m_story, m_state.laps));
}

ReviewItem TellingViewModel::item() const
{
    return { ReviewItemKind::Story, m_story.id.value() };
}

QString TellingViewModel::title() const
{
    return exists() ? storyTitleText(m_story) : QString();
}

QString TellingViewModel::partName() const
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        return tr("Ready");
    case TellingCourse::Ended:
        return tr("Told");
    case TellingCourse::Running:
    case TellingCourse::Paused:
        break;
    }
    return storyPartText(static_cast<StoryPart>(m_state.part));
}

QString TellingViewModel::cue() const
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        return tr("Say it aloud, without the text. One key takes you from part to part.");
    case TellingCourse::Ended:
        return tr("It is kept among the rehearsals.");
    case TellingCourse::Running:
    case TellingCourse::Paused:
        break;
    }
    return storyPartHint(static_cast<StoryPart>(m_state.part));
}

QStringList TellingViewModel::lapTexts() const
{
    QStringList texts;
    for (const StoryPart part : kStoryParts) {
        texts.append(
            tr("%1 · %2").arg(storyPartText(part), elapsedText(m_clock.laps.value(static_cast<qsizetype>(part)))));
    }
    return texts;
}

QList<double> TellingViewModel::plan() const
{
    return { kPlannedSeconds.begin(), kPlannedSeconds.end() };
}

QList<double> TellingViewModel::progress() const
{
    QList<double> shares;
    for (std::size_t i = 0; i < kPlannedSeconds.size(); ++i) {
        const double seconds
            = static_cast<double>(m_clock.laps.value(static_cast<qsizetype>(i)).count()) / kMillisecondsASecond;
        shares.append(seconds / kPlannedSeconds.at(i));
    }
    return shares;
}

QString TellingViewModel::shareText() const
{
    const std::optional<int> share = m_clock.share(kAction, kAction);
    return percentText(share.value_or(0));
}

QString TellingViewModel::shareAdvice() const
{
    const std::optional<int> setting = m_clock.share(0, kTask);
    if (!setting) {
        return tr("action: the part that is judged");
    }
    const QString taken = percentText(*setting);
    const QString plenty = percentText(kSettingPercent);
    return m_state.course == TellingCourse::Ended ? tr("action · setting %1, %2 is plenty").arg(taken, plenty)
                                                  : tr("action so far · setting %1, %2 is plenty").arg(taken, plenty);
}

bool TellingViewModel::isSettingHeavy() const
{
    // While the action runs its share still grows; by then the setting is too long where it has eaten 40 % of the whole.
    const Milliseconds setting = m_clock.laps.value(0) + m_clock.laps.value(kTask);
    const bool isActionOver = m_state.part > kAction || m_state.course == TellingCourse::Ended;
    return setting * 100 > m_plan.limit * kSettingPercent
        || (isActionOver && m_clock.share(0, kTask).value_or(0) > kSettingPercent);
}

QString TellingViewModel::nextText() const
{
    if (m_state.course == TellingCourse::NotStarted) {
        return tr("Start");
    }
    if (m_state.course == TellingCourse::Ended) {
        return tr("Tell it again");
    }
    switch (static_cast<StoryPart>(m_state.part)) {
    case StoryPart::Situation:
        return tr("On to the task");
    case StoryPart::Task:
        return tr("On to the action");
    case StoryPart::Action:
        return tr("On to the result");
    case StoryPart::Result:
        break;
    }
    return tr("That was it");
}

QString TellingViewModel::outline() const
{
    const int shown = std::clamp(m_state.part, 0, static_cast<int>(kStoryParts.size()) - 1);
    return plainText(m_story.parts.at(static_cast<std::size_t>(shown)));
}

QStringList TellingViewModel::gradeHints() const
{
    QStringList hints;
    const std::array<ItemMemory, 4> previews = m_services.reviews().preview(item());
    for (const ItemMemory &memory : previews) {
        hints.append(comesBackText(memory, m_services.clock().now()));
    }
    return hints;
}

QString TellingViewModel::gradedText() const
{
    return m_isGraded ? tr("Graded. It comes back in %1.")
                            .arg(comesBackText(m_services.reviews().memory(item()), m_services.clock().now()))
                      : QString();
}

void TellingViewModel::advance()
{
    if (m_state.course == TellingCourse::Ended) {
        again();
        return;
    }
    apply(m_state.course == TellingCourse::NotStarted ? TellingEventKind::Started : TellingEventKind::NextPart);
}

void TellingViewModel::previous()
{
    apply(TellingEventKind::PreviousPart);
}

void TellingViewModel::end()
{
    apply(TellingEventKind::Ended);
}

void TellingViewModel::toggleOutline()
{
    m_isOutlineShown = !m_isOutlineShown;
    emit stateChanged();
}

void TellingViewModel::grade(int grade)
{
    if (m_state.course != TellingCourse::Ended || m_isGraded || grade < 1 || grade > 4) {
        return;
    }
    const Result<> graded = m_services.reviews().grade(item(), static_cast<Grade>(grade), m_clock.elapsed);
    m_isGraded = graded.has_value();
    m_problem = graded ? Problem {} : wordError(graded.error(), Situation::Refused);
    emit stateChanged();
}

void TellingViewModel::edit()
{
    if (exists()) {
        emit editAsked(m_story.id.value());
    }
}

void TellingViewModel::dismissProblem()
{
    m_problem = {};
    emit stateChanged();
}
