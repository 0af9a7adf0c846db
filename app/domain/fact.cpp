// SPDX-License-Identifier: MIT
#include "domain/fact.h"

#include <algorithm>

namespace sevenrounds {

const FactField *FactItem::find(const char *key) const
{
    const QLatin1String wanted(key);
    const auto found
        = std::find_if(fields.cbegin(), fields.cend(), [&](const FactField &field) { return field.key == wanted; });
    return found == fields.cend() ? nullptr : &*found;
}

QString FactItem::text(const char *key) const
{
    const FactField *field = find(key);
    return field == nullptr ? QString() : field->texts.value(0);
}

QStringList FactItem::texts(const char *key) const
{
    const FactField *field = find(key);
    return field == nullptr ? QStringList() : field->texts;
}

int FactItem::number(const char *key, int absent) const
{
    bool isNumber = false;
    const int value = text(key).toInt(&isNumber);
    return isNumber ? value : absent;
}

std::optional<FigureRange> FactItem::range(const char *key) const
{
    const FactField *field = find(key);
    return field == nullptr || field->ranges.isEmpty() ? std::nullopt : std::optional(field->ranges.first());
}

const FactItem *FactItem::part(const char *key) const
{
    const FactField *field = find(key);
    return field == nullptr || field->parts.isEmpty() ? nullptr : &field->parts.first();
}

QList<FactItem> FactItem::parts(const char *key) const
{
    const FactField *field = find(key);
    return field == nullptr ? QList<FactItem>() : field->parts;
}

Badge FactRecord::badgeOf(const char *key) const
{
    return ours.contains(QLatin1String(key)) ? Badge::App : badge();
}

} // namespace sevenrounds
