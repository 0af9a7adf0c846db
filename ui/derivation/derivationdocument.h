// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "services/derivationservice.h"

#include <QHash>

namespace sevenrounds {

/// What of a derivation may be seen just now while it is read.
struct DerivationView {
    const Derivation *derivation = nullptr;
    int open = 0;
    QHash<QString, LineOutcome> outcomes;

    [[nodiscard]] bool isComplete() const { return derivation != nullptr && open >= derivation->steps.size(); }
};

/// The reading column. A line that does not stand open is not in it. The sections stay the same ones while lines open and close, so
/// that the page redraws only the lines; only the last line brings new ones.
[[nodiscard]] PageDocument derivationDocument(const DerivationView &view);

// Parts that every way of working on a derivation shows.

void addTarget(PageDocument *page, const Derivation &derivation);
/// Side results and the advice for the whiteboard: what is read once the lines are known.
void addEnding(PageDocument *page, const Derivation &derivation);
/// Conventions, assumptions and what the badges mean.
void addGround(PageDocument *page, const Derivation &derivation, bool isOpen);

/// What the learner typed as it is set; dollars are what people put around a formula by habit.
[[nodiscard]] QString bareTex(const QString &typed);

} // namespace sevenrounds
