// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/format/secondtick.h"
#include "ui/paperroom/panelquestions.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

class Navigation;

/// The discussion panel about one paper: its questions one after the other, each against a clock that counts up, what a strong reply holds on request,
/// and how each went. No question comes twice in a sitting.
class PanelViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    /// A sitting is on, its result included.
    Q_PROPERTY(bool isOn READ isOn NOTIFY changed FINAL)
    Q_PROPERTY(bool isOver READ isOver NOTIFY changed FINAL)
    /// "Question 2 of 12".
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// "1:24" since the question was put; stands still once it is marked or the reply is shown.
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY ticked FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed FINAL)
    Q_PROPERTY(bool canStepBack READ canStepBack NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> marks READ marks CONSTANT FINAL)
    /// -1 where it is not marked yet in this sitting.
    Q_PROPERTY(int markIndex READ markIndex NOTIFY changed FINAL)
    /// "Stuck 3 days ago" of an earlier sitting; empty where it was never asked.
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDerivation READ hasDerivation NOTIFY changed FINAL)
    Q_PROPERTY(QString document READ document NOTIFY changed FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY changed FINAL)

public:
    PanelViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_index >= 0; }
    [[nodiscard]] bool isOver() const { return isOn() && m_index >= m_questions.size(); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString elapsed() const;
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] bool canStepBack() const { return isOn() && (m_index > 0 || m_step > 0); }
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] int markIndex() const;
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] bool hasDerivation() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }

    /// Begins a sitting; without a question nothing happens.
    void start(const QString &paper, const QList<sevenrounds::PanelQuestion> &questions);

    /// Shows one thing more; after the last question the result, after the result nothing.
    Q_INVOKABLE void step();
    Q_INVOKABLE void stepBack();
    /// To the next question at once.
    Q_INVOKABLE void next();
    /// Answered, partly or stuck, as marks() numbers them. Stored at once; a second mark corrects the first.
    Q_INVOKABLE void mark(int index);
    Q_INVOKABLE void end();
    /// The derivation behind the question.
    Q_INVOKABLE void openDerivation();

signals:
    void changed();
    void ticked();

private:
    struct Sitting {
        /// When it was put, on the monotonic clock.
        sevenrounds::Milliseconds begun { 0 };
        /// Absent while the clock runs.
        std::optional<sevenrounds::Milliseconds> took;
        std::optional<sevenrounds::PanelMark> mark;
    };
    [[nodiscard]] const sevenrounds::PanelQuestion *question() const;
    void put(qsizetype index);
    void stopClock();
    void render();
    [[nodiscard]] sevenrounds::PageDocument resultDocument() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    SecondTick m_tick;
    QString m_paper;
    QList<sevenrounds::PanelQuestion> m_questions;
    QList<Sitting> m_sittings;
    /// How each question stood when the sitting began.
    QHash<QString, sevenrounds::PanelAnswer> m_before;
    /// -1 where no sitting is on; the number of questions when it is over.
    qsizetype m_index = -1;
    int m_step = 0;
    QString m_document;
    QString m_plainText;
};
