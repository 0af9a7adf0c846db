// SPDX-License-Identifier: MIT
#include "talk/talkreport.h"
#include "talkbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sevenrounds;

using Kind = TalkEventKind;
using Part = ReportLine::Part;

/// What is said of a talk that is over.
class TalkReportTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAddUpToTheWhole();
    void sectionsSayWhatLanded();
    void theRunBeforeStandsBeside();
    void anotherNumberOfSlidesIsNotCompared();
    void knowsRunsOfTheSame_data();
    void knowsRunsOfTheSame();
    void onlyWholeRunsCount();
    void csvIsReadByASpreadsheet();
    void csvHoldsNoFormula();
    void jsonHoldsEverything();
    void whatWasHeardStandsBesideItsSlide();
    void ratersStandApart();

private:
    /// A minute on the first slide, then so long on the second, and the last two skipped or not.
    [[nodiscard]] static TalkRun run(int minutesOnSecond, bool isWhole = true);
};

TalkRun TalkReportTest::run(int minutesOnSecond, bool isWhole)
{
    QList<TalkEvent> log { TalkEvent {}, entry(Kind::SlideShown, minutes(1), {}, 1) };
    const Milliseconds then = minutes(1 + minutesOnSecond);
    if (isWhole) {
        log.append(entry(Kind::SlideShown, then, {}, 3));
    }
    log.append(entry(Kind::Ended, then + minutes(2)));
    return { UtcTime { minutes(minutesOnSecond) }, fourSlides(), replay(fourSlides(), log).value() };
}

void TalkReportTest::linesAddUpToTheWhole()
{
    const TalkPlan plan = fourSlides();
    const TalkState state = play(plan,
        { entry(Kind::Interrupted, minutes(2)), entry(Kind::InterruptionEnded, minutes(3)),
            entry(Kind::SlideShown, minutes(4), {}, 2), entry(Kind::Paused, minutes(5)),
            entry(Kind::Resumed, minutes(7)), entry(Kind::DiscussionStarted, minutes(9)),
            entry(Kind::Ended, minutes(20)) })
                                .value();
    const QList<ReportLine> lines = reportLines(plan, state);
    QCOMPARE(lines.size(), 8);
    QVERIFY(lines.at(0).part == Part::Slide && lines.at(3).part == Part::Slide);
    QVERIFY(lines.at(4).part == Part::Interruptions && lines.at(5).part == Part::Discussion);
    QVERIFY(lines.at(6).part == Part::Pauses && lines.at(7).part == Part::Whole);
    QCOMPARE(lines.at(0).used, minutes(3));
    QCOMPARE(lines.at(2).used, minutes(3));
    QCOMPARE(lines.at(2).planned, minutes(5));
    QCOMPARE(lines.at(2).visits, 1);
    QCOMPARE(lines.at(3).visits, 0);
    Milliseconds sum { 0 };
    for (const ReportLine &line : lines.mid(0, 7)) {
        sum += line.used;
        QVERIFY(!line.before);
    }
    QCOMPARE(sum, lines.last().used);
    QCOMPARE(sum, minutes(20));
}

void TalkReportTest::sectionsSayWhatLanded()
{
    const TalkPlan plan = threeSections();
    const TalkState state
        = play(plan, { entry(Kind::Landed, minutes(1), QStringLiteral("why"), 1), entry(Kind::Ended, minutes(2)) })
              .value();
    const QList<ReportLine> lines = reportLines(plan, state);
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).part == Part::Section);
    QCOMPARE(lines.at(0).title, QStringLiteral("WHY"));
    QCOMPARE(lines.at(0).landed, 1);
    QCOMPARE(lines.at(1).landed, 0);
    QCOMPARE(lines.at(3).landed, -1);
}

void TalkReportTest::theRunBeforeStandsBeside()
{
    const TalkRun before = run(4);
    const QList<ReportLine> lines = reportLines(fourSlides(), run(6).state, &before);
    QCOMPARE(lines.at(1).used, minutes(6));
    QVERIFY(lines.at(1).before.has_value());
    QCOMPARE(*lines.at(1).before, minutes(4));
    QCOMPARE(*lines.last().before, minutes(7));
}

void TalkReportTest::anotherNumberOfSlidesIsNotCompared()
{
    TalkRun before = run(4);
    before.plan.slides.removeLast();
    const QList<ReportLine> lines = reportLines(fourSlides(), run(6).state, &before);
    for (const ReportLine &line : lines) {
        QVERIFY(!line.before);
    }
}

