// SPDX-License-Identifier: MIT
#include "talk/talkreducer.h"
#include "talkbench.h"
#include "ui/talk/slidelistmodel.h"
#include "ui/talk/talkaccountlistmodel.h"
#include "ui/talk/talkformatlistmodel.h"
#include "ui/talk/talkquestionlistmodel.h"
#include "ui/talk/talksectionlistmodel.h"

#include <QAbstractItemModelTester>

using namespace sevenrounds;

class TalkListModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void sectionsFollowTheTalk();
    void sectionsTellOnlyWhatChanged();
    void accountAddsUpAsItIsShown();
    void accountNamesWhatWasOver();
    void accountOfAPitchHasNoDiscussion();
    void accountOfATalkWithSlidesIsTheirs();
    void slidesTellOnlyWhatChanged();
    void formatsAreThoseOfTheContent();
    void questionsComeInWhenTheyAreBehind();
    void questionsOfAnotherTalkAreOthers();
};

namespace {

Milliseconds ms(qint64 count)
{
    return Milliseconds { count };
}

TalkPlan twoSections()
{
    TalkPlan plan;
    plan.format = TalkFormatId(QStringLiteral("paper"));
    plan.talk = std::chrono::minutes { 3 };
    plan.discussion = std::chrono::minutes { 2 };
    plan.sections = { { QStringLiteral("a"), QStringLiteral("Why"), std::chrono::minutes { 1 },
                          QStringLiteral("one reason") },
        { QStringLiteral("b"), QStringLiteral("Claim"), std::chrono::minutes { 2 }, QStringLiteral("one claim") } };
    return plan;
}

TalkState after(const TalkPlan &plan, const QList<TalkEvent> &events)
{
    QList<TalkEvent> log { TalkEvent {} };
    log.append(events);
    return replay(plan, log).value();
}

QStringList column(const QAbstractListModel &model, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts.append(model.index(row).data(role).toString());
    }
    return texts;
}

} // namespace

