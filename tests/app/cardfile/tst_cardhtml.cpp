// SPDX-License-Identifier: MIT
#include "cardfile/cardhtml.h"
#include "cardfile/cardpage.h"
#include "markdown/markdown.h"

#include <QJsonDocument>
#include <QTest>

using namespace sevenrounds;

namespace {

const QString kImage = QString(64, u'a') + QStringLiteral(".png");

QString nameOne(const QString &name)
{
    return name == QLatin1String("plot.png") ? kImage : QString();
}

CardText textOf(const QString &html)
{
    return cardTextOf(html, nameOne);
}

} // namespace

/// HTML of other programs' cards becomes our Markdown, and nothing of it stays HTML.
class TestCardHtml : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatACardSays_data();
    void keepsWhatACardSays();
    void dropsWhatCouldAct_data();
    void dropsWhatCouldAct();
    void escapesWhatWouldBeMarks();
    void takesImagesByTheirBaseName();
    void keepsWholeCharactersOnly();
    void countsSounds();
    void isLinear();
    void comesBackFromOurOwnHtml_data();
    void comesBackFromOurOwnHtml();
};

void TestCardHtml::keepsWhatACardSays_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("plain") << QStringLiteral("What is  <span>KL</span>?") << QStringLiteral("What is KL?");
    QTest::newRow("emphasis") << QStringLiteral("<b>bold</b> and <i>soft</i>") << QStringLiteral("**bold** and *soft*");
    QTest::newRow("spaces go outside of marks") << QStringLiteral("a<b> b </b>c") << QStringLiteral("a **b** c");
    QTest::newRow("line breaks") << QStringLiteral("a<br>b<br><br>c") << QStringLiteral("a\\\nb\n\nc");
    QTest::newRow("blocks are lines") << QStringLiteral("<div>a</div><div>b</div>") << QStringLiteral("a\\\nb");
    QTest::newRow("paragraphs") << QStringLiteral("<p>a</p><p>b</p>") << QStringLiteral("a\n\nb");
    QTest::newRow("list") << QStringLiteral("Two:<ul><li>a</li><li>b</li></ul>end")
                          << QStringLiteral("Two:\n\n- a\n- b\n\nend");
    QTest::newRow("numbers and a list inside")
        << QStringLiteral("<ol><li>a<ul><li>x</li></ul></li><li>b</li></ol>") << QStringLiteral("1. a\n   - x\n2. b");
    QTest::newRow("quotation") << QStringLiteral("<blockquote>a</blockquote>") << QStringLiteral("> a");
    QTest::newRow("formula") << QStringLiteral("so \\(x &lt; y\\)!") << QStringLiteral("so $x < y$!");
    QTest::newRow("displayed formula") << QStringLiteral("\\[ \\frac{a}{b} \\]") << QStringLiteral("$$\\frac{a}{b}$$");
    QTest::newRow("formula in old brackets")
        << QStringLiteral("[$]a_1[/$] [$$]b[/$$]") << QStringLiteral("$a_1$ $$b$$");
    QTest::newRow("LaTeX") << QStringLiteral("[latex]The $x$ is $$y$$[/latex]") << QStringLiteral("The $x$ is $$y$$");
    QTest::newRow("a digit behind a formula") << QStringLiteral("\\(x\\)2") << QStringLiteral("$x$ 2");
    QTest::newRow("a bold formula is a formula") << QStringLiteral("\\(<b>x</b>\\)") << QStringLiteral("$x$");
    QTest::newRow("high and low") << QStringLiteral("x<sup>2</sup> y<sub>ij</sub>") << QStringLiteral("x^2 y\\_(ij)");
    QTest::newRow("code") << QStringLiteral("<code>a_b &lt; c</code>") << QStringLiteral("`a_b < c`");
    QTest::newRow("code block") << QStringLiteral("<pre>a\n  b</pre>") << QStringLiteral("```\na\n  b\n```");
    QTest::newRow("characters") << QStringLiteral("&quot;a&quot;&nbsp;&#8594; &#x3c0; &bogus;")
                                << QStringLiteral("\"a\" → π \\&bogus;");
    QTest::newRow("a sign that is no tag") << QStringLiteral("a < b and c > d") << QStringLiteral("a < b and c > d");
}

