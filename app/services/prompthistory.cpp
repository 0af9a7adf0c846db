// SPDX-License-Identifier: MIT
#include "services/prompthistory.h"

#include "core/logging.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

PromptHistory::PromptHistory(const ContentLibrary &library, PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
{
}

void PromptHistory::load(std::function<void(Result<>)> done)
{
    // What was rated while this was read is newer than all of it.
    const auto takeIn = [this](const QList<QJsonObject> &rows) {
        const QHash<PromptId, SessionResult::PromptMade> newer = m_lastMade;
        const std::vector<ConfidenceSample> newerForecasts = std::exchange(m_forecasts, {});
        for (const QJsonObject &row : rows) {
            if (const std::optional<SessionResult> result = SessionResult::fromJson(row)) {
                take(*result);
            }
        }
        m_lastMade.insert(newer);
        m_forecasts.insert(m_forecasts.end(), newerForecasts.cbegin(), newerForecasts.cend());
        emit changed();
    };
    m_journal.loadLastAsked(this, [this](const Result<QHash<PromptId, QDate>> &dates) {
        if (dates) {
            for (auto asked = dates->constBegin(); asked != dates->constEnd(); ++asked) {
                QDate &known = m_lastAsked[asked.key()];
                known = known.isValid() ? std::max(known, *asked) : *asked;
            }
        }
    });
    m_journal.loadResults(
        PracticeKind::Round, this, [takeIn, done = std::move(done)](const Result<QList<QJsonObject>> &rows) {
            if (!rows) {
                done(failure(rows.error()));
                return;
            }
            takeIn(*rows);
            done({});
        });
    // Of talks there is only what was forecast; nobody waits for that.
    m_journal.loadResults(PracticeKind::Talk, this, [takeIn](const Result<QList<QJsonObject>> &rows) {
        if (rows) {
            takeIn(*rows);
        } else {
            qCWarning(lcServices).noquote() << describe(rows.error());
        }
    });
}

void PromptHistory::take(const SessionResult &result)
{
    for (const SessionResult::PromptMade &one : result.prompts) {
        m_lastMade.insert(one.prompt, one);
    }
    for (const SessionResult::LadderHeld &one : result.ladders) {
        m_bestHeld[one.ladder] = std::max(m_bestHeld.value(one.ladder), one.held);
    }
    if (const std::optional<bool> isHire = result.isHireSide(); isHire && result.hireForecast) {
        m_forecasts.push_back(forecastSample(*result.hireForecast / 100.0, *isHire));
    }
}

void PromptHistory::noteAsked(const QStringList &ids)
{
    const QDate today = m_journal.clock().today();
    for (const QString &id : ids) {
        m_lastAsked.insert(PromptId(id), today);
    }
}

void PromptHistory::noteResult(const SessionResult &result)
{
    take(result);
    emit changed();
    emit rated(result);
}

QHash<PromptId, int> PromptHistory::daysSinceAsked() const
{
    const QDate today = m_journal.clock().today();
    QHash<PromptId, int> days;
    for (auto asked = m_lastAsked.constBegin(); asked != m_lastAsked.constEnd(); ++asked) {
        // A wall clock that was set back must not make an age negative.
        days.insert(asked.key(), static_cast<int>(std::max<qint64>(0, asked->daysTo(today))));
    }
    const QList<const Prompt *> own = m_library.ownPrompts();
    for (const Prompt *prompt : own) {
        if (prompt->askedOn.isValid()) {
            const auto since = static_cast<int>(std::max<qint64>(0, prompt->askedOn.daysTo(today)));
            days.insert(prompt->id, std::min(since, days.value(prompt->id, since)));
        }
    }
    return days;
}

std::optional<QDate> PromptHistory::lastAsked(const PromptId &prompt) const
{
    const auto found = m_lastAsked.constFind(prompt);
    return found == m_lastAsked.constEnd() ? std::nullopt : std::optional(*found);
}

QHash<QString, double> PromptHistory::weakness() const
{
    QHash<QString, int> made;
    QHash<QString, int> points;
    for (const SessionResult::PromptMade &one : m_lastMade) {
        if (const Prompt *prompt = m_library.findPrompt(one.prompt)) {
            made[prompt->area] += one.made;
            points[prompt->area] += one.points;
        }
    }
    QHash<QString, double> missed;
    for (auto area = points.constBegin(); area != points.constEnd(); ++area) {
        if (*area > 0) {
            missed.insert(area.key(), 1.0 - static_cast<double>(made.value(area.key())) / *area);
        }
    }
    return missed;
}

std::optional<SessionResult::PromptMade> PromptHistory::lastResult(const PromptId &prompt) const
{
    const auto found = m_lastMade.constFind(prompt);
    return found == m_lastMade.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace sevenrounds
