// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/instance.h"
#include "derivation/model.h"
#include "derivation/number.h"

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace sevenrounds::derive {

/// Work that one line may cost; beyond it the line is "too big to check".
inline constexpr long kMostVisits = 10000000;

/// What an evaluation has cost and met, shared by everything below one scene.
struct Work {
    long visits = 0;
    long limit = kMostVisits;
    /// Definitions within definitions that are being computed.
    int depth = 0;
    [[nodiscard]] bool isSpent() const { return visits > limit; }
};

template <typename T>
struct Level {
    static constexpr int kDepth = 0;
};

template <typename T>
struct Level<Dual<T>> {
    static constexpr int kDepth = Level<T>::kDepth + 1;
};

/// Derivatives are taken twice at most.
inline constexpr int kDeepestLevel = 2;

template <typename T>
struct Tensor {
    int rows = 1;
    int columns = 1;
    std::vector<T> items;

    [[nodiscard]] std::size_t place(int row, int column) const { return placeOf(row, columns, column); }
};

template <typename T>
class Evaluation;

/// Where an integral is taken, and with which weights.
struct Grid {
    double center = 0.0;
    double scale = 1.0;
    std::vector<double> points;
    std::vector<double> weights;
};

/// The trapezoid rule over `reach` scales to each side: exact to rounding for Gaussian-type integrands.
[[nodiscard]] Grid lineGrid(double center, double scale, double reach, int points);
/// Double-exponential quadrature, which stands powers at the ends.
[[nodiscard]] Grid intervalGrid(double from, double to, int points);

/// How a line is cut for an instance with finer grids: a fifth further out, on points that lie half as far again closer.
inline constexpr double kFinerReach = 1.2;
inline constexpr double kFinerDensity = 1.5;

/// A real number that is no point of its set's grid.
inline constexpr int kOffGrid = -1;

/// The arguments of a definition, by parameter.
template <typename T>
struct Frame {
    std::vector<int> whole;
    std::vector<T> real;
    /// Which point of its set's grid a real argument is; kOffGrid for none.
    std::vector<int> places;
    std::vector<Tensor<T>> vectors;
    int outcome = 0;
};

/// An instance seen through numbers of one kind: its primitives, and the values of the definitions as far as they were
/// needed. With
/// dual numbers one primitive carries the tangents.
template <typename T>
class Context
{
public:
    Context(const Model &model, const Instance &instance, Work *work);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    [[nodiscard]] const Model &model() const { return m_model; }
    [[nodiscard]] const Instance &instance() const { return m_instance; }
    [[nodiscard]] Work &work() { return *m_work; }
    [[nodiscard]] const T &primitive(int symbol, std::size_t index) const
    {
        return m_primitives[static_cast<std::size_t>(symbol)][index];
    }
    [[nodiscard]] std::size_t primitiveCount(int symbol) const
    {
        return m_primitives[static_cast<std::size_t>(symbol)].size();
    }
    /// A value of a defined table; `index` in row order, the outcome last.
    [[nodiscard]] T tableValue(int symbol, std::size_t index);
    /// A definition with real arguments or vectors; kept where it is costly.
    [[nodiscard]] Tensor<T> computed(int symbol, const Frame<T> &frame);
    /// The same for one whose value is a number; kept where its arguments are points of grids.
    [[nodiscard]] T computedNumber(int symbol, const Frame<T> &frame);
    /// How many values a table has, one for each combination of its arguments.
    [[nodiscard]] std::size_t cellsOf(int symbol) const;
    /// The joint family summed down to the variables in `mask`; `index` over those in row order.
    [[nodiscard]] T marginal(int symbol, unsigned mask, const std::vector<int> &elements);
    [[nodiscard]] const Grid &grid(int sort);
    /// The same instance with the components of `symbol` from `from` on as the variables of differentiation; -1 for none.
    [[nodiscard]] Context<Dual<T>> &derived(int symbol, int from);
    /// The same instance with another value of a drawn number; null where a definition is the variable here.
    [[nodiscard]] std::unique_ptr<Context<T>> moved(int symbol, double value) const;

private:
    template <typename>
    friend class Context;

    struct KeyHash {
        std::size_t operator()(const std::vector<double> &key) const
        {
            std::size_t hash = 1469598103934665603ULL;
            for (const double number : key) {
                std::uint64_t bits = 0;
                std::memcpy(&bits, &number, sizeof bits);
                hash = (hash ^ static_cast<std::size_t>(bits)) * 1099511628211ULL;
            }
            return hash ^ hash >> 29U;
        }
    };
    using Values = std::unordered_map<std::vector<double>, Tensor<T>, KeyHash>;

    /// A definition's values at the points of the grids that some of its arguments run over, the others being fixed.
    struct Sheet {
        /// By parameter; not a number where the argument runs over a grid.
        std::vector<double> fixed;
        std::vector<T> values;
        std::vector<char> isKnown;
    };

    /// The arguments as the key of a kept value; empty where they carry derivatives.
    [[nodiscard]] static std::vector<double> keyOf(const Symbol &symbol, const Frame<T> &frame);
    /// The sheet with the arguments' value and its place there; null where it is not kept in one.
    [[nodiscard]] Sheet *sheetOf(int symbol, const Frame<T> &frame, std::size_t *place);
    [[nodiscard]] Tensor<T> computeBody(int symbol, const Frame<T> &frame);
    [[nodiscard]] T computeNumber(int symbol, const Frame<T> &frame);
    /// The body with its arguments set, and which of its two expressions counts; null where definitions lie too deep.
    [[nodiscard]] std::unique_ptr<Evaluation<T>> openBody(int symbol, const Frame<T> &frame, const Node **node);
    void closeBody(int symbol, std::unique_ptr<Evaluation<T>> body);

    struct Table {
        std::vector<T> values;
        std::vector<char> states;
    };

    [[nodiscard]] const std::vector<T> &jointOf(int symbol);
    [[nodiscard]] Tensor<T> evaluateBody(int symbol, std::size_t index, Table *table);
    void solve(int symbol, Table *table);
    [[nodiscard]] std::unique_ptr<Evaluation<T>> takeBody(int symbol);
    void returnBody(int symbol, std::unique_ptr<Evaluation<T>> body);

    const Model &m_model;
    const Instance &m_instance;
    Work *m_work;
    std::vector<std::vector<T>> m_primitives;
    std::vector<Table> m_tables;
    std::map<int, Values> m_values;
    std::vector<std::vector<Sheet>> m_sheets;
    std::map<std::pair<int, unsigned>, std::vector<T>> m_marginals;
    std::vector<std::optional<Grid>> m_grids;
    std::vector<std::vector<std::unique_ptr<Evaluation<T>>>> m_bodies;
    std::map<std::pair<int, int>, std::shared_ptr<Context<Dual<T>>>> m_derived;
    /// A definition was made the variable of differentiation.
    bool m_isOverridden = false;
};

/// Computes the nodes of one layout: holds the values of its variables, and what need not be computed twice.
template <typename T>
class Evaluation
{
public:
    Evaluation(Context<T> &context, const Layout &layout);
    ~Evaluation();
    Evaluation(const Evaluation &) = delete;
    Evaluation &operator=(const Evaluation &) = delete;

    void setWhole(int slot, int value) { m_whole[static_cast<std::size_t>(slot)] = value; }
    void setReal(int slot, const T &value, int place = kOffGrid)
    {
        m_real[static_cast<std::size_t>(slot)] = value;
        m_places[static_cast<std::size_t>(slot)] = place;
    }
    void setVector(int slot, Tensor<T> value) { m_vectors[static_cast<std::size_t>(slot)] = std::move(value); }
    [[nodiscard]] int whole(int slot) const { return m_whole[static_cast<std::size_t>(slot)]; }
    /// For the equations of a fixpoint, whose own values change between two computations.
    void keepNothing() { m_keeps = false; }

    [[nodiscard]] T number(const Node &node);
    /// The element's index; -1 where it does not exist.
    [[nodiscard]] int element(const Node &node);
    [[nodiscard]] Tensor<T> tensor(const Node &node);

private:
    template <typename>
    friend class Evaluation;

    struct Kept {
        std::vector<T> values;
        std::vector<char> isKnown;
    };

    struct Hoisted {
        std::vector<int> whole;
        std::vector<T> real;
        T value {};
        bool isKnown = false;
    };

    [[nodiscard]] T hoisted(const Node &node);
    [[nodiscard]] T compute(const Node &node);
    [[nodiscard]] T call(const Node &node);
    [[nodiscard]] T family(const Node &node);
    [[nodiscard]] T sumOf(const Node &node);
    [[nodiscard]] T productOf(const Node &node);
    [[nodiscard]] T function(const Node &node);
    [[nodiscard]] T indicator(const Node &node);
    [[nodiscard]] T over(const Node &node);
    [[nodiscard]] T normal(const Node &node);
    [[nodiscard]] T norm(const Node &node);
    // matriximpl.h: vectors and matrices.
    [[nodiscard]] Tensor<T> matrixFunction(const Node &node);
    [[nodiscard]] T normalOfVectors(const Node &node);
    [[nodiscard]] int sizeOf(int dimension);
    [[nodiscard]] int positionIn(int dimension, const Node &index);
    [[nodiscard]] T entry(const Node &node);
    [[nodiscard]] Tensor<T> slice(const Node &node);
    [[nodiscard]] std::size_t withOutcome(const Node &node, const Symbol &symbol, std::size_t index) const;
    [[nodiscard]] bool fillFrame(const Node &node, Frame<T> *frame);
    [[nodiscard]] Tensor<T> mapped(const Node &node);
    [[nodiscard]] Tensor<T> atPoint(const Node &node);
    // limitsimpl.h
    [[nodiscard]] T limit(const Node &node);
    [[nodiscard]] std::optional<T> oneSided(const Node &node, double point, double reach);
    [[nodiscard]] T beside(const Node &node, double point, double distance);
    [[nodiscard]] Tensor<T> cases(const Node &node);
    [[nodiscard]] Tensor<T> covarianceOfVectors(const Node &node);
    [[nodiscard]] T applied(Function function, const T &first) const;
    [[nodiscard]] Tensor<T> computeTensor(const Node &node);
    [[nodiscard]] Tensor<T> product(const Node &node);
    [[nodiscard]] Tensor<T> whole(const Node &node);
    [[nodiscard]] Tensor<T> gradient(const Node &node);
    [[nodiscard]] Tensor<Dual<T>> differentiated(const Node &node, int from);
    [[nodiscard]] Tensor<T> accumulated(const Node &node);
    [[nodiscard]] std::size_t pickIndex(const Node &node);
    [[nodiscard]] bool argumentIndex(const Node &node, const Symbol &symbol, std::size_t *index);
    [[nodiscard]] const Grid &gridOf(const Binder &binder, Grid *own);
    /// Calls `visit` with the weight of every point that the binders reach.
    void forEachPoint(
        const Node &node, std::size_t index, const T &weight, const std::function<void(const T &)> &visit);
    [[nodiscard]] long keptIndex(const Node &node, std::size_t *size);
    [[nodiscard]] bool isReal(int slot) const;

    Context<T> &m_context;
    const Layout &m_layout;
    std::vector<int> m_whole;
    std::vector<T> m_real;
    /// Which point of its set's grid a real variable is at; kOffGrid for none.
    std::vector<int> m_places;
    std::vector<Tensor<T>> m_vectors;
    /// For the arguments of calls, one within another: their memory is used again.
    std::vector<std::unique_ptr<Frame<T>>> m_frames;
    std::size_t m_openFrames = 0;
    std::vector<Kept> m_kept;
    std::vector<std::map<long, Tensor<T>>> m_keptTensors;
    std::vector<Hoisted> m_hoisted;
    /// By the variable of differentiation and the first component.
    std::map<std::pair<int, int>, std::shared_ptr<Evaluation<Dual<T>>>> m_children;
    bool m_keeps = true;
};

/// An instance with its plain numbers, the root of everything that is computed on it.
class Scene
{
public:
    Scene(const Model &model, const Instance &instance)
        : m_instance(instance)
        , m_context(model, m_instance, &m_work)
    {
    }
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    [[nodiscard]] Context<Real> &context() { return m_context; }
    [[nodiscard]] const Instance &instance() const { return m_instance; }
    [[nodiscard]] Work &work() { return m_work; }

private:
    Instance m_instance;
    Work m_work;
    Context<Real> m_context;
};

extern template class Context<Real>;
extern template class Context<Dual<Real>>;
extern template class Context<Dual<Dual<Real>>>;
extern template class Evaluation<Real>;
extern template class Evaluation<Dual<Real>>;
extern template class Evaluation<Dual<Dual<Real>>>;

} // namespace sevenrounds::derive
