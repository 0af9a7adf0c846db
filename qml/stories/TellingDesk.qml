// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The clock of a telling: the part one is in, the time that is left, the laps, and the share of the action.
Card {
    id: root

    required property TellingViewModel viewModel
    readonly property bool isEnded: root.viewModel.course === TellingViewModel.Course.Ended
    readonly property bool isReady: root.viewModel.course === TellingViewModel.Course.Ready
    readonly property bool isPaused: root.viewModel.course === TellingViewModel.Course.Paused
    readonly property bool isLive: !root.isEnded && !root.isReady
    readonly property bool isWide: root.width > Theme.readingWidth

    spacing: Theme.spaceXL

    GridLayout {
        Layout.fillWidth: true
        columns: root.isWide ? 2 : 1
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXXS

            AppText {
                objectName: "partName"
                Layout.fillWidth: true
                kind: AppText.Title
                text: root.viewModel.partName

                Accessible.role: Accessible.StaticText
            }

            AppText {
                objectName: "cue"
                Layout.fillWidth: true
                tone: AppText.Soft
                text: root.viewModel.cue
                wrapMode: Text.Wrap
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXXS

            AppText {
                objectName: "share"
                Layout.alignment: root.isWide ? Qt.AlignRight : Qt.AlignLeft
                kind: AppText.Title
                tone: root.viewModel.isSettingHeavy ? AppText.Warn : AppText.Strong
                font.family: Theme.fontCode
                font.weight: Theme.weightRegular
                text: root.viewModel.shareText
            }

            AppText {
                Layout.alignment: root.isWide ? Qt.AlignRight : Qt.AlignLeft
                kind: AppText.Caption
                tone: root.viewModel.isSettingHeavy ? AppText.Warn : AppText.Soft
                text: root.viewModel.shareAdvice
            }
        }

        ClockText {
            objectName: "clock"
            Layout.columnSpan: root.isWide ? 2 : 1
            isLarge: true
            time: root.viewModel.time
            phase: root.viewModel.phase
            caption: root.viewModel.caption
        }
    }

    PhaseBar {
        objectName: "laps"
        Layout.fillWidth: true
        label: qsTr("Parts of the story")
        labels: root.viewModel.lapTexts
        weights: root.viewModel.plan
        progress: root.viewModel.progress
        currentIndex: root.viewModel.part
        isListed: true
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "advance"
            kind: root.isEnded ? AppButton.Secondary : AppButton.Primary
            glyph: root.isEnded ? Icons.refresh : root.isReady ? Icons.play : Icons.arrowRight
            text: root.viewModel.nextText
            keyHint: qsTr("Space")

            onActivated: root.viewModel.advance()
        }

        AppButton {
            objectName: "pause"
            glyph: root.isPaused ? Icons.play : Icons.pause
            text: root.isPaused ? qsTr("Go on") : qsTr("Pause")
            keyHint: qsTr("Ctrl P")
            visible: root.isLive

            onActivated: root.viewModel.togglePause()
        }

        AppButton {
            objectName: "end"
            glyph: Icons.stop
            text: qsTr("End")
            keyHint: qsTr("Ctrl E")
            visible: root.isLive

            onActivated: root.viewModel.end()
        }

        AppButton {
            objectName: "outline"
            kind: AppButton.Quiet
            glyph: Icons.eye
            text: root.viewModel.isOutlineShown ? qsTr("Hide the text") : qsTr("Show the text")
            keyHint: qsTr("N")
            visible: !root.isEnded

            onActivated: root.viewModel.toggleOutline()
        }
    }

    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        kind: AppText.Lead
        text: root.viewModel.outline
        wrapMode: Text.Wrap
        visible: root.viewModel.isOutlineShown && !root.isEnded
    }
}
