// SPDX-License-Identifier: MIT
#include "core/crashpoint.h"
#include "exchange/profiledocument.h"
#include "exchange/profileexport.h"
#include "faults/faultmigrations.h"
#include "faults/helperprocess.h"
#include "recording/wavfile.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <utility>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr int kCrashExitCode = 42;
/// More than any deed here passes a point; beyond it the deed would never come to its end.
constexpr int kMostPassings = 400;
/// These leave a file of sound and nothing in the database.
const QList<CrashPoint> kOfRecordings { CrashPoint::RecordingCloseBefore, CrashPoint::RecordingCloseAfter };

struct Scenario {
    const char *what;
    QList<CrashPoint> points;
};

/// Which deed passes which points. Each is tried at its first passing and at every later one.
QList<Scenario> scenarios()
{
    using P = CrashPoint;
    return {
        { "open",
            { P::CommitBefore, P::CommitAfter, P::MigrationStepBefore, P::MigrationStepAfterSql, P::MigrationStepAfter,
                P::MigrationCommitAfter, P::CreateBeforeRename, P::CreateAfterRename, P::MarkerBeforeRename,
                P::MarkerAfterRename } },
        { "upgrade",
            { P::MigrationBackupAfter, P::MigrationStepBefore, P::MigrationStepAfterSql, P::MigrationStepAfter,
                P::CommitBefore, P::CommitAfter, P::MigrationCommitAfter, P::BackupBeforeRename } },
        { "upgrade-old",
            { P::MigrationBackupAfter, P::MigrationStepBefore, P::MigrationStepAfterSql, P::MigrationStepAfter,
                P::CommitBefore, P::CommitAfter, P::MigrationCommitAfter } },
        { "session", { P::EventAppend, P::DraftSave, P::CommitBefore, P::CommitAfter } },
        { "backup",
            { P::BackupBeforeCopy, P::BackupBeforeVerify, P::BackupBeforeRename, P::BackupAfterRename,
                P::ThinningBetweenFiles } },
        { "restore",
            { P::BackupBeforeRename, P::RestoreAfterSafetyBackup, P::RestoreFlagBeforeRename, P::RestoreAfterFlag,
                P::RestoreBeforeRename, P::RestoreAfterRename } },
        { "move-aside",
            { P::RestoreFlagBeforeRename, P::RestoreAfterFlag, P::AsideAfterJournal, P::AsideAfterLink,
                P::RestoreBeforeRename, P::RestoreAfterRename } },
        { "start-empty",
            { P::CommitAfter, P::AsideAfterJournal, P::AsideAfterLink, P::CreateBeforeRename, P::CreateAfterRename } },
        { "import",
            { P::ImportAfterBackup, P::ImportBeforeCommit, P::CommitBefore, P::CommitAfter, P::ImportAfterCommit } },
        { "export", { P::ExportBeforeRename, P::ExportAfterRename } },
    };
}

} // namespace

class TestCrashPoints : public QObject
{
    Q_OBJECT

private slots:
    void F02_everyPointIsTried();
    void F02_stateIsBeforeOrAfter_data();
    void F02_stateIsBeforeOrAfter();
    void F02_recordingIsWholeAtEachPoint();

private:
    /// A folder in the state the deed begins with.
    [[nodiscard]] bool prepare(const ProfileFolder &folder, const QString &what);
    /// All that a person would find at the next start.
    [[nodiscard]] static QByteArray stateOf(const ProfileFolder &folder, const QString &what);
    [[nodiscard]] static QString argumentFile(const ProfileFolder &folder, const QString &what);
};

