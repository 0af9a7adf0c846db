// SPDX-License-Identifier: MIT
#include "story/storywords.h"

#include "story/wordlists.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

/// A quotation with fewer words is a term that somebody's name is put on.
constexpr qsizetype kTermWords = 2;

/// A paragraph without its Markdown; `kinds` has one value for each character.
struct Paragraph {
    QString text;
    QList<WordKind> kinds;
    bool isBlockQuote = false;
};

bool isSpaceAt(const QString &text, qsizetype at)
{
    return at < 0 || at >= text.size() || text.at(at).isSpace();
}

void append(Paragraph &paragraph, const QString &text, WordKind kind)
{
    paragraph.text += text;
    paragraph.kinds.insert(paragraph.kinds.size(), text.size(), kind);
}

/// The closing dollar of a formula that opens at `open`, as pandoc reads them: nothing that costs $5 opens one. -1 where there is none.
qsizetype formulaEnd(const QString &line, qsizetype open)
{
    if (isSpaceAt(line, open + 1)) {
        return -1;
    }
    for (qsizetype at = open + 1; at < line.size(); ++at) {
        const bool isFollowedByDigit = at + 1 < line.size() && line.at(at + 1).isDigit();
        if (line.at(at) == QLatin1Char('$') && !isSpaceAt(line, at - 1) && !isFollowedByDigit) {
            return at;
        }
    }
    return -1;
}

/// An underscore between letters belongs to a name, elsewhere it is emphasis.
bool isEmphasis(const QString &line, qsizetype at)
{
    const QChar sign = line.at(at);
    if (sign == QLatin1Char('*') || sign == QLatin1Char('~')) {
        const bool isApproximate = sign == QLatin1Char('~') && at + 1 < line.size() && line.at(at + 1).isDigit();
        return !isApproximate;
    }
    const auto isLetter = [&](qsizetype i) { return i >= 0 && i < line.size() && line.at(i).isLetterOrNumber(); };
    return sign == QLatin1Char('_') && !(isLetter(at - 1) && isLetter(at + 1));
}

/// Adds one line of text without code marks, dollars, emphasis and links.
void appendInline(Paragraph &paragraph, const QString &line)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar sign = line.at(at);
        if (sign == QLatin1Char('\\') && at + 1 < line.size() && line.at(at + 1).isPunct()) {
            append(paragraph, line.at(++at), WordKind::Plain);
            continue;
        }
        if (sign == QLatin1Char('`')) {
            const qsizetype end = line.indexOf(sign, at + 1);
            if (end > at) {
                append(paragraph, line.mid(at + 1, end - at - 1), WordKind::Code);
                at = end;
            }
            continue;
        }
        if (sign == QLatin1Char('$')) {
            const qsizetype open = line.mid(at, 2) == QStringLiteral("$$") ? at + 1 : at;
            const qsizetype end = formulaEnd(line, open);
            if (end > open) {
                // One word, whatever stands in it.
                append(paragraph, line.mid(open + 1, end - open - 1).remove(QLatin1Char(' ')), WordKind::Formula);
                at = open > at ? end + 1 : end;
                continue;
            }
        }
        if (!isEmphasis(line, at)) {
            append(paragraph, sign, WordKind::Plain);
        }
    }
}

QString withoutAddresses(QString line)
{
    static const QRegularExpression link(QStringLiteral(R"(!?\[([^\]]*)\]\([^)\s]*\))"));
    static const QRegularExpression address(QStringLiteral(R"(<?\b(https?://|www\.)\S+)"));
    return line.replace(link, QStringLiteral("\\1")).remove(address);
}

