// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "markdown/markdown.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr qsizetype kFewestAsks = 3;
constexpr qsizetype kFewestLearnerLines = 8;

bool holdsFormula(const QJsonArray &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [](const QJsonValue &value) {
        const QJsonObject node = value.toObject();
        return node.value(QLatin1String("t")).toString().startsWith(QLatin1String("math"))
            || holdsFormula(node.value(QLatin1String("c")).toArray());
    });
}

/// Reads, and holds no single dollar that was meant to open or close a formula.
bool isWellFormed(const QString &markdown)
{
    return !markdown.trimmed().isEmpty() && markdownBlocks(markdown).has_value() && !plainText(markdown).contains(u'$');
}

bool isSpoken(const QString &markdown)
{
    const Result<QJsonArray> blocks = markdownBlocks(markdown);
    return blocks && !holdsFormula(*blocks);
}

} // namespace

/// The shipped derivations are complete: what the page promises is there for each of them.
class TestDerivations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsTheFirstTwo();
    void readsWithoutProblems();
    void givesAReasonForEveryLine_data() { rowForEach(); }
    void givesAReasonForEveryLine();
    void namesItsAssumptions_data() { rowForEach(); }
    void namesItsAssumptions();
    void asksOn_data() { rowForEach(); }
    void asksOn();
    void knowsRightAndWrongLinesOfLearners_data() { rowForEach(); }
    void knowsRightAndWrongLinesOfLearners();
    void saysWhatBreaks_data() { rowForEach(); }
    void saysWhatBreaks();
    void speaksOfTightnessWhereThereIsABound_data() { rowForEach(); }
    void speaksOfTightnessWhereThereIsABound();
    void readsAsMarkdown_data() { rowForEach(); }
    void readsAsMarkdown();

private:
    void rowForEach();
    [[nodiscard]] const Derivation &derivation() const;

    ContentLibrary m_library;
};

void TestDerivations::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
}

void TestDerivations::rowForEach()
{
    QTest::addColumn<QString>("id");
    for (const Derivation &derivation : m_library.derivations()) {
        QTest::newRow(qPrintable(derivation.id.value())) << derivation.id.value();
    }
}

const Derivation &TestDerivations::derivation() const
{
    QFETCH(QString, id);
    return *m_library.findDerivation(DerivationId(id));
}

void TestDerivations::holdsTheFirstTwo()
{
    const Derivation *elbo = m_library.findDerivation(DerivationId(QStringLiteral("D-01")));
    QVERIFY(elbo != nullptr);
    QCOMPARE(elbo->title, QStringLiteral("The evidence lower bound"));
    QCOMPARE(elbo->steps.size(), 7);
    QVERIFY(!elbo->tight.isEmpty());
    const Derivation *gradient = m_library.findDerivation(DerivationId(QStringLiteral("D-02")));
    QVERIFY(gradient != nullptr);
    QCOMPARE(gradient->title, QStringLiteral("The policy gradient theorem"));
    QCOMPARE(gradient->steps.size(), 11);
}

void TestDerivations::readsWithoutProblems()
{
    for (const ContentProblem &problem : m_library.problems()) {
        QVERIFY2(!problem.file.startsWith(QLatin1String("derivations/")),
            qPrintable(QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.message)));
    }
}

void TestDerivations::givesAReasonForEveryLine()
{
    static const QStringList kRelations { QStringLiteral("="), QStringLiteral("\\ge"), QStringLiteral("\\le"),
        QStringLiteral("\\propto"), QStringLiteral("\\approx"), QStringLiteral(":=") };
    for (const DerivationStep &step : derivation().steps) {
        QVERIFY2(!step.rule.trimmed().isEmpty(), qPrintable(step.id));
        QVERIFY2(!step.why.trimmed().isEmpty(), qPrintable(step.id));
        const bool hasRelation = std::any_of(kRelations.begin(), kRelations.end(),
            [&step](const QString &relation) { return step.line.startsWith(relation); });
        QVERIFY2(hasRelation, qPrintable(step.id));
    }
    for (const SideResult &side : derivation().also) {
        QVERIFY(!side.title.isEmpty());
        QVERIFY2(!side.steps.isEmpty(), qPrintable(side.title));
    }
}

void TestDerivations::namesItsAssumptions()
{
    const QList<Assumption> &assumes = derivation().assumes;
    const auto hidden
        = std::count_if(assumes.begin(), assumes.end(), [](const Assumption &one) { return !one.seenByModel; });
    QVERIFY(hidden >= 1);
    QVERIFY(assumes.size() > hidden);
    QVERIFY(!derivation().conventions.isEmpty());
    QVERIFY(!derivation().target.isEmpty());
}

void TestDerivations::asksOn()
{
    QVERIFY(derivation().asks.size() >= kFewestAsks);
    for (const Followup &ask : derivation().asks) {
        QVERIFY2(!ask.strong.trimmed().isEmpty(), qPrintable(ask.ask));
        // They stand beside the lines as plain words, where a formula would be shown as its source.
        QVERIFY2(isSpoken(ask.ask) && isSpoken(ask.strong), qPrintable(ask.ask));
    }
}

void TestDerivations::knowsRightAndWrongLinesOfLearners()
{
    QVERIFY(derivation().accepted.size() >= kFewestLearnerLines);
    QVERIFY(derivation().mistakes.size() >= kFewestLearnerLines);
    for (const MarkedLine &mistake : derivation().mistakes) {
        QVERIFY2(!mistake.say.trimmed().isEmpty(), qPrintable(mistake.line));
    }
}

void TestDerivations::saysWhatBreaks()
{
    const QList<Assumption> &assumes = derivation().assumes;
    QVERIFY(std::any_of(
        assumes.begin(), assumes.end(), [](const Assumption &one) { return !one.breaks.trimmed().isEmpty(); }));
    for (const Assumption &assumption : assumes) {
        QVERIFY2(assumption.breaks.isEmpty() || isWellFormed(assumption.breaks), qPrintable(assumption.breaks));
    }
}

void TestDerivations::speaksOfTightnessWhereThereIsABound()
{
    const auto hasBound = [](const QList<DerivationStep> &steps) {
        return std::any_of(steps.begin(), steps.end(),
            [](const DerivationStep &step) { return step.check == QLatin1String("bound"); });
    };
    const QList<SideResult> &sides = derivation().also;
    const bool hasSideBound
        = std::any_of(sides.begin(), sides.end(), [&hasBound](const SideResult &side) { return hasBound(side.steps); });
    const bool speaks = !derivation().tight.isEmpty();
    QVERIFY(speaks || !hasBound(derivation().steps));
    QVERIFY(!speaks || hasBound(derivation().steps) || hasSideBound);
    QVERIFY(!speaks || isSpoken(derivation().tight));
}

void TestDerivations::readsAsMarkdown()
{
    QStringList texts = derivation().conventions;
    texts << derivation().target << derivation().prose;
    for (const Assumption &assumption : derivation().assumes) {
        texts << assumption.text;
    }
    for (const DerivationStep &step : derivation().steps) {
        texts << step.rule << step.why;
    }
    for (const SideResult &side : derivation().also) {
        for (const DerivationStep &step : side.steps) {
            texts << step.why;
        }
    }
    for (const QString &text : std::as_const(texts)) {
        QVERIFY2(isWellFormed(text), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestDerivations)
#include "tst_derivations.moc"
