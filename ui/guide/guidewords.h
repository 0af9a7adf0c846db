// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace sevenrounds::guidewords {

/// A text of the guide's pages in the language of the person.
[[nodiscard]] inline QString tr(const char *text)
{
    return QCoreApplication::translate("Guide", text);
}

} // namespace sevenrounds::guidewords
