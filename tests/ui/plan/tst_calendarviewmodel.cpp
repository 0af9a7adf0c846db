// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/plan/calendarviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace sevenrounds;

namespace {

const QString kDerive = QStringLiteral("six-week/six-derive");

} // namespace

/// The plan as a calendar file, and a calendar file as the plan's.
class TestCalendarViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void planIsWrittenAndReadBack();
    void sittingsKeepTheirIds();
    void movedTaskIsTakenOver();
    void interviewDayComesFromTheFile();
    void badFileSaysItsLine();
    void missingFileSaysSo();
    void aPipeOrADeviceSaysSoAndHoldsNothingUp();

private:
    void write(const QByteArray &content);
    void read();
    [[nodiscard]] QString path() const { return m_bench->folder.filePath(QStringLiteral("plan.ics")); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<CalendarViewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCalendarViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_model = std::make_unique<CalendarViewModel>(m_bench->services);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setExportPath(path());
    m_model->setImportPath(path());
    PlanService &plan = m_bench->services.plan();
    QVERIFY(plan.choose(PlanId(QStringLiteral("six-week")), plan.today()));
}

void TestCalendarViewModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_bench.reset();
}

void TestCalendarViewModel::write(const QByteArray &content)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestCalendarViewModel::read()
{
    m_model->read();
    QTRY_VERIFY(!m_model->isBusy());
}

void TestCalendarViewModel::planIsWrittenAndReadBack()
{
    m_model->write();
    QTRY_VERIFY(!m_model->isBusy());
    QVERIFY(!m_model->problem().exists());
    QVERIFY(!m_model->notice().isEmpty());
    QVERIFY(QFile::exists(path()));
    read();
    QVERIFY(!m_model->problem().exists());
    // Half a path stays as it is typed, and a file that is there is said to be replaced.
    m_model->setExportPath(QStringLiteral("/tmp/"));
    QCOMPARE(m_model->exportPath(), QStringLiteral("/tmp/"));
    m_model->setExportPath(path());
    QVERIFY(m_model->exportHint().contains(QStringLiteral("replaced")));
    // All of it is here already.
    QCOMPARE(m_model->count(), 0);
    QVERIFY(m_model->movedText().isEmpty());
}

void TestCalendarViewModel::sittingsKeepTheirIds()
{
    const auto idsOf = [this] {
        QStringList ids;
        for (const CalendarDay &day : m_bench->services.calendar().days(QStringLiteral("Interview"))) {
            ids.append(day.id);
        }
        ids.sort();
        return ids;
    };
    const QStringList before = idsOf();
    QCOMPARE(QSet<QString>(before.cbegin(), before.cend()).size(), before.size());
    m_bench->services.plan().setSittingDone(kDerive, true);
    m_bench->clock.advance(std::chrono::hours { 24 });
    m_bench->services.plan().followDay();
    const QStringList after = idsOf();
    QVERIFY(after.contains(QStringLiteral("task/six-week/six-derive/6")));
    QVERIFY(!after.contains(QStringLiteral("task/six-week/six-derive/1")));
}

void TestCalendarViewModel::movedTaskIsTakenOver()
{
    QList<CalendarDay> days = m_bench->services.calendar().days(QStringLiteral("Interview"));
    const QDate later = m_bench->services.plan().today().addDays(9);
    for (CalendarDay &day : days) {
        if (day.id.contains(QLatin1String("six-derive/"))) {
            day.day = later;
        }
    }
    write(writeCalendar(days, m_bench->clock.now()));
    read();
    QVERIFY(!m_model->movedText().isEmpty());
    // The events stay as they are; only what is moved is done with.
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->takeMoved();
    QCOMPARE(reset.size(), 0);
    QVERIFY(m_model->movedText().isEmpty());
    for (const PlannedTask &task : m_bench->services.plan().layout().tasks) {
        if (taskKey(task.entry.plan, task.entry.task.id) == kDerive) {
            QCOMPARE(task.sittings.first(), later);
        }
    }
}

void TestCalendarViewModel::interviewDayComesFromTheFile()
{
    const QDate day = m_bench->services.plan().today().addDays(30);
    write(writeCalendar({ { QStringLiteral("x"), QStringLiteral("Onsite"), {}, day } }, m_bench->clock.now())
              .replace("@sevenrounds", "@elsewhere"));
    read();
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(m_model->index(0).data(CalendarViewModel::TitleRole).toString(), QStringLiteral("Onsite"));
    QVERIFY(!m_bench->services.settings().interviewDay());
    m_model->takeDay(0);
    QCOMPARE(m_bench->services.settings().interviewDay(), std::optional(day));
    m_model->takeDay(5);
}

void TestCalendarViewModel::badFileSaysItsLine()
{
    write("BEGIN:VCALENDAR\nVERSION:2.0\nnonsense\nEND:VCALENDAR\n");
    read();
    QVERIFY(m_model->problem().title.contains(QLatin1Char('3')));
    QCOMPARE(m_model->count(), 0);
    m_model->dismissProblem();
    QVERIFY(!m_model->problem().exists());
}

void TestCalendarViewModel::missingFileSaysSo()
{
    read();
    QVERIFY(m_model->problem().exists());
}

void TestCalendarViewModel::aPipeOrADeviceSaysSoAndHoldsNothingUp()
{
    const QString pipe = m_bench->folder.filePath(QStringLiteral("pipe.ics"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &file : { pipe, QStringLiteral("/dev/zero") }) {
        m_model->setImportPath(file);
        m_model->dismissProblem();
        read();
        QVERIFY(m_model->problem().exists());
    }
    m_bench->services.settings().setHoursAWeek(7);
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 60000 }));
}

QTEST_MAIN(TestCalendarViewModel)
#include "tst_calendarviewmodel.moc"
