// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/names.h"
#include "derivation/node.h"
#include "derivation/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sevenrounds::derive {

enum class Relation { None, Equal, LessEqual, GreaterEqual, Less, Greater, Proportional, Approximate };
/// What a relation asks of two numbers; absent where it asks for more, as proportionality does.
[[nodiscard]] std::optional<Comparison> comparisonOf(Relation relation);

/// Readings that are wider than the strict ones. They are never accepted; a line that only holds under one of them
/// needs brackets.
enum Widening : unsigned {
    StrictReading = 0,
    WideGradient = 1,
    WideLogarithm = 2,
    WideFraction = 4,
    WideSum = 8,
    WideProduct = 16,
};

enum class ProblemKind {
    None,
    Unreadable,
    NotBound,
    TooBig,
    /// Says nothing as it stands; a wider reading may be meant.
    Narrow,
};

struct ReadProblem {
    ProblemKind kind = ProblemKind::None;
    std::string message;
    Span place;
};

/// One line taken apart: n expressions with relations before each; the first relation is None where the line begins
/// with an expression.
struct ParsedLine {
    std::vector<NodePtr> expressions;
    std::vector<Relation> relations;
    /// The expressions' tokens in canonical spelling, to see whether one only repeats another.
    std::vector<std::string> spellings;
    ReadProblem problem;
};

/// Typed recursive descent over one line. Strict: what is not declared or not in the grammar is a problem with its
/// place, never a guess.
/// The reading rules are those of content/README.md.
class Parser
{
public:
    /// New variables are added to `layout`; free ones are shared with whatever was read into it before.
    Parser(const Model &model, Layout *layout, unsigned widening = StrictReading);

    [[nodiscard]] ParsedLine parseLine(std::string_view line);
    /// One expression without a relation; null with the problem set where it cannot be read.
    [[nodiscard]] NodePtr parseExpression(std::string_view text, ReadProblem *problem);
    /// A condition such as a < b, for the model's requirements.
    [[nodiscard]] NodePtr parseCondition(std::string_view text, ReadProblem *problem);

    /// Makes a slot known under a name, for the parameters of a definition.
    void declare(const std::string &name, int slot, int sort);

private:
    struct Known {
        std::string name;
        int slot = -1;
        int sort = -1;
    };

    /// An argument in brackets, before it is known which parameter it is for.
    struct Argument {
        NodePtr node;
        bool isDot = false;
        bool isData = false;
        std::string name;
        Span span;
    };

    struct Arguments {
        std::vector<Argument> left;
        std::vector<Argument> right;
        /// Indices from the subscript, of a distribution.
        std::vector<NodePtr> tail;
        bool hasBar = false;
        bool exists = false;
        /// Where a semicolon stands without a bar; 0 for nowhere.
        std::size_t semicolon = 0;
    };

    /// What stands at one end of an integral's sign: a number, which may be infinite, or the tokens of a region.
    struct IntegralEnd {
        bool isThere = false;
        double value = 0.0;
        /// The token of t in t = 0; 0 where none is named.
        std::size_t variable = 0;
        /// 0 where it is a number.
        std::size_t region = 0;
        std::size_t regionEnd = 0;
    };

    struct IntegralLimits {
        IntegralEnd lower;
        IntegralEnd upper;
    };

    enum class MatchKind { None, Variable, Symbols };

    struct Match {
        MatchKind kind = MatchKind::None;
        Known variable;
        const std::vector<int> *symbols = nullptr;
        std::string key;
        Script sub;
        Script sup;
    };

    /// A distribution with the variables that it binds.
    struct Distribution {
        std::vector<Binder> binders;
        NodePtr density;
    };

    /// Where to go back to when a reading was only tried.
    struct Mark {
        std::size_t at = 0;
        std::size_t known = 0;
        std::size_t variables = 0;
        std::vector<std::string> differentials;
        bool barEnds = false;
        int depth = 0;
    };

