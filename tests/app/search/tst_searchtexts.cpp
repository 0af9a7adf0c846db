// SPDX-License-Identifier: MIT
#include "search/contenttexts.h"
#include "search/owntexts.h"
#include "search/searchwords.h"
#include "storage/searchindex.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

/// The texts of the shipped content, and of what a person wrote.
class TestSearchTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingIsThere();
    void answersStandApart();
    void fingerprintTellsContents();
    void findsInTheContent_data();
    void findsInTheContent();
    void ownTextsAreWhatWasWritten();

private:
    ContentLibrary m_library;
    QList<SearchText> m_texts;
};

void TestSearchTexts::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
    m_texts = contentTexts(m_library);
}

void TestSearchTexts::everythingIsThere()
{
    qsizetype cards = 0;
    for (const CardDeck &deck : m_library.cardDecks()) {
        cards += deck.cards.size();
    }
    const auto count = [this](SearchKind kind) {
        return std::count_if(
            m_texts.cbegin(), m_texts.cend(), [kind](const SearchText &text) { return text.kind == kind; });
    };
    QCOMPARE(count(SearchKind::Prompt), m_library.prompts().size());
    QCOMPARE(count(SearchKind::Ladder), m_library.ladders().size());
    QCOMPARE(count(SearchKind::Derivation), m_library.derivations().size());
    QCOMPARE(count(SearchKind::Card), cards);
    QCOMPARE(count(SearchKind::Problem), m_library.codingProblems().size());
    QCOMPARE(count(SearchKind::Paper), m_library.papers().size());
    QCOMPARE(count(SearchKind::Drill), m_library.drills().size());
    QCOMPARE(count(SearchKind::Question), m_library.askedQuestions().size());
    QCOMPARE(count(SearchKind::Fact), m_library.facts().size());
    QVERIFY(count(SearchKind::Plan) > 0);
    QSet<QString> places;
    for (const SearchText &text : std::as_const(m_texts)) {
        places.insert(QStringLiteral("%1|%2|%3").arg(static_cast<int>(text.kind)).arg(text.key, text.spot));
        for (const QString &part : { text.title, text.body, text.answer }) {
            QVERIFY2(!part.contains(kMarkStart) && !part.contains(kMarkEnd), qPrintable(text.key));
            // A formula whose source is shown was not understood.
            QVERIFY2(!part.contains(QStringLiteral("\\mathrm")), qPrintable(text.key));
        }
    }
    QCOMPARE(places.size(), m_texts.size());
}

void TestSearchTexts::answersStandApart()
{
    const Prompt &prompt = m_library.prompts().first();
    const auto found = std::find_if(m_texts.cbegin(), m_texts.cend(),
        [&](const SearchText &text) { return text.kind == SearchKind::Prompt && text.key == prompt.id.value(); });
    QVERIFY(found != m_texts.cend());
    QVERIFY(!found->title.isEmpty());
    QVERIFY(!found->body.isEmpty());
    QVERIFY(!found->answer.isEmpty());
    QVERIFY(!found->body.contains(found->answer.left(40)));
    for (const SearchText &text : std::as_const(m_texts)) {
        if (text.kind == SearchKind::Card) {
            QVERIFY2(text.body.isEmpty() && !text.answer.isEmpty(), qPrintable(text.key));
        }
    }
}

void TestSearchTexts::fingerprintTellsContents()
{
    const QByteArray print = fingerprintOf(m_texts);
    QCOMPARE(fingerprintOf(contentTexts(m_library)), print);
    QList<SearchText> others = m_texts;
    others.last().answer += QLatin1Char('x');
    QVERIFY(fingerprintOf(others) != print);
    others = m_texts;
    others.removeLast();
    QVERIFY(fingerprintOf(others) != print);
    // A word that moves from one part to the next one makes another text.
    QVERIFY(fingerprintOf({ { SearchKind::Fact, QStringLiteral("a"), {}, QStringLiteral("ab"), {}, {}, {} } })
        != fingerprintOf(
            { { SearchKind::Fact, QStringLiteral("a"), {}, QStringLiteral("a"), QStringLiteral("b"), {}, {} } }));
}

void TestSearchTexts::findsInTheContent_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("an id") << QStringLiteral("Q-17") << SearchKind::Prompt << QStringLiteral("Q-17");
    QTest::newRow("a derivation's id") << QStringLiteral("D-02") << SearchKind::Derivation << QStringLiteral("D-02");
    QTest::newRow("a word of a ladder's title")
        << QStringLiteral("somebody else's data") << SearchKind::Ladder << QStringLiteral("L-01");
    QTest::newRow("a title") << QStringLiteral("masked attention") << SearchKind::Problem << QStringLiteral("C-07");
    QTest::newRow("a term") << QStringLiteral("candidate goes") << SearchKind::Fact
                            << QStringLiteral("glossary/term-loop");
}

