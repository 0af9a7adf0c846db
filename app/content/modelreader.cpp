// SPDX-License-Identifier: MIT
#include "content/modelreader.h"

#include <utility>

namespace sevenrounds {

namespace {

constexpr int kIntervalPoints = 121;

std::vector<std::string> toStrings(const QStringList &texts)
{
    std::vector<std::string> result;
    for (const QString &text : texts) {
        result.push_back(text.toStdString());
    }
    return result;
}

derive::Origin originOf(const PackFile &file, const YamlNode &node)
{
    const int line = node.isDefined() ? node.line() + file.yamlOffset : 0;
    return { file.file.toStdString(), line };
}

double numberOf(const YamlNode &node, double absent)
{
    if (!node.isDefined() || !node.isScalar()) {
        return absent;
    }
    bool isNumber = false;
    const double value = QString::fromStdString(node.scalar()).toDouble(&isNumber);
    return isNumber ? value : absent;
}

/// [low, high] or one number for both.
bool readPair(const YamlNode &node, double *low, double *high)
{
    if (node.isScalar()) {
        *low = *high = numberOf(node, 0.0);
        return true;
    }
    if (!node.isSequence() || node.items().size() != 2) {
        return false;
    }
    *low = numberOf(node.items()[0], 0.0);
    *high = numberOf(node.items()[1], 0.0);
    return *low <= *high;
}

void readSort(const std::string &name, const YamlNode &node, const PackFile &file, YamlMap *root,
    std::vector<derive::SortSpec> *sorts)
{
    derive::SortSpec sort;
    sort.name = name;
    sort.origin = originOf(file, node);
    double low = 0.0;
    double high = 0.0;
    const YamlNode &from = node["from"];
    if (node["finite"].isDefined() && readPair(node["finite"], &low, &high)) {
        sort.kind = derive::SortKind::Finite;
    } else if (node["range"].isDefined() && readPair(node["range"], &low, &high)) {
        sort.kind = derive::SortKind::Range;
        sort.first = static_cast<int>(numberOf(from, 1.0));
        sort.freeFrom = static_cast<int>(numberOf(node["free_from"], sort.first));
    } else if (node["real"].isDefined() && node["real"].isMap()) {
        const YamlNode &real = node["real"];
        sort.kind = derive::SortKind::Real;
        sort.center = real["center"].isDefined() ? real["center"].scalar() : "0";
        sort.scale = real["scale"].isDefined() ? real["scale"].scalar() : "1";
        sort.reach = numberOf(real["reach"], sort.reach);
        sort.points = static_cast<int>(numberOf(real["points"], sort.points));
    } else if (node["interval"].isDefined() && readPair(node["interval"], &sort.from, &sort.to)) {
        sort.kind = derive::SortKind::Real;
        sort.isInterval = true;
        sort.points = static_cast<int>(numberOf(node["points"], kIntervalPoints));
    } else if (node["vector"].isDefined() && node["vector"].isScalar()) {
        sort.kind = derive::SortKind::Vector;
        sort.over = node["vector"].scalar();
    } else if (node["paths"].isDefined() && node["paths"].isMap()) {
        sort.kind = derive::SortKind::Paths;
        for (const YamlNode::Entry &component : node["paths"].entries()) {
            sort.components.emplace_back(component.name, component.value.scalar());
        }
        sort.first = static_cast<int>(numberOf(from, 0.0));
        low = high = numberOf(node["to"], sort.first);
    } else {
        root->note("sorts",
            QStringLiteral("need finite, range, real, interval, vector or paths: ") + QString::fromStdString(name));
    }
    sort.low = static_cast<int>(low);
    sort.high = static_cast<int>(high);
    const YamlNode &size = node["size"];
    if (size.isDefined() && size.isSequence()) {
        for (const YamlNode &one : size.items()) {
            sort.sizeNames.push_back(one.scalar());
        }
    }
    sorts->push_back(std::move(sort));
}

void readGenerator(YamlMap *table, derive::SymbolSpec *symbol)
{
    const YamlNode &node = table->raw("gen");
    if (!node.isDefined()) {
        return;
    }
    if (node.isScalar() && node.scalar() == "prob") {
        symbol->generator = derive::Generator::Probability;
    } else if (node.isMap() && node["whole"].isDefined() && readPair(node["whole"], &symbol->low, &symbol->high)) {
        symbol->generator = derive::Generator::Whole;
    } else if (readPair(node, &symbol->low, &symbol->high)) {
        symbol->generator = derive::Generator::Range;
    } else {
        table->note("gen", QStringLiteral("must be prob, [low, high] or {whole: [low, high]}"));
    }
}

derive::SymbolSpec readSymbol(YamlMap *table, const PackFile &file)
{
    derive::SymbolSpec symbol;
    symbol.name = table->text("name").toStdString();
    symbol.origin = originOf(file, table->raw("name"));
    symbol.alias = toStrings(table->optionalTexts("alias"));
    symbol.decor = toStrings(table->optionalTexts("decor"));
    symbol.family = toStrings(table->optionalTexts("family"));
    const bool isDistribution = table->has("dist");
    const bool bySubscript = table->has("index");
    symbol.left = toStrings(table->optionalTexts(isDistribution ? "dist"
            : bySubscript && !table->has("args")                ? "index"
                                                                : "args"));
    symbol.given = toStrings(table->optionalTexts("given"));
    symbol.isDistribution = isDistribution;
    symbol.dimensions = toStrings(table->optionalTexts("vector"));
    // \alpha_t(z): an index beside arguments in brackets.
    const bool isMixed = bySubscript && (isDistribution || table->has("args"));
    if (isMixed) {
        symbol.index = toStrings(table->optionalTexts("index"));
        symbol.left = toStrings(table->optionalTexts(isDistribution ? "dist" : "args"));
    }
    symbol.bySubscript = !isMixed && (bySubscript || (!symbol.dimensions.empty() && symbol.left.empty()));
    symbol.isWhole = table->flag("whole", false);
    symbol.isMatrix = table->flag("matrix", false);
    symbol.isImplied = table->flag("implied", false);
    symbol.isRandom = table->flag("random", false);
    symbol.isData = table->flag("data", false);
    symbol.elementOf = table->optionalText("element").toStdString();
    symbol.is = table->optionalText("is").toStdString();
    symbol.solve = table->optionalText("solve").toStdString();
    symbol.base = table->optionalText("base").toStdString();
    readGenerator(table, &symbol);
    if (!symbol.elementOf.empty()) {
        symbol.generator = derive::Generator::Element;
    }
    table->refuseUnknownKeys();
    return symbol;
}

} // namespace

std::vector<derive::SelfTestSpec> readSelfTests(YamlMap *root, const char *key, const PackFile &file)
{
    std::vector<derive::SelfTestSpec> tests;
    QList<YamlMap> tables = root->optionalMaps(key);
    for (YamlMap &table : tables) {
        derive::SelfTestSpec test;
        test.expression = table.text("expr").toStdString();
        test.origin = originOf(file, table.raw("expr"));
        test.value = numberOf(table.raw("value"), 0.0);
        const auto readAll = [](const YamlNode &node, auto keep) {
            if (node.isDefined() && node.isMap()) {
                for (const YamlNode::Entry &entry : node.entries()) {
                    keep(entry.name, entry.value);
                }
            }
        };
        readAll(table.raw("sizes"), [&](const std::string &name, const YamlNode &value) {
            test.sizes[name] = static_cast<int>(numberOf(value, 0.0));
        });
        readAll(table.raw("at"),
            [&](const std::string &name, const YamlNode &value) { test.at[name] = numberOf(value, 0.0); });
        readAll(table.raw("set"), [&](const std::string &name, const YamlNode &value) {
            std::vector<double> numbers;
            // A table may be written in rows; the order is that of the arguments.
            const auto flatten = [&numbers](const YamlNode &node, auto self) -> void {
                if (node.isSequence()) {
                    for (const YamlNode &item : node.items()) {
                        self(item, self);
                    }
                } else {
                    numbers.push_back(numberOf(node, 0.0));
                }
            };
            flatten(value, flatten);
            test.set[name] = std::move(numbers);
        });
        table.refuseUnknownKeys();
        tests.push_back(std::move(test));
    }
    return tests;
}

derive::ModelSpec readModel(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    derive::ModelSpec model;
    model.file = file.file.toStdString();
    model.name = root.text("model").toStdString();
    model.title = root.text("title").toStdString();
    model.about = root.text("about").toStdString();
    const YamlNode &sorts = root.raw("sorts");
    if (sorts.isDefined() && sorts.isMap()) {
        for (const YamlNode::Entry &entry : sorts.entries()) {
            readSort(entry.name, entry.value, file, &root, &model.sorts);
        }
    } else {
        root.note("sorts", QStringLiteral("are missing"));
    }
    const YamlNode &variables = root.raw("vars");
    if (variables.isDefined() && variables.isMap()) {
        for (const YamlNode::Entry &entry : variables.entries()) {
            model.variables.emplace_back(entry.name, entry.value.scalar());
        }
    }
    QList<YamlMap> symbols = root.maps("symbols");
    for (YamlMap &symbol : symbols) {
        model.symbols.push_back(readSymbol(&symbol, file));
    }
    model.parameter = root.optionalText("parameter").toStdString();
    model.small = toStrings(root.optionalTexts("small"));
    if (std::optional<YamlMap> expectation = root.optionalMap("expectation")) {
        model.outcome = expectation->text("over").toStdString();
        model.outcomeLaw = expectation->optionalText("law").toStdString();
        model.outcomeAlias = toStrings(expectation->optionalTexts("alias"));
        for (const YamlNode::Entry &entry : expectation->raw("given").entries()) {
            model.outcomeGiven.emplace_back(entry.name, entry.value.scalar());
        }
        expectation->refuseUnknownKeys();
    }
    const YamlNode &require = root.raw("require");
    if (require.isDefined() && require.isSequence()) {
        for (const YamlNode &condition : require.items()) {
            model.require.emplace_back(condition.scalar(), originOf(file, condition));
        }
    }
    model.selfTests = readSelfTests(&root, "selftest", file);
    root.refuseUnknownKeys();
    return model;
}

namespace {

derive::Substitutions readSubstitutions(YamlMap *table)
{
    derive::Substitutions result;
    const YamlNode &node = table->raw("tight_when");
    if (node.isDefined() && node.isMap()) {
        for (const YamlNode::Entry &entry : node.entries()) {
            result.emplace_back(entry.name, entry.value.scalar());
        }
    }
    return result;
}

std::vector<derive::StepSpec> readStepSpecs(QList<YamlMap> tables, const PackFile &file)
{
    std::vector<derive::StepSpec> steps;
    for (YamlMap &table : tables) {
        derive::StepSpec step;
        step.id = table.optionalText("id").toStdString();
        step.line = table.text("line").toStdString();
        step.origin = originOf(file, table.raw("line"));
        step.tightWhen = readSubstitutions(&table);
        const YamlNode &form = table.raw("form");
        const auto keep = [](const YamlNode &patterns, std::vector<std::string> *kept) {
            for (const YamlNode &pattern : patterns.items()) {
                kept->push_back(pattern.scalar());
            }
        };
        keep(form["must_contain"], &step.mustContain);
        keep(form["must_not_contain"], &step.mustNotContain);
        const YamlNode &check = table.raw("check");
        if (check.isDefined() && check.isMap()) {
            step.check = derive::CheckKind::Bound;
            step.isLowerBound = check["bound"].isDefined() && check["bound"].scalar() == "lower";
            step.mustBeTight = check["tight"].isDefined() && check["tight"].scalar() == "true";
        } else {
            const std::string word = check.isDefined() ? check.scalar() : std::string();
            step.check = word == "proportional" ? derive::CheckKind::Proportional
                : word == "constant"            ? derive::CheckKind::Constant
                : word == "definition"          ? derive::CheckKind::Definition
                : word == "none"                ? derive::CheckKind::None
                                                : derive::CheckKind::Equal;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

std::vector<derive::LineSpec> readLineSpecs(QList<YamlMap> tables, const PackFile &file)
{
    std::vector<derive::LineSpec> lines;
    for (YamlMap &table : tables) {
        derive::LineSpec line;
        line.after = table.text("after").toStdString();
        line.line = table.text("line").toStdString();
        line.verdict = table.optionalText("verdict").toStdString();
        line.origin = originOf(file, table.raw("line"));
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

derive::DerivationSpec readDerivationSpec(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    derive::DerivationSpec spec;
    spec.file = file.file.toStdString();
    spec.id = root.text("id").toStdString();
    spec.model = root.text("model").toStdString();
    spec.main.start = root.text("start").toStdString();
    spec.main.origin = originOf(file, root.raw("start"));
    spec.main.tightWhen = readSubstitutions(&root);
    spec.main.steps = readStepSpecs(root.maps("steps"), file);
    QList<YamlMap> sides = root.optionalMaps("also");
    for (YamlMap &side : sides) {
        derive::ChainSpec chain;
        chain.title = side.text("title").toStdString();
        chain.start = side.text("start").toStdString();
        chain.origin = originOf(file, side.raw("start"));
        chain.tightWhen = readSubstitutions(&side);
        chain.steps = readStepSpecs(side.maps("steps"), file);
        spec.also.push_back(std::move(chain));
    }
    spec.accepted = readLineSpecs(root.optionalMaps("accept"), file);
    spec.mistakes = readLineSpecs(root.optionalMaps("mistakes"), file);
    spec.varying = toStrings(root.optionalTexts("const_in"));
    spec.equivalentMutants = toStrings(root.optionalTexts("equivalent_mutants"));
    spec.selfTests = readSelfTests(&root, "self_tests", file);
    return spec;
}

} // namespace sevenrounds
