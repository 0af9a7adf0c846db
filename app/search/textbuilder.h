// SPDX-License-Identifier: MIT
#pragma once

#include "domain/searchtext.h"

#include <QStringList>

namespace sevenrounds {

/// Puts a text together from Markdown, which everything is unless the name says otherwise.
class TextBuilder
{
public:
    TextBuilder(SearchKind kind, const QString &key, const QString &spot = {});

    TextBuilder &title(const QString &markdown);
    /// Plain: finds the text and is not shown.
    TextBuilder &name(const QString &word);
    TextBuilder &body(const QString &markdown);
    TextBuilder &body(const QStringList &markdown);
    TextBuilder &bodyTex(const QString &tex);
    TextBuilder &answer(const QString &markdown);
    TextBuilder &answer(const QStringList &markdown);
    TextBuilder &answerTex(const QString &tex);

    /// There is something that can be found.
    [[nodiscard]] bool hasWords() const;
    [[nodiscard]] SearchText build();

private:
    SearchText m_text;
    QStringList m_names;
};

} // namespace sevenrounds