/// Blank lines, list items, headings and block quotes each begin a paragraph of their own.
QList<Paragraph> paragraphsOf(const QString &markdown)
{
    static const QRegularExpression item(QStringLiteral(R"(^\s*([-*+]|\d{1,3}[.)]|#{1,6})\s+)"));
    static const QRegularExpression quote(QStringLiteral(R"(^\s*>\s?)"));
    QList<Paragraph> paragraphs { {} };
    bool isFenced = false;
    const QStringList lines = markdown.split(QLatin1Char('\n'));
    for (QString line : lines) {
        if (line.trimmed().startsWith(QStringLiteral("```"))) {
            isFenced = !isFenced;
            continue;
        }
        if (isFenced) {
            continue;
        }
        const bool isBlockQuote = quote.match(line).hasMatch();
        line.remove(quote);
        const bool isItem = item.match(line).hasMatch();
        line.remove(item);
        if (line.trimmed().isEmpty() || isItem || isBlockQuote != paragraphs.last().isBlockQuote) {
            paragraphs.append(Paragraph { {}, {}, isBlockQuote });
        }
        if (!paragraphs.last().text.isEmpty()) {
            append(paragraphs.last(), QStringLiteral(" "), WordKind::Plain);
        }
        appendInline(paragraphs.last(), withoutAddresses(line.replace(QLatin1Char('|'), QLatin1Char(' '))));
    }
    return paragraphs;
}

/// What closes a quotation that opens at `at`; null where nothing opens there.
QChar closingMark(const QString &text, qsizetype at)
{
    const QChar mark = text.at(at);
    switch (mark.unicode()) {
    case 0x201C:
        return QChar(0x201D);
    case 0x00AB:
        return QChar(0x00BB);
    case 0x2018:
        return QChar(0x2019);
    default:
        break;
    }
    const bool isStraight = mark == QLatin1Char('"') || mark == QLatin1Char('\'');
    const bool canOpen = (at == 0 || !text.at(at - 1).isLetterOrNumber()) && !isSpaceAt(text, at + 1);
    return isStraight && canOpen ? mark : QChar();
}

/// An apostrophe inside a word closes nothing.
qsizetype closingPlace(const QString &text, qsizetype open, QChar mark)
{
    const bool isApostrophe = mark == QLatin1Char('\'') || mark == QChar(0x2019);
    for (qsizetype at = text.indexOf(mark, open + 1); at >= 0; at = text.indexOf(mark, at + 1)) {
        const bool isInside = at + 1 < text.size() && text.at(at + 1).isLetterOrNumber();
        if (!isApostrophe || !isInside) {
            return at;
        }
    }
    return -1;
}

/// Where quotations stand, as pairs of their marks' places.
QList<std::pair<qsizetype, qsizetype>> quotationsOf(const QString &text)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar mark = closingMark(text, at);
        const qsizetype end = mark.isNull() ? -1 : closingPlace(text, at, mark);
        if (end > at) {
            found.append({ at, end });
            at = end;
        }
    }
    return found;
}

/// Dashes part words as spaces do; a hyphen does not.
bool partsWords(QChar sign)
{
    return sign.isSpace() || sign == QChar(0x2014) || sign == QChar(0x2013);
}

QString coreOf(QString word)
{
    word.replace(QChar(0x2019), QLatin1Char('\''));
    static const QString kept = QStringLiteral("%$€£¥+-−~≈<>=±");
    const auto isTrimmed = [](QChar sign) { return !sign.isLetterOrNumber() && !kept.contains(sign); };
    qsizetype begin = 0;
    qsizetype end = word.size();
    while (begin < end && isTrimmed(word.at(begin))) {
        ++begin;
    }
    while (end > begin && isTrimmed(word.at(end - 1))) {
        --end;
    }
    return word.mid(begin, end - begin);
}

bool isSaid(const QString &core)
{
    return std::any_of(core.begin(), core.end(), [](QChar sign) { return sign.isLetterOrNumber(); });
}

