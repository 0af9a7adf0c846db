// SPDX-License-Identifier: MIT
#include "storage/draftspill.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

SpilledDraft draft(const char *item, const char *text, int minute = 0)
{
    return { 7, kStart, QString::fromLatin1(item), QString::fromUtf8(text), kStart + std::chrono::minutes(minute) };
}

} // namespace

/// The second place of texts that cannot be saved, by itself.
class TestDraftSpill : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsRead();
    void isForTheOwnerAlone();
    void theLastTextOfAnItemCountsWhateverTheClockSays();
    void aPlaceThatTakesNothingIsPassedOver();
    void ofTwoPlacesTheNewestTextCounts();
    void eachProfileHasItsOwn();
    void aProfileBehindALinkIsTheSame();
    void whatIsNoneIsNotRead_data();
    void whatIsNoneIsNotRead();
    void laidLinksAreNotFollowed();
    void moreThanIsKeptIsRefusedAndNotRead();
    void anotherLifeOfAFolderHasItsOwn();
    void aProfileThatWasMovedFindsItsTexts();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftSpill::whatIsWrittenIsRead()
{
    const DraftSpill spill(QStringList { path("a/unsaved.json") });
    QVERIFY(spill.read().isEmpty());
    const QList<SpilledDraft> texts { draft("one", "first\nsecond ∇"), draft("two", "") };
    QVERIFY(spill.write(texts));
    QCOMPARE(spill.read(), texts);
    QVERIFY(spill.write({ draft("two", "other") }));
    QCOMPARE(spill.read(), (QList<SpilledDraft> { draft("two", "other") }));
    spill.remove();
    QVERIFY(spill.read().isEmpty());
    QVERIFY(QDir(path("a")).isEmpty());
}

void TestDraftSpill::isForTheOwnerAlone()
{
    const DraftSpill spill(QStringList { path("a/unsaved.json") });
    QVERIFY(spill.write({ draft("one", "mine") }));
    QCOMPARE(QFile::permissions(path("a/unsaved.json")), kOwner);
    QCOMPARE(QFile::permissions(path("a")), kOwner | QFile::ExeOwner | QFile::ExeUser);
    // Also one that somebody opened up, and that is written again.
    QVERIFY(QFile::setPermissions(path("a/unsaved.json"), kOwner | QFile::ReadOther));
    QVERIFY(spill.write({ draft("one", "mine, still") }));
    QCOMPARE(QFile::permissions(path("a/unsaved.json")), kOwner);
}

void TestDraftSpill::theLastTextOfAnItemCountsWhateverTheClockSays()
{
    const DraftSpill spill(QStringList { path("unsaved.json") });
    QVERIFY(spill.write({ draft("one", "before the clock was set back", 60), draft("one", "after it", 1) }));
    QCOMPARE(spill.read(), (QList<SpilledDraft> { draft("one", "after it", 1) }));
}

void TestDraftSpill::aPlaceThatTakesNothingIsPassedOver()
{
    QVERIFY(writeFile(path("taken"), "a file where a folder should be"));
    const DraftSpill spill(QStringList { path("taken/unsaved.json"), path("b/unsaved.json") });
    QVERIFY(spill.write({ draft("one", "kept") }));
    QCOMPARE(spill.read().size(), 1);
    const DraftSpill nowhere(QStringList { path("taken/unsaved.json") });
    const Result<> written = nowhere.write({ draft("one", "not kept") });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Io);
    // Nothing of what is typed stands in the log.
    QVERIFY(!describe(written.error()).contains(QStringLiteral("not kept")));
}

void TestDraftSpill::ofTwoPlacesTheNewestTextCounts()
{
    const DraftSpill first(QStringList { path("a.json") });
    const DraftSpill second(QStringList { path("b.json") });
    const DraftSpill both(QStringList { path("a.json"), path("b.json") });
    QVERIFY(first.write({ draft("one", "new", 2), draft("two", "only here") }));
    QVERIFY(second.write({ draft("one", "old", 1), draft("three", "only there") }));
    QCOMPARE(both.read(),
        (QList<SpilledDraft> { draft("one", "new", 2), draft("two", "only here"), draft("three", "only there") }));
    // Once the first place takes it all, nothing old is left in the other.
    QVERIFY(both.write({ draft("one", "newer", 3) }));
    QVERIFY(!QFile::exists(path("b.json")));
}

void TestDraftSpill::eachProfileHasItsOwn()
{
    const QString runtime = path("run");
    const DraftSpill mine(ProfilePaths { path("mine"), {}, runtime });
    const DraftSpill hers(ProfilePaths { path("hers"), {}, runtime });
    QVERIFY(mine.write({ draft("one", "mine") }));
    QVERIFY(hers.read().isEmpty());
    QVERIFY(hers.write({ draft("one", "hers") }));
    QCOMPARE(mine.read(), (QList<SpilledDraft> { draft("one", "mine") }));
    hers.remove();
    QCOMPARE(mine.read().size(), 1);
}

void TestDraftSpill::aProfileBehindALinkIsTheSame()
{
    QVERIFY(QDir().mkpath(path("real")));
    QVERIFY(QFile::link(path("real"), path("link")));
    const QString runtime = path("run");
    QVERIFY(DraftSpill(ProfilePaths { path("real"), {}, runtime }).write({ draft("one", "mine") }));
    QCOMPARE(DraftSpill(ProfilePaths { path("link"), {}, runtime }).read().size(), 1);
}

