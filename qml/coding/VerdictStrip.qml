// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the judge says: a headline, a row for each step, and beside it all there is to see of the chosen one.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel
    readonly property VerdictModel verdict: root.viewModel.verdict
    readonly property bool isNarrow: root.width < Theme.readingWidth

    signal lineAsked(int line)

    spacing: Theme.spaceS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM
        visible: root.verdict.exists && !root.viewModel.isJudging

        AppText {
            objectName: "verdictTitle"
            Layout.maximumWidth: root.width - (lineButton.visible ? lineButton.width + Theme.spaceM : 0)
            kind: AppText.Heading
            color: [Theme.ink, Theme.ink, Theme.goodInk, Theme.warnInk, Theme.badInk][root.verdict.tone]
            text: root.verdict.title
            wrapMode: Text.Wrap

            Accessible.role: Accessible.AlertMessage
        }

        AppButton {
            id: lineButton

            objectName: "lineButton"
            kind: AppButton.Quiet
            glyph: Icons.arrowUpRight
            text: qsTr("To line %L1").arg(root.viewModel.errorLine)
            // In a round this key ends it.
            keyHint: root.viewModel.isInRound ? "" : qsTr("Ctrl E")
            visible: root.viewModel.errorLine > 0

            onActivated: root.lineAsked(root.viewModel.errorLine)
        }

        Item {
            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "verdictMessage"
        Layout.fillWidth: true
        text: root.verdict.message
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        visible: root.verdict.exists && !root.viewModel.isJudging && root.verdict.message !== ""
    }

    AppText {
        objectName: "changeText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.changeText
        wrapMode: Text.Wrap
        visible: text !== "" && !root.viewModel.isJudging

        Accessible.role: Accessible.AlertMessage
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceS
        visible: root.verdict.count > 0 && !root.viewModel.isJudging

        ScrollList {
            id: list

            objectName: "steps"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            model: root.verdict
            currentIndex: root.verdict.currentIndex

            onCurrentIndexChanged: root.verdict.currentIndex = list.currentIndex

            delegate: VerdictRow {
                id: row

                width: ListView.view.width
                activeFocusOnTab: ListView.isCurrentItem
                focus: ListView.isCurrentItem
                isSelected: row.index === root.verdict.currentIndex

                onActivated: root.verdict.currentIndex = row.index
            }
        }

        VerdictDetail {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            verdict: root.verdict
            placeText: root.viewModel.placeText
        }
    }

    JudgingNote {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.viewModel.isJudging || !root.verdict.exists
    }

    Item {
        Layout.fillHeight: true
        visible: root.verdict.count === 0 || root.viewModel.isJudging
    }
}
