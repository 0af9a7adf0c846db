// SPDX-License-Identifier: MIT
#pragma once

#include "domain/panelquestion.h"

#include <QHash>
#include <QList>

#include <optional>

namespace sevenrounds {

/// The area of the prompts that are about a paper, and of those about a project of one's own.
inline constexpr char kPaperArea[] = "paper-discussion";
inline constexpr char kProjectArea[] = "own-project";

/// At three minutes each they fill 25 minutes (app default).
inline constexpr qsizetype kPanelQuestions = 8;

/// What the content has to ask about papers.
struct PanelContent {
    const QList<Prompt> &prompts;
    const QList<PaperCard> &cards;
};

/// The follow-ups that are asked of every paper.
[[nodiscard]] QList<PanelQuestion> stockQuestions(const QList<Prompt> &prompts);

/// What is asked about a worked example: its own questions, the prompts about it alone, and what is always asked.
[[nodiscard]] QList<PanelQuestion> questionsAbout(const PaperCard &card, const PanelContent &content);

/// What is asked about an own paper: one question for each point of its workspace, still to be worded, those of the example that it is, and what is always asked.
[[nodiscard]] QList<PanelQuestion> questionsAbout(const OwnPaper &paper, const PanelContent &content);

/// The worked example that an own paper is: the one it was taken from, else by arXiv id or title; null where there is none.
[[nodiscard]] const PaperCard *cardOf(const OwnPaper &paper, const QList<PaperCard> &cards);

/// In which order they are asked, all of them: what was stuck, what was half answered, then in turn one about this paper and one that is always asked, in an
/// order of chance, what is new before what was answered. Of those about the paper the first `weaknesses` are its hardest that were not answered: its own come in
/// the order of what they take from the claim.
[[nodiscard]] QList<PanelQuestion> orderedForPanel(
    const QList<PanelQuestion> &questions, const QHash<QString, PanelAnswer> &standing, quint64 seed, int weaknesses);

/// The key under which the answer to what is asked then is kept, apart from that to the question itself.
[[nodiscard]] QString deeperKey(const QString &key, qsizetype deeper);

/// What an answer was about: one of the questions, or what one of them asks then; absent where the paper has no such question any more.
[[nodiscard]] std::optional<PanelQuestion> askedQuestion(const QList<PanelQuestion> &questions, const QString &key);

} // namespace sevenrounds
