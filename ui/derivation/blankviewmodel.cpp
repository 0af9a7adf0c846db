// SPDX-License-Identifier: MIT
#include "ui/derivation/blankviewmodel.h"

#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/durationtext.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

const QString kDraft = QStringLiteral("page");

} // namespace

BlankViewModel::BlankViewModel(AppServices &services, QObject *parent)
    : BoardViewModel(services, AttemptMode::Blank, parent)
{
    connect(&m_tick, &SecondTick::ticked, this, &BlankViewModel::showClock);
}

void BlankViewModel::takeUp()
{
    m_line = isShown() ? static_cast<int>(qMax<qsizetype>(0, state().marks.indexOf(StepMark::None))) : 0;
    const QString text = isShown() ? attempts().draft(kDraft) : QString();
    if (text != m_text) {
        m_text = text;
        emit textChanged();
    }
    follow();
}

void BlankViewModel::follow()
{
    if (stage() == Stage::Writing) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    showClock();
}

void BlankViewModel::showClock()
{
    if (!isShown()) {
        return;
    }
    const Milliseconds left = std::chrono::minutes { plan().minutes } - attempts().worked();
    m_tick.follow({ left });
    const bool isOver = left < Milliseconds { 0 };
    // The clock brings the sign of what is over.
    const QString text = isOver ? elapsedText(-left) : remainingText(left);
    if (text != m_clockText || isOver != m_isOvertime) {
        m_clockText = text;
        m_isOvertime = isOver;
        emit clockChanged();
    }
}

BlankViewModel::Stage BlankViewModel::stage() const
{
    if (!isShown()) {
        return Stage::None;
    }
    switch (state().stage) {
    case AttemptStage::Working:
        return attempts().isBegun() ? Stage::Writing : Stage::Ready;
    case AttemptStage::Marking:
    case AttemptStage::Complete:
        return Stage::Marking;
    default:
        return Stage::Over;
    }
}

QString BlankViewModel::planText() const
{
    return isShown() ? tr("of %1").arg(minutesText(plan().minutes)) : QString();
}

QString BlankViewModel::markTitle() const
{
    //: Two numbers: a line and how many there are.
    return stage() == Stage::Marking ? tr("Line %L1 of %L2: did you have it?").arg(m_line + 1).arg(plan().steps.size())
                                     : QString();
}

int BlankViewModel::lineMark() const
{
    return stage() == Stage::Marking ? static_cast<int>(state().marks.at(m_line)) : 0;
}

void BlankViewModel::start()
{
    if (stage() == Stage::Ready) {
        settle(attempts().begin());
    }
}

void BlankViewModel::setText(const QString &text)
{
    if (text == m_text || (stage() != Stage::Ready && stage() != Stage::Writing)) {
        return;
    }
    start();
    m_text = text;
    attempts().setDraft(kDraft, text);
    emit textChanged();
    emit documentChanged();
}

void BlankViewModel::done()
{
    if (stage() == Stage::Writing) {
        apply(AttemptEventKind::WritingDone);
    }
}

void BlankViewModel::mark(int mark)
{
    if (stage() != Stage::Marking || mark < 1 || mark > 3) {
        return;
    }
    const QString step = plan().steps.at(m_line).id;
    const auto open = static_cast<int>(state().marks.indexOf(StepMark::None, m_line + 1));
    m_line = open > 0 ? open : m_line;
    apply(AttemptEventKind::StepMarked, step, mark);
}

void BlankViewModel::select(int by)
{
    if (stage() != Stage::Marking) {
        return;
    }
    const int wanted = std::clamp(m_line + by, 0, static_cast<int>(plan().steps.size()) - 1);
    if (wanted != m_line) {
        m_line = wanted;
        emit stateChanged();
        emit documentChanged();
    }
}

PageDocument BlankViewModel::document() const
{
    if (!isShown()) {
        return {};
    }
    PageDocument page(plan().derivation.value() + QStringLiteral("-blank"));
    addTarget(&page, derivation());
    const bool isWriting = stage() == Stage::Ready || stage() == Stage::Writing;
    if (isWriting) {
        page.addSteps(QStringLiteral("lines"), {}, { startLine(derivation().start) });
        page.addPreview(QStringLiteral("preview"), tr("As it reads"), m_text,
            tr("What you write below is set here; formulas stand between dollars. Paper is as good: the lines are "
               "compared afterwards."));
        return page;
    }
    const QStringList words { QString(), tr("had it"), tr("partly"), tr("missed") };
    QList<StepLine> lines { startLine(derivation().start) };
    for (int step = 0; step < plan().steps.size(); ++step) {
        StepLine line = contentLine(derivation(), step);
        const StepMark mark = state().marks.at(step);
        if (mark != StepMark::None) {
            line.mark = words.at(static_cast<qsizetype>(mark));
            line.tone = static_cast<StepLine::Tone>(mark);
        }
        line.isCurrent = stage() == Stage::Marking && step == m_line;
        lines.append(line);
    }
    page.addSteps(QStringLiteral("lines"), {}, lines);
    if (!m_text.trimmed().isEmpty()) {
        page.addCard(QStringLiteral("written"), tr("What you wrote"), m_text);
    }
    if (isEnded()) {
        addEnding(&page, derivation());
    }
    addGround(&page, derivation(), false);
    return page;
}
