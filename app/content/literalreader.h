// SPDX-License-Identifier: MIT
#pragma once

#include "content/yamlmap.h"
#include "domain/pyvalue.h"

namespace sevenrounds {

/// A YAML value as the Python value it means: whole and other numbers, true and false, null, text, lists, tables of one name that PyValue knows
/// (tuple, set, dict, bytes, complex, int, float), and every other table as a dict. Words that YAML 1.1 and 1.2 read differently (yes, 1e6, 0777, 12:30, a date) are noted, because
/// other tools that read the same file would send something else.
[[nodiscard]] PyValue readLiteral(const YamlNode &node, YamlMap *notes);

} // namespace sevenrounds
