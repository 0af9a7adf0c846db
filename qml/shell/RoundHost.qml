// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

RoundPage {
    viewModel: AppContext.round
}
