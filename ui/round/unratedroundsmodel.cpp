// SPDX-License-Identifier: MIT
#include "ui/round/unratedroundsmodel.h"

#include "core/logging.h"
#include "ui/format/datetext.h"
#include "ui/shell/navigation.h"

#include <QPointer>

#include <utility>

using namespace sevenrounds;

UnratedRoundsModel::UnratedRoundsModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    connect(&services.sessions(), &SessionService::stateChanged, this, &UnratedRoundsModel::followSession);
    connect(&services.sessions(), &SessionService::unfinishedFound, this, &UnratedRoundsModel::refresh);
    refresh();
}

void UnratedRoundsModel::followSession()
{
    const SessionService &sessions = m_services.sessions();
    std::optional<Followed> now;
    // Nothing that happens in a running round changes a row, and it must not wait for the disk.
    if (sessions.hasSession() && !sessions.state().isLive()) {
        const SessionState &state = sessions.state();
        now = Followed { sessions.practice().shared(), state.status, state.bands.size(), state.peerBands.size() };
    }
    if (now != m_followed) {
        m_followed = std::move(now);
        refresh();
    }
}

void UnratedRoundsModel::refresh()
{
    loadUnratedRounds(m_services.storage(), m_services.library(), m_services.clock().today(), this,
        [this, reading = ++m_reading](const Result<QList<UnratedRound>> &found) {
            if (reading != m_reading) {
                return;
            }
            if (!found) {
                qCWarning(lcShell).noquote() << describe(found.error());
                return;
            }
            QList<UnratedRound> rounds = *found;
            const SessionService &sessions = m_services.sessions();
            if (sessions.hasUnfinished()) {
                rounds.removeIf([offered = sessions.unfinished().practice.id](
                                    const UnratedRound &round) { return round.practice == offered; });
            }
            setRounds(rounds);
        });
}

void UnratedRoundsModel::setRounds(const QList<UnratedRound> &rounds)
{
    QList<Row> now;
    for (const UnratedRound &round : rounds) {
        now.append({ round.practice, round });
    }
    if (now != m_rows) {
        updateRows(*this, m_rows, now);
        emit changed();
    }
}

QString UnratedRoundsModel::title() const
{
    return tr("%Ln rounds wait for your rating", nullptr, count());
}

QString UnratedRoundsModel::newestTitle() const
{
    return m_rows.isEmpty() ? QString() : m_rows.first().round.title;
}

QString UnratedRoundsModel::newestText() const
{
    return m_rows.isEmpty() ? QString() : captionOf(m_rows.first().round);
}

QString UnratedRoundsModel::captionOf(const UnratedRound &round) const
{
    const QString day = agoText(round.day, m_services.clock().today());
    if (round.rated == round.criteria) {
        //: When a round was, and how far its rating is: "yesterday: every criterion rated, not yet closed"
        return tr("%1: every criterion rated, not yet closed").arg(day);
    }
    //: When a round was, and how far its rating is: "yesterday: 4 of 6 criteria rated"
    return tr("%1: %L2 of %L3 criteria rated").arg(day).arg(round.rated).arg(round.criteria);
}

void UnratedRoundsModel::rate(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    m_services.sessions().reopen(m_rows.at(row).key, [self = QPointer(this)](const Result<> &done) {
        if (!self) {
            return;
        }
        if (!done) {
            emit self->failed(done.error());
            return;
        }
        emit self->opened();
        self->m_navigation.open(Navigation::Page::Debrief);
    });
}

int UnratedRoundsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant UnratedRoundsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const UnratedRound &round = m_rows.at(index.row()).round;
    switch (role) {
    case TitleRole:
        //: A round and the paper that it was about.
        return round.paper.isEmpty() ? round.title : tr("%1: %2").arg(round.title, round.paper);
    case CaptionRole:
        return captionOf(round);
    default:
        return {};
    }
}

QHash<int, QByteArray> UnratedRoundsModel::roleNames() const
{
    return { { TitleRole, "title" }, { CaptionRole, "caption" } };
}
