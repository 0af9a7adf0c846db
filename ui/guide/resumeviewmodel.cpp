// SPDX-License-Identifier: MIT
#include "ui/guide/resumeviewmodel.h"

#include "guide/guidefacts.h"

#include <array>

using namespace sevenrounds;

namespace {

/// In the order in which the page offers them.
constexpr std::array kStandings { Standing::Have, Standing::Partial, Standing::Missing };

} // namespace

ResumeViewModel::ResumeViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_requirements(services)
{
    connect(&services.guide(), &GuideService::changed, this, &ResumeViewModel::follow);
    connect(&services.guide(), &GuideService::loaded, this, [this] { follow({}); });
    m_publications.setPublications(services.guide().publications());
}

void ResumeViewModel::follow(const QString &subject)
{
    m_requirements.follow(subject);
    if (subject.isEmpty() || subject.startsWith(kPublicationPrefix)) {
        m_publications.setPublications(m_services.guide().publications());
    }
    emit changed();
}

QStringList ResumeViewModel::standings() const
{
    return { tr("Have"), tr("Partial"), tr("Missing") };
}

QString ResumeViewModel::summary() const
{
    std::array<int, kStandings.size()> counts {};
    int looked = 0;
    for (int row = 0; row < m_requirements.count(); ++row) {
        const Standing standing = m_services.guide().requirement(m_requirements.requirement(row)).standing;
        for (std::size_t i = 0; i < kStandings.size(); ++i) {
            if (standing == kStandings[i]) {
                ++counts[i];
                ++looked;
            }
        }
    }
    if (looked == 0) {
        return tr(
            "Say of each line whether you have it, and write down what shows it. A year that is not visible is not "
            "counted.");
    }
    return tr("%L1 of %L2 looked at: %L3 have, %L4 partial, %L5 missing.")
        .arg(looked)
        .arg(m_requirements.count())
        .arg(counts[0])
        .arg(counts[1])
        .arg(counts[2]);
}

QStringList ResumeViewModel::venues() const
{
    QStringList titles;
    for (const FactRecord *venue :
        factsOf(m_services.library().facts(), QStringLiteral("roles"), QStringLiteral("venues"))) {
        titles.append(venue->text("title"));
    }
    return titles;
}

void ResumeViewModel::setStanding(int row, int standing)
{
    if (row < 0 || row >= m_requirements.count() || standing < 0 || standing >= static_cast<int>(kStandings.size())) {
        return;
    }
    const FactId &id = m_requirements.requirement(row);
    const Standing chosen = kStandings[static_cast<std::size_t>(standing)];
    const bool isSame = m_services.guide().requirement(id).standing == chosen;
    m_services.guide().setStanding(id, isSame ? Standing::Open : chosen);
}

void ResumeViewModel::setNote(int row, const QString &note)
{
    if (row >= 0 && row < m_requirements.count()) {
        m_services.guide().setRequirementNote(m_requirements.requirement(row), note);
    }
}

void ResumeViewModel::addPublication()
{
    (void)m_services.guide().addPublication();
}

void ResumeViewModel::setPublication(int row, Field field, const QString &text)
{
    if (row < 0 || row >= m_publications.count()) {
        return;
    }
    Publication publication = m_publications.publication(row);
    switch (field) {
    case Title:
        publication.title = text;
        break;
    case Venue:
        publication.venue = text;
        break;
    case Year:
        publication.year = text;
        break;
    case Shows:
        publication.shows = text;
        break;
    }
    m_services.guide().setPublication(publication);
}

void ResumeViewModel::removePublication(int row)
{
    if (row >= 0 && row < m_publications.count()) {
        m_services.guide().removePublication(m_publications.publication(row).id);
    }
}