QString TestCrashPoints::argumentFile(const ProfileFolder &folder, const QString &what)
{
    if (what == QStringLiteral("import")) {
        return folder.filePath(QStringLiteral("in.json"));
    }
    if (what == QStringLiteral("export")) {
        return folder.filePath(QStringLiteral("out.json"));
    }
    const QString backups = folder.paths().backups();
    const QStringList names = QDir(backups).entryList({ QStringLiteral("2026-*") }, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : backups + QLatin1Char('/') + names.first();
}

bool TestCrashPoints::prepare(const ProfileFolder &folder, const QString &what)
{
    if (what == QStringLiteral("open")) {
        return true;
    }
    if (what == QStringLiteral("upgrade-old")) {
        return layDown(folder, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/storage/profile-v1.sql"))
            .has_value();
    }
    if (!makeProfile(folder, 3)) {
        return false;
    }
    if (what == QStringLiteral("restore")) {
        return addToProfile(folder, 2).has_value();
    }
    if (what == QStringLiteral("move-aside") || what == QStringLiteral("start-empty")) {
        return writeFile(folder.paths().database(), "not a database any more");
    }
    if (what == QStringLiteral("backup")) {
        // Three of one old day, of which thinning keeps one.
        const QString made = argumentFile(folder, what);
        for (const char *time : { "08", "09", "10" }) {
            if (!QFile::copy(made,
                    folder.paths().backups() + QStringLiteral("/2025-03-01T%1").arg(QLatin1String(time))
                        + QStringLiteral("0000000Z-daily.sqlite"))) {
                return false;
            }
        }
    }
    if (what == QStringLiteral("import")) {
        auto other = Database::openInMemory();
        const ManualClock clock(kStart + std::chrono::hours(5));
        return other && addRows(*other, clock, 4) && exportProfile(*other, argumentFile(folder, what), kStart);
    }
    return true;
}

QByteArray TestCrashPoints::stateOf(const ProfileFolder &folder, const QString &what)
{
    // By the oldest program first: a newer one would upgrade what it looks at.
    QList<MigrationList> programs { shippedMigrations(), faultMigrations() };
    if (what == QStringLiteral("upgrade-old")) {
        programs.prepend(shippedMigrations().first(1));
    }
    QByteArray state;
    OpenOutcome outcome = OpenOutcome::FailedStep;
    for (const MigrationList &migrations : std::as_const(programs)) {
        ProfileOptions options = folder.options();
        options.migrations = migrations;
        ProfileStore store(options, folder.clock);
        const OpenReport report = store.open();
        outcome = report.outcome;
        if (outcome == OpenOutcome::Newer) {
            continue;
        }
        auto database = store.takeDatabase();
        // A folder in which nothing was made yet is made by looking; that is no difference.
        state = database ? QByteArray::number(report.supportedVersion) + '\n' + dump(*database)
                         : QByteArray::number(static_cast<int>(outcome));
        break;
    }
    return state;
}

void TestCrashPoints::F02_everyPointIsTried()
{
    QSet<QByteArray> tried;
    const QList<Scenario> all = scenarios();
    for (const Scenario &scenario : all) {
        for (const CrashPoint point : scenario.points) {
            tried.insert(crashPointName(point));
        }
    }
    for (const CrashPoint point : kOfRecordings) {
        tried.insert(crashPointName(point));
    }
    for (const CrashPoint point : allCrashPoints()) {
        QVERIFY2(tried.contains(crashPointName(point)), crashPointName(point).constData());
    }
    QVERIFY(allCrashPoints().size() >= 20);
}

void TestCrashPoints::F02_stateIsBeforeOrAfter_data()
{
    QTest::addColumn<QString>("what");
    const QList<Scenario> all = scenarios();
    for (const Scenario &scenario : all) {
        QTest::newRow(scenario.what) << QString::fromLatin1(scenario.what);
    }
}

void TestCrashPoints::F02_stateIsBeforeOrAfter()
{
    QFETCH(QString, what);
    const auto runOn = [&what](const ProfileFolder &folder, const QByteArray &crashAt) {
        return runHelper({ what, folder.paths().data, argumentFile(folder, what) }, crashAt);
    };
    ProfileFolder untouched;
    QVERIFY(prepare(untouched, what));
    const QByteArray before = stateOf(untouched, what);
    ProfileFolder finished;
    QVERIFY(prepare(finished, what));
    QCOMPARE(runOn(finished, {}).exitCode, 0);
    const QByteArray after = stateOf(finished, what);
    const QByteArray exported = readFile(argumentFile(finished, QStringLiteral("export")));

    int tried = 0;
    const QList<Scenario> all = scenarios();
    for (const Scenario &scenario : all) {
        if (what != QLatin1String(scenario.what)) {
            continue;
        }
        for (const CrashPoint point : scenario.points) {
            for (int passing = 1;; ++passing) {
                const QByteArray name = crashPointName(point) + ':' + QByteArray::number(passing);
                QVERIFY2(passing <= kMostPassings, name.constData());
                ProfileFolder folder;
                QVERIFY(prepare(folder, what));
                const int code = runOn(folder, name).exitCode;
                const QByteArray state = stateOf(folder, what);
                if (code == 0) {
                    // It is not passed so often; but once it must be.
                    QVERIFY2(passing > 1 && state == after, name.constData());
                    break;
                }
                QVERIFY2(code == kCrashExitCode, name.constData());
                QVERIFY2(state == before || state == after, name.constData());
                ++tried;

                // Nothing half done carries a name that counts.
                const auto backups = BackupStore(folder.paths(), folder.clock).list();
                QVERIFY(backups);
                for (const BackupFile &backup : *backups) {
                    QVERIFY2(
                        BackupStore::verify(backup.path, schemaVersion(faultMigrations())), qPrintable(backup.path));
                }
                const QString out = argumentFile(folder, QStringLiteral("export"));
                QVERIFY2(!QFile::exists(out) || readFile(out) == exported, name.constData());
                // The deed can be done again.
                if (state == before) {
                    QVERIFY2(runOn(folder, {}).exitCode == 0, name.constData());
                    QVERIFY2(stateOf(folder, what) == after, name.constData());
                }
            }
        }
    }
    qInfo("%d passings", tried);
}

void TestCrashPoints::F02_recordingIsWholeAtEachPoint()
{
    const QTemporaryDir folder;
    for (const CrashPoint point : kOfRecordings) {
        const QByteArray name = crashPointName(point);
        const QString file = folder.filePath(QString::fromLatin1(name) + QStringLiteral(".wav"));
        QVERIFY2(runHelper({ QStringLiteral("record"), file }, name).exitCode == kCrashExitCode, name.constData());
        const Result<WavInfo> info = readWav(file);
        QVERIFY2(info, name.constData());
        // Before, the header tells of what was last synced and the rest is found by the file's length; after, it tells all.
        QCOMPARE(info->isHeaderTrue, point == CrashPoint::RecordingCloseAfter);
        QCOMPARE(info->frames, qint64 { 32000 });
        QCOMPARE(readFile(file).mid(kWavHeaderBytes), QByteArray(32000, '\x11') + QByteArray(32000, '\x22'));
    }
}

QTEST_GUILESS_MAIN(TestCrashPoints)
#include "tst_crashpoints.moc"
