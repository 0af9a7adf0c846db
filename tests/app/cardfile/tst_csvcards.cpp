// SPDX-License-Identifier: MIT
#include "cardfile/cardkey.h"
#include "cardfile/csvcards.h"

#include <QTest>

using namespace sevenrounds;

/// Tables of cards, in and out (fault F57).
class TestCsvCards : public QObject
{
    Q_OBJECT

private slots:
    void readsATable_data();
    void readsATable();
    void followsAnkisLines();
    void refusesOtherEncodingsWithTheLine();
    void saysWhatGivesNoCard();
    void keepsIdsApartAndTheSame();
    void neutralizesWhatASpreadsheetWouldCalculate();
    void comesBackAsItself();
};

void TestCsvCards::readsATable_data()
{
    QTest::addColumn<QByteArray>("table");
    const QByteArray plain("id,front,back,tags\r\nk1,What?,\"That, \"\"so\"\"\nand so\",a b\r\n");
    QTest::newRow("CRLF and quotes") << plain;
    QTest::newRow("a mark at the beginning") << "\xEF\xBB\xBF" + plain;
    QTest::newRow("LF") << QByteArray(plain).replace("\r\n", "\n");
    QTest::newRow("CR") << QByteArray(plain).replace("\r\n", "\r");
    QTest::newRow("semicolons") << QByteArray("id;front;back;tags\nk1;What?;\"That, \"\"so\"\"\nand so\";a b");
    QTest::newRow("tabs") << QByteArray("ID\tQuestion\tAnswer\tTags\nk1\tWhat?\t\"That, \"\"so\"\"\nand so\"\ta b");
    QTest::newRow("other order") << QByteArray(
        "back,tags,id,front\n\"That, \"\"so\"\"\nand so\",a b,k1,What?\n\n,,,\n");
}

void TestCsvCards::readsATable()
{
    QFETCH(QByteArray, table);
    const auto readout = readCsvCards(table, QStringLiteral("file"));
    QVERIFY(readout);
    QCOMPARE(readout->cards.size(), 1);
    QVERIFY(readout->issues.isEmpty());
    const CardDraft card = readout->cards.first();
    QCOMPARE(card.front, QStringLiteral("What?"));
    QCOMPARE(card.back, QStringLiteral("That, \"so\"\nand so"));
    QCOMPARE(card.tags, QStringList({ QStringLiteral("a"), QStringLiteral("b") }));
    QCOMPARE(card.deck, QStringLiteral("file"));
    QCOMPARE(card.place, 2);
    QCOMPARE(card.id, ownCardId(QStringLiteral("csv"), QStringLiteral("k1")));
}

void TestCsvCards::followsAnkisLines()
{
    const QByteArray table(
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        "gu\tBasic\tMath\t<b>Q</b><script>x</script>\tA\tt1 t2\n");
    const auto readout = readCsvCards(table, QStringLiteral("file"));
    QVERIFY(readout);
    QCOMPARE(readout->cards.size(), 1);
    const CardDraft card = readout->cards.first();
    QCOMPARE(card.front, QStringLiteral("**Q**"));
    QCOMPARE(card.back, QStringLiteral("A"));
    QCOMPARE(card.deck, QStringLiteral("Math"));
    QCOMPARE(card.tags.size(), 2);
    QCOMPARE(card.loss.elements, 1);
    QCOMPARE(card.place, 7);
}

void TestCsvCards::refusesOtherEncodingsWithTheLine()
{
    const auto latin = readCsvCards("front,back\na,b\ncaf\xE9,b\n", {});
    QVERIFY(!latin);
    QCOMPARE(latin.error().cause, 3);
    const auto utf16 = readCsvCards(QByteArray("\xFF\xFE"
                                               "a\0,\0b\0",
                                        8),
        {});
    QVERIFY(!utf16);
    QCOMPARE(utf16.error().cause, 1);
    QVERIFY(!readCsvCards({}, {}));
    QVERIFY(!readCsvCards(QByteArray(kLargestCsvFile + 1, 'a'), {}));
    // The sign for a character that could not be read is a character itself.
    QVERIFY(readCsvCards("a,\xEF\xBF\xBD", {}));
}

