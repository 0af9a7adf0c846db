// SPDX-License-Identifier: MIT
#include "shellbench.h"
#include "support/pagewalk.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandpalette.h"
#include "ui/talk/talksviewmodel.h"

#include <QMetaEnum>

#include <algorithm>

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
    void everyPageIsAmongThoseThatAreWalked();
    void everyPageLoadsAndIsWalkedByTab_data();
    void everyPageLoadsAndIsWalkedByTab();
    void firstRunEndsInOnePromptByKeyboard();
    void pagesHaveTheirKeys();
    void backIsAKey();
    void theBoardLeadsBackToTheTalk();
    void F08_whatIsBackIsSaidUntilItIsDismissed();
    void paletteFindsAndGoes();
    void paletteFindsTextsByKey();
    void theDayIsTypedWhereOneIsLed_data();
    void theDayIsTypedWhereOneIsLed();
    void theDayIsSoughtOnThePageThatIsShown();
    void paletteGivesTheFocusBack();
    void paletteSaysWhyItCannotStart();
    void paletteStartsATalkAsItsPageWould();
    void keysAreListedOnF1();
    void quitIsAKey();
    void looksFollowTheChoice();
    void theRailCountsTheRoundsOfTheLoop();
    void compactRailKeepsItsNames();
    void recoveryStandsInPlaceOfThePages();
    void aboutTellsOfTheSandbox();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_bench->window, key, modifiers); }
    [[nodiscard]] QQuickItem *find(const QString &name) const { return m_bench->find(name); }
    void runInPalette(const QString &words);
    /// The field of the interview day has the keyboard and stands in the window as a whole.
    [[nodiscard]] bool isAtTheDay() const;
    [[nodiscard]] bool isPaletteOpen() const { return find(kPaletteField) != nullptr; }
    [[nodiscard]] Page page() const { return m_bench->context->navigation()->page(); }

    std::unique_ptr<test::ShellBench> m_bench;
};

void TestShell::init()
{
    m_bench = std::make_unique<test::ShellBench>();
    QVERIFY(m_bench->show());
}

void TestShell::cleanup()
{
    QCOMPARE(m_bench->close(), QStringList());
    m_bench.reset();
}

/// The list that this test, tst_fit and tst_locales go by is as long as the program's. (The tour looks for pages without a picture by itself.)
void TestShell::everyPageIsAmongThoseThatAreWalked()
{
    const auto pages = QMetaEnum::fromType<Page>();
    QStringList missing;
    for (int i = 0; i < pages.keyCount(); ++i) {
        const auto &walked = test::shellPages();
        const bool isWalked = std::any_of(walked.cbegin(), walked.cend(),
            [&](const auto &entry) { return static_cast<int>(entry.first) == pages.value(i); });
        if (!isWalked) {
            missing.append(QString::fromLatin1(pages.key(i)));
        }
    }
    QCOMPARE(missing, QStringList());
    QCOMPARE(test::shellPages().size(), pages.keyCount());
}

void TestShell::everyPageLoadsAndIsWalkedByTab_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const auto &[page, name] : test::shellPages()) {
        QTest::addRow("%s", name) << page << QString::fromLatin1(name) << QSize(1440, 900);
        QTest::addRow("%s, small", name) << page << QString::fromLatin1(name) << QSize(720, 480);
    }
}

void TestShell::everyPageLoadsAndIsWalkedByTab()
{
    QFETCH(Page, page);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    m_bench->window->resize(size);
    QVERIFY(m_bench->open());
    if (page != Page::Welcome) {
        QVERIFY(m_bench->prepare(page));
    }
    QTRY_VERIFY2(find(name) != nullptr, qPrintable(name));
    QTRY_VERIFY2(m_bench->hasComeToRest(), qPrintable(name));
    QVERIFY(!m_bench->window->grabWindow().isNull());
    // The first Tab stays on the page; the rail comes after it.
    press(Qt::Key_Tab);
    QVERIFY(m_bench->window->activeFocusItem() != nullptr);
    QVERIFY2(find(name)->isAncestorOf(m_bench->window->activeFocusItem()), qPrintable(name));
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->window).join(QLatin1Char('\n')), QString());
}

