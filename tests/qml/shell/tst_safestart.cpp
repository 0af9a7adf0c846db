// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "mathhost.h"
#include "support/pagewalk.h"
#include "ui/context/appcontext.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"
#include "webviewnote.h"

#include <QDir>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sevenrounds;

using Page = Navigation::Page;

namespace {

constexpr int kPatienceMs = 20000;

} // namespace

/// F04 in the window: what a start after crashes leaves out, what it says, and the way back.
class TestSafeStart : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F04_saysWhatIsOffAndOffersTheData();
    void F04_startsNormallyByKey();

private:
    [[nodiscard]] QQuickItem *find(const QString &name) const { return test::findShown(m_window->contentItem(), name); }
    [[nodiscard]] bool hasReadOwnPacks() const { return !m_services->library().problems().isEmpty(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock { fromEpochMs(1795287600000) };
    std::unique_ptr<AppServices> m_services;
    std::unique_ptr<MathHost> m_host;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<WebViewNote> m_note;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

void TestSafeStart::init()
{
    m_warnings.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    // A pack of one's own that is broken: who has read it has found a problem.
    const QString cards = m_folder->filePath(QStringLiteral("packs/mine/prompts"));
    QVERIFY(QDir().mkpath(cards));
    QFile broken(cards + QStringLiteral("/broken.md"));
    QVERIFY(broken.open(QFile::WriteOnly));
    QVERIFY(broken.write("---\nid: [\n") > 0);
    broken.close();
    AppOptions options { ProfilePaths { m_folder->path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") };
    options.isSafe = true;
    m_services = std::make_unique<AppServices>(options, m_clock);
    m_host = std::make_unique<MathHost>(m_clock);
    m_host->forbid();
    MathHost::provide(m_host.get());
    m_context = std::make_unique<AppContext>(*m_services);
    m_context->appearance()->setReducedMotion(true);
    m_note = std::make_unique<WebViewNote>(*m_host, *m_context);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
    QCOMPARE(m_engine->rootObjects().size(), 1);
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
    QVERIFY(m_window != nullptr);
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_services->openNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_context->stage(), AppContext::Stage::Ready, kPatienceMs);
}

void TestSafeStart::cleanup()
{
    m_engine.reset();
    m_note.reset();
    m_context.reset();
    MathHost::provide(nullptr);
    m_host.reset();
    m_services.reset();
    m_folder.reset();
    QCOMPARE(m_warnings.join(QLatin1Char('\n')), QString());
}

void TestSafeStart::F04_saysWhatIsOffAndOffersTheData()
{
    QVERIFY(m_context->isSafe());
    QVERIFY(!hasReadOwnPacks());
    // As after the first frame.
    m_host->warm();
    QCOMPARE(m_host->state(), MathHost::State::Unavailable);
    QVERIFY(!m_host->isEngineWanted());
    QVERIFY(m_host->isFallbackShown());
    QVERIFY(m_context->settings()->webViewText().contains(QStringLiteral("safe mode")));
    QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("safeModeBanner")) != nullptr, kPatienceMs);
    QVERIFY(test::tabTo(*m_window, QStringLiteral("Go to your data")));
    QTest::keyClick(m_window, Qt::Key_Space);
    QCOMPARE(m_context->navigation()->page(), Page::Settings);
    // Whatever crashed, the profile can be taken out.
    const QString file = m_folder->filePath(QStringLiteral("out.json"));
    m_context->settings()->transfer()->setExportPath(file);
    m_context->settings()->transfer()->exportAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_context->settings()->transfer()->notice().isEmpty(), kPatienceMs);
    QVERIFY(QFile(file).size() > 0);
}

void TestSafeStart::F04_startsNormallyByKey()
{
    const QSignalSpy left(m_context.get(), &AppContext::safeModeLeft);
    QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("startNormally")) != nullptr, kPatienceMs);
    QVERIFY(test::tabTo(*m_window, QStringLiteral("Start normally")));
    QTest::keyClick(m_window, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_context->isReady() && !m_context->isSafe(), kPatienceMs);
    QVERIFY(hasReadOwnPacks());
    // The shell lets the engine in then (tst_mathhost has that).
    QCOMPARE(left.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("safeModeBanner")) == nullptr, kPatienceMs);
}

QTEST_MAIN(TestSafeStart)
#include "tst_safestart.moc"
