// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationtext.h"

#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("DerivationText", text, nullptr, count);
}

} // namespace

QString openLinesText(int open, int lines)
{
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "%L1 of %Ln lines"), lines).arg(open);
}

QString recallText(const DerivationProgress &progress)
{
    if (progress.seen == 0) {
        return say(QT_TRANSLATE_NOOP("DerivationText", "not opened yet"));
    }
    if (progress.tried == 0) {
        return say(QT_TRANSLATE_NOOP("DerivationText", "read, not tried yet"));
    }
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "recalled %L1 of %Ln the last time"), progress.lines)
        .arg(progress.recalled);
}

QString historyText(const DerivationProgress &progress, QDate today)
{
    if (progress.seen == 0) {
        return say(QT_TRANSLATE_NOOP(
            "DerivationText", "Nothing yet. Say each line before you show it: the lines you had are counted here."));
    }
    const QString ago = agoText(progress.lastDay.value_or(today), today);
    if (progress.tried == 0) {
        //: %1 is a day such as "yesterday".
        return say(QT_TRANSLATE_NOOP("DerivationText", "Last opened %1; read, not tried yet.")).arg(ago);
    }
    //: %1 is a number, %2 a day such as "yesterday".
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "Recalled %1 of %Ln lines the last time, %2."), progress.lines)
        .arg(QLocale().toString(progress.recalled), ago);
}

namespace {

/// "4 and 6".
QString listed(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines) {
        numbers.append(QLocale().toString(line));
    }
    return QLocale().createSeparatedList(numbers);
}

} // namespace

QString missedText(const QList<int> &lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    //: %1 is a list of line numbers such as "4 and 6".
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "Missed: lines %1."), static_cast<int>(lines.size()))
        .arg(listed(lines));
}

QString dueText(const QList<int> &lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    //: %1 is a list of line numbers such as "4 and 6".
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "Due now: lines %1."), static_cast<int>(lines.size()))
        .arg(listed(lines));
}

QString dueCountText(int lines)
{
    return lines == 0 ? QString() : say(QT_TRANSLATE_N_NOOP("DerivationText", "%Ln lines due"), lines);
}

QString scoreText(const DerivationScore &score)
{
    if (score.runs == 0) {
        return {};
    }
    const QString recall = say(QT_TRANSLATE_NOOP("DerivationText", "recall %1")).arg(percentText(score.recallPercent));
    const QString clean = score.cleanRuns == 0
        ? say(QT_TRANSLATE_NOOP("DerivationText", "no clean run yet"))
        : say(QT_TRANSLATE_N_NOOP("DerivationText", "%Ln clean runs"), score.cleanRuns);
    if (!score.best) {
        //: How often, and how much was recalled: "no clean run yet · recall 83%".
        return say(QT_TRANSLATE_NOOP("DerivationText", "%1 · %2")).arg(clean, recall);
    }
    //: "3 clean runs · best 4:10 · recall 83%".
    return say(QT_TRANSLATE_NOOP("DerivationText", "%1 · best %2 · %3")).arg(clean, elapsedText(*score.best), recall);
}

QString attemptResultText(const AttemptResult &result)
{
    const QString time = elapsedText(result.worked);
    switch (result.mode) {
    case AttemptMode::Recall:
    case AttemptMode::Blank:
        if (result.isClean()) {
            return say(QT_TRANSLATE_N_NOOP("DerivationText", "A clean run: all %Ln lines in %1."), result.lines)
                .arg(time);
        }
        return say(QT_TRANSLATE_N_NOOP("DerivationText", "%1 of %Ln lines in %2."), result.lines)
            .arg(QLocale().toString(result.had), time);
    case AttemptMode::Order:
        return result.wrong == 0
            ? say(QT_TRANSLATE_NOOP("DerivationText", "In order at the first look, in %1.")).arg(time)
            : say(QT_TRANSLATE_NOOP("DerivationText", "In order at look %1, in %2."))
                  .arg(QLocale().toString(result.wrong + 1), time);
    case AttemptMode::Justify:
        break;
    }
    return say(QT_TRANSLATE_N_NOOP("DerivationText", "%1 of %Ln rules right at once, in %2."), result.lines)
        .arg(QLocale().toString(result.had), time);
}

QString comesBackText(const ItemMemory &memory, UtcTime now)
{
    if (memory.intervalDays > 0) {
        // Not the interval: an easy day or the interview may have moved the day.
        const auto days = static_cast<int>(qMax<qint64>(1, memory.lastDay.daysTo(memory.dueDay)));
        return say(QT_TRANSLATE_N_NOOP("DerivationText", "%Ln days"), days);
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(memory.due - now).count();
    return minutesText(static_cast<int>(qMax<qint64>(1, minutes)));
}

QString badgeText(const DerivationStep &step)
{
    if (step.check == QLatin1String("none")) {
        return say(QT_TRANSLATE_NOOP("DerivationText", "D · not machine-checked"));
    }
    if (step.check == QLatin1String("definition")) {
        return {};
    }
    if (step.check == QLatin1String("bound")) {
        return say(QT_TRANSLATE_NOOP("DerivationText", "B · checked as a bound"));
    }
    const bool isIdentity = step.check == QLatin1String("equal") || step.check == QLatin1String("proportional")
        || step.check == QLatin1String("constant");
    // What maximizes is only compared by the order it gives to some values.
    if (!isIdentity || step.line.contains(QLatin1String("\\arg\\m"))) {
        return say(QT_TRANSLATE_NOOP("DerivationText", "C · numerical evidence only"));
    }
    return say(QT_TRANSLATE_NOOP("DerivationText", "A · checked as an identity"));
}

QString badgeLegend()
{
    return say(QT_TRANSLATE_NOOP("DerivationText",
        "- **A** Equal on 24 random instances of a small finite model.\n"
        "- **B** No violation on 24 instances and in a directed search; tight where that is claimed.\n"
        "- **C** Numerical evidence only: an order, a limit or a trend.\n"
        "- **D** Not machine-checked; the reason stands beside the line.\n\n"
        "A line of your own is checked on 8 instances. Checked is not proved: what a finite model cannot see "
        "stands with the line or among the assumptions."));
}

StepLine startLine(const QString &tex)
{
    StepLine line;
    line.tex = tex;
    line.rule = say(QT_TRANSLATE_NOOP("DerivationText", "Start"));
    return line;
}

StepLine contentLine(const Derivation &derivation, int step)
{
    const DerivationStep &own = derivation.steps.at(step);
    StepLine line;
    line.label = QLocale().toString(step + 1);
    line.tex = own.line;
    line.rule = own.rule;
    line.why = own.why;
    line.mark = badgeText(own);
    if (!own.uncheckedBecause.isEmpty()) {
        //: %1 is the reason, a sentence.
        line.note = say(QT_TRANSLATE_NOOP("DerivationText", "No machine has checked this line: %1"))
                        .arg(own.uncheckedBecause);
    }
    return line;
}

} // namespace sevenrounds
