// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/token.h"

#include <memory>
#include <string>
#include <vector>

namespace sevenrounds::derive {

enum class Op {
    Number,
    /// A bound or free variable.
    Variable,
    /// A declared symbol applied to its arguments; a scalar has none.
    Call,
    /// The joint family applied: kids are the arguments by slot, masks say which stand left and right of the bar.
    Family,
    /// A declared table as a whole, as a vector or matrix.
    Whole,
    /// The element that a path has at one index, s_t.
    Component,
    Add,
    Multiply,
    Divide,
    Power,
    Function,
    /// Over the binders, of one kid.
    Sum,
    Product,
    Maximum,
    Minimum,
    Expectation,
    Variance,
    Covariance,
    /// Over the binders: kids are the two densities.
    Divergence,
    /// Over the binders: kids are the weight and the density in the logarithm (the same one for an entropy).
    Entropy,
    Gradient,
    /// One component of a vector or table, by element.
    Pick,
    Indicator,
    Transpose,
    Norm,
    /// Componentwise product.
    Hadamard,
    /// The density of a normal distribution: point, mean, variance.
    Normal,
    /// \text{const}: zero, and a note that the line holds up to a constant.
    Constant,
    /// The value of the parameter at which the kid is largest or smallest.
    ArgMaximum,
    ArgMinimum,
    /// O(h^k): zero, with the kid as the order.
    Order,
    /// The first kid as the variable `target`, or the drawn number `index`, comes near the second kid; `left` says from
    /// which side.
    Limit,
    /// A declared table with its last arguments left open: a vector or matrix.
    Slice,
    /// The identity matrix and the vector of ones; how large, what stands beside them says.
    Identity,
    Ones,
    /// A matrix or vector written out: kids in row order, `index` columns.
    Literal,
    /// By MatrixFunction, of one kid.
    Matrix,
    /// One component of a vector or matrix: the tensor, then its indices.
    Entry,
    /// The first kid with the variable `target` at the value of the second kid; componentwise where that is a vector.
    At,
    /// Values and conditions in turn; a last value without a condition holds otherwise.
    Cases,
};

enum class Function {
    Log,
    Exp,
    SquareRoot,
    Tanh,
    Absolute,
    Sine,
    Cosine,
    Sigmoid,
    Max,
    Min,
    Relu,
    Sign,
    Clip,
    Gamma,
    Factorial,
    Binomial,
};

/// Node::left of a limit: 0 from both sides.
inline constexpr unsigned kFromAbove = 1;
inline constexpr unsigned kFromBelow = 2;

enum class MatrixFunction { Inverse, Determinant, Trace, Diagonal, Softmax, LargestEigenvalue, SmallestEigenvalue };

/// Node::index of a norm.
inline constexpr int kNormMaximum = 0;
inline constexpr int kNormFrobenius = 3;
/// Without a subscript: of a vector the Euclidean one; of a matrix it has to be said.
inline constexpr int kNormPlain = 4;

enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

enum class Kind {
    Scalar,
    /// An element of a finite set; not a number.
    Element,
    Column,
    Row,
    Matrix,
    /// What arg max stands for.
    Argument,
};

/// What a node's value is. Dimensions are sort numbers, or kFlatBase + symbol for all components of a table in one vector.
struct Type {
    Kind kind = Kind::Scalar;
    int first = -1;
    int second = -1;

    [[nodiscard]] bool operator==(const Type &) const = default;
    [[nodiscard]] bool isNumber() const { return kind != Kind::Element && kind != Kind::Argument; }
    [[nodiscard]] bool isTensor() const { return kind == Kind::Column || kind == Kind::Row || kind == Kind::Matrix; }
};

inline constexpr int kFlatBase = 1000;
/// The size of the identity, before what stands beside it has said.
inline constexpr int kAnySize = -2;
/// A written-out vector of n components has the dimension kLiteralBase + n.
inline constexpr int kLiteralBase = 100000;

struct Node;
using NodePtr = std::unique_ptr<Node>;

/// One variable that a sum, an integral or an expectation runs over.
struct Binder {
    int slot = -1;
    int sort = -1;
    /// How it was written, for the echo.
    std::string name;
    /// Limits of a whole-number index; absent where it runs over its whole set.
    NodePtr from;
    NodePtr to;
    /// The weight in an expectation; absent in a sum.
    NodePtr weight;
    /// Only the values for which this holds.
    NodePtr condition;
    /// The variable is drawn together with the next one, whose weight is the joint weight.
    bool isJoint = false;
};

struct Node {
    Op op = Op::Number;
    Type type;
    double number = 0.0;
    /// By op: slot, symbol, path sort, function or comparison.
    int index = 0;
    /// Family: variables left and right of the bar, as bits. Gradient: the target's slot (symbol in `index`), or -1.
    unsigned left = 0;
    unsigned right = 0;
    int target = -1;
    std::string name;
    std::vector<NodePtr> kids;
    /// Add: whether the kid is subtracted.
    std::vector<bool> minus;
    std::vector<Binder> binders;
    Span span;
    /// Written as an integral over a finite set, or as a normal distribution's name; only for the echo.
    bool isIntegral = false;
    /// Place in the evaluator's store of values that do not change while an inner variable runs; -1 for none.
    int store = -1;
    /// Place of the last value of what stays the same while the innermost variable runs; -1 for none.
    int hoist = -1;
    /// Slots that the value depends on, ascending; filled in by the type check.
    std::vector<int> needs;
};

[[nodiscard]] NodePtr makeNode(Op op, Span span);
[[nodiscard]] NodePtr makeNumber(double number, Span span);
[[nodiscard]] NodePtr makeUnary(Op op, NodePtr kid, Span span);
[[nodiscard]] NodePtr makeBinary(Op op, NodePtr first, NodePtr second, Span span);
[[nodiscard]] NodePtr clone(const Node &node);
[[nodiscard]] NodePtr cloneOrNull(const NodePtr &node);
/// Whether `slot` occurs anywhere below.
[[nodiscard]] bool uses(const Node &node, int slot);
[[nodiscard]] bool holds(const Node &node, Op op);

/// Calls `visit` for every child of the node, binders' limits, weights and conditions included.
template <typename N, typename Visit>
void forEachChild(N &node, Visit visit)
{
    for (auto &binder : node.binders) {
        for (auto *part : { &binder.from, &binder.to, &binder.weight, &binder.condition }) {
            if (*part) {
                visit(**part);
            }
        }
    }
    for (auto &kid : node.kids) {
        if (kid) {
            visit(*kid);
        }
    }
}

} // namespace sevenrounds::derive
