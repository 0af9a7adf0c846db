// SPDX-License-Identifier: MIT
#include "codehost.h"
#include "core/manualclock.h"
#include "mathhost.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using sevenrounds::ManualClock;

/// The host of the code editor with everything but a page: the test answers in the page's place.
class TestCodeHost : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void waitsForTheEngine();
    void saysThatTheWebViewDoesNotRunHere();
    void isShownOnceThePageHoldsTextAndCursor();
    void takesEditsAndSendsNothingBack();
    void dropsAnEditOfATextThatWasReplaced();
    void answersAnEditThatDoesNotFitWithTheText_data();
    void answersAnEditThatDoesNotFitWithTheText();
    void knowsOneEndOfALine();
    void tellsRunAndSubmitAfterTheEditsBeforeThem();
    void comesBackWithTheTextAfterADeath();
    void staysNativeAfterTheThirdDeathUntilAskedToTryAgain();
    void takesASilentPageForDead();
    void givesWayToAScreenReader();
    void letsItsPageGoWhenItIsNotWanted();
    void leavesToTheControlsAroundIt();

private:
    void makeReady();
    /// The page says that it has drawn what was sent last.
    void answerShown();
    [[nodiscard]] int revision() const { return m_sent.value(QLatin1String("revision")).toInt(); }
    [[nodiscard]] QString sentText() const { return m_sent.value(QLatin1String("text")).toString(); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MathHost> m_math;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<CodeHost> m_host;
    QQuickItem *m_surface = nullptr;
    QJsonObject m_sent;
    int m_sendings = 0;
};

void TestCodeHost::init()
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    m_clock = std::make_unique<ManualClock>(sevenrounds::UtcTime {});
    m_math = std::make_unique<MathHost>(*m_clock);
    MathHost::provide(m_math.get());
    m_window = std::make_unique<QQuickWindow>();
    m_surface = new QQuickItem(m_window->contentItem());
    m_host = std::make_unique<CodeHost>();
    m_sent = {};
    m_sendings = 0;
    connect(m_host->bridge(), &CodeBridge::documentSent, this, [this](const QString &json) {
        m_sent = QJsonDocument::fromJson(json.toUtf8()).object();
        ++m_sendings;
    });
    // As the room does: the text is the owner's, and follows what is told.
    connect(m_host.get(), &CodeHost::edited, m_host.get(), &CodeHost::setText);
}

void TestCodeHost::cleanup()
{
    QAccessible::setActive(false);
    m_host.reset();
    m_window.reset();
    MathHost::provide(nullptr);
    m_math.reset();
}

void TestCodeHost::makeReady()
{
    m_math->warm();
    m_math->bridge()->pageReady();
    m_host->setKey(QStringLiteral("a"));
    m_host->setText(QStringLiteral("x = 1\n"));
    m_host->setWanted(true);
    QVERIFY(m_host->isLoaded());
    m_host->adopt(m_surface);
    m_host->bridge()->pageReady();
    answerShown();
    QVERIFY(m_host->isShown());
}

void TestCodeHost::answerShown()
{
    m_host->bridge()->documentShown(revision());
}

void TestCodeHost::waitsForTheEngine()
{
    QSignalSpy loaded(m_host.get(), &CodeHost::loadedChanged);
    m_host->setWanted(true);
    QVERIFY(!m_host->isLoaded());
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::None);
    m_math->warm();
    QVERIFY(!m_host->isLoaded());
    m_math->bridge()->pageReady();
    QVERIFY(m_host->isLoaded());
    QCOMPARE(loaded.size(), 1);
    // Pictures wait for it.
    QVERIFY(!m_math->isSettled());
    m_host->setWanted(false);
    QVERIFY(m_math->isSettled());
}

void TestCodeHost::saysThatTheWebViewDoesNotRunHere()
{
    m_host->setWanted(true);
    m_math->warm();
    m_math->engineFailed();
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::NoEngine);
    QVERIFY(!m_host->isLoaded());
}

