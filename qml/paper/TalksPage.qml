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
    readonly property list<string> keys: [qsTr("Tab — from the title to the lengths"), qsTr("Enter — start the focused one"),
        qsTr("Ctrl+P — papers to take apart")]
    readonly property bool isWaiting: root.viewModel.hasUnfinished || root.viewModel.open !== TalksViewModel.Open.Nothing

    signal papersAsked()

    function writeLike(key: string): void {
        root.viewModel.preset.copy(key);
        presetCard.write();
    }

    function change(key: string): void {
        root.viewModel.preset.edit(key);
        presetCard.write();
    }

    objectName: "talksPage"
    actions: [
        AppButton {
            objectName: "papersButton"
            glyph: Icons.book
            text: qsTr("Papers to take apart")
            keyHint: qsTr("Ctrl P")

            onActivated: root.papersAsked()
        }
    ]
    crumb: qsTr("Presentation")
    title: qsTr("Rehearse a talk")

    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.ControlModifier && event.key === Qt.Key_P;
        if (event.accepted) {
            root.papersAsked();
        }
    }
    // The title is written first. The page itself takes the keyboard once it is there.
    Component.onCompleted: Qt.callLater(subject.write)

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

    ProblemBanner {
        objectName: "presetNotice"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: root.viewModel.preset.notice
        actionText: root.viewModel.preset.canUndo ? qsTr("Take it back") : ""
        visible: root.viewModel.preset.notice !== ""

        onActed: root.viewModel.preset.undo()
        onDismissed: root.viewModel.preset.dismissNotice()
    }

    PresetCard {
        id: presetCard

        objectName: "presetCard"
        Layout.fillWidth: true
        preset: root.viewModel.preset
        visible: root.viewModel.preset.isOpen
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        TalkSubjectCard {
            id: subject

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.rowSpan: root.isNarrow ? 1 : 2
            Layout.alignment: Qt.AlignTop
            title: qsTr("Talk and discussion")
            caption: qsTr("45 minutes in all, or a length of your own")
            isFlush: true

            // Here and not with the title: the slides below that one would leave a low window.
            FormField {
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                Layout.leftMargin: Theme.spaceXL
                Layout.rightMargin: Theme.spaceXL
                label: qsTr("Level")
                hint: qsTr("The panel asks as for this level.")

                SegmentedChoice {
                    Layout.fillWidth: true
                    label: qsTr("Level")
                    options: root.viewModel.levels
                    currentIndex: root.viewModel.levelIndex

                    onSelected: index => root.viewModel.levelIndex = index
                }
            }

            Separator {
                Layout.fillWidth: true
            }

            Repeater {
                model: root.viewModel.formats

                FormatRow {
                    id: format

                    required property int index
                    required property string key

                    Layout.fillWidth: true
                    isPrimary: !root.isWaiting
                        && (root.viewModel.suggested === "" ? format.index === 0 : format.key === root.viewModel.suggested)
                    canStart: root.viewModel.canStart
                    canCopy: !root.viewModel.preset.isFull

                    onStarted: root.viewModel.start(format.key)
                    onCopyAsked: root.writeLike(format.key)
                    onEditAsked: root.change(format.key)
                    onRemoveAsked: root.viewModel.preset.remove(format.key)
                }
            }

            FormatRow {
                Layout.fillWidth: true
                title: qsTr("A two-minute pitch")
                lengths: qsTr("2 min")
                outline: root.viewModel.pitchLands
                isPrimary: false
                source: -1
                isOwn: false
                canStart: root.viewModel.canStart

                onStarted: root.viewModel.startPitch()
            }

            ToggleRow {
                objectName: "strictToggle"
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                Layout.leftMargin: Theme.spaceXL
                Layout.rightMargin: Theme.spaceXL
                text: qsTr("The panel cuts in")
                caption: qsTr("Strict, as in the interview: when the talk's time is up the questions begin. Else the talk may go on, at the cost of the discussion.")
                isOn: root.viewModel.isStrict

                onSwitched: on => root.viewModel.isStrict = on
            }

            ForecastChoice {
                objectName: "forecast"
                Layout.fillWidth: true
                Layout.margins: Theme.spaceL
                Layout.leftMargin: Theme.spaceXL
                Layout.rightMargin: Theme.spaceXL
                options: root.viewModel.forecastNames
                currentIndex: root.viewModel.forecastIndex

                onSelected: index => root.viewModel.forecastIndex = index
            }
        }

        // Beside the lengths, so that slides are seen without scrolling. It takes what height the lengths have more; else the subject would stand above a gap.
        DeckCard {
            objectName: "deckCard"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.tipWidth
            deck: root.viewModel.deck
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
