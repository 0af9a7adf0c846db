// SPDX-License-Identifier: MIT
#include "ui/story/drilllistmodel.h"

#include "ui/format/durationtext.h"

using namespace sevenrounds;

DrillListModel::DrillListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    connect(&services.stories(), &StoryService::told, this, [this](TellingSubject subject, const QString &subjectId) {
        const QList<Drill> &drills = m_services.library().drills();
        for (int row = 0; subject == TellingSubject::Drill && row < drills.size(); ++row) {
            if (drills.at(row).id.value() == subjectId) {
                emit dataChanged(index(row), index(row), { HistoryRole });
            }
        }
    });
}

QString DrillListModel::history(const Drill &drill) const
{
    const QList<Telling> tellings = m_services.stories().tellings(TellingSubject::Drill, drill.id.value());
    if (tellings.isEmpty()) {
        return tr("Never said against the clock");
    }
    return tr("Said %Ln times; the last took %1 and made %2", nullptr, static_cast<int>(tellings.size()))
        .arg(elapsedText(tellings.last().length()),
            tr("%L1 of %Ln points", nullptr, static_cast<int>(drill.points.size())).arg(tellings.last().points.size()));
}

int DrillListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_services.library().drills().size());
}

QVariant DrillListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Drill &drill = m_services.library().drills().at(index.row());
    switch (role) {
    case DrillIdRole:
        return drill.id.value();
    case TitleRole:
        return drill.title;
    case AskRole:
        return drill.ask;
    case MinutesRole:
        return minutesText(drill.minutes);
    case HistoryRole:
        return history(drill);
    case SourceRole:
        return static_cast<int>(drill.source.badge);
    default:
        return {};
    }
}

QHash<int, QByteArray> DrillListModel::roleNames() const
{
    return { { DrillIdRole, "drillId" }, { TitleRole, "title" }, { AskRole, "ask" }, { MinutesRole, "minutes" },
        { HistoryRole, "history" }, { SourceRole, "source" } };
}
