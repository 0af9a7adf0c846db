// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The round's rubric, rated by oneself or by a listener; closing it makes each of the two evidence for itself.
Card {
    id: root

    required property DebriefViewModel viewModel
    /// What is left to do on the page begins here. Not where that would scroll past what is to be read first.
    property bool isFirstStop: false

    /// The keyboard goes to the first criterion that has no band.
    function seekUnrated(): void {
        for (let i = 0; i < criteria.count; ++i) {
            const criterion = criteria.itemAt(i) as BandPicker;
            if (criterion.value === 0) {
                criterion.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    title: qsTr("Rubric")
    caption: root.viewModel.isClosed ? qsTr("closed") : ""
    spacing: Theme.spaceL

    SegmentedChoice {
        objectName: "raterChoice"
        Layout.fillWidth: true
        label: qsTr("Rated by")
        options: [qsTr("Rated by you"), qsTr("By a listener")]
        currentIndex: root.viewModel.isPeerRating ? 1 : 0

        onSelected: index => root.viewModel.isPeerRating = index === 1
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.raterText
        wrapMode: Text.Wrap
    }

    Repeater {
        id: criteria

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
            title: criterion.name
            value: criterion.band
            listenerValue: criterion.otherBand
            isReadOnly: root.viewModel.isClosed
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
            objectName: "score"
            kind: AppText.Title
            text: root.viewModel.scoreText
            visible: text !== ""
        }

        AppText {
            objectName: "verdict"
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
        kind: AppButton.Primary
        text: qsTr("Close the rating")
        keyHint: qsTr("Ctrl Enter")
        enabled: root.viewModel.canClose
        visible: !root.viewModel.isClosed

        onActivated: root.viewModel.close()
    }
}
