// SPDX-License-Identifier: MIT
#include "derivation/evaluate.h"

#include "derivation/contextimpl.h"
#include "derivation/evaluationimpl.h"
#include "derivation/pointsimpl.h"

namespace sevenrounds::derive {

template class Evaluation<double>;
template class Evaluation<Dual<double>>;
template class Evaluation<Dual<Dual<double>>>;
template class Context<double>;
template class Context<Dual<double>>;
template class Context<Dual<Dual<double>>>;

} // namespace sevenrounds::derive
