// SPDX-License-Identifier: MIT
#include "cli/markjson.h"

namespace sevenrounds {

QJsonObject markAsJson(const AcceptanceMark &mark)
{
    QJsonObject object { { QStringLiteral("what"), mark.what }, { QStringLiteral("value"), mark.value },
        { QStringLiteral("met"), mark.isMet() }, { QStringLiteral("known_miss"), mark.isKnownMiss } };
    if (mark.least) {
        object.insert(QStringLiteral("least"), *mark.least);
    }
    if (mark.most) {
        object.insert(QStringLiteral("most"), *mark.most);
    }
    if (mark.tolerated) {
        object.insert(QStringLiteral("tolerated"), *mark.tolerated);
    }
    return object;
}

} // namespace sevenrounds
