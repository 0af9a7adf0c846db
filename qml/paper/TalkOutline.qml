// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The talk as a numbered outline, without slides, over its pace bar.
ColumnLayout {
    id: root

    required property TalkViewModel viewModel

    /// The section that is being told has changed: whoever scrolls brings it into view.
    signal reached(Item section)

    spacing: Theme.spaceL

    ScrollColumn {
        id: outline

        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.spaceXS

        Repeater {
            model: root.viewModel.sections

            OutlineRow {
                id: section

                Layout.fillWidth: true

                onIsCurrentChanged: {
                    if (section.isCurrent) {
                        outline.reveal(section);
                        root.reached(section);
                    }
                }
            }
        }
    }

    PaceBar {
        Layout.fillWidth: true
        planned: root.viewModel.plannedSeconds
        used: root.viewModel.usedSeconds
        currentIndex: root.viewModel.sectionIndex
        caption: root.viewModel.face.place
        paceText: root.viewModel.face.pace
        isBehind: root.viewModel.face.isBehind
        description: qsTr("Time of each section against its plan")
    }
}
