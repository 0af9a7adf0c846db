// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QString>

namespace sevenrounds {

/// "412.0 kB", in the person's language.
[[nodiscard]] QString fileSizeText(qint64 size);

/// What was written and where.
[[nodiscard]] QString exportedText(const QString &path, const ExportSummary &written);
/// That the file is there and whole, and too large to be read back.
[[nodiscard]] Problem wordTooLargeExport(const QString &path, const ExportSummary &written);

/// What was added, what was there, and what became of rows that are damaged and of practices that had gone on at two computers.
[[nodiscard]] QString importedText(const ImportSummary &read);
/// As wordError(), and how large a file may be where it is larger.
[[nodiscard]] Problem wordImportError(const Error &error);

} // namespace sevenrounds
