// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace sevenrounds {

/// The file system that something lies on, as a person can find it.
struct Volume {
    /// Where it is mounted; empty where that cannot be said.
    QString name;
    /// What a person without special rights may still write; -1 where it cannot be said.
    qint64 freeBytes = -1;

    [[nodiscard]] bool isKnown() const { return !name.isEmpty() && freeBytes >= 0; }
};

// A path that does not exist yet is looked for in its folder. All of these may wait for a disk that does not answer: the GUI thread asks by a VolumeWatch.

[[nodiscard]] qint64 freeBytesAt(const QString &path);
[[nodiscard]] Volume findVolume(const QString &path);
/// Without its name, so that it may be asked every two seconds: the name takes reading the list of all mounts.
[[nodiscard]] Volume findRoom(const QString &path);

/// One of the two, or what a test puts in its place.
using VolumeFinder = std::function<Volume(const QString &path)>;

} // namespace sevenrounds
