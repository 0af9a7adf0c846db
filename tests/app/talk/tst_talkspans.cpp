// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "talk/talkspans.h"
#include "talkbuilder.h"

#include <QTest>

#include <array>

using namespace sevenrounds;

using Kind = TalkEventKind;
using Part = TalkSpan::Part;
using Moment = TalkMoment::Kind;

/// Where in time the accounts of a talk lie.
class TalkSpansTest : public QObject
{
    Q_OBJECT

private slots:
    void followEachOther();
    void cutInPartsTheStretch();
    void areTheAccounts_data();
    void areTheAccounts();
    void momentsAreWhatChanged();
    void aSlideThatGoesOnIsNoMoment();
    void aLogWithoutItsStartIsRefused();
};

namespace {

QList<TalkEvent> logOf(std::initializer_list<TalkEvent> events)
{
    return QList<TalkEvent> { TalkEvent {} } + QList<TalkEvent>(events);
}

/// "slide 1 0-60"
QString text(const TalkSpan &span)
{
    constexpr std::array kNames { "slide", "section", "interruption", "discussion", "pause" };
    return QStringLiteral("%1 %2 %3-%4")
        .arg(QLatin1String(kNames.at(static_cast<std::size_t>(span.part))))
        .arg(span.number)
        .arg(span.from.count() / 1000)
        .arg(span.to.count() / 1000);
}

QStringList texts(const QList<TalkSpan> &spans)
{
    QStringList lines;
    for (const TalkSpan &span : spans) {
        lines.append(text(span));
    }
    return lines;
}

} // namespace

void TalkSpansTest::followEachOther()
{
    const QList<TalkEvent> log = logOf({ entry(Kind::Marked, seconds(10)), entry(Kind::SlideShown, seconds(60), {}, 1),
        entry(Kind::Interrupted, seconds(90)), entry(Kind::InterruptionEnded, seconds(100)),
        entry(Kind::Paused, seconds(120)), entry(Kind::Resumed, seconds(150)),
        entry(Kind::SlideShown, seconds(160), {}, 0), entry(Kind::DiscussionStarted, seconds(170)),
        entry(Kind::NextQuestion, seconds(200)), entry(Kind::Ended, seconds(230)) });
    QCOMPARE(texts(talkSpans(fourSlides(), log).value()),
        QStringList({ QStringLiteral("slide 0 0-60"), QStringLiteral("slide 1 60-90"),
            QStringLiteral("interruption 0 90-100"), QStringLiteral("slide 1 100-120"),
            QStringLiteral("pause 0 120-150"), QStringLiteral("slide 1 150-160"), QStringLiteral("slide 0 160-170"),
            QStringLiteral("discussion 0 170-200"), QStringLiteral("discussion 1 200-230") }));
}

void TalkSpansTest::cutInPartsTheStretch()
{
    TalkPlan plan = fourSlides();
    plan.isStrict = true;
    const QList<TalkEvent> log = logOf({ entry(Kind::Ended, plan.talk + seconds(30)) });
    const QList<TalkSpan> spans = talkSpans(plan, log).value();
    QCOMPARE(spans.size(), 2);
    QVERIFY(spans.at(0).part == Part::Slide && spans.at(1).part == Part::Discussion);
    QCOMPARE(spans.at(0).to, plan.talk);
    QCOMPARE(spans.at(1).from, plan.talk);
    QCOMPARE(spans.at(1).to, plan.talk + seconds(30));
}

void TalkSpansTest::areTheAccounts_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 60; ++seed) {
        QTest::addRow("seed %llu", seed) << seed;
    }
}

