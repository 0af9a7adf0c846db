// SPDX-License-Identifier: MIT
#include "ui/round/reflectiontext.h"

#include <QCoreApplication>

namespace sevenrounds {

QString reflectionText(ReflectionQuestion question)
{
    switch (question) {
    case ReflectionQuestion::Opinion:
        return QCoreApplication::translate(
            "Reflection", "Where did you speak as a colleague with an opinion of your own, and where did you recite?");
    case ReflectionQuestion::Loss:
        return QCoreApplication::translate("Reflection",
            "Could you have derived what you optimize, there and then? Which step would have stopped you?");
    case ReflectionQuestion::OpenEnd:
        return QCoreApplication::translate(
            "Reflection", "Where no way was clear: what did you do that brought the problem forward?");
    }
    return {};
}

} // namespace sevenrounds
