// SPDX-License-Identifier: MIT
#include "ui/review/cardfiletext.h"

#include "services/cardfilerefusal.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cerrno>

namespace sevenrounds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CardFile)
};

/// Of a file that is one, as far as its first bytes say.
QString refusalText(ArchiveRefusal why)
{
    switch (why) {
    case ArchiveRefusal::Broken:
        return Words::tr("The file is damaged or not complete.");
    case ArchiveRefusal::Name:
    case ArchiveRefusal::Link:
    case ArchiveRefusal::Twice:
        return Words::tr("The file holds names that would lead elsewhere or stand for two things. Decks do not.");
    case ArchiveRefusal::Encrypted:
        return Words::tr("The file is encrypted.");
    case ArchiveRefusal::TooManyEntries:
        return Words::tr("The file holds more than 20,000 files.");
    case ArchiveRefusal::TooLarge:
        return Words::tr("The file is larger than 512 MB when it is unpacked.");
    case ArchiveRefusal::Ratio:
        return Words::tr("The file unpacks to more than 200 times its size. Decks do not.");
    case ArchiveRefusal::NoCollection:
        return Words::tr("The file holds no Anki collection.");
    case ArchiveRefusal::UnknownSchema:
        return Words::tr("The file was written by a version of Anki that is not known here.");
    case ArchiveRefusal::Collection:
        return Words::tr("The cards in the file cannot be read.");
    }
    return {};
}

} // namespace

Problem wordCardFileError(const Error &error)
{
    const QString nothing = Words::tr("Nothing was taken.");
    if (error.kind == ErrorKind::Io) {
        return error.cause == ENOENT ? Problem { Words::tr("There is no such file."),
            Words::tr("Look at the path; a bare name is looked for in Documents.") }
                                     : Problem { Words::tr("The file cannot be read."), nothing };
    }
    if (const std::optional<ArchiveRefusal> why = archiveRefusalOf(error)) {
        const QString advice = *why == ArchiveRefusal::UnknownSchema || *why == ArchiveRefusal::TooLarge
            ? Words::tr("Nothing was taken. In Anki, export with support for older versions, or fewer decks at a time.")
            : nothing;
        return { refusalText(*why), advice };
    }
    if (const int line = csvLineOf(error); line > 0) {
        return { Words::tr("Line %L1 is not UTF-8.").arg(line),
            Words::tr("Nothing was taken. Save the table as UTF-8; Latin-1 and UTF-16 are not read.") };
    }
    return { Words::tr("This is no file of cards."),
        Words::tr("Nothing was taken. Anki decks (.apkg) and tables (.csv, .tsv, .txt) up to 16 MB can be read.") };
}

QString cardImportSummary(const QList<CardPlanRow> &plan, const QList<CardIssue> &issues)
{
    const auto count = [&plan](CardVerdict verdict) {
        return static_cast<int>(std::count_if(
            plan.cbegin(), plan.cend(), [verdict](const CardPlanRow &row) { return row.verdict == verdict; }));
    };
    QStringList parts { Words::tr("%Ln new cards", nullptr, count(CardVerdict::New)) };
    if (const int changed = count(CardVerdict::Changed); changed > 0) {
        parts.append(Words::tr("%Ln changed", nullptr, changed));
    }
    if (const int same = count(CardVerdict::Same) + count(CardVerdict::Shipped); same > 0) {
        parts.append(Words::tr("%Ln there already", nullptr, same));
    }
    if (const int removed = count(CardVerdict::Removed); removed > 0) {
        parts.append(Words::tr("%Ln that you took out", nullptr, removed));
    }
    if (!issues.isEmpty()) {
        parts.append(Words::tr("%Ln not taken", nullptr, static_cast<int>(issues.size())));
    }
    return parts.join(QStringLiteral(" · "));
}

QString cardImportReport(const CardReadout &readout)
{
    QMap<QString, int> decks;
    CardLoss loss;
    for (const CardDraft &card : readout.cards) {
        ++decks[card.deck];
        loss.add(card.loss);
    }
    QStringList lines;
    constexpr int kShown = 6;
    int shown = 0;
    for (auto deck = decks.cbegin(); deck != decks.cend() && shown < kShown; ++deck, ++shown) {
        //: A deck and how many cards it has.
        lines.append(Words::tr("%1: %2").arg(deck.key()).arg(deck.value()));
    }
    if (decks.size() > kShown) {
        lines.append(Words::tr("%Ln more decks", nullptr, static_cast<int>(decks.size()) - kShown));
    }
    if (!readout.images.isEmpty()) {
        lines.append(Words::tr("%Ln images come along", nullptr, static_cast<int>(readout.images.size())));
    }
    if (!loss.images.isEmpty()) {
        lines.append(Words::tr("%Ln images are not in the file, too large or of a kind that is not shown", nullptr,
            static_cast<int>(loss.images.size())));
    }
    if (loss.sounds > 0) {
        lines.append(Words::tr("%Ln sounds are dropped", nullptr, loss.sounds));
    }
    if (loss.elements > 0) {
        lines.append(Words::tr("%Ln scripts, styles or frames are dropped", nullptr, loss.elements));
    }
    if (readout.hasSchedule) {
        lines.append(Words::tr("when cards are due in Anki stays there; here they begin as new ones"));
    }
    return lines.join(QStringLiteral(" · "));
}

} // namespace sevenrounds
