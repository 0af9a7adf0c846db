// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>
#include <QStringList>

class AppContext;
struct HandedFile;

/// Files that are handed to the program, by its command line or by a second one that was started with them: each goes to the page where it is looked at, and
/// nothing of it is taken before the person says so there. What comes while the profile is being opened, or while a round or talk is live, waits.
class FileOpener : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FileOpener(sevenrounds::AppServices &services, AppContext &context, QObject *parent = nullptr);

    /// As addresses ("file:///...").
    void open(const QStringList &addresses);
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    void followStage();
    void openWaiting();
    void openFile(const HandedFile &file);
    void openCalendar(const HandedFile &file);
    /// To what the cards' import would do with it.
    void openCards(const HandedFile &file);
    /// To the slides of a talk, with the PDF whose notes these are named there; both are taken by a button.
    void openSlideNotes(const HandedFile &file);
    [[nodiscard]] bool isPracticing() const;
    void say(const QString &title, const QString &advice);

    sevenrounds::AppServices &m_services;
    AppContext &m_context;
    QStringList m_waiting;
};
