// SPDX-License-Identifier: MIT
import SevenRounds.Paper
import SevenRounds.Ui

TalkPage {
    viewModel: AppContext.talk
}
