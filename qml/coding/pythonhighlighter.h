// SPDX-License-Identifier: MIT
#pragma once

#include "ui/coding/pythontokens.h"

#include <QColor>
#include <QSyntaxHighlighter>

/// Colors the tokens of Python. A line of more than a few thousand letters stays plain: nobody reads it.
class PythonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PythonHighlighter(QTextDocument *document);

    /// In the order of PythonTokenKind.
    void setColors(const QList<QColor> &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    QList<QColor> m_colors;
};
