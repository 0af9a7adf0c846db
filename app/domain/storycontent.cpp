// SPDX-License-Identifier: MIT
#include "domain/storycontent.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr std::array kKeys { "recruiter", "manager", "engineer", "researcher", "panel" };
static_assert(kKeys.size() == kAudiences.size());

} // namespace

QString audienceKey(Audience audience)
{
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(audience)));
}

std::optional<Audience> audienceFromKey(const QString &key)
{
    const auto found = std::find_if(
        kAudiences.cbegin(), kAudiences.cend(), [&](Audience audience) { return audienceKey(audience) == key; });
    return found == kAudiences.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sevenrounds
