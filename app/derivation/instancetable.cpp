// SPDX-License-Identifier: MIT
#include "derivation/instancetable.h"

#include <algorithm>

namespace sevenrounds::derive {

namespace {

/// One setting of some of a symbol's arguments.
struct Setting {
    std::string label;
    /// What it adds to the place in the symbol's values.
    std::size_t offset = 0;
};

/// How elements are counted when people read them: from 1, and an index as it is.
int firstOf(const Model &model, int sort)
{
    return sort >= 0 && model.sort(sort).spec.kind == SortKind::Range ? model.sort(sort).spec.first : 1;
}

/// How far apart the values of an argument lie: the last argument runs fastest.
std::vector<std::size_t> stridesOf(const Model &model, const Instance &instance, const Symbol &symbol)
{
    std::vector<std::size_t> strides(symbol.parameters.size(), 1);
    for (std::size_t i = strides.size(); i-- > 1;) {
        strides[i - 1] = strides[i] * static_cast<std::size_t>(countOf(model, instance, symbol.parameters[i].sort));
    }
    return strides;
}

std::vector<Setting> settingsOf(
    const Model &model, const Instance &instance, const Symbol &symbol, std::size_t from, std::size_t to)
{
    const std::vector<std::size_t> strides = stridesOf(model, instance, symbol);
    std::vector<Setting> settings { {} };
    for (std::size_t i = from; i < to; ++i) {
        const Parameter &parameter = symbol.parameters[i];
        const int count = countOf(model, instance, parameter.sort);
        std::vector<Setting> longer;
        for (const Setting &setting : settings) {
            for (int value = 0; value < count; ++value) {
                const std::string own = parameter.name + " = " + std::to_string(value + firstOf(model, parameter.sort));
                longer.push_back({ setting.label.empty() ? own : setting.label + ", " + own,
                    setting.offset + static_cast<std::size_t>(value) * strides[i] });
            }
        }
        settings = std::move(longer);
    }
    return settings;
}

std::string joined(const Symbol &symbol, std::size_t from, std::size_t to)
{
    std::string names;
    for (std::size_t i = from; i < to; ++i) {
        names += (names.empty() ? "" : ",") + symbol.parameters[i].name;
    }
    return names;
}

std::string nameOf(const Symbol &symbol)
{
    const std::size_t all = symbol.parameters.size();
    if (all == 0) {
        return symbol.spec.name;
    }
    const std::size_t tail = all - symbol.tailCount;
    const std::size_t left = symbol.kind == SymbolKind::Family ? tail : std::min(symbol.leftCount, tail);
    std::string arguments = joined(symbol, 0, left);
    if (left < tail) {
        arguments += (left > 0 ? "|" : "") + joined(symbol, left, tail);
    }
    std::string name = symbol.spec.name;
    if (symbol.spec.bySubscript) {
        return name + "_{" + arguments + "}";
    }
    if (tail < all) {
        name += "_{" + joined(symbol, tail, all) + "}";
    }
    return tail == 0 ? name : name + "(" + arguments + ")";
}

InstanceTable tableOf(const Model &model, const Instance &instance, std::size_t index)
{
    const Symbol &symbol = model.symbols()[index];
    const std::size_t all = symbol.parameters.size();
    // What is given stands in the rows; where nothing is, all but the last argument do.
    const bool isConditional = symbol.isDistribution() && symbol.kind != SymbolKind::Family && symbol.leftCount < all;
    const std::size_t split = isConditional ? symbol.leftCount : all == 0 ? 0 : all - 1;
    const std::vector<Setting> first = settingsOf(model, instance, symbol, 0, split);
    const std::vector<Setting> second = settingsOf(model, instance, symbol, split, all);
    const std::vector<Setting> &rows = isConditional ? second : first;
    const std::vector<Setting> &columns = isConditional ? first : second;
    InstanceTable table;
    table.name = nameOf(symbol);
    table.isElement = symbol.elementSort >= 0;
    for (const Setting &column : columns) {
        table.columns.push_back(column.label);
    }
    for (const Setting &row : rows) {
        table.rows.push_back(row.label);
        for (const Setting &column : columns) {
            const std::size_t cell = row.offset + column.offset;
            if (table.isElement) {
                table.values.push_back(instance.elements[index][cell] + firstOf(model, symbol.elementSort));
            } else {
                table.values.push_back(instance.values[index][cell]);
            }
        }
    }
    return table;
}

} // namespace

std::vector<InstanceTable> tablesOf(const Model &model, const Instance &instance)
{
    std::vector<InstanceTable> tables;
    for (std::size_t i = 0; i < model.symbols().size(); ++i) {
        if (model.symbols()[i].isDrawn()) {
            tables.push_back(tableOf(model, instance, i));
        }
    }
    return tables;
}

} // namespace sevenrounds::derive
