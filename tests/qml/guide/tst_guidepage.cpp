// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/guide/guideviewmodel.h"

#include <QSet>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The guide in a window, by key. What the QML engine complains of fails each test.
class TestGuidePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPartIsDrawnInsideTheWindow_data();
    void everyPartIsDrawnInsideTheWindow();
    void everyPaneIsWalkedByTab();
    void twoOffersAreTypedByKey();
    void aRankedTeamOpensByKey();
    void searchesByKey();
    void aSearchWithoutResultSaysSo();
    void notesAValueAndTakesItBackByKey();
    void aPayRowTakesOnesOwnByKey();
    void aLevelTakesOnesOwnByKey();
    void walksSectionsByKey();
    void ratesASkillByKey();
    void theRadarSaysItsNumbers();
    void addsAPublicationByKey();

private:
    void show(QSize size = { 1224, 900 });
    [[nodiscard]] int sectionOf(const QString &title) const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<GuideViewModel> m_model;
};

void TestGuidePage::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_model = std::make_unique<GuideViewModel>(m_bench->profile.services, m_bench->navigation);
    m_model->show();
}

void TestGuidePage::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_model.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

void TestGuidePage::show(QSize size)
{
    QVERIFY(m_bench->show(
        QStringLiteral("Guide/GuidePage"), { { QStringLiteral("viewModel"), PageBench::property(*m_model) } }, size));
}

int TestGuidePage::sectionOf(const QString &title) const
{
    return static_cast<int>(m_model->sections().indexOf(title));
}

void TestGuidePage::everyPartIsDrawnInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : { QSize(1224, 900), QSize(960, 640), QSize(620, 560) }) {
        QTest::addRow("%d", size.width()) << size;
    }
}

void TestGuidePage::everyPartIsDrawnInsideTheWindow()
{
    QFETCH(QSize, size);
    m_model->pay()->offer()->setAmount(OfferViewModel::Base, QStringLiteral("200k"));
    m_model->pay()->second()->setAmount(OfferViewModel::Base, QStringLiteral("150k"));
    m_model->pay()->second()->setCurrency(1);
    m_model->teams()->setWeight(0, 3);
    m_model->resume()->addPublication();
    GuideService &guide = m_bench->profile.services.guide();
    guide.setOwnFigure(
        QStringLiteral("pay/pay-s1-us-l3"), PayPart::Base, OwnFigure { { 160000.0, 180000.0 }, false, {} });
    guide.setOwnPart(
        QStringLiteral("levels/level-engineer-l3"), QStringLiteral("scope"), QStringLiteral("Guided work"));
    show(size);
    for (int section = 0; section < m_model->sections().size(); ++section) {
        m_model->setSection(section);
        for (int part = 0; part < m_model->parts().size(); ++part) {
            m_model->setPart(part);
            QTest::qWait(20);
            const QStringList complaints = complaintsOfWidth(*m_bench->view);
            QVERIFY2(complaints.isEmpty(), qPrintable(m_model->title() + QLatin1String(": ") + complaints.join(u'\n')));
        }
    }
}

void TestGuidePage::everyPaneIsWalkedByTab()
{
    m_model->pay()->offer()->setAmount(OfferViewModel::Base, QStringLiteral("200k"));
    m_model->pay()->second()->setAmount(OfferViewModel::Base, QStringLiteral("150k"));
    m_model->pay()->second()->setCurrency(1);
    m_bench->profile.services.guide().setOwnValue(FactId(QStringLiteral("X-15")), QStringLiteral("80k"));
    m_model->teams()->setWeight(0, 3);
    m_model->resume()->addPublication();
    show();
    QSet<QString> walked;
    for (int section = 0; section < m_model->sections().size(); ++section) {
        m_model->setSection(section);
        for (int part = 0; part < m_model->parts().size(); ++part) {
            m_model->setPart(part);
            // Cards are alike: one list of them is walked, and the one with what one notes.
            const bool isNoted = m_model->title() == QLatin1String("Where the guides differ");
            if (walked.contains(m_model->pane()) && !isNoted) {
                continue;
            }
            walked.insert(m_model->pane());
            QTest::qWait(20);
            const QStringList complaints = complaintsOfTabWalk(*m_bench->view);
            QVERIFY2(complaints.isEmpty(), qPrintable(m_model->pane() + QLatin1String(": ") + complaints.join(u'\n')));
        }
    }
    QCOMPARE(walked.size(), 7);
}

void TestGuidePage::twoOffersAreTypedByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Pay and offers")));
    m_model->setPart(1);
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("What the offer says: Base a year")));
    type(*m_bench->view, QStringLiteral("200k"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Another offer: Bonus a year")));
    type(*m_bench->view, QStringLiteral("15%"));
    const GuideService &service = m_bench->profile.services.guide();
    QTRY_COMPARE(service.offer().base, 200000.0);
    QTRY_COMPARE(service.offer(OfferPlace::Second).bonusPercent, 15.0);
}

void TestGuidePage::aRankedTeamOpensByKey()
{
    m_model->teams()->setWeight(2, 5);
    m_model->setSection(sectionOf(QStringLiteral("Teams")));
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Language, multimodal and Gemini")));
    m_bench->press(Qt::Key_Return);
    QTRY_COMPARE(m_model->part(), 1);
    QVERIFY(m_model->cards()->rowOf(QStringLiteral("teams/team-gemini")) >= 0);
}

void TestGuidePage::searchesByKey()
{
    show();
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("hiring committee"));
    QTRY_VERIFY(m_model->isSearching());
    QVERIFY(m_model->cards()->count() > 1);
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_model->isSearching());
}

