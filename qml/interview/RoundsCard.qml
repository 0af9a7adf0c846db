// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The rounds of the loop that is open, and below them what else a round can be.
Card {
    id: root

    required property InterviewsViewModel viewModel

    title: qsTr("Its rounds")
    isFlush: true

    Repeater {
        model: root.viewModel.rounds

        ListRow {
            id: row

            required property int index
            required property string title
            required property bool isOpen
            required caption

            Layout.fillWidth: true
            text: row.title
            isActivatable: true
            isSelected: row.isOpen

            onActivated: root.viewModel.openRound(row.index)
        }
    }

    AppText {
        objectName: "toldRounds"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.bottomMargin: 0
        text: root.viewModel.toldText
        wrapMode: Text.Wrap
        visible: root.viewModel.toldText !== ""
    }

    AppText {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.bottomMargin: 0
        tone: AppText.Soft
        text: qsTr("Add a round that there was:")
        wrapMode: Text.Wrap
    }

    ChoiceFlow {
        objectName: "roundChoices"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.topMargin: Theme.spaceS
        name: qsTr("Add a round")
        options: root.viewModel.roundChoices
        currentIndex: -1

        onChosen: index => root.viewModel.addRound(index)
    }
}
