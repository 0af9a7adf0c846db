// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The panel asks about the shown paper: the question with its clock, what a strong reply holds, and how it went.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel
    readonly property PanelViewModel panel: root.viewModel.panel

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.viewModel.title
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight

        Accessible.role: Accessible.Heading
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppText {
            tone: AppText.Soft
            text: root.panel.text
        }

        Chip {
            text: root.panel.beforeText
            visible: root.panel.beforeText !== ""
        }

        AppText {
            objectName: "discussionLeft"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            tone: AppText.Soft
            text: root.panel.left
            visible: root.panel.left !== ""
        }

        AppText {
            objectName: "elapsed"
            Layout.fillWidth: root.panel.left === ""
            horizontalAlignment: Text.AlignRight
            kind: AppText.Lead
            font.family: Theme.fontCode
            text: root.panel.elapsed

            Accessible.name: qsTr("Time on this question: %1").arg(root.panel.elapsed)
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > 0 && root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS
        visible: !root.panel.isOver

        AppText {
            Layout.fillWidth: true
            text: qsTr("Answer aloud, then say how it went")
            wrapMode: Text.Wrap
        }

        SegmentedChoice {
            objectName: "marks"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.tipWidth
            label: qsTr("How it went")
            options: root.panel.marks
            currentIndex: root.panel.markIndex

            onSelected: index => root.panel.mark(index)
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "stepButton"
            kind: AppButton.Primary
            text: root.panel.stepText
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.panel.step()
        }

        AppButton {
            objectName: "nextButton"
            glyph: Icons.arrowRight
            text: qsTr("Next")
            label: qsTr("Next question")
            keyHint: qsTr("Ctrl Right")
            visible: !root.panel.isOver

            onActivated: root.panel.next()
        }

        AppButton {
            objectName: "stepBackButton"
            glyph: Icons.undo
            text: qsTr("Back a step")
            keyHint: qsTr("Ctrl Z")
            enabled: root.panel.canStepBack

            onActivated: root.panel.stepBack()
        }

        AppButton {
            objectName: "moreButton"
            glyph: Icons.people
            text: qsTr("More questions")
            visible: root.panel.canAskMore

            onActivated: root.panel.askMore()
        }

        AppButton {
            objectName: "deriveButton"
            glyph: Icons.pi
            text: root.panel.boardText
            visible: root.panel.asksDerivation

            onActivated: root.panel.openBoard()
        }

        AppButton {
            objectName: "cardButton"
            kind: AppButton.Quiet
            glyph: Icons.document
            text: qsTr("Back to the paper")
            visible: !root.panel.isOver

            onActivated: root.panel.end()
        }
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        document: root.panel.document
        plainText: root.panel.plainText
        label: root.panel.text
    }
}
