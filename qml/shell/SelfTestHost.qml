// SPDX-License-Identifier: MIT
import SevenRounds.Quiz
import SevenRounds.Ui

SelfTestPage {
    viewModel: AppContext.selfTest
}
