// SPDX-License-Identifier: MIT
#include "ui/paperroom/paperreaderviewmodel.h"

#include "ui/format/numberentry.h"
#include "ui/format/percenttext.h"
#include "ui/paperroom/pdfproblem.h"
#include "ui/settings/filechoice.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <array>
#include <cmath>

using namespace sevenrounds;

namespace {

/// PDF measures in points, 72 an inch; a screen's pixel is one of 96 (CSS 2.1, 4.3.2).
constexpr qreal kPixelsPerPoint = 96.0 / 72.0;
constexpr std::array kZoomSteps { 50, 75, 100, 125, 150, 175, 200, 250, 300 };
/// The page, the one after it, and the one before.
constexpr qsizetype kMostPictures = 3;
/// Of US letter, for a page without a size.
constexpr QSizeF kNoPage { 612, 792 };

} // namespace

PaperReaderViewModel::PaperReaderViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_notes(services.paperNotes())
    , m_pdf(pdfProgram())
{
    connect(&m_notes, &PaperNoteService::fileChanged, this, [this](const QString &paper) {
        if (paper == m_paper) {
            emit fileChanged();
            start();
        }
    });
    connect(&m_notes, &PaperNoteService::loaded, this, [this] {
        emit fileChanged();
        emit noteChanged();
        emit notedChanged();
    });
    connect(&m_pdf, &PdfReader::opened, this, [this] {
        m_page = std::clamp(m_page, 0, pageCount() - 1);
        setState(State::Ready);
        emit zoomChanged();
        askForPage();
    });
    connect(&m_pdf, &PdfReader::failed, this, [this](PdfFailure why) { setState(State::Failed, wordPdfFailure(why)); });
    connect(&m_pdf, &PdfReader::rendered, this, &PaperReaderViewModel::takePicture);
    connect(&m_pdf, &PdfReader::textRead, this, [this](int page, const QString &text) {
        if (page == m_page) {
            m_spoken = text.simplified();
            emit spokenChanged();
        }
    });
    connect(&m_pdf, &PdfReader::found, this, &PaperReaderViewModel::takeFound);
    connect(&m_pdf, &PdfReader::marked, this, [this](int page, const QString &text, const QList<QList<QRectF>> &marks) {
        if (page == m_page && text == m_query) {
            m_marks = marks;
            emit marksChanged();
        }
    });
}

void PaperReaderViewModel::setState(State state, const Problem &problem)
{
    m_state = state;
    m_problem = problem;
    emit stateChanged();
    emit pageChanged();
}

void PaperReaderViewModel::show(const QString &paper)
{
    if (paper != m_paper) {
        const Refused refused = m_refused.take(paper);
        m_entry = refused.entry;
        m_entryProblem = refused.problem;
        m_removedNote.clear();
        m_query.clear();
        m_found.clear();
        m_paper = paper;
        m_page = m_places.value(paper, std::max(0, m_notes.latestPage(paper)));
        emit entryChanged();
        emit undoChanged();
        emit foundChanged();
    }
    emit fileChanged();
    emit noteChanged();
    emit notedChanged();
    start();
}

void PaperReaderViewModel::leave()
{
    m_notes.flush();
    m_places.insert(m_paper, m_page);
    m_pdf.close();
    m_pictures.clear();
    m_marks.clear();
}

void PaperReaderViewModel::start()
{
    m_pictures.clear();
    m_marks.clear();
    m_found.clear();
    m_query.clear();
    m_spoken.clear();
    emit foundChanged();
    emit pictureChanged();
    if (!hasFile()) {
        m_pdf.close();
        setState(State::NoFile);
        return;
    }
    m_pdf.open(m_notes.path(m_paper));
    setState(State::Opening);
}

void PaperReaderViewModel::retry()
{
    if (m_state == State::Failed) {
        start();
    }
}

QString PaperReaderViewModel::undoFileText() const
{
    if (!m_notes.canUndoFile(m_paper)) {
        return {};
    }
    return hasFile() ? tr("“%1” is its PDF now.").arg(fileName()) : tr("The PDF is out. Your notes are still here.");
}

void PaperReaderViewModel::setEntry(const QString &entry)
{
    m_entry = typedPath(entry);
    m_entryProblem = {};
    emit entryChanged();
}

