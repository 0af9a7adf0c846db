// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/fact.h"

#include <array>

// What the guide calculates with: facts of the two guides on one side, what the person says of themselves on the other.

namespace sevenrounds {

/// One row of a pay table, per year, in whole units of its currency. What a guide leaves out is absent.
struct PayBand {
    FactId id;
    /// engineer or research.
    QString ladder;
    QString country;
    QString currency;
    QString level;
    std::optional<FigureRange> base;
    std::optional<FigureRange> stock;
    /// As an amount or as a share of the base, as it was printed; never both.
    std::optional<FigureRange> bonusAmount;
    std::optional<FigureRange> bonusPercent;
    FigureRange totalPrinted;
};

/// How a grant reaches the person.
struct VestingSchedule {
    FactId id;
    QString title;
    /// Percent of the grant in each year, in order.
    QList<double> percentOfYear;
};

/// One step of a process, with what it takes and how long one waits after it. In weeks.
struct PipelineStage {
    FactId id;
    QString guide;
    /// FAQ for the engineer guide's other account; else empty.
    QString variant;
    std::optional<FigureRange> weeks;
    std::optional<FigureRange> waitAfter;
};

inline constexpr std::size_t kTeamAxisCount = 5;
/// From 1, low, to 5, very high, in the order of the axes in teams.yaml; as weights 0 for "does not matter".
using TeamAxes = std::array<int, kTeamAxisCount>;
inline constexpr int kHighestAxis = 5;

struct TeamProfile {
    FactId id;
    QString title;
    TeamAxes axes {};
};

/// One axis of the radar, on the scale of 0 to 5.
struct SkillBar {
    FactId id;
    QString title;
    int required = 0;
};

inline constexpr int kHighestSkill = 5;

/// How the person stands to a requirement.
enum class Standing {
    Open, ///< not looked at yet
    Missing,
    Partial,
    Have,
};

/// "open", "missing", "partial", "have".
[[nodiscard]] QString standingKey(Standing standing);
[[nodiscard]] Standing standingFromKey(const QString &key);

struct OwnRequirement {
    Standing standing = Standing::Open;
    /// The evidence, in the person's words.
    QString note;

    friend bool operator==(const OwnRequirement &a, const OwnRequirement &b) = default;
};

/// What the person was told about something on which the guides differ, or about one part of what a row says.
struct OwnValue {
    QString text;
    UtcTime at {};
};

/// What a level of a ladder says, by the names of its fields.
inline constexpr std::array kLevelParts { "title", "bar", "scope", "experience", "education" };

/// A figure of a pay row as the person was told it: for a year, in whole units of the row's currency.
struct OwnFigure {
    FigureRange range;
    /// A share of the base; a bonus only.
    bool isPercent = false;
    UtcTime at {};
};

/// What a pay row is made of, in the order in which one reads it. No row of a guide prints a sign-on, but an offer has one.
enum class PayPart { Base, Stock, Bonus, SignOn, Total };

inline constexpr std::array kPayParts { PayPart::Base, PayPart::Stock, PayPart::Bonus, PayPart::SignOn,
    PayPart::Total };

/// "base", "stock", "bonus", "sign-on", "total".
[[nodiscard]] QString payPartKey(PayPart part);

/// What the person was told of one pay row.
struct OwnPay {
    /// In the order of kPayParts; absent where they noted nothing.
    std::array<std::optional<OwnFigure>, kPayParts.size()> figures {};

    [[nodiscard]] const std::optional<OwnFigure> &of(PayPart part) const
    {
        return figures[static_cast<std::size_t>(part)];
    }
    [[nodiscard]] bool isEmpty() const;
    /// When the newest of them was noted; absent without any.
    [[nodiscard]] std::optional<UtcTime> at() const;
};

struct Publication {
    QString id;
    QString title;
    QString venue;
    QString year;
    /// One line of what it shows.
    QString shows;

    friend bool operator==(const Publication &a, const Publication &b) = default;
};

/// An offer in the person's own numbers, in whole units of its currency. 0 where there is none.
struct OwnOffer {
    QString currency;
    double base = 0.0;
    /// The whole grant, and not what of it vests in a year.
    double grant = 0.0;
    /// As an amount or as a share of the base, as it was said; never both.
    double bonus = 0.0;
    double signOn = 0.0;
    FactId schedule;
    double bonusPercent = 0.0;
    /// The whole of a further grant, one in each year after the first.
    double refresher = 0.0;

    friend bool operator==(const OwnOffer &a, const OwnOffer &b) = default;
};

/// Which of the two offers that are held against each other.
enum class OfferPlace {
    First,
    Second,
};

/// What one unit of a currency is worth in another, as the person said it, and when.
struct OwnRate {
    QString from;
    QString to;
    double value = 0.0;
    UtcTime at {};
};

} // namespace sevenrounds
