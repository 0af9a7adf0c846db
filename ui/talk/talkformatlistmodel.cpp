// SPDX-License-Identifier: MIT
#include "ui/talk/talkformatlistmodel.h"

#include "talk/ownformat.h"

using namespace sevenrounds;

TalkFormatListModel::TalkFormatListModel(const QList<TalkFormat> &formats, QObject *parent)
    : QAbstractListModel(parent)
{
    setFormats(formats);
}

TalkFormatListModel::Row TalkFormatListModel::rowOf(const TalkFormat &format)
{
    Row row;
    row.key = format.id.value();
    row.title = format.title;
    //: Minutes of the talk and of the discussion.
    row.lengths = tr("%L1 + %L2 min").arg(format.talkMinutes).arg(format.discussionMinutes);
    QStringList parts;
    for (const TalkSection &section : format.sections) {
        //: A section of a talk with its minutes.
        parts.append(tr("%1 %L2'").arg(section.title).arg(section.minutes));
    }
    row.outline = parts.join(QStringLiteral(" · "));
    row.isOwn = isOwnFormat(format.id);
    row.source = row.isOwn ? -1 : static_cast<int>(format.source.badge);
    return row;
}

void TalkFormatListModel::setFormats(const QList<TalkFormat> &formats)
{
    QList<Row> now;
    for (const TalkFormat &format : formats) {
        now.append(rowOf(format));
    }
    updateRows(*this, m_rows, now);
}

int TalkFormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TalkFormatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return row.key;
    case TitleRole:
        return row.title;
    case LengthsRole:
        return row.lengths;
    case OutlineRole:
        return row.outline;
    case SourceRole:
        return row.source;
    case IsOwnRole:
        return row.isOwn;
    default:
        return {};
    }
}

QHash<int, QByteArray> TalkFormatListModel::roleNames() const
{
    return { { KeyRole, "key" }, { TitleRole, "title" }, { LengthsRole, "lengths" }, { OutlineRole, "outline" },
        { SourceRole, "source" }, { IsOwnRole, "isOwn" } };
}
