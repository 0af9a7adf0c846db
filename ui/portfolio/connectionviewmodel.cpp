// SPDX-License-Identifier: MIT
#include "ui/portfolio/connectionviewmodel.h"

#include "portfolio/topicdraw.h"
#include "ui/format/durationtext.h"
#include "ui/settings/dayentry.h"

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

/// The source's three minutes.
constexpr Milliseconds kLimit = 3min;
constexpr Milliseconds kNearlyOut = 30s;
/// Short enough to be noted on paper.
constexpr quint64 kSeeds = 1'000'000;
/// A prime, so that two draws of one moment are far apart.
constexpr quint64 kStride = 7919;

} // namespace

ConnectionViewModel::ConnectionViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : SpokenViewModel(services, navigation, Navigation::Page::Portfolio, { 1, kLimit }, parent)
    , m_portfolio(services.portfolio())
{
    connect(&m_portfolio, &PortfolioService::changed, this, &ConnectionViewModel::refresh);
    draw();
    refresh();
}

void ConnectionViewModel::refresh()
{
    if (!m_told.id.isEmpty()) {
        // Taken back: it can still be told again.
        const std::optional<TopicLink> standing = m_portfolio.connection(m_told.id);
        m_told.notes = standing ? standing->notes : QString();
        m_told.rating = standing ? standing->rating : 0;
        emit keptChanged();
    }
    QList<InterviewListModel::Row> rows;
    const QStringList names = ratings();
    for (const TopicLink &one : m_portfolio.connections()) {
        const QString rated = one.rating > 0 ? names.at(one.rating - 1) : tr("not rated");
        rows.append({ one.id.value(), tr("“%1” and “%2”").arg(one.first, one.second),
            tr("%1 · %2 · %3").arg(dayEntryText(one.day), elapsedText(one.took), rated), one.id == m_told.id });
    }
    m_history.setRows(rows);
}

Milliseconds ConnectionViewModel::nearlyOut() const
{
    return kNearlyOut;
}

void ConnectionViewModel::ready(quint64 seed)
{
    m_told = {};
    setSeedError({});
    if (const auto drawn = drawTopics(m_portfolio.topics(), seed)) {
        m_told.seed = seed;
        m_told.first = drawn->first;
        m_told.second = drawn->second;
    }
    reset();
    emit stateChanged();
    emit keptChanged();
}

void ConnectionViewModel::setSeedError(const QString &error)
{
    if (m_seedError != error) {
        m_seedError = error;
        emit seedErrorChanged();
    }
}

void ConnectionViewModel::draw()
{
    if (!isLive()) {
        const auto now = static_cast<quint64>(toEpochMs(m_services.clock().now()));
        ready((now + kStride * static_cast<quint64>(m_draws++)) % kSeeds);
        refresh();
    }
}

void ConnectionViewModel::useSeed(const QString &text)
{
    if (isLive()) {
        return;
    }
    bool isNumber = false;
    const quint64 seed = text.trimmed().toULongLong(&isNumber);
    if (!isNumber || seed >= kSeeds) {
        setSeedError(tr("A number from 0 to 999999 brings two topics back."));
        return;
    }
    ready(seed);
    refresh();
}

void ConnectionViewModel::repeat(int row)
{
    const std::optional<TopicLink> told = m_portfolio.connection(TopicLinkId(m_history.idAt(row)));
    if (told && !isLive()) {
        ready(told->seed);
        // As they were called then, whatever the content calls them now.
        m_told.first = told->first;
        m_told.second = told->second;
        emit stateChanged();
        refresh();
    }
}

void ConnectionViewModel::openItem(const QString &key)
{
    const std::optional<TopicLink> told = m_portfolio.connection(TopicLinkId(key));
    if (!told || isLive()) {
        return;
    }
    m_portfolio.flush();
    m_told = *told;
    setSeedError({});
    reset();
    m_state = { TellingCourse::Ended, 0, { told->took }, {} };
    refreshClock();
    emit stateChanged();
    refresh();
}

bool ConnectionViewModel::isKept() const
{
    return !m_told.id.isEmpty() && m_portfolio.connection(m_told.id).has_value();
}

void ConnectionViewModel::remove(int row)
{
    takeOut(TopicLinkId(m_history.idAt(row)));
}

void ConnectionViewModel::removeShown()
{
    takeOut(m_told.id);
}

void ConnectionViewModel::takeOut(const TopicLinkId &id)
{
    // A copy: what is shown may change under it.
    const TopicLinkId gone = id;
    if (!m_portfolio.connection(gone)) {
        return;
    }
    const bool isShown = gone == m_told.id;
    m_portfolio.removeConnection(gone);
    if (isShown) {
        draw();
    }
}

QString ConnectionViewModel::nextText() const
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        return tr("Start");
    case TellingCourse::Running:
    case TellingCourse::Paused:
        return tr("That was it");
    case TellingCourse::Ended:
        return tr("Two others");
    }
    return {};
}

void ConnectionViewModel::advance()
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        apply(TellingEventKind::Started);
        break;
    case TellingCourse::Running:
    case TellingCourse::Paused:
        apply(TellingEventKind::Ended);
        break;
    case TellingCourse::Ended:
        m_portfolio.flush();
        draw();
        break;
    }
}

void ConnectionViewModel::finish()
{
    m_told.took = m_clock.elapsed;
    m_told.id = m_portfolio.addConnection(m_told);
    refresh();
}

QStringList ConnectionViewModel::ratings() const
{
    return { tr("No link"), tr("A shared word"), tr("A shared mechanism"), tr("A link one could test") };
}

void ConnectionViewModel::setNotes(const QString &notes)
{
    if (!m_told.id.isEmpty()) {
        m_told.notes = notes;
        m_portfolio.setConnection(m_told);
    }
}

void ConnectionViewModel::rate(int index)
{
    if (!m_told.id.isEmpty() && index >= 0 && index < kHighestConnection) {
        m_told.rating = index + 1;
        m_portfolio.setConnection(m_told);
    }
}
