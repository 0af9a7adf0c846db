// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "markdown/pagedocument.h"
#include "mathhost.h"
#include "mathslot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace std::chrono_literals;
using sevenrounds::ManualClock;
using sevenrounds::PageDocument;

/// The host with everything but a page: the test answers in the page's place.
class TestMathHost : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asRootWithASandboxItStaysWithText();
    void F04_forbiddenItStaysWithTextUntilAllowed();
    void loadsTheEngineOnlyWhenWarmed();
    void sendsTheDocumentOnceThePageIsThere();
    void coalescesKeystrokesIntoOneSection();
    void keepsTheSurfaceUnseenUntilItsPageIsDrawn();
    void lastActiveSlotHasTheSurfaceAndGivesItBack();
    void showsTextAtOnceWhenTheRendererDies();
    void sendsEverythingAgainAfterADeath();
    void staysWithTextAfterTheThirdDeathUntilAskedToTryAgain();
    void showsTextWhenThePageTakesLong();
    void saysThatTheEngineIsMissing();
    void leavesAnUnseenPageInPeace();
    void takesASilentPageWithoutProcessForDead();
    void sendsTheThemeWhenItChanges();
    void passesOnWhatIsWrittenAndSendsNothingBack();
    void saysWhichEditsAnEditorsTextIncludes();
    void keepsTheFocusForTheEditorOverADeath();
    void forgetsTheEditorOfAPageThatIsLeft();
    void refusesALineWithoutEnd();
    void isNotTakenApartByItsPage();

private:
    void makeReady();
    [[nodiscard]] std::unique_ptr<MathSlot> makeSlot(const QString &text);
    [[nodiscard]] std::unique_ptr<MathSlot> makeEditor(const QString &latex);
    void answerShown();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<MathHost> m_host;
    QQuickItem *m_stage = nullptr;
    QQuickItem *m_surface = nullptr;
    QString m_lastDocument;
};

static QString page(const QString &text)
{
    return PageDocument(QStringLiteral("key"))
        .addPrompt(QStringLiteral("question"), {}, QStringLiteral("Why?"))
        .addPreview(QStringLiteral("preview"), {}, text, {})
        .toJson();
}

void TestMathHost::init()
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    m_clock = std::make_unique<ManualClock>(sevenrounds::UtcTime {});
    m_window = std::make_unique<QQuickWindow>();
    m_host = std::make_unique<MathHost>(*m_clock);
    MathHost::provide(m_host.get());
    m_stage = new QQuickItem(m_window->contentItem());
    m_surface = new QQuickItem(m_stage);
    m_host->setStage(m_stage);
    connect(m_host->bridge(), &MathBridge::documentSent, this, [this](const QString &json) { m_lastDocument = json; });
}

void TestMathHost::cleanup()
{
    MathHost::provide(nullptr);
    m_host.reset();
    m_window.reset();
    m_lastDocument.clear();
}

void TestMathHost::makeReady()
{
    m_host->warm();
    m_host->adopt(m_surface);
    m_host->bridge()->pageReady();
}

std::unique_ptr<MathSlot> TestMathHost::makeSlot(const QString &text)
{
    auto slot = std::make_unique<MathSlot>(m_window->contentItem());
    slot->setSize({ 300, 200 });
    slot->setDocument(page(text));
    slot->setActive(true);
    return slot;
}

static QString editorPage(const QString &latex, const QString &title = {})
{
    return PageDocument(QStringLiteral("key")).addEditor(QStringLiteral("line"), title, latex, false).toJson();
}

std::unique_ptr<MathSlot> TestMathHost::makeEditor(const QString &latex)
{
    auto slot = makeSlot({});
    slot->setDocument(editorPage(latex));
    connect(slot.get(), &MathSlot::lineEdited, slot.get(),
        [slot = slot.get()](const QString &, const QString &text) { slot->setDocument(editorPage(text)); });
    return slot;
}

void TestMathHost::answerShown()
{
    m_host->bridge()->documentShown(
        QJsonDocument::fromJson(m_lastDocument.toUtf8()).object().value(QLatin1String("revision")).toInt());
}

