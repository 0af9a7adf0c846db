// SPDX-License-Identifier: MIT
// How late the clock of a round changes its second, after ten minutes and while the event loop is held up for 200 ms once a second.
// The ten minutes are simulated by moving the clock ahead; then real seconds are watched, and beside them a bare timer of 16 ms in the same loop: how
// far apart its calls are, and the longest time without one. Prints milliseconds as one JSON line.
#include "services/appservices.h"
#include "ui/round/roundviewmodel.h"
#include "ui/shell/navigation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

constexpr auto kStall = 200ms;
constexpr auto kFrame = 16ms;
constexpr int kSeconds = 12;

/// The system's clock, moved ahead.
class AheadClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds monotonic() const override { return m_system.monotonic() + ahead; }
    [[nodiscard]] UtcTime now() const override { return m_system.now() + ahead; }

    Milliseconds ahead { 0 };

private:
    SystemClock m_system;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    AheadClock clock;
    AppServices services({ ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    services.openNow();
    while (services.stage() == AppStage::Opening) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    Navigation navigation;
    RoundViewModel round(services, navigation);
    if (!services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7)) {
        std::fputs("roundclockbench: the round does not start\n", stderr);
        return 1;
    }
    clock.ahead = 10min;

    // A clock that counts down is late by what is missing to the whole second it has just come to.
    std::vector<double> late;
    QString shown = round.clockText();
    QObject::connect(&round, &RoundViewModel::clockChanged, [&] {
        if (round.clockText() != shown) {
            shown = round.clockText();
            const Milliseconds remaining = services.sessions().clock().remaining;
            late.push_back(static_cast<double>((1000ms - remaining % 1s).count() % 1000));
        }
        if (late.size() > kSeconds) {
            QCoreApplication::quit();
        }
    });
    QTimer stalls;
    QObject::connect(&stalls, &QTimer::timeout, [] { QThread::msleep(kStall.count()); });
    stalls.start(1100ms);
    QElapsedTimer sinceBeat;
    std::vector<double> beats;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, [&] {
        beats.push_back(static_cast<double>(sinceBeat.nsecsElapsed()) / 1e6);
        sinceBeat.start();
    });
    sinceBeat.start();
    heart.start(kFrame);
    QCoreApplication::exec();
    std::sort(beats.begin(), beats.end());
    // The first change is the jump of ten minutes.
    late.erase(late.begin());
    QJsonArray seconds;
    for (const double one : late) {
        seconds.append(one);
    }
    const QJsonObject result { { QStringLiteral("late"), seconds },
        { QStringLiteral("frame"), beats.at(beats.size() / 2) }, { QStringLiteral("stood"), beats.back() } };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
