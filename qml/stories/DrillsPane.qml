// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Short answers that nearly every loop asks for.
ColumnLayout {
    id: root

    required property DrillViewModel viewModel
    readonly property list<string> keys: [qsTr("Tab — from drill to drill"), qsTr("Enter — open it")]

    spacing: Theme.spaceXL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("Said aloud against the clock. When you stop, the points of a strong answer show, to be ticked.")
        wrapMode: Text.Wrap
    }

    Card {
        Layout.fillWidth: true
        isFlush: true
        visible: root.viewModel.drills.count > 0

        Repeater {
            objectName: "drillRows"
            model: root.viewModel.drills

            ListRow {
                id: row

                required property int index
                required property string drillId
                required property string title
                required property string ask
                required property string minutes
                required property string history
                required property int source

                Layout.fillWidth: true
                lead: row.minutes
                leadWidth: Theme.spacePage
                text: row.title
                caption: `${row.ask}\n${row.history}`
                isActivatable: true
                hasSeparator: row.index < root.viewModel.drills.count - 1

                onActivated: root.viewModel.open(row.drillId)

                SourceBadge {
                    source: row.source
                }
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.timer
        title: qsTr("No drill could be read")
        text: qsTr("Drills come with the content. Settings, Content says what is wrong with its files; nothing of yours is lost.")
        visible: root.viewModel.drills.count === 0
    }
}
