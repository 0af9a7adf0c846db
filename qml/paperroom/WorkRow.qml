// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One question to work on.
Item {
    id: root

    required property int index
    required property string paperKey
    required property string ask
    required property string facts
    required property bool isStuck
    required property bool canPractice
    required property bool hasSeparator

    signal settled()
    signal practiced()

    implicitHeight: row.implicitHeight + 2 * Theme.spaceM
    implicitWidth: row.implicitWidth

    Accessible.role: Accessible.ListItem
    Accessible.name: root.ask
    Accessible.description: root.facts

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.spaceM
        anchors.leftMargin: Theme.spaceXL
        anchors.rightMargin: Theme.spaceXL
        spacing: Theme.spaceL

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.lineBody - Theme.spaceS) / 2
            implicitWidth: Theme.spaceS
            implicitHeight: Theme.spaceS
            radius: Theme.spaceXS
            color: root.isStuck ? Theme.bad : Theme.warn
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                text: root.ask
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.facts
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }
        }

        AppButton {
            objectName: `practice${root.index}`
            glyph: Icons.people
            label: qsTr("Ask again: %1").arg(root.ask)
            text: qsTr("Ask again")
            visible: root.canPractice

            onActivated: root.practiced()
        }

        AppButton {
            objectName: `settle${root.index}`
            kind: AppButton.Quiet
            glyph: Icons.check
            label: qsTr("Worked on: %1").arg(root.ask)

            onActivated: root.settled()
        }
    }

    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.hasSeparator
    }
}
