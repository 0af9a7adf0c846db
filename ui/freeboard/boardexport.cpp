// SPDX-License-Identifier: MIT
#include "ui/freeboard/boardexport.h"

#include "ui/derivation/verdicttext.h"
#include "ui/freeboard/modelsymbols.h"
#include "ui/settings/filechoice.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sevenrounds {

namespace {

QString sayExport(const char *text, int count = -1)
{
    return QCoreApplication::translate("BoardExport", text, nullptr, count);
}

/// A learner may leave the first relation out; then it is the one that was found.
QString withRelation(const OwnLine &line)
{
    static const QRegularExpression relation(
        QStringLiteral("^\\s*(=|<|>|:=|\\\\(le|leq|ge|geq|propto|approx|coloneq)\\b)"));
    const bool hasOwn = line.relation.isEmpty() || relation.match(line.latex).hasMatch();
    return hasOwn ? line.latex.trimmed() : line.relation + u' ' + line.latex.trimmed();
}

QString escapedForLatex(const QString &text)
{
    QString escaped;
    for (const QChar sign : text) {
        if (QStringLiteral("#$%&_{}").contains(sign)) {
            escaped += u'\\' + QString(sign);
        } else if (sign == u'\\') {
            escaped += QLatin1String("\\textbackslash{}");
        } else if (sign == u'~') {
            escaped += QLatin1String("\\textasciitilde{}");
        } else if (sign == u'^') {
            escaped += QLatin1String("\\^{}");
        } else {
            escaped += sign;
        }
    }
    return escaped;
}

QString checkedText(const OwnLine &line)
{
    if (line.instances == 0) {
        return sayExport(QT_TRANSLATE_NOOP("BoardExport", "a name"));
    }
    //: %1 is a verdict in a word, for example "equal".
    return sayExport(QT_TRANSLATE_N_NOOP("BoardExport", "%1 on %Ln random instances"), line.instances)
        .arg(verdictMark(line.verdict));
}

} // namespace

QString boardAsLatex(const OwnDerivation &derivation)
{
    QStringList rows { derivation.start.trimmed() };
    for (const OwnLine &line : derivation.lines) {
        rows.append(QStringLiteral("  &%1 \\\\ % %2").arg(withRelation(line), checkedText(line)));
    }
    // The break belongs between the rows, and the remark behind it.
    QString body = rows.takeFirst();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        body += (i == 0 ? QStringLiteral("\n") : QString()) + rows.at(i) + u'\n';
    }
    if (const qsizetype last = body.lastIndexOf(QLatin1String(" \\\\ %")); last >= 0) {
        body.remove(last, 3);
    }
    const QString goal = derivation.goal.trimmed().isEmpty()
        ? QString()
        : QStringLiteral("\n%1 $\\displaystyle %2$\n")
              .arg(sayExport(QT_TRANSLATE_NOOP("BoardExport", "Goal:")), derivation.goal.trimmed());
    return QStringLiteral("\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\begin{document}\n"
                          "\\section*{%1}\n%2 %3.\n%4\\begin{align*}\n%5\\end{align*}\n\\end{document}\n")
        .arg(escapedForLatex(derivation.title),
            sayExport(QT_TRANSLATE_NOOP("BoardExport", "Each line was checked on random instances of the model")),
            escapedForLatex(derivation.model), goal, body.endsWith(u'\n') ? body : body + u'\n');
}

QString boardAsMarkdown(const OwnDerivation &derivation)
{
    QStringList parts { QStringLiteral("# ") + derivation.title,
        sayExport(QT_TRANSLATE_NOOP("BoardExport", "Model: %1")).arg(modelTitle(derivation.model)) };
    if (!derivation.goal.trimmed().isEmpty()) {
        parts.append(sayExport(QT_TRANSLATE_NOOP("BoardExport", "Goal:")) + QStringLiteral("\n\n$$")
            + derivation.goal.trimmed() + QStringLiteral("$$"));
    }
    parts.append(QStringLiteral("$$") + derivation.start.trimmed() + QStringLiteral("$$"));
    int number = 0;
    for (const OwnLine &line : derivation.lines) {
        parts.append(QStringLiteral("%1. %2\n\n   $$%3$$").arg(++number).arg(checkedText(line), withRelation(line)));
    }
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

QStringList boardEndings()
{
    return { QStringLiteral(".tex"), QStringLiteral(".md"), QStringLiteral(".pdf") };
}

QString suggestedBoardPath(const OwnDerivation &derivation, BoardFormat format)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString name = derivation.title.toLower().replace(others, QStringLiteral("-"));
    while (name.startsWith(u'-')) {
        name.remove(0, 1);
    }
    while (name.endsWith(u'-')) {
        name.chop(1);
    }
    return filePathOf((name.isEmpty() ? QStringLiteral("derivation") : name.left(60))
        + boardEndings().at(static_cast<qsizetype>(format)));
}

} // namespace sevenrounds
