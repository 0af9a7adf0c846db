// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Every telling that came to its end, the latest first. Rows are only added, so that it may be hidden while it is empty.
Card {
    id: root

    required property TellingListModel tellings
    property string dueText: ""

    title: qsTr("Rehearsals")
    caption: root.dueText
    spacing: Theme.spaceM

    Repeater {
        objectName: "tellingRows"
        model: root.tellings

        ColumnLayout {
            id: row

            required property string date
            required property string length
            required property string laps
            required property string share
            required property string grade
            required property bool isOver
            readonly property list<string> said: [row.share, row.grade, row.isOver ? qsTr("over time") : ""]
            readonly property string facts: [...row.said].filter(fact => fact !== "").join(" · ")

            Layout.fillWidth: true
            spacing: 0

            Accessible.role: Accessible.ListItem
            Accessible.name: `${row.date} ${row.length}`
            Accessible.description: `${row.laps} ${row.facts}`

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    text: row.date

                    Accessible.ignored: true
                }

                AppText {
                    font.family: Theme.fontCode
                    tone: row.isOver ? AppText.Bad : AppText.Strong
                    text: row.length

                    Accessible.ignored: true
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: row.laps
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: row.facts
                wrapMode: Text.Wrap
                visible: row.facts !== ""

                Accessible.ignored: true
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Each telling is kept here with its parts' times.")
        wrapMode: Text.Wrap
        visible: root.tellings.count === 0
    }
}
