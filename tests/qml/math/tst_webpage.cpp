// SPDX-License-Identifier: MIT
#include "webharness.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using sevenrounds::PageDocument;
using sevenrounds::StepLine;

/// The page as the person meets it: mathematics, sections, theme, focus and keys.
class TestWebPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void engineIsNotMappedBeforeItIsWanted();
    void drawsFormulasWithKatex();
    void loadsItsFontsUnderThePolicy();
    void showsBrokenFormulasAsSource();
    void drawsEachKindOfSection();
    void redrawsOnlyTheSectionThatChanged();
    void keepsAFoldOpenWhileItsTextChanges();
    void startsANewDocumentAtItsTop();
    void restylesWithoutLoading();
    void windowCanBePhotographed();
    void writesItsPageIntoAPdf();
    void tabGoesThroughThePage();
    void keysReachShortcutsAndThePane();
    void survivesTheLossOfItsPane();
    void reachesNothingButTheBridge();

private:
    [[nodiscard]] QString text(const QString &selector);
    [[nodiscard]] int count(const QString &selector);

    std::unique_ptr<WebHarness> m_web;
    bool m_wasMappedEarly = true;
};

static bool isEngineMapped()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6WebEngineCore");
}

static PageDocument question(const QString &typed)
{
    PageDocument document(QStringLiteral("question"));
    document.addPrompt(QStringLiteral("question"), QStringLiteral("Question"), QStringLiteral("Why is $\\gamma < 1$?"))
        .addPreview(QStringLiteral("preview"), QStringLiteral("How it reads"), typed, QStringLiteral("Nothing yet"));
    return document;
}

QString TestWebPage::text(const QString &selector)
{
    return m_web->evaluate(QStringLiteral("document.querySelector('%1')?.textContent ?? null").arg(selector))
        .toString();
}

int TestWebPage::count(const QString &selector)
{
    return m_web->evaluate(QStringLiteral("document.querySelectorAll('%1').length").arg(selector)).toInt(-1);
}

void TestWebPage::initTestCase()
{
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->window() != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_web->window()));
    m_wasMappedEarly = isEngineMapped();
    QVERIFY(m_web->start());
}

void TestWebPage::cleanupTestCase()
{
    QCOMPARE(m_web->warnings(), QStringList());
    QVERIFY(m_web->host().blockedRequests().isEmpty());
    m_web.reset();
}

void TestWebPage::engineIsNotMappedBeforeItIsWanted()
{
    QVERIFY(!m_wasMappedEarly);
    QVERIFY(isEngineMapped());
}

void TestWebPage::drawsFormulasWithKatex()
{
    PageDocument document(QStringLiteral("formulas"));
    document.addPlain(QStringLiteral("a"), {}, QStringLiteral("the $x_1^2$ in\n\n$$\n\\frac{a}{b} = \\sqrt{c}\n$$"));
    QVERIFY(m_web->show(document));
    QCOMPARE(count(QStringLiteral("#page .katex")), 2);
    QCOMPARE(count(QStringLiteral("#page .katex-display")), 1);
    QCOMPARE(count(QStringLiteral("#page .mfrac")), 1);
    QCOMPARE(count(QStringLiteral("#page math")), 0);
    QCOMPARE(m_web->evaluate(QStringLiteral("document.querySelector('.math').ariaLabel")).toString(),
        QStringLiteral("x_1^2"));
}

void TestWebPage::loadsItsFontsUnderThePolicy()
{
    m_web->launch(QStringLiteral("document.fonts.load('12px KaTeX_Main', 'x').then(() => window.fontsLoaded = true)"));
    QTRY_VERIFY(m_web->evaluate(QStringLiteral("window.fontsLoaded === true")).toBool());
    QVERIFY(m_web->evaluate(QStringLiteral("document.fonts.check('12px KaTeX_Main')")).toBool());
    QVERIFY(m_web
                ->evaluate(
                    QStringLiteral("[...document.fonts].some(f => f.family === 'KaTeX_Main' && f.status === 'loaded')"))
                .toBool());
}

