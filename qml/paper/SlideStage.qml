// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// The slide that is shown, with what is pointed at: to the speaker, or to the audience, which may see black or an older slide.
Item {
    id: root

    required property SlidesViewModel slides
    property bool isAudience: false
    readonly property bool isBlack: root.isAudience && root.slides.isBlack
    /// What is pointed at on another slide says nothing about this one.
    readonly property bool isBehind: root.isAudience && root.slides.isFrozen && root.slides.audienceSlide !== root.slides.slide
    readonly property bool isPointing: root.slides.pointer !== SlidesViewModel.Pointer.None && !root.isBlack && !root.isBehind
    readonly property real spotSide: frame.sheetWidth * root.slides.spotShare
    readonly property real dotSide: frame.sheetWidth * root.slides.dotShare
    /// In the window. Frames tell of a mouse that rests, too; this changes only where it moved, so that what the keys moved since does not jump back to it.
    readonly property point mouse: hover.point.scenePosition
    readonly property point at: Qt.point(frame.sheetX + root.slides.pointerX * frame.sheetWidth,
        frame.sheetY + root.slides.pointerY * frame.sheetHeight)

    implicitWidth: frame.implicitWidth
    implicitHeight: frame.implicitHeight
    clip: true

    onMouseChanged: root.slides.pointTo((hover.point.position.x - frame.sheetX) / Math.max(1, frame.sheetWidth),
        (hover.point.position.y - frame.sheetY) / Math.max(1, frame.sheetHeight))

    Accessible.role: Accessible.Graphic
    Accessible.name: root.slides.label
    Accessible.description: root.slides.spoken

    Rectangle {
        anchors.fill: parent
        color: root.isAudience ? Theme.black : Theme.sunken
        radius: root.isAudience ? 0 : Theme.radiusM
    }

    SlideFrame {
        id: frame

        objectName: root.isAudience ? "audienceFrame" : "speakerFrame"
        anchors.fill: parent
        pictures: root.slides.pictures
        slide: root.isAudience ? root.slides.audienceSlide : root.slides.slide
        isLeading: true
        visible: !root.isBlack
    }

    SlideSpotlight {
        objectName: "spotlight"
        anchors.fill: parent
        at: root.at
        side: root.spotSide
        color: Theme.scrim
        visible: root.isPointing && root.slides.pointer === SlidesViewModel.Pointer.Spotlight
    }

    Rectangle {
        objectName: "pointer"
        x: root.at.x - width / 2
        y: root.at.y - height / 2
        width: root.dotSide
        height: width
        radius: width / 2
        color: Theme.bad
        border.width: Theme.ringWidth
        border.color: Theme.lightTokens.surface
        visible: root.isPointing && root.slides.pointer === SlidesViewModel.Pointer.Dot
    }

    HoverHandler {
        id: hover

        enabled: root.isPointing && !root.isAudience
    }
}
