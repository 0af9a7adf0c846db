// SPDX-License-Identifier: MIT
#include "exchange/ankifile.h"

#include "cardfile/cardhtml.h"
#include "cardfile/cardkey.h"
#include "cardfile/cardtemplate.h"
#include "cardfile/imageheader.h"
#include "exchange/ankimedia.h"
#include "exchange/zstdstream.h"
#include "storage/ankicollection.h"

#include <QSet>
#include <QTemporaryFile>

#include <array>

namespace sevenrounds {

namespace {

const QString kBetweenDecks = QStringLiteral(" / ");

/// A newer Anki leaves a collection of the old form beside its own, which says no more than that it is too old.
constexpr std::array kCollections { "collection.anki21b", "collection.anki21", "collection.anki2" };

/// Unpacks the collection into a file that has no name where the system can do that, so that nothing of it is left behind, whatever happens.
Result<> unpackCollection(ZipArchive &archive, const QByteArray &name, QTemporaryFile &file)
{
    if (!file.open()) {
        return failure(ErrorKind::Io, file.errorString());
    }
    const auto write = [&file](const QByteArray &piece) -> Result<> {
        if (file.write(piece) != piece.size()) {
            return failure(ErrorKind::Io, file.errorString());
        }
        return {};
    };
    if (name.endsWith('b')) {
        ZstdStream stream(archive.meter(), write);
        ROUNDS_RETURN_IF_ERROR(
            archive.read(name, [&stream](const QByteArray &piece) -> Result<> { return stream.feed(piece); }));
        ROUNDS_RETURN_IF_ERROR(stream.finish());
    } else {
        ROUNDS_RETURN_IF_ERROR(archive.read(name, write));
    }
    if (!file.flush()) {
        return failure(ErrorKind::Io, file.errorString());
    }
    return {};
}

Result<AnkiCollection> readCollection(ZipArchive &archive, const std::atomic_bool &isCancelled)
{
    for (const char *name : kCollections) {
        if (!archive.has(name)) {
            continue;
        }
        QTemporaryFile file;
        ROUNDS_RETURN_IF_ERROR(unpackCollection(archive, name, file));
        uchar *image = file.map(0, file.size(), QFile::MapPrivateOption);
        if (image == nullptr) {
            return failure(refusalOf(ArchiveRefusal::Collection, QStringLiteral("an empty collection")));
        }
        Result<AnkiCollection> collection = readAnkiCollection(image, file.size(), kMostCards, isCancelled);
        file.unmap(image);
        if (!collection && collection.error().kind == ErrorKind::InvalidInput) {
            const bool isUnknown = collection.error().cause == 1;
            return failure(refusalOf(
                isUnknown ? ArchiveRefusal::UnknownSchema : ArchiveRefusal::Collection, collection.error().context));
        }
        return collection;
    }
    return failure(refusalOf(ArchiveRefusal::NoCollection, QStringLiteral("no collection in it")));
}

class CardMaker
{
public:
    CardMaker(const AnkiCollection &collection, AnkiMedia &media)
        : m_collection(collection)
        , m_media(media)
    {
    }

    Result<CardReadout> run(const std::atomic_bool &isCancelled)
    {
        qint64 note = 0;
        for (const AnkiCard &card : m_collection.cards) {
            if (isCancelled) {
                return failure(ErrorKind::Cancelled, QStringLiteral("reading cards"));
            }
            m_place += card.noteId != note || m_place == 0 ? 1 : 0;
            note = card.noteId;
            make(card);
            ROUNDS_RETURN_IF_ERROR(m_media.state());
        }
        if (m_collection.isCut) {
            m_readout.issues.append({ CardIssueKind::TooMany, m_place, {} });
        }
        m_readout.hasSchedule = m_collection.hasSchedule;
        m_readout.images = m_media.images();
        return m_readout;
    }

private:
    void issue(CardIssueKind kind, const AnkiCard &card)
    {
        constexpr qsizetype kShown = 80;
        const QString first
            = cardTextOf(card.fields.value(0).left(kLongestSide), [](const QString &) { return QString(); }).markdown;
        m_readout.issues.append({ kind, m_place, beginningOfText(first.simplified(), kShown) });
    }

    [[nodiscard]] TemplateInput inputOf(const AnkiCard &card, const AnkiNoteType &type, const QString &deck) const
    {
        TemplateInput input;
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            input.fields.insert(type.fields.at(i), card.fields.value(i));
        }
        input.fields.insert(QStringLiteral("Tags"), card.tags.join(u' ').toHtmlEscaped());
        input.fields.insert(QStringLiteral("Deck"), deck.toHtmlEscaped());
        input.cloze = type.isCloze ? card.ordinal + 1 : 0;
        return input;
    }

    void make(const AnkiCard &card)
    {
        const AnkiNoteType type = m_collection.types.value(card.typeId);
        const qsizetype which = type.isCloze ? 0 : card.ordinal;
        if (which >= type.templates.size() || type.fields.isEmpty()) {
            issue(CardIssueKind::UnknownType, card);
            return;
        }
        CardDraft draft;
        draft.place = m_place;
        draft.name = keepableText(card.guid);
        draft.deck = keepableText(m_collection.decks.value(card.deckId)).replace(QLatin1String("::"), kBetweenDecks);
        draft.deck = draft.deck.isEmpty() ? QStringLiteral("Anki") : draft.deck;
        draft.tags = keepableText(card.tags.join(u' ')).split(u' ', Qt::SkipEmptyParts);
        // What was written out from here comes back as itself; other notes may have several cards.
        draft.id = isOwnCardId(card.guid)
            ? card.guid
            : ownCardId(QStringLiteral("anki"), card.guid + u'\n' + QString::number(card.ordinal));
        const TemplateInput input = inputOf(card, type, draft.deck);
        const AnkiNoteType::Template &sides = type.templates.at(which);
        draft.front = sideOf(questionSide(sides.question, input), draft);
        draft.back = sideOf(answerSide(sides.answer, input), draft);
        if (draft.front.size() > kLongestSide || draft.back.size() > kLongestSide) {
            issue(CardIssueKind::TooLong, card);
        } else if (draft.front.isEmpty() || draft.back.isEmpty()) {
            issue(draft.front.isEmpty() ? CardIssueKind::NoFront : CardIssueKind::NoBack, card);
        } else if (m_ids.contains(draft.id)) {
            issue(CardIssueKind::Twice, card);
        } else {
            m_ids.insert(draft.id);
            m_readout.cards.append(draft);
        }
    }

    QString sideOf(const QString &html, CardDraft &draft)
    {
        if (html.size() > kLongestSideHtml) {
            return QString(kLongestSide + 1, u'x');
        }
        const CardText text = cardTextOf(html, [this](const QString &name) { return m_media.take(name); });
        draft.loss.add(text.loss);
        return text.markdown;
    }

    const AnkiCollection &m_collection;
    AnkiMedia &m_media;
    CardReadout m_readout;
    QSet<QString> m_ids;
    int m_place = 0;
};

} // namespace

Result<CardReadout> readAnkiCards(const QString &path, const std::atomic_bool &isCancelled, const UnpackLimits &limits)
{
    ROUNDS_ASSIGN_OR_RETURN(ZipArchive archive, ZipArchive::open(path, limits));
    ROUNDS_ASSIGN_OR_RETURN(const AnkiCollection collection, readCollection(archive, isCancelled));
    ROUNDS_ASSIGN_OR_RETURN(AnkiMedia media, AnkiMedia::open(archive));
    return CardMaker(collection, media).run(isCancelled);
}

} // namespace sevenrounds
