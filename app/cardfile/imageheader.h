// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sevenrounds {

/// An image that is small enough to be shown, as its own first bytes say.
struct ImageHeader {
    /// "png", "jpg", "gif" or "webp".
    QString ending;
    int width = 0;
    int height = 0;
};

/// App defaults: an image takes up to 4 MiB, and no side of it is longer than 8,192 pixels, nor all of it larger than 40 million, because it is unpacked when it
/// is shown.
inline constexpr qsizetype kLargestImage = qsizetype { 4 } * 1024 * 1024;

/// Absent for anything else, SVG included: that is a program.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(const QByteArray &bytes);

/// "<64 hexadecimal digits>.<ending>", the name that an image has in a profile; isImageName() knows it.
[[nodiscard]] QString cardImageName(const QByteArray &bytes, const ImageHeader &header);

} // namespace sevenrounds
