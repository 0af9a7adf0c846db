// SPDX-License-Identifier: MIT
#include "ui/quiz/selftestmodel.h"

#include "core/logging.h"
#include "readiness/selfrating.h"
#include "ui/readiness/readinesstext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <cmath>
#include <utility>

using namespace sevenrounds;

namespace {

/// The rating that a measured skill stands for: 0 is L3, 4 is L7.
double ratingOf(const SkillReading &reading)
{
    return reading.mean - static_cast<double>(kLevels.front());
}

/// App default of the self-test: "where the two are two values apart".
constexpr double kApart = 2.0;

const AssumptionId kStart { AssumptionKind::PriorLevel };

/// "L4.4"
QString levelText(double level)
{
    return QLatin1Char('L') + QLocale().toString(level, 'f', 1);
}

} // namespace

SelfTestModel::SelfTestModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    const auto tell = [this](const QList<int> &roles) {
        if (count() > 0) {
            emit dataChanged(index(0), index(count() - 1), roles);
        }
    };
    connect(&services.quizzes(), &QuizService::changed, this, [this, tell] {
        tell({ RatingRole, IsApartRole });
        recognizeStart();
        emit ratedChanged();
        emit startChanged();
    });
    connect(&services.readiness(), &ReadinessService::changed, this, [this, tell] {
        tell({ MeasuredRole, IsApartRole });
        recognizeStart();
        emit startChanged();
    });
    recognizeStart();
}

int SelfTestModel::count() const
{
    const SelfTest *test = m_services.quizzes().selfTest();
    return test == nullptr ? 0 : static_cast<int>(test->items.size());
}

QString SelfTestModel::title() const
{
    const SelfTest *test = m_services.quizzes().selfTest();
    return test == nullptr ? QString() : test->title;
}

QString SelfTestModel::about() const
{
    const SelfTest *test = m_services.quizzes().selfTest();
    return test == nullptr ? QString() : test->about;
}

QString SelfTestModel::stateText() const
{
    const int rated = m_services.quizzes().rated();
    return rated == 0      ? tr("%Ln statements, about five minutes", nullptr, count())
        : rated == count() ? tr("all %L1 rated").arg(count())
                           : tr("%L1 of %L2 rated").arg(rated).arg(count());
}

bool SelfTestModel::hasStart() const
{
    return !m_services.quizzes().ratings().isEmpty();
}

double SelfTestModel::start() const
{
    const QList<int> ratings = m_services.quizzes().ratings();
    return priorFromRatings({ ratings.constData(), static_cast<std::size_t>(ratings.size()) },
        assumed(m_services.readiness().usual(), kStart));
}

bool SelfTestModel::isStarted() const
{
    return hasStart() && ownStart() == writeAssumption(start());
}

QString SelfTestModel::ownStart() const
{
    return m_services.settings().ownAssumptions().value(assumptionKey(kStart));
}

void SelfTestModel::recognizeStart()
{
    if (m_set.isEmpty() && isStarted()) {
        m_set = ownStart();
    }
}

bool SelfTestModel::canTakeBack() const
{
    return isStarted() || (!m_set.isEmpty() && ownStart() == m_set);
}

QString SelfTestModel::startText() const
{
    if (!hasStart()) {
        return {};
    }
    const double now = assumed(m_services.readiness().assumptions(), kStart);
    return isStarted()
        ? tr("Every round starts from %1, as your ratings say: an assumption of yours and no measurement. What is "
             "measured soon outweighs it. Readiness counts it among your own assumptions.")
              .arg(levelText(now))
        : tr("Your ratings speak for %1 before anything is measured; %2 is assumed now. Half weight is given "
             "to your ratings, lowered by as much as people usually overrate themselves. To start from it is an "
             "assumption of yours and no measurement.")
              .arg(levelText(start()), levelText(now));
}

QString SelfTestModel::startAction() const
{
    return hasStart() ? tr("Start from %1").arg(levelText(start())) : QString();
}

void SelfTestModel::startFromRatings()
{
    if (!hasStart() || isStarted()) {
        return;
    }
    // A level that came from earlier ratings is not what stood before.
    if (const QString own = ownStart(); own != m_set) {
        m_before = own;
    }
    m_set = writeAssumption(start());
    m_services.settings().setOwnAssumption(assumptionKey(kStart), m_set);
}

void SelfTestModel::takeStartBack()
{
    if (canTakeBack()) {
        m_set.clear();
        m_services.settings().setOwnAssumption(assumptionKey(kStart), std::exchange(m_before, QString()));
    }
}

const SelfTestItem &SelfTestModel::itemAt(int row) const
{
    return m_services.quizzes().selfTest()->items.at(row);
}

const SkillReading *SelfTestModel::readingOf(const SelfTestItem &item) const
{
    const Round *round = m_services.library().findRound(item.round);
    if (round == nullptr) {
        return nullptr;
    }
    const SkillReading &reading = m_services.readiness().report().skills[sevenrounds::index(round->skill)];
    return isMeasured(reading) ? &reading : nullptr;
}

void SelfTestModel::rate(int row, int rating)
{
    if (row < 0 || row >= count()) {
        return;
    }
    if (const Result<> rated = m_services.quizzes().rate(itemAt(row).id, rating); !rated) {
        qCWarning(lcShell).noquote() << describe(rated.error());
    }
}

void SelfTestModel::open()
{
    m_navigation.open(Navigation::Page::SelfTest);
}

void SelfTestModel::leave()
{
    m_navigation.open(Navigation::Page::Review);
}

int SelfTestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SelfTestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SelfTestItem &item = itemAt(index.row());
    const Round *round = m_services.library().findRound(item.round);
    const SkillReading *reading = readingOf(item);
    const int rating = m_services.quizzes().rating(item.id).value_or(-1);
    switch (role) {
    case TextRole:
        return item.text;
    case RoundRole:
        return round == nullptr ? QString() : round->title;
    case AnchorsRole:
        return item.anchors;
    case RatingRole:
        return rating;
    case MeasuredRole:
        return reading == nullptr ? tr("nothing measured yet")
                                  : tr("measured in this round: %1").arg(levelRangeText(*reading));
    case IsApartRole:
        return reading != nullptr && rating >= 0 && std::abs(ratingOf(*reading) - rating) >= kApart;
    case EvidenceRole:
        return item.evidence;
    default:
        return {};
    }
}

QHash<int, QByteArray> SelfTestModel::roleNames() const
{
    return { { TextRole, "statement" }, { RoundRole, "roundTitle" }, { AnchorsRole, "meanings" },
        { RatingRole, "rating" }, { MeasuredRole, "measured" }, { IsApartRole, "isApart" },
        { EvidenceRole, "evidence" } };
}
