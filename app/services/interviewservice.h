// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "domain/interview.h"
#include "planning/lastsheet.h"
#include "services/notekeeper.h"

#include <QObject>

#include <functional>
#include <optional>

namespace sevenrounds {

/// What a person records of real interviews: loops with how they ended, their rounds, what was asked, what is written for the sheet of the last
/// week, and where a process and other offers stand. What was asked becomes prompts of the library.
/// Nothing of it is evidence. The latest change of this session can be taken back.
class InterviewService : public QObject
{
    Q_OBJECT

public:
    /// `library` is given the person's own prompts; all must outlive this.
    InterviewService(ContentLibrary &library, StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// The newest first, by day and then by when they were added.
    [[nodiscard]] QList<RealLoop> loops() const;
    [[nodiscard]] std::optional<RealLoop> loop(const RealLoopId &id) const;
    /// In the order in which they were taken; of a loop that was taken out, none.
    [[nodiscard]] QList<RealRound> rounds(const RealLoopId &loop) const;
    [[nodiscard]] std::optional<RealRound> round(const RealRoundId &id) const;
    /// In the order in which they were noted.
    [[nodiscard]] QList<AskedItem> asked(const RealRoundId &round) const;

    /// A loop of today that is pending.
    RealLoopId addLoop(Level level);
    /// Takes what is said or typed, by its id; unknown ids are ignored. A day that is none leaves the one before.
    void setLoop(const RealLoop &loop);
    /// With its rounds and what was asked in them, until it is taken back.
    void removeLoop(const RealLoopId &id);
    /// On the day of its loop's latest round, or the loop's own.
    RealRoundId addRound(const RealLoopId &loop, const RoundId &round);
    void setRound(const RealRound &round);
    void removeRound(const RealRoundId &id);
    AskedItemId addAsked(const RealRoundId &round);
    void setAsked(const AskedItem &item);
    void removeAsked(const AskedItemId &id);

    /// The round in which a prompt of the person's own was asked; absent for any other.
    [[nodiscard]] std::optional<RealRound> roundOf(const PromptId &prompt) const;

    /// Where the person is in a process; without a guide where nobody has said.
    [[nodiscard]] OwnPipeline pipeline() const;
    void setPipeline(const OwnPipeline &pipeline);
    /// The earliest first.
    [[nodiscard]] QList<OwnDeadline> deadlines() const;
    void addDeadline(QDate day);
    /// By its id; a day that is none leaves the one before.
    void setDeadline(const OwnDeadline &deadline);
    void removeDeadline(const DeadlineId &id);

    /// What was written for the two-page sheet; empty where nothing was.
    [[nodiscard]] QString sheetText(SheetPart part) const;
    void setSheetText(SheetPart part, const QString &text);

    [[nodiscard]] bool canUndo() const { return m_notes.canUndo(); }
    /// Takes the latest change back, once.
    void undo() { m_notes.undo(); }

    [[nodiscard]] bool hasUnsaved() const { return m_notes.hasUnsaved(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush() { m_notes.flush(); }

signals:
    void changed();
    /// The library's own prompts are others than before, or say something else.
    void promptsChanged();
    void refused(const sevenrounds::Error &error);

private:
    void follow();
    void givePrompts();

    ContentLibrary &m_library;
    const Clock &m_clock;
    NoteKeeper m_notes;
    /// What the library's own prompts say.
    QStringList m_said;
};

} // namespace sevenrounds
