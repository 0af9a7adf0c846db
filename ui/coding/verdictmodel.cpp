// SPDX-License-Identifier: MIT
#include "ui/coding/verdictmodel.h"

#include "ui/coding/codingtext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;
using judge::StepKind;
using judge::Verdict;

namespace {

QString markOf(StepKind kind, int number)
{
    switch (kind) {
    case StepKind::Property:
        return QStringLiteral("P");
    case StepKind::Stress:
        return QStringLiteral("S");
    case StepKind::Own:
        return QStringLiteral("I");
    case StepKind::Visible:
    case StepKind::Hidden:
        break;
    }
    return QLocale().toString(number);
}

} // namespace

void VerdictModel::show(const CodingProblem &problem, const judge::JudgeReport &report, bool isSubmit)
{
    beginResetModel();
    m_report = report;
    m_isSubmit = isSubmit;
    m_isReview = problem.kind == ProblemKind::Review;
    m_exists = true;
    placePoints();
    m_rows.clear();
    int number = 0;
    for (int i = 0; i < report.steps.size(); ++i) {
        const judge::StepReport &step = report.steps.at(i);
        number += step.kind == StepKind::Visible || step.kind == StepKind::Hidden ? 1 : 0;
        const auto property = std::find_if(problem.properties.cbegin(), problem.properties.cend(),
            [&step](const ProblemProperty &one) { return one.name == step.name; });
        const bool hasDraws = step.kind == StepKind::Property && property != problem.properties.cend();
        m_rows.append({ markOf(step.kind, number), step.name, hasDraws ? property->draws : 0, i });
    }
    if (isSubmit && !report.steps.isEmpty()) {
        addUnreached(problem);
    }
    m_current = report.smallestFailing >= 0 ? report.smallestFailing : report.steps.isEmpty() ? -1 : 0;
    endResetModel();
    emit shown();
    emit currentChanged();
}

void VerdictModel::placePoints()
{
    m_sizes.clear();
    m_ownTimes.clear();
    m_referenceTimes.clear();
    if (m_report.stress.size() < 2) {
        return;
    }
    // A call that took no time at all is drawn at the clock's own step.
    static constexpr double kLeast = 1e-5;
    const auto scaled = [](double value) { return std::log(std::max(value, kLeast)); };
    double left = scaled(m_report.stress.first().size);
    double right = left;
    double bottom = scaled(m_report.stress.first().referenceSeconds);
    double top = bottom;
    for (const judge::StressFigure &figure : std::as_const(m_report.stress)) {
        left = std::min(left, scaled(figure.size));
        right = std::max(right, scaled(figure.size));
        bottom = std::min({ bottom, scaled(figure.seconds), scaled(figure.referenceSeconds) });
        top = std::max({ top, scaled(figure.seconds), scaled(figure.referenceSeconds) });
    }
    const double width = std::max(right - left, kLeast);
    const double height = std::max(top - bottom, kLeast);
    for (const judge::StressFigure &figure : std::as_const(m_report.stress)) {
        m_sizes.append((scaled(figure.size) - left) / width);
        m_ownTimes.append((scaled(figure.seconds) - bottom) / height);
        m_referenceTimes.append((scaled(figure.referenceSeconds) - bottom) / height);
    }
}

void VerdictModel::addUnreached(const CodingProblem &problem)
{
    int number = 0;
    const auto add = [this](StepKind kind, int place, const QString &name) {
        const bool isReached = std::any_of(
            m_rows.cbegin(), m_rows.cend(), [&name](const Row &row) { return row.step >= 0 && row.name == name; });
        if (!isReached) {
            m_rows.append({ markOf(kind, place), name, 0, -1 });
        }
    };
    for (const ProblemCase &given : problem.visible) {
        add(StepKind::Visible, ++number, given.name);
    }
    for (const ProblemCase &given : problem.hidden) {
        add(StepKind::Hidden, ++number, given.name);
    }
    for (const ProblemProperty &property : problem.properties) {
        add(StepKind::Property, 0, property.name);
    }
    for (const StressCase &stress : problem.stress) {
        add(StepKind::Stress, 0, stress.input.name);
    }
}

void VerdictModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_report = {};
    placePoints();
    m_exists = false;
    m_current = -1;
    endResetModel();
    emit shown();
    emit currentChanged();
}

QString VerdictModel::title() const
{
    return m_exists ? verdictTitle(m_report, m_isSubmit) : QString();
}

QString VerdictModel::message() const
{
    if (!m_exists) {
        return {};
    }
    switch (m_report.verdict) {
    case Verdict::Accepted:
        return m_isSubmit ? tr("Every case, property and size passes.")
                          : tr("Hidden cases are judged when you submit.");
    case Verdict::Cancelled:
        return tr("You stopped it. Nothing is decided, and your program is as it was.");
    default:
        return m_report.message;
    }
}

int VerdictModel::tone() const
{
    return verdictTone(m_report.verdict);
}

bool VerdictModel::isAccepted() const
{
    return m_exists && m_isSubmit && m_report.verdict == Verdict::Accepted;
}

QString VerdictModel::growthText() const
{
    return sevenrounds::growthText(m_report);
}

void VerdictModel::setCurrentIndex(int index)
{
    if (index != m_current && index >= 0 && index < count()) {
        m_current = index;
        emit currentChanged();
    }
}

judge::StepReport VerdictModel::step() const
{
    const int place = m_current < 0 ? -1 : m_rows.at(m_current).step;
    return place < 0 ? judge::StepReport {} : m_report.steps.at(place);
}

QString VerdictModel::stepName() const
{
    return m_current < 0 ? QString() : m_rows.at(m_current).name;
}

bool VerdictModel::isSmallest() const
{
    return m_current >= 0 && m_rows.at(m_current).step >= 0 && m_rows.at(m_current).step == m_report.smallestFailing;
}

const judge::StressFigure *VerdictModel::figureOf(const QString &name) const
{
    const auto found = std::find_if(m_report.stress.cbegin(), m_report.stress.cend(),
        [&name](const judge::StressFigure &figure) { return figure.name == name; });
    return found == m_report.stress.cend() ? nullptr : &*found;
}

QString VerdictModel::measured() const
{
    const judge::StressFigure *figure = figureOf(stepName());
    if (figure == nullptr) {
        return {};
    }
    //: Time, the reference's, what was allowed; memory, the reference's.
    return tr("%1 (reference %2, allowed %3)\n%4 (reference %5)")
        .arg(secondsText(figure->seconds), secondsText(figure->referenceSeconds), secondsText(figure->allowed),
            memoryText(figure->memoryMib), memoryText(figure->referenceMemoryMib));
}

bool VerdictModel::hasDetail() const
{
    const judge::StepReport shownStep = step();
    return !shownStep.input.isEmpty() || !shownStep.got.isEmpty() || !shownStep.difference.isEmpty()
        || !shownStep.output.isEmpty() || !measured().isEmpty();
}

int VerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant VerdictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    if (role == MarkRole) {
        return row.mark;
    }
    if (role == NameRole) {
        return row.name;
    }
    if (row.step < 0) {
        return role == FigureRole ? QVariant(tr("not reached"))
            : role == OutcomeRole ? QVariant(QStringLiteral("–"))
            : role == ToneRole    ? QVariant(0)
                                  : QVariant();
    }
    const judge::StepReport &step = m_report.steps.at(row.step);
    switch (role) {
    case FigureRole:
        return row.draws > 0   ? tr("%Ln draws", nullptr, row.draws)
            : step.seconds > 0 ? secondsText(step.seconds)
                               : QString();
    case OutcomeRole:
        return !m_isReview ? stepText(step) : step.verdict == Verdict::Accepted ? tr("found") : tr("is fine as it is");
    case ToneRole:
        return verdictTone(step.verdict);
    default:
        return {};
    }
}

QHash<int, QByteArray> VerdictModel::roleNames() const
{
    return { { MarkRole, "mark" }, { NameRole, "name" }, { FigureRole, "figure" }, { OutcomeRole, "outcome" },
        { ToneRole, "tone" } };
}
