// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "domain/paper.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace sevenrounds {

using OwnPaperId = Id<struct OwnPaperTag>;

enum class PaperStatus { Unread, Reading, Done, OnHold, Rejected };

inline constexpr std::array kPaperStatuses { PaperStatus::Unread, PaperStatus::Reading, PaperStatus::Done,
    PaperStatus::OnHold, PaperStatus::Rejected };

/// What the person says about a veto; Unknown leaves it to what stands on the paper.
enum class VetoAnswer { Unknown, No, Yes };

inline constexpr std::array kVetoAnswers { VetoAnswer::Unknown, VetoAnswer::No, VetoAnswer::Yes };

/// What is written about a paper before it is presented.
enum class WorkspacePart {
    Strength,
    Weakness,
    Extension,
    Connection,
    Alternative,
    Equation,
    Claim,
    Assumption,
    Missing, ///< an experiment that the paper lacks
    Replication, ///< what is in the way of getting its numbers again
};

inline constexpr std::array kWorkspaceParts { WorkspacePart::Strength, WorkspacePart::Weakness,
    WorkspacePart::Extension, WorkspacePart::Connection, WorkspacePart::Alternative, WorkspacePart::Equation,
    WorkspacePart::Claim, WorkspacePart::Assumption, WorkspacePart::Missing, WorkspacePart::Replication };

struct WorkspacePoint {
    QString text;
    /// The test of a weakness, the first experiment of an extension, what another field has to do with it, why an alternative was not chosen, what an
    /// equation says, what supports a claim, what falls without an assumption, what a missing experiment would decide, where to look first when it is repeated.
    QString beside;
    /// Of an equation: the derivation behind it; empty where there is none.
    DerivationId derivation;
    /// Of an equation: it was derived again, unaided.
    bool isDone = false;
    /// Of an alternative: what speaks for the choice, and who works on it, which a panel may.
    QString evidence = {};
    QString who = {};

    [[nodiscard]] bool hasWords() const
    {
        return !text.trimmed().isEmpty() || !beside.trimmed().isEmpty() || !evidence.trimmed().isEmpty()
            || !who.trimmed().isEmpty();
    }
    friend bool operator==(const WorkspacePoint &, const WorkspacePoint &) = default;
};

/// A paper of a person's own library: what it is, how it scores as a choice, and what was worked out about it.
struct OwnPaper {
    /// Given on the first saving.
    OwnPaperId id;
    QString title;
    QStringList authors;
    /// 0 where it is not known.
    int year = 0;
    QString venue;
    /// As paperids.h writes them: "10.1000/x", "2401.12345".
    QString doi;
    QString arxiv;
    QString url;
    /// Where its authors work; a veto is looked for in it.
    QString affiliations;
    QStringList tags;
    PaperStatus status = PaperStatus::Unread;
    /// The one that is going to be presented.
    bool isChosen = false;
    QString note;
    /// 0 to 3, in the order of PaperCriterion; absent where it was not judged.
    std::array<std::optional<int>, kPaperCriteria.size()> scores {};
    std::array<QString, kPaperCriteria.size()> whys;
    VetoAnswer isDeepMind = VetoAnswer::Unknown;
    VetoAnswer isFamous = VetoAnswer::Unknown;
    /// The worked example it was taken from; empty for the others.
    PaperId card;
    std::array<QList<WorkspacePoint>, kWorkspaceParts.size()> workspace;
    UtcTime addedAt {};
    UtcTime changedAt {};

    [[nodiscard]] const QList<WorkspacePoint> &points(WorkspacePart part) const
    {
        return workspace.at(static_cast<std::size_t>(part));
    }
    [[nodiscard]] QList<WorkspacePoint> &points(WorkspacePart part)
    {
        return workspace.at(static_cast<std::size_t>(part));
    }
    [[nodiscard]] std::optional<int> score(PaperCriterion criterion) const
    {
        return scores.at(static_cast<std::size_t>(criterion));
    }
    /// Whether it says the same, whenever it was changed.
    [[nodiscard]] bool saysTheSame(const OwnPaper &other) const
    {
        OwnPaper same = other;
        same.changedAt = changedAt;
        return *this == same;
    }
    /// Somebody has written something; a status alone is no paper.
    [[nodiscard]] bool hasWords() const
    {
        return !title.trimmed().isEmpty() || !authors.isEmpty() || !doi.isEmpty() || !arxiv.isEmpty()
            || !url.trimmed().isEmpty() || !note.trimmed().isEmpty()
            || std::any_of(workspace.begin(), workspace.end(), [](const auto &points) { return !points.isEmpty(); });
    }

    friend bool operator==(const OwnPaper &, const OwnPaper &) = default;
};

/// How an answer to the panel went.
enum class PanelMark {
    Answered,
    Partly,
    Stuck,
    /// Not an answer: what was stuck was worked on and is ticked off.
    Settled,
};

/// One answer to the panel, as its log keeps it.
struct PanelAnswer {
    /// "card/" and the id of a shipped card, or "own/" and that of an own paper.
    QString paper;
    /// Which question, stable from sitting to sitting.
    QString question;
    /// As it was put, so that the log can be read without the content.
    QString ask;
    PanelMark mark = PanelMark::Answered;
    Milliseconds took { 0 };
    UtcTime at {};
    QDate localDate;

    friend bool operator==(const PanelAnswer &, const PanelAnswer &) = default;
};

} // namespace sevenrounds
