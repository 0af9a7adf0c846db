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

derive::Origin originOf(const PackFile &file, const YAML::Node &node)
{
    const int line = node.IsDefined() && node.Mark().line >= 0 ? node.Mark().line + 1 + file.yamlOffset : 0;
    return { file.file.toStdString(), line };
}

double numberOf(const YAML::Node &node, double absent)
{
    if (!node.IsDefined() || !node.IsScalar()) {
        return absent;
    }
    bool isNumber = false;
    const double value = QString::fromStdString(node.Scalar()).toDouble(&isNumber);
    return isNumber ? value : absent;
}

/// [low, high] or one number for both.
bool readPair(const YAML::Node &node, double *low, double *high)
{
    if (node.IsScalar()) {
        *low = *high = numberOf(node, 0.0);
        return true;
    }
    if (!node.IsSequence() || node.size() != 2) {
        return false;
    }
    *low = numberOf(node[0], 0.0);
    *high = numberOf(node[1], 0.0);
    return *low <= *high;
}

void readSort(const std::string &name, const YAML::Node &node, const PackFile &file, YamlMap *root,
    std::vector<derive::SortSpec> *sorts)
{
    derive::SortSpec sort;
    sort.name = name;
    sort.origin = originOf(file, node);
    double low = 0.0;
    double high = 0.0;
    const YAML::Node from = node["from"];
    if (node["finite"].IsDefined() && readPair(node["finite"], &low, &high)) {
        sort.kind = derive::SortKind::Finite;
    } else if (node["range"].IsDefined() && readPair(node["range"], &low, &high)) {
        sort.kind = derive::SortKind::Range;
        sort.first = static_cast<int>(numberOf(from, 1.0));
        sort.freeFrom = static_cast<int>(numberOf(node["free_from"], sort.first));
    } else if (node["real"].IsDefined() && node["real"].IsMap()) {
        const YAML::Node real = node["real"];
        sort.kind = derive::SortKind::Real;
        sort.center = real["center"].IsDefined() ? real["center"].Scalar() : "0";
        sort.scale = real["scale"].IsDefined() ? real["scale"].Scalar() : "1";
        sort.reach = numberOf(real["reach"], sort.reach);
        sort.points = static_cast<int>(numberOf(real["points"], sort.points));
    } else if (node["interval"].IsDefined() && readPair(node["interval"], &sort.from, &sort.to)) {
        sort.kind = derive::SortKind::Real;
        sort.isInterval = true;
        sort.points = static_cast<int>(numberOf(node["points"], kIntervalPoints));
    } else if (node["vector"].IsDefined() && node["vector"].IsScalar()) {
        sort.kind = derive::SortKind::Vector;
        sort.over = node["vector"].Scalar();
    } else if (node["paths"].IsDefined() && node["paths"].IsMap()) {
        sort.kind = derive::SortKind::Paths;
        for (const auto &component : node["paths"]) {
            sort.components.emplace_back(component.first.Scalar(), component.second.Scalar());
        }
        sort.first = static_cast<int>(numberOf(from, 0.0));
        low = high = numberOf(node["to"], sort.first);
    } else {
        root->note("sorts",
            QStringLiteral("need finite, range, real, interval, vector or paths: ") + QString::fromStdString(name));
    }
    sort.low = static_cast<int>(low);
    sort.high = static_cast<int>(high);
    const YAML::Node size = node["size"];
    if (size.IsDefined() && size.IsSequence()) {
        for (const YAML::Node &one : size) {
            sort.sizeNames.push_back(one.Scalar());
        }
    }
    sorts->push_back(std::move(sort));
}

void readGenerator(YamlMap *table, derive::SymbolSpec *symbol)
{
    const YAML::Node node = table->raw("gen");
    if (!node.IsDefined()) {
        return;
    }
    if (node.IsScalar() && node.Scalar() == "prob") {
        symbol->generator = derive::Generator::Probability;
    } else if (node.IsMap() && node["whole"].IsDefined() && readPair(node["whole"], &symbol->low, &symbol->high)) {
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
        const auto readAll = [](const YAML::Node &node, auto keep) {
            if (node.IsDefined() && node.IsMap()) {
                for (const auto &entry : node) {
                    keep(entry.first.Scalar(), entry.second);
                }
            }
        };
        readAll(table.raw("sizes"), [&](const std::string &name, const YAML::Node &value) {
            test.sizes[name] = static_cast<int>(numberOf(value, 0.0));
        });
        readAll(table.raw("at"),
            [&](const std::string &name, const YAML::Node &value) { test.at[name] = numberOf(value, 0.0); });
        readAll(table.raw("set"), [&](const std::string &name, const YAML::Node &value) {
            std::vector<double> numbers;
            // A table may be written in rows; the order is that of the arguments.
            const auto flatten = [&numbers](const YAML::Node &node, auto self) -> void {
                if (node.IsSequence()) {
                    for (const YAML::Node &item : node) {
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
    const YAML::Node sorts = root.raw("sorts");
    if (sorts.IsDefined() && sorts.IsMap()) {
        for (const auto &entry : sorts) {
            readSort(entry.first.Scalar(), entry.second, file, &root, &model.sorts);
        }
    } else {
        root.note("sorts", QStringLiteral("are missing"));
    }
    const YAML::Node variables = root.raw("vars");
    if (variables.IsDefined() && variables.IsMap()) {
        for (const auto &entry : variables) {
            model.variables.emplace_back(entry.first.Scalar(), entry.second.Scalar());
        }
    }
    QList<YamlMap> symbols = root.maps("symbols");
    for (YamlMap &symbol : symbols) {
        model.symbols.push_back(readSymbol(&symbol, file));
    }
    model.parameter = root.optionalText("parameter").toStdString();
    if (std::optional<YamlMap> expectation = root.optionalMap("expectation")) {
        model.outcome = expectation->text("over").toStdString();
        model.outcomeLaw = expectation->optionalText("law").toStdString();
        model.outcomeAlias = toStrings(expectation->optionalTexts("alias"));
        expectation->refuseUnknownKeys();
    }
    const YAML::Node require = root.raw("require");
    if (require.IsDefined() && require.IsSequence()) {
        for (const YAML::Node &condition : require) {
            model.require.emplace_back(condition.Scalar(), originOf(file, condition));
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
    const YAML::Node node = table->raw("tight_when");
    if (node.IsDefined() && node.IsMap()) {
        for (const auto &entry : node) {
            result.emplace_back(entry.first.Scalar(), entry.second.Scalar());
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
        const YAML::Node check = table.raw("check");
        if (check.IsDefined() && check.IsMap()) {
            step.check = derive::CheckKind::Bound;
            step.isLowerBound = check["bound"].IsDefined() && check["bound"].Scalar() == "lower";
            step.mustBeTight = check["tight"].IsDefined() && check["tight"].Scalar() == "true";
        } else {
            const std::string word = check.IsDefined() ? check.Scalar() : std::string();
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
