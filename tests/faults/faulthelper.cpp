// SPDX-License-Identifier: MIT
// Does one thing to the profile in a folder: sevenrounds-faulthelper <what> <folder> [file]. Prints what came of it.
#include "core/volume.h"
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "faults/faultmigrations.h"
#include "recording/segmentwriter.h"
#include "storage/practicerepository.h"
#include "storage/settingrepository.h"
#include "storage/storagethread.h"
#include "support/storagefixture.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr Milliseconds kPatience { 10000 };

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say("error " + describe(error).toUtf8());
    return 1;
}

/// Stays as it is until the parent closes the pipe.
void waitForParent()
{
    say("ready");
    QFile input;
    if (input.open(stdin, QFile::ReadOnly)) {
        input.readAll();
    }
}

Result<> work(const QString &what, ProfileStore &store, const ManualClock &clock, const QString &file)
{
    // Recovery begins where opening ends without a database.
    const OpenReport report = store.open();
    if (what == QStringLiteral("move-aside")) {
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const OpenReport restored, store.moveAsideAndRestore(file));
        return {};
    }
    if (what == QStringLiteral("start-empty")) {
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const OpenReport started, store.startEmpty());
        return {};
    }
    if (!hasDatabase(report.outcome)) {
        return failure(report.error.value_or(Error {}));
    }
    ROUNDS_ASSIGN_OR_RETURN(Database database, store.takeDatabase());
    if (what == QStringLiteral("restore")) {
        database = std::move(*Database::openInMemory());
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const OpenReport restored, store.restore(file));
        return {};
    }
    if (what == QStringLiteral("session")) {
        return addRows(database, clock, 2);
    }
    if (what == QStringLiteral("backup")) {
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const auto made, store.backups().createIfDue(database.connection()));
        return {};
    }
    if (what == QStringLiteral("import")) {
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const auto summary, importProfile(database, store.backups(), file));
        return {};
    }
    if (what == QStringLiteral("export")) {
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const auto summary, exportProfile(database, file, kStart));
        return {};
    }
    if (what == QStringLiteral("open") || what == QStringLiteral("upgrade") || what == QStringLiteral("upgrade-old")) {
        return {};
    }
    return failure(ErrorKind::InvalidInput, QStringLiteral("unknown: ") + what);
}

/// Writes two seconds of sound, the second one after what was last synced, and ends the file.
int recordSegment(const QString &file)
{
    auto writer = SegmentWriter::create(file, {});
    if (!writer || !writer->append(QByteArray(32000, '\x11')) || !writer->sync()
        || !writer->append(QByteArray(32000, '\x22')) || !writer->close()) {
        return 1;
    }
    say("done");
    return 0;
}

/// Opens the profile and says what can be done with it.
int tryReadOnly(ProfileStore &store, const ManualClock &clock)
{
    const OpenReport report = store.open();
    say("outcome " + QByteArray::number(static_cast<int>(report.outcome)));
    if (report.error) {
        say("error " + errorKindName(report.error->kind).toUtf8());
    }
    auto database = store.takeDatabase();
    if (!database) {
        return 0;
    }
    say("practices "
        + QByteArray::number(PracticeRepository(*database).listRecent(100).value_or(QList<PracticeSummary>()).size()));
    const auto written = addRows(*database, clock, 1);
    say("written " + (written ? QByteArray("yes") : errorKindName(written.error().kind).toUtf8()));
    return 0;
}

/// Saves an answer as a practice does: a setting stands for its row.
struct AnswerWrite {
    SpilledDraft text;

    Result<> operator()(Database &database) const
    {
        return SettingRepository(database).save({ text.item, text.text, text.changedAt });
    }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { text }; }
};

/// A disk that is full for a while: the write is held, nothing half lies about, its text stands in a second place, and it is saved when there is room.
int tryFullDisk(ProfileStore &store, const ManualClock &clock, const QString &folder, const QString &place)
{
    if (!hasDatabase(store.open().outcome)) {
        return 1;
    }
    Database database = std::move(*store.takeDatabase());
    const QString ballast = folder + QStringLiteral("/ballast");
    {
        QFile file(ballast);
        if (!file.open(QFile::WriteOnly | QFile::Unbuffered)) {
            return 1;
        }
        while (file.write(QByteArray(512, 'x')) == 512) { }
    }
    const auto backup = store.backups().create(database.connection(), BackupReason::Manual);
    say("backup " + QByteArray(backup ? "made" : "refused"));
    const auto exported = exportProfile(database, folder + QStringLiteral("/out.json"), kStart);
    say("export " + QByteArray(exported ? "made" : "refused"));
    const Volume volume = findVolume(folder);
    constexpr qint64 kLittle = 8192;
    say("volume " + QByteArray(volume.name == folder ? "named" : "unknown") + ' '
        + QByteArray(volume.freeBytes >= 0 && volume.freeBytes < kLittle ? "full" : "not full"));
    const DraftSpill spill(QStringList { folder + QStringLiteral("/unsaved.json"), place });
    StorageThread thread(std::move(database), { Milliseconds { 5 }, spill });
    QObject receiver;
    thread.write(
        &receiver, [&clock](Database &open) { return addRows(open, clock, 60); }, [](const Result<> &) {});
    thread.write(&receiver,
        AnswerWrite { { 1, kStart, QStringLiteral("answer"), QString(20000, QLatin1Char('a')), kStart } },
        [](const Result<> &) {});
    const auto first = thread.flush(Milliseconds { 200 });
    say("save " + (first ? QByteArray("made") : QByteArray("held ") + QByteArray::number(first.error().cause & 0xff)));
    const QList<SpilledDraft> kept = spill.read();
    say("kept " + QByteArray::number(kept.isEmpty() ? 0 : kept.first().text.size()));
    QFile::remove(ballast);
    const auto second = thread.flush(kPatience);
    say("save " + QByteArray(second ? "made" : "held"));
    // Behind what clears up.
    (void)thread.stop(kPatience);
    say("kept " + QByteArray::number(spill.read().size()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        return 2;
    }
    const QString &what = arguments.at(1);
    const ManualClock clock(kStart + std::chrono::hours(24));
    ProfileOptions options;
    options.paths.data = arguments.at(2);
    if (what == QStringLiteral("upgrade")) {
        options.migrations = faultMigrations();
    }
    if (what == QStringLiteral("record")) {
        return recordSegment(arguments.at(2));
    }
    ProfileStore store(options, clock);
    if (what == QStringLiteral("hold-profile")) {
        if (!hasDatabase(store.open().outcome)) {
            return 1;
        }
        waitForParent();
        return 0;
    }
    if (what == QStringLiteral("hold-file")) {
        auto connection = Connection::open(options.paths.database());
        if (!connection || !connection->execute(QStringLiteral("BEGIN EXCLUSIVE"))) {
            return 1;
        }
        waitForParent();
        return 0;
    }
    if (what == QStringLiteral("read-only")) {
        return tryReadOnly(store, clock);
    }
    if (what == QStringLiteral("full-disk")) {
        return tryFullDisk(store, clock, options.paths.data, arguments.value(3));
    }
    const auto done = work(what, store, clock, arguments.value(3));
    if (!done) {
        return fail(done.error());
    }
    say("done");
    return 0;
}
