// SPDX-License-Identifier: MIT
#include "cardfile/markdownsink.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

/// Deeper lists are written at this depth: the reader of Markdown stops at a depth of its own.
constexpr qsizetype kMaxLevels = 12;

bool isWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isMark = c == u'\\' || c == u'`' || c == u'*' || c == u'$' || c == u'['
            || (c == u'_' && !(isWord(text, i - 1) && isWord(text, i + 1))) || c == u'~'
            || (c == u'<' && (next.isLetter() || next == u'/' || next == u'!' || next == u'?'))
            || (c == u'&' && (next.isLetter() || next == u'#'));
        if (isMark) {
            out += u'\\';
        }
        out += c;
    }
    return out;
}

/// What is a mark at the beginning of a line only.
QString escapedAtStart(const QString &text)
{
    static const QRegularExpression kNumber(QStringLiteral("\\A(\\d{1,9})([.)])(?=\\s|\\z)"));
    static const QRegularExpression kMark(
        QStringLiteral("\\A(?:#{1,6}(?=\\s|\\z)|[-+](?=\\s|\\z|[-+])|>|=+\\s*\\z|~~~|\\|)"));
    QString out = text;
    if (const QRegularExpressionMatch number = kNumber.match(text); number.hasMatch()) {
        out.insert(number.capturedEnd(1), u'\\');
    } else if (kMark.match(text).hasMatch()) {
        out.prepend(u'\\');
    }
    return out;
}

QString withoutEnd(QString text)
{
    while (text.endsWith(u' ')) {
        text.chop(1);
    }
    return text;
}

