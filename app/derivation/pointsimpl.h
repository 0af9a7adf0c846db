// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"
#include "derivation/matriximpl.h"

#include <algorithm>
#include <utility>

namespace sevenrounds::derive {

/// Sums with more terms than this are too big to be checked.
inline constexpr int kMostTerms = 5000;
/// An integral against a normal density is taken this many standard deviations to each side. The trapezoid rule is
/// exact to rounding
/// for Gaussian-type integrands at this width and number of points.
inline constexpr double kNormalReach = 9.0;
inline constexpr int kNormalPoints = 121;

template <typename T>
const Grid &Evaluation<T>::gridOf(const Binder &binder, Grid *own)
{
    const Node *weight = binder.weight.get();
    if (weight != nullptr && weight->op == Op::Normal && weight->kids[0]->op == Op::Variable
        && weight->kids[0]->index == binder.slot) {
        const double mean = realPart(number(*weight->kids[1]));
        const double scale = std::sqrt(std::fabs(realPart(number(*weight->kids[2]))));
        const SortSpec &spec = m_context.model().sort(binder.sort).spec;
        // A model that is content with fewer points is so here too.
        const bool isCoarse = !spec.isInterval && spec.points < kNormalPoints;
        const bool isFiner = isCoarse && m_context.instance().hasFinerGrids;
        const double reach = isCoarse ? spec.reach * (isFiner ? kFinerReach : 1.0) : kNormalReach;
        const double points = isCoarse ? spec.points * (isFiner ? kFinerReach * kFinerDensity : 1.0) : kNormalPoints;
        *own = lineGrid(mean, scale, reach, static_cast<int>(points));
        return *own;
    }
    return m_context.grid(binder.sort);
}

template <typename T>
void Evaluation<T>::forEachPoint(
    const Node &node, std::size_t index, const T &weight, const std::function<void(const T &)> &visit)
{
    if (index == node.binders.size()) {
        visit(weight);
        return;
    }
    Work &work = m_context.work();
    const Binder &binder = node.binders[index];
    const auto slot = static_cast<std::size_t>(binder.slot);
    const auto visitPoint = [&](const T &scale) {
        if (work.isSpent()) {
            return;
        }
        if (binder.condition && realPart(number(*binder.condition)) != 1.0) {
            return;
        }
        if (!binder.weight) {
            forEachPoint(node, index + 1, scale, visit);
            return;
        }
        const T law = number(*binder.weight);
        // What has no weight need not have a value.
        if (!isExactZero(law)) {
            forEachPoint(node, index + 1, T(scale * law), visit);
        }
    };
    const Model &model = m_context.model();
    const SortKind kind = binder.sort < 0 ? SortKind::Range : model.sort(binder.sort).spec.kind;
    if (kind == SortKind::Real) {
        Grid own;
        const Grid &grid = gridOf(binder, &own);
        const bool isShared = &grid != &own;
        for (std::size_t i = 0; i < grid.points.size(); ++i) {
            setReal(binder.slot, T(grid.points[i]), isShared ? static_cast<int>(i) : kOffGrid);
            visitPoint(T(weight * T(grid.weights[i])));
        }
        return;
    }
    int from = 0;
    int to = countOf(model, m_context.instance(), binder.sort) - 1;
    if (kind == SortKind::Range) {
        const double low = binder.from ? realPart(number(*binder.from)) : model.sort(binder.sort).spec.first;
        const double high = binder.to ? realPart(number(*binder.to))
                                      : m_context.instance().sizes[static_cast<std::size_t>(binder.sort)];
        if (low != std::floor(low) || high != std::floor(high) || !(high - low < kMostTerms) || std::fabs(low) > 1e6) {
            // Limits that are no whole numbers, or too many terms: the sum has no value here.
            work.visits = std::isfinite(high - low) && high - low >= kMostTerms ? work.limit + 1 : work.visits;
            visit(T(kNotANumber));
            return;
        }
        from = static_cast<int>(low);
        to = static_cast<int>(high);
    }
    for (int i = from; i <= to; ++i) {
        m_whole[slot] = i;
        visitPoint(weight);
    }
}

template <typename T>
T Evaluation<T>::over(const Node &node)
{
    T result(node.op == Op::Product ? 1.0 : 0.0);
    bool isFirst = true;
    const auto mean = [&](const Node &kid) {
        T sum(0.0);
        forEachPoint(node, 0, T(1.0), [&](const T &weight) { sum = sum + times(weight, number(kid)); });
        return sum;
    };
    switch (node.op) {
    case Op::Variance:
    case Op::Covariance: {
        const Node &left = *node.kids.front();
        const Node &right = *node.kids.back();
        const T leftMean = mean(left);
        const T rightMean = mean(right);
        forEachPoint(node, 0, T(1.0), [&](const T &weight) {
            result = result + weight * ((number(left) - leftMean) * (number(right) - rightMean));
        });
        return result;
    }
    case Op::Product:
        forEachPoint(node, 0, T(1.0), [&](const T &weight) {
            result = times(result, realPart(weight) == 1.0 ? number(*node.kids.front()) : T(kNotANumber));
        });
        return result;
    case Op::Maximum:
    case Op::Minimum:
        result = T(kNotANumber);
        forEachPoint(node, 0, T(1.0), [&](const T &) {
            const T next = number(*node.kids.front());
            const bool isBetter = isFirst
                || (node.op == Op::Maximum ? realPart(next) > realPart(result) : realPart(next) < realPart(result));
            result = isBetter || std::isnan(realPart(next)) ? next : result;
            isFirst = false;
        });
        return result;
    case Op::Divergence:
    case Op::Entropy:
        forEachPoint(node, 0, T(1.0), [&](const T &weight) {
            const T law = number(*node.kids[0]);
            if (isExactZero(law)) {
                return;
            }
            const T other = number(*node.kids[1]);
            const T logRatio = node.op == Op::Divergence ? logarithm(divide(law, other)) : T(-logarithm(other));
            const T summand = weight * times(law, logRatio);
            result = result + summand;
        });
        return result;
    default:
        forEachPoint(node, 0, T(1.0), [&](const T &weight) {
            const T summand = times(weight, number(*node.kids.front()));
            result = result + summand;
        });
        return result;
    }
}

template <typename T>
std::size_t Evaluation<T>::pickIndex(const Node &node)
{
    const Symbol &symbol = m_context.model().symbol(node.index);
    std::size_t index = 0;
    for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
        const int sort = symbol.parameters[i].sort;
        const SortSpec &spec = m_context.model().sort(sort).spec;
        const int count = countOf(m_context.model(), m_context.instance(), sort);
        const int position = spec.kind == SortKind::Range
            ? static_cast<int>(realPart(number(*node.kids[i + 1]))) - spec.first
            : element(*node.kids[i + 1]);
        if (position < 0 || position >= count) {
            return std::string::npos;
        }
        index = index * static_cast<std::size_t>(count) + static_cast<std::size_t>(position);
    }
    return index;
}

