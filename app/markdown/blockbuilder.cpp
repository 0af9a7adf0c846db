// SPDX-License-Identifier: MIT
#include "markdown/blockbuilder.h"

#include "core/imagename.h"
#include "markdown/entities.h"

#include <md4c.h>

namespace sevenrounds {

namespace {

/// Longer addresses are cut: an address is there to be read, and a data: address can hold a whole file.
constexpr qsizetype kMaxAddress = 200;

QString fromUtf8(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QString fromAttribute(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (unsigned i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString part = fromUtf8(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        switch (attribute.substr_types[i]) {
        case MD_TEXT_ENTITY:
            text += decodeEntity(part);
            break;
        case MD_TEXT_NULLCHAR:
            text += QChar::ReplacementCharacter;
            break;
        default:
            text += part;
        }
    }
    return text;
}

QString alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_CENTER:
        return QStringLiteral("center");
    case MD_ALIGN_RIGHT:
        return QStringLiteral("right");
    case MD_ALIGN_LEFT:
    case MD_ALIGN_DEFAULT:
        break;
    }
    return QStringLiteral("left");
}

template <typename Detail>
const Detail &as(void *detail)
{
    return *static_cast<const Detail *>(detail);
}

bool enterBlock(BlockBuilder &builder, MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        return true;
    case MD_BLOCK_QUOTE:
        return builder.open(QStringLiteral("quote"));
    case MD_BLOCK_UL:
        return builder.open(QStringLiteral("ul"));
    case MD_BLOCK_OL:
        return builder.open(QStringLiteral("ol"),
            { { QStringLiteral("start"), static_cast<int>(as<MD_BLOCK_OL_DETAIL>(detail).start) } });
    case MD_BLOCK_LI:
        return builder.open(QStringLiteral("li"));
    case MD_BLOCK_HR:
        return builder.open(QStringLiteral("hr"));
    case MD_BLOCK_H:
        return builder.open(QStringLiteral("h"),
            { { QStringLiteral("level"), static_cast<int>(as<MD_BLOCK_H_DETAIL>(detail).level) } });
    case MD_BLOCK_CODE:
        return builder.open(QStringLiteral("pre"),
            { { QStringLiteral("lang"), fromAttribute(as<MD_BLOCK_CODE_DETAIL>(detail).lang) } });
    case MD_BLOCK_HTML:
    case MD_BLOCK_P:
        return builder.open(QStringLiteral("p"));
    case MD_BLOCK_TABLE:
        return builder.open(QStringLiteral("table"));
    case MD_BLOCK_TR:
        return builder.open(QStringLiteral("tr"));
    case MD_BLOCK_TH:
        return builder.open(
            QStringLiteral("th"), { { QStringLiteral("align"), alignment(as<MD_BLOCK_TD_DETAIL>(detail).align) } });
    case MD_BLOCK_TD:
        return builder.open(
            QStringLiteral("td"), { { QStringLiteral("align"), alignment(as<MD_BLOCK_TD_DETAIL>(detail).align) } });
    }
    return true;
}

bool leaveBlock(BlockBuilder &builder, MD_BLOCKTYPE type)
{
    const bool isOpen = type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY;
    return isOpen ? builder.close() : true;
}

bool enterSpan(BlockBuilder &builder, MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        return builder.open(QStringLiteral("em"));
    case MD_SPAN_STRONG:
        return builder.open(QStringLiteral("strong"));
    case MD_SPAN_DEL:
        return builder.open(QStringLiteral("del"));
    case MD_SPAN_CODE:
        return builder.open(QStringLiteral("code"));
    case MD_SPAN_A:
        builder.openLink(fromAttribute(as<MD_SPAN_A_DETAIL>(detail).href));
        return builder.open(QStringLiteral("span"));
    case MD_SPAN_IMG: {
        // One of the profile is shown; any other is its description.
        const QString address = fromAttribute(as<MD_SPAN_IMG_DETAIL>(detail).src);
        const QString name = address.startsWith(kImageFolder) ? address.mid(kImageFolder.size()) : QString();
        return isImageName(name) ? builder.open(QStringLiteral("img"), { { QStringLiteral("src"), name } })
                                 : builder.open(QStringLiteral("span"));
    }
    default:
        // The other spans are not switched on.
        return builder.open(QStringLiteral("span"));
    }
}

bool leaveSpan(BlockBuilder &builder, MD_SPANTYPE type)
{
    return type == MD_SPAN_A ? builder.closeLink() : builder.close();
}

void addText(BlockBuilder &builder, MD_TEXTTYPE type, const QString &text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        builder.addText(QString(QChar::ReplacementCharacter));
        return;
    case MD_TEXT_BR:
        builder.addBreak();
        return;
    case MD_TEXT_SOFTBR:
        builder.addText(QStringLiteral(" "));
        return;
    case MD_TEXT_ENTITY:
        builder.addText(decodeEntity(text));
        return;
    default:
        builder.addText(text);
    }
}

