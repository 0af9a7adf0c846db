// SPDX-License-Identifier: MIT
#include "ui/coding/codingdocument.h"

#include "session/rubricscore.h"
#include "ui/coding/linediff.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

constexpr int kLinesAround = 3;

QString say(const char *text)
{
    return QCoreApplication::translate("CodingDocument", text);
}

QString bulleted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text;
}

QString approachText(const CodingApproach &approach)
{
    QStringList costs;
    if (!approach.time.trimmed().isEmpty()) {
        costs.append(say(QT_TRANSLATE_NOOP("CodingDocument", "%1 time")).arg(approach.time.trimmed()));
    }
    if (!approach.memory.trimmed().isEmpty()) {
        costs.append(say(QT_TRANSLATE_NOOP("CodingDocument", "%1 memory")).arg(approach.memory.trimmed()));
    }
    return approach.approach.trimmed() + QStringLiteral("\n\n") + costs.join(QStringLiteral(", "));
}

QString numbered(const QByteArray &code)
{
    constexpr int kDigits = 3;
    QString text;
    const QStringList lines = QString::fromUtf8(code).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += QStringLiteral("%1  %2\n").arg(i + 1, kDigits).arg(lines.at(i));
    }
    return text;
}

QString linesText(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines) {
        numbers.append(QLocale().toString(line));
    }
    //: Numbers of lines of code.
    return say(QT_TRANSLATE_NOOP("CodingDocument", "Line %1")).arg(numbers.join(QStringLiteral(", ")));
}

void addFollowups(PageDocument *page, const CodingProblem &problem)
{
    QString deeper;
    for (const ProblemFollowup &followup : problem.followups) {
        deeper += QStringLiteral("**%1**\n\n%2\n\n").arg(followup.ask, followup.strong);
    }
    page->addFold(
        QStringLiteral("followups"), say(QT_TRANSLATE_NOOP("CodingDocument", "What they might ask next")), deeper);
}

void addFindings(PageDocument *page, const CodingProblem &problem)
{
    QString findings;
    for (const ReviewFinding &finding : problem.findings) {
        findings += QStringLiteral("**%1.** %2\n\n%3\n\n*%4*\n\n")
                        .arg(linesText(finding.lines), finding.text, finding.why, finding.fix);
    }
    page->addPlain(QStringLiteral("findings"), say(QT_TRANSLATE_NOOP("CodingDocument", "All findings")), findings);
    QString alarms;
    for (const FalseAlarm &alarm : problem.falseAlarms) {
        alarms += QStringLiteral("**%1.** %2\n\n%3\n\n").arg(linesText(alarm.lines), alarm.text, alarm.whyFine);
    }
    page->addFold(
        QStringLiteral("alarms"), say(QT_TRANSLATE_NOOP("CodingDocument", "What looks wrong and is fine")), alarms);
    addFollowups(page, problem);
}

void addReference(PageDocument *page, const CodingProblem &problem)
{
    page->addPlain(QStringLiteral("reference"), say(QT_TRANSLATE_NOOP("CodingDocument", "The reference")),
        //: Complexities of the reference.
        say(QT_TRANSLATE_NOOP("CodingDocument", "%1 time, %2 memory."))
                .arg(problem.timeComplexity, problem.memoryComplexity)
            + QStringLiteral("\n\n") + fenced(QString::fromUtf8(problem.reference)));
    page->addFold(QStringLiteral("points"),
        say(QT_TRANSLATE_NOOP("CodingDocument", "What a spoken approach should hold")), bulleted(problem.approach));
    QString mistakes;
    for (const WrongSolution &wrong : problem.wrong) {
        //: The case that catches a mistake, and the mistake.
        mistakes += say(QT_TRANSLATE_NOOP("CodingDocument", "- *%1* catches it where %2.")).arg(wrong.fails, wrong.why)
            + QLatin1Char('\n');
    }
    page->addFold(QStringLiteral("mistakes"),
        say(QT_TRANSLATE_NOOP("CodingDocument", "Mistakes that able people make here")), mistakes);
    QStringList criteria;
    for (const Criterion &criterion : problem.rubric.criteria) {
        // Bands build on each other: from the one that is hired to the best.
        const QStringList good(criterion.bands.cbegin() + kHireBand - 1, criterion.bands.cend());
        criteria.append(QStringLiteral("**%1.** %2.").arg(criterion.name, good.join(QStringLiteral(". "))));
    }
    if (!criteria.isEmpty()) {
        page->addFold(QStringLiteral("rubric"),
            say(QT_TRANSLATE_NOOP("CodingDocument", "What a listener checks beside the cases")), bulleted(criteria));
    }
    addFollowups(page, problem);
}

} // namespace

QString fenced(const QString &code, const QString &language)
{
    QString fence = QStringLiteral("```");
    while (code.contains(fence)) {
        fence += QLatin1Char('`');
    }
    return fence + language + QLatin1Char('\n') + code + (code.endsWith(u'\n') ? QString() : QStringLiteral("\n"))
        + fence + QLatin1Char('\n');
}

PageDocument problemDocument(const CodingProblem &problem, const CodingGo &go, bool isReferenceOpen)
{
    PageDocument page(QStringLiteral("coding-") + problem.id.value());
    page.addPlain(QStringLiteral("statement"), {}, problem.statement);
    if (problem.kind == ProblemKind::Review) {
        page.addPlain(QStringLiteral("code"), say(QT_TRANSLATE_NOOP("CodingDocument", "The code")),
            fenced(numbered(problem.code)));
    }
    if (!go.approach.isEmpty()) {
        page.addCard(QStringLiteral("said"), say(QT_TRANSLATE_NOOP("CodingDocument", "You said first")),
            approachText(go.approach));
    }
    for (int i = 0; i < go.hints && i < problem.hints.size(); ++i) {
        page.addCard(QStringLiteral("hint-%1").arg(i),
            say(QT_TRANSLATE_NOOP("CodingDocument", "Hint %L1, price %L2")).arg(i + 1).arg(problem.hints.at(i).costs),
            problem.hints.at(i).text);
    }
    if (isReferenceOpen && problem.kind == ProblemKind::Review) {
        addFindings(&page, problem);
    } else if (isReferenceOpen) {
        addReference(&page, problem);
    }
    return page;
}

PageDocument attemptsDocument(
    const CodingProblem &problem, const QList<CodingAttempt> &chosen, const QStringList &titles)
{
    PageDocument page(QStringLiteral("coding-attempts-") + problem.id.value());
    if (chosen.size() == 1) {
        page.addPlain(QStringLiteral("program"), titles.first(), fenced(chosen.first().source));
    } else if (chosen.size() > 1) {
        const QStringList diff = shortDiff(chosen.at(0).source, chosen.at(1).source, kLinesAround);
        const bool isSame = chosen.at(0).source == chosen.at(1).source;
        page.addPlain(QStringLiteral("diff"),
            //: Two attempts, the older one first.
            say(QT_TRANSLATE_NOOP("CodingDocument", "From “%1” to “%2”")).arg(titles.at(0), titles.at(1)),
            isSame ? say(QT_TRANSLATE_NOOP("CodingDocument", "The two programs are the same."))
                   : fenced(diff.join(u'\n'), QStringLiteral("diff")));
    }
    return page;
}

} // namespace sevenrounds
