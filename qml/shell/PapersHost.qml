// SPDX-License-Identifier: MIT
import SevenRounds.PaperRoom
import SevenRounds.Ui

PapersPage {
    viewModel: AppContext.papers
}
