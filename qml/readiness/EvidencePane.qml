// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What a round's number rests on, session by session, each with the way back to it.
Card {
    id: root

    required property ReadinessPastModel past

    title: qsTr("What it rests on")
    caption: qsTr("and by how much it moved the level then")
    spacing: Theme.spaceM

    ChoiceFlow {
        objectName: "evidenceSkill"
        Layout.fillWidth: true
        name: qsTr("Round")
        options: root.past.skills
        currentIndex: root.past.skillIndex

        onChosen: index => root.past.skillIndex = index
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Since last week, in levels")
        visible: waterfall.visible
    }

    Waterfall {
        id: waterfall

        objectName: "waterfall"
        Layout.fillWidth: true
        labels: root.past.moveLabels
        values: root.past.moveValues
        amounts: root.past.moveAmounts
        description: root.past.moveText
        visible: root.past.moveValues.length > 0
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Repeater {
            id: rows

            model: root.past

            ListRow {
                id: row

                required property int index
                required property string title
                required property string detail
                required property string move
                required property string openText

                Layout.fillWidth: true
                leftPadding: 0
                rightPadding: 0
                lead: row.move
                text: row.title
                caption: row.detail
                hasSeparator: row.index + 1 < rows.count

                AppButton {
                    objectName: `evidence${row.index}`
                    text: row.openText
                    label: qsTr("%1: %2").arg(row.title).arg(row.openText)
                    visible: row.openText !== ""

                    onActivated: root.past.open(row.index)
                }
            }
        }
    }

    AppText {
        objectName: "evidenceNote"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.past.note
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppButton {
        objectName: "olderEvidence"
        kind: AppButton.Quiet
        text: root.past.olderText
        label: qsTr("Show all sessions of this round")
        visible: text !== ""

        onActivated: root.past.showOlder()
    }
}
