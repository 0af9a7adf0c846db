// SPDX-License-Identifier: MIT
#include "markdown/markdown.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using sevenrounds::ErrorKind;
using sevenrounds::markdownBlocks;
using sevenrounds::plainText;

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void readsBlocks_data();
    void readsBlocks();
    void showsHtmlAsItWasTyped();
    void writesTheAddressBehindALink_data();
    void writesTheAddressBehindALink();
    void cutsALongAddress();
    void givesPlainText_data();
    void givesPlainText();
    void acceptsOneMegabyteAndRefusesMore();
    void refusesDeepNesting();
    void acceptsNestingBelowTheLimit();
};

static QString compact(const QJsonArray &blocks)
{
    return QString::fromUtf8(QJsonDocument(blocks).toJson(QJsonDocument::Compact));
}

void TestMarkdown::readsBlocks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *name, const char *markdown, const char *json) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(json);
    };
    row("paragraph", "a *b* **c** ~~d~~ `e`",
        R"([{"c":[{"s":"a ","t":"text"},{"c":[{"s":"b","t":"text"}],"t":"em"},{"s":" ","t":"text"},)"
        R"({"c":[{"s":"c","t":"text"}],"t":"strong"},{"s":" ","t":"text"},{"c":[{"s":"d","t":"text"}],"t":"del"},)"
        R"({"s":" ","t":"text"},{"s":"e","t":"code"}],"t":"p"}])");
    row("heading", "## a $x$", R"([{"c":[{"s":"a ","t":"text"},{"s":"x","t":"math"}],"level":2,"t":"h"}])");
    row("display formula", "$$\na\n= b\n$$", R"([{"s":"a\n= b","t":"mathd"}])");
    row("display formula in a sentence", "so $$a$$ holds",
        R"([{"c":[{"s":"so ","t":"text"},{"s":"a","t":"mathd"},{"s":" holds","t":"text"}],"t":"p"}])");
    row("emphasis around a formula", "*a $b*c$ d*",
        R"([{"c":[{"c":[{"s":"a ","t":"text"},{"s":"b*c","t":"math"},{"s":" d","t":"text"}],"t":"em"}],"t":"p"}])");
    row("list", "- a\n- b",
        R"([{"c":[{"c":[{"s":"a","t":"text"}],"t":"li"},{"c":[{"s":"b","t":"text"}],"t":"li"}],"t":"ul"}])");
    row("numbered list", "3. a", R"([{"c":[{"c":[{"s":"a","t":"text"}],"t":"li"}],"start":3,"t":"ol"}])");
    row("code block", "```python\nx = '$a$'\n```", R"([{"lang":"python","s":"x = '$a$'\n","t":"pre"}])");
    row("indented code", "    $a$", R"([{"lang":"","s":"$a$\n","t":"pre"}])");
    row("quotation", "> a", R"([{"c":[{"c":[{"s":"a","t":"text"}],"t":"p"}],"t":"quote"}])");
    row("rule", "---", R"([{"t":"hr"}])");
    row("table", "| a | b |\n|:--|--:|\n| $p(x|z)$ | 2 |",
        R"j([{"c":[{"c":[{"align":"left","c":[{"s":"a","t":"text"}],"t":"th"},{"align":"right","c":[{"s":"b","t":"text"}],"t":"th"}],)j"
        R"j("t":"tr"},{"c":[{"align":"left","c":[{"s":"p(x|z)","t":"math"}],"t":"td"},{"align":"right","c":[{"s":"2","t":"text"}],)j"
        R"j("t":"td"}],"t":"tr"}],"t":"table"}])j");
    row("line break", "a  \nb", R"([{"c":[{"s":"a","t":"text"},{"t":"br"},{"s":"b","t":"text"}],"t":"p"}])");
    row("image", "![the loss $L$](https://a.b/c.png)",
        R"([{"c":[{"s":"the loss ","t":"text"},{"s":"L","t":"math"}],"t":"p"}])");
    row("entities", "&lt;&amp;&#960;&#x1D465;&unknown;&#0;&#xD800;",
        R"([{"c":[{"s":"<&π𝑥&unknown;��","t":"text"}],"t":"p"}])");
    row("a formula's place cannot be written", "$x$ &#xE000;0&#57345;",
        R"([{"c":[{"s":"x","t":"math"},{"s":" �0�","t":"text"}],"t":"p"}])");
    row("a formula behind an open fence in a list", "- ```$x$\n  a",
        R"([{"c":[{"c":[{"lang":"$x$","s":"a\n","t":"pre"}],"t":"li"}],"t":"ul"}])");
    row("empty", "", "[]");
}

