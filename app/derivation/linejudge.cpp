// SPDX-License-Identifier: MIT
#include "derivation/linejudge.h"

#include "derivation/echo.h"
#include "derivation/mutator.h"
#include "derivation/repair.h"
#include "derivation/typecheck.h"

#include <algorithm>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// Readings tried when the strict one is false, likeliest first.
constexpr unsigned kWider[] = { WideGradient, WideSum, WideFraction, WideLogarithm, WideProduct, WideGradient | WideSum,
    WideFraction | WideSum, WideLogarithm | WideSum, WideProduct | WideFraction };

/// Up to so many instances a person waits for the verdict: a quarter of a second at most.
constexpr int kLiveInstances = 8;
constexpr long kLiveVisits = 12000000;
constexpr long kContentVisits = 400000000;
/// Shares of what is left that one comparison may take, live and for content.
constexpr long kContentLine = 100000000;
/// A hint is not worth a wait.
constexpr long kHintVisits = 300000;

bool checkAll(const Model &model, Layout *layout, std::vector<NodePtr> &nodes, ReadProblem *problem)
{
    return std::all_of(nodes.begin(), nodes.end(),
        [&](const NodePtr &node) { return checkTypes(model, layout, node.get(), problem); });
}

void askForBrackets(const std::string &strict, const std::string &wide, Judgment *judgment)
{
    judgment->verdict = Verdict::NeedsBrackets;
    judgment->message = "I read " + strict + ". This would be right: " + wide;
    judgment->hints.insert(judgment->hints.begin(), "Write the brackets: " + wide);
    judgment->counterexample.reset();
}

} // namespace

LineJudge::LineJudge(Checker *checker, std::size_t chain, const Substitutions &tightWhen)
    : m_checker(checker)
    , m_chain(chain)
    , m_tightWhen(tightWhen)
    , m_left(checker->m_options.instances > kLiveInstances ? kContentVisits : kLiveVisits)
{
    if (m_tightWhen.empty()) {
        m_tightWhen = checker->chain(chain).tightWhen;
    }
    if (m_tightWhen.empty()) {
        m_tightWhen = checker->m_derivation.main.tightWhen;
    }
}

LineJudge::Reading LineJudge::read(std::string_view previous, std::string_view line, unsigned widening) const
{
    Reading reading;
    const Model &model = *m_checker->m_model;
    const auto readOne = [&](std::string_view text, NodePtr *node, std::string *spelled) {
        ParsedLine parsed = Parser(model, &reading.layout).parseLine(text);
        reading.problem = parsed.problem;
        if (parsed.problem.kind != ProblemKind::None
            || !checkAll(model, &reading.layout, parsed.expressions, &reading.problem)) {
            reading.isPreviousAtFault = true;
            return false;
        }
        *node = std::move(parsed.expressions.back());
        *spelled = parsed.spellings.back();
        return true;
    };
    if (!readOne(m_checker->chain(m_chain).start, &reading.start, &reading.startSpelling)
        || !readOne(previous.empty() ? std::string_view(m_checker->chain(m_chain).start) : previous, &reading.previous,
            &reading.previousSpelling)) {
        return reading;
    }
    reading.line = Parser(model, &reading.layout, widening).parseLine(line);
    reading.problem = reading.line.problem;
    if (reading.problem.kind == ProblemKind::None
        && checkAll(model, &reading.layout, reading.line.expressions, &reading.problem)) {
        std::vector<Node *> sides { reading.start.get(), reading.previous.get() };
        for (const NodePtr &expression : reading.line.expressions) {
            sides.push_back(expression.get());
        }
        if (settleSizes(model, &reading.layout, sides, &reading.problem)) {
            reading.isFree = isStatementOfItsOwn(reading);
            readOwnBounds(&reading);
        }
    }
    return reading;
}

