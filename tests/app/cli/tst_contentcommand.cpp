// SPDX-License-Identifier: MIT
#include "app/cli/clirun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds::test;

namespace {

const QString kPrompt = QStringLiteral("/content/prompts/ml/S2-05.md");

} // namespace

/// What is checked, and what is listed, of the shipped content and of a person's own.
class TestContentCommand : public QObject
{
    Q_OBJECT

private slots:
    void aFindingHasItsFileAndLine();
    void anOwnPromptIsCountedAndComparedWithTheShipped();
    void everyKindIsListed_data();
    void everyKindIsListed();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
    void theVersionIsOneLine();

private:
    /// Puts a prompt into a pack of the person's own: a shipped one with its id changed to `id`, which may bring more lines with it. Returns the data folder.
    [[nodiscard]] QString ownPack(const QByteArray &id);
    [[nodiscard]] static CliOutcome content(const QStringList &words, const QString &data)
    {
        return runCli(
            QStringList { QStringLiteral("content") } + words + QStringList { QStringLiteral("--data-dir"), data });
    }

    QTemporaryDir m_folder;
};

QString TestContentCommand::ownPack(const QByteArray &id)
{
    const QString data = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    const QString file = data + QStringLiteral("/packs/mine/prompts/ml/own.md");
    QFile shipped(QStringLiteral(SEVENROUNDS_SOURCE_DIR) + kPrompt);
    QFile own(file);
    const bool isWritten = QDir().mkpath(QFileInfo(file).path()) && shipped.open(QFile::ReadOnly)
        && own.open(QFile::WriteOnly) && own.write(shipped.readAll().replace("id: S2-05", "id: " + id)) > 0;
    return isWritten ? data : QString();
}

void TestContentCommand::aFindingHasItsFileAndLine()
{
    const QString data = ownPack("X-1\nshade: red");
    QVERIFY(!data.isEmpty());
    const CliOutcome words = content({ QStringLiteral("check") }, data);
    QCOMPARE(words.exitCode, 1);
    // The id stands in the third line.
    QVERIFY2(words.out.contains("mine/prompts/ml/own.md:4: "), words.out.constData());
    QVERIFY2(words.out.contains("shade"), words.out.constData());
    // The sum is a message, and no data.
    QVERIFY2(words.messages.contains(" prompts, ") && !words.out.contains(" prompts, "), words.messages.constData());

    const CliOutcome json = content({ QStringLiteral("check"), QStringLiteral("--json") }, data);
    QCOMPARE(json.exitCode, 1);
    const QJsonObject answer = json.json().object();
    QCOMPARE(answer.value(QStringLiteral("ok")), QJsonValue(false));
    const QJsonArray problems = answer.value(QStringLiteral("problems")).toArray();
    QVERIFY(!problems.isEmpty());
    const QJsonObject problem = problems.first().toObject();
    QCOMPARE(problem.value(QStringLiteral("file")).toString(), QStringLiteral("mine/prompts/ml/own.md"));
    QCOMPARE(problem.value(QStringLiteral("line")).toInt(), 4);
    QVERIFY(problem.value(QStringLiteral("message")).toString().contains(QStringLiteral("shade")));
}

void TestContentCommand::anOwnPromptIsCountedAndComparedWithTheShipped()
{
    const auto check = [](const QString &data) {
        return content({ QStringLiteral("check"), QStringLiteral("--json") }, data);
    };
    const auto prompts = [](const CliOutcome &outcome) {
        return outcome.json()
            .object()
            .value(QStringLiteral("items"))
            .toObject()
            .value(QStringLiteral("prompts"))
            .toInt();
    };
    const CliOutcome shipped = check(m_folder.filePath(QStringLiteral("none")));
    QCOMPARE(shipped.exitCode, 0);
    QCOMPARE(shipped.json().object().value(QStringLiteral("ok")), QJsonValue(true));
    QVERIFY(prompts(shipped) > 0);
    // It is read, and asks what another one asks.
    const QString data = ownPack("X-1");
    QVERIFY(!data.isEmpty());
    const CliOutcome own = check(data);
    QCOMPARE(own.exitCode, 1);
    QCOMPARE(prompts(own), prompts(shipped) + 1);
    const QJsonArray problems = own.json().object().value(QStringLiteral("problems")).toArray();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().toObject().value(QStringLiteral("message")).toString().contains(QStringLiteral("S2-05")));
    const CliOutcome list
        = content({ QStringLiteral("list"), QStringLiteral("--kind"), QStringLiteral("prompt") }, data);
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.out.contains("\nX-1\t"));
}

void TestContentCommand::everyKindIsListed_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "round", "prompt", "ladder", "derivation", "model", "card", "problem", "paper", "rubric",
             "plan", "checklist", "level", "team", "fact", "quiz", "mistake" }) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestContentCommand::everyKindIsListed()
{
    QFETCH(QString, kind);
    const QString data = m_folder.filePath(QStringLiteral("none"));
    const QStringList list { QStringLiteral("list"), QStringLiteral("--kind"), kind };
    const CliOutcome json = content(list + QStringList { QStringLiteral("--json") }, data);
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.messages, QByteArray());
    const QJsonArray items = json.json().array();
    QVERIFY(!items.isEmpty());
    QSet<QString> ids;
    for (const QJsonValue &item : items) {
        const QString id = item.toObject().value(QStringLiteral("id")).toString();
        QVERIFY(!id.isEmpty());
        ids.insert(id);
    }
    QCOMPARE(ids.size(), items.size());

    // In words each is a line of three columns, and the first is its id.
    const CliOutcome words = content(list, data);
    QCOMPARE(words.exitCode, 0);
    const QList<QByteArray> lines = words.out.chopped(1).split('\n');
    QCOMPARE(lines.size(), items.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QList<QByteArray> columns = lines.at(i).split('\t');
        QCOMPARE(columns.size(), 3);
        QCOMPARE(QString::fromUtf8(columns.first()), items.at(i).toObject().value(QStringLiteral("id")).toString());
    }
}

void TestContentCommand::wrongUseIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("another verb") << QStringList { QStringLiteral("mend") };
    QTest::newRow("no kind") << QStringList { QStringLiteral("list") };
    QTest::newRow("another kind") << QStringList { QStringLiteral("list"), QStringLiteral("--kind"),
        QStringLiteral("nonsense") };
    QTest::newRow("another option") << QStringList { QStringLiteral("check"), QStringLiteral("--deep") };
}

void TestContentCommand::wrongUseIsTold()
{
    QFETCH(QStringList, words);
    const CliOutcome outcome = content(words, m_folder.filePath(QStringLiteral("none")));
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.messages.isEmpty());
}

void TestContentCommand::theVersionIsOneLine()
{
    const CliOutcome outcome = runCli({ QStringLiteral("--version") });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.messages, QByteArray());
    static const QRegularExpression line(QStringLiteral("^sevenrounds-cli \\d+\\.\\d+\\.\\d+\\n$"));
    QVERIFY2(line.match(QString::fromUtf8(outcome.out)).hasMatch(), outcome.out.constData());
}

QTEST_GUILESS_MAIN(TestContentCommand)
#include "tst_contentcommand.moc"
