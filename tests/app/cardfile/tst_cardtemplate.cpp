// SPDX-License-Identifier: MIT
#include "cardfile/cardtemplate.h"
#include "cardfile/clozetext.h"

#include <QTest>

using namespace sevenrounds;

/// Sides of cards from Anki's templates, and gaps.
class TestCardTemplate : public QObject
{
    Q_OBJECT

private slots:
    void basicAndReversed();
    void sectionsFollowTheFields();
    void filters();
    void gaps_data();
    void gaps();
    void hostileTemplatesEnd();

private:
    TemplateInput m_input { { { QStringLiteral("Front"), QStringLiteral("f<b>x</b>") },
                                { QStringLiteral("Back"), QStringLiteral("b") },
                                { QStringLiteral("Empty"), QStringLiteral("<br> ") } },
        0 };
};

void TestCardTemplate::basicAndReversed()
{
    QCOMPARE(questionSide(QStringLiteral("{{Front}}"), m_input), QStringLiteral("f<b>x</b>"));
    QCOMPARE(answerSide(QStringLiteral("{{FrontSide}}\n<hr id=\"answer\">{{Back}}"), m_input), QStringLiteral("b"));
    QCOMPARE(answerSide(QStringLiteral("{{FrontSide}} {{Back}}"), m_input), QStringLiteral(" b"));
    QCOMPARE(questionSide(QStringLiteral("{{Back}}"), m_input), QStringLiteral("b"));
    QCOMPARE(questionSide(QStringLiteral("{{{Back}}} {{&Back}} {{Unknown}}"), m_input), QStringLiteral("b b "));
}

void TestCardTemplate::sectionsFollowTheFields()
{
    QCOMPARE(questionSide(QStringLiteral("{{#Back}}a{{/Back}}{{#Empty}}c{{/Empty}}{{^Empty}}d{{/Empty}}"), m_input),
        QStringLiteral("ad"));
    QCOMPARE(questionSide(QStringLiteral("{{#Empty}}{{#Back}}x{{/Back}}{{/Empty}}y{{! note }}"), m_input),
        QStringLiteral("y"));
    QCOMPARE(questionSide(QStringLiteral("{{/Back}}{{#Back}}open"), m_input), QStringLiteral("open"));
}

void TestCardTemplate::filters()
{
    QCOMPARE(questionSide(QStringLiteral("{{text:Front}}"), m_input), QStringLiteral("fx"));
    QCOMPARE(questionSide(QStringLiteral("{{type:Back}}{{hint:Back}}{{tts en_US:Back}}"), m_input), QString());
    QCOMPARE(answerSide(QStringLiteral("{{type:Back}}{{hint:Back}}"), m_input), QStringLiteral("bb"));
}

void TestCardTemplate::gaps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::newRow("one") << QStringLiteral("a {{c1::b}} c") << 1 << QStringLiteral("a [...] c")
                         << QStringLiteral("a <b>b</b> c");
    QTest::newRow("hint") << QStringLiteral("{{c1::b::h}}") << 1 << QStringLiteral("[h]") << QStringLiteral("<b>b</b>");
    QTest::newRow("another") << QStringLiteral("{{c1::a}} {{c2::b}}") << 2 << QStringLiteral("a [...]")
                             << QStringLiteral("a <b>b</b>");
    QTest::newRow("inside") << QStringLiteral("{{c1::a {{c2::b}} c}}") << 2 << QStringLiteral("a [...] c")
                            << QStringLiteral("a <b>b</b> c");
    QTest::newRow("of two") << QStringLiteral("{{c1,3::a}}") << 3 << QStringLiteral("[...]")
                            << QStringLiteral("<b>a</b>");
    QTest::newRow("not closed") << QStringLiteral("x {{c1::a") << 1 << QStringLiteral("x {{c1::a")
                                << QStringLiteral("x {{c1::a");
    QTest::newRow("no gap") << QStringLiteral("{{cx::a}} }}") << 1 << QStringLiteral("{{cx::a}} }}")
                            << QStringLiteral("{{cx::a}} }}");
}

void TestCardTemplate::gaps()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QCOMPARE(clozeSide(text, number, false), question);
    QCOMPARE(clozeSide(text, number, true), answer);
    const TemplateInput input { { { QStringLiteral("Text"), text } }, number };
    QCOMPARE(questionSide(QStringLiteral("{{cloze:Text}}"), input), question);
}

void TestCardTemplate::hostileTemplatesEnd()
{
    QVERIFY(questionSide(QStringLiteral("{{").repeated(20000), m_input).size() <= 40000);
    QVERIFY(questionSide(QStringLiteral("{{#Back}}").repeated(2000), m_input).isEmpty());
    QVERIFY(!clozeSide(QStringLiteral("{{c1::").repeated(5000), 1, true).isEmpty());
    QCOMPARE(questionSide(QStringLiteral("{{#Back}}").repeated(50000) + u'x', m_input), QStringLiteral("x"));
    // A short template that says a long field many times, and one that looks through it many times.
    const TemplateInput longOne { { { QStringLiteral("Long"), QString(100'000, u'x') } }, 0 };
    QCOMPARE(questionSide(QStringLiteral("{{Long}}").repeated(5), longOne).size(), 500'000);
    QCOMPARE(questionSide(QStringLiteral("{{Long}}").repeated(50000), longOne).size(), kLongestSideHtml + 1);
    const QString filters = QStringLiteral("{{%1Long}}").arg(QStringLiteral("text:").repeated(80000));
    QCOMPARE(answerSide(filters, longOne).size(), kLongestSideHtml + 1);
    QCOMPARE(questionSide(QString(kLongestSideHtml + 2, u'y'), longOne).size(), kLongestSideHtml + 1);
}

QTEST_GUILESS_MAIN(TestCardTemplate)
#include "tst_cardtemplate.moc"
