// SPDX-License-Identifier: MIT
#include "markdown/entities.h"

#include "markdown/mathspans.h"

#include <QHash>

namespace sevenrounds {

namespace {

QString decodeNumber(QStringView digits)
{
    bool ok = false;
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    const uint code = isHex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    // Control characters, surrogates and what lies outside Unicode become the replacement character, as CommonMark asks for zero.
    // So do the two that stand around a formula's number: a text must not be able to write one.
    const bool isPlaceholder = code == kPlaceholderStart.unicode() || code == kPlaceholderEnd.unicode();
    const bool isText = ok && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF)
        && (code < 0x7F || code > 0x9F) && !isPlaceholder;
    const char32_t character = isText || code == '\n' || code == '\t' ? code : U'\uFFFD';
    return QString::fromUcs4(&character, 1);
}

} // namespace

QString decodeEntity(const QString &entity)
{
    if (entity.startsWith(QLatin1String("&#"))) {
        return decodeNumber(QStringView(entity).mid(2).chopped(1));
    }
    static const QHash<QString, char16_t> known {
        { QStringLiteral("&amp;"), u'&' },
        { QStringLiteral("&lt;"), u'<' },
        { QStringLiteral("&gt;"), u'>' },
        { QStringLiteral("&quot;"), u'"' },
        { QStringLiteral("&apos;"), u'\'' },
        { QStringLiteral("&nbsp;"), u'\u00A0' },
        { QStringLiteral("&ndash;"), u'–' },
        { QStringLiteral("&mdash;"), u'—' },
        { QStringLiteral("&hellip;"), u'…' },
        { QStringLiteral("&times;"), u'×' },
        { QStringLiteral("&middot;"), u'·' },
        { QStringLiteral("&deg;"), u'°' },
        { QStringLiteral("&plusmn;"), u'±' },
        { QStringLiteral("&le;"), u'≤' },
        { QStringLiteral("&ge;"), u'≥' },
        { QStringLiteral("&ne;"), u'≠' },
        { QStringLiteral("&larr;"), u'←' },
        { QStringLiteral("&rarr;"), u'→' },
        { QStringLiteral("&copy;"), u'©' },
        { QStringLiteral("&alpha;"), u'α' },
        { QStringLiteral("&beta;"), u'β' },
        { QStringLiteral("&gamma;"), u'γ' },
        { QStringLiteral("&delta;"), u'δ' },
        { QStringLiteral("&epsilon;"), u'ε' },
        { QStringLiteral("&theta;"), u'θ' },
        { QStringLiteral("&lambda;"), u'λ' },
        { QStringLiteral("&mu;"), u'μ' },
        { QStringLiteral("&pi;"), u'π' },
        { QStringLiteral("&sigma;"), u'σ' },
        { QStringLiteral("&phi;"), u'φ' },
        { QStringLiteral("&euro;"), u'€' },
    };
    const auto found = known.constFind(entity);
    return found == known.cend() ? entity : QString(QChar(*found));
}

} // namespace sevenrounds
