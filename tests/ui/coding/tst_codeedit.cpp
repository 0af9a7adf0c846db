// SPDX-License-Identifier: MIT
#include "ui/coding/codeedit.h"
#include "ui/coding/linediff.h"
#include "ui/coding/pythontokens.h"

#include <QTest>

using namespace sevenrounds;

namespace {

/// A text with | where the cursor stands, or two of them around a selection.
struct Marked {
    explicit Marked(QString marked)
        : start(static_cast<int>(marked.indexOf(u'|')))
        , end(static_cast<int>(marked.lastIndexOf(u'|')))
        , text(marked.remove(u'|'))
    {
        end = end > start ? end - 1 : start;
    }

    int start;
    int end;
    QString text;
};

using Key = TextChanges (*)(const QString &, int, int);

TextChanges backspace(const QString &text, int start, int)
{
    return backspaceChanges(text, start);
}

} // namespace

Q_DECLARE_METATYPE(Key)

/// What an editor does at a key, and what of a line is told apart by color.
class TestCodeEdit : public QObject
{
    Q_OBJECT

private slots:
    void keysChangeTheText_data();
    void keysChangeTheText();
    void bracketsHavePartners_data();
    void bracketsHavePartners();
    void textIsFoundAroundTheEnd();
    void linesAreCountedFromOne();
    void tokensAreToldApart_data();
    void tokensAreToldApart();
    void threeQuotesGoOn();
    void differenceIsTheShortest_data();
    void differenceIsTheShortest();
    void unchangedLinesAreLeftOut();
};

void TestCodeEdit::keysChangeTheText_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, Key key, const char *before, const char *after) {
        QTest::newRow(name) << key << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("enter keeps the indentation", newlineChanges, "    x = 1|", "    x = 1\n    ");
    row("enter in an empty text", newlineChanges, "|", "\n");
    row("enter behind a colon", newlineChanges, "def f():|", "def f():\n    ");
    row("enter behind a colon and a comment", newlineChanges, "if x:  # why|", "if x:  # why\n    ");
    row("a colon in a string opens nothing", newlineChanges, "x = 'a:'|", "x = 'a:'\n");
    row("a colon in a comment opens nothing", newlineChanges, "x = 1  # so:|", "x = 1  # so:\n");
    row("enter behind an open bracket", newlineChanges, "x = f(|", "x = f(\n    ");
    row("enter behind return", newlineChanges, "    return x|", "    return x\n");
    row("returned is no return", newlineChanges, "    returned = 1|", "    returned = 1\n    ");
    row("enter in the middle", newlineChanges, "    a = 1|; b = 2", "    a = 1\n    ; b = 2");
    row("enter inside of the indentation", newlineChanges, "  |  a", "  \n    a");
    row("enter over a selection", newlineChanges, "a |bc| d", "a \n d");
    row("tab goes to the next stop", indentChanges, "ab|", "ab  ");
    row("tab at a stop", indentChanges, "abcd|", "abcd    ");
    row("tab over lines", indentChanges, "|a\n\nb|", "    a\n\n    b");
    row("tab leaves the line that is not touched", indentChanges, "|a\n|b", "    a\nb");
    row("back over lines", unindentChanges, "|    a\n  b\nc|", "a\nb\nc");
    row("back with a cursor", unindentChanges, "      a|", "  a");
    row("back takes a tab", unindentChanges, "\ta|", "a");
    row("back where there is nothing", unindentChanges, "a|", "a");
    row("backspace to the stop before", backspace, "        |x", "    x");
    row("backspace between stops", backspace, "      |x", "    x");
    row("backspace behind a word", backspace, "    x|", "    x");
    row("backspace at the beginning", backspace, "a\n|b", "a\nb");
    row("comments", commentChanges, "|def f():\n\n    pass|", "# def f():\n\n#     pass");
    row("comments go", commentChanges, "|# a\n    #b|", "a\n    b");
    row("some comments become comments again", commentChanges, "|# a\nb|", "# # a\n# b");
}

void TestCodeEdit::keysChangeTheText()
{
    QFETCH(Key, key);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked marked(before);
    QCOMPARE(withChanges(marked.text, key(marked.text, marked.start, marked.end)), after);
}

void TestCodeEdit::bracketsHavePartners_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("bracket");
    QTest::addColumn<int>("partner");
    QTest::newRow("behind") << QStringLiteral("f(a)|") << 3 << 1;
    QTest::newRow("before") << QStringLiteral("f|(a)") << 1 << 3;
    QTest::newRow("nested") << QStringLiteral("|((a))") << 0 << 4;
    QTest::newRow("other kinds between") << QStringLiteral("|([)])") << 0 << 2;
    QTest::newRow("over lines") << QStringLiteral("f(|\n  a,\n)") << 1 << 8;
    QTest::newRow("in a string") << QStringLiteral("|(')')") << 0 << 4;
    QTest::newRow("inside of a string") << QStringLiteral("'|('") << -1 << -1;
    QTest::newRow("in a comment") << QStringLiteral("|(  # )\n)") << 0 << 7;
    QTest::newRow("without a partner") << QStringLiteral("|(a") << -1 << -1;
    QTest::newRow("none") << QStringLiteral("a|b") << -1 << -1;
    QTest::newRow("empty") << QStringLiteral("|") << -1 << -1;
}

void TestCodeEdit::bracketsHavePartners()
{
    QFETCH(QString, text);
    QFETCH(int, bracket);
    QFETCH(int, partner);
    const Marked marked(text);
    QCOMPARE(bracketPair(marked.text, marked.start), std::pair(bracket, partner));
}

