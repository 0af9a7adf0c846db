// SPDX-License-Identifier: MIT
#include "cardfile/cardkey.h"
#include "core/imagename.h"
#include "exchange/ankifile.h"
#include "storage/ankicollection.h"
#include "support/ankifixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr qint64 kMebibyte = 1'048'576;

} // namespace

/// Anki's decks, in and out, friendly and hostile (faults F39, F40 and F54).
class TestAnkiFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsBothForms_data();
    void readsBothForms();
    void theNewerCollectionStands();
    void keepsWholeCharactersOnly();
    void refusesHostileArchives_data();
    void refusesHostileArchives();
    void refusesWhatIsNoCollection_data();
    void refusesWhatIsNoCollection();
    void stopsAtItsLimits();
    void F40_theShippedLimitsHoldToTheByte();
    void F40_twentyThousandRealEntries();
    void F40_theLargestThatPassesTakesNoLongerThanItsBytes();
    void F40_theWorkOnACollectionIsBounded_data();
    void F40_theWorkOnACollectionIsBounded();
    void cutFilesAreRefusedAndNothingIsLeft();
    void mediaThatLiesIsLeftOut();
    void cardsOfANoteShareItsText();
    void canBeCancelled();
    void comesBackAsItself();

private:
    [[nodiscard]] QString write(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QStringLiteral("deck.apkg"));
        QFile file(path);
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] Result<CardReadout> read(const QByteArray &bytes, const UnpackLimits &limits = {})
    {
        return readAnkiCards(write(bytes), m_cancel, limits);
    }
    /// 0 where it was read.
    [[nodiscard]] int refusal(const QByteArray &bytes, const UnpackLimits &limits = {})
    {
        const auto readout = read(bytes, limits);
        return readout ? 0 : readout.error().kind == ErrorKind::InvalidInput ? readout.error().cause : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_cancel = false;
};

void TestAnkiFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cancel = false;
}

void TestAnkiFile::readsBothForms_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("old") << false;
    QTest::newRow("zstd") << true;
}

void TestAnkiFile::readsBothForms()
{
    QFETCH(bool, isNew);
    const QString folder = m_folder->path();
    const QByteArray list = messageField(1, messageField(1, "folder/../plot.png") + messageField(2, 70));
    const auto readout = read(isNew ? zipOf({ { "collection.anki21b", zstdOf(newCollection(folder)) },
                                  { "media", zstdOf(list) }, { "0", zstdOf(pixelPng()) } })
                                    : zipOf({ { "collection.anki2", oldCollection(folder) },
                                        { "media", "{\"0\": \"../../plot.png\"}" }, { "0", pixelPng() } }));
    QVERIFY2(readout, readout ? "" : qUtf8Printable(describe(readout.error())));
    QCOMPARE(readout->cards.size(), 5);
    const CardDraft &basic = readout->cards.at(0);
    QVERIFY(basic.front.startsWith(QLatin1String("What is **KL**?![plot.png](cardmedia/")));
    QCOMPARE(basic.back, QStringLiteral("A *divergence* $D$"));
    QCOMPARE(basic.deck, QStringLiteral("Math / Divergences"));
    QCOMPARE(basic.tags.size(), 2);
    QCOMPARE(basic.loss.sounds, 1);
    QVERIFY(isOwnCardId(basic.id));
    QCOMPARE(readout->images.size(), 1);
    QVERIFY(isImageName(readout->images.first().file));
    QCOMPARE(readout->images.first().bytes, pixelPng());
    const CardDraft &reversed = readout->cards.at(2);
    QCOMPARE(reversed.front, QStringLiteral("two"));
    QCOMPARE(reversed.back, QStringLiteral("one"));
    QCOMPARE(reversed.loss.elements, 1);
    QVERIFY(reversed.id != readout->cards.at(1).id);
    QCOMPARE(readout->cards.at(3).front, QStringLiteral("The \\[...] of squares"));
    const CardDraft &gap = readout->cards.at(4);
    QCOMPARE(gap.front, QStringLiteral("The mean of \\[what]"));
    QCOMPARE(gap.back, QStringLiteral("The mean of **squares**\\\nmore"));
    // From a filtered deck it goes home.
    QCOMPARE(gap.deck, QStringLiteral("Math / Divergences"));
    QCOMPARE(readout->issues.size(), 1);
    QCOMPARE(readout->issues.first().kind, CardIssueKind::UnknownType);
    QCOMPARE(readout->issues.first().place, 4);
    QVERIFY(readout->hasSchedule);
    // As much as zstd gives at once, so that the end of the stream is the end of a piece.
    constexpr qsizetype kPiece = qsizetype { 128 } * 1024;
    QByteArray whole = isNew ? newCollection(folder) : oldCollection(folder);
    whole += QByteArray(kPiece - whole.size() % kPiece, '\0');
    QCOMPARE(
        refusal(isNew ? zipOf({ { "collection.anki21b", zstdOf(whole) } }) : zipOf({ { "collection.anki2", whole } })),
        0);
}

