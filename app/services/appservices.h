// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/paths.h"
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "services/attemptservice.h"
#include "services/derivationservice.h"
#include "services/linecheckservice.h"
#include "services/ownderivationservice.h"
#include "services/practicejournal.h"
#include "services/readinessservice.h"
#include "services/reviewservice.h"
#include "services/sessionservice.h"
#include "services/settingsservice.h"
#include "services/talkservice.h"
#include "storage/profilestore.h"
#include "storage/storagethread.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace sevenrounds {

struct AppOptions {
    ProfilePaths paths;
    QString contentFolder;
};

enum class AppStage {
    Opening,
    Ready,
    /// The profile could not be opened; `report` says why, and the recovery calls below help.
    Recovery,
};

/// The product without a face: opens the profile and the content, owns the services, and carries a profile over a restore. The screen
/// shows itself before any of this has happened.
class AppServices : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive this.
    AppServices(AppOptions options, const Clock &clock, QObject *parent = nullptr);
    ~AppServices() override;

    /// Begins to read profile and content on another thread while there is nothing yet that could show them; open() takes
    /// over what was found.
    void openAhead();
    /// What openAhead() read is there and waits for open().
    [[nodiscard]] bool hasOpenedAhead() const { return m_held != nullptr; }
    /// Opens profile and content on another thread; stageChanged tells when.
    void open();
    /// The same, waiting; for tests and the tour.
    void openNow();

    [[nodiscard]] AppStage stage() const { return m_stage; }
    [[nodiscard]] const OpenReport &report() const { return m_report; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const AppOptions &options() const { return m_options; }

    // Only while the stage is Ready.
    [[nodiscard]] const ContentLibrary &library() const { return m_library; }
    [[nodiscard]] StorageThread &storage() { return *m_storage; }
    [[nodiscard]] SettingsService &settings() { return *m_settings; }
    [[nodiscard]] SessionService &sessions() { return *m_sessions; }
    [[nodiscard]] TalkService &talks() { return *m_talks; }
    [[nodiscard]] DerivationService &derivations() { return *m_derivations; }
    [[nodiscard]] ReadinessService &readiness() { return *m_readiness; }
    [[nodiscard]] ReviewService &reviews() { return *m_reviews; }
    [[nodiscard]] AttemptService &attempts() { return *m_attempts; }
    [[nodiscard]] LineCheckService &lineChecks() { return *m_lineChecks; }
    [[nodiscard]] OwnDerivationService &ownDerivations() { return *m_ownDerivations; }
    [[nodiscard]] PracticeJournal &journal() { return *m_journal; }

    // Recovery; each ends in stageChanged.
    void retry() { open(); }
    void restoreDamaged(const QString &backup);
    void startEmpty();
    [[nodiscard]] Result<SalvageReport> salvage() const { return m_store.salvage(); }

    // Backups of a profile in good order.
    void listBackups(QObject *receiver, std::function<void(Result<QList<BackupFile>>)> done);
    void backUpNow(QObject *receiver, std::function<void(Result<BackupFile>)> done);
    /// Closes everything, puts the backup in place, and opens again: stage goes through Opening.
    void restoreBackup(const QString &backup);
    [[nodiscard]] Result<> confirmRestore();

    void exportProfile(const QString &file, QObject *receiver, std::function<void(Result<ExportSummary>)> done);
    /// Reads an export into this profile, then opens it afresh.
    void importProfile(const QString &file, QObject *receiver, std::function<void(Result<ImportSummary>)> done);

    /// Saves everything and closes the profile; at most `patience`. Fails where something could not be saved in time.
    [[nodiscard]] Result<> shutDown(Milliseconds patience);

signals:
    void stageChanged();
    /// Writes are being held back (full disk, another process) or go on again.
    void writeProblem(const sevenrounds::Error &error);
    void writeResumed();
    /// A write was refused for good.
    void refused(const sevenrounds::Error &error);

private:
    struct Opened {
        OpenReport report;
        Result<ContentLibrary> library;
    };
    /// Runs `work` (which opens the profile in some way) on another thread and takes over what it found.
    void openWith(std::function<OpenReport()> work);
    [[nodiscard]] Opened openAll(const std::function<OpenReport()> &work) const;
    void takeOver(Opened opened);
    void buildServices(Database database);
    void dropServices();
    void setStage(AppStage stage);
    void connectStorage();
    void reopen();

    AppOptions m_options;
    const Clock &m_clock;
    ProfileStore m_store;
    /// One opening at a time, all of them in the store.
    QThreadPool m_opener;
    int m_openings = 0;
    /// What openAhead() found waits for open().
    bool m_isHeld = false;
    std::shared_ptr<Opened> m_held;
    AppStage m_stage = AppStage::Opening;
    OpenReport m_report;
    ContentLibrary m_library;
    // In the order in which they use each other.
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<PracticeJournal> m_journal;
    std::unique_ptr<SessionService> m_sessions;
    std::unique_ptr<TalkService> m_talks;
    std::unique_ptr<DerivationService> m_derivations;
    std::unique_ptr<OwnDerivationService> m_ownDerivations;
    std::unique_ptr<ReadinessService> m_readiness;
    std::unique_ptr<ReviewService> m_reviews;
    std::unique_ptr<AttemptService> m_attempts;
    std::unique_ptr<LineCheckService> m_lineChecks;
};

} // namespace sevenrounds
