// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"
#include "services/judgerecord.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What a judgment came to: its headline, a row for each step, and all there is to see of the chosen one. Steps that were not reached are rows, too.
class VerdictModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodingRoomViewModel")
    Q_PROPERTY(int count READ count NOTIFY shown FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY shown FINAL)
    Q_PROPERTY(QString title READ title NOTIFY shown FINAL)
    /// Why, in one line; what to do where nothing was judged.
    Q_PROPERTY(QString message READ message NOTIFY shown FINAL)
    /// As Chip numbers its tones.
    Q_PROPERTY(int tone READ tone NOTIFY shown FINAL)
    Q_PROPERTY(bool isAccepted READ isAccepted NOTIFY shown FINAL)
    /// Of the learner's program; 0 where none of its lines is to blame.
    Q_PROPERTY(int line READ line NOTIFY shown FINAL)
    Q_PROPERTY(QString growthText READ growthText NOTIFY shown FINAL)
    /// Time over size of the stress cases, both from 0 to 1 on logarithmic scales that both programs share; upwards is slower. Empty below two sizes.
    Q_PROPERTY(QList<double> sizes READ sizes NOTIFY shown FINAL)
    Q_PROPERTY(QList<double> ownTimes READ ownTimes NOTIFY shown FINAL)
    Q_PROPERTY(QList<double> referenceTimes READ referenceTimes NOTIFY shown FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    // Of the chosen step; empty where there is nothing to see.
    Q_PROPERTY(QString stepName READ stepName NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool isSmallest READ isSmallest NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString input READ input NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString expected READ expected NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString got READ got NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString difference READ difference NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString trace READ trace NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString output READ output NOTIFY currentChanged FINAL)
    /// Its time and memory beside the reference's; only of stress sizes.
    Q_PROPERTY(QString measured READ measured NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool hasDetail READ hasDetail NOTIFY currentChanged FINAL)

public:
    enum Role {
        MarkRole = Qt::UserRole + 1, ///< QString, "1" for a case, "P" property, "S" size, "I" own input
        NameRole, ///< QString
        FigureRole, ///< QString, its time, or that it was not reached
        OutcomeRole, ///< QString, "passed", "wrong answer"; a dash where it was not reached
        ToneRole, ///< int, as Chip numbers its tones
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const sevenrounds::CodingProblem &problem, const sevenrounds::judge::JudgeReport &report, bool isSubmit);
    void clear();
    [[nodiscard]] const sevenrounds::judge::JudgeReport &report() const { return m_report; }

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] bool isAccepted() const;
    [[nodiscard]] int line() const { return m_report.line; }
    [[nodiscard]] QString growthText() const;
    [[nodiscard]] QList<double> sizes() const { return m_sizes; }
    [[nodiscard]] QList<double> ownTimes() const { return m_ownTimes; }
    [[nodiscard]] QList<double> referenceTimes() const { return m_referenceTimes; }
    [[nodiscard]] int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);
    [[nodiscard]] QString stepName() const;
    [[nodiscard]] bool isSmallest() const;
    [[nodiscard]] QString input() const { return step().input; }
    [[nodiscard]] QString expected() const { return step().expected; }
    [[nodiscard]] QString got() const { return step().got; }
    [[nodiscard]] QString difference() const { return step().difference; }
    [[nodiscard]] QString trace() const { return step().trace; }
    [[nodiscard]] QString output() const { return step().output; }
    [[nodiscard]] QString measured() const;
    [[nodiscard]] bool hasDetail() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void shown();
    void currentChanged();

private:
    struct Row {
        QString mark;
        QString name;
        /// Of a property how often it was drawn; 0 otherwise.
        int draws = 0;
        /// Its place in the report; -1 where it was not reached.
        int step = -1;
    };

    void placePoints();
    void addUnreached(const sevenrounds::CodingProblem &problem);
    [[nodiscard]] sevenrounds::judge::StepReport step() const;
    [[nodiscard]] const sevenrounds::judge::StressFigure *figureOf(const QString &name) const;

    sevenrounds::judge::JudgeReport m_report;
    QList<Row> m_rows;
    QList<double> m_sizes;
    QList<double> m_ownTimes;
    QList<double> m_referenceTimes;
    bool m_exists = false;
    bool m_isSubmit = false;
    bool m_isReview = false;
    int m_current = -1;
};
