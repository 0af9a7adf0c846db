// SPDX-License-Identifier: MIT
#include "ui/shell/sleepnotice.h"

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kLoginPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kPrepareForSleep = QStringLiteral("PrepareForSleep");

} // namespace

bool SleepNotice::listen(QDBusConnection systemBus)
{
    return systemBus.isConnected()
        && systemBus.connect(kLogin, kLoginPath, kManager, kPrepareForSleep, this, SLOT(prepareForSleep(bool)));
}

void SleepNotice::prepareForSleep(bool isBeginning)
{
    if (isBeginning) {
        emit aboutToSleep();
    }
}
