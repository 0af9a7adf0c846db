// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the next minutes are best used for, with what each is expected to bring.
Card {
    id: root

    required property BestUseModel uses

    signal started(int row)

    title: root.uses.title
    caption: root.uses.gainText
    isFlush: true

    Repeater {
        model: root.uses

        ListRow {
            id: row

            required property int index
            required property int minutes
            required property string title
            required property string gain
            required caption

            Layout.fillWidth: true
            lead: qsTr("%L1'").arg(row.minutes)
            text: row.title

            Chip {
                tone: Chip.Accent
                text: row.gain
                visible: row.gain !== ""

                Accessible.name: qsTr("expected gain %1 points").arg(row.gain)
            }

            AppButton {
                kind: row.index === 0 ? AppButton.Primary : AppButton.Secondary
                text: qsTr("Start")
                label: qsTr("Start: %1").arg(row.title)

                onActivated: root.started(row.index)
            }
        }
    }

    SegmentedChoice {
        objectName: "minutesChoice"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.topMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceM
        label: qsTr("How much time there is")
        options: root.uses.choices
        currentIndex: root.uses.choice

        onSelected: index => root.uses.choice = index
    }
}
