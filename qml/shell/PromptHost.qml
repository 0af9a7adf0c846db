// SPDX-License-Identifier: MIT
import SevenRounds.Bank
import SevenRounds.Ui

PromptPage {
    viewModel: AppContext.prompt
}
