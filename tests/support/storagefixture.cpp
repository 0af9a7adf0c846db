// SPDX-License-Identifier: MIT
#include "support/storagefixture.h"

#include "storage/derivationrepository.h"
#include "storage/evidencerepository.h"
#include "storage/ownderivationrepository.h"
#include "storage/practicerepository.h"
#include "storage/reviewrepository.h"
#include "storage/rowstore.h"
#include "storage/settingrepository.h"
#include "storage/statement.h"

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
