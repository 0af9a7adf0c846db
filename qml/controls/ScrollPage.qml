// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// The scaffold of a page: crumb, title and actions stay on top, the column below scrolls when it does not fit and fills the
/// page when it does.
FocusScope {
    id: root

    required property string title
    /// One line: what has no room is cut off, and said by the tip and to a screen reader.
    property string crumb: ""
    property list<Item> actions
    property int spacing: Theme.spaceXL
    property bool contentFills: false
    /// The content reaches the lower edge of the window: for columns that scroll by themselves.
    property bool reachesEdge: false
    default property alias content: body.content
    /// Of the window, as the rail collapses by it too.
    readonly property int windowWidth: root.Window.width > 0 ? root.Window.width : root.width
    readonly property bool isCompact: root.windowWidth < Theme.breakCompact
    readonly property bool isNarrow: root.windowWidth < Theme.breakNarrow
    readonly property int margin: root.isCompact ? Theme.spaceXXL : Theme.spacePage
    readonly property int topMargin: Theme.spaceXXL + Theme.spaceXS
    /// The actions stand below the title where they do not fit beside it.
    readonly property bool isStacked: headline.implicitWidth + actionRow.naturalWidth + Theme.spaceXL > root.contentWidth
    readonly property int headerHeight: root.isStacked && actionRow.visible ? actionRow.y + actionRow.height
        : titles.y + titles.height
    readonly property int contentWidth: root.width - 2 * root.margin

    implicitWidth: Theme.breakNarrow
    implicitHeight: root.headerHeight + body.implicitHeight

    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        event.accepted = pages !== 0 && body.turn(pages);
    }

    Column {
        id: titles

        x: root.LayoutMirroring.enabled ? root.width - width - root.margin : root.margin
        y: root.topMargin
        width: root.isStacked ? root.contentWidth : root.contentWidth - actionRow.width - Theme.spaceXL

        AppText {
            id: crumbLine

            objectName: "crumbLine"
            width: parent.width
            tone: AppText.Soft
            text: root.crumb
            // A second line where the first does not hold it; a title in it that is longer still is cut, and stands whole in the tip.
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            visible: root.crumb !== ""

            HoverHandler {
                id: crumbHover
            }

            HoverTip {
                y: crumbLine.height + Theme.spaceXS
                text: root.crumb
                visible: crumbHover.hovered && crumbLine.truncated
            }
        }

        AppText {
            id: headline

            width: parent.width
            kind: AppText.Title
            text: root.title
            wrapMode: Text.Wrap

            Accessible.role: Accessible.Heading
        }
    }

    SlotRow {
        id: actionRow

        x: root.isStacked === root.LayoutMirroring.enabled ? root.width - width - root.margin : root.margin
        y: root.isStacked ? titles.y + titles.height + Theme.spaceM : titles.y + titles.height - height
        items: Array.from(root.actions)
        maxWidth: root.contentWidth
    }

    ScrollColumn {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: root.headerHeight
        topInset: Theme.spaceXXL
        inset: root.margin
        bottomInset: root.reachesEdge ? 0 : root.margin
        contentFills: root.contentFills
        spacing: root.spacing
        focus: true
    }
}
