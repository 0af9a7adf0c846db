// SPDX-License-Identifier: MIT
#include "boardbuilder.h"

using namespace sevenrounds;

namespace {

using Kind = AttemptEventKind;

} // namespace

class TestAttemptReducer : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void recallsLineByLine();
    void passesLinesThatWereLeftOut();
    void goesItsOwnWay();
    void countsOnlyWhatIsWrong_data();
    void countsOnlyWhatIsWrong();
    void proposesGrades();
    void asksThePersonWhereNoMachineJudges();
    void takesLinesAndGradesBack();
    void aMistakeIsCountedOnceWhereALineIsTakenBack();
    void ordersRows();
    void justifiesSteps();
    void marksABlankPage();
    void standsStillInAPause();
    void refusesWhatMakesNoSense();
    void everyKindHasItsKey();

private:
    std::unique_ptr<BoardPlayer> m_player;
};

void TestAttemptReducer::cleanup()
{
    // Whatever was played: the log gives the state again.
    if (m_player) {
        const Result<AttemptState> replayed = replay(m_player->plan(), m_player->log());
        QVERIFY(replayed.has_value());
        QCOMPARE(replayed->stage, m_player->state().stage);
        QCOMPARE(replayed->next, m_player->state().next);
        QCOMPARE(replayed->worked, m_player->state().worked);
        QCOMPARE(replayed->rows, m_player->state().rows);
        QCOMPARE(replayed->path.size(), m_player->state().path.size());
        m_player.reset();
    }
}

void TestAttemptReducer::recallsLineByLine()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->accept(0));
    QCOMPARE(m_player->state().pending, std::optional(0));
    QVERIFY(!m_player->accept(1));
    QVERIFY(m_player->grade(3));
    QCOMPARE(m_player->state().next, 1);
    QVERIFY(m_player->accept(1));
    QVERIFY(m_player->grade(4));
    QVERIFY(m_player->play(Kind::StepShown, {}, 2));
    QVERIFY(m_player->grade(1));
    QVERIFY(!m_player->play(Kind::Ended));
    QVERIFY(m_player->play(Kind::StepShown, {}, 3, QStringLiteral("= mine")));
    QVERIFY(m_player->grade(3));
    QCOMPARE(m_player->state().stage, AttemptStage::Complete);
    QVERIFY(m_player->play(Kind::Ended));
    QCOMPARE(m_player->state().stage, AttemptStage::Ended);
    QVERIFY(!m_player->play(Kind::HintTaken));
}

void TestAttemptReducer::passesLinesThatWereLeftOut()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->play(Kind::LineRefused, QStringLiteral("wrong"), 0, QStringLiteral("x")));
    QVERIFY(m_player->accept(2));
    QCOMPARE(m_player->state().next, 3);
    QCOMPARE(m_player->state().steps.at(0).reach, StepReach::Passed);
    QCOMPARE(m_player->state().steps.at(1).reach, StepReach::Passed);
    QCOMPARE(m_player->state().steps.at(2).reach, StepReach::Own);
    QCOMPARE(m_player->state().steps.at(2).wrong, 1);
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 2), std::optional(Grade::Hard));
}

void TestAttemptReducer::goesItsOwnWay()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->accept(-1));
    QVERIFY(m_player->accept(-1));
    QCOMPARE(m_player->state().next, 0);
    QVERIFY(!m_player->state().pending);
    QVERIFY(m_player->play(Kind::StepTaken, {}, 1));
    QCOMPARE(m_player->state().path.last().step, 1);
    QCOMPARE(m_player->state().pending, std::optional(1));
    QVERIFY(m_player->grade(3));
    QVERIFY(!m_player->play(Kind::StepTaken, {}, 2));
}

void TestAttemptReducer::countsOnlyWhatIsWrong_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("wrong");
    for (const char *word : { "wrong", "undefined", "not-bound" }) {
        QTest::newRow(word) << QString::fromLatin1(word) << 1;
    }
    for (const char *word : { "unreadable", "loose", "needs-brackets", "no-change" }) {
        QTest::newRow(word) << QString::fromLatin1(word) << 0;
    }
}

void TestAttemptReducer::countsOnlyWhatIsWrong()
{
    QFETCH(QString, verdict);
    QFETCH(int, wrong);
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->play(Kind::LineRefused, verdict, 0, QStringLiteral("x")));
    QCOMPARE(m_player->state().steps.at(0).wrong, wrong);
    QVERIFY(m_player->accept(0));
    QCOMPARE(
        proposedGrade(m_player->plan(), m_player->state(), 0), std::optional(wrong == 0 ? Grade::Good : Grade::Hard));
}

void TestAttemptReducer::proposesGrades()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->play(Kind::HintTaken));
    QVERIFY(m_player->accept(0));
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 0), std::optional(Grade::Hard));
    QVERIFY(m_player->grade(2));
    QVERIFY(m_player->play(Kind::StepShown, {}, 1, QStringLiteral("= mine")));
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 1), std::optional(Grade::Again));
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 99), std::optional<Grade>());
}

