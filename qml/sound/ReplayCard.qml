// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Hearing a round or a talk again. It plays on while points are ticked.
Card {
    id: root

    required property ReplayViewModel replay
    required property bool isNarrow
    property string backText: qsTr("Back to the question before")
    property string forwardText: qsTr("On to the next question or mark")

    title: qsTr("Your recording")
    caption: root.replay.placeText
    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("The files of this recording are not in the folder of recordings, so it cannot be heard here.")
        wrapMode: Text.Wrap
        visible: !root.replay.hasSound
    }

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: root.replay.problem.title
        advice: root.replay.problem.advice
        isDismissible: false
        visible: root.replay.problem.exists
    }

    SoundTrack {
        objectName: "soundTrack"
        Layout.fillWidth: true
        label: qsTr("Place in the recording")
        valueText: qsTr("%1 of %2, %3").arg(root.replay.positionText).arg(root.replay.lengthText).arg(root.replay.placeText)
        outline: root.replay.outline
        share: root.replay.share
        phaseLabels: root.replay.phaseLabels
        phaseShares: root.replay.phaseShares
        markShares: root.replay.markShares
        gapShares: root.replay.gapShares
        visible: root.replay.hasSound

        onSeeked: share => root.replay.seek(share)
        onStepped: seconds => root.replay.step(seconds)
        onToggled: root.replay.toggle()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceS
        visible: root.replay.hasSound

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppButton {
                objectName: "playButton"
                glyph: root.replay.isPlaying ? Icons.pause : Icons.play
                text: root.replay.isPlaying ? qsTr("Pause") : qsTr("Play")
                keyHint: qsTr("Ctrl P")

                onActivated: root.replay.toggle()
            }

            AppButton {
                glyph: Icons.chevronLeft
                label: root.backText

                onActivated: root.replay.jumpPrevious()
            }

            AppButton {
                glyph: Icons.chevronRight
                label: root.forwardText

                onActivated: root.replay.jumpNext()
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Code
                text: qsTr("%1 of %2").arg(root.replay.positionText).arg(root.replay.lengthText)
            }
        }

        SegmentedChoice {
            objectName: "speedChoice"
            Layout.alignment: root.isNarrow ? Qt.AlignLeft : Qt.AlignRight
            label: qsTr("Speed")
            options: root.replay.speedNames
            currentIndex: root.replay.speedIndex

            onSelected: index => root.replay.speedIndex = index
        }
    }

    BulletList {
        Layout.fillWidth: true
        title: ""
        lines: root.replay.notes
        visible: root.replay.notes.length > 0
    }
}
