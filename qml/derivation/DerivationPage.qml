// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// One derivation, line by line.
ScrollPage {
    id: root

    required property DerivationViewModel viewModel
    readonly property list<string> keys: [qsTr("Alt+1 to Alt+6 — how to work on it"), ...body.keys, rules.line]
    /// Beside each other only where both columns stay readable.
    readonly property bool isOneColumn: root.isNarrow || root.contentWidth < 2 * Theme.tipWidth + Theme.spaceXL

    objectName: "derivationPage"
    title: root.viewModel.exists ? root.viewModel.title : qsTr("Derivation")
    crumb: root.viewModel.crumb
    contentFills: true
    reachesEdge: !root.isOneColumn
    actions: [
        Chip {
            text: root.viewModel.factsText
            visible: root.viewModel.exists
        },
        Chip {
            text: qsTr("Core")
            tone: Chip.Accent
            visible: root.viewModel.isCore
        },
        SourceBadge {
            source: root.viewModel.source
            visible: root.viewModel.exists
        },
        Chip {
            objectName: "lineCount"
            text: root.viewModel.lineCountText
            visible: root.viewModel.exists
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
        Layout.fillHeight: true
        glyph: Icons.pi
        title: qsTr("No derivation is open")
        text: qsTr("Choose one, say each line before you show it, and see which ones you had.")
        actionText: qsTr("All derivations")
        visible: !root.viewModel.exists

        onActivated: root.viewModel.openList()
    }

    ReadingRulesKey {
        id: rules
    }

    DerivationBody {
        id: body

        Layout.fillWidth: true
        Layout.fillHeight: true
        viewModel: root.viewModel
        isStacked: root.isOneColumn
        pageHeight: root.height
        bottomMargin: root.reachesEdge ? root.margin : 0
        visible: root.viewModel.exists
    }
}
