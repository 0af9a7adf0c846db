// SPDX-License-Identifier: MIT
#include "derivation/model.h"

#include "derivation/instance.h"
#include "derivation/lexer.h"
#include "derivation/names.h"
#include "derivation/parser.h"
#include "derivation/typecheck.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sevenrounds::derive {

int Layout::add(std::string name, int sort, bool isFree)
{
    variables.push_back({ std::move(name), sort, isFree });
    return static_cast<int>(variables.size()) - 1;
}

int Layout::findFree(std::string_view name) const
{
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (variables[i].isFree && variables[i].name == name) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

const std::vector<int> &Model::symbolsNamed(const std::string &key) const
{
    static const std::vector<int> kNone;
    const auto found = m_names.find(key);
    return found == m_names.end() ? kNone : found->second;
}

int Model::sortNamed(std::string_view name) const
{
    for (std::size_t i = 0; i < m_sorts.size(); ++i) {
        if (m_sorts[i].spec.name == name || "\\mathcal{" + m_sorts[i].spec.name + "}" == name) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

std::string Model::variableKey(const std::string &name) const
{
    if (m_variables.count(name) > 0) {
        return name;
    }
    // x_0' is of the kind of x_0, where that is declared; otherwise of the kind of x.
    std::string bare = name;
    bare.erase(std::remove(bare.begin(), bare.end(), '\''), bare.end());
    return m_variables.count(bare) > 0 ? bare : baseOf(name);
}

int Model::sortOfVariable(const std::string &name) const
{
    const auto found = m_variables.find(variableKey(name));
    return found == m_variables.end() ? -1 : found->second;
}

bool Model::isSameSize(int first, int second) const
{
    if (first == second) {
        return true;
    }
    const int literal = std::max(first, second);
    const int sort = std::min(first, second);
    if (literal <= kLiteralBase || sort < 0 || sort >= static_cast<int>(m_sorts.size())) {
        return false;
    }
    const SortSpec &spec = m_sorts[static_cast<std::size_t>(sort)].spec;
    const int size = spec.kind == SortKind::Range ? spec.low - spec.first + 1 : spec.low;
    return spec.low == spec.high && size == literal - kLiteralBase;
}

bool Model::areAlike(const Type &first, const Type &second) const
{
    return first.kind == second.kind && isSameSize(first.first, second.first)
        && isSameSize(first.second, second.second);
}

/// Turns the declarations into a model, noting every problem with its place.
class ModelCompiler
{
public:
    ModelCompiler(const ModelSpec &spec, std::vector<SpecProblem> *problems)
        : m_problems(problems)
        , m_model(std::make_shared<Model>())
    {
        m_model->m_spec = spec;
    }

    std::shared_ptr<const Model> run()
    {
        addSorts();
        addVariables();
        for (const SymbolSpec &spec : m_model->m_spec.symbols) {
            declare(spec);
        }
        addOutcome();
        if (m_problems->empty()) {
            readNumbers();
            for (Symbol &symbol : m_model->m_symbols) {
                readBody(&symbol);
            }
            markCostly();
            readRequirements();
        }
        std::stable_sort(m_model->m_data.begin(), m_model->m_data.end(),
            [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
        return m_model;
    }

private:
    void note(const Origin &origin, std::string message) { m_problems->push_back({ origin, std::move(message) }); }

    [[nodiscard]] bool isIndexSet(int sort) const
    {
        const SortKind kind = m_model->kindOf(sort);
        return sort >= 0 && (kind == SortKind::Finite || kind == SortKind::Range);
    }

    /// How many paths there are when every set is as large as it may be drawn; about that where they are too many to count.
    [[nodiscard]] double mostPaths(const Sort &paths) const
    {
        double step = 1.0;
        for (const auto &[name, element] : paths.components) {
            step *= m_model->sort(element).spec.high;
        }
        return std::pow(step, paths.spec.high - paths.spec.first + 1);
    }

    void addSorts()
    {
        // R^D needs no declaration of its own: the vectors over D.
        for (const auto &[variable, name] : std::vector(m_model->m_spec.variables)) {
            const bool isKnown = std::any_of(m_model->m_spec.sorts.begin(), m_model->m_spec.sorts.end(),
                [&name = name](const SortSpec &spec) { return spec.name == name; });
            if (name.compare(0, 2, "R^") == 0 && !isKnown) {
                SortSpec spec;
                spec.name = name;
                spec.kind = SortKind::Vector;
                spec.over = name.substr(2);
                m_model->m_spec.sorts.push_back(std::move(spec));
            }
        }
        for (const SortSpec &spec : m_model->m_spec.sorts) {
            Sort sort;
            sort.spec = spec;
            m_model->m_sorts.push_back(std::move(sort));
        }
        for (Sort &sort : m_model->m_sorts) {
            for (const auto &[name, element] : sort.spec.components) {
                const int found = m_model->sortNamed(element);
                if (found < 0 || !isIndexSet(found)) {
                    note(sort.spec.origin, "the component " + name + " needs a finite set or a range");
                    continue;
                }
                sort.components.emplace_back(nameKey(name), found);
            }
            if (sort.spec.kind == SortKind::Paths && mostPaths(sort) > kMostPaths) {
                note(sort.spec.origin,
                    "the set " + sort.spec.name + " may have more than " + std::to_string(kMostPaths)
                        + " paths; make the paths shorter or their sets smaller");
            }
            if (sort.spec.kind == SortKind::Vector) {
                sort.over = m_model->sortNamed(sort.spec.over);
                if (sort.over < 0 || !isIndexSet(sort.over)) {
                    note(sort.spec.origin, "the vectors " + sort.spec.name + " need a finite set or a range");
                }
            }
            const int index = static_cast<int>(&sort - m_model->m_sorts.data());
            for (const std::string &name : sort.spec.sizeNames) {
                Symbol size;
                size.kind = SymbolKind::Size;
                size.spec.name = name;
                size.key = nameKey(name);
                size.sizeOfSort = index;
                add(std::move(size), {});
            }
        }
    }

    void addVariables()
    {
        for (const auto &[name, sort] : m_model->m_spec.variables) {
            const int index = m_model->sortNamed(sort);
            const std::string key = nameKey(name);
            if (index < 0 || key.empty()) {
                note({ m_model->m_spec.file, 0 }, "the variable " + name + " needs a declared set");
                continue;
            }
            m_model->m_variables[key] = index;
            if (m_model->m_realVariable.empty() && m_model->sort(index).spec.kind == SortKind::Real) {
                m_model->m_realVariable = key;
            }
        }
    }

    void add(Symbol symbol, const std::vector<std::string> &alias)
    {
        const int index = static_cast<int>(m_model->m_symbols.size());
        std::vector<std::string> names = alias;
        names.insert(names.begin(), symbol.spec.name);
        for (const std::string &name : names) {
            const std::string key = nameKey(name);
            if (key.empty() && symbol.kind != SymbolKind::Data) {
                note(symbol.spec.origin, "'" + name + "' is not a name");
                continue;
            }
            if (symbol.kind == SymbolKind::Data) {
                addData(name, index);
                continue;
            }
            std::vector<int> &known = m_model->m_names[key];
            if (std::find(known.begin(), known.end(), index) == known.end()) {
                known.push_back(index);
            }
        }
        m_model->m_symbols.push_back(std::move(symbol));
    }

    void addData(const std::string &name, int index)
    {
        LexedLine line = lex(name);
        std::vector<std::string> texts;
        for (const Token &token : line.tokens) {
            if (token.kind != TokenKind::End) {
                texts.push_back(token.text);
            }
        }
        m_model->m_data.emplace_back(std::move(texts), index);
    }

    bool addParameters(Symbol *symbol, const std::vector<std::string> &names)
    {
        for (const std::string &name : names) {
            Parameter parameter;
            parameter.name = nameKey(name);
            parameter.base = m_model->variableKey(parameter.name);
            parameter.sort = m_model->sortOfVariable(parameter.name);
            const bool isData = std::any_of(m_model->m_spec.symbols.begin(), m_model->m_spec.symbols.end(),
                [&](const SymbolSpec &spec) { return spec.isData && spec.name == name; });
            if (isData) {
                parameter.sort = kDataSort;
            } else if (parameter.sort < 0) {
                note(symbol->spec.origin, "'" + name + "' is not a declared variable");
                return false;
            }
            symbol->parameters.push_back(std::move(parameter));
        }
        return true;
    }

    void declare(const SymbolSpec &spec)
    {
        Symbol symbol;
        symbol.spec = spec;
        symbol.key = nameKey(spec.name);
        if (spec.isData) {
            symbol.kind = SymbolKind::Data;
            add(std::move(symbol), spec.alias);
            return;
        }
        const std::vector<std::string> &left = spec.family.empty() ? spec.left : spec.family;
        if (!addParameters(&symbol, left)) {
            return;
        }
        if (spec.bySubscript && !addParameters(&symbol, spec.dimensions)) {
            return;
        }
        symbol.leftCount = symbol.parameters.size();
        if (!addParameters(&symbol, spec.given)) {
            return;
        }
        symbol.givenCount = symbol.parameters.size() - symbol.leftCount;
        if (!spec.bySubscript && (!addParameters(&symbol, spec.index) || !addParameters(&symbol, spec.dimensions))) {
            return;
        }
        symbol.tailCount = symbol.parameters.size() - symbol.leftCount - symbol.givenCount;
        symbol.dimensions = spec.dimensions.size();
        for (std::size_t i = symbol.parameters.size() - symbol.dimensions; i < symbol.parameters.size(); ++i) {
            if (!isIndexSet(symbol.parameters[i].sort)) {
                note(spec.origin, "the components of " + spec.name + " are numbered by a finite set or a range");
            }
        }
        symbol.kind = !spec.family.empty() ? SymbolKind::Family
            : !spec.solve.empty()          ? SymbolKind::Solved
            : !spec.base.empty()           ? SymbolKind::Recursive
            : !spec.is.empty()             ? SymbolKind::Defined
                                           : SymbolKind::Primitive;
        if (symbol.kind == SymbolKind::Primitive && spec.generator == Generator::None) {
            note(spec.origin, "the symbol " + spec.name + " needs a generator, or 'is' or 'solve'");
        }
        if (spec.generator == Generator::Element && !spec.is.empty()) {
            note(spec.origin, "the elements of " + spec.name + " are drawn; they cannot be defined");
        }
        if (spec.generator == Generator::Element) {
            symbol.elementSort = m_model->sortNamed(spec.elementOf);
            if (symbol.elementSort < 0) {
                note(spec.origin, "the elements of " + spec.name + " need a declared set");
            }
        }
        symbol.isTable = std::all_of(symbol.parameters.begin(), symbol.parameters.end(), [&](const Parameter &one) {
            const SortKind kind = m_model->kindOf(one.sort);
            return kind != SortKind::Real && kind != SortKind::Vector;
        });
        for (const std::string &decor : spec.decor) {
            symbol.decorKeys.push_back(nameKey(decor));
            m_model->m_decor.insert(nameKey(decor));
        }
        if (symbol.kind == SymbolKind::Family && !spec.solve.empty()) {
            note(spec.origin, "a joint family is drawn or defined by 'is'");
        }
        if ((symbol.kind == SymbolKind::Primitive || symbol.kind == SymbolKind::Family) && !symbol.isTable) {
            note(spec.origin, "a drawn table cannot have real arguments or vectors");
        }
        add(std::move(symbol), spec.alias);
    }

    void addOutcome()
    {
        const ModelSpec &spec = m_model->m_spec;
        if (!spec.parameter.empty()) {
            const std::vector<int> &found = m_model->symbolsNamed(nameKey(spec.parameter));
            if (found.empty()) {
                note({ spec.file, 0 }, "the parameter " + spec.parameter + " is not declared");
            } else {
                m_model->m_parameter = found.front();
            }
        }
        for (const std::string &name : spec.small) {
            const std::vector<int> &found = m_model->symbolsNamed(nameKey(name));
            const bool isDrawn = !found.empty() && m_model->symbol(found.front()).kind == SymbolKind::Primitive
                && m_model->symbol(found.front()).spec.generator == Generator::Range;
            if (isDrawn) {
                m_model->m_small.push_back(found.front());
            } else {
                note({ spec.file, 0 }, "what is small must be drawn from a range: " + name);
            }
        }
        if (spec.outcome.empty()) {
            return;
        }
        m_model->m_outcomeSort = m_model->sortOfVariable(nameKey(spec.outcome));
        const std::vector<int> &laws = m_model->symbolsNamed(nameKey(spec.outcomeLaw));
        const auto law = std::find_if(laws.begin(), laws.end(), [&](int index) {
            const Symbol &symbol = m_model->symbol(index);
            return symbol.parameters.size() == 1 && symbol.parameters.front().sort == m_model->m_outcomeSort;
        });
        if (m_model->m_outcomeSort < 0 || (law == laws.end() && !spec.outcomeLaw.empty())) {
            note({ spec.file, 0 }, "the outcome needs a declared variable and its law");
            return;
        }
        for (const std::string &alias : spec.outcomeAlias) {
            std::vector<std::string> texts;
            for (const Token &token : lex(alias).tokens) {
                if (token.kind != TokenKind::End) {
                    texts.push_back(token.text);
                }
            }
            m_model->m_outcomeSpellings.push_back(std::move(texts));
        }
        m_model->m_outcomeLaw = law == laws.end() ? -1 : *law;
    }

    /// Of a symbol with dimensions all components at once, so that their indices are not known in the text.
    NodePtr readAll(const std::string &text, Layout *layout, const Symbol &symbol)
    {
        NodePtr node = read(text, symbol.spec.origin, layout, &symbol);
        if (!node || symbol.dimensions == 0) {
            if (node && node->type.kind != Kind::Scalar) {
                note(symbol.spec.origin, "'" + text + "': a number is expected here; a vector needs 'vector'");
            }
            return node;
        }
        const std::size_t count = symbol.parameters.size();
        const Type wanted = symbol.dimensions == 1
            ? Type { Kind::Column, symbol.parameters[count - 1].sort, -1 }
            : Type { Kind::Matrix, symbol.parameters[count - 2].sort, symbol.parameters[count - 1].sort };
        Node sizes;
        sizes.type = wanted;
        ReadProblem problem;
        (void)settleSizes(*m_model, layout, { &sizes, node.get() }, &problem);
        if (!m_model->areAlike(node->type, wanted)) {
            note(symbol.spec.origin, "'" + text + "': this is not the declared vector or matrix");
        }
        return node;
    }

    NodePtr read(const std::string &text, const Origin &origin, Layout *layout, const Symbol *symbol)
    {
        Parser parser(*m_model, layout);
        if (symbol != nullptr) {
            for (std::size_t i = 0; i + symbol->dimensions < symbol->parameters.size(); ++i) {
                // The data set is known by its spellings, not as a variable.
                if (symbol->parameters[i].sort != kDataSort) {
                    parser.declare(symbol->parameters[i].name, static_cast<int>(i), symbol->parameters[i].sort);
                }
            }
            if (symbol->outcomeSlot >= 0) {
                parser.declare(m_model->m_spec.outcome, symbol->outcomeSlot, m_model->m_outcomeSort);
            }
        }
        ReadProblem problem;
        NodePtr node = parser.parseExpression(text, &problem);
        if (node && !checkTypes(*m_model, layout, node.get(), &problem)) {
            node = nullptr;
        }
        if (!node) {
            note(origin, "'" + text + "': " + problem.message);
            return nullptr;
        }
        for (const int slot : node->needs) {
            if (layout->variables[static_cast<std::size_t>(slot)].isFree) {
                note(origin,
                    "'" + text + "': " + layout->variables[static_cast<std::size_t>(slot)].name + " is not bound");
            }
        }
        return node;
    }

    void readNumbers()
    {
        for (Sort &sort : m_model->m_sorts) {
            if (sort.spec.kind == SortKind::Real) {
                Layout none;
                sort.center = read(sort.spec.center, sort.spec.origin, &none, nullptr);
                sort.scale = read(sort.spec.scale, sort.spec.origin, &none, nullptr);
            }
        }
    }

    void readBody(Symbol *symbol)
    {
        const SymbolSpec &spec = symbol->spec;
        const std::string &text = spec.solve.empty() ? spec.is : spec.solve;
        if (text.empty()) {
            return;
        }
        for (const Parameter &parameter : symbol->parameters) {
            symbol->layout.add(parameter.name, parameter.sort, false);
        }
        if (spec.isRandom) {
            if (m_model->m_outcomeSort < 0) {
                note(spec.origin, "a random symbol needs an outcome in the model");
                return;
            }
            symbol->outcomeSlot = symbol->layout.add(m_model->m_spec.outcome, m_model->m_outcomeSort, false);
        }
        symbol->body = readAll(text, &symbol->layout, *symbol);
        if (!spec.base.empty()) {
            symbol->base = readAll(spec.base, &symbol->layout, *symbol);
        }
    }

    [[nodiscard]] bool isCostly(const Node &node) const
    {
        bool found = !node.binders.empty() || node.op == Op::Gradient
            || ((node.op == Op::Call || node.op == Op::Slice) && m_model->symbol(node.index).isCostly);
        forEachChild(node, [&](const Node &child) { found = found || isCostly(child); });
        return found;
    }

    void markCostly()
    {
        // A definition may use a later one: again until nothing changes.
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (Symbol &symbol : m_model->m_symbols) {
                if (!symbol.isCostly && symbol.body && isCostly(*symbol.body)) {
                    symbol.isCostly = true;
                    isChanged = true;
                }
            }
        }
    }

    void readRequirements()
    {
        for (const auto &[text, origin] : m_model->m_spec.require) {
            Parser parser(*m_model, &m_model->m_requirementLayout);
            ReadProblem problem;
            NodePtr node = parser.parseCondition(text, &problem);
            if (!node || !checkTypes(*m_model, &m_model->m_requirementLayout, node.get(), &problem)) {
                note(origin, "'" + text + "': " + problem.message);
                continue;
            }
            m_model->m_requirements.push_back(std::move(node));
        }
    }

    std::vector<SpecProblem> *m_problems;
    std::shared_ptr<Model> m_model;
};

std::shared_ptr<const Model> Model::compile(const ModelSpec &spec, std::vector<SpecProblem> *problems)
{
    return ModelCompiler(spec, problems).run();
}

} // namespace sevenrounds::derive
