// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the audience sees: the slide, and where the speaker asks for it the time left. The keys stay with the speaker; where a desktop gives them to this window all the same, the main ones do here what they
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

    // Over the slide and as light as one, in both themes: the hall is dark.
    Rectangle {
        objectName: "audienceTime"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceL
        width: timeText.implicitWidth + 2 * Theme.spaceM
        height: timeText.implicitHeight + 2 * Theme.spaceXS
        radius: Theme.radiusM
        color: Theme.black
        visible: root.slides.audienceTime !== "" && !root.slides.isBlack

        Accessible.role: Accessible.Clock
        Accessible.name: timeText.text

        AppText {
            id: timeText

            anchors.centerIn: parent
            kind: AppText.Title
            font.family: Theme.fontCode
            font.weight: Theme.weightRegular
            color: Theme.lightTokens.surface
            text: root.slides.audienceTime

            Accessible.ignored: true
        }
    }
}
