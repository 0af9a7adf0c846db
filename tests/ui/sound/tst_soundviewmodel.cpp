// SPDX-License-Identifier: MIT
#include "support/soundbench.h"
#include "ui/sound/soundviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestSoundViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void soundSystemIsNotAskedForNothing();
    void microphoneIsChosenAndRemembered();
    void everyMicrophoneCanBeChosen();
    void recordingsAreListedWithTheirRoom();
    void deletionAsksByNameAndTakesOne();

private:
    void record(const char *round, int milliseconds);

    std::unique_ptr<SoundBench> m_bench;
};

void TestSoundViewModel::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

void TestSoundViewModel::record(const char *round, int milliseconds)
{
    m_bench->services->settings().setMayRecord(true);
    QVERIFY(m_bench->services->recording().setOn(true));
    QVERIFY(m_bench->services->sessions().start(RoundId(QString::fromLatin1(round)), Level::L5, 1));
    m_bench->speak(tone(300, ms(milliseconds)));
    QVERIFY(m_bench->services->sessions().apply(SessionEventKind::Ended, {}, 1));
    m_bench->services->recording().flush();
    m_bench->clock.advance(ms(60000));
}

void TestSoundViewModel::soundSystemIsNotAskedForNothing()
{
    SoundViewModel model(*m_bench->services);
    const QAbstractItemModelTester tester(model.recordings(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.stockText(), QStringLiteral("Nothing was recorded."));
    QCOMPARE(m_bench->audio.engines, 0);
    QVERIFY(model.microphoneNames().isEmpty());
    QVERIFY(!model.mayRecord());
    model.setRecordsRounds(true);
    QVERIFY(!model.recordsRounds());
}

void TestSoundViewModel::microphoneIsChosenAndRemembered()
{
    m_bench->audio.inputs = { { "a", QStringLiteral("Built in"), true }, { "b", QStringLiteral("Headset"), false } };
    m_bench->services->settings().setMayRecord(true);
    SoundViewModel model(*m_bench->services);
    model.refresh();
    QCOMPARE(model.microphoneNames(),
        QStringList({ QStringLiteral("The system's choice"), QStringLiteral("Built in"), QStringLiteral("Headset") }));
    QCOMPARE(model.microphoneIndex(), 0);
    model.setMicrophoneIndex(2);
    QCOMPARE(m_bench->services->settings().microphone(), QStringLiteral("b"));
    QCOMPARE(model.microphoneIndex(), 2);
    QVERIFY(model.microphoneHint().isEmpty());
    m_bench->audio.plugIn({ { "a", QStringLiteral("Built in"), true } });
    QCOMPARE(model.microphoneIndex(), 0);
    QVERIFY(!model.microphoneHint().isEmpty());
    // It is not forgotten.
    m_bench->audio.plugIn({ { "a", QStringLiteral("Built in"), true }, { "b", QStringLiteral("Headset"), false } });
    QCOMPARE(model.microphoneIndex(), 2);
    model.setMicrophoneIndex(0);
    QVERIFY(m_bench->services->settings().microphone().isEmpty());
}

void TestSoundViewModel::everyMicrophoneCanBeChosen()
{
    m_bench->audio.inputs.clear();
    for (int i = 0; i < 7; ++i) {
        m_bench->audio.inputs.append({ QByteArray::number(i), QStringLiteral("Input %1").arg(i), i == 0 });
    }
    m_bench->services->settings().setMayRecord(true);
    SoundViewModel model(*m_bench->services);
    model.refresh();
    QCOMPARE(model.microphoneNames().size(), 8);
    model.setMicrophoneIndex(7);
    QCOMPARE(m_bench->services->settings().microphone(), QStringLiteral("6"));
    QCOMPARE(model.microphoneIndex(), 7);
    QCOMPARE(model.microphoneHint(), QString());
}

void TestSoundViewModel::recordingsAreListedWithTheirRoom()
{
    SoundViewModel model(*m_bench->services);
    const QAbstractItemModelTester tester(model.recordings(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    record("ml", 1000);
    model.refresh();
    QTRY_COMPARE(model.recordings()->count(), 1);
    QCOMPARE(model.stockText(), QStringLiteral("1 recording, 32.0 kB"));
    record("design", 61000);
    model.refresh();
    QTRY_COMPARE(model.recordings()->count(), 2);
    const QString newest = model.recordings()->index(0).data(RecordingListModel::DescriptionRole).toString();
    QVERIFY2(newest.contains(QStringLiteral("1:01")), qPrintable(newest));
    QVERIFY2(newest.contains(QStringLiteral("21 November 2026")), qPrintable(newest));
}

void TestSoundViewModel::deletionAsksByNameAndTakesOne()
{
    record("ml", 1000);
    record("design", 2000);
    SoundViewModel model(*m_bench->services);
    const QAbstractItemModelTester tester(model.recordings(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.recordings()->count(), 2);
    model.removeChosen();
    const QString title = model.recordings()->index(1).data(RecordingListModel::TitleRole).toString();
    model.chooseRecording(1);
    QVERIFY(model.removeQuestion().contains(title));
    QSignalSpy removed(model.recordings(), &QAbstractItemModel::rowsRemoved);
    model.removeChosen();
    QTRY_COMPARE(model.recordings()->count(), 1);
    QCOMPARE(removed.size(), 1);
    QVERIFY(model.recordings()->index(0).data(RecordingListModel::TitleRole).toString() != title);
    QCOMPARE(m_bench->files().size(), 1);
    QVERIFY(!model.problem().exists());
}

QTEST_GUILESS_MAIN(TestSoundViewModel)
#include "tst_soundviewmodel.moc"