void TestDraftSpill::whatIsNoneIsNotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"drafts":[{"practice":7,"item":"one","te)");
    QTest::newRow("another shape") << QByteArray(R"(["drafts"])");
    QTest::newRow("no list") << QByteArray(R"({"drafts":{"practice":7,"item":"one","text":"x"}})");
    QTest::newRow("no practice") << QByteArray(R"({"drafts":[{"item":"one","text":"x"}]})");
    QTest::newRow("no item") << QByteArray(R"({"drafts":[{"practice":7,"text":"x"}]})");
    QTest::newRow("negative") << QByteArray(R"({"drafts":[{"practice":-1,"item":"one","text":"x"}]})");
    QTest::newRow("nested without end") << QByteArray(100'000, '[');
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe{", 4);
}

void TestDraftSpill::whatIsNoneIsNotRead()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFile(path("unsaved.json"), content));
    QVERIFY(DraftSpill(QStringList { path("unsaved.json") }).read().isEmpty());
}

void TestDraftSpill::laidLinksAreNotFollowed()
{
    const DraftSpill spill(QStringList { path("unsaved.json") });
    QVERIFY(spill.write({ draft("one", "mine") }));
    QVERIFY(QFile::rename(path("unsaved.json"), path("elsewhere.json")));
    QVERIFY(QFile::link(path("elsewhere.json"), path("unsaved.json")));
    QVERIFY(spill.read().isEmpty());
    QVERIFY(QFile::link(path("elsewhere.json"), path("unsaved.json.new")));
    QVERIFY(spill.write({ draft("one", "mine, again") }));
    QVERIFY(!QFileInfo(path("unsaved.json")).isSymLink());
    QVERIFY(!readFile(path("elsewhere.json")).contains("again"));
    QCOMPARE(spill.read().size(), 1);
}

void TestDraftSpill::moreThanIsKeptIsRefusedAndNotRead()
{
    constexpr int kMany = 10'001;
    const DraftSpill spill(QStringList { path("unsaved.json") });
    QVERIFY(spill.write({ draft("one", "kept before") }));
    QList<SpilledDraft> many;
    QByteArray file = "{\"drafts\":[";
    for (int i = 0; i < kMany; ++i) {
        const QByteArray item = QByteArray::number(i);
        many.append(draft(item.constData(), "x"));
        file += (i == 0 ? "" : ",") + QByteArray(R"({"practice":7,"item":")") + item + "\"}";
    }
    QVERIFY(!spill.write(many));
    QVERIFY(!spill.write({ { 7, kStart, QStringLiteral("one"), QString(40'000'000, QLatin1Char('x')), kStart } }));
    // What was there stays.
    QCOMPARE(spill.read(), (QList<SpilledDraft> { draft("one", "kept before") }));
    QVERIFY(spill.write(many.mid(1)));
    QCOMPARE(spill.read().size(), kMany - 1);
    QVERIFY(writeFile(path("unsaved.json"), file + "]}"));
    QCOMPARE(spill.read().size(), kMany - 1);
}

void TestDraftSpill::anotherLifeOfAFolderHasItsOwn()
{
    const QStringList files { path("unsaved.json") };
    SpilledDraft row = draft("one", "");
    row.practiceId = 0;
    row.table = QStringLiteral("own_card");
    row.row = { { QStringLiteral("card"), QStringLiteral("one") } };
    const SpilledDraft answer = draft("two", "an answer");
    QVERIFY(DraftSpill(files, QStringLiteral("first")).write({ row, answer }));
    QCOMPARE(DraftSpill(files, QStringLiteral("first")).read(), (QList<SpilledDraft> { row, answer }));
    // The start of its practice tells an answer from another life's; nothing tells a row.
    QCOMPARE(DraftSpill(files, QStringLiteral("second")).read(), (QList<SpilledDraft> { answer }));
    // By the folder, the marker tells.
    const ProfilePaths paths { path("data"), {}, path("run") };
    QVERIFY(QDir().mkpath(paths.data));
    QVERIFY(writeFile(paths.marker(), R"({"profile_of":"sevenrounds","created_at_ms":1})"));
    QVERIFY(DraftSpill(paths).write({ row }));
    QCOMPARE(DraftSpill(paths).read().size(), 1);
    QVERIFY(writeFile(paths.marker(), R"({"profile_of":"sevenrounds","created_at_ms":2})"));
    QVERIFY(DraftSpill(paths).read().isEmpty());
}

void TestDraftSpill::aProfileThatWasMovedFindsItsTexts()
{
    const ProfilePaths before { path("before"), {}, path("run") };
    const ProfilePaths after { path("after"), {}, path("run") };
    QVERIFY(QDir().mkpath(before.data));
    QVERIFY(writeFile(before.marker(), R"({"profile_of":"sevenrounds","created_at_ms":1})"));
    QVERIFY(DraftSpill(before).write({ draft("one", "typed") }));
    // A copy is another profile, as long as there is the one that it was copied from.
    QVERIFY(QDir().mkpath(after.data));
    QVERIFY(QFile::copy(before.marker(), after.marker()));
    QVERIFY(DraftSpill(after).read().isEmpty());
    // So is one that only came to stand somewhere.
    QVERIFY(QFile::remove(before.marker()));
    QVERIFY(writeFile(after.marker(), R"({"profile_of":"sevenrounds","created_at_ms":2})"));
    QVERIFY(DraftSpill(after).read().isEmpty());
    // Another one has been made where it was.
    QVERIFY(QFile::rename(after.marker(), before.marker()));
    QVERIFY(writeFile(after.marker(), R"({"profile_of":"sevenrounds","created_at_ms":1})"));
    QCOMPARE(DraftSpill(after).read(), (QList<SpilledDraft> { draft("one", "typed") }));
    QVERIFY(DraftSpill(before).read().isEmpty());
    DraftSpill(after).remove();
    QVERIFY(QDir(path("run")).isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftSpill)
#include "tst_draftspill.moc"
