// SPDX-License-Identifier: MIT
#include "content/yamlnode.h"

#include <QTest>

using namespace sevenrounds;

class TestYamlNode : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatContentFilesHold();
    void quotedWordsAreTexts();
    void absentNodesCanBeChained();
    void linesAreCountedFromOne();
    void refuses_data();
    void refuses();
    void deepNestingIsRefused();
    void emptyTextIsAbsent();
};

void TestYamlNode::readsWhatContentFilesHold()
{
    const auto root = parseYaml("# a comment\n"
                                "id: Q-01\n"
                                "source: {badge: S1, wording: ours}\n"
                                "points:\n"
                                "  - one\n"
                                "  - 'two: $\\theta$ it''s'\n"
                                "text: >-\n"
                                "  folded\n"
                                "  lines\n"
                                "code: |\n"
                                "  kept\n"
                                "  lines\n"
                                "empty:\n");
    QVERIFY(root);
    QVERIFY(root->isMap());
    QCOMPARE((*root)["id"].scalar(), std::string("Q-01"));
    QCOMPARE((*root)["source"]["badge"].scalar(), std::string("S1"));
    QCOMPARE((*root)["points"].items().size(), std::size_t(2));
    QCOMPARE((*root)["points"].items()[1].scalar(), std::string("two: $\\theta$ it's"));
    QCOMPARE((*root)["text"].scalar(), std::string("folded lines"));
    QCOMPARE((*root)["code"].scalar(), std::string("kept\nlines\n"));
    QVERIFY((*root)["empty"].isNull());
    QCOMPARE(root->entries().front().name, std::string("id"));
    QCOMPARE(root->entries().back().name, std::string("empty"));
}

void TestYamlNode::quotedWordsAreTexts()
{
    const auto root = parseYaml("a: ~\nb: '~'\nc: null\nd: 'null'\ne: ''\n");
    QVERIFY(root);
    QVERIFY((*root)["a"].isNull());
    QVERIFY((*root)["b"].isScalar());
    QVERIFY((*root)["c"].isNull());
    QVERIFY((*root)["d"].isScalar());
    QVERIFY((*root)["e"].isScalar());
}

void TestYamlNode::absentNodesCanBeChained()
{
    const auto root = parseYaml("a: 1\n");
    QVERIFY(root);
    QVERIFY(!(*root)["b"]["c"]["d"].isDefined());
    QVERIFY((*root)["b"].items().empty());
    QCOMPARE((*root)["b"].line(), 0);
}

void TestYamlNode::linesAreCountedFromOne()
{
    const auto root = parseYaml("a: 1\n\nb:\n  - x\n  - y\n");
    QVERIFY(root);
    QCOMPARE((*root)["a"].line(), 1);
    QCOMPARE(root->entries().back().line, 3);
    QCOMPARE((*root)["b"].items()[1].line(), 5);
}

void TestYamlNode::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("a bracket left open") << QByteArray("a: [1, 2\nb: 3\n") << 2 << QString();
    QTest::newRow("a name twice") << QByteArray("a: 1\nb: 2\na: 3\n") << 3 << QStringLiteral("'a' stands here twice");
    QTest::newRow("an anchor") << QByteArray("a: &x 1\n") << 1 << QStringLiteral("anchors");
    QTest::newRow("an alias") << QByteArray("a: *x\n") << 1 << QStringLiteral("anchors");
    QTest::newRow("a second document") << QByteArray("a: 1\n---\nb: 2\n") << 2 << QStringLiteral("second document");
    QTest::newRow("a name that is a list") << QByteArray("[a]: 1\n") << 1 << QStringLiteral("name must be a text");
    QTest::newRow("a tab for indentation") << QByteArray("a:\n\tb: 1\n") << 2 << QString();
    QTest::newRow("bytes that are no UTF-8") << QByteArray("a: \xff\xfe\n") << 1 << QString();
}

void TestYamlNode::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto root = parseYaml(text);
    QVERIFY(!root);
    QVERIFY2(root.error().message.contains(says), qPrintable(root.error().message));
    QVERIFY(!root.error().message.isEmpty());
    QCOMPARE(root.error().line, line);
}

void TestYamlNode::deepNestingIsRefused()
{
    QVERIFY(!parseYaml("a: " + QByteArray(2000, '[')));
    QVERIFY(!parseYaml("a: " + QByteArray(500, '[') + QByteArray(500, ']')));
}

void TestYamlNode::emptyTextIsAbsent()
{
    const auto root = parseYaml("");
    QVERIFY(root);
    QVERIFY(!root->isDefined());
}

QTEST_GUILESS_MAIN(TestYamlNode)
#include "tst_yamlnode.moc"
