// SPDX-License-Identifier: MIT
import SevenRounds.Readiness
import SevenRounds.Ui

ReadinessPage {
    viewModel: AppContext.readiness
    quiz: AppContext.quiz
}
