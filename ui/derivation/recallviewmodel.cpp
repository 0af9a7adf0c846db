// SPDX-License-Identifier: MIT
#include "ui/derivation/recallviewmodel.h"

#include "markdown/markdown.h"
#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/derivationtext.h"

#include <QLocale>

#include <algorithm>

using namespace sevenrounds;

namespace {

const QString kRecallDraft = QStringLiteral("line");
/// Of the page; RecallCard.qml gives it the focus by this name.
const QString kLineEditor = QStringLiteral("line");

} // namespace

RecallViewModel::RecallViewModel(AppServices &services, QObject *parent)
    : BoardViewModel(services, AttemptMode::Recall, parent)
{
    connect(&services.lineChecks(), &LineCheckService::judged, this, &RecallViewModel::receive);
}

void RecallViewModel::takeUp()
{
    services().lineChecks().forget();
    setAsking(false);
    setVerdict({});
    clearHints();
    m_isSource = services().settings().writesSource();
    m_hintedStep = isShown() ? state().next : -1;
    setLine(isShown() ? attempts().draft(kRecallDraft) : QString());
    if (isShown()) {
        services().lineChecks().prepare(plan().derivation);
    }
}

void RecallViewModel::follow()
{
    // Hints belong to the line that was looked for.
    if (m_hintedStep != state().next) {
        m_hintedStep = state().next;
        clearHints();
    }
    emit hintsChanged();
}

bool RecallViewModel::canWrite() const
{
    return isShown() && state().stage == AttemptStage::Working && !state().pending
        && state().next < state().steps.size();
}

bool RecallViewModel::canCheck() const
{
    // A machine judges any line on a model, also on the way to one that it could not judge.
    return canWrite() && !derivation().model.isEmpty();
}

QString RecallViewModel::writeTitle() const
{
    if (!canWrite()) {
        return {};
    }
    return plan().steps.at(state().next).isChecked
        ? tr("Your line %L1").arg(state().next + 1)
        : tr("Your line %L1 · no machine can judge this one: write it, show ours, and say yourself")
              .arg(state().next + 1);
}

QString RecallViewModel::progressText() const
{
    if (!isShown()) {
        return {};
    }
    const auto own = static_cast<int>(
        std::count_if(state().path.cbegin(), state().path.cend(), [](const PathLine &line) { return line.step < 0; }));
    const QString lines = openLinesText(state().next, static_cast<int>(plan().steps.size()));
    //: %1 is "3 of 7 lines".
    return own == 0 ? lines : tr("%1 · %Ln of your own", nullptr, own).arg(lines);
}

RecallViewModel::Tone RecallViewModel::verdictTone() const
{
    return m_verdict ? static_cast<Tone>(sevenrounds::verdictTone(m_verdict->judgment.verdict)) : Tone::Neutral;
}

QString RecallViewModel::verdictTitle() const
{
    return m_verdict ? sevenrounds::verdictTitle(*m_verdict, previousName()) : QString();
}

QString RecallViewModel::verdictText() const
{
    return m_verdict ? sevenrounds::verdictText(*m_verdict) : QString();
}

QString RecallViewModel::mistakeText() const
{
    return m_verdict ? plainText(m_verdict->knownMistake) : QString();
}

bool RecallViewModel::hasInstance() const
{
    return m_verdict && m_verdict->judgment.counterexample && !m_verdict->judgment.counterexample->tables.empty();
}

QString RecallViewModel::takeText() const
{
    const bool isOwn = canWrite() && m_verdict && m_verdict->likelyStep >= state().next && !state().path.isEmpty()
        && state().path.last().step < 0;
    return isOwn ? tr("Count it as line %L1").arg(m_verdict->likelyStep + 1) : QString();
}

QString RecallViewModel::hintOffer() const
{
    if (!canWrite()) {
        return {};
    }
    if (m_verdict && m_repairsTaken < static_cast<qsizetype>(m_verdict->judgment.hints.size())) {
        return tr("Hint: where to look");
    }
    return m_isRuleTaken || plan().steps.at(state().next).rule.isEmpty() ? QString() : tr("Hint: its rule");
}

bool RecallViewModel::canUndo() const
{
    if (BoardViewModel::canUndo()) {
        return true;
    }
    return isShown() && state().isOpen() && !state().path.isEmpty()
        && (state().path.last().step < 0 || state().pending == state().path.last().step);
}

