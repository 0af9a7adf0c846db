// SPDX-License-Identifier: MIT
#pragma once

#include "services/guidenotes.h"
#include "services/notekeeper.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace sevenrounds {

/// What a person keeps beside the facts of the guide, in memory, saved as it changes; what is typed a moment after the last key, so that a sentence
/// is not a row for each letter. The latest change of this session can be taken back.
class GuideService : public QObject
{
    Q_OBJECT

public:
    GuideService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// What the person was told about a disagreement; nothing where they noted nothing. The fact's reference is the subject, as for all below.
    [[nodiscard]] std::optional<OwnValue> ownValue(const FactId &disagreement) const;
    /// What they were told of one part of what a row says (a level of a ladder, a row of pay); kToldByPart is who said it.
    [[nodiscard]] std::optional<OwnValue> ownPart(const QString &reference, const QString &part) const;
    [[nodiscard]] OwnPay ownPay(const QString &reference) const;
    [[nodiscard]] QHash<FactId, int> ratings() const;
    [[nodiscard]] OwnRequirement requirement(const FactId &requirement) const;
    /// In the order in which they were added.
    [[nodiscard]] QList<Publication> publications() const;
    [[nodiscard]] TeamAxes weights() const;
    [[nodiscard]] OwnOffer offer(OfferPlace place = OfferPlace::First) const;
    [[nodiscard]] std::optional<UtcTime> offerChangedAt(OfferPlace place = OfferPlace::First) const;
    [[nodiscard]] std::optional<OwnRate> rate() const;

    /// An empty text takes the value away.
    void setOwnValue(const FactId &disagreement, const QString &text);
    void setOwnPart(const QString &reference, const QString &part, const QString &text);
    /// No figure takes it away.
    void setOwnFigure(const QString &reference, PayPart part, const std::optional<OwnFigure> &figure);
    /// No rating takes it away.
    void setRating(const FactId &skill, std::optional<int> rating);
    void setStanding(const FactId &requirement, Standing standing);
    void setRequirementNote(const FactId &requirement, const QString &note);
    /// Returns the new one's id.
    QString addPublication();
    void setPublication(const Publication &publication);
    void removePublication(const QString &id);
    void setWeight(std::size_t axis, int weight);
    void setOffer(const OwnOffer &offer, OfferPlace place = OfferPlace::First);
    /// A value of 0 takes the rate away.
    void setRate(const QString &from, const QString &to, double value);

    [[nodiscard]] bool canUndo() const { return m_notes.canUndo(); }
    /// Takes the latest change back, once.
    void undo() { m_notes.undo(); }

    [[nodiscard]] bool hasUnsaved() const { return m_notes.hasUnsaved(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush() { m_notes.flush(); }

signals:
    void changed(const QString &subject);
    /// Everything may be other than before.
    void loaded();
    void flushed();
    void refused(const sevenrounds::Error &error);

private:
    NoteKeeper m_notes;
};

} // namespace sevenrounds
