// SPDX-License-Identifier: MIT
#include "domain/pyvalue.h"

#include <algorithm>

namespace sevenrounds {

const PyValue *PyValue::find(std::string_view name) const
{
    const Object *members = object();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(
        members->cbegin(), members->cend(), [name](const PyMember &member) { return member.name == name; });
    return found == members->cend() ? nullptr : &found->value;
}

const PyMember *PyValue::tagged() const
{
    const Object *members = object();
    return members != nullptr && members->size() == 1 ? &members->front() : nullptr;
}

const PyValue::List *PyValue::sequence() const
{
    if (const List *items = list()) {
        return items;
    }
    const PyValue *tuple = find("tuple");
    return tuple == nullptr ? nullptr : tuple->list();
}

} // namespace sevenrounds
