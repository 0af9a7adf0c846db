// SPDX-License-Identifier: MIT
#include "ui/shell/fileopener.h"

#include "core/logging.h"
#include "ui/context/appcontext.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/handedfile.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talksviewmodel.h"

#include <QFileInfo>
#include <QUrl>

#include <utility>

using namespace sevenrounds;

namespace {

/// One gesture of a file manager can hand over a whole folder.
constexpr qsizetype kMost = 20;

} // namespace

FileOpener::FileOpener(AppServices &services, AppContext &context, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_context(context)
{
    connect(&context, &AppContext::stageChanged, this, &FileOpener::followStage);
    followStage();
}

void FileOpener::followStage()
{
    if (m_context.isReady()) {
        // Not in the middle of the change that ends the round: its page is still to follow.
        const auto look = [this] { openWaiting(); };
        connect(&m_services.sessions(), &SessionService::stateChanged, this, look, Qt::QueuedConnection);
        connect(&m_services.talks(), &TalkService::stateChanged, this, look, Qt::QueuedConnection);
        openWaiting();
    }
}

bool FileOpener::isPracticing() const
{
    const SessionService &sessions = m_services.sessions();
    const TalkService &talks = m_services.talks();
    return (sessions.hasSession() && sessions.state().isLive()) || (talks.hasTalk() && talks.state().isLive());
}

void FileOpener::open(const QStringList &addresses)
{
    if (!addresses.isEmpty()) {
        qCInfo(lcShell) << "files handed over:" << addresses.size();
    }
    for (const QString &address : addresses) {
        if (m_waiting.size() < kMost && !m_waiting.contains(address)) {
            m_waiting.append(address);
        }
    }
    if (!m_waiting.isEmpty() && m_context.isReady() && isPracticing()) {
        say(tr("%Ln files open when the round is over", nullptr, waiting()), {});
    }
    openWaiting();
}

void FileOpener::openWaiting()
{
    if (m_waiting.isEmpty() || !m_context.isReady() || isPracticing()) {
        return;
    }
    const QStringList addresses = std::exchange(m_waiting, {});
    for (const QString &address : addresses) {
        const HandedFile file = handedFile(address);
        if (file.kind == HandedFile::Kind::Elsewhere) {
            say(tr("“%1” is not on this machine").arg(QUrl(address).toDisplayString()),
                tr("Save it as a file and open that; Seven Rounds uses no network."));
        } else {
            openFile(file);
        }
    }
}

void FileOpener::openFile(const HandedFile &file)
{
    switch (file.kind) {
    case HandedFile::Kind::Elsewhere:
        break;
    case HandedFile::Kind::Missing:
        say(tr("“%1” cannot be read").arg(file.name()),
            tr("Look whether it is there and yours to read: %1").arg(file.path));
        break;
    case HandedFile::Kind::Paper:
        // Never the PDF of the paper that happens to be shown.
        m_context.papers()->showNew();
        m_context.papers()->dropPdf(file.address());
        break;
    case HandedFile::Kind::Calendar:
        openCalendar(file);
        break;
    case HandedFile::Kind::Profile:
        // It is read in by a button there, never by opening it.
        m_context.navigation()->open(Navigation::Page::Settings);
        m_context.settings()->transfer()->setImportPath(file.address());
        break;
    case HandedFile::Kind::References:
        m_context.papers()->show();
        m_context.papers()->setView(PapersViewModel::View::Import);
        m_context.papers()->importSheet()->clear();
        m_context.papers()->importSheet()->setPath(file.address());
        m_context.papers()->importSheet()->look();
        break;
    case HandedFile::Kind::Cards:
        openCards(file);
        break;
    case HandedFile::Kind::SlideNotes:
        openSlideNotes(file);
        break;
    case HandedFile::Kind::Unknown:
        say(tr("“%1” is nothing that opens here").arg(file.name()),
            tr("Papers (.pdf), references (.bib, .json), cards (.apkg, .csv, .tsv), notes of slides (.pdfpc), "
               "calendars "
               "(.ics) and exports of a profile (.json) do."));
        break;
    }
}

void FileOpener::openCalendar(const HandedFile &file)
{
    m_context.navigation()->open(Navigation::Page::Plan);
    if (!m_context.plan()->hasPlan()) {
        say(tr("A calendar is read beside a study plan"),
            tr("Choose a plan here, then open “%1” again.").arg(file.name()));
        return;
    }
    m_context.plan()->chooseView(static_cast<int>(PlanViewModel::View::Calendar));
    m_context.plan()->calendar()->setImportPath(file.address());
    m_context.plan()->calendar()->read();
}

void FileOpener::openCards(const HandedFile &file)
{
    CardsViewModel *cards = m_context.cards();
    m_context.navigation()->open(Navigation::Page::Cards);
    cards->setFiling(true);
    cards->files()->clear();
    cards->files()->setPath(file.address());
    // Shows what would happen to each card; taking them is a button there.
    cards->files()->look();
}

void FileOpener::openSlideNotes(const HandedFile &file)
{
    const QFileInfo slides(slidesBeside(file.path));
    if (!slides.isFile()) {
        say(tr("“%1” belongs to slides that are not beside it").arg(file.name()),
            tr("Put “%1” into the same folder and open it again.").arg(slides.fileName()));
        return;
    }
    DeckViewModel *deck = m_context.talks()->deck();
    m_context.navigation()->open(Navigation::Page::Talks);
    // The page offers another file only where none is chosen; the one that was stands among the decks of earlier talks.
    deck->drop();
    deck->setEntry(QUrl::fromLocalFile(slides.absoluteFilePath()).toString(QUrl::FullyEncoded));
}

void FileOpener::say(const QString &title, const QString &advice)
{
    Problem problem;
    problem.title = title;
    problem.advice = advice;
    m_context.announce(problem);
}
