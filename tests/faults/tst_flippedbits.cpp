// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "storage/practicerepository.h"
#include "storage/recordingrepository.h"
#include "storage/statement.h"
#include "storage/tableshape.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr int kCases = 1000;
constexpr quint64 kSeed = 12;

/// Where a row's values stand in the file.
struct Target {
    const TableShape *shape;
    qsizetype begin;
    qsizetype end;
};

} // namespace

class TestFlippedBits : public QObject
{
    Q_OBJECT

private slots:
    void F12_flippedBitsAreFoundAndTheRowIsKept();
};

void TestFlippedBits::F12_flippedBitsAreFoundAndTheRowIsKept()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 0));
    const QString path = folder.paths().database();
    {
        auto connection = Connection::open(path);
        QVERIFY(connection);
        Database database(std::move(*connection));
        PracticeRepository practices(database);
        PracticeRecord practice;
        practice.contentId = QStringLiteral("ml");
        practice.localDate = folder.clock.today();
        QVERIFY(practices.create(practice));
        PracticeEventRecord event;
        event.practiceId = 1;
        event.kind = QStringLiteral("EVENT-BEGIN");
        event.elapsed = Milliseconds { 123456 };
        event.at = kStart;
        event.body = { { QStringLiteral("text"),
            QStringLiteral("The gradient of the loss is %1").arg(QStringLiteral("∂").repeated(80)) } };
        QVERIFY(practices.appendEvent(event));
        QVERIFY(practices.saveDraft(
            { 1, QStringLiteral("DRAFT-BEGIN"), QStringLiteral("What I would say. ").repeated(15), kStart, false }));
        QVERIFY(practices.appendRating(
            { 0, 1, Rater::Mentor, QStringLiteral("RATING-BEGIN, a criterion"), 5, kStart, false }));
        RecordingRecord recording;
        recording.practiceId = 1;
        recording.file = QStringLiteral("20261121T090000000-0000000000.wav");
        recording.event = RecordingEvent::Ended;
        recording.elapsed = Milliseconds { 123456 };
        recording.at = kStart;
        recording.reason = QStringLiteral("paused");
        QVERIFY(RecordingRepository(database).append(recording));
    }
    const QByteArray whole = readFile(path);
    ConnectionOptions readOnly;
    readOnly.mode = OpenMode::ReadOnlyImmutable;
    // From the first text of the row to the last byte of its hash.
    QList<Target> targets;
    {
        auto connection = Connection::open(path, readOnly);
        QVERIFY(connection);
        for (const auto &[shape, begin] :
            { std::pair { &shape::kPracticeEvent, "EVENT-BEGIN" }, std::pair { &shape::kDraft, "DRAFT-BEGIN" },
                std::pair { &shape::kRating, "RATING-BEGIN" }, std::pair { &shape::kRecording, "20261121T09" } }) {
            auto statement
                = Statement::prepare(*connection, QStringLiteral("SELECT row_hash FROM ") + shape->tableName());
            QVERIFY(statement && statement->step().value_or(false));
            const QByteArray hash = statement->bytes(0);
            const qsizetype end = whole.indexOf(hash);
            QVERIFY(end > 0);
            targets.append({ shape, whole.lastIndexOf(begin, end), end + hash.size() });
        }
    }

    Random random(kSeed);
    int found = 0;
    int kept = 0;
    for (int i = 0; i < kCases; ++i) {
        const Target target
            = targets.at(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(targets.size()))));
        QVERIFY(target.begin > 0);
        QByteArray content = whole;
        const qsizetype byte = target.begin
            + static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(target.end - target.begin)));
        content[byte] = static_cast<char>(content.at(byte) ^ (1 << random.below(8)));
        QVERIFY(writeFile(path, content));

        auto connection = Connection::open(path, readOnly);
        QVERIFY(connection);
        Database database(std::move(*connection));
        PracticeRepository practices(database);
        const auto log = practices.loadLog(1);
        const auto drafts = practices.loadDrafts(1);
        const auto ratings = practices.loadRatings(1);
        const auto recordings = RecordingRepository(database).load(1);
        QVERIFY(log && drafts && ratings && recordings);
        // Flagged, not dropped, and no other row with it.
        kept += log->size() == 1 && drafts->size() == 1 && ratings->size() == 1 && recordings->size() == 1 ? 1 : 0;
        const bool isRight = log->value(0).isDamaged == (target.shape == &shape::kPracticeEvent)
            && drafts->value(0).isDamaged == (target.shape == &shape::kDraft)
            && ratings->value(0).isDamaged == (target.shape == &shape::kRating)
            && recordings->value(0).isDamaged == (target.shape == &shape::kRecording);
        found += isRight ? 1 : 0;
    }
    qInfo("seed %llu: %d of %d flipped bits found, %d rows kept", static_cast<unsigned long long>(kSeed), found, kCases,
        kept);
    QVERIFY(found >= kCases * 99 / 100);
    QCOMPARE(kept, kCases);
}

QTEST_GUILESS_MAIN(TestFlippedBits)
#include "tst_flippedbits.moc"
