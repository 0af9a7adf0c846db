// SPDX-License-Identifier: MIT
#include "ui/talk/talkaccountlistmodel.h"

#include "ui/format/durationtext.h"
#include "ui/talk/talkreporttext.h"

using namespace sevenrounds;

TalkAccountListModel::TalkAccountListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TalkAccountListModel::setTalk(
    const TalkPlan &plan, const TalkState &state, const TalkRun *before, const TalkSpeech *speech)
{
    beginResetModel();
    m_rows = reportLines(plan, state, before, speech);
    roundToSeconds();
    endResetModel();
}

// Each row cut to whole seconds would fall short of the sum. Cutting the running sum instead keeps every row within a
// second of its true time and makes them add up on the screen too.
void TalkAccountListModel::roundToSeconds()
{
    Milliseconds sum { 0 };
    Milliseconds shown { 0 };
    for (ReportLine &row : m_rows) {
        if (row.part == ReportLine::Part::Whole) {
            row.used = shown;
            continue;
        }
        sum += row.used;
        row.used = std::chrono::floor<std::chrono::seconds>(sum) - shown;
        shown += row.used;
    }
}

int TalkAccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TalkAccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ReportLine &row = m_rows.at(index.row());
    const bool hasPlan = row.planned.count() > 0;
    const Milliseconds over = row.used - row.planned;
    switch (role) {
    case TitleRole:
        return reportTitle(row);
    case TimeRole:
        return elapsedText(row.used);
    case PlannedRole:
        return hasPlan ? elapsedText(row.planned) : QString();
    case DifferenceRole:
        return hasPlan ? differenceText(over) : QString();
    case IsOverRole:
        return hasPlan && over >= kSecond;
    case LandedRole:
        return row.landed;
    case IsSumRole:
        return row.part == ReportLine::Part::Whole;
    case BeforeRole:
        return row.before ? elapsedText(*row.before) : QString();
    case SpeechRole:
        return speechText(row.speech);
    default:
        return {};
    }
}

QHash<int, QByteArray> TalkAccountListModel::roleNames() const
{
    return { { TitleRole, "title" }, { TimeRole, "time" }, { PlannedRole, "planned" }, { DifferenceRole, "difference" },
        { IsOverRole, "isOver" }, { LandedRole, "landed" }, { IsSumRole, "isSum" }, { BeforeRole, "before" },
        { SpeechRole, "speech" } };
}
