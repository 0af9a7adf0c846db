// SPDX-License-Identifier: MIT
#pragma once

#include "content/derivationbench.h"
#include "support/derivationlines.h"

#include <string>

namespace sevenrounds {

/// The shipped content with its checkers.
class DerivationFixture
{
public:
    DerivationFixture()
        : m_library(ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")))
        , m_bench(*m_library)
    {
    }

    [[nodiscard]] const ContentLibrary &library() const { return *m_library; }
    [[nodiscard]] DerivationBench &bench() { return m_bench; }

    [[nodiscard]] std::unique_ptr<derive::Checker> checker(const char *id, int instances = 8, std::uint64_t seed = 0)
    {
        return checker(QString::fromLatin1(id), { instances, seed, true });
    }
    [[nodiscard]] std::unique_ptr<derive::Checker> checker(const QString &id, const derive::CheckerOptions &options)
    {
        ContentProblems problems;
        return m_bench.checker(DerivationId(id), options, &problems);
    }

    [[nodiscard]] static std::string text(const QJsonObject &line, const char *key)
    {
        return line.value(QLatin1String(key)).toString().toStdString();
    }

private:
    Result<ContentLibrary> m_library;
    DerivationBench m_bench;
};

} // namespace sevenrounds
