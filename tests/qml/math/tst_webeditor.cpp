// SPDX-License-Identifier: MIT
#include "editorbench.h"

#include <QClipboard>
#include <QSignalSpy>

#include <csignal>

using namespace std::chrono_literals;
using sevenrounds::PageDocument;

/// The line that is written in the page: two fields for one text, that C++ owns.
class TestWebEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void pagesWithoutAnEditorDoNotLoadTheVisualField();
    void loadsTheVisualFieldOnce();
    void tellsEachEdit();
    void showsInBothFieldsTheSameText();
    void fieldThatComesBackKnowsItsWords();
    void keepsCursorAndFocusWhileTheRestChanges();
    void takesTheTextThatItIsGiven();
    void noLongerHasTheKeyboardWhenItIsGone();
    void submitsWithEnter_data();
    void submitsWithEnter();
    void undoesAndRedoes_data();
    void undoesAndRedoes();
    void pastes_data();
    void pastes();
    void goesOnInMathematicsAfterAWord();
    void keepsAPasteThatIsTooLongForAFormula();
    void previewsTheSource();
    void tabAndEscapeLeave_data();
    void tabAndEscapeLeave();
    void keysOfTheFieldAreNotShortcuts_data();
    void keysOfTheFieldAreNotShortcuts();
    void comesBackWithItsTextAfterADeath_data();
    void comesBackWithItsTextAfterADeath();
    void followsTheThemeAndTheScale();
    void isNamedForScreenReaders();

private:
    [[nodiscard]] QString script(const char *text)
    {
        return m_editor->web().evaluate(QString::fromUtf8(text)).toString();
    }

    std::unique_ptr<EditorBench> m_editor;
    bool m_wasLoadedEarly = true;
};

static void addModes()
{
    QTest::addColumn<bool>("isSource");
    QTest::newRow("visual") << false;
    QTest::newRow("source") << true;
}

void TestWebEditor::initTestCase()
{
    m_editor = std::make_unique<EditorBench>();
    QVERIFY(m_editor->web().start());
    PageDocument document(QStringLiteral("other"));
    document.addPlain(QStringLiteral("a"), {}, QStringLiteral("No line here."));
    QVERIFY(m_editor->web().show(document));
    m_wasLoadedEarly = m_editor->web().evaluate(QStringLiteral("window.visualField !== undefined")).toBool(true);
    QVERIFY(m_editor->start());
}

void TestWebEditor::init()
{
    m_editor->web().clock().advance(61s);
}

void TestWebEditor::cleanupTestCase()
{
    QCOMPARE(m_editor->web().warnings(), QStringList());
    QVERIFY(m_editor->web().host().blockedRequests().isEmpty());
    m_editor.reset();
}

void TestWebEditor::pagesWithoutAnEditorDoNotLoadTheVisualField()
{
    QVERIFY(!m_wasLoadedEarly);
}

void TestWebEditor::loadsTheVisualFieldOnce()
{
    QVERIFY(m_editor->begin({}, false));
    const QJsonValue loads
        = m_editor->web().evaluate(QStringLiteral("performance.getEntriesByName('visual field loaded').length"));
    QCOMPARE(loads.toInt(), 1);
    qInfo("visual field loaded in %.0f ms",
        m_editor->web()
            .evaluate(QStringLiteral("performance.getEntriesByName('visual field loaded')[0].duration"))
            .toDouble());
}

void TestWebEditor::tellsEachEdit()
{
    QVERIFY(m_editor->begin({}, false));
    const QString line = QStringLiteral("=p(x)");
    for (qsizetype length = 1; length <= line.size(); ++length) {
        m_editor->typist().type(line.at(length - 1));
        m_editor->settle();
        QCOMPARE(m_editor->latex(), line.left(length));
        QCOMPARE(m_editor->edits(), length);
    }
}

void TestWebEditor::showsInBothFieldsTheSameText()
{
    const QString latex = QStringLiteral("=\\log\\sum_{z}p(x,z)");
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(QStringLiteral("=logsum_z→p(x,z)"));
    m_editor->settle();
    const QString written = m_editor->latex();
    m_editor->typist().press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_editor->isSource());
    QTRY_VERIFY(m_editor->hasFocus());
    QCOMPARE(script("document.querySelector('textarea').value"), written);
    m_editor->typist().press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_editor->isSource());
    QTRY_VERIFY(m_editor->hasFocus());
    m_editor->settle();
    QCOMPARE(m_editor->latex(), written);
    // And what was written as LaTeX can be gone on with as a formula.
    QVERIFY(m_editor->begin(latex, true));
    m_editor->typist().press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_editor->isSource());
    QTRY_VERIFY(m_editor->hasFocus());
    m_editor->typist().type(QStringLiteral("+1"));
    m_editor->settle();
    QCOMPARE(m_editor->latex().remove(u'{').remove(u'}').remove(u' '), QStringLiteral("=\\log\\sum_zp(x,z)+1"));
}

