// SPDX-License-Identifier: MIT
import SevenRounds.Stories
import SevenRounds.Ui

DrillPage {
    viewModel: AppContext.drill
}
