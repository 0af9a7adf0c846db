// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The points of one part of the workspace.
Card {
    id: root

    required property OwnPaperViewModel viewModel
    /// Of WorkspacePart.
    required property int part
    readonly property bool isEquation: root.part === root.viewModel.equationPart
    readonly property bool isAlternative: root.part === root.viewModel.alternativePart
    readonly property WorkspaceListModel points: root.viewModel.points(root.part)
    readonly property string countText: root.viewModel.partCounts[root.part] ?? ""
    readonly property bool isMet: root.viewModel.partsMet[root.part] ?? false

    title: root.viewModel.partNames[root.part] ?? ""
    headerItems: [
        Chip {
            text: root.countText
            tone: root.isMet ? Chip.Good : Chip.Neutral
            glyph: root.isMet ? Icons.check : ""
            visible: root.countText !== ""
        }
    ]
    spacing: Theme.spaceL

    Repeater {
        model: root.points

        PointRow {
            id: row

            Layout.fillWidth: true
            number: row.index + 1
            partName: root.title
            hint: root.viewModel.partHints[root.part] ?? ""
            besideHint: root.viewModel.besideHints[root.part] ?? ""
            isEquation: root.isEquation
            isAlternative: root.isAlternative

            onTextEdited: text => root.viewModel.setPointText(root.part, row.index, text)
            onBesideEdited: text => root.viewModel.setPointBeside(root.part, row.index, text)
            onEvidenceEdited: text => root.viewModel.setPointEvidence(root.part, row.index, text)
            onWhoEdited: text => root.viewModel.setPointWho(root.part, row.index, text)
            onSwitched: on => root.viewModel.setPointDone(root.part, row.index, on)
            onDeriveAsked: root.viewModel.deriveEquation(row.index)
            onRemoved: root.viewModel.removePoint(root.part, row.index)
        }
    }

    AppButton {
        objectName: `add${root.part}`
        glyph: Icons.plus
        text: qsTr("Add")
        label: qsTr("Add to %1").arg(root.title)

        onActivated: root.viewModel.addPoint(root.part)
    }
}
