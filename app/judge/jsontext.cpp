// SPDX-License-Identifier: MIT
#include "judge/jsontext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sevenrounds::judge {

namespace {

/// The runner nests 200 deep, with an object and a list a level.
constexpr int kMaxDepth = 420;
constexpr unsigned kFirstBeyondAscii = 0x80;
constexpr unsigned kFirstSurrogate = 0xD800;
constexpr unsigned kFirstLowSurrogate = 0xDC00;
constexpr unsigned kLastSurrogate = 0xDFFF;
constexpr unsigned kSupplementary = 0x10000;

void appendUtf8(std::string *out, unsigned code)
{
    const auto byte = [out](unsigned value) { out->push_back(static_cast<char>(value)); };
    if (code < 0x80U) {
        byte(code);
    } else if (code < 0x800U) {
        byte(0xC0U | (code >> 6U));
        byte(0x80U | (code & 0x3FU));
    } else if (code < kSupplementary) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<PyValue> document()
    {
        PyValue value;
        if (!read(&value, 0)) {
            return std::nullopt;
        }
        skipSpace();
        return m_at == m_text.size() ? std::optional<PyValue>(std::move(value)) : std::nullopt;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            ++m_at;
        }
    }

    bool take(char expected)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != expected) {
            return false;
        }
        ++m_at;
        return true;
    }

    bool takeWord(std::string_view word)
    {
        if (m_text.substr(m_at, word.size()) != word) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    bool read(PyValue *out, int depth)
    {
        if (depth > kMaxDepth || ++m_nodes > kMostNodes) {
            return false;
        }
        skipSpace();
        switch (peek()) {
        case 'n':
            return takeWord("null");
        case 't':
            out->data = true;
            return takeWord("true");
        case 'f':
            out->data = false;
            return takeWord("false");
        case '"':
            return readText(&out->data.emplace<std::string>());
        case '[':
            return readList(&out->data.emplace<PyValue::List>(), depth);
        case '{':
            return readObject(&out->data.emplace<PyValue::Object>(), depth);
        default:
            return readNumber(out);
        }
    }

    bool readList(PyValue::List *items, int depth)
    {
        ++m_at;
        if (take(']')) {
            return true;
        }
        do {
            if (!read(&items->emplace_back(), depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    bool readObject(PyValue::Object *members, int depth)
    {
        ++m_at;
        if (take('}')) {
            return true;
        }
        do {
            skipSpace();
            PyMember &member = members->emplace_back();
            if (peek() != '"' || !readText(&member.name) || !take(':') || !read(&member.value, depth + 1)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    bool readNumber(PyValue *out)
    {
        const std::size_t begin = m_at;
        while (
            m_at < m_text.size() && std::string_view("+-0123456789.eE").find(m_text[m_at]) != std::string_view::npos) {
            ++m_at;
        }
        const std::string_view word = m_text.substr(begin, m_at - begin);
        const char *end = word.data() + word.size();
        std::int64_t whole = 0;
        if (const auto result = std::from_chars(word.data(), end, whole);
            result.ec == std::errc() && result.ptr == end && !word.empty()) {
            out->data = whole;
            return true;
        }
        double real = 0;
        const auto result = std::from_chars(word.data(), end, real);
        out->data = real;
        return result.ec == std::errc() && result.ptr == end && !word.empty();
    }

    bool readHex(unsigned *code)
    {
        constexpr std::size_t digits = 4;
        if (m_text.size() - m_at < digits) {
            return false;
        }
        const char *begin = m_text.data() + m_at;
        const auto result = std::from_chars(begin, begin + digits, *code, 16);
        m_at += digits;
        return result.ec == std::errc() && result.ptr == begin + digits;
    }

    bool readEscape(std::string *out)
    {
        if (m_at >= m_text.size()) {
            return false;
        }
        const char letter = m_text[m_at++];
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const std::size_t found = names.find(letter); found != std::string_view::npos) {
            out->push_back(meanings[found]);
            return true;
        }
        unsigned code = 0;
        if (letter != 'u' || !readHex(&code)) {
            return false;
        }
        if (code >= kFirstSurrogate && code < kFirstLowSurrogate && m_text.substr(m_at, 2) == "\\u") {
            const std::size_t before = m_at;
            unsigned low = 0;
            m_at += 2;
            if (!readHex(&low)) {
                return false;
            }
            if (low >= kFirstLowSurrogate && low <= kLastSurrogate) {
                code = kSupplementary + ((code - kFirstSurrogate) << 10U) + (low - kFirstLowSurrogate);
            } else {
                m_at = before;
            }
        }
        appendUtf8(out, code);
        return true;
    }

    bool readText(std::string *out)
    {
        ++m_at;
        for (;;) {
            const std::size_t begin = m_at;
            // The runner writes ASCII: a byte beyond it comes from somebody else, and need not even be UTF-8.
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\'
                && static_cast<unsigned char>(m_text[m_at]) >= ' '
                && static_cast<unsigned char>(m_text[m_at]) < kFirstBeyondAscii) {
                ++m_at;
            }
            out->append(m_text.substr(begin, m_at - begin));
            if (m_at >= m_text.size()) {
                return false;
            }
            const char stop = m_text[m_at++];
            if (stop == '"') {
                return true;
            }
            if (stop != '\\' || !readEscape(out)) {
                return false;
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_nodes = 0;
};

/// One character of UTF-8, which may be a surrogate on its own; a byte that begins none stands for itself.
unsigned decodeOne(std::string_view text, std::size_t *at)
{
    const auto byte = [&](std::size_t offset) -> unsigned {
        return *at + offset < text.size() ? static_cast<unsigned char>(text[*at + offset]) : 0U;
    };
    const unsigned first = byte(0);
    const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC0U ? 2 : 1;
    unsigned code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            ++*at;
            return first;
        }
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    *at += length;
    return code;
}

void appendEscape(QByteArray *out, unsigned unit)
{
    static const char *digits = "0123456789abcdef";
    out->append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
        out->append(digits[(unit >> static_cast<unsigned>(shift)) & 0xFU]);
    }
}

void appendText(QByteArray *out, std::string_view text)
{
    out->append('"');
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= ' ' && byte < 0x7FU) {
            if (byte == '"' || byte == '\\') {
                out->append('\\');
            }
            out->append(text[at++]);
            continue;
        }
        const unsigned code = decodeOne(text, &at);
        if (code >= kSupplementary) {
            appendEscape(out, kFirstSurrogate + ((code - kSupplementary) >> 10U));
            appendEscape(out, kFirstLowSurrogate + ((code - kSupplementary) & 0x3FFU));
        } else {
            appendEscape(out, code);
        }
    }
    out->append('"');
}

template <typename Number>
void appendNumber(QByteArray *out, Number number)
{
    std::array<char, 40> buffer {};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    out->append(buffer.data(), result.ptr - buffer.data());
}

void appendReal(QByteArray *out, double value)
{
    if (!std::isfinite(value)) {
        out->append(std::isnan(value) ? R"({"float":"nan"})"
                : value > 0           ? R"({"float":"inf"})"
                                      : R"({"float":"-inf"})");
        return;
    }
    const qsizetype before = out->size();
    appendNumber(out, value);
    // Python must not take 2.0 for 2.
    if (out->indexOf('.', before) < 0 && out->indexOf('e', before) < 0) {
        out->append(".0");
    }
}

void append(QByteArray *out, const PyValue &value)
{
    if (value.isNone()) {
        out->append("null");
    } else if (const bool *truth = value.boolean()) {
        out->append(*truth ? "true" : "false");
    } else if (const std::int64_t *whole = value.integer()) {
        appendNumber(out, *whole);
    } else if (const double *real = value.real()) {
        appendReal(out, *real);
    } else if (const std::string *text = value.text()) {
        appendText(out, *text);
    } else if (const PyValue::List *items = value.list()) {
        out->append('[');
        for (std::size_t i = 0; i < items->size(); ++i) {
            out->append(i == 0 ? "" : ",");
            append(out, (*items)[i]);
        }
        out->append(']');
    } else if (const PyValue::Object *members = value.object()) {
        out->append('{');
        for (std::size_t i = 0; i < members->size(); ++i) {
            out->append(i == 0 ? "" : ",");
            appendText(out, (*members)[i].name);
            out->append(':');
            append(out, (*members)[i].value);
        }
        out->append('}');
    }
}

} // namespace

std::optional<PyValue> parseJson(std::string_view text)
{
    return Parser(text).document();
}

QByteArray writeJson(const PyValue &value)
{
    QByteArray out;
    append(&out, value);
    return out;
}

QByteArray writeJsonText(std::string_view text)
{
    QByteArray out;
    appendText(&out, text);
    return out;
}

} // namespace sevenrounds::judge
