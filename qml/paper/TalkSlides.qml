// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// The talk with slides: the one that is shown, or all of them, over the pace bar.
ColumnLayout {
    id: root

    required property TalkViewModel viewModel
    required property AudienceScreens screens
    required property bool isOverview
    readonly property SlidesViewModel slides: root.viewModel.slides

    signal overviewAsked()

    spacing: Theme.spaceM

    SlidesProblem {
        Layout.fillWidth: true
        slides: root.slides
    }

    SlideStage {
        objectName: "slideStage"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.barWidth
        slides: root.slides
        visible: !root.isOverview
    }

    SlideOverview {
        objectName: "slideOverview"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.barWidth
        slides: root.slides
        visible: root.isOverview

        onChosen: slide => {
            root.slides.show(slide);
            root.overviewAsked();
        }
    }

    Chip {
        objectName: "audienceText"
        text: root.slides.audienceText
        tone: Chip.Warn
        glyph: Icons.eye
        visible: root.slides.audienceText !== ""
    }

    SlideTools {
        Layout.fillWidth: true
        slides: root.slides
        screens: root.screens
        isOverview: root.isOverview

        onOverviewAsked: root.overviewAsked()
    }

    PaceBar {
        Layout.fillWidth: true
        planned: root.viewModel.plannedSeconds
        used: root.viewModel.usedSeconds
        currentIndex: root.viewModel.paceIndex
        caption: root.viewModel.face.place
        paceText: root.viewModel.face.pace
        isBehind: root.viewModel.face.isBehind
        description: qsTr("Time of each slide against its plan")
    }
}
