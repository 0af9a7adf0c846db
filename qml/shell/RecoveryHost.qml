// SPDX-License-Identifier: MIT
import SevenRounds.SettingsPages
import SevenRounds.Ui

RecoveryPage {
    viewModel: AppContext.recovery
}
