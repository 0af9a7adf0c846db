// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "derivation/verify.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace sevenrounds {

/// Brings derivations and their models together for the line checker. Compiles each model once. One bench belongs to
/// one thread; the
/// library must outlive it.
class DerivationBench
{
public:
    explicit DerivationBench(const ContentLibrary &library)
        : m_library(library)
    {
    }

    /// Null, with the reason in `problems`, where the model is missing or wrong.
    [[nodiscard]] std::shared_ptr<const derive::Model> model(const QString &name, ContentProblems *problems);
    [[nodiscard]] std::unique_ptr<derive::Checker> checker(
        const DerivationId &id, const derive::CheckerOptions &options, ContentProblems *problems);
    /// The verification as a task that any thread may run; empty where the derivation or its model is not there.
    [[nodiscard]] std::function<derive::VerifyReport()> verification(
        const DerivationId &id, const derive::VerifyOptions &options, ContentProblems *problems);
    [[nodiscard]] std::optional<derive::VerifyReport> verify(
        const DerivationId &id, const derive::VerifyOptions &options, ContentProblems *problems);

private:
    const ContentLibrary &m_library;
    std::map<QString, std::shared_ptr<const derive::Model>> m_models;
};

} // namespace sevenrounds
