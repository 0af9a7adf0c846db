// SPDX-License-Identifier: MIT
#include "ui/today/bestusemodel.h"

#include "services/codingservice.h"
#include "ui/format/durationtext.h"
#include "ui/readiness/readinesstext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr std::array kMinutes { 10, 25, 45, 60, 90 };
/// An hour: what a whole round takes.
constexpr int kUsualChoice = 3;
constexpr int kMinutesAnHour = 60;
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
    , m_choice(kUsualChoice)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &BestUseModel::refresh);
    // It asks the committee some twenty times. Every grade of a sitting changes what it depends on, so nothing is worked out for a page that nobody sees.
    connect(&services.bestUse(), &BestUseService::changed, this, [this] {
        m_isStale = m_navigation.page() != Navigation::Page::Today;
        if (!m_isStale) {
            m_later.start();
        }
    });
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() == Navigation::Page::Today && std::exchange(m_isStale, false)) {
            m_later.start();
        }
    });
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
    return tr("Best use of the next %Ln minutes", nullptr, kMinutes.at(static_cast<std::size_t>(m_choice)));
}

QString BestUseModel::gainText() const
{
    double gain = 0.0;
    for (const Row &row : m_rows) {
        gain += row.use.gain;
    }
    const QString points = pointsText(gain);
    return points.isEmpty() ? QString() : tr("expected gain %1 points").arg(points);
}

void BestUseModel::refresh()
{
    const QList<BestUse> uses = m_services.bestUse().best(kMinutes.at(static_cast<std::size_t>(m_choice)));
    QList<Row> now;
    for (const BestUse &use : uses) {
        // Two prompts of one round may stand in one list, and they are alike.
        const QString key = QStringLiteral("%1/%2/").arg(static_cast<int>(use.kind)).arg(use.id);
        const auto earlier
            = std::count_if(now.cbegin(), now.cend(), [&](const Row &row) { return row.key.startsWith(key); });
        now.append({ key + QString::number(earlier), titleOf(use), captionOf(use), use });
    }
    if (now != m_rows) {
        // Whoever stands on a row's button stays there.
        updateRows(*this, m_rows, now);
        emit countChanged();
    }
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
    case BestUseKind::Problem: {
        const CodingProblem *problem = library.findCodingProblem(ProblemId(use.id));
        return tr("Solve: %1").arg(problem == nullptr ? use.id : problem->title);
    }
    case BestUseKind::Quiz:
        return tr("Placement questions: %1").arg(skillTitle(use.skill, library));
    case BestUseKind::SelfTest:
        return tr("Rate what you could do tomorrow");
    case BestUseKind::Review:
        break;
    }
    return tr("Review %Ln cards", nullptr, m_services.study().queue().dueOf(ReviewItemKind::Card));
}

QString BestUseModel::lastText(Skill skill) const
{
    const std::optional<QDate> last = m_services.readiness().sessions(skill).lastDay;
    if (!last) {
        return tr("nothing measured yet");
    }
    const auto days = static_cast<int>(std::max<qint64>(0, last->daysTo(m_services.clock().today())));
    return days == 0 ? tr("measured today")
        : days == 1  ? tr("last measured yesterday")
                     : tr("last measured %Ln days ago", nullptr, days);
}

bool BestUseModel::isWidest(Skill skill) const
{
    const auto &skills = m_services.readiness().report().skills;
    const double own = skills[sevenrounds::index(skill)].sd;
    return std::none_of(kSkills.begin(), kSkills.end(),
        [&](Skill other) { return other != skill && skills[sevenrounds::index(other)].sd >= own; });
}

QString BestUseModel::reasonOf(const BestUse &use) const
{
    QString last = lastText(use.skill);
    if (use.reason == BestUseReason::LeastKnown) {
        if (!m_services.readiness().sessions(use.skill).lastDay) {
            return last;
        }
        return isWidest(use.skill) ? tr("%1, the widest band of all").arg(last) : tr("%1, still a wide band").arg(last);
    }
    const QString points = pointsText(use.gain * kMinutesAnHour / use.minutes);
    return points.isEmpty() ? tr("%1; an hour here moves the whole loop most").arg(last)
                            : tr("%1; an hour here is worth about %2 points").arg(last, points);
}

