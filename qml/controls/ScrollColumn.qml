// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import SevenRounds.Theme

/// A column that scrolls when it does not fit, and follows the keyboard to whatever gets the focus.
Flickable {
    id: root

    property string lead: ""
    property list<Item> items
    property int spacing: Theme.spaceM
    /// Room inside of what scrolls: on both sides and below, and above.
    property int inset: 0
    property int topInset: 0
    property int bottomInset: root.inset
    /// At the end of the lines, where the bar stands. A column without insets gets room for it there and reaches as far into the
    /// margin beside it.
    property int endInset: root.inset
    /// The content takes the height that is left instead of standing at the top.
    property bool contentFills: false
    default property alias content: body.data

    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y - Theme.spaceM;
        const bottom = top + item.height + 2 * Theme.spaceM;
        const wanted = Math.min(top, Math.max(root.contentY, bottom - root.height));
        root.contentY = Math.max(0, Math.min(wanted, root.contentHeight - root.height));
    }

    /// Scrolls by so many heights less a line; answers whether it moved.
    function turn(pages: int): bool {
        const before = root.contentY;
        const wanted = before + pages * Math.max(Theme.lineBody, root.height - 2 * Theme.lineBody);
        root.contentY = Math.max(0, Math.min(wanted, root.contentHeight - root.height));
        return root.contentY !== before;
    }

    function holds(item: Item): bool {
        let ancestor = item;
        while (ancestor && ancestor !== body) {
            ancestor = ancestor.parent;
        }
        return ancestor === body;
    }

    function takeIn(): void {
        for (let index = 0; index < root.items.length; ++index) {
            root.items[index].parent = body;
        }
    }

    implicitWidth: body.implicitWidth + root.inset + root.endInset
    implicitHeight: root.topInset + body.implicitHeight + root.bottomInset
    contentWidth: width
    contentHeight: root.contentFills ? Math.max(implicitHeight, height) : implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height

    T.ScrollBar.vertical: SlimScrollBar {}
    Component.onCompleted: root.takeIn()

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            const item = root.Window.activeFocusItem;
            if (root.holds(item)) {
                root.reveal(item);
            }
        }
    }

    ColumnLayout {
        id: body

        x: root.LayoutMirroring.enabled ? root.endInset : root.inset
        y: root.topInset
        width: root.width - root.inset - root.endInset
        height: root.contentFills ? root.contentHeight - root.topInset - root.bottomInset : implicitHeight
        spacing: root.spacing

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.lead
            wrapMode: Text.Wrap
            visible: root.lead !== ""
        }
    }
}
