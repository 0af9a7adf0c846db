// SPDX-License-Identifier: MIT
#pragma once

#include "ui/coding/codeedit.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The one object that the coding room's page can reach, and all that it can reach. The program goes out whole and comes back as changes of it;
/// what else the page says is taken for a hint.
class CodeBridge : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CodeHost owns the bridge")

public:
    /// As many letters as the page lets a program have (codeeditor.js). The judge refuses far less, with a verdict; this keeps a page that sends
    /// without end from filling the memory.
    static constexpr qsizetype kMostLetters = 8'000'000;

    using QObject::QObject;

public slots:
    void pageReady();
    void pong(int number);
    void documentShown(int revision);
    /// `changes` is a JSON list of [from, to, text], in order, each in positions of the text before all of them; that text is the latest one sent
    /// with `revision`, with the edits since. `length` is that of the text after.
    void editText(int revision, const QString &changes, int length);
    void reportCursor(int position);
    void leave(bool isForward);
    /// "run" or "submit"; anything else is nothing.
    void ask(const QString &command);

signals:
    // To the page.
    void themeSent(const QString &json);
    void documentSent(const QString &json);
    void optionsSent(const QString &json);
    void focusWanted();
    void lineWanted(int line);
    void findWanted(const QString &needle, bool isBackward);
    void pinged(int number);

    // To the host.
    void pageStarted();
    void answered(int number);
    void shown(int revision);
    void textEdited(int revision, const sevenrounds::TextChanges &changes, int length);
    void cursorMoved(int position);
    void left(bool isForward);
    void runAsked();
    void submitAsked();
};
