// SPDX-License-Identifier: MIT
#include "support/pagewalk.h"

#include "mathhost.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace sevenrounds::test {

namespace {

/// More stops than any page has.
constexpr int kManySteps = 400;
constexpr int kLongFrame = 1000;

bool isStop(const QQuickItem *item)
{
    return item->activeFocusOnTab() && item->isEnabled();
}

QAccessible::Role roleOf(QQuickItem *item)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    return face != nullptr ? face->role() : QAccessible::NoRole;
}

/// What can be operated by itself. The cells and rows of a choice are not among these: the choice is one stop. Nor are rows that only carry
/// buttons: Qt 6.4 says Button for every template's button, whatever its role is set to.
bool isOperable(QQuickItem *item)
{
    const QVariant isActivatable = item->property("isActivatable");
    if ((isActivatable.isValid() && !isActivatable.toBool()) || item->property("isInChoice").toBool()) {
        return false;
    }
    switch (roleOf(item)) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::Link:
        return item->isEnabled();
    default:
        return false;
    }
}

QString describe(QQuickItem *item)
{
    const QString type = QString::fromLatin1(item->metaObject()->className()).section(QLatin1Char('_'), 0, 0);
    return QStringLiteral("%1 \"%2\" %3").arg(type, accessibleName(item), item->objectName());
}

bool isInItemView(const QQuickItem *item)
{
    for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->inherits("QQuickItemView")) {
            return true;
        }
    }
    return false;
}

/// Which control it is. A row that a list makes anew, or uses again for another line, is told by what it says.
QString identity(QQuickItem *item)
{
    // What an item says may change while one walks: a text that settles is still the same stop. Rows of a view are made anew.
    return isInItemView(item) ? describe(item) : QString::number(reinterpret_cast<quintptr>(item));
}

/// A list makes its next rows when it is laid out, before the next frame; who presses Tab twice in a frame walks past its end.
void waitForFrame(QQuickWindow &window)
{
    QSignalSpy frames(&window, &QQuickWindow::frameSwapped);
    window.update();
    frames.wait(kLongFrame);
}

/// Where no page with formulas comes, plain text takes its place after a moment: a stop that a walk begun before does not meet.
[[nodiscard]] bool waitForFormulas()
{
    const MathHost *host = MathHost::instance();
    return host == nullptr || QTest::qWaitFor([host] { return host->isSettled() || host->isFallbackShown(); });
}

QSet<QString> walk(QQuickWindow &window, Qt::KeyboardModifiers modifiers)
{
    QSet<QString> reached;
    for (int step = 0; step < kManySteps; ++step) {
        QTest::keyClick(&window, modifiers == Qt::ShiftModifier ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        QQuickItem *now = window.activeFocusItem();
        if (now == nullptr || reached.contains(identity(now))) {
            break;
        }
        reached.insert(identity(now));
        if (isInItemView(now)) {
            waitForFrame(window);
        }
    }
    return reached;
}

} // namespace

QList<QQuickItem *> shownItems(QQuickItem *root)
{
    QList<QQuickItem *> found;
    QList<QQuickItem *> open { root };
    while (!open.isEmpty()) {
        QQuickItem *item = open.takeFirst();
        if (item->isVisible()) {
            found.append(item);
            open.append(item->childItems());
        }
    }
    return found;
}

QQuickItem *findShown(QQuickItem *root, const QString &objectName)
{
    const QList<QQuickItem *> items = shownItems(root);
    for (QQuickItem *item : items) {
        if (item->objectName() == objectName) {
            return item;
        }
    }
    return nullptr;
}

QQuickItem *findControl(QQuickItem *root, const QString &name)
{
    const QList<QQuickItem *> items = shownItems(root);
    for (QQuickItem *item : items) {
        if (isStop(item) && accessibleName(item) == name) {
            return item;
        }
    }
    return nullptr;
}

QString accessibleName(QQuickItem *item)
{
    QAccessible::setActive(true);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    return face != nullptr ? face->text(QAccessible::Name) : QString();
}

QStringList complaintsOfTabWalk(QQuickWindow &window)
{
    QAccessible::setActive(true);
    QStringList complaints;
    if (!waitForFormulas()) {
        complaints.append(QStringLiteral("the page with formulas does not come"));
    }
    const QSet<QString> forward = walk(window, Qt::NoModifier);
    const QSet<QString> backward = walk(window, Qt::ShiftModifier);
    const QList<QQuickItem *> items = shownItems(window.contentItem());
    for (QQuickItem *item : items) {
        if (isStop(item) && !forward.contains(identity(item))) {
            complaints.append(QStringLiteral("Tab does not reach ") + describe(item));
        }
        if (isStop(item) && !backward.contains(identity(item))) {
            complaints.append(QStringLiteral("Shift+Tab does not reach ") + describe(item));
        }
        if (isStop(item) && accessibleName(item).isEmpty()) {
            complaints.append(QStringLiteral("without a name: ") + describe(item));
        }
        // The rows of a list are one stop, as the cells of a choice are: the arrows go from row to row.
        if (isOperable(item) && !isStop(item) && !isInItemView(item)) {
            complaints.append(QStringLiteral("not a stop for Tab: ") + describe(item));
        }
    }
    if (forward.isEmpty()) {
        complaints.append(QStringLiteral("Tab goes nowhere"));
    }
    return complaints;
}

QStringList complaintsOfWidth(QQuickWindow &window, const QStringList &scrolling)
{
    QStringList complaints;
    const QList<QQuickItem *> items = shownItems(window.contentItem());
    for (QQuickItem *item : items) {
        const QRectF place = item->mapRectToScene({ {}, item->size() });
        const bool isInside = place.left() >= -1 && place.right() <= window.width() + 1;
        if (item->activeFocusOnTab() && !isInside && !scrolling.contains(item->objectName())) {
            complaints.append(QStringLiteral("outside of the window: ") + describe(item));
        }
    }
    return complaints;
}

void addPageRows(const QList<const char *> &pages, const QList<QSize> &sizes)
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QSize>("size");
    for (const QSize size : sizes) {
        for (int which = 0; which < pages.size(); ++which) {
            QTest::addRow("%s %d", pages.at(which), size.width()) << which << size;
        }
    }
}

bool tabTo(QQuickWindow &window, const QString &name)
{
    for (int step = 0; step < kManySteps; ++step) {
        QQuickItem *now = window.activeFocusItem();
        if (now != nullptr && accessibleName(now) == name) {
            return true;
        }
        QTest::keyClick(&window, Qt::Key_Tab);
    }
    return false;
}

void type(QQuickWindow &window, const QString &text)
{
    for (const QChar letter : text) {
        QTest::keyClick(&window, letter.toLatin1());
    }
}

} // namespace sevenrounds::test
