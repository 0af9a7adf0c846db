// SPDX-License-Identifier: MIT
import SevenRounds.Stories
import SevenRounds.Ui

StoryPage {
    viewModel: AppContext.story
}
