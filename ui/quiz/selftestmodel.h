// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The ten statements of the self-test with one's ratings, and beside each what was measured of its round since. Ratings never enter the
/// readiness estimate.
class SelfTestModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(int count READ count CONSTANT FINAL)
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(QString about READ about CONSTANT FINAL)
    /// "not begun", "4 of 10 rated", "all 10 rated".
    Q_PROPERTY(QString stateText READ stateText NOTIFY ratedChanged FINAL)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< QString
        RoundRole, ///< QString, the round's title
        AnchorsRole, ///< QStringList, one a value, 0 first
        RatingRole, ///< int, -1 where it was not rated
        MeasuredRole, ///< QString, what was measured, or that nothing was
        IsApartRole, ///< bool, rating and measurement are two values apart
        EvidenceRole, ///< QString, what measures the same
    };

    SelfTestModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] int count() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString stateText() const;

    Q_INVOKABLE void rate(int row, int rating);
    Q_INVOKABLE void open();
    Q_INVOKABLE void leave();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void ratedChanged();

private:
    [[nodiscard]] const sevenrounds::SelfTestItem &itemAt(int row) const;
    /// Null where the round is unknown or unmeasured.
    [[nodiscard]] const sevenrounds::SkillReading *readingOf(const sevenrounds::SelfTestItem &item) const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
};
