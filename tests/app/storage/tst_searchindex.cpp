// SPDX-License-Identifier: MIT
#include "storage/searchindex.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

SearchText text(const char *key, const char *title, const char *body, const char *answer = "")
{
    return { SearchKind::Prompt, QString::fromUtf8(key), {}, QString::fromUtf8(title), {}, QString::fromUtf8(body),
        QString::fromUtf8(answer) };
}

bool always()
{
    return true;
}

} // namespace

/// The index: what is found in which order, and that nothing wrong with its file is worse than making it anew.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void aTitleComesBeforeABodyBeforeAnAnswer();
    void foldsMarksAndCase();
    void marksWhatWasFound();
    void replacesOnlyWhatDiffers();
    void kindsDoNotTouchEachOther();
    void keepsWhatItWasFilledWith();
    void aCancelledFillChangesNothing();
    void aFileThatIsNoneIsReplaced_data();
    void aFileThatIsNoneIsReplaced();
    void saysWhereItCannotBe();

private:
    [[nodiscard]] static QStringList keys(SearchIndex *index, const char *expression);
};

QStringList TestSearchIndex::keys(SearchIndex *index, const char *expression)
{
    QStringList keys;
    const Result<QList<SearchHit>> hits = index->find(QString::fromUtf8(expression), 20);
    if (!hits) {
        return { describe(hits.error()) };
    }
    for (const SearchHit &hit : *hits) {
        keys.append(hit.key);
    }
    return keys;
}

void TestSearchIndex::aTitleComesBeforeABodyBeforeAnAnswer()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    QVERIFY(
        index->fill({ text("answer", "one thing", "and more of it", "entropy"), text("none", "other", "words", "here"),
                        text("body", "two things", "entropy of it", "nothing"),
                        text("title", "entropy now", "and more of it", "nothing") },
            "x", always));
    QCOMPARE(keys(&*index, "\"entropy\"*"),
        QStringList({ QStringLiteral("title"), QStringLiteral("body"), QStringLiteral("answer") }));
    const Result<QList<SearchHit>> best = index->find(QStringLiteral("\"entropy\""), 1);
    QVERIFY(best);
    QCOMPARE(best->size(), 1);
    // Without an order they come as they were indexed, and no more of them than were wanted.
    const Result<QList<SearchHit>> first = index->find(QStringLiteral("\"entropy\""), 2, SearchOrder::AsFound);
    QVERIFY(first);
    QCOMPARE(first->size(), 2);
    QCOMPARE(first->first().key, QStringLiteral("answer"));
    QCOMPARE(first->last().key, QStringLiteral("body"));
}

void TestSearchIndex::foldsMarksAndCase()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    QVERIFY(index->fill({ text("r", "Rényi's divergence", "Schrödinger and Θ") }, "x", always));
    for (const char *expression :
        { "\"renyi\"", "\"RÉNYI\"", "\"re\u0301nyi\"", "\"schrodinger\"", "\"θ\"", "\"diver\"*" }) {
        QCOMPARE(keys(&*index, expression), QStringList { QStringLiteral("r") });
    }
    // Only the last word is a beginning, and it must be said that it is.
    QCOMPARE(keys(&*index, "\"diver\""), QStringList());
}

void TestSearchIndex::marksWhatWasFound()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    const QString far = QStringLiteral("word ").repeated(200);
    SearchText one = text("a", "A bound", "", "the bound is tight");
    one.body = far + QStringLiteral("the lower bound holds");
    QVERIFY(index->fill({ one }, "x", always));
    const Result<QList<SearchHit>> hits = index->find(QStringLiteral("\"bound\"*"), 5);
    QVERIFY(hits);
    const QString marked = kMarkStart + QStringLiteral("bound") + kMarkEnd;
    QCOMPARE(hits->first().title, QString(QStringLiteral("A ") + marked));
    QVERIFY(hits->first().snippet.contains(marked));
    QVERIFY(hits->first().snippet.size() < 200);
    QCOMPARE(hits->first().answer, QString(QStringLiteral("the ") + marked + QStringLiteral(" is tight")));
    QVERIFY(hits->first().isInAnswer() && hits->first().isInOpen());
}

void TestSearchIndex::replacesOnlyWhatDiffers()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    const auto replace = [&](const QList<SearchText> &texts) {
        const Result<SearchChange> change = index->replace(SearchKind::Prompt, texts);
        return change ? *change : SearchChange { -1, -1, -1 };
    };
    QCOMPARE(replace({ text("a", "alpha", ""), text("b", "beta", "") }), (SearchChange { 2, 0, 0 }));
    QCOMPARE(replace({ text("a", "alpha", ""), text("b", "beta", "") }), (SearchChange { 0, 0, 0 }));
    QCOMPARE(replace({ text("a", "alpha", ""), text("b", "gamma", "") }), (SearchChange { 0, 1, 0 }));
    QCOMPARE(keys(&*index, "\"beta\""), QStringList());
    QCOMPARE(keys(&*index, "\"gamma\""), QStringList { QStringLiteral("b") });
    QCOMPARE(replace({ text("b", "gamma", ""), text("c", "delta", "") }), (SearchChange { 1, 0, 1 }));
    QCOMPARE(keys(&*index, "\"alpha\""), QStringList());
    QCOMPARE(replace({}), (SearchChange { 0, 0, 2 }));
    QCOMPARE(index->count().value_or(-1), qint64 { 0 });
}

