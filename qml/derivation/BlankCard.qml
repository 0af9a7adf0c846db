// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Blank page: the whole derivation from memory against the clock, then marked line by line.
Card {
    id: root

    required property BlankViewModel viewModel
    readonly property bool isReady: root.viewModel.stage === BlankViewModel.Stage.Ready
    readonly property bool isWriting: root.isReady || root.viewModel.stage === BlankViewModel.Stage.Writing
    readonly property bool isGrading: root.viewModel.isGrading
    readonly property bool isEnded: root.viewModel.isEnded
    readonly property list<string> keys: [
        qsTr("Ctrl+L — write; the clock starts with the first letter"),
        qsTr("Ctrl+Enter — start the clock; then: done, compare"),
        qsTr("1 had it, 2 partly, 3 missed — mark the line; Up and Down — another line"),
        qsTr("at the end 1 to 4 — grade the whole")
    ]

    signal listAsked()

    function write(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function goOn(): void {
        if (root.isReady) {
            root.viewModel.start();
        } else {
            root.viewModel.done();
        }
    }

    function follow(): void {
        if (root.isGrading) {
            grades.takeFocus();
        } else if (marks.isActive) {
            marks.takeFocus();
        }
    }

    title: root.isWriting ? qsTr("All of it, from memory") : root.isGrading ? root.viewModel.gradeTitle : root.viewModel.markTitle
    isActive: !root.isEnded

    // What had the focus is gone: a hidden field would go on swallowing keys.
    onIsWritingChanged: Qt.callLater(root.follow)
    onIsGradingChanged: Qt.callLater(root.follow)
    onIsEndedChanged: Qt.callLater(end.takeFocus)

    GridLayout {
        columns: root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceM
        visible: root.isWriting

        TextBox {
            id: field

            objectName: "pageField"
            Layout.fillWidth: true
            Layout.preferredHeight: 2 * Theme.target + 2 * Theme.lineBody
            label: qsTr("Your derivation")
            placeholderText: qsTr("Words, and formulas between dollars. Or take paper and only start the clock.")
            text: root.viewModel.text
            isCode: true

            onEdited: text => root.viewModel.setText(text)
        }

        ColumnLayout {
            Layout.fillWidth: false
            spacing: Theme.spaceM

            ClockText {
                objectName: "clock"
                time: root.viewModel.clockText
                phase: root.viewModel.isOvertime ? ClockText.Overtime : ClockText.Running
                caption: root.viewModel.planText
            }

            AppButton {
                objectName: "doneButton"
                Layout.fillWidth: true
                kind: AppButton.Primary
                text: root.isReady ? qsTr("Start the clock") : qsTr("Done, compare")
                keyHint: qsTr("Ctrl Enter")

                onActivated: root.goOn()
            }
        }
    }

    MarkRow {
        id: marks

        Layout.fillWidth: true
        mark: root.viewModel.lineMark
        isActive: root.viewModel.stage === BlankViewModel.Stage.Marking && !root.isGrading

        onMarked: mark => root.viewModel.mark(mark)
        onStepped: by => root.viewModel.select(by)
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
        isEnded: root.isEnded
        visible: root.isEnded

        onListAsked: root.listAsked()
        onRestartAsked: root.viewModel.restart()
    }

    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.isWriting
        onActivated: root.write()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.isWriting
        autoRepeat: false
        onActivated: root.goOn()
    }
}
