// SPDX-License-Identifier: MIT
import SevenRounds.Guide
import SevenRounds.Ui

GuidePage {
    viewModel: AppContext.guide
}
