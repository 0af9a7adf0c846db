// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The slide that comes next.
Card {
    id: root

    required property SlidesViewModel slides

    title: qsTr("Next slide")

    SlideFrame {
        id: frame

        objectName: "nextSlide"
        Layout.fillWidth: true
        // As high as a glance needs: what must land stands below it.
        Layout.preferredHeight: Math.min(Theme.barWidth, Math.ceil(width * ratio))
        pictures: root.slides.pictures
        slide: root.slides.nextSlide
        visible: root.slides.nextSlide >= 0

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Slide %L1").arg(frame.slide + 1)
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("This is the last slide.")
        wrapMode: Text.Wrap
        visible: root.slides.nextSlide < 0
    }
}
