// SPDX-License-Identifier: MIT
#include "editorbench.h"

using sevenrounds::PageDocument;

namespace {

const QString kId = QStringLiteral("line");
constexpr int kRoundTrips = 3;

} // namespace

bool EditorBench::start()
{
    if (!m_web.start()) {
        return false;
    }
    m_typist = Typist(m_web.window());
    QQuickItem *pane = m_web.item(QStringLiteral("pane"));
    connect(pane, SIGNAL(lineEdited(QString, QString)), this, SLOT(takeEdit(QString, QString)));
    connect(pane, SIGNAL(lineSubmitted(QString, QString)), this, SLOT(takeSubmission(QString, QString)));
    connect(pane, SIGNAL(modeChosen(QString, bool)), this, SLOT(takeMode(QString, bool)));
    return begin({}, false);
}

void EditorBench::showLine()
{
    PageDocument document(QStringLiteral("derivation"));
    document.addPlain(QStringLiteral("above"), {}, m_above)
        .addEditor(kId, QStringLiteral("Your line"), m_latex, m_isSource)
        .addFold(QStringLiteral("below"), QStringLiteral("Assumptions"), QStringLiteral("None."));
    m_web.setDocument(document);
}

bool EditorBench::begin(const QString &latex, bool isSource)
{
    m_latex = latex;
    m_isSource = isSource;
    m_edits = 0;
    m_submitted.clear();
    showLine();
    if (!QTest::qWaitFor([this] { return m_web.host().isSettled(); }, 20000)) {
        return false;
    }
    m_web.host().focusEditor(kId);
    return QTest::qWaitFor([this] { return hasFocus(); }, 20000);
}

void EditorBench::settle()
{
    // A script is answered after the keys before it were taken. The field takes in some of them in a task of its own, which the next scripts come
    // behind; the last answer comes after what the keys made the page tell.
    for (int i = 0; i < kRoundTrips; ++i) {
        QVERIFY(QTest::qWaitFor([this] { return m_web.evaluate(QStringLiteral("1 + 1")).toInt() == 2; }, 20000));
    }
    QVERIFY(QTest::qWaitFor([this] { return m_web.host().isSettled(); }, 20000));
}

bool EditorBench::hasFocus()
{
    const QString field = m_isSource ? QStringLiteral("TEXTAREA") : QStringLiteral("MATH-FIELD");
    return m_web.evaluate(QStringLiteral("document.hasFocus() && document.activeElement.tagName")).toString() == field;
}

void EditorBench::setAbove(const QString &text)
{
    m_above = text;
    showLine();
}

void EditorBench::takeEdit(const QString &id, const QString &latex)
{
    QCOMPARE(id, kId);
    m_latex = latex;
    ++m_edits;
    showLine();
}

void EditorBench::takeSubmission(const QString &id, const QString &latex)
{
    QCOMPARE(id, kId);
    QCOMPARE(latex, m_latex);
    m_submitted.append(latex);
}

void EditorBench::takeMode(const QString &id, bool isSource)
{
    QCOMPARE(id, kId);
    m_isSource = isSource;
    showLine();
}