void TestCardHtml::keepsWhatACardSays()
{
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    const CardText text = textOf(html);
    QCOMPARE(text.markdown, markdown);
    QVERIFY(text.loss.isNothing());
}

void TestCardHtml::dropsWhatCouldAct_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << QStringLiteral("a<script>canary()</script>b");
    QTest::newRow("script in capitals, not closed") << QStringLiteral("ab<ScRiPt src=//x>canary()");
    QTest::newRow("style") << QStringLiteral("a<style>@import url(canary)</style>b");
    QTest::newRow("drawing") << QStringLiteral("a<svg onload=canary()><a href=canary><text>x</text></a></svg>b");
    QTest::newRow("frame") << QStringLiteral("a<iframe srcdoc='<b>canary</b>'></iframe>b");
    QTest::newRow("nested scripts") << QStringLiteral("a<script><script>canary</script>b");
}

void TestCardHtml::dropsWhatCouldAct()
{
    QFETCH(QString, html);
    const CardText text = textOf(html);
    QVERIFY2(!text.markdown.contains(QLatin1String("canary")), qUtf8Printable(text.markdown));
    QCOMPARE(text.markdown, QStringLiteral("ab"));
    QCOMPARE(text.loss.elements, 1);
    // Attributes go without being counted: nearly every tag has one.
    QCOMPARE(textOf(QStringLiteral("<b onclick=\"canary('>')\" style=x>y</b>")).markdown, QStringLiteral("**y**"));
    QCOMPARE(textOf(QStringLiteral("<a href=\"javascript:canary()\">y</a>")).markdown, QStringLiteral("y"));
}

void TestCardHtml::escapesWhatWouldBeMarks()
{
    for (const QString &plain : { QStringLiteral("# no heading"), QStringLiteral("- no item"),
             QStringLiteral("1. no number"), QStringLiteral("2*3*4 and _x_ and `y`"), QStringLiteral("costs $5 or $6"),
             QStringLiteral("a \\ b"), QStringLiteral("> no quotation"), QStringLiteral("[x](y)"),
             QStringLiteral("![x](y)"), QStringLiteral("<b>"), QStringLiteral("&lt;"), QStringLiteral("~~x~~"),
             QStringLiteral("snake_case_name") }) {
        const QString markdown = textOf(plain.toHtmlEscaped()).markdown;
        QCOMPARE(plainText(markdown), plain);
    }
}

void TestCardHtml::takesImagesByTheirBaseName()
{
    const QString shown = QStringLiteral("![plot.png](cardmedia/%1)").arg(kImage);
    QCOMPARE(textOf(QStringLiteral("<img src=\"plot.png\">")).markdown, shown);
    QCOMPARE(textOf(QStringLiteral("<IMG alt=x src='../../etc/plot.png' onerror=y>")).markdown, shown);
    QCOMPARE(textOf(QStringLiteral("<img src=..\\plot.png>")).markdown, shown);
    for (const QString &gone : { QStringLiteral("https://a.example/plot.png"), QStringLiteral("other.png"),
             QStringLiteral("data:image/png;base64,AAAA"), QStringLiteral("..") }) {
        const CardText text = textOf(QStringLiteral("<img src=\"%1\">").arg(gone));
        QCOMPARE(text.loss.images.size(), 1);
        QVERIFY(!text.markdown.contains(QLatin1String("cardmedia")));
    }
    // Only names of the profile's images become images of the page.
    const auto blocks = markdownBlocks(shown + QStringLiteral(" ![x](cardmedia/../a.png) ![y](file:///etc/passwd)"));
    QVERIFY(blocks);
    QCOMPARE(QString::fromUtf8(QJsonDocument(*blocks).toJson()).count(QLatin1String("\"img\"")), 1);
}

