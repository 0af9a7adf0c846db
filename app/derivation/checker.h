// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/canonical.h"
#include "derivation/compare.h"
#include "derivation/derivationspec.h"
#include "derivation/instancetable.h"
#include "derivation/parser.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sevenrounds::derive {

enum class Verdict {
    Equal,
    Proportional,
    Constant,
    Bound,
    /// True, and not tight where it should be.
    Loose,
    /// Only a wider reading than the strict one is true.
    NeedsBrackets,
    NotBound,
    NoChange,
    Wrong,
    Undefined,
    /// Says nothing about the line's truth.
    Unreadable,
};

[[nodiscard]] const char *wordOf(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromWord(std::string_view word);
[[nodiscard]] bool isAccepted(Verdict verdict);

struct Counterexample {
    /// The instance's drawn values, and the free variables.
    std::string instance;
    std::string at;
    std::vector<double> left;
    std::vector<double> right;
    /// The same instance to be shown, table by table.
    std::vector<InstanceTable> tables;
};

struct Judgment {
    Verdict verdict = Verdict::Unreadable;
    /// The line's relation, as LaTeX.
    std::string relation;
    /// The line as it was read, every bracket written.
    std::string reading;
    /// In plain words: what is wrong, or what could not be read.
    std::string message;
    /// Where in the line, for what could not be read.
    Span place;
    std::optional<Counterexample> counterexample;
    std::vector<std::string> hints;
    int instances = 0;
    /// The line gives a new name to an expression; later lines may use it where they are judged with this one among
    /// their definitions. It continues nothing: the line before stays the line before.
    bool isDefinition = false;
};

struct CheckerOptions {
    /// 8 live, 24 for content.
    int instances = 8;
    std::uint64_t seed = 0;
    bool wantsHints = true;
};

/// Judges lines of one derivation. Keeps its instances, so that many lines cost little more than one. Not thread-safe;
/// one checker
/// belongs to one thread.
class Checker
{
public:
    Checker(std::shared_ptr<const Model> model, DerivationSpec derivation, CheckerOptions options);
    ~Checker();

    [[nodiscard]] const DerivationSpec &derivation() const { return m_derivation; }
    [[nodiscard]] const Model &model() const { return *m_model; }
    [[nodiscard]] Bench &bench() { return m_bench; }

    /// `previous` may be any line and may begin with its relation; empty stands for the start.
    [[nodiscard]] Judgment check(std::string_view previous, std::string_view line);
    /// The same with the names that earlier lines have given, which stand in their order; lines that give none may be among
    /// them. Where `previous` is one that does, the last one before it that does not is continued.
    [[nodiscard]] Judgment check(
        std::string_view previous, std::string_view line, const std::vector<std::string> &earlier);
    /// The same within a side result; `chain` 0 is the main one.
    [[nodiscard]] Judgment check(
        std::size_t chain, std::string_view previous, std::string_view line, const Substitutions &tightWhen = {});

    /// The step of the main chain, from `from` on, that the line's last expression is written like; -1 where it is none. An expectation
    /// and a weighted sum are told apart only where two steps differ in nothing else. Says nothing of truth.
    [[nodiscard]] int stepWrittenAs(std::string_view line, std::size_t from);
    /// Whether the line has the form that this step of the main chain asks for; true where it asks for none.
    [[nodiscard]] bool hasFormOf(std::size_t step, std::string_view line) const;
    /// What is wrong with the declarations of this derivation that no line shows: conditions of tightness that name nothing
    /// and forms that cannot be read or that the step's own line does not have.
    void reviewDeclarations(std::vector<SpecProblem> *problems) const;
    /// Whether both lines' last expressions are written alike.
    [[nodiscard]] bool areAlike(std::string_view one, std::string_view other, Likeness likeness) const;
    /// Whether both lines' last expressions are equal on every instance, whatever relations they begin with.
    [[nodiscard]] bool haveOneValue(std::string_view one, std::string_view other);

private:
    friend class LineJudge;
    friend class MutationTest;

    /// This checker with further names, which draws the same instances; itself where there are none. `continued` becomes the
    /// last line that gives no name.
    [[nodiscard]] Checker *with(const std::vector<std::string> &earlier, std::string *continued);
    /// The last expression in canonical spelling; empty where the line cannot be read.
    [[nodiscard]] std::string spellingOf(std::string_view line, Likeness likeness) const;

    [[nodiscard]] const ChainSpec &chain(std::size_t index) const
    {
        return index == 0 ? m_derivation.main : m_derivation.also[index - 1];
    }
    /// The last expression of a line as it is read; empty where it cannot be.
    [[nodiscard]] const std::string &readingOf(std::string_view line);
    /// Instances in which a bound must be an equality.
    [[nodiscard]] const std::vector<std::unique_ptr<Scene>> *tightScenes(const Substitutions &substitutions);

    std::shared_ptr<const Model> m_model;
    DerivationSpec m_derivation;
    CheckerOptions m_options;
    Bench m_bench;
    std::map<std::string, std::vector<std::unique_ptr<Scene>>> m_tight;
    std::map<std::string, std::string, std::less<>> m_readings;
    std::map<std::string, std::unique_ptr<Checker>> m_extended;
};

/// Notes a model whose requirements are so rarely met that lines would be checked on what they exclude.
void noteRareInstances(const Model &model, std::vector<SpecProblem> *problems);

/// Evaluates the hand-computed values of a model or derivation; a problem for each that is missed.
void runSelfTests(const Model &model, const std::vector<SelfTestSpec> &tests, std::vector<SpecProblem> *problems);

} // namespace sevenrounds::derive
