// SPDX-License-Identifier: MIT
#include "content/rubricreader.h"

#include <QSet>

#include <utility>

namespace sevenrounds {

namespace {

constexpr int kMinCriteria = 4;

} // namespace

QList<Criterion> readCriteria(QList<YamlMap> tables)
{
    QList<Criterion> criteria;
    for (YamlMap &table : tables) {
        Criterion criterion;
        criterion.name = table.text("name");
        const QStringList bands = table.texts("bands");
        if (bands.size() != static_cast<qsizetype>(kBandCount)) {
            table.note("bands", QStringLiteral("must hold exactly %1 lines, not %2").arg(kBandCount).arg(bands.size()));
        } else {
            for (std::size_t i = 0; i < kBandCount; ++i) {
                criterion.bands[i] = bands[static_cast<qsizetype>(i)];
            }
        }
        table.refuseUnknownKeys();
        criteria.append(criterion);
    }
    return criteria;
}

Rubric readRubric(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    Rubric rubric;
    rubric.id = RubricId(root.text("id"));
    rubric.round = RoundId(root.text("round"));
    rubric.source = root.source("source");
    rubric.criteria = readCriteria(root.maps("criteria"));
    QSet<QString> names;
    for (const Criterion &criterion : std::as_const(rubric.criteria)) {
        // Bands are kept by the criterion's name.
        if (names.contains(criterion.name)) {
            root.note("criteria", QStringLiteral("name one twice: '%1'").arg(criterion.name));
        }
        names.insert(criterion.name);
    }
    if (rubric.criteria.size() < kMinCriteria) {
        root.note("criteria", QStringLiteral("must hold at least %1").arg(kMinCriteria));
    }
    root.refuseUnknownKeys();
    return rubric;
}

} // namespace sevenrounds
