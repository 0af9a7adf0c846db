// SPDX-License-Identifier: MIT
#include "ui/quiz/quizresultmodel.h"

#include "ui/readiness/readinesstext.h"

#include <QLocale>

#include <array>
#include <cmath>
#include <map>

using namespace sevenrounds;

namespace {

struct Tally {
    int right = 0;
    int asked = 0;
};

QString signedText(double levels)
{
    const QString number = QLocale().toString(std::abs(levels), 'f', 2);
    return (levels < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + number;
}

} // namespace

QuizResultModel::QuizResultModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
}

QList<QuizResultModel::Row> QuizResultModel::rows() const
{
    const Quiz *quiz = m_services.quizzes().quiz();
    const std::optional<UtcTime> begun = m_services.quizzes().begunAt();
    if (quiz == nullptr || !begun) {
        return {};
    }
    std::array<std::map<Level, Tally>, kSkillCount> tallies;
    for (const QuizQuestion &question : quiz->questions) {
        const std::optional<QuizAnswerRecord> answer = m_services.quizzes().answerTo(question.id);
        const Round *round = m_services.library().findRound(question.round);
        if (answer && round != nullptr) {
            Tally &tally = tallies[sevenrounds::index(round->skill)][question.level];
            ++tally.asked;
            tally.right += answer->isCorrect.value_or(false) ? 1 : 0;
        }
    }
    const auto moves = m_services.readiness().movesSince(*begun - Milliseconds { 1 });
    QList<Row> rows;
    for (const Skill skill : kSkills) {
        const std::size_t place = sevenrounds::index(skill);
        Tally all;
        QStringList levels;
        for (const auto &[level, tally] : tallies[place]) {
            all.right += tally.right;
            all.asked += tally.asked;
            levels.append(tr("%1 %L2/%L3").arg(levelKey(level)).arg(tally.right).arg(tally.asked));
        }
        if (all.asked > 0) {
            rows.append({ skillTitle(skill, m_services.library()), tr("%L1 of %L2").arg(all.right).arg(all.asked),
                tr("moved by %1 levels, to %2")
                    .arg(signedText(moves[place].quizzes),
                        levelRangeText(m_services.readiness().report().skills[place])),
                levels.join(QStringLiteral(" · ")) });
        }
    }
    return rows;
}

void QuizResultModel::refresh()
{
    const QList<Row> fresh = rows();
    const int before = count();
    // Rounds only come, in their order, while the quiz is answered.
    for (int row = 0; row < fresh.size(); ++row) {
        if (row < count() && m_rows.at(row).title == fresh.at(row).title) {
            if (!(m_rows.at(row) == fresh.at(row))) {
                m_rows[row] = fresh.at(row);
                emit dataChanged(index(row), index(row), { RightRole, ChangeRole, LevelsRole });
            }
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(row, fresh.at(row));
            endInsertRows();
        }
    }
    if (count() != before) {
        emit countChanged();
    }
}

int QuizResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QuizResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case RightRole:
        return row.right;
    case ChangeRole:
        return row.change;
    case LevelsRole:
        return row.levels;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuizResultModel::roleNames() const
{
    return { { TitleRole, "title" }, { RightRole, "score" }, { ChangeRole, "change" }, { LevelsRole, "levels" } };
}
