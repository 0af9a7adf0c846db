// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// How many parameters stay open where so many indices are written; -1 where that cannot be.
int openBehind(const Symbol &symbol, std::size_t written, std::size_t declared)
{
    if (written == declared) {
        return 0;
    }
    if (symbol.dimensions > 0) {
        return written + symbol.dimensions == declared ? static_cast<int>(symbol.dimensions) : -1;
    }
    // w_t of w_{t,j}: the vector over the last index. Without any, an operator's value or a table is meant.
    const bool isRow = written + 1 == declared;
    return isRow && symbol.elementSort < 0 ? 1 : -1;
}

/// The finite set that the node's value is an element of; -1 where it is a number.
int elementSortOf(const Model &model, const Layout &layout, const Node &node)
{
    int sort = -1;
    if (node.op == Op::Variable) {
        sort = layout.variables[static_cast<std::size_t>(node.index)].sort;
    } else if (node.op == Op::Call) {
        return model.symbol(node.index).elementSort;
    } else if (node.op == Op::Component) {
        return model.sort(static_cast<int>(node.left)).components[static_cast<std::size_t>(node.index)].second;
    }
    const bool isElement = sort >= 0
        && (model.sort(sort).spec.kind == SortKind::Finite || model.sort(sort).spec.kind == SortKind::Paths);
    return isElement ? sort : -1;
}

bool isElementSort(const Model &model, int sort)
{
    return sort >= 0
        && (model.sort(sort).spec.kind == SortKind::Finite || model.sort(sort).spec.kind == SortKind::Paths);
}

} // namespace

int Parser::fits(const Symbol &symbol, const Arguments &arguments, std::vector<int> *order) const
{
    const std::size_t rightCount = symbol.givenCount;
    const bool mayImplyRight = symbol.spec.isImplied && arguments.right.empty();
    const int open = symbol.spec.bySubscript && !symbol.spec.isImplied && !arguments.left.empty()
        ? openBehind(symbol, arguments.left.size(), symbol.leftCount)
        : arguments.left.size() == symbol.leftCount ? 0
                                                    : -1;
    if (open < 0 || (arguments.right.size() != rightCount && !mayImplyRight)) {
        return 0;
    }
    order->assign(symbol.parameters.size(), -1);
    // All indices rather than some.
    int score = open == 0 ? 2 : 1;
    const auto place = [&](const std::vector<Argument> &group, std::size_t from, std::size_t count, int base) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const Argument &argument = group[i];
            const int elementSort = argument.node ? elementSortOf(m_model, *m_layout, *argument.node) : -1;
            int best = -1;
            for (std::size_t k = 0; k < count; ++k) {
                // Its own place first; another place only among the arguments of a distribution, which are named.
                const std::size_t position = from + (i + k) % count;
                const Parameter &parameter = symbol.parameters[position];
                const bool isOwn = k == 0;
                if ((*order)[position] >= 0 || argument.isDot || (!isOwn && !symbol.isDistribution())) {
                    continue;
                }
                const bool isData = parameter.sort == kDataSort;
                const bool agrees = isData                   ? argument.isData
                    : argument.isData || !argument.node      ? false
                    : isElementSort(m_model, parameter.sort) ? elementSort == parameter.sort
                                                             : elementSort < 0;
                if (!agrees) {
                    continue;
                }
                const bool isNamed = !isData && m_model.variableKey(argument.name) == parameter.base;
                // Where real variables could be mistaken for each other, the name decides; a number that is computed
                // goes where it stands.
                const bool isExpression = isOwn && argument.node && argument.node->op != Op::Variable;
                if (!isData && !isElementSort(m_model, parameter.sort) && symbol.isDistribution() && !isNamed
                    && !isExpression) {
                    continue;
                }
                if (best < 0 || isNamed) {
                    best = static_cast<int>(position);
                    // x_t and x_{t-1} share their letter; the whole name tells them apart.
                    score += (isNamed ? 2 : 0) + (isNamed && argument.name == parameter.name ? 1 : 0);
                    if (isNamed || !symbol.isDistribution()) {
                        break;
                    }
                }
            }
            if (best < 0) {
                return false;
            }
            (*order)[static_cast<std::size_t>(best)] = base + static_cast<int>(i);
        }
        return true;
    };
    const bool fitsAll = place(arguments.left, 0, symbol.leftCount - static_cast<std::size_t>(open), 0)
        && (rightCount == 0
            || place(arguments.right, symbol.leftCount, rightCount, static_cast<int>(symbol.leftCount)));
    return fitsAll ? score : 0;
}

