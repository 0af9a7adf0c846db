// SPDX-License-Identifier: MIT
#include "codehost.h"
#include "services/codingservice.h"
#include "support/pagebench.h"
#include "typist.h"
#include "ui/coding/codingroomviewmodel.h"
#include "webharness.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <csignal>

using namespace std::chrono_literals;
using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

const QString kProblem = QStringLiteral("C-14-ndcg-mrr");
constexpr int kPatience = 60000;

enum Editor {
    Standard,
    Vim,
    Plain,
};

} // namespace

/// The coding room with the real engine: keys go into the page, and what was written is read where C++ keeps it.
class TestWebCode : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void indentsAndUndoes();
    void obeysVim();
    void judgesWhatWasTypedLast_data();
    void judgesWhatWasTypedLast();
    void undoSurvivesARun();
    void marksTheLineThatFailed();
    void keysLetGo_data();
    void keysLetGo();
    void lettersAreNotShortcuts();
    void findsInTheProgram();
    void pastes();
    void goesToTheNativeEditorAndBackInTheMiddle();
    void fallsBackWhenItsRendererDies_data();
    void fallsBackWhenItsRendererDies();
    void givesWayToAScreenReader();
    void aTextBeyondEveryLimitIsKeptAndRefused();

private:
    /// Puts the program into the web view's editor and the keyboard behind its last letter.
    [[nodiscard]] bool begin(const QString &text, Editor editor = Standard);
    [[nodiscard]] QQuickItem *area() { return m_bench->find(QStringLiteral("codeArea")); }
    [[nodiscard]] bool isInPage() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { m_bench->press(key, modifiers); }
    void type(const QString &keys) { Typist(m_bench->view.get()).type(keys); }
    /// Waits until the page has told all that it had to tell.
    [[nodiscard]] bool settle();
    [[nodiscard]] bool isSeen(const QString &token);

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<CodingRoomViewModel> m_room;
    CodeHost *m_host = nullptr;
};

