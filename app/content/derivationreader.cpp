// SPDX-License-Identifier: MIT
#include "content/derivationreader.h"

#include "content/promptreader.h"

#include <QSet>

namespace sevenrounds {

namespace {

constexpr int kMaxDerivationMinutes = 90;

QString readCheck(YamlMap *table)
{
    static const QSet<QString> known { QStringLiteral("equal"), QStringLiteral("proportional"),
        QStringLiteral("constant"), QStringLiteral("definition"), QStringLiteral("none") };
    const YamlNode &node = table->raw("check");
    if (node.isDefined() && node.isMap()) {
        const YamlNode &bound = node["bound"];
        if (bound.isDefined() && (bound.scalar() == "lower" || bound.scalar() == "upper")) {
            return QStringLiteral("bound");
        }
        table->note("check", QStringLiteral("as a table must say bound: lower or upper"));
        return {};
    }
    QString value = node.isDefined() && node.isScalar() ? QString::fromStdString(node.scalar()) : QString();
    if (!known.contains(value)) {
        table->note(QStringLiteral("'check' must be equal, proportional, constant, definition, none or a bound"));
    }
    return value;
}

QList<DerivationStep> readSteps(QList<YamlMap> tables)
{
    QList<DerivationStep> steps;
    for (YamlMap &table : tables) {
        DerivationStep step;
        step.id = table.optionalText("id");
        step.line = table.text("line");
        step.check = readCheck(&table);
        step.rule = table.optionalText("rule");
        step.why = table.text("why");
        step.uncheckedBecause = table.optionalText("unchecked_because");
        if (step.check == QStringLiteral("none") && step.uncheckedBecause.isEmpty()) {
            table.note("check", QStringLiteral("none needs 'unchecked_because'"));
        }
        // Read by the line checker.
        (void)table.raw("form");
        (void)table.raw("tight_when");
        table.refuseUnknownKeys();
        steps.append(step);
    }
    return steps;
}

QList<MarkedLine> readMarkedLines(QList<YamlMap> tables, const QSet<QString> &stepIds, bool areMistakes)
{
    QList<MarkedLine> lines;
    for (YamlMap &table : tables) {
        MarkedLine line { table.text("after"), table.text("line"), table.optionalText("verdict"),
            table.optionalText("say") };
        if (!line.after.isEmpty() && !stepIds.contains(line.after)) {
            table.note("after", QStringLiteral("names no step: '%1'").arg(line.after));
        }
        if (areMistakes && line.say.isEmpty()) {
            table.note(QStringLiteral("a mistake must 'say' why it is wrong"));
        }
        table.refuseUnknownKeys();
        lines.append(line);
    }
    return lines;
}

} // namespace

Derivation readDerivation(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    Derivation derivation;
    derivation.revision = file.revision;
    derivation.id = DerivationId(root.text("id"));
    derivation.slug = root.text("slug");
    derivation.title = root.text("title");
    derivation.area = root.text("area");
    derivation.level = root.level("level");
    derivation.minutes = root.integer("minutes", 1, kMaxDerivationMinutes);
    derivation.source = root.source("source");
    derivation.isCore = root.flag("core", false);
    derivation.links = readLinks(&root);
    derivation.model = root.text("model");
    derivation.conventions = root.optionalTexts("conventions");
    derivation.start = root.text("start");
    derivation.target = root.text("target");
    derivation.tight = root.optionalText("tight");
    // Read by the line checker.
    for (const char *key : { "tight_when", "const_in", "equivalent_mutants", "self_tests" }) {
        (void)root.raw(key);
    }
    QList<YamlMap> assumptions = root.maps("assumes");
    for (YamlMap &table : assumptions) {
        derivation.assumes.append({ table.text("text"), table.flag("seen_by_model", true), table.optionalText("breaks"),
            table.optionalText("line") });
        table.refuseUnknownKeys();
    }
    derivation.steps = readSteps(root.maps("steps"));
    QSet<QString> stepIds { QStringLiteral("start") };
    for (const DerivationStep &step : derivation.steps) {
        if (step.id.isEmpty() || stepIds.contains(step.id)) {
            root.note("steps", QStringLiteral("each need an 'id' of their own"));
        }
        stepIds.insert(step.id);
    }
    for (const Assumption &assumption : derivation.assumes) {
        if (!assumption.firstLine.isEmpty() && !stepIds.contains(assumption.firstLine)) {
            root.note("assumes", QStringLiteral("name a line that is no step: '%1'").arg(assumption.firstLine));
        }
    }
    QList<YamlMap> sides = root.optionalMaps("also");
    for (YamlMap &table : sides) {
        SideResult side { table.text("title"), table.text("start"), readSteps(table.maps("steps")) };
        // Conditions of its own that the line checker reads.
        (void)table.raw("tight_when");
        table.refuseUnknownKeys();
        derivation.also.append(side);
    }
    derivation.accepted = readMarkedLines(root.optionalMaps("accept"), stepIds, false);
    derivation.mistakes = readMarkedLines(root.optionalMaps("mistakes"), stepIds, true);
    derivation.asks = readFollowups(root.maps("asks"));
    derivation.prose = file.body;
    root.refuseUnknownKeys();
    return derivation;
}

} // namespace sevenrounds
