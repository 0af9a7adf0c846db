// SPDX-License-Identifier: MIT
#include "ui/today/bestusemodel.h"

#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kMinutes { 10, 25, 45 };
constexpr double kPoints = 100.0;
/// In points; below it a number would say more than is known.
constexpr double kLeastGain = 0.05;

QString pointsText(double gain)
{
    const double points = kPoints * gain;
    return points < kLeastGain ? QString() : QLatin1Char('+') + QLocale().toString(points, 'f', 1);
}

} // namespace

BestUseModel::BestUseModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &BestUseModel::refresh);
    connect(&services.bestUse(), &BestUseService::changed, &m_later, qOverload<>(&QTimer::start));
    m_later.start();
}

QStringList BestUseModel::choices() const
{
    QStringList texts;
    for (const int minutes : kMinutes) {
        texts.append(minutesText(minutes));
    }
    return texts;
}

void BestUseModel::setChoice(int choice)
{
    if (choice != m_choice && choice >= 0 && choice < static_cast<int>(kMinutes.size())) {
        m_choice = choice;
        emit choiceChanged();
        refresh();
    }
}

QString BestUseModel::title() const
{
    return tr("Best use of the next %1 minutes").arg(kMinutes.at(static_cast<std::size_t>(m_choice)));
}

QString BestUseModel::gainText() const
{
    double gain = 0.0;
    for (const BestUse &use : m_uses) {
        gain += use.gain;
    }
    const QString points = pointsText(gain);
    return points.isEmpty() ? QString() : tr("expected gain %1 points").arg(points);
}

void BestUseModel::refresh()
{
    const QList<BestUse> uses = m_services.bestUse().best(kMinutes.at(static_cast<std::size_t>(m_choice)));
    if (uses == m_uses) {
        return;
    }
    beginResetModel();
    m_uses = uses;
    endResetModel();
    emit countChanged();
}

QString BestUseModel::skillTitle(Skill skill) const
{
    const QList<Round> rounds = m_services.library().sevenRounds();
    const auto found
        = std::find_if(rounds.cbegin(), rounds.cend(), [&](const Round &round) { return round.skill == skill; });
    return found == rounds.cend() ? skillKey(skill) : found->title;
}

QString BestUseModel::titleOf(const BestUse &use) const
{
    const ContentLibrary &library = m_services.library();
    switch (use.kind) {
    case BestUseKind::Prompt: {
        const Round *round = library.findRound(RoundId(use.id));
        return tr("One prompt: %1").arg(round == nullptr ? use.id : round->title);
    }
    case BestUseKind::Mock: {
        const Round *round = library.findRound(RoundId(use.id));
        return tr("Mock: %1").arg(round == nullptr ? use.id : round->title);
    }
    case BestUseKind::Talk: {
        const TalkFormat *format = library.findTalkFormat(TalkFormatId(use.id));
        return tr("Rehearse: %1").arg(format == nullptr ? use.id : format->title);
    }
    case BestUseKind::Derivation: {
        const Derivation *derivation = library.findDerivation(DerivationId(use.id));
        return tr("Derive: %1").arg(derivation == nullptr ? use.id : derivation->title);
    }
    case BestUseKind::Drill: {
        const Drill *drill = library.findDrill(DrillId(use.id));
        return tr("Say it: %1").arg(drill == nullptr ? use.id : drill->title);
    }
    case BestUseKind::Review:
        break;
    }
    return tr("Review %n cards", nullptr, m_services.study().queue().dueOf(ReviewItemKind::Card));
}

QString BestUseModel::captionOf(const BestUse &use) const
{
    switch (use.reason) {
    case BestUseReason::LeastKnown: {
        const std::optional<QDate> last = m_services.readiness().sessions(use.skill).lastDay;
        if (!last) {
            return tr("%1 · nothing measured yet").arg(skillTitle(use.skill));
        }
        const auto days = static_cast<int>(std::max<qint64>(0, last->daysTo(m_services.clock().today())));
        return days == 0
            ? tr("%1 · still a wide band").arg(skillTitle(use.skill))
            : tr("%1 · last measured %n days ago, still a wide band", nullptr, days).arg(skillTitle(use.skill));
    }
    case BestUseReason::MovesMost:
        return tr("%1 · an hour here moves the whole loop most").arg(skillTitle(use.skill));
    case BestUseReason::Fades:
        break;
    }
    return tr("Due now; the likeliest forgotten come first");
}

void BestUseModel::start(int row)
{
    if (row >= 0 && row < count()) {
        // A copy: what it starts may change the list.
        const BestUse use = m_uses.at(row);
        start(use);
    }
}

void BestUseModel::startShort()
{
    const QList<BestUse> uses = m_services.bestUse().best(kMinutes.front());
    if (!uses.isEmpty()) {
        start(uses.first());
    }
}

void BestUseModel::start(const BestUse &use)
{
    const auto go = [this](const Result<> &result, Navigation::Page page) {
        if (result) {
            m_navigation.open(page);
        } else {
            emit failed(result.error());
        }
    };
    const Level level = m_services.settings().targetLevel();
    const SessionRules rules = m_services.settings().rules();
    switch (use.kind) {
    case BestUseKind::Prompt:
        go(m_services.sessions().startShort(RoundId(use.id), level, std::nullopt, rules), Navigation::Page::Round);
        break;
    case BestUseKind::Mock:
        go(m_services.sessions().start(RoundId(use.id), level, std::nullopt, rules), Navigation::Page::Round);
        break;
    case BestUseKind::Talk:
        go(m_services.talks().start(TalkFormatId(use.id), {}, level), Navigation::Page::Talk);
        break;
    case BestUseKind::Derivation:
        go(m_services.derivations().setCurrent(DerivationId(use.id)), Navigation::Page::Derivation);
        break;
    case BestUseKind::Drill:
        emit drillAsked(use.id);
        break;
    case BestUseKind::Review:
        emit reviewAsked();
        break;
    }
}

int BestUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant BestUseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BestUse &use = m_uses.at(index.row());
    switch (role) {
    case MinutesRole:
        return use.minutes;
    case TitleRole:
        return titleOf(use);
    case CaptionRole:
        return captionOf(use);
    case GainRole:
        return pointsText(use.gain);
    default:
        return {};
    }
}

QHash<int, QByteArray> BestUseModel::roleNames() const
{
    return { { MinutesRole, "minutes" }, { TitleRole, "title" }, { CaptionRole, "caption" }, { GainRole, "gain" } };
}
