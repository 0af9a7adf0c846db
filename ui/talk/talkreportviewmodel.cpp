// SPDX-License-Identifier: MIT
#include "ui/talk/talkreportviewmodel.h"

#include "core/logging.h"
#include "services/deckfile.h"
#include "services/namedfile.h"
#include "services/papernoteservice.h"
#include "services/talkruns.h"
#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/settings/filechoice.h"
#include "ui/talk/talkreporttext.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace sevenrounds;

namespace {

enum Format {
    Pdf,
    Csv,
    Json,
};

/// In the order of Format.
const QStringList kEndings { QStringLiteral(".pdf"), QStringLiteral(".csv"), QStringLiteral(".json") };

Milliseconds spoken(const TalkState &state)
{
    const auto sum = [](const QList<Milliseconds> &times) {
        return std::accumulate(times.cbegin(), times.cend(), Milliseconds { 0 });
    };
    return sum(state.slideUsed) + sum(state.sectionUsed);
}

} // namespace

TalkReportViewModel::TalkReportViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_talks(services.talks())
{
    const auto follow = [this] {
        showAccount();
        emit speechChanged();
    };
    connect(&services.talkReplay(), &ReplayService::speechMeasured, this, follow);
    connect(&services.talkReplay(), &ReplayService::opened, this, follow);
}

const TalkSpeech *TalkReportViewModel::speech() const
{
    const std::optional<TalkSpeech> &measured = m_services.talkReplay().speech();
    return measured ? &*measured : nullptr;
}

QString TalkReportViewModel::speechText() const
{
    return speech() == nullptr ? QString() : speechFact(speech()->whole);
}

void TalkReportViewModel::showAccount()
{
    if (m_talks.hasTalk() && !m_talks.state().isLive()) {
        m_account.setTalk(
            m_talks.plan(), m_talks.state(), m_earlier.isEmpty() ? nullptr : &m_earlier.first(), speech());
    }
}

void TalkReportViewModel::followRating()
{
    QStringList lines;
    if (m_talks.hasTalk() && m_talks.state().stage == TalkStage::Debriefed) {
        const TalkRatings ratings = m_talks.ratings();
        if (!m_ratesReplay || ratings.replay) {
            for (const RatedCriterion &criterion : ratings.criteria) {
                lines.append(bandsText(criterion));
            }
            lines.append(scoresText(ratings));
            lines.removeAll(QString());
        }
    }
    if (m_bands != lines) {
        m_bands = lines;
        emit bandsChanged();
    }
}

void TalkReportViewModel::setRatesReplay(bool ratesReplay)
{
    m_ratesReplay = ratesReplay;
    followRating();
}

void TalkReportViewModel::show()
{
    m_earlier.clear();
    m_timesBefore.reset();
    showAccount();
    followRating();
    suggestPath();
    tell({}, {});
    emit runsChanged();
    loadTalkRuns(m_services.storage(), m_talks.plan(), m_talks.practice(), this,
        [this, asked = ++m_asked](const Result<QList<TalkRun>> &found) {
            if (!found) {
                qCWarning(lcShell).noquote() << describe(found.error());
            } else if (asked == m_asked && m_talks.hasTalk() && !found->isEmpty()) {
                m_earlier = *found;
                showAccount();
                emit runsChanged();
            }
        });
}

TalkRun TalkReportViewModel::thisRun() const
{
    return { m_talks.startedAt(), m_talks.plan(), m_talks.state() };
}

QList<TalkRun> TalkReportViewModel::allRuns() const
{
    QList<TalkRun> runs = m_earlier;
    if (m_talks.hasTalk()) {
        runs.prepend(thisRun());
    }
    return runs;
}

QString TalkReportViewModel::runsText() const
{
    if (m_earlier.isEmpty() || !m_talks.hasTalk()) {
        return {};
    }
    const Clock &clock = m_services.clock();
    const TalkRun &before = m_earlier.first();
    const QString ago = agoText(clock.localDate(before.at), clock.today());
    const Milliseconds difference = spoken(m_talks.state()) - spoken(before.state);
    const QString change = differenceText(difference);
    return change.isEmpty()
        ? tr("The run before (%1) took as long: %2.").arg(ago, elapsedText(spoken(before.state)))
        : tr("The run before (%1) took %2; this one %3.").arg(ago, elapsedText(spoken(before.state)), change);
}

QList<QList<Milliseconds>> TalkReportViewModel::wholeTimes() const
{
    QList<QList<Milliseconds>> times = wholeSlideTimes(allRuns());
    times.removeIf([this](const QList<Milliseconds> &run) { return run.size() != m_talks.plan().slides.size(); });
    return times;
}

