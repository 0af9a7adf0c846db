// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// A page to be handed over on screen, or written to a PDF: an interviewer's script, or a packet.
ScrollPage {
    id: root

    required property SheetViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+P — write it to a PDF"), qsTr("Esc — back")]

    objectName: "sheetPage"
    title: root.viewModel.title
    crumb: root.viewModel.crumb
    contentFills: true
    reachesEdge: true
    actions: [
        AppButton {
            objectName: "sheetBack"
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        },
        AppButton {
            objectName: "printButton"
            kind: AppButton.Primary
            glyph: Icons.download
            text: qsTr("Write a PDF")
            keyHint: qsTr("Ctrl P")
            visible: !root.viewModel.isEmpty

            onActivated: printSheet.open()
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
        objectName: "printNotice"
        Layout.fillWidth: true
        tone: ProblemBanner.Good
        title: root.viewModel.notice
        isDismissible: false
        visible: root.viewModel.notice !== ""
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.warning
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    MathPane {
        id: pane

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: 2 * Theme.readingWidth
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: root.viewModel.title
        visible: !root.viewModel.isEmpty

        onPrinted: isWritten => root.viewModel.printed(isWritten)
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.document
        title: qsTr("Nothing is chosen")
        text: qsTr("Open the interviewer's sheet from a round, from its debrief or from the page Mock rounds, and a packet from its loop.")
        visible: root.viewModel.isEmpty
    }

    PrintSheet {
        id: printSheet

        viewModel: root.viewModel
    }

    Connections {
        target: root.viewModel

        function onPrintAsked(path: string): void {
            pane.printTo(path);
        }
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: !root.viewModel.isEmpty && !printSheet.visible

        onActivated: printSheet.open()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: !printSheet.visible

        onActivated: root.viewModel.leave()
    }
}
