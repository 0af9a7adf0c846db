// SPDX-License-Identifier: MIT
#include "derivation/mutator.h"

#include "derivation/echo.h"
#include "derivation/parser.h"
#include "derivation/typecheck.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sevenrounds::derive {

namespace {

void collect(Node &node, std::vector<Node *> *nodes)
{
    nodes->push_back(&node);
    forEachChild(node, [&](Node &child) { collect(child, nodes); });
}

/// Replaces what `node` is by `other`, in place.
void become(Node &node, NodePtr other)
{
    Node taken = std::move(*other);
    node = std::move(taken);
}

class Mutator
{
public:
    Mutator(const Model &model, Layout *layout, const Node &root)
        : m_model(model)
        , m_layout(layout)
        , m_root(root)
    {
    }

    std::vector<Mutant> run()
    {
        m_seen.insert(echo(m_model, m_root));
        NodePtr probe = clone(m_root);
        std::vector<Node *> nodes;
        collect(*probe, &nodes);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (int choice = 0; tryEdit(i, choice); ++choice) { }
        }
        addScalarFactors();
        return std::move(m_mutants);
    }

private:
    void keep(NodePtr tree, std::string what, bool isFactorOnly = false)
    {
        if (!m_seen.insert(echo(m_model, *tree)).second) {
            return;
        }
        ReadProblem problem;
        const bool isWellTyped = checkTypes(m_model, m_layout, tree.get(), &problem) && tree->type == m_root.type;
        m_mutants.push_back({ std::move(tree), std::move(what), isWellTyped, isFactorOnly });
    }

    /// False where the node has no edit of this number.
    bool tryEdit(std::size_t index, int choice)
    {
        NodePtr tree = clone(m_root);
        std::vector<Node *> nodes;
        collect(*tree, &nodes);
        std::string what;
        bool isSkipped = false;
        if (!edit(*nodes[index], static_cast<std::size_t>(choice), &what, &isSkipped)) {
            return false;
        }
        if (!isSkipped) {
            keep(std::move(tree), std::move(what));
        }
        return true;
    }

    bool edit(Node &node, std::size_t choice, std::string *what, bool *isSkipped)
    {
        switch (node.op) {
        case Op::Add:
            return editSum(node, choice, what, isSkipped);
        case Op::Multiply:
            if (choice >= node.kids.size()) {
                return false;
            }
            // The dots stand between factors that may no longer be neighbors.
            node.left = 0;
            *what = "the factor " + echo(m_model, *node.kids[choice]);
            node.kids.erase(node.kids.begin() + static_cast<std::ptrdiff_t>(choice));
            if (node.kids.size() == 1) {
                become(node, std::move(node.kids.front()));
            }
            return true;
        case Op::Divide:
            *what = "the fraction " + echo(m_model, node);
            if (choice == 0) {
                std::swap(node.kids[0], node.kids[1]);
            } else if (choice == 1) {
                become(node, std::move(node.kids[0]));
            }
            return choice < 2;
        case Op::Power:
            *what = "the exponent of " + echo(m_model, *node.kids[0]);
            if (choice == 0) {
                shift(&node.kids[1], 1.0);
            } else if (choice == 1) {
                shift(&node.kids[1], -1.0);
            }
            return choice < 2;
        case Op::Number:
            *what = "the number " + echo(m_model, node);
            *isSkipped = !node.name.empty();
            node.number += choice == 0 ? 1.0 : -1.0;
            return choice < 2;
        case Op::Function:
            *what = "the function in " + echo(m_model, node);
            if (choice == 0 && node.kids.size() == 1) {
                become(node, std::move(node.kids.front()));
                return true;
            }
            return false;
        case Op::Divergence:
            *what = "the order of the arguments in " + echo(m_model, node);
            std::swap(node.kids[0], node.kids[1]);
            return choice == 0;
        case Op::Entropy:
            *what = "the arguments of " + echo(m_model, node);
            *isSkipped = echo(m_model, *node.kids[0]) == echo(m_model, *node.kids[1]);
            std::swap(node.kids[0], node.kids[1]);
            return choice == 0;
        case Op::Family:
            return editFamily(node, choice, what, isSkipped);
        case Op::Call:
            return editCall(node, choice, what, isSkipped);
        case Op::Sum:
        case Op::Product:
            return editLimits(node, choice, what);
        case Op::Expectation:
            // The average without its weights.
            *what = "the weights of " + echo(m_model, node);
            if (choice == 0) {
                node.op = Op::Sum;
                for (Binder &binder : node.binders) {
                    binder.weight = nullptr;
                    binder.isJoint = false;
                    *isSkipped
                        = *isSkipped || (binder.sort >= 0 && m_model.sort(binder.sort).spec.kind == SortKind::Real);
                }
            }
            return choice == 0;
        default:
            return false;
        }
    }

    static void shift(NodePtr *number, double by)
    {
        if ((*number)->op == Op::Number) {
            (*number)->number += by;
            return;
        }
        const Span span = (*number)->span;
        NodePtr sum = makeBinary(Op::Add, std::move(*number), makeNumber(by < 0.0 ? -by : by, span), span);
        sum->minus = { false, by < 0.0 };
        *number = std::move(sum);
    }

