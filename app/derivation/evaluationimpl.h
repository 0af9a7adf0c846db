// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"

#include <algorithm>
#include <numbers>
#include <utility>

namespace sevenrounds::derive {

/// More kept values than this are not worth their memory.
inline constexpr std::size_t kMostKept = 4096;

template <typename T>
Evaluation<T>::Evaluation(Context<T> &context, const Layout &layout)
    : m_context(context)
    , m_layout(layout)
    , m_whole(layout.variables.size(), 0)
    , m_kept(static_cast<std::size_t>(layout.stores))
    , m_keptTensors(static_cast<std::size_t>(layout.stores))
{
    for (const Slot &slot : layout.variables) {
        if (slot.sort >= 0 && context.model().sort(slot.sort).spec.kind == SortKind::Real) {
            m_real.resize(layout.variables.size());
            break;
        }
    }
}

template <typename T>
Evaluation<T>::~Evaluation() = default;

template <typename T>
bool Evaluation<T>::isReal(int slot) const
{
    const int sort = m_layout.variables[static_cast<std::size_t>(slot)].sort;
    return sort >= 0 && m_context.model().sort(sort).spec.kind == SortKind::Real;
}

template <typename T>
void Evaluation<T>::note(const T &summand)
{
    const double size = magnitude(summand);
    double &largest = m_context.work().largest;
    if (size > largest && std::isfinite(size)) {
        largest = size;
    }
}

template <typename T>
long Evaluation<T>::keptIndex(const Node &node, std::size_t *size)
{
    std::size_t index = 0;
    *size = 1;
    for (const int slot : node.needs) {
        const int sort = m_layout.variables[static_cast<std::size_t>(slot)].sort;
        if (sort < 0) {
            return -1;
        }
        const auto count = static_cast<std::size_t>(countOf(m_context.model(), m_context.instance(), sort));
        const SortSpec &spec = m_context.model().sort(sort).spec;
        const int position = m_whole[static_cast<std::size_t>(slot)] - (spec.kind == SortKind::Range ? spec.first : 0);
        if (position < 0 || static_cast<std::size_t>(position) >= count) {
            return -1;
        }
        index = index * count + static_cast<std::size_t>(position);
        *size *= count;
        if (*size > kMostKept) {
            return -1;
        }
    }
    return static_cast<long>(index);
}

template <typename T>
T Evaluation<T>::number(const Node &node)
{
    Work &work = m_context.work();
    if (++work.visits > work.limit) {
        return T(kNotANumber);
    }
    if (node.store < 0 || !m_keeps || node.type.isTensor()) {
        return compute(node);
    }
    std::size_t size = 0;
    const long index = keptIndex(node, &size);
    if (index < 0) {
        return compute(node);
    }
    const auto place = static_cast<std::size_t>(index);
    Kept &kept = m_kept[static_cast<std::size_t>(node.store)];
    if (kept.values.empty()) {
        kept.values.resize(size);
        kept.isKnown.assign(size, 0);
    }
    if (kept.isKnown[place] == 0) {
        const T value = compute(node);
        // Recursion may have moved nothing: the vector was sized above.
        m_kept[static_cast<std::size_t>(node.store)].values[place] = value;
        m_kept[static_cast<std::size_t>(node.store)].isKnown[place] = 1;
    }
    return m_kept[static_cast<std::size_t>(node.store)].values[place];
}

template <typename T>
T Evaluation<T>::compute(const Node &node)
{
    switch (node.op) {
    case Op::Number:
        return T(node.number);
    case Op::Variable:
        return isReal(node.index) ? m_real[static_cast<std::size_t>(node.index)]
                                  : T(static_cast<double>(m_whole[static_cast<std::size_t>(node.index)]));
    case Op::Call:
        return call(node);
    case Op::Family:
        return family(node);
    case Op::Whole:
        return m_context.primitive(node.index, 0);
    case Op::Add:
        return sumOf(node);
    case Op::Multiply:
        return productOf(node);
    case Op::Divide:
        return divide(number(*node.kids[0]), number(*node.kids[1]));
    case Op::Power:
        return power(number(*node.kids[0]), number(*node.kids[1]));
    case Op::Function:
        return function(node);
    case Op::Sum:
    case Op::Product:
    case Op::Maximum:
    case Op::Minimum:
    case Op::Expectation:
    case Op::Variance:
    case Op::Covariance:
    case Op::Divergence:
    case Op::Entropy:
        return over(node);
    case Op::Gradient: {
        const Tensor<T> slope = gradient(node);
        return slope.items.front();
    }
    case Op::Pick: {
        const Tensor<T> whole = tensor(*node.kids.front());
        const std::size_t index = pickIndex(node);
        return index < whole.items.size() ? whole.items[index] : T(kNotANumber);
    }
    case Op::Indicator:
        return indicator(node);
    case Op::Transpose:
        return number(*node.kids.front());
    case Op::Norm:
        return norm(node);
    case Op::Hadamard:
        return times(number(*node.kids[0]), number(*node.kids[1]));
    case Op::Normal:
        return normal(node);
    case Op::Constant:
    case Op::Order:
        return T(0.0);
    case Op::ArgMaximum:
    case Op::ArgMinimum:
        return number(*node.kids.front());
    case Op::Component:
        break;
    }
    return T(kNotANumber);
}

template <typename T>
int Evaluation<T>::element(const Node &node)
{
    const Model &model = m_context.model();
    if (node.op == Op::Variable) {
        return m_whole[static_cast<std::size_t>(node.index)];
    }
    if (node.op == Op::Call) {
        const Symbol &symbol = model.symbol(node.index);
        std::size_t index = 0;
        return argumentIndex(node, symbol, &index)
            ? m_context.instance().elements[static_cast<std::size_t>(node.index)][index]
            : -1;
    }
    if (node.op != Op::Component) {
        return -1;
    }
    const Sort &paths = model.sort(static_cast<int>(node.left));
    const double at = realPart(number(*node.kids.front()));
    if (!(at >= paths.spec.first && at <= paths.spec.high) || at != std::floor(at)) {
        return -1;
    }
    int rest = m_whole[static_cast<std::size_t>(node.target)];
    for (int t = paths.spec.first; t <= static_cast<int>(at); ++t) {
        for (std::size_t i = 0; i < paths.components.size(); ++i) {
            const int count = countOf(model, m_context.instance(), paths.components[i].second);
            if (t == static_cast<int>(at) && static_cast<int>(i) == node.index) {
                return rest % count;
            }
            rest /= count;
        }
    }
    return -1;
}

template <typename T>
bool Evaluation<T>::argumentIndex(const Node &node, const Symbol &symbol, std::size_t *index)
{
    const Model &model = m_context.model();
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        const int sort = symbol.parameters[i].sort;
        if (sort < 0) {
            continue;
        }
        const SortSpec &spec = model.sort(sort).spec;
        const int count = countOf(model, m_context.instance(), sort);
        int position = -1;
        if (spec.kind == SortKind::Range) {
            const double value = realPart(number(*node.kids[i]));
            if (value == std::floor(value) && std::fabs(value) < 1e6) {
                position = static_cast<int>(value) - spec.first;
            }
        } else {
            position = element(*node.kids[i]);
        }
        if (position < 0 || position >= count) {
            return false;
        }
        *index = *index * static_cast<std::size_t>(count) + static_cast<std::size_t>(position);
    }
    return true;
}

