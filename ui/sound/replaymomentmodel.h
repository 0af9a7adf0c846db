// SPDX-License-Identifier: MIT
#pragma once

#include "services/replayservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What was asked and what was marked, in order of time, with the place in the sound that one can jump to.
class ReplayMomentModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ReplayViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1, ///< "2 · Off-policy correction", "Slide 3", "Mark in 2"
        TimeTextRole, ///< place in the sound
        ShareRole, ///< place in the sound, 0 to 1
        IsMarkRole,
        IsCurrentRole, ///< one hears the answer to it
    };

    explicit ReplayMomentModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Phases are left out: their first item stands for them.
    void setMoments(const QList<sevenrounds::SessionMoment> &moments, const sevenrounds::RecordingTimeline &timeline);
    /// Of a talk: slides, sections, questions and marks; the discussion's first question stands for it.
    void setMoments(const QList<sevenrounds::TalkMoment> &moments, const sevenrounds::RecordingTimeline &timeline);
    [[nodiscard]] sevenrounds::Milliseconds position(int row) const { return m_rows.at(row).position; }
    void setPosition(sevenrounds::Milliseconds position);
    /// The row whose answer is heard at a position; -1 before the first.
    [[nodiscard]] int rowAt(sevenrounds::Milliseconds position) const;

signals:
    void countChanged();

private:
    struct Row {
        QString label;
        bool isMark = false;
        sevenrounds::Milliseconds position { 0 };
    };

    void setRows(QList<Row> rows, sevenrounds::Milliseconds length);

    QList<Row> m_rows;
    sevenrounds::Milliseconds m_length { 0 };
    int m_current = -1;
};
