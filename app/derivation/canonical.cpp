// SPDX-License-Identifier: MIT
#include "derivation/canonical.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace sevenrounds::derive {

namespace {

class Speller
{
public:
    Speller(const Layout &layout, Likeness likeness)
        : m_layout(layout)
        , m_likeness(likeness)
    {
    }

    std::string text(const Node &node)
    {
        switch (node.op) {
        case Op::Add: {
            std::vector<std::string> terms;
            collectTerms(node, false, &terms);
            return list("+", std::move(terms));
        }
        case Op::Multiply:
        case Op::Divide: {
            Factors factors;
            collectFactors(node, false, &factors);
            return spell(std::move(factors));
        }
        case Op::Expectation:
            if (m_likeness == Likeness::Content) {
                return over(node, Op::Sum, true);
            }
            break;
        default:
            break;
        }
        return over(node, node.op, false);
    }

private:
    struct Factors {
        bool isNegative = false;
        std::vector<std::string> above;
        std::vector<std::string> below;
        /// Vectors and matrices, whose order matters.
        std::vector<std::string> tensors;
    };

    static std::string list(const std::string &name, std::vector<std::string> parts)
    {
        std::sort(parts.begin(), parts.end());
        std::string result = name + "(";
        for (const std::string &part : parts) {
            result += part + ";";
        }
        return result + ")";
    }

    static std::string spell(Factors factors)
    {
        std::string result;
        if (factors.below.empty() && factors.above.size() + factors.tensors.size() == 1) {
            result = std::move(factors.above.empty() ? factors.tensors.front() : factors.above.front());
        } else {
            result = list("*", std::move(factors.above));
            result += factors.below.empty() ? "" : "/" + list("*", std::move(factors.below));
            for (const std::string &tensor : factors.tensors) {
                result += "." + tensor;
            }
        }
        return (factors.isNegative ? "-" : "") + result;
    }

    void collectTerms(const Node &node, bool isNegative, std::vector<std::string> *terms)
    {
        if (node.op == Op::Add) {
            for (std::size_t i = 0; i < node.kids.size(); ++i) {
                collectTerms(*node.kids[i], isNegative != (i < node.minus.size() && node.minus[i]), terms);
            }
            return;
        }
        std::string term = text(node);
        if (isNegative) {
            term = term.front() == '-' ? term.substr(1) : "-" + term;
        }
        terms->push_back(std::move(term));
    }

    void collectFactors(const Node &node, bool isInverse, Factors *factors)
    {
        if (node.op == Op::Multiply) {
            for (const NodePtr &kid : node.kids) {
                collectFactors(*kid, isInverse, factors);
            }
        } else if (node.op == Op::Divide) {
            collectFactors(*node.kids[0], isInverse, factors);
            collectFactors(*node.kids[1], !isInverse, factors);
        } else if (node.op == Op::Add && node.kids.size() == 1) {
            factors->isNegative = factors->isNegative != (!node.minus.empty() && node.minus.front());
            collectFactors(*node.kids[0], isInverse, factors);
        } else if (node.op == Op::Number && node.number == 1.0) {
            return;
        } else if (node.type.isTensor()) {
            factors->tensors.push_back(text(node));
        } else {
            (isInverse ? factors->below : factors->above).push_back(text(node));
        }
    }

    std::string variable(int slot) const
    {
        const auto bound = m_bound.find(slot);
        return bound != m_bound.end() ? bound->second : m_layout.variables[static_cast<std::size_t>(slot)].name;
    }

    /// Everything else: its name, what it runs over, and its children in their order.
    std::string over(const Node &node, Op op, bool takesWeightsIn)
    {
        if (op == Op::Number) {
            char number[40];
            std::snprintf(number, sizeof number, "%.17g", node.number);
            return number;
        }
        if (op == Op::Variable) {
            return variable(node.index);
        }
        std::string result = "#" + std::to_string(static_cast<int>(op)) + "." + std::to_string(node.index) + "."
            + std::to_string(node.left) + "." + std::to_string(node.right);
        if (node.target >= 0) {
            result += "." + variable(node.target);
        }
        const std::map<int, std::string> before = m_bound;
        Factors inside;
        for (const Binder &binder : node.binders) {
            for (const NodePtr *limit : { &binder.from, &binder.to }) {
                result += "|" + (*limit ? text(**limit) : std::string());
            }
            result += "@" + std::to_string(binder.sort);
            m_bound[binder.slot] = "%" + std::to_string(m_bound.size());
        }
        for (const Binder &binder : node.binders) {
            result += binder.condition ? "?" + text(*binder.condition) : "";
            if (binder.weight && takesWeightsIn) {
                collectFactors(*binder.weight, false, &inside);
            } else if (binder.weight) {
                result += "~" + text(*binder.weight);
            }
        }
        result += "[";
        for (const NodePtr &kid : node.kids) {
            if (takesWeightsIn) {
                collectFactors(*kid, false, &inside);
                result += spell(std::move(inside)) + ";";
            } else {
                result += (kid ? text(*kid) : std::string()) + ";";
            }
        }
        m_bound = before;
        return result + "]";
    }

    const Layout &m_layout;
    Likeness m_likeness;
    /// Bound variables by slot, named by depth.
    std::map<int, std::string> m_bound;
};

} // namespace

std::string canonical(const Layout &layout, const Node &node, Likeness likeness)
{
    return Speller(layout, likeness).text(node);
}

} // namespace sevenrounds::derive