void TestCodeHost::isShownOnceThePageHoldsTextAndCursor()
{
    m_math->warm();
    m_math->bridge()->pageReady();
    m_host->setText(QStringLiteral("ab"));
    m_host->setWanted(true);
    m_host->adopt(m_surface);
    QCOMPARE(m_surface->opacity(), 0.0);
    QVERIFY(!m_surface->isEnabled());
    m_host->bridge()->pageReady();
    QCOMPARE(sentText(), QStringLiteral("ab"));
    // Somebody types in the native editor meanwhile: what the page draws is not the latest.
    m_host->setText(QStringLiteral("abc"));
    m_host->place(3);
    answerShown();
    QVERIFY(!m_host->isShown());
    QTRY_COMPARE(sentText(), QStringLiteral("abc"));
    QCOMPARE(m_sent.value(QLatin1String("cursor")).toInt(), 3);
    QSignalSpy shown(m_host.get(), &CodeHost::shownChanged);
    answerShown();
    QVERIFY(m_host->isShown());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_surface->opacity(), 1.0);
    QVERIFY(m_surface->isEnabled());
    m_host->place(0);
    QCOMPARE(m_host->cursor(), 3);
}

void TestCodeHost::takesEditsAndSendsNothingBack()
{
    makeReady();
    const int before = m_sendings;
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[0,1,"yy"],[4,5,"23"]])"), 8);
    QCOMPARE(m_host->text(), QStringLiteral("yy = 23\n"));
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[0,0,"é\n"]])"), 10);
    QCOMPARE(m_host->text(), QStringLiteral("é\nyy = 23\n"));
    m_host->bridge()->reportCursor(2);
    QCOMPARE(m_host->cursor(), 2);
    QTest::qWait(50);
    QCOMPARE(m_sendings, before);
}

void TestCodeHost::dropsAnEditOfATextThatWasReplaced()
{
    makeReady();
    const int old = revision();
    m_host->setText(QStringLiteral("other"));
    QTRY_COMPARE(sentText(), QStringLiteral("other"));
    m_host->bridge()->editText(old, QStringLiteral(R"([[0,0,"z"]])"), 7);
    QCOMPARE(m_host->text(), QStringLiteral("other"));
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[0,0,"z"]])"), 6);
    QCOMPARE(m_host->text(), QStringLiteral("zother"));
}

void TestCodeHost::answersAnEditThatDoesNotFitWithTheText_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<int>("length");
    QTest::newRow("beyond the end") << QStringLiteral(R"([[0,99,""]])") << 0;
    QTest::newRow("overlap") << QStringLiteral(R"([[0,3,"a"],[1,2,"b"]])") << 6;
    QTest::newRow("another length") << QStringLiteral(R"([[0,0,"a"]])") << 9;
}

void TestCodeHost::answersAnEditThatDoesNotFitWithTheText()
{
    QFETCH(QString, changes);
    QFETCH(int, length);
    makeReady();
    const int before = m_sendings;
    m_host->bridge()->editText(revision(), changes, length);
    QCOMPARE(m_host->text(), QStringLiteral("x = 1\n"));
    QCOMPARE(m_sendings, before + 1);
    QCOMPARE(sentText(), QStringLiteral("x = 1\n"));
}

void TestCodeHost::knowsOneEndOfALine()
{
    makeReady();
    m_host->setText(QStringLiteral("a\r\nb\rc"));
    QTRY_COMPARE(sentText(), QStringLiteral("a\nb\nc"));
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[5,5,"d"]])"), 6);
    QCOMPARE(m_host->text(), QStringLiteral("a\nb\ncd"));
}

void TestCodeHost::tellsRunAndSubmitAfterTheEditsBeforeThem()
{
    makeReady();
    QStringList told;
    connect(m_host.get(), &CodeHost::runAsked, this, [&] { told.append(QStringLiteral("run ") + m_host->text()); });
    connect(m_host.get(), &CodeHost::submitAsked, this, [&] { told.append(QStringLiteral("submit")); });
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[5,5,"2"]])"), 7);
    m_host->bridge()->ask(QStringLiteral("run"));
    m_host->bridge()->ask(QStringLiteral("submit"));
    m_host->bridge()->ask(QStringLiteral("delete"));
    QCOMPARE(told, QStringList({ QStringLiteral("run x = 12\n"), QStringLiteral("submit") }));
}

