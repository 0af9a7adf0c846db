// SPDX-License-Identifier: MIT
#include "support/storagefixture.h"

#include "storage/codingrepository.h"
#include "storage/derivationrepository.h"
#include "storage/evidencerepository.h"
#include "storage/interviewnoteshape.h"
#include "storage/mocklooprepository.h"
#include "storage/owncardrepository.h"
#include "storage/ownderivationrepository.h"
#include "storage/ownpaperrepository.h"
#include "storage/panelanswerrepository.h"
#include "storage/papernoterepository.h"
#include "storage/plannoterepository.h"
#include "storage/portfolionoteshape.h"
#include "storage/practicerepository.h"
#include "storage/promptnoterepository.h"
#include "storage/questionrepository.h"
#include "storage/quizrepository.h"
#include "storage/recordingrepository.h"
#include "storage/reviewrepository.h"
#include "storage/rowstore.h"
#include "storage/settingrepository.h"
#include "storage/statement.h"
#include "storage/storyrepository.h"
#include "storage/studyrepository.h"
#include "storage/subjectnotelog.h"
#include "storage/whiteboardrepository.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace sevenrounds::test {

namespace {

/// In memory where there is such a place: the tests sync thousands of times and the disk has nothing to say in them.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QFileInfo folder(memory);
    const QString base = folder.isDir() && folder.isWritable() ? memory : QDir::tempPath();
    return base + QStringLiteral("/sevenrounds-test-XXXXXX");
}

Result<> addPaper(Database &database, UtcTime at, QDate day, int number)
{
    OwnPaper paper;
    paper.id = OwnPaperId(QStringLiteral("paper-%1").arg(number));
    paper.title = QStringLiteral("Über Papier Nr. %1").arg(number);
    paper.authors = { QStringLiteral("Ada Lovelace") };
    paper.year = 2020 + number % 6;
    paper.scores[static_cast<std::size_t>(number) % paper.scores.size()] = number % 4;
    paper.points(WorkspacePart::Weakness) = { { QStringLiteral("w"), QStringLiteral("test"), {}, false } };
    paper.points(WorkspacePart::Alternative)
        = { { QStringLiteral("a"), {}, {}, false, QStringLiteral("table %1").arg(number), QStringLiteral("a lab") } };
    paper.points(WorkspacePart::Missing) = { { QStringLiteral("m"), {}, {}, false } };
    paper.addedAt = at;
    paper.changedAt = at;
    OwnPaperRepository papers(database);
    ROUNDS_RETURN_IF_ERROR(papers.save({ paper }));
    paper.id = OwnPaperId(QStringLiteral("paper-typed"));
    ROUNDS_RETURN_IF_ERROR(papers.saveDraft(paper));
    return PanelAnswerRepository(database).append(
        { QStringLiteral("own/paper-%1").arg(number), QStringLiteral("weakness/abc"), QStringLiteral("Why?"),
            static_cast<PanelMark>(number % 4), Milliseconds { 1000 * number }, at, day });
}

Result<> addStory(Database &database, UtcTime at, QDate day, int number)
{
    StoryRepository stories(database);
    Story story;
    story.id = StoryId(QStringLiteral("story-%1").arg(number));
    story.title = QStringLiteral("Story %1 – \"told\"").arg(number);
    story.part(StoryPart::Action) = QStringLiteral("I counted $%1$ of them.").arg(number);
    story.tags = { StoryTopicId(QStringLiteral("safety")) };
    story.scope = Level::L5;
    story.changedAt = at;
    ROUNDS_RETURN_IF_ERROR(stories.save({ story }));
    story.part(StoryPart::Result) = QStringLiteral("Half of what it was.");
    story.changedAt = at + Milliseconds { 700 };
    ROUNDS_RETURN_IF_ERROR(stories.saveDraft(story));
    Telling telling;
    telling.subjectId = story.id.value();
    telling.endedAt = at;
    telling.localDate = day;
    telling.laps
        = { Milliseconds { 1000 }, Milliseconds { 2000 }, Milliseconds { 3000 + number }, Milliseconds { 4000 } };
    ROUNDS_RETURN_IF_ERROR(stories.append(telling));
    QuestionNote note;
    note.id = AskedQuestionId(QStringLiteral("question-%1").arg(number));
    note.ask = QStringLiteral("What did you stop in year %1?").arg(number);
    note.audience = QStringLiteral("panel");
    note.isStarred = number % 2 == 0;
    note.changedAt = at;
    return QuestionRepository(database).save(note);
}

