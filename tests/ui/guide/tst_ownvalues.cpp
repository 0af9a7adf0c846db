// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/guide/guideviewmodel.h"
#include "ui/guide/ownuses.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

/// Places among OwnPayViewModel::labels().
enum Figure { Base, Stock, Bonus, SignOn, Total };

const QString kRow = QStringLiteral("pay/pay-s2-us-l5");

} // namespace

/// What the person was told of rows of pay and of levels, beside what is printed; and what each disagreement says of its own value.
class TestOwnValues : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPayRowTakesOnesOwn();
    void onesOwnStandsAboveWhatIsPrinted();
    void whatIsNoFigureIsSaidAndNotKept();
    void aFigureIsTakenBack();
    void F59_aFigureStaysWhatItIsInGerman();
    void whatIsToldOfAllLevelsStandsOnTop();
    void anOfferBeginsWithWhatWasTold();
    void everyLevelTakesOnesOwn();
    void whatWasToldOfALevelIsDatedAndTakenBack();
    void theLevelOfTheAssessmentIsMarked();
    void everyDisagreementSaysWhatYoursDoes();
    void itIsThereAfterARestart();
    void itGoesWithTheProfile();

private:
    [[nodiscard]] GuideService &service() { return m_bench->services.guide(); }
    [[nodiscard]] QString cell(int row, int column) { return m_model->pay()->bands()->row(row).cells.at(column); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<GuideViewModel> m_model;
};

void TestOwnValues::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<GuideViewModel>(m_bench->services, *m_navigation);
}

