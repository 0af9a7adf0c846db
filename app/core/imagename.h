// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <algorithm>

namespace sevenrounds {

/// Where Qt finds the profile's images, as "cardmedia:<name>": the plugin that serves the page's scheme knows no profile.
inline constexpr QLatin1String kImageSearchPrefix("cardmedia");
/// How Markdown and the page name them: "cardmedia/<name>".
inline constexpr QLatin1String kImageFolder("cardmedia/");

/// Whether it is the name of an image of the profile, "<64 hexadecimal digits>.<png, jpg, gif or webp>", and nothing else: no folder, no dot segment. What
/// writes, names and serves images asks this. In the header, so that the plugin with the scheme need not link this library.
[[nodiscard]] inline bool isImageName(const QString &name)
{
    constexpr qsizetype kDigits = 64;
    const QString ending = name.mid(kDigits);
    return name.size() > kDigits
        && std::all_of(name.cbegin(), name.cbegin() + kDigits,
            [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); })
        && (ending == QLatin1String(".png") || ending == QLatin1String(".jpg") || ending == QLatin1String(".gif")
            || ending == QLatin1String(".webp"));
}

} // namespace sevenrounds
