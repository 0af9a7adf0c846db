// SPDX-License-Identifier: MIT
#include "ui/format/hirelinetext.h"

#include "session/rubricscore.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

QString hireLineText(const std::optional<double> &score)
{
    if (!score) {
        return QCoreApplication::translate(
            "HireLineText", "Give every criterion a band. The hire line lies between bands %L1 and %L2.")
            .arg(kHireBand - 1)
            .arg(kHireBand);
    }
    const QString line = QLocale().toString(kHireLine, 'f', 1);
    return *score >= kHireLine ? QCoreApplication::translate("HireLineText", "above the hire line of %1").arg(line)
                               : QCoreApplication::translate("HireLineText", "below the hire line of %1").arg(line);
}

} // namespace sevenrounds
