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

bool isRealNumber(const YamlNode &node, double *value)
{
    bool isNumber = false;
    *value = QString::fromStdString(node.scalar()).toDouble(&isNumber);
    return isNumber;
}

/// Notes what is there and no number.
double realAt(const YamlNode &node, double absent, YamlMap *notes)
{
    double value = absent;
    if (node.isDefined() && !isRealNumber(node, &value)) {
        notes->noteAt(node, QStringLiteral("this must be a number"));
        return absent;
    }
    return value;
}

int wholeAt(const YamlNode &node, int absent, YamlMap *notes)
{
    if (!node.isDefined()) {
        return absent;
    }
    bool isNumber = false;
    const int value = QString::fromStdString(node.scalar()).toInt(&isNumber);
    if (!isNumber) {
        notes->noteAt(node, QStringLiteral("this must be a whole number"));
        return absent;
    }
    return value;
}

std::string textAt(const YamlNode &node, const char *absent, YamlMap *notes)
{
    if (!node.isDefined()) {
        return absent;
    }
    if (!node.isScalar() || node.scalar().empty()) {
        notes->noteAt(node, QStringLiteral("this must be a text"));
    }
    return node.scalar();
}

std::vector<std::string> textsAt(const YamlNode &node, YamlMap *notes)
{
    std::vector<std::string> texts;
    if (node.isDefined() && !node.isSequence()) {
        notes->noteAt(node, QStringLiteral("this must be a list"));
    }
    for (const YamlNode &one : node.items()) {
        texts.push_back(textAt(one, "", notes));
    }
    return texts;
}

/// Names and what each stands for, in the order of the file.
std::vector<std::pair<std::string, std::string>> textTableAt(const YamlNode &node, YamlMap *notes)
{
    std::vector<std::pair<std::string, std::string>> table;
    if (node.isDefined() && !node.isMap()) {
        notes->noteAt(node, QStringLiteral("this must be a table of names and values"));
    }
    for (const YamlNode::Entry &entry : node.entries()) {
        table.emplace_back(entry.name, textAt(entry.value, "", notes));
    }
    return table;
}

