// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The radar, what its steps mean, and the eight axes with one's own rating.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property SkillsViewModel skills: root.guide.skills
    /// Equal for both, and no narrower than words can stand in: the first pass of a layout gives no more.
    readonly property int sideWidth: Theme.barWidth

    spacing: Theme.spaceL

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Theme.readingWidth + Theme.labelWidth ? 2 : 1
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: root.sideWidth
            title: qsTr("You against what is asked for")
            caption: qsTr("dashed: asked for")

            RadarChart {
                objectName: "radar"
                Layout.fillWidth: true
                labels: root.skills.titles
                asked: root.skills.required
                own: root.skills.own
                highest: root.skills.scale.length - 1
                description: root.skills.spoken
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: root.skills.summary
                wrapMode: Text.Wrap
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: root.sideWidth
            title: qsTr("What the steps mean")

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.skills.scaleMeanings
            }

            Separator {
                Layout.fillWidth: true
            }

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.skills.notes
                badges: root.skills.noteBadges
            }
        }
    }

    Repeater {
        model: root.skills.skills

        SkillCard {
            id: card

            Layout.fillWidth: true
            steps: root.skills.scale

            onRated: value => root.skills.rate(card.index, value)
            onFollowed: reference => root.guide.openReference(reference)
        }
    }
}