void RecallViewModel::setLineLatex(const QString &text)
{
    if (text == m_line || !canWrite()) {
        return;
    }
    // Stored before anything is announced: an echo must not overwrite what was typed meanwhile.
    m_line = text;
    attempts().setDraft(kRecallDraft, text);
    services().lineChecks().forget();
    setAsking(false);
    setVerdict({});
    emit lineLatexChanged();
    emit documentChanged();
}

void RecallViewModel::setSource(bool isSource)
{
    if (isSource != m_isSource) {
        m_isSource = isSource;
        services().settings().setWritesSource(isSource);
        emit documentChanged();
    }
}

void RecallViewModel::setLine(const QString &text)
{
    if (text != m_line) {
        m_line = text;
        emit lineLatexChanged();
    }
}

void RecallViewModel::checkLine()
{
    if (!canCheck() || bareTex(m_line).isEmpty()) {
        return;
    }
    setAsking(true);
    LineQuestion question { plan().derivation, {}, {}, previousTex(), bareTex(m_line), state().next };
    for (const PathLine &earlier : state().path) {
        question.earlier.append(texOf(earlier));
    }
    services().lineChecks().check(question);
}

void RecallViewModel::receive(const LineVerdict &verdict)
{
    if (!m_isAsking || !isShown() || verdict.question.derivation != plan().derivation) {
        return;
    }
    setAsking(false);
    m_repairsTaken = 0;
    if (!verdict.hasModel) {
        setVerdict(verdict);
    } else if (derive::isAccepted(verdict.judgment.verdict)) {
        accept(verdict);
    } else {
        setVerdict(verdict);
        apply(AttemptEventKind::LineRefused, QString::fromLatin1(derive::wordOf(verdict.judgment.verdict)), 0,
            verdict.question.line);
    }
    emit hintsChanged();
    emit documentChanged();
}

void RecallViewModel::accept(const LineVerdict &verdict)
{
    // Where the step is one that only the person can judge, a true line is on its way to it but does not settle it.
    setVerdict(verdict);
    const QString word = QString::fromLatin1(derive::wordOf(verdict.judgment.verdict));
    if (apply(AttemptEventKind::LineAccepted, word, verdict.step, verdict.question.line)) {
        attempts().setDraft(kRecallDraft, {});
        setLine({});
        emit verdictChanged();
    }
}

void RecallViewModel::showLine()
{
    if (!canWrite()) {
        return;
    }
    services().lineChecks().forget();
    setAsking(false);
    setVerdict({});
    if (apply(AttemptEventKind::StepShown, {}, state().next, bareTex(m_line))) {
        attempts().setDraft(kRecallDraft, {});
        setLine({});
        emit documentChanged();
    }
}

void RecallViewModel::takeHint()
{
    if (!canHint()) {
        return;
    }
    const bool isRepair = m_verdict && m_repairsTaken < static_cast<qsizetype>(m_verdict->judgment.hints.size());
    const QString text = isRepair ? hintText(m_verdict->judgment.hints[static_cast<std::size_t>(m_repairsTaken)])
                                  : tr("The rule: %1").arg(plan().steps.at(state().next).rule);
    m_repairsTaken += isRepair ? 1 : 0;
    m_isRuleTaken = m_isRuleTaken || !isRepair;
    m_hints.append(text);
    apply(AttemptEventKind::HintTaken);
}

void RecallViewModel::takeStep()
{
    if (!takeText().isEmpty()) {
        apply(AttemptEventKind::StepTaken, {}, m_verdict->likelyStep);
        emit verdictChanged();
    }
}

void RecallViewModel::toggleInstance()
{
    if (hasInstance()) {
        setInstanceShown(!m_isInstanceShown);
        emit documentChanged();
    }
}

void RecallViewModel::undo()
{
    if (BoardViewModel::canUndo()) {
        BoardViewModel::undo();
        return;
    }
    if (!canUndo()) {
        return;
    }
    const PathLine last = state().path.last();
    setVerdict({});
    if (apply(AttemptEventKind::LineUndone)) {
        // What was written comes back to be written on.
        const QString text = last.isShown ? last.written : last.tex;
        attempts().setDraft(kRecallDraft, text);
        setLine(text);
        emit documentChanged();
    }
}

void RecallViewModel::setAsking(bool isAsking)
{
    if (m_isAsking != isAsking) {
        m_isAsking = isAsking;
        emit busyChanged();
    }
}

