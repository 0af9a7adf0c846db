// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

DebriefPage {
    viewModel: AppContext.debrief
}