/// Its left side is neither the start nor the line before, however it is written: a line that only spells or rearranges
/// one of them continues it.
bool LineJudge::isStatementOfItsOwn(const Reading &reading) const
{
    if (reading.line.relations.front() != Relation::None || reading.line.expressions.size() < 2) {
        return false;
    }
    const Node &own = *reading.line.expressions.front();
    const std::string read = echo(*m_checker->m_model, own);
    for (const Node *other : { reading.start.get(), reading.previous.get() }) {
        const bool isAlike = m_checker->m_model->areAlike(own.type, other->type) && own.type.isNumber();
        if (read == echo(*m_checker->m_model, *other)
            || (isAlike && comparerFor(reading.layout).equal(own, *other).finding == Finding::Holds)) {
            return false;
        }
    }
    return true;
}

void LineJudge::readOwnBounds(Reading *reading) const
{
    const auto isBound = [](Relation relation) {
        return relation == Relation::LessEqual || relation == Relation::GreaterEqual || relation == Relation::Less
            || relation == Relation::Greater;
    };
    if (reading->isFree || std::none_of(reading->line.relations.begin(), reading->line.relations.end(), isBound)) {
        return;
    }
    for (const StepSpec &step : m_checker->chain(m_chain).steps) {
        if (step.check != CheckKind::Bound || step.mustBeTight) {
            continue;
        }
        ParsedLine own = Parser(*m_checker->m_model, &reading->layout).parseLine(step.line);
        ReadProblem problem;
        if (own.problem.kind == ProblemKind::None
            && checkAll(*m_checker->m_model, &reading->layout, own.expressions, &problem)) {
            (step.isLowerBound ? reading->lower : reading->upper).push_back(std::move(own.expressions.back()));
        }
    }
}

void LineJudge::chooseChain(std::string_view previous)
{
    if (m_chain != 0 || previous.empty() || m_checker->m_derivation.also.empty()) {
        return;
    }
    const std::string wanted = m_checker->readingOf(previous);
    const auto holdsLine = [&](const ChainSpec &chain) {
        return m_checker->readingOf(chain.start) == wanted
            || std::any_of(chain.steps.begin(), chain.steps.end(),
                [&](const StepSpec &step) { return m_checker->readingOf(step.line) == wanted; });
    };
    if (wanted.empty() || holdsLine(m_checker->m_derivation.main)) {
        return;
    }
    for (std::size_t i = 0; i < m_checker->m_derivation.also.size(); ++i) {
        if (holdsLine(m_checker->m_derivation.also[i])) {
            m_chain = i + 1;
            m_tightWhen = m_checker->m_derivation.also[i].tightWhen.empty() ? m_tightWhen
                                                                            : m_checker->m_derivation.also[i].tightWhen;
            return;
        }
    }
}

bool LineJudge::findUnbound(const Reading &reading, Judgment *judgment) const
{
    const int outcome = m_checker->m_model->outcomeSort();
    std::vector<int> known = reading.start->needs;
    known.insert(known.end(), reading.previous->needs.begin(), reading.previous->needs.end());
    const bool beginsItself = reading.line.relations.front() == Relation::None && reading.line.expressions.size() > 1;
    if (reading.isFree) {
        // A statement of its own holds for all values of whatever stands in it.
        return false;
    }
    if (beginsItself) {
        const std::vector<int> &first = reading.line.expressions.front()->needs;
        known.insert(known.end(), first.begin(), first.end());
    }
    for (const NodePtr &expression : reading.line.expressions) {
        for (const int slot : expression->needs) {
            if (std::find(known.begin(), known.end(), slot) == known.end()) {
                const std::string &name = reading.layout.variables[static_cast<std::size_t>(slot)].name;
                const bool isOutcome
                    = outcome >= 0 && reading.layout.variables[static_cast<std::size_t>(slot)].sort == outcome;
                if (isOutcome && comparerFor(reading.layout).isSteadyIn(*expression, slot)) {
                    // The start of a random sequence is no random quantity.
                    continue;
                }
                judgment->verdict = Verdict::NotBound;
                judgment->message = isOutcome ? "a random quantity stands here without an expectation over it"
                                              : name + " is not bound on the right-hand side";
                judgment->place = expression->span;
                return true;
            }
        }
    }
    return false;
}

