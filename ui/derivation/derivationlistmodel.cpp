// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationlistmodel.h"

#include "markdown/markdown.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/areatext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

DerivationListModel::DerivationListModel(const QList<Derivation> &derivations, const DerivationService &service,
    const AttemptService &attempts, const Clock &clock, QObject *parent)
    : FilteredListModel(parent)
    , m_derivations(derivations)
    , m_service(service)
    , m_attempts(attempts)
    , m_clock(clock)
{
    m_order.resize(m_derivations.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    setPlaces(m_order.size());
    std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
        return QString::localeAwareCompare(areaText(m_derivations.at(a).area), areaText(m_derivations.at(b).area)) < 0;
    });
}

bool DerivationListModel::fits(int place) const
{
    const Derivation &derivation = m_derivations.at(m_order.at(place));
    if ((m_filter.isCoreOnly && !derivation.isCore) || (!m_filter.area.isEmpty() && m_filter.area != derivation.area)
        || (m_filter.isDueOnly && m_attempts.dueLines(derivation.id) == 0)) {
        return false;
    }
    const QStringList parts { derivation.id.value(), derivation.slug, derivation.title, areaText(derivation.area),
        levelKey(derivation.level), derivation.target };
    return holdsEveryWord(parts.join(u' '), m_filter.words);
}

void DerivationListModel::setFilter(const DerivationFilter &filter)
{
    m_filter = filter;
    applyFilter(HeadingRole);
}

void DerivationListModel::refreshDue()
{
    if (m_filter.isDueOnly) {
        applyFilter(HeadingRole);
    }
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { DueRole });
    }
}

void DerivationListModel::refresh(const DerivationId &id)
{
    for (int row = 0; row < count(); ++row) {
        if (derivationAt(row).id == id) {
            emit dataChanged(index(row), index(row), { LinesRole, ProgressRole, LastRunRole, DueRole, IsStartedRole });
        }
    }
}

QString DerivationListModel::linesText(const Derivation &derivation) const
{
    const int open = m_service.revealed(derivation.id);
    const auto lines = static_cast<int>(derivation.steps.size());
    return open == 0 ? tr("%Ln lines", nullptr, lines) : openLinesText(open, lines);
}

QString DerivationListModel::headingOf(int row) const
{
    const auto area = [this](int of) { return derivationAt(of).area; };
    return row > 0 && area(row) == area(row - 1) ? QString() : areaText(area(row));
}

QString DerivationListModel::progressText(const Derivation &derivation) const
{
    const QString score = scoreText(m_attempts.score(derivation.id));
    return score.isEmpty() ? recallText(m_service.progress(derivation.id)) : score;
}

QString DerivationListModel::lastRunText(const Derivation &derivation) const
{
    const std::optional<UtcTime> last = m_attempts.score(derivation.id).last;
    return last ? agoText(m_clock.localDate(*last), m_clock.today()) : QString();
}

QVariant DerivationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Derivation &derivation = derivationAt(index.row());
    switch (role) {
    case DerivationIdRole:
        return derivation.id.value();
    case TitleRole:
        return derivation.title;
    case AreaRole:
        return areaText(derivation.area);
    case HeadingRole:
        return headingOf(index.row());
    case LevelRole:
        return levelKey(derivation.level);
    case MinutesRole:
        return minutesText(derivation.minutes);
    case LinesRole:
        return linesText(derivation);
    case ProgressRole:
        return progressText(derivation);
    case LastRunRole:
        return lastRunText(derivation);
    case DueRole:
        return dueCountText(m_attempts.dueLines(derivation.id));
    case IsCoreRole:
        return derivation.isCore;
    case TargetRole:
        return plainText(derivation.target);
    case SourceRole:
        return static_cast<int>(derivation.source.badge);
    case IsStartedRole: {
        const int open = m_service.revealed(derivation.id);
        return (open > 0 && open < derivation.steps.size()) || m_attempts.isOpen(derivation.id);
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> DerivationListModel::roleNames() const
{
    return { { DerivationIdRole, QByteArrayLiteral("derivationId") }, { TitleRole, QByteArrayLiteral("title") },
        { AreaRole, QByteArrayLiteral("area") }, { HeadingRole, QByteArrayLiteral("heading") },
        { LevelRole, QByteArrayLiteral("level") }, { MinutesRole, QByteArrayLiteral("minutes") },
        { LinesRole, QByteArrayLiteral("lines") }, { ProgressRole, QByteArrayLiteral("progress") },
        { LastRunRole, QByteArrayLiteral("lastRun") }, { DueRole, QByteArrayLiteral("due") },
        { IsCoreRole, QByteArrayLiteral("isCore") }, { TargetRole, QByteArrayLiteral("target") },
        { SourceRole, QByteArrayLiteral("source") }, { IsStartedRole, QByteArrayLiteral("isStarted") } };
}
