// SPDX-License-Identifier: MIT
#include "ui/round/reflectiontext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString recordOf(ReflectionQuestion question)
{
    switch (question) {
    case ReflectionQuestion::Opinion:
        return QStringLiteral("qualities/reflect-collaborator");
    case ReflectionQuestion::Loss:
        return QStringLiteral("qualities/reflect-derive");
    case ReflectionQuestion::OpenEnd:
        return QStringLiteral("qualities/reflect-progress");
    }
    return {};
}

} // namespace

QString reflectionText(const ContentLibrary &library, ReflectionQuestion question)
{
    const FactRecord *fact = library.findFact(recordOf(question));
    return fact == nullptr
        ? QCoreApplication::translate("Reflection", "Question %L1").arg(static_cast<int>(question) + 1)
        : fact->text("ask");
}

QStringList reflectionTexts(const ContentLibrary &library)
{
    QStringList texts;
    for (const ReflectionQuestion question : kReflectionQuestions) {
        texts.append(reflectionText(library, question));
    }
    return texts;
}

} // namespace sevenrounds