void PaperReaderViewModel::attach()
{
    const QString path = filePathOf(m_entry);
    if (path.isEmpty() || m_paper.isEmpty() || isCopying()) {
        return;
    }
    m_copying.insert(m_paper);
    m_entryProblem = {};
    emit entryChanged();
    // The service outlives the page that asks it.
    const auto done = [guard = QPointer(this), paper = m_paper, entry = m_entry](const Result<> &taken) {
        if (guard) {
            guard->takeCopied(paper, entry, taken);
        }
    };
    m_notes.attach(m_paper, path, done);
}

void PaperReaderViewModel::takeCopied(const QString &paper, const QString &entry, const Result<> &taken)
{
    m_copying.remove(paper);
    if (m_paper == paper) {
        m_entry = taken ? QString() : entry;
        m_entryProblem = taken ? Problem() : wordAttachError(taken.error());
    } else if (!taken) {
        m_refused.insert(paper, { entry, wordAttachError(taken.error()) });
    }
    emit entryChanged();
}

void PaperReaderViewModel::detach()
{
    m_notes.detach(m_paper);
}

void PaperReaderViewModel::undoFile()
{
    m_notes.undoFile(m_paper);
}

QSizeF PaperReaderViewModel::pageSize(int page) const
{
    return page >= 0 && page < pageCount() ? m_pdf.sizes().at(page) : kNoPage;
}

qreal PaperReaderViewModel::pageRatio() const
{
    return pageSize().height() / pageSize().width();
}

/// Where the file cannot be shown, the pages that have a note are still there.
bool PaperReaderViewModel::hasPage(int page) const
{
    return m_state == State::Ready ? page >= 0 && page < pageCount() : m_notes.notes(m_paper).contains(page);
}

void PaperReaderViewModel::turnTo(int page)
{
    if (page != m_page && hasPage(page)) {
        m_page = page;
        askForPage();
    }
}

void PaperReaderViewModel::goTo(const QString &label)
{
    if (const std::optional<int> number = wholeNumberOf(label)) {
        turnTo(m_state == State::Ready ? std::clamp(*number, 1, pageCount()) - 1 : *number - 1);
    }
    emit pageChanged();
}

/// Whatever belongs to the page is another one now.
void PaperReaderViewModel::askForPage()
{
    m_spoken.clear();
    m_marks.clear();
    emit pageChanged();
    emit zoomChanged();
    emit noteChanged();
    emit spokenChanged();
    emit pictureChanged();
    emit marksChanged();
    askForPicture();
    askForMarks();
    m_pdf.readText(m_page);
}

QSize PaperReaderViewModel::pixels(int page) const
{
    const QSizeF size = pageSize(page);
    return boundedPdfSize({ m_pixelWidth, static_cast<int>(std::lround(m_pixelWidth * size.height() / size.width())) });
}

bool PaperReaderViewModel::holds(int page) const
{
    return std::any_of(m_pictures.cbegin(), m_pictures.cend(),
        [&](const PdfPicture &picture) { return picture.page == page && picture.size == pixels(page); });
}

void PaperReaderViewModel::setPixelWidth(int width)
{
    if (width != m_pixelWidth && width > 0) {
        m_pixelWidth = width;
        askForPicture();
    }
}

/// The page that is shown, and where it is there the one after it, so that turning to it waits for nothing.
void PaperReaderViewModel::askForPicture()
{
    if (m_state != State::Ready || m_pixelWidth == 0) {
        return;
    }
    if (!holds(m_page)) {
        m_pdf.render(m_page, pixels(m_page));
    } else if (hasNext() && !holds(m_page + 1)) {
        m_pdf.render(m_page + 1, pixels(m_page + 1));
    }
}

void PaperReaderViewModel::takePicture(const PdfPicture &picture)
{
    m_pictures.removeIf([&](const PdfPicture &one) { return one.page == picture.page; });
    m_pictures.append(picture);
    while (m_pictures.size() > kMostPictures) {
        const auto old = std::find_if(
            m_pictures.cbegin(), m_pictures.cend(), [this](const PdfPicture &one) { return one.page != m_page; });
        m_pictures.erase(old);
    }
    if (picture.page == m_page) {
        emit pictureChanged();
    }
    askForPicture();
}

const PdfPicture *PaperReaderViewModel::picture() const
{
    const auto found = std::find_if(
        m_pictures.cbegin(), m_pictures.cend(), [this](const PdfPicture &one) { return one.page == m_page; });
    return found == m_pictures.cend() ? nullptr : &*found;
}