template <typename T>
Tensor<T> Evaluation<T>::whole(const Node &node)
{
    const Symbol &symbol = m_context.model().symbol(node.index);
    const std::size_t count = m_context.cellsOf(node.index);
    Tensor<T> result;
    result.items.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.items.push_back(symbol.kind == SymbolKind::Primitive ? m_context.primitive(node.index, i)
                                                                    : m_context.tableValue(node.index, i));
    }
    const bool isMatrix = node.type.kind == Kind::Matrix;
    const std::size_t last = symbol.parameters.size() - 1;
    result.columns = isMatrix ? countOf(m_context.model(), m_context.instance(), symbol.parameters[last].sort) : 1;
    result.rows = static_cast<int>(count) / result.columns;
    // A distribution's values are kept with what is drawn first; its matrix has a row for each condition.
    return isMatrix && symbol.spec.isDistribution ? transposed(result) : result;
}

template <typename T>
Tensor<T> Evaluation<T>::product(const Node &node)
{
    T scale(1.0);
    Tensor<T> result;
    for (const NodePtr &kid : node.kids) {
        if (!kid->type.isTensor()) {
            scale = times(scale, number(*kid));
            continue;
        }
        Tensor<T> next = tensor(*kid);
        if (result.items.size() <= 1) {
            scale = result.items.empty() ? scale : times(scale, result.items.front());
            result = std::move(next);
            continue;
        }
        if (result.columns == 1 && next.columns == 1 && result.rows == next.rows) {
            // A dot between two columns: their inner product.
            result = transposed(result);
        }
        Tensor<T> combined;
        combined.rows = result.rows;
        combined.columns = next.columns;
        combined.items.assign(placeOf(combined.rows, combined.columns, 0), T(0.0));
        for (int i = 0; i < combined.rows; ++i) {
            for (int j = 0; j < combined.columns; ++j) {
                T &sum = combined.items[combined.place(i, j)];
                for (int k = 0; k < result.columns; ++k) {
                    const T part = result.items[result.place(i, k)] * next.items[next.place(k, j)];
                    sum = sum + part;
                }
            }
        }
        result = std::move(combined);
    }
    if (result.items.empty()) {
        result.items.assign(1, T(1.0));
    }
    for (T &item : result.items) {
        item = times(scale, item);
    }
    return result;
}

