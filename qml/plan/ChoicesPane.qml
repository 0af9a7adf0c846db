// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The plans to choose from, and the two answers that decide which one fits.
GridLayout {
    id: root

    required property PlanViewModel viewModel
    required property SettingsViewModel settings
    required property bool isNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Repeater {
            model: root.viewModel.choices

            Card {
                id: choice

                required property int index
                required property string about
                required property string lengthText
                required property int badge
                required property bool isFitting
                required property bool isChosen
                required title

                Layout.fillWidth: true
                isActive: choice.isChosen
                caption: choice.lengthText

                AppText {
                    Layout.fillWidth: true
                    tone: AppText.Soft
                    text: choice.about
                    wrapMode: Text.Wrap
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceM

                    AppButton {
                        objectName: `choose${choice.index + 1}`
                        kind: choice.isFitting ? AppButton.Primary : AppButton.Secondary
                        text: choice.isChosen ? qsTr("Keep it") : qsTr("Begin today")
                        label: qsTr("%1: %2").arg(text).arg(choice.title)

                        onActivated: root.viewModel.choose(choice.index)
                    }

                    SourceBadge {
                        source: choice.badge
                    }

                    Chip {
                        text: qsTr("fits your day and loop")
                        tone: Chip.Good
                        visible: choice.isFitting
                    }
                }
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            title: qsTr("I have a date")
            spacing: Theme.spaceM

            FormField {
                Layout.fillWidth: true
                label: qsTr("Interview day")
                room: Theme.dateWidth
                error: root.settings.interviewDayError

                DateField {
                    objectName: "interviewDay"
                    Layout.fillWidth: true
                    label: qsTr("Interview day")
                    value: root.settings.interviewDayText
                    placeholderText: qsTr("not known yet")
                    hasError: root.settings.interviewDayError !== ""

                    onTextEdited: root.settings.forgetInterviewDayError()
                    onCommitted: text => root.settings.setInterviewDay(text)
                    onStepped: days => root.settings.stepInterviewDay(days)
                }
            }

            FormField {
                Layout.fillWidth: true
                label: qsTr("Loop")

                SegmentedChoice {
                    Layout.fillWidth: true
                    label: qsTr("Loop")
                    options: root.settings.loopNames
                    currentIndex: root.settings.loopIndex

                    onSelected: index => root.settings.loopIndex = index
                }
            }
        }

        WeightsCard {
            Layout.fillWidth: true
            stages: root.viewModel.stages
            visible: root.viewModel.hasPlan
        }

        BulletList {
            Layout.fillWidth: true
            title: qsTr("How a plan behaves")
            lines: [qsTr("It begins today and is laid out over the hours that you have. The last seven days before the interview have a plan of their own."),
                qsTr("What you miss moves to the days that are left. Core tasks first; the others go where there is room, and nothing is owed."),
                qsTr("Derivations, answers, mocks, talks and reviews tick their tasks by themselves. The rest you tick."),
                qsTr("Another plan can be chosen at any time; ticks stay.")]
        }

        AppButton {
            objectName: "putAway"
            kind: AppButton.Quiet
            text: qsTr("Do without a plan")
            visible: root.viewModel.hasPlan

            onActivated: root.viewModel.putAway()
        }
    }
}
