// SPDX-License-Identifier: MIT
#include "fuzztarget.h"

#include <QFile>

#include <algorithm>
#include <cstdlib>

namespace sevenrounds::fuzz {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

QString contentFile(const QString &path)
{
    return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content/") + path;
}

QString fixture(const QString &path)
{
    return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/") + path;
}

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    // A seed that is not there would leave its parser untried.
    require(!bytes.isEmpty());
    return bytes;
}

QList<Target> allTargets()
{
    QList<Target> targets;
    for (const std::span<const Target> &group : { referenceTargets(), contentTargets(), textTargets(),
             exchangeTargets(), cardTargets(), processTargets(), requestTargets(), recordTargets(), settingTargets(),
             spillTargets(), derivationTargets(), bodyTargets(), mergeTargets(), typedTargets(), keeperTargets() }) {
        for (const Target &target : group) {
            targets.append(target);
        }
    }
    return targets;
}

const Target *findTarget(std::string_view name)
{
    static const QList<Target> targets = allTargets();
    const auto found
        = std::find_if(targets.cbegin(), targets.cend(), [&](const Target &target) { return target.name == name; });
    return found == targets.cend() ? nullptr : &*found;
}

} // namespace sevenrounds::fuzz
