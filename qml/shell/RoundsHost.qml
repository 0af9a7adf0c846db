// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

RoundsPage {
    viewModel: AppContext.rounds
}
