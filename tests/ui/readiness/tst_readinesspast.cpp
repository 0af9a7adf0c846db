// SPDX-License-Identifier: MIT
#include "ui/readiness/readinessdocument.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/settings/settingsbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>
#include <numeric>

using namespace sevenrounds;

class TestReadinessPast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyProfileSaysWhatWillStandThere();
    void eachPieceOfEvidenceIsNamedAndMeasured();
    void partsOfTheWeekAddUp();
    void theWeeksStandFromTheOldestToToday();
    void leadsBackToWhereItCameFrom();
    void aPracticeThatIsNotThereIsAProblem();
    void manyRowsAreCountedAndNotShown();
    void standsOnPaper();
    void whatIsRecalledStandsFirst();

private:
    [[nodiscard]] ReadinessPastModel *past() const { return m_page->past(); }
    [[nodiscard]] QString at(int row, int role) const { return past()->index(row).data(role).toString(); }
    [[nodiscard]] bool append(Skill skill, std::optional<qint64> practice, double score = 3.5);

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReadinessPast::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<ReadinessViewModel>(*m_bench->services, m_bench->navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(past());
}

void TestReadinessPast::cleanup()
{
    m_tester.reset();
    m_page.reset();
    m_bench.reset();
}

bool TestReadinessPast::append(Skill skill, std::optional<qint64> practice, double score)
{
    EvidenceRecord row = test::mockNow(m_bench->clock, skill, score);
    row.practiceId = practice;
    return m_bench->append(row);
}

void TestReadinessPast::anEmptyProfileSaysWhatWillStandThere()
{
    QCOMPARE(past()->rowCount(), 0);
    QCOMPARE(past()->skills().size(), 7);
    QVERIFY(!past()->note().isEmpty());
    QVERIFY(past()->weekLows().isEmpty());
    QVERIFY(!past()->historyText().contains(QLatin1Char('%')));
    past()->open(0);
    past()->setSkillIndex(7);
    past()->setSkillIndex(-1);
    QCOMPARE(past()->skillIndex(), 0);
}

void TestReadinessPast::eachPieceOfEvidenceIsNamedAndMeasured()
{
    const int ml = static_cast<int>(index(Skill::Ml));
    past()->setSkillIndex(ml);
    QVERIFY(m_bench->rate(Skill::Ml, 1.5, false));
    m_bench->clock.advance(std::chrono::days { 9 });
    QVERIFY(m_bench->rate(Skill::Ml, 3.5));
    QVERIFY(m_bench->rate(Skill::Coding, 4.0));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 2);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("Mock, 3.5 of 4 at L5"));
    QVERIFY(at(0, ReadinessPastModel::MoveRole).startsWith(QLatin1Char('+')));
    QVERIFY(at(1, ReadinessPastModel::DetailRole).contains(QStringLiteral("by yourself")));
    QVERIFY(at(1, ReadinessPastModel::DetailRole).contains(QStringLiteral("9 days ago")));
    // Low marks from oneself, with a true minus.
    QVERIFY(at(1, ReadinessPastModel::MoveRole).startsWith(QChar(0x2212)));
    QCOMPARE(past()->note(), QString());
}

void TestReadinessPast::partsOfTheWeekAddUp()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Ml)));
    QVERIFY(past()->moveValues().isEmpty());
    QVERIFY(m_bench->rate(Skill::Ml, 2.0));
    m_bench->clock.advance(std::chrono::days { 10 });
    QVERIFY(m_bench->rate(Skill::Ml, 3.75));
    QVERIFY(m_bench->rate(Skill::Coding, 1.25));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_VERIFY(past()->moveValues().size() >= 2);
    QCOMPARE(past()->moveLabels().size(), past()->moveValues().size());
    QCOMPARE(past()->moveAmounts().size(), past()->moveValues().size());
    const QList<double> values = past()->moveValues();
    const double sum = std::accumulate(values.cbegin(), values.cend(), 0.0);
    const SkillMove move
        = m_bench->services->readiness().movesSince(m_bench->clock.now() - std::chrono::days { 7 })[index(Skill::Ml)];
    // What is too small for a word is left out.
    QVERIFY(std::abs(sum - move.total) < 0.02);
    QVERIFY(past()->moveLabels().first().startsWith(QStringLiteral("mock on")));
    QVERIFY(past()->moveAmounts().first().startsWith(QLatin1Char('+')));
    QVERIFY(past()->moveText().contains(past()->moveAmounts().first()));
}

void TestReadinessPast::theWeeksStandFromTheOldestToToday()
{
    QSignalSpy changed(past(), &ReadinessPastModel::historyChanged);
    QVERIFY(m_bench->rate(Skill::Coding, 1.5));
    m_bench->clock.advance(std::chrono::days { 20 });
    QVERIFY(m_bench->rate(Skill::Coding, 4.0));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_VERIFY(changed.count() > 0);
    m_bench->services->readiness().followDay();
    QCOMPARE(past()->weekLows().size(), 3);
    QCOMPARE(past()->weekHighs().size(), 3);
    QVERIFY(past()->weekMeans().last() > past()->weekMeans().at(1));
    QVERIFY(past()->historyText().contains(QStringLiteral("a week ago")));
    QVERIFY(past()->historyText().contains(past()->firstWeek()));
    for (int week = 0; week < 3; ++week) {
        QVERIFY(past()->weekLows().at(week) <= past()->weekHighs().at(week));
    }
}

