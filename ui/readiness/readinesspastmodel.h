// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QList>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

class Navigation;

/// What the numbers rest on: the evidence of one round, newest first, each with a way back to it, and what was said of the whole loop week by week.
class ReadinessPastModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ReadinessViewModel")
    Q_PROPERTY(QStringList skills READ skills CONSTANT FINAL)
    Q_PROPERTY(int skillIndex READ skillIndex WRITE setSkillIndex NOTIFY evidenceChanged FINAL)
    /// In place of rows where there are none, or below them where not all are shown.
    Q_PROPERTY(QString note READ note NOTIFY evidenceChanged FINAL)
    /// What the button says that shows the older ones too; empty where all are shown.
    Q_PROPERTY(QString olderText READ olderText NOTIFY evidenceChanged FINAL)
    // What moved the round since last week, part by part; empty where nothing did to speak of.
    Q_PROPERTY(QStringList moveLabels READ moveLabels NOTIFY evidenceChanged FINAL)
    Q_PROPERTY(QList<double> moveValues READ moveValues NOTIFY evidenceChanged FINAL)
    Q_PROPERTY(QStringList moveAmounts READ moveAmounts NOTIFY evidenceChanged FINAL)
    Q_PROPERTY(QString moveText READ moveText NOTIFY evidenceChanged FINAL)
    // One entry a week, the oldest first: the likely range of the chance and its mean, 0 to 1. Worked out when they are read.
    Q_PROPERTY(QList<double> weekLows READ weekLows NOTIFY historyChanged FINAL)
    Q_PROPERTY(QList<double> weekHighs READ weekHighs NOTIFY historyChanged FINAL)
    Q_PROPERTY(QList<double> weekMeans READ weekMeans NOTIFY historyChanged FINAL)
    Q_PROPERTY(QString firstWeek READ firstWeek NOTIFY historyChanged FINAL)
    /// The history in words; says what will stand there while there is none.
    Q_PROPERTY(QString historyText READ historyText NOTIFY historyChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Mock, 3.3 of 4 at L5"
        DetailRole, ///< when, how it was judged, and by how much it moved the round
        MoveRole, ///< "+0.21"
        OpenRole, ///< what a button says that leads back to it; empty where nothing does
    };

    ReadinessPastModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QStringList skills() const;
    [[nodiscard]] int skillIndex() const { return m_skill; }
    void setSkillIndex(int index);
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString olderText() const;
    [[nodiscard]] QStringList moveLabels() const { return m_moveLabels; }
    [[nodiscard]] QList<double> moveValues() const { return m_moveValues; }
    [[nodiscard]] QStringList moveAmounts() const { return m_moveAmounts; }
    [[nodiscard]] QString moveText() const { return m_moveText; }
    [[nodiscard]] QList<double> weekLows() const;
    [[nodiscard]] QList<double> weekHighs() const;
    [[nodiscard]] QList<double> weekMeans() const;
    [[nodiscard]] QString firstWeek() const;
    [[nodiscard]] QString historyText() const;

    /// Back to what a row tells of: a debrief, a talk's rating, a coding problem, the quiz, the cards.
    Q_INVOKABLE void open(int row);
    /// All rows of this round, until another one is looked at.
    Q_INVOKABLE void showOlder();

signals:
    void evidenceChanged();
    void historyChanged();
    void quizAsked();
    void problemAsked(const QString &id);
    /// It cannot be read again.
    void failed(const sevenrounds::Error &error);

private:
    void refresh();
    void refreshMoves();
    void reread(qint64 practice);
    [[nodiscard]] const QList<sevenrounds::ReadinessWeek> &weeks() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    int m_skill = 0;
    QList<sevenrounds::SkillEvidence> m_rows;
    int m_older = 0;
    bool m_showsOlder = false;
    /// Evidence of the round itself, whether it is shown or not.
    bool m_hasOwn = false;
    QStringList m_moveLabels;
    QList<double> m_moveValues;
    QStringList m_moveAmounts;
    QString m_moveText;
    mutable std::optional<QList<sevenrounds::ReadinessWeek>> m_weeks;
};
