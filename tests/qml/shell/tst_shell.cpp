// SPDX-License-Identifier: MIT
#include "mathhost.h"
#include "support/pagewalk.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
#include "webviewnote.h"

#include <QQmlApplicationEngine>

using namespace sevenrounds;
using Page = Navigation::Page;

namespace {

const QString kPaletteField = QStringLiteral("paletteField");

} // namespace

/// The window as main.cpp builds it, without the web engine: every page in it, and what works on every page.
class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPageLoadsAndIsWalkedByTab_data();
    void everyPageLoadsAndIsWalkedByTab();
    void firstTabStaysOnThePage_data() { everyPageLoadsAndIsWalkedByTab_data(); }
    void firstTabStaysOnThePage();
    void firstRunEndsInOnePromptByKeyboard();
    void pagesHaveTheirKeys();
    void backIsAKey();
    void paletteFindsAndGoes();
    void paletteGivesTheFocusBack();
    void paletteSaysWhyItCannotStart();
    void keysAreListedOnF1();
    void quitIsAKey();
    void looksFollowTheChoice();
    void compactRailKeepsItsNames();
    void recoveryStandsInPlaceOfThePages();
    void aboutTellsOfTheSandbox();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    [[nodiscard]] QQuickItem *find(const QString &name) const { return test::findShown(m_window->contentItem(), name); }
    [[nodiscard]] bool open();
    /// Brings about what the page shows, and goes there.
    void prepare(Page page);
    [[nodiscard]] bool isPaletteOpen() const { return find(kPaletteField) != nullptr; }
    [[nodiscard]] Page page() const { return m_context->navigation()->page(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<MathHost> m_host;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<WebViewNote> m_note;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

void TestShell::init()
{
    m_warnings.clear();
    m_bench = std::make_unique<ProfileBench>();
    m_host = std::make_unique<MathHost>(m_bench->clock);
    MathHost::provide(m_host.get());
    m_context = std::make_unique<AppContext>(m_bench->services);
    m_context->appearance()->setReducedMotion(true);
    m_note = std::make_unique<WebViewNote>(*m_host, *m_context);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
    QCOMPARE(m_engine->rootObjects().size(), 1);
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
    QVERIFY(m_window != nullptr);
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestShell::cleanup()
{
    m_engine.reset();
    m_note.reset();
    m_context.reset();
    MathHost::provide(nullptr);
    m_host.reset();
    m_bench.reset();
    QCOMPARE(m_warnings, QStringList());
}

bool TestShell::open()
{
    return m_bench->open() && m_context->isReady();
}

void TestShell::prepare(Page page)
{
    AppServices &services = m_bench->services;
    services.settings().setWelcomed(true);
    if (page == Page::Round || page == Page::Debrief) {
        QVERIFY(services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    }
    if (page == Page::Debrief) {
        QVERIFY(services.sessions().apply(SessionEventKind::Ended, {}, 1));
    }
    if (page == Page::Derivation) {
        QVERIFY(services.derivations().setCurrent(services.library().derivations().first().id));
    }
    if (page == Page::Talk || page == Page::TalkRating) {
        const TalkFormatId format = services.library().talkFormats().first().id;
        QVERIFY(services.talks().start(format, QStringLiteral("Grokking"), Level::L5, 7));
    }
    if (page == Page::TalkRating) {
        QVERIFY(services.talks().apply(TalkEventKind::Ended));
    }
    m_context->navigation()->open(page);
}

void TestShell::everyPageLoadsAndIsWalkedByTab_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    const QList<std::pair<Page, const char *>> pages { { Page::Welcome, "welcomePage" }, { Page::Today, "todayPage" },
        { Page::Rounds, "roundsPage" }, { Page::Round, "roundPage" }, { Page::Debrief, "debriefPage" },
        { Page::Derivations, "derivationsPage" }, { Page::Derivation, "derivationPage" }, { Page::Talks, "talksPage" },
        { Page::Talk, "talkPage" }, { Page::TalkRating, "talkRatingPage" }, { Page::Readiness, "readinessPage" },
        { Page::Settings, "settingsPage" } };
    for (const auto &[page, name] : pages) {
        QTest::addRow("%s", name) << page << QString::fromLatin1(name) << QSize(1440, 900);
        QTest::addRow("%s, small", name) << page << QString::fromLatin1(name) << QSize(720, 480);
    }
}

void TestShell::everyPageLoadsAndIsWalkedByTab()
{
    QFETCH(Page, page);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    m_window->resize(size);
    QVERIFY(open());
    if (page != Page::Welcome) {
        prepare(page);
    }
    QTRY_VERIFY2(find(name) != nullptr, qPrintable(name));
    QVERIFY(!m_window->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_window).join(QLatin1Char('\n')), QString());
}

void TestShell::firstTabStaysOnThePage()
{
    QFETCH(Page, page);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    m_window->resize(size);
    QVERIFY(open());
    if (page != Page::Welcome) {
        prepare(page);
    }
    QTRY_VERIFY2(find(name) != nullptr, qPrintable(name));
    press(Qt::Key_Tab);
    QVERIFY(m_window->activeFocusItem() != nullptr);
    QVERIFY2(find(name)->isAncestorOf(m_window->activeFocusItem()), qPrintable(name));
}

void TestShell::firstRunEndsInOnePromptByKeyboard()
{
    QVERIFY(open());
    QCOMPARE(page(), Page::Welcome);
    QVERIFY(test::tabTo(*m_window, QStringLiteral("Interview day")));
    test::type(*m_window, QStringLiteral("10 dec"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Page::Today);
    QTRY_VERIFY(find(QStringLiteral("todayPage")) != nullptr);
    press(Qt::Key_S);
    QCOMPARE(page(), Page::Round);
    QTRY_VERIFY(find(QStringLiteral("roundPage")) != nullptr);
    test::type(*m_window, QStringLiteral("my first answer"));
    const SessionService &sessions = m_bench->services.sessions();
    QCOMPARE(sessions.draft(currentItem(sessions.plan(), sessions.state()).id), QStringLiteral("my first answer"));
    QCOMPARE(m_bench->services.settings().interviewDay(), QDate(2026, 12, 10));
}

void TestShell::pagesHaveTheirKeys()
{
    QVERIFY(open());
    m_bench->services.settings().setWelcomed(true);
    const QList<std::pair<Qt::Key, Page>> keys { { Qt::Key_2, Page::Rounds }, { Qt::Key_3, Page::Derivations },
        { Qt::Key_4, Page::Talks }, { Qt::Key_5, Page::Readiness }, { Qt::Key_1, Page::Today },
        { Qt::Key_Comma, Page::Settings } };
    for (const auto &[key, expected] : keys) {
        press(key, Qt::ControlModifier);
        QCOMPARE(page(), expected);
    }
}

void TestShell::backIsAKey()
{
    QVERIFY(open());
    m_context->navigation()->replace(Page::Today);
    press(Qt::Key_5, Qt::ControlModifier);
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), Page::Readiness);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), Page::Today);
}

