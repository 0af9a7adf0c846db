// SPDX-License-Identifier: MIT
#pragma once

class QCoreApplication;

/// Puts the catalog of the person's language in front of the words in the code, or English where there is none: the code leaves the forms
/// of "1 card, 2 cards" to it. Call it once, before the first word is shown.
void installTranslations(QCoreApplication &app);
