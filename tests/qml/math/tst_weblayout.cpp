// SPDX-License-Identifier: MIT
#include "webharness.h"

using sevenrounds::PageDocument;
using sevenrounds::StepLine;

namespace {

const QString kShort = QStringLiteral("a = b");
const QString kLong
    = QStringLiteral("x_1 + x_2 + x_3 + x_4 + x_5 + x_6 + x_7 + x_8 + x_9 + x_{10} + x_{11} = y_1 + y_2 + y_3 + y_4");

StepLine line(const QString &tex)
{
    StepLine step;
    step.label = QStringLiteral("1");
    step.tex = tex;
    step.rule = QStringLiteral("Jensen");
    step.why = QStringLiteral("because the logarithm is concave");
    return step;
}

PageDocument steps(const QList<StepLine> &lines)
{
    PageDocument document(QStringLiteral("steps"));
    document.addSteps(QStringLiteral("lines"), {}, lines);
    return document;
}

} // namespace

/// Where things stand on the page, in panes of any width.
class TestWebLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void reasonStandsBesideItsLineWhereThereIsRoom();
    void reasonStandsBelowALongLine();
    void reasonStandsBelowInANarrowPane();
    void pageNeverScrollsSideways();
    void currentLineStaysInViewWhenThePaneShrinks();
    void fieldStaysInViewWhenThePaneShrinks();
    void openedCardComesIntoView();
    void readerKeepsThePlaceScrolledTo();
    void answersStandSideBySideOnlyWithRoom();

private:
    [[nodiscard]] bool isReasonBeside();
    [[nodiscard]] bool isCurrentInView();
    [[nodiscard]] bool resize(int width, int height);
    [[nodiscard]] PageDocument manyLines() const;

    std::unique_ptr<WebHarness> m_web;
};

void TestWebLayout::initTestCase()
{
    m_web = std::make_unique<WebHarness>();
    QVERIFY(QTest::qWaitForWindowExposed(m_web->window()));
    QVERIFY(m_web->start());
}

void TestWebLayout::cleanupTestCase()
{
    QCOMPARE(m_web->warnings(), QStringList());
    m_web.reset();
}

bool TestWebLayout::resize(int width, int height)
{
    m_web->window()->resize(width, height);
    return QTest::qWaitFor([&] {
        return m_web->evaluate(QStringLiteral("window.innerWidth")).toInt() == width
            && m_web->evaluate(QStringLiteral("window.innerHeight")).toInt() == height - 40;
    });
}

bool TestWebLayout::isReasonBeside()
{
    return m_web
        ->evaluate(QStringLiteral("document.querySelector('.step-reason').getBoundingClientRect().left >= "
                                  "document.querySelector('.step .math-display').getBoundingClientRect().right"))
        .toBool();
}

bool TestWebLayout::isCurrentInView()
{
    return m_web
        ->evaluate(QStringLiteral("(place => place.bottom > 0 && place.top < window.innerHeight)"
                                  "(document.querySelector('.current').getBoundingClientRect())"))
        .toBool();
}

PageDocument TestWebLayout::manyLines() const
{
    QList<StepLine> lines;
    for (int i = 0; i < 30; ++i) {
        lines.append(line(kShort));
    }
    lines[24].isCurrent = true;
    return steps(lines);
}

void TestWebLayout::reasonStandsBesideItsLineWhereThereIsRoom()
{
    QVERIFY(resize(900, 600));
    QVERIFY(m_web->show(steps({ line(kShort) })));
    QVERIFY(isReasonBeside());
}

void TestWebLayout::reasonStandsBelowALongLine()
{
    QVERIFY(resize(900, 600));
    QVERIFY(m_web->show(steps({ line(kLong) })));
    QVERIFY(!isReasonBeside());
    QVERIFY(m_web
                ->evaluate(QStringLiteral("(line => line.scrollWidth <= line.clientWidth)"
                                          "(document.querySelector('.step .math-display'))"))
                .toBool());
}

void TestWebLayout::reasonStandsBelowInANarrowPane()
{
    QVERIFY(resize(520, 600));
    QVERIFY(m_web->show(steps({ line(kShort) })));
    QVERIFY(!isReasonBeside());
}

