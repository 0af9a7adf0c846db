// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// A recording as a line in time: its outline, where one is, its phases below, marks above it, and the places where sound is missing. It does
/// not move by itself: answer `seeked`, `stepped` and `toggled`.
FocusBase {
    id: root

    required property string label
    required property string valueText
    /// Heights from 0 to 1; none while they are not known.
    property list<real> outline
    /// Places from 0 to 1.
    property real share: 0
    property list<string> phaseLabels
    property list<real> phaseShares
    property list<real> markShares
    property list<real> gapShares
    readonly property int stepSeconds: 5
    readonly property int waveHeight: Theme.spacePage
    readonly property real barStep: root.width / Math.max(1, root.outline.length)

    signal seeked(share: real)
    signal stepped(seconds: int)
    signal toggled()

    function seekAt(x: real): void {
        const place = Math.max(0, Math.min(1, x / Math.max(1, root.width)));
        root.seeked(root.mirrored ? 1 - place : place);
    }

    /// Where a place stands, in pixels.
    function placeX(share: real): real {
        return (root.mirrored ? 1 - share : share) * root.width;
    }

    implicitWidth: Theme.readingWidth
    implicitHeight: wave.y + wave.height + Theme.spaceS + Theme.lineCaption

    Accessible.role: Accessible.Slider
    Accessible.name: root.label
    Accessible.description: root.valueText
    Accessible.onIncreaseAction: root.stepped(root.stepSeconds)
    Accessible.onDecreaseAction: root.stepped(-root.stepSeconds)
    Keys.onLeftPressed: root.stepped(root.mirrored ? root.stepSeconds : -root.stepSeconds)
    Keys.onRightPressed: root.stepped(root.mirrored ? -root.stepSeconds : root.stepSeconds)
    Keys.onSpacePressed: root.toggled()
    Keys.onPressed: event => {
        const isEnd = event.key === Qt.Key_End;
        event.accepted = isEnd || event.key === Qt.Key_Home;
        if (event.accepted) {
            root.seeked(isEnd ? 1 : 0);
        }
    }

    Repeater {
        model: root.markShares.length

        Rectangle {
            id: mark

            required property int index

            x: root.placeX(root.markShares[mark.index] ?? 0) - width / 2
            width: Theme.spaceS
            height: width
            radius: width / 2
            color: Theme.warn
        }
    }

    Item {
        id: wave

        y: Theme.spaceM
        width: root.width
        height: root.waveHeight

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.ringWidth
            radius: height / 2
            color: Theme.sunkenHover
        }

        Repeater {
            model: root.outline.length

            Rectangle {
                id: bar

                required property int index
                readonly property real place: (bar.index + 0.5) / Math.max(1, root.outline.length)

                anchors.verticalCenter: parent.verticalCenter
                x: root.placeX(bar.place) - width / 2
                width: Math.max(1, root.barStep - Theme.spaceXXS)
                height: Math.max(Theme.ringWidth, (root.outline[bar.index] ?? 0) * wave.height)
                radius: width / 2
                color: bar.place <= root.share ? Theme.accent : Theme.accentPale
            }
        }

        Repeater {
            model: root.gapShares.length

            Rectangle {
                id: gap

                required property int index

                x: root.placeX(root.gapShares[gap.index] ?? 0) - width / 2
                width: Theme.ringWidth
                height: wave.height
                color: Theme.warn
            }
        }

        Rectangle {
            x: root.placeX(root.share) - width / 2
            y: -Theme.spaceXS
            width: Theme.ringWidth
            height: wave.height + 2 * Theme.spaceXS
            color: Theme.ink
        }
    }

    Repeater {
        model: root.phaseLabels.length

        AppText {
            id: phase

            required property int index
            readonly property real start: root.phaseShares[phase.index] ?? 0
            readonly property real end: root.phaseShares[phase.index + 1] ?? 1

            x: root.placeX(root.mirrored ? phase.end : phase.start)
            y: wave.y + wave.height + Theme.spaceS
            width: Math.max(0, (phase.end - phase.start) * root.width - Theme.spaceS)
            kind: AppText.Caption
            text: root.phaseLabels[phase.index] ?? ""

            Accessible.ignored: true
        }
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor

        onPressed: event => {
            root.focusByPointer();
            root.seekAt(event.x);
        }
        onPositionChanged: event => root.seekAt(event.x)
    }
}
