// SPDX-License-Identifier: MIT
#include "ui/paperroom/candidatelistmodel.h"

#include "paper/paperchoice.h"
#include "ui/paperroom/paperdocument.h"
#include "ui/paperroom/papertext.h"

#include <QLocale>

#include <algorithm>

using namespace sevenrounds;

namespace {

/// A worked example as it would stand in the library.
OwnPaper paperOf(const PaperCard &card)
{
    OwnPaper paper;
    paper.title = card.title;
    paper.authors = card.authors;
    paper.year = card.year;
    paper.affiliations = card.affiliations;
    // The examples are checked: none is from the lab.
    paper.isDeepMind = VetoAnswer::No;
    for (std::size_t i = 0; i < paper.scores.size(); ++i) {
        paper.scores.at(i) = card.scores.at(i).score;
    }
    return paper;
}

} // namespace

CandidateListModel::CandidateListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    refresh();
    connect(&services.papers(), &PaperService::changed, this, &CandidateListModel::refresh);
}

void CandidateListModel::setExamples(bool hasExamples)
{
    if (hasExamples != m_hasExamples) {
        m_hasExamples = hasExamples;
        refresh();
    }
}

void CandidateListModel::refresh()
{
    struct Candidate {
        Row row;
        PaperChoice choice;
        int year = 0;
    };
    const int thisYear = m_services.clock().today().year();
    QList<Candidate> candidates;
    const auto add = [&](const OwnPaper &paper, const QString &key, const QString &byline, bool isOwn) {
        const PaperChoice choice = judgeChoice(paper, thisYear);
        if (choice.judged == 0 && !choice.isVetoed()) {
            return;
        }
        QStringList scores;
        for (const std::optional<int> &score : paper.scores) {
            scores.append(score ? QLocale().toString(*score) : QStringLiteral("–"));
        }
        const int open = static_cast<int>(kPaperCriteria.size()) - choice.judged;
        const QString note = choice.isVetoed() ? vetoText(choice.vetoes.first())
            : open > 0                         ? tr("%Ln still to be judged", nullptr, open)
            : choice.warnings.isEmpty()        ? QString()
                                               : warningText(choice.warnings.first(), paper);
        candidates.append({ { key, ownTitleText(paper), byline, scores, QLocale().toString(choice.total), note,
                                choice.isVetoed(), paper.isChosen, isOwn },
            choice, paper.year });
    };
    for (const OwnPaper &paper : m_services.papers().all()) {
        if (paper.status != PaperStatus::Rejected) {
            add(paper, PaperService::keyOf(paper.id), ownBylineText(paper), true);
        }
    }
    if (m_hasExamples) {
        for (const PaperCard &card : m_services.library().papers()) {
            if (m_services.papers().adopted(card.id) == nullptr) {
                add(paperOf(card), PaperService::keyOf(card.id), bylineText(card), false);
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
        [](const Candidate &a, const Candidate &b) { return isBetterChoice(a.choice, a.year, b.choice, b.year); });
    QList<Row> now;
    for (const Candidate &candidate : std::as_const(candidates)) {
        now.append(candidate.row);
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

QString CandidateListModel::spoken(const Row &row) const
{
    const QStringList names = criterionTexts();
    QStringList parts;
    for (qsizetype i = 0; i < names.size(); ++i) {
        parts.append(tr("%1 %2").arg(names.at(i), row.scores.at(i)));
    }
    return tr("%1: %2. Total %3. %4").arg(row.title, parts.join(QStringLiteral(", ")), row.total, row.note);
}

int CandidateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CandidateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return row.key;
    case TitleRole:
        return row.title;
    case BylineRole:
        return row.byline;
    case ScoresRole:
        return row.scores;
    case TotalRole:
        return row.total;
    case NoteRole:
        return row.note;
    case IsVetoedRole:
        return row.isVetoed;
    case IsChosenRole:
        return row.isChosen;
    case IsOwnRole:
        return row.isOwn;
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> CandidateListModel::roleNames() const
{
    return { { KeyRole, "key" }, { TitleRole, "title" }, { BylineRole, "byline" }, { ScoresRole, "scores" },
        { TotalRole, "total" }, { NoteRole, "note" }, { IsVetoedRole, "isVetoed" }, { IsChosenRole, "isChosen" },
        { IsOwnRole, "isOwn" }, { SpokenRole, "spoken" } };
}
