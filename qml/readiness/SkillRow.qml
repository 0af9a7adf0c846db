// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme

/// One round: where the level probably is, the chance that it is above the bar, and what that rests on. The words say all that the
/// curve shows.
Item {
    id: root

    required property string title
    required property real mean
    required property real sd
    required property real bar
    required property bool isMeasured
    required property string verdict
    required property string range
    required property string day
    required property string evidence
    required property string description
    required property bool isWide
    required property bool hasSeparator
    required property int titleWidth
    required property int verdictWidth
    required property int evidenceWidth

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight + 2 * Theme.spaceS

    Accessible.role: Accessible.Row
    Accessible.name: root.description

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.topMargin: Theme.spaceS
        anchors.bottomMargin: Theme.spaceS
        columns: root.isWide ? 4 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceXXS

        AppText {
            Layout.fillWidth: !root.isWide
            Layout.preferredWidth: root.titleWidth
            font.weight: Theme.weightMedium
            text: root.title
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }

        DensityCurve {
            Layout.fillWidth: true
            Layout.row: root.isWide ? 0 : 1
            Layout.column: root.isWide ? 1 : 0
            Layout.columnSpan: root.isWide ? 1 : 2
            mean: root.mean
            deviation: root.sd
            bar: root.bar
            isMeasured: root.isMeasured
            description: root.description

            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.row: 0
            Layout.column: root.isWide ? 2 : 1
            Layout.preferredWidth: root.verdictWidth
            Layout.fillWidth: false
            spacing: 0

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                kind: root.isMeasured ? AppText.Heading : AppText.Body
                tone: root.isMeasured ? AppText.Strong : AppText.Soft
                text: root.verdict
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                kind: AppText.Caption
                text: root.day
                visible: root.day !== ""
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }
        }

        ColumnLayout {
            Layout.row: root.isWide ? 0 : 2
            Layout.column: root.isWide ? 3 : 0
            Layout.columnSpan: root.isWide ? 1 : 2
            Layout.preferredWidth: root.evidenceWidth
            Layout.fillWidth: !root.isWide
            spacing: 0

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: root.isWide ? Text.AlignRight : Text.AlignLeft
                kind: AppText.Caption
                text: root.range

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: root.isWide ? Text.AlignRight : Text.AlignLeft
                kind: AppText.Caption
                text: root.evidence
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }
        }
    }

    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.hasSeparator
    }
}
