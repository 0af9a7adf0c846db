// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// A live round: where one is and the clock on top, below it the desk with question, answer and the ways on.
FocusScope {
    id: root

    required property RoundViewModel viewModel
    /// The editor for questions that are answered in code. Features do not know each other, so whoever makes the page brings it.
    property Component codeSurface: null
    readonly property list<string> keys: [qsTr("Ctrl+Enter — next topic"), qsTr("Ctrl+D — go deeper"),
        qsTr("Ctrl+H — take a hint, at its price"), qsTr("Ctrl+J — stuck: on to the next topic"), qsTr("Ctrl+P — pause and go on"),
        qsTr("Ctrl+M — mark this moment"), qsTr("Ctrl+Shift+Enter — next phase"), qsTr("Ctrl+E — end the round"),
        qsTr("Ctrl+Shift+S — read the question aloud, or stop"), qsTr("Ctrl+Shift+R — record, or stop recording"),
        qsTr("Space, M — pause, mark outside the text"), qsTr("Ctrl+B — notes, whiteboard or code"),
        qsTr("In code: F5 — run, F6 — submit, Ctrl+. — stop the judge"),
        qsTr("On the whiteboard: P pen, L line, A arrow, R rectangle, O ellipse, T text, E eraser"),
        qsTr("1 to 5, 7 to 9 — color, width"), qsTr("Ctrl+Z, Ctrl+Shift+Z — undo, redo"),
        qsTr("Page Up, Page Down, N — turn the page, a new one"),
        qsTr("Ctrl+wheel, Ctrl++, Ctrl+- — zoom, Home — all of it; arrows, Space and drag, middle button — move")]
    readonly property bool isNarrow: root.width < Theme.breakNarrow - Theme.railCompact

    readonly property bool isAsking: endSheet.visible || consentSheet.visible
    property bool isVoiceNoticeRead: false

    signal sheetAsked()

    objectName: "roundPage"

    Accessible.role: Accessible.Pane
    Accessible.name: root.viewModel.title
    // Reached only where neither a text nor a button has taken the key.
    Keys.onSpacePressed: root.viewModel.togglePause()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_M && event.modifiers === Qt.NoModifier;
        if (event.accepted) {
            root.viewModel.mark();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RoundBar {
            Layout.fillWidth: true
            viewModel: root.viewModel
            isNarrow: root.isNarrow
        }

        ProblemBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            title: root.viewModel.problem.title
            advice: root.viewModel.problem.advice
            isDismissible: false
            visible: root.viewModel.problem.exists
        }

        ProblemBanner {
            objectName: "recordingBanner"
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            tone: ProblemBanner.Warn
            title: root.viewModel.recorder.problem.title
            kept: root.viewModel.recorder.keptText
            advice: root.viewModel.recorder.problem.advice
            actionText: qsTr("Stop recording")
            isDismissible: false
            visible: root.viewModel.recorder.problem.exists

            onActed: root.viewModel.recorder.toggle()
        }

        ProblemBanner {
            objectName: "voiceBanner"
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            tone: ProblemBanner.Neutral
            title: root.viewModel.voice.notice
            visible: root.viewModel.voice.notice !== "" && !root.isVoiceNoticeRead

            onDismissed: root.isVoiceNoticeRead = true
        }

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentFills: true

            RoundDesk {
                Layout.fillWidth: true
                Layout.fillHeight: true
                viewModel: root.viewModel
                codeSurface: root.codeSurface
                isNarrow: root.isNarrow

                onEndAsked: endSheet.open()
            }
        }
    }

    EndSheet {
        id: endSheet

        isRecorded: root.viewModel.recorder.isOn

        onAgreed: root.viewModel.end()
        onDiscardAsked: root.viewModel.discard()
        onSheetAsked: root.sheetAsked()
    }

    ConsentSheet {
        id: consentSheet

        recorder: root.viewModel.recorder
    }

    Connections {
        target: root.viewModel.recorder

        function onConsentAsked(): void {
            consentSheet.open();
        }
    }

    Shortcut {
        sequences: ["Ctrl+Shift+S"]
        enabled: !root.isAsking

        onActivated: root.viewModel.voice.toggleSpeech()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+R"]
        enabled: !root.isAsking

        onActivated: root.viewModel.recorder.toggle()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.viewModel.isPaused && !root.isAsking

        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Return", "Ctrl+Shift+Enter"]
        enabled: !root.viewModel.isPaused && !root.isAsking

        onActivated: root.viewModel.nextPhase()
    }

    Shortcut {
        sequences: ["Ctrl+D"]
        enabled: !root.viewModel.isPaused && !root.isAsking

        onActivated: root.viewModel.deeper()
    }

    Shortcut {
        sequences: ["Ctrl+H"]
        enabled: !root.viewModel.isPaused && !root.isAsking

        onActivated: root.viewModel.takeHint()
    }

    Shortcut {
        sequences: ["Ctrl+J"]
        enabled: !root.viewModel.isPaused && !root.isAsking

        onActivated: root.viewModel.giveUp()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: !root.isAsking

        onActivated: root.viewModel.togglePause()
    }

    Shortcut {
        sequences: ["Ctrl+M"]
        enabled: !root.isAsking

        onActivated: root.viewModel.mark()
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: !root.isAsking

        onActivated: endSheet.open()
    }
}
