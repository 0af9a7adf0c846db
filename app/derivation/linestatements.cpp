// SPDX-License-Identifier: MIT
// Lines of several statements, and lines that give a name.
#include "derivation/echo.h"
#include "derivation/linejudge.h"

namespace sevenrounds::derive {

/// A line may hold several statements. The first continues the derivation, the others stand for themselves; it is as good
/// as the first of them that is not.
Judgment LineJudge::judge(std::string_view previous, std::string_view line)
{
    const Model &model = *m_checker->m_model;
    if (const std::optional<Definition> definition = definitionIn(model, line)) {
        return judgeDefinition(*definition);
    }
    const std::string before = previous.empty() ? std::string() : firstStatement(model, previous);
    const std::vector<Statement> statements = statementsOf(model, line);
    if (statements.size() == 1) {
        return judgeStatement(before, line);
    }
    Judgment whole;
    for (const Statement &statement : statements) {
        Judgment judgment;
        if (statement.isCondition) {
            judgment.message = "conditions beside a line are not read; it is judged for all values of its variables";
            judgment.place = { 0, statement.text.size() };
        } else {
            judgment = judgeStatement(before, statement.text);
        }
        const bool isFirst = &statement == &statements.front();
        if (!isAccepted(judgment.verdict) && judgment.verdict != Verdict::NoChange) {
            judgment.place.begin += statement.begin;
            judgment.place.end += statement.begin;
            if (!isFirst && !judgment.message.empty()) {
                judgment.message = "in the statement " + statement.text + ": " + judgment.message;
            }
            return judgment;
        }
        const std::string reading = whole.reading.empty() ? std::string() : whole.reading + ",\\quad ";
        if (isFirst || whole.verdict == Verdict::NoChange) {
            whole = judgment;
        }
        whole.reading = reading + judgment.reading;
    }
    return whole;
}

Judgment LineJudge::judgeDefinition(const Definition &definition) const
{
    Judgment judgment;
    std::string problem;
    const std::shared_ptr<const Model> extended = withDefinition(*m_checker->m_model, definition, &problem);
    if (!extended) {
        judgment.message = "as a definition: " + problem;
        return judgment;
    }
    judgment.verdict = Verdict::Equal;
    judgment.isDefinition = true;
    judgment.relation = latexOf(Relation::Equal);
    const Symbol &symbol = extended->symbols().back();
    std::string arguments;
    for (std::size_t i = 0; i < symbol.leftCount; ++i) {
        arguments += (i == 0 ? "" : ",") + symbol.parameters[i].name;
    }
    judgment.reading = symbol.spec.name
        + (arguments.empty()              ? ""
                : symbol.spec.bySubscript ? "_{" + arguments + "}"
                                          : "(" + arguments + ")")
        + " = " + echo(*extended, *symbol.body);
    judgment.message = "a definition, which later lines may use; it continues nothing";
    judgment.instances = static_cast<int>(m_checker->m_bench.count());
    return judgment;
}

} // namespace sevenrounds::derive