void TestMarkdown::readsBlocks()
{
    QFETCH(QString, markdown);
    const auto blocks = markdownBlocks(markdown);
    QVERIFY(blocks);
    QTEST(compact(*blocks), "json");
}

void TestMarkdown::showsHtmlAsItWasTyped()
{
    const auto blocks = markdownBlocks(QStringLiteral("<script>x()</script>\n\n<b onclick=y>z</b>"));
    QVERIFY(blocks);
    QCOMPARE(compact(*blocks),
        QStringLiteral(
            R"([{"c":[{"s":"<script>x()</script>","t":"text"}],"t":"p"},{"c":[{"s":"<b onclick=y>z</b>","t":"text"}],"t":"p"}])"));
}

void TestMarkdown::writesTheAddressBehindALink_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << QStringLiteral("see [the paper](https://a.b/c) now")
                          << QStringLiteral("see the paper (https://a.b/c) now");
    QTest::newRow("formula in it") << QStringLiteral("[$x$](https://a.b)") << QStringLiteral("x (https://a.b)");
    QTest::newRow("angle brackets") << QStringLiteral("<https://a.b/c>") << QStringLiteral("https://a.b/c");
    QTest::newRow("mail") << QStringLiteral("<a@b.c>") << QStringLiteral("a@b.c");
    QTest::newRow("no autolink") << QStringLiteral("https://a.b www.c.d") << QStringLiteral("https://a.b www.c.d");
    QTest::newRow("reference") << QStringLiteral("[a][1]\n\n[1]: https://a.b") << QStringLiteral("a (https://a.b)");
    QTest::newRow("script") << QStringLiteral("[a](javascript:b)") << QStringLiteral("a (javascript:b)");
}

void TestMarkdown::writesTheAddressBehindALink()
{
    QFETCH(QString, markdown);
    QTEST(plainText(markdown), "text");
}

void TestMarkdown::cutsALongAddress()
{
    const QString text = plainText(QStringLiteral("[a](data:") + QString(5000, u'x') + u')');
    QVERIFY(text.size() < 250);
    QVERIFY(text.endsWith(QStringLiteral("x…)")));
}

void TestMarkdown::givesPlainText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << QStringLiteral("a\nb\n\nc") << QStringLiteral("a b\n\nc");
    QTest::newRow("formulas") << QStringLiteral("so $x$:\n\n$$\ny = z\n$$") << QStringLiteral("so x:\n\ny = z");
    QTest::newRow("nested list") << QStringLiteral("- a\n  1. b\n  2. c\n- d")
                                 << QStringLiteral("• a\n  1. b\n  2. c\n• d");
    QTest::newRow("loose list") << QStringLiteral("- a\n\n  b\n- c") << QStringLiteral("• a\n  b\n• c");
    QTest::newRow("table") << QStringLiteral("|a|b|\n|---|---|\n|1|2|") << QStringLiteral("a | b\n1 | 2");
    QTest::newRow("quotation") << QStringLiteral("> a") << QStringLiteral("  a");
    QTest::newRow("rule") << QStringLiteral("a\n\n---\n\nb") << QStringLiteral("a\n\n———\n\nb");
}

void TestMarkdown::givesPlainText()
{
    QFETCH(QString, markdown);
    QTEST(plainText(markdown), "text");
}

void TestMarkdown::acceptsOneMegabyteAndRefusesMore()
{
    const QString most = QString(sevenrounds::kMaxMarkdownBytes / 2, u'é');
    QVERIFY(markdownBlocks(most));
    const auto refused = markdownBlocks(most + u'x');
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(plainText(most + u'x'), QString(most + u'x'));
}

void TestMarkdown::refusesDeepNesting()
{
    const auto refused = markdownBlocks(QString(101, u'>') + QStringLiteral(" a"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
}

void TestMarkdown::acceptsNestingBelowTheLimit()
{
    QVERIFY(markdownBlocks(QString(98, u'>') + QStringLiteral(" a")));
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
