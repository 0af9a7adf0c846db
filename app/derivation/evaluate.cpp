// SPDX-License-Identifier: MIT
#include "derivation/evaluate.h"

#include "derivation/contextimpl.h"
#include "derivation/evaluationimpl.h"
#include "derivation/limitsimpl.h"
#include "derivation/matriximpl.h"
#include "derivation/pointsimpl.h"

#include <cmath>
#include <numbers>

namespace sevenrounds::derive {

Grid lineGrid(double center, double scale, double reach, int points)
{
    Grid grid;
    grid.center = center;
    grid.scale = scale;
    const double step = 2.0 * reach * scale / (points - 1);
    for (int i = 0; i < points; ++i) {
        grid.points.push_back(center + (i - 0.5 * (points - 1)) * step);
        grid.weights.push_back(step);
    }
    return grid;
}

Grid intervalGrid(double from, double to, int points)
{
    Grid grid;
    grid.center = 0.5 * (from + to);
    grid.scale = 0.5 * (to - from);
    // Beyond this the points are at the ends, to rounding.
    constexpr double kReach = 3.2;
    const double step = 2.0 * kReach / (points - 1);
    for (int i = 0; i < points; ++i) {
        const double t = (i - 0.5 * (points - 1)) * step;
        const double inner = 0.5 * std::numbers::pi * std::sinh(t);
        const double slope = 0.5 * std::numbers::pi * std::cosh(t) / (std::cosh(inner) * std::cosh(inner));
        const double x = grid.center + grid.scale * std::tanh(inner);
        if (x > from && x < to) {
            grid.points.push_back(x);
            grid.weights.push_back(grid.scale * step * slope);
        }
    }
    return grid;
}

template class Evaluation<Real>;
template class Evaluation<Dual<Real>>;
template class Evaluation<Dual<Dual<Real>>>;
template class Context<Real>;
template class Context<Dual<Real>>;
template class Context<Dual<Dual<Real>>>;

} // namespace sevenrounds::derive
