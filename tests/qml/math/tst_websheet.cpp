// SPDX-License-Identifier: MIT
#include "ui/interview/lastsheetdocument.h"
#include "webharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sevenrounds;

namespace {

/// As much of everything as anybody could write.
LastSheet fullSheet()
{
    LastSheet sheet;
    sheet.heading = QStringLiteral("Interview on 10 December 2026");
    // Wide letters in many short lines, and in one long one: both end at what was counted.
    sheet.texts.fill(QStringLiteral("Why WOMBATS MUMBLE: gradient of $\\log p_\\theta(x)$, 42 %\n").repeated(40));
    sheet.texts[1] = QStringLiteral("WOMBATS MUMBLE WHEN ").repeated(200);
    for (int i = 0; i < kSheetStories; ++i) {
        Story story;
        story.title = QStringLiteral("HOW THE MOMENTUM OF FORTY WEEKS BROUGHT NUMBER %1 DOWN").arg(i);
        story.numbers = { QStringLiteral("FROM 800 TO 310 MS AT THE 99TH PERCENTILE ").repeated(9) };
        sheet.stories.append(story);
    }
    for (int i = 0; i < kSheetQuestions; ++i) {
        sheet.questions.append(
            QStringLiteral("WHICH OF YOUR MEASURES WOULD MAKE YOU STOP NUMBER %1, ").arg(i).repeated(9));
    }
    sheet.paper = QStringLiteral("On the momentum of wombats ").repeated(9);
    sheet.tellable = kSheetStories;
    sheet.starred = kSheetQuestions;
    return sheet;
}

/// What the page's style says of paper.
QString printRules()
{
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/resources/web/src/page.css"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString style = QString::fromUtf8(file.readAll());
    const QString head = QStringLiteral("@media print {");
    const qsizetype begin = style.indexOf(head);
    // The block is the last one of the file.
    return begin < 0 ? QString() : style.mid(begin + head.size(), style.lastIndexOf(u'}') - begin - head.size());
}

} // namespace

/// The two-page sheet on paper.
class TestWebSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void isTwoPagesOfA4_data();
    void isTwoPagesOfA4();
    void nothingIsCutOffByThePaper();
    void theTypeGetsSmallerUntilItFits_data();
    void theTypeGetsSmallerUntilItFits();
    void whatIsCountedNeedsNoSmallerType();

private:
    /// How much smaller the type of a leaf is than it would be; 0 where nobody has measured it.
    [[nodiscard]] double scaleOf(int leaf);
    /// Puts the rules of paper onto the screen.
    [[nodiscard]] bool layOutAsPaper();
    [[nodiscard]] int measure(int leaf, const char *what);

    std::unique_ptr<WebHarness> m_web;
};

void TestWebSheet::initTestCase()
{
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->window() != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_web->window()));
    QVERIFY(m_web->start());
}

void TestWebSheet::cleanupTestCase()
{
    QCOMPARE(m_web->warnings(), QStringList());
    m_web.reset();
}

void TestWebSheet::isTwoPagesOfA4_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("nothing written") << false;
    QTest::newRow("more than there is room for") << true;
}

void TestWebSheet::isTwoPagesOfA4()
{
    QFETCH(bool, isFull);
    QVERIFY(m_web->show(lastSheetDocument(isFull ? fullSheet() : LastSheet {})));
    QTemporaryDir folder;
    QSignalSpy printed(&m_web->host(), &MathHost::printed);
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    m_web->host().print(path);
    QVERIFY(printed.wait(60000));
    QVERIFY(printed.first().first().toBool());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pdf = QString::fromLatin1(file.readAll());
    const QRegularExpression page(QStringLiteral("/Type\\s*/Page(?![A-Za-z])"));
    QCOMPARE(pdf.count(page), 2);
    // 210 by 297 millimeters in points; a newer engine writes a twentieth of a point less than the whole one.
    const QRegularExpression box(QStringLiteral("/MediaBox\\s*\\[\\s*0 0 59[456][0-9.]* 84[012][0-9.]*\\s*\\]"));
    QVERIFY2(pdf.count(box) == 2, qPrintable(pdf.mid(pdf.indexOf(QLatin1String("/MediaBox")), 60)));
}

double TestWebSheet::scaleOf(int leaf)
{
    const QString script
        = QStringLiteral("Number(document.querySelectorAll('.leaf')[%1].style.getPropertyValue('--paperScale'))");
    return m_web->evaluate(script.arg(leaf)).toDouble();
}

bool TestWebSheet::layOutAsPaper()
{
    const QString script = QStringLiteral("(() => { const paper = new CSSStyleSheet(); paper.replaceSync(%1);"
                                          "document.adoptedStyleSheets = [paper];"
                                          "document.querySelector('main').style.width = '210mm'; return true; })()");
    const QByteArray rules = QJsonDocument(QJsonArray { printRules() }).toJson(QJsonDocument::Compact);
    return m_web->evaluate(script.arg(QString::fromUtf8(rules) + QStringLiteral("[0]"))).toBool();
}

int TestWebSheet::measure(int leaf, const char *what)
{
    return m_web
        ->evaluate(QStringLiteral("document.querySelectorAll('.leaf')[%1].%2").arg(leaf).arg(QLatin1String(what)))
        .toInt(-1);
}

void TestWebSheet::nothingIsCutOffByThePaper()
{
    // Another page before it: the same one would not be drawn once more.
    QVERIFY(m_web->show(lastSheetDocument({})));
    QVERIFY(m_web->show(lastSheetDocument(fullSheet())));
    // The rules of paper on the screen: what is counted as fitting must fit into the height that a leaf has there.
    QVERIFY(layOutAsPaper());
    for (int leaf = 0; leaf < 2; ++leaf) {
        // 270 millimeters are 1020 pixels: the rules are in force.
        QCOMPARE(measure(leaf, "clientHeight"), 1020);
        const int content = measure(leaf, "scrollHeight");
        QVERIFY2(content == 1020, qPrintable(QString::number(content)));
    }
}

void TestWebSheet::theTypeGetsSmallerUntilItFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("too high") << QStringLiteral("Why wombats mumble\n\n").repeated(70);
    QTest::newRow("too wide") << QStringLiteral("So $") + QStringLiteral("\\text{wombats mumble}").repeated(12) + u'$';
}

void TestWebSheet::theTypeGetsSmallerUntilItFits()
{
    QFETCH(QString, text);
    PageDocument page(QStringLiteral("two-leaves"));
    page.addLeaf(
        QStringLiteral("first"), QStringLiteral("Short"), { { QStringLiteral("Part"), QStringLiteral("One") } });
    page.addLeaf(QStringLiteral("second"), QStringLiteral("Long"), { { QStringLiteral("Part"), text } });
    QVERIFY(m_web->show(page));
    QTRY_VERIFY(scaleOf(1) > 0.0 && scaleOf(1) < 1.0);
    QCOMPARE(scaleOf(0), 1.0);
    QVERIFY(layOutAsPaper());
    QCOMPARE(measure(1, "clientHeight"), 1020);
    QCOMPARE(measure(1, "scrollHeight"), 1020);
    QCOMPARE(measure(1, "scrollWidth"), measure(1, "clientWidth"));
}

void TestWebSheet::whatIsCountedNeedsNoSmallerType()
{
    QVERIFY(m_web->show(lastSheetDocument(fullSheet())));
    QTRY_COMPARE(scaleOf(0), 1.0);
    QTRY_COMPARE(scaleOf(1), 1.0);
}

WEB_TEST_MAIN(TestWebSheet)
#include "tst_websheet.moc"