void TestWebPage::showsBrokenFormulasAsSource()
{
    PageDocument document(QStringLiteral("broken"));
    document.addPlain(QStringLiteral("a"), {}, QStringLiteral("$\\frac{a}$ and $\\nosuchthing$ and $x$"));
    QVERIFY(m_web->show(document));
    QCOMPARE(count(QStringLiteral(".math-source")), 2);
    QCOMPARE(text(QStringLiteral(".math-source")), QStringLiteral("\\frac{a}"));
    QVERIFY(!m_web->evaluate(QStringLiteral("document.querySelector('.math-source').title")).toString().isEmpty());
    QCOMPARE(count(QStringLiteral(".katex")), 1);
}

void TestWebPage::drawsEachKindOfSection()
{
    StepLine line;
    line.label = QStringLiteral("1");
    line.tex = QStringLiteral("a = b");
    line.rule = QStringLiteral("Jensen");
    line.why = QStringLiteral("because $f$ is concave");
    line.mark = QStringLiteral("proved");
    line.tone = StepLine::Tone::Good;
    line.isCurrent = true;
    PageDocument document(QStringLiteral("kinds"));
    document.addPrompt(QStringLiteral("1"), QStringLiteral("Question"), QStringLiteral("Why?"))
        .addCard(QStringLiteral("2"), QStringLiteral("Card"), QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |"))
        .addSteps(QStringLiteral("3"), QStringLiteral("Steps"), { line })
        .addCompare(QStringLiteral("4"), {}, QStringLiteral("Strong"), QStringLiteral("a"), QStringLiteral("Yours"),
            QStringLiteral("b"))
        .addFold(QStringLiteral("5"), QStringLiteral("They will ask"), QStringLiteral("- when is it tight?"))
        .addEquation(QStringLiteral("6"), QStringLiteral("E = mc^2"), QStringLiteral("Key equation"))
        .addPreview(QStringLiteral("7"), QStringLiteral("How it reads"), {}, QStringLiteral("Nothing yet"));
    QVERIFY(m_web->show(document));
    QCOMPARE(text(QStringLiteral(".prompt .title")), QStringLiteral("Question"));
    QCOMPARE(count(QStringLiteral(".card td")), 2);
    QCOMPARE(text(QStringLiteral(".step.current .step-mark")), QStringLiteral("proved"));
    QCOMPARE(count(QStringLiteral(".step .katex")), 2);
    QCOMPARE(count(QStringLiteral(".compare .column")), 2);
    QCOMPARE(text(QStringLiteral(".fold summary")), QStringLiteral("They will ask"));
    QCOMPARE(text(QStringLiteral(".equation figcaption")), QStringLiteral("Key equation"));
    QCOMPARE(text(QStringLiteral(".preview .empty")), QStringLiteral("Nothing yet"));
    // The question is set as it would be spoken: 18 on 28, and in a pane of this width larger.
    QCOMPARE(
        m_web->evaluate(QStringLiteral("getComputedStyle(document.querySelector('.prompt p')).fontSize")).toString(),
        QStringLiteral("22px"));
    QVERIFY(m_web->host().contentHeight() > 200);
}

void TestWebPage::redrawsOnlyTheSectionThatChanged()
{
    QVERIFY(m_web->show(question(QStringLiteral("a"))));
    QVERIFY(m_web->evaluate(QStringLiteral("document.querySelector('.prompt').marked = true")).toBool());
    QSignalSpy drawn(&m_web->host(), &MathHost::sectionDrawn);
    m_web->setDocument(question(QStringLiteral("now $x + y$")));
    QVERIFY(drawn.wait());
    QCOMPARE(drawn.first().first().toString(), QStringLiteral("preview"));
    QCOMPARE(count(QStringLiteral(".preview .katex")), 1);
    QVERIFY(m_web->evaluate(QStringLiteral("document.querySelector('.prompt').marked === true")).toBool());
}

void TestWebPage::keepsAFoldOpenWhileItsTextChanges()
{
    const auto folded = [](const QString &body) {
        PageDocument document(QStringLiteral("fold"));
        document.addFold(QStringLiteral("f"), QStringLiteral("They will ask"), body);
        return document;
    };
    QVERIFY(m_web->show(folded(QStringLiteral("a"))));
    m_web->evaluate(QStringLiteral("document.querySelector('details').open = true"));
    QSignalSpy drawn(&m_web->host(), &MathHost::sectionDrawn);
    m_web->setDocument(folded(QStringLiteral("b")));
    QVERIFY(drawn.wait());
    QVERIFY(m_web->evaluate(QStringLiteral("document.querySelector('details').open")).toBool());
}

void TestWebPage::startsANewDocumentAtItsTop()
{
    const QString longText = QStringLiteral("line\n\n").repeated(200);
    PageDocument first(QStringLiteral("first"));
    first.addPlain(QStringLiteral("a"), {}, longText);
    QVERIFY(m_web->show(first));
    QCOMPARE(m_web->evaluate(QStringLiteral("window.scrollTo(0, 500), window.scrollY")).toInt(), 500);
    PageDocument more(QStringLiteral("first"));
    more.addPlain(QStringLiteral("a"), {}, longText).addPlain(QStringLiteral("b"), {}, QStringLiteral("one more"));
    QVERIFY(m_web->show(more));
    QCOMPARE(m_web->evaluate(QStringLiteral("window.scrollY")).toInt(), 500);
    PageDocument second(QStringLiteral("second"));
    second.addPlain(QStringLiteral("a"), {}, longText);
    QVERIFY(m_web->show(second));
    QCOMPARE(m_web->evaluate(QStringLiteral("window.scrollY")).toInt(), 0);
}

void TestWebPage::restylesWithoutLoading()
{
    QVERIFY(m_web->show(question(QStringLiteral("a"))));
    m_web->evaluate(QStringLiteral("window.sameLoad = true"));
    const QString before = m_web->host().theme();
    m_web->host().setTheme(
        QStringLiteral("{\"isDark\":true,\"background\":\"#12141a\",\"ink\":\"#eceef4\",\"scale\":2}"));
    QTRY_COMPARE(
        m_web->evaluate(QStringLiteral("getComputedStyle(document.documentElement).backgroundColor")).toString(),
        QStringLiteral("rgb(18, 20, 26)"));
    QCOMPARE(
        m_web->evaluate(QStringLiteral("getComputedStyle(document.querySelector('.prompt p')).fontSize")).toString(),
        QStringLiteral("36px"));
    QVERIFY(m_web->evaluate(QStringLiteral("window.sameLoad === true")).toBool());
    m_web->host().setTheme(before);
}

void TestWebPage::windowCanBePhotographed()
{
    PageDocument document(QStringLiteral("photo"));
    document.addEquation(QStringLiteral("e"), QStringLiteral("\\rule{300px}{100px}"), {});
    QVERIFY(m_web->show(document));
    const auto darkPixels = [this] {
        const QImage image = m_web->window()->grabWindow();
        int dark = 0;
        for (int x = 0; x < image.width(); x += 4) {
            for (int y = 0; y < image.height(); y += 4) {
                dark += image.pixelColor(x, y).lightness() < 80 ? 1 : 0;
            }
        }
        return dark;
    };
    // The black bar is 300 by 100 pixels, and every sixteenth is looked at.
    QTRY_VERIFY(darkPixels() > 1000);
}

void TestWebPage::writesItsPageIntoAPdf()
{
    QVERIFY(m_web->show(question(QStringLiteral("$\\frac{a}{b}$"))));
    QTemporaryDir folder;
    QSignalSpy printed(&m_web->host(), &MathHost::printed);
    const QString path = folder.filePath(QStringLiteral("page.pdf"));
    m_web->host().print(path);
    QVERIFY(printed.wait(60000));
    QVERIFY(printed.first().first().toBool());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    // The fonts of the formula are part of it.
    QVERIFY(pdf.contains("KaTeX"));
    m_web->host().print(folder.filePath(QStringLiteral("no/such/folder/page.pdf")));
    QVERIFY(printed.wait(60000));
    QVERIFY(!printed.last().first().toBool());
}

void TestWebPage::tabGoesThroughThePage()
{
    QVERIFY(m_web->show(question(QStringLiteral("a"))));
    m_web->window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_web->window()));
    m_web->item(QStringLiteral("before"))->forceActiveFocus();
    QTest::keyClick(m_web->window(), Qt::Key_Tab);
    QTRY_VERIFY(m_web->host().surface()->hasActiveFocus());
    QTRY_COMPARE(m_web->evaluate(QStringLiteral("document.activeElement.id")).toString(), QStringLiteral("page"));
    QTest::keyClick(m_web->window(), Qt::Key_Tab);
    QTRY_VERIFY(m_web->item(QStringLiteral("behind"))->hasActiveFocus());
}

