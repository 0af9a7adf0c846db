// SPDX-License-Identifier: MIT
#include "services/appservices.h"

#include "core/logging.h"
#include "services/boardkeeper.h"
#include "services/codingservice.h"
#include "services/interviewservice.h"
#include "services/owncardservice.h"
#include "services/papernoteservice.h"
#include "services/portfolioservice.h"
#include "services/profiletransfer.h"
#include "services/recallcoverage.h"
#include "services/roundcode.h"
#include "services/searchservice.h"
#include "services/spokenanswer.h"
#include "services/unusedcopies.h"
#include "storage/textreturn.h"
#include "talk/ownformat.h"

#include <QFileInfo>

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
    , m_audio(m_options.audioEngine)
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
    return { work(), readContent() };
}

Result<ContentLibrary> AppServices::readContent() const
{
    const QString ownPacks = m_options.isSafe ? QString() : ownPacksFolder(m_options.paths);
    if (m_options.content && (ownPacks.isEmpty() || !QFileInfo::exists(ownPacks))) {
        return *m_options.content;
    }
    return ContentLibrary::load(m_options.contentFolder, ownPacks);
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
    const DraftSpill spill(m_options.paths);
    StorageThreadOptions options;
    options.spill = spill;
    options.left = withoutAbandoned(spill.read(), m_clock.now());
    const QList<SpilledDraft> left = returnable(options.left);
    m_heldFor.reset();
    m_storage = std::make_unique<StorageThread>(std::move(database), options);
    tryTexts(left);
    m_settings = std::make_unique<SettingsService>(*m_storage, m_clock);
    m_journal = std::make_unique<PracticeJournal>(*m_storage, m_clock);
    m_journal->setUnsaved(left);
    m_promptHistory = std::make_unique<PromptHistory>(m_library, *m_journal);
    m_promptNotes = std::make_unique<PromptNoteService>(*m_storage, m_clock);
    m_guide = std::make_unique<GuideService>(*m_storage, m_clock);
    m_interviews = std::make_unique<InterviewService>(m_library, *m_storage, m_clock);
    m_sessions = std::make_unique<SessionService>(m_library, *m_journal, *m_promptHistory);
    m_loops = std::make_unique<LoopService>(m_library, *m_journal, *m_sessions, *m_storage);
    m_talks = std::make_unique<TalkService>(m_library, *m_journal, *m_promptHistory);
    m_talks->setFormatSource([this] { return ownFormatsFromJson(m_settings->ownTalkFormats()); });
    m_whiteboard = std::make_unique<WhiteboardService>(*m_sessions, *m_journal);
    m_derivations = std::make_unique<DerivationService>(m_library, *m_settings, *m_storage, m_clock);
    m_ownDerivations = std::make_unique<OwnDerivationService>(*m_storage, m_clock);
    m_boards = std::make_unique<BoardKeeper>(*m_storage, m_clock);
    m_papers = std::make_unique<PaperService>(*m_storage, m_clock);
    // Whoever starts the discussion of a paper without a word brings the one that is going to be presented.
    m_sessions->setPaperSource([this] {
        const OwnPaper *chosen = m_papers->chosen();
        return chosen == nullptr ? RoundPaper {} : roundPaperOf(*chosen);
    });
    connect(m_talks.get(), &TalkService::questionMarked, m_papers.get(), &PaperService::mark);
    m_paperNotes = std::make_unique<PaperNoteService>(*m_storage, m_clock, m_options.paths.papers());
    m_stories = std::make_unique<StoryService>(*m_storage, m_clock);
    m_questions = std::make_unique<QuestionService>(m_library, *m_storage, m_clock);
    m_readiness = std::make_unique<ReadinessService>(*m_settings, *m_storage, m_clock);
    m_reviews = std::make_unique<ReviewService>(*m_storage, m_clock);
    m_cards = std::make_unique<CardShelf>(m_library, *m_reviews, *m_storage, m_clock);
    m_recall = std::make_unique<RecallCoverage>(m_library, *m_cards, *m_reviews);
    m_readiness->setRecallSource([this] { return m_recall->rounds(); });
    m_readiness->setSkillSource([this](const PracticeDay &practice) -> std::optional<Skill> {
        if (practice.kind == PracticeKind::Talk) {
            return Skill::Presentation;
        }
        if (practice.kind == PracticeKind::Derivation) {
            return Skill::Ml;
        }
        const Round *round = m_library.findRound(RoundId(practice.contentId));
        return round == nullptr ? std::nullopt : std::optional(round->skill);
    });
    m_ownCards = std::make_unique<OwnCardService>(*m_cards, *m_storage, m_clock, m_options.paths.cardImages());
    m_study
        = std::make_unique<StudyService>(m_library, *m_cards, *m_reviews, *m_stories, *m_settings, *m_storage, m_clock);
    m_study->setWeightSource([this](const QString &topic) {
        const std::optional<Skill> skill = m_recall->skillOf(topic);
        return skill ? m_readiness->assumptions().committee.weights[index(*skill)] : 1.0;
    });
    m_quizzes = std::make_unique<QuizService>(m_library, *m_promptHistory, *m_storage, m_clock);
    m_codingJudge = std::make_unique<CodingJudge>();
    m_coding = std::make_unique<CodingService>(m_library, *m_codingJudge, *m_reviews, *m_storage, m_clock);
    m_roundCode = std::make_unique<RoundCode>(m_library, *m_sessions, *m_coding);
    m_attempts = std::make_unique<AttemptService>(m_library, *m_journal, *m_reviews);
    m_lineChecks = std::make_unique<LineCheckService>(m_library);
    m_bestUse = std::make_unique<BestUseService>(m_library,
        BestUseSources {
            *m_settings, *m_readiness, *m_derivations, *m_attempts, *m_stories, *m_study, *m_quizzes, *m_coding });
    m_portfolio = std::make_unique<PortfolioService>(m_library, *m_stories, *m_storage, m_clock);
    m_plan = std::make_unique<PlanService>(m_library, *m_settings,
        DeedSources { *m_storage, m_clock, *m_sessions, *m_talks, *m_attempts, *m_reviews, *m_stories, *m_questions,
            *m_quizzes, *m_papers, *m_portfolio });
    buildFileServices();
    m_calendar = std::make_unique<CalendarExchange>(*m_plan, *m_settings, m_clock);
    m_search = std::make_unique<SearchService>(
        SearchSources { m_library, *m_promptNotes, *m_guide, *m_interviews, *m_ownDerivations, *m_papers, *m_paperNotes,
            *m_stories, *m_questions, *m_cards, *m_ownCards, *m_reviews, *m_promptHistory, *m_portfolio, *m_sessions,
            *m_storage },
        m_options.paths.searchIndex());
    m_recordings = std::make_unique<RecordingLibrary>(*m_storage, m_clock, m_options.paths.recordings());
    m_recording = std::make_unique<RecordingService>(
        *m_sessions, *m_talks, *m_settings, *m_storage, m_clock, *m_recordings, m_audio, m_options.room);
    m_spokenAnswer = std::make_unique<SpokenAnswer>(*m_study, *m_settings, m_audio);
    m_replay = std::make_unique<ReplayService>(*m_recordings, m_audio);
    m_talkReplay = std::make_unique<ReplayService>(*m_recordings, m_audio);
    m_voice = std::make_unique<InterviewerVoice>(*m_sessions, *m_settings, m_audio);
    connectStorage();
    // The storage thread keeps the order, so the last answer means that all of it is there.
    const auto report = [this](const Result<> &loaded) {
        if (!loaded) {
            qCWarning(lcServices).noquote() << describe(loaded.error());
            emit notRead(loaded.error());
        }
    };
    m_settings->load(report);
    m_derivations->load(report);
    m_ownDerivations->load(report);
    m_boards->load(report);
    m_papers->load(report);
    m_paperNotes->load(report);
    m_stories->load(report);
    m_questions->load(report);
    m_reviews->load(report);
    m_cards->load(report);
    m_ownCards->load(report);
    m_study->load(report);
    m_quizzes->load(report);
    m_coding->load(report);
    m_attempts->load(report);
    m_promptHistory->load(report);
    m_promptNotes->load(report);
    m_guide->load(report);
    m_interviews->load(report);
    m_portfolio->load(report);
    m_loops->load(report);
    m_readiness->load([this, report](const Result<> &loaded) {
        report(loaded);
        setStage(AppStage::Ready);
        m_recordings->tidy();
        m_sessions->findUnfinished();
        m_talks->findUnfinished();
        // Behind what the screen waits for: on a disk that is still full these are held, and all that is read after them.
        if (!m_storage->isReadOnly()) {
            bringTexts();
        }
    });
    // Reads every round there ever was: no screen waits for it.
    m_plan->load(report);
    if (!m_storage->isReadOnly()) {
        m_storage->maintain(
            this, [store = m_store.backups()](Database &open) mutable { return store.createIfDue(open.connection()); },
            [this](const Result<std::optional<BackupFile>> &made) {
                if (!made) {
                    qCWarning(lcStorage).noquote() << describe(made.error());
                    emit notBackedUp(made.error());
                }
            });
    }
}

