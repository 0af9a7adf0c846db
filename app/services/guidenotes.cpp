// SPDX-License-Identifier: MIT
#include "services/guidenotes.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kText = QStringLiteral("text");
const QString kRating = QStringLiteral("rating");
const QString kStanding = QStringLiteral("standing");
const QString kGuideNote = QStringLiteral("note");
const QString kTitle = QStringLiteral("title");
const QString kVenue = QStringLiteral("venue");
const QString kYear = QStringLiteral("year");
const QString kShows = QStringLiteral("shows");
const QString kWeights = QStringLiteral("weights");
const QString kCurrency = QStringLiteral("currency");
const QString kBase = QStringLiteral("base");
const QString kGrant = QStringLiteral("grant");
const QString kBonus = QStringLiteral("bonus");
const QString kSignOn = QStringLiteral("sign_on");
const QString kSchedule = QStringLiteral("schedule");
const QString kBonusPercent = QStringLiteral("bonus_percent");
const QString kRefresher = QStringLiteral("refresher");
const QString kRateFrom = QStringLiteral("from");
const QString kRateTo = QStringLiteral("to");
const QString kRateValue = QStringLiteral("value");
const QString kLow = QStringLiteral("low");
const QString kHigh = QStringLiteral("high");
const QString kOpen = QStringLiteral("open");
const QString kPercentOfBase = QStringLiteral("percent_of_base");

double amount(const QJsonObject &values, const QString &key)
{
    return std::max(0.0, values.value(key).toDouble());
}

} // namespace

QString disagreementSubject(const FactId &id)
{
    return QStringLiteral("disagreements/") + id.value();
}

QString partSubject(const QString &reference, const QString &part)
{
    return reference + QLatin1Char('/') + part;
}

QString rowOfSubject(const QString &subject)
{
    return subject.section(QLatin1Char('/'), 0, 1);
}

QJsonObject valuesOf(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonObject { { kText, text } };
}

OwnValue toOwnValue(const SubjectNote &note)
{
    return { note.values.value(kText).toString(), note.changedAt };
}

QJsonObject valuesOf(const OwnFigure &figure)
{
    if (figure.range.low <= 0.0) {
        return {};
    }
    QJsonObject values { { kLow, figure.range.low } };
    if (figure.range.high) {
        values.insert(kHigh, *figure.range.high);
    }
    if (figure.range.isOpen) {
        values.insert(kOpen, true);
    }
    if (figure.isPercent) {
        values.insert(kPercentOfBase, true);
    }
    return values;
}

OwnFigure toFigure(const SubjectNote &note)
{
    OwnFigure figure;
    figure.range.low = amount(note.values, kLow);
    figure.range.isOpen = note.values.value(kOpen).toBool();
    if (note.values.contains(kHigh) || !figure.range.isOpen) {
        figure.range.high = std::max(figure.range.low, amount(note.values, kHigh));
    }
    figure.isPercent = note.values.value(kPercentOfBase).toBool();
    figure.at = note.changedAt;
    return figure;
}

QJsonObject valuesOf(int rating)
{
    return { { kRating, rating } };
}

int toRating(const SubjectNote &note)
{
    return std::clamp(note.values.value(kRating).toInt(), 0, kHighestSkill);
}

QJsonObject valuesOf(const OwnRequirement &requirement)
{
    if (requirement == OwnRequirement()) {
        return {};
    }
    return { { kStanding, standingKey(requirement.standing) }, { kGuideNote, requirement.note } };
}

OwnRequirement toRequirement(const SubjectNote &note)
{
    return { standingFromKey(note.values.value(kStanding).toString()), note.values.value(kGuideNote).toString() };
}

QJsonObject valuesOf(const Publication &publication)
{
    return { { kTitle, publication.title }, { kVenue, publication.venue }, { kYear, publication.year },
        { kShows, publication.shows } };
}

Publication toPublication(const SubjectNote &note)
{
    return { note.subject.mid(kPublicationPrefix.size()), note.values.value(kTitle).toString(),
        note.values.value(kVenue).toString(), note.values.value(kYear).toString(),
        note.values.value(kShows).toString() };
}

QJsonObject valuesOf(const TeamAxes &weights)
{
    QJsonArray array;
    std::copy(weights.cbegin(), weights.cend(), std::back_inserter(array));
    return { { kWeights, array } };
}

TeamAxes toWeights(const SubjectNote &note)
{
    const QJsonArray array = note.values.value(kWeights).toArray();
    TeamAxes weights {};
    for (std::size_t i = 0; i < kTeamAxisCount; ++i) {
        weights[i] = std::clamp(array.at(static_cast<qsizetype>(i)).toInt(), 0, kHighestAxis);
    }
    return weights;
}

QJsonObject valuesOf(const OwnOffer &offer)
{
    return { { kCurrency, offer.currency }, { kBase, offer.base }, { kGrant, offer.grant }, { kBonus, offer.bonus },
        { kSignOn, offer.signOn }, { kSchedule, offer.schedule.value() }, { kBonusPercent, offer.bonusPercent },
        { kRefresher, offer.refresher } };
}

OwnOffer toOffer(const SubjectNote &note)
{
    // Notes from before there were refreshers have neither of the last two.
    return { note.values.value(kCurrency).toString(), amount(note.values, kBase), amount(note.values, kGrant),
        amount(note.values, kBonus), amount(note.values, kSignOn), FactId(note.values.value(kSchedule).toString()),
        amount(note.values, kBonusPercent), amount(note.values, kRefresher) };
}

QJsonObject valuesOf(const OwnRate &rate)
{
    return rate.value > 0.0 ? QJsonObject { { kRateFrom, rate.from }, { kRateTo, rate.to }, { kRateValue, rate.value } }
                            : QJsonObject();
}

OwnRate toRate(const SubjectNote &note)
{
    return { note.values.value(kRateFrom).toString(), note.values.value(kRateTo).toString(),
        amount(note.values, kRateValue), note.changedAt };
}

} // namespace sevenrounds