/// A line with points and a step of undo without any.
QList<WhiteboardEventRecord> whiteboardRows(int number)
{
    WhiteboardEventRecord began;
    began.kind = QStringLiteral("stroke-began");
    began.elapsed = Milliseconds { 900 + number };
    began.body = { { QStringLiteral("page"), 0 }, { QStringLiteral("stroke"), 1 },
        { QStringLiteral("tool"), QStringLiteral("pen") }, { QStringLiteral("color"), QStringLiteral("ink") },
        { QStringLiteral("width"), QStringLiteral("fine") } };
    // Two points, as app/whiteboard/pointblob.h writes them.
    began.points = QByteArray::fromHex("01000284070204040610");
    WhiteboardEventRecord undone;
    undone.kind = QStringLiteral("undone");
    undone.elapsed = Milliseconds { 1900 };
    undone.body = { { QStringLiteral("page"), 0 } };
    return { began, undone };
}

Result<> addPractice(Database &database, UtcTime at, QDate day, int number)
{
    PracticeRepository practices(database);
    PracticeRecord practice;
    practice.kind = static_cast<PracticeKind>(number % 3);
    practice.contentId = QStringLiteral("round-%1").arg(number % 7);
    practice.contentRevision = QStringLiteral("r1");
    practice.plan = { { QStringLiteral("prompts"), QJsonArray { QStringLiteral("Q-%1").arg(number % 63) } } };
    practice.seed = 0xfedcba9876543210ULL + static_cast<quint64>(number);
    practice.startedAt = at;
    practice.localDate = day;
    ROUNDS_ASSIGN_OR_RETURN(const qint64 id, practices.create(practice));
    for (int i = 0; i < 3; ++i) {
        PracticeEventRecord event;
        event.practiceId = id;
        event.kind = i == 2 && number % 2 == 0 ? QStringLiteral("finished") : QStringLiteral("asked");
        event.elapsed = Milliseconds { 1000 * i };
        event.at = at + event.elapsed;
        event.body = { { QStringLiteral("prompt"), QStringLiteral("Q-%1").arg((number + i) % 63) } };
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const int sequence, practices.appendEvent(event));
    }
    ROUNDS_RETURN_IF_ERROR(practices.saveDraft(
        { id, QStringLiteral("Q-1"), QStringLiteral("Antwort Nr. %1 — ∂L/∂w").arg(number), at, false }));
    ROUNDS_RETURN_IF_ERROR(practices.savePulse(id, { Milliseconds { 2500 }, at }));
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 rating,
        practices.appendRating({ 0, id, Rater::Self, QStringLiteral("Depth"), 1 + number % 6, at, false }));
    EvidenceRecord mock;
    mock.practiceId = id;
    mock.at = at;
    mock.localDate = day;
    mock.skill = kSkills.at(static_cast<std::size_t>(number) % kSkillCount);
    mock.score = 1.0 + 0.1 * (number % 30);
    EvidenceRepository evidence(database);
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 mockId, evidence.append(mock));
    EvidenceRecord quiz = mock;
    quiz.practiceId.reset();
    quiz.kind = EvidenceKind::Quiz;
    quiz.score.reset();
    quiz.isCorrect = number % 2 == 0;
    quiz.guess = 0.25;
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 quizId, evidence.append(quiz));
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 line,
        DerivationRepository(database).append({ 0, DerivationId(QStringLiteral("D-%1").arg(number % 68)),
            QStringLiteral("s%1").arg(number % 5), at, day, static_cast<LineOutcome>(number % 3), false }));
    ReviewRecord review;
    review.item = { kReviewItemKinds.at(static_cast<std::size_t>(number) % kReviewItemKinds.size()),
        QStringLiteral("item-%1").arg(number % 11) };
    review.at = at;
    review.studyDay = day;
    review.grade = static_cast<Grade>(1 + number % 4);
    if (number % 2 == 0) {
        review.took = Milliseconds { 4000 + number };
    }
    ReviewRepository reviews(database);
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 reviewId, reviews.append(review));
    if (number % 5 == 0) {
        ReviewRecord undone = review;
        undone.event = ReviewEventKind::Undone;
        undone.grade.reset();
        undone.took.reset();
        undone.at = at + Milliseconds { 1500 };
        undone.undoneAt = at;
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 undoneId, reviews.append(undone));
    }
    OwnDerivation own;
    own.id = OwnDerivationId(QStringLiteral("own-%1").arg(number));
    own.title = QStringLiteral("Own %1").arg(number);
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.lines = { { QStringLiteral("= \\log\\sum_z p(x,z)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    own.changedAt = at;
    ROUNDS_RETURN_IF_ERROR(OwnDerivationRepository(database).save(own));
    ROUNDS_RETURN_IF_ERROR(addStory(database, at, day, number));
    ROUNDS_RETURN_IF_ERROR(addPaper(database, at, day, number));
    ROUNDS_RETURN_IF_ERROR(PromptNoteRepository(database).save({ PromptId(QStringLiteral("Q-%1").arg(number % 63)),
        QStringLiteral("note %1").arg(number), number % 2 == 0, number % 3 == 0, at }));
    ROUNDS_RETURN_IF_ERROR(MockLoopRepository(database).save(
        { MockLoopId(QStringLiteral("loop-%1").arg(number)), LoopFormatId(QStringLiteral("engineer-day")),
            QStringLiteral("Loop %1").arg(number), { RoundId(QStringLiteral("coding")), RoundId(QStringLiteral("ml")) },
            15, Level::L5, number % 2 == 0, at },
        at));
    StudyRepository study(database);
    ROUNDS_RETURN_IF_ERROR(study.saveNote({ { ReviewItemKind::Card, QStringLiteral("deck/card-%1").arg(number) }, at,
        QStringLiteral("note %1").arg(number), number % 2 == 0, number % 3 == 0 ? day : QDate() }));
    StudySessionRecord sitting;
    sitting.begunAt = at;
    sitting.current = QStringLiteral("deck/card-%1").arg(number);
    sitting.changedAt = at;
    ROUNDS_RETURN_IF_ERROR(study.saveSession(sitting));
    ROUNDS_RETURN_IF_ERROR(QuizRepository(database).append({ QStringLiteral("placement"),
        QuizItemId(QStringLiteral("item-%1").arg(number)), at, day, 1 + number % 4, number % 2 == 0, 70 }));
    CodingRepository coding(database);
    const ProblemId problem(QStringLiteral("C-%1").arg(number % 17));
    ROUNDS_RETURN_IF_ERROR(coding.append(
        CodingEvent { problem, at, CodingEventKind::Begun, { { QStringLiteral("strict"), number % 2 == 0 } } }));
    ROUNDS_RETURN_IF_ERROR(coding.append(CodingAttempt { 0, problem, QStringLiteral("r1"), at, day, number % 2 == 0,
        QStringLiteral("accepted"), QStringLiteral("def solve(x):\n    return %1\n").arg(number),
        { { QStringLiteral("message"), QString() } } }));
    ROUNDS_RETURN_IF_ERROR(coding.saveDraft(
        { problem, QStringLiteral("source"), QStringLiteral("def solve(x):\n\tpass  # ∂ %1").arg(number), at }));
    ROUNDS_RETURN_IF_ERROR(
        coding.append(CodingRating { problem, at, QStringLiteral("Keys ∂ %1").arg(number % 3), number % 7 }));
    ROUNDS_RETURN_IF_ERROR(coding.append(CodingRating { problem, at, {}, 0 }));
    PaperNoteRepository paperNotes(database);
    ROUNDS_RETURN_IF_ERROR(paperNotes.save(PaperFile { QStringLiteral("own/paper-%1").arg(number),
        QStringLiteral("%1.pdf").arg(number), QStringLiteral("Paper %1.pdf").arg(number), at }));
    ROUNDS_RETURN_IF_ERROR(paperNotes.save(PaperNote {
        QStringLiteral("own/paper-%1").arg(number), number % 9, QStringLiteral("page note ∂ %1").arg(number), at }));
    ROUNDS_RETURN_IF_ERROR(SubjectNoteLog(database, shape::kGuideNote)
                               .save({ QStringLiteral("disagreements/X-%1").arg(number),
                                   { { QStringLiteral("text"), QStringLiteral("%1 weeks").arg(number) } }, at }));
    ROUNDS_RETURN_IF_ERROR(PlanNoteRepository(database).save({ QStringLiteral("task/six-week/task-%1").arg(number),
        { { QStringLiteral("done"), day.toString(Qt::ISODate) } }, at }));
    ROUNDS_RETURN_IF_ERROR(SubjectNoteLog(database, shape::kInterviewNote)
                               .save({ QStringLiteral("asked/a-%1").arg(number),
                                   { { QStringLiteral("ask"), QStringLiteral("Why %1?").arg(number) } }, at }));
    ROUNDS_RETURN_IF_ERROR(SubjectNoteLog(database, shape::kPortfolioNote)
                               .save({ QStringLiteral("opinion/o-%1").arg(number),
                                   { { QStringLiteral("position"), QStringLiteral("∂ %1").arg(number) } }, at }));
    OwnCard card { QStringLiteral("own-%1").arg(number, 24, 16, QLatin1Char('0')), QStringLiteral("Deck ∂"),
        QStringLiteral("Front %1").arg(number), QStringLiteral("Back"), { QStringLiteral("tag") }, at, false };
    ROUNDS_RETURN_IF_ERROR(OwnCardRepository(database).save({ card }));
    card.isRemoved = number % 2 == 0;
    ROUNDS_RETURN_IF_ERROR(OwnCardRepository(database).save({ card }));
    RecordingRecord recording;
    recording.practiceId = id;
    recording.file = QStringLiteral("20261121T090000000-%1.wav").arg(number, 10, 10, QLatin1Char('0'));
    recording.at = at;
    recording.sampleRate = 16000;
    recording.channels = 1;
    ROUNDS_RETURN_IF_ERROR(RecordingRepository(database).append(recording));
    recording.event = RecordingEvent::Ended;
    recording.elapsed = Milliseconds { 1000 + number };
    recording.reason = QStringLiteral("paused");
    ROUNDS_RETURN_IF_ERROR(RecordingRepository(database).append(recording));
    ROUNDS_RETURN_IF_ERROR(WhiteboardRepository(database).append(id, whiteboardRows(number)));
    return SettingRepository(database).save({ QStringLiteral("key-%1").arg(number), QStringLiteral("value"), at });
}

} // namespace

ProfileFolder::ProfileFolder()
    : m_folder(folderTemplate())
    , m_paths { m_folder.filePath(QStringLiteral("Übung für später/data folder")) }
{
}

ProfileOptions ProfileFolder::options() const
{
    ProfileOptions options;
    options.paths = m_paths;
    options.busyLimit = Milliseconds { 20 };
    options.sleep = [](Milliseconds) {};
    return options;
}

Result<> addRows(Database &database, const ManualClock &clock, int practices)
{
    return database.transact([&](Database &open) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 first, nextId(open.connection(), shape::kPractice));
        for (int i = 0; i < practices; ++i) {
            const UtcTime at = clock.now() + std::chrono::minutes(i);
            ROUNDS_RETURN_IF_ERROR(addPractice(open, at, clock.localDate(at), static_cast<int>(first) + i));
        }
        return {};
    });
}

