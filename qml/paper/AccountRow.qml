// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One line of the account of time.
ColumnLayout {
    id: root

    required property string title
    required property string time
    required property string planned
    required property string difference
    required property bool isOver
    required property int landed
    required property bool isSum
    required property string before
    required property string speech
    readonly property string landedText: root.landed === 1 ? qsTr("landed") : root.landed === 0 ? qsTr("not ticked off") : ""
    readonly property string planText: root.planned === "" ? "" : qsTr("planned %1").arg(root.planned)
    readonly property string beforeText: root.before === "" ? "" : qsTr("last time %1").arg(root.before)
    readonly property list<string> parts: [root.planText, root.landedText, root.beforeText, root.speech]
    readonly property string notes: [...root.parts].filter(part => part !== "").join(" · ")

    spacing: Theme.spaceXS

    Accessible.role: Accessible.ListItem
    Accessible.name: `${root.title} ${root.time}`
    Accessible.description: `${root.planText} ${root.difference} ${root.landedText} ${root.beforeText} ${root.speech}`

    Separator {
        Layout.fillWidth: true
        visible: root.isSum
    }

    RowLayout {
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            font.weight: root.isSum ? Theme.weightStrong : Theme.weightRegular
            text: root.title
            wrapMode: Text.Wrap
        }

        AppText {
            kind: AppText.Caption
            tone: root.isOver ? AppText.Warn : AppText.Soft
            font.family: Theme.fontCode
            text: root.difference
        }

        AppText {
            font.family: Theme.fontCode
            font.weight: root.isSum ? Theme.weightStrong : Theme.weightRegular
            text: root.time
        }
    }

    RowLayout {
        spacing: Theme.spaceXS
        visible: root.notes !== ""

        IconGlyph {
            path: Icons.check
            size: Theme.iconSmall
            color: Theme.goodInk
            visible: root.landed === 1
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.notes
            wrapMode: Text.Wrap
        }
    }
}
