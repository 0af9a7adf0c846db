// SPDX-License-Identifier: MIT
#include "content/tracks.h"

#include <optional>

namespace sevenrounds {

QList<Loop> readTracks(YamlMap *table)
{
    QList<Loop> loops;
    const QStringList keys = table->texts("tracks");
    for (const QString &key : keys) {
        // The guides call the engineer's track so; settings have the longer name.
        const std::optional<Loop> loop
            = key == QStringLiteral("engineer") ? std::optional<Loop>(Loop::AiEngineer) : loopFromKey(key);
        if (!loop || *loop == Loop::Both || loops.contains(*loop)) {
            table->note("tracks",
                QStringLiteral("'%1' is none of engineer, scientist, research-engineer, senior, or "
                               "comes twice")
                    .arg(key));
            continue;
        }
        loops.append(*loop);
    }
    return loops;
}

} // namespace sevenrounds
