// SPDX-License-Identifier: MIT
#pragma once

#include "ui/derivation/boardviewmodel.h"
#include "ui/derivation/verdicttext.h"

#include <optional>

/// Recall: the learner writes the next line, each is judged on the checker's thread, and may go on from any line that is true. What is
/// written lives here and in the drafts, whatever happens to the page; a verdict stands until the line is changed.
class RecallViewModel : public BoardViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationViewModel")
    /// The line that is being written, as LaTeX; typed in whichever field.
    Q_PROPERTY(QString lineLatex READ lineLatex NOTIFY lineLatexChanged FINAL)
    Q_PROPERTY(QString writeTitle READ writeTitle NOTIFY stateChanged FINAL)
    /// A line is asked for, and none waits for its grade.
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY stateChanged FINAL)
    /// The next line can be judged; where it cannot, it is shown beside one's own and judged by oneself.
    Q_PROPERTY(bool canCheck READ canCheck NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY stateChanged FINAL)

    Q_PROPERTY(bool hasVerdict READ hasVerdict NOTIFY verdictChanged FINAL)
    Q_PROPERTY(Tone verdictTone READ verdictTone NOTIFY verdictChanged FINAL)
    Q_PROPERTY(QString verdictTitle READ verdictTitle NOTIFY verdictChanged FINAL)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY verdictChanged FINAL)
    /// What the content says about exactly this mistake; plain text.
    Q_PROPERTY(QString mistakeText READ mistakeText NOTIFY verdictChanged FINAL)
    Q_PROPERTY(bool hasInstance READ hasInstance NOTIFY verdictChanged FINAL)
    Q_PROPERTY(bool isInstanceShown READ isInstanceShown NOTIFY instanceShownChanged FINAL)
    /// "Count it as line 4"; empty where the last line is a step or none is like it.
    Q_PROPERTY(QString takeText READ takeText NOTIFY verdictChanged FINAL)

    Q_PROPERTY(bool canHint READ canHint NOTIFY hintsChanged FINAL)
    /// What the next hint says, before it is paid for: "Hint: its rule", "Hint: where to look".
    Q_PROPERTY(QString hintOffer READ hintOffer NOTIFY hintsChanged FINAL)

public:
    /// Of a verdict; in the order of Chip.Tone, Accent left out.
    enum class Tone {
        Neutral,
        Good,
        Warn,
        Bad,
    };
    Q_ENUM(Tone)

    explicit RecallViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QString lineLatex() const { return m_line; }
    [[nodiscard]] QString writeTitle() const;
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] bool canCheck() const;
    [[nodiscard]] bool isBusy() const { return isShown() && m_isAsking; }
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] bool hasVerdict() const { return m_verdict.has_value(); }
    [[nodiscard]] Tone verdictTone() const;
    [[nodiscard]] QString verdictTitle() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString mistakeText() const;
    [[nodiscard]] bool hasInstance() const;
    [[nodiscard]] bool isInstanceShown() const { return m_isInstanceShown; }
    [[nodiscard]] QString takeText() const;
    [[nodiscard]] bool canHint() const { return !hintOffer().isEmpty(); }
    [[nodiscard]] QString hintOffer() const;
    /// The hints taken for the line at hand; Markdown. They stand with the line on the page.
    [[nodiscard]] QStringList hints() const { return m_hints; }
    [[nodiscard]] bool canUndo() const override;

    Q_INVOKABLE void setLineLatex(const QString &text);
    /// Whether the page's field takes LaTeX instead of a formula.
    Q_INVOKABLE void setSource(bool isSource);
    /// Judges the line; an answer comes as a verdict. An empty line is not judged.
    Q_INVOKABLE void checkLine();
    /// Shows the next line of the content, at the price of its grade.
    Q_INVOKABLE void showLine();
    Q_INVOKABLE void takeHint();
    /// The accepted line of one's own counts as the step that it comes nearest to.
    Q_INVOKABLE void takeStep();
    Q_INVOKABLE void toggleInstance();
    /// Takes back the grade given last or, where none is to be taken back, the last line.
    Q_INVOKABLE void undo() override;

    [[nodiscard]] sevenrounds::PageDocument document() const override;

signals:
    void lineLatexChanged();
    void busyChanged();
    void verdictChanged();
    void instanceShownChanged();
    void hintsChanged();

protected:
    void takeUp() override;
    void follow() override;

private:
    void receive(const sevenrounds::LineVerdict &verdict);
    void accept(const sevenrounds::LineVerdict &verdict);
    void setLine(const QString &text);
    void setAsking(bool isAsking);
    void setVerdict(const std::optional<sevenrounds::LineVerdict> &verdict);
    void setInstanceShown(bool isShown);
    void clearHints();
    [[nodiscard]] QString texOf(const sevenrounds::PathLine &line) const;
    /// Which of the first `count` lines of the path the next one is judged against; -1 for the start. A shown line that no machine
    /// can judge is stepped over, as it is when the content is checked.
    [[nodiscard]] qsizetype previousLine(qsizetype count) const;
    [[nodiscard]] QString previousTex() const;
    [[nodiscard]] QString previousName() const;
    [[nodiscard]] sevenrounds::StepLine pathLine(const sevenrounds::PathLine &line) const;
    [[nodiscard]] sevenrounds::StepLine waitingLine() const;

    QString m_line;
    bool m_isAsking = false;
    bool m_isSource = false;
    std::optional<sevenrounds::LineVerdict> m_verdict;
    bool m_isInstanceShown = false;
    QStringList m_hints;
    /// Of the verdict's own hints, how many were taken.
    qsizetype m_repairsTaken = 0;
    bool m_isRuleTaken = false;
    int m_hintedStep = -1;
};