template <typename T>
Tensor<T> Evaluation<T>::gradient(const Node &node)
{
    Tensor<T> result;
    const bool isVariable = node.target >= 0;
    const int sort = isVariable ? m_layout.variables[static_cast<std::size_t>(node.target)].sort : -1;
    const bool isVector = isVariable && m_context.model().kindOf(sort) == SortKind::Vector;
    const int count = isVector ? static_cast<int>(m_vectors[static_cast<std::size_t>(node.target)].items.size())
        : isVariable           ? 1
                               : static_cast<int>(m_context.cellsOf(node.index));
    if constexpr (Level<T>::kDepth >= kDeepestLevel) {
        result.rows = count;
        result.items.assign(static_cast<std::size_t>(count), T(kNotANumber));
        return result;
    } else {
        const Node &body = *node.kids.front();
        Tensor<Dual<T>> value;
        // As many components at once as a number carries.
        for (int from = 0; from < count; from += kMostTangents) {
            value = this->differentiated(node, from);
            const int to = std::min(count, from + kMostTangents);
            result.items.resize(value.items.size() * static_cast<std::size_t>(count));
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                const Dual<T> &item = value.items[i];
                const bool isKnown = isFinite(realPart(item.value));
                for (int k = from; k < to; ++k) {
                    const T slope = k - from < item.count ? item.tangents[static_cast<std::size_t>(k - from)] : T(0.0);
                    result.items[i * static_cast<std::size_t>(count) + static_cast<std::size_t>(k)]
                        = isKnown ? slope : T(kNotANumber);
                }
            }
        }
        if (body.type.kind == Kind::Matrix) {
            result.rows = value.rows;
            result.columns = value.columns;
        } else if (body.type.isTensor()) {
            result.rows = static_cast<int>(value.items.size());
            result.columns = count;
        } else if (node.type.kind == Kind::Matrix) {
            const Symbol &symbol = m_context.model().symbol(node.index);
            result.columns = countOf(m_context.model(), m_context.instance(), symbol.parameters.back().sort);
            result.rows = count / result.columns;
        } else {
            result.rows = count;
        }
        return result;
    }
}

/// The body with its derivatives in the components from `from` on.
template <typename T>
Tensor<Dual<T>> Evaluation<T>::differentiated(const Node &node, int from)
{
    if constexpr (Level<T>::kDepth >= kDeepestLevel) {
        return {};
    } else {
        const bool isVariable = node.target >= 0;
        const int symbol = isVariable ? -1 : node.index;
        std::shared_ptr<Evaluation<Dual<T>>> &child = m_children[{ symbol, from }];
        if (!child) {
            child = std::make_shared<Evaluation<Dual<T>>>(m_context.derived(symbol, from), m_layout);
        }
        const std::shared_ptr<Evaluation<Dual<T>>> inner = child;
        inner->m_whole = m_whole;
        inner->m_keeps = m_keeps;
        for (std::size_t i = 0; i < m_real.size(); ++i) {
            inner->m_real[i] = Dual<T>();
            inner->m_real[i].value = m_real[i];
            inner->m_places[i] = m_places[i];
        }
        for (std::size_t i = 0; i < m_vectors.size(); ++i) {
            Tensor<Dual<T>> &copy = inner->m_vectors[i];
            copy.rows = m_vectors[i].rows;
            copy.columns = m_vectors[i].columns;
            copy.items.assign(m_vectors[i].items.size(), Dual<T>());
            for (std::size_t k = 0; k < copy.items.size(); ++k) {
                copy.items[k].value = m_vectors[i].items[k];
                const int place = static_cast<int>(k) - from;
                if (static_cast<int>(i) == node.target && place >= 0 && place < kMostTangents) {
                    copy.items[k].count = place + 1;
                    copy.items[k].tangents[static_cast<std::size_t>(place)] = T(1.0);
                }
            }
        }
        const bool isNumber = isVariable
            && m_context.model().kindOf(m_layout.variables[static_cast<std::size_t>(node.target)].sort)
                == SortKind::Real;
        if (isNumber) {
            Dual<T> &variable = inner->m_real[static_cast<std::size_t>(node.target)];
            variable.count = 1;
            variable.tangents[0] = T(1.0);
            inner->m_places[static_cast<std::size_t>(node.target)] = kOffGrid;
        }
        return inner->tensor(*node.kids.front());
    }
}

