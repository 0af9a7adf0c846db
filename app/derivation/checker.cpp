// SPDX-License-Identifier: MIT
#include "derivation/checker.h"

#include "derivation/echo.h"
#include "derivation/forms.h"
#include "derivation/linejudge.h"
#include "derivation/numbertext.h"
#include "derivation/statements.h"
#include "derivation/typecheck.h"

#include <algorithm>
#include <utility>

namespace sevenrounds::derive {

namespace {

constexpr std::pair<Verdict, const char *> kVerdictWords[]
    = { { Verdict::Equal, "equal" }, { Verdict::Proportional, "proportional" }, { Verdict::Constant, "constant" },
          { Verdict::Bound, "bound" }, { Verdict::Loose, "loose" }, { Verdict::NeedsBrackets, "needs-brackets" },
          { Verdict::NotBound, "not-bound" }, { Verdict::NoChange, "no-change" }, { Verdict::Wrong, "wrong" },
          { Verdict::Undefined, "undefined" }, { Verdict::Unreadable, "unreadable" } };

constexpr std::size_t kTightScenes = 8;

/// Puts the value of `right` in place of the symbol that `left` is, for every combination of its arguments.
bool substitute(
    const Model &model, const Instance &original, const std::string &left, const std::string &right, Instance *changed)
{
    Layout layout;
    ReadProblem problem;
    const NodePtr target = Parser(model, &layout).parseExpression(left, &problem);
    const NodePtr value = target ? Parser(model, &layout).parseExpression(right, &problem) : nullptr;
    if (!value || !checkTypes(model, &layout, target.get(), &problem)
        || !checkTypes(model, &layout, value.get(), &problem)) {
        return false;
    }
    const bool isJoint = target->op == Op::Family && target->right == 0
        && std::all_of(target->kids.begin(), target->kids.end(), [](const NodePtr &kid) { return kid != nullptr; });
    if ((target->op != Op::Call && !isJoint) || !model.symbol(target->index).isDrawn()) {
        return false;
    }
    Scene scene(model, original);
    Evaluation<Real> evaluation(scene.context(), layout);
    std::vector<double> &values = changed->values[static_cast<std::size_t>(target->index)];
    std::vector<int> &elements = changed->elements[static_cast<std::size_t>(target->index)];
    const bool isElement = model.symbol(target->index).elementSort >= 0;
    for (std::size_t cell = 0; cell < (isElement ? elements.size() : values.size()); ++cell) {
        std::size_t rest = cell;
        for (std::size_t i = target->kids.size(); i-- > 0;) {
            const int sort = model.symbol(target->index).parameters[i].sort;
            const auto count = static_cast<std::size_t>(countOf(model, original, sort));
            if (target->kids[i] && target->kids[i]->op == Op::Variable) {
                const int offset = model.sort(sort).spec.kind == SortKind::Range ? model.sort(sort).spec.first : 0;
                evaluation.setWhole(target->kids[i]->index, static_cast<int>(rest % count) + offset);
            }
            rest /= count;
        }
        if (isElement) {
            elements[cell] = evaluation.element(*value);
        } else {
            values[cell] = realPart(evaluation.number(*value));
        }
    }
    return true;
}

} // namespace

const char *wordOf(Verdict verdict)
{
    for (const auto &[known, word] : kVerdictWords) {
        if (known == verdict) {
            return word;
        }
    }
    return "unreadable";
}

std::optional<Verdict> verdictFromWord(std::string_view word)
{
    for (const auto &[verdict, known] : kVerdictWords) {
        if (word == known) {
            return verdict;
        }
    }
    return std::nullopt;
}

bool isAccepted(Verdict verdict)
{
    return verdict == Verdict::Equal || verdict == Verdict::Proportional || verdict == Verdict::Constant
        || verdict == Verdict::Bound;
}

Checker::Checker(std::shared_ptr<const Model> model, DerivationSpec derivation, CheckerOptions options)
    : m_model(std::move(model))
    , m_derivation(std::move(derivation))
    , m_options(options)
    , m_bench(m_model, seedOf(m_derivation.id, options.seed), options.instances)
{
}

Checker::~Checker() = default;

const std::vector<std::unique_ptr<Scene>> *Checker::tightScenes(const Substitutions &substitutions)
{
    if (substitutions.empty()) {
        return nullptr;
    }
    std::string key;
    for (const auto &[left, right] : substitutions) {
        key.append(left).append("=").append(right).append(";");
    }
    std::vector<std::unique_ptr<Scene>> &scenes = m_tight[key];
    for (std::size_t i = scenes.size(); i < kTightScenes && i < m_bench.count(); ++i) {
        Instance changed = m_bench.scene(i).instance();
        for (const auto &[left, right] : substitutions) {
            // One after the other, so that a later one may use an earlier one.
            const Instance before = changed;
            if (!substitute(*m_model, before, left, right, &changed)) {
                return nullptr;
            }
        }
        scenes.push_back(std::make_unique<Scene>(*m_model, changed));
    }
    return &scenes;
}

const std::string &Checker::readingOf(std::string_view line)
{
    constexpr std::size_t kMostReadings = 500;
    const auto known = m_readings.find(line);
    if (known != m_readings.end()) {
        return known->second;
    }
    if (m_readings.size() > kMostReadings) {
        m_readings.clear();
    }
    Layout layout;
    const ParsedLine parsed = Parser(*m_model, &layout).parseLine(firstStatement(*m_model, line));
    const bool isRead = parsed.problem.kind == ProblemKind::None && !parsed.expressions.empty();
    return m_readings[std::string(line)] = isRead ? echo(*m_model, *parsed.expressions.back()) : std::string();
}

Judgment Checker::check(std::string_view previous, std::string_view line)
{
    return check(0, previous, line);
}

Judgment Checker::check(std::string_view previous, std::string_view line, const std::vector<std::string> &earlier)
{
    std::string continued;
    Checker *checker = with(earlier, &continued);
    const bool isDefinition = definitionIn(*m_model, previous).has_value();
    return checker->check(0, isDefinition ? std::string_view(continued) : previous, line);
}

Checker *Checker::with(const std::vector<std::string> &earlier, std::string *continued)
{
    constexpr std::size_t kMostKept = 4;
    std::shared_ptr<const Model> model = m_model;
    std::string key;
    for (const std::string &line : earlier) {
        const std::optional<Definition> definition = definitionIn(*model, line);
        if (!definition) {
            // A line that was judged without these names is one that gives none.
            *continued = definitionIn(*m_model, line) ? *continued : line;
            continue;
        }
        std::string problem;
        if (std::shared_ptr<const Model> extended = withDefinition(*model, *definition, &problem)) {
            model = std::move(extended);
            key += line + '\n';
        }
    }
    if (key.empty()) {
        return this;
    }
    if (m_extended.size() >= kMostKept && m_extended.count(key) == 0) {
        m_extended.clear();
    }
    std::unique_ptr<Checker> &known = m_extended[key];
    if (!known) {
        known = std::make_unique<Checker>(std::move(model), m_derivation, m_options);
    }
    return known.get();
}

Judgment Checker::check(
    std::size_t chain, std::string_view previous, std::string_view line, const Substitutions &tightWhen)
{
    return LineJudge(this, chain, tightWhen).judge(previous, line);
}

std::string Checker::spellingOf(std::string_view line, Likeness likeness) const
{
    Layout layout;
    ParsedLine parsed = Parser(*m_model, &layout).parseLine(firstStatement(*m_model, line));
    if (parsed.problem.kind != ProblemKind::None || parsed.expressions.empty()) {
        return {};
    }
    ReadProblem problem;
    return checkTypes(*m_model, &layout, parsed.expressions.back().get(), &problem)
        ? canonical(layout, *parsed.expressions.back(), likeness)
        : std::string();
}

bool Checker::hasFormOf(std::size_t step, std::string_view line) const
{
    const StepSpec &spec = m_derivation.main.steps[step];
    if (spec.mustContain.empty() && spec.mustNotContain.empty()) {
        return true;
    }
    Layout layout;
    ParsedLine parsed = Parser(*m_model, &layout).parseLine(firstStatement(*m_model, line));
    ReadProblem problem;
    if (parsed.problem.kind != ProblemKind::None || parsed.expressions.empty()
        || !checkTypes(*m_model, &layout, parsed.expressions.back().get(), &problem)) {
        return false;
    }
    const auto isThere = [&](const std::string &text) {
        Layout own;
        const NodePtr pattern = Parser(*m_model, &own).parseExpression(text, &problem);
        return pattern && checkTypes(*m_model, &own, pattern.get(), &problem)
            && containsForm(layout, *parsed.expressions.back(), own, *pattern);
    };
    return std::all_of(spec.mustContain.begin(), spec.mustContain.end(), isThere)
        && std::none_of(spec.mustNotContain.begin(), spec.mustNotContain.end(), isThere);
}

void Checker::reviewDeclarations(std::vector<SpecProblem> *problems) const
{
    const auto matchesNothing = [](const std::string &left, const std::string &right) {
        return "tight_when: '" + left + "' by '" + right
            + "' matches nothing that is drawn in this model, or cannot be read";
    };
    const auto reviewTightness = [&](const Substitutions &substitutions, const Origin &origin) {
        Instance before = m_bench.scene(0).instance();
        for (const auto &[left, right] : substitutions) {
            Instance changed = before;
            if (!substitute(*m_model, before, left, right, &changed)) {
                problems->push_back({ origin, matchesNothing(left, right) });
            }
            before = std::move(changed);
        }
    };
    const auto reviewForms = [&](const std::vector<std::string> &patterns, const StepSpec &step) {
        for (const std::string &text : patterns) {
            Layout layout;
            ReadProblem problem;
            const NodePtr pattern = Parser(*m_model, &layout).parseExpression(text, &problem);
            if (!pattern || !checkTypes(*m_model, &layout, pattern.get(), &problem)) {
                problems->push_back({ step.origin, "form: '" + text + "': " + problem.message });
            }
        }
    };
    for (std::size_t i = 0; i <= m_derivation.also.size(); ++i) {
        const ChainSpec &one = chain(i);
        reviewTightness(one.tightWhen, one.origin);
        for (std::size_t k = 0; k < one.steps.size(); ++k) {
            const StepSpec &step = one.steps[k];
            reviewTightness(step.tightWhen, step.origin);
            reviewForms(step.mustContain, step);
            reviewForms(step.mustNotContain, step);
            if (i == 0 && !hasFormOf(k, step.line)) {
                problems->push_back(
                    { step.origin, "the line of " + step.id + " does not have the form that it asks for" });
            }
        }
    }
}

bool Checker::areAlike(std::string_view one, std::string_view other, Likeness likeness) const
{
    const std::string spelled = spellingOf(one, likeness);
    return !spelled.empty() && spelled == spellingOf(other, likeness);
}

bool Checker::haveOneValue(std::string_view one, std::string_view other)
{
    Layout layout;
    std::vector<NodePtr> nodes;
    for (const std::string_view line : { one, other }) {
        ParsedLine parsed = Parser(*m_model, &layout).parseLine(firstStatement(*m_model, line));
        ReadProblem problem;
        if (parsed.problem.kind != ProblemKind::None || parsed.expressions.empty()
            || !checkTypes(*m_model, &layout, parsed.expressions.back().get(), &problem)) {
            return false;
        }
        nodes.push_back(std::move(parsed.expressions.back()));
    }
    return Comparer(&m_bench, &layout).equal(*nodes[0], *nodes[1]).finding == Finding::Holds;
}

int Checker::stepWrittenAs(std::string_view line, std::size_t from)
{
    for (const Likeness likeness : { Likeness::Form, Likeness::Content }) {
        const std::string spelled = spellingOf(line, likeness);
        for (std::size_t i = from; !spelled.empty() && i < m_derivation.main.steps.size(); ++i) {
            if (hasFormOf(i, line) && spellingOf(m_derivation.main.steps[i].line, likeness) == spelled) {
                return static_cast<int>(i);
            }
        }
    }
    return -1;
}

void noteRareInstances(const Model &model, std::vector<SpecProblem> *problems)
{
    if (model.requirements().empty()) {
        return;
    }
    constexpr int kTried = 16;
    const std::vector<Instance> drawn = drawInstances(model, 1, kTried);
    const bool areMet = std::all_of(
        drawn.begin(), drawn.end(), [&model](const Instance &instance) { return meetsRequirements(model, instance); });
    if (!areMet) {
        problems->push_back({ model.spec().require.front().second,
            "what the model requires is met too rarely: draw from ranges in which it holds more often" });
    }
}

void runSelfTests(const Model &model, const std::vector<SelfTestSpec> &tests, std::vector<SpecProblem> *problems)
{
    for (const SelfTestSpec &test : tests) {
        Instance instance = drawInstance(model, 1, Style::Nice);
        for (const auto &[name, size] : test.sizes) {
            const int sort = model.sortNamed(name);
            if (sort >= 0) {
                instance.sizes[static_cast<std::size_t>(sort)] = size;
            }
        }
        countPaths(model, &instance);
        for (const auto &[name, values] : test.set) {
            const std::string key = nameKey(name);
            const bool isKnown = std::any_of(model.symbols().begin(), model.symbols().end(),
                [&](const Symbol &symbol) { return symbol.isDrawn() && symbol.key == key; });
            if (!isKnown) {
                problems->push_back(
                    { test.origin, "the self-test sets " + name + ", which is not drawn in this model" });
            }
        }
        Draws draws(1);
        for (std::size_t i = 0; i < model.symbols().size(); ++i) {
            const Symbol &symbol = model.symbols()[i];
            if (!symbol.isDrawn()) {
                continue;
            }
            redraw(model, &instance, static_cast<int>(i), &draws, Style::Nice);
            const auto given = std::find_if(test.set.begin(), test.set.end(),
                [&](const auto &entry) { return nameKey(entry.first) == symbol.key; });
            if (given == test.set.end()) {
                continue;
            }
            std::vector<double> &values = instance.values[i];
            std::vector<int> &elements = instance.elements[i];
            const bool isElement = symbol.elementSort >= 0;
            if ((isElement ? elements.size() : values.size()) != given->second.size()) {
                problems->push_back(
                    { test.origin, "the self-test sets another number of values for " + symbol.spec.name });
                continue;
            }
            for (std::size_t k = 0; k < given->second.size(); ++k) {
                if (isElement) {
                    elements[k] = static_cast<int>(given->second[k]);
                } else {
                    values[k] = given->second[k];
                }
            }
        }
        Layout layout;
        ReadProblem problem;
        const NodePtr node = Parser(model, &layout).parseExpression(test.expression, &problem);
        if (!node || !checkTypes(model, &layout, node.get(), &problem)) {
            problems->push_back({ test.origin, "the self-test cannot be read: " + problem.message });
            continue;
        }
        Scene scene(model, instance);
        Evaluation<Real> evaluation(scene.context(), layout);
        for (std::size_t i = 0; i < layout.variables.size(); ++i) {
            const auto given = std::find_if(test.at.begin(), test.at.end(),
                [&](const auto &entry) { return nameKey(entry.first) == layout.variables[i].name; });
            if (!layout.variables[i].isFree || given == test.at.end()) {
                continue;
            }
            const int sort = layout.variables[i].sort;
            if (sort >= 0 && model.sort(sort).spec.kind == SortKind::Real) {
                evaluation.setReal(static_cast<int>(i), given->second);
            } else {
                evaluation.setWhole(static_cast<int>(i), static_cast<int>(given->second));
            }
        }
        const double value = realPart(evaluation.tensor(*node).items.front());
        constexpr double kHandComputed = 1e-6;
        if (!(std::fabs(value - test.value) <= kHandComputed * std::max(1.0, std::fabs(test.value)))) {
            constexpr int kDigits = 10;
            problems->push_back({ test.origin,
                "the self-test gives " + textOf(value, kDigits) + ", not " + textOf(test.value, kDigits) });
        }
    }
}

} // namespace sevenrounds::derive
