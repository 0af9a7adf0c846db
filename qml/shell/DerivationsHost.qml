// SPDX-License-Identifier: MIT
import SevenRounds.Derivations
import SevenRounds.Ui

DerivationsPage {
    viewModel: AppContext.derivations
    own: AppContext.ownDerivations
}
