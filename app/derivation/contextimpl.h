// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"

#include <utility>

namespace sevenrounds::derive {

template <typename T>
Context<T>::Context(const Model &model, const Instance &instance, Work *work)
    : m_model(model)
    , m_instance(instance)
    , m_work(work)
    , m_primitives(model.symbols().size())
    , m_tables(model.symbols().size())
    , m_bodies(model.symbols().size())
{
    for (std::size_t i = 0; i < instance.values.size(); ++i) {
        m_primitives[i].assign(instance.values[i].begin(), instance.values[i].end());
    }
}

template <typename T>
Context<T>::~Context() = default;

template <typename T>
Context<Dual<T>> &Context<T>::derived(int symbol, int from)
{
    std::shared_ptr<Context<Dual<T>>> &context = m_derived[{ symbol, from }];
    if (!context) {
        context = std::make_shared<Context<Dual<T>>>(m_model, m_instance, m_work);
        if (symbol >= 0 && m_model.symbol(symbol).kind == SymbolKind::Defined) {
            // An intermediate result as the variable: what is computed from it moves, what it is computed from does not.
            const std::size_t count = cellsOf(symbol);
            std::vector<Dual<T>> values(count);
            for (std::size_t k = 0; k < count; ++k) {
                values[k].value = tableValue(symbol, k);
                const int place = static_cast<int>(k) - from;
                if (place >= 0 && place < kMostTangents) {
                    values[k].count = place + 1;
                    values[k].tangents[static_cast<std::size_t>(place)] = T(1.0);
                }
            }
            auto &known = context->m_tables[static_cast<std::size_t>(symbol)];
            known.values = std::move(values);
            known.states.assign(count, 2);
        }
        for (std::size_t i = 0; i < m_primitives.size(); ++i) {
            for (std::size_t k = 0; k < m_primitives[i].size(); ++k) {
                Dual<T> &number = context->m_primitives[i][k];
                number = Dual<T>();
                number.value = m_primitives[i][k];
                const int place = static_cast<int>(k) - from;
                if (static_cast<int>(i) == symbol && place >= 0 && place < kMostTangents) {
                    number.count = place + 1;
                    number.tangents[static_cast<std::size_t>(place)] = T(1.0);
                }
            }
        }
    }
    return *context;
}

template <typename T>
std::unique_ptr<Evaluation<T>> Context<T>::takeBody(int symbol)
{
    std::vector<std::unique_ptr<Evaluation<T>>> &pool = m_bodies[static_cast<std::size_t>(symbol)];
    if (pool.empty()) {
        return std::make_unique<Evaluation<T>>(*this, m_model.symbol(symbol).layout);
    }
    std::unique_ptr<Evaluation<T>> body = std::move(pool.back());
    pool.pop_back();
    return body;
}

template <typename T>
void Context<T>::returnBody(int symbol, std::unique_ptr<Evaluation<T>> body)
{
    m_bodies[static_cast<std::size_t>(symbol)].push_back(std::move(body));
}

template <typename T>
std::size_t Context<T>::cellsOf(int symbol) const
{
    std::size_t count = 1;
    for (const Parameter &parameter : m_model.symbol(symbol).parameters) {
        count *= static_cast<std::size_t>(countOf(m_model, m_instance, parameter.sort));
    }
    return count;
}

template <typename T>
Tensor<T> Context<T>::evaluateBody(int symbol, std::size_t index, Table *table)
{
    const Symbol &declared = m_model.symbol(symbol);
    std::unique_ptr<Evaluation<T>> body = takeBody(symbol);
    std::size_t rest = index;
    if (declared.outcomeSlot >= 0) {
        const auto paths = static_cast<std::size_t>(countOf(m_model, m_instance, m_model.outcomeSort()));
        body->setWhole(declared.outcomeSlot, static_cast<int>(rest % paths));
        rest /= paths;
    }
    bool isFirst = false;
    for (std::size_t i = declared.parameters.size(); i-- > 0;) {
        const int sort = declared.parameters[i].sort;
        const auto count = static_cast<std::size_t>(countOf(m_model, m_instance, sort));
        const auto position = static_cast<int>(rest % count);
        rest /= count;
        if (sort < 0) {
            continue;
        }
        const SortSpec &spec = m_model.sort(sort).spec;
        const bool isRange = spec.kind == SortKind::Range;
        body->setWhole(static_cast<int>(i), isRange ? position + spec.first : position);
        isFirst = isFirst || (isRange && position == 0);
    }
    const bool isBase = declared.kind == SymbolKind::Recursive && isFirst;
    if (table != nullptr) {
        body->keepNothing();
    }
    Tensor<T> value = body->tensor(isBase ? *declared.base : *declared.body);
    if (table == nullptr) {
        returnBody(symbol, std::move(body));
    }
    return value;
}

template <typename T>
T Context<T>::tableValue(int symbol, std::size_t index)
{
    Table &table = m_tables[static_cast<std::size_t>(symbol)];
    const Symbol &declared = m_model.symbol(symbol);
    if (table.values.empty()) {
        std::size_t count = cellsOf(symbol);
        if (declared.outcomeSlot >= 0) {
            count *= static_cast<std::size_t>(countOf(m_model, m_instance, m_model.outcomeSort()));
        }
        table.values.assign(count, T(0.0));
        table.states.assign(count, 0);
    }
    constexpr char kComputing = 1;
    constexpr char kKnown = 2;
    if (table.states[index] == kKnown) {
        return table.values[index];
    }
    if (table.states[index] == kComputing) {
        // A definition that needs itself has no value.
        return T(kNotANumber);
    }
    if (declared.kind == SymbolKind::Solved) {
        solve(symbol, &table);
    } else {
        table.states[index] = kComputing;
        const Tensor<T> value = evaluateBody(symbol, index, nullptr);
        if (m_work->isSpent()) {
            // What ran out of budget is no value; the next line has its own.
            table.states[index] = 0;
            return T(kNotANumber);
        }
        if (value.items.size() == 1) {
            table.values[index] = value.items.front();
            table.states[index] = kKnown;
            return table.values[index];
        }
        // All components at once. The outcome runs fastest, then the components.
        const std::size_t outcomes = declared.outcomeSlot < 0
            ? 1
            : static_cast<std::size_t>(countOf(m_model, m_instance, m_model.outcomeSort()));
        const std::size_t first = index / outcomes / value.items.size() * value.items.size();
        for (std::size_t k = 0; k < value.items.size(); ++k) {
            const std::size_t cell = (first + k) * outcomes + index % outcomes;
            table.values[cell] = value.items[k];
            table.states[cell] = kKnown;
        }
    }
    return table.values[index];
}

/// x = A x + b with A and b read off the equations by putting in zero and the unit vectors, then Gaussian elimination.
template <typename T>
void Context<T>::solve(int symbol, Table *table)
{
    const std::size_t count = table->values.size();
    table->states.assign(count, 2);
    std::vector<std::vector<T>> rows(count, std::vector<T>(count + 1, T(0.0)));
    for (std::size_t i = 0; i < count; ++i) {
        rows[i][count] = evaluateBody(symbol, i, table).items.front();
    }
    for (std::size_t j = 0; j < count; ++j) {
        table->values[j] = T(1.0);
        for (std::size_t i = 0; i < count; ++i) {
            const T slope = evaluateBody(symbol, i, table).items.front() - rows[i][count];
            rows[i][j] = (i == j ? T(1.0) : T(0.0)) - slope;
        }
        table->values[j] = T(0.0);
    }
    for (std::size_t k = 0; k < count; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < count; ++i) {
            if (std::fabs(realPart(rows[i][k])) > std::fabs(realPart(rows[pivot][k]))) {
                pivot = i;
            }
        }
        std::swap(rows[k], rows[pivot]);
        for (std::size_t i = k + 1; i < count; ++i) {
            const T ratio = divide(rows[i][k], rows[k][k]);
            for (std::size_t j = k; j <= count; ++j) {
                rows[i][j] = rows[i][j] - ratio * rows[k][j];
            }
        }
    }
    for (std::size_t k = count; k-- > 0;) {
        T value = rows[k][count];
        for (std::size_t j = k + 1; j < count; ++j) {
            value = value - rows[k][j] * table->values[j];
        }
        table->values[k] = divide(value, rows[k][k]);
    }
}

