// SPDX-License-Identifier: MIT
import SevenRounds.FreeBoard
import SevenRounds.Ui

FreeBoardPage {
    viewModel: AppContext.freeBoard
}