void TestAnkiFile::keepsWholeCharactersOnly()
{
    QByteArray odd = oldCollection(m_folder->path());
    // JSON can say what no text is.
    odd.replace("Default", "\\ud800x").replace("Divergences", "\\u0000abcde");
    odd.replace("<hr id=answer>", "\\ud800\\u0000ab");
    const auto readout = read(zipOf({ { "collection.anki2", odd } }));
    QVERIFY2(readout, readout ? "" : qUtf8Printable(describe(readout.error())));
    QCOMPARE(readout->cards.size(), 5);
    QCOMPARE(readout->cards.at(0).deck, QStringLiteral("Math / abcde"));
    QCOMPARE(readout->cards.at(1).deck, QStringLiteral("\uFFFDx"));
    QCOMPARE(readout->cards.at(1).back, QStringLiteral("\uFFFDabtwo"));
}

void TestAnkiFile::theNewerCollectionStands()
{
    const auto readout = read(zipOf({ { "collection.anki2", databaseOf(m_folder->path(), "CREATE TABLE x (a)") },
        { "collection.anki21", oldCollection(m_folder->path()) } }));
    QVERIFY(readout);
    QCOMPARE(readout->cards.size(), 5);
    QCOMPARE(readout->cards.first().loss.images, QStringList { QStringLiteral("plot.png") });
}

void TestAnkiFile::refusesHostileArchives_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("why");
    const int name = static_cast<int>(ArchiveRefusal::Name);
    QTest::newRow("up") << QByteArray("../evil") << name;
    QTest::newRow("up in between") << QByteArray("a/../../evil") << name;
    QTest::newRow("a sibling's prefix") << QByteArray("../staging-evil/x") << name;
    QTest::newRow("absolute") << QByteArray("/etc/evil") << name;
    QTest::newRow("a drive") << QByteArray("C:evil") << name;
    QTest::newRow("backslash") << QByteArray("..\\evil") << name;
    QTest::newRow("NUL") << QByteArray("media\0.png", 10) << name;
    QTest::newRow("line break") << QByteArray("a\nb") << name;
    QTest::newRow("dot") << QByteArray("./a") << name;
    QTest::newRow("empty") << QByteArray() << name;
    QTest::newRow("twice") << QByteArray("collection.anki2") << static_cast<int>(ArchiveRefusal::Twice);
    QTest::newRow("case") << QByteArray("COLLECTION.anki2") << static_cast<int>(ArchiveRefusal::Twice);
}

void TestAnkiFile::refusesHostileArchives()
{
    QFETCH(QByteArray, name);
    QFETCH(int, why);
    const QByteArray collection = oldCollection(m_folder->path());
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection }, { name, "x" } })), why);
    // With nothing hostile in it, it is read.
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection }, { "x", "x" } })), 0);
    const quint32 link = 0120777U << 16;
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection } }, -1, link)), static_cast<int>(ArchiveRefusal::Link));
    QCOMPARE(
        refusal(zipOf({ { "collection.anki2", collection } }, -1, 0, 1)), static_cast<int>(ArchiveRefusal::Encrypted));
}

void TestAnkiFile::refusesWhatIsNoCollection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("why");
    const QTemporaryDir folder;
    const QString path = folder.path();
    const int collection = static_cast<int>(ArchiveRefusal::Collection);
    const auto old = [](const QByteArray &content) { return zipOf({ { "collection.anki2", content } }); };
    QTest::newRow("none") << zipOf({ { "media", "{}" } }) << static_cast<int>(ArchiveRefusal::NoCollection);
    QTest::newRow("an unknown schema") << old(oldCollection(path, 42))
                                       << static_cast<int>(ArchiveRefusal::UnknownSchema);
    QTest::newRow("an empty file") << old({}) << collection;
    QTest::newRow("no database") << old(QByteArray(5000, 'x')) << collection;
    QTest::newRow("other tables") << old(databaseOf(path, "CREATE TABLE x (a)")) << collection;
    QTest::newRow("a view that never ends") << old(databaseOf(path,
        "CREATE TABLE col (ver, models, decks); INSERT INTO col VALUES (11, '{}', '{}'); CREATE TABLE cards (nid);"
        "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n"))
                                            << collection;
    QByteArray torn = oldCollection(path);
    torn.replace(4096, 4096, QByteArray(4096, '\xA5'));
    QTest::newRow("a torn page") << old(torn) << collection;
    QTest::newRow("a nested archive") << zipOf({ { "deck.apkg", old(oldCollection(path)) } })
                                      << static_cast<int>(ArchiveRefusal::NoCollection);
    QTest::newRow("no zstd") << zipOf({ { "collection.anki21b", QByteArray(5000, 'x') } })
                             << static_cast<int>(ArchiveRefusal::Broken);
}