template <typename T>
std::vector<double> Context<T>::keyOf(const Symbol &symbol, const Frame<T> &frame)
{
    std::vector<double> key;
    for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
        if (!isPlain(frame.real[i])) {
            return {};
        }
        key.push_back(realPart(frame.real[i]));
        key.push_back(frame.whole[i]);
        for (const T &item : frame.vectors[i].items) {
            if (!isPlain(item)) {
                return {};
            }
            key.push_back(realPart(item));
        }
    }
    key.push_back(frame.outcome);
    return key;
}

/// Kept by the arguments: an inner integral is not taken again at every point of an outer one.
template <typename T>
Tensor<T> Context<T>::computed(int symbol, const Frame<T> &frame)
{
    constexpr std::size_t kMostValues = 30000;
    const std::vector<double> key
        = m_model.symbol(symbol).isCostly ? keyOf(m_model.symbol(symbol), frame) : std::vector<double>();
    if (key.empty()) {
        return computeBody(symbol, frame);
    }
    const auto known = m_values[symbol].find(key);
    if (known != m_values[symbol].end()) {
        return known->second;
    }
    Tensor<T> value = computeBody(symbol, frame);
    // What ran out of budget is no value.
    if (!m_work->isSpent() && m_values[symbol].size() < kMostValues) {
        m_values[symbol].emplace(key, value);
    }
    return value;
}

