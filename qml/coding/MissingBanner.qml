// SPDX-License-Identifier: MIT
import SevenRounds.Controls
import SevenRounds.Ui

/// Says which package the problem needs that is not here: before anything is run, and not only when it fails.
ProblemBanner {
    id: root

    required property CodingRoomViewModel viewModel

    objectName: "missingBanner"
    tone: ProblemBanner.Warn
    title: qsTr("This problem cannot be run here yet")
    advice: root.viewModel.missingText
    isDismissible: false
    visible: root.viewModel.missingText !== ""
}
