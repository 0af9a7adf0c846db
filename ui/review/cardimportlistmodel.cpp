// SPDX-License-Identifier: MIT
#include "ui/review/cardimportlistmodel.h"

#include "markdown/markdown.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

QString verdictText(CardVerdict verdict)
{
    switch (verdict) {
    case CardVerdict::New:
        return CardImportListModel::tr("New");
    case CardVerdict::Changed:
        return CardImportListModel::tr("Changes the card that is there");
    case CardVerdict::Same:
        return CardImportListModel::tr("There already, word for word");
    case CardVerdict::Removed:
        return CardImportListModel::tr("You took it out; stays out unless ticked");
    case CardVerdict::Shipped:
        return CardImportListModel::tr("Comes with the program");
    }
    return {};
}

QString issueText(const CardIssue &issue)
{
    switch (issue.kind) {
    case CardIssueKind::NoFront:
        return CardImportListModel::tr("The question is empty: %1").arg(issue.detail);
    case CardIssueKind::NoBack:
        return CardImportListModel::tr("The answer is empty: %1").arg(issue.detail);
    case CardIssueKind::TooLong:
        return CardImportListModel::tr("A side is longer than 64,000 characters: %1").arg(issue.detail);
    case CardIssueKind::Twice:
        return CardImportListModel::tr("The same card as one before it: %1").arg(issue.detail);
    case CardIssueKind::ShortRow:
        return CardImportListModel::tr("Fewer columns than a card needs: %1").arg(issue.detail);
    case CardIssueKind::OpenQuote:
        return CardImportListModel::tr("A quotation mark is not closed; nothing behind it was read: %1")
            .arg(issue.detail);
    case CardIssueKind::UnknownType:
        return CardImportListModel::tr("The file does not say what kind of note this is: %1").arg(issue.detail);
    case CardIssueKind::TooMany:
        return CardImportListModel::tr("More than 20,000 cards; nothing from here on was read");
    }
    return {};
}

QString detailText(const CardPlanRow &row)
{
    QStringList parts { row.card.deck };
    if (row.loss.sounds > 0) {
        parts.append(CardImportListModel::tr("%Ln sounds dropped", nullptr, row.loss.sounds));
    }
    if (row.loss.elements > 0) {
        parts.append(CardImportListModel::tr("%Ln scripts or styles dropped", nullptr, row.loss.elements));
    }
    if (!row.loss.images.isEmpty()) {
        parts.append(CardImportListModel::tr("not shown: %1").arg(row.loss.images.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void CardImportListModel::clear()
{
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_rows.clear();
        m_taken = 0;
        endRemoveRows();
        emit countChanged();
        emit takenChanged();
    }
}

void CardImportListModel::show(const QList<CardPlanRow> &plan, const QList<CardIssue> &issues)
{
    clear();
    QList<Row> rows;
    for (const CardPlanRow &one : plan) {
        const bool isTaken = one.verdict == CardVerdict::New || one.verdict == CardVerdict::Changed;
        constexpr qsizetype kShown = 200;
        rows.append({ one.place, plainText(one.card.front).simplified().left(kShown), detailText(one),
            verdictText(one.verdict), false, isTaken || one.verdict == CardVerdict::Removed, isTaken, one.card });
        m_taken += isTaken ? 1 : 0;
    }
    for (const CardIssue &issue : issues) {
        rows.append({ issue.place, issueText(issue), {}, tr("Not taken"), true, false, false, {} });
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.place < b.place; });
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
        emit countChanged();
        emit takenChanged();
    }
}

void CardImportListModel::setTaken(int row, bool isTaken)
{
    if (row >= 0 && row < count() && m_rows.at(row).isTakeable && m_rows.at(row).isTaken != isTaken) {
        m_rows[row].isTaken = isTaken;
        m_taken += isTaken ? 1 : -1;
        emit dataChanged(index(row), index(row), { IsTakenRole });
        emit takenChanged();
    }
}

QList<OwnCard> CardImportListModel::taken() const
{
    QList<OwnCard> cards;
    for (const Row &row : m_rows) {
        if (row.isTaken) {
            cards.append(row.card);
        }
    }
    return cards;
}

int CardImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CardImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case PlaceRole:
        return tr("no. %L1").arg(row.place);
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case VerdictRole:
        return row.verdict;
    case IsProblemRole:
        return row.isProblem;
    case IsTakeableRole:
        return row.isTakeable;
    case IsTakenRole:
        return row.isTaken;
    default:
        return {};
    }
}

QHash<int, QByteArray> CardImportListModel::roleNames() const
{
    return { { PlaceRole, "place" }, { TitleRole, "title" }, { DetailRole, "detail" }, { VerdictRole, "verdict" },
        { IsProblemRole, "isProblem" }, { IsTakeableRole, "isTakeable" }, { IsTakenRole, "isTaken" } };
}
