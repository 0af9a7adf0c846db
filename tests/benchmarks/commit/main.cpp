// SPDX-License-Identifier: MIT
// One event of a practice committed through the repository, against the least that a disk can do for it: 4 KiB written and synced. In
// turns, in the folder given; prints milliseconds as one JSON line.
#include "core/clock.h"
#include "storage/practicerepository.h"
#include "storage/profilestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include <unistd.h>

using namespace sevenrounds;

namespace {

constexpr int kRounds = 15;
constexpr int kCommits = 40;

template <typename Work>
double millisecondsEach(Work work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCommits; ++i) {
        if (!work()) {
            std::fputs("commitbench: a write failed\n", stderr);
            std::exit(1);
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6 / kCommits;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: commitbench <folder>\n", stderr);
        return 2;
    }
    const SystemClock clock;
    ProfileOptions options;
    options.paths = ProfilePaths { arguments[1] + QStringLiteral("/profile") };
    ProfileStore store(options, clock);
    (void)store.open();
    Result<Database> database = store.takeDatabase();
    QFile floor(arguments[1] + QStringLiteral("/floor"));
    if (!database || !floor.open(QIODevice::ReadWrite)) {
        std::fputs("commitbench: no database\n", stderr);
        return 1;
    }
    PracticeRepository repository(*database);
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = clock.now();
    practice.localDate = clock.localDate(practice.startedAt);
    PracticeEventRecord event;
    event.practiceId = repository.create(practice).value_or(0);
    event.kind = QStringLiteral("mark");
    event.at = clock.now();
    const auto commit = [&] { return repository.appendEvent(event).has_value(); };
    const QByteArray page(4096, 'x');
    const auto sync = [&] {
        return ::pwrite(floor.handle(), page.constData(), static_cast<std::size_t>(page.size()), 0) == page.size()
            && ::fdatasync(floor.handle()) == 0;
    };
    QJsonArray commits;
    QJsonArray floors;
    for (int round = 0; round < kRounds; ++round) {
        floors.append(millisecondsEach(sync));
        commits.append(millisecondsEach(commit));
    }
    const QJsonObject result { { QStringLiteral("floors"), floors }, { QStringLiteral("commits"), commits } };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
