// SPDX-License-Identifier: MIT
#include "paper/bibtexwriter.h"

#include "paper/paperids.h"

#include <QSet>

namespace sevenrounds {

namespace {

bool isBalanced(QStringView text)
{
    int depth = 0;
    for (const QChar letter : text) {
        depth += letter == QLatin1Char('{') ? 1 : letter == QLatin1Char('}') ? -1 : 0;
        if (depth < 0) {
            return false;
        }
    }
    return depth == 0 && !text.endsWith(QLatin1Char('\\'));
}

/// So that the reader makes the same words of it.
QString toLatex(const QString &plain)
{
    QString latex;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain.at(i);
        if (letter == QLatin1Char('$')) {
            const qsizetype end = plain.indexOf(QLatin1Char('$'), i + 1);
            const QStringView formula = QStringView(plain).mid(i, end < 0 ? 1 : end - i + 1);
            if (end > i + 1 && isBalanced(formula)) {
                latex += formula;
                i = end;
            } else {
                latex += QLatin1String("\\$");
            }
        } else if (letter == QLatin1Char('\\')) {
            latex += QLatin1String("{\\textbackslash}");
        } else if (letter == QLatin1Char('~')) {
            latex += QLatin1String("{\\textasciitilde}");
        } else if (letter == QLatin1Char('-') && latex.endsWith(QLatin1Char('-'))) {
            latex += QLatin1String("{}-");
        } else {
            latex += QStringLiteral("{}&%#_").contains(letter) ? QStringLiteral("\\") + letter : QString(letter);
        }
    }
    return latex;
}

QString authorsOf(const QStringList &authors)
{
    QStringList names;
    for (const QString &author : authors) {
        const bool mustStay = author.contains(QLatin1Char(','))
            || author.split(QLatin1Char(' ')).contains(QStringLiteral("and"), Qt::CaseInsensitive);
        names.append(author == QStringLiteral("et al.") ? QStringLiteral("others")
                : mustStay                              ? QStringLiteral("{%1}").arg(toLatex(author))
                                                        : toLatex(author));
    }
    return names.join(QStringLiteral(" and "));
}

QString keyOf(const OwnPaper &paper, QSet<QString> &taken)
{
    QString stem;
    const QString words = normalizedSurname(paper.authors.value(0))
        + (paper.year > 0 ? QString::number(paper.year) : QString())
        + normalizedTitle(paper.title).section(QLatin1Char(' '), 0, 0);
    for (const QChar letter : words) {
        if (letter.isLetterOrNumber() && letter.unicode() < 0x80) {
            stem.append(letter);
        }
    }
    stem = stem.isEmpty() ? QStringLiteral("paper") : stem;
    QString key = stem;
    for (int number = 2; taken.contains(key); ++number) {
        key = QStringLiteral("%1-%2").arg(stem).arg(number);
    }
    taken.insert(key);
    return key;
}

} // namespace

QByteArray toBibtex(const QList<OwnPaper> &papers)
{
    QString text;
    QSet<QString> taken;
    for (const OwnPaper &paper : papers) {
        text += QStringLiteral("@misc{%1").arg(keyOf(paper, taken));
        const auto add = [&](const char *name, const QString &value) {
            if (!value.isEmpty()) {
                text += QStringLiteral(",\n  %1 = {%2}").arg(QLatin1String(name), value);
            }
        };
        // Twice in braces: the letters' cases are the author's and no style's.
        add("title", paper.title.isEmpty() ? QString() : QStringLiteral("{%1}").arg(toLatex(paper.title.simplified())));
        add("author", authorsOf(paper.authors));
        add("year", paper.year > 0 ? QString::number(paper.year) : QString());
        add("howpublished", toLatex(paper.venue.simplified()));
        add("doi", parseDoi(paper.doi).value_or(QString()));
        if (const auto arxiv = parseArxiv(paper.arxiv)) {
            add("eprint", arxiv->id);
            add("archiveprefix", QStringLiteral("arXiv"));
        }
        add("url", isBalanced(paper.url) ? paper.url.simplified() : QString());
        add("affiliation", toLatex(paper.affiliations.simplified()));
        add("keywords", toLatex(paper.tags.join(QStringLiteral(", "))));
        add("annote", toLatex(paper.note.simplified()));
        text += QStringLiteral("\n}\n\n");
    }
    return text.toUtf8();
}

} // namespace sevenrounds
