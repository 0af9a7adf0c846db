// SPDX-License-Identifier: MIT
#include "whiteboard/whiteboardevent.h"

#include "whiteboard/pointblob.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

using Kind = WhiteboardEventKind;

struct NamedKind {
    Kind kind;
    const char *key;
};

// These keys stand in people's databases: they may be added to, never changed.
constexpr std::array kKinds {
    NamedKind { Kind::StrokeBegan, "stroke-began" },
    NamedKind { Kind::StrokeExtended, "stroke-extended" },
    NamedKind { Kind::StrokeFinished, "stroke-finished" },
    NamedKind { Kind::StrokeDropped, "stroke-dropped" },
    NamedKind { Kind::TextPlaced, "text-placed" },
    NamedKind { Kind::Erased, "erased" },
    NamedKind { Kind::Undone, "undone" },
    NamedKind { Kind::Redone, "redone" },
    NamedKind { Kind::PageAdded, "page-added" },
    NamedKind { Kind::PageShown, "page-shown" },
};

const QString kPage = QStringLiteral("page");
const QString kStroke = QStringLiteral("stroke");
const QString kStrokes = QStringLiteral("strokes");
const QString kTool = QStringLiteral("tool");
const QString kColor = QStringLiteral("color");
const QString kWidth = QStringLiteral("width");
const QString kText = QStringLiteral("text");
const QString kPaused = QStringLiteral("paused");
const QString kJoins = QStringLiteral("joins");

bool makesStroke(Kind kind)
{
    return kind == Kind::StrokeBegan || kind == Kind::TextPlaced;
}

bool namesStroke(Kind kind)
{
    return makesStroke(kind) || kind == Kind::StrokeExtended || kind == Kind::StrokeFinished
        || kind == Kind::StrokeDropped;
}

bool namesPage(Kind kind)
{
    return kind != Kind::PageAdded && (!namesStroke(kind) || makesStroke(kind));
}

tl::unexpected<Error> bad(const QString &what)
{
    return failure(ErrorKind::InvalidInput, QStringLiteral("a whiteboard's log: ") + what);
}

Result<StrokeStyle> readStyle(const QJsonObject &body)
{
    const auto tool = strokeToolFromKey(body.value(kTool).toString());
    const auto color = strokeColorFromKey(body.value(kColor).toString());
    const auto width = strokeWidthFromKey(body.value(kWidth).toString());
    if (!tool || !color || !width) {
        return bad(QStringLiteral("a style that is not known"));
    }
    return StrokeStyle { *tool, *color, *width };
}

} // namespace

QString whiteboardEventKey(WhiteboardEventKind kind)
{
    const auto found
        = std::find_if(kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return entry.kind == kind; });
    return found == kKinds.cend() ? QString() : QString::fromLatin1(found->key);
}

QJsonObject WhiteboardEvent::body() const
{
    QJsonObject json;
    if (namesPage(kind)) {
        json.insert(kPage, page);
    }
    if (namesStroke(kind)) {
        json.insert(kStroke, stroke);
    }
    if (makesStroke(kind)) {
        json.insert(kTool, strokeToolKey(style.tool));
        json.insert(kColor, strokeColorKey(style.color));
        json.insert(kWidth, strokeWidthKey(style.width));
        if (paused.count() != 0) {
            json.insert(kPaused, static_cast<qint64>(paused.count()));
        }
    }
    if (kind == Kind::TextPlaced) {
        json.insert(kText, text);
    }
    if (kind == Kind::Erased) {
        QJsonArray ids;
        for (const int id : strokes) {
            ids.append(id);
        }
        json.insert(kStrokes, ids);
        if (joins) {
            json.insert(kJoins, true);
        }
    }
    return json;
}

Result<WhiteboardEvent> WhiteboardEvent::fromLog(
    const QString &kind, Milliseconds at, const QJsonObject &body, const QByteArray &points)
{
    const auto found = std::find_if(
        kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return kind == QLatin1String(entry.key); });
    if (found == kKinds.cend()) {
        return bad(QStringLiteral("an event that is not known: ") + kind);
    }
    WhiteboardEvent event;
    event.kind = found->kind;
    event.at = at;
    event.page = body.value(kPage).toInt(-1);
    event.stroke = body.value(kStroke).toInt(-1);
    event.text = body.value(kText).toString();
    event.paused = Milliseconds { body.value(kPaused).toInteger() };
    event.joins = body.value(kJoins).toBool();
    for (const QJsonValue &id : body.value(kStrokes).toArray()) {
        event.strokes.append(id.toInt(-1));
    }
    if (makesStroke(event.kind)) {
        ROUNDS_ASSIGN_OR_RETURN(event.style, readStyle(body));
    }
    ROUNDS_ASSIGN_OR_RETURN(event.points, decodePoints(points));
    return event;
}

} // namespace sevenrounds