bool LineJudge::isRepeat(const Reading &reading) const
{
    const bool isOneStep = reading.line.expressions.size() == 1
        || (reading.line.expressions.size() == 2 && reading.line.relations.front() == Relation::None);
    const Relation relation = reading.line.relations.back();
    if (!isOneStep || (relation != Relation::None && relation != Relation::Equal)) {
        return false;
    }
    if (reading.line.expressions.size() == 1) {
        return reading.line.spellings.back() == reading.previousSpelling;
    }
    const std::string &own = reading.line.spellings.back();
    return own == reading.previousSpelling || own == reading.line.spellings.front();
}

Varying LineJudge::varying(const Node &start, const Layout &layout) const
{
    Varying result;
    const Model &model = *m_checker->m_model;
    for (const std::string &name : m_checker->m_derivation.varying) {
        const std::string key = nameKey(name);
        const std::vector<int> &symbols = model.symbolsNamed(key);
        if (symbols.empty()) {
            result.variables.push_back(key);
        } else {
            result.symbols.push_back(symbols.front());
        }
    }
    if (!result.variables.empty() || !result.symbols.empty()) {
        return result;
    }
    // What stands left of the bar in the start.
    const Node *law = &start;
    while (law->op == Op::Function || law->op == Op::Transpose) {
        law = law->kids.front().get();
    }
    if (law->op == Op::Call || law->op == Op::Family) {
        const std::size_t count = law->op == Op::Call ? model.symbol(law->index).leftCount : law->kids.size();
        for (std::size_t i = 0; i < count && i < law->kids.size(); ++i) {
            const Node *kid = law->kids[i].get();
            const bool isLeft = law->op == Op::Call || (law->left >> i & 1U) != 0;
            if (isLeft && kid != nullptr && kid->op == Op::Variable) {
                result.variables.push_back(layout.variables[static_cast<std::size_t>(kid->index)].name);
            }
        }
    }
    return result;
}

LineJudge::Truth LineJudge::decideBound(
    const Node &left, Relation relation, const Node &right, Comparer *comparer, const Reading *reading) const
{
    Truth truth;
    const bool isLower = relation == Relation::GreaterEqual || relation == Relation::Greater;
    const bool isStrict = relation == Relation::Greater || relation == Relation::Less;
    truth.comparing = comparer->compare(left, relation, right, false, m_varying);
    if (truth.comparing.finding != Finding::Holds) {
        return truth;
    }
    if (truth.comparing.isEqual) {
        truth.verdict = Verdict::Bound;
        truth.message = "both sides are in fact equal";
        return truth;
    }
    const std::vector<std::unique_ptr<Scene>> *tight = m_checker->tightScenes(m_tightWhen);
    const Comparing attack
        = isLower ? comparer->attackBound(left, right, tight) : comparer->attackBound(right, left, tight);
    if (attack.finding == Finding::Fails) {
        truth.comparing = attack;
        if (!isLower) {
            std::swap(truth.comparing.sample.left, truth.comparing.sample.right);
        }
        return truth;
    }
    const bool isTight = tight != nullptr && comparer->equalOn(left, right, *tight).finding == Finding::Holds;
    if (isStrict && isTight) {
        truth.message = "both sides can be equal, so the relation is not strict";
        return truth;
    }
    if (isTight) {
        truth.verdict = Verdict::Bound;
        return truth;
    }
    truth.verdict = Verdict::Loose;
    truth.message = "true, but not tight where it should be";
    if (reading == nullptr) {
        return truth;
    }
    if (reading->isFree) {
        truth.verdict = Verdict::Bound;
        truth.message = "true; where it is tight was not checked";
        return truth;
    }
    // Where ours need not be tight either, a line is a step if it is ours. What only seems sharper is not taken: no
    // search can show that it holds.
    for (const NodePtr &own : isLower ? reading->lower : reading->upper) {
        if (comparer->equal(right, *own).finding == Finding::Holds) {
            truth.verdict = Verdict::Bound;
            truth.message = "";
            return truth;
        }
    }
    if (m_tightWhen.empty()) {
        truth.message = "true; whether it is tight anywhere is not declared";
    }
    return truth;
}

