// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/derivationspec.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <string>
#include <vector>

namespace sevenrounds {

/// The sets of learner lines: every .jsonl file of tests/fixtures/derivation and of the folders in it, by its name without the ending.
[[nodiscard]] QStringList lineSets();
/// What a set is about: the last part of its name.
[[nodiscard]] QString derivationOfSet(const QString &set);
[[nodiscard]] QList<QJsonObject> linesOfSet(const QString &set);

/// A right line of the content: a step, or a line that must be accepted.
struct ShippedLine {
    /// 0 is the main chain.
    std::size_t chain = 0;
    std::string previous;
    std::string line;
    derive::Substitutions tightWhen;
};

[[nodiscard]] std::vector<ShippedLine> shippedLines(const derive::DerivationSpec &derivation);

} // namespace sevenrounds