void TestCodeEdit::textIsFoundAroundTheEnd()
{
    const QString text = QStringLiteral("one Two one");
    QCOMPARE(findText(text, QStringLiteral("ONE"), 0, false), 0);
    QCOMPARE(findText(text, QStringLiteral("one"), 3, false), 8);
    QCOMPARE(findText(text, QStringLiteral("one"), 11, false), 0);
    QCOMPARE(findText(text, QStringLiteral("one"), 8, true), 0);
    QCOMPARE(findText(text, QStringLiteral("one"), 0, true), 8);
    QCOMPARE(findText(text, QStringLiteral("three"), 0, false), -1);
    QCOMPARE(findText(text, {}, 0, false), -1);
}

void TestCodeEdit::linesAreCountedFromOne()
{
    const QString text = QStringLiteral("a\nbc\n");
    QCOMPARE(lineStart(text, 1), 0);
    QCOMPARE(lineStart(text, 2), 2);
    QCOMPARE(lineStart(text, 3), 5);
    QCOMPARE(lineStart(text, 9), 5);
    QCOMPARE(lineAt(text, 0), 1);
    QCOMPARE(lineAt(text, 4), 2);
    QCOMPARE(lineAt(text, 5), 3);
}

void TestCodeEdit::tokensAreToldApart_data()
{
    using Kind = PythonTokenKind;
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<PythonToken>>("tokens");
    const auto row = [](const char *name, const char *line, const QList<PythonToken> &tokens) {
        QTest::newRow(name) << QString::fromUtf8(line) << tokens;
    };
    row("definition", "def f(x):", { { 0, 3, Kind::Keyword }, { 4, 1, Kind::Definition } });
    row("constants", "x = None", { { 4, 4, Kind::Keyword } });
    row("a word that begins like one", "define = inform", {});
    row("string", "x = 'a\\'b' + y", { { 4, 6, Kind::Text } });
    row("prefix", "f'{x}'", { { 0, 6, Kind::Text } });
    row("not closed", "x = 'a", { { 4, 2, Kind::Text } });
    row("comment", "x  # '1'", { { 3, 5, Kind::Comment } });
    row("a sharp in a string", "'#'", { { 0, 3, Kind::Text } });
    row("numbers", "1 0x1f 1e-5 2.5j",
        { { 0, 1, Kind::Number }, { 2, 4, Kind::Number }, { 7, 4, Kind::Number }, { 12, 4, Kind::Number } });
    row("a number in a name", "x1", {});
}

void TestCodeEdit::tokensAreToldApart()
{
    QFETCH(QString, line);
    QFETCH(QList<PythonToken>, tokens);
    QCOMPARE(pythonTokens(line, PythonLineState::Plain).tokens, tokens);
}

void TestCodeEdit::threeQuotesGoOn()
{
    const PythonLine first = pythonTokens(QStringLiteral("x = \"\"\"a"), PythonLineState::Plain);
    QCOMPARE(first.state, PythonLineState::InTripleDouble);
    const PythonLine second = pythonTokens(QStringLiteral("def ''' b"), first.state);
    QCOMPARE(second.state, PythonLineState::InTripleDouble);
    QCOMPARE(second.tokens, (QList<PythonToken> { { 0, 9, PythonTokenKind::Text } }));
    const PythonLine third = pythonTokens(QStringLiteral("c\"\"\" if"), second.state);
    QCOMPARE(third.state, PythonLineState::Plain);
    QCOMPARE(third.tokens.size(), 2);
    QCOMPARE(pythonTokens({}, PythonLineState::InTripleSingle).state, PythonLineState::InTripleSingle);
}

void TestCodeEdit::differenceIsTheShortest_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("diff");
    const auto row = [](const char *name, const char *before, const char *after, const char *diff) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(diff);
    };
    row("same", "a\nb\n", "a\nb\n", "  a\n  b");
    row("line end at the end is none", "a", "a\n", "  a");
    row("from nothing", "", "a", "+ a");
    row("to nothing", "a\nb", "", "- a\n- b");
    row("one line", "a\nb\nc", "a\nx\nc", "  a\n- b\n+ x\n  c");
    row("one more in between", "a\nc", "a\nb\nc", "  a\n+ b\n  c");
    row("longest common part stays", "a\nb\nc\nd", "b\nx\nd", "- a\n  b\n- c\n+ x\n  d");
    row("repeated lines", "a\na", "a\na\na", "  a\n  a\n+ a");
}

void TestCodeEdit::differenceIsTheShortest()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, diff);
    QCOMPARE(lineDiff(before, after).join(u'\n'), diff);
}

void TestCodeEdit::unchangedLinesAreLeftOut()
{
    const QString before = QStringLiteral("1\n2\n3\n4\n5\n6\n7");
    const QString after = QStringLiteral("1\n2\n3\nx\n5\n6\n7");
    QCOMPARE(shortDiff(before, after, 1).join(u'\n'), QStringLiteral("…\n  3\n- 4\n+ x\n  5\n…"));
    // Texts of thousands of lines that share none are exchanged as a whole.
    QStringList many;
    QStringList others;
    for (int i = 0; i < 2500; ++i) {
        many.append(QString::number(i));
        others.append(QString::number(-i - 1));
    }
    QCOMPARE(lineDiff(many.join(u'\n'), others.join(u'\n')).size(), 5000);
}

QTEST_APPLESS_MAIN(TestCodeEdit)
#include "tst_codeedit.moc"
