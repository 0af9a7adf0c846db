// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The history of one story or drill, the latest telling first.
class TellingListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view-models of stories and drills")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        DateRole = Qt::UserRole + 1, ///< QString: "yesterday"
        LengthRole, ///< QString: "2:41"
        LapsRole, ///< QString: "S 0:20 · T 0:10 · A 1:40 · R 0:31"; of a drill, how many points were made
        ShareRole, ///< QString: "action 62%"; empty for a drill
        GradeRole, ///< QString: "good"; empty where it was not graded
        IsOverRole, ///< bool: it took longer than it may
    };
    Q_ENUM(Role)

    explicit TellingListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// `limit` is what a telling may take.
    void show(sevenrounds::TellingSubject subject, const QString &subjectId, sevenrounds::Milliseconds limit);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        qint64 key = 0;
        QString date;
        QString length;
        QString laps;
        QString share;
        QString grade;
        bool isOver = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    void refresh();
    [[nodiscard]] Row rowOf(const sevenrounds::Telling &telling) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::TellingSubject m_subject = sevenrounds::TellingSubject::Story;
    QString m_subjectId;
    sevenrounds::Milliseconds m_limit { 0 };
    QList<Row> m_rows;
};
