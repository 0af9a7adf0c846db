// SPDX-License-Identifier: MIT
#include "ui/whiteboard/whiteboardpagesmodel.h"

#include "ui/format/durationtext.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

// A page with one level line, or one upright one, is still a picture.
constexpr double kFlattest = 0.35;
constexpr double kTallest = 1.2;

} // namespace

WhiteboardPagesModel::WhiteboardPagesModel(WhiteboardService &board, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
{
}

int WhiteboardPagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

QHash<int, QByteArray> WhiteboardPagesModel::roleNames() const
{
    return { { CaptionRole, "caption" }, { DescriptionRole, "description" }, { AspectRole, "aspect" } };
}

QVariant WhiteboardPagesModel::data(const QModelIndex &index, int role) const
{
    const WhiteboardPage *shown = page(index.row());
    if (shown == nullptr) {
        return {};
    }
    const int number = m_pages.at(index.row()).number;
    switch (role) {
    case CaptionRole: {
        if (m_moment) {
            return tr("Page %L1 · as it stood then").arg(number);
        }
        const auto span = shown->span();
        return tr("Page %L1 · %2 to %3").arg(number).arg(elapsedText(span->first), elapsedText(span->second));
    }
    case DescriptionRole:
        return tr("Page %L1 of the whiteboard, %Ln stroke(s)", nullptr, shown->shownCount()).arg(number);
    case AspectRole: {
        const QRectF bounds = m_pages.at(index.row()).page.bounds();
        return std::clamp(bounds.height() / std::max(1.0, bounds.width()), kFlattest, kTallest);
    }
    default:
        return {};
    }
}

void WhiteboardPagesModel::refresh()
{
    beginResetModel();
    m_moment.reset();
    m_pages.clear();
    const QList<WhiteboardPage> &all = m_board.state().pages;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).shownCount() > 0) {
            m_pages.append({ i + 1, all.at(i) });
        }
    }
    endResetModel();
    emit pagesChanged();
}

void WhiteboardPagesModel::setMoment(std::optional<Milliseconds> moment)
{
    if (m_moment == moment || m_pages.isEmpty()) {
        return;
    }
    m_moment = moment;
    m_then = moment ? replayUntil(m_board.log(), *moment).state : WhiteboardState {};
    emit dataChanged(index(0), index(rowCount() - 1), { CaptionRole, DescriptionRole });
    emit momentChanged();
}

const WhiteboardPage *WhiteboardPagesModel::page(int row) const
{
    static const WhiteboardPage notYet;
    if (row < 0 || row >= m_pages.size()) {
        return nullptr;
    }
    if (!m_moment) {
        return &m_pages.at(row).page;
    }
    const int then = m_pages.at(row).number - 1;
    return then < m_then.pages.size() ? &m_then.pages.at(then) : &notYet;
}

QRectF WhiteboardPagesModel::frame(int row) const
{
    const WhiteboardPage *shown = page(row);
    return shown == nullptr ? QRectF() : m_pages.at(row).page.bounds().united(shown->bounds());
}
