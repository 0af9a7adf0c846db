// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace sevenrounds::test {

/// A language that nobody speaks and everybody can read: each vowel stands twice and bears an accent, which makes a text some 40 % longer, as
/// German or Finnish would. A text of the window that comes out plain was never given to be translated.
class PseudoLocale : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *sourceText, const char *disambiguation, int n) const override;

    /// Place markers (%1, %n, %L1), tags and entities stay as they are.
    [[nodiscard]] static QString pseudo(const QString &text);
};

} // namespace sevenrounds::test
