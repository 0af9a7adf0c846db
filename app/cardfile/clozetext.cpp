// SPDX-License-Identifier: MIT
#include "cardfile/clozetext.h"

#include <QList>
#include <QStringList>

namespace sevenrounds {

namespace {

/// Deeper ones are text; nobody writes them, and each costs a copy of what is in it.
constexpr qsizetype kMaxDepth = 8;

struct Gap {
    QString opening;
    bool isAsked = false;
    QString inside;
};

/// The length of "{{c12::" at a place, 0 where there is none; "c1,3" belongs to both.
qsizetype openingAt(const QString &text, qsizetype at)
{
    if (!QStringView(text).mid(at).startsWith(u"{{c")) {
        return 0;
    }
    qsizetype end = at + 3;
    while (end < text.size() && end - at < 16 && (text[end].isDigit() || text[end] == u',')) {
        ++end;
    }
    return end > at + 3 && QStringView(text).mid(end).startsWith(u"::") ? end + 2 - at : 0;
}

QString shown(const Gap &gap, bool isAnswer)
{
    const qsizetype hint = gap.inside.indexOf(QLatin1String("::"));
    QString text = hint < 0 ? gap.inside : gap.inside.left(hint);
    if (!gap.isAsked) {
        return text;
    }
    if (isAnswer) {
        return QStringLiteral("<b>") + text + QStringLiteral("</b>");
    }
    return u'[' + (hint < 0 ? QStringLiteral("...") : gap.inside.mid(hint + 2)) + u']';
}

} // namespace

QString clozeSide(const QString &html, int number, bool isAnswer)
{
    QList<Gap> open;
    QString out;
    const auto put = [&](const QString &text) { (open.isEmpty() ? out : open.last().inside) += text; };
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype opening = open.size() < kMaxDepth ? openingAt(html, at) : 0;
        if (opening > 0) {
            const QString text = html.mid(at, opening);
            const QStringList numbers = text.mid(3, opening - 5).split(u',');
            open.append({ text, numbers.contains(QString::number(number)), {} });
            at += opening;
        } else if (!open.isEmpty() && QStringView(html).mid(at).startsWith(u"}}")) {
            const Gap gap = open.takeLast();
            put(shown(gap, isAnswer));
            at += 2;
        } else {
            put(html.mid(at, 1));
            ++at;
        }
    }
    while (!open.isEmpty()) {
        const Gap gap = open.takeLast();
        put(gap.opening + gap.inside);
    }
    return out;
}

} // namespace sevenrounds