void TestAttemptReducer::asksThePersonWhereNoMachineJudges()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->accept(2));
    QVERIFY(m_player->grade(3));
    QVERIFY(m_player->play(Kind::StepShown, {}, 3, QStringLiteral("= mine")));
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 3), std::optional<Grade>());
    QVERIFY(m_player->grade(3));
    const AttemptResult result = resultOf(m_player->plan(), m_player->state());
    QCOMPARE(result.had, 4);
    QCOMPARE(result.shown, 0);
    QVERIFY(result.isClean());
}

void TestAttemptReducer::takesLinesAndGradesBack()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(!m_player->play(Kind::LineUndone));
    QVERIFY(!m_player->play(Kind::GradeUndone));
    QVERIFY(m_player->accept(0));
    QVERIFY(m_player->grade(3));
    QVERIFY(m_player->accept(-1));
    QVERIFY(m_player->play(Kind::LineUndone));
    QCOMPARE(m_player->state().path.size(), 1);
    // A graded line stays until its grade is taken back.
    QVERIFY(!m_player->play(Kind::LineUndone));
    QVERIFY(m_player->play(Kind::GradeUndone));
    QCOMPARE(m_player->state().pending, std::optional(0));
    QVERIFY(m_player->play(Kind::LineUndone));
    QCOMPARE(m_player->state().next, 0);
    QCOMPARE(m_player->state().steps.at(0).reach, StepReach::Open);
    // What was shown stays seen.
    QVERIFY(m_player->play(Kind::StepShown, {}, 0));
    QVERIFY(m_player->play(Kind::LineUndone));
    QVERIFY(m_player->accept(0));
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 0), std::optional(Grade::Hard));
}

void TestAttemptReducer::aMistakeIsCountedOnceWhereALineIsTakenBack()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->play(Kind::LineRefused, QStringLiteral("wrong"), 0, QStringLiteral("x")));
    QVERIFY(m_player->play(Kind::HintTaken));
    // The first line is passed by, so what went wrong went wrong with the second one, as long as that stands.
    QVERIFY(m_player->accept(1));
    QCOMPARE(m_player->state().steps.at(1).wrong, 1);
    QCOMPARE(m_player->state().steps.at(1).hints, 1);
    QVERIFY(m_player->play(Kind::LineUndone));
    QVERIFY(m_player->accept(1));
    QCOMPARE(m_player->state().steps.at(1).wrong, 1);
    QCOMPARE(m_player->state().steps.at(1).hints, 1);
    QVERIFY(m_player->play(Kind::LineUndone));
    QVERIFY(m_player->accept(0));
    QVERIFY(m_player->grade(2));
    QVERIFY(m_player->accept(1));
    QCOMPARE(m_player->state().steps.at(0).wrong, 1);
    QCOMPARE(m_player->state().steps.at(1).wrong, 0);
    QCOMPARE(m_player->state().steps.at(1).hints, 0);
    QCOMPARE(proposedGrade(m_player->plan(), m_player->state(), 1), std::optional(Grade::Good));
}

void TestAttemptReducer::ordersRows()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Order);
    QVERIFY(m_player->play(Kind::OrderChecked));
    QCOMPARE(m_player->state().stage, AttemptStage::Working);
    QVERIFY(m_player->state().isChecked);
    for (int place = 0; place < 4; ++place) {
        QVERIFY(m_player->play(Kind::RowMoved, QStringLiteral("s%1").arg(place + 1), place));
    }
    QVERIFY(!m_player->state().isChecked);
    QVERIFY(isRowRight(m_player->plan(), m_player->state(), QStringLiteral("s4")));
    QVERIFY(!isRowRight(m_player->plan(), m_player->state(), QStringLiteral("mistake-0")));
    QVERIFY(m_player->play(Kind::RowSetAside, QStringLiteral("s2"), 1));
    QVERIFY(!isRowRight(m_player->plan(), m_player->state(), QStringLiteral("s2")));
    QVERIFY(!isRowRight(m_player->plan(), m_player->state(), QStringLiteral("s3")));
    QVERIFY(m_player->play(Kind::RowSetAside, QStringLiteral("s2"), 0));
    QVERIFY(m_player->play(Kind::RowSetAside, QStringLiteral("mistake-0"), 1));
    QVERIFY(m_player->play(Kind::OrderChecked));
    QCOMPARE(m_player->state().stage, AttemptStage::Complete);
    const AttemptResult result = resultOf(m_player->plan(), m_player->state());
    QCOMPARE(result.had, 4);
    QCOMPARE(result.wrong, 1);
    QVERIFY(!m_player->play(Kind::RowMoved, QStringLiteral("s1"), 2));
}

