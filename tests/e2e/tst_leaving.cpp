// SPDX-License-Identifier: MIT
#include "services/appservices.h"
#include "storage/practicerepository.h"
#include "storage/settingrepository.h"
#include "support/privatebus.h"
#include "support/privatedisplay.h"
#include "support/runningprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>

using namespace sevenrounds;
using test::PrivateBus;
using test::PrivateDisplay;
using test::RunningProgram;

namespace {

/// The mark is two seconds (F03); the limit allows for a machine that does much else. The figure is printed.
constexpr int kLimitMs = 10000;
constexpr int kPatienceMs = 30000;

/// Reads the running program's profile, without ever holding it back.
template <typename Value>
Value peek(const QString &folder, Value otherwise, const std::function<Result<Value>(Database &)> &work)
{
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnly;
    Result<Connection> connection = Connection::open(ProfilePaths { folder }.database(), options);
    if (!connection) {
        return otherwise;
    }
    Database database(std::move(*connection));
    return work(database).value_or(otherwise);
}

bool isWelcomed(const QString &folder)
{
    return peek<bool>(folder, false, [](Database &database) -> Result<bool> {
        ROUNDS_ASSIGN_OR_RETURN(const QList<SettingRecord> rows, SettingRepository(database).loadAll());
        return std::any_of(
            rows.begin(), rows.end(), [](const SettingRecord &row) { return row.key == QStringLiteral("welcomed"); });
    });
}

/// How often the newest practice's log says `kind`; -1 where there is no practice yet.
int countEvents(const QString &folder, const QString &kind)
{
    return peek<int>(folder, -1, [&](Database &database) -> Result<int> {
        PracticeRepository practices(database);
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeSummary> recent, practices.listRecent(1));
        if (recent.isEmpty()) {
            return -1;
        }
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> events, practices.loadLog(recent.first().practice.id));
        return static_cast<int>(std::count_if(
            events.begin(), events.end(), [&](const PracticeEventRecord &event) { return event.kind == kind; }));
    });
}

} // namespace

/// Fault F03 with the program in a real window: typed into by key, then told to go. Also what a person does with it in the first
/// minute, since nothing here is called but keys.
class TestLeaving : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F03_everythingTypedIsThere_data();
    void F03_everythingTypedIsThere();

private:
    void focusWindow();

    PrivateDisplay m_display;
};

void TestLeaving::initTestCase()
{
    if (m_display.name().isEmpty() || !m_display.operate({ QStringLiteral("version") })) {
        QSKIP("Xvfb and xdotool are needed for a real window");
    }
}

void TestLeaving::focusWindow()
{
    // Tried until it is done, and then not once more, as QTRY_VERIFY does: a search fails where a window goes meanwhile, and a window that
    // cannot be seen yet takes no focus.
    const auto isFocused = [this] {
        QByteArray windows;
        return m_display.operate({ QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                                     QStringLiteral("^Seven Rounds$") },
                   &windows)
            && !windows.isEmpty()
            && m_display.operate({ QStringLiteral("windowfocus"), QStringLiteral("--sync"),
                QString::fromLatin1(windows.split('\n').first()) });
    };
    QVERIFY2(QTest::qWaitFor(isFocused, kPatienceMs), "no window that takes the focus");
}

void TestLeaving::F03_everythingTypedIsThere_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("logging out") << SIGTERM;
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("the terminal closes") << SIGHUP;
    QTest::newRow("Ctrl+Q") << 0;
}

void TestLeaving::F03_everythingTypedIsThere()
{
    QFETCH(int, signal);
    const QTemporaryDir data;
    RunningProgram program;
    QVERIFY(program.start({ data.path(), PrivateBus::none(), {}, {}, true, m_display.name() }));
    QVERIFY(program.waitUntilOpen(data.path()));
    focusWindow();
    if (QTest::currentTestFailed()) {
        return;
    }
    // Past the questions, by their key; pressed again it does nothing on Today.
    QTRY_VERIFY_WITH_TIMEOUT(m_display.press(QStringLiteral("ctrl+Return")) && isWelcomed(data.path()), kPatienceMs);
    QVERIFY(m_display.press(QStringLiteral("s")));
    QTRY_COMPARE_WITH_TIMEOUT(countEvents(data.path(), QStringLiteral("started")), 1, kPatienceMs);
    const QString text = QStringLiteral("the second moment keeps the scale of each weight");
    QVERIFY(m_display.type(text));
    // Keys come in their order: when the mark is in the log, every letter is in the text. It need not be on the disk yet.
    QVERIFY(m_display.press(QStringLiteral("ctrl+m")));
    QTRY_COMPARE_WITH_TIMEOUT(countEvents(data.path(), QStringLiteral("marked")), 1, kPatienceMs);

    QElapsedTimer timer;
    timer.start();
    if (signal != 0) {
        program.send(signal);
    } else {
        QVERIFY(m_display.press(QStringLiteral("ctrl+q")));
    }
    QVERIFY2(program.waitForEnd(kLimitMs), "it did not go");
    qInfo("gone after %lld ms", timer.elapsed());
    QVERIFY2(program.exitCode() == 0, program.messages().constData());

    const SystemClock clock;
    AppServices services({ ProfilePaths { data.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    services.openNow();
    QTRY_VERIFY(services.stage() == AppStage::Ready && services.sessions().hasUnfinished());
    QVERIFY(services.sessions().restore());
    const SessionService &sessions = services.sessions();
    QCOMPARE(sessions.draft(currentItem(sessions.plan(), sessions.state()).id), text);
    QCOMPARE(sessions.state().marks.size(), 1);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
