// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"

#include <QList>

#include <optional>

namespace sevenrounds {

enum class Veto {
    DeepMind, ///< somebody of the lab that hires wrote it
    Famous, ///< one of the most famous papers, which everybody has heard presented
};

/// By what a veto was found.
enum class VetoGround {
    Said, ///< the person says so
    Affiliation, ///< it stands in the affiliations
    KnownTitle, ///< the title is that of a paper which is known to be one
};

struct PaperVeto {
    Veto veto = Veto::DeepMind;
    VetoGround ground = VetoGround::Said;
    /// What was found: the affiliation or the title's name for people, "AlphaGo". Empty where it was said.
    QString found;

    friend bool operator==(const PaperVeto &, const PaperVeto &) = default;
};

/// What is to be known and does not forbid the choice.
enum class PaperWarning {
    FormerBrain, ///< the former Brain team, which the lab took in later
    Old, ///< older than three years: recency counts as a criterion, and is no veto
    AffiliationUnknown, ///< nobody has looked where its authors work
};

struct PaperChoice {
    QList<PaperVeto> vetoes;
    QList<PaperWarning> warnings;
    /// Sum of what was judged, of 18.
    int total = 0;
    /// How many of the six criteria were judged.
    int judged = 0;

    [[nodiscard]] bool isVetoed() const { return !vetoes.isEmpty(); }
    /// All six are judged and nothing forbids it.
    [[nodiscard]] bool isReady() const { return judged == static_cast<int>(kPaperCriteria.size()) && !isVetoed(); }
};

/// Judges a paper as the one to take along. A person's "no" outweighs what is found, because a name in a text may be a thanks.
[[nodiscard]] PaperChoice judgeChoice(const OwnPaper &paper, int thisYear);

/// What forbids a paper of which only a title is given, as a talk's is typed: with authors and year in brackets behind it, or by the name that everybody
/// uses, "AlphaGo". Where `library` has a paper of this title, it is judged as that one, so that its affiliations and the person's word count.
[[nodiscard]] QList<PaperVeto> vetoesOfTitle(const QString &title, const QList<OwnPaper> &library);

/// What its age alone says of recency, 0 to 3: two years and less 3, three 2, four 1. Absent without a year.
[[nodiscard]] std::optional<int> recencyOf(int year, int thisYear);

/// Of two candidates the better one first: those that are not vetoed, then the higher total, then the newer.
[[nodiscard]] bool isBetterChoice(const PaperChoice &a, int yearOfA, const PaperChoice &b, int yearOfB);

} // namespace sevenrounds
