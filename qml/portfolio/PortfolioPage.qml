// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What one builds beside practice: papers read, positions, connections, ladders of one's own, and what rounds taught.
ScrollPage {
    id: root

    required property PortfolioViewModel viewModel
    readonly property int view: root.viewModel.view
    readonly property bool isReading: root.view === PortfolioViewModel.View.Reading
    readonly property bool isConnect: root.view === PortfolioViewModel.View.Connect
    readonly property bool isLadders: root.view === PortfolioViewModel.View.Ladders
    readonly property bool isOpinions: root.view === PortfolioViewModel.View.Opinions
    readonly property list<string> addTexts: [qsTr("Add a paper"), qsTr("Note a problem"), "", qsTr("Write a ladder"), ""]
    readonly property list<string> keys: [qsTr("Alt+1 to Alt+5 — reading, open problems, connect, ladders, after rounds"),
        qsTr("Ctrl+N — one more of what is shown"), qsTr("Ctrl+Enter — start and stop the three minutes; climb, answered, it held"),
        qsTr("Ctrl+P — pause and go on"), qsTr("Ctrl+Z — take the last change back"), qsTr("Esc — back")]

    objectName: "portfolioPage"
    title: qsTr("Portfolio")
    crumb: qsTr("Reading, opinions and depth")
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
            objectName: "talkButton"
            glyph: Icons.slides
            text: qsTr("Rehearse your own talk")
            label: root.viewModel.talkText
            visible: root.viewModel.talkText !== ""

            onActivated: root.viewModel.openTalk()
        },
        AppButton {
            objectName: "add"
            glyph: Icons.plus
            text: root.addTexts[root.view]
            keyHint: qsTr("Ctrl N")
            visible: text !== ""

            onActivated: root.viewModel.add()
        }
    ]

    TabStrip {
        objectName: "views"
        Layout.fillWidth: true
        label: qsTr("What is shown")
        options: root.viewModel.views
        currentIndex: root.view

        onSelected: index => root.viewModel.chooseView(index)
    }

    ReadingPane {
        Layout.fillWidth: true
        viewModel: root.viewModel.reading
        isNarrow: root.isNarrow
        visible: root.isReading
    }

    OpinionsPane {
        Layout.fillWidth: true
        viewModel: root.viewModel.opinions
        isNarrow: root.isNarrow
        visible: root.isOpinions
    }

    ConnectPane {
        Layout.fillWidth: true
        viewModel: root.viewModel.connection
        isNarrow: root.isNarrow
        visible: root.isConnect
    }

    LaddersPane {
        Layout.fillWidth: true
        viewModel: root.viewModel.ladders
        isNarrow: root.isNarrow
        visible: root.isLadders
    }

    ReflectionsPane {
        Layout.fillWidth: true
        viewModel: root.viewModel.reflections
        visible: root.view === PortfolioViewModel.View.Reflections
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

        onActivated: root.viewModel.add()
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.viewModel.canUndo

        onActivated: root.viewModel.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.isConnect || root.isLadders
        autoRepeat: false

        onActivated: root.viewModel.goOn()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: root.isConnect
        autoRepeat: false

        onActivated: root.viewModel.connection.togglePause()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
