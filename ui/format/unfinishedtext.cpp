// SPDX-License-Identifier: MIT
#include "ui/format/unfinishedtext.h"

#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("UnfinishedText", text);
}

} // namespace

QString unfinishedTitle(const UnfinishedPractice &found)
{
    const QString title = found.practice.plan.value(QStringLiteral("title")).toString();
    if (title.isEmpty()) {
        return found.isOver ? say(QT_TRANSLATE_NOOP("UnfinishedText", "A talk waits for its rating"))
                            : say(QT_TRANSLATE_NOOP("UnfinishedText", "A talk was cut off"));
    }
    return (found.isOver ? say(QT_TRANSLATE_NOOP("UnfinishedText", "“%1” waits for its rating"))
                         : say(QT_TRANSLATE_NOOP("UnfinishedText", "“%1” was cut off")))
        .arg(title);
}

QString unfinishedText(const UnfinishedPractice &found, const Clock &clock)
{
    return (found.isOver ? say(QT_TRANSLATE_NOOP("UnfinishedText",
                "It ended %1, after %2. Your text is kept, and so is what you rated before the program was closed."))
                         : say(QT_TRANSLATE_NOOP("UnfinishedText",
                             "It stopped %1, at %2 of its time. Your text is kept, and the clock stood still.")))
        .arg(agoText(clock.localDate(found.lastAliveAt), clock.today()), elapsedText(found.lastAlive));
}

QString unfinishedAction(const UnfinishedPractice &found)
{
    return found.isOver ? say(QT_TRANSLATE_NOOP("UnfinishedText", "Rate it"))
                        : say(QT_TRANSLATE_NOOP("UnfinishedText", "Go on, paused"));
}

} // namespace sevenrounds
