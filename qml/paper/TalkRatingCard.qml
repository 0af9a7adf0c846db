// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The six criteria of a presentation, rated by oneself, by a listener, and once more on replay; closing makes the first two evidence, each for itself.
Card {
    id: root

    required property TalkRatingViewModel viewModel
    /// What is left to do on the page begins here. Not where that would scroll past what is to be read first.
    property bool isFirstStop: false

    title: qsTr("Rubric")
    caption: root.viewModel.isClosed ? qsTr("closed") : ""
    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.questionsText
        wrapMode: Text.Wrap
        visible: root.viewModel.questionsText !== ""
    }

    SegmentedChoice {
        objectName: "raterChoice"
        Layout.fillWidth: true
        label: qsTr("Rated by")
        options: [qsTr("You"), qsTr("A listener"), qsTr("You, on replay")]
        currentIndex: root.viewModel.rater

        onSelected: index => root.viewModel.rater = index
    }

    AppText {
        objectName: "raterText"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.raterText
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.viewModel.criteria

        BandPicker {
            id: criterion

            required property int index
            required property string name
            required bandTexts
            required property int band
            required property int otherBand

            Layout.fillWidth: true
            focus: criterion.index === 0 && root.isFirstStop
            objectName: criterion.name
            title: criterion.name
            value: criterion.band
            listenerValue: criterion.otherBand
            isReadOnly: root.viewModel.isReadOnly
            canClear: root.viewModel.canClear
            hasLegend: criterion.index === 0

            onPicked: band => root.viewModel.rate(criterion.name, band)
        }
    }

    Separator {
        Layout.fillWidth: true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppText {
            kind: AppText.Title
            text: root.viewModel.scoreText
            visible: text !== ""
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.viewModel.verdictText
            wrapMode: Text.Wrap
        }
    }

    AppText {
        objectName: "forecastLine"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.forecastText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppButton {
        Layout.alignment: Qt.AlignRight
        objectName: "closeButton"
        kind: AppButton.Primary
        text: qsTr("Close the rating")
        keyHint: qsTr("Ctrl Enter")
        enabled: root.viewModel.canClose
        visible: !root.viewModel.isClosed

        onActivated: root.viewModel.close()
    }
}
