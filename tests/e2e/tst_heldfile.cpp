// SPDX-License-Identifier: MIT
#include "faults/helperprocess.h"
#include "support/framewatch.h"
#include "support/limitms.h"
#include "support/pagebench.h"
#include "ui/round/roundviewmodel.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace sevenrounds;
using test::PageBench;

namespace {

/// A second of frames at the least; SEVENROUNDS_HOLD_MS holds the file for longer, and then every frame is judged as on a quiet machine.
constexpr int kFewestFrames = 60;
constexpr qint64 kFrameMarkMs = 100;
constexpr double kMarkedShare = 0.99;

} // namespace

/// Fault F19 on the page: another program holds the database while somebody answers.
class TestHeldFile : public QObject
{
    Q_OBJECT

private slots:
    void F19_typingGoesOnAndIsSavedWhenTheFileIsFreed();
};

void TestHeldFile::F19_typingGoesOnAndIsSavedWhenTheFileIsFreed()
{
    const int holdMs = qEnvironmentVariableIntValue("SEVENROUNDS_HOLD_MS");
    PageBench bench;
    QVERIFY(bench.profile.open());
    AppServices &services = bench.profile.services;
    const QString folder = bench.profile.folder.path();
    QString item;
    QString typed = QStringLiteral("before ");
    {
        RoundViewModel round(services, bench.navigation);
        QVERIFY(services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
        item = currentItem(services.sessions().plan(), services.sessions().state()).id;
        QVERIFY(bench.show(
            QStringLiteral("Rounds/RoundPage"), { { QStringLiteral("viewModel"), PageBench::property(round) } }));
        test::type(*bench.view, typed);
        QTRY_VERIFY(services.sessions().isSaved());
        QVERIFY(services.storage().flush(Milliseconds { 5000 }));

        QProcess holder;
        QVERIFY(test::startHelper(holder, { QStringLiteral("hold-file"), folder }));
        QSignalSpy held(&services, &AppServices::writeProblem);
        QSignalSpy freed(&services, &AppServices::writeResumed);
        QElapsedTimer hold;
        hold.start();
        test::FrameWatch frames(*bench.view);
        int key = 0;
        const auto typeOne = [&] {
            const char letter = static_cast<char>('a' + key++ % 26);
            QTest::keyClick(bench.view.get(), letter);
            typed.append(QLatin1Char(letter));
        };
        typeOne();
        QTRY_VERIFY_WITH_TIMEOUT(!held.isEmpty(), 20000);
        const qsizetype framesBefore = frames.count();
        while (frames.count() - framesBefore < kFewestFrames || hold.elapsed() < holdMs) {
            const qsizetype frame = frames.count();
            typeOne();
            QTRY_VERIFY(frames.count() > frame + 1);
        }
        // It is on the screen and not on the disk.
        QCOMPARE(round.answer(), typed);
        QVERIFY(services.storage().pendingWrites() > 0);
        QVERIFY(freed.isEmpty());
        const qint64 marked = frames.quantileMs(kMarkedShare);
        qInfo("held for %lld ms: %lld frames, 99 %% within %lld ms, the longest wait for one %lld ms", hold.elapsed(),
            static_cast<qint64>(frames.count()), marked, frames.longestMs());
        QVERIFY2(marked <= test::limitMs(kFrameMarkMs), qPrintable(QString::number(marked)));
        if (holdMs > 0) {
            QVERIFY2(frames.longestMs() <= kFrameMarkMs, qPrintable(QString::number(frames.longestMs())));
        }

        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(freed.size(), 1, 20000);
        QTRY_COMPARE(services.storage().pendingWrites(), 0);
        bench.view.reset();
    }
    QCOMPARE(bench.warnings, QStringList());
    QVERIFY(bench.profile.reopen());
    QTRY_VERIFY(services.sessions().hasUnfinished());
    QVERIFY(services.sessions().restore());
    QCOMPARE(services.sessions().draft(item), typed);
}

QTEST_MAIN(TestHeldFile)
#include "tst_heldfile.moc"
