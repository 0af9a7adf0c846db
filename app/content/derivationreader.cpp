// SPDX-License-Identifier: MIT
#include "content/derivationreader.h"

#include "content/promptreader.h"
#include "derivation/checker.h"

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

/// Names are claimed in `ids`; those of a side result may be left out.
QList<DerivationStep> readSteps(QList<YamlMap> tables, QSet<QString> *ids, bool areNamed)
{
    QList<DerivationStep> steps;
    for (YamlMap &table : tables) {
        DerivationStep step;
        step.id = table.optionalText("id");
        if (step.id.isEmpty() ? areNamed : ids->contains(step.id)) {
            table.note("id", QStringLiteral("must be there, and a name of its own among the steps"));
        }
        ids->insert(step.id);
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

QString readVerdict(YamlMap *table)
{
    const QString word = table->text("verdict");
    const std::optional<derive::Verdict> verdict = derive::verdictFromWord(word.toStdString());
    if (!word.isEmpty() && (!verdict || derive::isAccepted(*verdict))) {
        table->note("verdict",
            QStringLiteral(
                "must be wrong, loose, not-bound, needs-brackets, undefined, unreadable or no-change, not '%1'")
                .arg(word));
    }
    return word;
}

QList<MarkedLine> readMarkedLines(QList<YamlMap> tables, const QSet<QString> &stepIds, bool areMistakes)
{
    QList<MarkedLine> lines;
    for (YamlMap &table : tables) {
        MarkedLine line { table.text("after"), table.text("line"), {}, {} };
        if (areMistakes) {
            line.verdict = readVerdict(&table);
            line.say = table.text("say");
        }
        if (!line.after.isEmpty() && !stepIds.contains(line.after)) {
            table.note("after", QStringLiteral("names no step: '%1'").arg(line.after));
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
    QSet<QString> stepIds { QStringLiteral("start") };
    derivation.steps = readSteps(root.maps("steps"), &stepIds, true);
    for (qsizetype i = 0; i < derivation.assumes.size(); ++i) {
        const QString line = derivation.assumes.at(i).firstLine;
        if (!line.isEmpty() && !stepIds.contains(line)) {
            assumptions[i].note("line", QStringLiteral("names no step: '%1'").arg(line));
        }
    }
    QList<YamlMap> sides = root.optionalMaps("also");
    for (YamlMap &table : sides) {
        QSet<QString> ids;
        SideResult side { table.text("title"), table.text("start"), readSteps(table.maps("steps"), &ids, false) };
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
