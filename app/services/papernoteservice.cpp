// SPDX-License-Identifier: MIT
#include "services/papernoteservice.h"

#include "services/paperfile.h"
#include "storage/papernoterepository.h"

#include <QDir>

#include <utility>

namespace sevenrounds {

PaperNoteService::PaperNoteService(StorageThread &storage, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_folder(std::move(folder))
{
    m_copier.setMaxThreadCount(1);
    connect(&m_pause, &TypingPause::due, this, &PaperNoteService::flush);
}

PaperNoteService::~PaperNoteService()
{
    m_copier.waitForDone();
}

void PaperNoteService::load(std::function<void(Result<>)> done)
{
    using Loaded = PaperNoteRepository::Loaded;
    const auto work = [](Database &database) { return PaperNoteRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<Loaded> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        for (const PaperFile &file : found->files) {
            m_files.insert(file.paper, file);
            m_stamp.seen(file.changedAt);
        }
        for (const PaperNote &note : found->notes) {
            takeNote(note);
            m_stamp.seen(note.changedAt);
        }
        emit loaded();
        done({});
    });
}

void PaperNoteService::report(const Result<> &saved)
{
    // Where nothing can be written, once is enough: every pause in the typing would say it again.
    if (!saved && !(m_storage.isReadOnly() && std::exchange(m_saidReadOnly, true))) {
        emit refused(saved.error());
    }
}

PaperFile PaperNoteService::file(const QString &paper) const
{
    return m_files.value(paper);
}

QString PaperNoteService::path(const QString &paper) const
{
    const PaperFile found = file(paper);
    return found.exists() ? QDir(m_folder).filePath(found.file) : QString();
}

void PaperNoteService::saveFile(PaperFile file)
{
    file.changedAt = m_stamp.next(m_clock);
    m_files.insert(file.paper, file);
    m_storage.write(
        this, [file](Database &database) { return PaperNoteRepository(database).save(file); },
        [this](const Result<> &saved) { report(saved); });
    emit fileChanged(file.paper);
}

void PaperNoteService::attach(const QString &paper, const QString &source, std::function<void(Result<>)> done)
{
    m_copier.start([this, paper, source, folder = m_folder, done = std::move(done)] {
        const Result<PaperFile> copied = copyPaperFile(source, folder);
        const auto take = [this, paper, copied, done] {
            if (!copied) {
                done(failure(copied.error()));
                return;
            }
            PaperFile taken = *copied;
            taken.paper = paper;
            const PaperFile before = file(paper);
            if (before.file != taken.file || before.name != taken.name) {
                m_before.insert(paper, before);
                saveFile(taken);
            }
            done({});
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void PaperNoteService::detach(const QString &paper)
{
    const PaperFile before = file(paper);
    if (before.exists()) {
        m_before.insert(paper, before);
        saveFile({ paper, {}, {}, {} });
    }
}

void PaperNoteService::undoFile(const QString &paper)
{
    if (canUndoFile(paper)) {
        PaperFile before = m_before.take(paper);
        before.paper = paper;
        saveFile(before);
    }
}

QSet<QString> PaperNoteService::undoableFiles() const
{
    QSet<QString> files;
    for (const PaperFile &before : m_before) {
        if (before.exists()) {
            files.insert(before.file);
        }
    }
    return files;
}

void PaperNoteService::takeNote(const PaperNote &note)
{
    QMap<int, QString> &pages = m_notes[note.paper];
    if (note.text.isEmpty()) {
        pages.remove(note.page);
    } else {
        pages.insert(note.page, note.text);
    }
    m_latestPage.insert(note.paper, note.page);
}

void PaperNoteService::setNote(const QString &paper, int page, const QString &text)
{
    if (page < 0 || note(paper, page) == text) {
        return;
    }
    takeNote({ paper, page, text, {} });
    m_typed.insert({ paper, page });
    m_pause.noteKey();
    emit noteChanged(paper, page);
}

void PaperNoteService::flush()
{
    m_pause.stop();
    const auto typed = std::exchange(m_typed, {});
    for (const auto &[paper, page] : typed) {
        const PaperNote kept { paper, page, note(paper, page), m_stamp.next(m_clock) };
        m_storage.write(
            this, textWork(PaperNoteRepository::rowOf(kept)), [this](const Result<> &saved) { report(saved); });
    }
}

} // namespace sevenrounds
