// SPDX-License-Identifier: MIT
#include "board/attemptplan.h"

#include "core/random.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr std::array kModeKeys { "recall", "order", "justify", "blank" };
static_assert(kModeKeys.size() == kAttemptModes.size());

/// App defaults: enough to have to think, few enough to read.
constexpr int kDistractors = 3;
constexpr int kRuleChoices = 4;

template <typename T>
void shuffle(QList<T> *items, Random *random)
{
    for (qsizetype i = items->size(); i > 1; --i) {
        items->swapItemsAt(i - 1, static_cast<qsizetype>(random->below(static_cast<quint64>(i))));
    }
}

QStringList optionsFor(const Derivation &derivation, int step, const QStringList &foreignRules, Random *random)
{
    const QString own = derivation.steps.at(step).rule;
    QStringList near;
    for (const DerivationStep &other : derivation.steps) {
        if (!other.rule.isEmpty() && other.rule != own && !near.contains(other.rule)) {
            near.append(other.rule);
        }
    }
    shuffle(&near, random);
    for (const QString &rule : foreignRules) {
        if (near.size() + 1 >= kRuleChoices) {
            break;
        }
        if (rule != own && !near.contains(rule)) {
            near.append(rule);
        }
    }
    QStringList options = near.mid(0, kRuleChoices - 1);
    options.append(own);
    shuffle(&options, random);
    return options;
}

QList<PlannedRow> rowsFor(const Derivation &derivation, Random *random)
{
    QList<PlannedRow> rows;
    for (const DerivationStep &step : derivation.steps) {
        rows.append({ step.id, step.line, {}, true });
    }
    QList<PlannedRow> distractors;
    for (qsizetype i = 0; i < derivation.mistakes.size(); ++i) {
        const MarkedLine &mistake = derivation.mistakes.at(i);
        // Only what is false wherever it stands: a line that is right after another one could be put there with good reason.
        if (mistake.verdict == QLatin1String("wrong")) {
            distractors.append({ QStringLiteral("mistake-%1").arg(i), mistake.line, mistake.say, false });
        }
    }
    shuffle(&distractors, random);
    rows += distractors.mid(0, kDistractors);
    const QList<PlannedRow> ordered = rows;
    // Never as they belong, which chance does now and then to a short derivation.
    const auto isAsOrdered = [&] {
        return std::equal(rows.cbegin(), rows.cend(), ordered.cbegin(),
            [](const PlannedRow &a, const PlannedRow &b) { return a.id == b.id; });
    };
    do {
        shuffle(&rows, random);
    } while (rows.size() > 1 && isAsOrdered());
    return rows;
}

} // namespace

QString attemptModeKey(AttemptMode mode)
{
    return QString::fromLatin1(kModeKeys.at(static_cast<std::size_t>(mode)));
}

std::optional<AttemptMode> attemptModeFromKey(const QString &key)
{
    for (const AttemptMode mode : kAttemptModes) {
        if (key == attemptModeKey(mode)) {
            return mode;
        }
    }
    return std::nullopt;
}

AttemptPlan planAttempt(const Derivation &derivation, AttemptMode mode, quint64 seed, const QStringList &foreignRules)
{
    AttemptPlan plan;
    plan.derivation = derivation.id;
    plan.mode = mode;
    plan.seed = seed;
    plan.minutes = derivation.minutes;
    Random random(seed);
    for (int i = 0; i < derivation.steps.size(); ++i) {
        const DerivationStep &step = derivation.steps.at(i);
        PlannedStep planned { step.id, step.rule, false, {} };
        planned.isChecked = !derivation.model.isEmpty() && step.check != QLatin1String("none")
            && step.check != QLatin1String("definition");
        if (mode == AttemptMode::Justify) {
            planned.options = optionsFor(derivation, i, foreignRules, &random);
        }
        plan.steps.append(planned);
    }
    if (mode == AttemptMode::Order) {
        plan.rows = rowsFor(derivation, &random);
    }
    return plan;
}

QJsonObject AttemptPlan::toJson() const
{
    QJsonArray stepList;
    for (const PlannedStep &step : steps) {
        QJsonObject json { { QStringLiteral("id"), step.id }, { QStringLiteral("rule"), step.rule },
            { QStringLiteral("checked"), step.isChecked } };
        if (!step.options.isEmpty()) {
            json.insert(QStringLiteral("options"), QJsonArray::fromStringList(step.options));
        }
        stepList.append(json);
    }
    QJsonArray rowList;
    for (const PlannedRow &row : rows) {
        rowList.append(QJsonObject { { QStringLiteral("id"), row.id }, { QStringLiteral("tex"), row.tex },
            { QStringLiteral("say"), row.say }, { QStringLiteral("step"), row.isStep } });
    }
    return { { QStringLiteral("derivation"), derivation.value() }, { QStringLiteral("mode"), attemptModeKey(mode) },
        { QStringLiteral("seed"), QString::number(seed) }, { QStringLiteral("minutes"), minutes },
        { QStringLiteral("steps"), stepList }, { QStringLiteral("rows"), rowList } };
}

Result<AttemptPlan> AttemptPlan::fromJson(const QJsonObject &json)
{
    AttemptPlan plan;
    plan.derivation = DerivationId(json.value(QStringLiteral("derivation")).toString());
    plan.seed = json.value(QStringLiteral("seed")).toString().toULongLong();
    plan.minutes = json.value(QStringLiteral("minutes")).toInt();
    const QJsonArray stepList = json.value(QStringLiteral("steps")).toArray();
    for (const QJsonValue &entry : stepList) {
        const QJsonObject step = entry.toObject();
        PlannedStep planned { step.value(QStringLiteral("id")).toString(),
            step.value(QStringLiteral("rule")).toString(), step.value(QStringLiteral("checked")).toBool(), {} };
        const QJsonArray options = step.value(QStringLiteral("options")).toArray();
        for (const QJsonValue &option : options) {
            planned.options.append(option.toString());
        }
        plan.steps.append(planned);
    }
    const QJsonArray rowList = json.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue &entry : rowList) {
        const QJsonObject row = entry.toObject();
        plan.rows.append({ row.value(QStringLiteral("id")).toString(), row.value(QStringLiteral("tex")).toString(),
            row.value(QStringLiteral("say")).toString(), row.value(QStringLiteral("step")).toBool() });
    }
    const std::optional<AttemptMode> mode = attemptModeFromKey(json.value(QStringLiteral("mode")).toString());
    if (!mode || plan.derivation.isEmpty() || plan.steps.isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a stored attempt's plan cannot be read"));
    }
    plan.mode = *mode;
    return plan;
}

} // namespace sevenrounds
