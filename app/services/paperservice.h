// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/ownpaper.h"
#include "services/draftedshelf.h"
#include "session/sessionplan.h"
#include "storage/ownpaperrepository.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace sevenrounds {

/// A person's own library of papers, and how the panel went, in memory.
class PaperService : public QObject
{
    Q_OBJECT

public:
    PaperService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    /// Reads papers and answers; a draft that a killed program has left becomes its paper's state.
    void load(std::function<void(Result<>)> done);

    /// The one that was added last first.
    [[nodiscard]] const QList<OwnPaper> &all() const { return m_papers.all(); }
    [[nodiscard]] const OwnPaper *find(const OwnPaperId &id) const;
    /// The one that is going to be presented; null where none is.
    [[nodiscard]] const OwnPaper *chosen() const;
    /// The one that was taken from this worked example; null where none was.
    [[nodiscard]] const OwnPaper *adopted(const PaperId &card) const;

    /// A new paper, which is kept as soon as it is written into.
    OwnPaperId create();
    /// A worked example as a paper of one's own, with its scores and equations; the one that is there already where there is one.
    OwnPaperId adopt(const PaperCard &card);
    /// Takes what is being typed: in memory at once, as a draft soon.
    void edit(const OwnPaper &paper);
    /// Makes what was typed into a paper its state; for leaving it. A new one without a word is dropped.
    void settle(const OwnPaperId &id);
    /// Makes it the one that is going to be presented, and no other one; or none.
    void choose(const OwnPaperId &id, bool isChosen);
    /// Posts every draft that is not yet posted; for quitting.
    void flush();

    void remove(const OwnPaperId &id);
    /// What the latest remove() of this session can be taken back to.
    [[nodiscard]] bool canRestore() const { return m_papers.canRestore(); }
    [[nodiscard]] const OwnPaper &removed() const { return m_papers.removed(); }
    void restore();

    /// Adds papers that were read from a file, in their order, in one transaction.
    void take(QList<OwnPaper> papers);
    /// How many of the latest take() of this session are still there and can be put back out.
    [[nodiscard]] int takenCount() const;
    void untake();

    /// Keeps how a question of the panel went, at this moment.
    void mark(const QString &paper, const QString &question, const QString &ask, PanelMark mark, Milliseconds took);
    /// Of each question of the paper the newest answer; where it was ticked off, Settled.
    [[nodiscard]] QHash<QString, PanelAnswer> standing(const QString &paper) const;
    /// What was stuck or half answered and is not ticked off, of one paper or, without one, of all; newest first.
    [[nodiscard]] QList<PanelAnswer> toWorkOn(const QString &paper = {}) const;
    /// How often a question was asked, the ticks not counted.
    [[nodiscard]] int timesAsked(const QString &paper, const QString &question) const;

    /// How answers name a paper.
    [[nodiscard]] static QString keyOf(const OwnPaperId &id);
    [[nodiscard]] static QString keyOf(const PaperId &card);

signals:
    /// Papers came, went, or were settled; not while one is typed into.
    void changed();
    /// What a paper says has changed.
    void edited(const sevenrounds::OwnPaperId &id);
    void answered(const QString &paper);
    void refused(const sevenrounds::Error &error);

private:
    [[nodiscard]] OwnPaper fresh();

    StorageThread &m_storage;
    const Clock &m_clock;
    DraftedShelf<OwnPaper, OwnPaperRepository> m_papers;
    QList<OwnPaperId> m_taken;
    QList<PanelAnswer> m_answers;
    LogStamp m_answerStamp;
};

/// As the plan of a round says which paper it is about.
[[nodiscard]] RoundPaper roundPaperOf(const OwnPaper &paper);

} // namespace sevenrounds
