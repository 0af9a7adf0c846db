// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds::derive {

template <typename T>
Context<T>::Context(const Model &model, const Instance &instance, Work *work)
    : m_model(model)
    , m_instance(instance)
    , m_work(work)
    , m_primitives(model.symbols().size())
    , m_tables(model.symbols().size())
    , m_sheets(model.symbols().size())
    , m_grids(model.sorts().size())
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
            context->m_isOverridden = true;
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
std::unique_ptr<Context<T>> Context<T>::moved(int symbol, double value) const
{
    if (m_isOverridden) {
        return nullptr;
    }
    auto context = std::make_unique<Context<T>>(m_model, m_instance, m_work);
    context->m_primitives = m_primitives;
    context->m_primitives[static_cast<std::size_t>(symbol)].assign(1, T(value));
    return context;
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
T Context<T>::computedNumber(int symbol, const Frame<T> &frame)
{
    std::size_t place = 0;
    Sheet *sheet = sheetOf(symbol, frame, &place);
    if (sheet == nullptr) {
        return m_model.symbol(symbol).isCostly ? computed(symbol, frame).items.front() : computeNumber(symbol, frame);
    }
    if (sheet->isKnown[place] != 0) {
        return sheet->values[place];
    }
    const auto index = static_cast<std::size_t>(sheet - m_sheets[static_cast<std::size_t>(symbol)].data());
    const T value = computeNumber(symbol, frame);
    // What ran out of budget is no value. The body may have opened another sheet, so that this one has moved.
    if (!m_work->isSpent()) {
        Sheet &kept = m_sheets[static_cast<std::size_t>(symbol)][index];
        kept.values[place] = value;
        kept.isKnown[place] = 1;
    }
    return value;
}

/// An integral over a grid asks for the same values of a density again and again: at each point of another one around
/// it, and in each line. Where an argument is a point of its set's grid, the value is kept by the point's number.
template <typename T>
typename Context<T>::Sheet *Context<T>::sheetOf(int symbol, const Frame<T> &frame, std::size_t *place)
{
    constexpr std::size_t kMostSheets = 16;
    constexpr std::size_t kMostBytes = 1U << 20U;
    constexpr std::size_t kMostParameters = 6;
    const Symbol &declared = m_model.symbol(symbol);
    const std::size_t count = declared.parameters.size();
    if (declared.outcomeSlot >= 0 || count > kMostParameters) {
        return nullptr;
    }
    std::array<double, kMostParameters> fixed {};
    std::size_t size = 1;
    *place = 0;
    bool isOnGrid = false;
    for (std::size_t i = 0; i < count; ++i) {
        const int sort = declared.parameters[i].sort;
        const SortKind kind = m_model.kindOf(sort);
        fixed[i] = 0.0;
        if (sort < 0) {
            continue;
        }
        if (kind == SortKind::Vector) {
            return nullptr;
        }
        if (kind == SortKind::Real && frame.places[i] == kOffGrid) {
            if (!isPlain(frame.real[i])) {
                return nullptr;
            }
            fixed[i] = realPart(frame.real[i]);
            if (std::isnan(fixed[i])) {
                return nullptr;
            }
            continue;
        }
        isOnGrid = isOnGrid || kind == SortKind::Real;
        const std::size_t points = kind == SortKind::Real
            ? grid(sort).points.size()
            : static_cast<std::size_t>(countOf(m_model, m_instance, sort));
        const int first = kind == SortKind::Range ? m_model.sort(sort).spec.first : 0;
        const int position = kind == SortKind::Real ? frame.places[i] : frame.whole[i] - first;
        *place = *place * points + static_cast<std::size_t>(position);
        size *= points;
        fixed[i] = kind == SortKind::Real ? kNotANumber : 0.0;
    }
    if (!isOnGrid || size * sizeof(T) > kMostBytes) {
        return nullptr;
    }
    std::vector<Sheet> &sheets = m_sheets[static_cast<std::size_t>(symbol)];
    for (Sheet &sheet : sheets) {
        const bool isSame = std::equal(sheet.fixed.begin(), sheet.fixed.end(), fixed.begin(),
            [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
        if (isSame) {
            return &sheet;
        }
    }
    if (sheets.size() == kMostSheets) {
        return nullptr;
    }
    Sheet &sheet = sheets.emplace_back();
    sheet.fixed.assign(fixed.begin(), fixed.begin() + static_cast<std::ptrdiff_t>(count));
    sheet.values.resize(size);
    sheet.isKnown.assign(size, 0);
    return &sheet;
}

template <typename T>
std::unique_ptr<Evaluation<T>> Context<T>::openBody(int symbol, const Frame<T> &frame, const Node **node)
{
    const Symbol &declared = m_model.symbol(symbol);
    // A definition that comes back to itself without end has no value.
    constexpr int kDeepest = 200;
    if (m_work->depth >= kDeepest) {
        m_work->visits = m_work->limit + 1;
        return nullptr;
    }
    ++m_work->depth;
    std::unique_ptr<Evaluation<T>> body = takeBody(symbol);
    bool isFirst = false;
    for (std::size_t i = 0; i < declared.parameters.size(); ++i) {
        const int sort = declared.parameters[i].sort;
        const auto slot = static_cast<int>(i);
        switch (m_model.kindOf(sort)) {
        case SortKind::Real:
            body->setReal(slot, frame.real[i], frame.places[i]);
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
    *node = isBase ? declared.base.get() : declared.body.get();
    return body;
}

template <typename T>
void Context<T>::closeBody(int symbol, std::unique_ptr<Evaluation<T>> body)
{
    returnBody(symbol, std::move(body));
    --m_work->depth;
}

template <typename T>
Tensor<T> Context<T>::computeBody(int symbol, const Frame<T> &frame)
{
    Tensor<T> value;
    const Node *node = nullptr;
    if (std::unique_ptr<Evaluation<T>> body = openBody(symbol, frame, &node)) {
        value = body->tensor(*node);
        closeBody(symbol, std::move(body));
    } else {
        value.items.push_back(T(kNotANumber));
    }
    return value;
}

template <typename T>
T Context<T>::computeNumber(int symbol, const Frame<T> &frame)
{
    const Node *node = nullptr;
    std::unique_ptr<Evaluation<T>> body = openBody(symbol, frame, &node);
    if (!body) {
        return T(kNotANumber);
    }
    const T value = body->number(*node);
    closeBody(symbol, std::move(body));
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
    std::optional<Grid> &known = m_grids[static_cast<std::size_t>(sort)];
    if (known) {
        return *known;
    }
    const Sort &declared = m_model.sort(sort);
    const double reach = m_instance.hasFinerGrids ? kFinerReach : 1.0;
    const double density = m_instance.hasFinerGrids ? kFinerDensity : 1.0;
    if (declared.spec.isInterval) {
        known = intervalGrid(declared.spec.from, declared.spec.to, static_cast<int>(declared.spec.points * density));
        return *known;
    }
    static const Layout kNoVariables;
    Evaluation<T> evaluation(*this, kNoVariables);
    const double center = realPart(evaluation.number(*declared.center));
    const double scale = realPart(evaluation.number(*declared.scale));
    known = lineGrid(
        center, scale, declared.spec.reach * reach, static_cast<int>(declared.spec.points * reach * density));
    return *known;
}

} // namespace sevenrounds::derive
