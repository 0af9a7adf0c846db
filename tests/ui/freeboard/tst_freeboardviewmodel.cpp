// SPDX-License-Identifier: MIT
#include "ui/derivation/openservices.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/shell/navigation.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

class TestFreeBoardViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsWithAStartThatTheModelReads();
    void saysWhyAStartCannotBeUsed();
    void takesLinesThatHold();
    void keepsALineThatDoesNotHold();
    void noticesTheGoal();
    void takesALineBack();
    void savesByItselfFromTheFirstLineOn();
    void ownDerivationComesBackAfterARestart();
    void modelIsFixedByTheFirstLine();
    void remembersHowLinesAreWritten();
    void answersToOthersAreNotItsOwn();
    void announcesOnlyRealChanges();
    void whatIsTypedOnANewBoardIsKept();
    void theLineOfASavedBoardIsKept();
    void whatIsTypedComesBackAfterAKill();
    void aSettledStartComesBackSettled();
    void theLineOfASavedBoardComesBackAfterAKill();
    void whatWasClearedIsBroughtBackAfterAKill();
    void aLineThatStandsIsNotThereTwiceAfterAKill();
    void aPathThatWasChosenStays();
    void exportsTextAndAsksThePageForAPdf();
    void saysThatAFileCouldNotBeWritten();

private:
    void start(const char *latex, const char *goal = "");
    /// Writes a line and waits for its verdict.
    void write(const char *latex);
    /// Ends the program without a goodbye once the pause in the typing is over, and starts it again.
    void kill();
    [[nodiscard]] const QList<OwnDerivation> &saved() { return (*m_services)->ownDerivations().all(); }

    std::unique_ptr<OpenServices> m_services;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<FreeBoardViewModel> m_board;
    QTemporaryDir m_folder;
};

void TestFreeBoardViewModel::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
    m_navigation = std::make_unique<Navigation>();
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
    m_board->chooseModel(m_board->models()->rowOf(QStringLiteral("latent-table")));
}

void TestFreeBoardViewModel::cleanup()
{
    m_board.reset();
    m_navigation.reset();
    m_services.reset();
}

void TestFreeBoardViewModel::start(const char *latex, const char *goal)
{
    m_board->setText(kStartEditor, QString::fromUtf8(latex));
    m_board->setText(kGoalEditor, QString::fromUtf8(goal));
    m_board->submit();
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 20000);
}

void TestFreeBoardViewModel::write(const char *latex)
{
    m_board->setText(kLineEditor, QString::fromUtf8(latex));
    m_board->submit();
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 20000);
}

void TestFreeBoardViewModel::kill()
{
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_services)->boards().hasUnsaved(), 5000);
    QTRY_COMPARE((*m_services)->storage().pendingWrites(), 0);
    m_board.reset();
    QVERIFY(m_services->openAfterKill());
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
}

void TestFreeBoardViewModel::beginsWithAStartThatTheModelReads()
{
    QCOMPARE(m_board->modelTitle(), QStringLiteral("Latent table"));
    QVERIFY(m_board->page().contains(QLatin1String("one joint distribution")));
    QCOMPARE(m_board->editor(), kStartEditor);
    m_board->submit();
    QVERIFY2(!m_board->isBusy(), "an empty start is not asked about");
    QSignalSpy wanted(m_board.get(), &FreeBoardViewModel::editorWanted);
    start("\\log p(x)");
    QVERIFY(m_board->isStarted());
    QCOMPARE(m_board->editor(), kLineEditor);
    QCOMPARE(wanted.first().first().toString(), kLineEditor);
    m_board->changeStart();
    QVERIFY(!m_board->isStarted());
    QCOMPARE(m_board->line(), QStringLiteral("\\log p(x)"));
}

void TestFreeBoardViewModel::saysWhyAStartCannotBeUsed()
{
    start("\\log r(x)");
    QVERIFY(!m_board->isStarted());
    QVERIFY(m_board->pageText().contains(QLatin1String("The start cannot be used yet")));
    start("\\log p(x)");
    QVERIFY(m_board->isStarted());
    QVERIFY(!m_board->pageText().contains(QLatin1String("cannot be used")));
}

void TestFreeBoardViewModel::takesLinesThatHold()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    QVERIFY(m_board->hasLines());
    QCOMPARE(m_board->line(), QString());
    QVERIFY(m_board->pageText().contains(QLatin1String("on 8 random instances")));
    write("\\ge \\sum_z q(z|x)\\log\\frac{p(x,z)}{q(z|x)}");
    QCOMPARE(saved().first().lines.size(), 2);
    QCOMPARE(saved().first().lines.last().verdict, QStringLiteral("bound"));
    QCOMPARE(m_board->stateText(), QStringLiteral("2 lines"));
}

