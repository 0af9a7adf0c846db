// SPDX-License-Identifier: MIT
#include "judge/numberarray.h"

#include <QByteArray>
#include <QFloat16>

#include <algorithm>
#include <cstring>

namespace sevenrounds::judge {

namespace {

constexpr std::size_t kMaxDimensions = 32;

template <typename Stored>
Stored take(const char *bytes)
{
    Stored value {};
    std::memcpy(&value, bytes, sizeof(Stored));
    return value;
}

using Unpack = std::complex<long double> (*)(const char *);

template <typename Stored>
std::complex<long double> unpackReal(const char *bytes)
{
    return { static_cast<long double>(take<Stored>(bytes)), 0 };
}

std::complex<long double> unpackHalf(const char *bytes)
{
    return { static_cast<long double>(static_cast<float>(take<qfloat16>(bytes))), 0 };
}

template <typename Part>
std::complex<long double> unpackComplex(const char *bytes)
{
    return { static_cast<long double>(take<Part>(bytes)), static_cast<long double>(take<Part>(bytes + sizeof(Part))) };
}

struct Layout {
    const char *name;
    std::int64_t bytes;
    Unpack unpack;
};

// NumPy's names.
constexpr Layout kLayouts[] = {
    { "bool", 1, unpackReal<std::uint8_t> },
    { "int8", 1, unpackReal<std::int8_t> },
    { "int16", 2, unpackReal<std::int16_t> },
    { "int32", 4, unpackReal<std::int32_t> },
    { "int64", 8, unpackReal<std::int64_t> },
    { "uint8", 1, unpackReal<std::uint8_t> },
    { "uint16", 2, unpackReal<std::uint16_t> },
    { "uint32", 4, unpackReal<std::uint32_t> },
    { "uint64", 8, unpackReal<std::uint64_t> },
    { "float16", 2, unpackHalf },
    { "float32", 4, unpackReal<float> },
    { "float64", 8, unpackReal<double> },
    { "complex64", 8, unpackComplex<float> },
    { "complex128", 16, unpackComplex<double> },
};

const Layout *findLayout(const PyValue *dtype)
{
    const std::string *name = dtype == nullptr ? nullptr : dtype->text();
    const Layout *found = name == nullptr ? std::end(kLayouts)
                                          : std::find_if(std::begin(kLayouts), std::end(kLayouts),
                                              [&](const Layout &layout) { return *name == layout.name; });
    return found == std::end(kLayouts) ? nullptr : found;
}

/// How many items there are; nothing where it is no shape, or promises more bytes than there are.
std::optional<std::int64_t> readShape(
    const PyValue *value, std::int64_t itemBytes, std::int64_t bytes, NumberArray *out)
{
    const PyValue::List *sizes = value == nullptr ? nullptr : value->list();
    if (sizes == nullptr || sizes->size() > kMaxDimensions) {
        return std::nullopt;
    }
    std::int64_t count = 1;
    // (3, 0) holds nothing, whatever its other sizes promise.
    const bool isEmpty = std::any_of(sizes->begin(), sizes->end(), [](const PyValue &size) {
        const std::int64_t *whole = size.integer();
        return whole != nullptr && *whole == 0;
    });
    for (const PyValue &size : *sizes) {
        const std::int64_t *whole = size.integer();
        if (whole == nullptr || *whole < 0 || (!isEmpty && count > bytes / *whole)) {
            return std::nullopt;
        }
        count = isEmpty ? 0 : count * *whole;
        out->shape.push_back(*whole);
    }
    return count * itemBytes == bytes ? std::optional(count) : std::nullopt;
}

} // namespace

std::optional<NumberArray> unpackArray(const PyValue &field)
{
    const Layout *layout = findLayout(field.find("dtype"));
    const PyValue *data = field.find("data");
    if (layout == nullptr || data == nullptr || data->text() == nullptr) {
        return std::nullopt;
    }
    const std::string &text = *data->text();
    const auto decoded
        = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
            QByteArray::AbortOnBase64DecodingErrors);
    NumberArray array;
    const std::optional<std::int64_t> count
        = decoded ? readShape(field.find("shape"), layout->bytes, decoded.decoded.size(), &array) : std::nullopt;
    if (!count) {
        return std::nullopt;
    }
    array.dtype = layout->name;
    array.isComplex = array.dtype.starts_with("complex");
    array.isBoolean = array.dtype == "bool";
    array.isReal = array.dtype.starts_with("float");
    array.items.reserve(static_cast<std::size_t>(*count));
    for (std::int64_t i = 0; i < *count; ++i) {
        array.items.push_back(layout->unpack(decoded.decoded.constData() + i * layout->bytes));
    }
    return array;
}

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    }
    return text + (shape.size() == 1 ? ",)" : ")");
}

} // namespace sevenrounds::judge
