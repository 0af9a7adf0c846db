// SPDX-License-Identifier: MIT
#include "cli/batchquestion.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sevenrounds {

std::optional<BatchQuestion> readBatchQuestion(const QByteArray &text, const QString &fallback)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        return std::nullopt;
    }
    BatchQuestion question;
    question.asked = document.object();
    question.derivation = question.asked.value(QLatin1String("id"))
                              .toString(question.asked.value(QLatin1String("derivation")).toString(fallback));
    question.previous = question.asked.value(QLatin1String("previous")).toString();
    question.line = question.asked.value(QLatin1String("line")).toString();
    for (const QJsonValue &definition : question.asked.value(QLatin1String("definitions")).toArray()) {
        question.definitions.push_back(definition.toString().toStdString());
    }
    return question;
}

QByteArray batchAnswer(const std::optional<BatchQuestion> &question, const std::optional<QJsonObject> &judgment)
{
    QJsonObject answer = question ? question->asked : QJsonObject();
    if (!question) {
        answer.insert(QStringLiteral("error"), QStringLiteral("not JSON"));
    } else if (!judgment) {
        answer.insert(QStringLiteral("error"), QStringLiteral("no such derivation"));
    } else {
        for (auto item = judgment->begin(); item != judgment->end(); ++item) {
            answer.insert(item.key(), item.value());
        }
    }
    return QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace sevenrounds
