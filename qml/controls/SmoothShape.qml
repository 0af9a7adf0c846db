// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import SevenRounds.Theme

/// A shape with smooth edges everywhere: the software scene graph smooths by itself, on a graphics card Qt 6.4 needs a
/// multisampled layer (from Qt 6.6 on the curve renderer would do). The software scene graph paints a shape that lies wholly
/// outside of what clips it, as a row's chevron below its list; there such a shape is left out.
Shape {
    id: root

    readonly property bool isSoftware: GraphicsInfo.api === GraphicsInfo.Software
    /// A path may be smaller than its item: it counts as outside a little early.
    readonly property real slack: Math.min(Theme.iconSmall, root.width, root.height) / 2
    property bool isClippedAway: false

    function isOutside(frame: Item): bool {
        const size = root.slack * 2;
        const place = root.mapToItem(frame, root.slack, root.slack, root.width - size, root.height - size);
        return place.right <= 0 || place.bottom <= 0 || place.left >= frame.width || place.top >= frame.height;
    }

    function followClip(): void {
        let frame = root.parent;
        while (frame && !(frame.clip && root.isOutside(frame))) {
            frame = frame.parent;
        }
        root.isClippedAway = frame !== null;
    }

    antialiasing: true
    opacity: root.isClippedAway ? 0 : 1
    layer.enabled: !root.isSoftware && GraphicsInfo.api !== GraphicsInfo.Unknown
    layer.samples: 4
    layer.smooth: true

    Connections {
        target: root.isSoftware ? root.Window.window : null

        function onAfterAnimating(): void {
            root.followClip();
        }
    }
}
