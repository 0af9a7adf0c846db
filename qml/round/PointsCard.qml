// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The points of the strong answers, to be ticked as made.
Card {
    id: root

    required property DebriefViewModel viewModel

    title: qsTr("Points of a strong answer")
    caption: root.viewModel.pointsText
    spacing: Theme.spaceXS

    Repeater {
        model: root.viewModel.points

        ColumnLayout {
            id: point

            required property int index
            required property string pointText
            required property string promptTitle
            required property bool isTicked
            required property bool isFirst

            Layout.fillWidth: true
            spacing: Theme.spaceXS

            AppText {
                Layout.fillWidth: true
                Layout.topMargin: point.index === 0 ? 0 : Theme.spaceM
                kind: AppText.Caption
                text: point.promptTitle
                wrapMode: Text.Wrap
                visible: point.isFirst
            }

            CheckRow {
                Layout.fillWidth: true
                text: point.pointText
                isOn: point.isTicked

                onSwitched: on => root.viewModel.tick(point.index, on)
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("This round drew no prompt with points of its own.")
        wrapMode: Text.Wrap
        visible: root.viewModel.points.count === 0
    }
}
