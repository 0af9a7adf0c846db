// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where a rehearsed talk starts: what it is about, how long it is, and what was left open.
ScrollPage {
    id: root

    required property TalksViewModel viewModel
    readonly property list<string> keys: [qsTr("Tab — from the title to the lengths"), qsTr("Enter — start the focused one")]
    readonly property bool isWaiting: root.viewModel.hasUnfinished || root.viewModel.open !== TalksViewModel.Open.Nothing

    objectName: "talksPage"
    crumb: qsTr("Presentation")
    title: qsTr("Rehearse a talk")

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    WaitingTalkCard {
        Layout.fillWidth: true
        title: root.viewModel.openTitle
        text: root.viewModel.open === TalksViewModel.Open.Live ? qsTr("Its clock is where you left it.")
            : qsTr("The account of its time and the rating are open. A new talk puts it away as it is.")
        actionText: root.viewModel.open === TalksViewModel.Open.Live ? qsTr("Back to the talk") : qsTr("Rate it")
        visible: root.viewModel.open !== TalksViewModel.Open.Nothing

        onActed: root.viewModel.returnToOpen()
    }

    WaitingTalkCard {
        Layout.fillWidth: true
        title: root.viewModel.unfinishedTitle
        text: root.viewModel.unfinishedText
        actionText: root.viewModel.unfinishedAction
        otherText: qsTr("Throw it away")
        visible: root.viewModel.hasUnfinished && root.viewModel.open !== TalksViewModel.Open.Live

        onActed: root.viewModel.resumeUnfinished()
        onOtherActed: root.viewModel.discardUnfinished()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        TalkSubjectCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("Talk and discussion")
            caption: qsTr("45 minutes in all")
            isFlush: true

            Repeater {
                model: root.viewModel.formats

                FormatRow {
                    id: format

                    required property int index
                    required property string key

                    Layout.fillWidth: true
                    isPrimary: format.index === 0 && !root.isWaiting

                    onStarted: root.viewModel.start(format.key)
                }
            }

            FormatRow {
                Layout.fillWidth: true
                title: qsTr("A two-minute pitch")
                lengths: qsTr("2 min")
                outline: root.viewModel.pitchLands
                isPrimary: false
                source: -1
                hasSeparator: false

                onStarted: root.viewModel.startPitch()
            }
        }
    }

    ListensForCard {
        Layout.fillWidth: true
        lines: root.viewModel.listensFor
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("The clock starts at once. Pauses and questions have keys of their own. Nothing is lost if you stop.")
        wrapMode: Text.Wrap
    }
}