QList<Milliseconds> TalkReportViewModel::proposal() const
{
    return m_talks.hasTalk() && m_talks.plan().hasSlides() ? proposedLengths(wholeTimes(), m_talks.plan().talk)
                                                           : QList<Milliseconds>();
}

QString TalkReportViewModel::proposalText() const
{
    return proposal().isEmpty()
        ? QString()
        : tr("Of your last %Ln whole runs the middle time of each slide, stretched to %1, can be its time from now on.",
            nullptr, static_cast<int>(std::min(kMostProposingRuns, wholeTimes().size())))
              .arg(elapsedText(m_talks.plan().talk));
}

void TalkReportViewModel::setTimes(const LeaveBy &times)
{
    const auto count = static_cast<int>(m_talks.plan().slides.size());
    for (int slide = 0; slide < count; ++slide) {
        setDeckLeaveBy(m_services.paperNotes(), m_talks.plan().deck, slide,
            times.contains(slide) ? std::optional<Milliseconds>(times.value(slide)) : std::nullopt);
    }
    m_services.paperNotes().flush();
}

void TalkReportViewModel::takeProposal()
{
    const QList<Milliseconds> lengths = proposal();
    if (lengths.isEmpty() || isTaken()) {
        return;
    }
    m_timesBefore = deckLeaveBy(m_services.paperNotes(), m_talks.plan().deck);
    LeaveBy times = leaveByOf(lengths);
    // The last slide ends with the talk, whatever its length is next time.
    times.remove(static_cast<int>(lengths.size()) - 1);
    setTimes(times);
    emit runsChanged();
}

void TalkReportViewModel::undoProposal()
{
    if (isTaken() && m_talks.hasTalk()) {
        setTimes(*std::exchange(m_timesBefore, std::nullopt));
        emit runsChanged();
    }
}

QStringList TalkReportViewModel::formats() const
{
    return { QStringLiteral("PDF"), QStringLiteral("CSV"), QStringLiteral("JSON") };
}

void TalkReportViewModel::suggestPath()
{
    m_exportPath = filePathOf(
        QStringLiteral("talk-%1").arg(m_services.clock().today().toString(Qt::ISODate)) + kEndings.at(m_format));
    emit exportChanged();
}

QString TalkReportViewModel::exportHintFor(const QString &typed) const
{
    return replaceHint(typed, tr("A bare name is meant in your documents folder."));
}

void TalkReportViewModel::chooseFormat(int format)
{
    m_format = std::clamp(format, 0, static_cast<int>(Json));
    if (m_exportPath.isEmpty()) {
        suggestPath();
        return;
    }
    m_exportPath = withEnding(m_exportPath, kEndings, m_format);
    emit exportChanged();
}

void TalkReportViewModel::setExportPath(const QString &path)
{
    const QString file = filePathOf(path);
    if (file != m_exportPath) {
        m_exportPath = file;
        emit exportChanged();
    }
}

void TalkReportViewModel::exportNow()
{
    if (m_exportPath.isEmpty() || !m_talks.hasTalk() || m_talks.state().isLive()) {
        return;
    }
    const QList<ReportLine> lines
        = reportLines(m_talks.plan(), m_talks.state(), m_earlier.isEmpty() ? nullptr : &m_earlier.first(), speech());
    QStringList facts = m_facts;
    facts.append(speechText());
    facts.append(runsText());
    facts.removeAll(QString());
    const TalkRatings ratings = m_talks.ratings();
    const QByteArray content = m_format == Pdf ? reportPdf(m_talks.plan(), facts, lines, ratings)
        : m_format == Csv                      ? reportCsv(lines, ratings)
                                               : reportJson(thisRun(), m_earlier, speech(), ratings);
    tell({}, {});
    writeNamedFile(m_exportPath, content, this, [this, path = m_exportPath](const Result<> &written) {
        if (!written) {
            qCWarning(lcShell).noquote() << describe(written.error());
            tell({}, wordError(written.error(), Situation::Exporting));
            return;
        }
        tell(tr("Written: %1").arg(path), {});
    });
}

void TalkReportViewModel::dismissNotice()
{
    tell({}, {});
}

void TalkReportViewModel::tell(const QString &notice, const Problem &problem)
{
    if (notice != m_notice || problem != m_problem) {
        m_notice = notice;
        m_problem = problem;
        emit noticeChanged();
    }
}
