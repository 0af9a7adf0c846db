// SPDX-License-Identifier: MIT
#include "ui/portfolio/laddersviewmodel.h"

#include "ui/format/percenttext.h"
#include "ui/settings/dayentry.h"

using namespace sevenrounds;

LaddersViewModel::LaddersViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_portfolio(services.portfolio())
{
    connect(&m_portfolio, &PortfolioService::changed, this, &LaddersViewModel::refresh);
    refresh();
}

QString LaddersViewModel::titleOf(const OwnLadder &ladder) const
{
    return ladder.title.trimmed().isEmpty() ? tr("A ladder without a title") : ladder.title.simplified();
}

QString LaddersViewModel::captionOf(const OwnLadder &ladder) const
{
    const LadderStanding standing = m_portfolio.standing(ladder.id);
    if (standing.climbs == 0) {
        return tr("never climbed");
    }
    const QString held = tr("held %L1 of %L2").arg(standing.held).arg(standing.rungs);
    return m_portfolio.isDue(ladder.id) ? tr("%1 · due").arg(held)
                                        : tr("%1 · due %2").arg(held, dayEntryText(standing.memory.dueDay));
}

void LaddersViewModel::refresh()
{
    const QList<OwnLadder> ladders = m_portfolio.ladders();
    // Of those that are due, the one that is most likely forgotten.
    m_due = {};
    m_dueText.clear();
    double least = 2.0;
    for (const OwnLadder &ladder : ladders) {
        if (m_portfolio.isDue(ladder.id) && m_portfolio.chanceToday(ladder.id) < least) {
            least = m_portfolio.chanceToday(ladder.id);
            m_due = ladder.id;
            m_dueText = titleOf(ladder);
        }
    }
    const std::optional<OwnLadder> standing = m_portfolio.ladder(m_ladder.id);
    const std::optional<OwnLadder> due = m_portfolio.ladder(m_due);
    if (standing) {
        m_ladder = *standing;
    } else if (due) {
        m_ladder = *due;
    } else {
        m_ladder = ladders.isEmpty() ? OwnLadder {} : ladders.first();
    }
    QList<InterviewListModel::Row> rows;
    for (const OwnLadder &ladder : ladders) {
        rows.append({ ladder.id.value(), titleOf(ladder), captionOf(ladder), ladder.id == m_ladder.id });
    }
    m_items.setRows(rows);
    m_rungs.setRungs(m_ladder.rungs);
    if (isClimbing() && !standing) {
        giveUp();
    }
    emit changed();
}

QString LaddersViewModel::standingText() const
{
    const LadderStanding standing = m_portfolio.standing(m_ladder.id);
    if (standing.climbs == 0) {
        return tr("Never climbed. Five to seven rungs, each deeper than the one before, are what a depth round goes "
                  "through.");
    }
    return tr("Held %L1 of %L2 the last time, %L3 at best. That it still holds today: about %4.")
        .arg(standing.held)
        .arg(standing.rungs)
        .arg(standing.best)
        .arg(shareText(m_portfolio.chanceToday(m_ladder.id)));
}

QStringList LaddersViewModel::climbs() const
{
    QStringList lines;
    for (const Climb &climb : m_portfolio.climbs(m_ladder.id)) {
        lines.prepend(tr("%1: held %L2 of %L3")
                          .arg(dayEntryText(m_services.clock().localDate(climb.at)))
                          .arg(climb.held)
                          .arg(climb.rungs));
    }
    return lines;
}

QString LaddersViewModel::rungText() const
{
    return isClimbing() ? tr("Rung %L1 of %L2").arg(m_rung + 1).arg(m_climbed.size()) : QString();
}

QString LaddersViewModel::rungAsk() const
{
    return isClimbing() ? m_climbed.at(m_rung).ask : QString();
}

QString LaddersViewModel::rungHolds() const
{
    return isClimbing() && m_isShown ? m_climbed.at(m_rung).holds : QString();
}

void LaddersViewModel::add()
{
    if (!isClimbing()) {
        m_ladder.id = m_portfolio.addLadder();
        refresh();
    }
}

void LaddersViewModel::open(int row)
{
    openItem(m_items.idAt(row));
}

void LaddersViewModel::openItem(const QString &key)
{
    const OwnLadderId id(key);
    if (!isClimbing() && m_portfolio.ladder(id) && id != m_ladder.id) {
        m_portfolio.flush();
        m_ladder.id = id;
        refresh();
    }
}

void LaddersViewModel::openDue()
{
    if (!isClimbing() && !m_due.isEmpty()) {
        m_ladder.id = m_due;
        refresh();
    }
}

void LaddersViewModel::setTitle(const QString &title)
{
    m_ladder.title = title;
    m_portfolio.setLadder(m_ladder);
}

void LaddersViewModel::addRung()
{
    if (canAddRung()) {
        m_ladder.rungs.append(OwnRung {});
        m_portfolio.setLadder(m_ladder);
    }
}

void LaddersViewModel::setAsk(int row, const QString &text)
{
    if (row >= 0 && row < m_ladder.rungs.size()) {
        m_ladder.rungs[row].ask = text;
        m_rungs.setRungs(m_ladder.rungs);
        m_portfolio.setLadder(m_ladder);
    }
}

void LaddersViewModel::setHolds(int row, const QString &text)
{
    if (row >= 0 && row < m_ladder.rungs.size()) {
        m_ladder.rungs[row].holds = text;
        m_rungs.setRungs(m_ladder.rungs);
        m_portfolio.setLadder(m_ladder);
    }
}

void LaddersViewModel::removeRung(int row)
{
    if (row >= 0 && row < m_ladder.rungs.size()) {
        m_ladder.rungs.removeAt(row);
        m_portfolio.setLadder(m_ladder);
    }
}

void LaddersViewModel::remove()
{
    if (hasLadder() && !isClimbing()) {
        m_portfolio.removeLadder(OwnLadderId(m_ladder.id));
    }
}

void LaddersViewModel::climb()
{
    if (canClimb() && !isClimbing()) {
        m_portfolio.flush();
        m_climbed = m_ladder.climbable();
        m_rung = 0;
        m_isShown = false;
        emit climbChanged();
    }
}

void LaddersViewModel::show()
{
    if (isClimbing() && !m_isShown) {
        m_isShown = true;
        emit climbChanged();
    }
}

void LaddersViewModel::goOn()
{
    if (!isClimbing()) {
        climb();
    } else if (m_isShown) {
        hold();
    } else {
        show();
    }
}

void LaddersViewModel::hold()
{
    if (!isClimbing()) {
        return;
    }
    if (m_rung + 1 == m_climbed.size()) {
        endClimb(m_rung + 1);
        return;
    }
    ++m_rung;
    m_isShown = false;
    emit climbChanged();
}

void LaddersViewModel::fall()
{
    if (isClimbing()) {
        endClimb(m_rung);
    }
}

void LaddersViewModel::endClimb(int held)
{
    m_rung = -1;
    m_isShown = false;
    m_portfolio.addClimb(m_ladder.id, held);
    emit climbChanged();
}

void LaddersViewModel::giveUp()
{
    if (isClimbing()) {
        m_rung = -1;
        m_isShown = false;
        emit climbChanged();
    }
}
