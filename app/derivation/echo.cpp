// SPDX-License-Identifier: MIT
#include "derivation/echo.h"

#include "derivation/numbertext.h"

#include <array>

namespace sevenrounds::derive {

namespace {

std::string numberText(const Node &node)
{
    if (!node.name.empty()) {
        return node.name;
    }
    constexpr int kDigits = 10;
    return textOf(node.number, kDigits);
}

bool isSum(const Node &node)
{
    return node.op == Op::Add || node.op == Op::Sum || node.op == Op::Product || node.op == Op::Expectation
        || node.op == Op::Maximum || node.op == Op::Minimum;
}

class Echo
{
public:
    explicit Echo(const Model &model)
        : m_model(model)
    {
    }

    std::string text(const Node &node)
    {
        switch (node.op) {
        case Op::Number:
            return numberText(node);
        case Op::Variable:
            return node.name;
        case Op::Call:
            return call(node);
        case Op::Family:
            return family(node);
        case Op::Whole:
            return m_model.symbol(node.index).spec.name;
        case Op::Component:
            return node.name + "_{" + text(*node.kids.front()) + "}";
        case Op::Add:
            return sum(node);
        case Op::Multiply:
            return product(node);
        case Op::Divide:
            return "\\frac{" + text(*node.kids[0]) + "}{" + text(*node.kids[1]) + "}";
        case Op::Power:
            return base(*node.kids[0]) + "^{" + text(*node.kids[1]) + "}";
        case Op::Function:
            return function(node);
        case Op::Sum:
        case Op::Product:
        case Op::Maximum:
        case Op::Minimum:
            return over(node);
        case Op::Expectation:
            return "\\mathbb{E}" + laws(node) + brackets(*node.kids.front());
        case Op::Variance:
            return "\\operatorname{Var}" + laws(node) + brackets(*node.kids.front());
        case Op::Covariance:
            return "\\operatorname{Cov}" + laws(node) + "\\left[" + text(*node.kids[0]) + "," + text(*node.kids[1])
                + "\\right]";
        case Op::Divergence:
            return "\\operatorname{KL}\\left(" + text(*node.kids[0]) + "\\,\\|\\," + text(*node.kids[1]) + "\\right)";
        case Op::Entropy: {
            const std::string weight = text(*node.kids[0]);
            const std::string of = text(*node.kids[1]);
            return "\\operatorname{H}\\left(" + weight + (of == weight ? "" : "," + of) + "\\right)";
        }
        case Op::Gradient:
            return gradient(node);
        case Op::Pick:
            return "\\left(" + text(*node.kids.front()) + "\\right)_{" + list(node.kids, 1) + "}";
        case Op::Indicator:
            return indicator(node);
        case Op::Transpose:
            return base(*node.kids.front()) + "^{\\top}";
        case Op::Norm:
            return "\\left\\|" + text(*node.kids.front()) + "\\right\\|_{"
                + (node.index == kNormMaximum          ? std::string("\\infty")
                        : node.index == kNormFrobenius ? std::string("F")
                                                       : std::to_string(node.index))
                + "}";
        case Op::Hadamard:
            return base(*node.kids[0]) + "\\odot " + base(*node.kids[1]);
        case Op::Normal:
            return "\\mathcal{N}\\left(" + text(*node.kids[0]) + ";" + text(*node.kids[1]) + "," + text(*node.kids[2])
                + "\\right)";
        case Op::Constant:
            return "\\text{const}";
        case Op::ArgMaximum:
        case Op::ArgMinimum:
            return std::string(node.op == Op::ArgMaximum ? "\\arg\\max_{" : "\\arg\\min_{")
                + m_model.symbol(node.index).spec.name + "}" + brackets(*node.kids.front());
        case Op::Slice:
            return call(node);
        case Op::Identity:
            return "I";
        case Op::Ones:
            return "\\mathbf{1}";
        case Op::Literal:
            return literal(node);
        case Op::Matrix:
            return matrixFunction(node);
        case Op::Entry:
            return base(*node.kids.front()) + "_{" + list(node.kids, 1) + "}";
        case Op::At:
            return atPoint(node);
        case Op::Cases:
            return cases(node);
        case Op::Limit:
            return "\\lim_{" + node.name + "\\to " + text(*node.kids[1])
                + (node.left == kFromAbove        ? "^{+}"
                        : node.left == kFromBelow ? "^{-}"
                                                  : "")
                + "}" + brackets(*node.kids[0]);
        case Op::Order:
            return "O\\left(" + text(*node.kids.front()) + "\\right)";
        }
        return {};
    }

private:
    std::string brackets(const Node &node) { return "\\left[" + text(node) + "\\right]"; }

