// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "mathhost.h"
#include "support/pageclips.h"
#include "support/pagewalk.h"
#include "support/pseudolocale.h"
#include "support/qmlcomplaints.h"
#include "touraudio.h"
#include "toursteps.h"
#include "ui/context/appcontext.h"
#include "ui/shell/appearance.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace sevenrounds;

namespace {

/// An evening three weeks before the made-up interview, as on the tour.
const UtcTime kEvening { fromEpochMs(1795287600000) };
const QSize kSmallest { 1024, 600 };
constexpr int kPatienceMs = 20000;
constexpr int kLayoutMs = 40;

/// What does not fit yet, and is known: left out here by name, so that it can be seen, with the reason. What was left out is printed.
struct Known {
    /// How the step of the tour begins, and what stands in the complaint.
    const char *step;
    const char *words;
    const char *reason;
};
const QList<Known> kKnown {
    // The editor's own frame scrolls, without being one of Qt Quick's that do.
    { "coding-", "CodeGutter", "the editor scrolls its lines itself" },
    { "coding-", "codeArea", "a program is wider than its editor, which scrolls" },
    // To be mended.
    { "coding-", "VerdictStrip", "in the smallest window the editor leaves the verdict no line" },
    { "coding-review", "ReviewDesk", "in the smallest window the program leaves the findings no line" },
    { "coding-", "VerdictRow", "a case is one line of a list; the whole stands in its details" },
    { "coding-", "CasesPane", "an own case is one line of a list" },
    { "coding-", "CodingBar", "the room's bar is one line" },
    { "round-no-microphone", "squeezed to", "the bar of the round and what it says of the microphone take the page" },
    { "free-board", "squeezed to", "the board's actions below its title take the page" },
    { "papers-compare", "CandidateScores", "all marks of a paper stand beside each other" },
    { "papers-import", "ImportLine", "an entry is one line of a list" },
    { "talks-slides", "deckName", "the name of a file of slides is one line" },
    { "today", "RingCard", "the ring's labels are as wide as its card" },
    { "readiness", "Waterfall", "the column of figures is as wide as they are at 100 %" },
    { "cut-off", "RingCard", "the ring's labels are as wide as its card" },
    { "cut-off", "UnratedCard", "the card's header is one line" },
};

} // namespace

/// F60 on a full profile: every step of the tour, and with it every tab, each part of the guide, the palette and the sheet of keys, in the smallest
/// window that laptops have, with text twice as large and with words that are 40 % longer. Sideways and downwards.
class TestFitTour : public QObject
{
    Q_OBJECT

private slots:
    void F60_everyStepFits_data();
    void F60_everyStepFits();
};

void TestFitTour::F60_everyStepFits_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::addColumn<double>("scale");
    // Each takes minutes: the first in the gate, the other before a release.
    if (qEnvironmentVariableIsSet("SEVENROUNDS_FIT_LONG")) {
        QTest::newRow("longer words") << true << 1.0;
    } else {
        QTest::newRow("200 %") << false << 2.0;
    }
}

void TestFitTour::F60_everyStepFits()
{
    QFETCH(bool, isLong);
    QFETCH(double, scale);
    test::PseudoLocale language;
    if (isLong) {
        QVERIFY(QCoreApplication::installTranslator(&language));
    }
    test::failOnQmlComplaints();
    const QTemporaryDir folder;
    ManualClock clock(kEvening);
    TourAudio audio;
    AppServices services(
        { ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"), audio.maker() }, clock);
    const SystemClock realClock;
    MathHost host(realClock);
    MathHost::provide(&host);
    QStringList complaints;
    {
        AppContext context(services);
        context.appearance()->setReducedMotion(true);
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
        auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
        QVERIFY(window != nullptr);
        window->resize(kSmallest);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        services.openNow();
        QTRY_VERIFY_WITH_TIMEOUT(services.stage() == AppStage::Ready, kPatienceMs);
        TourStage stage { services, clock, context, *window, audio };
        const QList<TourStep> steps = tourSteps();
        for (const TourStep &step : steps) {
            step.act(stage);
            QTRY_VERIFY2_WITH_TIMEOUT(services.stage() != AppStage::Opening, qPrintable(step.name), kPatienceMs);
            // The profile's own settings come with it.
            context.appearance()->setScale(scale);
            context.appearance()->setReducedMotion(true);
            QTRY_VERIFY2_WITH_TIMEOUT(host.isSettled() || host.isFallbackShown(), qPrintable(step.name), kPatienceMs);
            QTest::qWait(kLayoutMs);
            QVERIFY(!window->grabWindow().isNull());
            const QStringList found = test::complaintsOfClipping(*window) + test::complaintsOfWidth(*window)
                + test::complaintsOfHeight(*window);
            for (const QString &complaint : found) {
                complaints.append(step.name + QStringLiteral(": ") + complaint);
            }
        }
    }
    (void)services.shutDown(Milliseconds { 60000 });
    MathHost::provide(nullptr);
    QCoreApplication::removeTranslator(&language);
    for (const Known &known : kKnown) {
        const qsizetype left = complaints.removeIf([&](const QString &complaint) {
            return complaint.startsWith(QString::fromUtf8(known.step))
                && complaint.contains(QString::fromUtf8(known.words));
        });
        if (left > 0) {
            qInfo("left out of %s..., %lld times: %s", known.step, static_cast<long long>(left), known.reason);
        }
    }
    // Each by itself: what is compared is cut where it is long.
    for (const QString &complaint : std::as_const(complaints)) {
        qWarning().noquote() << complaint;
    }
    QCOMPARE(complaints.size(), 0);
}

QTEST_MAIN(TestFitTour)
#include "tst_fittour.moc"
