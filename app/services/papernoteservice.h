// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/papernote.h"
#include "services/typingpause.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace sevenrounds {

/// A larger file is refused: it is not a paper.
inline constexpr qint64 kLargestPaperFile = qint64 { 200 } * 1024 * 1024;

/// The PDFs of a person's papers and what is kept beside their pages, in memory, saved as they change; a note at a TypingPause. A PDF is copied into
/// the profile, so that the notes do not lose it when a download folder is tidied.
class PaperNoteService : public QObject
{
    Q_OBJECT

public:
    /// `folder` is where the PDFs lie; it is made when the first one comes.
    PaperNoteService(StorageThread &storage, const Clock &clock, QString folder, QObject *parent = nullptr);
    ~PaperNoteService() override;
    Q_DISABLE_COPY_MOVE(PaperNoteService)

    void load(std::function<void(Result<>)> done);

    /// The PDF of a paper, named as PaperService names papers; one that does not exist where there is none.
    [[nodiscard]] PaperFile file(const QString &paper) const;
    /// The newest state of everything that ever had one, in no order.
    [[nodiscard]] QList<PaperFile> files() const { return m_files.values(); }
    /// Where it lies, whether or not it is still there; empty where the paper has none.
    [[nodiscard]] QString path(const QString &paper) const;
    /// Copies the file into the profile on a thread of its own and makes it the paper's. Fails with NotFound, with InvalidInput (cause ENODATA: it is
    /// empty; EFBIG: it is too large; EINVAL: it is no PDF) or with Io; then the paper keeps what it had.
    void attach(const QString &paper, const QString &source, std::function<void(Result<>)> done);
    void detach(const QString &paper);
    /// Whether attach() or detach() of this session can be taken back.
    [[nodiscard]] bool canUndoFile(const QString &paper) const { return m_before.contains(paper); }
    void undoFile(const QString &paper);
    /// The files in the folder that undoFile() can bring back.
    [[nodiscard]] QSet<QString> undoableFiles() const;

    /// By page, from 0; only pages that have one.
    [[nodiscard]] QMap<int, QString> notes(const QString &paper) const { return m_notes.value(paper); }
    [[nodiscard]] QString note(const QString &paper, int page) const { return m_notes.value(paper).value(page); }
    /// The page whose note was written last; -1 where there is none.
    [[nodiscard]] int latestPage(const QString &paper) const { return m_latestPage.value(paper, -1); }
    void setNote(const QString &paper, int page, const QString &text);
    [[nodiscard]] bool hasUnsaved() const { return !m_typed.isEmpty(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush();

signals:
    void fileChanged(const QString &paper);
    void noteChanged(const QString &paper, int page);
    /// Everything may be other than before.
    void loaded();
    void refused(const sevenrounds::Error &error);

private:
    void takeNote(const PaperNote &note);
    void saveFile(PaperFile file);
    void report(const Result<> &saved);

    StorageThread &m_storage;
    const Clock &m_clock;
    QString m_folder;
    QHash<QString, PaperFile> m_files;
    QHash<QString, PaperFile> m_before;
    QHash<QString, QMap<int, QString>> m_notes;
    QHash<QString, int> m_latestPage;
    QSet<std::pair<QString, int>> m_typed;
    LogStamp m_stamp;
    TypingPause m_pause { kLogRhythm };
    bool m_saidReadOnly = false;
    QThreadPool m_copier;
};

} // namespace sevenrounds
