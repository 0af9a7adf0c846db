// SPDX-License-Identifier: MIT
// What people type into fields, and what a desktop hands over to be opened.
#include "content/contentlibrary.h"
#include "fuzztarget.h"
#include "guide/toldrounds.h"
#include "services/codereview.h"
#include "ui/format/durationtext.h"
#include "ui/format/figureentry.h"
#include "ui/format/numberentry.h"
#include "ui/format/toldfigures.h"
#include "ui/format/toldweeks.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/handedfile.h"

#include <QLocale>
#include <QUrl>

#include <array>
#include <cmath>

namespace sevenrounds::fuzz {

namespace {

const QDate kToday(2026, 12, 1);

QByteArrayList typedSeeds()
{
    return { "2026-12-10", "10 Dec 2026", "December 10", "10.12.", "10/12/2026", "1,250,000", "1.250.000", "1 250 000k",
        "15 %", "-0", "1e308", "180,000\u2013220,000", "650k+", "15\u201320%", "8, on the phone", "5 or 6 rounds",
        "level 5, my recruiter", "9 to 14 weeks", "about 3 months", "6+", "coding, theory, depth and breadth", "6:30",
        "99:59:59", "22-23: the targets are not shifted\n7: off by one", "\u0661\u0662\u0663" };
}

void readDay(const QString &text)
{
    // Each reading goes through a year of days.
    const auto unsaid = static_cast<UnsaidYear>(text.size() % 3);
    if (const std::optional<QDate> day = parseDay(text, kToday, unsaid)) {
        require(day->isValid());
        // A field shows it in a form that is read back.
        require(parseDay(dayEntryText(*day), kToday) == day);
        (void)dayDistanceText(*day, kToday);
    }
}

void readNumbers(const QString &text)
{
    for (const std::optional<double> &number : { numberOf(text), amountOf(text), percentOf(text) }) {
        require(!number || std::isfinite(*number));
    }
    const std::optional<double> amount = amountOf(text);
    require(!amount || *amount >= 0.0);
    if (amount) {
        (void)amountEntryText(*amount);
    }
    (void)wholeNumberOf(text);
    require(plainDigits(text).size() <= text.size());
    for (const bool mayBeShare : { false, true }) {
        if (const std::optional<OwnFigure> figure = figureOf(text, mayBeShare)) {
            require(std::isfinite(figure->range.low) && (mayBeShare || !figure->isPercent));
            require(!figure->range.high || *figure->range.high >= figure->range.low);
            // Less than one is shown as nothing, or in powers of ten.
            require(figure->range.low < 1.0 || figureOf(figureEntryText(*figure), mayBeShare).has_value());
        }
    }
}

void readTold(const QString &text)
{
    for (const std::optional<FigureRange> &range : { toldCount(text), toldWeeks(text) }) {
        require(!range || (std::isfinite(range->low) && (!range->high || *range->high >= range->low)));
    }
    (void)toldLevel(text);
    static const Result<ContentLibrary> library = ContentLibrary::load(contentFile({}));
    require(library.has_value());
    const ToldRounds rounds = toldRounds(text, library->rounds());
    require(rounds.rounds.size() + rounds.unknown.size() <= text.size() + 1);
}

/// In English and in a language that writes points and commas the other way round.
void runTyped(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const QLocale &locale : { QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::German) }) {
        QLocale::setDefault(locale);
        readDay(text);
        readNumbers(text);
    }
    QLocale::setDefault(QLocale::c());
    readTold(text);
    if (const std::optional<Milliseconds> time = timeOfText(text)) {
        require(time->count() >= 0 && timeOfText(elapsedText(*time)) == time);
    }
    for (const ReviewMark &mark : reviewMarks(text)) {
        require(mark.firstLine <= mark.lastLine);
    }
    (void)judgeReview(CodingProblem {}, text);
}

QByteArrayList addressSeeds()
{
    return { QUrl::fromLocalFile(fixture(QStringLiteral("references/bibtex.dict"))).toEncoded(),
        QUrl::fromLocalFile(fixture(QStringLiteral("decks/impress-169.pdfpc"))).toEncoded(),
        "file:///nowhere/at/all.bib", "https://example.org/paper.pdf", "file://other/share/cards.apkg",
        "::::", "file:///%00.pdf", "/a/b.csv" };
}

void runAddresses(const QByteArray &bytes)
{
    const HandedFile file = handedFile(QString::fromUtf8(bytes));
    require((file.kind == HandedFile::Kind::Elsewhere) == file.path.isEmpty());
    if (!file.path.isEmpty()) {
        (void)handedFile(file.address());
        (void)slidesBeside(file.path);
        require(!file.name().contains(QLatin1Char('/')));
    }
}

constexpr std::array kTargets { Target { "typed", typedSeeds, runTyped, 200 },
    Target { "addresses", addressSeeds, runAddresses, 8000 } };

} // namespace

std::span<const Target> typedTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
