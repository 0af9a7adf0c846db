// SPDX-License-Identifier: MIT
#include "ui/shell/fileopener.h"

#include "core/logging.h"
#include "ui/context/appcontext.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <utility>

using namespace sevenrounds;

namespace {

/// One gesture of a file manager can hand over a whole folder.
constexpr qsizetype kMost = 20;
/// The first words of a file tell an export of a profile from a list of references.
constexpr qint64 kHead = 4096;

bool isProfileExport(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) && file.read(kHead).contains("sevenrounds-profile");
}

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
        say(tr("%n files open when the round is over", nullptr, waiting()), {});
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
        const QUrl url(address);
        if (url.isLocalFile()) {
            openFile(url.toLocalFile());
        } else {
            say(tr("“%1” is not on this machine").arg(url.toDisplayString()),
                tr("Save it as a file and open that; Seven Rounds uses no network."));
        }
    }
}

void FileOpener::openFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable()) {
        say(tr("“%1” cannot be read").arg(file.fileName()),
            tr("Look whether it is there and yours to read: %1").arg(path));
        return;
    }
    const QString address = QUrl::fromLocalFile(file.absoluteFilePath()).toString(QUrl::FullyEncoded);
    const QString kind = file.suffix().toLower();
    if (kind == QLatin1String("pdf")) {
        // Never the PDF of the paper that happens to be shown.
        m_context.papers()->showNew();
        m_context.papers()->dropPdf(address);
    } else if (kind == QLatin1String("ics")) {
        m_context.navigation()->open(Navigation::Page::Plan);
        if (!m_context.plan()->hasPlan()) {
            say(tr("A calendar is read beside a study plan"),
                tr("Choose a plan here, then open “%1” again.").arg(file.fileName()));
            return;
        }
        m_context.plan()->chooseView(static_cast<int>(PlanViewModel::View::Calendar));
        m_context.plan()->calendar()->setImportPath(address);
        m_context.plan()->calendar()->read();
    } else if (kind == QLatin1String("json") && isProfileExport(path)) {
        // It is read in by a button there, never by opening it.
        m_context.navigation()->open(Navigation::Page::Settings);
        m_context.settings()->transfer()->setImportPath(address);
    } else if (kind == QLatin1String("bib") || kind == QLatin1String("bibtex") || kind == QLatin1String("json")) {
        m_context.papers()->show();
        m_context.papers()->setView(PapersViewModel::View::Import);
        m_context.papers()->importSheet()->clear();
        m_context.papers()->importSheet()->setPath(address);
        m_context.papers()->importSheet()->look();
    } else {
        say(tr("“%1” is nothing that opens here").arg(file.fileName()),
            tr("Papers (.pdf), references (.bib, .json), calendars (.ics) and exports of a profile (.json) do."));
    }
}

void FileOpener::say(const QString &title, const QString &advice)
{
    Problem problem;
    problem.title = title;
    problem.advice = advice;
    m_context.announce(problem);
}