    // parser.cpp: the frame of the grammar.
    [[nodiscard]] Mark mark() const;
    /// False, and nothing done, where the line is too big: then no other reading is tried.
    [[nodiscard]] bool rewind(const Mark &mark);
    [[nodiscard]] bool start(std::string_view text, ReadProblem *problem);
    [[nodiscard]] const Token &token(std::size_t ahead = 0) const;
    [[nodiscard]] bool at(std::string_view text, std::size_t ahead = 0) const;
    [[nodiscard]] bool atKind(TokenKind kind) const { return token().kind == kind; }
    bool accept(std::string_view text);
    bool expect(std::string_view text, const char *message);
    void advance();
    std::nullptr_t fail(std::string message, ProblemKind kind = ProblemKind::Unreadable);
    std::nullptr_t failAt(Span place, std::string message, ProblemKind kind = ProblemKind::Unreadable);
    [[nodiscard]] bool failed() const { return m_problem.kind != ProblemKind::None; }
    [[nodiscard]] Span spanFrom(std::size_t first) const;
    [[nodiscard]] Relation relationHere() const;
    void skipNameOfOptimizer();
    [[nodiscard]] NodePtr expression();
    [[nodiscard]] NodePtr term();
    [[nodiscard]] NodePtr factor();
    [[nodiscard]] NodePtr postfix(NodePtr base, std::size_t first);
    [[nodiscard]] NodePtr applySuperscript(NodePtr base, std::size_t first);
    [[nodiscard]] bool startsFactor() const;
    [[nodiscard]] bool atDifferential() const;
    [[nodiscard]] NodePtr bracketed();
    [[nodiscard]] bool atOpenBracket() const;
    [[nodiscard]] std::string_view closerOf(std::string_view opener) const;
    [[nodiscard]] NodePtr group();
    void splitNumber();
    void completeGroups();
    void expandLists();
    [[nodiscard]] std::size_t matchingClose(std::size_t open) const;

    // parseratoms.cpp: what a factor can be.
    [[nodiscard]] NodePtr primary();
    [[nodiscard]] NodePtr command();
    [[nodiscard]] NodePtr fraction();
    [[nodiscard]] NodePtr squareRootNode();
    [[nodiscard]] NodePtr namedFunction(Function function);
    [[nodiscard]] NodePtr functionArgument();
    [[nodiscard]] NodePtr absoluteValue();
    [[nodiscard]] NodePtr norm();
    [[nodiscard]] NodePtr innerProduct();
    [[nodiscard]] NodePtr indicator();
    [[nodiscard]] NodePtr condition();
    [[nodiscard]] NodePtr maximumOf(bool isMaximum);
    [[nodiscard]] NodePtr optimizer(bool isMaximum);
    [[nodiscard]] NodePtr orderNode();
    [[nodiscard]] NodePtr normalDensity();

