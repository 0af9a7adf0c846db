// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// What the next minutes are best used for, in order. It is worked out after the screen stands, and again when what it depends on changes, once its page is shown.
class BestUseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TodayViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QList<QString> choices READ choices CONSTANT FINAL)
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY choiceChanged FINAL)
    /// "Best use of the next 60 minutes".
    Q_PROPERTY(QString title READ title NOTIFY choiceChanged FINAL)
    /// "expected gain +0.4 points"; empty where it is less than is worth saying.
    Q_PROPERTY(QString gainText READ gainText NOTIFY countChanged FINAL)

public:
    enum Role {
        MinutesRole = Qt::UserRole + 1, ///< int
        TitleRole, ///< QString
        CaptionRole, ///< QString, why
        GainRole, ///< QString, "+0.2"; empty where it is less than is worth saying
    };

    BestUseModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] int choice() const { return m_choice; }
    void setChoice(int choice);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString gainText() const;

    void start(int row);
    /// The first thing that ten minutes would be used for, whatever is shown.
    void startShort();
    /// Works it out now.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void choiceChanged();
    void failed(const sevenrounds::Error &error);
    /// A talk of this length, with what is chosen on the page of talks.
    void talkAsked(const QString &format);
    void drillAsked(const QString &id);
    void problemAsked(const QString &id);
    void quizAsked();
    void selfTestAsked();
    void reviewAsked();

private:
    struct Row {
        QString key;
        QString title;
        QString caption;
        sevenrounds::BestUse use;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    void start(const sevenrounds::BestUse &use);
    [[nodiscard]] QString titleOf(const sevenrounds::BestUse &use) const;
    [[nodiscard]] QString captionOf(const sevenrounds::BestUse &use) const;
    [[nodiscard]] QString reasonOf(const sevenrounds::BestUse &use) const;
    [[nodiscard]] QString derivationText(const sevenrounds::BestUse &use) const;
    [[nodiscard]] QString problemText(const sevenrounds::BestUse &use) const;
    [[nodiscard]] QString reviewText() const;
    /// "last measured 9 days ago", "nothing measured yet".
    [[nodiscard]] QString lastText(sevenrounds::Skill skill) const;
    /// Of no round less is known.
    [[nodiscard]] bool isWidest(sevenrounds::Skill skill) const;
    [[nodiscard]] sevenrounds::Result<> enterDerivation(const sevenrounds::BestUse &use);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    int m_choice = 0;
    QList<Row> m_rows;
    QTimer m_later;
    /// Something changed while another page was shown.
    bool m_isStale = false;
};
