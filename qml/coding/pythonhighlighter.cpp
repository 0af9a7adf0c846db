// SPDX-License-Identifier: MIT
#include "pythonhighlighter.h"

using namespace sevenrounds;

namespace {

constexpr qsizetype kLongestLine = 4000;

} // namespace

PythonHighlighter::PythonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void PythonHighlighter::setColors(const QList<QColor> &colors)
{
    if (colors != m_colors) {
        m_colors = colors;
        rehighlight();
    }
}

void PythonHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > kLongestLine) {
        return;
    }
    const int before = previousBlockState();
    const PythonLine line
        = pythonTokens(text, before < 0 ? PythonLineState::Plain : static_cast<PythonLineState>(before));
    for (const PythonToken &token : line.tokens) {
        setFormat(token.start, token.length, m_colors.value(static_cast<int>(token.kind)));
    }
    setCurrentBlockState(static_cast<int>(line.state));
}