LineJudge::Truth LineJudge::decideLink(
    const Node &left, Relation relation, const Node &right, Comparer *comparer, const Reading *reading) const
{
    Truth truth;
    if (relation == Relation::Approximate || holds(right, Op::Order) || holds(left, Op::Order)) {
        truth = decideOrder(left, relation, right, comparer);
    } else if (relation == Relation::Equal || relation == Relation::Proportional) {
        const bool upToConstant = holds(left, Op::Constant) || holds(right, Op::Constant);
        truth.comparing = comparer->compare(left, relation, right, upToConstant, m_varying);
        if (truth.comparing.finding == Finding::Holds) {
            truth.verdict = relation == Relation::Proportional ? Verdict::Proportional
                : upToConstant                                 ? Verdict::Constant
                                                               : Verdict::Equal;
        }
    } else {
        truth = decideBound(left, relation, right, comparer, reading);
    }
    truth.left = &left;
    truth.right = &right;
    truth.relation = relation;
    switch (truth.comparing.finding) {
    case Finding::Undefined:
        truth.verdict = Verdict::Undefined;
        truth.message = "the line has no value on this instance";
        break;
    case Finding::TooBig:
        truth.verdict = Verdict::Unreadable;
        truth.message = "the line is too big to check";
        break;
    case Finding::KindMismatch:
        truth.verdict = Verdict::Wrong;
        truth.message = "the two sides are of different kinds: a number, a vector, or what maximizes something";
        break;
    case Finding::NothingVaries:
        truth.verdict = Verdict::Wrong;
        truth.message = "nothing varies here, so the relation says nothing";
        break;
    default:
        break;
    }
    return truth;
}

Comparer LineJudge::comparerFor(const Layout &layout) const
{
    Comparer comparer(&m_checker->m_bench, &layout);
    const bool isLive = m_checker->m_options.instances <= kLiveInstances;
    comparer.limitVisits(std::max(0L, std::min(isLive ? kMostVisits : kContentLine, m_left)));
    return comparer;
}

LineJudge::Truth LineJudge::decide(Reading *reading) const
{
    m_varying = varying(*reading->start, reading->layout);
    Comparer comparer = comparerFor(reading->layout);
    std::vector<NodePtr> &own = reading->line.expressions;
    std::vector<Relation> relations = reading->line.relations;
    std::vector<const Node *> chain;
    if (relations.front() != Relation::None) {
        chain.push_back(reading->previous.get());
    } else if (own.size() == 1) {
        // A bare expression continues the chain as an equality.
        chain.push_back(reading->previous.get());
        relations.front() = Relation::Equal;
    } else {
        relations.erase(relations.begin());
    }
    for (const NodePtr &expression : own) {
        chain.push_back(expression.get());
    }
    Truth result;
    result.verdict = Verdict::Equal;
    int direction = 0;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const Relation relation = relations[i];
        Truth link = decideLink(*chain[i], relation, *chain[i + 1], &comparer, reading);
        m_left -= comparer.spent();
        if (!isAccepted(link.verdict) && link.verdict != Verdict::Loose) {
            return link;
        }
        const int way = relation == Relation::GreaterEqual || relation == Relation::Greater ? 1
            : relation == Relation::LessEqual || relation == Relation::Less                 ? -1
                                                                                            : 0;
        if (way * direction < 0) {
            link.verdict = Verdict::Loose;
            link.message = "the chain turns around, so that nothing follows about its ends";
        }
        direction = way != 0 ? way : direction;
        // The weakest link names the line.
        const auto rank = [](Verdict verdict) {
            return verdict == Verdict::Loose       ? 4
                : verdict == Verdict::Bound        ? 3
                : verdict == Verdict::Proportional ? 2
                : verdict == Verdict::Constant     ? 1
                                                   : 0;
        };
        if (i == 0 || rank(link.verdict) > rank(result.verdict)) {
            result = std::move(link);
        }
    }
    return result;
}

