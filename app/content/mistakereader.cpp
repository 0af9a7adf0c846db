// SPDX-License-Identifier: MIT
#include "content/mistakereader.h"

#include <QHash>

namespace sevenrounds {

namespace {

const QHash<QString, MistakeSign> &signsByKey()
{
    static const QHash<QString, MistakeSign> signs { { QStringLiteral("overrun"), MistakeSign::Overrun },
        { QStringLiteral("no-weakness"), MistakeSign::NoWeakness },
        { QStringLiteral("vetoed-paper"), MistakeSign::VetoedPaper },
        { QStringLiteral("no-operations"), MistakeSign::NoOperations },
        { QStringLiteral("no-complexity"), MistakeSign::NoComplexity },
        { QStringLiteral("setting-heavy"), MistakeSign::SettingHeavy },
        { QStringLiteral("no-number"), MistakeSign::NoNumber },
        { QStringLiteral("we-above-i"), MistakeSign::WeAboveI } };
    return signs;
}

Mistake readMistake(YamlMap table)
{
    Mistake mistake;
    mistake.id = MistakeId(table.text("id"));
    mistake.text = table.text("text");
    mistake.why = table.text("why");
    mistake.instead = table.text("instead");
    const QStringList rounds = table.optionalTexts("rounds");
    for (const QString &round : rounds) {
        mistake.rounds.append(RoundId(round));
    }
    if (const QString sign = table.optionalText("detected"); !sign.isEmpty()) {
        const auto known = signsByKey().constFind(sign);
        if (known == signsByKey().constEnd()) {
            table.note("detected", QStringLiteral("'%1' is nothing that is looked for").arg(sign));
        } else {
            mistake.sign = *known;
        }
    }
    mistake.source = table.source("source");
    table.refuseUnknownKeys();
    return mistake;
}

} // namespace

QList<Mistake> readMistakes(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<Mistake> mistakes;
    const QList<YamlMap> tables = root.maps("mistakes");
    for (const YamlMap &table : tables) {
        mistakes.append(readMistake(table));
    }
    root.refuseUnknownKeys();
    return mistakes;
}

} // namespace sevenrounds
