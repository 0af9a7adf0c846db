// SPDX-License-Identifier: MIT
#pragma once

#include "services/practicejournal.h"
#include "services/recordingshelf.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>

namespace sevenrounds {

/// What was recorded, and how much room it takes.
struct RecordingStock {
    QList<RecordingOverview> recordings;
    qint64 totalBytes = 0;
};

/// The recordings of a profile: lists them, loads one, and deletes one when the person says so. Nothing else ever deletes a recording.
class RecordingLibrary : public QObject
{
    Q_OBJECT

public:
    RecordingLibrary(StorageThread &storage, const Clock &clock, QString folder, QObject *parent = nullptr);

    [[nodiscard]] QString folder() const { return m_folder; }
    /// The file that is being written now, or none.
    void setActive(const QString &file) { m_active = file; }

    /// Brings table and folder together after a crash: files without a row get one, what was removed is gone. Called once an opening.
    void tidy();
    void load(const PracticeHandle &practice, QObject *receiver, std::function<void(Result<RecordedPractice>)> done);
    void list(QObject *receiver, std::function<void(Result<RecordingStock>)> done);
    /// Deletes all sound of a practice; its text, marks and ratings stay.
    void remove(qint64 practiceId, QObject *receiver, const std::function<void(Result<>)> &done);

signals:
    /// Something was deleted or found again.
    void changed();

private:
    void dropRemoved(QObject *receiver, std::function<void(Result<>)> done);

    StorageThread &m_storage;
    const Clock &m_clock;
    QString m_folder;
    QString m_active;
};

} // namespace sevenrounds
