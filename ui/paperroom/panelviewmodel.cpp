// SPDX-License-Identifier: MIT
#include "ui/paperroom/panelviewmodel.h"

#include "ui/derivation/showboard.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/round/reflectiontext.h"
#include "ui/shell/navigation.h"

#include <array>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr std::array kMarks { PanelMark::Answered, PanelMark::Partly, PanelMark::Stuck };
/// As long as that of a talk of 20 minutes.
constexpr std::chrono::minutes kDiscussion { 25 };
/// Of the eight that are drawn.
constexpr int kWeaknessesKept = 2;

} // namespace

PanelViewModel::PanelViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    connect(&m_tick, &SecondTick::ticked, this, [this] {
        emit ticked();
        followTick();
    });
}

const PanelQuestion *PanelViewModel::question() const
{
    return isOn() && !isOver() ? &m_questions.at(m_index) : nullptr;
}

void PanelViewModel::start(const QString &paper, const QList<PanelQuestion> &questions, quint64 seed)
{
    if (questions.isEmpty()) {
        return;
    }
    m_isTimed = true;
    begin(paper, orderedForPanel(questions, m_services.papers().standing(paper), seed, kWeaknessesKept));
    draw();
}

void PanelViewModel::askAgain(const QString &paper, const QList<PanelQuestion> &questions)
{
    if (questions.isEmpty()) {
        return;
    }
    m_isTimed = false;
    begin(paper, {});
    m_questions = questions;
    m_sittings.resize(m_questions.size());
    put(0);
}

void PanelViewModel::begin(const QString &paper, QList<PanelQuestion> questions)
{
    m_paper = paper;
    m_before = m_services.papers().standing(paper);
    m_more = std::move(questions);
    m_questions.clear();
    m_sittings.clear();
    m_spent = Milliseconds { 0 };
    m_since.reset();
}

void PanelViewModel::draw()
{
    const qsizetype first = m_questions.size();
    m_questions += m_more.mid(0, kPanelQuestions);
    m_more = m_more.mid(kPanelQuestions);
    m_sittings.resize(m_questions.size());
    put(first);
}

void PanelViewModel::askMore()
{
    if (canAskMore()) {
        draw();
    }
}

void PanelViewModel::put(qsizetype index)
{
    m_index = index;
    m_step = 0;
    if (!isOver()) {
        Sitting &sitting = m_sittings[m_index];
        const Milliseconds now = m_services.clock().monotonic();
        if (!sitting.took) {
            sitting.begun = now;
        }
        if (!m_since) {
            m_since = now;
        }
        m_tick.start();
        followTick();
    } else {
        m_spent = spent();
        m_since.reset();
        m_tick.stop();
    }
    render();
}

Milliseconds PanelViewModel::spent() const
{
    return m_since ? m_spent + m_services.clock().monotonic() - *m_since : m_spent;
}

void PanelViewModel::followTick()
{
    if (question() != nullptr) {
        const Sitting &sitting = m_sittings.at(m_index);
        const Milliseconds left = kDiscussion - spent();
        m_tick.follow({ sitting.took ? left : m_services.clock().monotonic() - sitting.begun, left });
    }
}

void PanelViewModel::stopClock()
{
    if (question() != nullptr && !m_sittings.at(m_index).took) {
        m_sittings[m_index].took = m_services.clock().monotonic() - m_sittings.at(m_index).begun;
    }
}

QString PanelViewModel::text() const
{
    if (!isOn()) {
        return {};
    }
    return isOver() ? tr("How it went") : tr("Question %L1 of %L2").arg(m_index + 1).arg(m_questions.size());
}

QString PanelViewModel::elapsed() const
{
    if (question() == nullptr) {
        return {};
    }
    const Sitting &sitting = m_sittings.at(m_index);
    return elapsedText(sitting.took.value_or(m_services.clock().monotonic() - sitting.begun));
}

QString PanelViewModel::left() const
{
    if (!m_isTimed || !isOn()) {
        return {};
    }
    const Milliseconds left = kDiscussion - spent();
    //: Of the discussion's 25 minutes.
    return left.count() >= 0 ? tr("%1 left of %2").arg(remainingText(left), remainingText(kDiscussion))
                             : tr("%1 over the %2").arg(elapsedText(-left), remainingText(kDiscussion));
}

QString PanelViewModel::stepText() const
{
    const PanelQuestion *shown = question();
    if (shown == nullptr) {
        return tr("Back to the paper");
    }
    const QList<PanelStep> steps = panelSteps(*shown);
    if (m_step + 1 >= steps.size()) {
        return m_index + 1 < m_questions.size() ? tr("Next question") : tr("How it went");
    }
    switch (steps.at(m_step + 1)) {
    case PanelStep::Ask:
    case PanelStep::Deeper:
        return tr("They go deeper");
    case PanelStep::OwnNote:
        return tr("What you noted");
    case PanelStep::Strong:
    case PanelStep::DeeperStrong:
        break;
    }
    return tr("What a strong reply holds");
}

