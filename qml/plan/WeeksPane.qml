// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The weeks at one side, today's tasks and those of a week at the other, and below them what slipped and what was left out.
GridLayout {
    id: root

    required property PlanViewModel viewModel
    required property bool isNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        TaskCard {
            objectName: "todayCard"
            Layout.fillWidth: true
            viewModel: root.viewModel
            tasks: root.viewModel.today
            isToday: true
            title: qsTr("Today")
            caption: root.viewModel.todayText
            emptyText: qsTr("Nothing is planned for today. Whatever you do still counts.")
        }

        TaskCard {
            objectName: "weekCard"
            Layout.fillWidth: true
            viewModel: root.viewModel
            tasks: root.viewModel.weekTasks
            title: root.viewModel.weekTitle
            caption: root.viewModel.weekCaption
            emptyText: qsTr("Nothing is planned for this week. Reviews and what slips find their room here.")
        }

        TaskCard {
            objectName: "slippedCard"
            Layout.fillWidth: true
            viewModel: root.viewModel
            tasks: root.viewModel.slipped
            title: qsTr("What slipped, and where it went")
            visible: root.viewModel.slipped.count > 0
        }

        TaskCard {
            objectName: "leftOutCard"
            Layout.fillWidth: true
            viewModel: root.viewModel
            tasks: root.viewModel.leftOut
            canTick: false
            title: qsTr("Left out")
            caption: qsTr("none of it is owed")
            visible: root.viewModel.leftOut.count > 0
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Card {
            objectName: "weeksCard"
            Layout.fillWidth: true
            title: qsTr("The weeks")
            isFlush: true

            Repeater {
                model: root.viewModel.weeks

                ListRow {
                    id: week

                    required property int index
                    required property string title
                    required property string days
                    required property bool isNow
                    required property bool isFull
                    required caption

                    Layout.fillWidth: true
                    text: week.title
                    Accessible.description: `${week.days} ${week.caption}`
                    isActivatable: true
                    isSelected: week.index === root.viewModel.weekIndex
                    hasSeparator: week.index + 1 < root.viewModel.weeks.count

                    onActivated: root.viewModel.chooseWeek(week.index)

                    Chip {
                        text: week.isNow ? qsTr("now") : week.isFull ? qsTr("full") : week.days
                        tone: week.isNow ? Chip.Accent : week.isFull ? Chip.Warn : Chip.Neutral
                    }
                }
            }
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.hint
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
}
