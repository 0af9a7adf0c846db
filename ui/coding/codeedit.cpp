// SPDX-License-Identifier: MIT
#include "ui/coding/codeedit.h"

#include "ui/coding/pythontokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

int startOfLineAt(const QString &text, int position)
{
    return position == 0 ? 0 : static_cast<int>(text.lastIndexOf(u'\n', position - 1)) + 1;
}

int endOfLineAt(const QString &text, int position)
{
    const auto end = static_cast<int>(text.indexOf(u'\n', position));
    return end < 0 ? static_cast<int>(text.size()) : end;
}

int indentOf(QStringView line)
{
    int count = 0;
    while (count < line.size() && line.at(count) == u' ') {
        ++count;
    }
    return count;
}

/// Where each line that a selection touches begins. A selection that ends at the beginning of a line does not touch it.
QList<int> linesOf(const QString &text, int start, int end)
{
    QList<int> starts;
    int at = startOfLineAt(text, start);
    do {
        starts.append(at);
        at = endOfLineAt(text, at) + 1;
    } while (at < end && at <= text.size());
    return starts;
}

/// The code of a line without its comment and what is in quotes.
QString bareCode(const QString &line)
{
    QString code = line;
    const PythonLine read = pythonTokens(line, PythonLineState::Plain);
    for (const PythonToken &token : read.tokens) {
        if (token.kind == PythonTokenKind::Comment || token.kind == PythonTokenKind::Text) {
            code.replace(token.start, token.length, QString(token.length, u' '));
        }
    }
    return code.trimmed();
}

bool endsBlock(const QString &code)
{
    static const QRegularExpression end(QStringLiteral("^(return|raise|break|continue|pass)\\b"));
    return end.match(code).hasMatch();
}

QString blanked(const QString &text)
{
    QString bare = text;
    PythonLineState state = PythonLineState::Plain;
    int at = 0;
    while (at <= text.size()) {
        const int end = endOfLineAt(text, at);
        const PythonLine read = pythonTokens(text.mid(at, end - at), state);
        state = read.state;
        for (const PythonToken &token : read.tokens) {
            if (token.kind == PythonTokenKind::Comment || token.kind == PythonTokenKind::Text) {
                bare.replace(at + token.start, token.length, QString(token.length, u' '));
            }
        }
        at = end + 1;
    }
    return bare;
}

int partnerOf(const QString &bare, int position)
{
    static const QString open = QStringLiteral("([{");
    static const QString close = QStringLiteral(")]}");
    const QChar bracket = bare.at(position);
    const bool isOpen = open.contains(bracket);
    const QChar partner = isOpen ? close.at(open.indexOf(bracket)) : open.at(close.indexOf(bracket));
    int depth = 0;
    for (int at = position; at >= 0 && at < bare.size(); at += isOpen ? 1 : -1) {
        depth += bare.at(at) == bracket ? 1 : bare.at(at) == partner ? -1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return -1;
}

bool isBracket(const QString &bare, int position)
{
    return position >= 0 && position < bare.size() && QStringLiteral("()[]{}").contains(bare.at(position));
}

} // namespace

QString withChanges(const QString &text, const TextChanges &changes)
{
    QString changed = text;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        changed.replace(change->position, change->removed, change->inserted);
    }
    return changed;
}

TextChanges newlineChanges(const QString &text, int start, int end)
{
    const int lineBegin = startOfLineAt(text, start);
    const QString before = text.mid(lineBegin, start - lineBegin);
    const QString code = bareCode(before);
    int indent = std::min(indentOf(before), static_cast<int>(before.size()));
    if (code.endsWith(u':') || code.endsWith(u'(') || code.endsWith(u'[') || code.endsWith(u'{')) {
        indent += kIndentWidth;
    } else if (endsBlock(code)) {
        indent = std::max(0, indent - kIndentWidth);
    }
    return { { start, end - start, QLatin1Char('\n') + QString(indent, u' ') } };
}

