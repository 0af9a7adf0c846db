// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The ten statements of the self-test with one's ratings, and beside each what was measured of its round since. Ratings are no evidence; once all
/// stand, the person may let every round start from them, which is an assumption of their own and can be taken back.
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
    /// All are rated, so that there is a level to start from.
    Q_PROPERTY(bool hasStart READ hasStart NOTIFY startChanged FINAL)
    /// Which level the ratings speak for, what is assumed now, and that it is an assumption.
    Q_PROPERTY(QString startText READ startText NOTIFY startChanged FINAL)
    /// "Start from L4.4".
    Q_PROPERTY(QString startAction READ startAction NOTIFY startChanged FINAL)
    /// The estimate starts from the ratings.
    Q_PROPERTY(bool isStarted READ isStarted NOTIFY startChanged FINAL)
    /// The level that is assumed came from the ratings, from these or from earlier ones.
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY startChanged FINAL)

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
    [[nodiscard]] bool hasStart() const;
    [[nodiscard]] QString startText() const;
    [[nodiscard]] QString startAction() const;
    [[nodiscard]] bool isStarted() const;
    [[nodiscard]] bool canTakeBack() const;

    Q_INVOKABLE void rate(int row, int rating);
    /// Lets every round start from the ratings.
    Q_INVOKABLE void startFromRatings();
    /// Back to the level that was assumed before; after a restart to the usual one.
    Q_INVOKABLE void takeStartBack();
    Q_INVOKABLE void open();
    Q_INVOKABLE void leave();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void ratedChanged();
    void startChanged();

private:
    /// The level that the ratings speak for.
    [[nodiscard]] double start() const;
    /// The level that the person assumes, as it is kept; empty for the usual one.
    [[nodiscard]] QString ownStart() const;
    /// After a restart the level is known again as one from the ratings, as long as they say the same.
    void recognizeStart();
    [[nodiscard]] const sevenrounds::SelfTestItem &itemAt(int row) const;
    /// Null where the round is unknown or unmeasured.
    [[nodiscard]] const sevenrounds::SkillReading *readingOf(const sevenrounds::SelfTestItem &item) const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    /// What the person assumed before they let the rounds start from the ratings; empty for the usual one.
    QString m_before;
    /// What was set from the ratings last; empty where nothing was.
    QString m_set;
};
