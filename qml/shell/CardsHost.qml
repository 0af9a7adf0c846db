// SPDX-License-Identifier: MIT
import SevenRounds.Review
import SevenRounds.Ui

CardsPage {
    viewModel: AppContext.cards
}
