// SPDX-License-Identifier: MIT
#include "content/bankchecks.h"
#include "support/samplecontent.h"

#include <QTest>

using namespace sevenrounds;

class TestBankChecks : public QObject
{
    Q_OBJECT

private slots:
    void rewordedPromptsAreFound();
    void wordsOfTheTradeDoNotMakeTwoAlike();
    void wrongFiguresAreNamed();
    void figuresThatStandTwiceAreNamed();

private:
    static Prompt prompt(const char *id, const char *title, const char *ask, const QStringList &points);
};

Prompt TestBankChecks::prompt(const char *id, const char *title, const char *ask, const QStringList &points)
{
    Prompt made = sample::prompt(QString::fromLatin1(id));
    made.title = QString::fromLatin1(title);
    made.ask = QString::fromLatin1(ask);
    made.points = points;
    return made;
}

void TestBankChecks::rewordedPromptsAreFound()
{
    const QList<Prompt> bank {
        prompt("P-1", "Cache under load", "Design the cache for a serving fleet of ten thousand queries a second.",
            { QStringLiteral("Sizes the cache"), QStringLiteral("Names the eviction policy"),
                QStringLiteral("Handles a cold start") }),
        prompt("P-2", "Gradient noise", "Why does the noise of the gradient fall with the batch?",
            { QStringLiteral("Derives the variance of the mean"), QStringLiteral("Names the critical batch") }),
        prompt("P-3", "A cache under load", "You design a cache for a fleet that serves ten thousand queries a second.",
            { QStringLiteral("Sizes the cache in memory"), QStringLiteral("Names an eviction policy"),
                QStringLiteral("Handles the cold start") }),
    };
    const QList<NearDuplicate> found = findNearDuplicates(bank);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().first.value(), QStringLiteral("P-1"));
    QCOMPARE(found.first().second.value(), QStringLiteral("P-3"));
    QVERIFY(found.first().similarity <= 1.0);
    QCOMPARE(checkBank(bank).size(), 1);
    QVERIFY(checkBank(bank).first().message.contains(QStringLiteral("P-1")));
}

void TestBankChecks::wordsOfTheTradeDoNotMakeTwoAlike()
{
    QList<Prompt> bank;
    const QStringList topics { QStringLiteral("attention"), QStringLiteral("diffusion"), QStringLiteral("graphs"),
        QStringLiteral("bandits"), QStringLiteral("kernels") };
    for (const QString &topic : topics) {
        Prompt made = sample::prompt(topic);
        made.title = topic;
        made.ask = QStringLiteral("Derive the gradient of the loss of the model and say what the learning rate does.");
        made.points = { QStringLiteral("%1 one two three four five").arg(topic).replace(u' ', u' ' + topic + u' ') };
        bank.append(made);
    }
    QVERIFY(findNearDuplicates(bank).isEmpty());
}

void TestBankChecks::wrongFiguresAreNamed()
{
    Prompt design = sample::prompt(QStringLiteral("P-1"));
    design.capacity = { { QStringLiteral("memory"), QStringLiteral("2 * 3 GB"), QStringLiteral("6 GB"), {} },
        { QStringLiteral("index"), QStringLiteral("2 * 3 GB"), QStringLiteral("7 GB"), {} } };
    const ContentProblems problems = checkBank({ design });
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().file, QStringLiteral("P-1"));
    QVERIFY(problems.first().message.contains(QStringLiteral("'index'")));
}

void TestBankChecks::figuresThatStandTwiceAreNamed()
{
    Prompt design = sample::prompt(QStringLiteral("P-1"));
    const CapacityLine memory { QStringLiteral("memory"), QStringLiteral("2 * 3 GB"), QStringLiteral("6 GB"), {} };
    CapacityLine index = memory;
    index.name = QStringLiteral("index");
    design.capacity = { memory, index };
    QVERIFY(checkBank({ design }).isEmpty());
    design.capacity.append(memory);
    const ContentProblems problems = checkBank({ design });
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.contains(QStringLiteral("'memory' stands twice")));
}

QTEST_GUILESS_MAIN(TestBankChecks)
#include "tst_bankchecks.moc"
