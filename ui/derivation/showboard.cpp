// SPDX-License-Identifier: MIT
#include "ui/derivation/showboard.h"

#include "services/appservices.h"
#include "ui/shell/navigation.h"

namespace sevenrounds {

void showBoard(AppServices &services, Navigation &navigation, const DerivationId &derivation)
{
    const bool isThere = services.library().findDerivation(derivation) != nullptr;
    navigation.open(isThere && services.derivations().setCurrent(derivation) ? Navigation::Page::Derivation
                                                                             : Navigation::Page::FreeBoard);
}

} // namespace sevenrounds
