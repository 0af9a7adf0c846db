// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One number that is assumed: what it means, what is usual, and a field for one's own.
ColumnLayout {
    id: root

    required property ReadinessAssumptionsModel assumed
    required property int index
    required property string section
    required property string name
    required property string meaning
    required property string usual
    required property string placeholder
    required property string entry
    required property bool isOwn
    required property string error

    spacing: Theme.spaceXS

    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        kind: AppText.Heading
        text: root.section
        wrapMode: Text.Wrap
        visible: root.section !== ""

        Accessible.role: Accessible.Heading
    }

    FormField {
        Layout.fillWidth: true
        label: root.name
        hint: qsTr("%1 · %2").arg(root.meaning).arg(root.usual)
        error: root.error

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            LineField {
                objectName: `assumed${root.index}`
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.barWidth
                label: root.name
                placeholderText: root.placeholder
                text: root.entry
                hasError: root.error !== ""

                Accessible.description: qsTr("%1. %2").arg(root.meaning).arg(root.usual)

                onTextEdited: root.assumed.type(root.index, text)
                onEditingFinished: root.assumed.finish(root.index)
            }

            AppButton {
                objectName: `usual${root.index}`
                kind: AppButton.Quiet
                text: qsTr("Back to usual")
                label: qsTr("%1: back to usual").arg(root.name)
                // Emptied and not hidden: a row whose items appear while it is laid out is not laid out again.
                enabled: root.isOwn || root.error !== ""
                opacity: enabled ? 1 : 0

                onActivated: root.assumed.backToUsual(root.index)
            }

            Item {
                Layout.fillWidth: true
            }
        }
    }
}
