// SPDX-License-Identifier: MIT
import SevenRounds.Review
import SevenRounds.Ui

StudyPage {
    viewModel: AppContext.study
}
