// SPDX-License-Identifier: MIT
#include "content/derivationbench.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sevenrounds;

namespace {

constexpr int kInstances = 2;

/// The checkers of all derivations, each made when it is first asked for.
class Checkers
{
public:
    Checkers()
        : m_library(ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")))
        , m_bench(*m_library)
        , m_checkers(static_cast<std::size_t>(m_library->derivations().size()))
    {
    }

    derive::Checker &at(std::uint8_t pick)
    {
        const std::size_t index = pick % m_checkers.size();
        if (!m_checkers[index]) {
            ContentProblems problems;
            const DerivationId id = m_library->derivations().at(static_cast<qsizetype>(index)).id;
            m_checkers[index] = m_bench.checker(id, { kInstances, 0, true }, &problems);
        }
        return *m_checkers[index];
    }

private:
    Result<ContentLibrary> m_library;
    DerivationBench m_bench;
    std::vector<std::unique_ptr<derive::Checker>> m_checkers;
};

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

} // namespace

/// Any bytes as a learner's line of each derivation: the first byte picks one, a zero byte parts the line before from the line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Checkers checkers;
    if (size == 0) {
        return 0;
    }
    const std::string text(data + 1, data + size);
    const std::size_t part = text.find('\0');
    const std::string previous = part == std::string::npos ? std::string() : text.substr(0, part);
    const std::string line = part == std::string::npos ? text : text.substr(part + 1);
    const derive::Judgment judgment = checkers.at(data[0]).check(previous, line);
    // What is accepted was read, and has an echo; what is not read says why and where.
    require(!derive::isAccepted(judgment.verdict) || !judgment.reading.empty());
    if (judgment.verdict == derive::Verdict::Unreadable) {
        require(!judgment.message.empty());
        require(judgment.place.begin <= judgment.place.end);
    }
    return 0;
}
