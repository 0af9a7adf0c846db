// SPDX-License-Identifier: MIT
#pragma once

#include "core/error.h"
#include "services/pdfreply.h"
#include "ui/context/problem.h"

namespace sevenrounds {

/// Why a paper's PDF is not shown, and what to do.
[[nodiscard]] Problem wordPdfFailure(PdfFailure why);
/// Why a file was not taken (PaperNoteService::attach).
[[nodiscard]] Problem wordAttachError(const Error &error);

} // namespace sevenrounds
