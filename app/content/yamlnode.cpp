// SPDX-License-Identifier: MIT
#include "content/yamlnode.h"

#include <yaml.h>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kMaxYamlDepth = 64;

bool isNullWord(const std::string &text)
{
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

} // namespace

/// libyaml's parser and the event it stands at, released whatever happens.
class YamlEventReader
{
public:
    explicit YamlEventReader(const QByteArray &text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.constData()),
            static_cast<std::size_t>(text.size()));
    }
    ~YamlEventReader()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(YamlEventReader)

    /// Goes to the next event; false where the text is no YAML.
    [[nodiscard]] bool next()
    {
        yaml_event_delete(&m_event);
        m_event = {};
        return yaml_parser_parse(&m_parser, &m_event) != 0;
    }
    [[nodiscard]] const yaml_event_t &event() const { return m_event; }
    [[nodiscard]] int line() const { return static_cast<int>(m_event.start_mark.line) + 1; }
    [[nodiscard]] YamlProblem problem() const
    {
        return { static_cast<int>(m_parser.problem_mark.line) + 1,
            QString::fromUtf8(m_parser.problem == nullptr ? "it cannot be read" : m_parser.problem) };
    }

private:
    yaml_parser_t m_parser {};
    yaml_event_t m_event {};
};

using Composed = tl::expected<YamlNode, YamlProblem>;

/// Makes the tree of what the reader tells.
class YamlComposer
{
public:
    explicit YamlComposer(const QByteArray &text)
        : m_reader(text)
    {
    }

    Composed document()
    {
        YamlNode root;
        // Stream start, document start, the value, document end, stream end.
        for (bool isOpen = true; isOpen;) {
            if (!m_reader.next()) {
                return tl::unexpected(m_reader.problem());
            }
            switch (m_reader.event().type) {
            case YAML_STREAM_START_EVENT:
            case YAML_DOCUMENT_END_EVENT:
                break;
            case YAML_STREAM_END_EVENT:
                isOpen = false;
                break;
            case YAML_DOCUMENT_START_EVENT: {
                if (root.isDefined()) {
                    return refused(QStringLiteral("a second document begins here"));
                }
                if (!m_reader.next()) {
                    return tl::unexpected(m_reader.problem());
                }
                Composed value = node(0);
                if (!value) {
                    return value;
                }
                root = std::move(*value);
                break;
            }
            default:
                return refused(QStringLiteral("it cannot be read"));
            }
        }
        return root;
    }

private:
    [[nodiscard]] tl::unexpected<YamlProblem> refused(const QString &message) const
    {
        return tl::unexpected(YamlProblem { m_reader.line(), message });
    }

    /// The value that begins with the event at hand; ends at its last event.
    Composed node(int depth)
    {
        const yaml_event_t &event = m_reader.event();
        if (depth > kMaxYamlDepth) {
            return refused(QStringLiteral("is nested too deeply"));
        }
        switch (event.type) {
        case YAML_SCALAR_EVENT:
            return event.data.scalar.anchor == nullptr ? Composed(scalar()) : anchored();
        case YAML_SEQUENCE_START_EVENT:
            return event.data.sequence_start.anchor == nullptr ? sequence(depth) : anchored();
        case YAML_MAPPING_START_EVENT:
            return event.data.mapping_start.anchor == nullptr ? map(depth) : anchored();
        case YAML_ALIAS_EVENT:
            return anchored();
        default:
            return refused(QStringLiteral("it cannot be read"));
        }
    }

    [[nodiscard]] Composed anchored() const
    {
        return refused(
            QStringLiteral("anchors and aliases are not used here; a text that begins with & or * needs quotes"));
    }

    [[nodiscard]] YamlNode scalar() const
    {
        const auto &data = m_reader.event().data.scalar;
        YamlNode result;
        result.m_line = m_reader.line();
        result.m_scalar.assign(reinterpret_cast<const char *>(data.value), data.length);
        const bool isPlain = data.style == YAML_PLAIN_SCALAR_STYLE;
        result.m_isPlain = isPlain;
        result.m_kind = isPlain && isNullWord(result.m_scalar) ? YamlNode::Kind::Null : YamlNode::Kind::Scalar;
        return result;
    }

    Composed sequence(int depth)
    {
        YamlNode result;
        result.m_kind = YamlNode::Kind::Sequence;
        result.m_line = m_reader.line();
        for (;;) {
            if (!m_reader.next()) {
                return tl::unexpected(m_reader.problem());
            }
            if (m_reader.event().type == YAML_SEQUENCE_END_EVENT) {
                return result;
            }
            Composed value = node(depth + 1);
            if (!value) {
                return value;
            }
            result.m_items.push_back(std::move(*value));
        }
    }

    Composed map(int depth)
    {
        YamlNode result;
        result.m_kind = YamlNode::Kind::Map;
        result.m_line = m_reader.line();
        for (;;) {
            if (!m_reader.next()) {
                return tl::unexpected(m_reader.problem());
            }
            if (m_reader.event().type == YAML_MAPPING_END_EVENT) {
                return result;
            }
            if (m_reader.event().type != YAML_SCALAR_EVENT) {
                return refused(QStringLiteral("a name must be a text"));
            }
            YamlNode::Entry entry { scalar().m_scalar, m_reader.line(), {} };
            if (result[entry.name.c_str()].isDefined()) {
                return refused(
                    QStringLiteral("the name '%1' stands here twice").arg(QString::fromStdString(entry.name)));
            }
            if (!m_reader.next()) {
                return tl::unexpected(m_reader.problem());
            }
            Composed value = node(depth + 1);
            if (!value) {
                return value;
            }
            entry.value = std::move(*value);
            result.m_entries.push_back(std::move(entry));
        }
    }

    YamlEventReader m_reader;
};

const YamlNode &YamlNode::operator[](const char *name) const
{
    static const YamlNode absent;
    const auto found
        = std::find_if(m_entries.cbegin(), m_entries.cend(), [name](const Entry &entry) { return entry.name == name; });
    return found == m_entries.cend() ? absent : found->value;
}

tl::expected<YamlNode, YamlProblem> parseYaml(const QByteArray &text)
{
    return YamlComposer(text).document();
}

} // namespace sevenrounds