void TestReadinessPast::leadsBackToWhereItCameFrom()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QVERIFY(append(Skill::Coding, std::nullopt));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 1);
    QVERIFY(at(0, ReadinessPastModel::TitleRole).startsWith(QStringLiteral("Coding problem")));
    QVERIFY(!at(0, ReadinessPastModel::OpenRole).isEmpty());
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Coding);
}

void TestReadinessPast::aPracticeThatIsNotThereIsAProblem()
{
    QSignalSpy failed(past(), &ReadinessPastModel::failed);
    std::optional<Result<>> opened;
    m_bench->services->sessions().reopen(4711, [&opened](const Result<> &done) { opened = done; });
    QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), 20000);
    QVERIFY(!*opened);
    // What has no practice of this program offers nothing that could fail.
    past()->setSkillIndex(static_cast<int>(index(Skill::Manager)));
    QVERIFY(append(Skill::Manager, std::nullopt));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QString());
    past()->open(0);
    QCOMPARE(failed.count(), 0);
}

void TestReadinessPast::manyRowsAreCountedAndNotShown()
{
    past()->setSkillIndex(static_cast<int>(index(Skill::Design)));
    for (int i = 0; i < 14; ++i) {
        QVERIFY(m_bench->rate(Skill::Design, 2.5));
        m_bench->clock.advance(std::chrono::hours { 1 });
    }
    QVERIFY(m_bench->reloadReadiness());
    QTRY_COMPARE(past()->rowCount(), 12);
    QVERIFY(past()->note().startsWith(QStringLiteral("2 older")));
}

void TestReadinessPast::standsOnPaper()
{
    QVERIFY(m_bench->rate(Skill::Coding, 3.5));
    QVERIFY(m_bench->reloadReadiness());
    QSignalSpy asked(m_page.get(), &ReadinessViewModel::sheetAsked);
    m_page->openSheet();
    QCOMPARE(asked.count(), 1);
    const QStringList assumptions = asked.first().first().toStringList();
    QVERIFY(!assumptions.isEmpty());
    const QString text = readinessDocument(*m_bench->services, assumptions).plainText();
    QVERIFY(text.contains(QStringLiteral("Coding problem, 3.5 of 4 at L5")));
    QVERIFY(text.contains(QStringLiteral("1 of 7 rounds measured")));
    QVERIFY(text.contains(assumptions.first().left(20)));
    for (const QString &skill : past()->skills()) {
        QVERIFY2(text.contains(skill), qPrintable(skill));
    }
}

void TestReadinessPast::whatIsRecalledStandsFirst()
{
    const auto learn = [this](int from, int to) {
        int place = 0;
        for (const CardDeck &deck : m_bench->services->library().cardDecks()) {
            for (const Card &card : deck.cards) {
                const bool isWanted = deck.round.value() == QStringLiteral("coding") && place >= from && place < to;
                place += deck.round.value() == QStringLiteral("coding") ? 1 : 0;
                if (isWanted && !m_bench->services->reviews().grade(CardShelf::itemOf(card.id.value()), Grade::Easy)) {
                    return false;
                }
            }
        }
        m_bench->services->readiness().followRecall();
        return true;
    };
    past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QVERIFY(learn(0, 5));
    QCOMPARE(past()->rowCount(), 0);
    QVERIFY2(past()->note().endsWith(QStringLiteral("5 of 18 cards so far.")), qPrintable(past()->note()));
    QVERIFY(m_bench->rate(Skill::Coding, 2.5));
    m_bench->clock.advance(std::chrono::days { 8 });
    QVERIFY(m_bench->reloadReadiness());
    m_bench->services->readiness().followDay();
    const QString history = past()->historyText();
    const QList<double> means = past()->weekMeans();
    const QString moved = past()->moveText();

    QVERIFY(learn(5, 18));
    QCOMPARE(past()->rowCount(), 2);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("What you recall today"));
    QVERIFY(at(0, ReadinessPastModel::DetailRole).startsWith(QStringLiteral("18 of 18 cards learned, ")));
    QVERIFY(at(0, ReadinessPastModel::DetailRole).endsWith(QStringLiteral("never stored")));
    QVERIFY(at(0, ReadinessPastModel::MoveRole).startsWith(QLatin1Char('+')));
    QVERIFY(at(1, ReadinessPastModel::TitleRole).startsWith(QStringLiteral("Coding problem")));
    QCOMPARE(past()->note(), QString());
    // Past weeks and what moved since the last one are of the evidence alone, and the line says so.
    QCOMPARE(past()->weekMeans(), means);
    QCOMPARE(past()->moveText(), moved);
    QVERIFY(past()->historyText().startsWith(history));
    QVERIFY(past()->historyText().endsWith(QStringLiteral("without what you recall.")));
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Review);
    const QString paper = readinessDocument(*m_bench->services, {}).plainText();
    QVERIFY(paper.contains(QStringLiteral("What you recall today (18 of 18 cards learned")));
    QVERIFY(paper.contains(QStringLiteral("without what you recall")));

    // A round without cards of its own.
    past()->setSkillIndex(static_cast<int>(index(Skill::Manager)));
    QCOMPARE(past()->rowCount(), 1);
    QCOMPARE(at(0, ReadinessPastModel::TitleRole), QStringLiteral("What you recall today of other rounds"));
    QCOMPARE(at(0, ReadinessPastModel::OpenRole), QString());
    QVERIFY(past()->note().startsWith(QStringLiteral("No session of its own yet.")));
    past()->open(0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Review);
}

QTEST_GUILESS_MAIN(TestReadinessPast)
#include "tst_readinesspast.moc"