qreal PaperReaderViewModel::sheetWidth() const
{
    return pageSize().width() * kPixelsPerPoint * m_percent / 100;
}

QString PaperReaderViewModel::zoomText() const
{
    return m_fitsWidth ? tr("Page width") : percentText(m_percent);
}

void PaperReaderViewModel::zoomBy(int steps, qreal shownWidth)
{
    const auto percent = static_cast<int>(std::lround(100 * shownWidth / (pageSize().width() * kPixelsPerPoint)));
    const auto larger = std::upper_bound(kZoomSteps.begin(), kZoomSteps.end(), percent);
    const auto same = std::lower_bound(kZoomSteps.begin(), kZoomSteps.end(), percent);
    if (steps > 0) {
        m_percent = larger == kZoomSteps.end() ? kZoomSteps.back() : *larger;
    } else {
        m_percent = same == kZoomSteps.begin() ? kZoomSteps.front() : *std::prev(same);
    }
    m_fitsWidth = false;
    emit zoomChanged();
}

void PaperReaderViewModel::fitWidth()
{
    m_fitsWidth = true;
    emit zoomChanged();
}

void PaperReaderViewModel::find(const QString &text)
{
    m_query = text.trimmed();
    m_found.clear();
    m_isFindDone = false;
    m_marks.clear();
    emit foundChanged();
    emit marksChanged();
    if (!m_query.isEmpty()) {
        m_pdf.find(m_query);
    }
}

void PaperReaderViewModel::takeFound(const QString &text, const QList<int> &pages)
{
    if (text != m_query) {
        return;
    }
    m_found = pages;
    m_isFindDone = true;
    // From the page that is read on, as a person who looks for a word does.
    const auto here = std::lower_bound(m_found.cbegin(), m_found.cend(), m_page);
    m_current = here == m_found.cend() ? 0 : static_cast<int>(std::distance(m_found.cbegin(), here));
    emit foundChanged();
    if (hasFound() && m_found.at(m_current) == m_page) {
        askForMarks();
    } else if (hasFound()) {
        turnTo(m_found.at(m_current));
    }
}

void PaperReaderViewModel::findNext(int by)
{
    if (hasFound()) {
        const auto count = static_cast<int>(m_found.size());
        m_current = (m_current + by % count + count) % count;
        emit foundChanged();
        turnTo(m_found.at(m_current));
        emit marksChanged();
    }
}

void PaperReaderViewModel::askForMarks()
{
    if (m_found.contains(m_page)) {
        m_pdf.mark(m_page, m_query);
    }
}

int PaperReaderViewModel::currentMark() const
{
    if (!hasFound() || m_found.at(m_current) != m_page) {
        return -1;
    }
    return m_current - static_cast<int>(m_found.indexOf(m_page));
}

QString PaperReaderViewModel::foundText() const
{
    if (m_query.isEmpty()) {
        return {};
    }
    if (!hasFound()) {
        return m_isFindDone ? tr("Not found") : tr("Looking…");
    }
    return tr("%L1 of %L2").arg(m_current + 1).arg(m_found.size());
}

QStringList PaperReaderViewModel::notedPages() const
{
    QStringList labels;
    const QList<int> pages = m_notes.notes(m_paper).keys();
    for (const int page : pages) {
        labels.append(QLocale().toString(page + 1));
    }
    return labels;
}

void PaperReaderViewModel::setNote(const QString &text)
{
    if (m_paper.isEmpty() || text == note()) {
        return;
    }
    const bool wasThere = !note().isEmpty();
    m_notes.setNote(m_paper, m_page, text);
    emit noteChanged();
    if (wasThere == text.isEmpty()) {
        emit notedChanged();
    }
}

void PaperReaderViewModel::removeNote()
{
    if (!note().isEmpty()) {
        m_removedNote = note();
        m_removedPage = m_page;
        setNote({});
        emit undoChanged();
    }
}

void PaperReaderViewModel::undoNote()
{
    if (!canUndoNote()) {
        return;
    }
    // What was written in its place meanwhile stays below it.
    const QString written = m_notes.note(m_paper, m_removedPage);
    m_notes.setNote(
        m_paper, m_removedPage, written.isEmpty() ? m_removedNote : m_removedNote + QLatin1Char('\n') + written);
    m_removedNote.clear();
    turnTo(m_removedPage);
    emit noteChanged();
    emit notedChanged();
    emit undoChanged();
}
