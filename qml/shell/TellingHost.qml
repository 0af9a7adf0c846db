// SPDX-License-Identifier: MIT
import SevenRounds.Stories
import SevenRounds.Ui

TellingPage {
    viewModel: AppContext.telling
}
