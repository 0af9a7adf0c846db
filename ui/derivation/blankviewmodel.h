// SPDX-License-Identifier: MIT
#pragma once

#include "ui/derivation/boardviewmodel.h"
#include "ui/format/secondtick.h"

/// Blank page: everything from memory, here or on paper, against the clock; then line by line one says what one had.
class BlankViewModel : public BoardViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationViewModel")
    /// The clock has not started yet, runs, or the marking has begun.
    // With its class: moc of Qt 6.8 asks beside the class whether the inherited signal takes the first property that names it.
    Q_PROPERTY(BlankViewModel::Stage stage READ stage NOTIFY stateChanged FINAL)
    /// What was written; Markdown with mathematics. Empty for who writes on paper.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    /// Left of the time that a whiteboard run takes, without a sign.
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged FINAL)
    Q_PROPERTY(bool isOvertime READ isOvertime NOTIFY clockChanged FINAL)
    /// "of 10 min".
    Q_PROPERTY(QString planText READ planText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString markTitle READ markTitle NOTIFY stateChanged FINAL)
    /// Of the line at hand: 1 had it, 2 partly, 3 missed, 0 none yet.
    Q_PROPERTY(int lineMark READ lineMark NOTIFY stateChanged FINAL)

public:
    enum class Stage {
        None, ///< another mode is shown
        Ready,
        Writing,
        Marking,
        Over,
    };
    Q_ENUM(Stage)

    explicit BlankViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] bool isOvertime() const { return m_isOvertime; }
    [[nodiscard]] QString planText() const;
    [[nodiscard]] QString markTitle() const;
    [[nodiscard]] int lineMark() const;

    /// Starts the clock; so does the first letter.
    Q_INVOKABLE void start();
    Q_INVOKABLE void setText(const QString &text);
    /// Stops the clock and opens the marking.
    Q_INVOKABLE void done();
    /// Marks the line at hand and goes on to the next one that has no mark.
    Q_INVOKABLE void mark(int mark);
    /// To the line before or behind.
    Q_INVOKABLE void select(int by);

    [[nodiscard]] sevenrounds::PageDocument document() const override;

signals:
    void textChanged();
    void clockChanged();

protected:
    void takeUp() override;
    void follow() override;

private:
    void showClock();

    QString m_text;
    QString m_clockText;
    bool m_isOvertime = false;
    int m_line = 0;
    SecondTick m_tick;
};
