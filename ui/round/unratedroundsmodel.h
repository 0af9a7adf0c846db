// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/unratedrounds.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

class Navigation;

/// The rounds whose rating was left open, newest first. One that is offered already as cut off is not said twice.
class UnratedRoundsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// "2 rounds wait for your rating".
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// Title and caption of the first row; empty without one.
    Q_PROPERTY(QString newestTitle READ newestTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString newestText READ newestText NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        CaptionRole, ///< QString, "yesterday: 4 of 6 criteria rated"
    };

    UnratedRoundsModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString newestTitle() const;
    [[nodiscard]] QString newestText() const;

    /// Opens the debrief with all that was kept; `opened` or `failed` tells how it went. It cannot while another round is running.
    Q_INVOKABLE void rate(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void opened();
    void failed(const sevenrounds::Error &error);

private:
    /// What of the open round a row depends on.
    struct Followed {
        std::shared_ptr<qint64> practice;
        sevenrounds::SessionStatus status = sevenrounds::SessionStatus::Ended;
        qsizetype bands = 0;
        qsizetype peerBands = 0;

        [[nodiscard]] bool operator==(const Followed &other) const = default;
    };

    struct Row {
        /// The practice.
        qint64 key = 0;
        sevenrounds::UnratedRound round;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);

    void followSession();
    void refresh();
    void setRounds(const QList<sevenrounds::UnratedRound> &rounds);
    [[nodiscard]] QString captionOf(const sevenrounds::UnratedRound &round) const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QList<Row> m_rows;
    std::optional<Followed> m_followed;
    /// Which answer of the storage is the one that was asked for last.
    int m_reading = 0;
};
