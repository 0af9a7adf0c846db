// SPDX-License-Identifier: MIT
import SevenRounds.Plan
import SevenRounds.Ui

PlanPage {
    viewModel: AppContext.plan
    settings: AppContext.settings
}
