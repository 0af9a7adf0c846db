// SPDX-License-Identifier: MIT
#include "translations.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

void installTranslations(QCoreApplication &app)
{
    auto *words = new QTranslator(&app);
    const QString folder = QStringLiteral(":/i18n");
    if (words->load(QLocale(), QStringLiteral("sevenrounds"), QStringLiteral("_"), folder)
        || words->load(QStringLiteral("sevenrounds_en"), folder)) {
        QCoreApplication::installTranslator(words);
    } else {
        qCWarning(lcShell, "no catalog of words could be read; counts may read oddly");
    }
}
