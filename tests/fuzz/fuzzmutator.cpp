// SPDX-License-Identifier: MIT
#include "fuzzmutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sevenrounds::fuzz {

namespace {

constexpr qsizetype kLongestPiece = 64;
/// Doubling again and again would make inputs that only cost time.
constexpr qsizetype kLongestInput = qsizetype { 256 } * 1024;

constexpr std::array<std::string_view, 24> kWords { "{", "}", "[", "]", "\"", "\\", "$", "`", ":", "\n", "\r\n",
    "---\n", "-1", "0", "1e999", "18446744073709551616", "null", "NaN", "\xff", "\xc3\x28", "\xed\xa0\x80",
    "\xf4\x90\x80\x80", "\xef\xbb\xbf", "\xe2\x80\xae" };

} // namespace

std::uint64_t Mutator::next()
{
    // SplitMix64: every seed is a good one.
    m_state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

qsizetype Mutator::below(qsizetype end)
{
    return static_cast<qsizetype>(next() % static_cast<std::uint64_t>(end));
}

void Mutator::change(QByteArray *bytes, const QByteArrayList &inputs)
{
    const qsizetype at = below(bytes->size() + 1);
    const qsizetype length = std::min(below(kLongestPiece) + 1, bytes->size() - at);
    switch (below(8)) {
    case 0:
        if (at < bytes->size()) {
            (*bytes)[at] = static_cast<char>(
                static_cast<unsigned char>(bytes->at(at)) ^ (1U << static_cast<unsigned>(below(8))));
        }
        break;
    case 1:
        if (at < bytes->size()) {
            (*bytes)[at] = static_cast<char>(below(256));
        }
        break;
    case 2:
        bytes->insert(at, static_cast<char>(below(256)));
        break;
    case 3:
        bytes->remove(at, length);
        break;
    case 4:
        bytes->insert(below(bytes->size() + 1), bytes->mid(at, length));
        break;
    case 5: {
        const std::string_view word = kWords.at(static_cast<std::size_t>(below(static_cast<qsizetype>(kWords.size()))));
        bytes->insert(at, word.data(), static_cast<qsizetype>(word.size()));
        break;
    }
    case 6: {
        const QByteArray &other = inputs.at(below(inputs.size()));
        bytes->insert(at, other.mid(below(other.size() + 1), below(kLongestPiece) + 1));
        break;
    }
    default:
        bytes->truncate(at);
        break;
    }
}

QByteArray Mutator::changed(const QByteArrayList &inputs)
{
    QByteArray bytes = inputs.at(below(inputs.size()));
    const qsizetype changes = below(8) + 1;
    for (qsizetype i = 0; i < changes; ++i) {
        change(&bytes, inputs);
    }
    bytes.truncate(std::min(bytes.size(), kLongestInput));
    return bytes;
}

} // namespace sevenrounds::fuzz
