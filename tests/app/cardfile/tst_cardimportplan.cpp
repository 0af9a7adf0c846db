// SPDX-License-Identifier: MIT
#include "cardfile/cardimportplan.h"

#include <QTest>

using namespace sevenrounds;

/// What taking a file of cards would do.
class TestCardImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatHappensToEachCard();
};

void TestCardImportPlan::saysWhatHappensToEachCard()
{
    const auto own = [](const char *id, bool isRemoved) {
        return OwnCard { QString::fromLatin1(id), QStringLiteral("d"), QStringLiteral("f"), QStringLiteral("b"), {},
            UtcTime { Milliseconds { 5 } }, isRemoved };
    };
    CardReadout readout;
    const auto draft = [&readout](const char *id, const char *front, const char *name) {
        CardDraft card;
        card.id = QString::fromLatin1(id);
        card.name = QString::fromLatin1(name);
        card.deck = QStringLiteral("d");
        card.front = QString::fromLatin1(front);
        card.back = QStringLiteral("b");
        card.place = static_cast<int>(readout.cards.size()) + 1;
        readout.cards.append(card);
    };
    draft("new", "f", "");
    draft("same", "f", "");
    draft("changed", "other", "");
    draft("removed", "f", "");
    draft("shipped", "f", "card-1");
    const QList<CardPlanRow> rows = planCardImport(
        readout, { own("same", false), own("changed", false), own("removed", true) }, { QStringLiteral("card-1") });
    QList<CardVerdict> verdicts;
    for (const CardPlanRow &row : rows) {
        verdicts.append(row.verdict);
    }
    QCOMPARE(verdicts,
        QList<CardVerdict>(
            { CardVerdict::New, CardVerdict::Same, CardVerdict::Changed, CardVerdict::Removed, CardVerdict::Shipped }));
    QCOMPARE(rows.at(2).card.front, QStringLiteral("other"));
    QCOMPARE(rows.at(4).place, 5);
}

QTEST_GUILESS_MAIN(TestCardImportPlan)
#include "tst_cardimportplan.moc"
