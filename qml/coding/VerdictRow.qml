// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One case, property or size: which, how long, and how it came out.
PressBase {
    id: root

    required property int index
    required property string mark
    required property string name
    required property string figure
    required property string outcome
    required property int tone
    property bool isSelected: false

    text: root.name
    leftPadding: Theme.spaceS
    rightPadding: Theme.spaceL
    verticalPadding: Theme.spaceXS
    cornerRadius: 0
    implicitHeight: Math.max(implicitContentHeight + 2 * verticalPadding, Theme.lineBody + 2 * Theme.spaceS)

    Accessible.name: `${root.mark} ${root.name}: ${root.outcome}`
    Accessible.selected: root.isSelected

    contentItem: RowLayout {
        spacing: Theme.spaceM

        AppText {
            Layout.preferredWidth: Theme.icon
            kind: AppText.Caption
            text: root.mark

            Accessible.ignored: true
        }

        AppText {
            Layout.fillWidth: true
            text: root.name
            elide: Text.ElideRight

            Accessible.ignored: true
        }

        AppText {
            kind: AppText.Caption
            text: root.figure

            Accessible.ignored: true
        }

        AppText {
            horizontalAlignment: Text.AlignRight
            color: [Theme.ink2, Theme.accent, Theme.goodInk, Theme.warnInk, Theme.badInk][root.tone]
            font.weight: Theme.weightMedium
            text: root.outcome

            Accessible.ignored: true
        }
    }

    background: Rectangle {
        color: root.isSelected ? Theme.accentSoft : root.hovered ? Theme.surfaceHover : Theme.transparent

        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
