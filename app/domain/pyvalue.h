// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sevenrounds {

struct PyMember;

/// A Python value as it travels between the judge and the interpreter. None, bool, int, float, str and list stand for themselves; everything else is an
/// object with one name that says what it is: int (decimal digits beyond 2^53), float (inf, -inf, nan), complex, tuple, set, dict (pairs), bytes
/// (base64), array and tensor (dtype, shape, data in base64, little-endian). Unlike QJsonValue it keeps 2 and 2.0 apart.
struct PyValue {
    using List = std::vector<PyValue>;
    using Object = std::vector<PyMember>;

    /// Text is UTF-8, with the surrogates that Python allows on their own written as three bytes each.
    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> data;

    [[nodiscard]] bool isNone() const { return std::holds_alternative<std::monostate>(data); }
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&data); }
    [[nodiscard]] const std::int64_t *integer() const { return std::get_if<std::int64_t>(&data); }
    [[nodiscard]] const double *real() const { return std::get_if<double>(&data); }
    [[nodiscard]] const std::string *text() const { return std::get_if<std::string>(&data); }
    [[nodiscard]] const List *list() const { return std::get_if<List>(&data); }
    [[nodiscard]] const Object *object() const { return std::get_if<Object>(&data); }

    /// The member of that name; null where this is no object or has none.
    [[nodiscard]] const PyValue *find(std::string_view name) const;
    /// The one member of an object that says what it is; null for everything else.
    [[nodiscard]] const PyMember *tagged() const;
    /// The items of a list or a tuple; null for everything else.
    [[nodiscard]] const List *sequence() const;
};

struct PyMember {
    std::string name;
    PyValue value;
};

} // namespace sevenrounds
