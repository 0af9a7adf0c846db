// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

struct ArxivId {
    /// "2401.12345" or "math/0211159", without a version.
    QString id;
    /// 0 where none was named.
    int version = 0;

    friend bool operator==(const ArxivId &, const ArxivId &) = default;
};

/// The identifier in what a person typed or pasted: bare, with "arXiv:" before it, an abs or pdf address, or arXiv's own DOI. Nothing is asked of a
/// network. Absent where there is none.
[[nodiscard]] std::optional<ArxivId> parseArxiv(const QString &text);

/// In lower case, because DOIs do not tell the cases apart: "10.1000/x" of "doi:10.1000/X", "https://doi.org/10.1000/X". Absent where there is none.
[[nodiscard]] std::optional<QString> parseDoi(const QString &text);

/// A title as two libraries would agree on it: letters and digits in lower case without accents, single spaces between them.
[[nodiscard]] QString normalizedTitle(const QString &title);

/// The last word of a name in lower case without accents, "power" of "Alethea Power".
[[nodiscard]] QString normalizedSurname(const QString &author);

} // namespace sevenrounds
