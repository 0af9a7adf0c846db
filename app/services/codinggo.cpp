// SPDX-License-Identifier: MIT
#include "services/codinggo.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kBands = 6;
/// More than any problem has; a profile that was imported may say anything.
constexpr int kMostHints = 100;

const QString kStrict = QStringLiteral("strict");
const QString kBefore = QStringLiteral("before");
const QString kApproach = QStringLiteral("approach");
const QString kTime = QStringLiteral("time");
const QString kMemory = QStringLiteral("memory");
const QString kHint = QStringLiteral("hint");
const QString kNote = QStringLiteral("note");
const QString kCases = QStringLiteral("cases");
const QString kName = QStringLiteral("name");
const QString kInput = QStringLiteral("input");

/// The program was judged and is wrong, by the keys of judge::Verdict.
bool isRefusal(const QString &verdict)
{
    constexpr std::array kRefusals { "wrong-answer", "time-limit", "memory-limit", "runtime-error", "output-limit" };
    return std::any_of(
        kRefusals.cbegin(), kRefusals.cend(), [&](const char *key) { return verdict == QLatin1String(key); });
}

/// How many hints were taken with this one, which is named by its place.
int hintsUpTo(const CodingEvent &hint)
{
    return std::clamp(hint.body.value(kHint).toInt(), 0, kMostHints - 1) + 1;
}

} // namespace

CodingGo lastGo(const QList<CodingEvent> &events, const QList<CodingAttempt> &attempts)
{
    CodingGo go;
    QList<CodingEvent> hints;
    for (const CodingEvent &event : events) {
        switch (event.kind) {
        case CodingEventKind::Begun: {
            const bool isAgain = go.isBegun;
            go = {};
            hints.clear();
            go.isBegun = true;
            go.isAgain = isAgain;
            go.isStrict = event.body.value(kStrict).toBool();
            go.begunAt = event.at;
            go.before = event.body.value(kBefore).toString();
            break;
        }
        case CodingEventKind::Approach:
            go.approach = { event.body.value(kApproach).toString(), event.body.value(kTime).toString(),
                event.body.value(kMemory).toString() };
            break;
        case CodingEventKind::Hint:
            go.hints = std::max(go.hints, hintsUpTo(event));
            hints.append(event);
            break;
        case CodingEventKind::Revealed:
            go.isRevealed = true;
            break;
        case CodingEventKind::Note:
        case CodingEventKind::OwnCases:
            break;
        }
    }
    for (const CodingAttempt &attempt : attempts) {
        if (go.isBegun && attempt.isSubmit && attempt.at >= go.begunAt) {
            ++go.submits;
            go.refusals += !go.isSolved && isRefusal(attempt.verdict) ? 1 : 0;
            if (!go.isSolved && attempt.verdict == QLatin1String("accepted")) {
                go.isSolved = true;
                go.solvedAt = attempt.at;
            }
        }
    }
    for (const CodingEvent &event : std::as_const(hints)) {
        if (!go.isSolved || event.at <= go.solvedAt) {
            go.paidHints = std::max(go.paidHints, hintsUpTo(event));
        }
    }
    return go;
}

CodingBands bandsOf(const CodingGo &go, const QList<CodingRating> &ratings)
{
    CodingBands given;
    for (const CodingRating &rating : ratings) {
        if (!go.isBegun || rating.at < go.begunAt || given.isClosed) {
            continue;
        }
        if (rating.isClosing()) {
            given.isClosed = true;
        } else if (rating.band > 0) {
            given.bands.insert(rating.criterion, rating.band);
        } else {
            given.bands.remove(rating.criterion);
        }
    }
    return given;
}

int ceilingAfter(const CodingProblem &problem, int hints)
{
    int band = kBands;
    for (qsizetype i = 0; i < std::min<qsizetype>(hints, problem.hints.size()); ++i) {
        band -= problem.hints.at(i).costs;
    }
    return std::max(1, band);
}

QJsonObject beginBody(bool isStrict, const QString &before)
{
    QJsonObject body { { kStrict, isStrict } };
    if (!before.isEmpty()) {
        body.insert(kBefore, before);
    }
    return body;
}

QJsonObject approachBody(const CodingApproach &approach)
{
    return { { kApproach, approach.approach }, { kTime, approach.time }, { kMemory, approach.memory } };
}

QJsonObject hintBody(int hint)
{
    return { { kHint, hint } };
}

QJsonObject noteBody(const QString &note)
{
    return { { kNote, note } };
}

QString noteOf(const QJsonObject &body)
{
    return body.value(kNote).toString();
}

QJsonObject ownCasesBody(const QList<OwnCase> &cases)
{
    QJsonArray array;
    for (const OwnCase &one : cases) {
        array.append(QJsonObject { { kName, one.name }, { kInput, one.input } });
    }
    return { { kCases, array } };
}

QList<OwnCase> ownCasesOf(const QJsonObject &body)
{
    QList<OwnCase> cases;
    const QJsonArray array = body.value(kCases).toArray();
    for (const QJsonValue &one : array) {
        cases.append({ one.toObject().value(kName).toString(), one.toObject().value(kInput).toString() });
    }
    return cases;
}

} // namespace sevenrounds