bool LineJudge::tryWider(
    std::string_view previous, std::string_view line, const std::string &strict, Judgment *judgment) const
{
    std::vector<std::string> tried { strict };
    for (const unsigned widening : kWider) {
        if (m_left <= 0) {
            break;
        }
        Reading reading = read(previous, line, widening);
        if (reading.problem.kind != ProblemKind::None) {
            continue;
        }
        const std::string wide = echo(*m_checker->m_model, reading.line);
        if (std::find(tried.begin(), tried.end(), wide) != tried.end()) {
            continue;
        }
        tried.push_back(wide);
        Judgment unused;
        if (findUnbound(reading, &unused)) {
            continue;
        }
        const Truth truth = decide(&reading);
        if (isAccepted(truth.verdict)) {
            askForBrackets(strict, wide, judgment);
            return true;
        }
    }
    return false;
}

void LineJudge::explain(const Truth &truth, const Reading &reading, Judgment *judgment) const
{
    const Comparing &comparing = truth.comparing;
    if (comparing.finding == Finding::Fails || comparing.finding == Finding::Undefined) {
        Counterexample example;
        if (comparing.sample.found != nullptr || comparing.sample.scene < m_checker->m_bench.count()) {
            const Instance &shown = comparing.sample.found != nullptr
                ? *comparing.sample.found
                : m_checker->m_bench.scene(comparing.sample.scene).instance();
            example.instance = describe(*m_checker->m_model, shown);
            example.tables = tablesOf(*m_checker->m_model, shown);
        }
        example.at = comparing.sample.at;
        example.left = comparing.sample.left;
        example.right = comparing.sample.right;
        judgment->counterexample = std::move(example);
    }
    if (!m_checker->m_options.wantsHints || m_left <= 0 || comparing.finding != Finding::Fails
        || !comparing.note.empty() || truth.left == nullptr) {
        return;
    }
    Comparer comparer(&m_checker->m_bench, &reading.layout);
    comparer.limitVisits(kHintVisits);
    const bool areNumbers = truth.left->type.kind == Kind::Scalar && truth.right->type.kind == Kind::Scalar;
    const auto holdsAs = [&](Relation relation, bool upToConstant) {
        return comparer.compare(*truth.left, relation, *truth.right, upToConstant, m_varying).finding == Finding::Holds;
    };
    if (truth.relation == Relation::Equal && areNumbers) {
        if (holdsAs(Relation::GreaterEqual, false)
            && comparer.attackBound(*truth.left, *truth.right).finding == Finding::Holds) {
            judgment->hints.push_back("Not equal, but \\ge holds. Jensen?");
        } else if (holdsAs(Relation::LessEqual, false)
            && comparer.attackBound(*truth.right, *truth.left).finding == Finding::Holds) {
            judgment->hints.push_back("Not equal, but \\le holds.");
        }
    } else if (truth.relation != Relation::Equal && truth.relation != Relation::Proportional && areNumbers) {
        const bool wasLower = truth.relation == Relation::GreaterEqual || truth.relation == Relation::Greater;
        if (holdsAs(wasLower ? Relation::LessEqual : Relation::GreaterEqual, false)) {
            judgment->hints.push_back("The inequality runs the other way.");
        }
    }
    for (std::string &hint :
        findRepairs(&m_checker->m_bench, reading.layout, *truth.left, truth.relation, *truth.right)) {
        judgment->hints.push_back(std::move(hint));
    }
}