void TestAttemptReducer::justifiesSteps()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Justify);
    QVERIFY(!m_player->play(Kind::NextStep));
    QVERIFY(!m_player->play(Kind::RuleChosen, {}, 9));
    for (int step = 0; step < 4; ++step) {
        const PlannedStep &planned = m_player->plan().steps.at(step);
        const auto right = planned.options.indexOf(planned.rule);
        QVERIFY(m_player->play(Kind::RuleChosen, {}, step == 0 ? (right + 1) % 4 : right));
        QVERIFY(!m_player->play(Kind::RuleChosen, {}, 0));
        QVERIFY(m_player->play(Kind::NextStep));
    }
    QCOMPARE(m_player->state().stage, AttemptStage::Complete);
    const AttemptResult result = resultOf(m_player->plan(), m_player->state());
    QCOMPARE(result.had, 3);
    QCOMPARE(result.wrong, 1);
    QVERIFY(!result.isFromMemory());
}

void TestAttemptReducer::marksABlankPage()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Blank);
    QVERIFY(!m_player->play(Kind::StepMarked, QStringLiteral("s1"), 1));
    QVERIFY(m_player->play(Kind::WritingDone));
    QCOMPARE(m_player->state().worked, Milliseconds { 10000 });
    for (int step = 1; step <= 4; ++step) {
        QVERIFY(m_player->play(Kind::StepMarked, QStringLiteral("s%1").arg(step), step == 2 ? 2 : 1));
    }
    QCOMPARE(m_player->state().stage, AttemptStage::Complete);
    // Marking is no work, and can be changed until the end.
    QCOMPARE(m_player->state().worked, Milliseconds { 10000 });
    QCOMPARE(resultOf(m_player->plan(), m_player->state()).had, 3);
    QVERIFY(m_player->play(Kind::StepMarked, QStringLiteral("s2"), 1));
    QVERIFY(resultOf(m_player->plan(), m_player->state()).isClean());
    QVERIFY(!m_player->play(Kind::StepMarked, QStringLiteral("s9"), 1));
    QVERIFY(!m_player->play(Kind::StepMarked, QStringLiteral("s1"), 4));
}

void TestAttemptReducer::standsStillInAPause()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(m_player->accept(-1));
    QVERIFY(m_player->play(Kind::Paused));
    QVERIFY(!m_player->play(Kind::Paused));
    QCOMPARE(m_player->state().worked, Milliseconds { 20000 });
    QVERIFY(m_player->play(Kind::Resumed));
    QVERIFY(!m_player->play(Kind::Resumed));
    QCOMPARE(m_player->state().worked, Milliseconds { 20000 });
    QCOMPARE(m_player->state().workedAt(Milliseconds { 35000 }), Milliseconds { 25000 });
    QVERIFY(m_player->play(Kind::Restored));
    QCOMPARE(m_player->state().worked, Milliseconds { 30000 });
}

void TestAttemptReducer::refusesWhatMakesNoSense()
{
    m_player = std::make_unique<BoardPlayer>(AttemptMode::Recall);
    QVERIFY(!m_player->play(Kind::Started));
    QVERIFY(!m_player->play(Kind::StepShown, {}, 1));
    QVERIFY(!m_player->play(Kind::LineAccepted, {}, 9, QStringLiteral("x")));
    QVERIFY(!m_player->play(Kind::LineAccepted, {}, 0, QStringLiteral("  ")));
    QVERIFY(!m_player->grade(3));
    QVERIFY(!m_player->play(Kind::RuleChosen));
    QVERIFY(!m_player->play(Kind::OrderChecked));
    QVERIFY(!m_player->play(Kind::WritingDone));
    QVERIFY(m_player->accept(0));
    QVERIFY(!m_player->grade(0));
    QVERIFY(!m_player->grade(5));
    const AttemptEvent early { Kind::HintTaken, Milliseconds { 1 }, {}, {}, 0 };
    QVERIFY(!reduce(m_player->plan(), m_player->state(), early));
    QVERIFY(!replay(m_player->plan(), {}));
    QVERIFY(m_player->play(Kind::Discarded));
    QVERIFY(!m_player->grade(3));
}

void TestAttemptReducer::everyKindHasItsKey()
{
    for (int kind = 0; kind <= static_cast<int>(Kind::Discarded); ++kind) {
        const AttemptEvent event { static_cast<Kind>(kind), Milliseconds { 5 }, QStringLiteral("k"),
            QStringLiteral("t"), 3 };
        const Result<AttemptEvent> back = AttemptEvent::fromLog(attemptEventKey(event.kind), event.at, event.body());
        QVERIFY(back.has_value());
        QCOMPARE(back->kind, event.kind);
        QCOMPARE(back->key, event.key);
        QCOMPARE(back->text, event.text);
        QCOMPARE(back->value, event.value);
    }
    QVERIFY(!AttemptEvent::fromLog(QStringLiteral("dreamt"), {}, {}));
}

QTEST_GUILESS_MAIN(TestAttemptReducer)
#include "tst_attemptreducer.moc"