TextChanges indentChanges(const QString &text, int start, int end)
{
    if (start == end) {
        const int column = start - startOfLineAt(text, start);
        return { { start, 0, QString(kIndentWidth - column % kIndentWidth, u' ') } };
    }
    TextChanges changes;
    for (const int line : linesOf(text, start, end)) {
        // An empty line gets no spaces that nobody sees.
        if (endOfLineAt(text, line) > line) {
            changes.append({ line, 0, QString(kIndentWidth, u' ') });
        }
    }
    return changes;
}

TextChanges unindentChanges(const QString &text, int start, int end)
{
    TextChanges changes;
    for (const int line : linesOf(text, start, end)) {
        const QStringView content = QStringView(text).mid(line, endOfLineAt(text, line) - line);
        const int spaces = std::min(kIndentWidth, indentOf(content));
        const int removed = spaces > 0 ? spaces : content.startsWith(u'\t') ? 1 : 0;
        if (removed > 0) {
            changes.append({ line, removed, {} });
        }
    }
    return changes;
}

TextChanges backspaceChanges(const QString &text, int position)
{
    const int line = startOfLineAt(text, position);
    const int column = position - line;
    if (column == 0 || indentOf(QStringView(text).mid(line, column)) < column) {
        return {};
    }
    const int removed = (column - 1) % kIndentWidth + 1;
    return { { position - removed, removed, {} } };
}

TextChanges commentChanges(const QString &text, int start, int end)
{
    struct Line {
        int code = 0;
        int marks = 0;
    };
    QList<Line> lines;
    int indent = -1;
    bool areAllComments = true;
    for (const int begin : linesOf(text, start, end)) {
        const QStringView content = QStringView(text).mid(begin, endOfLineAt(text, begin) - begin);
        if (content.trimmed().isEmpty()) {
            continue;
        }
        const int spaces = indentOf(content);
        indent = indent < 0 ? spaces : std::min(indent, spaces);
        const QStringView code = content.mid(spaces);
        lines.append({ begin + spaces, code.startsWith(u"# ") ? 2 : code.startsWith(u'#') ? 1 : 0 });
        areAllComments = areAllComments && lines.constLast().marks > 0;
    }
    TextChanges changes;
    for (const Line &line : std::as_const(lines)) {
        if (areAllComments) {
            changes.append({ line.code, line.marks, {} });
        } else {
            changes.append({ startOfLineAt(text, line.code) + indent, 0, QStringLiteral("# ") });
        }
    }
    return changes;
}

std::pair<int, int> bracketPair(const QString &text, int position)
{
    if (!isBracket(text, position) && !isBracket(text, position - 1)) {
        return { -1, -1 };
    }
    const QString bare = blanked(text);
    for (const int at : { position - 1, position }) {
        if (isBracket(bare, at)) {
            const int partner = partnerOf(bare, at);
            if (partner >= 0) {
                return { at, partner };
            }
        }
    }
    return { -1, -1 };
}

int findText(const QString &text, const QString &needle, int from, bool isBackward)
{
    if (needle.isEmpty()) {
        return -1;
    }
    if (isBackward) {
        const auto found
            = static_cast<int>(from > 0 ? text.lastIndexOf(needle, from - 1, Qt::CaseInsensitive) : qsizetype { -1 });
        return found >= 0 ? found : static_cast<int>(text.lastIndexOf(needle, -1, Qt::CaseInsensitive));
    }
    const auto found = static_cast<int>(text.indexOf(needle, from, Qt::CaseInsensitive));
    return found >= 0 ? found : static_cast<int>(text.indexOf(needle, 0, Qt::CaseInsensitive));
}

int lineStart(const QString &text, int line)
{
    int at = 0;
    for (int i = 1; i < line; ++i) {
        const auto end = static_cast<int>(text.indexOf(u'\n', at));
        if (end < 0) {
            return static_cast<int>(text.size());
        }
        at = end + 1;
    }
    return at;
}

int lineAt(const QString &text, int position)
{
    return static_cast<int>(QStringView(text).left(position).count(u'\n')) + 1;
}

} // namespace sevenrounds
