// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/guide/guidelinks.h"
#include "ui/guide/guideviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

QString cell(GuideTableModel *table, int row, int column)
{
    return table->row(row).cells.at(column);
}

/// Every reference of a record, its parts too, but for what a card says in words: whose fact it is, its rounds, its mistakes, what an option means.
void collectReferences(const FactItem &item, QStringList *references)
{
    const QStringList worded { QStringLiteral("guide"), QStringLiteral("only_in"), QStringLiteral("rounds"),
        QStringLiteral("mistake"), QStringLiteral("prevents"), QStringLiteral("option_records") };
    for (const FactField &field : item.fields) {
        if (field.isReference && !worded.contains(field.key)) {
            references->append(field.texts);
        }
        for (const FactItem &part : field.parts) {
            collectReferences(part, references);
        }
    }
}

} // namespace

/// The guide without a window, on the shipped facts.
class TestGuideViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyFactStandsOnAPage();
    void walksSectionsAndParts();
    void aBriefingOpensFromItsRound();
    void searchesAllSections();
    void aFactIsRevealed();
    void linksLeadOn();
    void everyReferenceIsALink();
    void everyLinkOpensSomething();
    void whatOneWasToldStandsOnTop();
    void aScenarioUnfolds();
    void tablesShowSumsBesideTotals();
    void aBandIsSpreadOverItsSchedule();
    void aNotedScheduleIsCalculatedWith();
    void takesAnOfferAndRefusesWords();
    void F59_anOfferStaysWhatItIsInGerman();
    void twoOffersAreComparedAtTheRateThatWasSaid();
    void aNotedSignOnIsTakenOver();
    void aRowOfPayIsShownInItsTable();
    void ranksTeams();
    void ratesSkills();
    void checksTheResume();
    void keepsPublications();

private:
    [[nodiscard]] GuideService &service() { return m_bench->services.guide(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<GuideViewModel> m_model;
};

void TestGuideViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<GuideViewModel>(m_bench->services, *m_navigation);
}