void TestMathHost::asRootWithASandboxItStaysWithText()
{
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    m_host->warm();
    const bool isRoot = ::geteuid() == 0;
    QCOMPARE(m_host->state(), isRoot ? MathHost::State::Unavailable : MathHost::State::Loading);
    QCOMPARE(m_host->obstacle(), isRoot ? MathHost::Obstacle::Root : MathHost::Obstacle::None);
    QCOMPARE(m_host->isEngineWanted(), !isRoot);
    QCOMPARE(m_host->isFallbackShown(), isRoot);
}

void TestMathHost::F04_forbiddenItStaysWithTextUntilAllowed()
{
    m_host->forbid();
    m_host->warm();
    m_host->retry();
    QCOMPARE(m_host->state(), MathHost::State::Unavailable);
    QCOMPARE(m_host->obstacle(), MathHost::Obstacle::SafeMode);
    QVERIFY(!m_host->isEngineWanted());
    QVERIFY(m_host->isFallbackShown());
    m_host->allow();
    QCOMPARE(m_host->state(), MathHost::State::Loading);
    QCOMPARE(m_host->obstacle(), MathHost::Obstacle::None);
    QVERIFY(m_host->isEngineWanted());
    // Nothing to forbid any more, and nothing to allow.
    m_host->forbid();
    m_host->allow();
    QCOMPARE(m_host->state(), MathHost::State::Loading);
}

void TestMathHost::loadsTheEngineOnlyWhenWarmed()
{
    const auto slot = makeSlot(QStringLiteral("a"));
    QVERIFY(!m_host->isEngineWanted());
    m_host->warm();
    QVERIFY(m_host->isEngineWanted());
    QCOMPARE(m_host->state(), MathHost::State::Loading);
}

void TestMathHost::sendsTheDocumentOnceThePageIsThere()
{
    const auto slot = makeSlot(QStringLiteral("a"));
    m_host->warm();
    m_host->adopt(m_surface);
    QVERIFY(m_lastDocument.isEmpty());
    m_host->bridge()->pageReady();
    const QJsonObject sent = QJsonDocument::fromJson(m_lastDocument.toUtf8()).object();
    QCOMPARE(sent.value(QLatin1String("sections")).toArray().size(), 2);
    QVERIFY(sent.value(QLatin1String("fresh")).toBool());
}

void TestMathHost::coalescesKeystrokesIntoOneSection()
{
    makeReady();
    const auto slot = makeSlot(QStringLiteral("a"));
    answerShown();
    QSignalSpy documents(m_host->bridge(), &MathBridge::documentSent);
    QSignalSpy sections(m_host->bridge(), &MathBridge::sectionSent);
    for (const QString &text : { QStringLiteral("ab"), QStringLiteral("abc"), QStringLiteral("abcd") }) {
        slot->setDocument(page(text));
    }
    QVERIFY(sections.wait());
    QCOMPARE(sections.size(), 1);
    QVERIFY(sections.first().first().toString().contains(QStringLiteral("abcd")));
    QVERIFY(documents.isEmpty());
}

void TestMathHost::keepsTheSurfaceUnseenUntilItsPageIsDrawn()
{
    makeReady();
    const auto slot = makeSlot(QStringLiteral("a"));
    QVERIFY(qFuzzyIsNull(m_surface->opacity()));
    // A report about an older document must not uncover this one.
    m_host->bridge()->documentShown(0);
    QVERIFY(qFuzzyIsNull(m_surface->opacity()));
    QSignalSpy shown(m_host.get(), &MathHost::documentShown);
    answerShown();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_surface->opacity(), 1.0);
}

void TestMathHost::lastActiveSlotHasTheSurfaceAndGivesItBack()
{
    makeReady();
    const auto first = makeSlot(QStringLiteral("a"));
    QCOMPARE(m_surface->parentItem(), first.get());
    QCOMPARE(m_surface->size(), first->size());
    {
        const auto second = makeSlot(QStringLiteral("b"));
        QCOMPARE(m_surface->parentItem(), second.get());
    }
    QCOMPARE(m_surface->parentItem(), first.get());
    QVERIFY(m_lastDocument.contains(QStringLiteral("\"a\"")));
    first->setActive(false);
    QCOMPARE(m_surface->parentItem(), m_stage);
    QVERIFY(m_surface->isVisible());
    QVERIFY(qFuzzyIsNull(m_surface->opacity()));
}

