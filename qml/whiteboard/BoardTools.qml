// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme
import SevenRounds.Ui

/// What one draws with. The groups stand below each other where the pane is narrow.
Flow {
    id: root

    required property WhiteboardViewModel viewModel

    spacing: Theme.spaceXS

    ToolStrip {
        viewModel: root.viewModel
    }

    // Together, so that neither stands alone in a line.
    Row {
        spacing: Theme.spaceXS

        ColorStrip {
            viewModel: root.viewModel
        }

        WidthStrip {
            viewModel: root.viewModel
        }
    }
}
