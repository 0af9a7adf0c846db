// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Real interviews: how each loop went and what was asked, which becomes prompts of one's own; the two-page sheet of the last week; where
/// a process stands.
ScrollPage {
    id: root

    required property InterviewsViewModel viewModel
    required property LastSheetViewModel sheet
    required property PipelineViewModel pipeline
    readonly property bool isSheet: root.viewModel.view === InterviewsViewModel.View.Sheet
    readonly property bool isWent: root.viewModel.view === InterviewsViewModel.View.Went
    readonly property list<string> keys: [qsTr("Alt+1 to Alt+3 — how it went, the two-page sheet, the pipeline"),
        qsTr("Ctrl+N — record a loop"), qsTr("Ctrl+P — see the sheet as it is printed"), qsTr("Ctrl+Z — take the last change back"), qsTr("Esc — back")]

    objectName: "interviewsPage"
    title: qsTr("Real interviews")
    crumb: qsTr("Plan / how it went, and what they asked")
    actions: [
        AppButton {
            objectName: "undoButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Take back")
            keyHint: qsTr("Ctrl Z")
            enabled: root.viewModel.canUndo

            onActivated: root.viewModel.undo()
        },
        AppButton {
            objectName: "addLoop"
            glyph: Icons.plus
            text: qsTr("Record a loop")
            keyHint: qsTr("Ctrl N")
            visible: root.isWent && root.viewModel.hasLoop

            onActivated: root.viewModel.addLoop()
        },
        AppButton {
            objectName: "showSheet"
            kind: AppButton.Primary
            glyph: Icons.document
            text: qsTr("See the two pages")
            keyHint: qsTr("Ctrl P")
            visible: root.isSheet

            onActivated: root.sheet.show()
        }
    ]

    TabStrip {
        objectName: "views"
        Layout.fillWidth: true
        label: qsTr("What is shown")
        options: root.viewModel.views
        currentIndex: root.viewModel.view

        onSelected: index => root.viewModel.chooseView(index)
    }

    WentPane {
        Layout.fillWidth: true
        viewModel: root.viewModel
        isNarrow: root.isNarrow
        visible: root.isWent
    }

    LastSheetPane {
        Layout.fillWidth: true
        sheet: root.sheet
        isNarrow: root.isNarrow
        visible: root.isSheet
    }

    PipelinePane {
        Layout.fillWidth: true
        pipeline: root.pipeline
        isNarrow: root.isNarrow
        visible: root.viewModel.view === InterviewsViewModel.View.Pipeline
    }

    Instantiator {
        model: root.viewModel.views.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.chooseView(index)
        }
    }

    Shortcut {
        sequences: ["Ctrl+N"]
        enabled: root.isWent

        onActivated: root.viewModel.addLoop()
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.viewModel.canUndo

        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: root.isSheet

        onActivated: root.sheet.show()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
