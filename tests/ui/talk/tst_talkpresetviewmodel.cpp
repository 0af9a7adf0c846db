// SPDX-License-Identifier: MIT
#include "talkbench.h"
#include "ui/talk/talksviewmodel.h"

#include <QAbstractItemModelTester>

using namespace sevenrounds;

/// Lengths of talks that a person makes.
class TestTalkPresetViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewOneIsMadeLikeAnother();
    void whatIsWrongIsSaidAndNotSaved();
    void whatIsMissingIsSaidOnceTheRestIsThere();
    void itIsChosenAgainAfterAStart();
    void warningsAreItsOwn();
    void usualWarningsFollowTheLength();
    void whatIsNoWarningIsSaid();
    void itIsChanged();
    void deletingIsTakenBack();
    void whatWasMadeSinceStaysWhenItIsTakenBack();
    void thirtyAreEnough();
    void noneComesBackWhereThereIsNoRoom();

private:
    [[nodiscard]] TalkPresetViewModel &preset() { return *m_page->preset(); }
    [[nodiscard]] QStringList titles();
    [[nodiscard]] QString key(int row)
    {
        return m_page->formats()->index(row).data(TalkFormatListModel::KeyRole).toString();
    }
    void make(const QString &title);

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalksViewModel> m_page;
};

void TestTalkPresetViewModel::init()
{
    m_page.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<TalksViewModel>(*m_bench->services, m_bench->navigation);
}

QStringList TestTalkPresetViewModel::titles()
{
    QStringList found;
    for (int row = 3; row < m_page->formats()->rowCount(); ++row) {
        found.append(m_page->formats()->index(row).data(TalkFormatListModel::TitleRole).toString());
    }
    return found;
}

void TestTalkPresetViewModel::make(const QString &title)
{
    preset().copy({});
    preset().setTitle(title);
    preset().setSections(QStringLiteral("2 Why\n4 The equation | derived"));
    preset().setDiscussion(QStringLiteral("10"));
    QVERIFY(preset().canSave());
    preset().save();
}

