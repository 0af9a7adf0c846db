// SPDX-License-Identifier: MIT
#include "ui/talk/talkformatlistmodel.h"

#include "talk/ownformat.h"

#include <utility>

using namespace sevenrounds;

TalkFormatListModel::TalkFormatListModel(QList<TalkFormat> formats, QObject *parent)
    : QAbstractListModel(parent)
    , m_formats(std::move(formats))
{
}

void TalkFormatListModel::setFormats(const QList<TalkFormat> &formats)
{
    beginResetModel();
    m_formats = formats;
    endResetModel();
}

int TalkFormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_formats.size());
}

QVariant TalkFormatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TalkFormat &format = m_formats.at(index.row());
    switch (role) {
    case KeyRole:
        return format.id.value();
    case TitleRole:
        return format.title;
    case LengthsRole:
        //: Minutes of the talk and of the discussion.
        return tr("%1 + %2 min").arg(format.talkMinutes).arg(format.discussionMinutes);
    case OutlineRole: {
        QStringList parts;
        for (const TalkSection &section : format.sections) {
            //: A section of a talk with its minutes.
            parts.append(tr("%1 %2'").arg(section.title).arg(section.minutes));
        }
        return parts.join(QStringLiteral(" · "));
    }
    case SourceRole:
        return isOwnFormat(format.id) ? -1 : static_cast<int>(format.source.badge);
    case IsOwnRole:
        return isOwnFormat(format.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> TalkFormatListModel::roleNames() const
{
    return { { KeyRole, "key" }, { TitleRole, "title" }, { LengthsRole, "lengths" }, { OutlineRole, "outline" },
        { SourceRole, "source" }, { IsOwnRole, "isOwn" } };
}
