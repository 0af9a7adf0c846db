// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sevenrounds::derive {

/// Where a text came from, so that a problem can be mended where it stands.
struct Origin {
    std::string file;
    int line = 0;
};

struct SpecProblem {
    Origin origin;
    std::string message;
};

enum class SortKind {
    /// Elements that are not numbers; the size is drawn from low ... high.
    Finite,
    /// Whole numbers from `first` to a last one that is drawn from low ... high.
    Range,
    /// Real numbers; integrals are taken around `center`, `reach` times `scale` to each side.
    Real,
    /// All sequences of elements, one for each index from first to last.
    Paths,
    /// Vectors of real numbers, one for each element of another set.
    Vector,
};

struct SortSpec {
    std::string name;
    SortKind kind = SortKind::Finite;
    int low = 2;
    int high = 3;
    int first = 1;
    /// Free index variables begin here; what lies below is only reached by a recursion.
    int freeFrom = 1;
    /// The name by which the size (or the last index) is known in lines; may be empty.
    std::vector<std::string> sizeNames;
    std::string center = "0";
    std::string scale = "1";
    double reach = 9.0;
    int points = 241;
    /// Real, between two numbers: integrals end there.
    bool isInterval = false;
    double from = 0.0;
    double to = 1.0;
    /// Vector: the set that its components are numbered by.
    std::string over;
    /// Paths: the name of one component and the set that it is from.
    std::vector<std::pair<std::string, std::string>> components;
    Origin origin;
};

enum class Generator { None, Probability, Range, Whole, Element };

struct SymbolSpec {
    std::string name;
    std::vector<std::string> alias;
    /// Arguments that may be written and mean nothing here, such as the parameters in q_\phi(z|x;\phi).
    std::vector<std::string> decor;
    /// Joint family over these variables.
    std::vector<std::string> family;
    /// Distribution over `left`, for each value of `given`.
    std::vector<std::string> left;
    std::vector<std::string> given;
    bool isDistribution = false;
    /// Arguments stand in the subscript: \theta_{s,a}.
    bool bySubscript = false;
    /// Further arguments in the subscript of something that also has arguments in brackets: \alpha_t(z).
    std::vector<std::string> index;
    /// Indices of the components of a vector (one) or matrix (two); the definition gives all of them at once.
    std::vector<std::string> dimensions;
    bool isMatrix = false;
    /// The bare name is the vector of all values; for a distribution the matrix with a row for each condition.
    bool isWhole = false;
    /// Missing arguments are the variables of that name: q(z) for q(z|x), L for L(x).
    bool isImplied = false;
    /// Depends on the outcome that an expectation runs over.
    bool isRandom = false;
    /// Names the whole data set, as an argument.
    bool isData = false;
    Generator generator = Generator::None;
    double low = 0.0;
    double high = 1.0;
    /// Generator::Element: the set.
    std::string elementOf;
    /// Exactly one of these, or a generator.
    std::string is;
    std::string solve;
    /// With `is`: the value at the first index, from which it recurs.
    std::string base;
    Origin origin;
};

struct SelfTestSpec {
    std::map<std::string, std::vector<double>> set;
    std::map<std::string, int> sizes;
    std::map<std::string, double> at;
    std::string expression;
    double value = 0.0;
    Origin origin;
};

/// A finite model as it was declared, before anything was read.
struct ModelSpec {
    std::string name;
    /// For a person who chooses among models.
    std::string title;
    std::string about;
    std::string file;
    std::vector<SortSpec> sorts;
    /// Variable names and their sets.
    std::vector<std::pair<std::string, std::string>> variables;
    std::vector<SymbolSpec> symbols;
    /// \nabla without a subscript differentiates by this.
    std::string parameter;
    /// Drawn numbers that orders and approximations are about: they hold as these become small.
    std::vector<std::string> small;
    /// What \mathbb{E} without a subscript runs over, and its weight; both empty where it must be said.
    std::string outcome;
    std::string outcomeLaw;
    /// Random elements that an average may be conditioned on, and where the outcome holds them: E[Y|X].
    std::vector<std::pair<std::string, std::string>> outcomeGiven;
    /// Other ways to write that it runs over the outcome, as subscripts.
    std::vector<std::string> outcomeAlias;
    /// Draws that a line must not be checked on, as conditions that must hold.
    std::vector<std::pair<std::string, Origin>> require;
    std::vector<SelfTestSpec> selfTests;
};

} // namespace sevenrounds::derive
