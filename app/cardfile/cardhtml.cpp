// SPDX-License-Identifier: MIT
#include "cardfile/cardhtml.h"

#include "cardfile/markdownsink.h"
#include "core/imagename.h"

#include <QHash>
#include <QSet>

#include <array>

namespace sevenrounds {

namespace {

/// They go with all that is in them.
const QSet<QString> &droppedElements()
{
    static const QSet<QString> names { QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("iframe"),
        QStringLiteral("object"), QStringLiteral("embed"), QStringLiteral("svg"), QStringLiteral("math"),
        QStringLiteral("template"), QStringLiteral("noscript"), QStringLiteral("head"), QStringLiteral("title"),
        QStringLiteral("select"), QStringLiteral("textarea"), QStringLiteral("canvas"), QStringLiteral("audio"),
        QStringLiteral("video"), QStringLiteral("form"), QStringLiteral("frameset"), QStringLiteral("applet") };
    return names;
}

/// Of those, the ones that have no end.
bool isVoid(const QString &name)
{
    return name == QLatin1String("embed");
}

const QSet<QString> &blockElements()
{
    static const QSet<QString> names { QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("table"),
        QStringLiteral("dl"), QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("center") };
    return names;
}

const QSet<QString> &lineElements()
{
    static const QSet<QString> names { QStringLiteral("div"), QStringLiteral("tr"), QStringLiteral("dt"),
        QStringLiteral("dd"), QStringLiteral("figure"), QStringLiteral("figcaption") };
    return names;
}

QString namedCharacter(const QString &name)
{
    static const QHash<QString, QString> names { { QStringLiteral("amp"), QStringLiteral("&") },
        { QStringLiteral("lt"), QStringLiteral("<") }, { QStringLiteral("gt"), QStringLiteral(">") },
        { QStringLiteral("quot"), QStringLiteral("\"") }, { QStringLiteral("apos"), QStringLiteral("'") },
        { QStringLiteral("nbsp"), QStringLiteral(" ") }, { QStringLiteral("ndash"), QStringLiteral("–") },
        { QStringLiteral("mdash"), QStringLiteral("—") }, { QStringLiteral("hellip"), QStringLiteral("…") },
        { QStringLiteral("times"), QStringLiteral("×") }, { QStringLiteral("rarr"), QStringLiteral("→") },
        { QStringLiteral("larr"), QStringLiteral("←") }, { QStringLiteral("lsquo"), QStringLiteral("‘") },
        { QStringLiteral("rsquo"), QStringLiteral("’") }, { QStringLiteral("ldquo"), QStringLiteral("“") },
        { QStringLiteral("rdquo"), QStringLiteral("”") }, { QStringLiteral("deg"), QStringLiteral("°") },
        { QStringLiteral("middot"), QStringLiteral("·") }, { QStringLiteral("bull"), QStringLiteral("•") } };
    return names.value(name);
}

/// The character of "&name;" at a place, and how long that is; the ampersand itself where it is none.
QString characterAt(const QString &html, qsizetype at, qsizetype *length)
{
    constexpr qsizetype kLongest = 12;
    const qsizetype behind = QStringView(html).mid(at, kLongest).indexOf(u';');
    *length = 1;
    if (behind < 0) {
        return QStringLiteral("&");
    }
    const qsizetype end = at + behind;
    const QString name = html.mid(at + 1, end - at - 1);
    QString character = namedCharacter(name);
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
        bool isNumber = false;
        const char32_t code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        if (isNumber && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF)) {
            character = QString::fromUcs4(&code, 1);
        }
    }
    if (character.isEmpty()) {
        return QStringLiteral("&");
    }
    *length = end - at + 1;
    return character;
}

struct Tag {
    QString name;
    bool isEnd = false;
    QString source;
    /// Behind it.
    qsizetype after = 0;
};

struct Fence {
    const char16_t *open;
    const char16_t *close;
    bool isDisplay;
};

constexpr std::array kFences { Fence { u"\\(", u"\\)", false }, Fence { u"\\[", u"\\]", true },
    Fence { u"[$$]", u"[/$$]", true }, Fence { u"[$]", u"[/$]", false }, Fence { u"[latex]", u"[/latex]", false } };

class Reader
{
public:
    Reader(const QString &html, const ImageNamer &nameImage)
        : m_html(html)
        , m_nameImage(nameImage)
    {
    }