template <typename T>
T Evaluation<T>::call(const Node &node)
{
    const Symbol &symbol = m_context.model().symbol(node.index);
    if (symbol.kind == SymbolKind::Size) {
        return T(static_cast<double>(m_context.instance().sizes[static_cast<std::size_t>(symbol.sizeOfSort)]));
    }
    if (symbol.kind == SymbolKind::Primitive || symbol.isTable) {
        std::size_t index = 0;
        if (!argumentIndex(node, symbol, &index)) {
            return T(kNotANumber);
        }
        if (symbol.kind == SymbolKind::Primitive) {
            return m_context.primitive(node.index, index);
        }
        if (symbol.outcomeSlot >= 0) {
            index = index
                    * static_cast<std::size_t>(
                        countOf(m_context.model(), m_context.instance(), m_context.model().outcomeSort()))
                + static_cast<std::size_t>(m_whole[static_cast<std::size_t>(node.target)]);
        }
        return m_context.tableValue(node.index, index);
    }
    std::vector<int> whole(node.kids.size(), 0);
    std::vector<T> real(node.kids.size());
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        const int sort = symbol.parameters[i].sort;
        if (sort < 0) {
            continue;
        }
        const SortKind kind = m_context.model().sort(sort).spec.kind;
        if (kind == SortKind::Real) {
            real[i] = number(*node.kids[i]);
        } else if (kind == SortKind::Range) {
            whole[i] = static_cast<int>(realPart(number(*node.kids[i])));
        } else {
            whole[i] = element(*node.kids[i]);
            if (whole[i] < 0) {
                return T(kNotANumber);
            }
        }
    }
    return m_context.computed(
        node.index, whole, real, node.target >= 0 ? m_whole[static_cast<std::size_t>(node.target)] : 0);
}

