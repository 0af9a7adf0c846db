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

constexpr quint64 kSeed = 20261130;
constexpr int kKills = 8;
constexpr int kGradeMs = 150;
/// What the machine may add between a grade and its line on the pipe, and a commit.
constexpr qint64 kSlackMs = 300;

} // namespace

/// A sitting with cards while the program is killed: it is open again, and counts what the log holds.
class TestKilledStudy : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhereItWas();
};

void TestKilledStudy::goesOnWhereItWas()
{
    Random random(kSeed);
    int worst = 0;
    for (int run = 0; run < kKills; ++run) {
        const QTemporaryDir folder;
        QProcess typer;
        typer.start(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/studytyper"), { folder.path() });
        QVERIFY(typer.waitForStarted());
        QByteArray output;
        while (output.isEmpty()) {
            QVERIFY(typer.waitForReadyRead(20000));
            output += typer.readAllStandardOutput();
        }
        const qint64 lifeMs = 800 + static_cast<qint64>(random.below(1500));
        QElapsedTimer life;
        life.start();
        while (life.elapsed() < lifeMs) {
            typer.waitForReadyRead(10);
            output += typer.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(typer.processId()), SIGKILL);
        typer.waitForFinished();
        output += typer.readAllStandardOutput();
        const int graded = output.left(output.lastIndexOf('\n')).split('\n').last().toInt();

        const SystemClock clock;
        AppServices services(
            { ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
        services.openNow();
        QTRY_COMPARE(services.stage(), AppStage::Ready);
        QVERIFY(services.study().isOpen());
        QVERIFY(services.study().current() != nullptr);
        const int kept = services.study().summary().reviews;
        const int lost = graded - kept;
        worst = qMax(worst, lost);
        QVERIFY2(qint64 { lost } * kGradeMs <= kSlackMs,
            qPrintable(QStringLiteral("run %1 lost %2 grades").arg(run).arg(lost)));
        // It goes on at once.
        services.study().reveal();
        QVERIFY(services.study().grade(Grade::Good));
        QCOMPARE(services.study().summary().reviews, kept + 1);
    }
    qInfo("%d kills: at most %d grades lost", kKills, worst);
}

QTEST_GUILESS_MAIN(TestKilledStudy)
#include "tst_killedstudy.moc"