void TestFreeBoardViewModel::keepsALineThatDoesNotHold()
{
    start("\\log p(x)");
    write("= \\sum_z\\log p(x,z)");
    QVERIFY(!m_board->hasLines());
    QCOMPARE(m_board->line(), QStringLiteral("= \\sum_z\\log p(x,z)"));
    QVERIFY(m_board->pageText().contains(QLatin1String("the start")));
    write("= \\log\\sum_z p(x,z");
    QVERIFY(!m_board->hasLines());
    write("= \\log\\sum_z p(x,z)");
    QVERIFY(m_board->hasLines());
    QVERIFY(saved().size() == 1);
}

void TestFreeBoardViewModel::noticesTheGoal()
{
    start("\\log p(x)", "\\log\\sum_z p(z)p(x|z)+0\\cdot\\log p(x)");
    write("\\ge \\sum_z q(z|x)\\log\\frac{p(x,z)}{q(z|x)}");
    QVERIFY(m_board->hasLines());
    QVERIFY(!m_board->isGoalReached());
    m_board->undoLine();
    write("= \\log\\sum_z p(z)p(x|z)");
    QTRY_VERIFY(m_board->isGoalReached());
    QVERIFY(m_board->stateText().contains(QLatin1String("goal reached")));
}

void TestFreeBoardViewModel::takesALineBack()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    m_board->undoLine();
    QVERIFY(!m_board->hasLines());
    QCOMPARE(m_board->line(), QStringLiteral("= \\log\\sum_z p(x,z)"));
    QVERIFY(m_board->isStarted());
    m_board->undoLine();
    QCOMPARE(m_board->line(), QStringLiteral("= \\log\\sum_z p(x,z)"));
}

void TestFreeBoardViewModel::savesByItselfFromTheFirstLineOn()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    start("\\log p(x)");
    QVERIFY(saved().isEmpty());
    write("= \\log\\sum_z p(x,z)");
    QCOMPARE(saved().size(), 1);
    QCOMPARE(saved().first().title, QStringLiteral("Evidence"));
    m_board->setTitle(QStringLiteral("Evidence, once more"));
    QCOMPARE(saved().size(), 1);
    QCOMPARE(saved().first().title, QStringLiteral("Evidence, once more"));
    m_board->begin();
    QVERIFY(!m_board->isStarted());
    QCOMPARE(saved().size(), 1);
}

void TestFreeBoardViewModel::ownDerivationComesBackAfterARestart()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    start("\\log p(x)", "\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    const OwnDerivation before = saved().first();
    m_board.reset();
    QVERIFY(m_services->open());
    QCOMPARE(saved().size(), 1);
    QVERIFY(saved().first().lines == before.lines);
    QCOMPARE(saved().first().goal, before.goal);
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
    m_board->openOwn(before.id.value());
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
    QCOMPARE(m_board->title(), QStringLiteral("Evidence"));
    write("= \\log\\sum_z p(z)p(x|z)");
    QCOMPARE(saved().size(), 1);
    QCOMPARE(saved().first().lines.size(), 2);
}

void TestFreeBoardViewModel::modelIsFixedByTheFirstLine()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    const int row = m_board->modelRow();
    m_board->chooseModel(row == 0 ? 1 : 0);
    QCOMPARE(m_board->modelRow(), row);
    QVERIFY(m_board->hasLines());
}

void TestFreeBoardViewModel::remembersHowLinesAreWritten()
{
    QVERIFY(m_board->page().contains(QLatin1String("\"mode\":\"visual\"")));
    m_board->setSource(true);
    QVERIFY(m_board->page().contains(QLatin1String("\"mode\":\"source\"")));
    FreeBoardViewModel other(**m_services, *m_navigation);
    QVERIFY(other.page().contains(QLatin1String("\"mode\":\"source\"")));
}

void TestFreeBoardViewModel::answersToOthersAreNotItsOwn()
{
    start("\\log p(x)");
    LineCheckService &checks = (*m_services)->lineChecks();
    QSignalSpy judged(&checks, &LineCheckService::judged);
    LineQuestion other;
    other.derivation = DerivationId(QStringLiteral("D-01"));
    other.line = QStringLiteral("= \\log\\sum_z p(x,z)");
    checks.check(other);
    QVERIFY(judged.wait(20000));
    QVERIFY(!m_board->hasLines());
}

