// SPDX-License-Identifier: MIT
#include "ui/readiness/readinesspastmodel.h"

#include "services/codingservice.h"
#include "ui/format/datetext.h"
#include "ui/readiness/evidencetext.h"
#include "ui/readiness/readinesstext.h"
#include "ui/shell/navigation.h"

#include <QPointer>

#include <algorithm>

using namespace sevenrounds;

namespace {

/// More would make a page of it; the oldest move the least.
constexpr int kMostRows = 12;
constexpr int kPastWeeks = 12;
constexpr std::chrono::days kPastWeek { 7 };

template <typename Part>
QList<double> partOf(const QList<ReadinessWeek> &weeks, Part part)
{
    QList<double> values;
    std::transform(weeks.cbegin(), weeks.cend(), std::back_inserter(values), part);
    return values;
}

} // namespace

ReadinessPastModel::ReadinessPastModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    connect(&services.readiness(), &ReadinessService::changed, this, &ReadinessPastModel::refresh);
    refresh();
}

void ReadinessPastModel::refresh()
{
    QList<SkillEvidence> rows = m_services.readiness().evidenceOf(kSkills[static_cast<std::size_t>(m_skill)]);
    const bool hasRecall = !rows.isEmpty() && rows.first().kind == SkillEvidence::Kind::Recall;
    const int most = m_showsOlder ? static_cast<int>(rows.size()) : kMostRows + (hasRecall ? 1 : 0);
    m_older = std::max(0, static_cast<int>(rows.size()) - most);
    m_hasOwn = rows.size() > (hasRecall ? 1 : 0);
    rows = rows.mid(0, most);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    refreshMoves();
    m_weeks.reset();
    emit evidenceChanged();
    emit historyChanged();
}

void ReadinessPastModel::refreshMoves()
{
    const auto skill = static_cast<std::size_t>(m_skill);
    const SkillMove move = m_services.readiness().movesSince(m_services.clock().now() - kPastWeek).at(skill);
    m_moveText = ::moveText(move, skillTitle(kSkills[skill], m_services.library()), m_services.clock());
    m_moveLabels.clear();
    m_moveValues.clear();
    m_moveAmounts.clear();
    if (m_moveText.isEmpty()) {
        return;
    }
    for (const MovePart &part : moveParts(move, m_services.clock())) {
        m_moveLabels.append(part.what);
        m_moveValues.append(part.by);
        m_moveAmounts.append(moveByText(part.by));
    }
}

int ReadinessPastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReadinessPastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SkillEvidence &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return evidenceTitle(row);
    case DetailRole:
        return evidenceCaption(row, m_services.clock());
    case MoveRole:
        return moveByText(row.by);
    case OpenRole:
        return row.kind == SkillEvidence::Kind::Recall ? (row.cards > 0 ? tr("Cards") : QString())
            : row.kind == SkillEvidence::Kind::Quiz    ? tr("Quiz")
            : row.practice                             ? tr("Read it again")
            : row.kind == SkillEvidence::Kind::Mock    ? QString()
            : m_services.coding().problemAt(row.at)    ? tr("The problem")
                                                       : tr("Coding problems");
    default:
        return {};
    }
}

QHash<int, QByteArray> ReadinessPastModel::roleNames() const
{
    return { { TitleRole, "title" }, { DetailRole, "detail" }, { MoveRole, "move" }, { OpenRole, "openText" } };
}

QStringList ReadinessPastModel::skills() const
{
    QStringList titles;
    for (const Skill skill : kSkills) {
        titles.append(skillTitle(skill, m_services.library()));
    }
    return titles;
}

void ReadinessPastModel::setSkillIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(kSkillCount) && index != m_skill) {
        m_skill = index;
        m_showsOlder = false;
        refresh();
    }
}

QString ReadinessPastModel::note() const
{
    QStringList sentences;
    if (!m_hasOwn) {
        sentences.append(m_rows.isEmpty() ? tr("Nothing of its own yet. What is said of it comes from where everybody "
                                               "starts and from the other rounds.")
                                          : tr("No session of its own yet. What else is said of it comes from where "
                                               "everybody starts and from the other rounds."));
    } else if (m_older > 0) {
        sentences.append(tr("%Ln older ones move it, too.", nullptr, m_older));
    }
    const Skill skill = kSkills[static_cast<std::size_t>(m_skill)];
    const RoundRecall &recall = m_services.readiness().recall(skill);
    if (recall.learned() > 0 && !m_services.readiness().countsRecall(skill)) {
        //: How many cards of a round were learned: "5 of 18 cards so far"
        sentences.append(tr("What you recall of it will count once the round is measured and half of its cards are "
                            "learned: %L1 of %Ln cards so far.",
            nullptr, recall.cards())
                             .arg(recall.learned()));
    }
    return sentences.join(QLatin1Char(' '));
}

