// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The ring of seven: what is likely, and how far that is known.
Card {
    id: root

    required property ReadinessViewModel readiness

    spacing: Theme.spaceL

    ReadinessRing {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.ringSide
        lows: root.readiness.ringLows
        highs: root.readiness.ringHighs
        measured: root.readiness.ringMeasured
        labels: root.readiness.ringLabels
        description: root.readiness.ringDescription
        overline: root.readiness.ringOverline
        figure: root.readiness.ringFigure
        underline: root.readiness.ringUnderline
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceS
        visible: root.readiness.lowestTitles.length > 0

        Repeater {
            model: root.readiness.lowestTitles.length

            AppText {
                required property int index

                Layout.row: index
                Layout.column: 0
                Layout.fillWidth: true
                text: root.readiness.lowestTitles[index] ?? ""
                elide: Text.ElideRight

                Accessible.ignored: true
            }
        }

        Repeater {
            model: root.readiness.lowestTitles.length

            RangeBar {
                required property int index

                Layout.row: index
                Layout.column: 1
                low: root.readiness.lowestLows[index] ?? 0
                high: root.readiness.lowestHighs[index] ?? 0
                mean: root.readiness.lowestMeans[index] ?? 0
                description: qsTr("%1: chance on one day %2").arg(root.readiness.lowestTitles[index] ?? "").arg(root.readiness.lowestTexts[index] ?? "")
            }
        }

        Repeater {
            model: root.readiness.lowestTitles.length

            AppText {
                required property int index

                Layout.row: index
                Layout.column: 2
                horizontalAlignment: Text.AlignRight
                kind: AppText.Caption
                text: root.readiness.lowestTexts[index] ?? ""

                Accessible.ignored: true
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.readiness.holdingBackText
        wrapMode: Text.Wrap
    }
}
