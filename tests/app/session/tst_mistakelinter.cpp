// SPDX-License-Identifier: MIT
#include "session/mistakelinter.h"
#include "support/mistakecases.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

struct SignFile {
    MistakeSign sign;
    const char *name;
};

constexpr std::array kFiles {
    SignFile { MistakeSign::Overrun, "overrun" },
    SignFile { MistakeSign::NoOperations, "no-operations" },
    SignFile { MistakeSign::NoComplexity, "no-complexity" },
    SignFile { MistakeSign::NoNumber, "no-number" },
    SignFile { MistakeSign::WeAboveI, "we-above-i" },
    SignFile { MistakeSign::NoWeakness, "no-weakness" },
    SignFile { MistakeSign::SettingHeavy, "setting-heavy" },
};

Milliseconds timeOf(const QString &text)
{
    return std::chrono::minutes(text.section(QLatin1Char(':'), 0, 0).toInt())
        + std::chrono::seconds(text.section(QLatin1Char(':'), 1).toInt());
}

PlanItem item(const char *id, const char *prompt, int followup = -1)
{
    PlanItem one;
    one.id = QString::fromLatin1(id);
    one.kind = *prompt == '\0' ? PhaseKind::Fixed : PhaseKind::Prompts;
    one.prompt = PromptId(QString::fromLatin1(prompt));
    one.followup = followup;
    return one;
}

/// A round of one phase that asked these items.
struct Asked {
    SessionPlan plan;
    SessionState state;
};

Asked asked(const QList<PlanItem> &items)
{
    Asked one;
    one.plan.phases = { { QStringLiteral("main"), {}, {}, std::chrono::minutes(20), items } };
    one.state.phaseUsed = { Milliseconds { 0 } };
    for (const PlanItem &planned : items) {
        one.state.asked.append(planned.id);
    }
    return one;
}

/// The plan and the state that the @phase lines of a case tell.
Asked timed(const MistakeCase &one)
{
    Asked round;
    if (one.expected.contains(QStringLiteral("untimed"))) {
        round.plan.rules.limitPercent = 0;
    }
    const QStringList phases = one.expected.value(QStringLiteral("phase"));
    for (const QString &phase : phases) {
        const QStringList words = phase.split(QLatin1Char(' '));
        round.plan.phases.append({ words.at(0), {}, {}, timeOf(words.at(3)), { item("x", "") } });
        round.state.phaseUsed.append(timeOf(words.at(1)));
        round.state.elapsed += timeOf(words.at(1));
    }
    return round;
}

const QString kLong = QStringLiteral("word word word word word word word word word word word word");

} // namespace

class TestMistakeLinter : public QObject
{
    Q_OBJECT

private slots:
    void fixture_data();
    void fixture();
    void everySignHasFiveCasesOfEachKind();
    void onlyWhatIsLookedForIsFound();
    void emptyAndShortAnswersAreNotJudged();
    void followupsAreJudgedWithTheirPrompt();
    void aFixedQuestionNeedsNoFigure();
    void whatWasNotAskedIsNotJudged();
    void whatAnyAnswerNamesIsNotMissing();
    void offersTheMistakesOfARound();
};

void TestMistakeLinter::fixture_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("row");
    for (std::size_t file = 0; file < kFiles.size(); ++file) {
        const QList<MistakeCase> cases = readMistakeCases(QString::fromLatin1(kFiles.at(file).name));
        for (int row = 0; row < cases.size(); ++row) {
            QTest::newRow(
                qPrintable(QStringLiteral("%1: %2").arg(QString::fromLatin1(kFiles.at(file).name), cases.at(row).name)))
                << static_cast<int>(file) << row;
        }
    }
}

