// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What comes before the editor: the approach and its costs, as an interviewer asks for them, and whether the clock is the interview's.
ScrollColumn {
    id: root

    required property CodingRoomViewModel viewModel

    inset: Theme.spaceXXL
    topInset: Theme.spaceXXL
    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.viewModel.canKeepOn ? qsTr("Once more, from a blank editor") : qsTr("First say how")
        wrapMode: Text.Wrap

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Read the problem, then say the approach aloud and write it in a sentence or two, before any code.")
        wrapMode: Text.Wrap
    }

    TextBox {
        objectName: "approachBox"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.barWidth
        focus: true
        label: qsTr("Approach")
        placeholderText: qsTr("The idea, why it is right, and the cases at the edge.")
        text: root.viewModel.approach

        onEdited: text => root.viewModel.approach = text
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceM

        LineField {
            objectName: "timeField"
            Layout.fillWidth: true
            label: qsTr("Time")
            placeholderText: qsTr("Time, such as O(n log n)")
            text: root.viewModel.timeCost

            onTextEdited: root.viewModel.timeCost = text
        }

        LineField {
            objectName: "memoryField"
            Layout.fillWidth: true
            label: qsTr("Memory")
            placeholderText: qsTr("Memory, such as O(n)")
            text: root.viewModel.memoryCost

            onTextEdited: root.viewModel.memoryCost = text
        }
    }

    ToggleRow {
        objectName: "strictToggle"
        Layout.fillWidth: true
        text: qsTr("Strict, as in an interview")
        caption: qsTr("The approach must stand before the editor opens, and the clock counts down. %1").arg(root.viewModel.frameText)
        isOn: root.viewModel.isStrict

        onSwitched: on => root.viewModel.isStrict = on
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "beginButton"
            kind: AppButton.Primary
            text: qsTr("Open the editor")
            keyHint: qsTr("Ctrl Enter")
            enabled: root.viewModel.canBegin

            onActivated: root.viewModel.begin()
        }

        AppButton {
            objectName: "keepOnButton"
            text: qsTr("Back to the program")
            visible: root.viewModel.canKeepOn

            onActivated: root.viewModel.keepOn()
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.wantedText
        wrapMode: Text.Wrap
        visible: root.viewModel.wantedText !== ""
    }
}