NodePtr Parser::callNode(const std::vector<int> &symbols, Arguments arguments, const std::string &shown, Span span,
    bool mayImply, std::vector<NodePtr> tail)
{
    // Arguments that mean nothing for this symbol are dropped.
    const auto dropDecor = [](const Symbol &symbol, std::vector<Argument> *group) {
        group->erase(std::remove_if(group->begin(), group->end(),
                         [&](const Argument &argument) {
                             return std::find(symbol.decorKeys.begin(), symbol.decorKeys.end(), argument.name)
                                 != symbol.decorKeys.end();
                         }),
            group->end());
    };
    int best = -1;
    int bestScore = 0;
    bool isTie = false;
    std::vector<int> bestOrder;
    for (const int index : symbols) {
        const Symbol &symbol = m_model.symbol(index);
        if (arguments.exists) {
            dropDecor(symbol, &arguments.left);
            dropDecor(symbol, &arguments.right);
        }
        if (symbol.kind == SymbolKind::Family) {
            if (arguments.exists) {
                return familyNode(index, std::move(arguments), span);
            }
            continue;
        }
        if (symbol.kind == SymbolKind::Data) {
            continue;
        }
        const bool needsTail = symbol.tailCount > 0;
        if (needsTail ? openBehind(symbol, tail.size(), symbol.tailCount) < 0 : !tail.empty()) {
            continue;
        }
        std::vector<int> order;
        int score = fits(symbol, arguments, &order);
        if (score > 0 && tail.size() < symbol.tailCount) {
            // f_i(w) without its index only where no f(w) is declared.
            score = 1;
        }
        if (score == 0 && mayImply && symbol.spec.isImplied && arguments.left.empty() && arguments.right.empty()) {
            order.assign(symbol.parameters.size(), -1);
            score = 1;
        }
        isTie = score == bestScore ? isTie || best >= 0 : score < bestScore && isTie;
        if (score > bestScore) {
            best = index;
            bestScore = score;
            bestOrder = order;
        }
    }
    const auto isComputed = [&](const Argument &one) {
        return one.node && one.node->op != Op::Variable && one.node->type.kind == Kind::Scalar
            && elementSortOf(m_model, *m_layout, *one.node) < 0;
    };
    if (best >= 0 && isTie && m_model.symbol(best).isDistribution()
        && (std::any_of(arguments.left.begin(), arguments.left.end(), isComputed)
            || std::any_of(arguments.right.begin(), arguments.right.end(), isComputed))) {
        return failAt(span, "several distributions of this name could be meant here");
    }
    const auto takesBarAsComma = [&](int index) {
        const Symbol &symbol = m_model.symbol(index);
        return !symbol.isDistribution() && symbol.givenCount == 0
            && symbol.leftCount == arguments.left.size() + arguments.right.size();
    };
    if (best < 0 && arguments.hasBar && !arguments.right.empty()
        && std::any_of(symbols.begin(), symbols.end(), takesBarAsComma)) {
        // Beta(x | a, b) of a plain function of three numbers.
        for (Argument &one : arguments.right) {
            arguments.left.push_back(std::move(one));
        }
        arguments.right.clear();
        arguments.hasBar = false;
        // All are commas now; a semicolon among them would make a bar of itself, and so on without an end.
        arguments.semicolon = 0;
        return callNode(symbols, std::move(arguments), shown, span, mayImply, std::move(tail));
    }
    if (best < 0 && arguments.semicolon > 0 && !arguments.hasBar) {
        // p(x; \theta): what stands behind the semicolon is given.
        for (std::size_t i = arguments.semicolon; i < arguments.left.size(); ++i) {
            arguments.right.push_back(std::move(arguments.left[i]));
        }
        arguments.left.resize(arguments.semicolon);
        arguments.semicolon = 0;
        arguments.hasBar = true;
        return callNode(symbols, std::move(arguments), shown, span, mayImply, std::move(tail));
    }
    if (best < 0) {
        return failAt(span,
            arguments.exists ? "these are not the arguments that " + shown + " is declared with"
                             : shown + " needs its arguments here");
    }
    const Symbol &symbol = m_model.symbol(best);
    std::vector<NodePtr> kids;
    const std::size_t named = symbol.leftCount + symbol.givenCount;
    bool isOpen = false;
    for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
        const Parameter &parameter = symbol.parameters[i];
        const bool isLeftOpen = symbol.spec.bySubscript && arguments.exists && i >= arguments.left.size()
            && i < symbol.leftCount && bestOrder[i] < 0;
        if (i >= named || isLeftOpen) {
            const bool isGiven = i >= named && i - named < tail.size();
            kids.push_back(isGiven ? std::move(tail[i - named]) : nullptr);
            isOpen = isOpen || !isGiven;
        } else if (parameter.sort == kDataSort) {
            kids.push_back(nullptr);
        } else if (bestOrder[i] >= 0) {
            const auto position = static_cast<std::size_t>(bestOrder[i]);
            Argument &argument
                = position < symbol.leftCount ? arguments.left[position] : arguments.right[position - symbol.leftCount];
            kids.push_back(std::move(argument.node));
        } else if (parameter.sort >= 0 && m_model.sort(parameter.sort).spec.kind == SortKind::Range
            && symbol.spec.bySubscript) {
            // Any index will do: the draws are alike.
            kids.push_back(makeNumber(m_model.sort(parameter.sort).spec.freeFrom, span));
        } else {
            kids.push_back(impliedArgument(parameter, span));
        }
    }
    NodePtr node = makeCall(best, std::move(kids), span);
    node->op = isOpen ? Op::Slice : Op::Call;
    return node;
}

