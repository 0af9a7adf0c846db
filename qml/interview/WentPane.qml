// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The loops and the rounds of the one that is open at one side, what was asked in a round at the other.
ColumnLayout {
    id: root

    required property InterviewsViewModel viewModel
    required property bool isNarrow

    /// The keyboard goes on at a question that stays.
    function takeOut(row: int): void {
        const neighbor = questions.itemAt(row + 1 < questions.count ? row + 1 : row - 1) as AskedCard;
        if (neighbor !== null) {
            neighbor.takeFocus();
        } else {
            addButton.forceActiveFocus(Qt.OtherFocusReason);
        }
        root.viewModel.removeAsked(row);
    }

    spacing: Theme.spaceXL

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.flag
        title: qsTr("No real interview is recorded")
        text: qsTr("After an interview day, note what each round asked: it becomes a prompt of your own in the bank. How the loop ended stands on Readiness beside what the program had said that morning, and is never part of its estimate.")
        actionText: qsTr("Record a loop")
        visible: !root.viewModel.hasLoop

        onActivated: root.viewModel.addLoop()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.hasLoop

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            Card {
                Layout.fillWidth: true
                title: qsTr("Loops")
                isFlush: true
                visible: root.viewModel.loops.count > 1

                Repeater {
                    model: root.viewModel.loops

                    ListRow {
                        id: loopRow

                        required property int index
                        required property string title
                        required property bool isOpen
                        required caption

                        Layout.fillWidth: true
                        text: loopRow.title
                        isActivatable: true
                        isSelected: loopRow.isOpen
                        hasSeparator: loopRow.index + 1 < root.viewModel.loops.count

                        onActivated: root.viewModel.openLoop(loopRow.index)
                    }
                }
            }

            LoopCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            RoundsCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL
            visible: root.viewModel.hasRound

            RealRoundCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            Repeater {
                id: questions

                model: root.viewModel.asked

                AskedCard {
                    id: question

                    Layout.fillWidth: true
                    viewModel: root.viewModel

                    onTakenOut: root.takeOut(question.index)
                }
            }

            AppButton {
                id: addButton

                objectName: "addAsked"
                glyph: Icons.plus
                text: qsTr("Note a question")

                onActivated: root.viewModel.addAsked()
            }
        }
    }
}
