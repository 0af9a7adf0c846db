// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkreport.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// Where the time of a talk went: sections or slides, questions in between, pauses, discussion, and the sum, which is the time
/// from start to end.
class TalkAccountListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        TimeRole, ///< QString; the rows add up to the last one as they are shown
        PlannedRole, ///< QString, often empty
        DifferenceRole, ///< QString, "+0:31" or "-0:20" against the plan, empty where there is none
        IsOverRole, ///< bool
        LandedRole, ///< int, 1 it was said, 0 it was not, -1 for rows that say nothing
        IsSumRole, ///< bool
        BeforeRole, ///< QString, what it took in the run before; often empty
        SpeechRole, ///< QString, how it was spoken; empty where it was not recorded
    };

    explicit TalkAccountListModel(QObject *parent = nullptr);

    /// `before` is the run to compare with, if any.
    void setTalk(const sevenrounds::TalkPlan &plan, const sevenrounds::TalkState &state,
        const sevenrounds::TalkRun *before = nullptr, const sevenrounds::TalkSpeech *speech = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void roundToSeconds();

    QList<sevenrounds::ReportLine> m_rows;
};
