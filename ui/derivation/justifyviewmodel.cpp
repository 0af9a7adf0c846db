// SPDX-License-Identifier: MIT
#include "ui/derivation/justifyviewmodel.h"

#include "markdown/markdown.h"
#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/derivationtext.h"

using namespace sevenrounds;

JustifyViewModel::JustifyViewModel(AppServices &services, QObject *parent)
    : BoardViewModel(services, AttemptMode::Justify, parent)
{
}

void JustifyViewModel::follow()
{
    if (state().stage == AttemptStage::Complete) {
        settle(attempts().finish());
    }
}

bool JustifyViewModel::isAsking() const
{
    return isShown() && state().stage == AttemptStage::Working && state().turn < plan().steps.size();
}

QString JustifyViewModel::question() const
{
    return isAsking() ? tr("Which rule leads to line %L1?").arg(state().turn + 1) : QString();
}

QStringList JustifyViewModel::options() const
{
    QStringList texts;
    if (isAsking()) {
        for (const QString &option : plan().steps.at(state().turn).options) {
            texts.append(plainText(option));
        }
    }
    return texts;
}

int JustifyViewModel::chosen() const
{
    return isAsking() ? state().chosen.at(state().turn) : -1;
}

int JustifyViewModel::right() const
{
    if (chosen() < 0) {
        return -1;
    }
    const PlannedStep &step = plan().steps.at(state().turn);
    return static_cast<int>(step.options.indexOf(step.rule));
}

QString JustifyViewModel::answerText() const
{
    if (chosen() < 0) {
        return {};
    }
    return chosen() == right() ? tr("Right.") : tr("Here it is: %1.").arg(options().value(right()));
}

void JustifyViewModel::choose(int option)
{
    if (isAsking() && chosen() < 0 && option >= 0 && option < options().size()) {
        apply(AttemptEventKind::RuleChosen, {}, option);
    }
}

void JustifyViewModel::next()
{
    if (chosen() >= 0) {
        apply(AttemptEventKind::NextStep);
    }
}

PageDocument JustifyViewModel::document() const
{
    if (!isShown()) {
        return {};
    }
    PageDocument page(plan().derivation.value() + QStringLiteral("-justify"));
    addTarget(&page, derivation());
    QList<StepLine> lines { startLine(derivation().start) };
    for (int step = 0; step < plan().steps.size() && (isComplete() || step <= state().turn); ++step) {
        const int answer = state().chosen.at(step);
        StepLine line = contentLine(derivation(), step);
        if (answer < 0) {
            line.rule.clear();
            line.why.clear();
            line.note.clear();
            line.mark.clear();
        } else {
            const bool isRight = plan().steps.at(step).options.at(answer) == plan().steps.at(step).rule;
            line.mark = isRight ? tr("right at once")
                                //: %1 is the rule that was chosen.
                                : tr("you said: %1").arg(plainText(plan().steps.at(step).options.at(answer)));
            line.tone = isRight ? StepLine::Tone::Good : StepLine::Tone::Bad;
        }
        line.isCurrent = !isComplete() && step == state().turn;
        lines.append(line);
    }
    page.addSteps(QStringLiteral("lines"), {}, lines);
    if (isComplete()) {
        addEnding(&page, derivation());
    }
    addGround(&page, derivation(), false);
    return page;
}