void TestTalkPresetViewModel::aNewOneIsMadeLikeAnother()
{
    const QAbstractItemModelTester tester(m_page->formats(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    preset().copy(kPaper.value());
    QVERIFY(preset().isOpen());
    QCOMPARE(preset().title(), QStringLiteral("Somebody else's paper (mine)"));
    QVERIFY(preset().sections().startsWith(QStringLiteral("2 Why this paper | One reason")));
    QCOMPARE(preset().lengths(), QStringLiteral("20 + 25 min"));
    preset().save();
    QVERIFY(!preset().isOpen());
    QCOMPARE(titles(), QStringList { QStringLiteral("Somebody else's paper (mine)") });
    // The discussion asks about what that one asks about.
    QVERIFY(preset().all().last().subject == TalkSubject::Paper);
    QVERIFY(m_page->formats()->index(3).data(TalkFormatListModel::IsOwnRole).toBool());
}

void TestTalkPresetViewModel::whatIsWrongIsSaidAndNotSaved()
{
    preset().copy({});
    QVERIFY(!preset().canSave());
    QCOMPARE(preset().sectionsProblem(), QString());
    preset().setTitle(QStringLiteral("Lab meeting"));
    preset().setSections(QStringLiteral("2 Why\nthe equation"));
    QCOMPARE(preset().sectionsProblem(), QStringLiteral("Line 2 does not begin with minutes, 1 to 120."));
    QVERIFY(!preset().canSave());
    preset().save();
    QVERIFY(titles().isEmpty() && preset().isOpen());
    preset().setSections(QStringLiteral("2 Why"));
    preset().setDiscussion(QStringLiteral("long"));
    QCOMPARE(preset().discussionProblem(), QStringLiteral("Minutes, 1 to 120."));
    QVERIFY(!preset().canSave());
    preset().setDiscussion(QStringLiteral("5"));
    QVERIFY(preset().canSave());
    preset().cancel();
    QVERIFY(titles().isEmpty() && !preset().isOpen());
}

void TestTalkPresetViewModel::whatIsMissingIsSaidOnceTheRestIsThere()
{
    QCOMPARE(preset().titleProblem(), QString());
    preset().copy({});
    preset().setDiscussion(QString());
    QCOMPARE(preset().titleProblem(), QString());
    QCOMPARE(preset().discussionProblem(), QString());
    preset().setSections(QStringLiteral("2 Why"));
    QCOMPARE(preset().titleProblem(), QStringLiteral("A length needs a name."));
    QCOMPARE(preset().discussionProblem(), QStringLiteral("Minutes, 1 to 120."));
    QVERIFY(!preset().canSave());
    preset().setDiscussion(QStringLiteral("5"));
    preset().setTitle(QString(kLongestFormatTitle + 1, u'x'));
    QCOMPARE(preset().titleProblem(), QStringLiteral("At most %1 letters.").arg(kLongestFormatTitle));
    QVERIFY(!preset().canSave());
    preset().setTitle(QString(kLongestFormatTitle, u'x'));
    QCOMPARE(preset().titleProblem(), QString());
    QCOMPARE(preset().discussionProblem(), QString());
    QVERIFY(preset().canSave());
}

void TestTalkPresetViewModel::itIsChosenAgainAfterAStart()
{
    make(QStringLiteral("Lab meeting"));
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    m_page = std::make_unique<TalksViewModel>(*m_bench->services, m_bench->navigation);
    QCOMPARE(titles(), QStringList { QStringLiteral("Lab meeting") });
    m_page->start(key(3));
    QVERIFY(m_bench->talks().hasTalk());
    const TalkPlan &plan = m_bench->talks().plan();
    QCOMPARE(plan.talk, std::chrono::minutes { 6 });
    QCOMPARE(plan.discussion, std::chrono::minutes { 10 });
    QCOMPARE(plan.sections.size(), 2);
    QCOMPARE(plan.sections.at(1).lands, QStringLiteral("derived"));
    QVERIFY(!plan.questions.isEmpty());
}

void TestTalkPresetViewModel::warningsAreItsOwn()
{
    make(QStringLiteral("Lab meeting"));
    preset().edit(key(3));
    QCOMPARE(preset().warnings(), QStringLiteral("10, 5, 1"));
    preset().setWarnings(QStringLiteral("2 4"));
    QCOMPARE(preset().warningsText(), QStringLiteral("The clock warns at 4, 2 minutes before the end."));
    preset().save();
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    m_page = std::make_unique<TalksViewModel>(*m_bench->services, m_bench->navigation);
    preset().edit(key(3));
    QCOMPARE(preset().warnings(), QStringLiteral("4, 2"));
    preset().cancel();
    m_page->start(key(3));
    QVERIFY(m_bench->talks().hasTalk());
    QCOMPARE(m_bench->talks().plan().warnings,
        QList<Milliseconds>({ std::chrono::minutes { 4 }, std::chrono::minutes { 2 } }));
}

void TestTalkPresetViewModel::usualWarningsFollowTheLength()
{
    make(QStringLiteral("Lab meeting"));
    m_page->start(key(3));
    QCOMPARE(m_bench->talks().plan().warnings,
        QList<Milliseconds>({ std::chrono::minutes { 5 }, std::chrono::minutes { 1 } }));
    (void)m_bench->talks().apply(TalkEventKind::Discarded);
    m_bench->talks().leave();
    // Nobody has to write down what is usual once more.
    preset().edit(key(3));
    preset().setSections(QStringLiteral("12 Why"));
    QCOMPARE(preset().warningsText(), QStringLiteral("The clock warns at 10, 5, 1 minutes before the end."));
    preset().save();
    m_page->start(key(3));
    QCOMPARE(m_bench->talks().plan().warnings.size(), 3);
    QCOMPARE(m_bench->talks().plan().warnings.first(), Milliseconds { std::chrono::minutes { 10 } });
}

void TestTalkPresetViewModel::whatIsNoWarningIsSaid()
{
    make(QStringLiteral("Lab meeting"));
    preset().edit(key(3));
    preset().setWarnings(QStringLiteral("soon"));
    QVERIFY(preset().warningsProblem().startsWith(QStringLiteral("Minutes, 1 to 120")));
    QVERIFY(!preset().canSave());
    preset().setWarnings(QString());
    QVERIFY(preset().canSave());
    QCOMPARE(preset().warningsText(), QStringLiteral("The clock warns of nothing."));
    preset().save();
    m_page->start(key(3));
    QVERIFY(m_bench->talks().plan().warnings.isEmpty());
}

void TestTalkPresetViewModel::itIsChanged()
{
    make(QStringLiteral("Lab meeting"));
    const QString first = key(3);
    preset().edit(first);
    QCOMPARE(preset().title(), QStringLiteral("Lab meeting"));
    preset().setTitle(QStringLiteral("Group meeting"));
    const QPersistentModelIndex row = m_page->formats()->index(3);
    preset().save();
    QVERIFY(row.isValid());
    QCOMPARE(titles(), QStringList { QStringLiteral("Group meeting") });
    QCOMPARE(key(3), first);
    // Those of the content are not one's own to change.
    preset().edit(kPaper.value());
    QVERIFY(!preset().isOpen());
    preset().remove(kPaper.value());
    QCOMPARE(m_page->formats()->rowCount(), 4);
}

void TestTalkPresetViewModel::deletingIsTakenBack()
{
    make(QStringLiteral("Lab meeting"));
    preset().edit(key(3));
    preset().remove(key(3));
    QVERIFY(titles().isEmpty() && !preset().isOpen());
    QCOMPARE(preset().notice(), QStringLiteral("Deleted: Lab meeting"));
    QVERIFY(preset().canUndo());
    preset().undo();
    QCOMPARE(titles(), QStringList { QStringLiteral("Lab meeting") });
    QCOMPARE(preset().notice(), QString());
    preset().undo();
    QCOMPARE(titles().size(), 1);
}

void TestTalkPresetViewModel::whatWasMadeSinceStaysWhenItIsTakenBack()
{
    make(QStringLiteral("One"));
    make(QStringLiteral("Two"));
    // The last one: what is made next takes its number.
    preset().remove(key(4));
    make(QStringLiteral("Three"));
    preset().undo();
    QCOMPARE(titles(), QStringList({ QStringLiteral("One"), QStringLiteral("Three"), QStringLiteral("Two") }));
    QVERIFY(key(4) != key(5));
}

void TestTalkPresetViewModel::thirtyAreEnough()
{
    for (int i = 0; i < kMostOwnFormats; ++i) {
        make(QString::number(i));
    }
    QVERIFY(preset().isFull());
    preset().copy({});
    preset().setTitle(QStringLiteral("x"));
    preset().setSections(QStringLiteral("2 Why"));
    QVERIFY(!preset().canSave());
    // One that is there can still be changed.
    preset().edit(key(3));
    QVERIFY(preset().canSave());
}

void TestTalkPresetViewModel::noneComesBackWhereThereIsNoRoom()
{
    for (int i = 0; i < kMostOwnFormats; ++i) {
        make(QString::number(i));
    }
    preset().remove(key(3));
    make(QStringLiteral("another"));
    QVERIFY(preset().canUndo());
    const QSignalSpy noticed(&preset(), &TalkPresetViewModel::noticeChanged);
    preset().undo();
    QCOMPARE(titles().size(), static_cast<qsizetype>(kMostOwnFormats));
    QCOMPARE(
        preset().notice(), QStringLiteral("There is room for 30 lengths, and all of it is taken: “0” stays deleted."));
    // Said once; it is not offered again.
    QVERIFY(!preset().canUndo());
    QCOMPARE(noticed.size(), 1);
    preset().remove(key(3));
    QVERIFY(preset().canUndo());
    preset().undo();
    QCOMPARE(titles().size(), static_cast<qsizetype>(kMostOwnFormats));
    QVERIFY(!preset().canUndo() && preset().notice().isEmpty());
}

QTEST_GUILESS_MAIN(TestTalkPresetViewModel)
#include "tst_talkpresetviewmodel.moc"
