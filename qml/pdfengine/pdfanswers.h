// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// Opens the file, says what it is, and answers requests until the input ends. Returns the process's exit code.
///
/// Requests, one a line: {"do":"render","page":0,"width":800,"height":1000}, {"do":"text","page":0}, {"do":"find","text":"gradient"} and
/// {"do":"mark","page":0,"text":"gradient"}; pages count from 0. Each has one answer, in order: a line of JSON that says what it "is" (app/services/pdfreply.h reads
/// it), and after that of a picture its pixels.
[[nodiscard]] int answer(const QString &path);

} // namespace sevenrounds
