// SPDX-License-Identifier: MIT
#include "rendererprocess.h"
#include "services/appservices.h"
#include "webharness.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace std::chrono_literals;
using sevenrounds::Milliseconds;
using sevenrounds::PageDocument;

/// Faults F29, F30 and F31: the renderer dies, hangs or grows in the middle of an answer.
class TestWebFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void comesBackAfterAKill();
    void F29_theRoundsClockGoesOnUntouched();
    void comesBackAfterACrash();
    void endsAnEndlessLoop();
    void F31_endsAMemoryBomb();
    void F31_endsAPageThatOnlyGrows();
    void staysWithTextAfterTheThirdDeath();
    void comesBackToItsPaneWhenItDiedUnseen();
    void comesBackWhenItDiedInAHiddenWindow();

private:
    void killRenderer();
    void expectReturn(
        const QString &typed, qint64 fallbackLimitMs, qint64 returnLimitMs, const std::function<void()> &fault);

    std::unique_ptr<WebHarness> m_web;
};

static PageDocument answer(const QString &typed)
{
    PageDocument document(QStringLiteral("answer"));
    document.addPrompt(QStringLiteral("question"), {}, QStringLiteral("Why is $\\gamma < 1$?"))
        .addPreview(QStringLiteral("preview"), {}, typed, {});
    return document;
}

void TestWebFaults::initTestCase()
{
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->start());
}

void TestWebFaults::init()
{
    // The deaths of the test before are more than a minute ago.
    m_web->clock().advance(61s);
}

void TestWebFaults::cleanupTestCase()
{
    QCOMPARE(m_web->warnings(), QStringList());
    m_web.reset();
}

void TestWebFaults::killRenderer()
{
    const qint64 pid = m_web->host().rendererPid();
    QVERIFY(pid > 1);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
}

/// Types, plays the fault, and expects the native text first and then the page with what was typed last. A machine that is busy
/// elsewhere may hold up a try; none of three within the limits means that we are late.
void TestWebFaults::expectReturn(
    const QString &typed, qint64 fallbackLimitMs, qint64 returnLimitMs, const std::function<void()> &fault)
{
    MathHost &host = m_web->host();
    bool isInTime = false;
    for (int attempt = 0; attempt < 3 && !isInTime; ++attempt) {
        m_web->clock().advance(61s);
        QVERIFY(m_web->show(answer(QStringLiteral("first %1").arg(attempt))));
        QVERIFY(!host.isFallbackShown());
        const qint64 renderer = host.rendererPid();
        QSignalSpy shown(&host, &MathHost::documentShown);
        QElapsedTimer timer;
        timer.start();
        fault();
        m_web->setDocument(answer(typed));
        QTRY_VERIFY_WITH_TIMEOUT(host.isFallbackShown(), 60000);
        const qint64 fallbackMs = timer.restart();
        QVERIFY(m_web->window()->property("plainText").toString().contains(typed));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60000);
        const qint64 returnMs = timer.elapsed();
        qInfo("text after %lld ms, page back after %lld ms more", fallbackMs, returnMs);
        isInTime = fallbackMs <= limitMs(fallbackLimitMs) && returnMs <= limitMs(returnLimitMs);
        QVERIFY(!host.isFallbackShown());
        QVERIFY(host.rendererPid() != renderer);
        QCOMPARE(
            m_web->evaluate(QStringLiteral("document.querySelector('.preview .prose').textContent")).toString(), typed);
    }
    QVERIFY(isInTime);
}

void TestWebFaults::comesBackAfterAKill()
{
    expectReturn(QStringLiteral("after the kill"), 250, 1000, [this] { killRenderer(); });
}

/// A round by the same clock as the page: what it shows is held against that clock before, while the page is away, and when it is back.
void TestWebFaults::F29_theRoundsClockGoesOnUntouched()
{
    const QTemporaryDir folder;
    sevenrounds::AppServices services(
        { sevenrounds::ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") },
        m_web->clock());
    services.openNow();
    QTRY_VERIFY_WITH_TIMEOUT(services.stage() == sevenrounds::AppStage::Ready, 60000);
    sevenrounds::SessionService &sessions = services.sessions();
    QVERIFY(sessions.start(sevenrounds::RoundId(QStringLiteral("ml")), sevenrounds::Level::L5, 7));
    QVERIFY(m_web->show(answer(QStringLiteral("in a round"))));

    // Between two looks at the clock, because the machine may do something else between any two.
    struct Look {
        Milliseconds from;
        sevenrounds::SessionClock shown;
        Milliseconds until;
    };
    const auto look = [&] {
        const Milliseconds from = m_web->clock().monotonic();
        const sevenrounds::SessionClock shown = sessions.clock();
        return Look { from, shown, m_web->clock().monotonic() };
    };
    const Look before = look();
    MathHost &host = m_web->host();
    killRenderer();
    QTRY_VERIFY_WITH_TIMEOUT(host.isFallbackShown(), 60000);
    const Look away = look();
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == MathHost::State::Ready && !host.isFallbackShown(), 60000);
    const Look back = look();
    for (const Look &later : { away, back }) {
        const Milliseconds least = later.from - before.until;
        const Milliseconds most = later.until - before.from;
        const Milliseconds ran = later.shown.elapsed - before.shown.elapsed;
        QVERIFY2(ran >= least && ran <= most, qPrintable(QString::number(ran.count())));
        QCOMPARE(before.shown.remaining - later.shown.remaining, ran);
        QCOMPARE(later.shown.phaseElapsed - before.shown.phaseElapsed, ran);
    }
    QVERIFY(back.shown.elapsed > before.shown.elapsed);
    // Nobody stopped it, and nothing was asked or ended.
    QCOMPARE(sessions.state().status, sevenrounds::SessionStatus::Running);
    QCOMPARE(sessions.state().paused, Milliseconds { 0 });
    (void)services.shutDown(Milliseconds { 60000 });
}

