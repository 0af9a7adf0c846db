// SPDX-License-Identifier: MIT
#include "markdown/markdown.h"
#include "support/profilebench.h"
#include "ui/round/interviewersheet.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/navigation.h"

#include <QSignalSpy>

using namespace sevenrounds;

class TestInterviewerSheet : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatAListenerNeeds();
    void holdsTheRungsOfALadder();
    void wholeRoundHasItsPhasesAndBands();
    void pageIsEmptyWithoutARound();
    void sessionAndRoundAreShown();
    void printingIsAskedOfThePage();
    void aFailedPrintSaysWhatToDo();

private:
    [[nodiscard]] static QString start(const QString &markdown) { return plainText(markdown).left(25); }
};

void TestInterviewerSheet::holdsWhatAListenerNeeds()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("design")), Level::L5, 3));
    const QString text = interviewerSheet(bench.services.library(), sessions.plan()).plainText();
    int prompts = 0;
    for (const PlanPhase &phase : sessions.plan().phases) {
        QVERIFY(text.contains(phase.title));
        for (const PlanItem &item : phase.items) {
            QVERIFY2(text.contains(start(item.ask)), qPrintable(item.id));
            const Prompt *prompt = bench.services.library().findPrompt(item.prompt);
            if (prompt == nullptr || item.followup >= 0) {
                continue;
            }
            ++prompts;
            for (const QString &point : prompt->points) {
                QVERIFY2(text.contains(start(point)), qPrintable(point));
            }
            for (const QString &hint : prompt->hints) {
                QVERIFY2(text.contains(start(hint)), qPrintable(hint));
            }
        }
    }
    QVERIFY(prompts > 0);
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(text.contains(criterion.name));
        for (const QString &band : criterion.bands) {
            QVERIFY2(text.contains(start(band)), qPrintable(band));
        }
    }
}

void TestInterviewerSheet::holdsTheRungsOfALadder()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    const Ladder &ladder = bench.services.library().ladders().first();
    QVERIFY(bench.services.sessions().startLadder(ladder.id, Level::L5));
    const QString text = interviewerSheet(bench.services.library(), bench.services.sessions().plan()).plainText();
    for (const Rung &rung : ladder.rungs) {
        QVERIFY(text.contains(start(rung.holds.first())));
        QVERIFY(text.contains(start(rung.stuck)));
    }
}

void TestInterviewerSheet::wholeRoundHasItsPhasesAndBands()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    for (const Round &round : bench.services.library().rounds()) {
        const PageDocument page = interviewerSheet(bench.services.library(), round);
        QVERIFY(!page.isEmpty());
        for (const Phase &phase : round.phases) {
            QVERIFY2(page.plainText().contains(phase.title), qPrintable(round.id.value()));
        }
        if (const Rubric *rubric = bench.services.library().findRubric(round.id)) {
            QVERIFY2(
                page.plainText().contains(start(rubric->criteria.last().bands.back())), qPrintable(round.id.value()));
        }
    }
}

void TestInterviewerSheet::pageIsEmptyWithoutARound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    SheetViewModel sheet(bench.services, navigation);
    QVERIFY(sheet.isEmpty());
    sheet.showSession();
    sheet.showRound(QStringLiteral("no such round"));
    QVERIFY(sheet.isEmpty());
    QCOMPARE(navigation.page(), Navigation::Page::Today);
}

void TestInterviewerSheet::sessionAndRoundAreShown()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    SheetViewModel sheet(bench.services, navigation);
    sheet.showRound(QStringLiteral("behavioral"));
    QVERIFY(!sheet.isEmpty());
    QCOMPARE(navigation.page(), Navigation::Page::Sheet);
    QVERIFY(sheet.printPath().endsWith(QStringLiteral("/interviewer-behavioral.pdf")));
    const QString whole = sheet.document();
    QVERIFY(bench.services.sessions().start(RoundId(QStringLiteral("behavioral")), Level::L5, 3));
    sheet.showSession();
    QVERIFY(sheet.document() != whole);
    QVERIFY(sheet.warning().contains(QStringLiteral("The clock of the round goes on")));
    QVERIFY(bench.services.sessions().state().isLive());
    sheet.leave();
    QVERIFY(navigation.page() != Navigation::Page::Sheet);
}

void TestInterviewerSheet::printingIsAskedOfThePage()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    SheetViewModel sheet(bench.services, navigation);
    sheet.showRound(QStringLiteral("ml"));
    sheet.setPrintPath(bench.folder.filePath(QStringLiteral("sheet.pdf")));
    QSignalSpy asked(&sheet, &SheetViewModel::printAsked);
    sheet.print();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), bench.folder.filePath(QStringLiteral("sheet.pdf")));
    sheet.printed(true);
    QVERIFY(sheet.notice().contains(QStringLiteral("sheet.pdf")));
}

void TestInterviewerSheet::aFailedPrintSaysWhatToDo()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    SheetViewModel sheet(bench.services, navigation);
    sheet.showRound(QStringLiteral("ml"));
    sheet.printed(false);
    QVERIFY(sheet.problem().exists());
    QVERIFY(!sheet.problem().advice.isEmpty());
    QVERIFY(sheet.notice().isEmpty());
    sheet.dismissProblem();
    QVERIFY(!sheet.problem().exists());
}

QTEST_GUILESS_MAIN(TestInterviewerSheet)
#include "tst_interviewersheet.moc"
