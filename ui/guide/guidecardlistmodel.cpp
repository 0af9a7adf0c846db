// SPDX-License-Identifier: MIT
#include "ui/guide/guidecardlistmodel.h"

#include "services/guidenotes.h"
#include "ui/format/datetext.h"
#include "ui/format/toldfigures.h"
#include "ui/guide/ownuses.h"

#include <algorithm>

using namespace sevenrounds;

GuideCardListModel::GuideCardListModel(GuideService &service, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
    , m_clock(clock)
{
    connect(&service, &GuideService::changed, this, &GuideCardListModel::followOwn);
}

void GuideCardListModel::setCards(const QList<GuideCard> &cards)
{
    const bool isOtherCount = cards.size() != m_cards.size();
    beginResetModel();
    m_cards = cards;
    m_unfolded.clear();
    endResetModel();
    if (isOtherCount) {
        emit countChanged();
    }
}

int GuideCardListModel::rowOf(const QString &reference) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(),
        [&](const GuideCard &card) { return card.id == reference || card.alsoIds.contains(reference); });
    return found == m_cards.cend() ? -1 : static_cast<int>(found - m_cards.cbegin());
}

void GuideCardListModel::toggle(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    const QString id = m_cards.at(row).id;
    if (!m_unfolded.remove(id)) {
        m_unfolded.insert(id);
    }
    emit dataChanged(index(row), index(row), { LabelsRole, TextsRole, BadgesRole, IsUnfoldedRole });
}

void GuideCardListModel::followOwn(const QString &subject)
{
    if (const int row = rowOf(rowOfSubject(subject)); row >= 0) {
        emit dataChanged(index(row), index(row), { OwnTextRole, OwnWhenRole, OwnTextsRole, OwnWhensRole });
    }
    if (count() > 0 && subject == disagreementSubject(kAssessedLevel)) {
        emit dataChanged(index(0), index(count() - 1), { ChipsRole });
    }
}

QString GuideCardListModel::whenText(UtcTime at) const
{
    return tr("noted %1").arg(agoText(m_clock.localDate(at), m_clock.localDate(m_clock.now())));
}

QStringList GuideCardListModel::chips(const GuideCard &card) const
{
    QStringList chips = card.chips;
    const std::optional<OwnValue> told = m_service.ownValue(kAssessedLevel);
    const std::optional<Level> level = told ? toldLevel(told->text) : std::nullopt;
    // A card of the ladders is called by its level.
    if (level && !card.ownParts.isEmpty() && card.title == levelKey(*level)) {
        chips.append(tr("You are assessed here, as you noted"));
    }
    return chips;
}

QStringList GuideCardListModel::ownParts(const GuideCard &card, int role) const
{
    QStringList texts;
    for (const GuideOwnPart &part : card.ownParts) {
        const std::optional<OwnValue> own = m_service.ownPart(part.reference, part.part);
        texts.append(role == OwnLabelsRole ? part.label
                : !own                     ? QString()
                : role == OwnTextsRole     ? own->text
                                           : whenText(own->at));
    }
    return texts;
}

std::optional<OwnValue> GuideCardListModel::own(const GuideCard &card) const
{
    return card.ask.isEmpty() ? std::nullopt : m_service.ownValue(FactId(card.id.section(QLatin1Char('/'), 1)));
}

QVariant GuideCardListModel::line(const GuideCard &card, int role) const
{
    const bool isWhole = card.folded < 0 || m_unfolded.contains(card.id);
    const qsizetype length
        = isWhole ? card.lines.texts.size() : std::min<qsizetype>(card.folded, card.lines.texts.size());
    switch (role) {
    case LabelsRole:
        return card.lines.labels.mid(0, length);
    case TextsRole:
        return card.lines.texts.mid(0, length);
    default:
        return QVariant::fromValue(card.lines.badges.mid(0, length));
    }
}

int GuideCardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant GuideCardListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const GuideCard &card = m_cards.at(index.row());
    const auto column = [&](auto member) {
        std::decay_t<decltype(QList { card.columns.value(0).*member })> values;
        for (const GuideColumn &one : card.columns) {
            values.append(one.*member);
        }
        return QVariant::fromValue(values);
    };
    switch (role) {
    case CardIdRole:
        return card.id;
    case TitleRole:
        return card.title;
    case CaptionRole:
        return card.caption;
    case ChipsRole:
        return chips(card);
    case BadgeRole:
        return card.badge;
    case TextRole:
        return card.text;
    case ColumnTitlesRole:
        return column(&GuideColumn::title);
    case ColumnTextsRole:
        return column(&GuideColumn::text);
    case ColumnBadgesRole:
        return column(&GuideColumn::badge);
    case LabelsRole:
    case TextsRole:
    case BadgesRole:
        return line(card, role);
    case HasFoldRole:
        return card.folded >= 0;
    case IsUnfoldedRole:
        return m_unfolded.contains(card.id);
    case LinkTextsRole:
        return card.linkTexts;
    case AskRole:
        return card.ask;
    case OptionsRole:
        return card.options;
    case OwnTextRole: {
        const std::optional<OwnValue> value = own(card);
        return value ? value->text : QString();
    }
    case OwnWhenRole: {
        const std::optional<OwnValue> value = own(card);
        return value ? whenText(value->at) : QString();
    }
    case OwnLabelsRole:
    case OwnTextsRole:
    case OwnWhensRole:
        return ownParts(card, role);
    default:
        return {};
    }
}

QHash<int, QByteArray> GuideCardListModel::roleNames() const
{
    return { { CardIdRole, "cardId" }, { TitleRole, "title" }, { CaptionRole, "caption" }, { ChipsRole, "chips" },
        { BadgeRole, "badge" }, { TextRole, "text" }, { ColumnTitlesRole, "columnTitles" },
        { ColumnTextsRole, "columnTexts" }, { ColumnBadgesRole, "columnBadges" }, { LabelsRole, "labels" },
        { TextsRole, "texts" }, { BadgesRole, "badges" }, { HasFoldRole, "hasFold" }, { IsUnfoldedRole, "isUnfolded" },
        { LinkTextsRole, "linkTexts" }, { AskRole, "ask" }, { OptionsRole, "options" }, { OwnTextRole, "ownText" },
        { OwnWhenRole, "ownWhen" }, { OwnLabelsRole, "ownLabels" }, { OwnTextsRole, "ownTexts" },
        { OwnWhensRole, "ownWhens" } };
}
