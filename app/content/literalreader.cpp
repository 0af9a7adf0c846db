// SPDX-License-Identifier: MIT
#include "content/literalreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <charconv>

namespace sevenrounds {

namespace {

constexpr std::array kTrueWords { "true", "True", "TRUE" };
constexpr std::array kFalseWords { "false", "False", "FALSE" };
constexpr std::array kOldTruthWords { "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" };
constexpr std::array kTags { "tuple", "set", "dict", "bytes", "complex", "int", "float" };

template <std::size_t Count>
bool isOneOf(const std::string &text, const std::array<const char *, Count> &words)
{
    return std::find(words.cbegin(), words.cend(), text) != words.cend();
}

bool matches(const QRegularExpression &pattern, const std::string &text)
{
    return pattern.match(QString::fromStdString(text)).hasMatch();
}

PyValue tagged(const char *tag, std::string text)
{
    return { PyValue::Object { { tag, { std::move(text) } } } };
}

PyValue wholeNumber(const std::string &text)
{
    std::int64_t value = 0;
    const char *begin = text.data() + (text.front() == '+' ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    if (error == std::errc()) {
        return { value };
    }
    return tagged("int", text);
}

/// A plain scalar that begins as a number does. Nothing where it is text.
std::optional<PyValue> readNumber(const std::string &text, const YamlNode &node, YamlMap *notes)
{
    static const QRegularExpression whole(QStringLiteral("^[-+]?(0|[1-9][0-9]*)$"));
    static const QRegularExpression real(QStringLiteral("^[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+][0-9]+)?$"));
    static const QRegularExpression infinite(QStringLiteral("^[-+]?\\.(inf|Inf|INF)$"));
    static const QRegularExpression notANumber(QStringLiteral("^\\.(nan|NaN|NAN)$"));
    static const QRegularExpression readTwoWays(
        QStringLiteral("^[-+]?([0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|0x[0-9a-fA-F_]+|0b[01_]+|0o[0-7]+|[0-9][0-9_"
                       "]*(:[0-9]+)+(\\.[0-9]*)?)$"
                       "|^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"));
    if (matches(whole, text)) {
        return wholeNumber(text);
    }
    if (matches(real, text)) {
        return PyValue { QString::fromStdString(text).toDouble() };
    }
    if (matches(infinite, text)) {
        return tagged("float", text.front() == '-' ? "-inf" : "inf");
    }
    if (matches(notANumber, text)) {
        return tagged("float", "nan");
    }
    if (matches(readTwoWays, text)) {
        notes->noteAt(node,
            QStringLiteral("'%1' is a number to some readers of YAML and text to others: write it as 12, 1.5 or "
                           "1.0e+6, or put it in quotes")
                .arg(QString::fromStdString(text)));
    }
    return std::nullopt;
}

PyValue readScalar(const YamlNode &node, YamlMap *notes)
{
    const std::string &text = node.scalar();
    if (!node.isPlain() || text.empty()) {
        return { text };
    }
    if (isOneOf(text, kTrueWords) || isOneOf(text, kFalseWords)) {
        return { isOneOf(text, kTrueWords) };
    }
    if (isOneOf(text, kOldTruthWords)) {
        notes->noteAt(node,
            QStringLiteral("'%1' is true or false to some readers of YAML: put it in quotes, or write true or false")
                .arg(QString::fromStdString(text)));
    }
    if (std::string_view("0123456789+-.").find(text.front()) != std::string_view::npos) {
        if (std::optional<PyValue> number = readNumber(text, node, notes)) {
            return std::move(*number);
        }
    }
    return { text };
}

/// A table of one name that says what it is, or else a dict whose keys are texts.
PyValue readTable(const YamlNode &node, YamlMap *notes)
{
    const bool isTagged = node.entries().size() == 1 && isOneOf(node.entries().front().name, kTags);
    PyValue::List pairs;
    for (const YamlNode::Entry &entry : node.entries()) {
        PyValue value = readLiteral(entry.value, notes);
        if (isTagged) {
            if (value.list() == nullptr && value.text() == nullptr) {
                notes->noteAt(entry.value,
                    QStringLiteral("tuple, set, dict (a list of pairs) and complex hold a list; bytes (base64), int "
                                   "and float a text"));
            }
            return { PyValue::Object { { entry.name, std::move(value) } } };
        }
        pairs.push_back({ PyValue::List { { entry.name }, std::move(value) } });
    }
    return { PyValue::Object { { "dict", { std::move(pairs) } } } };
}

} // namespace

PyValue readLiteral(const YamlNode &node, YamlMap *notes)
{
    if (node.isScalar()) {
        return readScalar(node, notes);
    }
    if (node.isMap()) {
        return readTable(node, notes);
    }
    if (!node.isSequence()) {
        return {};
    }
    PyValue::List items;
    items.reserve(node.items().size());
    for (const YamlNode &item : node.items()) {
        items.push_back(readLiteral(item, notes));
    }
    return { std::move(items) };
}

} // namespace sevenrounds
