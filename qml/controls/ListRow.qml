// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// A row of a card or a list: a short lead (minutes, a number), a title with a caption, and what stands at the end. It can be
/// pressed when `isActivatable`; a row that only carries buttons of its own cannot.
PressBase {
    id: root

    property string lead: ""
    /// At least: rows below each other line up where it holds the widest of their leads.
    property int leadWidth: Theme.spaceXXL
    property string caption: ""
    property string glyph: ""
    property bool isActivatable: false
    property bool isSelected: false
    /// One row of the list is chosen and is the list's stop for Tab; the page goes from row to row by the arrows.
    property bool isInChoice: false
    property bool hasSeparator: true
    default property list<Item> trailing

    leftPadding: Theme.spaceXL
    rightPadding: Theme.spaceXL
    verticalPadding: Theme.spaceM
    cornerRadius: 0
    hoverEnabled: root.isActivatable
    focusPolicy: !root.isActivatable ? Qt.NoFocus : root.isInChoice && !root.isSelected ? Qt.ClickFocus : Qt.StrongFocus

    // Qt 6.4 says Button for every template's button; from 6.5 on a plain row is a list item.
    Accessible.role: root.isActivatable ? Accessible.Button : Accessible.ListItem
    Accessible.name: root.text
    Accessible.description: `${root.lead} ${root.caption}`
    Accessible.selected: root.isSelected

    contentItem: RowLayout {
        spacing: Theme.spaceL

        AppText {
            Layout.preferredWidth: Math.max(implicitWidth, root.leadWidth)
            horizontalAlignment: Text.AlignRight
            tone: AppText.Soft
            text: root.lead
            visible: root.lead !== ""

            Accessible.ignored: true
        }

        IconGlyph {
            path: root.glyph
            visible: root.glyph !== ""
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                text: root.text
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.caption
                wrapMode: Text.Wrap
                visible: root.caption !== ""

                Accessible.ignored: true
            }
        }

        SlotRow {
            items: Array.from(root.trailing)
        }

        IconGlyph {
            path: Icons.chevronRight
            size: Theme.iconSmall
            isDirectional: true
            visible: root.isActivatable
        }
    }

    background: Rectangle {
        color: root.isSelected ? Theme.accentSoft : root.isActivatable && root.down ? Theme.sunkenHover
            : root.hovered ? Theme.surfaceHover : Theme.transparent

        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.hasSeparator
        }
    }
}
