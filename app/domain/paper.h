// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace sevenrounds {

/// What a paper is judged by before it is chosen, in the order of the research guide.
enum class PaperCriterion { Relevance, Mathematics, Recency, NonObvious, Debatable, Extendable };

inline constexpr std::array kPaperCriteria { PaperCriterion::Relevance, PaperCriterion::Mathematics,
    PaperCriterion::Recency, PaperCriterion::NonObvious, PaperCriterion::Debatable, PaperCriterion::Extendable };

inline constexpr int kHighestPaperScore = 3;

struct PaperScore {
    /// 0 to 3.
    int score = 0;
    QString why;
};

/// A statement of a paper with what stands beside it: evidence of a claim, what falls without an assumption, a test of a weakness, why an
/// alternative was not taken.
struct PaperPoint {
    QString text;
    QString beside;
};

struct PaperEquation {
    QString name;
    QString tex;
    QString why;
    /// Empty where no derivation stands behind it.
    DerivationId derivation;
};

struct PaperExtension {
    QString text;
    /// The first experiment, with its size.
    QString first;
    QString risk;
};

/// What a question of the panel presses.
enum class PaperPart { Claim, Assumption, Equation, Weakness, Alternative, Extension, Connection };

struct PaperQuestion {
    PaperPart part = PaperPart::Claim;
    /// Which item of that part, from 1.
    int about = 1;
    QString ask;
    QString strong;
    QList<Followup> deeper;
};

/// A worked workspace for the discussion of one paper.
struct PaperCard {
    PaperId id;
    QString title;
    QStringList authors;
    int year = 0;
    QString venue;
    /// Where its authors worked, with semicolons between; empty where it is not known for sure.
    QString affiliations;
    /// Empty where it is not known for sure.
    QString arxiv;
    QString area;
    Source source;
    /// What to know before picking it; may be empty.
    QString warning;
    /// In the order of PaperCriterion.
    std::array<PaperScore, kPaperCriteria.size()> scores {};
    QList<PaperPoint> claims;
    QList<PaperPoint> assumptions;
    QList<PaperEquation> equations;
    QStringList strengths;
    QList<PaperPoint> weaknesses;
    QList<PaperExtension> extensions;
    QList<PaperPoint> alternatives;
    /// The field, and what it has to do with it.
    QList<PaperPoint> connections;
    QString replication;
    QList<TalkSection> plan;
    QList<PaperQuestion> questions;
    QString summary;
    QString revision;

    /// Of 18.
    [[nodiscard]] int totalScore() const
    {
        int sum = 0;
        for (const PaperScore &one : scores) {
            sum += one.score;
        }
        return sum;
    }
    /// How many items a part has.
    [[nodiscard]] qsizetype count(PaperPart part) const
    {
        switch (part) {
        case PaperPart::Claim:
            return claims.size();
        case PaperPart::Assumption:
            return assumptions.size();
        case PaperPart::Equation:
            return equations.size();
        case PaperPart::Weakness:
            return weaknesses.size();
        case PaperPart::Alternative:
            return alternatives.size();
        case PaperPart::Extension:
            return extensions.size();
        case PaperPart::Connection:
            return connections.size();
        }
        return 0;
    }
};

} // namespace sevenrounds
