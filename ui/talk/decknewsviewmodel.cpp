// SPDX-License-Identifier: MIT
#include "ui/talk/decknewsviewmodel.h"

#include "core/logging.h"
#include "services/decknotes.h"
#include "services/papernoteservice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace sevenrounds;

namespace {

class DeckNewsWords
{
    Q_DECLARE_TR_FUNCTIONS(DeckNews)
};

QString faultText(const PdfpcNotes::Problem &problem)
{
    const QString line = QLocale().toString(problem.line);
    switch (problem.fault) {
    case PdfpcNotes::Fault::TooLarge:
        return DeckNewsWords::tr("It is larger than 2 MB, so it was not read.");
    case PdfpcNotes::Fault::NotText:
        return DeckNewsWords::tr("It is no text in UTF-8, so it was not read.");
    case PdfpcNotes::Fault::Unknown:
        return DeckNewsWords::tr("Line %1: this is not the form that pdfpc writes.").arg(line);
    case PdfpcNotes::Fault::Broken:
        return DeckNewsWords::tr("Line %1: the JSON cannot be read from here on.").arg(line);
    case PdfpcNotes::Fault::BadPage:
        return DeckNewsWords::tr("Line %1: this names no slide.").arg(line);
    case PdfpcNotes::Fault::LongNote:
        return DeckNewsWords::tr("Line %1: this note is too long and was cut.").arg(line);
    }
    return {};
}

Problem wordProblems(const QString &name, const QList<PdfpcNotes::Problem> &problems)
{
    if (problems.isEmpty()) {
        return {};
    }
    QStringList lines;
    std::transform(problems.cbegin(), problems.cend(), std::back_inserter(lines), faultText);
    //: The name of a file.
    return { DeckNewsWords::tr("Not all of %1 could be read").arg(name), lines.join(QLatin1Char(' ')) };
}

} // namespace

DeckNewsViewModel::DeckNewsViewModel(PaperNoteService &notes, QObject *parent)
    : QObject(parent)
    , m_notes(notes)
{
}

QString DeckNewsViewModel::question() const
{
    return m_isAsked
        ? tr("This file is another one than the last time. Do the times that are set for its slides still fit?")
        : QString();
}

void DeckNewsViewModel::take(const QString &deck, const QString &source, const QString &before)
{
    clear();
    m_deck = deck;
    // A copy is named by what is in it (copyPaperFile): another name is another content, however many slides it has.
    m_isAsked = !before.isEmpty() && before != m_notes.file(deck).file && !deckLeaveBy(m_notes, deck).isEmpty();
    emit changed();
    loadPdfpcNotes(
        source, this, [this, deck, name = QFileInfo(pdfpcFileOf(source)).fileName()](const Result<PdfpcNotes> &read) {
            if (deck != m_deck) {
                return;
            }
            if (read) {
                takeNotes(name, *read);
            } else if (read.error().kind != ErrorKind::NotFound) {
                qCWarning(lcShell).noquote() << describe(read.error());
                m_problem = { tr("%1 cannot be read").arg(name),
                    tr("The slides are open without the notes in it. Check who may read the file.") };
                emit changed();
            }
        });
}

void DeckNewsViewModel::takeNotes(const QString &name, const PdfpcNotes &found)
{
    int kept = 0;
    for (auto note = found.notes.cbegin(); note != found.notes.cend(); ++note) {
        const QString own = m_notes.note(m_deck, note.key());
        if (own.trimmed().isEmpty()) {
            m_notes.setNote(m_deck, note.key(), note.value());
            m_taken.insert(note.key(), note.value());
        } else if (own.trimmed() != note.value()) {
            ++kept;
        }
    }
    const std::optional<int> end = deckEndSlide(m_notes, m_deck);
    if (found.endSlide && found.endSlide != end) {
        m_endBefore = end;
        m_isEndTaken = true;
        setDeckEndSlide(m_notes, m_deck, found.endSlide);
    }
    m_notes.flush();
    m_problem = wordProblems(name, found.problems);
    const QString taken = m_taken.isEmpty()
        ? QString()
        : tr("%Ln notes were taken from %1.", nullptr, static_cast<int>(m_taken.size())).arg(name);
    const QString left = kept == 0 ? QString() : tr("%Ln slides keep the note that you wrote here.", nullptr, kept);
    const QString last = m_isEndTaken
        ? tr("It ends the talk with slide %L1; that goes along when the notes are written for pdfpc.")
              .arg(*found.endSlide + 1)
        : QString();
    QStringList said { taken, left, last };
    said.removeAll(QString());
    m_notice = said.join(QLatin1Char(' '));
    emit changed();
}

void DeckNewsViewModel::forgetTaken()
{
    m_taken.clear();
    m_isEndTaken = false;
    m_endBefore.reset();
}

void DeckNewsViewModel::clear()
{
    m_deck.clear();
    m_isAsked = false;
    m_notice.clear();
    m_problem = {};
    m_timesBefore.clear();
    forgetTaken();
    emit changed();
}

void DeckNewsViewModel::setTimes(const LeaveBy &times)
{
    const LeaveBy now = deckLeaveBy(m_notes, m_deck);
    for (auto time = now.cbegin(); time != now.cend(); ++time) {
        if (!times.contains(time.key())) {
            setDeckLeaveBy(m_notes, m_deck, time.key(), std::nullopt);
        }
    }
    for (auto time = times.cbegin(); time != times.cend(); ++time) {
        setDeckLeaveBy(m_notes, m_deck, time.key(), time.value());
    }
    m_notes.flush();
    emit timesChanged();
}

void DeckNewsViewModel::keepTimes()
{
    m_isAsked = false;
    emit changed();
}

void DeckNewsViewModel::startAnew()
{
    if (!m_isAsked) {
        return;
    }
    m_isAsked = false;
    m_timesBefore = deckLeaveBy(m_notes, m_deck);
    setTimes({});
    forgetTaken();
    m_notice = tr("The slides have no times of their own any more; each has its share of the talk.");
    emit changed();
}

void DeckNewsViewModel::undo()
{
    if (!m_timesBefore.isEmpty()) {
        setTimes(std::exchange(m_timesBefore, {}));
        m_isAsked = true;
    }
    // What was changed since is the person's own.
    for (auto note = m_taken.cbegin(); note != m_taken.cend(); ++note) {
        if (m_notes.note(m_deck, note.key()) == note.value()) {
            m_notes.setNote(m_deck, note.key(), {});
        }
    }
    if (m_isEndTaken) {
        setDeckEndSlide(m_notes, m_deck, m_endBefore);
    }
    m_notes.flush();
    forgetTaken();
    m_notice.clear();
    emit changed();
}

void DeckNewsViewModel::dismissNotice()
{
    m_notice.clear();
    m_timesBefore.clear();
    forgetTaken();
    emit changed();
}

void DeckNewsViewModel::dismissProblem()
{
    m_problem = {};
    emit changed();
}
