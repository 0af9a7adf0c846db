// SPDX-License-Identifier: MIT
#include "ui/portfolio/opinionsviewmodel.h"

#include "ui/settings/dayentry.h"

#include <algorithm>
#include <array>

using namespace sevenrounds;

OpinionsViewModel::OpinionsViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_portfolio(services.portfolio())
{
    connect(&m_portfolio, &PortfolioService::changed, this, &OpinionsViewModel::refresh);
    refresh();
}

void OpinionsViewModel::refresh()
{
    const QList<Opinion> opinions = m_portfolio.opinions();
    const std::optional<Opinion> standing = m_portfolio.opinion(m_opinion.id);
    m_opinion = standing ? *standing : opinions.isEmpty() ? Opinion {} : opinions.first();
    QList<InterviewListModel::Row> rows;
    for (const Opinion &opinion : opinions) {
        const QList<PositionChange> changes = m_portfolio.changesOf(opinion.id);
        QString caption = tr("no position yet");
        if (changes.size() > 1) {
            caption = tr("changed on %1").arg(dayEntryText(changes.last().day));
        } else if (!changes.isEmpty()) {
            caption = tr("since %1").arg(dayEntryText(changes.first().day));
        }
        rows.append({ opinion.id.value(),
            opinion.problem.trimmed().isEmpty() ? tr("A problem without words") : opinion.problem.simplified(), caption,
            opinion.id == m_opinion.id });
    }
    m_items.setRows(rows);
    emit changed();
}

QString OpinionsViewModel::countText() const
{
    const QList<Opinion> opinions = m_portfolio.opinions();
    const auto whole
        = std::count_if(opinions.cbegin(), opinions.cend(), [](const Opinion &opinion) { return opinion.isWhole(); });
    return tr("%L1 of %L2 can be argued with").arg(whole).arg(kOpenProblems);
}

QStringList OpinionsViewModel::partNames() const
{
    return { tr("The open problem"), tr("My position"), tr("What it rests on"), tr("What would change my mind"),
        tr("My first experiment") };
}

QStringList OpinionsViewModel::texts() const
{
    return { m_opinion.problem, m_opinion.position, m_opinion.evidence, m_opinion.wouldChange,
        m_opinion.firstExperiment };
}

QStringList OpinionsViewModel::changes() const
{
    const QList<PositionChange> all = m_portfolio.changesOf(m_opinion.id);
    QStringList lines;
    if (all.size() < 2) {
        return lines;
    }
    for (const PositionChange &change : all) {
        const QString words = change.position.isEmpty() ? tr("no position") : change.position.simplified();
        //: A day and what the position was from then on.
        lines.prepend(tr("%1: %2").arg(dayEntryText(change.day), words));
    }
    return lines;
}

void OpinionsViewModel::add()
{
    m_opinion.id = m_portfolio.addOpinion();
    refresh();
}

void OpinionsViewModel::open(int row)
{
    openItem(m_items.idAt(row));
}

void OpinionsViewModel::openItem(const QString &key)
{
    const OpinionId id(key);
    if (m_portfolio.opinion(id) && id != m_opinion.id) {
        m_portfolio.flush();
        m_opinion.id = id;
        refresh();
    }
}

void OpinionsViewModel::setText(int part, const QString &text)
{
    const std::array texts { &m_opinion.problem, &m_opinion.position, &m_opinion.evidence, &m_opinion.wouldChange,
        &m_opinion.firstExperiment };
    if (part >= 0 && part < static_cast<int>(texts.size())) {
        *texts.at(static_cast<std::size_t>(part)) = text;
        m_portfolio.setOpinion(m_opinion);
    }
}

void OpinionsViewModel::remove()
{
    if (hasOpinion()) {
        m_portfolio.removeOpinion(OpinionId(m_opinion.id));
    }
}