void TestMathHost::showsTextAtOnceWhenTheRendererDies()
{
    makeReady();
    const auto slot = makeSlot(QStringLiteral("a"));
    answerShown();
    QVERIFY(!m_host->isFallbackShown());
    QSignalSpy reloads(m_host.get(), &MathHost::reloadNeeded);
    m_host->rendererDied();
    QCOMPARE(m_host->state(), MathHost::State::Recovering);
    QVERIFY(m_host->isFallbackShown());
    QVERIFY(!m_surface->isEnabled());
    QCOMPARE(reloads.size(), 1);
}

void TestMathHost::sendsEverythingAgainAfterADeath()
{
    makeReady();
    const auto slot = makeSlot(QStringLiteral("a"));
    answerShown();
    slot->setDocument(page(QStringLiteral("typed just before")));
    m_host->rendererDied();
    m_host->bridge()->pageReady();
    QVERIFY(m_lastDocument.contains(QStringLiteral("typed just before")));
    QVERIFY(m_host->isFallbackShown());
    answerShown();
    QVERIFY(!m_host->isFallbackShown());
    QVERIFY(m_surface->isEnabled());
}

void TestMathHost::staysWithTextAfterTheThirdDeathUntilAskedToTryAgain()
{
    makeReady();
    QSignalSpy reloads(m_host.get(), &MathHost::reloadNeeded);
    for (int i = 0; i < 3; ++i) {
        m_clock->advance(10s);
        m_host->rendererDied();
        if (i < 2) {
            m_host->bridge()->pageReady();
        }
    }
    QCOMPARE(m_host->state(), MathHost::State::Stopped);
    QCOMPARE(reloads.size(), 2);
    m_host->retry();
    QCOMPARE(m_host->state(), MathHost::State::Recovering);
    QCOMPARE(reloads.size(), 3);
    m_host->bridge()->pageReady();
    QCOMPARE(m_host->state(), MathHost::State::Ready);
}

void TestMathHost::showsTextWhenThePageTakesLong()
{
    const auto slot = makeSlot(QStringLiteral("a"));
    QVERIFY(!m_host->isFallbackShown());
    QSignalSpy fallback(m_host.get(), &MathHost::fallbackShownChanged);
    QVERIFY(fallback.wait());
    QVERIFY(m_host->isFallbackShown());
    slot->setActive(false);
    QVERIFY(!m_host->isFallbackShown());
}

void TestMathHost::saysThatTheEngineIsMissing()
{
    m_host->warm();
    m_host->engineFailed();
    QCOMPARE(m_host->state(), MathHost::State::Unavailable);
    QCOMPARE(m_host->obstacle(), MathHost::Obstacle::EngineMissing);
    QVERIFY(m_host->isFallbackShown());
}

void TestMathHost::leavesAnUnseenPageInPeace()
{
    makeReady();
    QSignalSpy pings(m_host->bridge(), &MathBridge::pinged);
    m_clock->advance(10s);
    QVERIFY(!pings.wait(700));
    QCOMPARE(m_host->state(), MathHost::State::Ready);
    const auto slot = makeSlot(QStringLiteral("a"));
    QVERIFY(pings.wait(700));
}

void TestMathHost::takesASilentPageWithoutProcessForDead()
{
    makeReady();
    const auto slot = makeSlot(QStringLiteral("a"));
    answerShown();
    for (int i = 0; i < 4; ++i) {
        m_clock->advance(WebWatchdog::kPingEvery);
        m_host->beat();
    }
    QCOMPARE(m_host->state(), MathHost::State::Recovering);
}

void TestMathHost::sendsTheThemeWhenItChanges()
{
    QSignalSpy themes(m_host->bridge(), &MathBridge::themeSent);
    m_host->setTheme(QStringLiteral("{\"ink\":\"#000\"}"));
    QVERIFY(themes.isEmpty());
    makeReady();
    QCOMPARE(themes.size(), 1);
    m_host->setTheme(QStringLiteral("{\"ink\":\"#fff\"}"));
    QCOMPARE(themes.size(), 2);
    QCOMPARE(themes.last().first().toString(), QStringLiteral("{\"ink\":\"#fff\"}"));
}

