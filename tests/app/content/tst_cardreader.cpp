// SPDX-License-Identifier: MIT
#include "content/cardreader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

const QByteArray kFrontMatter = "---\nkind: cards\nid: information\ntopic: information theory\nround: ml\ncovers: "
                                "[D-14]\nsource: {badge: S2, wording: "
                                "ours}\n---\n";

} // namespace

class TestCardReader : public QObject
{
    Q_OBJECT

private slots:
    void readsQuestionAnswerAndNote();
    void keepsAnswersOfSeveralParagraphs();
    void refusesWhatIsNoCard_data();
    void refusesWhatIsNoCard();

private:
    CardDeck read(const QByteArray &body, ContentProblems *problems);
    QTemporaryDir m_place;
};

CardDeck TestCardReader::read(const QByteArray &body, ContentProblems *problems)
{
    QFile file(m_place.filePath(QStringLiteral("information.md")));
    if (!file.open(QIODevice::WriteOnly) || file.write(kFrontMatter + body) < 0) {
        return {};
    }
    file.close();
    const std::optional<PackFile> parts = readPackFile(m_place.path(), QStringLiteral("information.md"), problems);
    return parts ? readCards(*parts, problems) : CardDeck();
}

void TestCardReader::readsQuestionAnswerAndNote()
{
    ContentProblems problems;
    const CardDeck deck = read("## Can $\\mathrm{KL}$ be negative? {#kl-sign}\nNo.\n> Jensen.\n", &problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(deck.topic, QStringLiteral("information theory"));
    QCOMPARE(deck.round.value(), QStringLiteral("ml"));
    QCOMPARE(deck.covers, QStringList { QStringLiteral("D-14") });
    QCOMPARE(deck.cards.size(), 1);
    const Card &card = deck.cards.first();
    QCOMPARE(card.id.value(), QStringLiteral("information/kl-sign"));
    QCOMPARE(card.front, QStringLiteral("Can $\\mathrm{KL}$ be negative?"));
    QCOMPARE(card.back, QStringLiteral("No."));
    QCOMPARE(card.note, QStringLiteral("Jensen."));
    QCOMPARE(card.source.badge, Badge::S2);
    QVERIFY(!card.revision.isEmpty());
}

void TestCardReader::keepsAnswersOfSeveralParagraphs()
{
    ContentProblems problems;
    const CardDeck deck = read("\n## One? {#one}\n\nFirst.\n\nSecond.\n\n## Two? {#two}\nThird.\n", &problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(deck.cards.size(), 2);
    QCOMPARE(deck.cards.first().back, QStringLiteral("First.\n\nSecond."));
    QVERIFY(deck.cards.first().note.isEmpty());
    QCOMPARE(deck.cards.last().back, QStringLiteral("Third."));
}

void TestCardReader::refusesWhatIsNoCard_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *body, const char *says) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(says);
    };
    row("no card", "", "holds no card");
    row("no name", "## One?\nAn answer.\n", "name of its own");
    row("one name twice", "## One? {#a}\nYes.\n## Two? {#a}\nNo.\n", "name of its own");
    row("no answer", "## One? {#one}\n> Only a note.\n", "no answer");
    row("text before the first card", "Hello.\n## One? {#one}\nYes.\n", "before the first card");
}

void TestCardReader::refusesWhatIsNoCard()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    ContentProblems problems;
    (void)read(body, &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().message.contains(says), qPrintable(problems.first().message));
}

QTEST_GUILESS_MAIN(TestCardReader)
#include "tst_cardreader.moc"
