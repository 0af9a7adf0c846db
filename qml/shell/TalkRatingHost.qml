// SPDX-License-Identifier: MIT
import SevenRounds.Paper
import SevenRounds.Ui

TalkRatingPage {
    viewModel: AppContext.talk
}
