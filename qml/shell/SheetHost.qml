// SPDX-License-Identifier: MIT
import SevenRounds.Rounds
import SevenRounds.Ui

SheetPage {
    viewModel: AppContext.sheet
}