void TestOwnValues::cleanup()
{
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestOwnValues::everyPayRowTakesOnesOwn()
{
    PayViewModel &pay = *m_model->pay();
    int rows = 0;
    for (int table = 0; table < pay.tables().size(); ++table) {
        pay.setTable(table);
        const int printed = pay.bands()->count();
        for (int band = 0; band < printed; ++band) {
            pay.setBand(band);
            QCOMPARE(pay.own()->labels().size(), 5);
            for (int figure = Base; figure <= Total; ++figure) {
                pay.own()->setFigure(figure, QStringLiteral("%1k").arg(100 + figure));
            }
            pay.own()->setToldBy(QStringLiteral("recruiter"));
            QCOMPARE(pay.bandRow(), 2 * band + 1);
            ++rows;
        }
        // Each stands above its own, and the printed ones are all still there.
        QCOMPARE(pay.bands()->count(), 2 * printed);
        pay.chooseRow(0);
        QCOMPARE(pay.band(), 0);
        pay.chooseRow(2 * printed - 1);
        QCOMPARE(pay.band(), printed - 1);
        pay.chooseRow(2 * printed - 2);
        QCOMPARE(pay.band(), printed - 1);
    }
    QCOMPARE(rows, 13);
}

void TestOwnValues::onesOwnStandsAboveWhatIsPrinted()
{
    PayViewModel &pay = *m_model->pay();
    const QAbstractItemModelTester tester(pay.bands(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->showFact(kRow);
    QCOMPARE(pay.own()->title(), QStringLiteral("What you were told: L5 · US"));
    QCOMPARE(pay.own()->hints().at(Base), QStringLiteral("Printed: 195–260 thousand USD"));
    QCOMPARE(pay.own()->hints().at(Bonus), QStringLiteral("Printed: 15 to 20 percent of the base"));
    QCOMPARE(pay.own()->hints().at(SignOn), QStringLiteral("Printed: 50–200+ thousand USD"));
    const QString printedBase = cell(1, 1);
    pay.own()->setFigure(Base, QStringLiteral("210k–230k"));
    QCOMPARE(cell(1, 0), QStringLiteral("L5 · yours, noted today"));
    QCOMPARE(cell(1, 1), QStringLiteral("210–230"));
    QCOMPARE(cell(1, 4), QStringLiteral("–"));
    QCOMPARE(cell(2, 1), printedBase);
    QCOMPARE(pay.band(), 1);
    QCOMPARE(pay.bandRow(), 2);
    // A share is an amount once there is something that it is a share of and all parts are told.
    pay.own()->setFigure(Bonus, QStringLiteral("10%"));
    QCOMPARE(cell(1, 3), QStringLiteral("10 percent"));
    pay.own()->setFigure(Stock, QStringLiteral("200k"));
    QCOMPARE(cell(1, 3), QStringLiteral("21–23"));
    QCOMPARE(cell(1, 4), QStringLiteral("431–453"));
    pay.own()->setFigure(SignOn, QStringLiteral("80k"));
    pay.own()->setToldBy(QStringLiteral("Ana, by phone"));
    const QString spoken = pay.bands()->index(1).data(GuideTableModel::SpokenRole).toString();
    QVERIFY2(
        spoken.startsWith(QStringLiteral("L5 · yours, noted today, Ana, by phone, Base 210–230")), qPrintable(spoken));
    QVERIFY2(spoken.endsWith(QStringLiteral("and sign-on 80")), qPrintable(spoken));
    m_bench->clock.advance(std::chrono::hours { 48 });
    pay.own()->setFigure(Total, QStringLiteral("500k"));
    QVERIFY(pay.own()->hints().at(Base).endsWith(QStringLiteral("yours noted 2 days ago")));
    QVERIFY(pay.own()->hints().at(Total).endsWith(QStringLiteral("yours noted today")));
}

void TestOwnValues::whatIsNoFigureIsSaidAndNotKept()
{
    m_model->showFact(kRow);
    OwnPayViewModel &own = *m_model->pay()->own();
    own.setFigure(Base, QStringLiteral("210k"));
    own.setFigure(Base, QStringLiteral("good"));
    QVERIFY(!own.errors().at(Base).isEmpty());
    QCOMPARE(own.figures().at(Base), QStringLiteral("good"));
    QCOMPARE(service().ownPay(kRow).of(PayPart::Base)->range.low, 210000.0);
    // Only a bonus is a share.
    own.setFigure(Stock, QStringLiteral("15%"));
    QVERIFY(!own.errors().at(Stock).isEmpty());
    QVERIFY(!service().ownPay(kRow).of(PayPart::Stock));
    own.setFigure(Base, {});
    QVERIFY(own.errors().at(Base).isEmpty());
    QVERIFY(service().ownPay(kRow).isEmpty());
    own.setFigure(-1, QStringLiteral("1"));
    own.setFigure(5, QStringLiteral("1"));
    QVERIFY(service().ownPay(kRow).isEmpty());
}

void TestOwnValues::aFigureIsTakenBack()
{
    m_model->showFact(kRow);
    OwnPayViewModel &own = *m_model->pay()->own();
    const int rows = m_model->pay()->bands()->count();
    own.setFigure(Base, QStringLiteral("210k"));
    QCOMPARE(m_model->pay()->bands()->count(), rows + 1);
    m_model->undo();
    QCOMPARE(own.figures().at(Base), QString());
    QCOMPARE(m_model->pay()->bands()->count(), rows);
    // What is typed belongs to its row.
    own.setFigure(Base, QStringLiteral("x"));
    m_model->pay()->setBand(0);
    QCOMPARE(own.figures().at(Base), QString());
    QCOMPARE(own.errors().at(Base), QString());
}

void TestOwnValues::F59_aFigureStaysWhatItIsInGerman()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    m_model->showFact(kRow);
    OwnPayViewModel &own = *m_model->pay()->own();
    own.setFigure(Base, QStringLiteral("210.000–230.000"));
    own.setFigure(Bonus, QStringLiteral("12,5%"));
    QCOMPARE(service().ownPay(kRow).of(PayPart::Base)->range.low, 210000.0);
    QCOMPARE(service().ownPay(kRow).of(PayPart::Bonus)->range.low, 12.5);
    // Shown anew, it is what it was.
    m_model->pay()->setBand(0);
    m_model->pay()->setBand(1);
    QCOMPARE(own.figures().at(Base), QStringLiteral("210.000–230.000"));
    own.setFigure(Base, own.figures().at(Base));
    QCOMPARE(service().ownPay(kRow).of(PayPart::Base)->range.high, std::optional(230000.0));
    QLocale::setDefault(before);
}

void TestOwnValues::whatIsToldOfAllLevelsStandsOnTop()
{
    PayViewModel &pay = *m_model->pay();
    pay.setTable(0);
    QVERIFY(pay.ownRange()->exists());
    QCOMPARE(pay.ownRange()->labels(), QStringList { QStringLiteral("Total a year") });
    QVERIFY(!pay.ownRange()->canBeOffer());
    pay.ownRange()->setFigure(0, QStringLiteral("240k-900k"));
    QCOMPARE(pay.ranges().size(), 2);
    QCOMPARE(pay.ranges().first(),
        QStringLiteral("L3–L7 together, as you were told: 240–900 thousand USD a year, noted today"));
    QCOMPARE(pay.ranges().last(), QStringLiteral("L3–L7 together: 233–815 thousand USD a year"));
    const QList<int> badges { static_cast<int>(Badge::Own), static_cast<int>(Badge::S1) };
    QCOMPARE(pay.rangeBadges(), badges);
    pay.setTable(1);
    QVERIFY(!pay.ownRange()->exists());
}

void TestOwnValues::anOfferBeginsWithWhatWasTold()
{
    PayViewModel &pay = *m_model->pay();
    m_model->showFact(QStringLiteral("pay/pay-s2-uk-l5"));
    QVERIFY(!pay.own()->canBeOffer());
    pay.own()->setFigure(Total, QStringLiteral("250k"));
    QVERIFY(!pay.own()->canBeOffer());
    m_model->takeOwnPay();
    QVERIFY(!pay.offer()->exists());
    m_model->setPart(0);
    pay.own()->setFigure(Base, QStringLiteral("110k-120k"));
    pay.own()->setFigure(Stock, QStringLiteral("100k"));
    pay.own()->setFigure(Bonus, QStringLiteral("20%"));
    QVERIFY(pay.own()->canBeOffer());
    pay.setSchedule(1);
    m_model->takeOwnPay();
    QCOMPARE(m_model->pane(), QStringLiteral("OfferPane.qml"));
    QCOMPARE(service().offer().grant, 400000.0);
    // 110 and a fifth of it, and 33 percent of the grant.
    QCOMPARE(pay.offer()->years()->row(0).cells.at(3), QStringLiteral("£264,000"));
    m_model->undo();
    QVERIFY(!pay.offer()->exists());
    QVERIFY(!service().ownPay(QStringLiteral("pay/pay-s2-uk-l5")).isEmpty());
}

void TestOwnValues::everyLevelTakesOnesOwn()
{
    m_model->showFact(QStringLiteral("levels/level-research-l5"));
    int ladders = 0;
    for (int row = 0; row < m_model->cards()->count(); ++row) {
        const QModelIndex card = m_model->cards()->index(row);
        const QStringList labels = card.data(GuideCardListModel::OwnLabelsRole).toStringList();
        QCOMPARE(card.data(GuideCardListModel::OwnTextsRole).toStringList(), QStringList(labels.size()));
        for (int part = 0; part < labels.size(); ++part) {
            m_model->setOwnPart(row, part, QStringLiteral("word %1").arg(part));
        }
        ladders += static_cast<int>(labels.count(QStringLiteral("Title · engineer")))
            + static_cast<int>(labels.count(QStringLiteral("Title · research")));
        QCOMPARE(card.data(GuideCardListModel::OwnTextsRole).toStringList().count(QString()), 0);
    }
    // Five rows on each of the two ladders.
    QCOMPARE(ladders, 10);
    m_model->setOwnPart(0, 99, QStringLiteral("nowhere"));
    m_model->setOwnPart(99, 0, QStringLiteral("nowhere"));
}

void TestOwnValues::whatWasToldOfALevelIsDatedAndTakenBack()
{
    const QString level = QStringLiteral("levels/level-research-l5");
    m_model->showFact(level);
    const int row = m_model->cards()->rowOf(level);
    const QModelIndex card = m_model->cards()->index(row);
    const QStringList labels = card.data(GuideCardListModel::OwnLabelsRole).toStringList();
    const int scope = static_cast<int>(labels.indexOf(QStringLiteral("Scope · research")));
    const QString printed = card.data(GuideCardListModel::TextsRole).toStringList().join(u'|');
    QSignalSpy changes(m_model->cards(), &QAbstractItemModel::dataChanged);
    m_model->setOwnPart(row, scope, QStringLiteral("a direction of one's own"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(service().ownPart(level, QStringLiteral("scope"))->text, QStringLiteral("a direction of one's own"));
    QCOMPARE(card.data(GuideCardListModel::OwnTextsRole).toStringList().at(scope),
        QStringLiteral("a direction of one's own"));
    QCOMPARE(card.data(GuideCardListModel::OwnWhensRole).toStringList().at(scope), QStringLiteral("noted today"));
    // What is printed stays as it is.
    QCOMPARE(card.data(GuideCardListModel::TextsRole).toStringList().join(u'|'), printed);
    m_model->undo();
    QCOMPARE(card.data(GuideCardListModel::OwnTextsRole).toStringList().at(scope), QString());
    QCOMPARE(card.data(GuideCardListModel::OwnWhensRole).toStringList().at(scope), QString());
}

void TestOwnValues::theLevelOfTheAssessmentIsMarked()
{
    m_model->showFact(QStringLiteral("levels/level-research-l5"));
    const auto marked = [this] {
        QStringList titles;
        for (int row = 0; row < m_model->cards()->count(); ++row) {
            const QModelIndex card = m_model->cards()->index(row);
            if (!card.data(GuideCardListModel::ChipsRole).toStringList().isEmpty()) {
                titles.append(card.data(GuideCardListModel::TitleRole).toString());
            }
        }
        return titles;
    };
    QCOMPARE(marked(), QStringList());
    QSignalSpy changes(m_model->cards(), &QAbstractItemModel::dataChanged);
    service().setOwnValue(FactId(QStringLiteral("X-09")), QStringLiteral("L6, says the recruiter"));
    QVERIFY(!changes.isEmpty());
    QCOMPARE(marked(), QStringList { QStringLiteral("L6") });
    service().setOwnValue(FactId(QStringLiteral("X-09")), QStringLiteral("L5 or L6"));
    QCOMPARE(marked(), QStringList());
}

void TestOwnValues::everyDisagreementSaysWhatYoursDoes()
{
    m_model->showFact(QStringLiteral("disagreements/X-01"));
    QCOMPARE(m_model->cards()->count(), 22);
    const QStringList used { QStringLiteral("X-01"), QStringLiteral("X-02"), QStringLiteral("X-03"),
        QStringLiteral("X-09"), QStringLiteral("X-10"), QStringLiteral("X-11"), QStringLiteral("X-12"),
        QStringLiteral("X-13"), QStringLiteral("X-14"), QStringLiteral("X-15"), QStringLiteral("X-19"),
        QStringLiteral("X-20") };
    for (int row = 0; row < m_model->cards()->count(); ++row) {
        const GuideCard card = m_model->cards()->card(row);
        const FactId id(card.id.section(QLatin1Char('/'), 1));
        const OwnUse use = useOfOwn(id);
        QVERIFY2(card.lines.texts.contains(use.text), qPrintable(card.id));
        QCOMPARE(!use.link.isEmpty(), used.contains(id.value()));
        QCOMPARE(card.links.value(0) == use.link, used.contains(id.value()));
        QVERIFY2(use.link.isEmpty() || !card.linkTexts.first().isEmpty(), qPrintable(card.id));
    }
    // They lead where it is seen.
    const auto leads = [this](const char *id, Navigation::Page page) {
        m_model->showFact(QStringLiteral("disagreements/") + QString::fromLatin1(id));
        m_model->follow(m_model->cards()->rowOf(QStringLiteral("disagreements/") + QString::fromLatin1(id)), 0);
        return m_navigation->page() == page;
    };
    QVERIFY(leads("X-01", Navigation::Page::Interviews));
    QVERIFY(leads("X-03", Navigation::Page::Loop));
    QVERIFY(leads("X-09", Navigation::Page::Settings));
    QVERIFY(leads("X-20", Navigation::Page::Plan));
}

void TestOwnValues::itIsThereAfterARestart()
{
    m_model->showFact(kRow);
    m_model->pay()->own()->setFigure(Bonus, QStringLiteral("15–20%"));
    m_model->pay()->own()->setToldBy(QStringLiteral("the recruiter"));
    m_model->showFact(QStringLiteral("levels/level-engineer-l3"));
    m_model->setOwnPart(0, 0, QStringLiteral("Engineer I"));
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<GuideViewModel>(m_bench->services, *m_navigation);
    m_model->showFact(kRow);
    QCOMPARE(m_model->pay()->own()->figures().at(Bonus), QStringLiteral("15–20%"));
    QCOMPARE(m_model->pay()->own()->toldBy(), QStringLiteral("the recruiter"));
    m_model->showFact(QStringLiteral("levels/level-engineer-l3"));
    QCOMPARE(m_model->cards()->index(0).data(GuideCardListModel::OwnTextsRole).toStringList().first(),
        QStringLiteral("Engineer I"));
}

void TestOwnValues::itGoesWithTheProfile()
{
    const QString level = QStringLiteral("levels/level-engineer-l3");
    service().setOwnFigure(kRow, PayPart::Base, OwnFigure { { 210000.0, 230000.0 }, false, {} });
    service().setOwnPart(kRow, kToldByPart, QStringLiteral("the recruiter"));
    service().setOwnPart(level, QStringLiteral("title"), QStringLiteral("Engineer I"));
    service().flush();
    const QString file = m_bench->folder.filePath(QStringLiteral("out.json"));
    std::optional<bool> isWritten;
    m_bench->services.exportProfile(
        file, this, [&](const Result<ExportSummary> &summary) { isWritten = summary.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isWritten.has_value(), 20000);
    QVERIFY(*isWritten);
    ProfileBench other;
    QVERIFY(other.open());
    std::optional<bool> isRead;
    other.services.importProfile(
        file, this, [&](const Result<ImportSummary> &summary) { isRead = summary.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isRead.has_value(), 20000);
    QVERIFY(*isRead);
    QTRY_COMPARE_WITH_TIMEOUT(other.services.stage(), AppStage::Ready, 20000);
    const GuideService &read = other.services.guide();
    QCOMPARE(read.ownPay(kRow).of(PayPart::Base)->range, (FigureRange { 210000.0, 230000.0 }));
    QCOMPARE(read.ownPay(kRow).at(), service().ownPay(kRow).at());
    QCOMPARE(read.ownPart(kRow, kToldByPart)->text, QStringLiteral("the recruiter"));
    QCOMPARE(read.ownPart(level, QStringLiteral("title"))->text, QStringLiteral("Engineer I"));
}

QTEST_GUILESS_MAIN(TestOwnValues)
#include "tst_ownvalues.moc"
