// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/modelspec.h"
#include "derivation/node.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sevenrounds::derive {

/// The sort of an argument that stands for the whole data set.
inline constexpr int kDataSort = -2;

struct Sort {
    SortSpec spec;
    NodePtr center;
    NodePtr scale;
    std::vector<std::pair<std::string, int>> components;
    /// Vector: the sort of its indices.
    int over = -1;
};

/// One slot of an evaluation frame.
struct Slot {
    std::string name;
    int sort = -1;
    bool isFree = false;
};

/// The variables of the expressions that are compared with each other: a free x is the same x in all of them.
struct Layout {
    std::vector<Slot> variables;
    int stores = 0;
    int hoists = 0;

    int add(std::string name, int sort, bool isFree);
    [[nodiscard]] int findFree(std::string_view name) const;
};

struct Parameter {
    std::string name;
    std::string base;
    int sort = -1;
};

enum class SymbolKind { Primitive, Family, Defined, Solved, Recursive, Size, Data };

struct Symbol {
    SymbolSpec spec;
    SymbolKind kind = SymbolKind::Primitive;
    std::string key;
    /// Left of the bar first, then the given ones.
    std::vector<Parameter> parameters;
    std::size_t leftCount = 0;
    std::size_t givenCount = 0;
    /// Parameters behind those, which are read from the subscript.
    std::size_t tailCount = 0;
    /// How many of the last parameters number the components of the vector or matrix that the body is.
    std::size_t dimensions = 0;
    std::vector<std::string> decorKeys;
    int elementSort = -1;
    int sizeOfSort = -1;
    /// Of the body: one slot a parameter, then one for the outcome, then bound variables.
    NodePtr body;
    NodePtr base;
    int outcomeSlot = -1;
    Layout layout;
    /// A family whose joint is a formula rather than a draw.
    [[nodiscard]] bool isDrawn() const
    {
        return kind == SymbolKind::Primitive || (kind == SymbolKind::Family && spec.is.empty());
    }
    /// Every argument is from a finite set, so that values can be kept.
    bool isTable = false;

    /// Its values are worth keeping: sums, integrals or derivatives stand in the body.
    bool isCostly = false;

    [[nodiscard]] bool takesSubscript() const { return spec.bySubscript ? !parameters.empty() : tailCount > 0; }
    [[nodiscard]] bool isDistribution() const { return spec.isDistribution || kind == SymbolKind::Family; }
};

/// A model with its definitions read: what lines are read against, and what instances are drawn from.
class Model
{
public:
    /// Compiles the declarations. Problems carry the place in the model's file; the model is usable only when there
    /// are none.
    [[nodiscard]] static std::shared_ptr<const Model> compile(
        const ModelSpec &spec, std::vector<SpecProblem> *problems);

    [[nodiscard]] const ModelSpec &spec() const { return m_spec; }
    [[nodiscard]] const std::vector<Sort> &sorts() const { return m_sorts; }
    [[nodiscard]] const std::vector<Symbol> &symbols() const { return m_symbols; }
    [[nodiscard]] const Sort &sort(int index) const { return m_sorts[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Symbol &symbol(int index) const { return m_symbols[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const std::vector<int> &symbolsNamed(const std::string &key) const;
    [[nodiscard]] int sortNamed(std::string_view name) const;
    /// The declared variable that a name is of the kind of: itself, without its primes, or its letter.
    [[nodiscard]] std::string variableKey(const std::string &name) const;
    /// The set of a variable of this name; -1 for none.
    [[nodiscard]] int sortOfVariable(const std::string &name) const;
    [[nodiscard]] bool isDeclaredVariable(const std::string &name) const { return m_variables.count(name) > 0; }
    /// Whether some symbol may carry this argument without meaning anything by it.
    [[nodiscard]] bool isDecor(const std::string &key) const { return m_decor.count(key) > 0; }
    [[nodiscard]] SortKind kindOf(int sort) const
    {
        return sort < 0 ? SortKind::Range : m_sorts[static_cast<std::size_t>(sort)].spec.kind;
    }
    /// Whether two dimensions are the same: of one set, or of a set of fixed size and a vector written out.
    [[nodiscard]] bool isSameSize(int first, int second) const;
    [[nodiscard]] bool areAlike(const Type &first, const Type &second) const;
    [[nodiscard]] int parameterSymbol() const { return m_parameter; }
    /// What orders and approximations are about.
    [[nodiscard]] const std::vector<int> &smallSymbols() const { return m_small; }
    /// What a normal distribution without a named variable is over; empty for none.
    [[nodiscard]] const std::string &realVariable() const { return m_realVariable; }
    [[nodiscard]] int outcomeSort() const { return m_outcomeSort; }
    /// Subscripts that mean the bare expectation, by their tokens.
    [[nodiscard]] const std::vector<std::vector<std::string>> &outcomeSpellings() const { return m_outcomeSpellings; }
    [[nodiscard]] int outcomeLaw() const { return m_outcomeLaw; }
    /// Spellings of the data set as an argument, longest first.
    [[nodiscard]] const std::vector<std::pair<std::vector<std::string>, int>> &dataSpellings() const { return m_data; }
    [[nodiscard]] const std::vector<NodePtr> &requirements() const { return m_requirements; }
    [[nodiscard]] const Layout &requirementLayout() const { return m_requirementLayout; }

private:
    friend class ModelCompiler;

    ModelSpec m_spec;
    std::vector<Sort> m_sorts;
    std::vector<Symbol> m_symbols;
    std::unordered_map<std::string, std::vector<int>> m_names;
    std::unordered_map<std::string, int> m_variables;
    std::vector<std::pair<std::vector<std::string>, int>> m_data;
    std::unordered_set<std::string> m_decor;
    std::string m_realVariable;
    std::vector<NodePtr> m_requirements;
    Layout m_requirementLayout;
    int m_parameter = -1;
    std::vector<int> m_small;
    std::vector<std::vector<std::string>> m_outcomeSpellings;
    int m_outcomeSort = -1;
    int m_outcomeLaw = -1;
};

} // namespace sevenrounds::derive
