// SPDX-License-Identifier: MIT
import SevenRounds.Paper
import SevenRounds.Ui

TalksPage {
    viewModel: AppContext.talks

    onPapersAsked: AppContext.papers.show()
}
