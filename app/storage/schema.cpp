// SPDX-License-Identifier: MIT
#include "storage/schema.h"

#include "core/crashpoint.h"
#include "storage/migrationsql.h"
#include "storage/sqlitecause.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <sqlite3.h>

namespace sevenrounds {

namespace {

Result<> runStep(Connection &connection, const Migration &migration)
{
    crashPoint(CrashPoint::MigrationStepBefore);
    ROUNDS_RETURN_IF_ERROR(connection.execute(migration.sql));
    crashPoint(CrashPoint::MigrationStepAfterSql);
    if (migration.step) {
        ROUNDS_RETURN_IF_ERROR(migration.step(connection));
    }
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(migration.version)));
    crashPoint(CrashPoint::MigrationStepAfter);
    return {};
}

Result<> runPending(Connection &connection, const MigrationList &migrations, qint64 found)
{
    ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(connection));
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId)));
    for (const Migration &migration : migrations) {
        if (migration.version > found) {
            if (auto done = runStep(connection, migration); !done) {
                return failure(done.error().during(QStringLiteral("migration ") + migration.name));
            }
        }
    }
    {
        ROUNDS_ASSIGN_OR_RETURN(
            Statement keys, Statement::prepare(connection, QStringLiteral("PRAGMA foreign_key_check")));
        ROUNDS_ASSIGN_OR_RETURN(const bool isBroken, keys.step());
        if (isBroken) {
            return failure(ErrorKind::Storage, QStringLiteral("a migration broke a foreign key of ") + keys.text(0),
                SQLITE_CONSTRAINT_FOREIGNKEY);
        }
    }
    return transaction.commit();
}

} // namespace

const MigrationList &shippedMigrations()
{
    static const MigrationList migrations {
        { 1, QStringLiteral("0001_initial"), QString::fromUtf8(migrationsql::k0001Initial), {} },
        { 2, QStringLiteral("0002_review"), QString::fromUtf8(migrationsql::k0002Review), {} },
        { 3, QStringLiteral("0003_own_derivation"), QString::fromUtf8(migrationsql::k0003OwnDerivation), {} },
        { 4, QStringLiteral("0004_whiteboard"), QString::fromUtf8(migrationsql::k0004Whiteboard), {} },
        { 5, QStringLiteral("0005_story"), QString::fromUtf8(migrationsql::k0005Story), {} },
        { 6, QStringLiteral("0006_recording"), QString::fromUtf8(migrationsql::k0006Recording), {} },
        { 7, QStringLiteral("0007_prompt_note"), QString::fromUtf8(migrationsql::k0007PromptNote), {} },
        { 8, QStringLiteral("0008_mock_loop"), QString::fromUtf8(migrationsql::k0008MockLoop), {} },
        { 9, QStringLiteral("0009_guide_note"), QString::fromUtf8(migrationsql::k0009GuideNote), {} },
        { 10, QStringLiteral("0010_memory"), QString::fromUtf8(migrationsql::k0010Memory), {} },
        { 11, QStringLiteral("0011_plan"), QString::fromUtf8(migrationsql::k0011Plan), {} },
        { 12, QStringLiteral("0012_paper"), QString::fromUtf8(migrationsql::k0012Paper), {} },
        { 13, QStringLiteral("0013_coding"), QString::fromUtf8(migrationsql::k0013Coding), {} },
        { 14, QStringLiteral("0014_papernotes"), QString::fromUtf8(migrationsql::k0014Papernotes), {} },
        { 15, QStringLiteral("0015_codingrating"), QString::fromUtf8(migrationsql::k0015Codingrating), {} },
        { 16, QStringLiteral("0016_interview"), QString::fromUtf8(migrationsql::k0016Interview), {} },
        { 17, QStringLiteral("0017_owncard"), QString::fromUtf8(migrationsql::k0017Owncard), {} },
        { 18, QStringLiteral("0018_portfolio"), QString::fromUtf8(migrationsql::k0018Portfolio), {} },
        { 19, QStringLiteral("0019_replay_rating"), QString::fromUtf8(migrationsql::k0019ReplayRating), {} },
    };
    return migrations;
}

int schemaVersion(const MigrationList &migrations)
{
    return migrations.isEmpty() ? 0 : migrations.last().version;
}

Result<> migrate(Connection &connection, const MigrationList &migrations)
{
    ROUNDS_ASSIGN_OR_RETURN(const qint64 found, connection.queryInteger(QStringLiteral("PRAGMA user_version")));
    if (found > schemaVersion(migrations)) {
        return failure(ErrorKind::NewerData, QStringLiteral("the schema is newer: %1").arg(found));
    }
    if (found == schemaVersion(migrations)) {
        return {};
    }
    // Rebuilding a table that others refer to needs foreign keys off, and inside a transaction they cannot be switched.
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    const auto done = runPending(connection, migrations, found);
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    ROUNDS_RETURN_IF_ERROR(done);
    crashPoint(CrashPoint::MigrationCommitAfter);
    return {};
}

} // namespace sevenrounds
