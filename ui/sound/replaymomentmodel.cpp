// SPDX-License-Identifier: MIT
#include "ui/sound/replaymomentmodel.h"

#include "ui/format/durationtext.h"

#include <QCoreApplication>

#include <utility>

using namespace sevenrounds;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReplayMoment)
};

QString labelOf(const SessionMoment &moment)
{
    if (moment.kind != MomentKind::Mark) {
        return Words::tr("%L1 · %2").arg(moment.number).arg(moment.title);
    }
    return moment.title.isEmpty() ? Words::tr("Mark in %L1").arg(moment.number)
                                  : Words::tr("Mark in %L1 · %2").arg(moment.number).arg(moment.title);
}

QString labelOf(const TalkMoment &moment)
{
    switch (moment.kind) {
    case TalkMoment::Kind::Slide:
        return Words::tr("Slide %L1").arg(moment.number);
    case TalkMoment::Kind::Section:
        return Words::tr("%L1 · %2").arg(moment.number).arg(moment.title);
    case TalkMoment::Kind::Interruption:
        return Words::tr("Question in between");
    case TalkMoment::Kind::Discussion:
        return Words::tr("Discussion");
    case TalkMoment::Kind::Question:
        return Words::tr("Question %L1").arg(moment.number);
    case TalkMoment::Kind::Mark:
        break;
    }
    return moment.title.isEmpty() ? Words::tr("Mark in %L1").arg(moment.number)
                                  : Words::tr("Mark in %L1 · %2").arg(moment.number).arg(moment.title);
}

} // namespace

ReplayMomentModel::ReplayMomentModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ReplayMomentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> ReplayMomentModel::roleNames() const
{
    return { { LabelRole, "label" }, { TimeTextRole, "timeText" }, { ShareRole, "share" }, { IsMarkRole, "isMark" },
        { IsCurrentRole, "isCurrent" } };
}

QVariant ReplayMomentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case LabelRole:
        return row.label;
    case TimeTextRole:
        return elapsedText(row.position);
    case ShareRole:
        return m_length.count() == 0
            ? 0.0
            : static_cast<double>(row.position.count()) / static_cast<double>(m_length.count());
    case IsMarkRole:
        return row.isMark;
    case IsCurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

void ReplayMomentModel::setMoments(const QList<SessionMoment> &moments, const RecordingTimeline &timeline)
{
    QList<Row> rows;
    for (const SessionMoment &moment : moments) {
        if (moment.kind != MomentKind::Phase) {
            rows.append({ labelOf(moment), moment.kind == MomentKind::Mark, timeline.positionAt(moment.at) });
        }
    }
    setRows(std::move(rows), timeline.length());
}

void ReplayMomentModel::setMoments(const QList<TalkMoment> &moments, const RecordingTimeline &timeline)
{
    QList<Row> rows;
    for (const TalkMoment &moment : moments) {
        if (moment.kind != TalkMoment::Kind::Discussion) {
            rows.append({ labelOf(moment), moment.kind == TalkMoment::Kind::Mark, timeline.positionAt(moment.at) });
        }
    }
    setRows(std::move(rows), timeline.length());
}

void ReplayMomentModel::setRows(QList<Row> rows, Milliseconds length)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_length = length;
    m_current = -1;
    endResetModel();
    emit countChanged();
}

int ReplayMomentModel::rowAt(Milliseconds position) const
{
    int found = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).isMark && m_rows.at(row).position <= position) {
            found = row;
        }
    }
    return found;
}

void ReplayMomentModel::setPosition(Milliseconds position)
{
    const int before = std::exchange(m_current, rowAt(position));
    if (before == m_current) {
        return;
    }
    for (const int row : { before, m_current }) {
        if (row >= 0 && row < m_rows.size()) {
            emit dataChanged(index(row), index(row), { IsCurrentRole });
        }
    }
}
