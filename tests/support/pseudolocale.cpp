// SPDX-License-Identifier: MIT
#include "support/pseudolocale.h"

#include <QRegularExpression>

namespace sevenrounds::test {

namespace {

QString accented(const QString &plain)
{
    static const QString vowels = QStringLiteral("aeiouAEIOU");
    static const QString accents = QStringLiteral("áéíóúÁÉÍÓÚ");
    QString text;
    for (const QChar letter : plain) {
        const qsizetype place = vowels.indexOf(letter);
        text += place < 0 ? QString(letter) : QString(2, accents.at(place));
    }
    return text;
}

} // namespace

QString PseudoLocale::translate(const char *, const char *sourceText, const char *, int n) const
{
    QString text = pseudo(QString::fromUtf8(sourceText));
    return n < 0 ? text : text.replace(QStringLiteral("%n"), QString::number(n));
}

QString PseudoLocale::pseudo(const QString &text)
{
    static const QRegularExpression kept(QStringLiteral("%L?\\d+|%n|<[^>]*>|&[a-zA-Z]+;"));
    QString result;
    qsizetype done = 0;
    for (auto found = kept.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += accented(text.mid(done, match.capturedStart() - done)) + match.captured();
        done = match.capturedEnd();
    }
    return result + accented(text.mid(done));
}

} // namespace sevenrounds::test