QString ReadinessPastModel::olderText() const
{
    return m_older > 0 ? tr("Show all") : QString();
}

const QList<ReadinessWeek> &ReadinessPastModel::weeks() const
{
    if (!m_weeks) {
        m_weeks = m_services.readiness().history(m_services.readiness().target(), kPastWeeks);
    }
    return *m_weeks;
}

QList<double> ReadinessPastModel::weekLows() const
{
    return partOf(weeks(), [](const ReadinessWeek &week) { return week.chance.low; });
}

QList<double> ReadinessPastModel::weekHighs() const
{
    return partOf(weeks(), [](const ReadinessWeek &week) { return week.chance.high; });
}

QList<double> ReadinessPastModel::weekMeans() const
{
    return partOf(weeks(), [](const ReadinessWeek &week) { return week.chance.probability; });
}

QString ReadinessPastModel::firstWeek() const
{
    return weeks().isEmpty() ? QString() : agoText(weeks().first().day, m_services.clock().today());
}

QString ReadinessPastModel::historyText() const
{
    const QList<ReadinessWeek> &all = weeks();
    if (all.isEmpty()) {
        return tr("Each week with evidence will stand here, with its range.");
    }
    const auto range = [](const ReadinessWeek &week) { return chanceRangeText(week.chance.low, week.chance.high); };
    const QString without
        = m_services.readiness().countsRecall() ? QLatin1Char(' ') + historyWithoutRecallText() : QString();
    if (all.size() == 1) {
        return tr("Likely %1 today. Next week stands here beside it.").arg(range(all.last())) + without;
    }
    //: The likely range of the chance today, a week ago, and at the beginning: "Likely 20–50% today; a week ago 15–45%; 9 weeks ago 2–20%."
    return (all.size() == 2
                   ? tr("Likely %1 today; a week ago %2.").arg(range(all.last()), range(all.first()))
                   : tr("Likely %1 today; a week ago %2; %3 %4.")
                         .arg(range(all.last()), range(all.at(all.size() - 2)), firstWeek(), range(all.first())))
        + without;
}

void ReadinessPastModel::open(int row)
{
    if (row < 0 || row >= m_rows.size()) {
        return;
    }
    const SkillEvidence &one = m_rows.at(row);
    if (one.kind == SkillEvidence::Kind::Recall) {
        if (one.cards > 0) {
            m_navigation.open(Navigation::Page::Review);
        }
        return;
    }
    if (one.kind == SkillEvidence::Kind::Quiz) {
        emit quizAsked();
        return;
    }
    if (one.kind == SkillEvidence::Kind::Problem || one.kind == SkillEvidence::Kind::OwnWord) {
        if (const std::optional<ProblemId> problem = m_services.coding().problemAt(one.at)) {
            emit problemAsked(problem->value());
        } else {
            // Of another profile's coding room, or from before the log was kept.
            m_navigation.open(Navigation::Page::Coding);
        }
        return;
    }
    if (one.practice) {
        reread(*one.practice);
    }
}

void ReadinessPastModel::reread(qint64 practice)
{
    const auto show = [self = QPointer(this)](const Result<> &done, Navigation::Page page) {
        if (self && done) {
            self->m_navigation.open(page);
        } else if (self) {
            emit self->failed(done.error());
        }
    };
    // A talk counts as a presentation as the rounds about one do, and what a practice is stands in its row alone.
    m_services.sessions().reread(practice, [self = QPointer(this), practice, show](const Result<> &done) {
        if (self && !done && done.error().kind == ErrorKind::NotFound) {
            self->m_services.talks().reread(
                practice, [show](const Result<> &talk) { show(talk, Navigation::Page::TalkRating); });
            return;
        }
        // One that is open for its rating stands there as well.
        show(done, Navigation::Page::Debrief);
    });
}

void ReadinessPastModel::showOlder()
{
    m_showsOlder = true;
    refresh();
}
