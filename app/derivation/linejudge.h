// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/checker.h"
#include "derivation/statements.h"

#include <string>
#include <string_view>

namespace sevenrounds::derive {

/// How a line with one thing changed came out.
struct MutantOutcome {
    std::string reading;
    Verdict verdict = Verdict::Wrong;
    /// Was not judged: too big.
    bool isOpen = false;
};

/// One line on its way to a verdict.
class LineJudge
{
public:
    LineJudge(Checker *checker, std::size_t chain, const Substitutions &tightWhen);

    [[nodiscard]] Judgment judge(std::string_view previous, std::string_view line);
    /// Judges every single edit of the line's last expression.
    [[nodiscard]] std::vector<MutantOutcome> mutate(std::string_view previous, std::string_view line);

private:
    struct Reading {
        Layout layout;
        NodePtr start;
        NodePtr previous;
        std::string startSpelling;
        std::string previousSpelling;
        ParsedLine line;
        /// Our own bounds of this chain that are not claimed to be tight: lower and upper.
        std::vector<NodePtr> lower;
        std::vector<NodePtr> upper;
        /// A statement of its own, whose left side is neither the start nor the line before.
        bool isFree = false;
        ReadProblem problem;
        bool isPreviousAtFault = false;
    };

    struct Truth {
        Verdict verdict = Verdict::Wrong;
        Comparing comparing;
        /// The link that failed: its two sides.
        const Node *left = nullptr;
        const Node *right = nullptr;
        Relation relation = Relation::Equal;
        std::string message;
    };

    [[nodiscard]] Judgment judgeStatement(std::string_view previous, std::string_view line);
    [[nodiscard]] Judgment judgeDefinition(const Definition &definition) const;
    [[nodiscard]] Reading read(std::string_view previous, std::string_view line, unsigned widening) const;
    [[nodiscard]] bool findUnbound(const Reading &reading, Judgment *judgment) const;
    [[nodiscard]] bool isRepeat(const Reading &reading) const;
    [[nodiscard]] Truth decide(Reading *reading) const;
    [[nodiscard]] Truth decideLink(const Node &left, Relation relation, const Node &right, Comparer *comparer,
        const Reading *reading = nullptr) const;
    [[nodiscard]] Truth decideOrder(const Node &left, Relation relation, const Node &right, Comparer *comparer) const;
    [[nodiscard]] Truth decideBound(
        const Node &left, Relation relation, const Node &right, Comparer *comparer, const Reading *reading) const;
    [[nodiscard]] bool isStatementOfItsOwn(const Reading &reading) const;
    void readOwnBounds(Reading *reading) const;
    void chooseChain(std::string_view previous);
    [[nodiscard]] Varying varying(const Node &start, const Layout &layout) const;
    void explain(const Truth &truth, const Reading &reading, Judgment *judgment) const;
    [[nodiscard]] bool tryWider(
        std::string_view previous, std::string_view line, const std::string &strict, Judgment *judgment) const;

    Checker *m_checker;
    std::size_t m_chain;
    Substitutions m_tightWhen;
    /// A comparer with what is left of the line's budget.
    [[nodiscard]] Comparer comparerFor(const Layout &layout) const;

    mutable Varying m_varying;
    /// Visits of nodes that the line may still cost, all readings and hints together.
    mutable long m_left;
};

} // namespace sevenrounds::derive
