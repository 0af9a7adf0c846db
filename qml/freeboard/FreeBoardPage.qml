// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// Derive anything that a model has words for, each line checked.
ScrollPage {
    id: root

    required property FreeBoardViewModel viewModel
    readonly property list<string> keys: [...keySet.lines, rules.line]
    readonly property bool isOneColumn: root.isNarrow || root.contentWidth < 2 * Theme.tipWidth + Theme.spaceXL

    objectName: "freeBoardPage"
    title: root.viewModel.title
    crumb: qsTr("Derivations / Free board")
    contentFills: true
    reachesEdge: !root.isOneColumn
    actions: [
        Chip {
            objectName: "stateChip"
            text: root.viewModel.stateText
            tone: root.viewModel.isGoalReached ? Chip.Good : Chip.Neutral
            visible: root.viewModel.isStarted
        },
        AppButton {
            objectName: "rulesButton"
            kind: AppButton.Quiet
            glyph: Icons.info
            text: qsTr("Reading rules")
            keyHint: qsTr("F2")

            onActivated: rules.open()
        },
        AppButton {
            objectName: "undoButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: root.viewModel.hasLines ? qsTr("Take the last line back") : qsTr("Change the start")
            visible: root.viewModel.isStarted

            onActivated: root.viewModel.hasLines ? root.viewModel.undoLine() : root.viewModel.changeStart()
        },
        AppButton {
            objectName: "bringBackButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Bring back what was typed")
            keyHint: qsTr("Ctrl Shift N")
            visible: root.viewModel.canBringBack

            onActivated: root.viewModel.bringBack()
        },
        AppButton {
            objectName: "exportButton"
            glyph: Icons.download
            text: qsTr("Export")
            keyHint: qsTr("Ctrl E")
            visible: root.viewModel.hasLines

            onActivated: exportSheet.open()
        },
        AppButton {
            objectName: "checkButton"
            kind: AppButton.Primary
            text: root.viewModel.isStarted ? qsTr("Check the line") : qsTr("Begin")
            keyHint: qsTr("Enter")
            isBusy: root.viewModel.isBusy

            onActivated: root.viewModel.submit()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Good
        title: root.viewModel.notice
        isDismissible: false
        visible: root.viewModel.notice !== ""
    }

    BoardDesk {
        id: desk

        Layout.fillWidth: true
        Layout.fillHeight: true
        viewModel: root.viewModel
        isStacked: root.isOneColumn
        pageHeight: root.height
        bottomMargin: root.reachesEdge ? root.margin : 0
    }

    FreeBoardKeys {
        id: keySet

        viewModel: root.viewModel
        isEditing: desk.isEditing

        onWriteAsked: desk.write()
        onExportAsked: exportSheet.open()
    }

    ReadingRulesKey {
        id: rules
    }

    ExportSheet {
        id: exportSheet

        viewModel: root.viewModel
    }
}
