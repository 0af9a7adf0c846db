// SPDX-License-Identifier: MIT
import SevenRounds.Today
import SevenRounds.Ui

WelcomePage {
    viewModel: AppContext.welcome
    settings: AppContext.settings
    readiness: AppContext.readiness
    rounds: AppContext.today.rounds
}
