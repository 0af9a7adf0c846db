// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The question of the panel in the size of speech, how it went, the next one, and what was asked before.
ColumnLayout {
    id: root

    required property TalkViewModel viewModel
    /// The question and what is behind share the height that is there.
    required property bool fillsHeight

    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.face.place
    }

    MathPane {
        objectName: "questionView"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.barWidth
        Layout.preferredHeight: Theme.ringSide
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: qsTr("The question")
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: root.viewModel.marks

            AppButton {
                id: answer

                required property int index
                required property string modelData
                readonly property int mark: answer.index + 1
                readonly property bool isChosen: root.viewModel.questionMark === answer.mark

                objectName: `mark${answer.mark}`
                glyph: answer.isChosen ? Icons.check : ""
                text: answer.modelData
                keyHint: answer.mark
                Accessible.checkable: true
                Accessible.checked: answer.isChosen

                onActivated: root.viewModel.markQuestion(answer.mark)
            }
        }

        AppButton {
            objectName: "boardButton"
            glyph: Icons.pi
            text: qsTr("To the board")
            keyHint: qsTr("Ctrl B")
            visible: root.viewModel.asksDerivation

            onActivated: root.viewModel.openBoard()
        }

        AppButton {
            objectName: "nextQuestion"
            kind: AppButton.Primary
            text: qsTr("Next question")
            keyHint: qsTr("Ctrl Enter")
            visible: root.viewModel.hasNext

            onActivated: root.viewModel.next()
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.hasNext ? qsTr("What a strong answer holds is shown after the end.")
            : qsTr("This is the last question. End the talk when it is answered.")
        wrapMode: Text.Wrap
    }

    AskedCard {
        Layout.fillWidth: true
        Layout.fillHeight: root.fillsHeight
        Layout.preferredHeight: root.fillsHeight ? Theme.ringSide : implicitHeight
        asked: root.viewModel.asked
    }
}