void TestShell::paletteFindsAndGoes()
{
    QVERIFY(open());
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    QCOMPARE(test::complaintsOfTabWalk(*m_window).filter(QStringLiteral("without a name")).join(QLatin1Char('\n')),
        QString());
    find(kPaletteField)->forceActiveFocus();
    test::type(*m_window, QStringLiteral("readi"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Readiness);
    // It begins anew each time; Down goes to the second.
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    QCOMPARE(m_context->palette()->filter(), QString());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(page(), Page::Rounds);
}

void TestShell::paletteGivesTheFocusBack()
{
    QVERIFY(open());
    prepare(Page::Round);
    test::type(*m_window, QStringLiteral("before"));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_window, QStringLiteral("zzz"));
    QCOMPARE(m_context->palette()->rowCount(), 0);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Round);
    test::type(*m_window, QStringLiteral(" and after"));
    const SessionService &sessions = m_bench->services.sessions();
    QCOMPARE(sessions.draft(currentItem(sessions.plan(), sessions.state()).id), QStringLiteral("before and after"));
}

void TestShell::paletteSaysWhyItCannotStart()
{
    QVERIFY(open());
    prepare(Page::Round);
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_window, QStringLiteral("start coding"));
    QCOMPARE(m_context->palette()->rowCount(), 1);
    press(Qt::Key_Return);
    // A round is open already.
    QVERIFY(m_context->problem().exists());
    QCOMPARE(m_bench->services.sessions().plan().round, RoundId(QStringLiteral("ml")));
    m_context->dismissProblem();
    QVERIFY(!m_context->problem().exists());
}