void AppServices::tryTexts(const QList<SpilledDraft> &texts)
{
    m_returned = 0;
    m_returning = texts;
    if (texts.isEmpty()) {
        return;
    }
    // Once, and before anything is read: on a disk that is still full nothing waits for it.
    m_storage->maintain(this, TextTrial { texts }, [this](const Result<TextsReturned> &returned) {
        if (returned) {
            haveReturned();
            m_returned += returned->taken + returned->older + returned->practices;
        }
    });
}

void AppServices::haveReturned()
{
    m_returning.clear();
    // From here on the database alone tells, whatever its clock may say of what is typed next.
    m_journal->setUnsaved({});
}

void AppServices::bringTexts()
{
    if (m_returned > 0) {
        emit textsReturned(m_returned);
    }
    if (m_returning.isEmpty()) {
        return;
    }
    // Before anything that is done from here on: a log goes on behind what comes back into it.
    m_storage->write(this, LateTextReturn { m_returning }, [this](const Result<TextsReturned> &late) {
        if (!late) {
            emit refused(late.error());
            return;
        }
        haveReturned();
        // What was read from over the tables may have been saved since by whoever read it.
        noteReturned(late->taken + late->older + late->practices + late->known);
        if (late->practices > 0) {
            lookAgain();
        }
    });
}

