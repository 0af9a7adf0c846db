// SPDX-License-Identifier: MIT
#include "ui/round/mistakesviewmodel.h"

#include "ui/round/findingtext.h"

using namespace sevenrounds;

MistakesViewModel::MistakesViewModel(SessionService &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
}

void MistakesViewModel::open()
{
    const MistakeReport &report = m_sessions.mistakeReport();
    QList<MistakeListModel::Row> seen;
    QList<MistakeListModel::Row> others;
    for (const Mistake *mistake : m_sessions.mistakesOffered()) {
        MistakeListModel::Row row { mistake->id, mistake->text, {}, mistake->instead,
            static_cast<int>(mistake->source.badge) };
        for (const MistakeFinding &finding : report.findings) {
            if (finding.sign == mistake->sign) {
                row.findings.append(findingText(finding, m_sessions.plan()));
            }
        }
        (row.findings.isEmpty() ? others : seen).append(row);
    }
    m_seen.setRows(seen);
    m_others.setRows(others);
    if (std::exchange(m_isExpanded, false)) {
        emit expandedChanged();
    }
    follow();
    emit opened();
}

void MistakesViewModel::follow()
{
    m_seen.setTicked(m_sessions.state().mistakes);
    m_others.setTicked(m_sessions.state().mistakes);
    emit ticksChanged();
}

bool MistakesViewModel::isReadOnly() const
{
    return !m_sessions.hasSession() || m_sessions.state().status != SessionStatus::Ended;
}

QString MistakesViewModel::coverageText() const
{
    const MistakeReport &report = m_sessions.mistakeReport();
    if (report.judged == 0) {
        return tr("No answer was written out, so only the times were looked at. What is said leaves no text.");
    }
    if (report.judged == report.asked) {
        return tr("Every answer was looked at, by its words alone.");
    }
    return tr("%L1 of %Ln answers had enough text to be looked at. What is said leaves none.", nullptr, report.asked)
        .arg(report.judged);
}

QString MistakesViewModel::countText() const
{
    return tr("%L1 ticked").arg(m_seen.tickedCount() + m_others.tickedCount());
}

QString MistakesViewModel::othersText() const
{
    const int ticked = m_others.tickedCount();
    return ticked == 0 ? tr("%Ln others to tick yourself", nullptr, m_others.count())
                       : tr("%Ln others to tick yourself, %L1 ticked", nullptr, m_others.count()).arg(ticked);
}

void MistakesViewModel::tick(const MistakeId &mistake, bool on)
{
    if (const Result<> done = m_sessions.apply(SessionEventKind::MistakeTicked, mistake.value(), on ? 1 : 0); !done) {
        emit refused(done.error());
    }
}

void MistakesViewModel::tickSeen(int row, bool on)
{
    tick(m_seen.id(row), on);
}

void MistakesViewModel::tickOther(int row, bool on)
{
    tick(m_others.id(row), on);
}

void MistakesViewModel::toggleExpanded()
{
    m_isExpanded = !m_isExpanded;
    emit expandedChanged();
}