void TestShell::keysAreListedOnF1()
{
    QVERIFY(open());
    prepare(Page::Rounds);
    press(Qt::Key_F1);
    const QString agree = QStringLiteral("agreeButton");
    QTRY_VERIFY(find(agree) != nullptr && find(agree)->hasActiveFocus());
    QStringList shown;
    const QList<QQuickItem *> items = test::shownItems(m_window->contentItem());
    for (QQuickItem *item : items) {
        shown.append(item->property("text").toString());
    }
    QVERIFY(!shown.filter(QStringLiteral("Up, Down — choose a round")).isEmpty());
    QVERIFY(!shown.filter(QStringLiteral("Ctrl+K — find and start anything")).isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(find(agree) == nullptr);
    // The page has the keys again.
    press(Qt::Key_S);
    QCOMPARE(page(), Page::Round);
}

void TestShell::quitIsAKey()
{
    QVERIFY(open());
    prepare(Page::Round);
    test::type(*m_window, QStringLiteral("kept"));
    press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!m_window->isVisible());
    // Nothing asks, and nothing is left unsaved.
    QTRY_VERIFY(m_bench->services.sessions().isSaved());
}

void TestShell::looksFollowTheChoice()
{
    QVERIFY(open());
    m_context->appearance()->setChoice(Appearance::Choice::Light);
    const int light = m_window->color().lightness();
    m_bench->services.settings().setTheme(ThemeChoice::Dark);
    QVERIFY(m_window->color().lightness() < light);
    prepare(Page::Settings);
    QQuickItem *field = test::findControl(m_window->contentItem(), QStringLiteral("Interview day"));
    QVERIFY(field != nullptr);
    const qreal height = field->height();
    m_bench->services.settings().setTextScale(200);
    QTRY_VERIFY(field->height() > height);
}

void TestShell::compactRailKeepsItsNames()
{
    m_window->resize(720, 480);
    QVERIFY(open());
    prepare(Page::Today);
    for (const char *name : { "Today", "Mock rounds", "Derivations", "Talks", "Readiness", "Search", "Settings" }) {
        QVERIFY2(test::findControl(m_window->contentItem(), QString::fromLatin1(name)) != nullptr, name);
    }
    QVERIFY(test::tabTo(*m_window, QStringLiteral("Readiness")));
    press(Qt::Key_Space);
    QCOMPARE(page(), Page::Readiness);
}

void TestShell::recoveryStandsInPlaceOfThePages()
{
    QVERIFY(open());
    QVERIFY(m_bench->services.shutDown(Milliseconds { 2000 }));
    QFile database(ProfilePaths { m_bench->folder.path() }.database());
    QVERIFY(database.open(QFile::WriteOnly | QFile::Truncate));
    database.close();
    m_bench->services.openNow();
    QTRY_COMPARE(m_context->stage(), AppContext::Stage::Recovery);
    QTRY_VERIFY(find(QStringLiteral("recoveryPage")) != nullptr);
    // Nothing of the pages can be reached from here.
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Welcome);
    QVERIFY(!m_window->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_window).join(QLatin1Char('\n')), QString());
}

void TestShell::aboutTellsOfTheSandbox()
{
    QVERIFY(open());
    QCOMPARE(m_context->settings()->webViewText(), QString());
    m_host->engineFailed();
    QVERIFY2(m_context->settings()->webViewText().contains(QStringLiteral("missing")),
        qPrintable(m_context->settings()->webViewText()));
    // It is told anew to the view-models of the next profile.
    QVERIFY(m_bench->reopen());
    QVERIFY(m_context->settings()->webViewText().contains(QStringLiteral("missing")));
    prepare(Page::Settings);
    QTRY_VERIFY(find(QStringLiteral("settingsPage")) != nullptr);
    bool isShown = false;
    const QList<QQuickItem *> items = test::shownItems(m_window->contentItem());
    for (QQuickItem *item : items) {
        isShown = isShown || item->property("text").toString() == m_note->text();
    }
    QVERIFY(isShown);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
