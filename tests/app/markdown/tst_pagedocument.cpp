// SPDX-License-Identifier: MIT
#include "markdown/pagedocument.h"

#include <QJsonDocument>
#include <QTest>

using sevenrounds::PageDocument;
using sevenrounds::StepLine;

class TestPageDocument : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderAndKinds();
    void leavesOutWhatIsNotGiven();
    void writesStepsWithToneAndMark();
    void comparesTwoColumns();
    void leavesHoldParts();
    void showsSourceOfWhatCannotBeRead();
    void emptyPreviewSaysWhatWillStandThere();
    void givesTheLineOfAnEditorAsItStands();
    void givesPlainText();
};

static QJsonObject section(const PageDocument &document, int index)
{
    return document.toObject().value(QLatin1String("sections")).toArray().at(index).toObject();
}

void TestPageDocument::keepsOrderAndKinds()
{
    const QString text = QStringLiteral("a");
    PageDocument document(QStringLiteral("key"));
    QVERIFY(document.isEmpty());
    document.addPrompt(QStringLiteral("1"), {}, text)
        .addPlain(QStringLiteral("2"), {}, text)
        .addCard(QStringLiteral("3"), {}, text)
        .addPreview(QStringLiteral("4"), {}, text, {})
        .addFold(QStringLiteral("5"), {}, text, true)
        .addEquation(QStringLiteral("6"), text, {});
    const QStringList kinds { QStringLiteral("prompt"), QStringLiteral("plain"), QStringLiteral("card"),
        QStringLiteral("preview"), QStringLiteral("fold"), QStringLiteral("equation") };
    for (int i = 0; i < kinds.size(); ++i) {
        QCOMPARE(section(document, i).value(QLatin1String("kind")).toString(), kinds[i]);
        QCOMPARE(section(document, i).value(QLatin1String("id")).toString(), QString::number(i + 1));
    }
    QCOMPARE(section(document, 4).value(QLatin1String("open")).toBool(), true);
    document.addOpenedCard(QStringLiteral("7"), {}, text);
    QVERIFY(section(document, 6).value(QLatin1String("opened")).toBool());
    QVERIFY(!section(document, 2).value(QLatin1String("opened")).toBool());
    QCOMPARE(document.toObject().value(QLatin1String("key")).toString(), QStringLiteral("key"));
    QCOMPARE(QJsonDocument::fromJson(document.toJson().toUtf8()).object(), document.toObject());
}

void TestPageDocument::leavesOutWhatIsNotGiven()
{
    PageDocument document;
    document.addSteps(QStringLiteral("s"), QStringLiteral("Steps"), { StepLine {} });
    const QJsonObject line = section(document, 0).value(QLatin1String("lines")).toArray().first().toObject();
    QVERIFY(line.value(QLatin1String("why")).toArray().isEmpty());
    QCOMPARE(document.plainText(), QStringLiteral("Steps"));
}

void TestPageDocument::writesStepsWithToneAndMark()
{
    StepLine line;
    line.label = QStringLiteral("1");
    line.tex = QStringLiteral("a = b");
    line.rule = QStringLiteral("Jensen");
    line.why = QStringLiteral("because $x$");
    line.mark = QStringLiteral("wrong");
    line.tone = StepLine::Tone::Bad;
    line.isCurrent = true;
    PageDocument document;
    document.addSteps(QStringLiteral("s"), {}, { line });
    const QJsonObject json = section(document, 0).value(QLatin1String("lines")).toArray().first().toObject();
    QCOMPARE(json.value(QLatin1String("tone")).toString(), QStringLiteral("bad"));
    QCOMPARE(json.value(QLatin1String("mark")).toString(), QStringLiteral("wrong"));
    QCOMPARE(json.value(QLatin1String("current")).toBool(), true);
    QCOMPARE(json.value(QLatin1String("tex")).toString(), QStringLiteral("a = b"));
    QCOMPARE(document.plainText(), QStringLiteral("1  a = b\n    Jensen\n    because x\n    wrong"));
}