    std::string list(const std::vector<NodePtr> &nodes, std::size_t from)
    {
        std::string result;
        for (std::size_t i = from; i < nodes.size(); ++i) {
            if (nodes[i]) {
                result += (result.empty() ? "" : ",") + text(*nodes[i]);
            }
        }
        return result;
    }

    /// What a power, a transpose or a product stands on: in brackets unless it is one thing.
    std::string base(const Node &node)
    {
        const bool isOne = node.op == Op::Number || node.op == Op::Variable || node.op == Op::Call
            || node.op == Op::Family || node.op == Op::Whole || node.op == Op::Component || node.op == Op::Normal
            || node.op == Op::Entropy || node.op == Op::Divergence || node.op == Op::Slice || node.op == Op::Identity
            || node.op == Op::Ones || node.op == Op::Matrix;
        return isOne ? text(node) : "\\left(" + text(node) + "\\right)";
    }

    std::string literal(const Node &node)
    {
        std::string result = "\\begin{pmatrix}";
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            const bool isFirst = i % static_cast<std::size_t>(node.index) == 0;
            result += i == 0 ? "" : isFirst ? "\\\\" : "&";
            result += text(*node.kids[i]);
        }
        return result + "\\end{pmatrix}";
    }

    std::string cases(const Node &node)
    {
        std::string result = "\\begin{cases}";
        for (std::size_t i = 0; i < node.kids.size(); i += 2) {
            result += (i == 0 ? "" : "\\\\") + text(*node.kids[i]) + "&";
            result += i + 1 < node.kids.size() ? conditionText(*node.kids[i + 1]) : std::string("\\text{otherwise}");
        }
        return result + "\\end{cases}";
    }

    std::string matrixFunction(const Node &node)
    {
        static constexpr std::array<const char *, 7> kNames { "", "\\det", "\\operatorname{tr}", "\\operatorname{diag}",
            "\\operatorname{softmax}", "\\lambda_{\\max}", "\\lambda_{\\min}" };
        return std::string(kNames[static_cast<std::size_t>(node.index)]) + "\\left(" + text(*node.kids.front())
            + "\\right)";
    }

    std::string atPoint(const Node &node)
    {
        return text(*node.kids[0]) + "\\big|_{" + node.name + "=" + text(*node.kids[1]) + "}";
    }

