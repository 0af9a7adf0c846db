// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "ui/derivation/derivationdocument.h"
#include "webharness.h"

using namespace sevenrounds;

namespace {

/// A busy machine draws slowly; that is no reason to fail.
constexpr int kPatienceMs = 60000;

} // namespace

/// Every formula of the shipped derivations compiles in the engine that shows it.
class TestDerivationFormulas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsABrokenFormula();
    void drawsEveryFormula_data();
    void drawsEveryFormula();

private:
    /// What the page shows as its source, because it does not compile.
    [[nodiscard]] QJsonValue refused();

    std::unique_ptr<WebHarness> m_web;
    ContentLibrary m_library;
};

void TestDerivationFormulas::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->start());
}

QJsonValue TestDerivationFormulas::refused()
{
    return m_web->evaluate(
        QStringLiteral("[...document.querySelectorAll('.math-source')].map((e) => e.textContent).join('\\n')"));
}

void TestDerivationFormulas::findsABrokenFormula()
{
    StepLine broken;
    broken.tex = QStringLiteral("\\frac{a");
    PageDocument page;
    page.addSteps(QStringLiteral("lines"), {}, { broken });
    QVERIFY(m_web->show(page));
    QTRY_COMPARE(refused(), QJsonValue(QStringLiteral("\\frac{a")));
}

void TestDerivationFormulas::drawsEveryFormula_data()
{
    QTest::addColumn<int>("index");
    QVERIFY(!m_library.derivations().isEmpty());
    for (int index = 0; index < m_library.derivations().size(); ++index) {
        QTest::newRow(qPrintable(m_library.derivations().at(index).id.value())) << index;
    }
}

void TestDerivationFormulas::drawsEveryFormula()
{
    QFETCH(int, index);
    const Derivation &derivation = m_library.derivations().at(index);
    PageDocument page = derivationDocument({ &derivation, static_cast<int>(derivation.steps.size()), {} });
    QList<StepLine> marked;
    for (const MarkedLine &line : derivation.accepted + derivation.mistakes) {
        StepLine shown;
        shown.tex = line.line;
        shown.why = line.say;
        marked.append(shown);
    }
    // The last formula tells that the page is drawn to its end.
    StepLine end;
    end.tex = QStringLiteral("\\blacksquare_{%1}").arg(index);
    marked.append(end);
    page.addSteps(QStringLiteral("marked"), {}, marked);
    m_web->setDocument(page);
    const QString last
        = QStringLiteral("document.querySelector('main > :last-child .step:last-child .math')?.ariaLabel");
    QTRY_COMPARE_WITH_TIMEOUT(m_web->evaluate(last), QJsonValue(end.tex), kPatienceMs);
    // A formula that waits to be drawn has no role yet.
    const QString waiting = QStringLiteral("document.querySelectorAll('.math:not(.math-source):not([role])').length");
    QTRY_COMPARE_WITH_TIMEOUT(m_web->evaluate(waiting), QJsonValue(0), kPatienceMs);
    QCOMPARE(refused(), QJsonValue(QString()));
    const QString drawn = QStringLiteral("document.querySelectorAll('.step .katex-display').length");
    QVERIFY(m_web->evaluate(drawn).toInt() >= derivation.steps.size() + marked.size());
    QCOMPARE(m_web->warnings(), QStringList());
}

WEB_TEST_MAIN(TestDerivationFormulas)
#include "tst_derivationformulas.moc"
