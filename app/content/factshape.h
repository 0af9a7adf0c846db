// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace sevenrounds {

enum class FactFieldKind {
    Text,
    Texts,
    Number, ///< a whole number, kept as its digits
    Numbers,
    Flag, ///< true or left out
    Choice, ///< one of `words`
    Range,
    Figures, ///< a table of numbers, ranges and words with names of its own
    Reference, ///< an id of the kind `words` names, or kind/id where it names none
    References,
    Places, ///< kind/id, or a kind for all of it
    Links, ///< a table from kinds to ids
    Part, ///< a table
    Parts, ///< a list of tables
};

/// One field that a record of a facts file may have.
struct FactFieldShape {
    const char *key = "";
    FactFieldKind kind = FactFieldKind::Text;
    bool isRequired = true;
    /// What a choice is made of, or the kind that a reference points into.
    QStringList words = {};
    /// The fields of a part.
    QList<FactFieldShape> fields = {};
    /// A part that says who says it.
    bool isSourced = false;
};

/// One list of one file.
struct FactListShape {
    QString kind;
    QString list;
    QList<FactFieldShape> fields;
};

/// Every list that content/facts may hold. Beside its own fields each record has an id and a source, and may have `ours`, `note`, `disagreement`,
/// `not_printed`, `order`, `rounds` and `links`.
[[nodiscard]] const QList<FactListShape> &factLists();
[[nodiscard]] const QList<FactFieldShape> &commonFactFields();
/// The kinds that references into content/facts name.
[[nodiscard]] bool isFactKind(const QString &kind);

} // namespace sevenrounds
