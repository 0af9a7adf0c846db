// SPDX-License-Identifier: MIT
#include "support/soundbench.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

QByteArray words(int seconds)
{
    QByteArray pcm;
    for (int i = 0; i < seconds * 4; ++i) {
        pcm += tone(180, ms(170)) + silence(ms(80));
    }
    return pcm;
}

constexpr int kPatience = 20'000;

} // namespace

/// The recording of a talk, beside its rating.
class TestTalkReplay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void consentIsAskedForTalksToo();
    void roundsPageDoesNotSayThatItRecords();
    void slidesQuestionsAndMarksStandOnTheLine();
    void leavingTheRatingStopsIt();
    void reportSaysHowItWasSpoken();
    void reportOfWhatWasNotRecordedSaysNothing();
    void filesHoldWhatWasMeasured();

private:
    void record();
    [[nodiscard]] TalkService &talks() { return m_bench->services->talks(); }
    [[nodiscard]] ReplayViewModel &replay() { return *m_talk->rating()->replay(); }
    [[nodiscard]] TalkReportViewModel &report() { return *m_talk->rating()->report(); }
    [[nodiscard]] QByteArray written(int format);

    std::unique_ptr<SoundBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<TalkViewModel> m_talk;
};

void TestTalkReplay::init()
{
    m_talk.reset();
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_talk = std::make_unique<TalkViewModel>(*m_bench->services, *m_navigation);
}

/// Eight seconds of words and four of silence on the first slide, eight and a mark on the second, then four with the panel.
void TestTalkReplay::record()
{
    QVERIFY(m_bench->startRecordedTalk({ QStringLiteral("deck/x"), QStringLiteral("three-pages.pdf"), 3, {} }));
    m_bench->speak(words(8) + silence(ms(4000)));
    QVERIFY(talks().apply(TalkEventKind::SlideShown, {}, 1));
    m_bench->speak(words(4));
    QVERIFY(talks().apply(TalkEventKind::Marked));
    m_bench->speak(words(4));
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    m_bench->speak(words(4));
    m_bench->services->recording().flush();
    m_talk->end();
    QTRY_VERIFY_WITH_TIMEOUT(replay().isRecorded(), kPatience);
}

void TestTalkReplay::consentIsAskedForTalksToo()
{
    m_bench->services->settings().setMayRecord(true);
    m_bench->services->settings().setRecordsRounds(true);
    QVERIFY(talks().start(TalkFormatId(QStringLiteral("paper-20-25")), {}, Level::L5, 1));
    RecorderViewModel &recorder = *m_talk->recorder();
    QCOMPARE(recorder.state(), RecorderViewModel::State::Off);
    QVERIFY(!recorder.isOn());
    QSignalSpy asked(&recorder, &RecorderViewModel::consentAsked);
    recorder.toggle();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(recorder.consentTitle(), QStringLiteral("Record your talks?"));
    QVERIFY(recorder.consentLines().first().contains(QStringLiteral("talk")));
    recorder.agree();
    QCOMPARE(recorder.state(), RecorderViewModel::State::Recording);
    recorder.toggle();
    recorder.toggle();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(recorder.state(), RecorderViewModel::State::Recording);
}

void TestTalkReplay::roundsPageDoesNotSayThatItRecords()
{
    RecorderViewModel round(*m_bench->services);
    QVERIFY(m_bench->startRecordedTalk());
    m_bench->speak(words(1));
    QCOMPARE(round.state(), RecorderViewModel::State::Off);
    QCOMPARE(round.label(), QStringLiteral("Record"));
    QCOMPARE(m_talk->recorder()->state(), RecorderViewModel::State::Recording);
}