void TestFreeBoardViewModel::announcesOnlyRealChanges()
{
    m_board->setText(kStartEditor, QStringLiteral("a"));
    QSignalSpy lines(m_board.get(), &FreeBoardViewModel::lineChanged);
    QSignalSpy pages(m_board.get(), &FreeBoardViewModel::pageChanged);
    QSignalSpy boards(m_board.get(), &FreeBoardViewModel::boardChanged);
    m_board->setText(kStartEditor, QStringLiteral("a"));
    m_board->setTitle(m_board->title());
    m_board->setSource(false);
    m_board->chooseModel(m_board->modelRow());
    m_board->undoLine();
    QCOMPARE(lines.size() + pages.size() + boards.size(), 0);
    m_board->setText(kStartEditor, QStringLiteral("ab"));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(pages.size(), 1);
}

void TestFreeBoardViewModel::whatIsTypedOnANewBoardIsKept()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    m_board->setText(kStartEditor, QStringLiteral("\\log p(x)"));
    m_board->setText(kGoalEditor, QStringLiteral("\\log\\sum_z p(x,z)"));
    const QString page = m_board->page();
    QVERIFY(!m_board->canBringBack());
    m_board->begin();
    QCOMPARE(m_board->line(), QString());
    QVERIFY(m_board->title() != QStringLiteral("Evidence"));
    QVERIFY(m_board->canBringBack());
    // A blank one is nothing to keep.
    m_board->begin();
    m_board->bringBack();
    QCOMPARE(m_board->title(), QStringLiteral("Evidence"));
    QCOMPARE(m_board->page(), page);
    QVERIFY(!m_board->canBringBack());
    // A saved one that is opened meanwhile takes nothing away.
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    const QString id = saved().first().id.value();
    m_board->begin();
    m_board->setText(kStartEditor, QStringLiteral("\\log p(z)"));
    m_board->openOwn(id);
    QVERIFY(m_board->hasLines());
    QVERIFY(!m_board->canBringBack());
    m_board->begin();
    m_board->setText(kStartEditor, QStringLiteral("\\log p(x,z)"));
    m_board->bringBack();
    QCOMPARE(m_board->line(), QStringLiteral("\\log p(z)"));
    m_board->bringBack();
    QCOMPARE(m_board->line(), QStringLiteral("\\log p(x,z)"));
    QCOMPARE(saved().size(), 1);
}

void TestFreeBoardViewModel::theLineOfASavedBoardIsKept()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    const QString id = saved().first().id.value();
    m_board->setText(kLineEditor, QStringLiteral("= \\log"));
    m_board->begin();
    QCOMPARE(m_board->line(), QString());
    m_board->openOwn(id);
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
    m_board->openOwn(id);
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
    // Without its line it has a start again, which may be written anew.
    m_board->undoLine();
    m_board->changeStart();
    m_board->setText(kStartEditor, QStringLiteral("\\log p(x,z)"));
    m_board->begin();
    m_board->openOwn(id);
    QCOMPARE(m_board->line(), QStringLiteral("\\log p(x,z)"));
    QCOMPARE(saved().first().start, QStringLiteral("\\log p(x)"));
}

void TestFreeBoardViewModel::whatIsTypedComesBackAfterAKill()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    m_board->setText(kStartEditor, QStringLiteral("\\log p(x)"));
    m_board->setText(kGoalEditor, QStringLiteral("\\log\\sum_z p(x,z)"));
    const QString page = m_board->page();
    kill();
    QCOMPARE(m_board->title(), QStringLiteral("Evidence"));
    QCOMPARE(m_board->modelTitle(), QStringLiteral("Latent table"));
    QCOMPARE(m_board->page(), page);
    QVERIFY2(!m_board->canBringBack(), "what is shown is not behind it once more");
    QVERIFY2(saved().isEmpty(), "without a line it has no place among the saved ones");
}

void TestFreeBoardViewModel::aSettledStartComesBackSettled()
{
    start("\\log p(x)");
    m_board->setText(kLineEditor, QStringLiteral("= \\log"));
    kill();
    QVERIFY(m_board->isStarted());
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
    write("= \\log\\sum_z p(x,z)");
    QCOMPARE(saved().size(), 1);
}

