// SPDX-License-Identifier: MIT
import SevenRounds.Coding
import SevenRounds.Ui

CodingListPage {
    viewModel: AppContext.coding
}