void TestSearchTexts::findsInTheContent()
{
    QFETCH(QString, typed);
    QFETCH(SearchKind, kind);
    QFETCH(QString, key);
    static Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    if (index->count() == qint64 { 0 }) {
        QVERIFY(index->fill(m_texts, fingerprintOf(m_texts), [] { return true; }));
    }
    const Result<QList<SearchHit>> hits = index->find(searchExpression(typed), 200);
    QVERIFY(hits);
    QVERIFY(std::any_of(
        hits->cbegin(), hits->cend(), [&](const SearchHit &hit) { return hit.kind == kind && hit.key == key; }));
}

void TestSearchTexts::ownTextsAreWhatWasWritten()
{
    Story story;
    story.id = StoryId(QStringLiteral("one"));
    story.title = QStringLiteral("A race");
    story.parts = { QStringLiteral("Builds **failed**."), {}, QStringLiteral("I measured."), {} };
    Story empty;
    empty.id = StoryId(QStringLiteral("two"));
    const QList<SearchText> stories = storyTexts({ story, empty });
    QCOMPARE(stories.size(), 1);
    QCOMPARE(stories.first().key, QStringLiteral("one"));
    QCOMPARE(stories.first().title, QStringLiteral("A race"));
    QCOMPARE(stories.first().body, QStringLiteral(u"Builds failed. · I measured."));

    OwnPaper paper;
    paper.id = OwnPaperId(QStringLiteral("p"));
    paper.title = QStringLiteral("Grokking");
    paper.arxiv = QStringLiteral("2201.02177");
    paper.points(WorkspacePart::Weakness)
        .append({ QStringLiteral("One task"), QStringLiteral("Try another"), {}, false });
    paper.points(WorkspacePart::Alternative)
        .append({ QStringLiteral("Cloning"), {}, {}, false, QStringLiteral("In table four"), QStringLiteral("A lab") });
    paper.points(WorkspacePart::Replication).append({ QStringLiteral("No seeds"), {}, {}, false });
    const QList<SearchText> papers = paperTexts({ paper });
    QCOMPARE(papers.size(), 1);
    QVERIFY(papers.first().names.contains(paper.arxiv));
    for (const char *words : { "Try another", "Cloning", "In table four", "A lab", "No seeds" }) {
        QVERIFY2(papers.first().body.contains(QString::fromLatin1(words)), words);
    }

    OwnDerivation derivation;
    derivation.id = OwnDerivationId(QStringLiteral("d"));
    derivation.title = QStringLiteral("Mine");
    derivation.lines = { { QStringLiteral("= \\nabla_\\theta J"), QStringLiteral("equal"), {}, 8 } };
    const QList<SearchText> derivations = derivationTexts({ derivation });
    QCOMPARE(derivations.first().body, QStringLiteral(u"= ∇_θ J"));
    QVERIFY(derivations.first().names.contains(QStringLiteral("nabla")));

    OwnCard card { QStringLiteral("own-1"), QStringLiteral("Optimizers"), QStringLiteral("What does **Adam** keep?"),
        QStringLiteral("Two moments."), { QStringLiteral("exam") }, {}, false };
    OwnCard removed = card;
    removed.id = QStringLiteral("own-2");
    removed.isRemoved = true;
    const QList<SearchText> cards = ownCardTexts({ card, removed });
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards.first().key, card.id);
    QCOMPARE(cards.first().title, QStringLiteral("What does Adam keep?"));
    QCOMPARE(cards.first().body, QStringLiteral("Optimizers"));
    QCOMPARE(cards.first().answer, QStringLiteral("Two moments."));
    QVERIFY(cards.first().names.contains(QStringLiteral("exam")));

    // A note without a word is no text, whatever it stands beside.
    QVERIFY(noteTexts(SearchKind::CardNote, { { QStringLiteral("k"), {}, QStringLiteral("Title"), {} } }).isEmpty());
    QCOMPARE(noteTexts(
                 SearchKind::CardNote, { { QStringLiteral("k"), {}, QStringLiteral("Title"), QStringLiteral("Word") } })
                 .first()
                 .title,
        QStringLiteral("Title"));
}

QTEST_GUILESS_MAIN(TestSearchTexts)
#include "tst_searchtexts.moc"