void AppServices::lookAgain()
{
    // One that goes on just now would be found as one that was cut off.
    if (!m_sessions->hasSession() && !m_talks->hasTalk()) {
        m_sessions->findUnfinished();
        m_talks->findUnfinished();
    }
    m_attempts->lookAgain();
    m_readiness->reload();
}

void AppServices::noteReturned(int count)
{
    if (count > 0) {
        m_returned += count;
        emit textsReturned(m_returned);
    }
}

void AppServices::connectStorage()
{
    connect(m_storage.get(), &StorageThread::writeProblem, this, &AppServices::tellProblem);
    connect(m_storage.get(), &StorageThread::writeResumed, this, [this] {
        m_heldFor.reset();
        emit writeResumed();
    });
    connect(m_storage.get(), &StorageThread::damageFound, this, &AppServices::refused);
    connect(m_journal.get(), &PracticeJournal::refused, this, &AppServices::refused);
    connect(m_settings.get(), &SettingsService::refused, this, &AppServices::refused);
    connect(m_derivations.get(), &DerivationService::refused, this, &AppServices::refused);
    connect(m_ownDerivations.get(), &OwnDerivationService::refused, this, &AppServices::refused);
    connect(m_boards.get(), &BoardKeeper::refused, this, &AppServices::refused);
    connect(m_loops.get(), &LoopService::refused, this, &AppServices::refused);
    connect(m_papers.get(), &PaperService::refused, this, &AppServices::refused);
    connect(m_paperNotes.get(), &PaperNoteService::refused, this, &AppServices::refused);
    connect(m_stories.get(), &StoryService::refused, this, &AppServices::refused);
    connect(m_questions.get(), &QuestionService::refused, this, &AppServices::refused);
    connect(m_promptNotes.get(), &PromptNoteService::refused, this, &AppServices::refused);
    connect(m_guide.get(), &GuideService::refused, this, &AppServices::refused);
    connect(m_interviews.get(), &InterviewService::refused, this, &AppServices::refused);
    connect(m_portfolio.get(), &PortfolioService::refused, this, &AppServices::refused);
    connect(m_promptHistory.get(), &PromptHistory::rated, m_promptNotes.get(), &PromptNoteService::noteResult);
    connect(m_recording.get(), &RecordingService::refused, this, &AppServices::refused);
    connect(m_reviews.get(), &ReviewService::refused, this, &AppServices::refused);
    connect(m_cards.get(), &CardShelf::refused, this, &AppServices::refused);
    connect(m_recall.get(), &RecallCoverage::changed, m_readiness.get(), &ReadinessService::followRecall);
    connect(m_ownCards.get(), &OwnCardService::refused, this, &AppServices::refused);
    connect(m_promptHistory.get(), &PromptHistory::rated, m_study.get(), &StudyService::noteResult);
    connect(m_study.get(), &StudyService::refused, this, &AppServices::refused);
    connect(m_quizzes.get(), &QuizService::refused, this, &AppServices::refused);
    connect(m_plan.get(), &PlanService::refused, this, &AppServices::refused);
    connect(m_coding.get(), &CodingService::refused, this, &AppServices::refused);
    const auto evidenceAdded = [this] { m_readiness->reload(); };
    connect(m_sessions.get(), &SessionService::evidenceAdded, this, evidenceAdded);
    connect(m_talks.get(), &TalkService::evidenceAdded, this, evidenceAdded);
    connect(m_quizzes.get(), &QuizService::evidenceAdded, this, evidenceAdded);
    connect(m_coding.get(), &CodingService::evidenceAdded, this, evidenceAdded);
}

