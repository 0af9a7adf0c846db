// SPDX-License-Identifier: MIT
#include "support/framewatch.h"
#include "support/pagebench.h"
#include "support/vfsshim.h"
#include "ui/round/roundviewmodel.h"

#include <QElapsedTimer>

#include <sqlite3.h>

using namespace sevenrounds;
using namespace std::chrono_literals;
using test::PageBench;

namespace {

constexpr Milliseconds kSync { 2000 };
/// So many frames are seen in a sync that ends only when the test says so: nobody can have waited for it. With SEVENROUNDS_HOLD_MS syncs take
/// two seconds each for so long instead, and the frames are judged.
constexpr int kFewestFrames = 60;
constexpr qint64 kFrameMarkMs = 50;
constexpr double kMarkedShare = 0.99;

/// Every file that SQLite opens is on the slow disk for as long as this lives.
class SlowDisk
{
public:
    SlowDisk()
        : m_usual(sqlite3_vfs_find(nullptr))
    {
        sqlite3_vfs_register(sqlite3_vfs_find(shim.name().constData()), 1);
    }
    ~SlowDisk() { sqlite3_vfs_register(m_usual, 1); }
    Q_DISABLE_COPY_MOVE(SlowDisk)

    test::VfsShim shim { "slow" };

private:
    sqlite3_vfs *m_usual;
};

} // namespace

/// Fault F21 on the page: each sync of the disk takes two seconds while somebody answers.
class TestSlowDisk : public QObject
{
    Q_OBJECT

private slots:
    void F21_typingGoesOnWhileTheDiskIsWaitedFor();
};

void TestSlowDisk::F21_typingGoesOnWhileTheDiskIsWaitedFor()
{
    const int typeMs = qEnvironmentVariableIntValue("SEVENROUNDS_HOLD_MS");
    SlowDisk disk;
    PageBench bench;
    QVERIFY(bench.profile.open());
    AppServices &services = bench.profile.services;
    QString item;
    QString typed;
    {
        RoundViewModel round(services, bench.navigation);
        QVERIFY(services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
        item = currentItem(services.sessions().plan(), services.sessions().state()).id;
        QVERIFY(bench.show(
            QStringLiteral("Rounds/RoundPage"), { { QStringLiteral("viewModel"), PageBench::property(round) } }));
        QVERIFY(services.storage().flush(5000ms));
        typeMs > 0 ? disk.shim.delaySyncs(kSync) : disk.shim.holdSyncs();
        test::FrameWatch frames(*bench.view);
        QElapsedTimer typing;
        typing.start();
        int key = 0;
        const auto typeOne = [&] {
            const char letter = static_cast<char>('a' + key++ % 26);
            QTest::keyClick(bench.view.get(), letter);
            typed.append(QLatin1Char(letter));
        };
        typeOne();
        QTRY_VERIFY_WITH_TIMEOUT(disk.shim.isSyncWaiting() || disk.shim.delayedSyncs() > 0, 20000);
        const qsizetype framesBefore = frames.count();
        while (frames.count() - framesBefore < kFewestFrames || typing.elapsed() < typeMs) {
            const qsizetype frame = frames.count();
            typeOne();
            QCOMPARE(round.answer(), typed);
            QTRY_VERIFY(frames.count() > frame + 1);
        }
        const qint64 marked = frames.quantileMs(kMarkedShare);
        qInfo("%d slow syncs in %lld ms: %lld frames, 99 %% within %lld ms, the longest %lld ms",
            disk.shim.delayedSyncs(), typing.elapsed(), static_cast<qint64>(frames.count()), marked,
            frames.longestMs());
        if (typeMs > 0) {
            QVERIFY2(marked <= kFrameMarkMs, qPrintable(QString::number(marked)));
        } else {
            QVERIFY(disk.shim.isSyncWaiting());
            QVERIFY(services.storage().pendingWrites() > 0);
        }
        disk.shim.delaySyncs(0ms);
        disk.shim.releaseSyncs();
        QTRY_COMPARE_WITH_TIMEOUT(services.storage().pendingWrites(), 0, 20000);
        bench.view.reset();
    }
    QCOMPARE(bench.warnings, QStringList());
    QVERIFY(bench.profile.reopen());
    QTRY_VERIFY(services.sessions().hasUnfinished());
    QVERIFY(services.sessions().restore());
    QCOMPARE(services.sessions().draft(item), typed);
}

QTEST_MAIN(TestSlowDisk)
#include "tst_slowdisk.moc"
