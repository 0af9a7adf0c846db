// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The points of a strong answer, to be ticked when it is over, and what people say instead.
Card {
    id: root

    required property DrillViewModel viewModel
    readonly property bool isEnded: root.viewModel.course === DrillViewModel.Course.Ended

    title: qsTr("Points of a strong answer")
    caption: root.isEnded ? root.viewModel.pointsText : ""
    spacing: Theme.spaceXS

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.isEnded ? qsTr("Tick what you said, not what you meant.") : qsTr("They show when you stop.")
        wrapMode: Text.Wrap
    }

    Repeater {
        objectName: "points"
        model: root.isEnded ? root.viewModel.points.length : 0

        CheckRow {
            id: point

            required property int index

            Layout.fillWidth: true
            text: root.viewModel.points[point.index] ?? ""
            isOn: root.viewModel.ticks[point.index] ?? false

            onSwitched: on => root.viewModel.tick(point.index, on)
        }
    }

    BulletList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceM
        title: qsTr("What tempts people")
        lines: root.isEnded ? root.viewModel.wrongTurns : []
        visible: root.isEnded
    }
}
