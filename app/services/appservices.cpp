// SPDX-License-Identifier: MIT
#include "services/appservices.h"

#include "core/logging.h"
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"

#include <utility>

namespace sevenrounds {

namespace {

constexpr Milliseconds kStopPatience { 5000 };

QString ownPacksFolder(const ProfilePaths &paths)
{
    return paths.data + QStringLiteral("/packs");
}

ProfileOptions profileOptions(const ProfilePaths &paths)
{
    ProfileOptions options;
    options.paths = paths;
    return options;
}

} // namespace

AppServices::AppServices(AppOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_store(profileOptions(m_options.paths), clock)
{
    m_opener.setMaxThreadCount(1);
}

AppServices::~AppServices()
{
    m_opener.waitForDone();
    dropServices();
}

void AppServices::setStage(AppStage stage)
{
    m_stage = stage;
    emit stageChanged();
}

AppServices::Opened AppServices::openAll(const std::function<OpenReport()> &work) const
{
    return { work(), ContentLibrary::load(m_options.contentFolder, ownPacksFolder(m_options.paths)) };
}

void AppServices::openWith(std::function<OpenReport()> work)
{
    setStage(AppStage::Opening);
    m_opener.start([this, opening = ++m_openings, work = std::move(work)] {
        auto opened = std::make_shared<Opened>(openAll(work));
        const auto take = [this, opening, opened] {
            // Not where another one was asked for since, or the profile was to be closed.
            if (opening != m_openings) {
                return;
            }
            if (m_isHeld) {
                m_held = opened;
            } else {
                takeOver(std::move(*opened));
            }
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void AppServices::openAhead()
{
    m_isHeld = true;
    openWith([this] { return m_store.open(); });
}

void AppServices::open()
{
    if (!std::exchange(m_isHeld, false)) {
        openWith([this] { return m_store.open(); });
    } else if (const std::shared_ptr<Opened> held = std::exchange(m_held, nullptr)) {
        takeOver(std::move(*held));
    }
}

void AppServices::openNow()
{
    setStage(AppStage::Opening);
    takeOver(openAll([this] { return m_store.open(); }));
}

void AppServices::takeOver(Opened opened)
{
    m_report = opened.report;
    if (!opened.library) {
        m_report.error = opened.library.error();
        qCCritical(lcContent).noquote() << describe(opened.library.error());
        setStage(AppStage::Recovery);
        return;
    }
    m_library = std::move(*opened.library);
    Result<Database> database = hasDatabase(m_report.outcome)
        ? m_store.takeDatabase()
        : Result<Database>(failure(ErrorKind::Storage, QStringLiteral("the profile was not opened")));
    if (!database) {
        if (m_report.error) {
            qCCritical(lcStorage).noquote() << describe(*m_report.error);
        }
        setStage(AppStage::Recovery);
        return;
    }
    buildServices(std::move(*database));
}

void AppServices::buildServices(Database database)
{
    m_storage = std::make_unique<StorageThread>(std::move(database));
    m_settings = std::make_unique<SettingsService>(*m_storage, m_clock);
    m_journal = std::make_unique<PracticeJournal>(*m_storage, m_clock);
    m_sessions = std::make_unique<SessionService>(m_library, *m_journal);
    m_talks = std::make_unique<TalkService>(m_library, *m_journal);
    m_derivations = std::make_unique<DerivationService>(m_library, *m_settings, *m_storage, m_clock);
    m_ownDerivations = std::make_unique<OwnDerivationService>(*m_storage, m_clock);
    m_readiness = std::make_unique<ReadinessService>(*m_settings, *m_storage, m_clock);
    m_reviews = std::make_unique<ReviewService>(*m_storage, m_clock);
    m_attempts = std::make_unique<AttemptService>(m_library, *m_journal, *m_reviews);
    m_lineChecks = std::make_unique<LineCheckService>(m_library);
    connectStorage();
    // The storage thread keeps the order, so the last answer means that all of it is there.
    const auto report = [this](const Result<> &loaded) {
        if (!loaded) {
            qCWarning(lcServices).noquote() << describe(loaded.error());
            emit refused(loaded.error());
        }
    };
    m_settings->load(report);
    m_derivations->load(report);
    m_ownDerivations->load(report);
    m_reviews->load(report);
    m_attempts->load(report);
    m_sessions->refreshPromptAges();
    m_talks->refreshPromptAges();
    m_readiness->load([this, report](const Result<> &loaded) {
        report(loaded);
        setStage(AppStage::Ready);
        m_sessions->findUnfinished();
        m_talks->findUnfinished();
    });
    if (!m_storage->isReadOnly()) {
        m_storage->maintain(
            this, [store = m_store.backups()](Database &open) mutable { return store.createIfDue(open.connection()); },
            [this](const Result<std::optional<BackupFile>> &made) {
                if (!made) {
                    qCWarning(lcStorage).noquote() << describe(made.error());
                    emit refused(made.error());
                }
            });
    }
}

void AppServices::connectStorage()
{
    connect(m_storage.get(), &StorageThread::writeProblem, this, &AppServices::writeProblem);
    connect(m_storage.get(), &StorageThread::writeResumed, this, &AppServices::writeResumed);
    connect(m_storage.get(), &StorageThread::damageFound, this, &AppServices::refused);
    connect(m_journal.get(), &PracticeJournal::refused, this, &AppServices::refused);
    connect(m_settings.get(), &SettingsService::refused, this, &AppServices::refused);
    connect(m_derivations.get(), &DerivationService::refused, this, &AppServices::refused);
    connect(m_ownDerivations.get(), &OwnDerivationService::refused, this, &AppServices::refused);
    connect(m_reviews.get(), &ReviewService::refused, this, &AppServices::refused);
    const auto evidenceAdded = [this] { m_readiness->reload(); };
    connect(m_sessions.get(), &SessionService::evidenceAdded, this, evidenceAdded);
    connect(m_talks.get(), &TalkService::evidenceAdded, this, evidenceAdded);
}

void AppServices::dropServices()
{
    m_lineChecks.reset();
    m_attempts.reset();
    m_reviews.reset();
    m_readiness.reset();
    m_ownDerivations.reset();
    m_derivations.reset();
    m_talks.reset();
    m_sessions.reset();
    m_journal.reset();
    m_settings.reset();
    m_storage.reset();
}

void AppServices::restoreDamaged(const QString &backup)
{
    openWith([this, backup] {
        Result<OpenReport> report = m_store.moveAsideAndRestore(backup);
        if (report) {
            return *report;
        }
        OpenReport failed = m_report;
        failed.error = report.error();
        return failed;
    });
}

void AppServices::startEmpty()
{
    openWith([this] {
        Result<OpenReport> report = m_store.startEmpty();
        if (report) {
            return *report;
        }
        OpenReport failed = m_report;
        failed.error = report.error();
        return failed;
    });
}

void AppServices::listBackups(QObject *receiver, std::function<void(Result<QList<BackupFile>>)> done)
{
    m_storage->read(
        receiver, [store = m_store.backups()](Database &) { return store.list(); }, std::move(done));
}

void AppServices::backUpNow(QObject *receiver, std::function<void(Result<BackupFile>)> done)
{
    m_storage->maintain(
        receiver,
        [store = m_store.backups()](
            Database &open) mutable { return store.create(open.connection(), BackupReason::Manual); },
        std::move(done));
}

void AppServices::restoreBackup(const QString &backup)
{
    m_sessions->flush();
    m_talks->flush();
    m_attempts->flush();
    // The screens must let go of the services before these go.
    setStage(AppStage::Opening);
    Result<> closed = [this]() -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const Database database, m_storage->stop(kStopPatience));
        return {};
    }();
    dropServices();
    if (!closed) {
        emit refused(closed.error());
        open();
        return;
    }
    openWith([this, backup] {
        Result<OpenReport> report = m_store.restore(backup);
        if (report) {
            return *report;
        }
        OpenReport again = m_store.open();
        again.error = report.error();
        return again;
    });
}

Result<> AppServices::confirmRestore()
{
    ROUNDS_RETURN_IF_ERROR(m_store.backups().confirmRestore());
    m_report.areBackupsPaused = false;
    return {};
}

void AppServices::exportProfile(const QString &file, QObject *receiver, std::function<void(Result<ExportSummary>)> done)
{
    m_storage->maintain(
        receiver, [file, at = m_clock.now()](Database &open) { return sevenrounds::exportProfile(open, file, at); },
        std::move(done));
}

void AppServices::importProfile(const QString &file, QObject *receiver, std::function<void(Result<ImportSummary>)> done)
{
    const auto work
        = [file, store = m_store.backups()](Database &open) { return sevenrounds::importProfile(open, store, file); };
    m_storage->maintain(receiver, work, [this, done = std::move(done)](const Result<ImportSummary> &result) {
        done(result);
        if (result) {
            // Everything in memory is out of date. The receiver goes with the reopening, so it is told first.
            QMetaObject::invokeMethod(this, &AppServices::reopen, Qt::QueuedConnection);
        }
    });
}

void AppServices::reopen()
{
    setStage(AppStage::Opening);
    (void)shutDown(kStopPatience);
    open();
}

Result<> AppServices::shutDown(Milliseconds patience)
{
    // An opening that is under way works with the store; leaving in its first half second must not pull it away.
    ++m_openings;
    m_held.reset();
    m_opener.waitForDone();
    if (!m_storage) {
        m_store.close();
        return {};
    }
    m_sessions->flush();
    m_talks->flush();
    m_attempts->flush();
    Result<> saved = m_storage->flush(patience);
    dropServices();
    m_store.close();
    return saved;
}

} // namespace sevenrounds
