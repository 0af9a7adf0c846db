// SPDX-License-Identifier: MIT
#include "ui/guide/skilllistmodel.h"

#include "guide/guidefacts.h"
#include "ui/guide/guidelinks.h"
#include "ui/guide/guidetext.h"

#include <algorithm>

using namespace sevenrounds;

SkillListModel::SkillListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_skills(factsOf(services.library().facts(), QStringLiteral("skills"), QStringLiteral("skills")))
{
}

void SkillListModel::followRating(const QString &subject)
{
    const auto found = std::find_if(
        m_skills.cbegin(), m_skills.cend(), [&](const FactRecord *skill) { return skill->reference() == subject; });
    if (found != m_skills.cend()) {
        const QModelIndex row = index(static_cast<int>(found - m_skills.cbegin()));
        emit dataChanged(row, row, { OwnRole, GapTextRole, HasGapRole });
    } else if (subject.isEmpty() && count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { OwnRole, GapTextRole, HasGapRole });
    }
}

int SkillListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SkillListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FactRecord &skill = *m_skills.at(index.row());
    const int required = skill.number("required");
    const int own = m_services.guide().ratings().value(skill.id, -1);
    switch (role) {
    case TitleRole:
        return skill.text("title");
    case RequiredTextRole:
        return tr("%1, %L2 of 5").arg(skill.text("words")).arg(required);
    case BadgeRole:
        return badgeNumber(skill.badge());
    case NoteRole:
        return skill.text("note");
    case NoticeRole:
        return skill.text("notice");
    case OwnRole:
        return own;
    case GapTextRole:
        return own < 0        ? tr("not rated")
            : own >= required ? tr("reached")
                              : tr("%Ln steps missing", nullptr, required - own);
    case HasGapRole:
        return own >= 0 && own < required;
    case LinksRole:
        return linkedReferences(skill);
    case LinkTextsRole: {
        QStringList texts;
        for (const QString &reference : linkedReferences(skill)) {
            texts.append(linkText(m_services.library(), reference));
        }
        return texts;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> SkillListModel::roleNames() const
{
    return { { TitleRole, "title" }, { RequiredTextRole, "requiredText" }, { BadgeRole, "badge" }, { NoteRole, "note" },
        { NoticeRole, "notice" }, { OwnRole, "own" }, { GapTextRole, "gapText" }, { HasGapRole, "hasGap" },
        { LinkTextsRole, "linkTexts" }, { LinksRole, "links" } };
}
