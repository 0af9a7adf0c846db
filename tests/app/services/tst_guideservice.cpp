// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/guideservice.h"
#include "storage/rowstore.h"
#include "support/typing.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };
const FactId kWeeks { QStringLiteral("X-02") };
const FactId kSkill { QStringLiteral("skill-ml") };
const FactId kDegree { QStringLiteral("req-degree") };
const QString kCount = QStringLiteral("SELECT count(*) FROM guide_note");

} // namespace

/// What a person keeps beside the guide.
class TestGuideService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsKeptAtFirst();
    void everythingIsThereAfterARestart();
    void anOfferFromBeforeRefreshersIsRead();
    void whatIsTypedIsOneRow();
    void anEmptyTextTakesTheValueAway();
    void publicationsKeepTheirOrder();
    void theLatestChangeIsTakenBackOnce();
    void typingIsTakenBackAsOneChange();
    void aRemovedPublicationComesBack();
    void whatWasTypedComesBackWithWhatIsTakenOut();
    void aChoiceIsNoPartOfWhatWasTyped();
    void postingWhileTypingIsNoOtherChange();
    void valuesOutOfRangeAreBroughtIntoIt();
    void theSameValueIsNoChange();
    void whatWasToldOfARowIsThereAfterARestart();
    void aFigureOfZeroIsNone();
    void damagedRowLetsTheOneBeforeStand();

private:
    void restart();
    [[nodiscard]] qint64 number(const QString &sql);
    void execute(const QString &sql);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<GuideService> m_guide;
};

void TestGuideService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_guide = std::make_unique<GuideService>(*m_storage, *m_clock);
}

void TestGuideService::cleanup()
{
    m_guide.reset();
    m_storage.reset();
}

