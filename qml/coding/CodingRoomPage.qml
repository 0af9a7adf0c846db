// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The coding room: the problem on the left, the editor on the right, the judge's word below it.
FocusScope {
    id: root

    required property CodingRoomViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+Enter — open the editor, then run"), qsTr("Ctrl+Shift+Enter — submit"),
        qsTr("Ctrl+. — stop the judge"), qsTr("Ctrl+H — take a hint, at its price"), qsTr("Ctrl+E — to the line that failed"),
        qsTr("Ctrl+F — find; Enter and Shift+Enter — next, previous"), qsTr("Ctrl+/ — comment lines"),
        qsTr("Tab, Shift+Tab — indent in the editor"), qsTr("Esc — out of the editor, then back; with Vim's keys Esc is Vim's"),
        qsTr("Ctrl+Tab, Ctrl+Shift+Tab — out of the editor, forward and back, whichever its keys"),
        qsTr("Alt+1 to Alt+5 — problem, history, own cases, notes, and the rubric where there is one"), qsTr("Ctrl+I — to the editor")]
    readonly property bool isNarrow: root.width < Theme.breakNarrow - Theme.railCompact

    signal leaveAsked()

    objectName: "codingRoomPage"

    Accessible.role: Accessible.Pane
    Accessible.name: root.viewModel.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CodingBar {
            Layout.fillWidth: true
            viewModel: root.viewModel
            isNarrow: root.isNarrow
        }

        ProblemBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            title: root.viewModel.problem.title
            advice: root.viewModel.problem.advice
            visible: root.viewModel.problem.exists

            onDismissed: root.viewModel.dismissProblem()
        }

        ConsentBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            viewModel: root.viewModel
        }

        MissingBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            viewModel: root.viewModel
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            glyph: Icons.code
            title: qsTr("No problem is chosen")
            text: qsTr("Choose one in the list of the page Coding.")
            actionText: qsTr("To the list")
            visible: !root.viewModel.hasProblem

            onActivated: root.leaveAsked()
        }

        ScrollColumn {
            objectName: "roomColumn"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentFills: true
            visible: root.viewModel.hasProblem

            RoomBody {
                id: body

                Layout.fillWidth: true
                Layout.fillHeight: true
                viewModel: root.viewModel
                isNarrow: root.isNarrow
            }
        }
    }

    RoomKeys {
        viewModel: root.viewModel
        isEditing: body.isEditing
        isInPage: body.isInPage

        onFindAsked: body.find()
        onWriteAsked: body.write()
        onLineAsked: line => body.showLine(line)
        onLeaveAsked: root.leaveAsked()
    }
}
