// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One thing that was asked: the question, its topic, and what came next. With words it is a prompt of the bank.
Card {
    id: root

    required property InterviewsViewModel viewModel
    required property int index
    required property string ask
    required property string then
    required property int topic
    required property bool isPrompt
    readonly property string number: qsTr("Question %L1").arg(root.index + 1)

    signal takenOut

    function takeFocus(): void {
        askBox.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: root.number
    headerItems: [
        SourceBadge {
            source: SourceBadge.Own
            visible: root.isPrompt
        }
    ]

    FormField {
        Layout.fillWidth: true
        label: qsTr("They asked")

        TextBox {
            id: askBox

            objectName: `ask${root.index}`
            Layout.fillWidth: true
            label: qsTr("%1: what they asked").arg(root.number)
            placeholderText: qsTr("as you remember it; formulas between dollar signs")
            text: root.ask

            onEdited: text => root.viewModel.setAsk(root.index, text)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("And then")
        hint: qsTr("What they asked next, a line each. With enough of them the question is drawn in whole rounds, too.")

        TextBox {
            objectName: `then${root.index}`
            Layout.fillWidth: true
            label: qsTr("%1: what they asked next").arg(root.number)
            text: root.then

            onEdited: text => root.viewModel.setThen(root.index, text)
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Topic")
        visible: root.viewModel.topics.length > 1

        ChoiceFlow {
            objectName: `topic${root.index}`
            Layout.fillWidth: true
            name: qsTr("%1: topic").arg(root.number)
            options: root.viewModel.topics
            currentIndex: root.topic

            onChosen: index => root.viewModel.setTopic(root.index, index)
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: `bank${root.index}`
            text: qsTr("In the bank")
            label: qsTr("%1 in the bank").arg(root.number)
            enabled: root.isPrompt

            onActivated: root.viewModel.openPrompt(root.index)
        }

        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.trash
            text: qsTr("Take it out")
            label: qsTr("Take %1 out").arg(root.number)

            onActivated: root.takenOut()
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
