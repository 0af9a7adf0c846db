// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;

class TestMistakesViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyBeforeARoundHasEnded();
    void saysWhereAndInWhichWords();
    void whatIsMissingIsNamed();
    void everyMistakeOfTheRoundIsOffered();
    void ticksGoToTheLogBothWays();
    void saysWhatWasLookedAt();
    void overrunIsToldWithItsPhase();
    void isReadOnlyOnceTheRatingIsClosed();
    void listenersBandsStandApart();

private:
    void endWith(const char *round, const QString &text);
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] MistakesViewModel &mistakes() { return *m_debrief->mistakes(); }
    /// The lines below the row of this mistake; empty where it was not seen.
    [[nodiscard]] QStringList findings(const QString &id);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<DebriefViewModel> m_debrief;
    std::unique_ptr<QAbstractItemModelTester> m_seen;
    std::unique_ptr<QAbstractItemModelTester> m_others;
};

void TestMistakesViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_debrief = std::make_unique<DebriefViewModel>(m_bench->services, *m_navigation);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_seen = std::make_unique<QAbstractItemModelTester>(mistakes().seen(), mode);
    m_others = std::make_unique<QAbstractItemModelTester>(mistakes().others(), mode);
}

void TestMistakesViewModel::cleanup()
{
    m_seen.reset();
    m_others.reset();
    m_debrief.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestMistakesViewModel::endWith(const char *round, const QString &text)
{
    QVERIFY(sessions().startShort(RoundId(QString::fromLatin1(round)), Level::L5, 3));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, text);
    QVERIFY(sessions().apply(SessionEventKind::Ended));
}

QStringList TestMistakesViewModel::findings(const QString &id)
{
    for (int row = 0; row < mistakes().seen()->count(); ++row) {
        if (mistakes().seen()->id(row).value() == id) {
            return mistakes().seen()->index(row).data(MistakeListModel::FindingsRole).toStringList();
        }
    }
    return {};
}

void TestMistakesViewModel::isEmptyBeforeARoundHasEnded()
{
    QCOMPARE(mistakes().seen()->count(), 0);
    QCOMPARE(mistakes().others()->count(), 0);
    QVERIFY(mistakes().isReadOnly());
}

void TestMistakesViewModel::saysWhereAndInWhichWords()
{
    endWith("behavioral",
        QStringLiteral(
            "We met every morning and we wrote down what we knew, and our manager kept the list for 3 weeks."));
    const QStringList lines = findings(QStringLiteral("mistake-we-above-i"));
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(QStringLiteral("“We met every morning")), qPrintable(lines.first()));
    QVERIFY2(lines.first().contains(QStringLiteral("4 times")), qPrintable(lines.first()));
    const Mistake *mistake = nullptr;
    for (const Mistake *one : sessions().mistakesOffered()) {
        mistake = one->sign == MistakeSign::WeAboveI ? one : mistake;
    }
    QVERIFY(mistake != nullptr);
    QCOMPARE(mistakes().seen()->index(0).data(MistakeListModel::InsteadRole).toString(), mistake->instead);
    QVERIFY(mistakes().seen()->index(0).data(MistakeListModel::TickedRole).toBool());
    QCOMPARE(mistakes().countText(), QStringLiteral("1 ticked"));
}

void TestMistakesViewModel::whatIsMissingIsNamed()
{
    endWith("design",
        QStringLiteral("Two stages with 500 candidates. We monitor the latency and alert above 200 ms. The index is "
                       "built each night."));
    const QStringList lines = findings(QStringLiteral("mistake-no-operations"));
    QCOMPARE(lines.size(), 1);
    QVERIFY(!lines.first().contains(QStringLiteral("monitoring,")));
    QVERIFY(lines.first().contains(QStringLiteral("drift, a way back from a release")));
    QVERIFY(lines.first().contains(QStringLiteral("“The index is built each night.”")));
}

void TestMistakesViewModel::everyMistakeOfTheRoundIsOffered()
{
    endWith("design", {});
    const auto offered = static_cast<int>(sessions().mistakesOffered().size());
    QVERIFY(offered > 10);
    QCOMPARE(mistakes().seen()->count() + mistakes().others()->count(), offered);
    QVERIFY(mistakes().othersText().startsWith(QString::number(mistakes().others()->count())));
}

void TestMistakesViewModel::ticksGoToTheLogBothWays()
{
    endWith("ml", {});
    QCOMPARE(mistakes().seen()->count(), 0);
    QSignalSpy rows(mistakes().others(), &QAbstractItemModel::dataChanged);
    mistakes().tickOther(2, true);
    QCOMPARE(rows.size(), 1);
    const QString id = mistakes().others()->id(2).value();
    QVERIFY(sessions().state().mistakes.contains(id));
    QVERIFY(mistakes().othersText().endsWith(QStringLiteral("1 ticked")));
    mistakes().tickOther(2, false);
    QVERIFY(!sessions().state().mistakes.contains(id));
}

void TestMistakesViewModel::saysWhatWasLookedAt()
{
    endWith("ml", {});
    QVERIFY(mistakes().coverageText().startsWith(QStringLiteral("No answer was written out")));
    endWith("ml", QStringLiteral("one two three four five six seven eight nine ten eleven twelve thirteen"));
    QVERIFY(mistakes().coverageText().startsWith(QStringLiteral("Every answer")));
}

void TestMistakesViewModel::overrunIsToldWithItsPhase()
{
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 3));
    m_bench->clock.advance(sessions().plan().phases.first().length + std::chrono::minutes { 2 });
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    const QStringList lines = findings(QStringLiteral("mistake-overrun"));
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().startsWith(sessions().plan().phases.first().title));
    QVERIFY2(lines.first().contains(QStringLiteral("ran 2:00 over")), qPrintable(lines.first()));
}

void TestMistakesViewModel::isReadOnlyOnceTheRatingIsClosed()
{
    endWith("ml", {});
    QVERIFY(!mistakes().isReadOnly());
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        m_debrief->rate(criterion.name, 4);
    }
    m_debrief->close();
    QVERIFY(m_debrief->isClosed());
    QVERIFY(mistakes().isReadOnly());
}

void TestMistakesViewModel::listenersBandsStandApart()
{
    endWith("ml", {});
    const QString first = sessions().rubric()->criteria.first().name;
    m_debrief->rate(first, 5);
    m_debrief->setPeerRating(true);
    const auto band
        = [this](CriterionListModel::Role role) { return m_debrief->criteria()->index(0).data(role).toInt(); };
    // One's own is not shown to the listener.
    QCOMPARE(band(CriterionListModel::BandRole), 0);
    QCOMPARE(band(CriterionListModel::OtherBandRole), 0);
    m_debrief->rate(first, 3);
    QCOMPARE(sessions().state().bands.value(first), 5);
    QCOMPARE(sessions().state().peerBands.value(first), 3);
    m_debrief->setPeerRating(false);
    QCOMPARE(band(CriterionListModel::BandRole), 5);
    QCOMPARE(band(CriterionListModel::OtherBandRole), 3);
    m_debrief->setPeerRating(true);
    QVERIFY(!m_debrief->canClose());
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        m_debrief->rate(criterion.name, 4);
    }
    QCOMPARE(m_debrief->scoreText(), QStringLiteral("2.80"));
    QVERIFY(m_debrief->canClose());
}

QTEST_GUILESS_MAIN(TestMistakesViewModel)
#include "tst_mistakesviewmodel.moc"
