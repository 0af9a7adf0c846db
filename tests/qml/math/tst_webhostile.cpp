// SPDX-License-Identifier: MIT
#include "webharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using sevenrounds::PageDocument;

/// Faults F34 and F35: hostile texts in the real page. Run a second time in a network namespace of its own, where the kernel's counters
/// say that nothing was sent.
class TestWebHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsHostileTextAsText_data();
    void showsHostileTextAsText();
    void refusesWhatThePolicyForbids_data();
    void refusesWhatThePolicyForbids();
    void servesNothingButThePage_data();
    void servesNothingButThePage();
    void leavesOurPageForNoAddress_data();
    void leavesOurPageForNoAddress();
    void guardBlocksWhereNoPolicyDoes_data();
    void guardBlocksWhereNoPolicyDoes();
    void sentNothing();
    void whatIsSentIsCounted();

private:
    std::unique_ptr<WebHarness> m_web;
};

namespace {

bool hasOwnNetwork()
{
    return qEnvironmentVariableIsSet("SEVENROUNDS_OWN_NETWORK");
}

/// Every address of the world leads to the loopback: an attempt is sent, and counted. Without a route it would be refused before any counter hears
/// of it.
bool openNetwork()
{
    const auto ip = [](const QString &words) {
        return QProcess::execute(QStringLiteral("ip"), words.split(QLatin1Char(' '))) == 0;
    };
    if (!ip(QStringLiteral("link set lo up")) || !ip(QStringLiteral("route add local default dev lo"))) {
        return false;
    }
    // Fails where the newer protocol is switched off, and then nothing can be sent by it.
    (void)ip(QStringLiteral("-6 route add local default dev lo"));
    return true;
}

} // namespace

void TestWebHostile::initTestCase()
{
    if (hasOwnNetwork()) {
        QVERIFY(openNetwork());
    }
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->start());
    m_web->evaluate(
        QStringLiteral("window.called = 0; window.canary = () => ++window.called; window.alert = window.canary; "
                       "window.violations = [];"
                       "addEventListener('securitypolicyviolation', e => violations.push(e.effectiveDirective)); 0"));
}

void TestWebHostile::cleanupTestCase()
{
    QCOMPARE(m_web->warnings(), QStringList());
    m_web.reset();
}

void TestWebHostile::showsHostileTextAsText_data()
{
    QTest::addColumn<QString>("markdown");
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/hostile/markdown.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray payloads = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(payloads.size() >= 120);
    for (const QJsonValue &payload : payloads) {
        QTest::newRow(qPrintable(payload[QLatin1String("name")].toString()))
            << payload[QLatin1String("markdown")].toString();
    }
}

