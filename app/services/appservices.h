// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/paths.h"
#include "core/volume.h"
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "services/attemptservice.h"
#include "services/bestuseservice.h"
#include "services/calendarexchange.h"
#include "services/cardshelf.h"
#include "services/derivationservice.h"
#include "services/guideservice.h"
#include "services/interviewervoice.h"
#include "services/linecheckservice.h"
#include "services/loopservice.h"
#include "services/ownderivationservice.h"
#include "services/paperservice.h"
#include "services/planservice.h"
#include "services/practicejournal.h"
#include "services/promptnoteservice.h"
#include "services/questionservice.h"
#include "services/quizservice.h"
#include "services/readinessservice.h"
#include "services/recordinglibrary.h"
#include "services/recordingservice.h"
#include "services/replayservice.h"
#include "services/reviewservice.h"
#include "services/sessionservice.h"
#include "services/settingsservice.h"
#include "services/storyservice.h"
#include "services/studyservice.h"
#include "services/talkservice.h"
#include "services/whiteboardservice.h"
#include "storage/profilestore.h"
#include "storage/storagethread.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace sevenrounds {

// Only named here: whoever uses one of these features includes its header, and the others need not know, for one, the judge.
class BoardKeeper;
class CodingJudge;
class CodingService;
class InterviewService;
class OwnCardService;
class PaperNoteService;
class PortfolioService;
class ProfileTransfer;
class RecallCoverage;
class RoundCode;
class SearchService;
class SpokenAnswer;
class UnusedCopies;

struct AppOptions {
    ProfilePaths paths;
    QString contentFolder;
    /// Called at the first use of sound, if ever; without one there is none.
    AudioEngineMaker audioEngine = {};
    /// What contentFolder holds, where it was read before: who opens one profile after the other need not read a thousand files each time. A
    /// person's own packs are read all the same, and with them everything.
    std::shared_ptr<const ContentLibrary> content = {};
    /// After crashes: packs of one's own are left out.
    bool isSafe = false;
    /// Which disk is full, and how much is left on it.
    VolumeFinder volume = findVolume;
    /// How much is left where sound is recorded.
    VolumeFinder room = findRoom;
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
    [[nodiscard]] PromptHistory &promptHistory() { return *m_promptHistory; }
    [[nodiscard]] SessionService &sessions() { return *m_sessions; }
    [[nodiscard]] LoopService &loops() { return *m_loops; }
    [[nodiscard]] TalkService &talks() { return *m_talks; }
    [[nodiscard]] WhiteboardService &whiteboard() { return *m_whiteboard; }
    [[nodiscard]] DerivationService &derivations() { return *m_derivations; }
    [[nodiscard]] ReadinessService &readiness() { return *m_readiness; }
    [[nodiscard]] ReviewService &reviews() { return *m_reviews; }
    [[nodiscard]] CardShelf &cards() { return *m_cards; }
    [[nodiscard]] OwnCardService &ownCards() { return *m_ownCards; }
    [[nodiscard]] StudyService &study() { return *m_study; }
    [[nodiscard]] QuizService &quizzes() { return *m_quizzes; }
    [[nodiscard]] CodingService &coding() { return *m_coding; }
    [[nodiscard]] RoundCode &roundCode() { return *m_roundCode; }
    [[nodiscard]] BestUseService &bestUse() { return *m_bestUse; }
    [[nodiscard]] CalendarExchange &calendar() { return *m_calendar; }
    [[nodiscard]] PlanService &plan() { return *m_plan; }
    [[nodiscard]] AttemptService &attempts() { return *m_attempts; }
    [[nodiscard]] LineCheckService &lineChecks() { return *m_lineChecks; }
    [[nodiscard]] OwnDerivationService &ownDerivations() { return *m_ownDerivations; }
    [[nodiscard]] BoardKeeper &boards() { return *m_boards; }
    [[nodiscard]] PaperService &papers() { return *m_papers; }
    [[nodiscard]] PaperNoteService &paperNotes() { return *m_paperNotes; }
    [[nodiscard]] StoryService &stories() { return *m_stories; }
    [[nodiscard]] QuestionService &questions() { return *m_questions; }
    [[nodiscard]] PromptNoteService &promptNotes() { return *m_promptNotes; }
    [[nodiscard]] GuideService &guide() { return *m_guide; }
    [[nodiscard]] InterviewService &interviews() { return *m_interviews; }
    [[nodiscard]] PortfolioService &portfolio() { return *m_portfolio; }
    [[nodiscard]] SearchService &search() { return *m_search; }
    [[nodiscard]] UnusedCopies &unusedCopies() { return *m_unusedCopies; }
    [[nodiscard]] PracticeJournal &journal() { return *m_journal; }
    [[nodiscard]] RecordingLibrary &recordings() { return *m_recordings; }
    [[nodiscard]] RecordingService &recording() { return *m_recording; }
    [[nodiscard]] ReplayService &replay() { return *m_replay; }
    [[nodiscard]] SpokenAnswer &spokenAnswer() { return *m_spokenAnswer; }
    /// Of the talk that is rated; each of the two pages keeps its own place in its own sound.
    [[nodiscard]] ReplayService &talkReplay() { return *m_talkReplay; }
    [[nodiscard]] InterviewerVoice &voice() { return *m_voice; }
    /// Hands everything that is still being typed or timed to the storage thread. All of it goes on; a recording writes by itself.
    void flush();

