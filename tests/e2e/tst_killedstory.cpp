// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "services/appservices.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace sevenrounds;

namespace {

constexpr quint64 kSeed = 20261129;
constexpr int kKills = 10;
constexpr int kKeyMs = 15;
constexpr qint64 kMaxLossMs = 500;
/// What the machine may add between a key and its line on the pipe, and a commit.
constexpr qint64 kSlackMs = 250;

} // namespace

/// A story that is typed into while the program is killed: at most half a second of it is lost, and it is there as a story.
class TestKilledStory : public QObject
{
    Q_OBJECT

private slots:
    void comesBackWithWhatWasTyped();
};

void TestKilledStory::comesBackWithWhatWasTyped()
{
    Random random(kSeed);
    qint64 worst = 0;
    for (int run = 0; run < kKills; ++run) {
        const QTemporaryDir folder;
        QProcess typer;
        typer.start(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/storytyper"), { folder.path() });
        QVERIFY(typer.waitForStarted());
        QByteArray output;
        // Its life begins with the first key.
        while (output.isEmpty()) {
            QVERIFY(typer.waitForReadyRead(20000));
            output += typer.readAllStandardOutput();
        }
        const qint64 lifeMs = 600 + static_cast<qint64>(random.below(1500));
        QElapsedTimer life;
        life.start();
        while (life.elapsed() < lifeMs) {
            typer.waitForReadyRead(10);
            output += typer.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(typer.processId()), SIGKILL);
        typer.waitForFinished();
        output += typer.readAllStandardOutput();
        const int typed = output.left(output.lastIndexOf('\n')).split('\n').last().toInt();

        const SystemClock clock;
        AppServices services(
            { ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
        services.openNow();
        QTRY_COMPARE(services.stage(), AppStage::Ready);
        QCOMPARE(services.stories().all().size(), 1);
        const Story &story = services.stories().all().first();
        QCOMPARE(story.title, QStringLiteral("Killed"));
        QCOMPARE(story.tags.size(), 1);
        const qint64 loss = (typed - story.part(StoryPart::Action).size()) * kKeyMs;
        worst = qMax(worst, loss);
        QVERIFY2(loss <= kMaxLossMs + kSlackMs,
            qPrintable(QStringLiteral("run %1 lost %2 ms of typing").arg(run).arg(loss)));
    }
    qInfo("%d kills: at most %lld ms of typing lost", kKills, worst);
}

QTEST_GUILESS_MAIN(TestKilledStory)
#include "tst_killedstory.moc"
