// SPDX-License-Identifier: MIT
#include "derivation/verify.h"

#include "derivation/badge.h"
#include "derivation/linejudge.h"
#include "derivation/numbertext.h"

#include <algorithm>
#include <utility>

namespace sevenrounds::derive {

namespace {

bool fulfills(const StepSpec &step, Verdict verdict, const std::string &relation)
{
    switch (step.check) {
    case CheckKind::Equal:
        return verdict == Verdict::Equal;
    case CheckKind::Bound: {
        const bool isLower = relation == "\\ge" || relation == ">";
        const bool isEnough = verdict == Verdict::Bound || (verdict == Verdict::Loose && !step.mustBeTight);
        return isEnough && isLower == step.isLowerBound;
    }
    case CheckKind::Proportional:
        return verdict == Verdict::Proportional;
    case CheckKind::Constant:
        return verdict == Verdict::Constant;
    case CheckKind::Definition:
        return verdict != Verdict::Unreadable && verdict != Verdict::NotBound;
    case CheckKind::None:
        return true;
    }
    return false;
}

class Verification
{
public:
    Verification(
        const std::shared_ptr<const Model> &model, const DerivationSpec &derivation, const VerifyOptions &options)
        : m_derivation(derivation)
        , m_options(options)
        , m_checker(model, derivation, { options.instances, options.seed, false })
    {
        m_report.id = derivation.id;
        runSelfTests(*model, derivation.selfTests, &m_report.shortfalls);
        noteRareInstances(*model, &m_report.shortfalls);
        m_checker.reviewDeclarations(&m_report.shortfalls);
    }

    VerifyReport run()
    {
        checkChain(0, m_derivation.main);
        for (std::size_t i = 0; i < m_derivation.also.size(); ++i) {
            checkChain(i + 1, m_derivation.also[i]);
        }
        for (const LineSpec &line : m_derivation.accepted) {
            checkMarked(line, true);
        }
        for (const LineSpec &line : m_derivation.mistakes) {
            checkMarked(line, false);
        }
        const double score = m_report.mutationScore();
        if (m_options.wantsMutants && score < kLeastMutationScore) {
            m_report.shortfalls.push_back({ m_derivation.main.origin,
                "mutation score " + textOf(score, kShownDigits) + " is below "
                    + textOf(kLeastMutationScore, kShownDigits) });
        }
        return std::move(m_report);
    }

private:
    void checkChain(std::size_t index, const ChainSpec &chain)
    {
        std::string previous = chain.start;
        for (const StepSpec &step : chain.steps) {
            LineReport report;
            report.part = index == 0 ? "steps" : "also " + std::to_string(index);
            report.id = step.id;
            report.line = step.line;
            report.origin = step.origin;
            report.badge = letterOf(badgeOf(step));
            if (step.check == CheckKind::None) {
                report.isGood = true;
                m_report.lines.push_back(std::move(report));
                continue;
            }
            const Judgment judgment = m_checker.check(index, previous, step.line, step.tightWhen);
            report.verdict = judgment.verdict;
            report.isGood = fulfills(step, judgment.verdict, judgment.relation);
            report.message = judgment.message;
            if (!report.isGood) {
                note(step.origin, report, judgment);
            } else if (m_options.wantsMutants && step.check != CheckKind::Definition) {
                mutate(index, previous, step);
            }
            if (judgment.verdict != Verdict::Unreadable) {
                previous = step.line;
            }
            m_report.lines.push_back(std::move(report));
        }
    }

    /// The last checkable line up to the step `after`.
    std::string lineAfter(const std::string &after) const
    {
        std::string line = m_derivation.main.start;
        if (after == "start") {
            return line;
        }
        for (const StepSpec &step : m_derivation.main.steps) {
            if (step.check != CheckKind::None) {
                line = step.line;
            }
            if (step.id == after) {
                break;
            }
        }
        return line;
    }

    void checkMarked(const LineSpec &line, bool mustBeAccepted)
    {
        LineReport report;
        report.part = mustBeAccepted ? "accept" : "mistakes";
        report.id = line.after;
        report.line = line.line;
        report.origin = line.origin;
        const Judgment judgment = m_checker.check(lineAfter(line.after), line.line);
        report.verdict = judgment.verdict;
        report.message = judgment.message;
        const bool agrees = line.verdict.empty() || line.verdict == wordOf(judgment.verdict);
        report.isGood = isAccepted(judgment.verdict) == mustBeAccepted && agrees;
        if (!report.isGood) {
            note(line.origin, report, judgment);
        }
        m_report.lines.push_back(std::move(report));
    }

    void note(const Origin &origin, const LineReport &report, const Judgment &judgment)
    {
        std::string text = report.part + " " + report.id + ": '" + report.line + "' is " + wordOf(judgment.verdict);
        text += judgment.message.empty() ? "" : ": " + judgment.message;
        if (judgment.counterexample && !judgment.counterexample->left.empty()
            && !judgment.counterexample->right.empty()) {
            constexpr int kDigits = 6;
            text += " (left " + textOf(judgment.counterexample->left.front(), kDigits) + ", right "
                + textOf(judgment.counterexample->right.front(), kDigits)
                + (judgment.counterexample->at.empty() ? "" : " at " + judgment.counterexample->at) + ")";
        }
        m_report.shortfalls.push_back({ origin, text });
    }

    void mutate(std::size_t index, const std::string &previous, const StepSpec &step)
    {
        LineJudge judge(&m_checker, index, step.tightWhen);
        for (const MutantOutcome &mutant : judge.mutate(previous, step.line)) {
            if (mutant.isOpen) {
                continue;
            }
            ++m_report.mutants;
            if (!isAccepted(mutant.verdict)) {
                ++m_report.refusedMutants;
                continue;
            }
            const std::vector<std::string> &known = m_derivation.equivalentMutants;
            if (std::find(known.begin(), known.end(), mutant.reading) != known.end()) {
                ++m_report.equivalentMutants;
            } else {
                m_report.survivors.push_back(mutant.reading);
            }
        }
    }

    const DerivationSpec &m_derivation;
    VerifyOptions m_options;
    Checker m_checker;
    VerifyReport m_report;
};

} // namespace

double VerifyReport::mutationScore() const
{
    const int counted = mutants - equivalentMutants;
    return counted <= 0 ? 1.0 : static_cast<double>(refusedMutants) / counted;
}

VerifyReport verify(
    const std::shared_ptr<const Model> &model, const DerivationSpec &derivation, const VerifyOptions &options)
{
    return Verification(model, derivation, options).run();
}

} // namespace sevenrounds::derive
