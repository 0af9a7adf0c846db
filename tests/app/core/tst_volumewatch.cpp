// SPDX-License-Identifier: MIT
#include "core/volumewatch.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace sevenrounds;

namespace {

/// A disk that answers when it is let. Threads that wait for it may outlive the watch, so it is shared with them.
struct Disk {
    QSemaphore answers;
    std::atomic<int> asked = 0;
    std::atomic<int> answered = 0;
    std::atomic<qint64> freeBytes = 7;
};

VolumeFinder finderOf(const std::shared_ptr<Disk> &disk)
{
    return [disk](const QString &) {
        ++disk->asked;
        disk->answers.acquire();
        ++disk->answered;
        return Volume { QStringLiteral("/net"), disk->freeBytes };
    };
}

/// Far more than the wait and far less than for ever: the machine may be busy.
constexpr qint64 kSoonMs = 5000;

} // namespace

class TestVolumeWatch : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheDiskSays();
    void aDiskThatDoesNotAnswerHoldsNobody();
    void whatWasKnownIsSaidMeanwhile();
    void nobodyWaitsForItAtTheEnd();
};

void TestVolumeWatch::saysWhatTheDiskSays()
{
    const QTemporaryDir folder;
    const Volume found = VolumeWatch(findVolume).at(folder.path());
    QVERIFY(found.isKnown());
    QCOMPARE(found.name, findVolume(folder.path()).name);
    const Volume room = VolumeWatch(findRoom).at(folder.filePath(QStringLiteral("not there yet")));
    QVERIFY(room.freeBytes > 0);
    QVERIFY(room.name.isEmpty());
}

void TestVolumeWatch::aDiskThatDoesNotAnswerHoldsNobody()
{
    const auto disk = std::make_shared<Disk>();
    VolumeWatch watch(finderOf(disk));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!watch.at(QStringLiteral("/net/a")).isKnown());
    QVERIFY2(timer.elapsed() < kSoonMs, "it was waited for");
    // One question is enough, however often it is asked.
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!watch.at(QStringLiteral("/net/a")).isKnown());
    }
    QVERIFY(timer.elapsed() < kSoonMs);
    QTRY_COMPARE(disk->asked.load(), 1);
    disk->answers.release();
    QTRY_COMPARE(watch.at(QStringLiteral("/net/a")).freeBytes, qint64 { 7 });
    disk->answers.release(100);
}

void TestVolumeWatch::whatWasKnownIsSaidMeanwhile()
{
    const auto disk = std::make_shared<Disk>();
    VolumeWatch watch(finderOf(disk));
    disk->answers.release();
    QTRY_COMPARE(watch.at(QStringLiteral("/net/a")).freeBytes, qint64 { 7 });
    disk->freeBytes = 8;
    QCOMPARE(watch.at(QStringLiteral("/net/a")).freeBytes, qint64 { 7 });
    disk->answers.release();
    QTRY_COMPARE(watch.at(QStringLiteral("/net/a")).freeBytes, qint64 { 8 });
    disk->answers.release(100);
}

void TestVolumeWatch::nobodyWaitsForItAtTheEnd()
{
    const auto disk = std::make_shared<Disk>();
    QElapsedTimer timer;
    timer.start();
    {
        VolumeWatch watch(finderOf(disk));
        QVERIFY(!watch.at(QStringLiteral("/net/a")).isKnown());
    }
    QVERIFY2(timer.elapsed() < kSoonMs, "the end waited for the disk");
    QTRY_COMPARE(disk->asked.load(), 1);
    // It may still answer.
    disk->answers.release();
    QTRY_COMPARE(disk->answered.load(), 1);
}

QTEST_GUILESS_MAIN(TestVolumeWatch)
#include "tst_volumewatch.moc"
