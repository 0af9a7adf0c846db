// SPDX-License-Identifier: MIT
#include "cli/derivationjson.h"

#include <QJsonArray>

namespace sevenrounds {

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QJsonArray numbers(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values) {
        // JSON has no word for what is not a number.
        array.append(std::isfinite(value) ? QJsonValue(value) : QJsonValue());
    }
    return array;
}

} // namespace

QJsonObject toJson(const derive::Judgment &judgment, double milliseconds)
{
    QJsonArray hints;
    for (const std::string &hint : judgment.hints) {
        hints.append(text(hint));
    }
    QJsonObject json { { QStringLiteral("verdict"), QString::fromLatin1(derive::wordOf(judgment.verdict)) },
        { QStringLiteral("accepted"), derive::isAccepted(judgment.verdict) },
        { QStringLiteral("definition"), judgment.isDefinition },
        { QStringLiteral("relation"), text(judgment.relation) }, { QStringLiteral("reading"), text(judgment.reading) },
        { QStringLiteral("message"), text(judgment.message) }, { QStringLiteral("hints"), hints },
        { QStringLiteral("instances"), judgment.instances }, { QStringLiteral("milliseconds"), milliseconds },
        { QStringLiteral("counterexample"), QJsonValue() } };
    if (judgment.counterexample) {
        json.insert(QStringLiteral("counterexample"),
            QJsonObject { { QStringLiteral("instance"), text(judgment.counterexample->instance) },
                { QStringLiteral("at"), text(judgment.counterexample->at) },
                { QStringLiteral("left"), numbers(judgment.counterexample->left) },
                { QStringLiteral("right"), numbers(judgment.counterexample->right) } });
    }
    if (judgment.verdict == derive::Verdict::Unreadable) {
        json.insert(QStringLiteral("place"),
            QJsonArray { static_cast<qint64>(judgment.place.begin), static_cast<qint64>(judgment.place.end) });
    }
    return json;
}

QJsonObject toJson(const derive::VerifyReport &report, int instances, qint64 milliseconds)
{
    QJsonArray lines;
    for (const derive::LineReport &line : report.lines) {
        lines.append(QJsonObject { { QStringLiteral("part"), text(line.part) }, { QStringLiteral("id"), text(line.id) },
            { QStringLiteral("line"), text(line.line) },
            { QStringLiteral("verdict"), QString::fromLatin1(derive::wordOf(line.verdict)) },
            { QStringLiteral("badge"), text(line.badge) }, { QStringLiteral("ok"), line.isGood },
            { QStringLiteral("message"), text(line.message) }, { QStringLiteral("file"), text(line.origin.file) },
            { QStringLiteral("file_line"), line.origin.line } });
    }
    QJsonArray shortfalls;
    for (const derive::SpecProblem &problem : report.shortfalls) {
        shortfalls.append(QJsonObject { { QStringLiteral("file"), text(problem.origin.file) },
            { QStringLiteral("line"), problem.origin.line }, { QStringLiteral("message"), text(problem.message) } });
    }
    QJsonArray survivors;
    for (const std::string &survivor : report.survivors) {
        survivors.append(text(survivor));
    }
    return { { QStringLiteral("id"), text(report.id) }, { QStringLiteral("ok"), report.isGood() },
        { QStringLiteral("instances"), instances }, { QStringLiteral("lines"), lines },
        { QStringLiteral("mutants"), report.mutants }, { QStringLiteral("refused_mutants"), report.refusedMutants },
        { QStringLiteral("equivalent_mutants"), report.equivalentMutants },
        { QStringLiteral("mutation_score"), report.mutationScore() }, { QStringLiteral("survivors"), survivors },
        { QStringLiteral("shortfalls"), shortfalls }, { QStringLiteral("milliseconds"), milliseconds } };
}

QString summaryOf(const derive::VerifyReport &report, qint64 milliseconds)
{
    const auto good = std::count_if(
        report.lines.begin(), report.lines.end(), [](const derive::LineReport &line) { return line.isGood; });
    QString summary = QStringLiteral("%1 %2: %3 of %4 lines, %5 mutants, score %6, %7 ms")
                          .arg(text(report.id), report.isGood() ? QStringLiteral("good") : QStringLiteral("NOT GOOD"))
                          .arg(good)
                          .arg(report.lines.size())
                          .arg(report.mutants)
                          .arg(report.mutationScore(), 0, 'f', 4)
                          .arg(milliseconds);
    for (const derive::SpecProblem &problem : report.shortfalls) {
        summary += QStringLiteral("\n  %1:%2: %3")
                       .arg(text(problem.origin.file))
                       .arg(problem.origin.line)
                       .arg(text(problem.message));
    }
    for (const std::string &survivor : report.survivors) {
        summary += QStringLiteral("\n  survives: ") + text(survivor);
    }
    return summary;
}

} // namespace sevenrounds