    std::string call(const Node &node)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        if (node.kids.empty()) {
            return symbol.spec.name;
        }
        if (symbol.tailCount > 0 || node.op == Op::Slice) {
            return mixedCall(node, symbol);
        }
        std::string arguments;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            arguments += i == 0 ? "" : i == symbol.leftCount ? "|" : ",";
            arguments += node.kids[i] ? text(*node.kids[i]) : symbol.parameters[i].name;
        }
        return symbol.spec.bySubscript ? symbol.spec.name + "_{" + arguments + "}"
                                       : symbol.spec.name + "(" + arguments + ")";
    }

    std::string mixedCall(const Node &node, const Symbol &symbol)
    {
        const std::size_t named = symbol.leftCount + symbol.givenCount;
        std::string arguments;
        std::string indices;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            if (!node.kids[i]) {
                continue;
            }
            const bool isIndex = i >= named || symbol.spec.bySubscript;
            std::string &list = isIndex ? indices : arguments;
            list += list.empty() ? "" : !isIndex && i == symbol.leftCount ? "|" : ",";
            list += text(*node.kids[i]);
        }
        return symbol.spec.name + (indices.empty() ? "" : "_{" + indices + "}")
            + (arguments.empty() ? "" : "(" + arguments + ")");
    }

    std::string family(const Node &node)
    {
        std::string left;
        std::string right;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            if (node.kids[i]) {
                std::string &side = (node.left >> i & 1U) != 0 ? left : right;
                side += (side.empty() ? "" : ",") + text(*node.kids[i]);
            }
        }
        return m_model.symbol(node.index).spec.name + "(" + left + (right.empty() ? "" : "|" + right) + ")";
    }

    std::string sum(const Node &node)
    {
        std::string result;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            result += node.minus[i] ? "-" : i == 0 ? "" : "+";
            const bool needsBrackets = node.kids[i]->op == Op::Add;
            result += needsBrackets ? "\\left(" + text(*node.kids[i]) + "\\right)" : text(*node.kids[i]);
        }
        return result;
    }

    std::string product(const Node &node)
    {
        std::string result;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            const Node &kid = *node.kids[i];
            const bool isLast = i + 1 == node.kids.size();
            const bool needsBrackets = kid.op == Op::Add || (isSum(kid) && !isLast) || kid.op == Op::Gradient;
            const bool needsDot = i > 0 && kid.op == Op::Number;
            const bool isDot = i < 32 && (node.left >> i & 1U) != 0 && kid.type.isTensor();
            result += needsDot || isDot ? "\\cdot " : i > 0 ? "\\," : "";
            result += needsBrackets ? "\\left(" + text(kid) + "\\right)" : text(kid);
        }
        return result;
    }

    std::string function(const Node &node)
    {
        static constexpr std::array<const char *, 16> kNames { "\\log", "\\exp", "\\sqrt", "\\tanh", "", "\\sin",
            "\\cos", "\\operatorname{sigmoid}", "\\max", "\\min", "\\operatorname{ReLU}", "\\operatorname{sign}",
            "\\operatorname{clip}", "\\Gamma", "", "" };
        if (static_cast<Function>(node.index) == Function::Factorial) {
            return base(*node.kids.front()) + "!";
        }
        if (static_cast<Function>(node.index) == Function::Binomial) {
            return "\\binom{" + text(*node.kids[0]) + "}{" + text(*node.kids[1]) + "}";
        }
        if (static_cast<Function>(node.index) == Function::SquareRoot) {
            return "\\sqrt{" + text(*node.kids.front()) + "}";
        }
        if (static_cast<Function>(node.index) == Function::Absolute) {
            return "\\left|" + text(*node.kids.front()) + "\\right|";
        }
        return std::string(kNames[static_cast<std::size_t>(node.index)]) + "\\left(" + list(node.kids, 0) + "\\right)";
    }

    std::string over(const Node &node)
    {
        const char *sign = node.op == Op::Sum ? "\\sum"
            : node.op == Op::Product          ? "\\prod"
            : node.op == Op::Maximum          ? "\\max"
                                              : "\\min";
        std::string names;
        std::string upper;
        std::string differentials;
        for (const Binder &binder : node.binders) {
            const bool isReal = binder.sort >= 0 && m_model.sort(binder.sort).spec.kind == SortKind::Real;
            if (isReal) {
                differentials += "\\,d" + binder.name;
                continue;
            }
            names += names.empty() ? "" : ",";
            if (binder.condition) {
                names += conditionText(*binder.condition);
                continue;
            }
            names += binder.name + (binder.from ? "=" + text(*binder.from) : "");
            upper = binder.to ? text(*binder.to) : upper;
        }
        std::string result = differentials.empty() ? sign : "\\int";
        result += names.empty() ? "" : "_{" + names + "}";
        result += upper.empty() ? "" : "^{" + upper + "}";
        return result + brackets(*node.kids.front()) + differentials;
    }

    std::string laws(const Node &node)
    {
        std::string result;
        std::string names;
        for (const Binder &binder : node.binders) {
            names += (names.empty() ? "" : ",") + binder.name;
            if (binder.weight) {
                result += (result.empty() ? "" : ",") + names + "\\sim " + text(*binder.weight);
                names.clear();
            }
        }
        return "_{" + result + "}";
    }

    std::string gradient(const Node &node)
    {
        const std::string target = node.target >= 0 ? node.name : m_model.symbol(node.index).spec.name;
        return "\\nabla_{" + target + "}" + brackets(*node.kids.front());
    }

    std::string conditionText(const Node &node)
    {
        static constexpr std::array<const char *, 6> kSigns { "=", "\\ne ", "<", "\\le ", ">", "\\ge " };
        return text(*node.kids[0]) + kSigns[static_cast<std::size_t>(node.index)] + text(*node.kids[1]);
    }

    std::string indicator(const Node &node) { return "\\mathbb{1}\\left[" + conditionText(node) + "\\right]"; }

    const Model &m_model;
};

} // namespace

const char *latexOf(Relation relation)
{
    switch (relation) {
    case Relation::None:
        return "";
    case Relation::Equal:
        return "=";
    case Relation::LessEqual:
        return "\\le";
    case Relation::GreaterEqual:
        return "\\ge";
    case Relation::Less:
        return "<";
    case Relation::Greater:
        return ">";
    case Relation::Proportional:
        return "\\propto";
    case Relation::Approximate:
        return "\\approx";
    }
    return "";
}

std::string echo(const Model &model, const Node &node)
{
    return Echo(model).text(node);
}

std::string echo(const Model &model, const ParsedLine &line)
{
    std::string result;
    for (std::size_t i = 0; i < line.expressions.size(); ++i) {
        const std::string sign = latexOf(line.relations[i]);
        result += (result.empty() ? "" : " ") + (sign.empty() ? "" : sign + " ") + echo(model, *line.expressions[i]);
    }
    return result;
}

} // namespace sevenrounds::derive