QString BestUseModel::derivationText(const BestUse &use) const
{
    const DerivationId id(use.id);
    if (use.due) {
        return *use.due == ReviewItemKind::Line ? tr("lines of it are due again, before they fade")
                                                : tr("due again from a blank page");
    }
    const QList<AttemptSummary> attempts = m_services.attempts().history(id);
    if (!attempts.isEmpty() && attempts.last().result.isFromMemory()) {
        const AttemptResult &last = attempts.last().result;
        const QString had = tr("last time you had %L1 of %Ln lines", nullptr, last.lines).arg(last.had);
        return last.hints == 0 ? had : tr("%1, with %Ln hints", nullptr, last.hints).arg(had);
    }
    const Derivation *derivation = m_services.library().findDerivation(id);
    const int open = m_services.derivations().revealed(id);
    if (open > 0 && derivation != nullptr) {
        return tr("begun: %L1 of %Ln lines stand open", nullptr, static_cast<int>(derivation->steps.size())).arg(open);
    }
    return derivation != nullptr && derivation->isCore ? tr("one of the core fifteen, not begun") : tr("not begun");
}

QString BestUseModel::problemText(const BestUse &use) const
{
    if (use.due) {
        return tr("solved before, and due to be solved again");
    }
    return m_services.coding().state(ProblemId(use.id)) == CodingState::Tried
        ? tr("begun and not solved yet")
        : tr("judged by tests, so it says more than your own marks");
}

QString BestUseModel::reviewText() const
{
    const QueueState queue = m_services.study().queue();
    if (queue.fadingCards > 0) {
        return tr("%Ln would drop below 90% recall tonight", nullptr, queue.fadingCards);
    }
    if (queue.fadedCards > 0) {
        return tr("%Ln have dropped below 90% recall", nullptr, queue.fadedCards);
    }
    return tr("Due now; the likeliest forgotten come first");
}

QString BestUseModel::captionOf(const BestUse &use) const
{
    const QString title = skillTitle(use.skill, m_services.library());
    switch (use.kind) {
    case BestUseKind::Prompt:
    case BestUseKind::Mock:
    case BestUseKind::Talk:
    case BestUseKind::Drill:
        return tr("%1 · %2").arg(title, reasonOf(use));
    case BestUseKind::Derivation:
        return tr("%1 · %2").arg(title, derivationText(use));
    case BestUseKind::Problem:
        return tr("%1 · %2").arg(title, problemText(use));
    case BestUseKind::Quiz: {
        const int answered = m_services.quizzes().answered();
        const QString each = tr("each answer measures this round");
        return answered == 0
            ? each
            : tr("%L1 of %L2 answered; %3").arg(answered).arg(m_services.quizzes().quiz()->questions.size()).arg(each);
    }
    case BestUseKind::SelfTest:
        return tr("Ten statements; the estimate may start from them until something is measured");
    case BestUseKind::Review:
        break;
    }
    return reviewText();
}

void BestUseModel::start(int row)
{
    if (row >= 0 && row < count()) {
        // A copy: what it starts may change the list.
        const BestUse use = m_rows.at(row).use;
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
        emit talkAsked(use.id);
        break;
    case BestUseKind::Derivation:
        go(enterDerivation(use), Navigation::Page::Derivation);
        break;
    case BestUseKind::Problem:
        emit problemAsked(use.id);
        break;
    case BestUseKind::Quiz:
        emit quizAsked();
        break;
    case BestUseKind::SelfTest:
        emit selfTestAsked();
        break;
    case BestUseKind::Drill:
        emit drillAsked(use.id);
        break;
    case BestUseKind::Review:
        emit reviewAsked();
        break;
    }
}

Result<> BestUseModel::enterDerivation(const BestUse &use)
{
    const DerivationId id(use.id);
    if (use.due) {
        const AttemptMode mode = *use.due == ReviewItemKind::Line ? AttemptMode::Recall : AttemptMode::Blank;
        ROUNDS_RETURN_IF_ERROR(m_services.attempts().enter(id, mode));
    }
    return m_services.derivations().setCurrent(id);
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
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case MinutesRole:
        return row.use.minutes;
    case TitleRole:
        return row.title;
    case CaptionRole:
        return row.caption;
    case GainRole:
        return pointsText(row.use.gain);
    default:
        return {};
    }
}

QHash<int, QByteArray> BestUseModel::roleNames() const
{
    return { { MinutesRole, "minutes" }, { TitleRole, "title" }, { CaptionRole, "caption" }, { GainRole, "gain" } };
}
