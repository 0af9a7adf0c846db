// SPDX-License-Identifier: MIT
import SevenRounds.Quiz
import SevenRounds.Ui

QuizPage {
    viewModel: AppContext.quiz
}
