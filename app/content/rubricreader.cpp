// SPDX-License-Identifier: MIT
#include "content/rubricreader.h"

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
    if (rubric.criteria.size() < kMinCriteria) {
        root.note("criteria", QStringLiteral("must hold at least %1").arg(kMinCriteria));
    }
    root.refuseUnknownKeys();
    return rubric;
}

} // namespace sevenrounds
