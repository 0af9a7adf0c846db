// SPDX-License-Identifier: MIT
import SevenRounds.Interviews
import SevenRounds.Ui

InterviewsPage {
    viewModel: AppContext.interviews
    sheet: AppContext.lastSheet
    pipeline: AppContext.pipeline
}