void TestMistakeLinter::fixture()
{
    QFETCH(int, file);
    QFETCH(int, row);
    const SignFile &of = kFiles.at(static_cast<std::size_t>(file));
    const MistakeCase one = readMistakeCases(QString::fromLatin1(of.name)).at(row);
    const bool isTime = of.sign == MistakeSign::Overrun;
    const Asked round = isTime ? timed(one) : asked({ item("q", "P-1") });
    const MistakeReport report
        = lintRound(round.plan, round.state, [&](const QString &) { return one.text; }, { of.sign });
    QCOMPARE(!report.findings.isEmpty(), one.isSeen);
    for (const MistakeFinding &finding : report.findings) {
        QCOMPARE(finding.sign, of.sign);
    }
    if (isTime) {
        QStringList over;
        for (const MistakeFinding &finding : report.findings) {
            const qint64 seconds = finding.over.count() / 1000;
            over.append(QStringLiteral("%1 %2:%3")
                            .arg(finding.phase.isEmpty() ? QStringLiteral("round") : finding.phase)
                            .arg(seconds / 60)
                            .arg(seconds % 60, 2, 10, QLatin1Char('0')));
        }
        QCOMPARE(over, one.expected.value(QStringLiteral("over")));
        return;
    }
    QCOMPARE(report.judged, 1);
    if (const QStringList quote = one.expected.value(QStringLiteral("quote")); !quote.isEmpty()) {
        QCOMPARE(report.findings.first().quote, quote.first());
    }
    if (const QStringList missing = one.expected.value(QStringLiteral("missing")); !missing.isEmpty()) {
        const QStringList names { QStringLiteral("monitoring"), QStringLiteral("drift"), QStringLiteral("rollback") };
        QStringList found;
        for (const OperationsPart part : report.findings.first().missing) {
            found.append(names.at(static_cast<int>(part)));
        }
        QCOMPARE(found.join(QStringLiteral(", ")), missing.first());
    }
    if (const QStringList share = one.expected.value(QStringLiteral("share")); !share.isEmpty()) {
        QCOMPARE(QString::number(report.findings.first().share), share.first());
    }
    if (const QStringList counted = one.expected.value(QStringLiteral("count")); !counted.isEmpty()) {
        const Pronouns seen = countPronouns(one.text);
        QCOMPARE(QStringLiteral("%1 %2").arg(seen.we).arg(seen.i), counted.first());
    }
    if (one.isSeen) {
        // What is quoted was written.
        QVERIFY(one.text.contains(report.findings.first().quote));
        QVERIFY(!report.findings.first().quote.isEmpty());
    }
}

void TestMistakeLinter::everySignHasFiveCasesOfEachKind()
{
    for (const SignFile &file : kFiles) {
        const QList<MistakeCase> cases = readMistakeCases(QString::fromLatin1(file.name));
        const auto seen
            = std::count_if(cases.cbegin(), cases.cend(), [](const MistakeCase &one) { return one.isSeen; });
        QVERIFY2(seen >= 5, file.name);
        QVERIFY2(cases.size() - seen >= 5, file.name);
    }
}

void TestMistakeLinter::onlyWhatIsLookedForIsFound()
{
    const Asked round = asked({ item("q", "P-1") });
    const auto text = [](const QString &) { return kLong; };
    QCOMPARE(lintRound(round.plan, round.state, text, { MistakeSign::NoNumber }).findings.size(), 1);
    QVERIFY(lintRound(round.plan, round.state, text, {}).findings.isEmpty());
    // It is seen in a talk's title.
    QVERIFY(lintRound(round.plan, round.state, text, { MistakeSign::VetoedPaper }).findings.isEmpty());
}

