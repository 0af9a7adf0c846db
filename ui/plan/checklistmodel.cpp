// SPDX-License-Identifier: MIT
#include "ui/plan/checklistmodel.h"

#include "ui/format/rowdiff.h"
#include "ui/format/toldfigures.h"
#include "ui/guide/ownuses.h"
#include "ui/plan/planwords.h"

#include <algorithm>

using namespace sevenrounds;

ChecklistModel::ChecklistModel(const ContentLibrary &library, const PlanService &plan, const SettingsService &settings,
    const GuideService &guide, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_plan(plan)
    , m_settings(settings)
    , m_guide(guide)
{
}

QString ChecklistModel::dueText(const ChecklistGroup &group) const
{
    const std::optional<QDate> interview = m_settings.interviewDay();
    if (!interview) {
        return {};
    }
    return tr("by %1").arg(shortDate(interview->addDays(-group.due)));
}

void ChecklistModel::refresh()
{
    const std::optional<OwnValue> own = m_guide.ownValue(kFullMocks);
    const std::optional<FigureRange> mocks = own ? toldCount(own->text) : std::nullopt;
    QList<Row> rows;
    for (const ChecklistGroup &group : m_library.checklists()) {
        for (const ChecklistItem &item : group.items) {
            const ChecklistItem counted = mocks ? withOwnMocks(item, static_cast<int>(mocks->low)) : item;
            const ChecklistProgress progress = m_plan.progress(counted);
            Row row;
            row.key = item.id.value();
            row.id = item.id;
            row.text = item.text;
            row.badge = static_cast<int>(item.source.badge);
            row.isDone = progress.isDone();
            row.isCounted = progress.isCounted();
            if (progress.of > 0) {
                row.progress = tr("%L1 of %L2").arg(progress.have).arg(progress.of);
                if (counted.count != item.count) {
                    //: How many are held, of the person's own number; then the number that the guide prints.
                    row.progress = tr("%1 as you noted; the guide prints %L2").arg(row.progress).arg(item.count);
                }
            }
            if (&item == &group.items.first()) {
                row.heading = group.title;
                row.due = dueText(group);
            }
            rows.append(row);
        }
    }
    updateRows(*this, m_rows, rows);
}

int ChecklistModel::doneCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.isDone; }));
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TextRole:
        return row.text;
    case HeadingRole:
        return row.heading;
    case DueRole:
        return row.due;
    case IsDoneRole:
        return row.isDone;
    case IsCountedRole:
        return row.isCounted;
    case ProgressRole:
        return row.progress;
    case BadgeRole:
        return row.badge;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChecklistModel::roleNames() const
{
    return { { TextRole, "statement" }, { HeadingRole, "heading" }, { DueRole, "due" }, { IsDoneRole, "isDone" },
        { IsCountedRole, "isCounted" }, { ProgressRole, "progress" }, { BadgeRole, "badge" } };
}
