// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// One prompt: the question and what was written to it on the left, notes and attempts on the right.
ScrollPage {
    id: root

    required property PromptViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+Enter — practice it now"), qsTr("Ctrl+S — star it"),
        qsTr("Ctrl+R — answer it again"), qsTr("Esc — back")]

    objectName: "promptPage"
    title: root.viewModel.hasPrompt ? root.viewModel.title : qsTr("Prompt")
    crumb: qsTr("Mock rounds / Question bank")
    contentFills: !root.isCompact
    reachesEdge: !root.isCompact
    actions: [
        AppButton {
            objectName: "starButton"
            kind: root.viewModel.isStarred ? AppButton.Secondary : AppButton.Quiet
            glyph: Icons.star
            text: root.viewModel.isStarred ? qsTr("Starred") : qsTr("Star")
            keyHint: qsTr("Ctrl S")
            visible: root.viewModel.hasPrompt

            Accessible.checkable: true
            Accessible.checked: root.viewModel.isStarred

            onActivated: root.viewModel.toggleStar()
        },
        AppButton {
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        },
        AppButton {
            objectName: "practiceButton"
            kind: AppButton.Primary
            text: qsTr("Practice now · 10 min")
            keyHint: qsTr("Ctrl Enter")
            enabled: root.viewModel.canPractice
            visible: root.viewModel.hasPrompt

            onActivated: root.viewModel.practice()
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
        title: qsTr("No prompt is chosen")
        text: qsTr("Choose one in the question bank, which the page Mock rounds leads to.")
        visible: !root.viewModel.hasPrompt
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: !root.isCompact
        columns: root.isCompact ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.hasPrompt

        MathPane {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: 2 * Theme.readingWidth
            Layout.preferredHeight: root.isCompact ? root.height - 2 * root.margin : 1
            document: root.viewModel.document
            plainText: root.viewModel.plainText
            label: qsTr("The question, your notes and your answers")
        }

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: Theme.readingWidth
            Layout.preferredHeight: root.isCompact ? implicitHeight : 1
            Layout.rightMargin: -endInset
            bottomInset: root.isCompact ? 0 : root.margin
            endInset: root.isCompact ? 0 : Theme.spaceM
            spacing: Theme.spaceXL

            AppText {
                objectName: "goneText"
                Layout.fillWidth: true
                tone: AppText.Warn
                text: qsTr("This question was taken out of the interview in which it was asked, so it cannot be practiced.")
                wrapMode: Text.Wrap
                visible: root.viewModel.isGone
            }

            KeptCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            AttemptsCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            RelatedCard {
                objectName: "related"
                Layout.fillWidth: true
                model: root.viewModel.related
                visible: count > 0

                onAsked: row => root.viewModel.openRelated(row)
            }

            AppButton {
                objectName: "strongButton"
                Layout.fillWidth: true
                glyph: Icons.eye
                text: root.viewModel.isStrongShown ? qsTr("Hide the strong answer")
                    : root.viewModel.isUntried ? qsTr("Show the strong answer before trying it") : qsTr("Show the strong answer")

                onActivated: root.viewModel.toggleStrong()
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.canPractice

        onActivated: root.viewModel.practice()
    }

    Shortcut {
        sequences: ["Ctrl+S"]
        enabled: root.viewModel.hasPrompt

        onActivated: root.viewModel.toggleStar()
    }

    Shortcut {
        sequences: ["Ctrl+R"]
        enabled: root.viewModel.hasPrompt

        onActivated: root.viewModel.toggleRedo()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
