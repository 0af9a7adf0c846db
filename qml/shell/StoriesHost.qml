// SPDX-License-Identifier: MIT
import SevenRounds.Stories
import SevenRounds.Ui

StoriesPage {
    viewModel: AppContext.stories
    drills: AppContext.drill
    questions: AppContext.questions
}
