// SPDX-License-Identifier: MIT
#include "paper/importplan.h"

#include "paper/paperids.h"

#include <QHash>

#include <algorithm>

namespace sevenrounds {

namespace {

/// Shorter titles ("Introduction") say too little to be taken for the same.
constexpr qsizetype kShortestTitle = 12;

/// Where a paper was met: in the library or at an earlier line.
struct Place {
    OwnPaperId id;
    int line = 0;
    QString surname;
};

/// Finds papers that are the same among those it was told of.
class Shelf
{
public:
    void add(const OwnPaper &paper, int line)
    {
        const Place place { paper.id, line, normalizedSurname(paper.authors.value(0)) };
        if (!paper.doi.isEmpty() && !m_dois.contains(paper.doi)) {
            m_dois.insert(paper.doi, place);
        }
        if (!paper.arxiv.isEmpty() && !m_arxivs.contains(paper.arxiv)) {
            m_arxivs.insert(paper.arxiv, place);
        }
        const QString title = normalizedTitle(paper.title);
        if (title.size() >= kShortestTitle) {
            m_titles[title].append(place);
        }
    }

    struct Found {
        Place place;
        SameBy by = SameBy::Doi;
    };

    [[nodiscard]] std::optional<Found> find(const OwnPaper &paper) const
    {
        if (const auto same = m_dois.constFind(paper.doi); same != m_dois.cend()) {
            return Found { *same, SameBy::Doi };
        }
        if (const auto same = m_arxivs.constFind(paper.arxiv); same != m_arxivs.cend()) {
            return Found { *same, SameBy::Arxiv };
        }
        const QString surname = normalizedSurname(paper.authors.value(0));
        const QList<Place> places = m_titles.value(normalizedTitle(paper.title));
        const auto same = std::find_if(places.cbegin(), places.cend(), [&](const Place &place) {
            return surname.isEmpty() || place.surname.isEmpty() || surname == place.surname;
        });
        return same == places.cend() ? std::nullopt : std::optional(Found { *same, SameBy::Title });
    }

private:
    QHash<QString, Place> m_dois;
    QHash<QString, Place> m_arxivs;
    QHash<QString, QList<Place>> m_titles;
};

} // namespace

int ImportPlan::count(ImportVerdict verdict) const
{
    return static_cast<int>(
        std::count_if(rows.cbegin(), rows.cend(), [&](const ImportRow &row) { return row.verdict == verdict; }));
}

OwnPaper toOwnPaper(const BibRecord &record)
{
    OwnPaper paper;
    paper.title = record.title;
    paper.authors = record.authors;
    paper.year = record.year;
    paper.venue = record.venue;
    paper.doi = record.doi;
    paper.arxiv = record.arxiv;
    paper.url = record.url;
    paper.affiliations = record.affiliations;
    paper.tags = record.tags;
    paper.note = record.note;
    return paper;
}

ImportPlan planImport(const BibReadout &readout, const QList<OwnPaper> &library)
{
    Shelf shelf;
    for (const OwnPaper &paper : library) {
        shelf.add(paper, 0);
    }
    ImportPlan plan;
    for (qsizetype i = 0; i < readout.records.size(); ++i) {
        const BibRecord &record = readout.records.at(i);
        const OwnPaper paper = toOwnPaper(record);
        ImportRow row;
        row.record = i;
        if (const auto same = shelf.find(paper)) {
            row.verdict = same->place.line > 0 ? ImportVerdict::InFile : ImportVerdict::InLibrary;
            row.by = same->by;
            row.existing = same->place.id;
            row.earlierLine = same->place.line;
        } else {
            shelf.add(paper, record.line);
        }
        plan.rows.append(row);
    }
    return plan;
}

const OwnPaper *findSame(const OwnPaper &paper, const QList<OwnPaper> &library)
{
    Shelf shelf;
    for (const OwnPaper &other : library) {
        if (!(other.id == paper.id)) {
            shelf.add(other, 0);
        }
    }
    const auto same = shelf.find(paper);
    if (!same) {
        return nullptr;
    }
    const auto found = std::find_if(
        library.cbegin(), library.cend(), [&](const OwnPaper &other) { return other.id == same->place.id; });
    return found == library.cend() ? nullptr : &*found;
}

} // namespace sevenrounds