void TestShell::firstRunEndsInOnePromptByKeyboard()
{
    QVERIFY(m_bench->open());
    QCOMPARE(page(), Page::Welcome);
    QVERIFY(test::tabTo(*m_bench->window, QStringLiteral("Interview day")));
    test::type(*m_bench->window, QStringLiteral("10 dec"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Page::Today);
    QTRY_VERIFY(find(QStringLiteral("todayPage")) != nullptr);
    press(Qt::Key_S);
    QCOMPARE(page(), Page::Round);
    QTRY_VERIFY(find(QStringLiteral("roundPage")) != nullptr);
    test::type(*m_bench->window, QStringLiteral("my first answer"));
    const SessionService &sessions = m_bench->profile->services.sessions();
    QCOMPARE(sessions.draft(currentItem(sessions.plan(), sessions.state()).id), QStringLiteral("my first answer"));
    QCOMPARE(m_bench->profile->services.settings().interviewDay(), QDate(2026, 12, 10));
}

void TestShell::pagesHaveTheirKeys()
{
    QVERIFY(m_bench->open());
    m_bench->profile->services.settings().setWelcomed(true);
    const QList<std::pair<Qt::Key, Page>> keys { { Qt::Key_2, Page::Rounds }, { Qt::Key_3, Page::Derivations },
        { Qt::Key_4, Page::Coding }, { Qt::Key_5, Page::Talks }, { Qt::Key_6, Page::Stories },
        { Qt::Key_7, Page::Review }, { Qt::Key_8, Page::Plan }, { Qt::Key_9, Page::Readiness },
        { Qt::Key_0, Page::Guide }, { Qt::Key_1, Page::Today }, { Qt::Key_Comma, Page::Settings } };
    for (const auto &[key, expected] : keys) {
        press(key, Qt::ControlModifier);
        QCOMPARE(page(), expected);
    }
    press(Qt::Key_0, Qt::AltModifier);
    QCOMPARE(page(), Page::Portfolio);
}

void TestShell::backIsAKey()
{
    QVERIFY(m_bench->open());
    m_bench->context->navigation()->replace(Page::Today);
    press(Qt::Key_9, Qt::ControlModifier);
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), Page::Readiness);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), Page::Today);
}

void TestShell::F08_whatIsBackIsSaidUntilItIsDismissed()
{
    QVERIFY(m_bench->open());
    QVERIFY(find(QStringLiteral("returnedTextsBanner")) == nullptr);
    emit m_bench->profile->services.textsReturned(2);
    QTRY_VERIFY(find(QStringLiteral("returnedTextsBanner")) != nullptr);
    QVERIFY(test::tabTo(*m_bench->window, QStringLiteral("Dismiss")));
    press(Qt::Key_Return);
    QTRY_VERIFY(find(QStringLiteral("returnedTextsBanner")) == nullptr);
    QVERIFY(!m_bench->context->returnedTexts().exists());
}

void TestShell::theBoardLeadsBackToTheTalk()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Talk));
    QCOMPARE(page(), Page::Talk);
    QVERIFY(find(QStringLiteral("talkAwayBanner")) == nullptr);
    m_bench->context->navigation()->open(Page::FreeBoard);
    QTRY_VERIFY(find(QStringLiteral("talkAwayBanner")) != nullptr);
    QVERIFY(test::tabTo(*m_bench->window, QStringLiteral("Back to the talk")));
    press(Qt::Key_Return);
    QCOMPARE(page(), Page::Talk);
    QTRY_VERIFY(find(QStringLiteral("talkAwayBanner")) == nullptr);
    // Back is a key here, too.
    m_bench->context->navigation()->open(Page::FreeBoard);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), Page::Talk);
}