void TestGuidePage::aSearchWithoutResultSaysSo()
{
    show();
    m_model->setQuery(QStringLiteral("zzz"));
    QTRY_VERIFY(m_bench->control(QStringLiteral("Empty the search")) != nullptr);
}

void TestGuidePage::notesAValueAndTakesItBackByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Where the guides differ")));
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("How many rounds did your recruiter name?")));
    type(*m_bench->view, QStringLiteral("8"));
    const GuideService &service = m_bench->profile.services.guide();
    QTRY_VERIFY(service.ownValue(FactId(QStringLiteral("X-01"))));
    QCOMPARE(service.ownValue(FactId(QStringLiteral("X-01")))->text, QStringLiteral("8"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take it back")));
    QVERIFY(!service.ownValue(FactId(QStringLiteral("X-01"))));
}

void TestGuidePage::aPayRowTakesOnesOwnByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Pay and offers")));
    m_model->pay()->setTable(1);
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("What you were told: L4 · US: Base a year")));
    type(*m_bench->view, QStringLiteral("180k-200k"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("What you were told: L4 · US: Who said so")));
    type(*m_bench->view, QStringLiteral("Ana"));
    const QString row = QStringLiteral("pay/pay-s2-us-l4");
    const GuideService &service = m_bench->profile.services.guide();
    QTRY_VERIFY(service.ownPart(row, kToldByPart));
    QCOMPARE(service.ownPay(row).of(PayPart::Base)->range.high, std::optional(200000.0));
    // It stands above the printed one, with its day and who said it.
    QQuickItem *own = nullptr;
    QTRY_VERIFY((own = m_bench->control(QStringLiteral("L4 · yours, noted today, Ana, Base 180–200, Stock –, Bonus –, "
                                                       "Parts together –, Total –")))
        != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take it over into your offer")));
    QTRY_COMPARE(m_model->part(), 1);
    QCOMPARE(service.offer().base, 180000.0);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(service.offer().base, 0.0);
}

void TestGuidePage::aLevelTakesOnesOwnByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Levels")));
    show();
    QVERIFY(m_bench->pressControl(QStringLiteral("Note what you were told: L5")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("L5: Scope · research")) != nullptr);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("L5: Scope · research")));
    type(*m_bench->view, QStringLiteral("a team"));
    const GuideService &service = m_bench->profile.services.guide();
    const QString level = QStringLiteral("levels/level-research-l5");
    QTRY_VERIFY(service.ownPart(level, QStringLiteral("scope")));
    QCOMPARE(service.ownPart(level, QStringLiteral("scope"))->text, QStringLiteral("a team"));
    const QStringList complaints = complaintsOfTabWalk(*m_bench->view);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take it back")));
    QTRY_VERIFY(!service.ownPart(level, QStringLiteral("scope")));
    QVERIFY(m_bench->pressControl(QStringLiteral("Hide the fields: L5")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("L5: Scope · research")) == nullptr);
}

void TestGuidePage::walksSectionsByKey()
{
    show();
    m_bench->press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_model->section(), 1);
    m_bench->press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_model->part(), 1);
    m_bench->press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(m_model->section(), 0);
}

void TestGuidePage::ratesASkillByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Skills radar")));
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Machine learning")));
    m_bench->press(Qt::Key_End);
    QTRY_COMPARE(m_model->skills()->own().at(3), 5);
}

void TestGuidePage::theRadarSaysItsNumbers()
{
    m_model->setSection(sectionOf(QStringLiteral("Skills radar")));
    m_model->skills()->rate(0, 3);
    show();
    QQuickItem *radar = m_bench->find(QStringLiteral("radar"));
    QVERIFY(radar != nullptr);
    QVERIFY(accessibleName(radar).contains(QStringLiteral("Mathematics and statistics: asked for 4, you 3")));
    QVERIFY(radar->width() > 200);
    QVERIFY(radar->height() > 200);
}

void TestGuidePage::addsAPublicationByKey()
{
    m_model->setSection(sectionOf(QStringLiteral("Resume and gaps")));
    m_model->setPart(1);
    show();
    QVERIFY(m_bench->pressControl(QStringLiteral("Add one")));
    QTRY_COMPARE(m_model->resume()->publications()->count(), 1);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Title")));
    type(*m_bench->view, QStringLiteral("On rates"));
    QTRY_COMPARE(m_model->resume()->publications()->publication(0).title, QStringLiteral("On rates"));
}

QTEST_MAIN(TestGuidePage)
#include "tst_guidepage.moc"
