// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What matters to the person on five axes, and the teams ranked by it.
GridLayout {
    id: root

    required property GuideViewModel guide
    readonly property TeamsViewModel teams: root.guide.teams

    columns: root.width > Theme.readingWidth + Theme.tipWidth ? 2 : 1
    columnSpacing: Theme.spaceL
    rowSpacing: Theme.spaceL

    Card {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        title: qsTr("What would you not give up?")

        Repeater {
            model: root.teams.axes.length

            ColumnLayout {
                id: axis

                required property int index

                Layout.fillWidth: true
                spacing: Theme.spaceXS

                GuideLineRow {
                    Layout.fillWidth: true
                    label: root.teams.axes[axis.index]
                    text: root.teams.axisQuestions[axis.index]
                    badge: root.teams.axisBadges[axis.index]
                }

                SegmentedChoice {
                    objectName: `weight${axis.index}`
                    Layout.fillWidth: true
                    label: root.teams.axes[axis.index]
                    options: root.teams.weightNames
                    currentIndex: root.teams.weights[axis.index]

                    onSelected: index => root.teams.setWeight(axis.index, index)
                }
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceL

        Card {
            Layout.fillWidth: true
            title: qsTr("Your order of the five kinds")
            caption: qsTr("by weighted mean; each opens its focus areas and what to ask")
            isFlush: true

            EmptyState {
                Layout.fillWidth: true
                glyph: Icons.star
                title: qsTr("Nothing weighs anything yet")
                text: qsTr("Give at least one axis a weight, and the teams are ranked by it, each with its reason.")
                visible: root.teams.ranking.count === 0
            }

            Repeater {
                model: root.teams.ranking

                ListRow {
                    id: row

                    required property int index
                    required property string title
                    required property string scoreText
                    required property real share
                    required property string reason
                    required property string reference

                    Layout.fillWidth: true
                    lead: String(row.index + 1)
                    text: row.title
                    caption: `${row.scoreText} · ${row.reason}`
                    isActivatable: true
                    hasSeparator: row.index + 1 < root.teams.ranking.count

                    onActivated: root.guide.showFact(row.reference)

                    RangeBar {
                        implicitWidth: Theme.labelWidth / 2
                        low: row.share
                        high: row.share
                        mean: row.share
                        description: row.scoreText
                    }
                }
            }
        }

        Card {
            Layout.fillWidth: true

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.teams.advice
                badges: root.teams.adviceBadges
            }
        }
    }
}
