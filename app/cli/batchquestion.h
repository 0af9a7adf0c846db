// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace sevenrounds {

/// One line of `derivation check --batch`: which line of which derivation is to be judged.
struct BatchQuestion {
    /// As it was asked; the answer repeats it.
    QJsonObject asked;
    QString derivation;
    QString previous;
    QString line;
    std::vector<std::string> definitions;
};

/// Absent where the text is no JSON object. `fallback` is the derivation of a question that names none.
[[nodiscard]] std::optional<BatchQuestion> readBatchQuestion(const QByteArray &text, const QString &fallback);

/// The question with what was found beside it, on one line; with an error where nothing was: the text was no question, or there is no such derivation.
[[nodiscard]] QByteArray batchAnswer(
    const std::optional<BatchQuestion> &question, const std::optional<QJsonObject> &judgment);

} // namespace sevenrounds