void TestMistakeLinter::emptyAndShortAnswersAreNotJudged()
{
    const Asked round = asked({ item("a", "P-1"), item("b", "P-2"), item("c", "P-3") });
    const QHash<QString, QString> texts { { QStringLiteral("b"), QStringLiteral("two towers, then a ranker") },
        { QStringLiteral("c"), kLong } };
    const MistakeReport report = lintRound(
        round.plan, round.state, [&](const QString &id) { return texts.value(id); }, { MistakeSign::NoNumber });
    QCOMPARE(report.asked, 3);
    QCOMPARE(report.judged, 1);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().item, QStringLiteral("c"));
    const MistakeReport silent = lintRound(round.plan, round.state, [](const QString &) { return QString(); },
        { MistakeSign::NoWeakness, MistakeSign::NoNumber, MistakeSign::WeAboveI });
    QVERIFY(silent.findings.isEmpty());
    QCOMPARE(silent.judged, 0);
}

void TestMistakeLinter::followupsAreJudgedWithTheirPrompt()
{
    const Asked round = asked({ item("main", "P-1"), item("other", "P-2"), item("probe", "P-1", 0) });
    const QHash<QString, QString> texts { { QStringLiteral("main"), kLong }, { QStringLiteral("other"), kLong },
        { QStringLiteral("probe"), QStringLiteral("It was 40 percent.") } };
    const auto answer = [&](const QString &id) { return texts.value(id); };
    const MistakeReport report = lintRound(round.plan, round.state, answer, { MistakeSign::NoNumber });
    QCOMPARE(report.asked, 2);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().item, QStringLiteral("other"));
}

void TestMistakeLinter::aFixedQuestionNeedsNoFigure()
{
    const Asked round = asked({ item("yours", "") });
    const auto text = [](const QString &) -> QString {
        return kLong + QStringLiteral(" We ask what we would own and what our team lacks.");
    };
    const MistakeReport report = lintRound(round.plan, round.state, text,
        { MistakeSign::NoNumber, MistakeSign::NoOperations, MistakeSign::NoComplexity, MistakeSign::WeAboveI });
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().sign, MistakeSign::WeAboveI);
}

void TestMistakeLinter::whatWasNotAskedIsNotJudged()
{
    Asked round = asked({ item("a", "P-1"), item("b", "P-2") });
    round.state.asked.removeLast();
    const MistakeReport report
        = lintRound(round.plan, round.state, [](const QString &) { return kLong; }, { MistakeSign::NoNumber });
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.asked, 1);
}

void TestMistakeLinter::whatAnyAnswerNamesIsNotMissing()
{
    const Asked round = asked({ item("a", "P-1"), item("b", "P-2"), item("c", "") });
    const auto answer = [](const QString &id) {
        return id == QLatin1String("b")
            ? kLong + QStringLiteral(" Its main limitation is scale, and drift is measured.")
            : id == QLatin1String("c") ? kLong + QStringLiteral(" An alert wakes me, and I roll the release back.")
                                       : kLong;
    };
    QVERIFY(lintRound(round.plan, round.state, answer, { MistakeSign::NoWeakness, MistakeSign::NoOperations })
                .findings.isEmpty());
}

void TestMistakeLinter::offersTheMistakesOfARound()
{
    QList<Mistake> all(3);
    all[0].id = MistakeId(QStringLiteral("everywhere"));
    all[0].sign = MistakeSign::Overrun;
    all[1].id = MistakeId(QStringLiteral("design"));
    all[1].rounds = { RoundId(QStringLiteral("design")) };
    all[1].sign = MistakeSign::NoOperations;
    all[2].id = MistakeId(QStringLiteral("coding"));
    all[2].rounds = { RoundId(QStringLiteral("coding")) };
    const QList<const Mistake *> offered = mistakesOf(RoundId(QStringLiteral("design")), all);
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered.at(1)->id, all[1].id);
    QCOMPARE(signsOf(offered), (QSet<MistakeSign> { MistakeSign::Overrun, MistakeSign::NoOperations }));
    QVERIFY(signsOf(mistakesOf(RoundId(QStringLiteral("coding")), all)) == QSet<MistakeSign> { MistakeSign::Overrun });
}

QTEST_GUILESS_MAIN(TestMistakeLinter)
#include "tst_mistakelinter.moc"
