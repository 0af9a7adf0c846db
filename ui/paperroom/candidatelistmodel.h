// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// Candidates side by side: each paper that has scores, the better choice first, vetoed ones last. Follows papers when they are
/// settled, not while they are typed into.
class CandidateListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, as PaperService names papers
        TitleRole, ///< QString
        BylineRole, ///< QString
        ScoresRole, ///< list of QString, one a criterion; a dash where it was not judged
        TotalRole, ///< QString: "14"
        NoteRole, ///< QString: the veto with its reason, else what is missing or to be known; may be empty
        IsVetoedRole, ///< bool
        IsChosenRole, ///< bool
        IsOwnRole, ///< bool
        SpokenRole, ///< QString, the row as a sentence
    };
    Q_ENUM(Role)

    explicit CandidateListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString key(int row) const { return row >= 0 && row < count() ? m_rows.at(row).key : QString(); }
    [[nodiscard]] bool hasExamples() const { return m_hasExamples; }
    void setExamples(bool hasExamples);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString title;
        QString byline;
        QStringList scores;
        QString total;
        QString note;
        bool isVetoed = false;
        bool isChosen = false;
        bool isOwn = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    [[nodiscard]] QString spoken(const Row &row) const;

    sevenrounds::AppServices &m_services;
    bool m_hasExamples = false;
    QList<Row> m_rows;
};