void TestAnkiFile::refusesWhatIsNoCollection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, why);
    QCOMPARE(refusal(bytes), why);
}

void TestAnkiFile::stopsAtItsLimits()
{
    const QByteArray collection = oldCollection(m_folder->path());
    UnpackLimits limits;
    limits.entries = 3;
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection }, { "1", "" }, { "2", "" } }), limits), 0);
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection }, { "1", "" }, { "2", "" }, { "3", "" } }), limits),
        static_cast<int>(ArchiveRefusal::TooManyEntries));
    // What entries say of themselves.
    const qint64 half = 400 * kMebibyte;
    QCOMPARE(
        refusal(zipOf(
            { { "collection.anki2", QByteArray(2 * kMebibyte, 'x') }, { "1", QByteArray(2 * kMebibyte, 'x') } }, half)),
        static_cast<int>(ArchiveRefusal::TooLarge));
    QCOMPARE(refusal(zipOf({ { "collection.anki2", "x" } }, half)), static_cast<int>(ArchiveRefusal::Ratio));
    // An entry that is not as large as it says.
    QVERIFY(refusal(zipOf({ { "collection.anki2", collection } }, collection.size() / 2)) > 0);
    // What comes out of a stream that says nothing of its size: zeros, thousands to one.
    const QByteArray bomb = zstdOf(QByteArray(8 * kMebibyte, '\0'));
    QCOMPARE(refusal(zipOf({ { "collection.anki21b", bomb } })), static_cast<int>(ArchiveRefusal::Ratio));
    limits = {};
    limits.bytes = 65'536;
    limits.ratio = 1000000;
    QCOMPARE(refusal(zipOf({ { "collection.anki21b", bomb } }), limits), static_cast<int>(ArchiveRefusal::TooLarge));
}

