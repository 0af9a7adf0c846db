// SPDX-License-Identifier: MIT
#include "ui/story/tellinglistmodel.h"

#include "story/tellingclock.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"

#include <array>

using namespace sevenrounds;

TellingListModel::TellingListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    connect(&services.stories(), &StoryService::told, this, [this](TellingSubject subject, const QString &subjectId) {
        if (subject == m_subject && subjectId == m_subjectId) {
            refresh();
        }
    });
    connect(&services.reviews(), &ReviewService::changed, this, [this](const ReviewItem &item) {
        if (item == ReviewItem { ReviewItemKind::Story, m_subjectId }) {
            refresh();
        }
    });
}

void TellingListModel::show(TellingSubject subject, const QString &subjectId, Milliseconds limit)
{
    m_subject = subject;
    m_subjectId = subjectId;
    m_limit = limit;
    refresh();
}

TellingListModel::Row TellingListModel::rowOf(const Telling &telling) const
{
    Row row;
    row.key = toEpochMs(telling.endedAt);
    row.date = agoText(telling.localDate, m_services.clock().today());
    row.length = elapsedText(telling.length());
    row.isOver = m_limit > Milliseconds { 0 } && telling.length() > m_limit;
    if (telling.subject == TellingSubject::Drill) {
        row.laps = tr("%Ln points made", nullptr, static_cast<int>(telling.points.size()));
        return row;
    }
    const auto lap = [&](StoryPart part) { return elapsedText(telling.laps.value(static_cast<qsizetype>(part))); };
    //: The four parts of a story by their first letters, each with its time.
    row.laps
        = tr("S %1 · T %2 · A %3 · R %4")
              .arg(lap(StoryPart::Situation), lap(StoryPart::Task), lap(StoryPart::Action), lap(StoryPart::Result));
    const int action = static_cast<int>(StoryPart::Action);
    if (const std::optional<int> share = shareOf(telling.laps, action, action)) {
        row.share = tr("action %1").arg(percentText(*share));
    }
    return row;
}

void TellingListModel::refresh()
{
    const QList<Telling> tellings = m_services.stories().tellings(m_subject, m_subjectId);
    const std::vector<GradedReview> reviews = m_subject == TellingSubject::Story
        ? m_services.reviews().history({ ReviewItemKind::Story, m_subjectId })
        : std::vector<GradedReview> {};
    const std::array names { tr("again"), tr("hard"), tr("good"), tr("easy") };
    QList<Row> now;
    for (qsizetype i = 0; i < tellings.size(); ++i) {
        Row row = rowOf(tellings.at(i));
        // Its grade was given after its end and before the next one's.
        for (const GradedReview &review : reviews) {
            const bool isAfter = review.at >= tellings.at(i).endedAt;
            if (isAfter && (i + 1 == tellings.size() || review.at < tellings.at(i + 1).endedAt)) {
                row.grade = names.at(static_cast<std::size_t>(review.grade) - 1);
            }
        }
        now.prepend(row);
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

int TellingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TellingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case DateRole:
        return row.date;
    case LengthRole:
        return row.length;
    case LapsRole:
        return row.laps;
    case ShareRole:
        return row.share;
    case GradeRole:
        return row.grade;
    case IsOverRole:
        return row.isOver;
    default:
        return {};
    }
}

QHash<int, QByteArray> TellingListModel::roleNames() const
{
    return { { DateRole, "date" }, { LengthRole, "length" }, { LapsRole, "laps" }, { ShareRole, "share" },
        { GradeRole, "grade" }, { IsOverRole, "isOver" } };
}
