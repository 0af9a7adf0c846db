// SPDX-License-Identifier: MIT
#include "ui/talk/deckviewmodel.h"

#include "services/deckfile.h"
#include "services/papernoteservice.h"
#include "ui/format/durationtext.h"
#include "ui/format/numberentry.h"
#include "ui/paperroom/pdfproblem.h"
#include "ui/settings/filechoice.h"

#include <QPointer>

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

namespace {

/// A person rehearses one talk, at times two.
constexpr int kRecentDecks = 4;

QString lengthText(Milliseconds length)
{
    return minutesText(static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(length).count()));
}

} // namespace

DeckViewModel::DeckViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_notes(services.paperNotes())
    , m_news(services.paperNotes())
    , m_notesFile(services.paperNotes())
{
    connect(&m_news, &DeckNewsViewModel::timesChanged, this, &DeckViewModel::timesChanged);
    connect(&m_pictures, &DeckPictures::stateChanged, this, [this] {
        emit deckChanged();
        if (isReady()) {
            showSlide(std::clamp(m_slide, 0, m_pictures.count() - 1));
        } else {
            emit slideChanged();
            emit timesChanged();
        }
    });
    connect(&m_notes, &PaperNoteService::loaded, this, &DeckViewModel::recentChanged);
    connect(&m_notes, &PaperNoteService::fileChanged, this, [this](const QString &key) {
        emit recentChanged();
        if (key == m_key) {
            open(key);
        } else {
            emit offerChanged();
        }
    });
    connect(&m_notes, &PaperNoteService::noteChanged, this, [this](const QString &key, int page) {
        if (key == m_key && page == m_slide) {
            emit noteChanged();
        }
    });
}

QList<PaperFile> DeckViewModel::decks() const
{
    return recentDecks(m_notes, kRecentDecks);
}

QString DeckViewModel::name() const
{
    return m_notes.file(m_key).name;
}

QStringList DeckViewModel::recent() const
{
    QStringList names;
    const QList<PaperFile> files = decks();
    for (const PaperFile &file : files) {
        names.append(file.name);
    }
    return names;
}

QString DeckViewModel::offer() const
{
    return m_paper == m_key ? QString() : m_notes.file(m_paper).name;
}

void DeckViewModel::open(const QString &key)
{
    if (key != m_key) {
        m_notes.flush();
        m_news.clear();
        m_notesFile.setDeck(key);
        m_key = key;
        m_slide = 0;
    }
    m_leaveByProblem.clear();
    if (!isChosen()) {
        m_pictures.close();
    } else if (m_isShown) {
        m_pictures.open(m_notes.path(m_key));
    }
    emit deckChanged();
    emit offerChanged();
    emit slideChanged();
    emit noteChanged();
    emit timesChanged();
}

void DeckViewModel::setPaper(const QString &paper)
{
    if (paper != m_paper) {
        m_paper = paper;
        emit offerChanged();
    }
}

void DeckViewModel::keepOnlyOf(const QString &paper)
{
    if (isChosen() && m_key != paper) {
        drop();
    }
}

void DeckViewModel::setTalks(const QList<Milliseconds> &lengths, Milliseconds usual)
{
    m_talks = lengths;
    std::sort(m_talks.begin(), m_talks.end());
    m_talks.erase(std::unique(m_talks.begin(), m_talks.end()), m_talks.end());
    if (!m_talks.contains(m_talk)) {
        m_talk = usual;
    }
    emit timesChanged();
}

QStringList DeckViewModel::talks() const
{
    QStringList texts;
    for (const Milliseconds length : m_talks) {
        texts.append(lengthText(length));
    }
    return texts;
}

void DeckViewModel::chooseTalk(int index)
{
    if (index >= 0 && index < m_talks.size()) {
        setTalk(m_talks.at(index));
    }
}

void DeckViewModel::setTalk(Milliseconds length)
{
    if (length != m_talk) {
        m_talk = length;
        emit timesChanged();
    }
}

void DeckViewModel::setShown(bool isShown)
{
    if (isShown == m_isShown) {
        return;
    }
    m_isShown = isShown;
    if (!isShown) {
        m_notes.flush();
        m_pictures.close();
    } else if (isChosen()) {
        open(m_key);
    }
}

void DeckViewModel::setEntry(const QString &entry)
{
    m_entry = typedPath(entry);
    m_entryProblem = {};
    emit entryChanged();
}

