// SPDX-License-Identifier: MIT
#include "planning/lastsheet.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

/// Blocks of Unicode whose signs take the room of two letters.
struct SignRange {
    char32_t first;
    char32_t last;
};
constexpr std::array kWideSigns { SignRange { 0x1100, 0x115f }, SignRange { 0x2e80, 0x303e },
    SignRange { 0x3041, 0xa4cf }, SignRange { 0xac00, 0xd7a3 }, SignRange { 0xf900, 0xfaff },
    SignRange { 0xfe30, 0xfe6f }, SignRange { 0xff00, 0xff60 }, SignRange { 0xffe0, 0xffe6 },
    SignRange { 0x1f300, 0x1faff }, SignRange { 0x20000, 0x3fffd } };

bool isWide(char32_t sign)
{
    return std::any_of(kWideSigns.begin(), kWideSigns.end(),
        [sign](const SignRange &range) { return sign >= range.first && sign <= range.last; });
}

/// In letters.
qsizetype widthOf(const QString &text)
{
    const QList<uint> signs = text.toUcs4();
    return signs.size() + std::count_if(signs.cbegin(), signs.cend(), isWide);
}

/// What is written without spaces has its wide signs for words.
int wordsIn(const QString &text)
{
    int words = 0;
    bool isInWord = false;
    const QList<uint> signs = text.toUcs4();
    for (const uint sign : signs) {
        const bool isLetter = sign != u' ' && !isWide(sign);
        words += isWide(sign) || (isLetter && !isInWord) ? 1 : 0;
        isInWord = isLetter;
    }
    return words;
}

int printedLines(const QString &line)
{
    return static_cast<int>(std::max<qsizetype>(1, (widthOf(line) + kSheetLineLength - 1) / kSheetLineLength));
}

/// A formula that stands by itself is one line, over however many it was typed.
QString withFormulasJoined(const QString &text)
{
    const QString mark = QStringLiteral("$$");
    QStringList parts = text.split(mark);
    // Every other part is a formula, where its closing mark is there.
    for (qsizetype i = 1; i + 1 < parts.size(); i += 2) {
        parts[i] = parts.at(i).simplified();
    }
    return parts.join(mark);
}

/// A line without what would make a block of it: the sheet makes its own list, and a heading, a list in a list or a formula that stands by itself would
/// take more lines than were counted.
QString withoutBlockMarks(const QString &typed)
{
    static const QRegularExpression rule(QStringLiteral("^[-*_=](?: ?[-*_=])*$"));
    static const QRegularExpression fence(QStringLiteral("^(?:`{3,}[^`]*|~{3,}.*)$"));
    static const QRegularExpression blockMark(QStringLiteral("^(?:>|[-*+] |#{1,6}(?: |$)) *"));
    static const QRegularExpression numberMark(QStringLiteral("^(\\d{1,9})[.)](?= |$)"));
    QString line = typed.simplified();
    for (auto mark = blockMark.match(line); mark.hasMatch(); mark = blockMark.match(line)) {
        line.remove(0, mark.capturedLength());
    }
    if (rule.match(line).hasMatch() || fence.match(line).hasMatch() || line == QLatin1String("+")) {
        return {};
    }
    line.replace(numberMark, QStringLiteral("\\1\\."));
    line.replace(QLatin1String("$$"), QLatin1String("$"));
    return line;
}

QStringList typedLines(const QString &text)
{
    QStringList lines;
    const QStringList typed = withFormulasJoined(text).split(u'\n');
    for (const QString &one : typed) {
        const QString line = withoutBlockMarks(one);
        if (!line.isEmpty()) {
            lines.append(line);
        }
    }
    return lines;
}

/// As much of a line as takes at most `room` letters, to the sign.
QString fittingPart(const QString &line, qsizetype room)
{
    qsizetype taken = 0;
    qsizetype units = 0;
    const QList<uint> signs = line.toUcs4();
    for (const uint sign : signs) {
        taken += isWide(sign) ? 2 : 1;
        if (taken > room) {
            break;
        }
        units += QChar::requiresSurrogates(sign) ? 2 : 1;
    }
    return line.left(units);
}