Result<> makeProfile(const ProfileFolder &folder, int practices)
{
    ProfileStore store(folder.options(), folder.clock);
    if (const OpenReport report = store.open(); !hasDatabase(report.outcome)) {
        return failure(report.error.value_or(Error {}));
    }
    ROUNDS_ASSIGN_OR_RETURN(Database database, store.takeDatabase());
    ROUNDS_RETURN_IF_ERROR(addRows(database, folder.clock, practices));
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const auto backup, store.backups().createIfDue(database.connection()));
    return {};
}

Result<> layDown(const ProfileFolder &folder, const QString &sqlFile)
{
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    if (!QDir().mkpath(folder.paths().data)) {
        return failure(ErrorKind::Io, folder.paths().data);
    }
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(folder.paths().database(), options));
    return connection.execute(QString::fromUtf8(readFile(sqlFile)));
}

Result<> addToProfile(const ProfileFolder &folder, int practices)
{
    ProfileStore store(folder.options(), folder.clock);
    if (const OpenReport report = store.open(); !hasDatabase(report.outcome)) {
        return failure(report.error.value_or(Error {}));
    }
    ROUNDS_ASSIGN_OR_RETURN(Database database, store.takeDatabase());
    return addRows(database, folder.clock, practices);
}

QByteArray dump(Database &database)
{
    QByteArray text;
    for (const TableShape *shape : allTables()) {
        const Result<qint64> found = database.connection().queryInteger(
            QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%1'")
                .arg(shape->tableName()));
        if (found && *found == 0) {
            continue;
        }
        text += QByteArray(shape->name) + '\n';
        auto rows = Statement::prepare(database.connection(), selectAll(*shape) + QStringLiteral("ORDER BY rowid"));
        if (!rows) {
            return describe(rows.error()).toUtf8();
        }
        for (auto hasRow = rows->step(); hasRow.value_or(false); hasRow = rows->step()) {
            for (int column = 0; column < rows->columnCount(); ++column) {
                text += rows->isNull(column) ? QByteArray("null") : rows->bytes(column).toPercentEncoding(" {}\":");
                text += '|';
            }
            text += isRowIntact(*rows, *shape) ? "\n" : "damaged\n";
        }
    }
    return text;
}

QByteArray dumpProfile(const ProfileFolder &folder)
{
    ProfileStore store(folder.options(), folder.clock);
    const OpenReport report = store.open();
    auto database = store.takeDatabase();
    return hasDatabase(report.outcome) && database ? dump(*database) : QByteArray("cannot be opened");
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(content) == content.size();
}

QMap<QString, QByteArray> snapshot(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        if (!path.endsWith(QStringLiteral(".lock"))) {
            files.insert(QDir(folder).relativeFilePath(path), readFile(path));
        }
    }
    return files;
}

} // namespace sevenrounds::test