    CardText run()
    {
        while (m_at < m_html.size()) {
            step();
        }
        return { m_sink.finish(), m_loss };
    }

private:
    void step()
    {
        const QChar c = m_html[m_at];
        if ((c == u'\\' || c == u'[') && (takeFormula() || takeSound())) {
            return;
        }
        if (c == u'<' && takeMarkup()) {
            return;
        }
        if (c == u'&') {
            qsizetype length = 0;
            m_sink.text(characterAt(m_html, m_at, &length));
            m_at += length;
            return;
        }
        // A stretch of plain text at once.
        qsizetype end = m_at + 1;
        while (end < m_html.size() && m_html[end] != u'<' && m_html[end] != u'&' && m_html[end] != u'['
            && m_html[end] != u'\\') {
            ++end;
        }
        m_sink.text(m_html.mid(m_at, end - m_at));
        m_at = end;
    }

    [[nodiscard]] bool isAt(qsizetype at, QStringView text) const
    {
        return QStringView(m_html).mid(at, text.size()).compare(text, Qt::CaseInsensitive) == 0;
    }

    /// Where a text stands next; one that was not found is not looked for again, else many openings without a partner took quadratic time.
    [[nodiscard]] qsizetype find(const QString &text, qsizetype from)
    {
        if (m_absent.contains(text)) {
            return -1;
        }
        const qsizetype found = m_html.indexOf(text, from, Qt::CaseInsensitive);
        if (found < 0) {
            m_absent.insert(text);
        }
        return found;
    }

    bool takeFormula()
    {
        for (const Fence &fence : kFences) {
            const QString open = QString::fromUtf16(fence.open);
            if (!isAt(m_at, open)) {
                continue;
            }
            const QString closing = QString::fromUtf16(fence.close);
            const qsizetype start = m_at + open.size();
            const qsizetype close = find(closing, start);
            if (close < 0) {
                return false;
            }
            const QString tex = plainOf(m_html.mid(start, close - start));
            if (open == QLatin1String("[latex]")) {
                latex(tex.simplified());
            } else {
                m_sink.formula(tex, fence.isDisplay);
            }
            m_at = close + closing.size();
            return true;
        }
        return false;
    }

    /// A whole piece of LaTeX: text with formulas in it, or one environment.
    void latex(const QString &source)
    {
        if (!source.contains(u'$')) {
            const bool isWrapped = source.startsWith(QLatin1String("\\[")) || source.startsWith(QLatin1String("\\("));
            m_sink.formula(isWrapped ? source.mid(2).chopped(source.size() > 3 ? 2 : 0) : source,
                source.startsWith(QLatin1String("\\[")) || source.startsWith(QLatin1String("\\begin")));
            return;
        }
        qsizetype at = 0;
        while (at < source.size()) {
            const qsizetype open = source.indexOf(u'$', at);
            const bool isDisplay = open >= 0 && QStringView(source).mid(open).startsWith(u"$$");
            const QString dollars = isDisplay ? QStringLiteral("$$") : QStringLiteral("$");
            const qsizetype close = open < 0 ? -1 : source.indexOf(dollars, open + dollars.size());
            if (close < 0) {
                m_sink.text(source.mid(at));
                return;
            }
            m_sink.text(source.mid(at, open - at));
            m_sink.formula(source.mid(open + dollars.size(), close - open - dollars.size()), isDisplay);
            at = close + dollars.size();
        }
    }

    /// [sound:name], and speech between [anki:tts ...] and [/anki:tts].
    bool takeSound()
    {
        const bool isSpeech = isAt(m_at, u"[anki:");
        if (!isSpeech && !isAt(m_at, u"[sound:")) {
            return false;
        }
        const QString end = isSpeech ? QStringLiteral("[/anki:") : QStringLiteral("]");
        qsizetype close = find(end, m_at);
        if (close >= 0 && isSpeech) {
            close = m_html.indexOf(u']', close);
            if (close < 0) {
                // No later opening has an end, either.
                m_absent.insert(end);
            }
        }
        if (close < 0) {
            return false;
        }
        ++m_loss.sounds;
        m_at = close + 1;
        return true;
    }

    bool takeMarkup()
    {
        if (isAt(m_at, u"<!--")) {
            const qsizetype end = find(QStringLiteral("-->"), m_at);
            m_at = end < 0 ? m_html.size() : end + 3;
            return true;
        }
        if (isAt(m_at, u"<!") || isAt(m_at, u"<?")) {
            const qsizetype end = find(QStringLiteral(">"), m_at);
            m_at = end < 0 ? m_html.size() : end + 1;
            return true;
        }
        const Tag tag = tagAt(m_at);
        if (tag.name.isEmpty()) {
            return false;
        }
        m_at = tag.after;
        apply(tag);
        return true;
    }