void TestShell::paletteFindsAndGoes()
{
    QVERIFY(m_bench->open());
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    QCOMPARE(
        test::complaintsOfTabWalk(*m_bench->window).filter(QStringLiteral("without a name")).join(QLatin1Char('\n')),
        QString());
    find(kPaletteField)->forceActiveFocus();
    test::type(*m_bench->window, QStringLiteral("readi"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Readiness);
    // It begins anew each time; Down goes to the second.
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    QCOMPARE(m_bench->context->palette()->filter(), QString());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(page(), Page::Rounds);
}

void TestShell::paletteFindsTextsByKey()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Today));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    // No command bears it, so that what comes is a text, and Enter has it without another key.
    test::type(*m_bench->window, QStringLiteral("Q-17"));
    CommandPalette *palette = m_bench->context->palette();
    QTRY_VERIFY_WITH_TIMEOUT(!palette->isSearching() && palette->rowCount() > 0, 60000);
    QVERIFY(!palette->index(0).data(CommandPalette::SectionRole).toString().isEmpty());
    QTRY_VERIFY(
        test::findControl(m_bench->window->contentItem(), palette->index(0).data(CommandPalette::TitleRole).toString())
        != nullptr);
    QVERIFY(!m_bench->window->grabWindow().isNull());
    // What they are stands above them.
    const QList<QQuickItem *> found = test::shownItems(m_bench->window->contentItem());
    QVERIFY(std::any_of(found.cbegin(), found.cend(), [palette](const QQuickItem *item) {
        return item->objectName() == QStringLiteral("paletteHeading")
            && item->property("text") == palette->index(0).data(CommandPalette::SectionRole);
    }));
    int row = 0;
    while (palette->index(row).data(CommandPalette::SectionRole).toString() != QStringLiteral("Prompts")) {
        ++row;
        QVERIFY(row < palette->rowCount());
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    QTRY_VERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Prompt);
    QTRY_VERIFY(find(QStringLiteral("promptPage")) != nullptr);
    // Words that are nowhere: it says so.
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_bench->window, QStringLiteral("zzzqqq"));
    QTRY_VERIFY_WITH_TIMEOUT(!palette->isSearching(), 60000);
    QStringList shown;
    const QList<QQuickItem *> items = test::shownItems(m_bench->window->contentItem());
    for (QQuickItem *item : items) {
        shown.append(item->property("text").toString());
    }
    QVERIFY(shown.contains(QStringLiteral("Nothing by that name")));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isPaletteOpen());
}

void TestShell::runInPalette(const QString &words)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_bench->window, words);
    press(Qt::Key_Return);
    QTRY_VERIFY(!isPaletteOpen());
}

bool TestShell::isAtTheDay() const
{
    const QQuickItem *field = find(QStringLiteral("interviewField"));
    const QQuickItem *settings = find(QStringLiteral("settingsPage"));
    if (field == nullptr || settings == nullptr || !field->hasActiveFocus()) {
        return false;
    }
    // Below the title and the crumb, which stay where they are.
    QRectF seen = settings->mapRectToScene({ {}, settings->size() });
    seen.setTop(seen.top() + settings->property("headerHeight").toReal());
    return seen.contains(field->mapRectToScene({ {}, field->size() }));
}

void TestShell::theDayIsTypedWhereOneIsLed_data()
{
    QTest::addColumn<bool>("isFromPalette");
    QTest::addColumn<QSize>("size");
    QTest::newRow("the link on Today") << false << QSize(1440, 900);
    QTest::newRow("the palette, small") << true << QSize(720, 480);
}

void TestShell::theDayIsTypedWhereOneIsLed()
{
    QFETCH(bool, isFromPalette);
    QFETCH(QSize, size);
    m_bench->window->resize(size);
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Today));
    QTRY_VERIFY(find(QStringLiteral("todayPage")) != nullptr);
    if (isFromPalette) {
        runInPalette(QStringLiteral("set interview day"));
    } else {
        QVERIFY(test::tabTo(*m_bench->window, QStringLiteral("Set the interview day")));
        press(Qt::Key_Return);
    }
    QCOMPARE(page(), Page::Settings);
    QTRY_VERIFY(isAtTheDay());
    test::type(*m_bench->window, QStringLiteral("10 dec"));
    press(Qt::Key_Return);
    QCOMPARE(m_bench->profile->services.settings().interviewDay(), QDate(2026, 12, 10));
    // Who comes by another way is not led there.
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("interviewField")) != nullptr);
    QTest::qWait(50);
    QVERIFY(!find(QStringLiteral("interviewField"))->hasActiveFocus());
}

