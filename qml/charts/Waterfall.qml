// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// What a number is made of: a row a part, each beginning where the one before it ended, up in the tone of good and down in that of bad. The amounts
/// stand beside the bars, so that no color speaks alone.
ColumnLayout {
    id: root

    required property list<string> labels
    required property list<real> values
    /// The values as they are read, "+0.21".
    required property list<string> amounts
    required property string description
    readonly property list<real> ends: Array.from({ length: root.values.length }, (_, index) => root.sumTo(index + 1))
    readonly property real lowest: Math.min(0, ...root.ends)
    readonly property real highest: Math.max(0, ...root.ends)
    readonly property real span: root.highest > root.lowest ? root.highest - root.lowest : 1

    function sumTo(count: int): real {
        let sum = 0;
        for (let index = 0; index < count; ++index) {
            sum += root.values[index];
        }
        return sum;
    }

    spacing: Theme.spaceXS

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    Repeater {
        model: root.values.length

        RowLayout {
            id: part

            required property int index
            readonly property real by: root.values[part.index] ?? 0
            readonly property real end: root.ends[part.index] ?? 0
            readonly property real start: part.end - part.by

            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.preferredWidth: Theme.labelWidth
                kind: AppText.Caption
                text: root.labels[part.index] ?? ""
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            Item {
                id: track

                Layout.fillWidth: true
                implicitHeight: Theme.barHeight

                Rectangle {
                    readonly property real place: track.width * (Math.min(part.start, part.end) - root.lowest) / root.span

                    x: root.LayoutMirroring.enabled ? track.width - place - width : place
                    width: Math.max(Theme.ringWidth, track.width * Math.abs(part.by) / root.span)
                    height: parent.height
                    radius: Theme.radiusS / 2
                    color: part.by < 0 ? Theme.bad : Theme.good
                }
            }

            AppText {
                Layout.preferredWidth: 2 * Theme.spaceXXL
                horizontalAlignment: Text.AlignRight
                kind: AppText.Caption
                text: root.amounts[part.index] ?? ""

                Accessible.ignored: true
            }
        }
    }
}