void TestCsvCards::saysWhatGivesNoCard()
{
    const QByteArray table = "a,b\nonly\n,b\na,\nx," + QByteArray(kLongestSide + 1, 'y') + "\na,b\n\"open,b\nc,d\n";
    const auto readout = readCsvCards(table, QStringLiteral("deck"));
    QVERIFY(readout);
    QCOMPARE(readout->cards.size(), 1);
    QList<CardIssueKind> kinds;
    QList<int> lines;
    for (const CardIssue &issue : readout->issues) {
        kinds.append(issue.kind);
        lines.append(issue.place);
    }
    QCOMPARE(kinds,
        QList<CardIssueKind>({ CardIssueKind::ShortRow, CardIssueKind::NoFront, CardIssueKind::NoBack,
            CardIssueKind::TooLong, CardIssueKind::Twice, CardIssueKind::OpenQuote }));
    QCOMPARE(lines, QList<int>({ 2, 3, 4, 5, 6, 7 }));
    // What is shown of a line ends with a whole character.
    const auto shown = readCsvCards(QByteArray(79, 'x') + "\xF0\x9D\x94\xBC" + "y\n", {});
    QVERIFY(shown);
    QCOMPARE(shown->issues.first().detail, QString(79, u'x'));
    QByteArray many;
    for (int i = 0; i <= kMostCards; ++i) {
        many += "q" + QByteArray::number(i) + ",a\n";
    }
    const auto cut = readCsvCards(many, {});
    QVERIFY(cut);
    QCOMPARE(cut->cards.size(), kMostCards);
    QCOMPARE(cut->issues.first().kind, CardIssueKind::TooMany);
}

void TestCsvCards::keepsIdsApartAndTheSame()
{
    const auto idOf
        = [](const QByteArray &table, const QString &deck) { return readCsvCards(table, deck)->cards.first().id; };
    // Without an id the question names the card, so that a better answer changes it.
    QCOMPARE(idOf("a,b", QStringLiteral("d")), idOf("a,better", QStringLiteral("d")));
    QVERIFY(idOf("a,b", QStringLiteral("d")) != idOf("a,b", QStringLiteral("e")));
    QVERIFY(idOf("id,front,back\n1,a,b", {}) != idOf("id,front,back\n2,a,b", {}));
    QVERIFY(isOwnCardId(idOf("a,b", {})));
    QVERIFY(!isOwnCardId(QStringLiteral("own-XYZ")));
}

void TestCsvCards::neutralizesWhatASpreadsheetWouldCalculate()
{
    const auto tableOf = [](const QString &text) {
        return writeCsvCards(
            { OwnCard { ownCardId(QStringLiteral("here"), text), QStringLiteral("d"), text, text, {}, {}, false } });
    };
    for (const QString &text : { QStringLiteral("=1+1"), QStringLiteral("+x"), QStringLiteral("-x"),
             QStringLiteral("@x"), QStringLiteral("=cmd|' /C calc'!A0") }) {
        const QByteArray table = tableOf(text);
        const QByteArray row = table.split('\n').at(1);
        QVERIFY2(!row.contains("," + text.toUtf8().left(1)) && !row.contains(",\"" + text.toUtf8().left(1)),
            row.constData());
        const auto back = readCsvCards(table, {});
        QVERIFY(back);
        QCOMPARE(back->cards.first().front, text);
    }
    // A person's own apostrophe stays.
    for (const QString &text : { QStringLiteral("'=1"), QStringLiteral("''-x"), QStringLiteral("'x'") }) {
        const auto back = readCsvCards(tableOf(text), {});
        QVERIFY(back);
        QCOMPARE(back->cards.first().front, text);
    }
}

void TestCsvCards::comesBackAsItself()
{
    const OwnCard card { ownCardId(QStringLiteral("here"), QStringLiteral("1")), QStringLiteral("Deck, \"one\""),
        QStringLiteral("What is\n$\\pi$; ∂?"), QStringLiteral("#no comment\n- a"), { QStringLiteral("t") }, {}, false };
    const auto readout = readCsvCards(writeCsvCards({ card }), QStringLiteral("other"));
    QVERIFY(readout);
    QCOMPARE(readout->cards.size(), 1);
    const CardDraft &draft = readout->cards.first();
    QVERIFY(card.saysAs({ draft.id, draft.deck, draft.front, draft.back, draft.tags, {}, false }));
}

QTEST_GUILESS_MAIN(TestCsvCards)
#include "tst_csvcards.moc"
