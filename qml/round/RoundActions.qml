// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The side of a live round: what this phase is for, what was asked, marks, and the ways on.
Item {
    id: root

    required property RoundViewModel viewModel

    signal endAsked()

    implicitWidth: Theme.barWidth + Theme.labelWidth
    implicitHeight: column.implicitHeight + 2 * Theme.spaceXXL

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.spaceXXL
        spacing: Theme.spaceM

        AppText {
            kind: AppText.Heading
            text: qsTr("This phase")
        }

        AppText {
            Layout.fillWidth: true
            text: root.viewModel.cue
            tone: AppText.Soft
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            text: root.viewModel.phaseText
            tone: root.viewModel.isPhaseOver ? AppText.Warn : AppText.Soft
            wrapMode: Text.Wrap
        }

        AppButton {
            objectName: "deeperButton"
            Layout.fillWidth: true
            kind: AppButton.Primary
            text: qsTr("Go deeper")
            keyHint: qsTr("Ctrl D")
            enabled: !root.viewModel.isPaused
            visible: root.viewModel.canGoDeeper

            onActivated: root.viewModel.deeper()
        }

        AppButton {
            Layout.fillWidth: true
            kind: root.viewModel.canGoDeeper ? AppButton.Secondary : AppButton.Primary
            text: root.viewModel.hasNext ? root.viewModel.canGoDeeper ? qsTr("Next topic") : qsTr("Next") : qsTr("Finish")
            keyHint: qsTr("Ctrl Enter")
            enabled: !root.viewModel.isPaused

            onActivated: root.viewModel.next()
        }

        AppButton {
            objectName: "hintButton"
            Layout.fillWidth: true
            text: root.viewModel.hintText
            keyHint: qsTr("Ctrl H")
            enabled: !root.viewModel.isPaused
            visible: root.viewModel.hintsLeft > 0

            onActivated: root.viewModel.takeHint()
        }

        AppButton {
            objectName: "stuckButton"
            Layout.fillWidth: true
            kind: AppButton.Quiet
            text: qsTr("I am stuck")
            keyHint: qsTr("Ctrl J")
            enabled: !root.viewModel.isPaused
            visible: root.viewModel.hasNext

            onActivated: root.viewModel.giveUp()
        }

        BulletList {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceM
            title: qsTr("Already asked")
            lines: root.viewModel.asked
            visible: root.viewModel.asked.length > 0
        }

        Item {
            Layout.fillHeight: true
        }

        BulletList {
            Layout.fillWidth: true
            title: qsTr("Marked")
            lines: root.viewModel.marks
            visible: root.viewModel.marks.length > 0
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: qsTr("Mark a moment to come back to in the debrief")
            wrapMode: Text.Wrap
        }

        AppButton {
            Layout.fillWidth: true
            text: root.viewModel.markLabel
            keyHint: qsTr("Ctrl M")

            onActivated: root.viewModel.mark()
        }

        AppButton {
            Layout.fillWidth: true
            text: qsTr("End round…")
            keyHint: qsTr("Ctrl E")

            onActivated: root.endAsked()
        }
    }
}
