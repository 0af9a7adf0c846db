// SPDX-License-Identifier: MIT
#include "derivation/instance.h"

#include "derivation/evaluate.h"
#include "derivation/numbertext.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds::derive {

namespace {

constexpr int kMostRedraws = 60;
/// Four points near the ends of an interval lie apart once in forty draws.
constexpr int kMostAttempts = 600;
constexpr double kTenth = 0.1;

/// A distribution over `count` values. None is zero: where zeros matter, a model draws data instead.
std::vector<double> drawDistribution(Draws *draws, int count, Style style)
{
    std::vector<double> row(static_cast<std::size_t>(count));
    constexpr int kMostTenths = 8;
    if (style == Style::Nice && count <= kMostTenths) {
        // Tenths that add up to one, each at least a tenth, not all alike.
        std::vector<int> tenths(row.size(), 1);
        do {
            std::fill(tenths.begin(), tenths.end(), 1);
            for (int rest = 10 - count; rest > 0; --rest) {
                ++tenths[static_cast<std::size_t>(draws->whole(0, count - 1))];
            }
        } while (
            count > 1 && std::all_of(tenths.begin(), tenths.end(), [&](int value) { return value == tenths.front(); }));
        std::transform(tenths.begin(), tenths.end(), row.begin(), [](int value) { return value * kTenth; });
        return row;
    }
    constexpr double kGenericSpread = 1.0;
    constexpr double kPeakedSpread = 4.0;
    constexpr double kExtremeSpread = 12.0;
    const double spread = style == Style::Extreme ? kExtremeSpread
        : style == Style::Peaked                  ? kPeakedSpread
                                                  : kGenericSpread;
    double total = 0.0;
    for (double &value : row) {
        value = std::exp(spread * draws->uniform(-1.0, 1.0));
        total += value;
    }
    for (double &value : row) {
        value /= total;
    }
    return row;
}

double drawNumber(Draws *draws, const SymbolSpec &spec, Style style)
{
    const double width = spec.high - spec.low;
    if (spec.generator == Generator::Whole) {
        return draws->whole(static_cast<int>(spec.low), static_cast<int>(spec.high));
    }
    if (style == Style::Nice) {
        // A tenth inside the range that is neither zero nor one, because both hide mistakes.
        const int low = static_cast<int>(std::ceil(spec.low / kTenth - 1e-9));
        const int high = static_cast<int>(std::floor(spec.high / kTenth + 1e-9));
        for (int i = 0; i < kMostRedraws && high > low; ++i) {
            const int tenths = draws->whole(low, high);
            if (tenths != 0 && tenths != 10) {
                return tenths * kTenth;
            }
        }
    }
    if (style == Style::Extreme) {
        return draws->uniform() < 0.5 ? spec.low : spec.high;
    }
    if (style == Style::Peaked) {
        constexpr double kEdge = 0.15;
        const double offset = draws->uniform(0.0, kEdge) * width;
        return draws->uniform() < 0.5 ? spec.low + offset : spec.high - offset;
    }
    return draws->uniform(spec.low, spec.high);
}

int pathsOf(const Model &model, const Instance &instance, const Sort &sort)
{
    int step = 1;
    for (const auto &[name, element] : sort.components) {
        step *= countOf(model, instance, element);
    }
    int count = 1;
    // No more than the model's compiler lets through: it looks at the largest sets.
    for (int t = sort.spec.first; t <= sort.spec.high && count <= kMostPaths; ++t) {
        count *= step;
    }
    return std::min(count, kMostPaths);
}

} // namespace

void countPaths(const Model &model, Instance *instance)
{
    for (std::size_t i = 0; i < model.sorts().size(); ++i) {
        if (model.sorts()[i].spec.kind == SortKind::Paths) {
            instance->sizes[i] = pathsOf(model, *instance, model.sorts()[i]);
        }
    }
}

namespace {

void drawSizes(const Model &model, Draws *draws, Instance *instance)
{
    const bool isNice = instance->style == Style::Nice;
    instance->sizes.assign(model.sorts().size(), 0);
    for (std::size_t i = 0; i < model.sorts().size(); ++i) {
        const SortSpec &spec = model.sorts()[i].spec;
        if (spec.kind == SortKind::Finite || spec.kind == SortKind::Range) {
            instance->sizes[i] = isNice ? spec.low : draws->whole(spec.low, spec.high);
        }
    }
    countPaths(model, instance);
}

int countOfRange(const Model &model, const Instance &instance, const Symbol &symbol, std::size_t from, std::size_t to)
{
    int count = 1;
    for (std::size_t i = from; i < to; ++i) {
        count *= countOf(model, instance, symbol.parameters[i].sort);
    }
    return count;
}

} // namespace

