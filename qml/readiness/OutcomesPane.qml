// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How real loops ended, each beside what the program had said on its morning.
Card {
    id: root

    required property ReadinessViewModel viewModel
    readonly property bool hasOutcomes: root.viewModel.outcomes.length > 0

    title: qsTr("What came of it")
    spacing: Theme.spaceS

    BulletList {
        objectName: "outcomes"
        Layout.fillWidth: true
        title: ""
        lines: root.viewModel.outcomes
        visible: root.hasOutcomes
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.hasOutcomes ? qsTr("Recorded, and no part of any number here by itself. What was said is worked out from the evidence of before that morning, without what you recalled then.")
            : qsTr("No real loop is recorded. How one ended stands here beside what the program had said that morning; by itself it moves no number.")
        wrapMode: Text.Wrap
    }

    AppText {
        objectName: "barText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.barText
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "takeBar"
            text: root.viewModel.barOfferText
            visible: text !== ""

            onActivated: root.viewModel.takeBar()
        }

        AppButton {
            objectName: "takeBarBack"
            kind: AppButton.Quiet
            text: qsTr("Bars back to usual")
            visible: root.viewModel.canTakeBarBack

            onActivated: root.viewModel.takeBarBack()
        }

        AppButton {
            objectName: "recordOutcome"
            kind: AppButton.Quiet
            glyph: Icons.flag
            text: qsTr("Real interviews")

            onActivated: root.viewModel.openInterviews()
        }
    }
}
