// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// Something was cut off: go on with it, or let it go after a second question.
Rectangle {
    id: root

    required property string title
    required property string text
    property string actionText: qsTr("Go on")

    signal resumed()
    signal discarded()

    implicitWidth: Theme.readingWidth
    implicitHeight: row.implicitHeight + 2 * Theme.spaceL
    color: Theme.accentSoft
    radius: Theme.radiusL

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.spaceL
        spacing: Theme.spaceM

        IconGlyph {
            Layout.alignment: Qt.AlignTop
            path: Icons.timer
            color: Theme.accent
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightStrong
                text: root.title
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: root.text
                wrapMode: Text.Wrap
            }
        }

        AppButton {
            kind: AppButton.Quiet
            text: qsTr("Let it go…")

            onActivated: sheet.open()
        }

        AppButton {
            kind: AppButton.Primary
            text: root.actionText

            onActivated: root.resumed()
        }
    }

    DialogSheet {
        id: sheet

        title: qsTr("Let it go?")
        text: qsTr("It will not be offered again. What you wrote stays in your database and in exports.")
        agreeText: qsTr("Let it go")
        declineText: qsTr("Keep it")
        isDestructive: true

        onAgreed: root.discarded()
    }
}
