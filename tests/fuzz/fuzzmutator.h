// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <cstdint>

namespace sevenrounds::fuzz {

/// Changes inputs as libFuzzer does, but the same way each time: what fails on one machine fails on every other.
class Mutator
{
public:
    explicit Mutator(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// One of the inputs with one to eight changes: bits, bytes, pieces left out, doubled, moved or taken from another one, words that parsers trip over.
    [[nodiscard]] QByteArray changed(const QByteArrayList &inputs);

private:
    [[nodiscard]] std::uint64_t next();
    /// From 0 up to and without `end`, which is at least 1.
    [[nodiscard]] qsizetype below(qsizetype end);
    void change(QByteArray *bytes, const QByteArrayList &inputs);

    std::uint64_t m_state;
};

} // namespace sevenrounds::fuzz
