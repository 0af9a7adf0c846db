// SPDX-License-Identifier: MIT
#include "ui/guide/guidecardlistmodel.h"

#include "ui/format/datetext.h"

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
    if (const int row = rowOf(subject); row >= 0) {
        emit dataChanged(index(row), index(row), { OwnTextRole, OwnWhenRole });
    }
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
        return card.chips;
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
        return value ? tr("noted %1").arg(agoText(m_clock.localDate(value->at), m_clock.localDate(m_clock.now())))
                     : QString();
    }
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
        { OwnWhenRole, "ownWhen" } };
}