    // Recovery; each ends in stageChanged.
    void retry() { open(); }
    void restoreDamaged(const QString &backup);
    void startEmpty();
    /// Reads what a safe start has left out: opens profile and content afresh.
    void leaveSafeMode();
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
    /// What the import did after which the profile was opened afresh: whoever had asked for it went with the reopening. Told once.
    [[nodiscard]] std::optional<ImportSummary> takeImported();

    /// Saves everything and closes the profile; at most `patience`. Fails where something could not be saved in time.
    [[nodiscard]] Result<> shutDown(Milliseconds patience);

signals:
    void stageChanged();
    /// Writes are being held back (full disk, another process) or go on again. `volume` is the profile's.
    void writeProblem(const sevenrounds::Error &error, const sevenrounds::Volume &volume);
    void writeResumed();
    /// So many texts and rounds that could not be saved before the program ended are in the profile now; said again with all of them where more come.
    void textsReturned(int count);
    /// The profile was closed though writes were held: so many of them are texts, which stand beside it and come back, and so many are gone.
    void leftUnsaved(int kept, int lost);
    /// A write was refused for good: it is not tried again.
    void refused(const sevenrounds::Error &error);
    /// Something of the profile could not be read while it was opened, and is not on the screens.
    void notRead(const sevenrounds::Error &error);
    /// The daily backup was not made.
    void notBackedUp(const sevenrounds::Error &error);

private:
    struct Opened {
        OpenReport report;
        Result<ContentLibrary> library;
    };
    /// Runs `work` (which opens the profile in some way) on another thread and takes over what it found.
    void openWith(std::function<OpenReport()> work);
    [[nodiscard]] Result<ContentLibrary> readContent() const;
    [[nodiscard]] Opened openAll(const std::function<OpenReport()> &work) const;
    void takeOver(Opened opened);
    void buildServices(Database database);
    void dropServices();
    /// As flush(), where the services end: recording and the time at a coding problem end with them.
    void postAll();
    void setStage(AppStage stage);
    void connectStorage();
    /// Takes what an earlier life of the program could not save into the database, or lays it over what is read of it.
    void tryTexts(const QList<SpilledDraft> &texts);
    /// What was not taken then, as soon as there is room.
    void bringTexts();
    void haveReturned();
    /// For practices that came back while others may go on.
    void lookAgain();
    void noteReturned(int count);
    void tellProblem(const Error &error);
    void reopen();
    void buildFileServices();

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
    std::optional<ImportSummary> m_imported;
    /// Why writes are held just now.
    std::optional<Error> m_heldFor;
    /// What stood beside the database and is not in it yet, and how much of it is.
    QList<SpilledDraft> m_returning;
    int m_returned = 0;
    /// What was not saved when the profile was closed last.
    UnsavedRest m_rest;
    ContentLibrary m_library;
    AudioEngineSlot m_audio;
    // In the order in which they use each other.
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<PracticeJournal> m_journal;
    std::unique_ptr<PromptHistory> m_promptHistory;
    std::unique_ptr<PromptNoteService> m_promptNotes;
    std::unique_ptr<GuideService> m_guide;
    std::unique_ptr<InterviewService> m_interviews;
    std::unique_ptr<SessionService> m_sessions;
    std::unique_ptr<LoopService> m_loops;
    std::unique_ptr<TalkService> m_talks;
    std::unique_ptr<RecordingLibrary> m_recordings;
    std::unique_ptr<RecordingService> m_recording;
    std::unique_ptr<SpokenAnswer> m_spokenAnswer;
    std::unique_ptr<ReplayService> m_replay;
    std::unique_ptr<ReplayService> m_talkReplay;
    std::unique_ptr<InterviewerVoice> m_voice;
    std::unique_ptr<WhiteboardService> m_whiteboard;
    std::unique_ptr<DerivationService> m_derivations;
    std::unique_ptr<OwnDerivationService> m_ownDerivations;
    std::unique_ptr<BoardKeeper> m_boards;
    std::unique_ptr<PaperService> m_papers;
    std::unique_ptr<PaperNoteService> m_paperNotes;
    std::unique_ptr<StoryService> m_stories;
    std::unique_ptr<QuestionService> m_questions;
    std::unique_ptr<ReadinessService> m_readiness;
    std::unique_ptr<ReviewService> m_reviews;
    std::unique_ptr<CardShelf> m_cards;
    std::unique_ptr<RecallCoverage> m_recall;
    std::unique_ptr<OwnCardService> m_ownCards;
    std::unique_ptr<StudyService> m_study;
    std::unique_ptr<QuizService> m_quizzes;
    std::unique_ptr<CodingJudge> m_codingJudge;
    std::unique_ptr<CodingService> m_coding;
    std::unique_ptr<RoundCode> m_roundCode;
    std::unique_ptr<AttemptService> m_attempts;
    std::unique_ptr<LineCheckService> m_lineChecks;
    std::unique_ptr<BestUseService> m_bestUse;
    std::unique_ptr<PortfolioService> m_portfolio;
    std::unique_ptr<PlanService> m_plan;
    std::unique_ptr<CalendarExchange> m_calendar;
    std::unique_ptr<ProfileTransfer> m_transfer;
    std::unique_ptr<UnusedCopies> m_unusedCopies;
    std::unique_ptr<SearchService> m_search;
};

} // namespace sevenrounds
