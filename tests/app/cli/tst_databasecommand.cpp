// SPDX-License-Identifier: MIT
#include "app/cli/clirun.h"
#include "storage/connection.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// `db check` looks and changes nothing, `db backup` makes one that can be restored.
class TestDatabaseCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSoundProfileIsSound();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void wordsSayTheSame();
    void aBackupIsMade();
    void whatCannotBeOpenedIsNotBackedUp();
    void wrongUseIsTold_data();
    void wrongUseIsTold();

private:
    [[nodiscard]] CliOutcome database(const QStringList &words) const
    {
        return runCli(QStringList { QStringLiteral("db") } + words
            + QStringList { QStringLiteral("--data-dir"), m_folder->paths().data });
    }
    [[nodiscard]] CliOutcome check() const { return database({ QStringLiteral("check"), QStringLiteral("--json") }); }
    void damage(const QString &how) const;

    std::unique_ptr<ProfileFolder> m_folder;
};

void TestDatabaseCommand::init()
{
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(makeProfile(*m_folder, 3));
}

void TestDatabaseCommand::aSoundProfileIsSound()
{
    const auto before = snapshot(m_folder->paths().data);
    const CliOutcome outcome = check();
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.messages, QByteArray());
    const QJsonObject answer = outcome.json().object();
    QCOMPARE(answer.value(QStringLiteral("ok")), QJsonValue(true));
    QCOMPARE(answer.value(QStringLiteral("ours")), QJsonValue(true));
    QCOMPARE(answer.value(QStringLiteral("folder")).toString(), m_folder->paths().data);
    const int version = schemaVersion(shippedMigrations());
    QCOMPARE(answer.value(QStringLiteral("version")).toInt(), version);
    QCOMPARE(answer.value(QStringLiteral("supported_version")).toInt(), version);
    const QJsonObject tables = answer.value(QStringLiteral("tables")).toObject();
    QCOMPARE(tables.value(QStringLiteral("practice")).toObject().value(QStringLiteral("readable")).toInt(), 3);
    for (const QJsonValue &table : tables) {
        QCOMPARE(table.toObject().value(QStringLiteral("damaged")).toInt(-1), 0);
        QCOMPARE(table.toObject().value(QStringLiteral("complete")), QJsonValue(true));
    }
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

void TestDatabaseCommand::damage(const QString &how) const
{
    const QString file = m_folder->paths().database();
    const auto execute = [&file](const QString &sql) {
        auto connection = Connection::open(file);
        QVERIFY(connection && connection->execute(sql));
    };
    if (how == QStringLiteral("a changed text")) {
        execute(QStringLiteral("UPDATE draft SET body = 'not what was written'"));
    } else if (how == QStringLiteral("half a file")) {
        QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    } else if (how == QStringLiteral("another program's")) {
        execute(QStringLiteral("PRAGMA application_id = 7"));
    } else if (how == QStringLiteral("a newer version's")) {
        execute(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion(shippedMigrations()) + 1));
    } else {
        QVERIFY(writeFile(file,
            "not a database at all, and longer than a header of a database is, which is a hundred "
            "bytes by the documents of SQLite"));
    }
}

void TestDatabaseCommand::whatIsWrongIsSaid_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a changed text") << true << QByteArray("some of it is damaged");
    QTest::newRow("half a file") << true << QByteArray("some of it is damaged");
    QTest::newRow("another program's") << false << QByteArray("not a database of Seven Rounds");
    QTest::newRow("a newer version's") << true << QByteArray("made by a newer version");
    QTest::newRow("a text") << false << QByteArray("not a database of Seven Rounds");
}

void TestDatabaseCommand::whatIsWrongIsSaid()
{
    QFETCH(bool, isOurs);
    QFETCH(QByteArray, said);
    damage(QString::fromLatin1(QTest::currentDataTag()));
    const auto before = snapshot(m_folder->paths().data);
    const CliOutcome outcome = check();
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.messages.contains(said), outcome.messages.constData());
    const QJsonObject answer = outcome.json().object();
    QCOMPARE(answer.value(QStringLiteral("ok")), QJsonValue(false));
    QCOMPARE(answer.value(QStringLiteral("ours")), QJsonValue(isOurs));
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

void TestDatabaseCommand::wordsSayTheSame()
{
    const CliOutcome sound = database({ QStringLiteral("check") });
    QCOMPARE(sound.exitCode, 0);
    QVERIFY2(sound.out.contains("ok: true\n") && sound.out.contains("ours: true\n"), sound.out.constData());
    damage(QStringLiteral("a changed text"));
    const CliOutcome damaged = database({ QStringLiteral("check") });
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY2(damaged.out.contains("ok: false\n"), damaged.out.constData());
}

void TestDatabaseCommand::aBackupIsMade()
{
    const BackupStore backups(m_folder->paths(), m_folder->clock);
    const auto before = backups.list();
    QVERIFY(before);
    const CliOutcome outcome = database({ QStringLiteral("backup"), QStringLiteral("--json") });
    QVERIFY2(outcome.exitCode == 0, outcome.messages.constData());
    const QJsonObject answer = outcome.json().object();
    const QString file = answer.value(QStringLiteral("file")).toString();
    QCOMPARE(QFileInfo(file).size(), answer.value(QStringLiteral("bytes")).toInteger());
    QVERIFY(BackupStore::verify(file, schemaVersion(shippedMigrations())));
    QCOMPARE(answer.value(QStringLiteral("rows")).toObject().value(QStringLiteral("practice")).toInt(), 3);
    const auto after = backups.list();
    QVERIFY(after);
    QCOMPARE(after->size(), before->size() + 1);
    // What it holds is what the profile holds, which is as it was.
    const QByteArray profile = dumpProfile(*m_folder);
    auto copy = Connection::open(file);
    QVERIFY(copy);
    Database held(std::move(*copy));
    QCOMPARE(dump(held), profile);
}

void TestDatabaseCommand::whatCannotBeOpenedIsNotBackedUp()
{
    damage(QStringLiteral("a newer version's"));
    const auto before = snapshot(m_folder->paths().data);
    const CliOutcome outcome = database({ QStringLiteral("backup"), QStringLiteral("--json") });
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.messages.contains("newer"), outcome.messages.constData());
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

void TestDatabaseCommand::wrongUseIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("another verb") << QStringList { QStringLiteral("repair") };
    QTest::newRow("two") << QStringList { QStringLiteral("check"), QStringLiteral("backup") };
    QTest::newRow("another option") << QStringList { QStringLiteral("check"), QStringLiteral("--deep") };
}

void TestDatabaseCommand::wrongUseIsTold()
{
    QFETCH(QStringList, words);
    const CliOutcome outcome = database(words);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.messages.isEmpty());
}

QTEST_GUILESS_MAIN(TestDatabaseCommand)
#include "tst_databasecommand.moc"
