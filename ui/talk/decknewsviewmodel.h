// SPDX-License-Identifier: MIT
#pragma once

#include "services/deckfile.h"
#include "talk/pdfpcnotes.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace sevenrounds {
class PaperNoteService;
}

/// What came with a file of slides that was just taken: that it is another one than before while times are set for its slides, which is asked about, and notes that stood beside
/// it. Nothing is lost by not answering: times and notes stay as they are.
class DeckNewsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DeckViewModel")
    /// The question whether the times stay; empty where there is none.
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    /// What was done, with the way back; empty where nothing was.
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    /// Of the file of notes.
    Q_PROPERTY(Problem problem READ problem NOTIFY changed FINAL)

public:
    explicit DeckNewsViewModel(sevenrounds::PaperNoteService &notes, QObject *parent = nullptr);

    [[nodiscard]] QString question() const;
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool canUndo() const { return !m_timesBefore.isEmpty() || !m_taken.isEmpty() || m_isEndTaken; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// The deck was taken from this file. `before` is what its copy was called until then; empty where there was none.
    void take(const QString &deck, const QString &source, const QString &before);
    /// Another deck is shown, or none.
    void clear();

    Q_INVOKABLE void keepTimes();
    /// Takes the times of all slides away.
    Q_INVOKABLE void startAnew();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE void dismissProblem();

signals:
    void changed();
    void timesChanged();

private:
    void takeNotes(const QString &name, const sevenrounds::PdfpcNotes &found);
    void setTimes(const sevenrounds::LeaveBy &times);
    void forgetTaken();

    sevenrounds::PaperNoteService &m_notes;
    QString m_deck;
    bool m_isAsked = false;
    QString m_notice;
    Problem m_problem;
    sevenrounds::LeaveBy m_timesBefore;
    QMap<int, QString> m_taken;
    /// The last slide came with the file; what it was before.
    bool m_isEndTaken = false;
    std::optional<int> m_endBefore;
};