void AppServices::tellProblem(const Error &error)
{
    m_heldFor = error;
    // On the storage thread: a disk that does not answer must not hold up the screen.
    m_storage->read(
        this,
        [find = m_options.volume, folder = m_options.paths.data](Database &) -> Result<Volume> { return find(folder); },
        [this](const Result<Volume> &volume) {
            if (m_heldFor) {
                emit writeProblem(*m_heldFor, volume.value_or(Volume {}));
            }
        },
        ReadOrder::MayOvertake);
}

void AppServices::dropServices()
{
    // The first: it reads the library and the others' texts.
    m_search.reset();
    m_unusedCopies.reset();
    m_transfer.reset();
    m_calendar.reset();
    m_plan.reset();
    m_portfolio.reset();
    m_bestUse.reset();
    m_lineChecks.reset();
    m_attempts.reset();
    m_roundCode.reset();
    m_coding.reset();
    m_codingJudge.reset();
    m_quizzes.reset();
    m_study.reset();
    m_ownCards.reset();
    m_recall.reset();
    m_cards.reset();
    m_reviews.reset();
    m_readiness.reset();
    m_questions.reset();
    m_stories.reset();
    m_paperNotes.reset();
    m_papers.reset();
    m_boards.reset();
    m_ownDerivations.reset();
    m_derivations.reset();
    m_loops.reset();
    m_voice.reset();
    m_talkReplay.reset();
    m_replay.reset();
    m_spokenAnswer.reset();
    m_recording.reset();
    m_recordings.reset();
    m_talks.reset();
    m_whiteboard.reset();
    m_sessions.reset();
    m_interviews.reset();
    m_guide.reset();
    m_promptNotes.reset();
    m_promptHistory.reset();
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

void AppServices::postAll()
{
    m_recording->flush();
    m_coding->setWatched(false);
    flush();
}

void AppServices::flush()
{
    // Before the rounds: a live one keeps what is written here among its answers.
    m_coding->flush();
    m_sessions->flush();
    m_whiteboard->flush();
    m_talks->flush();
    m_attempts->flush();
    m_boards->flush();
    m_papers->flush();
    m_paperNotes->flush();
    m_stories->flush();
    m_promptNotes->flush();
    m_cards->flush();
    m_ownCards->flush();
    m_study->flush();
    m_guide->flush();
    m_interviews->flush();
    m_portfolio->flush();
}

void AppServices::restoreBackup(const QString &backup)
{
    postAll();
    // The screens must let go of the services before these go.
    setStage(AppStage::Opening);
    Result<> closed = [this]() -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const Database database, m_storage->stop(kStopPatience));
        return {};
    }();
    m_rest = m_storage->leave();
    dropServices();
    if (!closed) {
        emit leftUnsaved(m_rest.kept, m_rest.lost);
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

void AppServices::leaveSafeMode()
{
    if (std::exchange(m_options.isSafe, false)) {
        reopen();
    }
}

void AppServices::reopen()
{
    setStage(AppStage::Opening);
    if (!shutDown(kStopPatience)) {
        emit leftUnsaved(m_rest.kept, m_rest.lost);
    }
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
    postAll();
    Result<> saved = m_storage->flush(patience);
    m_rest = m_storage->leave();
    dropServices();
    m_store.close();
    return saved;
}

} // namespace sevenrounds