void TestWebHostile::showsHostileTextAsText()
{
    QFETCH(QString, markdown);
    // A title and a label are texts too.
    PageDocument document(markdown);
    document.addPrompt(QStringLiteral("a"), markdown, markdown)
        .addPreview(QStringLiteral("b"), markdown, markdown, markdown);
    document.addCompare(QStringLiteral("c"), markdown, markdown, markdown, markdown, markdown);
    document.addFold(QStringLiteral("d"), markdown, markdown, true)
        .addEquation(QStringLiteral("e"), markdown, markdown);
    QVERIFY(m_web->show(document));
    const QJsonObject found = m_web
                                  ->evaluate(QStringLiteral(R"((() => {
        const page = document.getElementById('page');
        const own = [...page.querySelectorAll('*')].filter(e => !e.closest('.katex'));
        for (const e of own) {
            e.dispatchEvent(new MouseEvent('click'));
            e.dispatchEvent(new MouseEvent('mouseover'));
        }
        const tags = ['SECTION', 'H2', 'H3', 'H4', 'H5', 'H6', 'DIV', 'P', 'SPAN', 'EM', 'STRONG', 'DEL', 'CODE', 'PRE', 'UL', 'OL', 'LI',
            'BLOCKQUOTE', 'HR', 'BR', 'TABLE', 'TBODY', 'TR', 'TH', 'TD', 'DETAILS', 'SUMMARY', 'FIGURE', 'FIGCAPTION'];
        const attributes = ['class', 'title', 'role', 'aria-label', 'aria-hidden', 'open', 'start'];
        const drawn = ['SPAN', 'SVG', 'PATH', 'LINE'];
        return {
            called: window.called,
            violations: violations.join(),
            tags: own.filter(e => !tags.includes(e.tagName)).map(e => e.tagName).join(),
            attributes: own.flatMap(e => e.getAttributeNames()).filter(a => !attributes.includes(a)).join(),
            drawn: [...page.querySelectorAll('.katex *')].filter(e => !drawn.includes(e.tagName.toUpperCase())).map(e => e.tagName).join(),
            address: location.href,
            base: document.baseURI,
            title: document.title,
            scripts: document.scripts.length,
            text: page.textContent.trim().length > 0,
        };
    })())"))
                                  .toObject();
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.value(QLatin1String("called")).toInt(-1), 0);
    QCOMPARE(found.value(QLatin1String("violations")).toString(), QString());
    QCOMPARE(found.value(QLatin1String("tags")).toString(), QString());
    QCOMPARE(found.value(QLatin1String("attributes")).toString(), QString());
    QCOMPARE(found.value(QLatin1String("drawn")).toString(), QString());
    QCOMPARE(found.value(QLatin1String("address")).toString(), QStringLiteral("sevenrounds://page/index.html"));
    QCOMPARE(found.value(QLatin1String("base")).toString(), QStringLiteral("sevenrounds://page/index.html"));
    QCOMPARE(found.value(QLatin1String("title")).toString(), QStringLiteral("Seven Rounds"));
    QCOMPARE(found.value(QLatin1String("scripts")).toInt(), 2);
    QVERIFY(found.value(QLatin1String("text")).toBool());
    QVERIFY(m_web->host().blockedRequests().isEmpty());
}

/// What a text cannot do, a script that got in somehow must not be able to do either.
void TestWebHostile::refusesWhatThePolicyForbids_data()
{
    QTest::addColumn<QString>("directive");
    QTest::addColumn<QString>("script");
    const auto row = [](const char *name, const char *directive, const char *script) {
        QTest::newRow(name) << QString::fromUtf8(directive) << QString::fromUtf8(script);
    };
    row("fetch", "connect-src",
        "fetch('https://canary.invalid/x').then(() => window.outcome = 'in', () => window.outcome = 'out')");
    row("image", "img-src",
        "const i = new Image(); i.onload = () => window.outcome = 'in'; i.onerror = () => window.outcome = 'out'; "
        "i.src = 'https://canary.invalid/x'");
    row("data image", "img-src",
        "const i = new Image(); i.onload = () => window.outcome = 'in'; i.onerror = () => window.outcome = 'out'; "
        "i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC'");
    row("script", "script-src-elem",
        "const s = document.createElement('script'); s.onload = () => window.outcome = 'in'; "
        "s.onerror = () => window.outcome = 'out'; s.src = 'https://canary.invalid/x'; document.head.append(s)");
    row("inline script", "script-src-elem",
        "const s = document.createElement('script'); s.textContent = 'window.outcome = \"in\"'; "
        "document.head.append(s); "
        "setTimeout(() => { window.outcome = window.outcome || 'out' })");
    row("eval", "script-src", "try { eval('1'); window.outcome = 'in' } catch { window.outcome = 'out' }");
    row("style", "style-src-elem",
        "const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = () => window.outcome = 'in'; "
        "l.onerror = () => window.outcome = 'out'; l.href = 'https://canary.invalid/x'; document.head.append(l)");
    // One of another origin is refused before any policy is asked.
    row("worker from elsewhere", "",
        "try { const w = new Worker('https://canary.invalid/x'); w.onerror = () => window.outcome = 'out' } "
        "catch { window.outcome = 'out' }");
    row("worker of its own", "worker-src",
        "try { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); "
        "w.onmessage = () => window.outcome = 'in'; w.onerror = () => window.outcome = 'out' } "
        "catch { window.outcome = 'out' }");
    row("socket", "connect-src",
        "try { const w = new WebSocket('wss://canary.invalid/x'); w.onopen = () => window.outcome = 'in'; "
        "w.onerror = () => window.outcome = 'out' } catch { window.outcome = 'out' }");
    // Nobody tells its sender what became of it: only the policy does.
    row("beacon", "connect-src",
        "addEventListener('securitypolicyviolation', () => window.outcome = 'out', { once: true }); "
        "navigator.sendBeacon('https://canary.invalid/x', 'x')");
    row("frame", "frame-src",
        "const f = document.createElement('iframe'); addEventListener('securitypolicyviolation', "
        "() => { window.outcome = 'out'; f.remove() }, { once: true }); f.src = 'https://canary.invalid/x'; "
        "document.head.append(f)");
    row("form", "form-action",
        "const f = document.createElement('form'); addEventListener('securitypolicyviolation', "
        "() => window.outcome = 'out', { once: true }); f.action = 'https://canary.invalid/x'; f.method = 'post'; "
        "document.body.append(f); f.submit(); f.remove()");
    row("window", "", "window.outcome = open('https://canary.invalid/x') ? 'in' : 'out'");
    row("clipboard", "",
        "navigator.clipboard ? navigator.clipboard.readText().then(() => window.outcome = 'in', () => window.outcome = "
        "'out') "
        ": window.outcome = 'out'");
}