void TestShell::theDayIsSoughtOnThePageThatIsShown()
{
    m_bench->window->resize(720, 480);
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Settings));
    QTRY_VERIFY(find(QStringLiteral("settingsPage")) != nullptr);
    for (int pages = 0; pages < 4; ++pages) {
        press(Qt::Key_PageDown);
    }
    const QQuickItem *field = find(QStringLiteral("interviewField"));
    QTRY_VERIFY(field->mapToScene({}).y() < 0);
    runInPalette(QStringLiteral("set interview day"));
    QCOMPARE(page(), Page::Settings);
    QTRY_VERIFY(isAtTheDay());
}

void TestShell::paletteGivesTheFocusBack()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Round));
    test::type(*m_bench->window, QStringLiteral("before"));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_bench->window, QStringLiteral("zzz"));
    QCOMPARE(m_bench->context->palette()->rowCount(), 0);
    // There is nothing to run yet. The first Escape empties the field, the second leaves.
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QVERIFY(isPaletteOpen());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Round);
    test::type(*m_bench->window, QStringLiteral(" and after"));
    const SessionService &sessions = m_bench->profile->services.sessions();
    QCOMPARE(sessions.draft(currentItem(sessions.plan(), sessions.state()).id), QStringLiteral("before and after"));
}

void TestShell::paletteSaysWhyItCannotStart()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Round));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(isPaletteOpen() && find(kPaletteField)->hasActiveFocus());
    test::type(*m_bench->window, QStringLiteral("start coding and"));
    // Texts that hold these words may stand below it by now.
    QVERIFY(m_bench->context->palette()->rowCount() >= 1);
    press(Qt::Key_Return);
    // A round is open already.
    QVERIFY(m_bench->context->problem().exists());
    QCOMPARE(m_bench->profile->services.sessions().plan().round, RoundId(QStringLiteral("ml")));
    m_bench->context->dismissProblem();
    QVERIFY(!m_bench->context->problem().exists());
}

void TestShell::paletteStartsATalkAsItsPageWould()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Today));
    PaperService &papers = m_bench->profile->services.papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = QStringLiteral("Critics that disagree");
    papers.edit(paper);
    papers.settle(paper.id);
    m_bench->context->talks()->paper()->setIndex(1);
    m_bench->context->talks()->setStrict(true);
    runInPalette(QStringLiteral("rehearse somebody"));
    QCOMPARE(page(), Page::Talk);
    QTRY_VERIFY(find(QStringLiteral("talkPage")) != nullptr);
    const TalkPlan &plan = m_bench->profile->services.talks().plan();
    QCOMPARE(plan.paper, PaperService::keyOf(paper.id));
    QCOMPARE(plan.title, paper.title);
    QVERIFY(plan.isStrict);
    // Another one cannot begin beside it: the page says so, with the way back.
    m_bench->context->navigation()->open(Page::Today);
    runInPalette(QStringLiteral("rehearse somebody"));
    QCOMPARE(page(), Page::Talks);
    QVERIFY(m_bench->context->talks()->problem().exists());
}

void TestShell::keysAreListedOnF1()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Rounds));
    press(Qt::Key_F1);
    const QString agree = QStringLiteral("agreeButton");
    QTRY_VERIFY(find(agree) != nullptr && find(agree)->hasActiveFocus());
    QStringList shown;
    const QList<QQuickItem *> items = test::shownItems(m_bench->window->contentItem());
    for (QQuickItem *item : items) {
        shown.append(item->property("text").toString());
    }
    QVERIFY(!shown.filter(QStringLiteral("Up, Down — choose a round")).isEmpty());
    QVERIFY(!shown.filter(QStringLiteral("Ctrl+K — find and start anything, and find words in every text")).isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(find(agree) == nullptr);
    // The page has the keys again.
    press(Qt::Key_S);
    QCOMPARE(page(), Page::Round);
}

