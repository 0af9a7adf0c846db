// SPDX-License-Identifier: MIT
#include "ui/paperroom/worklistmodel.h"

#include "ui/format/datetext.h"
#include "ui/paperroom/paneltext.h"
#include "ui/paperroom/papertext.h"

using namespace sevenrounds;

WorkListModel::WorkListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    refresh();
    connect(&services.papers(), &PaperService::changed, this, &WorkListModel::refresh);
    connect(&services.papers(), &PaperService::answered, this, &WorkListModel::refresh);
}

QString WorkListModel::titleOf(const QString &paper) const
{
    for (const OwnPaper &own : m_services.papers().all()) {
        if (PaperService::keyOf(own.id) == paper) {
            return ownTitleText(own);
        }
    }
    for (const PaperCard &card : m_services.library().papers()) {
        if (PaperService::keyOf(card.id) == paper) {
            return card.title;
        }
    }
    return {};
}

void WorkListModel::refresh()
{
    QList<Row> now;
    for (const PanelAnswer &answer : m_services.papers().toWorkOn()) {
        const QString title = titleOf(answer.paper);
        const QString when = agoText(answer.localDate, m_services.clock().today());
        now.append({ answer.paper + QLatin1Char('\n') + answer.question, answer.paper, answer.question, answer.ask,
            tr("%1 · %2 %3")
                .arg(title.isEmpty() ? tr("A paper that is gone") : title, panelMarkText(answer.mark), when),
            answer.mark == PanelMark::Stuck, !title.isEmpty() });
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

void WorkListModel::settle(int row)
{
    if (row >= 0 && row < count()) {
        const Row settled = m_rows.at(row);
        m_services.papers().mark(settled.paper, settled.question, settled.ask, PanelMark::Settled, Milliseconds { 0 });
    }
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case PaperKeyRole:
        return row.paper;
    case AskRole:
        return row.ask;
    case FactsRole:
        return row.facts;
    case IsStuckRole:
        return row.isStuck;
    case CanPracticeRole:
        return row.canPractice;
    default:
        return {};
    }
}

QHash<int, QByteArray> WorkListModel::roleNames() const
{
    return { { PaperKeyRole, "paperKey" }, { AskRole, "ask" }, { FactsRole, "facts" }, { IsStuckRole, "isStuck" },
        { CanPracticeRole, "canPractice" } };
}
