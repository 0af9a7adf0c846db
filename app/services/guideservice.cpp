// SPDX-License-Identifier: MIT
#include "services/guideservice.h"

#include "storage/tableshape.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

using Saving = NoteKeeper::Saving;

const QString kAddedAt = QStringLiteral("added_at_ms");

QString skillSubject(const FactId &id)
{
    return QStringLiteral("skills/") + id.value();
}

QString requirementSubject(const FactId &id)
{
    return QStringLiteral("requirements/") + id.value();
}

const QString &offerSubject(OfferPlace place)
{
    return place == OfferPlace::First ? kOfferSubject : kSecondOfferSubject;
}

} // namespace

GuideService::GuideService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_notes(shape::kGuideNote, storage, clock)
{
    connect(&m_notes, &NoteKeeper::changed, this, &GuideService::changed);
    connect(&m_notes, &NoteKeeper::flushed, this, &GuideService::flushed);
    connect(&m_notes, &NoteKeeper::refused, this, &GuideService::refused);
}

void GuideService::load(std::function<void(Result<>)> done)
{
    m_notes.load([this, done = std::move(done)](const Result<QList<SubjectNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        emit loaded();
        done({});
    });
}

std::optional<OwnValue> GuideService::ownValue(const FactId &disagreement) const
{
    const SubjectNote *note = m_notes.find(disagreementSubject(disagreement));
    return note == nullptr ? std::nullopt : std::optional(toOwnValue(*note));
}

std::optional<OwnValue> GuideService::ownPart(const QString &reference, const QString &part) const
{
    const SubjectNote *note = m_notes.find(partSubject(reference, part));
    return note == nullptr ? std::nullopt : std::optional(toOwnValue(*note));
}

OwnPay GuideService::ownPay(const QString &reference) const
{
    OwnPay own;
    for (std::size_t i = 0; i < kPayParts.size(); ++i) {
        if (const SubjectNote *note = m_notes.find(partSubject(reference, payPartKey(kPayParts[i])))) {
            own.figures[i] = toFigure(*note);
        }
    }
    return own;
}

QHash<FactId, int> GuideService::ratings() const
{
    QHash<FactId, int> ratings;
    const QString prefix = skillSubject({});
    for (const SubjectNote &note : m_notes.all()) {
        if (note.subject.startsWith(prefix)) {
            ratings.insert(FactId(note.subject.mid(prefix.size())), toRating(note));
        }
    }
    return ratings;
}

OwnRequirement GuideService::requirement(const FactId &requirement) const
{
    const SubjectNote *note = m_notes.find(requirementSubject(requirement));
    return note == nullptr ? OwnRequirement() : toRequirement(*note);
}

QList<Publication> GuideService::publications() const
{
    QList<const SubjectNote *> notes;
    for (const SubjectNote &note : m_notes.all()) {
        if (note.subject.startsWith(kPublicationPrefix)) {
            notes.append(&note);
        }
    }
    const auto addedAt = [](const SubjectNote *note) { return note->values.value(kAddedAt).toInteger(); };
    std::sort(notes.begin(), notes.end(), [&](const SubjectNote *a, const SubjectNote *b) {
        return std::pair(addedAt(a), a->subject) < std::pair(addedAt(b), b->subject);
    });
    QList<Publication> publications;
    for (const SubjectNote *note : notes) {
        publications.append(toPublication(*note));
    }
    return publications;
}

TeamAxes GuideService::weights() const
{
    const SubjectNote *note = m_notes.find(kWeightsSubject);
    return note == nullptr ? TeamAxes {} : toWeights(*note);
}

OwnOffer GuideService::offer(OfferPlace place) const
{
    const SubjectNote *note = m_notes.find(offerSubject(place));
    return note == nullptr ? OwnOffer() : toOffer(*note);
}

std::optional<UtcTime> GuideService::offerChangedAt(OfferPlace place) const
{
    const SubjectNote *note = m_notes.find(offerSubject(place));
    return note == nullptr ? std::nullopt : std::optional(note->changedAt);
}

std::optional<OwnRate> GuideService::rate() const
{
    const SubjectNote *note = m_notes.find(kRateSubject);
    return note == nullptr ? std::nullopt : std::optional(toRate(*note));
}

void GuideService::setOwnValue(const FactId &disagreement, const QString &text)
{
    m_notes.set(disagreementSubject(disagreement), valuesOf(text), Saving::AfterTyping);
}

void GuideService::setOwnPart(const QString &reference, const QString &part, const QString &text)
{
    m_notes.set(partSubject(reference, part), valuesOf(text), Saving::AfterTyping);
}

void GuideService::setOwnFigure(const QString &reference, PayPart part, const std::optional<OwnFigure> &figure)
{
    m_notes.set(
        partSubject(reference, payPartKey(part)), figure ? valuesOf(*figure) : QJsonObject(), Saving::AfterTyping);
}

void GuideService::setRating(const FactId &skill, std::optional<int> rating)
{
    m_notes.set(
        skillSubject(skill), rating ? valuesOf(std::clamp(*rating, 0, kHighestSkill)) : QJsonObject(), Saving::Now);
}

void GuideService::setStanding(const FactId &requirement, Standing standing)
{
    OwnRequirement own = this->requirement(requirement);
    own.standing = standing;
    m_notes.set(requirementSubject(requirement), valuesOf(own), Saving::Now);
}

void GuideService::setRequirementNote(const FactId &requirement, const QString &note)
{
    OwnRequirement own = this->requirement(requirement);
    own.note = note;
    m_notes.set(requirementSubject(requirement), valuesOf(own), Saving::AfterTyping);
}

QString GuideService::addPublication()
{
    QString id = freshNoteId();
    QJsonObject values = valuesOf(Publication());
    values.insert(kAddedAt, toEpochMs(m_notes.stamp()));
    m_notes.set(kPublicationPrefix + id, values, Saving::Now);
    return id;
}

void GuideService::setPublication(const Publication &publication)
{
    const SubjectNote *standing = m_notes.find(kPublicationPrefix + publication.id);
    if (standing == nullptr) {
        return;
    }
    QJsonObject values = valuesOf(publication);
    values.insert(kAddedAt, standing->values.value(kAddedAt));
    m_notes.set(kPublicationPrefix + publication.id, values, Saving::AfterTyping);
}

void GuideService::removePublication(const QString &id)
{
    m_notes.set(kPublicationPrefix + id, {}, Saving::Now);
}

void GuideService::setWeight(std::size_t axis, int weight)
{
    if (axis < kTeamAxisCount) {
        TeamAxes own = weights();
        own[axis] = std::clamp(weight, 0, kHighestAxis);
        m_notes.set(kWeightsSubject, valuesOf(own), Saving::Now);
    }
}

void GuideService::setOffer(const OwnOffer &offer, OfferPlace place)
{
    m_notes.set(offerSubject(place), valuesOf(offer), Saving::AfterTyping);
}

void GuideService::setRate(const QString &from, const QString &to, double value)
{
    m_notes.set(kRateSubject, valuesOf(OwnRate { from, to, value, {} }), Saving::AfterTyping);
}

} // namespace sevenrounds
