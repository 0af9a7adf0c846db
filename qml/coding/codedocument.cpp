// SPDX-License-Identifier: MIT
#include "codedocument.h"

#include "pythonhighlighter.h"

#include <QTextCursor>
#include <QTextDocument>

using namespace sevenrounds;

namespace {

constexpr int kTokenKinds = 5;
/// Beyond this the whole text is not searched for a partner at each move of the cursor.
constexpr int kLongestMatched = 200 * 1000;

} // namespace

CodeDocument::CodeDocument(QObject *parent)
    : QObject(parent)
    , m_colors(kTokenKinds)
{
}

CodeDocument::~CodeDocument() = default;

void CodeDocument::setDocument(QObject *object)
{
    auto *document = qobject_cast<QQuickTextDocument *>(object);
    if (document == m_document) {
        return;
    }
    m_highlighter.reset();
    m_document = document;
    if (m_document != nullptr) {
        m_highlighter = std::make_unique<PythonHighlighter>(m_document->textDocument());
        m_highlighter->setColors(m_colors);
    }
    emit documentChanged();
    follow();
}

QString CodeDocument::text() const
{
    return m_document == nullptr ? QString() : m_document->textDocument()->toPlainText();
}

void CodeDocument::setCursor(int position)
{
    if (position != m_cursor) {
        m_cursor = position;
        follow();
    }
}

void CodeDocument::follow()
{
    QList<int> brackets;
    if (m_document != nullptr) {
        const QTextDocument &document = *m_document->textDocument();
        m_line = document.findBlock(m_cursor).blockNumber() + 1;
        if (document.characterCount() < kLongestMatched) {
            const auto [bracket, partner] = bracketPair(text(), m_cursor);
            brackets = bracket < 0 ? QList<int>() : QList<int> { bracket, partner };
        }
    }
    if (brackets != m_brackets) {
        m_brackets = brackets;
        emit bracketsChanged();
    }
    emit cursorChanged();
}

void CodeDocument::setColor(int kind, const QColor &color)
{
    if (m_colors.at(kind) != color) {
        m_colors[kind] = color;
        if (m_highlighter) {
            m_highlighter->setColors(m_colors);
        }
        emit colorsChanged();
    }
}

QColor CodeDocument::color(int kind) const
{
    return m_colors.at(kind);
}

QColor CodeDocument::keywordColor() const
{
    return color(static_cast<int>(PythonTokenKind::Keyword));
}

void CodeDocument::setKeywordColor(const QColor &color)
{
    setColor(static_cast<int>(PythonTokenKind::Keyword), color);
}

QColor CodeDocument::definitionColor() const
{
    return color(static_cast<int>(PythonTokenKind::Definition));
}

void CodeDocument::setDefinitionColor(const QColor &color)
{
    setColor(static_cast<int>(PythonTokenKind::Definition), color);
}

QColor CodeDocument::textColor() const
{
    return color(static_cast<int>(PythonTokenKind::Text));
}

void CodeDocument::setTextColor(const QColor &color)
{
    setColor(static_cast<int>(PythonTokenKind::Text), color);
}

QColor CodeDocument::commentColor() const
{
    return color(static_cast<int>(PythonTokenKind::Comment));
}

void CodeDocument::setCommentColor(const QColor &color)
{
    setColor(static_cast<int>(PythonTokenKind::Comment), color);
}

QColor CodeDocument::numberColor() const
{
    return color(static_cast<int>(PythonTokenKind::Number));
}

void CodeDocument::setNumberColor(const QColor &color)
{
    setColor(static_cast<int>(PythonTokenKind::Number), color);
}

TextChanges CodeDocument::changesOf(int key, int modifiers, int start, int end) const
{
    const bool isControl = (modifiers & static_cast<int>(Qt::ControlModifier)) != 0;
    const bool isShift = (modifiers & static_cast<int>(Qt::ShiftModifier)) != 0;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isControl ? TextChanges() : newlineChanges(text(), start, end);
    case Qt::Key_Tab:
        return isControl ? TextChanges()
            : isShift    ? unindentChanges(text(), start, end)
                         : indentChanges(text(), start, end);
    case Qt::Key_Backtab:
        return isControl ? TextChanges() : unindentChanges(text(), start, end);
    case Qt::Key_Backspace:
        return isControl || start != end ? TextChanges() : backspaceChanges(text(), start);
    case Qt::Key_Slash:
        return isControl ? commentChanges(text(), start, end) : TextChanges();
    default:
        return {};
    }
}

bool CodeDocument::press(int key, int modifiers, int start, int end)
{
    if (m_document == nullptr) {
        return false;
    }
    const TextChanges changes = changesOf(key, modifiers, start, end);
    apply(changes);
    // A tab that changes nothing must not leave the editor.
    const bool isOwnTab
        = (key == Qt::Key_Tab || key == Qt::Key_Backtab) && (modifiers & static_cast<int>(Qt::ControlModifier)) == 0;
    return isOwnTab || !changes.isEmpty();
}

void CodeDocument::apply(const TextChanges &changes)
{
    QTextCursor cursor(m_document->textDocument());
    // Where the block begins with its cursor is where undo puts the text area's.
    cursor.setPosition(qBound(0, m_cursor, m_document->textDocument()->characterCount() - 1));
    cursor.beginEditBlock();
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        cursor.setPosition(change->position);
        cursor.setPosition(change->position + change->removed, QTextCursor::KeepAnchor);
        cursor.insertText(change->inserted);
    }
    cursor.endEditBlock();
}

int CodeDocument::find(const QString &needle, int from, bool isBackward) const
{
    return findText(text(), needle, from, isBackward);
}

int CodeDocument::lineStart(int line) const
{
    return sevenrounds::lineStart(text(), line);
}
