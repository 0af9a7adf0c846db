// SPDX-License-Identifier: MIT
import SevenRounds.Bank
import SevenRounds.Ui

BankPage {
    viewModel: AppContext.bank
}
