// SPDX-License-Identifier: MIT
#include "ui/paperroom/paperpick.h"

#include "services/paperservice.h"
#include "ui/paperroom/papertext.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace sevenrounds;

PaperPick::PaperPick(AppServices &services, Usual usual, QString withoutPaper, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_usual(usual)
    , m_withoutPaper(std::move(withoutPaper))
{
    connect(&services.papers(), &PaperService::changed, this, &PaperPick::list);
    connect(&services.papers(), &PaperService::edited, this, &PaperPick::list);
    list();
}

void PaperPick::list()
{
    m_papers.clear();
    const QList<OwnPaper> &all = m_services.papers().all();
    // A paper without a title says nothing to anybody.
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(m_papers),
        [](const OwnPaper &paper) { return !paper.title.trimmed().isEmpty(); });
    // What was chosen and is gone is no choice any more; that it shall be about none is one.
    if (m_chosen && !m_chosen->isEmpty() && m_services.papers().find(*m_chosen) == nullptr) {
        m_chosen.reset();
    }
    emit changed();
}

QStringList PaperPick::names() const
{
    //: What may be about a paper is about none.
    QStringList names { tr("No paper") };
    for (const OwnPaper &paper : m_papers) {
        names.append(paper.title);
    }
    return names;
}

QStringList PaperPick::captions() const
{
    QStringList captions { m_withoutPaper };
    for (const OwnPaper &paper : m_papers) {
        const QString veto = vetoOf(paper);
        captions.append(veto.isEmpty() ? ownBylineText(paper) : veto);
    }
    return captions;
}

int PaperPick::index() const
{
    const OwnPaper *presented = m_usual == Usual::Presented ? m_services.papers().chosen() : nullptr;
    const OwnPaperId id = m_chosen ? *m_chosen : presented == nullptr ? OwnPaperId() : presented->id;
    const auto found
        = std::find_if(m_papers.cbegin(), m_papers.cend(), [&id](const OwnPaper &paper) { return paper.id == id; });
    return found == m_papers.cend() ? 0 : static_cast<int>(found - m_papers.cbegin()) + 1;
}

void PaperPick::setIndex(int index)
{
    if (index >= 0 && index <= m_papers.size() && index != this->index()) {
        m_chosen = index == 0 ? OwnPaperId() : m_papers.at(index - 1).id;
        emit changed();
    }
}

QString PaperPick::veto() const
{
    const OwnPaper *chosen = paper();
    return chosen == nullptr ? QString() : vetoOf(*chosen);
}

const OwnPaper *PaperPick::paper() const
{
    const int at = index();
    return at == 0 ? nullptr : &m_papers.at(at - 1);
}

void PaperPick::choose(const OwnPaperId &id)
{
    const auto found
        = std::find_if(m_papers.cbegin(), m_papers.cend(), [&id](const OwnPaper &paper) { return paper.id == id; });
    setIndex(found == m_papers.cend() ? 0 : static_cast<int>(found - m_papers.cbegin()) + 1);
}

QString PaperPick::vetoOf(const OwnPaper &paper) const
{
    QStringList lines;
    for (const PaperVeto &veto : judgeChoice(paper, m_services.clock().today().year()).vetoes) {
        lines.append(vetoText(veto));
    }
    return lines.join(QLatin1Char('\n'));
}