/// Without the last one of marks that come in pairs, where it has no other.
void dropOpenMark(QString *text, const QString &mark)
{
    if (text->count(mark) % 2 != 0) {
        text->remove(text->lastIndexOf(mark), mark.size());
    }
}

/// The beginning of a line that takes at most `room` letters, cut at a word and never inside a formula; what was opened by a mark is not left open.
QString beginningOf(const QString &line, qsizetype room)
{
    QString kept = fittingPart(line, room);
    const QString rest = line.mid(kept.size());
    const QList<uint> next = rest.left(2).toUcs4();
    const bool isBetweenWords = rest.startsWith(u' ') || (!next.isEmpty() && isWide(next.first()));
    if (const qsizetype space = kept.lastIndexOf(u' '); !isBetweenWords && space > 0) {
        kept.truncate(space);
    }
    if (kept.count(u'$') % 2 != 0) {
        kept.truncate(kept.lastIndexOf(u'$'));
    }
    dropOpenMark(&kept, QStringLiteral("`"));
    dropOpenMark(&kept, QStringLiteral("**"));
    return kept.trimmed();
}

} // namespace

QString sheetPartKey(SheetPart part)
{
    switch (part) {
    case SheetPart::Pitch:
        return QStringLiteral("pitch");
    case SheetPart::WhyHere:
        return QStringLiteral("why-here");
    case SheetPart::Opinions:
        return QStringLiteral("opinions");
    case SheetPart::Talk:
        return QStringLiteral("talk");
    case SheetPart::Board:
        return QStringLiteral("board");
    case SheetPart::Watch:
        return QStringLiteral("watch");
    }
    return {};
}

int sheetLines(SheetPart part)
{
    switch (part) {
    case SheetPart::Pitch:
    case SheetPart::Talk:
    case SheetPart::Board:
        return 9;
    case SheetPart::WhyHere:
    case SheetPart::Opinions:
        return 8;
    case SheetPart::Watch:
        return 3;
    }
    return 0;
}

FittedText fitToLines(const QString &text, int lines)
{
    FittedText fitted;
    int room = lines;
    const QStringList typed = typedLines(text);
    for (const QString &line : typed) {
        const int takes = printedLines(line);
        fitted.needed += takes;
        if (takes <= room) {
            fitted.lines.append(line);
            room -= takes;
            continue;
        }
        // One sign is kept for the mark that says it was cut.
        const QString kept = room > 0 ? beginningOf(line, room * kSheetLineLength - 1) : QString();
        if (!kept.isEmpty()) {
            fitted.lines.append(kept + u'…');
        }
        // A word that was cut in two is not there.
        fitted.wordsLeftOut += std::max(1, wordsIn(line) - wordsIn(kept));
        room = 0;
    }
    return fitted;
}

QList<int> storiesForSheet(const QList<Story> &stories, int most)
{
    QList<int> places;
    QSet<StoryTopicId> spokenFor;
    while (places.size() < std::min<qsizetype>(most, stories.size())) {
        int best = -1;
        qsizetype bestAdds = -1;
        for (int i = 0; i < stories.size(); ++i) {
            if (places.contains(i)) {
                continue;
            }
            const QList<StoryTopicId> &tags = stories.at(i).tags;
            const auto adds = std::count_if(
                tags.cbegin(), tags.cend(), [&](const StoryTopicId &tag) { return !spokenFor.contains(tag); });
            if (adds > bestAdds) {
                best = i;
                bestAdds = adds;
            }
        }
        places.append(best);
        for (const StoryTopicId &tag : stories.at(best).tags) {
            spokenFor.insert(tag);
        }
    }
    return places;
}

} // namespace sevenrounds