void TestSearchIndex::kindsDoNotTouchEachOther()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    SearchText story = text("a", "alpha", "");
    story.kind = SearchKind::Story;
    QVERIFY(index->replace(SearchKind::Prompt, { text("a", "alpha", "") }));
    QVERIFY(index->replace(SearchKind::Story, { story }));
    QCOMPARE(keys(&*index, "\"alpha\"").size(), 2);
    QVERIFY(index->replace(SearchKind::Prompt, {}));
    const Result<QList<SearchHit>> hits = index->find(QStringLiteral("\"alpha\""), 5);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().kind, SearchKind::Story);
}

void TestSearchIndex::keepsWhatItWasFilledWith()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/folder/search.sqlite"));
    {
        Result<SearchIndex> index = SearchIndex::open(path);
        QVERIFY(index);
        QCOMPARE(index->fingerprint().value_or("failed"), QByteArray());
        QVERIFY(index->fill({ text("a", "alpha", "") }, "first", always));
    }
    Result<SearchIndex> index = SearchIndex::open(path);
    QVERIFY(index);
    QCOMPARE(index->fingerprint().value_or("failed"), QByteArray("first"));
    QCOMPARE(keys(&*index, "\"alpha\""), QStringList { QStringLiteral("a") });
    QVERIFY(index->fill({ text("b", "beta", "") }, "second", always));
    QCOMPARE(keys(&*index, "\"alpha\""), QStringList());
    QCOMPARE(index->fingerprint().value_or("failed"), QByteArray("second"));
}

void TestSearchIndex::aCancelledFillChangesNothing()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    QVERIFY(index->fill({ text("a", "alpha", "") }, "first", always));
    const Result<> filled = index->fill({ text("b", "beta", "") }, "second", [] { return false; });
    QVERIFY(!filled);
    QCOMPARE(filled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(index->fingerprint().value_or("failed"), QByteArray("first"));
    QCOMPARE(keys(&*index, "\"alpha\""), QStringList { QStringLiteral("a") });
}

void TestSearchIndex::aFileThatIsNoneIsReplaced_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "empty", "text", "cut", "overwritten", "other layout", "other tables" }) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestSearchIndex::aFileThatIsNoneIsReplaced()
{
    QFETCH(QString, what);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("search.sqlite"));
    {
        Result<SearchIndex> index = SearchIndex::open(path);
        QVERIFY(index);
        QList<SearchText> texts;
        for (int i = 0; i < 300; ++i) {
            texts.append(text(QByteArray::number(i).constData(), "alpha", "some words that take a place on the disk"));
        }
        QVERIFY(index->fill(texts, "first", always));
        if (what == QStringLiteral("other layout")) {
            QVERIFY(index->connection().execute(QStringLiteral("PRAGMA user_version=77")));
        }
        if (what == QStringLiteral("other tables")) {
            QVERIFY(index->connection().execute(QStringLiteral("DROP TABLE passage")));
        }
    }
    QFile file(path);
    QVERIFY(file.open(QFile::ReadWrite));
    if (what == QStringLiteral("empty")) {
        QVERIFY(file.resize(0));
    } else if (what == QStringLiteral("text")) {
        QVERIFY(file.resize(0));
        QVERIFY(file.write("This is not what you think it is, and it is long enough for a header of a hundred bytes. ")
            > 0);
    } else if (what == QStringLiteral("cut")) {
        QVERIFY(file.resize(file.size() / 2));
    } else if (what == QStringLiteral("overwritten")) {
        QVERIFY(file.size() > 16384);
        QVERIFY(file.seek(4096));
        QVERIFY(file.write(QByteArray(8192, '\xa5')) == 8192);
    }
    file.close();
    Result<SearchIndex> index = SearchIndex::open(path);
    QVERIFY2(index, index ? "" : qPrintable(describe(index.error())));
    QCOMPARE(index->fingerprint().value_or("failed"), QByteArray());
    QCOMPARE(index->count().value_or(-1), qint64 { 0 });
    QVERIFY(index->fill({ text("b", "beta", "") }, "second", always));
    QCOMPARE(keys(&*index, "\"beta\""), QStringList { QStringLiteral("b") });
}

void TestSearchIndex::saysWhereItCannotBe()
{
    const QTemporaryDir folder;
    // A file where its folder should be, and a folder where the file should be.
    QFile taken(folder.filePath(QStringLiteral("taken")));
    QVERIFY(taken.open(QFile::WriteOnly));
    taken.close();
    QVERIFY(!SearchIndex::open(folder.filePath(QStringLiteral("taken/search.sqlite"))));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("search.sqlite/inside")));
    QVERIFY(!SearchIndex::open(folder.filePath(QStringLiteral("search.sqlite"))));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
