// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// The slide that stands on the screen while questions are asked, and the ways to the one that is asked about.
Card {
    id: root

    required property SlidesViewModel slides
    required property AudienceScreens screens
    required property bool isOverview

    signal overviewAsked()

    title: root.slides.label
    caption: root.slides.audienceText

    SlidesProblem {
        Layout.fillWidth: true
        slides: root.slides
    }

    SlideStage {
        objectName: "shownSlide"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.ceil(width * root.slides.pictures.firstRatio)
        slides: root.slides
        visible: !root.isOverview
    }

    SlideOverview {
        objectName: "discussionOverview"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.tipWidth
        slides: root.slides
        visible: root.isOverview

        onChosen: slide => {
            root.slides.show(slide);
            root.overviewAsked();
        }
    }

    RowLayout {
        Layout.fillWidth: true
        visible: !root.isOverview
        spacing: Theme.spaceS

        AppButton {
            objectName: "slideBack"
            glyph: Icons.chevronLeft
            label: qsTr("Previous slide")
            enabled: root.slides.slide > 0

            onActivated: root.slides.turn(-1)
        }

        AppButton {
            objectName: "slideOn"
            glyph: Icons.chevronRight
            label: qsTr("Next slide")
            enabled: root.slides.nextSlide >= 0

            onActivated: root.slides.turn(1)
        }
    }

    SlideTools {
        Layout.fillWidth: true
        slides: root.slides
        screens: root.screens
        isOverview: root.isOverview

        onOverviewAsked: root.overviewAsked()
    }
}
