// SPDX-License-Identifier: MIT
// From the click to the first prompt of a round: drawing it, writing its start behind the screen, and the document of the page, in a profile
// with many attempts against one with few, in turns. Prints medians in milliseconds and the ratios as one JSON line.
#include "core/clock.h"
#include "services/appservices.h"
#include "storage/database.h"
#include "storage/practicerepository.h"
#include "storage/profilestore.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/shell/navigation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr int kRuns = 15;

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "openingbench: %s\n", what);
    std::exit(1);
}

/// Rounds that were asked and rated, as the services write them.
Result<> addAttempts(Database &database, int count, const Clock &clock)
{
    return database.transact([&](Database &open) -> Result<> {
        PracticeRepository repository(open);
        for (int i = 0; i < count; ++i) {
            const QString prompt = QStringLiteral("A-ml-%1").arg(i % 30 + 1);
            PracticeRecord practice;
            practice.contentId = QStringLiteral("ml");
            practice.startedAt = clock.now();
            practice.localDate = clock.localDate(practice.startedAt);
            PracticeEventRecord event;
            ROUNDS_ASSIGN_OR_RETURN(event.practiceId, repository.create(practice));
            event.at = practice.startedAt;
            event.kind = QStringLiteral("started");
            event.body = { { QStringLiteral("prompts"), QJsonArray { prompt } } };
            ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
            const QJsonObject made { { QStringLiteral("id"), prompt }, { QStringLiteral("made"), i % 6 },
                { QStringLiteral("points"), 6 }, { QStringLiteral("hints"), 0 } };
            event.kind = QStringLiteral("debriefed");
            event.body
                = { { QStringLiteral("result"), QJsonObject { { QStringLiteral("prompts"), QJsonArray { made } } } } };
            ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
        }
        return {};
    });
}

/// A profile that is open, with a page that could start a round.
struct Desk {
    Desk(const QString &folder, int attempts)
        : services(AppOptions { ProfilePaths { folder }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock)
    {
        {
            ProfileOptions options;
            options.paths = ProfilePaths { folder };
            ProfileStore store(options, clock);
            (void)store.open();
            Result<Database> database = store.takeDatabase();
            if (!database || !addAttempts(*database, attempts, clock)) {
                giveUp("the attempts could not be written");
            }
        }
        services.openNow();
        QElapsedTimer patience;
        patience.start();
        while (services.stage() != AppStage::Ready && patience.elapsed() < 120000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        if (services.stage() != AppStage::Ready) {
            giveUp("the profile did not open");
        }
        rounds = std::make_unique<RoundsViewModel>(services, navigation);
        round = std::make_unique<RoundViewModel>(services, navigation);
        rounds->setCurrentIndex(2);
    }

    /// Milliseconds from the click to the document of the first prompt.
    double open()
    {
        QElapsedTimer timer;
        timer.start();
        rounds->start();
        const bool isThere = !round->document().isEmpty() && round->isOpen();
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!isThere) {
            giveUp("no round opened");
        }
        round->discard();
        QCoreApplication::processEvents();
        return took;
    }

    SystemClock clock;
    AppServices services;
    Navigation navigation;
    std::unique_ptr<RoundsViewModel> rounds;
    std::unique_ptr<RoundViewModel> round;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: openingbench <many> <few>\n", stderr);
        return 2;
    }
    const QTemporaryDir place;
    Desk many(place.filePath(QStringLiteral("many")), arguments[1].toInt());
    Desk few(place.filePath(QStringLiteral("few")), arguments[2].toInt());
    (void)many.open();
    (void)few.open();
    QJsonArray manyTimes;
    QJsonArray fewTimes;
    for (int i = 0; i < kRuns; ++i) {
        manyTimes.append(many.open());
        fewTimes.append(few.open());
    }
    const QJsonObject result { { QStringLiteral("many"), manyTimes }, { QStringLiteral("few"), fewTimes } };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
