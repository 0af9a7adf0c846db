// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A short answer said aloud against the clock.
ScrollPage {
    id: root

    required property DrillViewModel viewModel
    readonly property list<string> keys: [qsTr("Space — start, stop, again"), qsTr("Ctrl+P — pause and go on"),
        qsTr("Tab, then Enter — tick a point")]
    readonly property bool isOneColumn: root.isNarrow || root.contentWidth < 2 * Theme.tipWidth + Theme.spaceXL
    readonly property Item focused: root.Window.activeFocusItem

    objectName: "drillPage"
    title: root.viewModel.exists ? root.viewModel.title : qsTr("Drill")
    crumb: qsTr("Stories / Drills")

    GridLayout {
        Layout.fillWidth: true
        columns: root.isOneColumn ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.exists

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            DrillDesk {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            DrillPoints {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        HistoryCard {
            Layout.fillWidth: root.isOneColumn
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            tellings: root.viewModel.tellings
        }
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.timer
        title: qsTr("No drill is open")
        text: qsTr("Choose one on the page of stories, under Drills.")
        visible: !root.viewModel.exists
    }

    Shortcut {
        sequences: ["Space"]
        enabled: !(root.focused instanceof PressBase) && !(root.focused instanceof CheckBase)
        autoRepeat: false
        onActivated: root.viewModel.advance()
    }

    Shortcut {
        sequences: ["Ctrl+P"]
        autoRepeat: false
        onActivated: root.viewModel.togglePause()
    }
}