void TestWebLayout::pageNeverScrollsSideways()
{
    QVERIFY(resize(360, 600));
    PageDocument document = steps({ line(kLong + kLong) });
    document.addPlain(QStringLiteral("words"), {},
        QStringLiteral("between words $\\text{one that is not broken} %1$ here")
            .arg(QStringLiteral("\\mathord{\\underbrace{%1}_{all}}").arg(kLong)));
    QVERIFY(m_web->show(document));
    const auto isScrollable = [this] {
        return m_web
            ->evaluate(QStringLiteral("(window.scrollTo(50, 0), window.scrollX) > 0 || "
                                      "getComputedStyle(document.documentElement).overflowX !== 'hidden'"))
            .toBool();
    };
    QVERIFY(!isScrollable());
    // The wide formula can still be read whole: it scrolls by itself.
    QTRY_COMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math.wide').length")).toInt(), 1);
    QVERIFY(m_web->evaluate(QStringLiteral("(f => (f.scrollLeft = 40, f.scrollLeft))(document.querySelector('.wide'))"))
                .toInt()
        > 0);
    QVERIFY(resize(1400, 600));
    QTRY_COMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math.wide').length")).toInt(), 0);
}

void TestWebLayout::currentLineStaysInViewWhenThePaneShrinks()
{
    QVERIFY(resize(900, 600));
    QVERIFY(m_web->show(manyLines()));
    QVERIFY(isCurrentInView());
    QVERIFY(resize(420, 260));
    QTRY_VERIFY(isCurrentInView());
    QVERIFY(resize(1200, 700));
    QTRY_VERIFY(isCurrentInView());
}

/// As after a wrong line, whose verdict takes room from the lines.
void TestWebLayout::fieldStaysInViewWhenThePaneShrinks()
{
    QVERIFY(resize(900, 600));
    QList<StepLine> lines(8, line(kShort));
    lines.last().isCurrent = true;
    PageDocument document = steps(lines);
    QVERIFY(m_web->show(document.addEditor(QStringLiteral("line"), QStringLiteral("Your line"), {}, true)));
    const QString isFieldInView = QStringLiteral("(place => place.top >= 0 && place.bottom <= window.innerHeight)"
                                                 "(document.querySelector('.editor').getBoundingClientRect())");
    QVERIFY(m_web->evaluate(isFieldInView).toBool());
    QVERIFY(resize(900, 220));
    QTRY_VERIFY(m_web->evaluate(isFieldInView).toBool());
}

void TestWebLayout::openedCardComesIntoView()
{
    QVERIFY(resize(900, 300));
    PageDocument document = manyLines();
    const QString text = QStringLiteral("numbers");
    QVERIFY(m_web->show(document.addCard(QStringLiteral("card"), {}, text)));
    const QString isCardInView = QStringLiteral("(place => place.top >= 0 && place.bottom <= window.innerHeight)"
                                                "(document.querySelector('.card').getBoundingClientRect())");
    QVERIFY(!m_web->evaluate(isCardInView).toBool());
    document = manyLines();
    QVERIFY(m_web->show(document.addOpenedCard(QStringLiteral("card"), {}, text)));
    QTRY_VERIFY(m_web->evaluate(isCardInView).toBool());
}

void TestWebLayout::readerKeepsThePlaceScrolledTo()
{
    QVERIFY(resize(900, 600));
    QVERIFY(m_web->show(steps({})));
    QVERIFY(m_web->show(manyLines()));
    m_web->evaluate(QStringLiteral("window.dispatchEvent(new WheelEvent('wheel'))"));
    m_web->evaluate(QStringLiteral("window.scrollTo(0, 0)"));
    QTRY_VERIFY(!isCurrentInView());
    // The scroll event comes with the next frame.
    QTRY_VERIFY(m_web->evaluate(QStringLiteral("window.scrollY === 0")).toBool());
    m_web->launch(
        QStringLiteral("requestAnimationFrame(() => requestAnimationFrame(() => { window.settled = true; }))"));
    QTRY_VERIFY(m_web->evaluate(QStringLiteral("window.settled === true")).toBool());
    QVERIFY(resize(700, 500));
    QVERIFY(!isCurrentInView());
}

void TestWebLayout::answersStandSideBySideOnlyWithRoom()
{
    PageDocument document(QStringLiteral("compare"));
    document.addCompare(QStringLiteral("c"), {}, QStringLiteral("Strong"), QStringLiteral("a"), QStringLiteral("Yours"),
        QStringLiteral("b"));
    QVERIFY(resize(700, 600));
    QVERIFY(m_web->show(document));
    const auto isBeside = [this] {
        return m_web
            ->evaluate(QStringLiteral("(c => c[0].getBoundingClientRect().top === c[1].getBoundingClientRect().top)"
                                      "(document.querySelectorAll('.column'))"))
            .toBool();
    };
    QVERIFY(!isBeside());
    QVERIFY(resize(1200, 600));
    QTRY_VERIFY(isBeside());
}

WEB_TEST_MAIN(TestWebLayout)
#include "tst_weblayout.moc"