void TestCodeHost::comesBackWithTheTextAfterADeath()
{
    makeReady();
    m_host->bridge()->editText(revision(), QStringLiteral("[[0,0,\"# \"]]"), 8);
    QSignalSpy reload(m_host.get(), &CodeHost::reloadNeeded);
    m_host->rendererDied();
    QVERIFY(!m_host->isShown());
    QCOMPARE(m_surface->opacity(), 0.0);
    QCOMPARE(reload.size(), 1);
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::None);
    // The native editor goes on meanwhile.
    m_host->setText(QStringLiteral("# x = 12\n"));
    m_host->bridge()->pageReady();
    QCOMPARE(sentText(), QStringLiteral("# x = 12\n"));
    answerShown();
    QVERIFY(m_host->isShown());
}

void TestCodeHost::staysNativeAfterTheThirdDeathUntilAskedToTryAgain()
{
    makeReady();
    for (int death = 1; death <= 3; ++death) {
        QVERIFY(m_host->isLoaded());
        m_host->rendererDied();
    }
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::Stopped);
    QVERIFY(!m_host->isLoaded());
    QCOMPARE(m_host->text(), QStringLiteral("x = 1\n"));
    m_host->retry();
    QVERIFY(m_host->isLoaded());
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::None);
    m_host->rendererDied();
    QVERIFY(m_host->isLoaded());
}

void TestCodeHost::takesASilentPageForDead()
{
    makeReady();
    QSignalSpy reload(m_host.get(), &CodeHost::reloadNeeded);
    QSignalSpy pinged(m_host->bridge(), &CodeBridge::pinged);
    m_host->beat();
    QCOMPARE(pinged.size(), 1);
    m_host->bridge()->pong(1);
    for (int beats = 0; beats < 5 && reload.isEmpty(); ++beats) {
        m_clock->advance(WebWatchdog::kPingEvery);
        m_host->beat();
    }
    QCOMPARE(reload.size(), 1);
    QVERIFY(!m_host->isShown());
}

void TestCodeHost::givesWayToAScreenReader()
{
    makeReady();
    QAccessible::setActive(true);
    QVERIFY(!m_host->isShown());
    QVERIFY(!m_host->isLoaded());
    QCOMPARE(m_host->obstacle(), CodeHost::Obstacle::ScreenReader);
    QAccessible::setActive(false);
    QVERIFY(m_host->isLoaded());
}

void TestCodeHost::letsItsPageGoWhenItIsNotWanted()
{
    makeReady();
    QSignalSpy shown(m_host.get(), &CodeHost::shownChanged);
    m_host->setWanted(false);
    QCOMPARE(shown.size(), 1);
    QVERIFY(!m_host->isLoaded());
    const int before = m_sendings;
    m_host->setText(QStringLiteral("later"));
    QTest::qWait(50);
    QCOMPARE(m_sendings, before);
    // A page that is gone says nothing any more.
    m_host->bridge()->editText(revision(), QStringLiteral(R"([[0,0,"z"]])"), 7);
    QCOMPARE(m_host->text(), QStringLiteral("later"));
}

void TestCodeHost::leavesToTheControlsAroundIt()
{
    const auto stop = [this](QQuickItem *before, QQuickItem *behind) {
        auto *item = new QQuickItem(m_window->contentItem());
        item->setSize({ 10, 10 });
        item->setActiveFocusOnTab(true);
        if (before != nullptr) {
            item->stackBefore(before);
        } else {
            item->stackAfter(behind);
        }
        return item;
    };
    m_surface->setSize({ 100, 100 });
    m_surface->setFlag(QQuickItem::ItemIsFocusScope);
    m_surface->setActiveFocusOnTab(true);
    // As in a web view, what has the keyboard is an item inside of it.
    auto *inside = new QQuickItem(m_surface);
    inside->setActiveFocusOnTab(true);
    inside->setFocus(true);
    const QQuickItem *before = stop(m_surface, nullptr);
    const QQuickItem *behind = stop(nullptr, m_surface);
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    makeReady();
    m_host->takeFocus();
    QVERIFY(inside->hasActiveFocus());
    m_host->bridge()->leave(true);
    QVERIFY(behind->hasActiveFocus());
    m_host->takeFocus();
    m_host->bridge()->leave(false);
    QVERIFY(before->hasActiveFocus());
}

QTEST_MAIN(TestCodeHost)
#include "tst_codehost.moc"
