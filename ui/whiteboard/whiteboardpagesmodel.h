// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// The pages of a round's whiteboard for the debrief, as they were left or as they stood at a moment of the round; pages on which nothing
/// was left are left out.
class WhiteboardPagesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DebriefViewModel")
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY pagesChanged FINAL)

public:
    enum Role {
        /// "Page 2 · 03:10 to 07:45", or "Page 2 · as it stood then"
        CaptionRole = Qt::UserRole + 1,
        /// What a screen reader says in place of the picture.
        DescriptionRole,
        /// The height of what is drawn as a share of its width.
        AspectRole,
    };

    explicit WhiteboardPagesModel(sevenrounds::WhiteboardService &board, QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_pages.isEmpty(); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Reads the board that is open now.
    void refresh();
    /// Shows the pages as they stood then, on the practice's own clock; nothing for as they were left.
    void setMoment(std::optional<sevenrounds::Milliseconds> moment);
    /// The page of a row; null where there is no such row.
    [[nodiscard]] const sevenrounds::WhiteboardPage *page(int row) const;
    /// What a picture of the row covers: all that was left there, and what is shown, so that nothing jumps while it is drawn.
    [[nodiscard]] QRectF frame(int row) const;

signals:
    void pagesChanged();
    /// The same pages, as they stood at another moment.
    void momentChanged();

private:
    struct Entry {
        int number = 0;
        sevenrounds::WhiteboardPage page;
    };

    sevenrounds::WhiteboardService &m_board;
    /// As they were left.
    QList<Entry> m_pages;
    std::optional<sevenrounds::Milliseconds> m_moment;
    /// The board at that moment; it may have fewer pages.
    sevenrounds::WhiteboardState m_then;
};
