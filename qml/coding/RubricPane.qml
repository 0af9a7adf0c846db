// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The rubric of a problem whose tests do not see everything, rated by the person.
ScrollColumn {
    id: root

    required property CodingRubricViewModel viewModel

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

    spacing: Theme.spaceL
    // Room for the ring around a criterion.
    inset: Theme.spaceS
    endInset: Theme.spaceM

    AppText {
        objectName: "rubricIntro"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.introText
        wrapMode: Text.Wrap
    }

    AppButton {
        objectName: "rubricOpen"
        glyph: Icons.eye
        text: qsTr("Rate it now")
        visible: root.viewModel.canOpen && !root.viewModel.isOpen

        onActivated: {
            root.viewModel.open();
            root.seekUnrated();
        }
    }

    Repeater {
        id: criteria

        model: root.viewModel.isOpen ? root.viewModel.criteria : null

        BandPicker {
            id: criterion

            required property int index
            required property string name
            required bandTexts
            required property int band

            Layout.fillWidth: true
            title: criterion.name
            value: criterion.band
            ceiling: root.viewModel.ceiling
            isReadOnly: root.viewModel.isClosed
            hasLegend: criterion.index === 0

            onPicked: band => root.viewModel.rate(criterion.name, band)
        }
    }

    Separator {
        Layout.fillWidth: true
        visible: root.viewModel.isOpen
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM
        visible: root.viewModel.isOpen

        AppText {
            objectName: "rubricScore"
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
        objectName: "rubricWorth"
        Layout.fillWidth: true
        text: root.viewModel.worthText
        wrapMode: Text.Wrap
        visible: root.viewModel.isOpen
    }

    AppText {
        objectName: "rubricChange"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.changeText
        wrapMode: Text.Wrap
        visible: text !== ""

        Accessible.role: Accessible.AlertMessage
    }

    AppButton {
        objectName: "rubricClose"
        kind: AppButton.Primary
        text: qsTr("Close the rating")
        enabled: root.viewModel.canClose
        visible: root.viewModel.isOpen && !root.viewModel.isClosed

        onActivated: root.viewModel.close()
    }
}