void TestGuideService::restart()
{
    m_guide->flush();
    QVERIFY(m_storage->flush(kPatience));
    m_guide = std::make_unique<GuideService>(*m_storage, *m_clock);
    bool isLoaded = false;
    m_guide->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

qint64 TestGuideService::number(const QString &sql)
{
    qint64 value = -1;
    m_storage->read(
        this, [sql](Database &open) { return open.connection().queryInteger(sql); },
        [&value](const Result<qint64> &found) { value = found.value_or(-2); });
    return QTest::qWaitFor([&value] { return value != -1; }) ? value : -3;
}

void TestGuideService::execute(const QString &sql)
{
    bool isDone = false;
    m_storage->maintain(
        this, [sql](Database &open) -> Result<> { return open.connection().execute(sql); },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

void TestGuideService::nothingIsKeptAtFirst()
{
    QVERIFY(!m_guide->ownValue(kWeeks));
    QVERIFY(m_guide->ratings().isEmpty());
    QCOMPARE(m_guide->requirement(kDegree), OwnRequirement());
    QVERIFY(m_guide->publications().isEmpty());
    QCOMPARE(m_guide->weights(), TeamAxes {});
    QCOMPARE(m_guide->offer(), OwnOffer());
    QVERIFY(!m_guide->offerChangedAt());
    QVERIFY(!m_guide->canUndo());
}

void TestGuideService::everythingIsThereAfterARestart()
{
    m_guide->setOwnValue(kWeeks, QStringLiteral("9 to 14 weeks"));
    m_guide->setRating(kSkill, 0);
    m_guide->setStanding(kDegree, Standing::Partial);
    m_guide->setRequirementNote(kDegree, QStringLiteral("Physics, 2012"));
    const QString id = m_guide->addPublication();
    const Publication paper { id, QStringLiteral("On rates"), QStringLiteral("ICML"), QStringLiteral("2024"),
        QStringLiteral("A bound that is tight.") };
    m_guide->setPublication(paper);
    m_guide->setWeight(2, 5);
    const OwnOffer offer { QStringLiteral("GBP"), 120000, 400000, 20000, 10000,
        FactId(QStringLiteral("vest-front-loaded")), 0.0, 50000 };
    m_guide->setOffer(offer);
    const OwnOffer other { QStringLiteral("USD"), 210000, 500000, 0, 0, FactId(QStringLiteral("vest-even")), 15.0,
        0.0 };
    m_guide->setOffer(other, OfferPlace::Second);
    m_guide->setRate(QStringLiteral("USD"), QStringLiteral("GBP"), 0.79);
    restart();
    QCOMPARE(m_guide->ownValue(kWeeks)->text, QStringLiteral("9 to 14 weeks"));
    QCOMPARE(m_guide->ownValue(kWeeks)->at, kStart);
    QCOMPARE(m_guide->ratings(), (QHash<FactId, int> { { kSkill, 0 } }));
    QCOMPARE(m_guide->requirement(kDegree), (OwnRequirement { Standing::Partial, QStringLiteral("Physics, 2012") }));
    QCOMPARE(m_guide->publications(), QList<Publication> { paper });
    QCOMPARE(m_guide->weights(), (TeamAxes { 0, 0, 5, 0, 0 }));
    QCOMPARE(m_guide->offer(), offer);
    QCOMPARE(m_guide->offerChangedAt(), std::optional(kStart));
    QCOMPARE(m_guide->offer(OfferPlace::Second), other);
    const std::optional<OwnRate> rate = m_guide->rate();
    QVERIFY(rate);
    QCOMPARE(rate->from, QStringLiteral("USD"));
    QCOMPARE(rate->value, 0.79);
    QCOMPARE(rate->at, kStart);
    m_guide->setRate(rate->from, rate->to, 0.0);
    QVERIFY(!m_guide->rate());
}

void TestGuideService::anOfferFromBeforeRefreshersIsRead()
{
    SubjectNote note;
    note.subject = kOfferSubject;
    note.values = { { QStringLiteral("currency"), QStringLiteral("GBP") }, { QStringLiteral("base"), 120000 },
        { QStringLiteral("grant"), 400000 }, { QStringLiteral("bonus"), 20000 }, { QStringLiteral("sign_on"), 10000 },
        { QStringLiteral("schedule"), QStringLiteral("vest-even") } };
    const OwnOffer offer { QStringLiteral("GBP"), 120000, 400000, 20000, 10000, FactId(QStringLiteral("vest-even")),
        0.0, 0.0 };
    QCOMPARE(toOffer(note), offer);
}

void TestGuideService::whatIsTypedIsOneRow()
{
    for (const char *typed : { "9", "9 w", "9 weeks" }) {
        m_guide->setOwnValue(kWeeks, QString::fromLatin1(typed));
    }
    QVERIFY(m_guide->hasUnsaved());
    QCOMPARE(number(kCount), 0);
    m_guide->flush();
    QVERIFY(!m_guide->hasUnsaved());
    QCOMPARE(number(kCount), 1);
}

void TestGuideService::anEmptyTextTakesTheValueAway()
{
    m_guide->setOwnValue(kWeeks, QStringLiteral("9"));
    m_guide->flush();
    m_guide->setOwnValue(kWeeks, {});
    QVERIFY(!m_guide->ownValue(kWeeks));
    restart();
    QVERIFY(!m_guide->ownValue(kWeeks));
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM guide_note WHERE event = 'removed'")), 1);
}

void TestGuideService::publicationsKeepTheirOrder()
{
    QStringList ids;
    for (int i = 0; i < 4; ++i) {
        ids.append(m_guide->addPublication());
        m_clock->advance(std::chrono::seconds { 1 });
    }
    m_guide->setPublication({ ids.at(1), QStringLiteral("Changed last"), {}, {}, {} });
    restart();
    QStringList found;
    for (const Publication &publication : m_guide->publications()) {
        found.append(publication.id);
    }
    QCOMPARE(found, ids);
}

void TestGuideService::theLatestChangeIsTakenBackOnce()
{
    m_guide->setRating(kSkill, 3);
    m_guide->setRating(kSkill, 4);
    QVERIFY(m_guide->canUndo());
    m_guide->undo();
    QCOMPARE(m_guide->ratings().value(kSkill), 3);
    QVERIFY(!m_guide->canUndo());
    m_guide->undo();
    QCOMPARE(m_guide->ratings().value(kSkill), 3);
    restart();
    QCOMPARE(m_guide->ratings().value(kSkill), 3);
}

void TestGuideService::typingIsTakenBackAsOneChange()
{
    m_guide->setOwnValue(kWeeks, QStringLiteral("old"));
    m_guide->flush();
    m_guide->setOwnValue(kWeeks, QStringLiteral("n"));
    m_guide->setOwnValue(kWeeks, QStringLiteral("new"));
    m_guide->undo();
    QCOMPARE(m_guide->ownValue(kWeeks)->text, QStringLiteral("old"));
}

void TestGuideService::aRemovedPublicationComesBack()
{
    const QString id = m_guide->addPublication();
    const Publication paper { id, QStringLiteral("T"), QStringLiteral("V"), QStringLiteral("2025"),
        QStringLiteral("S") };
    m_guide->setPublication(paper);
    m_guide->flush();
    m_guide->removePublication(id);
    QVERIFY(m_guide->publications().isEmpty());
    m_guide->undo();
    restart();
    QCOMPARE(m_guide->publications(), QList<Publication> { paper });
}

void TestGuideService::whatWasTypedComesBackWithWhatIsTakenOut()
{
    const QString id = m_guide->addPublication();
    const Publication paper { id, QStringLiteral("T"), QStringLiteral("V"), QStringLiteral("2025"),
        QStringLiteral("S") };
    m_guide->setPublication(paper);
    QVERIFY(m_guide->hasUnsaved());
    m_guide->removePublication(id);
    // That it was added, what was typed, and that it was taken out.
    QCOMPARE(number(kCount), 3);
    m_guide->undo();
    QCOMPARE(m_guide->publications(), QList<Publication> { paper });
    restart();
    QCOMPARE(m_guide->publications(), QList<Publication> { paper });
}

void TestGuideService::aChoiceIsNoPartOfWhatWasTyped()
{
    m_guide->setRequirementNote(kDegree, QStringLiteral("Physics"));
    m_guide->setStanding(kDegree, Standing::Partial);
    m_guide->undo();
    QCOMPARE(m_guide->requirement(kDegree).note, QStringLiteral("Physics"));
    QCOMPARE(m_guide->requirement(kDegree).standing, Standing::Open);
}

void TestGuideService::postingWhileTypingIsNoOtherChange()
{
    QString text;
    bool isPosted = false;
    for (int tries = 0; tries < 5 && !isPosted; ++tries) {
        m_guide->setOwnValue(kWeeks, QStringLiteral("old"));
        m_guide->flush();
        const auto type = [&] {
            text.append(u'x');
            m_guide->setOwnValue(kWeeks, text);
        };
        isPosted = test::typeUntilPosted(type, [this] { return !m_guide->hasUnsaved(); });
    }
    QVERIFY(isPosted);
    m_guide->setOwnValue(kWeeks, text + u'y');
    m_guide->undo();
    QCOMPARE(m_guide->ownValue(kWeeks)->text, QStringLiteral("old"));
}

void TestGuideService::valuesOutOfRangeAreBroughtIntoIt()
{
    m_guide->setRating(kSkill, 9);
    QCOMPARE(m_guide->ratings().value(kSkill), kHighestSkill);
    m_guide->setWeight(0, -3);
    m_guide->setWeight(kTeamAxisCount, 3);
    QCOMPARE(m_guide->weights(), TeamAxes {});
    m_guide->setRating(kSkill, std::nullopt);
    QVERIFY(m_guide->ratings().isEmpty());
}

void TestGuideService::theSameValueIsNoChange()
{
    m_guide->setRating(kSkill, 3);
    const QSignalSpy changes(m_guide.get(), &GuideService::changed);
    m_guide->setRating(kSkill, 3);
    m_guide->setStanding(kDegree, Standing::Open);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(number(kCount), 1);
}

void TestGuideService::whatWasToldOfARowIsThereAfterARestart()
{
    const QString row = QStringLiteral("pay/pay-s2-uk-l5");
    const QString level = QStringLiteral("levels/level-research-l5");
    FigureRange open { 500000.0, 900000.0 };
    open.isOpen = true;
    m_guide->setOwnFigure(row, PayPart::Base, OwnFigure { { 110000.0, 120000.0 }, false, {} });
    m_guide->setOwnFigure(row, PayPart::Bonus, OwnFigure { { 15.0, 15.0 }, true, {} });
    m_guide->setOwnPart(row, kToldByPart, QStringLiteral("Ana, by phone"));
    m_clock->advance(std::chrono::hours { 24 });
    m_guide->setOwnFigure(row, PayPart::Total, OwnFigure { open, false, {} });
    m_guide->setOwnPart(level, QStringLiteral("scope"), QStringLiteral("a direction"));
    restart();
    const OwnPay own = m_guide->ownPay(row);
    QCOMPARE(own.of(PayPart::Base)->range, (FigureRange { 110000.0, 120000.0 }));
    QCOMPARE(own.of(PayPart::Base)->at, kStart);
    QVERIFY(own.of(PayPart::Bonus)->isPercent);
    QCOMPARE(own.of(PayPart::Total)->range, open);
    // Each figure has its own day, and the row that of the newest.
    QCOMPARE(own.at(), std::optional(kStart + std::chrono::hours { 24 }));
    QVERIFY(!own.of(PayPart::Stock));
    QCOMPARE(m_guide->ownPart(row, kToldByPart)->text, QStringLiteral("Ana, by phone"));
    QCOMPARE(m_guide->ownPart(level, QStringLiteral("scope"))->text, QStringLiteral("a direction"));
    QVERIFY(m_guide->ownPay(QStringLiteral("pay/pay-s2-uk-l6")).isEmpty());
    m_guide->setOwnFigure(row, PayPart::Base, std::nullopt);
    QVERIFY(!m_guide->ownPay(row).of(PayPart::Base));
    m_guide->undo();
    QCOMPARE(m_guide->ownPay(row).of(PayPart::Base)->range.low, 110000.0);
}

void TestGuideService::aFigureOfZeroIsNone()
{
    const QString row = QStringLiteral("pay/pay-s2-uk-l5");
    m_guide->setOwnFigure(row, PayPart::Base, OwnFigure {});
    QVERIFY(m_guide->ownPay(row).isEmpty());
    // And a body that somebody wrote by hand is brought into order.
    SubjectNote note;
    note.values = { { QStringLiteral("low"), 5 }, { QStringLiteral("high"), 3 } };
    QCOMPARE(toFigure(note).range, (FigureRange { 5.0, 5.0 }));
}

void TestGuideService::damagedRowLetsTheOneBeforeStand()
{
    m_guide->setRating(kSkill, 3);
    m_clock->advance(std::chrono::seconds { 1 });
    m_guide->setRating(kSkill, 5);
    QVERIFY(m_storage->flush(kPatience));
    execute(QStringLiteral("DROP TRIGGER guide_note_keeps_values"));
    execute(QStringLiteral("UPDATE guide_note SET body = '{\"rating\":1}' WHERE id = 2"));
    restart();
    QCOMPARE(m_guide->ratings().value(kSkill), 3);
}

QTEST_GUILESS_MAIN(TestGuideService)
#include "tst_guideservice.moc"
