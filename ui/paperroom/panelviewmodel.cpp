// SPDX-License-Identifier: MIT
#include "ui/paperroom/panelviewmodel.h"

#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kMarks { PanelMark::Answered, PanelMark::Partly, PanelMark::Stuck };

} // namespace

PanelViewModel::PanelViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    connect(&m_tick, &SecondTick::ticked, this, [this] {
        emit ticked();
        if (isOn() && !isOver()) {
            m_tick.follow({ m_services.clock().monotonic() - m_sittings.at(m_index).begun });
        }
    });
}

const PanelQuestion *PanelViewModel::question() const
{
    return isOn() && !isOver() ? &m_questions.at(m_index) : nullptr;
}

void PanelViewModel::start(const QString &paper, const QList<PanelQuestion> &questions)
{
    if (questions.isEmpty()) {
        return;
    }
    m_paper = paper;
    m_before = m_services.papers().standing(paper);
    m_questions = orderedForPanel(questions, m_before);
    m_sittings = QList<Sitting>(m_questions.size());
    put(0);
}

void PanelViewModel::put(qsizetype index)
{
    m_index = index;
    m_step = 0;
    if (!isOver()) {
        Sitting &sitting = m_sittings[m_index];
        if (!sitting.took) {
            sitting.begun = m_services.clock().monotonic();
            m_tick.start();
            m_tick.follow({ Milliseconds { 0 } });
        }
    } else {
        m_tick.stop();
    }
    render();
}

void PanelViewModel::stopClock()
{
    if (question() != nullptr && !m_sittings.at(m_index).took) {
        m_sittings[m_index].took = m_services.clock().monotonic() - m_sittings.at(m_index).begun;
        m_tick.stop();
    }
}

QString PanelViewModel::text() const
{
    if (!isOn()) {
        return {};
    }
    return isOver() ? tr("How it went") : tr("Question %1 of %2").arg(m_index + 1).arg(m_questions.size());
}

QString PanelViewModel::elapsed() const
{
    if (question() == nullptr) {
        return {};
    }
    const Sitting &sitting = m_sittings.at(m_index);
    return elapsedText(sitting.took.value_or(m_services.clock().monotonic() - sitting.begun));
}

QString PanelViewModel::stepText() const
{
    const PanelQuestion *shown = question();
    if (shown == nullptr) {
        return tr("Back to the paper");
    }
    if (m_step + 1 >= stepsOf(*shown)) {
        return m_index + 1 < m_questions.size() ? tr("Next question") : tr("How it went");
    }
    const bool isReply = (m_step % 2 == 0) != shown->strong.isEmpty();
    if (!isReply) {
        return tr("They go deeper");
    }
    return shown->isOwnNote && m_step == 0 ? tr("What you noted") : tr("What a strong reply holds");
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

bool PanelViewModel::hasDerivation() const
{
    const PanelQuestion *shown = question();
    return shown != nullptr && m_services.library().findDerivation(shown->derivation) != nullptr;
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
    QString summary = tr("%n questions marked", nullptr, marked);
    summary += tr(", %1 together.").arg(elapsedText(sum));
    if (skipped > 0) {
        summary += QLatin1Char(' ') + tr("%n were not marked.", nullptr, skipped);
    }
    page.addPlain(QStringLiteral("summary"), QString(), summary);
    const auto add = [&](PanelMark mark, const QString &id, const QString &lead) {
        const auto place = static_cast<std::size_t>(mark);
        if (counts.at(place) > 0) {
            page.addCard(id, tr("%1: %2").arg(panelMarkText(mark)).arg(counts.at(place)), lead + lists.at(place));
        }
    };
    add(PanelMark::Stuck, QStringLiteral("stuck"),
        tr("They are in the list of what to work on, and come first next time.\n\n"));
    add(PanelMark::Partly, QStringLiteral("partly"), QString());
    add(PanelMark::Answered, QStringLiteral("answered"), QString());
    page.addCard(QStringLiteral("ask-yourself"), tr("Three questions to yourself"),
        tr("1. Did you hold an opinion of your own, or retell the paper?\n"
           "2. Could you have derived the loss that is optimized, unaided?\n"
           "3. Where nobody knew the answer, did you say what you would try first?\n"));
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
    if (m_step + 1 < stepsOf(*shown)) {
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
        m_step = stepsOf(m_questions.at(m_index)) - 1;
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

void PanelViewModel::openDerivation()
{
    const PanelQuestion *shown = question();
    if (shown != nullptr && hasDerivation() && m_services.derivations().setCurrent(shown->derivation)) {
        m_navigation.open(Navigation::Page::Derivation);
    }
}
