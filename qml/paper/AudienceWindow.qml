// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme
import SevenRounds.Ui

/// What the audience sees: the slide and nothing else. The keys stay with the speaker; where a desktop gives them to this window all the same, the main ones do here what they
/// do there.
Window {
    id: root

    required property SlidesViewModel slides

    objectName: "audienceWindow"
    title: qsTr("Slides for the audience")
    flags: Qt.Window | Qt.WindowDoesNotAcceptFocus
    color: Theme.black

    onClosing: root.slides.audienceScreen = ""

    SlideStage {
        objectName: "audienceStage"
        anchors.fill: parent
        focus: true
        slides: root.slides
        isAudience: true
        visible: root.visible

        Keys.onPressed: event => event.accepted = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier && root.slides.act(event.key)
    }
}
