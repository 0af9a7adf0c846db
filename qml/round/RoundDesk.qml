// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The question and how the answer reads on the left, the answer in the middle, the ways on at the right; below each other where
/// there is no room.
GridLayout {
    id: root

    required property RoundViewModel viewModel
    required property Component codeSurface
    required property bool isNarrow

    signal endAsked()

    columns: root.isNarrow ? 1 : 5
    columnSpacing: 0
    rowSpacing: 0

    ColumnLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        // As little as the answer beside it asks for, so that the two share the room evenly.
        Layout.minimumWidth: 0
        Layout.margins: Theme.spaceXXL
        spacing: Theme.spaceL

        StepMeter {
            label: qsTr("Depth")
            value: root.viewModel.depth
            total: root.viewModel.depthCount
            valueText: root.viewModel.depthText
            visible: root.viewModel.depthCount > 1
        }

        MathPane {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.barWidth
            document: root.viewModel.document
            plainText: root.viewModel.plainText
            label: qsTr("The question, and how your answer reads")
        }
    }

    Separator {
        Layout.fillHeight: true
        isVertical: true
        visible: !root.isNarrow
    }

    AnswerPane {
        Layout.fillHeight: true
        Layout.fillWidth: true
        // Lines of code are long.
        Layout.preferredWidth: isCode ? 2 * Theme.readingWidth : Theme.readingWidth
        Layout.minimumHeight: Theme.barWidth
        viewModel: root.viewModel
        codeSurface: root.codeSurface
        // Where all stands below each other the question is what one has to see first.
        startsFocused: !root.isNarrow
    }

    Separator {
        Layout.fillHeight: true
        isVertical: true
        visible: !root.isNarrow
    }

    RoundActions {
        Layout.fillHeight: !root.isNarrow
        Layout.fillWidth: root.isNarrow
        viewModel: root.viewModel

        onEndAsked: root.endAsked()
    }
}
