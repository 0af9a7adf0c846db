// SPDX-License-Identifier: MIT
#pragma once

#include "ui/coding/codeedit.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

#include <memory>

class PythonHighlighter;

/// What makes a text area an editor of Python: colors, indentation, comments, brackets, search. Changes go through the document, so that the text
/// area's own undo takes them back.
class CodeDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The text area's textDocument.
    Q_PROPERTY(QObject *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    /// Where the text area's cursor stands; bracket and partner follow it.
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QColor keywordColor READ keywordColor WRITE setKeywordColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor definitionColor READ definitionColor WRITE setDefinitionColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor textColor READ textColor WRITE setTextColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor commentColor READ commentColor WRITE setCommentColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor numberColor READ numberColor WRITE setNumberColor NOTIFY colorsChanged FINAL)
    /// The bracket beside the cursor and its partner; empty where there is none.
    Q_PROPERTY(QList<int> brackets READ brackets NOTIFY bracketsChanged FINAL)
    /// The line of the cursor, from 1.
    Q_PROPERTY(int line READ line NOTIFY cursorChanged FINAL)

public:
    explicit CodeDocument(QObject *parent = nullptr);
    ~CodeDocument() override;

    [[nodiscard]] QObject *document() const { return m_document; }
    void setDocument(QObject *object);
    [[nodiscard]] int cursor() const { return m_cursor; }
    void setCursor(int position);
    [[nodiscard]] QColor keywordColor() const;
    void setKeywordColor(const QColor &color);
    [[nodiscard]] QColor definitionColor() const;
    void setDefinitionColor(const QColor &color);
    [[nodiscard]] QColor textColor() const;
    void setTextColor(const QColor &color);
    [[nodiscard]] QColor commentColor() const;
    void setCommentColor(const QColor &color);
    [[nodiscard]] QColor numberColor() const;
    void setNumberColor(const QColor &color);
    [[nodiscard]] QList<int> brackets() const { return m_brackets; }
    [[nodiscard]] int line() const { return m_line; }

    /// Does what the key does to the selection; false where it is any other key's business.
    Q_INVOKABLE bool press(int key, int modifiers, int start, int end);
    /// -1 where it is not found.
    Q_INVOKABLE int find(const QString &needle, int from, bool isBackward) const;
    /// Where a line begins, from 1.
    Q_INVOKABLE int lineStart(int line) const;

signals:
    void documentChanged();
    void cursorChanged();
    void colorsChanged();
    void bracketsChanged();

private:
    [[nodiscard]] QString text() const;
    [[nodiscard]] sevenrounds::TextChanges changesOf(int key, int modifiers, int start, int end) const;
    void apply(const sevenrounds::TextChanges &changes);
    void setColor(int kind, const QColor &color);
    [[nodiscard]] QColor color(int kind) const;
    void follow();

    QPointer<QQuickTextDocument> m_document;
    std::unique_ptr<PythonHighlighter> m_highlighter;
    QList<QColor> m_colors;
    QList<int> m_brackets;
    int m_cursor = 0;
    int m_line = 1;
};
