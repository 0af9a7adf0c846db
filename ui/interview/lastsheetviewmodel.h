// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/interviewservice.h"
#include "ui/interview/lastsheetdocument.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class SheetViewModel;

/// The two-page sheet of the last week: its rows are what is written for it; stories, questions and the paper come from where they stand.
class LastSheetViewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// What is missing, a sentence each.
    Q_PROPERTY(QStringList gaps READ gaps NOTIFY gatheredChanged FINAL)
    /// What has no room, a sentence each.
    Q_PROPERTY(QStringList cuts READ cuts NOTIFY gatheredChanged FINAL)
    /// The stories that go onto it, by title.
    Q_PROPERTY(QStringList stories READ stories NOTIFY gatheredChanged FINAL)
    Q_PROPERTY(QStringList questions READ questions NOTIFY gatheredChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        HintRole, ///< QString, what belongs there and how much of its room is taken
        TextRole, ///< QString, as typed
        IsCutRole, ///< bool, it has more than there is room for
    };

    LastSheetViewModel(sevenrounds::AppServices &services, SheetViewModel &sheet, QObject *parent = nullptr);

    [[nodiscard]] QStringList gaps() const;
    [[nodiscard]] QStringList cuts() const;
    [[nodiscard]] QStringList stories() const;
    [[nodiscard]] QStringList questions() const;

    Q_INVOKABLE void setText(int row, const QString &text);
    /// To the page that shows it as it will be printed, and prints it.
    Q_INVOKABLE void show();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void gatheredChanged();

private:
    void refresh();
    [[nodiscard]] sevenrounds::LastSheet gather() const;
    [[nodiscard]] QString hintOf(sevenrounds::SheetPart part) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::InterviewService &m_interviews;
    SheetViewModel &m_sheet;
    sevenrounds::LastSheet m_gathered;
};
