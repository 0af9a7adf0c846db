// SPDX-License-Identifier: MIT
#include "ui/review/cardtext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("CardText", text, nullptr, count);
}

} // namespace

QString standingText(const CardShelf &shelf, const QString &id, QDate today)
{
    switch (shelf.standing(id)) {
    case CardStanding::New:
        return say(QT_TRANSLATE_NOOP("CardText", "new"));
    case CardStanding::Learning:
        return say(QT_TRANSLATE_NOOP("CardText", "comes back within minutes"));
    case CardStanding::Due:
        return say(QT_TRANSLATE_NOOP("CardText", "due"));
    case CardStanding::Buried:
        return say(QT_TRANSLATE_NOOP("CardText", "put off until tomorrow"));
    case CardStanding::Suspended:
        return say(QT_TRANSLATE_NOOP("CardText", "put aside"));
    case CardStanding::Waiting:
        break;
    }
    const auto days = static_cast<int>(today.daysTo(shelf.memory(id).dueDay));
    return days == 1 ? say(QT_TRANSLATE_NOOP("CardText", "tomorrow"))
                     : say(QT_TRANSLATE_NOOP("CardText", "in %n days"), days);
}

} // namespace sevenrounds
