// SPDX-License-Identifier: MIT
#pragma once

#include "domain/pyvalue.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace sevenrounds::judge {

/// More nodes than this are no answer: a frame of zeros would otherwise become gigabytes here.
inline constexpr std::size_t kMostNodes = 6'000'000;

/// Reads strict JSON. Nothing for anything else, for nesting beyond what the runner writes, and for more than kMostNodes values: what is read
/// comes from a process that runs hostile code.
[[nodiscard]] std::optional<PyValue> parseJson(std::string_view text);

/// ASCII only. A number that JSON does not know (inf, nan) is written in PyValue's own way.
[[nodiscard]] QByteArray writeJson(const PyValue &value);
[[nodiscard]] QByteArray writeJsonText(std::string_view text);

} // namespace sevenrounds::judge