void TalkReportTest::knowsRunsOfTheSame_data()
{
    QTest::addColumn<bool>("hasSlides");
    QTest::addColumn<QString>("deck");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the deck") << true << QStringLiteral("deck/x") << QStringLiteral("anything") << QString() << true;
    QTest::newRow("another deck") << true << QStringLiteral("deck/y") << QStringLiteral("Grokking") << QString()
                                  << false;
    QTest::newRow("no slides this time") << false << QString() << QStringLiteral("grokking") << QStringLiteral("paper")
                                         << true;
    QTest::newRow("another title") << false << QString() << QStringLiteral("DPO") << QStringLiteral("paper") << false;
    QTest::newRow("no title") << false << QString() << QString() << QStringLiteral("paper") << false;
    QTest::newRow("another form") << false << QString() << QStringLiteral("Grokking") << QStringLiteral("pitch")
                                  << false;
}

void TalkReportTest::knowsRunsOfTheSame()
{
    QFETCH(bool, hasSlides);
    QFETCH(QString, deck);
    QFETCH(QString, title);
    QFETCH(QString, format);
    QFETCH(bool, isSame);
    TalkPlan plan = hasSlides ? fourSlides() : threeSections();
    plan.title = QStringLiteral("Grokking");
    TalkPlan other = hasSlides ? fourSlides() : threeSections();
    other.deck = deck;
    other.title = title;
    other.format = TalkFormatId(format);
    QCOMPARE(isRunOf(plan, other), isSame);
    // With and without slides are two talks.
    QVERIFY(!isRunOf(plan, hasSlides ? threeSections() : fourSlides()));
}

void TalkReportTest::onlyWholeRunsCount()
{
    // A slide that was skipped would be given no time at all.
    const auto whole = [](int second) {
        TalkRun one = run(second);
        one.state.slideVisits = { 1, 1, 1, 1 };
        return one;
    };
    const QList<QList<Milliseconds>> times = wholeSlideTimes({ whole(6), run(9, false), run(8), whole(4) });
    QCOMPARE(times.size(), 2);
    QCOMPARE(times.at(0).at(1), minutes(6));
    QCOMPARE(times.at(1).at(1), minutes(4));
    QVERIFY(wholeSlideTimes({ TalkRun { {}, threeSections(), play(threeSections(), {}).value() } }).isEmpty());
}

void TalkReportTest::csvIsReadByASpreadsheet()
{
    const TalkRun before = run(4);
    const QList<QByteArray> rows = reportCsv(reportLines(fourSlides(), run(6).state, &before)).split('\n');
    QCOMPARE(rows.at(0),
        QByteArray("part,number,title,planned_s,used_s,difference_s,visits,landed,before_s,"
                   "recorded_s,spoken_s,pauses,longest_pause_s,level_dbfs,level_variation_db,"
                   "own_band,peer_band,replay_band\r"));
    QCOMPARE(rows.at(2), QByteArray("slide,2,,300.000,360.000,60.000,1,,240.000,,,,,,,,,\r"));
    QCOMPARE(rows.at(3), QByteArray("slide,3,,300.000,0.000,-300.000,0,,0.000,,,,,,,,,\r"));
    QCOMPARE(rows.at(6), QByteArray("whole,,,,540.000,,,,420.000,,,,,,,,,\r"));
    QCOMPARE(rows.last(), QByteArray());
}

void TalkReportTest::csvHoldsNoFormula()
{
    ReportLine line;
    line.part = Part::Section;
    line.number = 1;
    line.title = QStringLiteral("=cmd|\"x\"");
    QVERIFY(reportCsv({ line }).contains("section,1,\"'=cmd|\"\"x\"\"\",,0.000"));
    line.title = QStringLiteral("Why, and how");
    QVERIFY(reportCsv({ line }).contains("section,1,\"Why, and how\","));
}

