// SPDX-License-Identifier: MIT
#include "services/deckfile.h"

#include "services/papernoteservice.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kDeckPrefix = QStringLiteral("deck/");
/// So many digits of a hash tell a person's decks apart.
constexpr int kDigits = 16;

/// The times stand in the log of notes under a name of their own, milliseconds as text, one a slide.
QString timesKey(const QString &deck)
{
    return deck + QStringLiteral("/leave-by");
}

/// So does the last slide, as the note of a first page.
QString endKey(const QString &deck)
{
    return deck + QStringLiteral("/end-slide");
}

} // namespace

QString deckKeyOf(const QString &path)
{
    const QFileInfo file(path);
    const QString place = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    return kDeckPrefix + QString::fromLatin1(hash.toHex().left(kDigits));
}

QList<PaperFile> recentDecks(const PaperNoteService &notes, int most)
{
    QList<PaperFile> decks = notes.files();
    decks.removeIf([](const PaperFile &file) { return !file.exists() || !file.paper.startsWith(kDeckPrefix); });
    std::sort(
        decks.begin(), decks.end(), [](const PaperFile &a, const PaperFile &b) { return a.changedAt > b.changedAt; });
    return decks.mid(0, most);
}

LeaveBy deckLeaveBy(const PaperNoteService &notes, const QString &deck)
{
    LeaveBy leaveBy;
    const QMap<int, QString> texts = notes.notes(timesKey(deck));
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        bool isNumber = false;
        const qint64 time = text.value().toLongLong(&isNumber);
        if (isNumber && time > 0) {
            leaveBy.insert(text.key(), Milliseconds { time });
        }
    }
    return leaveBy;
}

void setDeckLeaveBy(PaperNoteService &notes, const QString &deck, int slide, std::optional<Milliseconds> time)
{
    notes.setNote(timesKey(deck), slide, time ? QString::number(time->count()) : QString());
}

std::optional<int> deckEndSlide(const PaperNoteService &notes, const QString &deck)
{
    bool isNumber = false;
    const int slide = notes.note(endKey(deck), 0).toInt(&isNumber);
    return isNumber && slide >= 0 ? std::optional(slide) : std::nullopt;
}

void setDeckEndSlide(PaperNoteService &notes, const QString &deck, std::optional<int> slide)
{
    notes.setNote(endKey(deck), 0, slide ? QString::number(*slide) : QString());
}

} // namespace sevenrounds