void TestCardHtml::keepsWholeCharactersOnly()
{
    // As they come out of another program's JSON.
    const QString odd = QStringLiteral("a") + QChar(u'\0') + QChar(0xD800) + QStringLiteral("b");
    for (const QString &html : { odd, QStringLiteral("<code>%1</code>").arg(odd), QStringLiteral("\\(%1\\)").arg(odd),
             QStringLiteral("<pre>%1</pre>").arg(odd), QStringLiteral("<img src=%1>").arg(odd) }) {
        const CardText text = textOf(html);
        QVERIFY(text.markdown.isValidUtf16() && !text.markdown.contains(QChar(u'\0')));
        QVERIFY(text.markdown.contains(QStringLiteral("a\uFFFDb")));
    }
    // Half a character at the end of a name that is cut.
    const QString name = QString(79, u'x') + QStringLiteral("\U0001D53C") + u'y';
    QCOMPARE(textOf(QStringLiteral("<img src=%1>").arg(name)).loss.images, QStringList { QString(79, u'x') });
    // A line that ends in another way is a line of the block.
    const auto blocks = markdownBlocks(
        textOf(QStringLiteral("<ul><li><pre>a&#13;![x](cardmedia/%1)</pre></li></ul>").arg(kImage)).markdown);
    QVERIFY(blocks);
    QVERIFY(!QJsonDocument(*blocks).toJson().contains("\"img\""));
}

void TestCardHtml::countsSounds()
{
    const CardText text
        = textOf(QStringLiteral("a[sound:x.mp3]b[anki:tts lang=en_US]said[/anki:tts]c [sound without an end"));
    QCOMPARE(text.markdown, QStringLiteral("abc \\[sound without an end"));
    QCOMPARE(text.loss.sounds, 2);
}

void TestCardHtml::isLinear()
{
    // Openings without their ends: each would look through all of the rest.
    for (const QString &piece : { QStringLiteral("\\("), QStringLiteral("[latex]"), QStringLiteral("<!--"),
             QStringLiteral("<code>"), QStringLiteral("[sound:"), QStringLiteral("<ul><li>"), QStringLiteral("<b>"),
             QStringLiteral("&"), QStringLiteral("<img src="), QStringLiteral("<sup>") }) {
        const CardText text = textOf(piece.repeated(50000));
        QVERIFY(text.markdown.size() <= 2'500'000);
    }
    // Speech whose end is there and cut.
    const QString speech = QStringLiteral("[anki:").repeated(50000) + QStringLiteral("[/anki:");
    QVERIFY(textOf(speech).markdown.size() <= 2 * speech.size());
}

void TestCardHtml::comesBackFromOurOwnHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("text") << QStringLiteral("What is **KL**?");
    QTest::newRow("formula") << QStringLiteral("$x^2$ and\n\n$$\\frac{a}{b} < 1$$");
    QTest::newRow("list") << QStringLiteral("Two:\n\n- a\n- *b*");
    QTest::newRow("code") << QStringLiteral("```\na < b\n```");
    QTest::newRow("image") << QStringLiteral("![%1](cardmedia/%1)").arg(kImage);
}

void TestCardHtml::comesBackFromOurOwnHtml()
{
    QFETCH(QString, markdown);
    QStringList images;
    const QString html = cardHtmlOf(markdown, &images);
    const CardText text = cardTextOf(html, [](const QString &name) { return name; });
    QCOMPARE(text.markdown, markdown);
    QCOMPARE(images.size(), markdown.contains(QLatin1String("cardmedia")) ? 1 : 0);
    QVERIFY(!cardHtmlOf(QStringLiteral("<script>x</script> {{c1::y}}"), &images).contains(QLatin1String("<script")));
    QVERIFY(!cardHtmlOf(QStringLiteral("{{Front}}"), &images).contains(QLatin1String("{{")));
}

QTEST_GUILESS_MAIN(TestCardHtml)
#include "tst_cardhtml.moc"