void TestFreeBoardViewModel::theLineOfASavedBoardComesBackAfterAKill()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    m_board->setText(kLineEditor, QStringLiteral("= \\log"));
    kill();
    QVERIFY(m_board->hasLines());
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
    QCOMPARE(saved().first().lines.size(), 1);
    // Also where another one was shown when it ended.
    const QString id = saved().first().id.value();
    m_board->begin();
    kill();
    QVERIFY(!m_board->hasLines());
    m_board->openOwn(id);
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
    // What is deleted does not stand on the board again, and comes back with its line.
    (*m_services)->ownDerivations().remove(OwnDerivationId(id));
    m_board.reset();
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
    QVERIFY(!m_board->hasLines());
    (*m_services)->ownDerivations().restore();
    m_board->openOwn(id);
    QCOMPARE(m_board->line(), QStringLiteral("= \\log"));
}

void TestFreeBoardViewModel::whatWasClearedIsBroughtBackAfterAKill()
{
    m_board->setText(kStartEditor, QStringLiteral("first"));
    m_board->begin();
    m_board->setText(kStartEditor, QStringLiteral("second"));
    m_board->begin();
    kill();
    QCOMPARE(m_board->line(), QString());
    QVERIFY(m_board->canBringBack());
    m_board->bringBack();
    QCOMPARE(m_board->line(), QStringLiteral("second"));
    kill();
    QCOMPARE(m_board->line(), QStringLiteral("second"));
    m_board->setText(kStartEditor, QString());
    m_board->bringBack();
    QCOMPARE(m_board->line(), QStringLiteral("first"));
    kill();
    QVERIFY2(!m_board->canBringBack(), "an empty board was nothing to keep");
}

void TestFreeBoardViewModel::aLineThatStandsIsNotThereTwiceAfterAKill()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    // No pause in between: what is posted with the line must be enough.
    QVERIFY(!(*m_services)->boards().hasUnsaved());
    kill();
    QVERIFY(m_board->hasLines());
    QCOMPARE(m_board->line(), QString());
    QVERIFY(!m_board->canBringBack());
    QCOMPARE(saved().size(), 1);
}

void TestFreeBoardViewModel::aPathThatWasChosenStays()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    QVERIFY(m_board->exportPath().endsWith(QLatin1String("/evidence.tex")));
    m_board->setExportPath(m_folder.filePath(QStringLiteral("mine.tex")));
    m_board->setTitle(QStringLiteral("Evidence again"));
    QCOMPARE(m_board->exportPath(), m_folder.filePath(QStringLiteral("mine.tex")));
    m_board->chooseFormat(static_cast<int>(BoardFormat::Markdown));
    QCOMPARE(m_board->exportPath(), m_folder.filePath(QStringLiteral("mine.md")));
    m_board->setExportPath(QString());
    m_board->chooseFormat(static_cast<int>(BoardFormat::Latex));
    QVERIFY(m_board->exportPath().endsWith(QLatin1String("/evidence-again.tex")));
}

void TestFreeBoardViewModel::exportsTextAndAsksThePageForAPdf()
{
    m_board->setTitle(QStringLiteral("Evidence"));
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    m_board->chooseFormat(static_cast<int>(BoardFormat::Markdown));
    QVERIFY(m_board->exportPath().endsWith(QLatin1String("/evidence.md")));
    const QString file = m_folder.filePath(QStringLiteral("mine.md"));
    m_board->setExportPath(file);
    QVERIFY(!m_board->exportHintFor(file).contains(QStringLiteral("replaced")));
    m_board->exportNow();
    QTRY_VERIFY(m_board->notice().contains(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("# Evidence"));
    // Asked anew each time: what is there has changed.
    QVERIFY(m_board->exportHintFor(file).contains(QStringLiteral("replaced")));
    m_board->chooseFormat(static_cast<int>(BoardFormat::Pdf));
    QSignalSpy asked(m_board.get(), &FreeBoardViewModel::printAsked);
    m_board->exportNow();
    QCOMPARE(asked.first().first().toString(), m_folder.filePath(QStringLiteral("mine.pdf")));
    QVERIFY(m_board->notice().isEmpty());
    m_board->printed(false);
    QVERIFY(m_board->problem().exists());
    m_board->printed(true);
    QVERIFY(!m_board->problem().exists());
    QVERIFY(!m_board->notice().isEmpty());
}

void TestFreeBoardViewModel::saysThatAFileCouldNotBeWritten()
{
    start("\\log p(x)");
    write("= \\log\\sum_z p(x,z)");
    m_board->setExportPath(m_folder.filePath(QStringLiteral("no/such/folder/a.tex")));
    m_board->exportNow();
    QTRY_VERIFY(m_board->problem().exists());
    QVERIFY(m_board->notice().isEmpty());
    m_board->dismissProblem();
    QVERIFY(!m_board->problem().exists());
}

QTEST_GUILESS_MAIN(TestFreeBoardViewModel)
#include "tst_freeboardviewmodel.moc"
