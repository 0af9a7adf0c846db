// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is said quietly: time that was crossed, whose account the time runs on, what ran over.
Item {
    id: root

    required property TalkViewModel viewModel
    /// Keeps the room of a line, so that nothing below moves when a notice comes and goes.
    property bool keepsRoom: true

    implicitHeight: Math.max(notices.implicitHeight, root.keepsRoom ? Theme.lineBody + Theme.spaceXS : 0)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.viewModel.cue

    Flow {
        id: notices

        width: parent.width
        spacing: Theme.spaceS

        Chip {
            objectName: "cue"
            text: root.viewModel.cue
            tone: Chip.Accent
            glyph: Icons.timer
            visible: root.viewModel.cue !== ""
        }

        Chip {
            text: root.viewModel.flowText
            tone: Chip.Warn
            glyph: root.viewModel.flow === TalkViewModel.Course.Paused ? Icons.pause : Icons.speech
            visible: root.viewModel.flowText !== ""
        }

        Chip {
            text: root.viewModel.face.overtime
            tone: Chip.Bad
            glyph: Icons.warning
            visible: root.viewModel.face.overtime !== ""
        }
    }
}
