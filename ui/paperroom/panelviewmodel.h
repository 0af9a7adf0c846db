// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/format/secondtick.h"
#include "ui/paperroom/paneltext.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

class Navigation;

/// The discussion panel about one paper: eight of its questions, drawn for 25 minutes, one after the other, each against a clock that counts up, what a strong
/// reply holds on request, and how each went. More may be asked for. No question comes twice in a sitting.
class PanelViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    /// A sitting is on, its result included.
    Q_PROPERTY(bool isOn READ isOn NOTIFY changed FINAL)
    Q_PROPERTY(bool isOver READ isOver NOTIFY changed FINAL)
    /// "Question 2 of 8".
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// "1:24" since the question was put; stands still once it is marked or the reply is shown.
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY ticked FINAL)
    /// "18:24 left of 25:00", "1:24 over the 25:00"; empty where single questions are asked again.
    Q_PROPERTY(QString left READ left NOTIFY ticked FINAL)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed FINAL)
    Q_PROPERTY(bool canStepBack READ canStepBack NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> marks READ marks CONSTANT FINAL)
    /// -1 where it is not marked yet in this sitting.
    Q_PROPERTY(int markIndex READ markIndex NOTIFY changed FINAL)
    /// "Stuck 3 days ago" of an earlier sitting; empty where it was never asked.
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY changed FINAL)
    /// The question asks for a derivation; what leads to it, or to the free board.
    Q_PROPERTY(bool asksDerivation READ asksDerivation NOTIFY changed FINAL)
    Q_PROPERTY(QString boardText READ boardText NOTIFY changed FINAL)
    /// The discussion is over and there are questions that were not drawn.
    Q_PROPERTY(bool canAskMore READ canAskMore NOTIFY changed FINAL)
    Q_PROPERTY(QString document READ document NOTIFY changed FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY changed FINAL)

public:
    PanelViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_index >= 0; }
    [[nodiscard]] bool isOver() const { return isOn() && m_index >= m_questions.size(); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString elapsed() const;
    [[nodiscard]] QString left() const;
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] bool canStepBack() const { return isOn() && (m_index > 0 || m_step > 0); }
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] int markIndex() const;
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] bool asksDerivation() const;
    [[nodiscard]] QString boardText() const;
    [[nodiscard]] bool canAskMore() const { return isOver() && !m_more.isEmpty(); }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }

    /// Begins a discussion with questions drawn by `seed` from all of them; without a question nothing happens.
    void start(const QString &paper, const QList<sevenrounds::PanelQuestion> &questions, quint64 seed);
    /// Asks just these, in the order in which they went, without a time for the whole.
    void askAgain(const QString &paper, const QList<sevenrounds::PanelQuestion> &questions);

    /// Shows one thing more; after the last question the result, after the result nothing.
    Q_INVOKABLE void step();
    Q_INVOKABLE void stepBack();
    /// To the next question at once.
    Q_INVOKABLE void next();
    /// Goes on with as many of those that were not drawn.
    Q_INVOKABLE void askMore();
    /// Answered, partly or stuck, as marks() numbers them. Stored at once; a second mark corrects the first.
    Q_INVOKABLE void mark(int index);
    Q_INVOKABLE void end();
    /// To the derivation behind the question, or to the free board.
    Q_INVOKABLE void openBoard();

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
    void begin(const QString &paper, QList<sevenrounds::PanelQuestion> questions);
    /// Puts the next of those that wait, as many as a discussion has.
    void draw();
    void put(qsizetype index);
    void stopClock();
    void followTick();
    /// Of the whole discussion, without the time that its result was looked at.
    [[nodiscard]] sevenrounds::Milliseconds spent() const;
    void render();
    [[nodiscard]] sevenrounds::PageDocument resultDocument() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    SecondTick m_tick;
    QString m_paper;
    QList<sevenrounds::PanelQuestion> m_questions;
    /// Not drawn, in the order in which they would be asked.
    QList<sevenrounds::PanelQuestion> m_more;
    QList<Sitting> m_sittings;
    /// How each question stood when the sitting began.
    QHash<QString, sevenrounds::PanelAnswer> m_before;
    /// -1 where no sitting is on; the number of questions when it is over.
    qsizetype m_index = -1;
    int m_step = 0;
    bool m_isTimed = false;
    /// Spent before the discussion was gone on with; absent `m_since` while it stands still.
    sevenrounds::Milliseconds m_spent { 0 };
    std::optional<sevenrounds::Milliseconds> m_since;
    QString m_document;
    QString m_plainText;
};
