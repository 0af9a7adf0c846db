// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The one object that the page can reach, and all that it can reach: what is sent goes out as signals, what the page says comes in by
/// the slots and is taken for a hint, never for content; but for the line that a person writes in it.
class MathBridge : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MathHost owns the bridge")

public:
    using QObject::QObject;

    /// Its owner deletes it, and nobody else: a channel offers the page every object's own deletion, and Qt 6.8.2 does it when it is called
    /// by its name.
    bool event(QEvent *event) override;

public slots:
    void pageReady();
    void pong(int number);
    void documentShown(int revision);
    void sectionRendered(const QString &id, double milliseconds);
    void reportHeight(int pixels);
    /// `edit` counts the edits of one editor since its page was loaded. What is longer than a person writes is not taken.
    void editLine(const QString &id, const QString &latex, int edit);
    void submitLine(const QString &id, const QString &latex, int edit);
    void chooseMode(const QString &id, const QString &mode);
    /// The editor that has the focus in the page; empty for none.
    void reportEditing(const QString &id);

signals:
    // To the page.
    void themeSent(const QString &json);
    void documentSent(const QString &json);
    void sectionSent(const QString &json);
    void pinged(int number);
    void editorFocusWanted(const QString &id);

    // To the host.
    void pageStarted();
    void answered(int number);
    void shown(int revision);
    void sectionDrawn(const QString &id, double milliseconds);
    void heightReported(int pixels);
    void lineEdited(const QString &id, const QString &latex, int edit);
    void lineSubmitted(const QString &id, const QString &latex, int edit);
    void modeChosen(const QString &id, bool isSource);
    void editingReported(const QString &id);
};
