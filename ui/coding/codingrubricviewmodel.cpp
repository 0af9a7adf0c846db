// SPDX-License-Identifier: MIT
#include "ui/coding/codingrubricviewmodel.h"

#include "core/logging.h"
#include "session/rubricscore.h"
#include "ui/coding/codingtext.h"
#include "ui/format/hirelinetext.h"

#include <QLocale>

#include <utility>

using namespace sevenrounds;

CodingRubricViewModel::CodingRubricViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_coding(services.coding())
{
    connect(&m_coding, &CodingService::opened, this, &CodingRubricViewModel::followOpened);
    connect(&m_coding, &CodingService::goChanged, this, &CodingRubricViewModel::follow);
    connect(&m_coding, &CodingService::bandsChanged, this, &CodingRubricViewModel::follow);
    connect(
        &m_coding, &CodingService::evidenceAdded, this, [this] { m_awaitsChange = std::exchange(m_isClosing, false); });
    // The next evidence that is kept is about a program again.
    connect(&m_coding, &CodingService::refused, this, [this] { m_isClosing = false; });
    connect(&services.readiness(), &ReadinessService::changed, this, &CodingRubricViewModel::followReadiness);
}

bool CodingRubricViewModel::exists() const
{
    return m_coding.current() != nullptr && !m_coding.current()->rubric.criteria.isEmpty();
}

bool CodingRubricViewModel::canOpen() const
{
    return exists() && m_coding.go().isBegun;
}

bool CodingRubricViewModel::isOpen() const
{
    const bool isSeen = m_coding.go().submits > 0 || m_coding.isReferenceOpen() || !m_coding.bands().bands.isEmpty();
    return canOpen() && (m_isWanted || isSeen);
}

int CodingRubricViewModel::ceiling() const
{
    return exists() ? ceilingAfter(*m_coding.current(), m_coding.go().paidHints) : static_cast<int>(kBandCount);
}

QString CodingRubricViewModel::introText() const
{
    return isOpen()
        ? tr("The tests judge the program. What they cannot see is rated here: say it or write it, then give each "
             "criterion the band that describes it.")
        : canOpen()
        ? tr("What the tests cannot see is rated here after a submission, by bands with words to them. They "
             "say what is wanted, so look at them now only if you have said what you would do.")
        : tr("What the tests cannot see is rated here, once a go is on.");
}

QString CodingRubricViewModel::scoreText() const
{
    const std::optional<double> score = m_coding.ratedScore();
    return score ? QLocale().toString(*score, 'f', 2) : QString();
}

QString CodingRubricViewModel::verdictText() const
{
    return hireLineText(m_coding.ratedScore());
}

QString CodingRubricViewModel::worthText() const
{
    switch (m_coding.ratingWorth()) {
    case RatingWorth::Unsolved:
        return tr("Your bands are kept. They count when the tests have accepted the program, too.");
    case RatingWorth::Revealed:
        return isClosed() ? tr("Kept. It counts for nothing, because the reference was seen first.")
                          : tr("The reference was seen first, so this is kept and counts for nothing.");
    case RatingWorth::Known:
        return isClosed() ? tr("Kept. It counts for nothing, because the problem was not due again.")
                          : tr("The problem was not due again, so this is kept and counts for nothing.");
    case RatingWorth::Evidence:
        break;
    }
    return isClosed() ? tr("Counted beside the verdict of the tests, as your own word on your work.")
                      : tr("Closing it counts beside the verdict of the tests, as your own word on your work.");
}

void CodingRubricViewModel::followOpened()
{
    m_begunAt = m_coding.go().begunAt;
    m_isWanted = false;
    m_isClosing = false;
    m_changeText.clear();
    m_criteria.setRubric(exists() ? &m_coding.current()->rubric : nullptr);
    follow();
}

void CodingRubricViewModel::follow()
{
    // Another go is begun: nobody has seen the bands in it.
    if (m_begunAt != m_coding.go().begunAt) {
        m_begunAt = m_coding.go().begunAt;
        m_isWanted = false;
        m_isClosing = false;
    }
    if (!isClosed()) {
        m_changeText.clear();
    }
    m_criteria.setBands(m_coding.bands().bands);
    emit changed();
}

void CodingRubricViewModel::followReadiness()
{
    if (std::exchange(m_awaitsChange, false)) {
        m_changeText = codingChangeText(m_services.readiness().lastChange());
        emit changed();
    }
}

void CodingRubricViewModel::open()
{
    if (canOpen() && !m_isWanted) {
        m_isWanted = true;
        emit changed();
    }
}

void CodingRubricViewModel::rate(const QString &criterion, int band)
{
    // Who has seen the bands sees them on, also when the only one is taken back.
    m_isWanted = m_isWanted || isOpen();
    if (const Result<> rated = m_coding.rate(criterion, band); !rated) {
        qCWarning(lcShell).noquote() << describe(rated.error());
        emit failed(rated.error());
    }
}

void CodingRubricViewModel::close()
{
    const bool isEvidence = m_coding.ratingWorth() == RatingWorth::Evidence;
    if (const Result<> closed = m_coding.closeRating(); !closed) {
        qCWarning(lcShell).noquote() << describe(closed.error());
        emit failed(closed.error());
        return;
    }
    m_isClosing = isEvidence;
}
