// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// All there is to see of one step: what went in, what was wanted, what came, and what was printed.
Rectangle {
    id: root

    required property VerdictModel verdict
    required property string placeText
    readonly property list<string> heads: [qsTr("Input"), qsTr("Wanted"), qsTr("Yours"), qsTr("Measured"), qsTr("Trace"), qsTr("Printed")]
    readonly property list<string> texts: [root.verdict.input, root.verdict.expected, root.verdict.got, root.verdict.measured,
        root.verdict.trace, root.verdict.output]

    readonly property bool isMeasured: root.verdict.measured !== ""

    implicitWidth: Theme.tipWidth
    implicitHeight: Theme.barWidth
    color: Theme.surface
    radius: Theme.radiusL
    border.width: Theme.hairline
    border.color: Theme.line

    Accessible.role: Accessible.Grouping
    Accessible.name: root.verdict.stepName

    ScrollColumn {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        inset: Theme.spaceL
        topInset: Theme.spaceM
        bottomInset: Theme.spaceM
        spacing: Theme.spaceXS

        AppText {
            Layout.fillWidth: true
            font.weight: Theme.weightMedium
            text: root.verdict.stepName
            wrapMode: Text.Wrap
        }

        Chip {
            text: qsTr("smallest failing case")
            tone: Chip.Bad
            visible: root.verdict.isSmallest
        }

        AppText {
            objectName: "difference"
            Layout.fillWidth: true
            tone: AppText.Bad
            text: root.verdict.difference
            wrapMode: Text.Wrap
            visible: root.verdict.difference !== ""
        }

        Repeater {
            model: root.heads.length

            DetailText {
                required property int index

                Layout.fillWidth: true
                head: root.heads[index]
                text: root.texts[index] ?? ""
            }
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: qsTr("Passed. A hidden case stays hidden.")
            wrapMode: Text.Wrap
            visible: !root.verdict.hasDetail
        }

        GrowthPlot {
            Layout.fillWidth: true
            sizes: root.verdict.sizes
            own: root.verdict.ownTimes
            reference: root.verdict.referenceTimes
            description: root.verdict.growthText
            visible: root.isMeasured && root.verdict.sizes.length > 0
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: qsTr("Yours is the line with dots, the reference's is dashed.")
            wrapMode: Text.Wrap
            visible: root.isMeasured && root.verdict.sizes.length > 0
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.verdict.growthText
            wrapMode: Text.Wrap
            visible: root.isMeasured && root.verdict.growthText !== ""
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.placeText
            wrapMode: Text.Wrap
        }
    }
}
