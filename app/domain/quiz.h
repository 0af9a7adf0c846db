// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

namespace sevenrounds {

using QuizItemId = Id<struct QuizItemTag>;

/// One question with options, of which exactly one is right.
struct QuizQuestion {
    QuizItemId id;
    /// The round that its answer is evidence for.
    RoundId round;
    Level level = Level::L5;
    QString ask;
    QStringList options;
    /// Which option is right, from 0.
    int correct = 0;
    /// Why it is right, and which mistake each tempting one is.
    QString why;
    Links links;
    Source source;
};

/// A quiz that places a person. Answers are evidence of kind quiz.
struct Quiz {
    QString id;
    QString title;
    QString about;
    Source source;
    /// The chance of a right answer without knowing.
    double guess = 0.0;
    QList<QuizQuestion> questions;
};

/// One statement of the self-test, with what each value from 0 means.
struct SelfTestItem {
    QuizItemId id;
    QString competence;
    RoundId round;
    QString text;
    QStringList anchors;
    /// What later measures the same.
    QString evidence;
    Source source;
};

/// Statements that one rates oneself by before anything was measured; never evidence.
struct SelfTest {
    QString id;
    QString title;
    QString about;
    Source source;
    QList<SelfTestItem> items;
};

} // namespace sevenrounds
