// SPDX-License-Identifier: MIT
#include "content/bankchecks.h"
#include "content/contentchecks.h"
#include "content/contentlibrary.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;

/// The bank is as large and as whole as it was meant to be: every prompt of the two guides, enough of our own in each round, nothing twice, every
/// figure computed.
class TestBankCoverage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPromptOfTheGuidesIsThere();
    void everyBankIsLargeEnough_data();
    void everyBankIsLargeEnough();
    void thereAreCardsEnough();
    void researchRoundsCountAsOneOfTheSeven_data();
    void researchRoundsCountAsOneOfTheSeven();
    void everyPromptIsWhole();
    void everyDesignWorksItsNumbersOut();
    void figuresComeOutAndNothingIsAskedTwice();
    void laddersCoverTheirFields();
    void everyMistakeSaysWhatToDo();
    void linksPointSomewhereOrAreListed();

private:
    ContentLibrary m_library;
};

void TestBankCoverage::initTestCase()
{
    m_library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")).value();
}

void TestBankCoverage::everyPromptOfTheGuidesIsThere()
{
    QSet<QString> ids;
    for (const Prompt &prompt : m_library.prompts()) {
        ids.insert(prompt.id.value());
    }
    // The rungs of one guide's ladder are asked as such.
    for (const Ladder &ladder : m_library.ladders()) {
        for (const Rung &rung : ladder.rungs) {
            ids.insert(rung.covers);
        }
    }
    constexpr int kOfTheFirst = 20;
    constexpr int kOfTheSecond = 43;
    for (int i = 1; i <= kOfTheFirst; ++i) {
        const QString id = QStringLiteral("Q-%1").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
    for (int i = 1; i <= kOfTheSecond; ++i) {
        const QString id = QStringLiteral("S2-%1").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
}

void TestBankCoverage::everyBankIsLargeEnough_data()
{
    QTest::addColumn<QStringList>("banks");
    QTest::addColumn<int>("atLeast");
    const auto row = [](const char *banks, int atLeast) {
        QTest::newRow(banks) << QString::fromLatin1(banks).split(u' ') << atLeast;
    };
    row("recruiter", 15);
    row("coding", 25);
    row("ml", 55);
    row("design", 40);
    row("presentation", 25);
    row("manager", 20);
    row("behavioral", 30);
    row("paper", 15);
    row("depth breadth vision", 35);
}

void TestBankCoverage::everyBankIsLargeEnough()
{
    QFETCH(QStringList, banks);
    QFETCH(int, atLeast);
    qsizetype count = 0;
    for (const QString &bank : banks) {
        count += m_library.promptsOf(RoundId(bank)).size();
    }
    QVERIFY2(count >= atLeast, qPrintable(QString::number(count)));
    QVERIFY(m_library.prompts().size() >= 260);
}

void TestBankCoverage::thereAreCardsEnough()
{
    QSet<QString> ids;
    QSet<QString> fronts;
    for (const CardDeck &deck : m_library.cardDecks()) {
        for (const Card &card : deck.cards) {
            QVERIFY2(!card.front.trimmed().isEmpty() && !card.back.trimmed().isEmpty(), qPrintable(card.id.value()));
            ids.insert(card.id.value());
            fronts.insert(card.front.simplified());
        }
    }
    QVERIFY2(ids.size() >= 320, qPrintable(QString::number(ids.size())));
    QCOMPARE(fronts.size(), ids.size());
}

void TestBankCoverage::researchRoundsCountAsOneOfTheSeven_data()
{
    QTest::addColumn<QString>("round");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Skill>("skill");
    const auto row = [](const char *round, const char *code, Skill skill) {
        QTest::newRow(round) << QString::fromLatin1(round) << QString::fromLatin1(code) << skill;
    };
    row("phone", "P2", Skill::Ml);
    row("paper", "P3", Skill::Presentation);
    row("research-coding", "O1", Skill::Coding);
    row("theory", "O2", Skill::Ml);
    row("depth", "O3", Skill::Ml);
    row("breadth", "O4", Skill::Ml);
    row("collaboration", "O5", Skill::Behavioral);
    row("vision", "O6", Skill::Manager);
    row("recruiter", "", Skill::Recruiter);
}

void TestBankCoverage::researchRoundsCountAsOneOfTheSeven()
{
    QFETCH(QString, round);
    QFETCH(QString, code);
    QFETCH(Skill, skill);
    const Round *found = m_library.findRound(RoundId(round));
    QVERIFY(found != nullptr);
    QCOMPARE(found->code, code);
    QCOMPARE(found->skill, skill);
    // None of the research loops has a round that is not named here.
    qsizetype beyond = 0;
    for (const Round &one : m_library.rounds()) {
        beyond += one.number > kSevenRounds ? 1 : 0;
    }
    QCOMPARE(beyond, 8);
}

void TestBankCoverage::everyPromptIsWhole()
{
    for (const Prompt &prompt : m_library.prompts()) {
        const char *id = qPrintable(prompt.id.value());
        QVERIFY2(prompt.points.size() >= 5 && prompt.points.size() <= 9, id);
        QVERIFY2(QSet<QString>(prompt.points.cbegin(), prompt.points.cend()).size() == prompt.points.size(), id);
        QVERIFY2(prompt.followups.size() >= 2, id);
        QVERIFY2(prompt.wrongTurns.size() >= 2, id);
        QVERIFY2(prompt.hints.size() >= 2 && prompt.hints.size() <= 3, id);
        for (const QString &hint : prompt.hints) {
            QVERIFY2(!prompt.points.contains(hint), id);
        }
    }
}

void TestBankCoverage::everyDesignWorksItsNumbersOut()
{
    const QList<const Prompt *> designs = m_library.promptsOf(RoundId(QStringLiteral("design")));
    for (const Prompt *prompt : designs) {
        QVERIFY2(prompt->capacity.size() >= 3, qPrintable(prompt->id.value()));
    }
}

void TestBankCoverage::figuresComeOutAndNothingIsAskedTwice()
{
    const ContentProblems problems = checkRounds(m_library, kTrialsOfACheck) + checkBank(m_library.prompts());
    for (const ContentProblem &problem : problems) {
        qWarning("%s: %s", qPrintable(problem.file), qPrintable(problem.message));
    }
    QVERIFY(problems.isEmpty());
}

void TestBankCoverage::laddersCoverTheirFields()
{
    constexpr int kFewest = 8;
    QVERIFY(m_library.ladders().size() >= kFewest);
    QSet<QString> areas;
    for (const Ladder &ladder : m_library.ladders()) {
        areas.insert(ladder.area);
        QVERIFY2(!ladder.prose.isEmpty(), qPrintable(ladder.id.value()));
        QSet<QString> asks;
        for (const Rung &rung : ladder.rungs) {
            QVERIFY2(
                rung.answer.size() > 400, qPrintable(QStringLiteral("%1/%2").arg(ladder.id.value()).arg(rung.level)));
            asks.insert(rung.ask);
        }
        QCOMPARE(asks.size(), ladder.rungs.size());
    }
    QVERIFY(areas.size() >= kFewest);
}

void TestBankCoverage::everyMistakeSaysWhatToDo()
{
    QSet<MistakeSign> signs;
    for (const Mistake &mistake : m_library.mistakes()) {
        QVERIFY2(!mistake.instead.isEmpty() && !mistake.why.isEmpty(), qPrintable(mistake.id.value()));
        for (const RoundId &round : mistake.rounds) {
            QVERIFY2(m_library.findRound(round) != nullptr, qPrintable(mistake.id.value()));
        }
        signs.insert(mistake.sign);
    }
    // All that can be seen, and those a person ticks.
    QCOMPARE(signs.size(), 9);
}

void TestBankCoverage::linksPointSomewhereOrAreListed()
{
    const auto pending = [&](const QString &from, const QString &to) {
        return m_library.pendingLinks().contains(QStringLiteral("%1 -> %2").arg(from, to));
    };
    const auto isOnCards = [&](const QString &result) {
        const QList<CardDeck> &decks = m_library.cardDecks();
        return std::any_of(
            decks.begin(), decks.end(), [&](const CardDeck &deck) { return deck.covers.contains(result); });
    };
    for (const Prompt &prompt : m_library.prompts()) {
        for (const DerivationId &id : prompt.links.derivations) {
            // A result that is a concept is there as cards.
            QVERIFY2(m_library.findDerivation(id) != nullptr || isOnCards(id.value())
                    || pending(prompt.id.value(), id.value()),
                qPrintable(prompt.id.value()));
        }
    }
    for (const Ladder &ladder : m_library.ladders()) {
        for (const Rung &rung : ladder.rungs) {
            QVERIFY2(rung.derivation.isEmpty() || m_library.findDerivation(rung.derivation) != nullptr,
                qPrintable(ladder.id.value()));
        }
    }
}

QTEST_GUILESS_MAIN(TestBankCoverage)
#include "tst_bankcoverage.moc"