void TestMathHost::passesOnWhatIsWrittenAndSendsNothingBack()
{
    makeReady();
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
    answerShown();
    QSignalSpy sections(m_host->bridge(), &MathBridge::sectionSent);
    QSignalSpy edited(slot.get(), &MathSlot::lineEdited);
    QSignalSpy submitted(slot.get(), &MathSlot::lineSubmitted);
    QSignalSpy chosen(slot.get(), &MathSlot::modeChosen);
    m_host->bridge()->editLine(QStringLiteral("line"), QStringLiteral("a"), 1);
    m_host->bridge()->editLine(QStringLiteral("line"), QStringLiteral("ab"), 2);
    m_host->bridge()->submitLine(QStringLiteral("line"), QStringLiteral("ab"), 2);
    m_host->bridge()->chooseMode(QStringLiteral("line"), QStringLiteral("source"));
    QCOMPARE(edited.last().at(1).toString(), QStringLiteral("ab"));
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(chosen.first().at(1).toBool(), true);
    QTRY_VERIFY(m_host->isSettled());
    QVERIFY(sections.isEmpty());
}

void TestMathHost::saysWhichEditsAnEditorsTextIncludes()
{
    makeReady();
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
    answerShown();
    QSignalSpy sections(m_host->bridge(), &MathBridge::sectionSent);
    m_host->bridge()->editLine(QStringLiteral("line"), QStringLiteral("ab"), 2);
    slot->setDocument(editorPage(QStringLiteral("ab"), QStringLiteral("Line 2")));
    QTRY_COMPARE(sections.size(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(sections.first().first().toString().toUtf8()).object();
    QCOMPARE(sent.value(QLatin1String("seen")).toInt(), 2);
    // A page that is loaded anew counts from the beginning.
    m_host->rendererDied();
    m_host->bridge()->pageReady();
    QVERIFY(m_lastDocument.contains(QLatin1String("\"latex\":\"ab\"")));
    QVERIFY(m_lastDocument.contains(QLatin1String("\"seen\":0")));
}

void TestMathHost::keepsTheFocusForTheEditorOverADeath()
{
    makeReady();
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
    answerShown();
    QSignalSpy editing(m_host.get(), &MathHost::editingChanged);
    QSignalSpy wanted(m_host->bridge(), &MathBridge::editorFocusWanted);
    m_host->bridge()->reportEditing(QStringLiteral("line"));
    QVERIFY(m_host->isEditing());
    m_host->rendererDied();
    QVERIFY(m_host->isEditing());
    m_host->bridge()->pageReady();
    QVERIFY(wanted.isEmpty());
    answerShown();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("line"));
    QCOMPARE(editing.size(), 1);
    m_host->bridge()->reportEditing({});
    QVERIFY(!m_host->isEditing());
}

void TestMathHost::forgetsTheEditorOfAPageThatIsLeft()
{
    makeReady();
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
    answerShown();
    m_host->focusEditor(QStringLiteral("line"));
    QVERIFY(m_host->isEditing());
    slot->setActive(false);
    QVERIFY(!m_host->isEditing());
    QSignalSpy edited(slot.get(), &MathSlot::lineEdited);
    m_host->bridge()->editLine(QStringLiteral("line"), QStringLiteral("late"), 3);
    QVERIFY(edited.isEmpty());
}

void TestMathHost::refusesALineWithoutEnd()
{
    makeReady();
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
    QSignalSpy edited(slot.get(), &MathSlot::lineEdited);
    m_host->bridge()->editLine(QStringLiteral("line"), QString(100'000, u'x'), 1);
    QCOMPARE(edited.size(), 1);
    m_host->bridge()->editLine(QStringLiteral("line"), QString(300'000, u'x'), 2);
    QCOMPARE(edited.size(), 1);
}

/// The one slot that every object has: a page can call it (Qt 6.8.2).
void TestMathHost::isNotTakenApartByItsPage()
{
    makeReady();
    const QPointer<MathBridge> bridge(m_host->bridge());
    bridge->deleteLater();
    QCoreApplication::sendPostedEvents(bridge, QEvent::DeferredDelete);
    QVERIFY(bridge);
    const auto slot = makeEditor({});
    QTRY_VERIFY(m_lastDocument.contains(QLatin1String("editor")));
}

QTEST_MAIN(TestMathHost)
#include "tst_mathhost.moc"