void TalkSpansTest::areTheAccounts()
{
    QFETCH(quint64, seed);
    constexpr std::array kKinds { Kind::Paused, Kind::Resumed, Kind::Interrupted, Kind::InterruptionEnded,
        Kind::NextSection, Kind::PreviousSection, Kind::SlideShown, Kind::DiscussionStarted, Kind::NextQuestion,
        Kind::Restored };
    TalkPlan plan = seed % 2 == 0 ? fourSlides() : threeSections();
    plan.isStrict = seed % 3 == 0;
    Random random(seed);
    QList<TalkEvent> log { TalkEvent {} };
    TalkState state = replay(plan, log).value();
    for (Milliseconds at { 0 }; at < minutes(45); at += Milliseconds { static_cast<qint64>(random.below(40'000)) }) {
        const Kind kind = kKinds.at(random.below(kKinds.size()));
        if (kind == Kind::DiscussionStarted && random.below(8) != 0) {
            continue;
        }
        const TalkEvent next = entry(kind, at, {}, static_cast<qint64>(random.below(4)));
        if (Result<TalkState> after = reduce(plan, state, next)) {
            log.append(next);
            state = *std::move(after);
        }
    }
    log.append(entry(Kind::Ended, minutes(46)));
    state = reduce(plan, state, log.last()).value();

    QList<Milliseconds> slides(plan.slides.size(), Milliseconds { 0 });
    QList<Milliseconds> sections(plan.sections.size(), Milliseconds { 0 });
    QList<Milliseconds> others(5, Milliseconds { 0 });
    Milliseconds end { 0 };
    const QList<TalkSpan> spans = talkSpans(plan, log).value();
    for (const TalkSpan &span : spans) {
        QCOMPARE(span.from, end);
        QVERIFY(span.to > span.from);
        end = span.to;
        const Milliseconds length = span.to - span.from;
        (span.part == Part::Slide            ? slides[span.number]
                : span.part == Part::Section ? sections[span.number]
                                             : others[static_cast<int>(span.part)])
            += length;
    }
    QCOMPARE(end, minutes(46));
    QCOMPARE(slides, state.slideUsed);
    QCOMPARE(
        plan.hasSlides() ? QList<Milliseconds>(plan.sections.size(), Milliseconds { 0 }) : sections, state.sectionUsed);
    QCOMPARE(others.at(static_cast<int>(Part::Interruption)), state.interrupted);
    QCOMPARE(others.at(static_cast<int>(Part::Discussion)), state.discussed);
    QCOMPARE(others.at(static_cast<int>(Part::Pause)), state.paused);
}

void TalkSpansTest::momentsAreWhatChanged()
{
    const TalkPlan plan = fourSlides();
    const QList<TalkEvent> log = logOf(
        { entry(Kind::SlideShown, seconds(60), {}, 1), entry(Kind::Marked, seconds(70), QStringLiteral("too fast")),
            entry(Kind::Interrupted, seconds(90)), entry(Kind::InterruptionEnded, seconds(100)),
            entry(Kind::DiscussionStarted, seconds(170)), entry(Kind::Ended, seconds(230)) });
    const QList<TalkMoment> moments = talkMoments(plan, log).value();
    QCOMPARE(moments.size(), 6);
    QVERIFY(moments.at(0).kind == Moment::Slide && moments.at(0).number == 1);
    QVERIFY(moments.at(1).kind == Moment::Slide && moments.at(1).at == seconds(60));
    QVERIFY(moments.at(2).kind == Moment::Mark && moments.at(2).number == 2);
    QCOMPARE(moments.at(2).title, QStringLiteral("too fast"));
    QVERIFY(moments.at(3).kind == Moment::Interruption && moments.at(3).at == seconds(90));
    QVERIFY(moments.at(4).kind == Moment::Discussion && moments.at(4).at == seconds(170));
    QVERIFY(moments.at(5).kind == Moment::Question && moments.at(5).at == seconds(170));
    QCOMPARE(moments.at(5).title, plan.questions.first().ask);
}

void TalkSpansTest::aSlideThatGoesOnIsNoMoment()
{
    const QList<TalkEvent> log = logOf({ entry(Kind::Interrupted, seconds(10)), entry(Kind::Paused, seconds(12)),
        entry(Kind::Resumed, seconds(15)), entry(Kind::InterruptionEnded, seconds(20)),
        entry(Kind::Paused, seconds(30)), entry(Kind::Resumed, seconds(40)), entry(Kind::Ended, seconds(50)) });
    const QList<TalkMoment> moments = talkMoments(threeSections(), log).value();
    QCOMPARE(moments.size(), 2);
    QVERIFY(moments.at(0).kind == Moment::Section);
    QCOMPARE(moments.at(0).title, QStringLiteral("WHY"));
    QVERIFY(moments.at(1).kind == Moment::Interruption);
}

void TalkSpansTest::aLogWithoutItsStartIsRefused()
{
    QVERIFY(!talkSpans(fourSlides(), {}));
    QVERIFY(!talkMoments(fourSlides(), { entry(Kind::Ended, seconds(1)) }));
    QVERIFY(!talkSpans(fourSlides(), logOf({ entry(Kind::Resumed, seconds(1)) })));
}

QTEST_GUILESS_MAIN(TalkSpansTest)
#include "tst_talkspans.moc"