void TestWebCode::initTestCase()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_room = std::make_unique<CodingRoomViewModel>(m_bench->profile.services, m_bench->navigation);
    m_room->open(kProblem);
    m_room->begin();
    QVERIFY(m_bench->show(
        QStringLiteral("Coding/CodingRoomPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_room) } }));
    // Until the engine is there, the native editor is; there is no stage here, so the statement's page answers by this test's mouth.
    QVERIFY(area() != nullptr);
    QQuickItem *pane = m_bench->find(QStringLiteral("codePane"));
    QVERIFY(pane != nullptr);
    m_host = pane->findChild<CodeHost *>(QStringLiteral("codeHost"));
    QVERIFY(m_host != nullptr);
    m_bench->view->engine()->addImportPath(QStringLiteral(SEVENROUNDS_BINARY_DIR "/imports"));
    m_bench->host.warm();
    m_bench->host.bridge()->pageReady();
    QVERIFY(m_host->isLoaded());
    QVERIFY(QTest::qWaitFor([this] { return m_host->isShown(); }, kPatience));
    QVERIFY(area() == nullptr);
}

void TestWebCode::init()
{
    // The deaths of the test before are more than a minute ago.
    m_bench->profile.clock.advance(61s);
}

void TestWebCode::cleanupTestCase()
{
    const QStringList warnings = m_bench->warnings;
    const QList<QUrl> blocked = m_bench->host.blockedRequests();
    m_host = nullptr;
    m_bench->view.reset();
    m_room.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
    QVERIFY(blocked.isEmpty());
}

bool TestWebCode::isInPage() const
{
    const QQuickItem *focus = m_bench->view->activeFocusItem();
    return m_host->surface() != nullptr && focus != nullptr
        && (focus == m_host->surface() || m_host->surface()->isAncestorOf(focus));
}

bool TestWebCode::settle()
{
    QSignalSpy answered(m_host->bridge(), &CodeBridge::answered);
    // Keys reach the page by another way than this question; a moment lets them pass it.
    constexpr int kMomentMs = 100;
    QTest::qWait(kMomentMs);
    m_host->beat();
    return !answered.isEmpty() || answered.wait(20000);
}

bool TestWebCode::begin(const QString &text, Editor editor)
{
    // Vim begins in its normal mode when it is chosen.
    m_room->setEditorIndex(Standard);
    m_room->setEditorIndex(editor);
    // The cursor of a program that is replaced stays where it was, as far as there is text: behind the last letter it is by this.
    m_room->edit(QString());
    if (!settle()) {
        return false;
    }
    m_room->edit(text);
    const auto isThere = [this] { return m_host->isShown() && m_host->text() == m_room->source(); };
    if (!QTest::qWaitFor(isThere, 20000) || !settle()) {
        return false;
    }
    m_host->takeFocus();
    if (!isInPage() || !settle()) {
        return false;
    }
    if (editor == Standard) {
        press(Qt::Key_End, Qt::ControlModifier);
    }
    return settle();
}

bool TestWebCode::isSeen(const QString &token)
{
    const QJsonObject tokens = QJsonDocument::fromJson(m_host->theme().toUtf8()).object();
    const QRgb wanted = QColor(tokens.value(token).toString()).rgb();
    const QQuickItem *surface = m_host->surface();
    const QImage picture
        = m_bench->view->grabWindow().copy(surface->mapRectToScene({ {}, surface->size() }).toAlignedRect());
    constexpr int kStep = 4;
    for (int y = 0; y < picture.height(); y += kStep) {
        for (int x = 0; x < picture.width(); x += kStep) {
            if ((picture.pixel(x, y) | 0xff000000U) == wanted) {
                return true;
            }
        }
    }
    return false;
}

void TestWebCode::indentsAndUndoes()
{
    QVERIFY(begin({}));
    type(QStringLiteral("def f(x):"));
    press(Qt::Key_Return);
    type(QStringLiteral("return x"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\n    return x"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\nreturn x"));
    press(Qt::Key_Home);
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\n    return x"));
    press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\n    # return x"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\n    return x"));
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("def f(x):\n    # return x"));
    QVERIFY(isInPage());
}

void TestWebCode::obeysVim()
{
    QVERIFY(begin(QStringLiteral("one two\nthree\n"), Vim));
    type(QStringLiteral("gg0dw"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("two\nthree\n"));
    type(QStringLiteral("izero "));
    QTRY_COMPARE(m_room->source(), QStringLiteral("zero two\nthree\n"));
    press(Qt::Key_Escape);
    QVERIFY(settle());
    // Escape was Vim's, and the keyboard is still here.
    QVERIFY(isInPage());
    type(QStringLiteral("u"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("two\nthree\n"));
    type(QStringLiteral("ddp"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("three\ntwo\n"));
    m_room->setEditorIndex(Standard);
    QVERIFY(settle());
    type(QStringLiteral("dd"));
    QTRY_COMPARE(m_room->source().size(), 12);
}

void TestWebCode::judgesWhatWasTypedLast_data()
{
    QTest::addColumn<int>("editor");
    QTest::newRow("standard keys") << static_cast<int>(Standard);
    QTest::newRow("Vim") << static_cast<int>(Vim);
}

void TestWebCode::judgesWhatWasTypedLast()
{
    QFETCH(int, editor);
    QVERIFY(begin(QStringLiteral("x = (1\n"), static_cast<Editor>(editor)));
    CodingService &coding = m_bench->profile.services.coding();
    QSignalSpy judged(&coding, &CodingService::judgedChanged);
    // No pause between the last letter and the key.
    type(editor == Vim ? QStringLiteral("ggA") : QStringLiteral("y = 2"));
    press(Qt::Key_ParenRight);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    QVERIFY(coding.judged().has_value());
    QCOMPARE(coding.judged()->source, editor == Vim ? QStringLiteral("x = (1)\n") : QStringLiteral("x = (1\ny = 2)"));
    QCOMPARE(m_room->source(), coding.judged()->source);
    QVERIFY(isInPage());
    // Submitting has its key in here, too.
    judged.clear();
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    QVERIFY(coding.judged()->isSubmit);
}

void TestWebCode::undoSurvivesARun()
{
    QVERIFY(begin(QStringLiteral("a = 1\n")));
    type(QStringLiteral("b"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("a = 1\nb"));
    QSignalSpy judged(&m_bench->profile.services.coding(), &CodingService::judgedChanged);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("a = 1\n"));
}

void TestWebCode::marksTheLineThatFailed()
{
    QVERIFY(begin(QStringLiteral("def evaluate(queries, k):\n    a = 1\n    return a / 0\n")));
    QVERIFY(!isSeen(QStringLiteral("badSoft")));
    QSignalSpy judged(&m_bench->profile.services.coding(), &CodingService::judgedChanged);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    QCOMPARE(m_room->errorLine(), 3);
    QTRY_VERIFY(isSeen(QStringLiteral("badSoft")));
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(settle());
    QTRY_COMPARE(m_host->cursor(), 36);
    type(QStringLiteral("#"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("def evaluate(queries, k):\n    a = 1\n#    return a / 0\n"));
    QCOMPARE(m_room->errorLine(), 0);
    QTRY_VERIFY(!isSeen(QStringLiteral("badSoft")));
}

void TestWebCode::keysLetGo_data()
{
    QTest::addColumn<int>("editor");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    const int control = static_cast<int>(Qt::ControlModifier);
    const int shift = static_cast<int>(Qt::ShiftModifier);
    for (const Editor editor : { Standard, Vim }) {
        const char *name = editor == Vim ? "Vim" : "standard";
        QTest::addRow("%s Ctrl+Tab", name) << static_cast<int>(editor) << static_cast<int>(Qt::Key_Tab) << control;
        QTest::addRow("%s Ctrl+Shift+Tab", name)
            << static_cast<int>(editor) << static_cast<int>(Qt::Key_Backtab) << (control | shift);
    }
    QTest::newRow("standard Escape") << static_cast<int>(Standard) << static_cast<int>(Qt::Key_Escape) << 0;
}

void TestWebCode::keysLetGo()
{
    QFETCH(int, editor);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QVERIFY(begin(QStringLiteral("pass\n"), static_cast<Editor>(editor)));
    QSignalSpy left(m_bench->view->rootObject(), SIGNAL(leaveAsked()));
    press(static_cast<Qt::Key>(key), Qt::KeyboardModifiers::fromInt(modifiers));
    QTRY_VERIFY(!isInPage());
    QVERIFY(m_bench->view->activeFocusItem() != nullptr);
    QCOMPARE(m_room->source(), QStringLiteral("pass\n"));
    QCOMPARE(left.size(), 0);
    // Outside of the editor Escape is the page's again, and the way back leads into the editor.
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(isInPage());
}

void TestWebCode::lettersAreNotShortcuts()
{
    QVERIFY(begin({}));
    type(QStringLiteral("?ghm1"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("?ghm1"));
}

void TestWebCode::findsInTheProgram()
{
    QVERIFY(begin(QStringLiteral("one\nTwo\none\n")));
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("findField")) != nullptr);
    sevenrounds::test::type(*m_bench->view, QStringLiteral("two"));
    press(Qt::Key_Return);
    QVERIFY(settle());
    press(Qt::Key_Escape);
    QTRY_VERIFY(isInPage());
    QVERIFY(settle());
    type(QStringLiteral("2"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("one\n2\none\n"));
}

void TestWebCode::pastes()
{
    QVERIFY(begin(QStringLiteral("a\n")));
    QGuiApplication::clipboard()->setText(QStringLiteral("b = 'é → 𝛼'\r\nc\n"));
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_room->source(), QStringLiteral("a\nb = 'é → 𝛼'\nc\n"));
    type(QStringLiteral("d"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("a\nb = 'é → 𝛼'\nc\nd"));
}

void TestWebCode::goesToTheNativeEditorAndBackInTheMiddle()
{
    QVERIFY(begin(QStringLiteral("ab\ncd\n")));
    press(Qt::Key_Home, Qt::ControlModifier);
    type(QStringLiteral("1"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("1ab\ncd\n"));
    QTRY_COMPARE(m_host->cursor(), 1);
    m_room->setEditorIndex(Plain);
    QTRY_VERIFY(area() != nullptr && area()->hasActiveFocus());
    QCOMPARE(area()->property("text").toString(), QStringLiteral("1ab\ncd\n"));
    QCOMPARE(area()->property("cursorPosition").toInt(), 1);
    type(QStringLiteral("2"));
    QCOMPARE(m_room->source(), QStringLiteral("12ab\ncd\n"));
    m_room->setEditorIndex(Standard);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isShown(), kPatience);
    QVERIFY(isInPage());
    QVERIFY(settle());
    type(QStringLiteral("3"));
    QTRY_COMPARE(m_room->source(), QStringLiteral("123ab\ncd\n"));
}

void TestWebCode::fallsBackWhenItsRendererDies_data()
{
    judgesWhatWasTypedLast_data();
}

void TestWebCode::fallsBackWhenItsRendererDies()
{
    QFETCH(int, editor);
    QVERIFY(begin(QStringLiteral("\n"), static_cast<Editor>(editor)));
    type(editor == Vim ? QStringLiteral("iab") : QStringLiteral("ab"));
    QTRY_VERIFY(m_room->source().contains(QLatin1String("ab")));
    QVERIFY(settle());
    const QString before = m_room->source();
    const qint64 pid = m_host->rendererPid();
    QVERIFY(pid > 1);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!m_host->isShown(), kPatience);
    QVERIFY(area() != nullptr);
    QTRY_VERIFY(area()->hasActiveFocus());
    QCOMPARE(area()->property("text").toString(), before);
    type(QStringLiteral("c"));
    // It may be in the page again by now: wherever the letter went, it is there.
    QTRY_VERIFY(m_room->source().contains(QLatin1String("abc")));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isShown(), kPatience);
    QVERIFY(m_host->rendererPid() != pid);
    QTRY_VERIFY(isInPage());
    QVERIFY(settle());
    type(editor == Vim ? QStringLiteral("ad") : QStringLiteral("d"));
    QTRY_VERIFY(m_room->source().contains(QLatin1Char('d')));
    QVERIFY(m_room->source().contains(QLatin1String("abc")));
}

void TestWebCode::givesWayToAScreenReader()
{
    QVERIFY(begin(QStringLiteral("pass\n")));
    QAccessible::setActive(true);
    QTRY_VERIFY(area() != nullptr);
    QCOMPARE(area()->property("text").toString(), QStringLiteral("pass\n"));
    QVERIFY(m_bench->find(QStringLiteral("editorNote"))
                ->property("text")
                .toString()
                .contains(QLatin1String("screen reader")));
    QAccessible::setActive(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isShown(), kPatience);
}

void TestWebCode::aTextBeyondEveryLimitIsKeptAndRefused()
{
    constexpr int kLines = 500'000;
    const QString large = QStringLiteral("x = 12345\n").repeated(kLines);
    QVERIFY(begin(large));
    type(QStringLiteral("y"));
    QTRY_COMPARE_WITH_TIMEOUT(m_room->source().size(), large.size() + 1, kPatience);
    QSignalSpy judged(&m_bench->profile.services.coding(), &CodingService::judgedChanged);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    QVERIFY(m_room->verdict()->exists());
    QVERIFY(!m_room->verdict()->isAccepted());
    QCOMPARE(m_room->source().size(), large.size() + 1);
    QVERIFY(begin({}));
}

WEB_TEST_MAIN(TestWebCode)
#include "tst_webcode.moc"