void RecallViewModel::setVerdict(const std::optional<LineVerdict> &verdict)
{
    if (!verdict && !m_verdict) {
        return;
    }
    m_verdict = verdict;
    m_repairsTaken = 0;
    setInstanceShown(false);
    emit verdictChanged();
    emit hintsChanged();
}

void RecallViewModel::setInstanceShown(bool isShown)
{
    if (m_isInstanceShown != isShown) {
        m_isInstanceShown = isShown;
        emit instanceShownChanged();
    }
}

void RecallViewModel::clearHints()
{
    m_hints.clear();
    m_repairsTaken = 0;
    m_isRuleTaken = false;
}

QString RecallViewModel::texOf(const PathLine &line) const
{
    return line.isShown ? derivation().steps.at(line.step).line : line.tex;
}

qsizetype RecallViewModel::previousLine(qsizetype count) const
{
    qsizetype line = count - 1;
    while (line >= 0 && state().path.at(line).isShown && !plan().steps.at(state().path.at(line).step).isChecked) {
        --line;
    }
    return line;
}

QString RecallViewModel::previousTex() const
{
    const qsizetype line = previousLine(state().path.size());
    return line < 0 ? QString() : texOf(state().path.at(line));
}

QString RecallViewModel::previousName() const
{
    // An accepted line stands on the board by now; what it was compared with stands before it.
    const bool isOnBoard = m_verdict && derive::isAccepted(m_verdict->judgment.verdict);
    const qsizetype before = previousLine(state().path.size() - (isOnBoard ? 1 : 0));
    if (before < 0) {
        return tr("the start");
    }
    const int step = state().path.at(before).step;
    return step < 0 ? tr("your last line") : tr("line %L1").arg(step + 1);
}

StepLine RecallViewModel::pathLine(const PathLine &line) const
{
    StepLine shown;
    if (line.step >= 0) {
        shown = contentLine(derivation(), line.step);
    } else {
        shown.label = QStringLiteral("·");
        shown.rule = tr("A line of your own");
    }
    shown.tex = texOf(line);
    if (line.isShown) {
        shown.mark = tr("shown");
        shown.tone = StepLine::Tone::Warn;
        if (!line.written.isEmpty()) {
            const QString written = tr("You wrote:") + QStringLiteral("\n\n$$") + line.written + QStringLiteral(" $$");
            shown.note = shown.note.isEmpty() ? written : shown.note + QStringLiteral("\n\n") + written;
        }
    } else {
        shown.mark = verdictMark(line.verdict);
        shown.tone = StepLine::Tone::Good;
    }
    return shown;
}

StepLine RecallViewModel::waitingLine() const
{
    StepLine line;
    line.label = QLocale().toString(state().next + 1);
    line.isCurrent = true;
    line.rule = tr("What comes next?");
    QStringList notes;
    if (m_verdict && !m_verdict->judgment.reading.empty() && !derive::isAccepted(m_verdict->judgment.verdict)) {
        notes.append(tr("How it was read:") + QStringLiteral("\n\n$$")
            + QString::fromStdString(m_verdict->judgment.reading) + QStringLiteral(" $$"));
    }
    for (const QString &hint : m_hints) {
        notes.append(hint);
    }
    if (!m_hints.isEmpty()) {
        notes.append(tr("*With a hint the line counts as hard.*"));
    }
    line.note = notes.join(QStringLiteral("\n\n"));
    return line;
}

PageDocument RecallViewModel::document() const
{
    if (!isShown()) {
        return {};
    }
    PageDocument page(plan().derivation.value() + QStringLiteral("-recall"));
    addTarget(&page, derivation());
    QList<StepLine> lines { startLine(derivation().start) };
    for (const PathLine &line : state().path) {
        lines.append(pathLine(line));
    }
    if (canWrite()) {
        lines.append(waitingLine());
    } else {
        lines.last().isCurrent = true;
    }
    page.addSteps(QStringLiteral("lines"), {}, lines);
    if (canWrite()) {
        page.addEditor(kLineEditor, writeTitle(), m_line, m_isSource);
    }
    if (m_isInstanceShown && m_verdict) {
        page.addOpenedCard(QStringLiteral("instance"), tr("The instance"), instanceText(*m_verdict));
    }
    if (isComplete()) {
        addEnding(&page, derivation());
    }
    addGround(&page, derivation(), false);
    return page;
}