template <typename T>
Tensor<T> Context<T>::computeBody(int symbol, const Frame<T> &frame)
{
    const Symbol &declared = m_model.symbol(symbol);
    // A definition that comes back to itself without end has no value.
    constexpr int kDeepest = 200;
    if (++m_work->depth > kDeepest) {
        --m_work->depth;
        m_work->visits = m_work->limit + 1;
        Tensor<T> none;
        none.items.push_back(T(kNotANumber));
        return none;
    }
    std::unique_ptr<Evaluation<T>> body = takeBody(symbol);
    bool isFirst = false;
    for (std::size_t i = 0; i < declared.parameters.size(); ++i) {
        const int sort = declared.parameters[i].sort;
        const auto slot = static_cast<int>(i);
        switch (m_model.kindOf(sort)) {
        case SortKind::Real:
            body->setReal(slot, frame.real[i]);
            break;
        case SortKind::Vector:
            body->setVector(slot, frame.vectors[i]);
            break;
        case SortKind::Range:
            isFirst = isFirst || (sort >= 0 && frame.whole[i] == m_model.sort(sort).spec.first);
            body->setWhole(slot, frame.whole[i]);
            break;
        default:
            body->setWhole(slot, frame.whole[i]);
            break;
        }
    }
    if (declared.outcomeSlot >= 0) {
        body->setWhole(declared.outcomeSlot, frame.outcome);
    }
    const bool isBase = declared.kind == SymbolKind::Recursive && isFirst;
    Tensor<T> value = body->tensor(isBase ? *declared.base : *declared.body);
    returnBody(symbol, std::move(body));
    --m_work->depth;
    return value;
}

/// A family's table: drawn, or computed from its formula.
template <typename T>
const std::vector<T> &Context<T>::jointOf(int symbol)
{
    if (!m_model.symbol(symbol).body) {
        return m_primitives[static_cast<std::size_t>(symbol)];
    }
    std::vector<T> &values = m_tables[static_cast<std::size_t>(symbol)].values;
    if (values.empty()) {
        std::vector<T> joint;
        const std::size_t count = cellsOf(symbol);
        for (std::size_t cell = 0; cell < count; ++cell) {
            joint.push_back(evaluateBody(symbol, cell, nullptr).items.front());
        }
        values = std::move(joint);
    }
    return values;
}

template <typename T>
T Context<T>::marginal(int symbol, unsigned mask, const std::vector<int> &elements)
{
    const Symbol &family = m_model.symbol(symbol);
    std::vector<T> &sums = m_marginals[{ symbol, mask }];
    const std::size_t variables = family.parameters.size();
    std::vector<std::size_t> counts(variables);
    for (std::size_t i = 0; i < variables; ++i) {
        counts[i] = static_cast<std::size_t>(countOf(m_model, m_instance, family.parameters[i].sort));
    }
    const auto place = [&](const std::vector<int> &point) {
        std::size_t index = 0;
        for (std::size_t i = 0; i < variables; ++i) {
            if ((mask >> i & 1U) != 0) {
                index = index * counts[i] + static_cast<std::size_t>(point[i]);
            }
        }
        return index;
    };
    if (sums.empty()) {
        std::size_t size = 1;
        for (std::size_t i = 0; i < variables; ++i) {
            size *= (mask >> i & 1U) != 0 ? counts[i] : 1;
        }
        sums.assign(size, T(0.0));
        const std::vector<T> &joint = jointOf(symbol);
        std::vector<int> point(variables);
        for (std::size_t cell = 0; cell < joint.size(); ++cell) {
            std::size_t rest = cell;
            for (std::size_t i = variables; i-- > 0;) {
                point[i] = static_cast<int>(rest % counts[i]);
                rest /= counts[i];
            }
            T &sum = sums[place(point)];
            sum = sum + joint[cell];
        }
    }
    return sums[place(elements)];
}

template <typename T>
const Grid &Context<T>::grid(int sort)
{
    const auto known = m_grids.find(sort);
    if (known != m_grids.end()) {
        return known->second;
    }
    const Sort &declared = m_model.sort(sort);
    if (declared.spec.isInterval) {
        return m_grids[sort] = intervalGrid(declared.spec.from, declared.spec.to, declared.spec.points);
    }
    static const Layout kNoVariables;
    Evaluation<T> evaluation(*this, kNoVariables);
    const double center = realPart(evaluation.number(*declared.center));
    const double scale = realPart(evaluation.number(*declared.scale));
    return m_grids[sort] = lineGrid(center, scale, declared.spec.reach, declared.spec.points);
}

} // namespace sevenrounds::derive