MD_PARSER parser()
{
    const auto builderOf = [](void *user) -> BlockBuilder & { return *static_cast<BlockBuilder *>(user); };
    static constexpr auto builder = builderOf;
    MD_PARSER result {};
    result.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    result.enter_block
        = [](MD_BLOCKTYPE type, void *detail, void *user) { return enterBlock(builder(user), type, detail) ? 0 : -1; };
    result.leave_block = [](MD_BLOCKTYPE type, void *, void *user) { return leaveBlock(builder(user), type) ? 0 : -1; };
    result.enter_span
        = [](MD_SPANTYPE type, void *detail, void *user) { return enterSpan(builder(user), type, detail) ? 0 : -1; };
    result.leave_span = [](MD_SPANTYPE type, void *, void *user) { return leaveSpan(builder(user), type) ? 0 : -1; };
    result.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user) {
        addText(builder(user), type, fromUtf8(text, size));
        return 0;
    };
    return result;
}

} // namespace

Result<QJsonArray> BlockBuilder::run(const QString &text)
{
    m_stack.append(Frame {});
    const QByteArray utf8 = text.toUtf8();
    const MD_PARSER callbacks = parser();
    const int code = md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &callbacks, this);
    if (m_isTooDeep) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("Markdown is nested deeper than %1").arg(kMaxDepth));
    }
    if (code != 0) {
        return failure(ErrorKind::Internal, QStringLiteral("Markdown parser stopped"), code);
    }
    flush(m_stack.first());
    return m_stack.first().children;
}

bool BlockBuilder::open(const QString &type, QJsonObject attributes)
{
    if (m_stack.size() > kMaxDepth) {
        m_isTooDeep = true;
        return false;
    }
    flush(m_stack.last());
    attributes.insert(QStringLiteral("t"), type);
    m_stack.append(Frame { attributes, {}, {} });
    return true;
}

bool BlockBuilder::close()
{
    ROUNDS_CHECK(m_stack.size() > 1);
    Frame frame = m_stack.takeLast();
    Frame &parent = m_stack.last();
    if (frame.node.value(QLatin1String("t")) == QLatin1String("code")
        || frame.node.value(QLatin1String("t")) == QLatin1String("pre")) {
        frame.node.insert(QStringLiteral("s"), withSources(frame.pending));
        if (const QString language = frame.node.value(QLatin1String("lang")).toString(); !language.isEmpty()) {
            frame.node.insert(QStringLiteral("lang"), withSources(language));
        }
        parent.children.append(frame.node);
        return true;
    }
    flush(frame);
    if (frame.node.value(QLatin1String("t")) == QLatin1String("img")) {
        // Its description is text, whatever stands in it.
        QString description;
        for (const QJsonValue &child : std::as_const(frame.children)) {
            description += child.toObject().value(QLatin1String("s")).toString();
        }
        frame.node.insert(QStringLiteral("s"), description);
        parent.children.append(frame.node);
        return true;
    }
    if (frame.node.value(QLatin1String("t")) == QLatin1String("span")) {
        for (const QJsonValue &child : std::as_const(frame.children)) {
            parent.children.append(child);
        }
        return true;
    }
    parent.children.append(finished(std::move(frame)));
    return true;
}

void BlockBuilder::openLink(const QString &address)
{
    m_links.append(withSources(address));
}

bool BlockBuilder::closeLink()
{
    flush(m_stack.last());
    const QString address = m_links.takeLast();
    const QJsonArray &children = m_stack.last().children;
    const QString text
        = children.size() == 1 ? children.first().toObject().value(QLatin1String("s")).toString() : QString();
    if (!address.isEmpty() && text != address && QLatin1String("mailto:") + text != address) {
        const QString shown = address.size() > kMaxAddress ? address.left(kMaxAddress) + u'…' : address;
        m_stack.last().children.append(QJsonObject { { QStringLiteral("t"), QStringLiteral("url") },
            { QStringLiteral("s"), QStringLiteral(" (") + shown + u')' } });
    }
    return close();
}

void BlockBuilder::addText(const QString &text)
{
    m_stack.last().pending += text;
}

void BlockBuilder::addBreak()
{
    flush(m_stack.last());
    m_stack.last().children.append(QJsonObject { { QStringLiteral("t"), QStringLiteral("br") } });
}

void BlockBuilder::flush(Frame &frame)
{
    const QString text = std::exchange(frame.pending, QString());
    splitPlaceholders(
        text,
        [&](const QString &part) {
            frame.children.append(
                QJsonObject { { QStringLiteral("t"), QStringLiteral("text") }, { QStringLiteral("s"), part } });
        },
        [&](int index) { addSpan(frame, index); });
}

void BlockBuilder::addSpan(Frame &frame, int index)
{
    const MathSpan span = m_spans.value(index);
    frame.children.append(
        QJsonObject { { QStringLiteral("t"), span.isDisplay ? QStringLiteral("mathd") : QStringLiteral("math") },
            { QStringLiteral("s"), span.tex } });
}

QString BlockBuilder::withSources(const QString &text) const
{
    QString result;
    splitPlaceholders(
        text, [&](const QString &part) { result += part; }, [&](int index) { result += m_spans.value(index).source; });
    return result;
}

/// A paragraph of nothing but one displayed formula is that formula.
QJsonObject BlockBuilder::finished(Frame frame)
{
    if (frame.node.value(QLatin1String("t")) == QLatin1String("p") && frame.children.size() == 1) {
        QJsonObject only = frame.children.first().toObject();
        if (only.value(QLatin1String("t")) == QLatin1String("mathd")) {
            return only;
        }
    }
    if (!frame.children.isEmpty()) {
        frame.node.insert(QStringLiteral("c"), frame.children);
    }
    return frame.node;
}

} // namespace sevenrounds