bool meetsRequirements(const Model &model, const Instance &instance)
{
    if (model.requirements().empty()) {
        return true;
    }
    Scene scene(model, instance);
    Evaluation<Real> evaluation(scene.context(), model.requirementLayout());
    return std::all_of(model.requirements().begin(), model.requirements().end(),
        [&](const NodePtr &condition) { return realPart(evaluation.number(*condition)) == 1.0; });
}

int countOf(const Model &model, const Instance &instance, int sort)
{
    if (sort < 0) {
        return 1;
    }
    if (model.sort(sort).over >= 0) {
        return countOf(model, instance, model.sort(sort).over);
    }
    const SortSpec &spec = model.sort(sort).spec;
    const int size = instance.sizes[static_cast<std::size_t>(sort)];
    return spec.kind == SortKind::Range ? size - spec.first + 1 : size;
}

void redraw(const Model &model, Instance *instance, int symbol, Draws *draws, Style style)
{
    const Symbol &drawn = model.symbol(symbol);
    const std::size_t all = drawn.parameters.size();
    std::vector<double> &values = instance->values[static_cast<std::size_t>(symbol)];
    if (drawn.spec.generator == Generator::Element) {
        std::vector<int> &elements = instance->elements[static_cast<std::size_t>(symbol)];
        elements.resize(static_cast<std::size_t>(countOfRange(model, *instance, drawn, 0, all)));
        for (int &element : elements) {
            element = draws->whole(0, countOf(model, *instance, drawn.elementSort) - 1);
        }
        return;
    }
    const int total = countOfRange(model, *instance, drawn, 0, all);
    values.assign(static_cast<std::size_t>(total), 0.0);
    if (drawn.kind == SymbolKind::Family) {
        values = drawDistribution(draws, total, style);
    } else if (drawn.spec.generator == Generator::Probability) {
        const int outcomes = countOfRange(model, *instance, drawn, 0, drawn.leftCount);
        const int rows = total / outcomes;
        for (int row = 0; row < rows; ++row) {
            const std::vector<double> weights = drawDistribution(draws, outcomes, style);
            for (int i = 0; i < outcomes; ++i) {
                values[placeOf(i, rows, row)] = weights[static_cast<std::size_t>(i)];
            }
        }
    } else {
        for (double &value : values) {
            value = drawNumber(draws, drawn.spec, style);
        }
    }
}

Instance drawInstance(const Model &model, std::uint64_t seed, Style style)
{
    Instance instance;
    // Values from the ends alone meet what asks for several different ones never.
    const int most = style == Style::Extreme ? kMostRedraws : kMostAttempts;
    for (int attempt = 0; attempt < most; ++attempt) {
        Draws draws(seed + static_cast<std::uint64_t>(attempt) * 0x51ED270B7ULL);
        instance = {};
        instance.style = style;
        instance.seed = seed;
        drawSizes(model, &draws, &instance);
        instance.values.resize(model.symbols().size());
        instance.elements.resize(model.symbols().size());
        for (std::size_t i = 0; i < model.symbols().size(); ++i) {
            if (model.symbols()[i].isDrawn()) {
                redraw(model, &instance, static_cast<int>(i), &draws, style);
            }
        }
        if (meetsRequirements(model, instance)) {
            break;
        }
    }
    return instance;
}

std::vector<Instance> drawInstances(const Model &model, std::uint64_t seed, int count)
{
    static constexpr Style kMixture[] = { Style::Nice, Style::Nice, Style::Generic, Style::Peaked, Style::Generic,
        Style::Generic, Style::Peaked, Style::Generic };
    std::vector<Instance> instances;
    Draws seeds(seed);
    for (int i = 0; i < count; ++i) {
        const Style style = i < 8 ? kMixture[i] : i % 3 == 2 ? Style::Peaked : Style::Generic;
        instances.push_back(drawInstance(model, seeds.next(), style));
    }
    return instances;
}

std::string describe(const Model &model, const Instance &instance)
{
    std::string text;
    for (std::size_t i = 0; i < model.symbols().size(); ++i) {
        const Symbol &symbol = model.symbols()[i];
        if (!symbol.isDrawn()) {
            continue;
        }
        text += (text.empty() ? "" : "; ") + symbol.spec.name + " = ";
        const bool isElement = symbol.elementSort >= 0;
        const std::size_t count = isElement ? instance.elements[i].size() : instance.values[i].size();
        for (std::size_t k = 0; k < count; ++k) {
            text += (k == 0 ? "" : ", ")
                + (isElement ? std::to_string(instance.elements[i][k] + 1)
                             : textOf(instance.values[i][k], kShownDigits));
        }
    }
    return text;
}

} // namespace sevenrounds::derive