void TalkListModelsTest::sectionsFollowTheTalk()
{
    using Place = TalkSectionListModel::Place;
    TalkSectionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const TalkPlan plan = twoSections();
    model.setPlan(plan.sections);
    QCOMPARE(model.rowCount(), 2);
    TalkState state = after(plan, { { TalkEventKind::Landed, ms(5000), QStringLiteral("a"), 1 } });
    model.update(state, clockAt(plan, state, ms(61'000)));
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data(TalkSectionListModel::TitleRole).toString(), QStringLiteral("Why"));
    QCOMPARE(first.data(TalkSectionListModel::LandsRole).toString(), QStringLiteral("one reason"));
    QCOMPARE(first.data(TalkSectionListModel::PlannedRole).toString(), QStringLiteral("1:00"));
    QCOMPARE(first.data(TalkSectionListModel::UsedRole).toString(), QStringLiteral("1:01"));
    QCOMPARE(first.data(TalkSectionListModel::PlaceRole).value<Place>(), Place::Current);
    QCOMPARE(first.data(TalkSectionListModel::IsOverRole).toBool(), true);
    QCOMPARE(first.data(TalkSectionListModel::IsLandedRole).toBool(), true);
    QCOMPARE(first.data(TalkSectionListModel::KeyRole).toString(), QStringLiteral("a"));
    const QModelIndex second = model.index(1);
    QCOMPARE(second.data(TalkSectionListModel::UsedRole).toString(), QString());
    QCOMPARE(second.data(TalkSectionListModel::PlaceRole).value<Place>(), Place::Ahead);
    QCOMPARE(second.data(TalkSectionListModel::IsLandedRole).toBool(), false);

    // What was passed over in no time was there all the same.
    state = after(plan, { { TalkEventKind::NextSection, ms(0), {}, 0 } });
    model.update(state, clockAt(plan, state, ms(0)));
    QCOMPARE(first.data(TalkSectionListModel::UsedRole).toString(), QStringLiteral("0:00"));
    QCOMPARE(second.data(TalkSectionListModel::UsedRole).toString(), QStringLiteral("0:00"));

    state = after(plan,
        { { TalkEventKind::NextSection, ms(30'000), {}, 0 }, { TalkEventKind::DiscussionStarted, ms(40'000), {}, 0 } });
    model.update(state, clockAt(plan, state, ms(50'000)));
    QCOMPARE(first.data(TalkSectionListModel::PlaceRole).value<Place>(), Place::Done);
    QCOMPARE(second.data(TalkSectionListModel::PlaceRole).value<Place>(), Place::Done);
    QCOMPARE(second.data(TalkSectionListModel::UsedRole).toString(), QStringLiteral("0:10"));
}

void TalkListModelsTest::sectionsTellOnlyWhatChanged()
{
    TalkSectionListModel model;
    const TalkPlan plan = twoSections();
    model.setPlan(plan.sections);
    const TalkState state = after(plan, {});
    model.update(state, clockAt(plan, state, ms(5000)));
    QSignalSpy changed(&model, &TalkSectionListModel::dataChanged);
    model.update(state, clockAt(plan, state, ms(5900)));
    QCOMPARE(changed.size(), 0);
    model.update(state, clockAt(plan, state, ms(6000)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int> { TalkSectionListModel::UsedRole });
}

void TalkListModelsTest::accountAddsUpAsItIsShown()
{
    TalkAccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const TalkPlan plan = twoSections();
    // Every account ends in .9 of a second: cut one by one they would be four seconds short.
    const TalkState state = after(plan,
        { { TalkEventKind::NextSection, ms(10'900), {}, 0 }, { TalkEventKind::Interrupted, ms(21'800), {}, 0 },
            { TalkEventKind::Paused, ms(32'700), {}, 0 }, { TalkEventKind::Resumed, ms(43'600), {}, 0 },
            { TalkEventKind::DiscussionStarted, ms(43'600), {}, 0 }, { TalkEventKind::Ended, ms(54'500), {}, 0 } });
    model.setTalk(plan, state);
    QCOMPARE(column(model, TalkAccountListModel::TitleRole),
        QStringList({ QStringLiteral("Why"), QStringLiteral("Claim"), QStringLiteral("Questions in between"),
            QStringLiteral("Discussion"), QStringLiteral("Pauses"), QStringLiteral("From start to end") }));
    QCOMPARE(column(model, TalkAccountListModel::TimeRole),
        QStringList({ QStringLiteral("0:10"), QStringLiteral("0:11"), QStringLiteral("0:11"), QStringLiteral("0:11"),
            QStringLiteral("0:11"), QStringLiteral("0:54") }));
    QCOMPARE(model.index(5).data(TalkAccountListModel::IsSumRole).toBool(), true);
    QCOMPARE(model.index(4).data(TalkAccountListModel::IsSumRole).toBool(), false);
}

void TalkListModelsTest::accountNamesWhatWasOver()
{
    TalkAccountListModel model;
    const TalkPlan plan = twoSections();
    model.setTalk(plan,
        after(plan,
            { { TalkEventKind::Landed, ms(1000), QStringLiteral("b"), 1 },
                { TalkEventKind::NextSection, ms(91'000), {}, 0 },
                { TalkEventKind::DiscussionStarted, ms(191'000), {}, 0 },
                { TalkEventKind::Ended, ms(311'000), {}, 0 } }));
    QCOMPARE(column(model, TalkAccountListModel::DifferenceRole),
        QStringList({ QStringLiteral("+0:31"), QStringLiteral("\u22120:20"), QString(), QString() }));
    QCOMPARE(column(model, TalkAccountListModel::PlannedRole),
        QStringList({ QStringLiteral("1:00"), QStringLiteral("2:00"), QStringLiteral("2:00"), QString() }));
    QCOMPARE(column(model, TalkAccountListModel::LandedRole),
        QStringList({ QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("-1"), QStringLiteral("-1") }));
    QVERIFY(model.index(0).data(TalkAccountListModel::IsOverRole).toBool());
    QVERIFY(!model.index(1).data(TalkAccountListModel::IsOverRole).toBool());
}

void TalkListModelsTest::accountOfAPitchHasNoDiscussion()
{
    TalkAccountListModel model;
    const TalkPlan plan = planPitch(QStringLiteral("Pitch"), {}, std::chrono::minutes { 2 }, Level::L5);
    model.setTalk(plan, after(plan, { { TalkEventKind::Ended, ms(120'000), {}, 0 } }));
    QCOMPARE(column(model, TalkAccountListModel::TitleRole),
        QStringList({ QStringLiteral("Pitch"), QStringLiteral("From start to end") }));
    QCOMPARE(column(model, TalkAccountListModel::DifferenceRole), QStringList({ QString(), QString() }));
}

void TalkListModelsTest::accountOfATalkWithSlidesIsTheirs()
{
    TalkAccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TalkPlan plan = twoSections();
    plan.slides = { std::chrono::minutes { 1 }, std::chrono::minutes { 2 } };
    model.setTalk(plan,
        after(plan,
            { { TalkEventKind::SlideShown, ms(10'900), {}, 1 }, { TalkEventKind::Paused, ms(21'800), {}, 0 },
                { TalkEventKind::Resumed, ms(32'700), {}, 0 }, { TalkEventKind::SlideShown, ms(43'600), {}, 0 },
                { TalkEventKind::Ended, ms(124'500), {}, 0 } }));
    QCOMPARE(column(model, TalkAccountListModel::TitleRole),
        QStringList({ QStringLiteral("Slide 1 (2×)"), QStringLiteral("Slide 2"), QStringLiteral("Discussion"),
            QStringLiteral("Pauses"), QStringLiteral("From start to end") }));
    QCOMPARE(column(model, TalkAccountListModel::TimeRole),
        QStringList({ QStringLiteral("1:31"), QStringLiteral("0:22"), QStringLiteral("0:00"), QStringLiteral("0:11"),
            QStringLiteral("2:04") }));
    QCOMPARE(model.index(0).data(TalkAccountListModel::DifferenceRole).toString(), QStringLiteral("+0:31"));
    QCOMPARE(model.index(0).data(TalkAccountListModel::LandedRole).toInt(), -1);
}

void TalkListModelsTest::slidesTellOnlyWhatChanged()
{
    SlideListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setPlan({ ms(60'000), ms(120'000) });
    const auto hasNote = [](int slide) { return slide == 1; };
    model.update(0, { ms(900), ms(0) }, hasNote);
    QCOMPARE(column(model, SlideListModel::TimeRole), QStringList({ QStringLiteral("1:00"), QStringLiteral("2:00") }));
    QCOMPARE(column(model, SlideListModel::NumberRole), QStringList({ QStringLiteral("1"), QStringLiteral("2") }));
    QVERIFY(model.index(1).data(SlideListModel::HasNoteRole).toBool());
    QSignalSpy changed(&model, &SlideListModel::dataChanged);
    model.update(0, { ms(999), ms(0) }, hasNote);
    QCOMPARE(changed.size(), 0);
    model.update(0, { ms(61'000), ms(0) }, hasNote);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(),
        QList<int>({ SlideListModel::TimeRole, SlideListModel::IsOverRole }));
    QCOMPARE(model.index(0).data(SlideListModel::TimeRole).toString(), QStringLiteral("1:01 of 1:00"));
    model.setPlan({});
    QCOMPARE(model.rowCount(), 0);
}

void TalkListModelsTest::formatsAreThoseOfTheContent()
{
    const QList<TalkFormat> none;
    TalkFormatListModel empty(none);
    const QAbstractItemModelTester emptyTester(&empty, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(empty.rowCount(), 0);

    TalkBench bench;
    QVERIFY(bench.open());
    TalkFormatListModel model(bench.services->library().talkFormats());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(column(model, TalkFormatListModel::LengthsRole),
        QStringList({ QStringLiteral("20 + 25 min"), QStringLiteral("25 + 20 min"), QStringLiteral("30 + 15 min") }));
    QCOMPARE(column(model, TalkFormatListModel::KeyRole).first(), kPaper.value());
    QVERIFY(column(model, TalkFormatListModel::OutlineRole)
                .first()
                .startsWith(QStringLiteral("Why this paper 2' · Problem and claim 3'")));
    QCOMPARE(model.index(0).data(TalkFormatListModel::SourceRole).toInt(), static_cast<int>(Badge::S2));
    QVERIFY(!model.index(0).data(TalkFormatListModel::IsOwnRole).toBool());
    TalkFormat own;
    own.id = TalkFormatId(QStringLiteral("own-format-1"));
    model.setFormats({ own });
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0).data(TalkFormatListModel::IsOwnRole).toBool());
    QCOMPARE(model.index(0).data(TalkFormatListModel::SourceRole).toInt(), -1);
}

void TalkListModelsTest::questionsComeInWhenTheyAreBehind()
{
    TalkQuestionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counts(&model, &TalkQuestionListModel::countChanged);
    TalkPlan plan = twoSections();
    plan.questions = { { PromptId(QStringLiteral("q-1")), -1, QStringLiteral("Why *this* paper?") },
        { PromptId(QStringLiteral("q-1")), 0, QStringLiteral("And the seeds?") },
        { PromptId(QStringLiteral("q-2")), -1, QStringLiteral("What is next?") } };
    QList<TalkEvent> events { { TalkEventKind::DiscussionStarted, ms(180'000), {}, 0 },
        { TalkEventKind::QuestionMarked, ms(240'000), {}, 2 } };
    model.update(plan, after(plan, events));
    QCOMPARE(model.rowCount(), 0);
    events.append({ TalkEventKind::NextQuestion, ms(252'000), {}, 0 });
    events.append({ TalkEventKind::NextQuestion, ms(260'000), {}, 0 });
    model.update(plan, after(plan, events));
    QCOMPARE(counts.size(), 1);
    QCOMPARE(column(model, TalkQuestionListModel::AskRole),
        QStringList({ QStringLiteral("Why this paper?"), QStringLiteral("And the seeds?") }));
    QCOMPARE(column(model, TalkQuestionListModel::TimeRole),
        QStringList({ QStringLiteral("1:12"), QStringLiteral("0:08") }));
    QCOMPARE(column(model, TalkQuestionListModel::OutcomeTextRole),
        QStringList({ QStringLiteral("partly answered"), QStringLiteral("not marked") }));
    QCOMPARE(model.index(0).data(TalkQuestionListModel::OutcomeRole).value<TalkQuestionListModel::Outcome>(),
        TalkQuestionListModel::Outcome::Partly);
    model.update(plan, after(plan, events));
    QCOMPARE(counts.size(), 1);
}

void TalkListModelsTest::questionsOfAnotherTalkAreOthers()
{
    TalkQuestionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TalkPlan plan = twoSections();
    plan.questions = { { PromptId(QStringLiteral("q-1")), -1, QStringLiteral("One?") },
        { PromptId(QStringLiteral("q-2")), -1, QStringLiteral("Two?") } };
    const QList<TalkEvent> events { { TalkEventKind::DiscussionStarted, ms(180'000), {}, 0 },
        { TalkEventKind::NextQuestion, ms(200'000), {}, 0 } };
    model.update(plan, after(plan, events));
    QCOMPARE(model.rowCount(), 1);
    model.update(plan, after(plan, {}));
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TalkListModelsTest)
#include "tst_talklistmodels.moc"
