// SPDX-License-Identifier: MIT
#include "ui/paperroom/paperlistmodel.h"

#include "paper/paperchoice.h"
#include "ui/paperroom/paperdocument.h"
#include "ui/paperroom/papertext.h"

#include <algorithm>
#include <cstdlib>

using namespace sevenrounds;

namespace {

/// More rows at once come as a whole: an import of thousands is no series of single steps.
constexpr qsizetype kMostSteps = 200;

bool holds(const QString &text, const QStringList &words)
{
    return std::all_of(
        words.cbegin(), words.cend(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

PaperListModel::PaperListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    refresh();
    connect(&services.papers(), &PaperService::changed, this, &PaperListModel::refresh);
    connect(&services.papers(), &PaperService::edited, this, &PaperListModel::refreshPaper);
}

int PaperListModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.key == key; });
    return found == m_rows.cend() ? -1 : static_cast<int>(std::distance(m_rows.cbegin(), found));
}

void PaperListModel::setFilter(const QString &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        refresh();
    }
}

PaperListModel::Row PaperListModel::rowOfPaper(const OwnPaper &paper) const
{
    const PaperChoice choice = judgeChoice(paper, m_services.clock().today().year());
    Row row;
    row.key = PaperService::keyOf(paper.id);
    row.title = ownTitleText(paper);
    row.byline = ownBylineText(paper);
    row.facts = choice.judged == 0 ? paperStatusText(paper.status)
                                   : tr("%1 · %2").arg(paperStatusText(paper.status), choiceText(choice));
    row.isOwn = true;
    row.isVetoed = choice.isVetoed();
    row.chip = paper.isChosen ? tr("Chosen") : row.isVetoed ? tr("Veto") : QString();
    return row;
}

PaperListModel::Row PaperListModel::rowOfCard(const PaperCard &card) const
{
    Row row;
    row.key = PaperService::keyOf(card.id);
    row.title = card.title;
    row.byline = bylineText(card);
    row.facts = tr("%1 · %2").arg(card.area, scoreText(card));
    row.badge = static_cast<int>(card.source.badge);
    return row;
}

QList<PaperListModel::Row> PaperListModel::ownRows(const QStringList &words) const
{
    QList<const OwnPaper *> papers;
    for (const OwnPaper &paper : m_services.papers().all()) {
        const QString text = paper.title + QLatin1Char('\n') + paper.authors.join(QLatin1Char(' ')) + QLatin1Char('\n')
            + paper.tags.join(QLatin1Char(' ')) + QLatin1Char('\n') + paper.venue + QLatin1Char('\n') + paper.arxiv
            + QLatin1Char('\n') + paper.doi;
        if (holds(text, words)) {
            papers.append(&paper);
        }
    }
    const auto rank = [](const OwnPaper *paper) {
        return paper->isChosen ? 0 : paper->status == PaperStatus::Rejected ? 2 : 1;
    };
    std::stable_sort(
        papers.begin(), papers.end(), [&](const OwnPaper *a, const OwnPaper *b) { return rank(a) < rank(b); });
    QList<Row> rows;
    for (const OwnPaper *paper : papers) {
        rows.append(rowOfPaper(*paper));
    }
    if (!rows.isEmpty()) {
        rows.first().heading = tr("Your library · %Ln papers", nullptr, static_cast<int>(rows.size()));
    }
    return rows;
}

QList<PaperListModel::Row> PaperListModel::cardRows(const QStringList &words) const
{
    QList<const PaperCard *> cards;
    for (const PaperCard &card : m_services.library().papers()) {
        if (holds(card.title + QLatin1Char('\n') + card.authors.join(QLatin1Char(' ')) + QLatin1Char('\n') + card.area
                    + QLatin1Char('\n') + card.arxiv,
                words)) {
            cards.append(&card);
        }
    }
    std::stable_sort(cards.begin(), cards.end(),
        [](const PaperCard *a, const PaperCard *b) { return a->totalScore() > b->totalScore(); });
    QList<Row> rows;
    for (const PaperCard *card : cards) {
        rows.append(rowOfCard(*card));
    }
    if (!rows.isEmpty()) {
        rows.first().heading = tr("Worked examples · %Ln papers", nullptr, static_cast<int>(rows.size()));
    }
    return rows;
}

void PaperListModel::refresh()
{
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const int before = count();
    const QList<Row> now = ownRows(words) + cardRows(words);
    if (std::abs(now.size() - m_rows.size()) > kMostSteps) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    } else {
        updateRows(*this, m_rows, now);
    }
    if (count() != before) {
        emit countChanged();
    }
}

/// While one is typed into: only its row, in its place. Where it belongs is settled when the paper is.
void PaperListModel::refreshPaper(const OwnPaperId &id)
{
    const OwnPaper *paper = m_services.papers().find(id);
    const int place = rowOf(PaperService::keyOf(id));
    if (paper == nullptr || place < 0) {
        return;
    }
    Row row = rowOfPaper(*paper);
    row.heading = m_rows.at(place).heading;
    if (!(row == m_rows.at(place))) {
        m_rows[place] = row;
        emit dataChanged(index(place), index(place));
    }
}

int PaperListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaperListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return row.key;
    case HeadingRole:
        return row.heading;
    case TitleRole:
        return row.title;
    case BylineRole:
        return row.byline;
    case FactsRole:
        return row.facts;
    case IsOwnRole:
        return row.isOwn;
    case BadgeRole:
        return row.badge;
    case ChipRole:
        return row.chip;
    case IsVetoedRole:
        return row.isVetoed;
    default:
        return {};
    }
}

QHash<int, QByteArray> PaperListModel::roleNames() const
{
    return { { KeyRole, "key" }, { HeadingRole, "heading" }, { TitleRole, "title" }, { BylineRole, "byline" },
        { FactsRole, "facts" }, { IsOwnRole, "isOwn" }, { BadgeRole, "badge" }, { ChipRole, "chip" },
        { IsVetoedRole, "isVetoed" } };
}
