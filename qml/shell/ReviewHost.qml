// SPDX-License-Identifier: MIT
import SevenRounds.Review
import SevenRounds.Ui

ReviewPage {
    viewModel: AppContext.review
    quiz: AppContext.quiz
    selfTest: AppContext.selfTest
}
