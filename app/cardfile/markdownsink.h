// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace sevenrounds {

/// Writes Markdown from the pieces that a text is made of, so that it is read as those pieces: what would be a mark is escaped, breaks are written when
/// something follows them.
class MarkdownSink
{
public:
    enum class Style { Strong, Emphasis, Strike };

    /// Runs of spaces are one space.
    void text(const QString &plain);
    void formula(const QString &tex, bool isDisplay);
    void code(const QString &source);
    void codeBlock(const QString &source);
    void image(const QString &name, const QString &address);
    void lineBreak();
    /// A break unless there is one already.
    void newLine();
    void paragraph();
    void rule();

    void begin(Style style);
    void end(Style style);
    void beginList(bool isOrdered);
    void endList();
    void item();
    void beginQuote();
    void endQuote();

    [[nodiscard]] QString finish();

private:
    enum class Break { None, Line, Item, Paragraph };

    struct Level {
        bool isQuote = false;
        bool isOrdered = false;
        int items = 0;
        QString indent;
    };

    void ask(Break wanted) { m_break = std::max(m_break, wanted); }
    [[nodiscard]] QString prefix(qsizetype levels) const;
    /// Writes the break that is asked for.
    void settle();
    /// Writes the text that is held back, in its style.
    void flush();
    void raw(const QString &markdown);
    [[nodiscard]] int &depthOf(Style style);

    QString m_out;
    QString m_run;
    QList<Level> m_levels;
    /// Levels that are open and not written.
    int m_tooDeep = 0;
    int m_strong = 0;
    int m_emphasis = 0;
    int m_strike = 0;
    Break m_break = Break::None;
    QString m_marker;
    bool m_isLineStart = true;
    bool m_endsInFormula = false;
};

} // namespace sevenrounds
