// SPDX-License-Identifier: MIT
import SevenRounds.Coding
import SevenRounds.Rounds
import SevenRounds.Ui

RoundPage {
    viewModel: AppContext.round
    codeSurface: CodeSurface {
        viewModel: AppContext.codingRoom
    }

    onSheetAsked: AppContext.sheet.showSession()
}