void TalkReportTest::jsonHoldsEverything()
{
    TalkPlan plan = fourSlides();
    plan.title = QStringLiteral("Grokking");
    const TalkState state = play(plan,
        { entry(Kind::Marked, minutes(1)), entry(Kind::DiscussionStarted, minutes(2)),
            entry(Kind::QuestionMarked, minutes(3), {}, 3), entry(Kind::NextQuestion, minutes(4)),
            entry(Kind::Ended, minutes(6)) })
                                .value();
    const QByteArray bytes = reportJson({ UtcTime { minutes(9) }, plan, state }, { run(4), run(6) });
    const QJsonObject report = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(report.value(QStringLiteral("format")).toString(), QStringLiteral("sevenrounds-talk-report"));
    QCOMPARE(report.value(QStringLiteral("title")).toString(), QStringLiteral("Grokking"));
    QCOMPARE(report.value(QStringLiteral("deck")).toString(), QStringLiteral("slides.pdf"));
    const QJsonArray accounts = report.value(QStringLiteral("accounts")).toArray();
    QCOMPARE(accounts.size(), 6);
    QCOMPARE(accounts.at(0).toObject().value(QStringLiteral("used_ms")).toInteger(), qint64 { 120'000 });
    QCOMPARE(accounts.at(0).toObject().value(QStringLiteral("before_ms")).toInteger(), qint64 { 60'000 });
    const QJsonArray questions = report.value(QStringLiteral("questions")).toArray();
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions.at(0).toObject().value(QStringLiteral("mark")).toString(), QStringLiteral("stuck"));
    QCOMPARE(questions.at(1).toObject().value(QStringLiteral("used_ms")).toInteger(), qint64 { 120'000 });
    QCOMPARE(report.value(QStringLiteral("marks_ms")).toArray(), QJsonArray({ 60'000 }));
    QCOMPARE(report.value(QStringLiteral("earlier_runs")).toArray().size(), 2);
}

void TalkReportTest::whatWasHeardStandsBesideItsSlide()
{
    TalkSpeech speech;
    speech.whole = { minutes(3), minutes(2), 2, seconds(9), seconds(6) };
    speech.parts = { { minutes(1), seconds(45), 1, seconds(3), seconds(3) },
        { minutes(2), seconds(75), 1, seconds(6), seconds(6), SpokenLoudness { -21.04, 3.26 } }, {}, {} };
    const TalkRun one = run(6);
    const QList<ReportLine> lines = reportLines(one.plan, one.state, nullptr, &speech);
    QVERIFY(lines.at(0).speech.has_value());
    QCOMPARE(lines.at(0).speech->share(), 0.75);
    // Nothing was recorded of the third.
    QVERIFY(!lines.at(2).speech);
    QCOMPARE(lines.last().speech->pauses, 2);
    QVERIFY(!reportLines(one.plan, one.state).last().speech);
    const QList<QByteArray> rows = reportCsv(lines).split('\n');
    QVERIFY(rows.at(1).endsWith(",60.000,45.000,1,3.000,,,,,\r"));
    QVERIFY(rows.at(2).endsWith(",120.000,75.000,1,6.000,-21.0,3.3,,,\r"));
    QVERIFY(rows.at(3).endsWith(",,,,,,,,,\r"));
    const QJsonArray accounts
        = QJsonDocument::fromJson(reportJson(one, {}, &speech)).object().value(QStringLiteral("accounts")).toArray();
    const QJsonObject whole = accounts.last().toObject().value(QStringLiteral("speech")).toObject();
    QCOMPARE(whole.value(QStringLiteral("spoken_ms")).toInteger(), qint64 { 120'000 });
    QCOMPARE(whole.value(QStringLiteral("longest_pause_ms")).toInteger(), qint64 { 6'000 });
    QVERIFY(!accounts.at(3).toObject().contains(QStringLiteral("speech")));
    const auto spoken
        = [&](int part) { return accounts.at(part).toObject().value(QStringLiteral("speech")).toObject(); };
    QCOMPARE(spoken(1).value(QStringLiteral("level_dbfs")).toDouble(), -21.04);
    QCOMPARE(spoken(1).value(QStringLiteral("level_variation_db")).toDouble(), 3.26);
    QVERIFY(!spoken(0).contains(QStringLiteral("level_dbfs")));
}

void TalkReportTest::ratersStandApart()
{
    TalkRatings ratings { {}, 2.8, std::nullopt, std::nullopt };
    QVERIFY(ratings.isEmpty());
    ratings.criteria = { { QStringLiteral("Taste"), 4, 3, 5 }, { QStringLiteral("Depth"), 4, 0, 0 },
        { QStringLiteral("Creativity"), 0, 0, 0 } };
    QVERIFY(!ratings.isEmpty());
    const TalkRun one = run(6);
    const QList<QByteArray> rows = reportCsv(reportLines(one.plan, one.state), ratings).split('\n');
    const auto columns = [](const QByteArray &row) { return row.count(','); };
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.at(7), QByteArray("rating,1,\"Taste\",,,,,,,,,,,,,4,3,5\r"));
    QCOMPARE(rows.at(8), QByteArray("rating,2,\"Depth\",,,,,,,,,,,,,4,,\r"));
    QCOMPARE(columns(rows.at(7)), columns(rows.at(0)));
    QCOMPARE(columns(rows.at(6)), columns(rows.at(0)));
    const QJsonObject json = QJsonDocument::fromJson(reportJson(one, {}, nullptr, ratings)).object();
    const QJsonObject written = json.value(QStringLiteral("ratings")).toObject();
    QCOMPARE(written.value(QStringLiteral("criteria")).toArray(),
        QJsonArray({ QJsonObject { { QStringLiteral("criterion"), QStringLiteral("Taste") },
                         { QStringLiteral("own"), 4 }, { QStringLiteral("peer"), 3 }, { QStringLiteral("replay"), 5 } },
            QJsonObject { { QStringLiteral("criterion"), QStringLiteral("Depth") }, { QStringLiteral("own"), 4 } } }));
    QCOMPARE(written.value(QStringLiteral("scores")).toObject(), QJsonObject({ { QStringLiteral("own"), 2.8 } }));
    QVERIFY(!QJsonDocument::fromJson(reportJson(one, {})).object().contains(QStringLiteral("ratings")));
}

QTEST_GUILESS_MAIN(TalkReportTest)
#include "tst_talkreport.moc"
