// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A section of the outline. The one that is being told is large and says what it must land.
Rectangle {
    id: root

    required property int index
    required property string title
    required property string lands
    required property string planned
    required property string used
    required property int place
    required property bool isOver
    required property bool isLanded
    readonly property bool isCurrent: root.place === TalkSectionListModel.Place.Current
    readonly property string timeText: root.used === "" ? root.planned : qsTr("%1 of %2").arg(root.used).arg(root.planned)
    readonly property string overText: root.isOver ? qsTr("over") : ""

    objectName: `section${root.index + 1}`
    implicitHeight: row.implicitHeight + 2 * row.anchors.margins
    radius: Theme.radiusM
    color: root.isCurrent ? Theme.accentSoft : Theme.transparent

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: `${root.timeText} ${root.overText} ${root.lands}`
    Accessible.selected: root.isCurrent

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: root.isCurrent ? Theme.spaceL : Theme.spaceS
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.spaceL

        AppText {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.icon
            kind: root.isCurrent ? AppText.Lead : AppText.Body
            tone: AppText.Soft
            text: root.index + 1
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXS

            AppText {
                Layout.fillWidth: true
                kind: root.isCurrent ? AppText.Lead : AppText.Body
                tone: root.place === TalkSectionListModel.Place.Done ? AppText.Soft : AppText.Strong
                font.weight: root.isCurrent ? Theme.weightStrong : Theme.weightRegular
                text: root.title
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                text: root.lands
                wrapMode: Text.Wrap
                visible: root.isCurrent
            }
        }

        IconGlyph {
            Layout.alignment: Qt.AlignTop
            path: Icons.check
            color: Theme.goodInk
            visible: root.isLanded
        }

        AppText {
            Layout.alignment: Qt.AlignTop
            tone: root.isOver ? AppText.Warn : AppText.Soft
            font.family: Theme.fontCode
            text: root.overText === "" ? root.timeText : `${root.timeText} ${root.overText}`
        }
    }
}
