// SPDX-License-Identifier: MIT
#include "domain/storycontent.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr std::array kAudienceKeys { "recruiter", "manager", "engineer", "researcher", "panel" };
static_assert(kAudienceKeys.size() == kAudiences.size());

} // namespace

QString audienceKey(Audience audience)
{
    return QString::fromLatin1(kAudienceKeys.at(static_cast<std::size_t>(audience)));
}

std::optional<Audience> audienceFromKey(const QString &key)
{
    const auto found = std::find_if(
        kAudiences.cbegin(), kAudiences.cend(), [&](Audience audience) { return audienceKey(audience) == key; });
    return found == kAudiences.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sevenrounds