void TestTalkReplay::slidesQuestionsAndMarksStandOnTheLine()
{
    const QAbstractItemModelTester tester(replay().moments(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    record();
    QVERIFY(replay().hasSound());
    QCOMPARE(replay().lengthText(), QStringLiteral("0:24"));
    QStringList labels;
    for (int row = 0; row < replay().moments()->count(); ++row) {
        labels.append(replay().moments()->index(row).data(ReplayMomentModel::LabelRole).toString());
    }
    QCOMPARE(labels,
        QStringList({ QStringLiteral("Slide 1"), QStringLiteral("Slide 2"), QStringLiteral("Mark in 2"),
            QStringLiteral("Question 1") }));
    QCOMPARE(replay().phaseLabels(), QStringList({ QStringLiteral("Talk"), QStringLiteral("Discussion") }));
    QCOMPARE(replay().phaseShares(), QList<qreal>({ 0.0, 20.0 / 24.0 }));
    QCOMPARE(replay().markShares(), QList<qreal>({ 0.0, 0.5, 16.0 / 24.0, 20.0 / 24.0 }));
    replay().jumpNext();
    QCOMPARE(replay().positionText(), QStringLiteral("0:12"));
    QCOMPARE(replay().placeText(), QStringLiteral("Slide 2"));
}

void TestTalkReplay::leavingTheRatingStopsIt()
{
    record();
    QCOMPARE(m_navigation->page(), Navigation::Page::TalkRating);
    replay().toggle();
    QVERIFY(replay().isPlaying());
    m_navigation->replace(Navigation::Page::Today);
    QVERIFY(!replay().isPlaying());
}

void TestTalkReplay::reportSaysHowItWasSpoken()
{
    const QAbstractItemModelTester tester(report().account(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    record();
    QTRY_VERIFY_WITH_TIMEOUT(!report().speechText().isEmpty(), kPatience);
    const QString text = report().speechText();
    QVERIFY2(text.startsWith(QStringLiteral("0:20 of the talk were recorded; you spoke for ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Pauses of more than 2 seconds: 1,")), qPrintable(text));
    const QString first = report().account()->index(0).data(TalkAccountListModel::SpeechRole).toString();
    QVERIFY2(first.contains(QStringLiteral("a pause of")), qPrintable(first));
    QVERIFY2(first.endsWith(QStringLiteral(", −9 ± 0 dB")), qPrintable(first));
    QVERIFY2(text.endsWith(
                 QStringLiteral("Your voice was at −9 dB (0 is the loudest that can be recorded), give or take 0 dB.")),
        qPrintable(text));
    QCOMPARE(report().account()->index(2).data(TalkAccountListModel::SpeechRole).toString(), QString());
}

void TestTalkReplay::reportOfWhatWasNotRecordedSaysNothing()
{
    record();
    QTRY_VERIFY_WITH_TIMEOUT(!report().speechText().isEmpty(), kPatience);
    QVERIFY(m_bench->services->recording().setOn(false, SpokenKind::Talk));
    QVERIFY(talks().start(TalkFormatId(QStringLiteral("paper-20-25")), {}, Level::L5, 2));
    m_bench->clock.advance(ms(5000));
    m_talk->end();
    QCOMPARE(report().speechText(), QString());
    QVERIFY(!replay().isRecorded());
}

QByteArray TestTalkReplay::written(int format)
{
    report().chooseFormat(format);
    report().setExportPath(
        m_bench->folder.filePath(QStringLiteral("report.") + report().formats().at(format).toLower()));
    report().exportNow();
    QFile file(report().exportPath());
    return QTest::qWaitFor([this] { return !report().notice().isEmpty(); }) && file.open(QFile::ReadOnly)
        ? file.readAll()
        : QByteArray();
}

void TestTalkReplay::filesHoldWhatWasMeasured()
{
    record();
    QTRY_VERIFY_WITH_TIMEOUT(!report().speechText().isEmpty(), kPatience);
    QVERIFY(written(0).startsWith("%PDF-"));
    const QList<QByteArray> first = written(1).split('\n').at(1).split(',');
    QCOMPARE(first.size(), 18);
    QCOMPARE(first.at(9), QByteArray("12.000"));
    QCOMPARE(first.at(11), QByteArray("1"));
    // A sine of half the scale is 9 dB below it, and syllables are as loud as each other; their ends take a little.
    const double level = first.at(13).toDouble();
    QVERIFY2(level > -9.6 && level < -8.9, first.at(13).constData());
    QVERIFY(first.at(14).toDouble() < 1.0);
    const QJsonArray accounts
        = QJsonDocument::fromJson(written(2)).object().value(QStringLiteral("accounts")).toArray();
    QCOMPARE(
        accounts.at(0).toObject().value(QStringLiteral("speech")).toObject().value(QStringLiteral("pauses")).toInt(),
        1);
}

QTEST_MAIN(TestTalkReplay)
#include "tst_talkreplay.moc"
