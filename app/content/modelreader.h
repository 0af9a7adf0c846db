// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "derivation/derivationspec.h"
#include "derivation/modelspec.h"

namespace sevenrounds {

/// Reads models/<name>.yaml; see readPrompt() for `problems`. What the declarations mean is checked when the model is
/// compiled.
[[nodiscard]] derive::ModelSpec readModel(const PackFile &file, ContentProblems *problems);

/// What the line checker needs of derivations/<id>.md: notes what is wrong with what it alone reads, and once more some of what readDerivation() does.
[[nodiscard]] derive::DerivationSpec readDerivationSpec(const PackFile &file, ContentProblems *problems);

/// Hand-computed values, of a model or a derivation.
[[nodiscard]] std::vector<derive::SelfTestSpec> readSelfTests(YamlMap *root, const char *key, const PackFile &file);

} // namespace sevenrounds
