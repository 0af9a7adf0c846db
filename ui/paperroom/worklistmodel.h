// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What the panel left to work on: questions that were stuck or half answered, the newest first.
class WorkListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PaperKeyRole = Qt::UserRole + 1, ///< QString, as PaperService names papers
        AskRole, ///< QString
        FactsRole, ///< QString: which paper, how it went and when
        IsStuckRole, ///< bool; else it was half answered
        CanPracticeRole, ///< bool: the paper is still there
    };
    Q_ENUM(Role)

    explicit WorkListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void refresh();
    /// Ticks a question off.
    Q_INVOKABLE void settle(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString paper;
        QString question;
        QString ask;
        QString facts;
        bool isStuck = false;
        bool canPractice = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    [[nodiscard]] QString titleOf(const QString &paper) const;

    sevenrounds::AppServices &m_services;
    QList<Row> m_rows;
};
