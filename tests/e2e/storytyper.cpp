// SPDX-License-Identifier: MIT
// Types into the action of a story of a real profile until it is killed, and says after each key how much it has typed.
#include "services/appservices.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace sevenrounds;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    AppServices services(
        { ProfilePaths { QCoreApplication::arguments().value(1) }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") },
        clock);
    StoryId id;
    QTimer keys;
    keys.setInterval(15);
    QObject::connect(&keys, &QTimer::timeout, [&] {
        Story story = *services.stories().find(id);
        story.part(StoryPart::Action) += QLatin1Char('a');
        services.stories().edit(story);
        std::printf("%d\n", static_cast<int>(story.part(StoryPart::Action).size()));
        std::fflush(stdout);
    });
    QObject::connect(&services, &AppServices::stageChanged, [&] {
        if (services.stage() == AppStage::Ready) {
            id = services.stories().create(QStringLiteral("Killed"), { StoryTopicId(QStringLiteral("failure")) });
            keys.start();
        }
    });
    services.open();
    return QCoreApplication::exec();
}
