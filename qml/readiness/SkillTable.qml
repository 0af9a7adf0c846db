// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The seven rounds on one scale of levels.
Card {
    id: root

    required property ReadinessViewModel viewModel
    /// Four columns fit beside each other; with little room the words give way to the curve.
    readonly property bool isWide: root.width > Theme.readingWidth + Theme.spaceXXL
    readonly property bool isTight: root.width < Theme.readingWidth + Theme.barWidth
    readonly property int titleWidth: root.isTight ? Theme.labelWidth + Theme.spaceM : Theme.barWidth
    readonly property int verdictWidth: Theme.labelWidth - (root.isTight ? Theme.spaceXL : 0)
    readonly property int evidenceWidth: root.isTight ? Theme.labelWidth + Theme.spaceS : Theme.barWidth - Theme.spaceXL

    spacing: 0

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Readiness by round at %1").arg(root.viewModel.levelName)

    // By anchors: Qt 6.4 does not lay a row out again whose items change their widths while it is being laid out.
    Item {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.spaceS
        implicitHeight: scaleHead.implicitHeight

        AppText {
            anchors.left: parent.left
            kind: AppText.Caption
            text: qsTr("Round")
            visible: root.isWide
        }

        AppText {
            id: scaleHead

            anchors.left: parent.left
            anchors.leftMargin: root.isWide ? root.titleWidth + Theme.spaceL : 0
            anchors.right: parent.right
            anchors.rightMargin: root.isWide ? root.verdictWidth + root.evidenceWidth + 2 * Theme.spaceL : 0
            kind: AppText.Caption
            text: width < Theme.tipWidth ? qsTr("Likely level · dashed: bar for %1").arg(root.viewModel.levelName)
                : qsTr("Where your level probably is · dashed: the bar for %1").arg(root.viewModel.levelName)
            wrapMode: Text.Wrap
        }

        AppText {
            anchors.right: evidenceHead.left
            anchors.rightMargin: Theme.spaceL
            kind: AppText.Caption
            text: qsTr("Above the bar")
            visible: root.isWide
        }

        AppText {
            id: evidenceHead

            anchors.right: parent.right
            width: root.evidenceWidth
            horizontalAlignment: Text.AlignRight
            kind: AppText.Caption
            text: qsTr("Evidence")
            visible: root.isWide
        }
    }

    Separator {
        Layout.fillWidth: true
    }

    Repeater {
        id: rows

        model: root.viewModel.rounds

        SkillRow {
            required property int index

            Layout.fillWidth: true
            isWide: root.isWide
            titleWidth: root.titleWidth
            verdictWidth: root.verdictWidth
            evidenceWidth: root.evidenceWidth
            hasSeparator: index < rows.count - 1
        }
    }
}
