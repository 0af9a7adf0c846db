// SPDX-License-Identifier: MIT
#include "mathbridge.h"

#include <QEvent>

namespace {

/// Far more than the line checker reads; a page that sends without end must not fill the memory.
constexpr qsizetype kMaxLine = 200'000;

} // namespace

bool MathBridge::event(QEvent *event)
{
    return event->type() == QEvent::DeferredDelete || QObject::event(event);
}

void MathBridge::pageReady()
{
    emit pageStarted();
}

void MathBridge::pong(int number)
{
    emit answered(number);
}

void MathBridge::documentShown(int revision)
{
    emit shown(revision);
}

void MathBridge::sectionRendered(const QString &id, double milliseconds)
{
    emit sectionDrawn(id, milliseconds);
}

void MathBridge::reportHeight(int pixels)
{
    emit heightReported(qMax(0, pixels));
}

void MathBridge::editLine(const QString &id, const QString &latex, int edit)
{
    if (latex.size() <= kMaxLine) {
        emit lineEdited(id, latex, edit);
    }
}

void MathBridge::submitLine(const QString &id, const QString &latex, int edit)
{
    if (latex.size() <= kMaxLine) {
        emit lineSubmitted(id, latex, edit);
    }
}

void MathBridge::chooseMode(const QString &id, const QString &mode)
{
    emit modeChosen(id, mode == QLatin1String("source"));
}

void MathBridge::reportEditing(const QString &id)
{
    emit editingReported(id);
}
