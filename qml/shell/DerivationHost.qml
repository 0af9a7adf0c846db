// SPDX-License-Identifier: MIT
import SevenRounds.Derivations
import SevenRounds.Ui

DerivationPage {
    viewModel: AppContext.derivation
}