int longestRun(const QString &text, QChar c)
{
    int longest = 0;
    int run = 0;
    for (const QChar one : text) {
        run = one == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

QString MarkdownSink::prefix(qsizetype levels) const
{
    QString result;
    for (qsizetype i = 0; i < levels; ++i) {
        result += m_levels.at(i).indent;
    }
    return result;
}

void MarkdownSink::settle()
{
    const Break wanted = std::exchange(m_break, Break::None);
    const QString marker = std::exchange(m_marker, QString());
    if (wanted == Break::None) {
        return;
    }
    m_isLineStart = true;
    m_endsInFormula = false;
    const qsizetype levels = m_levels.size();
    if (!m_out.isEmpty()) {
        if (wanted == Break::Line) {
            m_out += QLatin1String("\\\n");
        } else if (wanted == Break::Item) {
            // A blank line between items would make the list a loose one.
            m_out += u'\n';
        } else {
            m_out += u'\n' + withoutEnd(prefix(levels)) + u'\n';
        }
    }
    m_out += marker.isEmpty() ? prefix(levels) : prefix(levels - 1) + marker;
}

void MarkdownSink::flush()
{
    const QString run = std::exchange(m_run, QString());
    if (run.isEmpty()) {
        return;
    }
    const QString core = run.trimmed();
    if (core.isEmpty()) {
        if (m_break == Break::None && !m_out.isEmpty() && !m_isLineStart && !m_out.endsWith(u' ')) {
            m_out += u' ';
        }
        return;
    }
    settle();
    if (run.startsWith(u' ') && !m_isLineStart && !m_out.endsWith(u' ')) {
        m_out += u' ';
    }
    QString text = escaped(core);
    QString marks;
    marks += m_strong > 0 ? QStringLiteral("**") : QString();
    marks += m_emphasis > 0 ? QStringLiteral("*") : QString();
    marks += m_strike > 0 ? QStringLiteral("~~") : QString();
    if (marks.isEmpty() && m_isLineStart) {
        text = escapedAtStart(text);
    }
    // A digit right behind a formula would make its closing dollar an amount's.
    if (m_endsInFormula && m_out.endsWith(u'$') && core[0].isDigit()) {
        m_out += u' ';
    }
    QString closing;
    for (const QChar mark : marks) {
        closing.prepend(mark);
    }
    m_out += marks + text + closing;
    m_out += run.endsWith(u' ') ? QStringLiteral(" ") : QString();
    m_isLineStart = false;
    m_endsInFormula = false;
}

void MarkdownSink::text(const QString &plain)
{
    for (const QChar c : plain) {
        // Characters that our reader keeps for itself, and those that no text needs.
        if (c.isSpace()) {
            if (!m_run.endsWith(u' ')) {
                m_run += u' ';
            }
        } else if (c.isPrint() || c.isSurrogate() || c.isMark() || c == QChar(0x200D)) {
            m_run += c;
        }
    }
}

void MarkdownSink::raw(const QString &markdown)
{
    flush();
    settle();
    m_out += markdown;
    m_isLineStart = false;
    m_endsInFormula = false;
}

void MarkdownSink::formula(const QString &tex, bool isDisplay)
{
    const QString line = tex.simplified();
    if (line.isEmpty()) {
        return;
    }
    QString safe;
    for (qsizetype i = 0; i < line.size(); ++i) {
        // A dollar of its own would end the formula; an escaped one is TeX's.
        if (line[i] == u'\\' && i + 1 < line.size()) {
            safe += line.mid(i, 2);
            ++i;
        } else if (line[i] != u'$') {
            safe += line[i];
        }
    }
    safe = safe.trimmed();
    if (safe.isEmpty()) {
        return;
    }
    // A backslash at the end would take the dollar with it.
    if (safe.endsWith(u'\\')) {
        safe += QLatin1String(" {}");
    }
    flush();
    // Two formulas that touch would be one of two dollars.
    if (m_break == Break::None && m_out.endsWith(u'$')) {
        m_out += u' ';
    }
    const QString dollars = isDisplay ? QStringLiteral("$$") : QStringLiteral("$");
    raw(dollars + safe + dollars);
    m_endsInFormula = true;
}

void MarkdownSink::code(const QString &source)
{
    const QString line = source.simplified();
    if (line.isEmpty()) {
        return;
    }
    const QString ticks(longestRun(line, u'`') + 1, u'`');
    const QString space = line.contains(u'`') ? QStringLiteral(" ") : QString();
    raw(ticks + space + line + space + ticks);
}

void MarkdownSink::codeBlock(const QString &source)
{
    if (source.trimmed().isEmpty()) {
        return;
    }
    // Each of them ends a line of Markdown, and a line without its indent would end the block.
    QString text = source;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    paragraph();
    const QString fence(std::max(3, longestRun(text, u'`') + 1), u'`');
    const QString indent = prefix(m_levels.size());
    QString block = fence;
    // The line end before the fence is the fence's own.
    const QStringList lines = (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
    for (const QString &line : lines) {
        block += u'\n' + indent + line;
    }
    raw(block + u'\n' + indent + fence);
    ask(Break::Paragraph);
}

void MarkdownSink::image(const QString &name, const QString &address)
{
    QString shown = escaped(name);
    raw(QStringLiteral("![") + shown.replace(u']', QStringLiteral("\\]")) + QStringLiteral("](") + address + u')');
}

void MarkdownSink::lineBreak()
{
    flush();
    // Two breaks are a blank line.
    if (!m_out.isEmpty()) {
        ask(m_break == Break::Line ? Break::Paragraph : Break::Line);
    }
}

void MarkdownSink::newLine()
{
    flush();
    if (!m_out.isEmpty()) {
        ask(Break::Line);
    }
}

void MarkdownSink::paragraph()
{
    flush();
    if (!m_out.isEmpty() && m_marker.isEmpty()) {
        ask(Break::Paragraph);
    }
}

void MarkdownSink::rule()
{
    paragraph();
    raw(QStringLiteral("---"));
    ask(Break::Paragraph);
}

int &MarkdownSink::depthOf(Style style)
{
    return style == Style::Strong ? m_strong : style == Style::Emphasis ? m_emphasis : m_strike;
}

void MarkdownSink::begin(Style style)
{
    if (depthOf(style) == 0) {
        flush();
    }
    ++depthOf(style);
}

void MarkdownSink::end(Style style)
{
    if (depthOf(style) == 1) {
        flush();
    }
    depthOf(style) = std::max(0, depthOf(style) - 1);
}

void MarkdownSink::beginList(bool isOrdered)
{
    flush();
    // A list inside an item follows it without a blank line.
    ask(m_levels.isEmpty() || m_levels.last().isQuote ? Break::Paragraph : Break::Item);
    if (m_levels.size() >= kMaxLevels) {
        ++m_tooDeep;
        return;
    }
    m_levels.append({ false, isOrdered, 0, {} });
}

void MarkdownSink::endList()
{
    flush();
    if (m_tooDeep > 0) {
        --m_tooDeep;
    } else if (!m_levels.isEmpty() && !m_levels.last().isQuote) {
        m_levels.removeLast();
        m_marker.clear();
        // The next item takes this back; other text of the outer item must not run into the last inner one.
        ask(Break::Paragraph);
    }
}

void MarkdownSink::item()
{
    flush();
    if (m_levels.isEmpty() || m_levels.last().isQuote) {
        lineBreak();
        return;
    }
    Level &level = m_levels.last();
    const bool isFirst = level.items++ == 0;
    const QString marker = level.isOrdered ? QString::number(level.items) + QStringLiteral(". ") : QStringLiteral("- ");
    level.indent = QString(marker.size(), u' ');
    m_break = isFirst && m_levels.size() == 1 ? std::max(m_break, Break::Item) : Break::Item;
    m_marker = marker;
}

void MarkdownSink::beginQuote()
{
    flush();
    ask(Break::Paragraph);
    if (m_levels.size() >= kMaxLevels) {
        ++m_tooDeep;
        return;
    }
    m_levels.append({ true, false, 0, QStringLiteral("> ") });
}

void MarkdownSink::endQuote()
{
    flush();
    if (m_tooDeep > 0) {
        --m_tooDeep;
    } else if (!m_levels.isEmpty() && m_levels.last().isQuote) {
        m_levels.removeLast();
        ask(Break::Paragraph);
    }
}

QString MarkdownSink::finish()
{
    flush();
    return m_out.trimmed();
}

} // namespace sevenrounds
