// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What should be done by when. What is counted ticks itself; the rest is ticked here.
Card {
    id: root

    required property PlanViewModel viewModel

    title: qsTr("What should be done by when")
    caption: root.viewModel.checklistText
    spacing: Theme.spaceXS

    Repeater {
        model: root.viewModel.checklists

        ColumnLayout {
            id: item

            required property int index
            required property string statement
            required property string heading
            required property string due
            required property bool isDone
            required property bool isCounted
            required property string progress
            required property int badge

            Layout.fillWidth: true
            Layout.maximumWidth: 2 * Theme.readingWidth
            spacing: Theme.spaceXS

            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: item.index === 0 ? Theme.spaceS : Theme.spaceL
                spacing: Theme.spaceM
                visible: item.heading !== ""

                AppText {
                    font.weight: Theme.weightStrong
                    text: item.heading

                    Accessible.role: Accessible.Heading
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Caption
                    text: item.due
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceM

                CheckRow {
                    objectName: `check${item.index + 1}`
                    Layout.fillWidth: true
                    text: item.statement
                    caption: item.progress
                    isTask: true
                    isOn: item.isDone
                    enabled: !item.isCounted
                    opacity: 1

                    onSwitched: on => root.viewModel.check(item.index, on)
                }

                SourceBadge {
                    Layout.alignment: Qt.AlignTop
                    source: item.badge
                }
            }
        }
    }
}