template <typename T>
Tensor<T> Evaluation<T>::tensor(const Node &node)
{
    if (!node.type.isTensor()) {
        Tensor<T> result;
        result.items.push_back(number(node));
        return result;
    }
    Work &work = m_context.work();
    ++work.visits;
    std::size_t size = 0;
    const long index = node.store >= 0 && m_keeps ? keptIndex(node, &size) : -1;
    if (index < 0) {
        return computeTensor(node);
    }
    const auto store = static_cast<std::size_t>(node.store);
    const auto known = m_keptTensors[store].find(index);
    if (known != m_keptTensors[store].end()) {
        return known->second;
    }
    Tensor<T> result = computeTensor(node);
    m_keptTensors[store][index] = result;
    return result;
}

template <typename T>
Tensor<T> Evaluation<T>::accumulated(const Node &node)
{
    Tensor<T> result;
    forEachPoint(node, 0, T(1.0), [&](const T &weight) {
        const Tensor<T> next = tensor(*node.kids.front());
        if (result.items.empty()) {
            result = next;
            std::fill(result.items.begin(), result.items.end(), T(0.0));
        }
        for (std::size_t i = 0; i < next.items.size(); ++i) {
            const T summand = times(weight, next.items[i]);
            result.items[i] = result.items[i] + summand;
        }
    });
    if (result.items.empty()) {
        // An empty sum: the shape shows nowhere, and zero is right in every component.
        result = tensor(*node.kids.front());
        std::fill(result.items.begin(), result.items.end(), T(0.0));
    }
    return result;
}

template <typename T>
Tensor<T> Evaluation<T>::computeTensor(const Node &node)
{
    Tensor<T> result;
    switch (node.op) {
    case Op::Whole:
        return whole(node);
    case Op::Gradient:
        return gradient(node);
    case Op::Multiply:
        return product(node);
    case Op::Sum:
    case Op::Expectation:
        return accumulated(node);
    case Op::Add:
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            if (!node.kids[i]->type.isTensor()) {
                continue;
            }
            const Tensor<T> next = tensor(*node.kids[i]);
            if (result.items.empty()) {
                result = next;
                std::fill(result.items.begin(), result.items.end(), T(0.0));
            }
            for (std::size_t k = 0; k < next.items.size(); ++k) {
                result.items[k]
                    = node.minus[i] ? T(result.items[k] - next.items[k]) : T(result.items[k] + next.items[k]);
            }
        }
        return result;
    case Op::Divide: {
        result = tensor(*node.kids[0]);
        const T below = number(*node.kids[1]);
        for (T &item : result.items) {
            item = divide(item, below);
        }
        return result;
    }
    case Op::Transpose:
        return transposed(tensor(*node.kids.front()));
    case Op::Variable:
        return m_vectors[static_cast<std::size_t>(node.index)];
    case Op::Call:
        return mapped(node);
    case Op::Slice:
        return slice(node);
    case Op::Matrix:
        return matrixFunction(node);
    case Op::At:
        return atPoint(node);
    case Op::Cases:
        return cases(node);
    case Op::Variance:
    case Op::Covariance:
        return covarianceOfVectors(node);
    case Op::Identity:
        return identityOf<T>(sizeOf(node.type.first));
    case Op::Ones:
        return filled<T>(sizeOf(node.type.first), 1, 1.0);
    case Op::Literal:
        result.columns = node.index;
        result.rows = static_cast<int>(node.kids.size()) / node.index;
        for (const NodePtr &kid : node.kids) {
            result.items.push_back(number(*kid));
        }
        return result;
    case Op::Power:
        return matrixPower(tensor(*node.kids[0]), realPart(number(*node.kids[1])));
    case Op::Function:
        result = tensor(*node.kids.front());
        for (T &item : result.items) {
            item = applied(static_cast<Function>(node.index), item);
        }
        return result;
    case Op::Hadamard: {
        result = tensor(*node.kids[0]);
        const Tensor<T> other = tensor(*node.kids[1]);
        for (std::size_t i = 0; i < result.items.size(); ++i) {
            result.items[i] = times(result.items[i], other.items[i]);
        }
        return result;
    }
    default:
        result.items.push_back(T(kNotANumber));
        return result;
    }
}

} // namespace sevenrounds::derive