NodePtr Parser::familyNode(int symbol, Arguments arguments, Span span)
{
    const Symbol &family = m_model.symbol(symbol);
    NodePtr node = makeNode(Op::Family, span);
    node->index = symbol;
    node->kids.resize(family.parameters.size());
    const auto place = [&](std::vector<Argument> &group, unsigned *mask) {
        for (Argument &argument : group) {
            const int sort = argument.node ? elementSortOf(m_model, *m_layout, *argument.node) : -1;
            int found = -1;
            for (std::size_t i = 0; i < family.parameters.size(); ++i) {
                const Parameter &parameter = family.parameters[i];
                if (sort != parameter.sort || node->kids[i]) {
                    continue;
                }
                if (found < 0 || m_model.variableKey(argument.name) == parameter.base) {
                    found = static_cast<int>(i);
                }
            }
            if (found < 0) {
                (void)failAt(argument.span, "this cannot be an argument of " + family.spec.name);
                return false;
            }
            node->kids[static_cast<std::size_t>(found)] = std::move(argument.node);
            *mask |= 1U << static_cast<unsigned>(found);
        }
        return true;
    };
    if (!place(arguments.left, &node->left) || !place(arguments.right, &node->right)) {
        return nullptr;
    }
    if (node->left == 0 || (arguments.hasBar && node->right == 0 && arguments.right.empty() && !arguments.exists)) {
        return failAt(span, family.spec.name + " needs its arguments here");
    }
    return node;
}

} // namespace sevenrounds::derive
