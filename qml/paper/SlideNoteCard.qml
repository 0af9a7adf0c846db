// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What the speaker wrote beside the slide that is shown.
Card {
    id: root

    required property SlidesViewModel slides

    title: qsTr("Beside this slide")

    AppText {
        objectName: "slideNote"
        Layout.fillWidth: true
        tone: root.slides.note === "" ? AppText.Soft : AppText.Strong
        text: root.slides.note === "" ? qsTr("Nothing is written beside it.") : root.slides.note
        wrapMode: Text.Wrap
    }
}
