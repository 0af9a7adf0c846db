// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationsviewmodel.h"

#include "core/logging.h"
#include "ui/context/errortext.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/areatext.h"
#include "ui/shell/navigation.h"

#include <algorithm>

using namespace sevenrounds;

DerivationsViewModel::DerivationsViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_rows(services.library().derivations(), services.derivations(), services.attempts(), services.clock())
{
    for (const Derivation &derivation : services.library().derivations()) {
        if (!m_areas.contains(derivation.area)) {
            m_areas.append(derivation.area);
        }
    }
    std::sort(m_areas.begin(), m_areas.end(),
        [](const QString &a, const QString &b) { return QString::localeAwareCompare(areaText(a), areaText(b)) < 0; });
    connect(&services.derivations(), &DerivationService::changed, &m_rows, &DerivationListModel::refresh);
    connect(&services.attempts(), &AttemptService::historyChanged, this, [this](const DerivationId &id) {
        m_rows.refresh(id);
        refreshStanding();
    });
    const auto followReviews = [this] {
        m_rows.refreshDue();
        refreshStanding();
    };
    connect(&services.reviews(), &ReviewService::changed, this, followReviews);
    connect(&services.reviews(), &ReviewService::rebuilt, this, followReviews);
    // What is due moves with the clock: it is looked at whenever the page is gone to.
    connect(&navigation, &Navigation::pageChanged, this, [this, followReviews] {
        if (m_navigation.page() == Navigation::Page::Derivations) {
            followReviews();
        }
    });
    refreshStanding();
}

void DerivationsViewModel::refreshStanding()
{
    Standing standing;
    for (const Derivation &derivation : m_services.library().derivations()) {
        const int due = m_services.attempts().dueLines(derivation.id);
        standing.dueLines += due;
        standing.dueDerivations += due > 0 ? 1 : 0;
        standing.core += derivation.isCore ? 1 : 0;
        standing.rederived += derivation.isCore && m_services.attempts().score(derivation.id).cleanRuns > 0 ? 1 : 0;
    }
    if (standing != m_standing) {
        m_standing = standing;
        emit standingChanged();
    }
}

QString DerivationsViewModel::summary() const
{
    const int all = count();
    QStringList parts { tr("%Ln derivations", nullptr, all) };
    if (m_standing.core > 0) {
        //: %1 of all core results (%Ln) were derived from memory without a slip.
        parts.append(tr("%L1 of %Ln core results re-derived", nullptr, m_standing.core).arg(m_standing.rederived));
    }
    if (m_standing.dueLines > 0) {
        parts.append(dueCountText(m_standing.dueLines));
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList DerivationsViewModel::scopes() const
{
    //: Each with how many there are: "Core 15".
    return { tr("All %L1").arg(count()), tr("Core %L1").arg(m_standing.core),
        tr("Due %L1").arg(m_standing.dueDerivations) };
}

QStringList DerivationsViewModel::areas() const
{
    QStringList names { tr("Every area") };
    for (const QString &area : m_areas) {
        names.append(areaText(area));
    }
    return names;
}

void DerivationsViewModel::applyFilter()
{
    m_rows.setFilter({ m_filter.split(u' ', Qt::SkipEmptyParts), m_scope == Scope::Core, m_scope == Scope::Due,
        m_area == 0 ? QString() : m_areas.at(m_area - 1) });
    emit filterChanged();
}

void DerivationsViewModel::setFilter(const QString &filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        applyFilter();
    }
}

void DerivationsViewModel::setScope(Scope scope)
{
    if (m_scope != scope) {
        m_scope = scope;
        applyFilter();
    }
}

void DerivationsViewModel::setArea(int index)
{
    if (index != m_area && index >= 0 && index <= m_areas.size()) {
        m_area = index;
        applyFilter();
    }
}

void DerivationsViewModel::showAll()
{
    if (!m_filter.isEmpty() || m_scope != Scope::All || m_area != 0) {
        m_filter.clear();
        m_scope = Scope::All;
        m_area = 0;
        applyFilter();
    }
}

void DerivationsViewModel::open(const QString &id)
{
    const Result<> opened = m_services.derivations().setCurrent(DerivationId(id));
    if (!opened) {
        qCWarning(lcShell).noquote() << describe(opened.error());
        setProblem(wordError(opened.error(), Situation::Starting));
        return;
    }
    setProblem({});
    m_navigation.open(Navigation::Page::Derivation);
}

void DerivationsViewModel::dismissProblem()
{
    setProblem({});
}

void DerivationsViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
