// SPDX-License-Identifier: MIT
#include "support/pageclips.h"

#include "support/pagewalk.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QQuickItem>

#include <algorithm>
#include <optional>

namespace sevenrounds::test {

namespace {

/// Rounding of text's width, and of what a layout gives.
constexpr qreal kSlack = 2;
/// Who scrolls through less than this reads by the word.
constexpr qreal kFewestLines = 3;

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

/// Where its letters stand, in the window.
QRectF inked(const QQuickItem *item)
{
    const QSizeF size(item->property("contentWidth").toReal(), item->property("contentHeight").toReal());
    const auto alignment = static_cast<Qt::Alignment>(item->property("effectiveHorizontalAlignment").toInt());
    qreal left = item->property("leftPadding").toReal();
    if (alignment & Qt::AlignRight) {
        left = item->width() - item->property("rightPadding").toReal() - size.width();
    } else if (alignment & Qt::AlignHCenter) {
        left = (item->width() - size.width()) / 2;
    }
    return item->mapRectToScene({ { left, 0 }, size });
}

/// The item above that cuts off what stands outside of it, by more than a person could scroll.
const QQuickItem *cutter(const QQuickItem *item, const QRectF &place)
{
    for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->inherits("QQuickFlickable")) {
            const bool isWide = above->property("contentWidth").toReal() > above->width() + kSlack;
            const QRectF seen = above->mapRectToScene({ {}, above->size() });
            const bool isBeside = place.left() < seen.left() - kSlack || place.right() > seen.right() + kSlack;
            return isBeside && !isWide ? above : nullptr;
        }
        if (above->clip()) {
            const QRectF seen = above->mapRectToScene({ {}, above->size() });
            if (!seen.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(place)) {
                return above;
            }
        }
    }
    return nullptr;
}

QString named(const QQuickItem *item)
{
    QString name;
    for (const QQuickItem *above = item; above != nullptr && name.count(QLatin1Char('<')) < 3;
         above = above->parentItem()) {
        const QString type = QString::fromLatin1(above->metaObject()->className()).section(QLatin1Char('_'), 0, 0);
        if (!type.startsWith(QStringLiteral("QQuick")) || !above->objectName().isEmpty()) {
            name += QStringLiteral(" < ") + type + QLatin1Char(' ') + above->objectName();
        }
    }
    return name;
}

/// Others' words may be of any length: a page may cut them where it says so (`mayBeCut`, of the control that they stand in), and says them whole
/// to a screen reader.
bool isSaidWhole(QQuickItem *item)
{
    QQuickItem *holder = item;
    while (holder != nullptr && !holder->property("mayBeCut").toBool()) {
        holder = holder->parentItem();
    }
    QAccessible::setActive(true);
    QAccessibleInterface *face = holder == nullptr ? nullptr : QAccessible::queryAccessibleInterface(holder);
    const QString text = item->property("text").toString();
    return face != nullptr
        && (face->text(QAccessible::Name).contains(text) || face->text(QAccessible::Description).contains(text));
}

std::optional<QString> complaintOf(QQuickItem *item, const QQuickWindow &window)
{
    if (item->property("truncated").toBool() && !isSaidWhole(item)) {
        return QStringLiteral("cut by dots, %1 wide of %2").arg(item->width()).arg(item->implicitWidth());
    }
    const QRectF place = inked(item);
    if (place.left() < -kSlack || place.right() > window.width() + kSlack) {
        return QStringLiteral("beyond the window");
    }
    if (const QQuickItem *above = cutter(item, place)) {
        return QStringLiteral("cut by") + named(above);
    }
    return std::nullopt;
}

bool isSeen(const QQuickItem *item)
{
    for (const QQuickItem *above = item; above != nullptr; above = above->parentItem()) {
        if (above->opacity() <= 0) {
            return false;
        }
    }
    return true;
}

/// What scrolls brings `place` into its own frame, if its content reaches that far; that frame must then be in sight itself.
std::optional<QString> heightComplaintOf(const QQuickItem *item, QRectF place, const QQuickWindow &window)
{
    for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (!above->inherits("QQuickFlickable")) {
            continue;
        }
        const auto *content = above->property("contentItem").value<QQuickItem *>();
        // A view makes and places its rows itself.
        if (content != nullptr && !above->inherits("QQuickItemView")) {
            const qreal bottom = content->mapRectFromScene(place).bottom();
            const qreal reach = std::max(above->property("contentHeight").toReal(), above->height())
                + above->property("bottomMargin").toReal();
            if (bottom > reach + kSlack) {
                return QStringLiteral("%1 below what can be scrolled to in").arg(bottom - reach) + named(above);
            }
        }
        place = above->mapRectToScene({ {}, above->size() });
    }
    if (place.bottom() > window.height() + kSlack) {
        return QStringLiteral("%1 below the window").arg(place.bottom() - window.height());
    }
    if (place.top() < -kSlack) {
        return QStringLiteral("%1 above the window").arg(-place.top());
    }
    return std::nullopt;
}

/// Of what scrolls up and down through text: that it has room for some lines of it.
std::optional<QString> squeezeComplaintOf(QQuickItem *scroller)
{
    if (scroller->property("contentHeight").toReal() <= scroller->height() + kSlack) {
        return std::nullopt;
    }
    const QList<QQuickItem *> items = shownItems(scroller);
    const auto text = std::find_if(items.cbegin(), items.cend(),
        [](const QQuickItem *item) { return isText(item) || item->inherits("QQuickTextEdit"); });
    if (text == items.cend()) {
        return std::nullopt;
    }
    const qreal line = QFontMetricsF((*text)->property("font").value<QFont>()).height();
    const qreal height = scroller->height();
    if (height >= kFewestLines * line) {
        return std::nullopt;
    }
    return QStringLiteral("squeezed to %1 of %2, with lines of %3")
        .arg(height)
        .arg(scroller->property("contentHeight").toReal())
        .arg(line);
}

} // namespace

QStringList complaintsOfHeight(QQuickWindow &window)
{
    QStringList complaints;
    const QList<QQuickItem *> items = shownItems(window.contentItem());
    for (QQuickItem *item : items) {
        if (!isSeen(item)) {
            continue;
        }
        if (isText(item)) {
            if (const std::optional<QString> complaint = heightComplaintOf(item, inked(item), window)) {
                complaints.append(
                    QStringLiteral("%1: \"%2\"%3").arg(*complaint, item->property("text").toString(), named(item)));
            }
        } else if (item->inherits("QQuickFlickable")) {
            if (const std::optional<QString> complaint = squeezeComplaintOf(item)) {
                complaints.append(*complaint + named(item));
            }
        }
    }
    return complaints;
}

QStringList complaintsOfClipping(QQuickWindow &window)
{
    QStringList complaints;
    const QList<QQuickItem *> items = shownItems(window.contentItem());
    for (QQuickItem *item : items) {
        if (!isText(item) || item->opacity() <= 0) {
            continue;
        }
        if (const std::optional<QString> complaint = complaintOf(item, window)) {
            complaints.append(
                QStringLiteral("%1: \"%2\"%3").arg(*complaint, item->property("text").toString(), named(item)));
        }
    }
    return complaints;
}

} // namespace sevenrounds::test
