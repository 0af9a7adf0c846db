// SPDX-License-Identifier: MIT
#include "ui/paperroom/importlistmodel.h"

#include "ui/paperroom/papertext.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

QString byText(SameBy by)
{
    switch (by) {
    case SameBy::Doi:
        return ImportListModel::tr("by its DOI");
    case SameBy::Arxiv:
        return ImportListModel::tr("by its arXiv identifier");
    case SameBy::Title:
        return ImportListModel::tr("by its title");
    }
    return {};
}

QString verdictText(const ImportRow &row, const QList<OwnPaper> &library)
{
    if (row.verdict == ImportVerdict::New) {
        return ImportListModel::tr("New");
    }
    if (row.verdict == ImportVerdict::InFile) {
        return ImportListModel::tr("As in line %L1, %2").arg(row.earlierLine).arg(byText(row.by));
    }
    const auto same = std::find_if(
        library.cbegin(), library.cend(), [&](const OwnPaper &paper) { return paper.id == row.existing; });
    return ImportListModel::tr("There already, %1: “%2”")
        .arg(byText(row.by), same == library.cend() ? QString() : ownTitleText(*same));
}

} // namespace

void ImportListModel::clear()
{
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_rows.clear();
        endRemoveRows();
        emit countChanged();
        emit takenChanged();
    }
}

void ImportListModel::show(const BibReadout &readout, const ImportPlan &plan, const QList<OwnPaper> &library)
{
    clear();
    QList<Row> rows;
    for (const ImportRow &one : plan.rows) {
        const BibRecord &record = readout.records.at(one.record);
        const bool isNew = one.verdict == ImportVerdict::New;
        rows.append({ record.line, record.title, verdictText(one, library), false, isNew, isNew, toOwnPaper(record) });
    }
    for (const BibProblem &problem : readout.problems) {
        rows.append({ problem.line, bibProblemText(problem), tr("Problem"), true, false, false, {} });
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.line < b.line; });
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
        emit countChanged();
        emit takenChanged();
    }
}

void ImportListModel::setTaken(int row, bool isTaken)
{
    if (row >= 0 && row < count() && !m_rows.at(row).isProblem && m_rows.at(row).isTaken != isTaken) {
        m_rows[row].isTaken = isTaken;
        emit dataChanged(index(row), index(row), { IsTakenRole });
        emit takenChanged();
    }
}

QList<OwnPaper> ImportListModel::taken() const
{
    QList<OwnPaper> papers;
    for (const Row &row : m_rows) {
        if (row.isTaken) {
            papers.append(row.paper);
        }
    }
    return papers;
}

int ImportListModel::takenCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.isTaken; }));
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case LineRole:
        return tr("line %L1").arg(row.line);
    case TitleRole:
        return row.title;
    case BylineRole:
        return row.isProblem ? QString() : ownBylineText(row.paper);
    case VerdictRole:
        return row.verdict;
    case IsProblemRole:
        return row.isProblem;
    case IsNewRole:
        return row.isNew;
    case IsTakenRole:
        return row.isTaken;
    default:
        return {};
    }
}

QHash<int, QByteArray> ImportListModel::roleNames() const
{
    return { { LineRole, "line" }, { TitleRole, "title" }, { BylineRole, "byline" }, { VerdictRole, "verdict" },
        { IsProblemRole, "isProblem" }, { IsNewRole, "isNew" }, { IsTakenRole, "isTaken" } };
}