void TestWebHostile::refusesWhatThePolicyForbids()
{
    QFETCH(QString, directive);
    QFETCH(QString, script);
    m_web->evaluate(QStringLiteral("window.outcome = undefined; violations.length = 0; 0"));
    m_web->launch(QStringLiteral("(() => {%1})()").arg(script));
    QTRY_VERIFY_WITH_TIMEOUT(m_web->evaluate(QStringLiteral("window.outcome !== undefined")).toBool(), 20000);
    QCOMPARE(m_web->evaluate(QStringLiteral("window.outcome")).toString(), QStringLiteral("out"));
    // An address that does not exist fails without any policy: it is the policy that must have said no.
    QTRY_COMPARE_WITH_TIMEOUT(
        m_web->evaluate(QStringLiteral("[...new Set(violations)].join()")).toString(), directive, 20000);
}

void TestWebHostile::servesNothingButThePage_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *address, const char *outcome) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(outcome);
    };
    row("sevenrounds://page/qwebchannel.js", "served");
    row("sevenrounds://page/", "refused");
    row("sevenrounds://page/fonts", "refused");
    row("sevenrounds://page/fonts/", "refused");
    row("sevenrounds://page/missing.js", "refused");
    row("sevenrounds://other/qwebchannel.js", "refused");
    row("sevenrounds://page/qwebchannel.js?x=1", "refused");
    row("sevenrounds://page/%2e%2e/%2e%2e/etc/passwd", "refused");
    row("sevenrounds://page/..%2f..%2fqtwebchannel/qwebchannel.js", "refused");
    row("sevenrounds://page/fonts/..%2fpage.js", "refused");
    row("sevenrounds://page/..%5cpage.js", "refused");
    row("sevenrounds://page//page.js", "refused");
    row("sevenrounds://page/%2fetc/passwd", "refused");
    row("sevenrounds://page/page.js%00.css", "refused");
    row("sevenrounds://page/PAGE.JS", "refused");
}