/// Whether the sentence ends with the word `raw`, which `next` follows.
bool endsSentence(const QString &raw, const QString &core, const QString &next)
{
    static const QRegularExpression end(QStringLiteral("[.!?\u2026][\"'\u2019\u201D\u00BB)\\]]*$"));
    if (!end.match(raw).hasMatch() || next.isEmpty()) {
        return false;
    }
    const auto first = std::find_if(next.begin(), next.end(), [](QChar sign) { return sign.isLetterOrNumber(); });
    if (first == next.end() || first->isLower()) {
        return false;
    }
    if (!raw.contains(QLatin1Char('.'))) {
        return true;
    }
    const QString lower = core.toLower();
    if (words::isTitleAbbreviation(lower) || (lower == QStringLiteral("no") && first->isDigit())) {
        return false;
    }
    // An initial ("J. Pearl"), or U.S.: only where what follows is sure to begin a sentence.
    if (core.size() == 1 && core != QStringLiteral("I") && core.at(0).isUpper()) {
        return words::isSentenceOpener(coreOf(next));
    }
    return !words::isDottedAbbreviation(lower) || words::isSentenceOpener(coreOf(next));
}

struct RawWord {
    qsizetype begin = 0;
    qsizetype end = 0;
};

QList<RawWord> rawWordsOf(const QString &text)
{
    QList<RawWord> found;
    qsizetype at = 0;
    while (at < text.size()) {
        if (partsWords(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && !partsWords(text.at(at))) {
            ++at;
        }
        found.append({ begin, at });
    }
    return found;
}

void markQuotations(const QString &text, const QList<RawWord> &raws, QList<SpokenWord> *spoken)
{
    for (const auto &[open, close] : quotationsOf(text)) {
        QList<qsizetype> inside;
        for (qsizetype i = 0; i < raws.size(); ++i) {
            if (raws.at(i).end > open + 1 && raws.at(i).begin < close && isSaid(spoken->at(i).core)) {
                inside.append(i);
            }
        }
        for (const qsizetype i : inside) {
            (*spoken)[i].isQuoted = true;
            (*spoken)[i].isSpeech = inside.size() > kTermWords;
        }
    }
}

void addSentences(const Paragraph &paragraph, QList<SpokenSentence> *sentences)
{
    const QString &text = paragraph.text;
    const QList<RawWord> raws = rawWordsOf(text);
    const auto raw = [&](qsizetype i) {
        return i < raws.size() ? text.mid(raws.at(i).begin, raws.at(i).end - raws.at(i).begin) : QString();
    };
    QList<SpokenWord> spoken;
    for (qsizetype i = 0; i < raws.size(); ++i) {
        SpokenWord word;
        word.core = coreOf(raw(i));
        word.kind = paragraph.kinds.at(raws.at(i).begin);
        word.isQuoted = paragraph.isBlockQuote;
        word.isSpeech = paragraph.isBlockQuote;
        static const QString stops = QStringLiteral(".,;:!?)");
        word.isStopped = stops.contains(raw(i).back());
        spoken.append(word);
    }
    markQuotations(text, raws, &spoken);
    SpokenSentence sentence;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < raws.size(); ++i) {
        if (isSaid(spoken.at(i).core)) {
            sentence.words.append(spoken.at(i));
        }
        if (i + 1 == raws.size() || endsSentence(raw(i), spoken.at(i).core, raw(i + 1))) {
            sentence.text = text.mid(begin, raws.at(i).end - begin).simplified();
            if (!sentence.words.isEmpty()) {
                sentences->append(sentence);
            }
            sentence = {};
            begin = raws.at(i).end;
        }
    }
}

} // namespace

QList<SpokenSentence> spokenSentences(const QString &markdown)
{
    QList<SpokenSentence> sentences;
    const QList<Paragraph> paragraphs = paragraphsOf(markdown);
    for (const Paragraph &paragraph : paragraphs) {
        addSentences(paragraph, &sentences);
    }
    return sentences;
}

int countWords(const QList<SpokenSentence> &sentences)
{
    qsizetype sum = 0;
    for (const SpokenSentence &sentence : sentences) {
        sum += sentence.words.size();
    }
    return static_cast<int>(sum);
}

int countWords(const QString &markdown)
{
    return countWords(spokenSentences(markdown));
}

} // namespace sevenrounds
