// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

DebriefPage {
    viewModel: AppContext.debrief

    onSheetAsked: AppContext.sheet.showSession()
    onLoopAsked: AppContext.loop.show()
}