void TestWebHostile::servesNothingButThePage()
{
    QFETCH(QString, address);
    m_web->evaluate(QStringLiteral("window.outcome = undefined; 0"));
    m_web->launch(QStringLiteral(
        "(() => { const s = document.createElement('script'); s.onload = () => window.outcome = 'served'; "
        "s.onerror = () => window.outcome = 'refused'; s.src = '%1'; document.head.append(s) })()")
                      .arg(address));
    QTRY_VERIFY_WITH_TIMEOUT(m_web->evaluate(QStringLiteral("window.outcome !== undefined")).toBool(), 20000);
    QTEST(m_web->evaluate(QStringLiteral("window.outcome")).toString(), "outcome");
}

void TestWebHostile::leavesOurPageForNoAddress_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("asked");
    // Without an address that is asked for, the engine refuses before it asks.
    const auto row = [](const char *script, const char *asked = "") {
        QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(asked);
    };
    row("location = 'https://canary.invalid/x'", "https://canary.invalid/x");
    row("location = 'file:///etc/passwd'");
    row("location = 'data:text/html,x'");
    row("location = 'sevenrounds://page/page.js'", "sevenrounds://page/page.js");
    row("location = 'qrc:/qtwebchannel/qwebchannel.js'");
    row("const a = document.createElement('a'); a.href = 'https://canary.invalid/y'; "
        "document.body.append(a); a.click()",
        "https://canary.invalid/y");
    row("const a = document.createElement('a'); a.href = 'https://canary.invalid/x'; a.target = '_blank'; "
        "document.body.append(a); a.click()");
    row("const a = document.createElement('a'); a.href = 'sevenrounds://page/page.js'; a.download = 'x'; "
        "document.body.append(a); a.click()");
}

void TestWebHostile::leavesOurPageForNoAddress()
{
    QFETCH(QString, script);
    QFETCH(QString, asked);
    const qsizetype before = m_web->host().blockedRequests().size();
    m_web->launch(QStringLiteral("(() => {%1})()").arg(script));
    if (asked.isEmpty()) {
        QTest::qWait(100);
        QVERIFY(m_web->host().blockedRequests().size() <= before + 1);
    } else {
        // It was refused by us, and is told.
        QTRY_COMPARE_WITH_TIMEOUT(m_web->host().blockedRequests().mid(before), QList<QUrl> { QUrl(asked) }, 20000);
    }
    QCOMPARE(
        m_web->evaluate(QStringLiteral("location.href")).toString(), QStringLiteral("sevenrounds://page/index.html"));
    QCOMPARE(m_web->host().surface()->property("url").toUrl(), QUrl(QStringLiteral("sevenrounds://page/index.html")));
    QCOMPARE(m_web->evaluate(QStringLiteral("window.called")).toInt(-1), 0);
}

/// The second lock by itself: the product's profile, with a page that has no policy and tells nobody where it may go.
void TestWebHostile::guardBlocksWhereNoPolicyDoes_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, const char *script, const char *asked) {
        QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(asked);
    };
    row("fetch", "fetch('https://canary.invalid/fetch')", "https://canary.invalid/fetch");
    row("image", "new Image().src = 'https://canary.invalid/image'", "https://canary.invalid/image");
    row("script",
        "const s = document.createElement('script'); s.src = 'https://canary.invalid/script'; "
        "document.head.append(s)",
        "https://canary.invalid/script");
    row("style",
        "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://canary.invalid/style'; "
        "document.head.append(l)",
        "https://canary.invalid/style");
    row("beacon", "navigator.sendBeacon('https://canary.invalid/beacon', 'x')", "https://canary.invalid/beacon");
    row("frame",
        "const f = document.createElement('iframe'); f.src = 'https://canary.invalid/frame'; document.body.append(f)",
        "https://canary.invalid/frame");
    row("page", "location = 'https://canary.invalid/page'", "https://canary.invalid/page");
}

