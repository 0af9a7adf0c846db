// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <span>
#include <string_view>

namespace sevenrounds::fuzz {

/// One parser of what comes from outside, and what must hold for any bytes.
struct Target {
    std::string_view name;
    /// What the parser reads well, or nearly, to begin from.
    QByteArrayList (*seeds)();
    /// Returns whatever the bytes are; calls require() for what must hold.
    void (*run)(const QByteArray &bytes);
    /// How many changed seeds the gate tries; as many as take a second or two in a debug build.
    int changes;
};

/// Ends the program where it does not hold.
void require(bool condition);

/// The shipped content, and what the tests keep.
[[nodiscard]] QString contentFile(const QString &path);
[[nodiscard]] QString fixture(const QString &path);
/// Empty where it cannot be read, which require() then tells of.
[[nodiscard]] QByteArray bytesOfFile(const QString &path);

[[nodiscard]] std::span<const Target> referenceTargets();
[[nodiscard]] std::span<const Target> contentTargets();
[[nodiscard]] std::span<const Target> textTargets();
[[nodiscard]] std::span<const Target> exchangeTargets();
[[nodiscard]] std::span<const Target> cardTargets();
[[nodiscard]] std::span<const Target> processTargets();
[[nodiscard]] std::span<const Target> requestTargets();
[[nodiscard]] std::span<const Target> recordTargets();
[[nodiscard]] std::span<const Target> settingTargets();
[[nodiscard]] std::span<const Target> spillTargets();
[[nodiscard]] std::span<const Target> derivationTargets();
[[nodiscard]] std::span<const Target> bodyTargets();
[[nodiscard]] std::span<const Target> mergeTargets();
[[nodiscard]] std::span<const Target> typedTargets();
[[nodiscard]] std::span<const Target> keeperTargets();

[[nodiscard]] QList<Target> allTargets();
/// Null where there is none of that name.
[[nodiscard]] const Target *findTarget(std::string_view name);

} // namespace sevenrounds::fuzz
