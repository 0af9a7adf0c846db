// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace sevenrounds {

/// A value of a YAML document. What is looked up and is not there is an absent node, so that lookups can be chained.
class YamlNode
{
public:
    struct Entry;

    YamlNode() = default;

    [[nodiscard]] bool isDefined() const { return m_kind != Kind::Absent; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return m_kind == Kind::Scalar; }
    [[nodiscard]] bool isSequence() const { return m_kind == Kind::Sequence; }
    [[nodiscard]] bool isMap() const { return m_kind == Kind::Map; }

    /// A scalar without quotes, which may therefore mean a number or a truth value.
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    /// UTF-8; empty for anything but a scalar.
    [[nodiscard]] const std::string &scalar() const { return m_scalar; }
    /// The values of a sequence; empty for anything else.
    [[nodiscard]] const std::vector<YamlNode> &items() const { return m_items; }
    /// The names and values of a map in the order of the file; empty for anything else.
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const YamlNode &operator[](const char *name) const;
    /// In the text that was parsed, from 1; 0 for an absent node.
    [[nodiscard]] int line() const { return m_line; }

private:
    friend class YamlComposer;
    enum class Kind {
        Absent,
        Null,
        Scalar,
        Sequence,
        Map,
    };

    Kind m_kind = Kind::Absent;
    bool m_isPlain = false;
    int m_line = 0;
    std::string m_scalar;
    std::vector<YamlNode> m_items;
    std::vector<Entry> m_entries;
};

struct YamlNode::Entry {
    /// Names are texts; a file whose names are anything else is refused.
    std::string name;
    int line = 0;
    YamlNode value;
};

struct YamlProblem {
    /// From 1; 0 where the whole text is meant.
    int line = 0;
    QString message;
};

/// Reads one document of UTF-8 text. Refuses bad YAML, a name that stands twice in one map, anchors and aliases (nobody needs them here, and a few
/// lines of them can grow without bound), a second document, and nesting beyond all use.
[[nodiscard]] tl::expected<YamlNode, YamlProblem> parseYaml(const QByteArray &text);

} // namespace sevenrounds
