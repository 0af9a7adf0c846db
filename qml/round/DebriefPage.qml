// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// What was said beside what they listened for, on the left; points, bands and what it changed, on the right.
ScrollPage {
    id: root

    required property DebriefViewModel viewModel
    readonly property list<string> keys: [qsTr("1 to 6 — the band of the focused criterion"),
        qsTr("Ctrl+Enter — close the rating"), qsTr("Esc — leave the debrief")]

    objectName: "debriefPage"
    title: qsTr("What you said, and what they listened for")
    crumb: root.viewModel.crumb
    contentFills: !root.isCompact
    reachesEdge: !root.isCompact
    actions: [
        AppButton {
            text: qsTr("Done")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        }
    ]

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        isDismissible: false
        visible: root.viewModel.problem.exists
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: !root.isCompact
        columns: root.isCompact ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        MathPane {
            Layout.fillWidth: true
            Layout.fillHeight: !root.isCompact
            Layout.preferredWidth: 2 * Theme.readingWidth
            Layout.preferredHeight: root.isCompact ? root.height - 2 * root.margin : 1
            document: root.viewModel.document
            plainText: root.viewModel.plainText
            label: qsTr("Strong answers beside yours")
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

            RatingCard {
                Layout.fillWidth: true
                isFirstStop: !root.isCompact
                viewModel: root.viewModel
            }

            DebriefList {
                title: qsTr("What it changed")
                lines: root.viewModel.changes
                emptyText: qsTr("Nothing yet. A closed rating moves your readiness, with its uncertainty.")
            }

            PointsCard {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            DebriefList {
                title: qsTr("Marked moments")
                lines: root.viewModel.marks
                visible: root.viewModel.marks.length > 0
            }

            DebriefList {
                title: qsTr("Time")
                lines: root.viewModel.times
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.viewModel.canClose

        onActivated: root.viewModel.close()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