void TestWebEditor::fieldThatComesBackKnowsItsWords()
{
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(QStringLiteral("=a"));
    m_editor->settle();
    for (const bool isSource : { true, false }) {
        m_editor->typist().press(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(m_editor->isSource(), isSource);
        QTRY_VERIFY(m_editor->hasFocus());
        m_editor->settle();
    }
    m_editor->typist().type(QStringLiteral("logsum_z→p(x|z)/2"));
    m_editor->settle();
    QCOMPARE(
        m_editor->latex().remove(u'{').remove(u'}').remove(u' '), QStringLiteral("=a\\log\\sum_zp(x\\midz)\\frac2"));
    // What it drew is styled: without that a sum below a line is cut off.
    QCOMPARE(script("String(document.querySelector('math-field').shadowRoot.querySelector('[part=content]')"
                    ".querySelectorAll('[data-style]').length)"),
        QStringLiteral("0"));
}

void TestWebEditor::keepsCursorAndFocusWhileTheRestChanges()
{
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(QStringLiteral("ac←"));
    m_editor->settle();
    m_editor->setAbove(QStringLiteral("Another text above."));
    m_editor->settle();
    QVERIFY(m_editor->hasFocus());
    m_editor->typist().type(QStringLiteral("b"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("abc"));
}

void TestWebEditor::takesTheTextThatItIsGiven()
{
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(QStringLiteral("abc"));
    m_editor->settle();
    QVERIFY(m_editor->begin(QStringLiteral("x+"), false));
    m_editor->typist().type(QStringLiteral("y"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("x+y"));
}

void TestWebEditor::noLongerHasTheKeyboardWhenItIsGone()
{
    QVERIFY(m_editor->begin({}, false));
    QTRY_VERIFY(m_editor->web().host().isEditing());
    PageDocument document(QStringLiteral("derivation"));
    document.addPlain(QStringLiteral("above"), {}, QStringLiteral("The line stands."));
    QVERIFY(m_editor->web().show(document));
    QTRY_VERIFY(!m_editor->web().host().isEditing());
    // And one that comes back has it again as soon as it is wanted.
    QVERIFY(m_editor->begin({}, false));
}

void TestWebEditor::submitsWithEnter_data()
{
    addModes();
}

void TestWebEditor::submitsWithEnter()
{
    QFETCH(bool, isSource);
    QVERIFY(m_editor->begin({}, isSource));
    m_editor->typist().type(QStringLiteral("=q"));
    m_editor->typist().press(Qt::Key_Return);
    QTRY_COMPARE(m_editor->submitted().size(), 1);
    m_editor->typist().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_editor->submitted().size(), 2);
    QCOMPARE(m_editor->submitted().last(), QStringLiteral("=q"));
    QCOMPARE(m_editor->latex(), QStringLiteral("=q"));
}

void TestWebEditor::undoesAndRedoes_data()
{
    addModes();
}

void TestWebEditor::undoesAndRedoes()
{
    QFETCH(bool, isSource);
    QVERIFY(m_editor->begin(QStringLiteral("a+"), isSource));
    m_editor->typist().type(QStringLiteral("b"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("a+b"));
    m_editor->typist().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("a+"));
    m_editor->typist().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("a+b"));
}

void TestWebEditor::pastes_data()
{
    addModes();
}

void TestWebEditor::pastes()
{
    QFETCH(bool, isSource);
    QVERIFY(m_editor->begin(QStringLiteral("x="), isSource));
    QGuiApplication::clipboard()->setText(QStringLiteral("\\frac{a}{b}"));
    m_editor->typist().press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("x=\\frac{a}{b}"));
    m_editor->typist().type(QStringLiteral("+c"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("x=\\frac{a}{b}+c"));
    QVERIFY(m_editor->begin(QStringLiteral("x="), isSource));
    m_editor->typist().press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("x=\\frac{a}{b}"));
    m_editor->typist().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("x="));
}