void TestWebPage::keysReachShortcutsAndThePane()
{
    QVERIFY(m_web->show(question(QStringLiteral("b"))));
    m_web->window()->requestActivate();
    m_web->host().surface()->forceActiveFocus();
    QTRY_VERIFY(m_web->host().surface()->hasActiveFocus());
    const int shortcuts = m_web->window()->property("shortcutCount").toInt();
    QTest::keyClick(m_web->window(), Qt::Key_M);
    QTRY_COMPARE(m_web->window()->property("shortcutCount").toInt(), shortcuts + 1);
    QTest::keyClick(m_web->window(), Qt::Key_F9);
    QTRY_COMPARE(m_web->window()->property("keyCount").toInt(), 1);
}

void TestWebPage::survivesTheLossOfItsPane()
{
    QVERIFY(m_web->show(question(QStringLiteral("c"))));
    const QQuickItem *surface = m_web->host().surface();
    const qint64 renderer = m_web->host().rendererPid();
    m_web->window()->setProperty("isPaneShown", false);
    QVERIFY(qFuzzyIsNull(surface->opacity()));
    QCOMPARE(surface->parentItem(), m_web->host().stage());
    QSignalSpy shown(&m_web->host(), &MathHost::documentShown);
    m_web->window()->setProperty("isPaneShown", true);
    QVERIFY(shown.wait());
    QCOMPARE(m_web->host().surface(), surface);
    QCOMPARE(m_web->host().rendererPid(), renderer);
    QCOMPARE(text(QStringLiteral(".preview .prose")), QStringLiteral("c"));
}

/// Runs last, because a second client of the channel takes the first one's messages.
void TestWebPage::reachesNothingButTheBridge()
{
    const QPointer<MathBridge> bridge(m_web->host().bridge());
    QSignalSpy answered(bridge, &MathBridge::answered);
    // Every object of a channel offers its own deletion, by its name and by its number. Qt 6.4 refuses both for objects that the page did
    // not get as a return value, Qt 6.8 only the second.
    m_web->launch(
        QStringLiteral("new QWebChannel(qt.webChannelTransport, c => { window.reach = Object.keys(c.objects).join(); "
                       "const bridge = c.objects.bridge; bridge.deleteLater(); bridge['deleteLater()'](); "
                       "bridge.pong(77); })"));
    QTRY_COMPARE(m_web->evaluate(QStringLiteral("window.reach ?? ''")).toString(), QStringLiteral("bridge"));
    // It is still there, and hears what the page says afterwards.
    QTRY_VERIFY(answered.contains({ 77 }));
    QCoreApplication::sendPostedEvents(bridge, QEvent::DeferredDelete);
    QVERIFY(bridge);
}

WEB_TEST_MAIN(TestWebPage)
#include "tst_webpage.moc"