Judgment LineJudge::judgeStatement(std::string_view previous, std::string_view line)
{
    Judgment judgment;
    chooseChain(previous);
    Reading reading = read(previous, line, StrictReading);
    if (reading.problem.kind == ProblemKind::Narrow && tryWider(previous, line, std::string(), &judgment)) {
        judgment.message = reading.problem.message + "; with brackets it would be right";
        return judgment;
    }
    if (reading.problem.kind != ProblemKind::None) {
        judgment.verdict = reading.problem.kind == ProblemKind::NotBound ? Verdict::NotBound : Verdict::Unreadable;
        judgment.message = (reading.isPreviousAtFault ? "the line before: " : "") + reading.problem.message;
        judgment.place = reading.problem.place;
        return judgment;
    }
    judgment.instances = static_cast<int>(m_checker->m_bench.count());
    const Relation last = reading.line.relations.back();
    judgment.relation = latexOf(last == Relation::None ? Relation::Equal : last);
    judgment.reading = echo(*m_checker->m_model, reading.line);
    if (findUnbound(reading, &judgment)) {
        Judgment wider = judgment;
        if (tryWider(previous, line, judgment.reading, &wider)) {
            return wider;
        }
        return judgment;
    }
    if (isRepeat(reading)) {
        judgment.verdict = Verdict::NoChange;
        judgment.message = "this repeats what stands there already";
        return judgment;
    }
    const Truth truth = decide(&reading);
    judgment.verdict = truth.verdict;
    judgment.message = truth.message;
    if (truth.verdict == Verdict::Equal && reading.line.spellings.back() == reading.startSpelling) {
        judgment.verdict = Verdict::NoChange;
        judgment.message = "this goes back to the start";
        return judgment;
    }
    if (!isAccepted(truth.verdict)) {
        const bool mayBeWider = truth.verdict == Verdict::Wrong || truth.verdict == Verdict::Undefined;
        if (!mayBeWider || !tryWider(previous, line, judgment.reading, &judgment)) {
            explain(truth, reading, &judgment);
        }
    }
    return judgment;
}

std::vector<MutantOutcome> LineJudge::mutate(std::string_view previous, std::string_view line)
{
    std::vector<MutantOutcome> outcomes;
    const std::string before = previous.empty() ? std::string() : firstStatement(*m_checker->m_model, previous);
    Reading reading = read(before, line, StrictReading);
    if (reading.problem.kind != ProblemKind::None) {
        return outcomes;
    }
    m_varying = varying(*reading.start, reading.layout);
    const std::vector<NodePtr> &own = reading.line.expressions;
    const Node &left = own.size() > 1 ? *own[own.size() - 2] : *reading.previous;
    const Relation last = reading.line.relations.back();
    const Relation relation = last == Relation::None ? Relation::Equal : last;
    Layout layout = reading.layout;
    std::vector<Mutant> mutants = mutantsOf(*m_checker->m_model, &layout, *own.back());
    Comparer comparer(&m_checker->m_bench, &layout);
    // One wrong instance is enough; a true mutant is rare and looked at on all.
    comparer.remember(&left);
    for (const Mutant &mutant : mutants) {
        if (relation == Relation::Proportional && mutant.isFactorOnly) {
            continue;
        }
        MutantOutcome outcome;
        outcome.reading = std::string(latexOf(relation)) + " " + echo(*m_checker->m_model, *mutant.tree);
        const Truth truth = mutant.isWellTyped ? decideLink(left, relation, *mutant.tree, &comparer) : Truth();
        outcome.verdict = mutant.isWellTyped ? truth.verdict : Verdict::Unreadable;
        outcome.isOpen = truth.comparing.finding == Finding::TooBig;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace sevenrounds::derive
