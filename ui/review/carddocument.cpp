// SPDX-License-Identifier: MIT
#include "ui/review/carddocument.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CardDocument", text);
}

} // namespace

PageDocument cardDocument(const CardPage &page)
{
    const Card &card = *page.card;
    PageDocument document(QStringLiteral("card-") + card.id.value());
    document.addPrompt(QStringLiteral("front"), card.topic, card.front);
    if (!page.isRevealed) {
        return document;
    }
    const QString title = say(QT_TRANSLATE_NOOP("CardDocument", "The answer"));
    if (page.answer.trimmed().isEmpty()) {
        document.addCard(QStringLiteral("back"), title, card.back);
    } else {
        document.addCompare(QStringLiteral("back"), {}, say(QT_TRANSLATE_NOOP("CardDocument", "What you wrote")),
            page.answer, title, card.back);
    }
    if (!card.note.isEmpty()) {
        document.addPlain(QStringLiteral("remark"), {}, card.note);
    }
    if (!page.note.trimmed().isEmpty()) {
        document.addCard(QStringLiteral("note"), say(QT_TRANSLATE_NOOP("CardDocument", "Your note")), page.note);
    }
    return document;
}

} // namespace sevenrounds
