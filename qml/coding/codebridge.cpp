// SPDX-License-Identifier: MIT
#include "codebridge.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace sevenrounds;

void CodeBridge::pageReady()
{
    emit pageStarted();
}

void CodeBridge::pong(int number)
{
    emit answered(number);
}

void CodeBridge::documentShown(int revision)
{
    emit shown(revision);
}

void CodeBridge::editText(int revision, const QString &changes, int length)
{
    constexpr qsizetype kParts = 3;
    TextChanges read;
    const QJsonArray list = QJsonDocument::fromJson(changes.toUtf8()).array();
    for (const QJsonValue &entry : list) {
        const QJsonArray change = entry.toArray();
        const int from = change.at(0).toInt(-1);
        const int to = change.at(1).toInt(-1);
        if (change.size() != kParts || from < 0 || to < from) {
            return;
        }
        read.append({ from, to - from, change.at(2).toString() });
    }
    emit textEdited(revision, read, length);
}

void CodeBridge::reportCursor(int position)
{
    emit cursorMoved(qMax(0, position));
}

void CodeBridge::leave(bool isForward)
{
    emit left(isForward);
}

void CodeBridge::ask(const QString &command)
{
    if (command == QLatin1String("run")) {
        emit runAsked();
    } else if (command == QLatin1String("submit")) {
        emit submitAsked();
    }
}
