// SPDX-License-Identifier: MIT
import SevenRounds.SettingsPages
import SevenRounds.Ui

SettingsPage {
    viewModel: AppContext.settings
}