void TestPageDocument::comparesTwoColumns()
{
    PageDocument document;
    document.addCompare(QStringLiteral("c"), QStringLiteral("Question"), QStringLiteral("Strong"), QStringLiteral("a"),
        QStringLiteral("Yours"), QStringLiteral("b"));
    const QJsonArray columns = section(document, 0).value(QLatin1String("columns")).toArray();
    QCOMPARE(columns.size(), 2);
    QCOMPARE(columns[1].toObject().value(QLatin1String("title")).toString(), QStringLiteral("Yours"));
    QCOMPARE(document.plainText(), QStringLiteral("Question\nStrong\na\n\nYours\nb"));
}

void TestPageDocument::leavesHoldParts()
{
    PageDocument document;
    document.addLeaf(QStringLiteral("one"), QStringLiteral("Page 1"),
        { { QStringLiteral("Pitch"), QStringLiteral("I *count*.") }, { QStringLiteral("Why here"), {} } });
    const QJsonObject leaf = section(document, 0);
    QCOMPARE(leaf.value(QLatin1String("kind")).toString(), QStringLiteral("leaf"));
    const QJsonArray parts = leaf.value(QLatin1String("parts")).toArray();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first().toObject().value(QLatin1String("title")).toString(), QStringLiteral("Pitch"));
    QCOMPARE(parts.first().toObject().value(QLatin1String("blocks")).toArray().size(), 1);
    QCOMPARE(document.plainText(), QStringLiteral("Page 1\nPitch\nI count.\n\nWhy here"));
}

void TestPageDocument::showsSourceOfWhatCannotBeRead()
{
    PageDocument document;
    document.addPlain(QStringLiteral("p"), {}, QString(200, u'>') + QString(10000, u'x'));
    const QJsonObject block = section(document, 0).value(QLatin1String("blocks")).toArray().first().toObject();
    QCOMPARE(block.value(QLatin1String("t")).toString(), QStringLiteral("pre"));
    QCOMPARE(block.value(QLatin1String("s")).toString().size(), 4001);
}

void TestPageDocument::emptyPreviewSaysWhatWillStandThere()
{
    PageDocument document;
    document.addPreview(QStringLiteral("p"), QStringLiteral("How it reads"), {}, QStringLiteral("Nothing yet"));
    QCOMPARE(section(document, 0).value(QLatin1String("empty")).toString(), QStringLiteral("Nothing yet"));
    QCOMPARE(document.plainText(), QStringLiteral("How it reads\nNothing yet"));
}

void TestPageDocument::givesTheLineOfAnEditorAsItStands()
{
    PageDocument document;
    document.addEditor(QStringLiteral("line"), QStringLiteral("Your line"), QStringLiteral("*a* = b"), true)
        .addEditor(QStringLiteral("goal"), QStringLiteral("The goal"), {}, false);
    QCOMPARE(section(document, 0).value(QLatin1String("latex")).toString(), QStringLiteral("*a* = b"));
    QCOMPARE(section(document, 0).value(QLatin1String("mode")).toString(), QStringLiteral("source"));
    QCOMPARE(section(document, 1).value(QLatin1String("mode")).toString(), QStringLiteral("visual"));
    QCOMPARE(document.plainText(), QStringLiteral("Your line\n*a* = b\n\nThe goal"));
}

void TestPageDocument::givesPlainText()
{
    PageDocument document;
    document.addPrompt(QStringLiteral("q"), QStringLiteral("Question"), QStringLiteral("Derive $x$."))
        .addEquation(QStringLiteral("e"), QStringLiteral("y"), QStringLiteral("The key equation"));
    QCOMPARE(document.plainText(), QStringLiteral("Question\nDerive x.\n\nThe key equation\ny"));
}

QTEST_GUILESS_MAIN(TestPageDocument)
#include "tst_pagedocument.moc"