template <typename T>
T Evaluation<T>::family(const Node &node)
{
    std::vector<int> elements(node.kids.size(), 0);
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        if (node.kids[i]) {
            elements[i] = element(*node.kids[i]);
            if (elements[i] < 0) {
                return T(kNotANumber);
            }
        }
    }
    const T joint = m_context.marginal(node.index, node.left | node.right, elements);
    return node.right == 0 ? joint : divide(joint, m_context.marginal(node.index, node.right, elements));
}

template <typename T>
T Evaluation<T>::sumOf(const Node &node)
{
    T sum(0.0);
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        const T next = number(*node.kids[i]);
        note(next);
        sum = node.minus[i] ? T(sum - next) : T(sum + next);
    }
    return sum;
}

template <typename T>
T Evaluation<T>::productOf(const Node &node)
{
    const bool hasTensor
        = std::any_of(node.kids.begin(), node.kids.end(), [](const NodePtr &kid) { return kid->type.isTensor(); });
    if (hasTensor) {
        return product(node).items.front();
    }
    T result = number(*node.kids.front());
    for (std::size_t i = 1; i < node.kids.size(); ++i) {
        result = times(result, number(*node.kids[i]));
    }
    return result;
}

template <typename T>
T Evaluation<T>::function(const Node &node)
{
    const T first = number(*node.kids.front());
    switch (static_cast<Function>(node.index)) {
    case Function::Log:
        return logarithm(first);
    case Function::Exp:
        return exponential(first);
    case Function::SquareRoot:
        return squareRoot(first);
    case Function::Tanh:
        return hyperbolicTangent(first);
    case Function::Absolute:
        return absolute(first);
    case Function::Sine:
        return sine(first);
    case Function::Cosine:
        return cosine(first);
    case Function::Sigmoid:
        return divide(T(1.0), T(T(1.0) + exponential(T(-first))));
    case Function::Max:
    case Function::Min: {
        const T second = number(*node.kids.back());
        if (std::isnan(realPart(first)) || std::isnan(realPart(second))) {
            return T(kNotANumber);
        }
        const bool isFirst = static_cast<Function>(node.index) == Function::Max ? realPart(first) >= realPart(second)
                                                                                : realPart(first) <= realPart(second);
        return isFirst ? first : second;
    }
    }
    return T(kNotANumber);
}

template <typename T>
T Evaluation<T>::indicator(const Node &node)
{
    double left = 0.0;
    double right = 0.0;
    if (node.kids[0]->type.kind == Kind::Element) {
        left = element(*node.kids[0]);
        right = element(*node.kids[1]);
        if (left < 0.0 || right < 0.0) {
            return T(kNotANumber);
        }
    } else {
        left = realPart(number(*node.kids[0]));
        right = realPart(number(*node.kids[1]));
        if (std::isnan(left) || std::isnan(right)) {
            return T(kNotANumber);
        }
    }
    bool holds = false;
    switch (static_cast<Comparison>(node.index)) {
    case Comparison::Equal:
        holds = left == right;
        break;
    case Comparison::NotEqual:
        holds = left != right;
        break;
    case Comparison::Less:
        holds = left < right;
        break;
    case Comparison::LessEqual:
        holds = left <= right;
        break;
    case Comparison::Greater:
        holds = left > right;
        break;
    case Comparison::GreaterEqual:
        holds = left >= right;
        break;
    }
    return T(holds ? 1.0 : 0.0);
}

template <typename T>
T Evaluation<T>::normal(const Node &node)
{
    const T difference = number(*node.kids[0]) - number(*node.kids[1]);
    const T variance = number(*node.kids[2]);
    const T exponent = divide(T(difference * difference), T(T(-2.0) * variance));
    return divide(exponential(exponent), squareRoot(T(T(2.0 * std::numbers::pi) * variance)));
}

template <typename T>
T Evaluation<T>::norm(const Node &node)
{
    const Tensor<T> inner = tensor(*node.kids.front());
    T result(0.0);
    for (const T &item : inner.items) {
        if (node.index == 2) {
            result = result + item * item;
        } else if (node.index == 1) {
            result = result + absolute(item);
        } else if (realPart(absolute(item)) > realPart(result)) {
            result = absolute(item);
        }
    }
    return node.index == 2 ? squareRoot(result) : result;
}

} // namespace sevenrounds::derive
