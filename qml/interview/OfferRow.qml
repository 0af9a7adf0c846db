// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One other offer: whose, by when it has to be answered, and how that stands to the end of the process.
ColumnLayout {
    id: root

    required property PipelineViewModel pipeline
    required property int index
    required property string title
    required property string day
    required property string fit
    required property bool isShort
    required property string error

    signal takenOut

    function takeFocus(): void {
        whose.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.spaceS

    FormField {
        Layout.fillWidth: true
        label: qsTr("Whose")

        LineField {
            id: whose

            objectName: `offer${root.index}`
            Layout.fillWidth: true
            label: qsTr("Offer %L1: whose").arg(root.index + 1)
            placeholderText: qsTr("whose offer")
            text: root.title

            onTextEdited: root.pipeline.setDeadlineTitle(root.index, text)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Answer by")
        room: Theme.dateWidth
        error: root.error

        DateField {
            objectName: `deadline${root.index}`
            Layout.fillWidth: true
            label: qsTr("Offer %L1: to be answered by").arg(root.index + 1)
            value: root.day
            hasError: root.error !== ""

            onCommitted: text => root.pipeline.setDeadlineDay(root.index, text)
            onStepped: days => root.pipeline.stepDeadlineDay(root.index, days)
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: root.isShort ? AppText.Warn : AppText.Soft
        text: root.fit
        wrapMode: Text.Wrap
    }

    AppButton {
        kind: AppButton.Quiet
        glyph: Icons.trash
        text: qsTr("Take it out")
        label: qsTr("Take offer %L1 out").arg(root.index + 1)

        onActivated: root.takenOut()
    }
}