    /// Without a name where none stands there. A tag without an end takes the rest: a browser would do so, too.
    [[nodiscard]] Tag tagAt(qsizetype at) const
    {
        Tag tag;
        qsizetype i = at + 1;
        if (i < m_html.size() && m_html[i] == u'/') {
            tag.isEnd = true;
            ++i;
        }
        const qsizetype start = i;
        while (i < m_html.size()
            && (m_html[i].isLetterOrNumber() || (i > start && (m_html[i] == u'-' || m_html[i] == u':')))) {
            ++i;
        }
        if (i == start || !m_html[start].isLetter()) {
            return {};
        }
        tag.name = m_html.mid(start, i - start).toLower();
        QChar quote;
        QChar before;
        for (; i < m_html.size(); ++i) {
            const QChar c = m_html[i];
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if ((c == u'"' || c == u'\'') && before == u'=') {
                quote = c;
            } else if (c == u'>') {
                break;
            }
            before = c.isSpace() ? before : c;
        }
        tag.source = m_html.mid(start, std::min(i, m_html.size()) - start);
        tag.after = std::min(i + 1, m_html.size());
        return tag;
    }

    /// The value of an attribute, with its characters decoded.
    [[nodiscard]] static QString attribute(const QString &tag, const QString &name)
    {
        qsizetype at = 0;
        for (;;) {
            at = tag.indexOf(name, at, Qt::CaseInsensitive);
            if (at < 0) {
                return {};
            }
            qsizetype i = at + name.size();
            const bool isWhole = at > 0 && (tag[at - 1].isSpace() || tag[at - 1] == u'/' || tag[at - 1] == u'"');
            at = i;
            while (i < tag.size() && tag[i].isSpace()) {
                ++i;
            }
            if (!isWhole || i >= tag.size() || tag[i] != u'=') {
                continue;
            }
            do {
                ++i;
            } while (i < tag.size() && tag[i].isSpace());
            const QChar quote = i < tag.size() && (tag[i] == u'"' || tag[i] == u'\'') ? tag[i] : QChar();
            const qsizetype start = quote.isNull() ? i : i + 1;
            qsizetype end = start;
            while (end < tag.size() && (quote.isNull() ? !tag[end].isSpace() : tag[end] != quote)) {
                ++end;
            }
            return plainOf(tag.mid(start, end - start));
        }
    }

    void apply(const Tag &tag)
    {
        if (droppedElements().contains(tag.name)) {
            if (!tag.isEnd) {
                ++m_loss.elements;
                const bool isClosed = isVoid(tag.name) || tag.source.endsWith(u'/');
                const qsizetype end = isClosed ? m_at : find(QStringLiteral("</") + tag.name, m_at);
                m_at = end < 0 ? m_html.size() : end;
            }
        } else if (tag.name == QLatin1String("br")) {
            m_sink.lineBreak();
        } else if (tag.name == QLatin1String("hr")) {
            m_sink.rule();
        } else if (tag.name == QLatin1String("img")) {
            image(tag);
        } else if (tag.name == QLatin1String("pre") || tag.name == QLatin1String("code")
            || tag.name == QLatin1String("anki-mathjax")) {
            verbatim(tag);
        } else if (tag.name == QLatin1String("ul") || tag.name == QLatin1String("ol")) {
            tag.isEnd ? m_sink.endList() : m_sink.beginList(tag.name == QLatin1String("ol"));
        } else if (tag.name == QLatin1String("li")) {
            if (!tag.isEnd) {
                m_sink.item();
            }
        } else if (tag.name == QLatin1String("blockquote")) {
            tag.isEnd ? m_sink.endQuote() : m_sink.beginQuote();
        } else if (blockElements().contains(tag.name)) {
            m_sink.paragraph();
        } else if (lineElements().contains(tag.name)) {
            m_sink.newLine();
        } else if (tag.name == QLatin1String("td") || tag.name == QLatin1String("th")) {
            m_sink.text(tag.isEnd ? QStringLiteral(" | ") : QString());
        } else {
            span(tag);
        }
    }

    void span(const Tag &tag)
    {
        static const QHash<QString, MarkdownSink::Style> styles {
            { QStringLiteral("b"), MarkdownSink::Style::Strong },
            { QStringLiteral("strong"), MarkdownSink::Style::Strong },
            { QStringLiteral("i"), MarkdownSink::Style::Emphasis },
            { QStringLiteral("em"), MarkdownSink::Style::Emphasis },
            { QStringLiteral("s"), MarkdownSink::Style::Strike },
            { QStringLiteral("del"), MarkdownSink::Style::Strike },
            { QStringLiteral("strike"), MarkdownSink::Style::Strike },
        };
        if (const auto style = styles.constFind(tag.name); style != styles.cend()) {
            tag.isEnd ? m_sink.end(*style) : m_sink.begin(*style);
        } else if (tag.name == QLatin1String("sub") || tag.name == QLatin1String("sup")) {
            script(tag);
        }
    }