void TestWebHostile::guardBlocksWhereNoPolicyDoes()
{
    QFETCH(QString, script);
    QFETCH(QString, asked);
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImportPath(QStringLiteral(SEVENROUNDS_BINARY_DIR "/imports"));
    QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/webtest/BarePage.qml")));
    const std::unique_ptr<QObject> page(component.create());
    QVERIFY2(page != nullptr, qPrintable(component.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT(page->property("isLoaded").toBool(), 60000);
    QCOMPARE(page->property("blockedAddresses").toStringList(), QStringList());
    QMetaObject::invokeMethod(page.get(), "run", Q_ARG(QString, QStringLiteral("(() => {%1})()").arg(script)));
    QTRY_COMPARE_WITH_TIMEOUT(page->property("blockedAddresses").toStringList(), QStringList { asked }, 20000);
}

namespace {

/// The kernel's counters of this network namespace, "Udp:OutDatagrams" for example.
QHash<QByteArray, qint64> readCounters()
{
    QHash<QByteArray, qint64> values;
    QFile counters(QStringLiteral("/proc/self/net/snmp"));
    if (!counters.open(QIODevice::ReadOnly)) {
        return values;
    }
    QHash<QByteArray, QList<QByteArray>> names;
    const QList<QByteArray> lines = counters.readAll().split('\n');
    for (const QByteArray &line : lines) {
        QList<QByteArray> fields = line.split(' ');
        const QByteArray protocol = fields.takeFirst();
        if (!names.contains(protocol)) {
            names.insert(protocol, fields);
            continue;
        }
        for (qsizetype i = 0; i < fields.size(); ++i) {
            values.insert(protocol + names.value(protocol).value(i), fields[i].toLongLong());
        }
    }
    // Of the newer protocol, a counter a line.
    QFile newer(QStringLiteral("/proc/self/net/snmp6"));
    if (newer.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> rows = newer.readAll().split('\n');
        for (const QByteArray &row : rows) {
            const QList<QByteArray> fields = row.simplified().split(' ');
            values.insert(fields.value(0), fields.value(1).toLongLong());
        }
    }
    return values;
}

} // namespace

/// Runs after everything else. The counters are those of a namespace that holds this program alone.
void TestWebHostile::sentNothing()
{
    if (!hasOwnNetwork()) {
        QSKIP("The counters of the whole machine say nothing; tst_webnetwork runs this in a namespace of its own");
    }
    const QHash<QByteArray, qint64> values = readCounters();
    QVERIFY(values.contains("Udp:OutDatagrams"));
    for (const char *name : { "Tcp:ActiveOpens", "Tcp:AttemptFails", "Udp:OutDatagrams", "Ip:OutRequests",
             "Ip:OutNoRoutes", "Udp6OutDatagrams", "Ip6OutRequests", "Ip6OutNoRoutes" }) {
        QVERIFY2(values.value(name) == 0, name);
    }
}

/// What sentNothing() stands on: a datagram and a connection, to an address that nobody has (192.0.2.0/24 is kept free for examples), are seen by
/// the counters that are read there.
void TestWebHostile::whatIsSentIsCounted()
{
    if (!hasOwnNetwork()) {
        QSKIP("Only in a namespace of its own: tst_webnetwork");
    }
    sockaddr_in nobody {};
    nobody.sin_family = AF_INET;
    nobody.sin_port = htons(9);
    nobody.sin_addr.s_addr = htonl(0xC0000201);
    const auto attempt = [&](int type) {
        const int descriptor = ::socket(AF_INET, type, 0);
        if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&nobody), sizeof nobody) == 0) {
            (void)::send(descriptor, "x", 1, 0);
        }
        ::close(descriptor);
    };
    const QHash<QByteArray, qint64> before = readCounters();
    attempt(SOCK_DGRAM);
    attempt(SOCK_STREAM);
    const QHash<QByteArray, qint64> after = readCounters();
    for (const char *name : { "Udp:OutDatagrams", "Tcp:ActiveOpens", "Ip:OutRequests" }) {
        QVERIFY2(after.value(name) > before.value(name), name);
    }
}

WEB_TEST_MAIN(TestWebHostile)
#include "tst_webhostile.moc"
