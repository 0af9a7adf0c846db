// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The lines with what one does about them below, and what is asked about them beside or at the end.
GridLayout {
    id: root

    required property DerivationViewModel viewModel
    required property bool isStacked
    /// Of the page with its header: the lines keep half of it, however large the letters, or a quarter where one writes below them.
    required property int pageHeight
    /// Kept free below the lines; what scrolls beside them goes on to the edge.
    required property int bottomMargin
    readonly property bool isTight: root.viewModel.mode === DerivationViewModel.Mode.Recall
        || (root.viewModel.mode !== DerivationViewModel.Mode.Read && !root.isStacked)
    /// Of the mode that is chosen.
    readonly property list<string> keys: desk.keys

    columns: root.isStacked ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.bottomMargin: root.bottomMargin
        spacing: Theme.spaceL

        ModeStrip {
            objectName: "modeStrip"
            Layout.fillWidth: true
            viewModel: root.viewModel
        }

        MathPane {
            objectName: "linesPane"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(Theme.ringSide, root.pageHeight / (root.isTight ? 2 * 2 : 2))
            document: root.viewModel.page
            plainText: root.viewModel.pageText
            label: qsTr("Lines of the derivation")

            onLineEdited: (id, latex) => root.viewModel.recall.setLineLatex(latex)
            onLineSubmitted: root.viewModel.recall.checkLine()
            onModeChosen: (id, isSource) => root.viewModel.recall.setSource(isSource)
        }

        DerivationDesk {
            id: desk

            Layout.fillWidth: true
            viewModel: root.viewModel
        }
    }

    ScrollColumn {
        Layout.fillWidth: root.isStacked
        Layout.fillHeight: !root.isStacked
        Layout.preferredWidth: Theme.tipWidth
        Layout.preferredHeight: root.isStacked ? implicitHeight : 0
        Layout.rightMargin: -endInset
        endInset: root.isStacked ? 0 : Theme.spaceM
        bottomInset: root.bottomMargin
        spacing: Theme.spaceXL

        DerivationSide {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
    }
}
