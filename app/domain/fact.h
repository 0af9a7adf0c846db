// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"
#include "domain/source.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sevenrounds {

using FactId = Id<struct FactTag>;

/// A number or a range as it was printed. One figure is a range whose ends are equal.
struct FigureRange {
    double low = 0.0;
    /// Left out only where the range is open.
    std::optional<double> high = {};
    /// A printed plus sign.
    bool isOpen = false;
    /// A printed "roughly".
    bool isAbout = false;
    /// What is counted, where the field's name does not say it; often empty.
    QString unit = {};

    friend bool operator==(const FigureRange &a, const FigureRange &b) = default;
};

/// Who says a fact, and where in the guide it stands (FAQ, header, level tab) when that matters.
struct FactSource {
    Source source;
    QString place;
};

struct FactField;

/// A table of a facts file: its fields in the order of the file, with their own source where they have one.
struct FactItem {
    QList<FactField> fields;
    std::optional<FactSource> source = {};

    [[nodiscard]] const FactField *find(const char *key) const;
    /// Empty where the field is not there, as for the others.
    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] QStringList texts(const char *key) const;
    [[nodiscard]] int number(const char *key, int absent = 0) const;
    [[nodiscard]] std::optional<FigureRange> range(const char *key) const;
    /// The table of a field that holds one.
    [[nodiscard]] const FactItem *part(const char *key) const;
    [[nodiscard]] QList<FactItem> parts(const char *key) const;
};

/// One field: a text is a list of one. References are written kind/id.
struct FactField {
    QString key;
    QStringList texts = {};
    /// One of a range; many of a table of ranges, each named in `texts`.
    QList<FigureRange> ranges = {};
    /// One of a table, many of a list of tables.
    QList<FactItem> parts = {};
    bool isReference = false;
};

/// One record of content/facts. What the program calculates with is read from it by app/guide; what is only shown is shown as it is.
struct FactRecord : FactItem {
    FactId id;
    /// The file's name without its ending, as references use it.
    QString kind;
    /// Which list of the file it stands in.
    QString list;
    /// Fields that are ours although the record carries a guide's badge.
    QStringList ours = {};

    [[nodiscard]] QString reference() const { return kind + QLatin1Char('/') + id.value(); }
    [[nodiscard]] Badge badge() const { return source ? source->source.badge : Badge::App; }
    /// Who says a field of it: ours where the record says so.
    [[nodiscard]] Badge badgeOf(const char *key) const;
};

} // namespace sevenrounds