void TestWebFaults::comesBackAfterACrash()
{
    expectReturn(QStringLiteral("after the crash"), 250, 1000,
        [this] { m_web->host().surface()->setProperty("url", QUrl(QStringLiteral("chrome://crash"))); });
}

void TestWebFaults::endsAnEndlessLoop()
{
    expectReturn(
        QStringLiteral("after the loop"), 3000, 1000, [this] { m_web->launch(QStringLiteral("for (;;) {}")); });
}

void TestWebFaults::F31_endsAMemoryBomb()
{
    // Of our own process only: what the renderer took goes with it, and expectReturn() sees that it went.
    const auto residentKib = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        qint64 kib = 0;
        if (status.open(QFile::ReadOnly)) {
            const QList<QByteArray> lines = status.readAll().split('\n');
            for (const QByteArray &line : lines) {
                kib = line.startsWith("VmRSS:") ? line.mid(6).simplified().split(' ').first().toLongLong() : kib;
            }
        }
        return kib;
    };
    QVERIFY(m_web->show(answer(QStringLiteral("before the bomb"))));
    const qint64 before = residentKib();
    QVERIFY(before > 0);
    // As much as a machine that others use can spare, and then it does not come back.
    expectReturn(QStringLiteral("after the bomb"), 3000, 1000, [this] {
        m_web->launch(
            QStringLiteral("const kept = []; while (kept.length < 300) { kept.push(new Uint8Array(1048576).fill(1)); } "
                           "for (;;) {}"));
    });
    QVERIFY2(residentKib() - before < qint64 { 50 } * 1024, qPrintable(QString::number(residentKib() - before)));
}

void TestWebFaults::F31_endsAPageThatOnlyGrows()
{
    // It answers every question of the watchdog, so nothing but its size tells. A gigabyte is what the program allows; here it is what the page has
    // and as much more as a machine that others use can spare.
    QCOMPARE(MathHost::kMostMemory, qint64 { 1024 } * 1024 * 1024);
    QVERIFY(m_web->show(answer(QStringLiteral("before it grows"))));
    constexpr qint64 kRoom = qint64 { 256 } * 1024 * 1024;
    const qint64 limit = residentBytes(m_web->host().rendererPid()) + kRoom;
    QVERIFY(limit > kRoom);
    m_web->host().setMostMemory(limit);
    expectReturn(QStringLiteral("after it grew"), 10000, 1000, [this] {
        m_web->launch(
            QStringLiteral("globalThis.kept = []; setInterval(() => kept.push(new Uint8Array(8388608).fill(1)), 40);"));
    });
    // The new page begins small again, and the program would let it have its gigabyte.
    QVERIFY(residentBytes(m_web->host().rendererPid()) < limit);
    m_web->host().setMostMemory(MathHost::kMostMemory);
}

void TestWebFaults::staysWithTextAfterTheThirdDeath()
{
    MathHost &host = m_web->host();
    for (int death = 1; death <= 3; ++death) {
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), MathHost::State::Ready, 60000);
        killRenderer();
        const auto next = death < 3 ? MathHost::State::Recovering : MathHost::State::Stopped;
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), next, 60000);
    }
    QVERIFY(host.isFallbackShown());
    QSignalSpy shown(&host, &MathHost::documentShown);
    host.retry();
    QVERIFY(shown.wait(60000));
    QVERIFY(!host.isFallbackShown());
}

void TestWebFaults::comesBackToItsPaneWhenItDiedUnseen()
{
    MathHost &host = m_web->host();
    QVERIFY(m_web->show(answer(QStringLiteral("seen"))));
    m_web->window()->setProperty("isPaneShown", false);
    killRenderer();
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), MathHost::State::Recovering, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), MathHost::State::Ready, 60000);
    QVERIFY(!host.isFallbackShown());
    QSignalSpy shown(&host, &MathHost::documentShown);
    m_web->window()->setProperty("isPaneShown", true);
    QVERIFY(shown.wait(60000));
}

void TestWebFaults::comesBackWhenItDiedInAHiddenWindow()
{
    MathHost &host = m_web->host();
    QVERIFY(m_web->show(answer(QStringLiteral("before"))));
    m_web->window()->hide();
    killRenderer();
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), MathHost::State::Recovering, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), MathHost::State::Ready, 60000);
    m_web->window()->show();
    QTRY_VERIFY_WITH_TIMEOUT(!host.isFallbackShown(), 60000);
}

WEB_TEST_MAIN(TestWebFaults)
#include "tst_webfaults.moc"
