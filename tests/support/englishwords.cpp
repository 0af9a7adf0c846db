// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QTranslator>

namespace {

/// The English catalog holds the forms of counts, as the program reads them at its start: "1 day", "2 days". Who links this has them from the first text on.
void installEnglishWords()
{
    auto *words = new QTranslator(QCoreApplication::instance());
    if (!words->load(QStringLiteral(SEVENROUNDS_WORDS)) || !QCoreApplication::installTranslator(words)) {
        qFatal("no catalog of words could be read: %s", SEVENROUNDS_WORDS);
    }
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(installEnglishWords)
