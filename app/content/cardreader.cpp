// SPDX-License-Identifier: MIT
#include "content/cardreader.h"

#include <QRegularExpression>
#include <QSet>

namespace sevenrounds {

namespace {

const QString kHeading = QStringLiteral("## ");
const QString kNote = QStringLiteral("> ");

/// "Why is it so? {#slug}" taken apart.
struct Heading {
    QString front;
    QString slug;
};

std::optional<Heading> readHeading(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^## (.+?)\\s*\\{#([a-z0-9-]+)\\}\\s*$"));
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return Heading { match.captured(1), match.captured(2) };
}

void appendLine(QString *text, const QString &line)
{
    if (!text->isEmpty()) {
        *text += u'\n';
    }
    *text += line;
}

} // namespace

CardDeck readCards(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    CardDeck deck;
    if (root.text("kind") != QStringLiteral("cards")) {
        root.note("kind", QStringLiteral("must be cards"));
    }
    const QString deckId = root.text("id");
    deck.topic = root.text("topic");
    deck.round = RoundId(root.optionalText("round"));
    deck.covers = root.optionalTexts("covers");
    const Source source = root.source("source");
    root.refuseUnknownKeys();

    QSet<QString> slugs;
    QList<int> places;
    int place = file.bodyLine - 1;
    const auto noteAtLine = [&](int line, const QString &message) { problems->append({ file.file, line, message }); };
    const QStringList lines = file.body.split(u'\n');
    for (const QString &line : lines) {
        ++place;
        if (line.startsWith(kHeading)) {
            const std::optional<Heading> heading = readHeading(line);
            if (!heading || slugs.contains(heading->slug)) {
                noteAtLine(place,
                    QStringLiteral("the card '%1' must end in a name of its own, such as {#chain-rule}")
                        .arg(line.mid(kHeading.size())));
                return deck;
            }
            slugs.insert(heading->slug);
            places.append(place);
            deck.cards.append(
                { CardId(deckId + u'/' + heading->slug), deck.topic, source, heading->front, {}, {}, file.revision });
        } else if (deck.cards.isEmpty()) {
            if (!line.trimmed().isEmpty()) {
                noteAtLine(place, QStringLiteral("text stands before the first card: '%1'").arg(line));
                return deck;
            }
        } else if (Card &card = deck.cards.last(); line.startsWith(kNote)) {
            appendLine(&card.note, line.mid(kNote.size()));
        } else {
            appendLine(&card.back, line);
        }
    }
    for (qsizetype i = 0; i < deck.cards.size(); ++i) {
        Card &card = deck.cards[i];
        card.back = card.back.trimmed();
        if (card.back.isEmpty()) {
            noteAtLine(places.at(i), QStringLiteral("the card '%1' has no answer").arg(card.front));
        }
    }
    if (deck.cards.isEmpty()) {
        root.note(QStringLiteral("holds no card: a card begins with a line '## The question {#name}'"));
    }
    return deck;
}

} // namespace sevenrounds
