// SPDX-License-Identifier: MIT
#include "core/logging.h"
#include "services/judgerecord.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/coding/codingtext.h"
#include "ui/context/errortext.h"

#include <utility>

// The room as far as programs are judged.

using namespace sevenrounds;

bool CodingRoomViewModel::isJudging() const
{
    return m_coding.isJudging();
}

bool CodingRoomViewModel::canJudge() const
{
    return isRunnable() && m_coding.go().isBegun && !isStarting() && !isJudging();
}

bool CodingRoomViewModel::canSubmit() const
{
    const std::optional<JudgePlace> &place = m_coding.codingJudge().place();
    if (isReview()) {
        return m_coding.go().isBegun;
    }
    return canJudge() && !(place && place->tier == judge::Tier::None);
}

QString CodingRoomViewModel::placeText() const
{
    const std::optional<JudgePlace> &place = m_coding.codingJudge().place();
    return !hasProblem() ? QString()
        : place          ? sevenrounds::placeText(*place, *current())
                         : tr("The sandbox is being tried.");
}

QString CodingRoomViewModel::missingText() const
{
    const std::optional<JudgePlace> &place = m_coding.codingJudge().place();
    return hasProblem() && place ? sevenrounds::missingText(*place, *current()) : QString();
}

bool CodingRoomViewModel::asksConsent() const
{
    const std::optional<JudgePlace> &place = m_coding.codingJudge().place();
    return isRunnable() && place && place->tier == judge::Tier::None && !m_coding.codingJudge().hasConsent();
}

void CodingRoomViewModel::giveConsent()
{
    m_coding.codingJudge().setConsent(true);
    emit placeChanged();
}

void CodingRoomViewModel::start(const Result<> &result)
{
    if (!result) {
        qCWarning(lcShell).noquote() << describe(result.error());
    }
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Starting));
}

void CodingRoomViewModel::run()
{
    if (canJudge()) {
        showProgress(0, 0, {});
        start(m_coding.run(ownInput()));
    }
}

void CodingRoomViewModel::submit()
{
    if (canSubmit()) {
        showProgress(0, 0, {});
        start(m_coding.submit());
    }
}

void CodingRoomViewModel::cancel()
{
    m_coding.cancel();
}

void CodingRoomViewModel::showProgress(int done, int total, const QString &name)
{
    m_progress = total > 0 ? static_cast<double>(done) / total : 0;
    //: Which step is judged, of how many, and its name.
    m_progressText = total > 0 ? tr("%L1 of %L2: %3").arg(done + 1).arg(total).arg(name) : tr("Starting Python");
    emit progressChanged();
}

void CodingRoomViewModel::followJudged()
{
    if (!hasProblem()) {
        return;
    }
    setChangeText({});
    m_history.setAttempts(m_coding.attempts(current()->id));
    if (const std::optional<CodingAttempt> &judged = m_coding.judged()) {
        const judge::JudgeReport report = fromRecord(judged->verdict, judged->report);
        m_verdict.show(*current(), report, judged->isSubmit);
        // What was typed meanwhile has moved the lines.
        setErrorLine(judged->source == source() ? report.line : 0);
    } else {
        m_verdict.clear();
        setErrorLine(0);
    }
    emit paneChanged();
}

void CodingRoomViewModel::followEvidence()
{
    m_awaitsChange = !m_rubric.awaitsChange();
}

void CodingRoomViewModel::followReadiness()
{
    if (std::exchange(m_awaitsChange, false)) {
        setChangeText(codingChangeText(m_services.readiness().lastChange()));
    }
}

void CodingRoomViewModel::setChangeText(const QString &text)
{
    if (text != m_changeText) {
        m_changeText = text;
        emit changeTextChanged();
    }
}