void TestAnkiFile::F40_theShippedLimitsHoldToTheByte()
{
    // The numbers of the list; whoever changes one changes it here too.
    const UnpackLimits shipped;
    QCOMPARE(shipped.bytes, 512 * kMebibyte);
    QCOMPARE(shipped.entries, 20'000);
    QCOMPARE(shipped.ratio, 200);
    // By what entries say of themselves, each within the ratio: the last byte that passes, and the first that does not. What passes is refused later,
    // because it is not as large as it says.
    const ZipEntries two { { "collection.anki2", QByteArray(2 * kMebibyte, 'x') },
        { "1", QByteArray(2 * kMebibyte, 'x') } };
    QVERIFY(refusal(zipOf(two, shipped.bytes / 2)) != static_cast<int>(ArchiveRefusal::TooLarge));
    QCOMPARE(refusal(zipOf(two, shipped.bytes / 2 + 1)), static_cast<int>(ArchiveRefusal::TooLarge));
    const ZipEntries one { { "collection.anki2", QByteArray(kMebibyte, 'x') } };
    QVERIFY(refusal(zipOf(one, shipped.ratio * kMebibyte)) != static_cast<int>(ArchiveRefusal::Ratio));
    QCOMPARE(refusal(zipOf(one, shipped.ratio * kMebibyte + 1)), static_cast<int>(ArchiveRefusal::Ratio));
}

void TestAnkiFile::F40_twentyThousandRealEntries()
{
    ZipEntries entries { { "collection.anki2", oldCollection(m_folder->path()) } };
    while (entries.size() < 20'000) {
        entries.push_back({ QByteArray::number(static_cast<qulonglong>(entries.size())), "x" });
    }
    const auto whole = read(zipOf(entries));
    QVERIFY2(whole, whole ? "" : qUtf8Printable(describe(whole.error())));
    QCOMPARE(whole->cards.size(), 5);
    entries.push_back({ "20000", "x" });
    QCOMPARE(refusal(zipOf(entries)), static_cast<int>(ArchiveRefusal::TooManyEntries));
}

/// As much as may be unpacked, in entries that are each too small for the ratio to count: a file of a few hundred kilobytes.
void TestAnkiFile::F40_theLargestThatPassesTakesNoLongerThanItsBytes()
{
    constexpr int kImages = 510;
    QByteArray notes;
    QByteArray list;
    ZipEntries entries;
    const QByteArray image = zstdOf(QByteArray(kMebibyte - 1, '\0'));
    for (int i = 0; i < kImages; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray id = QByteArray::number(100 + i);
        notes += "INSERT INTO notes VALUES (" + id + ", 'h" + number + "', 10, 0, 0, '', 'w<img src=\"" + number
            + ".png\">' || char(31) || 'x', 0, 0, 0, '');INSERT INTO cards VALUES (" + id + ", " + id
            + ", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '');";
        list += (i == 0 ? "{\"" : ",\"") + number + "\":\"" + number + ".png\"";
        entries.push_back({ number, image });
    }
    entries.push_back({ "media", list + '}' });
    entries.push_back({ "collection.anki2", oldCollection(m_folder->path(), 11, "BEGIN;" + notes + "COMMIT;") });
    const QByteArray archive = zipOf(entries);
    QVERIFY(archive.size() < 4 * kMebibyte);

    // The measure: each byte that comes out, looked at once by a cryptographic hash.
    QElapsedTimer timer;
    timer.start();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray piece(kMebibyte - 1, '\0');
    constexpr int kPart = 10;
    for (int i = 0; i < kImages / kPart; ++i) {
        hash.addData(piece);
    }
    QVERIFY(!hash.result().isEmpty());
    const qint64 onceMs = std::max<qint64>(1, timer.elapsed() * kPart);
    timer.start();
    const auto readout = read(archive);
    const qint64 readMs = timer.elapsed();
    QVERIFY2(readout, readout ? "" : qUtf8Printable(describe(readout.error())));
    QCOMPARE(readout->cards.size(), 5 + kImages);
    QVERIFY(readout->images.isEmpty());
    qInfo("half a gigabyte out of %lld KiB in %lld ms, hashed in %lld ms", static_cast<qint64>(archive.size() / 1024),
        readMs, onceMs);
    QVERIFY(readMs <= onceMs);
}

void TestAnkiFile::F40_theWorkOnACollectionIsBounded_data()
{
    QTest::addColumn<QByteArray>("more");
    const QByteArray rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ";
    // A column that is calculated whenever it is read: a few bytes that are a thousand steps.
    QTest::newRow("steps")
        << "DROP TABLE cards; CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, odid "
           "INTEGER, type INTEGER, ord INTEGER AS (nid"
            + QByteArray("+nid").repeated(900) + ")); " + QByteArray(rows).replace("%1", "150000")
            + "INSERT INTO cards (nid) SELECT 1 FROM n;";
    // Without a key each card looks at every note, and a note can be megabytes.
    QTest::newRow("notes without a key") << "DROP TABLE notes; CREATE TABLE notes (guid, mid, tags, flds, id); "
            + QByteArray(rows).replace("%1", "9")
            + "INSERT INTO notes SELECT 'g' || i, 10, '', 'a' || char(31) || 'b', i FROM n;";
}

void TestAnkiFile::F40_theWorkOnACollectionIsBounded()
{
    QFETCH(QByteArray, more);
    const QByteArray collection = oldCollection(m_folder->path(), 11, more);
    QVERIFY(!collection.isEmpty());
    QCOMPARE(refusal(zipOf({ { "collection.anki2", collection } })), static_cast<int>(ArchiveRefusal::Collection));
}

void TestAnkiFile::cutFilesAreRefusedAndNothingIsLeft()
{
    const QByteArray whole
        = zipOf({ { "collection.anki21b", zstdOf(newCollection(m_folder->path())) }, { "media", "" } });
    QCOMPARE(refusal(whole), 0);
    const QStringList before
        = QDir(QDir::tempPath()).entryList({ QStringLiteral("tst_ankifile*") }, QDir::Files | QDir::Hidden);
    for (qsizetype size = 0; size < whole.size(); size += 97) {
        QVERIFY2(refusal(whole.left(size)) > 0, qPrintable(QString::number(size)));
    }
    QCOMPARE(QDir(QDir::tempPath()).entryList({ QStringLiteral("tst_ankifile*") }, QDir::Files | QDir::Hidden), before);
    QCOMPARE(readAnkiCards(m_folder->filePath(QStringLiteral("none")), m_cancel).error().kind, ErrorKind::Io);
    QCOMPARE(readAnkiCards(m_folder->path(), m_cancel).error().kind, ErrorKind::Io);
}

void TestAnkiFile::mediaThatLiesIsLeftOut()
{
    const QByteArray collection = oldCollection(m_folder->path());
    for (const QByteArray &image :
        { QByteArray("<svg onload='canary()'/>"), QByteArray(), QByteArray(5 * kMebibyte, 'x') }) {
        const auto readout
            = read(zipOf({ { "collection.anki2", collection }, { "media", "{\"0\":\"plot.png\"}" }, { "0", image } }));
        QVERIFY(readout);
        QVERIFY(readout->images.isEmpty());
        QCOMPARE(readout->cards.first().loss.images, QStringList { QStringLiteral("plot.png") });
    }
    for (const QByteArray &list : { QByteArray("{\"0\":"), QByteArray("[]"), QByteArray(300, '\xFF'),
             QByteArray("{\"../0\":\"plot.png\"}"), zstdOf("{\"0\":\"plot.png\"}").chopped(6) }) {
        QVERIFY(read(zipOf({ { "collection.anki2", collection }, { "media", list }, { "0", pixelPng() } })));
    }
}

void TestAnkiFile::cardsOfANoteShareItsText()
{
    // A note of megabytes may have thousands of cards.
    QByteArray image = oldCollection(m_folder->path());
    const auto collection
        = readAnkiCollection(reinterpret_cast<uchar *>(image.data()), image.size(), kMostCards, m_cancel);
    QVERIFY(collection);
    QCOMPARE(collection->cards.size(), 6);
    const AnkiCard &one = collection->cards.at(1);
    const AnkiCard &other = collection->cards.at(2);
    QCOMPARE(one.noteId, other.noteId);
    QVERIFY(one.ordinal != other.ordinal);
    QCOMPARE(static_cast<const void *>(one.fields.first().constData()),
        static_cast<const void *>(other.fields.first().constData()));
}

void TestAnkiFile::canBeCancelled()
{
    m_cancel = true;
    const auto readout = read(zipOf({ { "collection.anki2", oldCollection(m_folder->path()) } }));
    QVERIFY(!readout);
    QCOMPARE(readout.error().kind, ErrorKind::Cancelled);
}

void TestAnkiFile::comesBackAsItself()
{
    const QString image = QString(64, u'a') + QStringLiteral(".png");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("images")));
    QFile file(m_folder->filePath(QStringLiteral("images/") + image));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(pixelPng()) > 0);
    file.close();
    const QList<OwnCard> cards { { ownCardId(QStringLiteral("here"), QStringLiteral("1")),
                                     QStringLiteral("Math / Sums"), QStringLiteral("What is $x < y$?"),
                                     QStringLiteral("**This** ∂\n\n- a\n- b"),
                                     { QStringLiteral("t"), QStringLiteral("u") }, {}, false },
        { QStringLiteral("card-shipped-1"), QStringLiteral("Ours"), QStringLiteral("![i](cardmedia/%1)").arg(image),
            QStringLiteral("back"), {}, {}, false } };
    const QString path = m_folder->filePath(QStringLiteral("out.apkg"));
    const auto written = writeAnkiCards(
        path, cards, m_folder->filePath(QStringLiteral("images")), UtcTime { Milliseconds { 1795251600000 } });
    QVERIFY2(written, written ? "" : qUtf8Printable(describe(written.error())));
    const auto readout = readAnkiCards(path, m_cancel);
    QVERIFY2(readout, readout ? "" : qUtf8Printable(describe(readout.error())));
    QVERIFY(readout->issues.isEmpty());
    QVERIFY(!readout->hasSchedule);
    QCOMPARE(readout->cards.size(), 2);
    const CardDraft &draft = readout->cards.first();
    QVERIFY(cards.first().saysAs({ draft.id, draft.deck, draft.front, draft.back, draft.tags, {}, false }));
    // Ours are told by their names.
    QCOMPARE(readout->cards.at(1).name, QStringLiteral("card-shipped-1"));
    QCOMPARE(readout->images.size(), 1);
    // And the same once more over it.
    QVERIFY(writeAnkiCards(path, cards, {}, UtcTime { Milliseconds { 1795251600000 } }));
    QVERIFY(!writeAnkiCards(m_folder->filePath(QStringLiteral("no/where.apkg")), cards, {}, UtcTime {}));
}

QTEST_GUILESS_MAIN(TestAnkiFile)
#include "tst_ankifile.moc"
