// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QString>

#include <array>
#include <functional>

namespace sevenrounds {

class StorageThread;

/// What a round asks the person afterwards. Three things that told those apart who were taken from those who were not, as former interviewers say.
enum class ReflectionQuestion {
    Opinion, ///< spoke with opinions of their own
    Loss, ///< could derive what they optimize
    OpenEnd, ///< made progress where no way was clear
};

inline constexpr std::array kReflectionQuestions { ReflectionQuestion::Opinion, ReflectionQuestion::Loss,
    ReflectionQuestion::OpenEnd };

/// Under what the answer is kept, among the texts of its practice: "reflection/opinion". So it goes with the round, into an export too.
[[nodiscard]] QString reflectionItem(ReflectionQuestion question);

/// What was answered after one round, in the order of kReflectionQuestions.
struct Reflection {
    qint64 practice = 0;
    /// As it was called then.
    QString title;
    QDate day;
    std::array<QString, kReflectionQuestions.size()> answers;
};

/// Rounds of which something was answered, the newest first.
void loadReflections(StorageThread &storage, QObject *receiver, std::function<void(Result<QList<Reflection>>)> done);

} // namespace sevenrounds
