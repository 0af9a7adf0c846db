// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace sevenrounds {

/// A Python file as a learner sees it: without the comment lines that name its license, which are for whoever copies the file, and the empty
/// lines that stood between them and the code.
[[nodiscard]] QByteArray withoutLicenseLines(const QByteArray &code);
/// The same for code that others point into by line: these lines are left empty, so that all keep their numbers.
[[nodiscard]] QByteArray withEmptyLicenseLines(const QByteArray &code);

} // namespace sevenrounds
