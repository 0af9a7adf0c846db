// SPDX-License-Identifier: MIT
#include "ui/talk/deckpictures.h"

#include "ui/paperroom/pdfproblem.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sevenrounds;

namespace {

/// A slide of a full screen of 1920 by 1080 is 8 MB, a small one of an overview 130 kB: a few of the first and a hundred of the second. What is on the screen
/// or comes next is kept in any case.
constexpr qint64 kMostBytes = qint64 { 64 } * 1024 * 1024;
/// Of slides that are not there.
constexpr qreal kNoRatio = 9.0 / 16.0;

} // namespace

DeckPictures::DeckPictures(QObject *parent, const QString &program)
    : QObject(parent)
    , m_pdf(program)
{
    connect(&m_pdf, &PdfReader::opened, this, [this] {
        m_sizes = m_pdf.sizes();
        setState(State::Ready);
        ask();
    });
    connect(&m_pdf, &PdfReader::failed, this, &DeckPictures::fail);
    connect(&m_pdf, &PdfReader::rendered, this, &DeckPictures::take);
    connect(&m_pdf, &PdfReader::textRead, this, &DeckPictures::textRead);
}

void DeckPictures::setState(State state, const Problem &problem)
{
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

void DeckPictures::fail(PdfFailure why)
{
    m_asked.reset();
    const bool isOfTheMoment = why == PdfFailure::Stopped || why == PdfFailure::TooSlow;
    if (m_state != State::Ready || !isOfTheMoment || std::exchange(m_hasReopened, true)) {
        setState(State::Failed, wordPdfFailure(why));
        return;
    }
    setState(State::Opening);
    // The reader is in the middle of the end of its process.
    const auto reopen = [this] {
        if (m_state == State::Opening) {
            m_pdf.open(m_path);
        }
    };
    QMetaObject::invokeMethod(this, reopen, Qt::QueuedConnection);
}

void DeckPictures::forgetFile()
{
    m_path.clear();
    m_sizes.clear();
    m_pictures.clear();
}

void DeckPictures::open(const QString &path)
{
    if (path != m_path) {
        forgetFile();
        m_path = path;
    }
    m_asked.reset();
    m_hasReopened = false;
    if (path.isEmpty()) {
        m_pdf.close();
        setState(State::Failed, wordPdfFailure(PdfFailure::Missing));
        return;
    }
    m_pdf.open(path);
    setState(State::Opening);
}

void DeckPictures::close()
{
    m_pdf.close();
    forgetFile();
    m_asked.reset();
    m_ahead.clear();
    if (m_state != State::Closed) {
        setState(State::Closed);
    }
}

void DeckPictures::setAhead(const QList<int> &slides)
{
    m_ahead = slides;
    ask();
}

void DeckPictures::readText(int slide)
{
    if (slide >= 0 && slide < count()) {
        m_pdf.readText(slide);
    }
}

qreal DeckPictures::ratio(int slide) const
{
    if (count() == 0) {
        return kNoRatio;
    }
    const QSizeF size = m_sizes.at(slide >= 0 && slide < count() ? slide : 0);
    return size.height() / size.width();
}

QSize DeckPictures::pixels(int slide, int width) const
{
    const qreal height = std::min(width * ratio(slide), static_cast<qreal>(kMostPdfPixels));
    return boundedPdfSize({ width, static_cast<int>(std::lround(height)) });
}

void DeckPictures::want(const QObject *sheet, int slide, int width, bool isLeading)
{
    const Wish wish { slide, width, isLeading };
    if (slide < 0 || width <= 0) {
        m_wishes.remove(sheet);
    } else if (m_wishes.value(sheet) != wish) {
        m_wishes.insert(sheet, wish);
        ask();
    }
}

void DeckPictures::forget(const QObject *sheet)
{
    m_wishes.remove(sheet);
}

bool DeckPictures::holds(int slide, int width) const
{
    return std::any_of(m_pictures.cbegin(), m_pictures.cend(),
        [&](const PdfPicture &picture) { return picture.page == slide && picture.size == pixels(slide, width); });
}

QList<DeckPictures::Wish> DeckPictures::inOrder() const
{
    QList<Wish> leading;
    QList<Wish> others;
    for (const Wish &wish : m_wishes) {
        (wish.isLeading ? leading : others).append(wish);
    }
    const auto isBefore
        = [](const Wish &a, const Wish &b) { return a.width != b.width ? a.width > b.width : a.slide < b.slide; };
    std::sort(leading.begin(), leading.end(), isBefore);
    std::sort(others.begin(), others.end(), isBefore);
    QList<Wish> order = leading;
    for (const int slide : m_ahead) {
        for (const Wish &wish : leading) {
            order.append({ slide, wish.width, true });
        }
    }
    order.append(others);
    order.removeIf([this](const Wish &wish) { return wish.slide < 0 || wish.slide >= count(); });
    return order;
}

void DeckPictures::ask()
{
    if (m_state != State::Ready) {
        return;
    }
    const QList<Wish> order = inOrder();
    const auto next = std::find_if(
        order.cbegin(), order.cend(), [this](const Wish &wish) { return !holds(wish.slide, wish.width); });
    if (next != order.cend() && m_asked != *next) {
        m_asked = *next;
        m_pdf.render(next->slide, pixels(next->slide, next->width));
    }
}

void DeckPictures::take(const PdfPicture &picture)
{
    m_pictures.removeIf([&](const PdfPicture &one) { return one.page == picture.page && one.size == picture.size; });
    m_pictures.append(picture);
    m_asked.reset();
    makeRoom();
    emit pictureChanged(picture.page);
    ask();
}

bool DeckPictures::isWanted(const PdfPicture &picture) const
{
    const QList<Wish> order = inOrder();
    return std::any_of(order.cbegin(), order.cend(),
        [&](const Wish &wish) { return wish.slide == picture.page && pixels(wish.slide, wish.width) == picture.size; });
}

void DeckPictures::makeRoom()
{
    qint64 bytes = 0;
    for (const PdfPicture &picture : std::as_const(m_pictures)) {
        bytes += picture.pixels.size();
    }
    for (auto picture = m_pictures.begin(); bytes > kMostBytes && picture != m_pictures.end();) {
        if (isWanted(*picture)) {
            ++picture;
        } else {
            bytes -= picture->pixels.size();
            picture = m_pictures.erase(picture);
        }
    }
}

const PdfPicture *DeckPictures::picture(int slide, int width) const
{
    const PdfPicture *best = nullptr;
    const int wanted = pixels(slide, width).width();
    for (const PdfPicture &one : m_pictures) {
        if (one.page != slide) {
            continue;
        }
        // The smallest that is large enough, else the largest.
        const bool isBetter = best == nullptr
            || (one.size.width() >= wanted ? best->size.width() < wanted || one.size.width() < best->size.width()
                                           : one.size.width() > best->size.width());
        best = isBetter ? &one : best;
    }
    return best;
}