    // parsermatrices.cpp: vectors, matrices, and functions of them.
    [[nodiscard]] NodePtr knownFunction(const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr oneArgument();
    [[nodiscard]] NodePtr clip();
    [[nodiscard]] NodePtr sizedNode(Op op, const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr onesNode(std::size_t first);
    [[nodiscard]] NodePtr matrixLiteral();
    [[nodiscard]] NodePtr casesNode();
    [[nodiscard]] NodePtr binomial();
    /// (A)_{ij}, [u]_+ and (TU)(s), behind a bracket that was read.
    [[nodiscard]] NodePtr entryOf(NodePtr whole, std::size_t first);
    [[nodiscard]] NodePtr vectorComponent(const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr kroneckerDelta(const NameParts &parts, std::size_t first);
    /// The derivative of a declared function of one argument, f'(x).
    [[nodiscard]] NodePtr primedFunction(const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr derivativeInArgument(NodePtr call, int times, Span span);
    /// Applies an operator on functions to what follows it without a bracket.
    [[nodiscard]] NodePtr operatorCall(int symbol, const Script &power, std::size_t first);
    [[nodiscard]] bool isOperator(const Symbol &symbol) const;

    // parsersums.cpp: sums, products, integrals, gradients.
    [[nodiscard]] NodePtr sum(Op op);
    [[nodiscard]] bool readBinders(std::vector<Binder> *binders);
    [[nodiscard]] bool readOneBinder(std::vector<Binder> *binders);
    [[nodiscard]] bool readSetOf(const Binder &binder);
    [[nodiscard]] bool readListedSet(Binder *binder);
    [[nodiscard]] bool readProductOfSets(const std::vector<Binder> &binders, std::size_t first);
    [[nodiscard]] bool readUpperLimit(std::vector<Binder> *binders);
    [[nodiscard]] NodePtr sumBody(Op op, const std::vector<Binder> &binders, std::size_t outer);
    [[nodiscard]] NodePtr productBody(const std::vector<Binder> &binders);
    [[nodiscard]] bool joinsSum(const std::vector<Binder> &binders, std::size_t outer);
    [[nodiscard]] NodePtr limit();
    [[nodiscard]] bool dependsOn(const Node &node, int symbol) const;
    [[nodiscard]] NodePtr gradient(bool isPartial);
    [[nodiscard]] NodePtr derivativeFraction();
    [[nodiscard]] bool atDerivativeFraction() const;
    [[nodiscard]] NodePtr readTarget();
    [[nodiscard]] NodePtr differentiate(NodePtr body, const Node &target, Span span);
    [[nodiscard]] NodePtr gradientOperand();
    [[nodiscard]] bool isNamedT(int symbol) const;

    // parserintegrals.cpp: integrals, over the whole range of their variable alone.
    [[nodiscard]] NodePtr integral();
    [[nodiscard]] bool readIntegralEnd(IntegralLimits *limits);
    [[nodiscard]] std::optional<double> readEnd(std::size_t *at, std::size_t close) const;
    [[nodiscard]] bool isNamesOnly(std::size_t from, std::size_t to) const;
    [[nodiscard]] bool isWhole(const IntegralLimits &limits, int sort, const NameParts &variable) const;

    // parsernames.cpp: declared symbols and variables.
    [[nodiscard]] Match match(const NameParts &parts) const;
    [[nodiscard]] NodePtr name();
    [[nodiscard]] NodePtr variableNode(const Known &known, Span span);
    [[nodiscard]] NodePtr freeVariable(const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr finishName(NodePtr node, const Script &sub, const Script &sup, std::size_t first);
    [[nodiscard]] NodePtr symbolNode(const Match &found, const NameParts &parts, std::size_t first);
    [[nodiscard]] NodePtr scriptCall(const std::vector<int> &symbols, const Script &sub, Span span);
    [[nodiscard]] bool isIndexLike(const Node &node) const;
    [[nodiscard]] bool isArgumentScript(const Symbol &symbol, const Script &sub) const;
    [[nodiscard]] NodePtr wholeNode(int symbol, std::vector<NodePtr> tail, Span span);
    [[nodiscard]] NodePtr componentNode(const NameParts &parts, std::size_t first);
    [[nodiscard]] bool readArguments(Arguments *arguments);
    [[nodiscard]] bool readArgument(Argument *argument);
    [[nodiscard]] bool isDecor(const std::vector<int> &symbols) const;
    [[nodiscard]] int decoratedScalar(const std::vector<int> &symbols) const;
    [[nodiscard]] NodePtr callNode(const std::vector<int> &symbols, Arguments arguments, const std::string &shown,
        Span span, bool mayImply, std::vector<NodePtr> tail = {});
    /// A score, 0 where the arguments do not fit; `order` says which argument each parameter gets.
    [[nodiscard]] int fits(const Symbol &symbol, const Arguments &arguments, std::vector<int> *order) const;
    [[nodiscard]] NodePtr makeCall(int symbol, std::vector<NodePtr> arguments, Span span);
    [[nodiscard]] NodePtr familyNode(int symbol, Arguments arguments, Span span);
    [[nodiscard]] NodePtr impliedArgument(const Parameter &parameter, Span span);
    [[nodiscard]] const Known *findKnown(const std::string &name) const;
    [[nodiscard]] const Known *findKnownOfSort(int sort) const;
    [[nodiscard]] int outcomeSlot();
    [[nodiscard]] std::vector<NodePtr> scriptArguments(const Script &script, std::size_t wanted = 1);
    [[nodiscard]] std::size_t lettersIn(const Script &script) const;

    // parserlaws.cpp: distributions.
    [[nodiscard]] NodePtr expectation(Op op);
    [[nodiscard]] NodePtr averageBody();
    [[nodiscard]] NodePtr angleAverage();
    /// Where the bar of E[f | given] stands; 0 for none.
    [[nodiscard]] std::size_t conditionBar() const;
    [[nodiscard]] NodePtr conditionalBody(std::vector<Binder> *binders);
    /// E[Y|X] with X a random element: the law of the outcome, given that X is what it is.
    [[nodiscard]] bool givenRandom(std::size_t bar, std::size_t close, std::vector<Binder> *binders);
    [[nodiscard]] NodePtr readAside(const std::string &text, int outcome);
    [[nodiscard]] NodePtr covariance();
    /// P(A >= t): the mean of an indicator.
    [[nodiscard]] NodePtr probability();
    [[nodiscard]] bool readAverage(std::vector<Binder> *binders);
    [[nodiscard]] bool bindOutcome(std::vector<Binder> *binders);
    [[nodiscard]] bool lawOfVariable(const NameParts &parts, Distribution *result);
    [[nodiscard]] std::vector<int> lawsInOrder(const std::vector<int> &symbols, const Arguments &arguments) const;
    [[nodiscard]] bool readLaws(std::vector<Binder> *binders);
    [[nodiscard]] bool readLaw(std::vector<Binder> *binders);
    [[nodiscard]] std::vector<NameParts> drawnNames();
    [[nodiscard]] bool readLawArguments(Arguments *arguments);
    /// Variables that are given are drawn anew unless `shared` holds them already.
    [[nodiscard]] bool distribution(
        const std::vector<NameParts> &drawn, const std::vector<Binder> *shared, Distribution *result);
    [[nodiscard]] bool normalLaw(
        const std::vector<NameParts> &drawn, const std::vector<Binder> *shared, Distribution *result);
    /// The parameter of each drawn name, and the argument of each given one; false where the law does not fit.
    [[nodiscard]] bool lawFits(const Symbol &symbol, const std::vector<std::string> &drawn, const Arguments &arguments,
        std::vector<int> *places) const;
    [[nodiscard]] bool bindLaw(int index, std::vector<std::string> drawn, Arguments *arguments,
        const std::vector<Binder> *shared, Span span, Distribution *result);
    [[nodiscard]] NodePtr givenArgument(const Parameter &parameter, const Symbol &symbol, Span span);
    [[nodiscard]] NodePtr divergence();
    [[nodiscard]] bool lawProduct(Distribution *result);
    [[nodiscard]] NodePtr productDensity(const std::vector<Binder> &binders);
    /// Whether two bars stand directly in the bracket behind the cursor: D(p || q).
    [[nodiscard]] bool isDivergenceBracket() const;
    [[nodiscard]] NodePtr entropy();

    const Model &m_model;
    Layout *m_layout;
    unsigned m_widening;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    ReadProblem m_problem;
    std::vector<Known> m_known;
    /// Names after d in the integrals that stand open.
    std::vector<std::string> m_differentials;
    bool m_barEnds = false;
    /// Names of functions without their arguments are vectors here: in a norm, and behind an operator.
    bool m_wholeNames = false;
    int m_depth = 0;
    int m_steps = 0;
};

} // namespace sevenrounds::derive
