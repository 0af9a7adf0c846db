// SPDX-License-Identifier: MIT
#include "ui/today/startlistmodel.h"

#include "ui/shell/navigation.h"
#include "ui/talk/talkdocument.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

// Together half an hour.
constexpr int kStartMinutes = 10;
constexpr int kShortStart = 5;

} // namespace

StartListModel::StartListModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    if (services.quizzes().selfTest() != nullptr) {
        m_kinds.append(Kind::SelfTest);
    }
    m_kinds << Kind::Derivation << Kind::Prompt << Kind::Pitch;
    const auto refresh = [this] { emit dataChanged(index(0), index(rowCount() - 1), { TitleRole, CaptionRole }); };
    connect(&services.readiness(), &ReadinessService::changed, this, refresh);
    connect(&services.derivations(), &DerivationService::changed, this, refresh);
    connect(&services.quizzes(), &QuizService::changed, this, refresh);
}

int StartListModel::minutes(Kind kind)
{
    return kind == Kind::SelfTest || kind == Kind::Pitch ? kShortStart : kStartMinutes;
}

const Round *StartListModel::leastKnownRound() const
{
    const QList<Round> rounds = m_services.library().roundsOf(m_services.settings().loop());
    const ReadinessReport &report = m_services.readiness().report();
    const CommitteeRule &rule = m_services.readiness().assumptions().committee;
    // Of those alike, the one that weighs most with the committee comes first.
    const auto known = [&](const Round &round) {
        const std::size_t skill = sevenrounds::index(round.skill);
        return std::pair(-report.skills[skill].sd, -rule.weights[skill]);
    };
    const auto least = std::min_element(
        rounds.cbegin(), rounds.cend(), [&](const Round &a, const Round &b) { return known(a) < known(b); });
    return least == rounds.cend() ? nullptr : m_services.library().findRound(least->id);
}

const Derivation *StartListModel::nextDerivation() const
{
    const QList<Derivation> &all = m_services.library().derivations();
    const auto unfinished = std::find_if(all.cbegin(), all.cend(), [this](const Derivation &derivation) {
        return m_services.derivations().revealed(derivation.id) < derivation.steps.size();
    });
    return unfinished != all.cend() ? &*unfinished : all.isEmpty() ? nullptr : &all.first();
}

QString StartListModel::title(Kind kind) const
{
    switch (kind) {
    case Kind::SelfTest:
        return tr("What can you do already?");
    case Kind::Prompt: {
        const Round *round = leastKnownRound();
        return round == nullptr ? QString() : tr("One prompt: %1").arg(round->title);
    }
    case Kind::Derivation: {
        const Derivation *derivation = nextDerivation();
        if (derivation == nullptr) {
            return {};
        }
        return m_services.derivations().revealed(derivation->id) == 0
            ? tr("The first lines of: %1").arg(derivation->title)
            : tr("The next lines of: %1").arg(derivation->title);
    }
    case Kind::Pitch:
        break;
    }
    return tr("A two-minute pitch");
}

QString StartListModel::caption(Kind kind) const
{
    switch (kind) {
    case Kind::SelfTest: {
        const int rated = m_services.quizzes().rated();
        const auto all = static_cast<int>(m_services.quizzes().selfTest()->items.size());
        return rated == 0 ? tr("Ten statements to rate, from every part of the loop. They can set where you start.")
                          : tr("%L1 of %Ln statements rated. They can set where you start.", nullptr, all).arg(rated);
    }
    case Kind::Prompt:
        return tr("Of this round least is known. Read, answer, then see what a strong answer holds.");
    case Kind::Derivation:
        return tr("Say the next line before you open it; each comes with its reason.");
    case Kind::Pitch:
        break;
    }
    return tr("Who you are and why here, aloud, against the clock.");
}

void StartListModel::start(int row)
{
    const auto go = [this](const Result<> &result, Navigation::Page page) {
        if (result) {
            m_navigation.open(page);
        } else {
            emit failed(result.error());
        }
    };
    if (row < 0 || row >= rowCount()) {
        return;
    }
    const Level level = m_services.settings().targetLevel();
    switch (m_kinds.at(row)) {
    case Kind::SelfTest:
        m_navigation.open(Navigation::Page::SelfTest);
        break;
    case Kind::Prompt:
        if (const Round *round = leastKnownRound()) {
            go(m_services.sessions().startShort(round->id, level), Navigation::Page::Round);
        }
        break;
    case Kind::Derivation:
        if (const Derivation *derivation = nextDerivation()) {
            go(m_services.derivations().setCurrent(derivation->id), Navigation::Page::Derivation);
        }
        break;
    case Kind::Pitch:
        go(m_services.talks().startPitch(pitchTitle(), pitchLands(), level), Navigation::Page::Talk);
        break;
    }
}

int StartListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kinds.size());
}

QVariant StartListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Kind kind = m_kinds.at(index.row());
    switch (role) {
    case MinutesRole:
        return minutes(kind);
    case TitleRole:
        return title(kind);
    case CaptionRole:
        return caption(kind);
    default:
        return {};
    }
}

QHash<int, QByteArray> StartListModel::roleNames() const
{
    return { { MinutesRole, "minutes" }, { TitleRole, "title" }, { CaptionRole, "caption" } };
}
