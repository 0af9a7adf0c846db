// SPDX-License-Identifier: MIT
#pragma once

#include "services/practicejournal.h"
#include "talk/talkevent.h"
#include "talk/talkreport.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace sevenrounds {

class StorageThread;

/// No more earlier runs are read.
inline constexpr int kMostRuns = 10;

/// Fails where a row is damaged or unknown.
[[nodiscard]] Result<QList<TalkEvent>> readTalkLog(const QList<PracticeEventRecord> &rows);

/// A talk as its rows tell it.
struct StoredTalk {
    TalkPlan plan;
    TalkState state;
};

/// Replays the log of a talk. Fails where its plan or its log cannot be read, with NotFound where the practice is no talk.
[[nodiscard]] Result<StoredTalk> readTalk(const UnfinishedPractice &practice);

/// The runs of what `plan` plans that came to their end, the newest first, the one of this practice left out. What is damaged is left out too.
void loadTalkRuns(StorageThread &storage, const TalkPlan &plan, std::shared_ptr<qint64> practice, QObject *receiver,
    std::function<void(Result<QList<TalkRun>>)> done);

} // namespace sevenrounds