    bool editSum(Node &node, std::size_t choice, std::string *what, bool *isSkipped)
    {
        const std::size_t count = node.kids.size();
        if (choice < count) {
            *what = "the sign of " + echo(m_model, *node.kids[choice]);
            *isSkipped = node.kids[choice]->op == Op::Constant;
            node.minus[choice] = !node.minus[choice];
            return true;
        }
        choice -= count;
        if (choice >= count) {
            return false;
        }
        *isSkipped = count < 2;
        if (!*isSkipped) {
            *what = "the term " + echo(m_model, *node.kids[choice]);
            node.kids.erase(node.kids.begin() + static_cast<std::ptrdiff_t>(choice));
            node.minus.erase(node.minus.begin() + static_cast<std::ptrdiff_t>(choice));
            if (node.kids.size() == 1 && !node.minus.front()) {
                become(node, std::move(node.kids.front()));
            }
        }
        return true;
    }

    bool editFamily(Node &node, std::size_t choice, std::string *what, bool *isSkipped)
    {
        *what = "the distribution " + echo(m_model, node);
        switch (choice) {
        case 0:
            // Conditional to joint.
            *isSkipped = node.right == 0;
            node.left |= node.right;
            node.right = 0;
            return true;
        case 1:
            *isSkipped = node.right == 0;
            std::swap(node.left, node.right);
            return true;
        case 2:
        case 3: {
            // Without the condition, or without one of the variables.
            unsigned &mask = choice == 2 ? node.right : node.left;
            const unsigned lowest = mask & (~mask + 1U);
            *isSkipped = mask == 0 || (choice == 3 && mask == lowest);
            for (std::size_t i = 0; i < node.kids.size() && !*isSkipped; ++i) {
                if ((lowest >> i & 1U) != 0) {
                    node.kids[i] = nullptr;
                }
            }
            mask &= ~lowest;
            return true;
        }
        default:
            return false;
        }
    }

    [[nodiscard]] bool areAlike(const Symbol &a, const Symbol &b) const
    {
        if (a.parameters.size() != b.parameters.size() || a.elementSort != b.elementSort || a.kind == SymbolKind::Family
            || b.kind == SymbolKind::Family || b.kind == SymbolKind::Data || a.spec.isRandom != b.spec.isRandom
            || b.kind == SymbolKind::Size) {
            return false;
        }
        for (std::size_t i = 0; i < a.parameters.size(); ++i) {
            if (a.parameters[i].sort != b.parameters[i].sort) {
                return false;
            }
        }
        return true;
    }

    bool editCall(Node &node, std::size_t choice, std::string *what, bool *isSkipped)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        *what = echo(m_model, node);
        const std::size_t count = m_model.symbols().size();
        if (choice < count) {
            const auto other = static_cast<int>(choice);
            *isSkipped
                = other == node.index || !areAlike(symbol, m_model.symbol(other)) || symbol.kind == SymbolKind::Size;
            node.index = other;
            return true;
        }
        choice -= count;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            const int sort = symbol.parameters[i].sort;
            if (sort < 0 || m_model.sort(sort).spec.kind != SortKind::Range) {
                continue;
            }
            if (choice < 2) {
                shift(&node.kids[i], choice == 0 ? 1.0 : -1.0);
                *what = "the index of " + *what;
                return true;
            }
            choice -= 2;
        }
        return false;
    }

    bool editLimits(Node &node, std::size_t choice, std::string *what)
    {
        *what = "the limits of " + echo(m_model, node);
        for (Binder &binder : node.binders) {
            for (NodePtr *limit : { &binder.from, &binder.to }) {
                if (!*limit) {
                    continue;
                }
                if (choice < 2) {
                    shift(limit, choice == 0 ? 1.0 : -1.0);
                    return true;
                }
                choice -= 2;
            }
        }
        return false;
    }

    void addScalarFactors()
    {
        for (std::size_t i = 0; i < m_model.symbols().size(); ++i) {
            const Symbol &symbol = m_model.symbols()[i];
            const bool isScalar = symbol.parameters.empty()
                && (symbol.kind == SymbolKind::Primitive || symbol.kind == SymbolKind::Size);
            const bool isZero = m_root.op == Op::Number && m_root.number == 0.0;
            // One size may have several names.
            const bool isKnownSize = symbol.kind == SymbolKind::Size
                && std::any_of(m_model.symbols().begin(), m_model.symbols().begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Symbol &other) {
                        return other.kind == SymbolKind::Size && other.sizeOfSort == symbol.sizeOfSort;
                    });
            if (!isScalar || !m_root.type.isNumber() || isZero || isKnownSize) {
                continue;
            }
            for (const bool isDivided : { false, true }) {
                NodePtr factor = makeNode(Op::Call, m_root.span);
                factor->index = static_cast<int>(i);
                NodePtr tree = isDivided ? makeBinary(Op::Divide, clone(m_root), std::move(factor), m_root.span)
                                         : makeBinary(Op::Multiply, std::move(factor), clone(m_root), m_root.span);
                keep(std::move(tree), std::string(isDivided ? "a missing 1/" : "a missing factor ") + symbol.spec.name,
                    true);
            }
        }
    }

    const Model &m_model;
    Layout *m_layout;
    const Node &m_root;
    std::set<std::string> m_seen;
    std::vector<Mutant> m_mutants;
};

} // namespace

std::vector<Mutant> mutantsOf(const Model &model, Layout *layout, const Node &root)
{
    return Mutator(model, layout, root).run();
}

} // namespace sevenrounds::derive
