// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"

namespace sevenrounds {

inline const QString kShippedFolder = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");

/// The shipped content, read once for all the profiles of a test program; none where it cannot be read, and each profile then says so.
inline std::shared_ptr<const ContentLibrary> shippedContent()
{
    static const std::shared_ptr<const ContentLibrary> content = []() -> std::shared_ptr<const ContentLibrary> {
        Result<ContentLibrary> library = ContentLibrary::load(kShippedFolder);
        return library ? std::make_shared<const ContentLibrary>(std::move(*library)) : nullptr;
    }();
    return content;
}

} // namespace sevenrounds
