// SPDX-License-Identifier: MIT
#include "content/derivationbench.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sevenrounds;

/// Any bytes as a learner's line of each derivation: the first byte picks one, a zero byte parts the line before from the line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Result<ContentLibrary> library
        = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    static DerivationBench bench(*library);
    static std::vector<std::unique_ptr<derive::Checker>> checkers = [] {
        std::vector<std::unique_ptr<derive::Checker>> all;
        for (const Derivation &derivation : library->derivations()) {
            ContentProblems problems;
            all.push_back(bench.checker(derivation.id, { 2, 0, true }, &problems));
        }
        return all;
    }();
    if (size == 0) {
        return 0;
    }
    const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::size_t part = text.find('\0');
    const std::string previous = part == std::string::npos ? std::string() : text.substr(0, part);
    const std::string line = part == std::string::npos ? text : text.substr(part + 1);
    const derive::Judgment judgment = checkers[data[0] % checkers.size()]->check(previous, line);
    // What is accepted was read, and has an echo.
    if (derive::isAccepted(judgment.verdict) && judgment.reading.empty()) {
        std::abort();
    }
    return 0;
}