void TestGuideViewModel::cleanup()
{
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestGuideViewModel::everyFactStandsOnAPage()
{
    QHash<QString, int> pages;
    for (const GuideSection &section : guideSections(m_bench->services.library())) {
        for (const GuidePart &part : section.parts) {
            for (const GuideCard &card : part.cards()) {
                for (const QString &id : QStringList { card.id } + card.alsoIds) {
                    ++pages[id];
                }
            }
        }
    }
    for (const FactRecord &fact : m_bench->services.library().facts()) {
        QVERIFY2(pages.value(fact.reference()) > 0, qPrintable(fact.reference()));
    }
}

void TestGuideViewModel::walksSectionsAndParts()
{
    const QAbstractItemModelTester tester(m_model->cards(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->show();
    QCOMPARE(m_navigation->page(), Navigation::Page::Guide);
    for (int section = 0; section < m_model->sections().size(); ++section) {
        m_model->setSection(section);
        QCOMPARE(m_model->section(), section);
        QCOMPARE(m_model->part(), 0);
        for (int part = 0; part < m_model->parts().size(); ++part) {
            m_model->setPart(part);
            QVERIFY2(m_model->cards()->count() > 0 || m_model->pane() != QLatin1String("CardsPane.qml"),
                qPrintable(m_model->title() + QLatin1Char('/') + m_model->parts().at(part)));
            for (int row = 0; row < m_model->cards()->count(); ++row) {
                const QModelIndex card = m_model->cards()->index(row);
                const QString title = card.data(GuideCardListModel::TitleRole).toString();
                const QString text = card.data(GuideCardListModel::TextRole).toString();
                const QStringList lines = card.data(GuideCardListModel::TextsRole).toStringList();
                QVERIFY2(!title.isEmpty() || !text.isEmpty(), qPrintable(m_model->title()));
                QCOMPARE(card.data(GuideCardListModel::LabelsRole).toStringList().size(), lines.size());
                QCOMPARE(card.data(GuideCardListModel::BadgesRole).value<QList<int>>().size(), lines.size());
                for (const QString &line : lines) {
                    // A reference that nobody put into words.
                    QVERIFY2(!line.contains(QLatin1String("guides/")) && !line.isEmpty(), qPrintable(line));
                }
            }
        }
    }
    const QSignalSpy places(m_model.get(), &GuideViewModel::placeChanged);
    m_model->setSection(-1);
    m_model->setSection(m_model->section());
    m_model->setPart(99);
    QCOMPARE(places.count(), 0);
}

void TestGuideViewModel::aBriefingOpensFromItsRound()
{
    m_model->showBriefing(QStringLiteral("theory"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Guide);
    QCOMPARE(m_model->section(), 0);
    QCOMPARE(m_model->cards()->card(0).id, QStringLiteral("briefings/brief-theory"));
    QCOMPARE(m_model->cards()->count(), 6);
}

void TestGuideViewModel::searchesAllSections()
{
    m_model->setQuery(QStringLiteral("vests cliff zzz"));
    QVERIFY(m_model->isSearching());
    QCOMPARE(m_model->cards()->count(), 0);
    m_model->setQuery(QStringLiteral("hiring committee"));
    QVERIFY(m_model->cards()->count() > 1);
    QCOMPARE(m_model->cards()->card(0).title, QStringLiteral("Hiring committee"));
    QVERIFY(!m_model->cards()->card(0).caption.isEmpty());
    QCOMPARE(m_model->pane(), QStringLiteral("CardsPane.qml"));
    m_model->setQuery(QStringLiteral("a"));
    QVERIFY(m_model->foundText().contains(QStringLiteral("30")));
    m_model->setQuery({});
    QVERIFY(!m_model->isSearching());
}

void TestGuideViewModel::aFactIsRevealed()
{
    const QSignalSpy revealed(m_model.get(), &GuideViewModel::revealAsked);
    m_model->showFact(QStringLiteral("glossary/term-committee"));
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(m_model->cards()->card(revealed.first().first().toInt()).id, QStringLiteral("glossary/term-committee"));
    m_model->showFact(QStringLiteral("levels/level-research-l5"));
    QCOMPARE(revealed.count(), 2);
    m_model->showFact(QStringLiteral("skills/skill-ml"));
    QCOMPARE(m_model->pane(), QStringLiteral("SkillsPane.qml"));
}

void TestGuideViewModel::linksLeadOn()
{
    m_model->showFact(QStringLiteral("pipeline/stage-s2-onsite"));
    const int row = m_model->cards()->rowOf(QStringLiteral("pipeline/stage-s2-onsite"));
    const qsizetype link = m_model->cards()->card(row).links.indexOf(QStringLiteral("disagreements/X-03"));
    QVERIFY(link >= 0);
    m_model->follow(row, static_cast<int>(link));
    QVERIFY(m_model->cards()->rowOf(QStringLiteral("disagreements/X-03")) >= 0);
    QSignalSpy prompts(m_model.get(), &GuideViewModel::promptAsked);
    m_model->showFact(QStringLiteral("projects/project-agents"));
    const int project = m_model->cards()->rowOf(QStringLiteral("projects/project-agents"));
    m_model->follow(project, 0);
    QCOMPARE(prompts.count(), 1);
    QCOMPARE(prompts.first().first().toString(), QStringLiteral("Q-03"));
    m_model->follow(99, 0);
    m_model->follow(project, 99);
}

void TestGuideViewModel::everyReferenceIsALink()
{
    // What each record's cards lead to, as the pages draw them. A briefing is several cards.
    QHash<QString, QSet<QString>> links;
    for (const GuideSection &section : guideSections(m_bench->services.library())) {
        for (const GuidePart &part : section.parts) {
            QString record;
            for (const GuideCard &card : part.cards()) {
                record = card.id.isEmpty() ? record : card.id;
                for (const QString &id : QStringList { record } + card.alsoIds) {
                    links[id].unite({ card.links.cbegin(), card.links.cend() });
                }
            }
        }
    }
    int count = 0;
    for (const FactRecord &fact : m_bench->services.library().facts()) {
        QStringList references;
        collectReferences(fact, &references);
        for (const QString &reference : std::as_const(references)) {
            QVERIFY2(links.value(fact.reference()).contains(reference),
                qPrintable(fact.reference() + QStringLiteral(" -> ") + reference));
            ++count;
        }
    }
    QVERIFY(count > 400);
    // Two panes draw no cards: they say where their rows lead.
    QStringList shown;
    SkillListModel *skills = m_model->skills()->skills();
    for (int row = 0; row < skills->count(); ++row) {
        const QModelIndex skill = skills->index(row);
        shown += skill.data(SkillListModel::LinksRole).toStringList();
        QCOMPARE(skill.data(SkillListModel::LinkTextsRole).toStringList().size(),
            skill.data(SkillListModel::LinksRole).toStringList().size());
    }
    QVERIFY(shown.size() >= 20);
}

void TestGuideViewModel::everyLinkOpensSomething()
{
    const QSignalSpy prompts(m_model.get(), &GuideViewModel::promptAsked);
    const QSignalSpy problems(m_model.get(), &GuideViewModel::problemAsked);
    const QSignalSpy drills(m_model.get(), &GuideViewModel::drillAsked);
    const QSignalSpy talks(m_model.get(), &GuideViewModel::talkAsked);
    const QSignalSpy questions(m_model.get(), &GuideViewModel::questionsAsked);
    QSet<QString> references;
    for (const FactRecord &fact : m_bench->services.library().facts()) {
        for (const QString &reference : linkedReferences(fact)) {
            references.insert(reference);
        }
    }
    for (const QString &reference : std::as_const(references)) {
        const QByteArray name = reference.toUtf8();
        QVERIFY2(!linkText(m_bench->services.library(), reference).isEmpty(), name.constData());
        const auto signaled = [&] { return prompts.count() + problems.count() + drills.count() + talks.count(); };
        m_navigation->open(Navigation::Page::Settings);
        const qsizetype before = signaled();
        m_model->openReference(reference);
        QVERIFY2(m_navigation->page() != Navigation::Page::Settings || signaled() > before, name.constData());
    }
    QVERIFY(!prompts.isEmpty() && !problems.isEmpty() && !drills.isEmpty() && !talks.isEmpty() && !questions.isEmpty());
    m_navigation->open(Navigation::Page::Settings);
    for (const char *nothing : { "", "unknown", "unknown/id", "prompts/Q-999", "plans/none" }) {
        m_model->openReference(QString::fromLatin1(nothing));
        QCOMPARE(m_navigation->page(), Navigation::Page::Settings);
    }
}

void TestGuideViewModel::whatOneWasToldStandsOnTop()
{
    m_model->showFact(QStringLiteral("disagreements/X-02"));
    const int row = m_model->cards()->rowOf(QStringLiteral("disagreements/X-02"));
    const QModelIndex card = m_model->cards()->index(row);
    QCOMPARE(card.data(GuideCardListModel::ColumnTextsRole).toStringList().size(), 2);
    QVERIFY(!card.data(GuideCardListModel::AskRole).toString().isEmpty());
    QCOMPARE(card.data(GuideCardListModel::OwnTextRole).toString(), QString());
    QSignalSpy changes(m_model->cards(), &QAbstractItemModel::dataChanged);
    m_model->setOwn(row, QStringLiteral("9 to 14"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(card.data(GuideCardListModel::OwnTextRole).toString(), QStringLiteral("9 to 14"));
    QCOMPARE(card.data(GuideCardListModel::OwnWhenRole).toString(), QStringLiteral("noted today"));
    QVERIFY(m_model->canUndo());
    m_model->undo();
    QCOMPARE(card.data(GuideCardListModel::OwnTextRole).toString(), QString());
    QVERIFY(!m_model->canUndo());
}

void TestGuideViewModel::aScenarioUnfolds()
{
    m_model->showFact(QStringLiteral("scenarios/scenario-monday-refusals"));
    const QModelIndex card = m_model->cards()->index(0);
    QVERIFY(card.data(GuideCardListModel::HasFoldRole).toBool());
    QCOMPARE(card.data(GuideCardListModel::TextsRole).toStringList().size(), 1);
    m_model->toggle(0);
    QVERIFY(card.data(GuideCardListModel::TextsRole).toStringList().size() > 6);
    m_model->toggle(0);
    QCOMPARE(card.data(GuideCardListModel::TextsRole).toStringList().size(), 1);
}

void TestGuideViewModel::tablesShowSumsBesideTotals()
{
    PayViewModel &pay = *m_model->pay();
    QCOMPARE(pay.tables().size(), 3);
    pay.setTable(1);
    QCOMPARE(pay.bands()->headers().size(), 7);
    QCOMPARE(cell(pay.bands(), 0, 0), QStringLiteral("L4"));
    QCOMPARE(cell(pay.bands(), 0, 4), QStringLiteral("258.3–374.3"));
    QCOMPARE(cell(pay.bands(), 0, 5), QStringLiteral("290–410"));
    QCOMPARE(cell(pay.bands(), 0, 6), QStringLiteral("above"));
    QCOMPARE(cell(pay.bands(), 3, 6), QStringLiteral("above, then below"));
    pay.setTable(0);
    QCOMPARE(cell(pay.bands(), 2, 1), QStringLiteral("about 275"));
    QCOMPARE(cell(pay.bands(), 2, 2), QStringLiteral("–"));
    QCOMPARE(cell(pay.bands(), 2, 5), QStringLiteral("650+"));
}

void TestGuideViewModel::aBandIsSpreadOverItsSchedule()
{
    PayViewModel &pay = *m_model->pay();
    pay.setTable(0);
    pay.setSchedule(1);
    // L3: base 150, bonus 23 and a grant of 240 by 33, 33, 22 and 12 percent.
    QCOMPARE(pay.years()->count(), 5);
    QCOMPARE(cell(pay.years(), 0, 1), QStringLiteral("$79,200"));
    QCOMPARE(cell(pay.years(), 3, 3), QStringLiteral("$201,800"));
    QCOMPARE(cell(pay.years(), 4, 3), QStringLiteral("$932,000"));
    pay.setBand(1);
    QCOMPARE(pay.years()->count(), 0);
    QVERIFY(!pay.yearsMissing().isEmpty());
}

void TestGuideViewModel::aNotedScheduleIsCalculatedWith()
{
    QCOMPARE(m_model->pay()->schedule(), 0);
    service().setOwnValue(FactId(QStringLiteral("X-14")), QStringLiteral("33 then monthly"));
    QCOMPARE(m_model->pay()->schedule(), 2);
    service().setOwnValue(FactId(QStringLiteral("X-11")), QStringLiteral("540,000"));
    m_model->pay()->setTable(1);
    m_model->pay()->setBand(1);
    QVERIFY(m_model->pay()->ownText().contains(QStringLiteral("540,000")));
}

void TestGuideViewModel::takesAnOfferAndRefusesWords()
{
    OfferViewModel &offer = *m_model->pay()->offer();
    QVERIFY(!offer.exists());
    offer.setAmount(OfferViewModel::Base, QStringLiteral("200k"));
    offer.setAmount(OfferViewModel::Grant, QStringLiteral("400,000"));
    offer.setAmount(OfferViewModel::SignOn, QStringLiteral("50 000"));
    QCOMPARE(service().offer().base, 200000.0);
    QCOMPARE(offer.years()->count(), 5);
    QCOMPARE(cell(offer.years(), 0, 3), QStringLiteral("$350,000"));
    offer.setAmount(OfferViewModel::Base, QStringLiteral("a lot"));
    QVERIFY(!offer.amountErrors().at(0).isEmpty());
    QCOMPARE(offer.amounts().at(0), QStringLiteral("a lot"));
    QCOMPARE(service().offer().base, 200000.0);
    offer.setAmount(OfferViewModel::Base, QStringLiteral("210000"));
    QVERIFY(offer.amountErrors().at(0).isEmpty());
    offer.setCurrency(1);
    QVERIFY(cell(offer.years(), 0, 3).startsWith(QStringLiteral("£")));
    // A bonus is an amount or a share of the base, and each stands in place of the other.
    offer.setAmount(OfferViewModel::Bonus, QStringLiteral("10%"));
    QCOMPARE(cell(offer.years(), 1, 2), QStringLiteral("£231,000"));
    offer.setAmount(OfferViewModel::Bonus, QStringLiteral("30k"));
    QCOMPARE(service().offer().bonusPercent, 0.0);
    QCOMPARE(cell(offer.years(), 1, 2), QStringLiteral("£240,000"));
    offer.setAmount(OfferViewModel::Refresher, QStringLiteral("80k"));
    QCOMPARE(cell(offer.years(), 0, 1), QStringLiteral("£100,000"));
    QCOMPARE(cell(offer.years(), 3, 1), QStringLiteral("£160,000"));
}

void TestGuideViewModel::F59_anOfferStaysWhatItIsInGerman()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    service().setOffer({ QStringLiteral("EUR"), 250000, 0, 0, 0, {}, 12.5, 0 });
    OfferViewModel &offer = *m_model->pay()->offer();
    QCOMPARE(offer.amounts().at(OfferViewModel::Base), QStringLiteral("250.000"));
    // What a field says of itself when another key is pressed in it, and when nothing changes.
    for (const int amount : { OfferViewModel::Base, OfferViewModel::Bonus }) {
        offer.setAmount(amount, offer.amounts().at(amount));
    }
    QCOMPARE(service().offer().base, 250000.0);
    QCOMPARE(service().offer().bonusPercent, 12.5);
    offer.setAmount(OfferViewModel::Grant, QStringLiteral("1.250.000"));
    QCOMPARE(service().offer().grant, 1250000.0);
    offer.setAmount(OfferViewModel::SignOn, QStringLiteral("12,5k"));
    QCOMPARE(service().offer().signOn, 12500.0);
    QVERIFY(offer.amountHints().at(OfferViewModel::Base).contains(QStringLiteral("250.000")));
    QLocale::setDefault(before);
}

void TestGuideViewModel::twoOffersAreComparedAtTheRateThatWasSaid()
{
    PayViewModel &pay = *m_model->pay();
    const QAbstractItemModelTester tester(pay.compared(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    pay.offer()->setAmount(OfferViewModel::Base, QStringLiteral("200k"));
    QCOMPARE(pay.compared()->count(), 0);
    pay.second()->setAmount(OfferViewModel::Base, QStringLiteral("180k"));
    QVERIFY(!pay.needsRate());
    QCOMPARE(pay.compared()->count(), 5);
    QCOMPARE(cell(pay.compared(), 4, 3), QStringLiteral("−$80,000"));
    pay.setShownOffer(1);
    pay.setShownOffer(2);
    QCOMPARE(pay.shownOffer(), 1);
    pay.second()->setCurrency(1);
    QVERIFY(pay.needsRate());
    QCOMPARE(pay.rateLabel(), QStringLiteral("1 GBP in USD"));
    // Nothing is compared at a rate that nobody said.
    QCOMPARE(cell(pay.compared(), 0, 2), QStringLiteral("–"));
    QCOMPARE(cell(pay.compared(), 4, 3), QStringLiteral("–"));
    pay.setRate(QStringLiteral("1.25"));
    QCOMPARE(cell(pay.compared(), 0, 2), QStringLiteral("$225,000"));
    QCOMPARE(cell(pay.compared(), 0, 3), QStringLiteral("+$25,000"));
    QCOMPARE(cell(pay.compared(), 4, 3), QStringLiteral("+$100,000"));
    QVERIFY(pay.rateText().contains(QStringLiteral("today")));
    pay.setRate(QStringLiteral("much"));
    QVERIFY(!pay.rateError().isEmpty());
    QCOMPARE(cell(pay.compared(), 0, 2), QStringLiteral("$225,000"));
    pay.setRate(QStringLiteral("1.2"));
    QVERIFY(pay.rateError().isEmpty());
    // A rate is of its two currencies; of others there is none.
    pay.second()->setCurrency(2);
    QCOMPARE(pay.rate(), QString());
    QCOMPARE(cell(pay.compared(), 0, 2), QStringLiteral("–"));
    // Neither is what was wrong with a rate said of the next two.
    pay.setRate(QStringLiteral("much"));
    QVERIFY(!pay.rateError().isEmpty());
    pay.second()->setCurrency(1);
    QCOMPARE(pay.rateError(), QString());
    QCOMPARE(pay.rate(), QStringLiteral("1.2"));
}

void TestGuideViewModel::aNotedSignOnIsTakenOver()
{
    OfferViewModel &offer = *m_model->pay()->offer();
    QCOMPARE(offer.notedText(), QString());
    service().setOwnValue(FactId(QStringLiteral("X-15")), QStringLiteral("80k"));
    QVERIFY2(offer.notedText().contains(QStringLiteral("$80,000")), qPrintable(offer.notedText()));
    QVERIFY(offer.notedText().contains(QStringLiteral("today")));
    offer.takeNoted();
    QCOMPARE(service().offer().signOn, 80000.0);
    QCOMPARE(offer.notedText(), QString());
}

void TestGuideViewModel::aRowOfPayIsShownInItsTable()
{
    PayViewModel &pay = *m_model->pay();
    m_model->showFact(QStringLiteral("pay/pay-s2-us-l5"));
    QCOMPARE(pay.table(), 1);
    QCOMPARE(pay.band(), 1);
    QVERIFY(pay.ranges().isEmpty());
    QVERIFY(pay.differLinks().contains(QStringLiteral("disagreements/X-11")));
    m_model->showFact(QStringLiteral("pay/pay-range-s1"));
    QCOMPARE(pay.table(), 0);
    QCOMPARE(pay.ranges(), QStringList { QStringLiteral("L3–L7 together: 233–815 thousand USD a year") });
    QCOMPARE(pay.rangeBadges(), QList<int> { static_cast<int>(Badge::S1) });
    m_model->showFact(QStringLiteral("pay/vest-33-monthly"));
    QCOMPARE(pay.schedule(), 2);
}

void TestGuideViewModel::ranksTeams()
{
    TeamsViewModel &teams = *m_model->teams();
    const QAbstractItemModelTester tester(teams.ranking(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(teams.axes().size(), 5);
    QCOMPARE(teams.ranking()->count(), 0);
    teams.setWeight(2, 5);
    teams.setWeight(4, 2);
    QCOMPARE(teams.ranking()->count(), 5);
    // Gemini: (5 × 5 + 2 × 4) / 7.
    const QModelIndex first = teams.ranking()->index(0);
    QCOMPARE(first.data(TeamRankListModel::TitleRole).toString(), QStringLiteral("Language, multimodal and Gemini"));
    QCOMPARE(first.data(TeamRankListModel::ScoreTextRole).toString(), QStringLiteral("4.7 of 5"));
    QVERIFY(first.data(TeamRankListModel::ReasonRole).toString().contains(QStringLiteral("Product impact")));
    QCOMPARE(teams.weights(), QList<int>({ 0, 0, 5, 0, 2 }));
    // The row leads to what to prepare there and what to ask.
    m_model->showFact(first.data(TeamRankListModel::ReferenceRole).toString());
    const int card = m_model->cards()->rowOf(QStringLiteral("teams/team-gemini"));
    QVERIFY(card >= 0);
    const QStringList lines = m_model->cards()->card(card).lines.texts;
    QVERIFY(lines.contains(QStringLiteral("evaluation infrastructure")));
    QVERIFY(lines.contains(QStringLiteral("What may be published, and who decides")));
}

void TestGuideViewModel::ratesSkills()
{
    SkillsViewModel &skills = *m_model->skills();
    const QAbstractItemModelTester tester(skills.skills(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(skills.required(), QList<int>({ 4, 5, 4, 5, 5, 4, 4, 3 }));
    QCOMPARE(skills.own(), QList<int>(8, -1));
    skills.rate(1, 2);
    QCOMPARE(skills.own().at(1), 2);
    QCOMPARE(skills.skills()->index(1).data(SkillListModel::GapTextRole).toString(), QStringLiteral("3 steps missing"));
    QVERIFY(skills.summary().contains(QStringLiteral("Software engineering")));
    QVERIFY(skills.spoken().contains(QStringLiteral("Software engineering: asked for 5, you 2")));
    skills.rate(1, 2);
    QCOMPARE(skills.own().at(1), -1);
    skills.rate(99, 2);
    skills.rate(1, 9);
    QCOMPARE(skills.own(), QList<int>(8, -1));
}

void TestGuideViewModel::checksTheResume()
{
    ResumeViewModel &resume = *m_model->resume();
    const QAbstractItemModelTester tester(
        resume.requirements(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(resume.requirements()->count(), 12);
    const QModelIndex first = resume.requirements()->index(0);
    QCOMPARE(first.data(RequirementListModel::StandingRole).toInt(), -1);
    resume.setStanding(0, 1);
    resume.setNote(0, QStringLiteral("Physics, with two courses"));
    QCOMPARE(first.data(RequirementListModel::StandingRole).toInt(), 1);
    QCOMPARE(first.data(RequirementListModel::NoteRole).toString(), QStringLiteral("Physics, with two courses"));
    QVERIFY(first.data(RequirementListModel::MeaningRole).toString().startsWith(QStringLiteral("A degree in another")));
    QCOMPARE(resume.summary(), QStringLiteral("1 of 12 looked at: 0 have, 1 partial, 0 missing."));
    resume.setStanding(0, 1);
    QCOMPARE(first.data(RequirementListModel::StandingRole).toInt(), -1);
}

void TestGuideViewModel::keepsPublications()
{
    ResumeViewModel &resume = *m_model->resume();
    const QAbstractItemModelTester tester(
        resume.publications(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(resume.publications()->count(), 0);
    resume.addPublication();
    QSignalSpy resets(resume.publications(), &QAbstractItemModel::modelReset);
    resume.setPublication(0, ResumeViewModel::Title, QStringLiteral("On rates"));
    resume.setPublication(0, ResumeViewModel::Year, QStringLiteral("2024"));
    // A field that is typed into keeps its place.
    QCOMPARE(resets.count(), 0);
    QCOMPARE(
        resume.publications()->index(0).data(PublicationListModel::TitleRole).toString(), QStringLiteral("On rates"));
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<GuideViewModel>(m_bench->services, *m_navigation);
    QCOMPARE(m_model->resume()->publications()->publication(0).year, QStringLiteral("2024"));
    m_model->resume()->removePublication(0);
    QCOMPARE(m_model->resume()->publications()->count(), 0);
    m_model->undo();
    QCOMPARE(m_model->resume()->publications()->count(), 1);
}

QTEST_GUILESS_MAIN(TestGuideViewModel)
#include "tst_guideviewmodel.moc"