void TestWebEditor::goesOnInMathematicsAfterAWord()
{
    QVERIFY(m_editor->begin(QStringLiteral("x+\\text{const}"), false));
    m_editor->typist().type(QStringLiteral("+mu"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("x+\\text{const}+\\mu"));
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(QStringLiteral("mu"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("\\mu"));
}

void TestWebEditor::keepsAPasteThatIsTooLongForAFormula()
{
    QVERIFY(m_editor->begin(QStringLiteral("x="), false));
    const QString deep = QStringLiteral("{").repeated(2000) + QStringLiteral("}").repeated(2000);
    QGuiApplication::clipboard()->setText(deep);
    m_editor->typist().press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_editor->latex().endsWith(deep));
    QTRY_VERIFY(m_editor->isSource());
    QCOMPARE(m_editor->web().host().state(), MathHost::State::Ready);
}

void TestWebEditor::previewsTheSource()
{
    QVERIFY(m_editor->begin({}, true));
    m_editor->typist().type(QStringLiteral("\\frac{a}{b}"));
    m_editor->settle();
    QCOMPARE(script("String(document.querySelectorAll('.editor-preview .mfrac').length)"), QStringLiteral("1"));
    m_editor->typist().type(QStringLiteral("^"));
    m_editor->settle();
    QCOMPARE(
        script("document.querySelector('.editor-preview.math-source').textContent"), QStringLiteral("\\frac{a}{b}^"));
}

void TestWebEditor::tabAndEscapeLeave_data()
{
    addModes();
}

void TestWebEditor::tabAndEscapeLeave()
{
    QFETCH(bool, isSource);
    const auto at = [this] { return script("document.activeElement.className || document.activeElement.tagName"); };
    QVERIFY(m_editor->begin(QStringLiteral("\\frac{a}{b}"), isSource));
    QVERIFY(m_editor->web().host().isEditing());
    m_editor->typist().press(Qt::Key_Tab);
    QTRY_COMPARE(at(), QStringLiteral("editor-switch"));
    m_editor->typist().press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(m_editor->hasFocus());
    m_editor->typist().press(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_COMPARE(at(), QStringLiteral("MAIN"));
    QTRY_VERIFY(!m_editor->web().host().isEditing());
    m_editor->typist().press(Qt::Key_Tab);
    QTRY_VERIFY(m_editor->hasFocus());
    m_editor->typist().press(Qt::Key_Escape);
    QTRY_COMPARE(at(), QStringLiteral("MAIN"));
    m_editor->settle();
    QCOMPARE(m_editor->edits(), 0);
}

void TestWebEditor::keysOfTheFieldAreNotShortcuts_data()
{
    addModes();
}

void TestWebEditor::keysOfTheFieldAreNotShortcuts()
{
    QFETCH(bool, isSource);
    const int before = m_editor->web().window()->property("shortcutCount").toInt();
    QVERIFY(m_editor->begin({}, isSource));
    m_editor->typist().press(Qt::Key_M);
    QTRY_COMPARE(m_editor->latex(), QStringLiteral("m"));
    QCOMPARE(m_editor->web().window()->property("shortcutCount").toInt(), before);
}

void TestWebEditor::comesBackWithItsTextAfterADeath_data()
{
    addModes();
}

void TestWebEditor::comesBackWithItsTextAfterADeath()
{
    QFETCH(bool, isSource);
    QVERIFY(m_editor->begin({}, isSource));
    m_editor->typist().type(QStringLiteral("=p(x)+"));
    m_editor->settle();
    QSignalSpy shown(&m_editor->web().host(), &MathHost::documentShown);
    const qint64 pid = m_editor->web().host().rendererPid();
    QVERIFY(pid > 1);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(m_editor->web().host().state() == MathHost::State::Recovering, 60000);
    QVERIFY(m_editor->web().host().isEditing());
    QVERIFY(shown.wait(60000));
    QTRY_VERIFY_WITH_TIMEOUT(m_editor->hasFocus(), 20000);
    QCOMPARE(m_editor->latex(), QStringLiteral("=p(x)+"));
    m_editor->typist().type(QStringLiteral("1"));
    m_editor->settle();
    QCOMPARE(m_editor->latex(), QStringLiteral("=p(x)+1"));
}

void TestWebEditor::followsTheThemeAndTheScale()
{
    QVERIFY(m_editor->begin(QStringLiteral("x"), false));
    const QString before = m_editor->web().host().theme();
    m_editor->web().host().setTheme(QStringLiteral(R"({"isDark":true,"scale":2,"ink":"#abcdef","surface":"#010203"})"));
    QTRY_COMPARE(
        script("getComputedStyle(document.querySelector('math-field')).color"), QStringLiteral("rgb(171, 205, 239)"));
    QCOMPARE(script("getComputedStyle(document.querySelector('math-field')).backgroundColor"),
        QStringLiteral("rgb(1, 2, 3)"));
    QCOMPARE(script("getComputedStyle(document.querySelector('math-field')).fontSize"), QStringLiteral("36px"));
    m_editor->web().host().setTheme(before);
    // The letters are KaTeX's own, and MathLive asks for no others.
    QVERIFY(script(
        "getComputedStyle(document.querySelector('math-field').shadowRoot.querySelector('.ML__mathit')).fontFamily")
                .contains(QLatin1String("KaTeX_Math")));
}

void TestWebEditor::isNamedForScreenReaders()
{
    QVERIFY(m_editor->begin({}, false));
    // MathLive adds how the formula is spoken.
    QVERIFY(script("document.querySelector('math-field').shadowRoot.querySelector('[role=textbox]').ariaLabel")
                .startsWith(QLatin1String("Your line")));
    QVERIFY(m_editor->begin({}, true));
    QCOMPARE(script("document.querySelector('textarea').ariaLabel"), QStringLiteral("Your line"));
}

WEB_TEST_MAIN(TestWebEditor)
#include "tst_webeditor.moc"
