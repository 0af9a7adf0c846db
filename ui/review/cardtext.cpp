// SPDX-License-Identifier: MIT
#include "ui/review/cardtext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString sayCard(const char *text, int count = -1)
{
    return QCoreApplication::translate("CardText", text, nullptr, count);
}

} // namespace

QString standingText(const CardShelf &shelf, const QString &id, QDate today)
{
    switch (shelf.standing(id)) {
    case CardStanding::New:
        return sayCard(QT_TRANSLATE_NOOP("CardText", "new"));
    case CardStanding::Learning:
        return sayCard(QT_TRANSLATE_NOOP("CardText", "comes back within minutes"));
    case CardStanding::Due:
        return sayCard(QT_TRANSLATE_NOOP("CardText", "due"));
    case CardStanding::Buried:
        return sayCard(QT_TRANSLATE_NOOP("CardText", "put off until tomorrow"));
    case CardStanding::Suspended:
        return sayCard(QT_TRANSLATE_NOOP("CardText", "put aside"));
    case CardStanding::Waiting:
        break;
    }
    const auto days = static_cast<int>(today.daysTo(shelf.memory(id).dueDay));
    return days == 1 ? sayCard(QT_TRANSLATE_NOOP("CardText", "tomorrow"))
                     : sayCard(QT_TRANSLATE_N_NOOP("CardText", "in %Ln days"), days);
}

} // namespace sevenrounds
