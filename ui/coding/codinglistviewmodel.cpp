// SPDX-License-Identifier: MIT
#include "ui/coding/codinglistviewmodel.h"

#include "services/codingservice.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/coding/codingtext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kStates { CodingState::Due, CodingState::Tried, CodingState::Untried, CodingState::Solved };

} // namespace

CodingListViewModel::CodingListViewModel(
    AppServices &services, CodingRoomViewModel &room, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_room(room)
    , m_navigation(navigation)
    , m_rows(services)
{
    connect(&services.coding(), &CodingService::changed, this, &CodingListViewModel::standingChanged);
    connect(&services.coding(), &CodingService::loaded, this, &CodingListViewModel::standingChanged);
    connect(&services.coding(), &CodingService::opened, this, &CodingListViewModel::standingChanged);
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        // What is missing is said in its row, before a problem is chosen.
        if (m_navigation.page() == Navigation::Page::Coding) {
            m_services.coding().codingJudge().prepare();
        }
    });
}

QStringList CodingListViewModel::states() const
{
    const auto count = [this](int state) { return m_rows.countOf(kStates.at(static_cast<std::size_t>(state))); };
    //: Each with how many there are: "Again 4".
    return { tr("All %L1").arg(m_services.coding().problems().size()), tr("Again %L1").arg(count(0)),
        tr("Begun %L1").arg(count(1)), tr("New %L1").arg(count(2)), tr("Solved %L1").arg(count(3)) };
}

QStringList CodingListViewModel::areas() const
{
    QStringList names { tr("Every area") };
    for (const QString &topic : m_rows.topics()) {
        names.append(topicText(topic));
    }
    return names;
}

QStringList CodingListViewModel::levels() const
{
    QStringList names { tr("Every level") };
    for (const Level level : kLevels) {
        names.append(levelKey(level));
    }
    return names;
}

QString CodingListViewModel::summary() const
{
    const auto all = static_cast<int>(m_services.coding().problems().size());
    const int due = m_rows.countOf(CodingState::Due);
    QStringList parts { tr("%Ln problems", nullptr, all), tr("%L1 solved").arg(m_rows.countOf(CodingState::Solved)) };
    if (due > 0) {
        parts.append(tr("%L1 due again").arg(due));
    }
    return parts.join(QStringLiteral(" · "));
}

QString CodingListViewModel::countText() const
{
    return QLocale().toString(m_services.coding().problems().size());
}

bool CodingListViewModel::isEmpty() const
{
    return m_services.coding().problems().isEmpty();
}

const CodingProblem *CodingListViewModel::next() const
{
    if (const CodingProblem *open = m_services.coding().current();
        open != nullptr && m_services.coding().state(open->id) == CodingState::Tried) {
        return open;
    }
    const QList<CodingProblem> &problems = m_services.coding().problems();
    for (const CodingState state : { CodingState::Due, CodingState::Tried, CodingState::Untried }) {
        const auto found = std::find_if(problems.cbegin(), problems.cend(),
            [&](const CodingProblem &problem) { return m_services.coding().state(problem.id) == state; });
        if (found != problems.cend()) {
            return &*found;
        }
    }
    return nullptr;
}

QString CodingListViewModel::nextText() const
{
    const CodingProblem *problem = next();
    if (problem == nullptr) {
        return {};
    }
    switch (m_services.coding().state(problem->id)) {
    case CodingState::Due:
        return tr("Do again: %1").arg(problem->title);
    case CodingState::Tried:
        return tr("Go on: %1").arg(problem->title);
    default:
        return tr("Begin: %1").arg(problem->title);
    }
}

void CodingListViewModel::applyFilter()
{
    CodingFilter filter;
    filter.words = m_filter.split(u' ', Qt::SkipEmptyParts);
    if (m_state > 0) {
        filter.state = kStates.at(static_cast<std::size_t>(m_state - 1));
    }
    filter.topic = m_area == 0 ? QString() : m_rows.topics().at(m_area - 1);
    if (m_level > 0) {
        filter.level = kLevels.at(static_cast<std::size_t>(m_level - 1));
    }
    m_rows.setFilter(filter);
    emit filterChanged();
}

void CodingListViewModel::setFilter(const QString &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        applyFilter();
    }
}

void CodingListViewModel::setState(int index)
{
    if (index != m_state && index >= 0 && index <= static_cast<int>(kStates.size())) {
        m_state = index;
        applyFilter();
    }
}

void CodingListViewModel::setArea(int index)
{
    if (index != m_area && index >= 0 && index <= m_rows.topics().size()) {
        m_area = index;
        applyFilter();
    }
}

void CodingListViewModel::setLevel(int index)
{
    if (index != m_level && index >= 0 && index <= static_cast<int>(kLevels.size())) {
        m_level = index;
        applyFilter();
    }
}

void CodingListViewModel::showAll()
{
    m_filter.clear();
    m_state = 0;
    m_area = 0;
    m_level = 0;
    applyFilter();
}

void CodingListViewModel::openList()
{
    m_navigation.open(Navigation::Page::Coding);
}

void CodingListViewModel::open(const QString &id)
{
    m_room.open(id);
}

void CodingListViewModel::openNext()
{
    if (const CodingProblem *problem = next()) {
        m_room.open(problem->id.value());
    }
}
