// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

RoundsPage {
    viewModel: AppContext.rounds

    onSheetAsked: AppContext.sheet.showRound(AppContext.rounds.currentRoundId)
    onBriefingAsked: AppContext.guide.showBriefing(AppContext.rounds.currentRoundId)
    onLoopAsked: AppContext.loop.show()
    onBankAsked: AppContext.bank.openBank()
}
