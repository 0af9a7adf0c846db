// SPDX-License-Identifier: MIT
import SevenRounds.Portfolio
import SevenRounds.Ui

PortfolioPage {
    viewModel: AppContext.portfolio
}
