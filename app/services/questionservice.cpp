// SPDX-License-Identifier: MIT
#include "services/questionservice.h"

#include "content/contentlibrary.h"
#include "storage/questionrepository.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace sevenrounds {

QuestionService::QuestionService(
    const ContentLibrary &library, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_storage(storage)
    , m_clock(clock)
{
}

void QuestionService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return QuestionRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<QuestionNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_notes = *found;
        for (const QuestionNote &note : std::as_const(m_notes)) {
            m_stamp.seen(note.changedAt);
        }
        emit changed();
        done({});
    });
}

QList<ListedQuestion> QuestionService::all() const
{
    QList<ListedQuestion> list;
    for (const QuestionNote &note : m_notes) {
        if (note.isOwn()) {
            list.append({ note.id, audienceFromKey(note.audience).value_or(Audience::Panel), note.ask, {}, {}, true,
                note.isStarred });
        }
    }
    for (const AskedQuestion &question : m_library.askedQuestions()) {
        const bool isStarred = std::any_of(m_notes.cbegin(), m_notes.cend(),
            [&](const QuestionNote &note) { return note.id == question.id && note.isStarred; });
        list.append({ question.id, question.audience, question.ask, question.why, question.source, false, isStarred });
    }
    return list;
}

QuestionNote *QuestionService::find(const AskedQuestionId &id)
{
    const auto found
        = std::find_if(m_notes.begin(), m_notes.end(), [&](const QuestionNote &one) { return one.id == id; });
    return found == m_notes.end() ? nullptr : &*found;
}

void QuestionService::save(QuestionNote note)
{
    note.changedAt = m_stamp.next(m_clock);
    if (QuestionNote *standing = find(note.id)) {
        *standing = note;
    } else {
        m_notes.append(note);
    }
    m_storage.write(this, textWork(QuestionRepository::rowOf(note)), [this](const Result<> &saved) {
        if (!saved) {
            emit refused(saved.error());
        }
    });
    emit changed();
}

void QuestionService::setStarred(const AskedQuestionId &id, bool isStarred)
{
    const QuestionNote *standing = find(id);
    QuestionNote note = standing == nullptr ? QuestionNote {} : *standing;
    if (note.isStarred != isStarred) {
        note.id = id;
        note.isStarred = isStarred;
        save(note);
    }
}

Result<> QuestionService::add(const QString &ask, Audience audience)
{
    if (ask.trimmed().isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a question without words"));
    }
    save({ AskedQuestionId(QUuid::createUuid().toString(QUuid::WithoutBraces)), ask.trimmed(), audienceKey(audience),
        true, {} });
    return {};
}

void QuestionService::remove(const AskedQuestionId &id)
{
    const QuestionNote *standing = find(id);
    if (standing == nullptr || !standing->isOwn()) {
        return;
    }
    m_removed = *standing;
    m_notes.removeIf([&](const QuestionNote &one) { return one.id == id; });
    m_storage.write(
        this, textWork(QuestionRepository::removalOf(id, m_stamp.next(m_clock))), [this](const Result<> &saved) {
            if (!saved) {
                emit refused(saved.error());
            }
        });
    emit changed();
}

void QuestionService::restore()
{
    if (canRestore()) {
        save(std::exchange(m_removed, {}));
    }
}

} // namespace sevenrounds
