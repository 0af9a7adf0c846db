// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"
#include "derivation/matriximpl.h"

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
    , m_hoisted(static_cast<std::size_t>(layout.hoists))
{
    for (const Slot &slot : layout.variables) {
        const SortKind kind = context.model().kindOf(slot.sort);
        if (kind == SortKind::Real) {
            m_real.resize(layout.variables.size());
            m_places.resize(layout.variables.size(), kOffGrid);
        } else if (kind == SortKind::Vector) {
            m_vectors.resize(layout.variables.size());
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
    if (node.hoist >= 0 && m_keeps) {
        return hoisted(node);
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
        if (work.isSpent()) {
            return T(kNotANumber);
        }
        // Recursion may have moved nothing: the vector was sized above.
        m_kept[static_cast<std::size_t>(node.store)].values[place] = value;
        m_kept[static_cast<std::size_t>(node.store)].isKnown[place] = 1;
    }
    return m_kept[static_cast<std::size_t>(node.store)].values[place];
}

/// What does not depend on the innermost variable is computed again only when what it depends on has changed.
template <typename T>
T Evaluation<T>::hoisted(const Node &node)
{
    Hoisted &last = m_hoisted[static_cast<std::size_t>(node.hoist)];
    bool isSame = last.isKnown;
    for (std::size_t i = 0; isSame && i < node.needs.size(); ++i) {
        const auto slot = static_cast<std::size_t>(node.needs[i]);
        isSame = isReal(node.needs[i]) ? isIdentical(m_real[slot], last.real[i]) : m_whole[slot] == last.whole[i];
    }
    if (isSame) {
        return last.value;
    }
    const T value = compute(node);
    if (m_context.work().isSpent()) {
        return T(kNotANumber);
    }
    Hoisted &kept = m_hoisted[static_cast<std::size_t>(node.hoist)];
    kept.whole.assign(node.needs.size(), 0);
    kept.real.assign(node.needs.size(), T(0.0));
    for (std::size_t i = 0; i < node.needs.size(); ++i) {
        const auto slot = static_cast<std::size_t>(node.needs[i]);
        if (isReal(node.needs[i])) {
            kept.real[i] = m_real[slot];
        } else {
            kept.whole[i] = m_whole[slot];
        }
    }
    kept.value = value;
    kept.isKnown = true;
    return value;
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
    case Op::Slice:
    case Op::Identity:
    case Op::Ones:
    case Op::Literal:
        break;
    case Op::Matrix:
        return matrixFunction(node).items.front();
    case Op::Entry:
        return entry(node);
    case Op::At:
        return atPoint(node).items.front();
    case Op::Cases:
        return cases(node).items.front();
    case Op::Power:
        if (node.kids[0]->op == Op::Norm && node.kids[1]->op == Op::Number && node.kids[1]->number == 2.0
            && node.kids[0]->kids.front()->type.kind != Kind::Matrix && node.kids[0]->index >= 2) {
            // A sum of squares, which has a derivative at zero too.
            T sum(0.0);
            for (const T &item : tensor(*node.kids[0]->kids.front()).items) {
                sum = sum + item * item;
            }
            return sum;
        }
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
    case Op::Limit:
        return limit(node);
    case Op::Constant:
    case Op::Order:
        return T(0.0);
    case Op::ArgMaximum:
    case Op::ArgMinimum:
        return number(*node.kids.front());
    case Op::Component: {
        const int position = element(node);
        const int sort = m_context.model()
                             .sort(static_cast<int>(node.left))
                             .components[static_cast<std::size_t>(node.index)]
                             .second;
        return T(position < 0 ? kNotANumber : position + m_context.model().sort(sort).spec.first);
    }
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
            // A range as a component: its values are numbers, kept by position.
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
        return m_context.tableValue(node.index, withOutcome(node, symbol, index));
    }
    if (m_openFrames == m_frames.size()) {
        m_frames.push_back(std::make_unique<Frame<T>>());
    }
    Frame<T> &frame = *m_frames[m_openFrames++];
    const bool isKnown = fillFrame(node, &frame);
    if (isKnown && symbol.dimensions == 0) {
        const T number = m_context.computedNumber(node.index, frame);
        --m_openFrames;
        return number;
    }
    const Tensor<T> value = isKnown ? m_context.computed(node.index, frame) : Tensor<T>();
    --m_openFrames;
    if (!isKnown) {
        return T(kNotANumber);
    }
    std::size_t component = 0;
    for (std::size_t i = symbol.parameters.size() - symbol.dimensions; i < symbol.parameters.size(); ++i) {
        const SortSpec &spec = m_context.model().sort(symbol.parameters[i].sort).spec;
        const int count = countOf(m_context.model(), m_context.instance(), symbol.parameters[i].sort);
        const int position = frame.whole[i] - (spec.kind == SortKind::Range ? spec.first : 0);
        component = component * static_cast<std::size_t>(count) + static_cast<std::size_t>(position);
    }
    return component < value.items.size() ? value.items[component] : T(kNotANumber);
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
T Evaluation<T>::applied(Function function, const T &first) const
{
    switch (function) {
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
    case Function::Relu:
        return std::isnan(realPart(first)) ? T(kNotANumber) : realPart(first) > 0.0 ? first : T(0.0);
    case Function::Sign:
        return T(std::isnan(realPart(first)) ? kNotANumber : (realPart(first) > 0.0) - (realPart(first) < 0.0));
    case Function::Gamma:
        // Its derivative is not known here.
        return T(isPlain(first) && realPart(first) > 0.0 ? std::tgamma(realPart(first)) : kNotANumber);
    case Function::Factorial: {
        const double real = realPart(first);
        constexpr double kLargest = 170.0;
        return T(real == std::floor(real) && real >= 0.0 && real <= kLargest ? std::round(std::tgamma(real + 1.0))
                                                                             : kNotANumber);
    }
    default:
        return T(kNotANumber);
    }
}

template <typename T>
T Evaluation<T>::function(const Node &node)
{
    const T first = number(*node.kids.front());
    const auto function = static_cast<Function>(node.index);
    if (node.kids.size() == 1) {
        return applied(function, first);
    }
    const T second = number(*node.kids[1]);
    if (std::isnan(realPart(first)) || std::isnan(realPart(second))) {
        return T(kNotANumber);
    }
    const auto chosen = [](const T &a, const T &b, bool isFirst) {
        return isCorner(a, b) ? T(kNotANumber) : isFirst ? a : b;
    };
    const auto larger = [&](const T &a, const T &b) { return chosen(a, b, realPart(a) >= realPart(b)); };
    const auto smaller = [&](const T &a, const T &b) { return chosen(a, b, realPart(a) <= realPart(b)); };
    switch (function) {
    case Function::Max:
        return larger(first, second);
    case Function::Min:
        return smaller(first, second);
    case Function::Clip: {
        const T third = number(*node.kids[2]);
        return std::isnan(realPart(third)) ? T(kNotANumber) : smaller(larger(first, second), third);
    }
    case Function::Binomial: {
        const double above = realPart(first);
        const double below = realPart(second);
        if (above != std::floor(above) || below != std::floor(below) || above < 0.0 || below < 0.0 || below > above) {
            return T(below > above && above >= 0.0 ? 0.0 : kNotANumber);
        }
        double result = 1.0;
        for (int i = 1; i <= static_cast<int>(below) && i < 1000; ++i) {
            result = result * (above - below + i) / i;
        }
        return T(std::round(result));
    }
    default:
        return T(kNotANumber);
    }
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
    if (node.kids[0]->type.isTensor()) {
        return normalOfVectors(node);
    }
    const T difference = number(*node.kids[0]) - number(*node.kids[1]);
    const T variance = number(*node.kids[2]);
    const T exponent = divide(T(difference * difference), T(T(-2.0) * variance));
    return divide(exponential(exponent), squareRoot(T(T(2.0 * std::numbers::pi) * variance)));
}

template <typename T>
T Evaluation<T>::norm(const Node &node)
{
    const Tensor<T> inner = tensor(*node.kids.front());
    if (node.index == 2 && node.kids.front()->type.kind == Kind::Matrix) {
        return squareRoot(T(std::max(0.0, eigenvalues(multiplied(transposed(inner), inner)).back())));
    }
    T result(0.0);
    for (const T &item : inner.items) {
        if (node.index >= 2) {
            result = result + item * item;
        } else if (node.index == 1) {
            result = result + absolute(item);
        } else if (realPart(absolute(item)) > realPart(result)) {
            result = absolute(item);
        }
    }
    return node.index >= 2 ? squareRoot(result) : result;
}

} // namespace sevenrounds::derive
