// SPDX-License-Identifier: MIT
#include "ui/guide/requirementlistmodel.h"

#include "guide/guidefacts.h"
#include "ui/guide/guidetext.h"

#include <algorithm>

using namespace sevenrounds;

RequirementListModel::RequirementListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_facts(factsOf(services.library().facts(), QStringLiteral("requirements"), QStringLiteral("requirements")))
{
    std::stable_partition(m_facts.begin(), m_facts.end(),
        [](const FactRecord *fact) { return fact->text("kind") == QLatin1String("required"); });
}

void RequirementListModel::follow(const QString &subject)
{
    const auto found = std::find_if(
        m_facts.cbegin(), m_facts.cend(), [&](const FactRecord *fact) { return fact->reference() == subject; });
    if (found != m_facts.cend()) {
        const QModelIndex row = index(static_cast<int>(found - m_facts.cbegin()));
        emit dataChanged(row, row, { StandingRole, MeaningRole, NoteRole });
    } else if (subject.isEmpty() && count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { StandingRole, MeaningRole, NoteRole });
    }
}

int RequirementListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RequirementListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FactRecord &fact = *m_facts.at(index.row());
    const OwnRequirement own = m_services.guide().requirement(fact.id);
    switch (role) {
    case TitleRole:
        return fact.text("text");
    case KindTextRole:
        return fact.text("kind") == QLatin1String("required") ? tr("required") : tr("nice to have");
    case BadgeRole:
        return badgeNumber(fact.badge());
    case StandingRole:
        return own.standing == Standing::Have   ? 0
            : own.standing == Standing::Partial ? 1
            : own.standing == Standing::Missing ? 2
                                                : -1;
    case MeaningRole:
        return own.standing == Standing::Open ? tr("Have: %1").arg(fact.text("have"))
                                              : fact.text(standingKey(own.standing).toUtf8().constData());
    case EvidenceRole:
        return fact.texts("evidence").join(QStringLiteral(", "));
    case NoteRole:
        return own.note;
    default:
        return {};
    }
}

QHash<int, QByteArray> RequirementListModel::roleNames() const
{
    return { { TitleRole, "title" }, { KindTextRole, "kindText" }, { BadgeRole, "badge" }, { StandingRole, "standing" },
        { MeaningRole, "meaning" }, { EvidenceRole, "evidence" }, { NoteRole, "note" } };
}