void DeckViewModel::attach()
{
    const QString path = filePathOf(m_entry);
    if (path.isEmpty() || m_isCopying) {
        return;
    }
    m_isCopying = true;
    m_entryProblem = {};
    emit entryChanged();
    const QString key = deckKeyOf(path);
    const QString before = m_notes.file(key).file;
    // The service outlives the page that asks it.
    const auto done = [guard = QPointer(this), key, path, before](const Result<> &taken) {
        if (!guard) {
            return;
        }
        guard->m_isCopying = false;
        guard->m_entryProblem = taken ? Problem() : wordAttachError(taken.error());
        if (taken) {
            guard->m_entry.clear();
            // A new version of the deck that is shown was opened when its file changed.
            if (guard->m_key != key) {
                guard->open(key);
            }
            guard->m_news.take(key, path, before);
        }
        emit guard->entryChanged();
    };
    m_notes.attach(key, path, done);
}

void DeckViewModel::choose(int index)
{
    const QList<PaperFile> files = decks();
    if (index >= 0 && index < files.size() && files.at(index).paper != m_key) {
        open(files.at(index).paper);
    }
}

void DeckViewModel::takeOffer()
{
    if (!offer().isEmpty()) {
        open(m_paper);
    }
}

void DeckViewModel::drop()
{
    open({});
}

void DeckViewModel::retry()
{
    if (m_pictures.state() == DeckPictures::State::Failed) {
        open(m_key);
    }
}

void DeckViewModel::turn(int slides)
{
    const int slide = m_slide + slides;
    if (isReady() && slide >= 0 && slide < m_pictures.count()) {
        showSlide(slide);
    }
}

void DeckViewModel::goTo(const QString &label)
{
    const std::optional<int> number = wholeNumberOf(label);
    if (number && isReady()) {
        showSlide(std::clamp(*number, 1, m_pictures.count()) - 1);
    } else {
        // The field shows the slide's number again.
        emit slideChanged();
    }
}

void DeckViewModel::showSlide(int slide)
{
    m_slide = slide;
    m_leaveByProblem.clear();
    m_pictures.setAhead({ slide + 1, slide - 1 });
    emit slideChanged();
    emit noteChanged();
    emit timesChanged();
}

QString DeckViewModel::note() const
{
    return m_notes.note(m_key, m_slide);
}

void DeckViewModel::setNote(const QString &text)
{
    if (isChosen()) {
        m_notes.setNote(m_key, m_slide, text);
    }
}

QList<Milliseconds> DeckViewModel::lengths() const
{
    return isReady() ? slideLengths(m_pictures.count(), m_talk, deckLeaveBy(m_notes, m_key)) : QList<Milliseconds>();
}

QString DeckViewModel::leaveBy() const
{
    const LeaveBy set = isChosen() ? deckLeaveBy(m_notes, m_key) : LeaveBy();
    return set.contains(m_slide) ? elapsedText(set.value(m_slide)) : QString();
}

void DeckViewModel::setLeaveBy(const QString &text)
{
    const std::optional<Milliseconds> time = timeOfText(text);
    const bool isEmpty = text.trimmed().isEmpty();
    m_leaveByProblem = isEmpty || (time && time->count() > 0)
        ? QString()
        : tr("“%1” is no time. Minutes and seconds since the start, as in 6:30.").arg(text.trimmed());
    if (isChosen() && m_leaveByProblem.isEmpty()) {
        setDeckLeaveBy(m_notes, m_key, m_slide, isEmpty ? std::nullopt : time);
    }
    emit timesChanged();
}

QString DeckViewModel::planText() const
{
    const QList<Milliseconds> planned = lengths();
    if (m_slide >= planned.size()) {
        return {};
    }
    const Milliseconds from = std::accumulate(planned.cbegin(), planned.cbegin() + m_slide, Milliseconds { 0 });
    const Milliseconds until = from + planned.at(m_slide);
    const QString text
        = tr("In a talk of %1 from %2 to %3").arg(lengthText(m_talk), elapsedText(from), elapsedText(until));
    const LeaveBy set = deckLeaveBy(m_notes, m_key);
    return set.contains(m_slide) && set.value(m_slide) != until
        ? tr("%1; the time that is set cannot be kept there.").arg(text)
        : text;
}

TalkDeck DeckViewModel::deck() const
{
    return isReady() ? TalkDeck { m_key, m_notes.file(m_key).name, m_pictures.count(), deckLeaveBy(m_notes, m_key) }
                     : TalkDeck {};
}