    /// x<sup>2</sup> is x^2, x<sup>n+1</sup> is x^(n+1).
    void script(const Tag &tag)
    {
        const qsizetype end = m_html.indexOf(u'<', m_at);
        const bool isShort = !tag.isEnd && end - m_at == 1;
        if (!tag.isEnd) {
            m_scripts.append(!isShort);
            m_sink.text(tag.name == QLatin1String("sub") ? QStringLiteral("_") : QStringLiteral("^"));
            m_sink.text(isShort ? QString() : QStringLiteral("("));
        } else if (!m_scripts.isEmpty()) {
            m_sink.text(m_scripts.takeLast() ? QStringLiteral(")") : QString());
        }
    }

    void image(const Tag &tag)
    {
        const QString source = attribute(tag.source, QStringLiteral("src"));
        if (tag.isEnd || source.isEmpty()) {
            return;
        }
        const QString name = baseNameOf(source);
        const QString file = name.isEmpty() || source.contains(QLatin1String("://")) ? QString() : m_nameImage(name);
        if (isImageName(file)) {
            m_sink.image(name, kImageFolder + file);
            return;
        }
        // An address that holds the whole image is no name to show.
        constexpr qsizetype kLongestName = 80;
        const QString shown = beginningOfText(name.isEmpty() ? source : name, kLongestName);
        m_loss.images.append(shown);
        m_sink.text(u'[' + shown + u']');
    }

    /// Up to its own end tag, without the tags in it.
    void verbatim(const Tag &tag)
    {
        if (tag.isEnd) {
            return;
        }
        const qsizetype end = find(QStringLiteral("</") + tag.name, m_at);
        const qsizetype stop = end < 0 ? m_html.size() : end;
        const QString source = plainOf(m_html.mid(m_at, stop - m_at));
        m_at = stop;
        if (tag.name == QLatin1String("pre")) {
            m_sink.codeBlock(source);
        } else if (tag.name == QLatin1String("code")) {
            m_sink.code(source);
        } else {
            m_sink.formula(source, tag.source.contains(QLatin1String("block=\"true\"")));
        }
    }

    /// Characters decoded, breaks as lines, other tags gone.
    [[nodiscard]] static QString plainOf(const QString &html)
    {
        QString out;
        for (qsizetype i = 0; i < html.size();) {
            const QChar next = i + 1 < html.size() ? html[i + 1] : QChar();
            if (html[i] == u'<' && (next.isLetter() || next == u'/')) {
                const qsizetype end = html.indexOf(u'>', i);
                if (end < 0) {
                    return out;
                }
                const QString name = html.mid(i + 1, 4).toLower();
                if (name.startsWith(QLatin1String("br")) || name == QLatin1String("/div")) {
                    out += u'\n';
                }
                i = end + 1;
            } else if (html[i] == u'&') {
                qsizetype length = 0;
                out += characterAt(html, i, &length);
                i += length;
            } else {
                out += html[i];
                ++i;
            }
        }
        return out;
    }

    const QString &m_html;
    const ImageNamer &m_nameImage;
    MarkdownSink m_sink;
    CardLoss m_loss;
    qsizetype m_at = 0;
    QSet<QString> m_absent;
    QList<bool> m_scripts;
};

} // namespace

QString keepableText(const QString &text)
{
    if (text.isValidUtf16() && !text.contains(QChar(u'\0'))) {
        return text;
    }
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += text[i++];
            kept += text[i];
        } else if (!text[i].isNull()) {
            kept += text[i].isSurrogate() ? QChar(QChar::ReplacementCharacter) : text[i];
        }
    }
    return kept;
}

QString beginningOfText(const QString &text, qsizetype most)
{
    const bool isCutInHalf = text.size() > most && most > 0 && text.at(most - 1).isHighSurrogate();
    return text.left(isCutInHalf ? most - 1 : most);
}

QString baseNameOf(const QString &name)
{
    QString base = name;
    base.replace(u'\\', u'/');
    base = base.section(u'/', -1);
    if (base == QLatin1String(".") || base == QLatin1String("..") || base.contains(QChar(u'\0'))
        || name.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)) {
        return {};
    }
    return base;
}

CardText cardTextOf(const QString &html, const ImageNamer &nameImage)
{
    const QString kept = keepableText(html);
    return Reader(kept, nameImage).run();
}

} // namespace sevenrounds
