// SPDX-License-Identifier: MIT
#include "services/reflections.h"

#include "storage/practicerepository.h"
#include "storage/storagethread.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

const QString kPrefix = QStringLiteral("reflection/");

Result<QList<Reflection>> readReflections(Database &database)
{
    PracticeRepository repository(database);
    ROUNDS_ASSIGN_OR_RETURN(const QList<DraftRecord> drafts, repository.listDrafts(kPrefix));
    QHash<qint64, Reflection> byPractice;
    for (const DraftRecord &draft : drafts) {
        for (std::size_t i = 0; i < kReflectionQuestions.size(); ++i) {
            if (draft.item == reflectionItem(kReflectionQuestions.at(i)) && !draft.body.trimmed().isEmpty()) {
                byPractice[draft.practiceId].answers.at(i) = draft.body;
            }
        }
    }
    QList<std::pair<UtcTime, Reflection>> dated;
    for (auto found = byPractice.begin(); found != byPractice.end(); ++found) {
        ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, repository.loadPractice(found.key()));
        found->practice = practice.id;
        found->title = practice.plan.value(QStringLiteral("title")).toString();
        found->day = practice.localDate;
        dated.append({ practice.startedAt, *found });
    }
    std::sort(dated.begin(), dated.end(), [](const auto &a, const auto &b) {
        return std::pair(b.first, b.second.practice) < std::pair(a.first, a.second.practice);
    });
    QList<Reflection> reflections;
    for (const auto &[at, reflection] : std::as_const(dated)) {
        reflections.append(reflection);
    }
    return reflections;
}

} // namespace

QString reflectionItem(ReflectionQuestion question)
{
    switch (question) {
    case ReflectionQuestion::Opinion:
        return kPrefix + QStringLiteral("opinion");
    case ReflectionQuestion::Loss:
        return kPrefix + QStringLiteral("loss");
    case ReflectionQuestion::OpenEnd:
        return kPrefix + QStringLiteral("open-end");
    }
    return {};
}

void loadReflections(StorageThread &storage, QObject *receiver, std::function<void(Result<QList<Reflection>>)> done)
{
    storage.read(
        receiver, [](Database &database) { return readReflections(database); }, std::move(done));
}

} // namespace sevenrounds
