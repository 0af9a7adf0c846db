// SPDX-License-Identifier: MIT
import SevenRounds.Loops
import SevenRounds.Ui

LoopPage {
    viewModel: AppContext.loop

    onLeaveAsked: AppContext.navigation.back()
}
