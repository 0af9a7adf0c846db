// SPDX-License-Identifier: MIT
import SevenRounds.Controls
import SevenRounds.Ui

/// Where no sandbox holds: asks whether the person's own program may run without one.
ProblemBanner {
    id: root

    required property CodingRoomViewModel viewModel

    objectName: "consentBanner"
    tone: ProblemBanner.Warn
    title: qsTr("No sandbox holds on this machine")
    advice: qsTr("The problem's own code does not run without one, so nothing is judged. Your own program may run with all the rights you have; this yes holds until you close Seven Rounds.")
    actionText: qsTr("Run mine without a sandbox")
    isDismissible: false
    visible: root.viewModel.asksConsent

    onActed: root.viewModel.giveConsent()
}
