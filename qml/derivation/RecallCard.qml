// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// Recall: the field for the next line, what the checker says of it, its hints and its grade.
ColumnLayout {
    id: root

    required property RecallViewModel viewModel
    readonly property bool isGrading: root.viewModel.isGrading
    readonly property bool canWrite: root.viewModel.canWrite
    /// The line is written in the page above; where that is not there, in the field below.
    readonly property bool isInPage: MathHost.state === MathHost.Ready && !MathHost.fallbackShown
    readonly property list<string> keys: [
        qsTr("Ctrl+L — write your line, and in it: formula or LaTeX; Enter or Ctrl+Enter — check it"),
        qsTr("Ctrl+R — show the line, at the price of its grade"),
        qsTr("Ctrl+H — a hint, at the price of a grade"),
        qsTr("Ctrl+I — the instance behind a counterexample"),
        qsTr("Ctrl+T — count your own line as the line it comes to"),
        qsTr("1 to 4 — grade the line; Ctrl+Enter — as proposed"),
        qsTr("Ctrl+Z — take the last grade or line back, outside text fields")
    ]

    signal listAsked()

    function write(): void {
        if (root.isInPage) {
            MathHost.focusEditor("line");
        } else {
            field.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }

    function follow(): void {
        if (root.isGrading) {
            grades.takeFocus();
        } else if (root.canWrite) {
            root.write();
        } else {
            end.takeFocus();
        }
    }

    spacing: Theme.spaceL

    // The field is gone when a grade is asked for, and back when it was given: the keyboard follows.
    onIsGradingChanged: Qt.callLater(root.follow)
    // Who chose to recall wants to write.
    Component.onCompleted: Qt.callLater(root.follow)

    VerdictStrip {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.viewModel.hasVerdict
    }

    Card {
        Layout.fillWidth: true
        title: root.isGrading ? root.viewModel.gradeTitle : root.viewModel.writeTitle
        isActive: !root.viewModel.isEnded
        headerItems: [
            AppButton {
                objectName: "undoButton"
                kind: AppButton.Quiet
                glyph: Icons.undo
                text: qsTr("Take back")
                visible: root.viewModel.canUndo

                onActivated: root.viewModel.undo()
            },
            AppButton {
                objectName: "hintButton"
                kind: AppButton.Quiet
                text: root.viewModel.hintOffer
                visible: root.viewModel.canHint

                onActivated: root.viewModel.takeHint()
            },
            AppButton {
                objectName: "showLineButton"
                kind: AppButton.Quiet
                glyph: Icons.eye
                text: qsTr("Show the line")
                visible: root.canWrite

                onActivated: root.viewModel.showLine()
            }
        ]

        GridLayout {
            columns: root.width < Theme.readingWidth ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM
            visible: root.canWrite

            LineEditor {
                id: field

                objectName: "lineField"
                Layout.fillWidth: true
                latex: root.viewModel.lineLatex
                visible: !root.isInPage

                onEdited: text => root.viewModel.setLineLatex(text)
                onSubmitted: root.viewModel.checkLine()
            }

            AppButton {
                objectName: "checkButton"
                kind: AppButton.Primary
                text: qsTr("Check")
                keyHint: qsTr("Enter")
                isBusy: root.viewModel.isBusy
                visible: root.viewModel.canCheck

                onActivated: root.viewModel.checkLine()
            }
        }

        GradeRow {
            id: grades

            Layout.fillWidth: true
            lead: root.viewModel.resultText
            proposed: root.viewModel.proposedGrade
            hints: root.viewModel.gradeHints
            visible: root.isGrading

            onGraded: grade => root.viewModel.grade(grade)
        }

        EndRow {
            id: end

            Layout.fillWidth: true
            text: root.viewModel.resultText
            isEnded: root.viewModel.isEnded
            visible: root.viewModel.isEnded

            onListAsked: root.listAsked()
            onRestartAsked: root.viewModel.restart()
        }
    }

    RecallKeys {
        viewModel: root.viewModel
        isEditing: MathHost.editing

        onWriteRequested: root.write()
    }
}
