// SPDX-License-Identifier: MIT
#include "search/textbuilder.h"

#include "search/readabletext.h"

namespace sevenrounds {

namespace {

void append(QString *text, const QString &more)
{
    if (!more.isEmpty()) {
        // A part that ends without a full stop would run into the next one.
        *text += text->isEmpty() ? more : QStringLiteral(" · ") + more;
    }
}

} // namespace

TextBuilder::TextBuilder(SearchKind kind, const QString &key, const QString &spot)
{
    m_text.kind = kind;
    m_text.key = key;
    m_text.spot = spot;
}

TextBuilder &TextBuilder::title(const QString &markdown)
{
    m_text.title = readableMarkdown(markdown, &m_names);
    return *this;
}

TextBuilder &TextBuilder::name(const QString &word)
{
    if (!word.isEmpty()) {
        m_names.append(word);
    }
    return *this;
}

TextBuilder &TextBuilder::body(const QString &markdown)
{
    append(&m_text.body, readableMarkdown(markdown, &m_names));
    return *this;
}

TextBuilder &TextBuilder::body(const QStringList &markdown)
{
    for (const QString &one : markdown) {
        body(one);
    }
    return *this;
}

TextBuilder &TextBuilder::bodyTex(const QString &tex)
{
    append(&m_text.body, readableTex(tex, &m_names));
    return *this;
}

TextBuilder &TextBuilder::answer(const QString &markdown)
{
    append(&m_text.answer, readableMarkdown(markdown, &m_names));
    return *this;
}

TextBuilder &TextBuilder::answer(const QStringList &markdown)
{
    for (const QString &one : markdown) {
        answer(one);
    }
    return *this;
}

TextBuilder &TextBuilder::answerTex(const QString &tex)
{
    append(&m_text.answer, readableTex(tex, &m_names));
    return *this;
}

bool TextBuilder::hasWords() const
{
    return !m_text.title.isEmpty() || !m_text.body.isEmpty() || !m_text.answer.isEmpty();
}

SearchText TextBuilder::build()
{
    m_names.removeDuplicates();
    m_text.names = m_names.join(QLatin1Char(' '));
    return m_text;
}

} // namespace sevenrounds