void TestShell::quitIsAKey()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Round));
    test::type(*m_bench->window, QStringLiteral("kept"));
    press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!m_bench->window->isVisible());
    // Nothing asks, and nothing is left unsaved.
    QTRY_VERIFY(m_bench->profile->services.sessions().isSaved());
}

void TestShell::looksFollowTheChoice()
{
    QVERIFY(m_bench->open());
    m_bench->context->appearance()->setChoice(Appearance::Choice::Light);
    const int light = m_bench->window->color().lightness();
    m_bench->profile->services.settings().setTheme(ThemeChoice::Dark);
    QVERIFY(m_bench->window->color().lightness() < light);
    QVERIFY(m_bench->prepare(Page::Settings));
    QQuickItem *field = test::findControl(m_bench->window->contentItem(), QStringLiteral("Interview day"));
    QVERIFY(field != nullptr);
    const qreal height = field->height();
    m_bench->profile->services.settings().setTextScale(200);
    QTRY_VERIFY(field->height() > height);
}

void TestShell::theRailCountsTheRoundsOfTheLoop()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Today));
    const auto count = [this] { return find(QStringLiteral("rail"))->property("roundCount").toString(); };
    QCOMPARE(count(), QStringLiteral("7"));
    SettingsService &settings = m_bench->profile->services.settings();
    settings.setLoop(Loop::Both);
    QCOMPARE(count(), QString::number(m_bench->profile->services.library().rounds().size()));
    settings.setLoop(Loop::AiEngineer);
    QCOMPARE(count(), QStringLiteral("7"));
}

void TestShell::compactRailKeepsItsNames()
{
    m_bench->window->resize(720, 480);
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->prepare(Page::Today));
    for (const char *name : { "Today", "Mock rounds", "Derivations", "Talks", "Stories", "Portfolio", "Readiness",
             "Guide", "Search", "Settings" }) {
        QVERIFY2(test::findControl(m_bench->window->contentItem(), QString::fromLatin1(name)) != nullptr, name);
    }
    QVERIFY(test::tabTo(*m_bench->window, QStringLiteral("Readiness")));
    press(Qt::Key_Space);
    QCOMPARE(page(), Page::Readiness);
}

void TestShell::recoveryStandsInPlaceOfThePages()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->profile->services.shutDown(Milliseconds { 2000 }));
    QFile database(ProfilePaths { m_bench->profile->folder.path() }.database());
    QVERIFY(database.open(QFile::WriteOnly | QFile::Truncate));
    database.close();
    m_bench->profile->services.openNow();
    QTRY_COMPARE(m_bench->context->stage(), AppContext::Stage::Recovery);
    QTRY_VERIFY(find(QStringLiteral("recoveryPage")) != nullptr);
    // Nothing of the pages can be reached from here.
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!isPaletteOpen());
    QCOMPARE(page(), Page::Welcome);
    QVERIFY(!m_bench->window->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->window).join(QLatin1Char('\n')), QString());
}

void TestShell::aboutTellsOfTheSandbox()
{
    QVERIFY(m_bench->open());
    QCOMPARE(m_bench->context->settings()->webViewText(), QString());
    m_bench->host->engineFailed();
    QVERIFY2(m_bench->context->settings()->webViewText().contains(QStringLiteral("missing")),
        qPrintable(m_bench->context->settings()->webViewText()));
    // It is told anew to the view-models of the next profile.
    QVERIFY(m_bench->profile->reopen());
    QVERIFY(m_bench->context->settings()->webViewText().contains(QStringLiteral("missing")));
    QVERIFY(m_bench->prepare(Page::Settings));
    QTRY_VERIFY(find(QStringLiteral("settingsPage")) != nullptr);
    bool isShown = false;
    const QList<QQuickItem *> items = test::shownItems(m_bench->window->contentItem());
    for (QQuickItem *item : items) {
        isShown = isShown || item->property("text").toString() == m_bench->note->text();
    }
    QVERIFY(isShown);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
