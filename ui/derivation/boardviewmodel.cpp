// SPDX-License-Identifier: MIT
#include "ui/derivation/boardviewmodel.h"

#include "core/logging.h"
#include "ui/derivation/derivationtext.h"

using namespace sevenrounds;

BoardViewModel::BoardViewModel(AppServices &services, AttemptMode mode, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_mode(mode)
{
    connect(&services.attempts(), &AttemptService::currentChanged, this, [this] {
        takeUp();
        announce();
    });
    connect(&services.attempts(), &AttemptService::stateChanged, this, [this] {
        if (isShown()) {
            follow();
            announce();
        }
    });
}

void BoardViewModel::announce()
{
    // Where it is not shown now and was not before, nothing that anybody sees has changed.
    if (isShown() || m_wasShown) {
        m_wasShown = isShown();
        emit stateChanged();
        emit documentChanged();
    }
}

bool BoardViewModel::isShown() const
{
    return attempts().hasAttempt() && plan().mode == m_mode
        && m_services.library().findDerivation(plan().derivation) != nullptr;
}

const Derivation &BoardViewModel::derivation() const
{
    return *m_services.library().findDerivation(plan().derivation);
}

bool BoardViewModel::isComplete() const
{
    return isShown() && (state().stage == AttemptStage::Complete || isEnded());
}

bool BoardViewModel::isEnded() const
{
    return isShown() && state().stage == AttemptStage::Ended;
}

QString BoardViewModel::resultText() const
{
    return isComplete() ? attemptResultText(attempts().result()) : QString();
}

bool BoardViewModel::isGradingWhole() const
{
    return isShown() && state().stage == AttemptStage::Complete && attempts().result().isFromMemory();
}

bool BoardViewModel::isGrading() const
{
    return isShown() && (state().pending || isGradingWhole());
}

QString BoardViewModel::gradeTitle() const
{
    if (!isGrading()) {
        return {};
    }
    return state().pending ? tr("Line %L1: how well did you have it?").arg(*state().pending + 1)
                           : tr("The whole derivation: how well did you have it?");
}

int BoardViewModel::proposedGrade() const
{
    if (!isGrading()) {
        return 0;
    }
    if (!state().pending) {
        return static_cast<int>(sevenrounds::proposedGrade(attempts().result()));
    }
    const std::optional<Grade> proposed = sevenrounds::proposedGrade(plan(), state(), *state().pending);
    return proposed ? static_cast<int>(*proposed) : 0;
}

ReviewItem BoardViewModel::itemToGrade() const
{
    return state().pending ? ReviewItem::line(plan().derivation, plan().steps.at(*state().pending).id)
                           : ReviewItem { ReviewItemKind::Derivation, plan().derivation.value() };
}

QStringList BoardViewModel::gradeHints() const
{
    if (!isGrading()) {
        return {};
    }
    QStringList hints;
    const UtcTime now = m_services.clock().now();
    for (const ItemMemory &memory : m_services.reviews().preview(itemToGrade())) {
        hints.append(comesBackText(memory, now));
    }
    return hints;
}

bool BoardViewModel::canUndo() const
{
    return isShown() && attempts().canUndoGrade();
}

void BoardViewModel::grade(int grade)
{
    const int given = grade == 0 ? proposedGrade() : grade;
    if (!isGrading() || given < 1 || given > static_cast<int>(kGrades.size())) {
        return;
    }
    settle(state().pending ? attempts().gradeLine(static_cast<Grade>(given))
                           : attempts().finish(static_cast<Grade>(given)));
}

void BoardViewModel::undo()
{
    if (canUndo()) {
        settle(attempts().undoGrade());
    }
}

void BoardViewModel::restart()
{
    if (canRestart()) {
        settle(attempts().restart());
    }
}

bool BoardViewModel::apply(AttemptEventKind kind, const QString &key, qint64 value, const QString &text)
{
    return settle(attempts().apply(kind, key, value, text));
}

bool BoardViewModel::settle(const Result<> &result)
{
    if (result) {
        emit succeeded();
        return true;
    }
    qCWarning(lcShell).noquote() << describe(result.error());
    emit failed(result.error());
    return false;
}
