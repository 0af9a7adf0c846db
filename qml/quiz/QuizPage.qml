// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The placement quiz, one question at a time; when all are answered, the result.
ScrollPage {
    id: root

    required property QuizViewModel viewModel
    readonly property bool isAsking: root.viewModel.exists && !root.viewModel.isDone
    readonly property list<string> keys: [qsTr("1 to 4 — choose an answer"), qsTr("Tab, Left and Right — how sure"),
        qsTr("Ctrl+Enter — answer, then next"), qsTr("Ctrl+R — I do not know"), qsTr("Esc — leave; every answer is kept")]

    objectName: "quizPage"
    title: root.viewModel.exists ? root.viewModel.title : qsTr("Placement quiz")
    crumb: qsTr("Review / %1").arg(root.viewModel.progressText)
    contentFills: root.isAsking
    actions: [
        AppButton {
            text: root.isAsking ? qsTr("Go on later") : qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.book
        title: qsTr("The quiz could not be read")
        text: qsTr("It comes with the content. Settings, Content says what is wrong with its file; nothing of yours is lost.")
        visible: !root.viewModel.exists
    }

    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: 2 * Theme.readingWidth
        tone: AppText.Soft
        text: root.viewModel.about
        wrapMode: Text.Wrap
        visible: root.viewModel.exists && (root.viewModel.isDone || !root.viewModel.isBegun)
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: qsTr("The question and its options")
        visible: root.isAsking
    }

    QuizDesk {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.isAsking
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.isDone

        QuizResult {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
        }

        ReliabilityCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
        }
    }

    Instantiator {
        model: root.viewModel.letters.length

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            enabled: root.isAsking && !root.viewModel.isAnswered
            onActivated: root.viewModel.choose(index)
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.isAsking
        autoRepeat: false

        onActivated: root.viewModel.advance()
    }

    Shortcut {
        sequences: ["Ctrl+R"]
        enabled: root.isAsking
        autoRepeat: false

        onActivated: root.viewModel.skip()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
