// SPDX-License-Identifier: MIT
#include "ui/freeboard/modelsymbols.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace sevenrounds {

namespace {

QString saySymbol(const char *text)
{
    return QCoreApplication::translate("ModelSymbols", text);
}

QString text(const std::string &latex)
{
    return QString::fromStdString(latex);
}

/// A bar ends a cell of a table, so it is written as a command.
QString formula(QString latex)
{
    latex.replace(QLatin1String("\\|"), QLatin1String("\\Vert "));
    latex.replace(u'|', QLatin1String("\\mid "));
    return QStringLiteral("$") + latex + QStringLiteral("$");
}

QString formulas(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names) {
        list.append(formula(text(name)));
    }
    return list.join(QStringLiteral(", "));
}

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names) {
        list.append(text(name));
    }
    return list.join(u',');
}

/// The name as one writes it: q(z|x), \theta_{s,a}.
QString headOf(const derive::SymbolSpec &symbol)
{
    QString name = text(symbol.name);
    if (!symbol.family.empty()) {
        return QStringLiteral("%1(%2)").arg(name, joined(symbol.family));
    }
    const QString left = joined(symbol.left);
    if (left.isEmpty()) {
        return name;
    }
    if (symbol.bySubscript) {
        return QStringLiteral("%1_{%2}").arg(name, left);
    }
    return symbol.given.empty() ? QStringLiteral("%1(%2)").arg(name, left)
                                : QStringLiteral("%1(%2|%3)").arg(name, left, joined(symbol.given));
}

QString drawnText(const derive::SymbolSpec &symbol)
{
    const QLocale locale;
    switch (symbol.generator) {
    case derive::Generator::Range:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a number between %1 and %2"))
            .arg(locale.toString(symbol.low), locale.toString(symbol.high));
    case derive::Generator::Whole:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a whole number between %1 and %2"))
            .arg(locale.toString(symbol.low), locale.toString(symbol.high));
    case derive::Generator::Element:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "an element of %1")).arg(formula(text(symbol.elementOf)));
    case derive::Generator::Probability:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a probability"));
    case derive::Generator::None:
        break;
    }
    return {};
}

QString meaningOf(const derive::SymbolSpec &symbol)
{
    if (!symbol.family.empty()) {
        return saySymbol(
            QT_TRANSLATE_NOOP("ModelSymbols", "one joint distribution; every marginal and conditional is derived"));
    }
    QStringList parts;
    if (symbol.isDistribution) {
        parts.append(symbol.given.empty()
                ? saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a distribution over %1")).arg(formulas(symbol.left))
                : saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a distribution over %1 for each %2"))
                      .arg(formulas(symbol.left), formulas(symbol.given)));
    }
    if (!symbol.is.empty()) {
        parts.append(formula(QStringLiteral("= ") + text(symbol.is)));
    } else if (!symbol.solve.empty()) {
        //: %1 is the equation that a symbol solves.
        parts.append(saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "solves %1"))
                         .arg(formula(headOf(symbol) + QStringLiteral(" = ") + text(symbol.solve))));
    } else if (!symbol.isDistribution) {
        parts.append(drawnText(symbol));
    }
    if (symbol.isData) {
        parts.append(saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "the whole data set")));
    }
    if (symbol.isRandom) {
        parts.append(saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "random")));
    }
    if (!symbol.alias.empty()) {
        parts.append(saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "also %1")).arg(formulas(symbol.alias)));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QString sortText(const derive::SortSpec &sort)
{
    const QString count = sort.low == sort.high
        ? QLocale().toString(sort.low)
        : saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "%L1 to %L2")).arg(sort.low).arg(sort.high);
    switch (sort.kind) {
    case derive::SortKind::Finite:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "an element of a set of %1; not a number")).arg(count);
    case derive::SortKind::Range:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a whole number from %1 on; the last one is %2"))
            .arg(QLocale().toString(sort.first), count);
    case derive::SortKind::Real:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a real number"));
    case derive::SortKind::Paths:
        return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a whole sequence"));
    case derive::SortKind::Vector:
        // Not among the listed sets.
        break;
    }
    return {};
}

/// What a variable of this set is. A set R^D is not listed: it holds the vectors over the set D.
QString setText(const derive::ModelSpec &model, const QString &name)
{
    for (const derive::SortSpec &sort : model.sorts) {
        if (text(sort.name) == name) {
            return sortText(sort);
        }
    }
    return saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "a vector with a real number for each element of %1"))
        .arg(formula(name.section(u'^', 1)));
}

} // namespace

QString modelTitle(const QString &name)
{
    static const QHash<QString, QString> spellings { { QStringLiteral("mdp"), QStringLiteral("MDP") },
        { QStringLiteral("hmm"), QStringLiteral("HMM") }, { QStringLiteral("iid"), QStringLiteral("i.i.d.") },
        { QStringLiteral("1d"), QStringLiteral("1-D") } };
    QStringList parts = name.split(u'-');
    for (QString &part : parts) {
        part = spellings.value(part, part);
    }
    QString words = parts.join(u' ');
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

QString modelSymbols(const derive::ModelSpec &model)
{
    QStringList rows { QStringLiteral("| %1 | %2 |")
                           .arg(saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "You write")),
                               saySymbol(QT_TRANSLATE_NOOP("ModelSymbols", "It stands for"))),
        QStringLiteral("|---|---|") };
    for (const auto &[variable, sortName] : model.variables) {
        rows.append(QStringLiteral("| %1 | %2 |")
                        .arg(formula(text(variable)), setText(model, QString::fromStdString(sortName))));
    }
    for (const derive::SymbolSpec &symbol : model.symbols) {
        rows.append(QStringLiteral("| %1 | %2 |").arg(formula(headOf(symbol)), meaningOf(symbol)));
    }
    return rows.join(u'\n');
}

} // namespace sevenrounds
