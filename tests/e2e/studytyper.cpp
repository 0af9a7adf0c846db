// SPDX-License-Identifier: MIT
// Reviews cards of a real profile until it is killed, and says after each grade how many it has given.
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
    int graded = 0;
    QTimer keys;
    keys.setInterval(150);
    QObject::connect(&keys, &QTimer::timeout, [&] {
        services.study().setAnswer(QStringLiteral("answer %1").arg(graded));
        services.study().reveal();
        if (services.study().grade(graded % 5 == 0 ? Grade::Again : Grade::Good)) {
            std::printf("%d\n", ++graded);
            std::fflush(stdout);
        }
    });
    QObject::connect(&services, &AppServices::stageChanged, [&] {
        if (services.stage() == AppStage::Ready) {
            services.settings().setNewCardsADay(100);
            if (services.study().begin()) {
                keys.start();
            }
        }
    });
    services.open();
    return QCoreApplication::exec();
}