/// [low, high] or one number for both.
bool readPair(const YamlNode &node, double *low, double *high)
{
    if (node.isScalar()) {
        return isRealNumber(node, low) && isRealNumber(node, high);
    }
    return node.isSequence() && node.items().size() == 2 && isRealNumber(node.items()[0], low)
        && isRealNumber(node.items()[1], high) && *low <= *high;
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
    if (readPair(node["finite"], &low, &high)) {
        sort.kind = derive::SortKind::Finite;
        root->refuseOtherKeys(node, { "finite", "size" });
    } else if (readPair(node["range"], &low, &high)) {
        sort.kind = derive::SortKind::Range;
        sort.first = wholeAt(from, 1, root);
        sort.freeFrom = wholeAt(node["free_from"], sort.first, root);
        root->refuseOtherKeys(node, { "range", "from", "free_from", "size" });
    } else if (const YamlNode &real = node["real"]; real.isMap()) {
        sort.kind = derive::SortKind::Real;
        sort.center = textAt(real["center"], "0", root);
        sort.scale = textAt(real["scale"], "1", root);
        sort.reach = realAt(real["reach"], sort.reach, root);
        sort.points = wholeAt(real["points"], sort.points, root);
        root->refuseOtherKeys(real, { "center", "scale", "reach", "points" });
        root->refuseOtherKeys(node, { "real", "size" });
    } else if (readPair(node["interval"], &sort.from, &sort.to)) {
        sort.kind = derive::SortKind::Real;
        sort.isInterval = true;
        sort.points = wholeAt(node["points"], kIntervalPoints, root);
        root->refuseOtherKeys(node, { "interval", "points", "size" });
    } else if (node["vector"].isScalar()) {
        sort.kind = derive::SortKind::Vector;
        sort.over = node["vector"].scalar();
        root->refuseOtherKeys(node, { "vector", "size" });
    } else if (node["paths"].isMap()) {
        sort.kind = derive::SortKind::Paths;
        sort.components = textTableAt(node["paths"], root);
        sort.first = wholeAt(from, 0, root);
        low = high = wholeAt(node["to"], sort.first, root);
        root->refuseOtherKeys(node, { "paths", "from", "to", "size" });
    } else {
        root->noteAt(node,
            QStringLiteral("'sorts' need finite, range, real, interval, vector or paths, with their numbers: ")
                + QString::fromStdString(name));
    }
    sort.low = static_cast<int>(low);
    sort.high = static_cast<int>(high);
    sort.sizeNames = textsAt(node["size"], root);
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
    } else if (node.isMap() && readPair(node["whole"], &symbol->low, &symbol->high)) {
        symbol->generator = derive::Generator::Whole;
        table->refuseOtherKeys(node, { "whole" });
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
        if (!table.has("value")) {
            table.note(QStringLiteral("'value' is missing"));
        }
        test.value = realAt(table.raw("value"), 0.0, &table);
        const auto readAll = [&table](const char *name, auto keep) {
            const YamlNode &node = table.raw(name);
            if (node.isDefined() && !node.isMap()) {
                table.note(name, QStringLiteral("must be a table of names and values"));
            }
            for (const YamlNode::Entry &entry : node.entries()) {
                keep(entry.name, entry.value);
            }
        };
        readAll("sizes",
            [&](const std::string &name, const YamlNode &value) { test.sizes[name] = wholeAt(value, 0, &table); });
        readAll(
            "at", [&](const std::string &name, const YamlNode &value) { test.at[name] = realAt(value, 0.0, &table); });
        readAll("set", [&](const std::string &name, const YamlNode &value) {
            std::vector<double> numbers;
            // A table may be written in rows; the order is that of the arguments.
            const auto flatten = [&numbers, &table](const YamlNode &node, auto self) -> void {
                if (node.isSequence()) {
                    for (const YamlNode &item : node.items()) {
                        self(item, self);
                    }
                } else {
                    numbers.push_back(realAt(node, 0.0, &table));
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
    model.variables = textTableAt(root.raw("vars"), &root);
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
        model.outcomeGiven = textTableAt(expectation->raw("given"), &*expectation);
        expectation->refuseUnknownKeys();
    }
    const YamlNode &require = root.raw("require");
    if (require.isDefined() && !require.isSequence()) {
        root.note("require", QStringLiteral("must be a list"));
    }
    for (const YamlNode &condition : require.items()) {
        model.require.emplace_back(textAt(condition, "", &root), originOf(file, condition));
    }
    model.selfTests = readSelfTests(&root, "selftest", file);
    root.refuseUnknownKeys();
    return model;
}

namespace {

void readCheckSpec(YamlMap *table, derive::StepSpec *step)
{
    const YamlNode &check = table->raw("check");
    if (!check.isMap()) {
        // readDerivation() has refused any other word.
        const std::string &word = check.scalar();
        step->check = word == "proportional" ? derive::CheckKind::Proportional
            : word == "constant"             ? derive::CheckKind::Constant
            : word == "definition"           ? derive::CheckKind::Definition
            : word == "none"                 ? derive::CheckKind::None
                                             : derive::CheckKind::Equal;
        return;
    }
    step->check = derive::CheckKind::Bound;
    step->isLowerBound = check["bound"].scalar() == "lower";
    const YamlNode &tight = check["tight"];
    step->mustBeTight = tight.scalar() == "true";
    if (tight.isDefined() && !step->mustBeTight && tight.scalar() != "false") {
        table->noteAt(tight, QStringLiteral("'tight' must be true or false"));
    }
    table->refuseOtherKeys(check, { "bound", "tight" });
}

std::vector<derive::StepSpec> readStepSpecs(QList<YamlMap> tables, const PackFile &file)
{
    std::vector<derive::StepSpec> steps;
    for (YamlMap &table : tables) {
        derive::StepSpec step;
        step.id = table.optionalText("id").toStdString();
        step.line = table.text("line").toStdString();
        step.origin = originOf(file, table.raw("line"));
        step.tightWhen = textTableAt(table.raw("tight_when"), &table);
        const YamlNode &form = table.raw("form");
        if (form.isDefined() && !form.isMap()) {
            table.note("form", QStringLiteral("must be a table of must_contain and must_not_contain"));
        }
        step.mustContain = textsAt(form["must_contain"], &table);
        step.mustNotContain = textsAt(form["must_not_contain"], &table);
        table.refuseOtherKeys(form, { "must_contain", "must_not_contain" });
        readCheckSpec(&table, &step);
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
    spec.main.tightWhen = textTableAt(root.raw("tight_when"), &root);
    spec.main.steps = readStepSpecs(root.maps("steps"), file);
    QList<YamlMap> sides = root.optionalMaps("also");
    for (YamlMap &side : sides) {
        derive::ChainSpec chain;
        chain.title = side.text("title").toStdString();
        chain.start = side.text("start").toStdString();
        chain.origin = originOf(file, side.raw("start"));
        chain.tightWhen = textTableAt(side.raw("tight_when"), &side);
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