QStringList PanelViewModel::marks() const
{
    QStringList texts;
    for (const PanelMark one : kMarks) {
        texts.append(panelMarkText(one));
    }
    return texts;
}

int PanelViewModel::markIndex() const
{
    return question() != nullptr && m_sittings.at(m_index).mark ? static_cast<int>(*m_sittings.at(m_index).mark) : -1;
}

QString PanelViewModel::beforeText() const
{
    const PanelQuestion *shown = question();
    const auto before = shown == nullptr ? m_before.cend() : m_before.constFind(shown->key);
    if (shown == nullptr || before == m_before.cend()) {
        return {};
    }
    return tr("%1 %2").arg(panelMarkText(before->mark), agoText(before->localDate, m_services.clock().today()));
}

bool PanelViewModel::asksDerivation() const
{
    const PanelQuestion *shown = question();
    return shown != nullptr && shown->isAtBoard;
}

QString PanelViewModel::boardText() const
{
    const bool isShipped = asksDerivation() && m_services.library().findDerivation(question()->derivation) != nullptr;
    return isShipped ? tr("Its derivation") : tr("To the board");
}

void PanelViewModel::render()
{
    if (isOn()) {
        const PageDocument page = isOver() ? resultDocument() : panelDocument(*question(), m_step);
        m_document = page.toJson();
        m_plainText = page.plainText();
    }
    emit changed();
    emit ticked();
}

PageDocument PanelViewModel::resultDocument() const
{
    PageDocument page(QStringLiteral("panel-result"));
    std::array<QString, kMarks.size()> lists;
    std::array<int, kMarks.size()> counts {};
    int skipped = 0;
    Milliseconds sum { 0 };
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const Sitting &sitting = m_sittings.at(i);
        if (!sitting.mark) {
            ++skipped;
            continue;
        }
        const auto place = static_cast<std::size_t>(*sitting.mark);
        const Milliseconds took = sitting.took.value_or(Milliseconds { 0 });
        sum += took;
        ++counts.at(place);
        lists.at(place) += tr("- %1 *(%2)*\n").arg(m_questions.at(i).ask, elapsedText(took));
    }
    const int marked = static_cast<int>(m_questions.size()) - skipped;
    QString summary = tr("%Ln questions marked", nullptr, marked);
    summary += tr(", %1 together.").arg(elapsedText(sum));
    if (skipped > 0) {
        summary += QLatin1Char(' ') + tr("%Ln were not marked.", nullptr, skipped);
    }
    page.addPlain(QStringLiteral("summary"), QString(), summary);
    const auto add = [&](PanelMark mark, const QString &id, const QString &lead) {
        const auto place = static_cast<std::size_t>(mark);
        if (counts.at(place) > 0) {
            page.addCard(id, tr("%1: %L2").arg(panelMarkText(mark)).arg(counts.at(place)), lead + lists.at(place));
        }
    };
    add(PanelMark::Stuck, QStringLiteral("stuck"),
        tr("They are in the list of what to work on, and come first next time.\n\n"));
    add(PanelMark::Partly, QStringLiteral("partly"), QString());
    add(PanelMark::Answered, QStringLiteral("answered"), QString());
    QString questions;
    int number = 0;
    for (const QString &question : reflectionTexts(m_services.library())) {
        questions += QStringLiteral("%1. %2\n").arg(QString::number(++number), question);
    }
    page.addCard(QStringLiteral("ask-yourself"), tr("Three questions to yourself"), questions);
    return page;
}

void PanelViewModel::step()
{
    const PanelQuestion *shown = question();
    if (shown == nullptr) {
        end();
        return;
    }
    stopClock();
    if (m_step + 1 < panelSteps(*shown).size()) {
        ++m_step;
        render();
    } else {
        put(m_index + 1);
    }
}

void PanelViewModel::next()
{
    if (question() != nullptr) {
        stopClock();
        put(m_index + 1);
    }
}

void PanelViewModel::stepBack()
{
    if (!canStepBack()) {
        return;
    }
    if (m_step > 0 && !isOver()) {
        --m_step;
    } else {
        --m_index;
        m_step = static_cast<int>(panelSteps(m_questions.at(m_index)).size()) - 1;
        // Back from the result, the discussion goes on.
        m_since = m_since.value_or(m_services.clock().monotonic());
        m_tick.start();
        followTick();
    }
    render();
}

void PanelViewModel::mark(int index)
{
    const PanelQuestion *shown = question();
    if (shown == nullptr || index < 0 || index >= static_cast<int>(kMarks.size()) || index == markIndex()) {
        return;
    }
    stopClock();
    Sitting &sitting = m_sittings[m_index];
    sitting.mark = kMarks.at(static_cast<std::size_t>(index));
    m_services.papers().mark(m_paper, shown->key, shown->ask, *sitting.mark, *sitting.took);
    render();
}

void PanelViewModel::end()
{
    if (isOn()) {
        m_tick.stop();
        m_index = -1;
        m_step = 0;
        emit changed();
    }
}

void PanelViewModel::openBoard()
{
    if (asksDerivation()) {
        showBoard(m_services, m_navigation, question()->derivation);
    }
}
