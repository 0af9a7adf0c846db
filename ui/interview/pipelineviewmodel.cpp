// SPDX-License-Identifier: MIT
#include "ui/interview/pipelineviewmodel.h"

#include "guide/guidefacts.h"
#include "guide/pipeline.h"
#include "services/guidenotes.h"
#include "ui/format/toldweeks.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/ownuses.h"
#include "ui/settings/dayentry.h"

#include <algorithm>
#include <tuple>

using namespace sevenrounds;

namespace {

const QString kKind = QStringLiteral("pipeline");
const QString kResearchAccount = QStringLiteral("guides/guide-s2");

/// "1 May 2027", "1 May 2027 to 9 June 2027", "not before 1 May 2027"; empty where nothing is known.
QString spanText(const DaySpan &span)
{
    if (!span.earliest) {
        return {};
    }
    if (!span.latest) {
        return PipelineViewModel::tr("not before %1").arg(dayEntryText(*span.earliest));
    }
    return span.earliest == span.latest
        ? dayEntryText(*span.earliest)
        //: Two days: "1 May 2027 to 9 June 2027".
        : PipelineViewModel::tr("%1 to %2").arg(dayEntryText(*span.earliest), dayEntryText(*span.latest));
}

QString printedText(const PipelineStage &stage)
{
    QStringList parts;
    if (stage.weeks) {
        parts.append(PipelineViewModel::tr("takes %1").arg(rangeText(*stage.weeks, PipelineViewModel::tr("weeks"))));
    }
    if (stage.waitAfter) {
        parts.append(
            PipelineViewModel::tr("news after %1").arg(rangeText(*stage.waitAfter, PipelineViewModel::tr("weeks"))));
    }
    return parts.isEmpty() ? PipelineViewModel::tr("no length is printed") : parts.join(QStringLiteral(" · "));
}

/// The id in a reference, which is kind/id.
FactId idOf(const QString &reference)
{
    return FactId(reference.section(u'/', 1));
}

} // namespace

PipelineViewModel::PipelineViewModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_interviews(services.interviews())
{
    for (const PipelineStage &stage : pipelineStages(services.library().facts())) {
        const bool isKnown = std::any_of(m_accounts.cbegin(), m_accounts.cend(),
            [&](const Account &one) { return one.guide == stage.guide && one.variant == stage.variant; });
        if (!isKnown) {
            m_accounts.append({ stage.guide, stage.variant });
        }
    }
    // Stages come by their place in the process: the guides stand in their own order.
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Account &one, const Account &other) {
        return std::tie(one.guide, one.variant) < std::tie(other.guide, other.variant);
    });
    connect(&m_interviews, &InterviewService::changed, this, &PipelineViewModel::refresh);
    connect(&services.settings(), &SettingsService::changed, this, &PipelineViewModel::refresh);
    // It tells of a new day, too, and a silence is a day longer then.
    connect(&services.readiness(), &ReadinessService::changed, this, &PipelineViewModel::refresh);
    connect(&services.guide(), &GuideService::changed, this, [this](const QString &subject) {
        if (subject == disagreementSubject(kTimeDisagreement)) {
            refresh();
        }
    });
    takeStages(accountToFollow());
    refresh();
}

int PipelineViewModel::accountToFollow() const
{
    const OwnPipeline own = m_interviews.pipeline();
    // Until somebody says which account to follow it is that of their loop.
    const bool isSaid = !own.guide.isEmpty();
    const bool isEngineer = m_services.settings().loop() == Loop::AiEngineer;
    const auto fits = [&](const Account &one) {
        return isSaid ? one.guide == own.guide && one.variant == own.variant
                      : isEngineer == (one.guide != kResearchAccount);
    };
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(), fits);
    return found == m_accounts.cend() ? 0 : static_cast<int>(found - m_accounts.cbegin());
}

void PipelineViewModel::takeStages(int account)
{
    m_account = account;
    m_stageErrors.clear();
    if (account < m_accounts.size()) {
        const Account &one = m_accounts.at(account);
        m_stages = stagesOf(pipelineStages(m_services.library().facts()), one.guide, one.variant);
        countDays();
    }
}

std::optional<FigureRange> PipelineViewModel::told() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kTimeDisagreement);
    return own ? toldWeeks(own->text) : std::nullopt;
}

QList<FactId> PipelineViewModel::leftOutOfTold() const
{
    QList<FactId> leftOut;
    for (const FactRecord *total : factsOf(m_services.library().facts(), kKind, QStringLiteral("totals"))) {
        if (total->text("guide") == m_accounts.at(m_account).guide) {
            for (const QString &reference : total->texts("leaves_out")) {
                leftOut.append(FactId(reference.section(u'/', -1)));
            }
        }
    }
    return leftOut;
}

FactId PipelineViewModel::firstOfTold() const
{
    const QList<FactId> leftOut = leftOutOfTold();
    const auto first = std::find_if(
        m_stages.cbegin(), m_stages.cend(), [&](const PipelineStage &stage) { return !leftOut.contains(stage.id); });
    return first == m_stages.cend() ? FactId() : first->id;
}

void PipelineViewModel::countDays()
{
    const std::optional<FigureRange> weeks = told();
    m_dates = stageDates(
        weeks ? stretchTo(m_stages, firstOfTold(), *weeks, leftOutOfTold()) : m_stages, m_interviews.pipeline().days);
}

DaySpan PipelineViewModel::end() const
{
    DaySpan last = endOf(m_dates);
    const std::optional<FigureRange> weeks = told();
    // An account without lengths has nothing to count, but what was told has.
    if (!last.isKnown() && weeks && !m_stages.isEmpty()) {
        const QDate day = m_interviews.pipeline().days.value(firstOfTold());
        return day.isValid() ? daysAfter({ day, day }, *weeks) : DaySpan {};
    }
    return last;
}

void PipelineViewModel::refresh()
{
    // The day that is typed or stepped must keep its field.
    if (const int account = accountToFollow(); account != m_account) {
        beginResetModel();
        takeStages(account);
        endResetModel();
    } else if (!m_stages.isEmpty()) {
        countDays();
        emit dataChanged(index(0), index(count() - 1));
    }
    m_own = m_interviews.deadlines();
    // An entry that was wrong goes with what it was typed for.
    m_deadlineErrors.removeIf([this](const DeadlineId &id) {
        return std::none_of(m_own.cbegin(), m_own.cend(), [&](const OwnDeadline &one) { return one.id == id; });
    });
    QList<DeadlineListModel::Row> rows;
    for (const OwnDeadline &deadline : std::as_const(m_own)) {
        rows.append({ deadline.id.value(), deadline.title, dayEntryText(deadline.day), fitText(deadline),
            fitOf(deadline.day, end(), today()) == DeadlineFit::Before,
            m_deadlineErrors.contains(deadline.id) ? notReadText() : QString() });
    }
    m_deadlines.setRows(rows);
    emit changed();
}

QString PipelineViewModel::notReadText() const
{
    return tr("This is not read as a day. Try it like this: %1").arg(dayEntryText(today()));
}

QString PipelineViewModel::stageTitle(const FactId &stage) const
{
    const FactRecord *fact = findFact(m_services.library().facts(), kKind + u'/' + stage.value());
    return fact == nullptr ? stage.value() : fact->text("title");
}

QStringList PipelineViewModel::accounts() const
{
    QStringList titles;
    for (const Account &one : m_accounts) {
        //: A guide and which of its accounts of the process: "The engineer guide · FAQ".
        titles.append(
            one.variant.isEmpty() ? guideTitle(one.guide) : tr("%1 · %2").arg(guideTitle(one.guide), one.variant));
    }
    return titles;
}

QList<PipelineViewModel::Total> PipelineViewModel::allTotals() const
{
    QList<Total> totals;
    if (m_account >= m_accounts.size()) {
        return totals;
    }
    const QString weeks = tr("weeks");
    const QList<FactRecord> &facts = m_services.library().facts();
    const QHash<FactId, QDate> days = m_interviews.pipeline().days;
    const std::optional<FigureRange> sum = pipelineTotal(m_stages);
    QList<Total> printed;
    for (const FactRecord *total : factsOf(facts, kKind, QStringLiteral("totals"))) {
        if (total->text("guide") != m_accounts.at(m_account).guide) {
            continue;
        }
        if (const std::optional<OwnValue> own = m_services.guide().ownValue(idOf(total->text("disagreement")));
            own && totals.isEmpty()) {
            QString text
                = tr("You were told on %1: %2").arg(dayEntryText(m_services.clock().localDate(own->at)), own->text);
            if (told() && end().isKnown()) {
                text = tr("%1; your days below are counted by that, and the end is %2").arg(text, spanText(end()));
            }
            totals.append({ text, Badge::Own });
        }
        const std::optional<FigureRange> inWeeks = total->range("weeks");
        const std::optional<FigureRange> range = inWeeks ? inWeeks : total->range("months");
        if (!range) {
            continue;
        }
        QString text = tr("%1: %2").arg(total->text("title"), rangeText(*range, inWeeks ? weeks : tr("months")));
        // It counts from the first stage that it does not leave out.
        const QStringList leftOut = total->texts("leaves_out");
        const auto first = std::find_if(m_stages.cbegin(), m_stages.cend(),
            [&](const PipelineStage &stage) { return !leftOut.contains(kKind + u'/' + stage.id.value()); });
        if (inWeeks && first != m_stages.cend() && days.contains(first->id)) {
            const QDate day = days.value(first->id);
            text = tr("%1; from your first day that is %2").arg(text, spanText(daysAfter({ day, day }, *inWeeks)));
        }
        printed.append({ text, total->badge() });
    }
    if (sum) {
        QString text = tr("Added up from its rows: %1").arg(rangeText(*sum, weeks));
        if (const DaySpan printedEnd = endOf(stageDates(m_stages, days)); printedEnd.isKnown()) {
            text = tr("%1; by your days the end is %2").arg(text, spanText(printedEnd));
        }
        totals.append({ text, Badge::App });
    } else {
        totals.append({ tr("Its rows have no lengths to add up."), Badge::App });
    }
    return totals + printed;
}

QStringList PipelineViewModel::totals() const
{
    QStringList texts;
    for (const Total &total : allTotals()) {
        texts.append(total.text);
    }
    return texts;
}

QList<int> PipelineViewModel::totalBadges() const
{
    QList<int> badges;
    for (const Total &total : allTotals()) {
        badges.append(badgeNumber(total.badge));
    }
    return badges;
}

QString PipelineViewModel::silenceText() const
{
    const std::optional<Silence> silence = silenceAt(m_stages, m_interviews.pipeline().days, today());
    if (!silence) {
        return {};
    }
    const QString since = tr("%Ln days since: %1.", nullptr, silence->days).arg(stageTitle(silence->stage));
    if (!silence->usualLow) {
        return since + u' ' + tr("The guide prints no wait to measure that by.");
    }
    if (!silence->usualHigh) {
        return since + u' ' + tr("The guide's wait has no upper end.");
    }
    const QString usual
        = tr("News usually comes after %L1 to %Ln days.", nullptr, *silence->usualHigh).arg(*silence->usualLow);
    const bool isLong = silence->days > *silence->usualHigh;
    const FactRecord *advice = findFact(m_services.library().facts(),
        isLong ? QStringLiteral("pipeline/wait-write") : QStringLiteral("pipeline/wait-normal"));
    return QStringList { since, usual, advice == nullptr ? QString() : advice->text("text") }.join(u' ');
}

QStringList PipelineViewModel::reminders() const
{
    QStringList texts;
    for (const FactRecord *fact : factsOf(m_services.library().facts(), kKind, QStringLiteral("deadlines"))) {
        texts.append(fact->text("text"));
    }
    return texts;
}

QList<int> PipelineViewModel::reminderBadges() const
{
    QList<int> badges;
    for (const FactRecord *fact : factsOf(m_services.library().facts(), kKind, QStringLiteral("deadlines"))) {
        badges.append(badgeNumber(fact->badge()));
    }
    return badges;
}

QString PipelineViewModel::fitText(const OwnDeadline &deadline) const
{
    const DaySpan last = end();
    const QString distance = dayDistanceText(deadline.day, today());
    switch (fitOf(deadline.day, last, today())) {
    case DeadlineFit::Passed:
        return tr("%1: the day has passed. Say the new one, or take the offer out.").arg(distance);
    case DeadlineFit::Unknown: {
        const std::optional<FactId> wanted = stageToSay(m_stages);
        return wanted
            ? tr("%1. Say the day of “%2” to see how it stands to the end.").arg(distance, stageTitle(*wanted))
            : tr("%1. Say the day of a stage to see how it stands to the end.").arg(distance);
    }
    case DeadlineFit::Before:
        return tr("%Ln days before the earliest end. Disclose it now, and ask for its date to move.", nullptr,
            static_cast<int>(deadline.day.daysTo(*last.earliest)));
    case DeadlineFit::Within:
        return tr("It falls between the earliest and the latest end. Disclose it now.");
    case DeadlineFit::Open:
        return tr("It falls after the earliest end, and the latest is not known. Disclose it now.");
    case DeadlineFit::After:
        return tr("It leaves room even for the latest end. Disclose it all the same.");
    }
    return {};
}

void PipelineViewModel::chooseAccount(int index)
{
    if (index >= 0 && index < m_accounts.size() && index != m_account) {
        OwnPipeline own = m_interviews.pipeline();
        own.guide = m_accounts.at(index).guide;
        own.variant = m_accounts.at(index).variant;
        m_interviews.setPipeline(own);
    }
}

void PipelineViewModel::setOwnDay(int row, QDate day)
{
    OwnPipeline own = m_interviews.pipeline();
    own.guide = m_accounts.at(m_account).guide;
    own.variant = m_accounts.at(m_account).variant;
    if (day.isValid()) {
        own.days.insert(m_stages.at(row).id, day);
    } else {
        own.days.remove(m_stages.at(row).id);
    }
    m_stageErrors.remove(m_stages.at(row).id);
    m_interviews.setPipeline(own);
    // The same day as before changes nothing, and takes an error away all the same.
    refresh();
}

void PipelineViewModel::setDay(int row, const QString &text)
{
    if (row < 0 || row >= count()) {
        return;
    }
    const std::optional<QDate> day = parseDay(text, today(), UnsaidYear::Nearest);
    if (day || text.trimmed().isEmpty()) {
        setOwnDay(row, day.value_or(QDate()));
        return;
    }
    m_stageErrors.insert(m_stages.at(row).id);
    emit dataChanged(index(row), index(row));
}

void PipelineViewModel::stepDay(int row, int days)
{
    if (row >= 0 && row < count()) {
        const StageDates &dates = m_dates.at(row);
        setOwnDay(row, dates.begins.earliest.value_or(today()).addDays(days));
    }
}

void PipelineViewModel::addDeadline()
{
    // App default: a fortnight is what people are usually given.
    constexpr int kFortnight = 14;
    m_interviews.addDeadline(today().addDays(kFortnight));
}

const OwnDeadline *PipelineViewModel::deadlineAt(int row) const
{
    return row >= 0 && row < m_own.size() ? &m_own.at(row) : nullptr;
}

void PipelineViewModel::setDeadlineTitle(int row, const QString &title)
{
    if (const OwnDeadline *standing = deadlineAt(row)) {
        OwnDeadline deadline = *standing;
        deadline.title = title;
        m_interviews.setDeadline(deadline);
    }
}

void PipelineViewModel::setDeadlineDay(int row, const QString &text)
{
    const OwnDeadline *standing = deadlineAt(row);
    if (standing == nullptr) {
        return;
    }
    const std::optional<QDate> day = parseDay(text, today());
    if (day) {
        m_deadlineErrors.remove(standing->id);
        OwnDeadline deadline = *standing;
        deadline.day = *day;
        m_interviews.setDeadline(deadline);
    } else {
        m_deadlineErrors.insert(standing->id);
    }
    // The same day as before changes nothing, and takes an error away all the same.
    refresh();
}

void PipelineViewModel::stepDeadlineDay(int row, int days)
{
    if (const OwnDeadline *standing = deadlineAt(row)) {
        OwnDeadline deadline = *standing;
        deadline.day = deadline.day.addDays(days);
        m_deadlineErrors.remove(deadline.id);
        m_interviews.setDeadline(deadline);
    }
}

void PipelineViewModel::removeDeadline(int row)
{
    if (const OwnDeadline *standing = deadlineAt(row)) {
        const DeadlineId id = standing->id;
        m_interviews.removeDeadline(id);
    }
}

QString PipelineViewModel::datesText(const StageDates &dates) const
{
    const QString begins = spanText(dates.begins);
    const QString over = spanText(dates.over);
    if (dates.isOwn) {
        return over.isEmpty() ? QString() : tr("News: %1").arg(over);
    }
    if (begins.isEmpty()) {
        return {};
    }
    return over.isEmpty() ? tr("Begins: %1").arg(begins) : tr("Begins: %1. News: %2").arg(begins, over);
}

int PipelineViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PipelineViewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PipelineStage &stage = m_stages.at(index.row());
    const StageDates &dates = m_dates.at(index.row());
    switch (role) {
    case TitleRole:
        return stageTitle(stage.id);
    case BadgeRole: {
        const FactRecord *fact = findFact(m_services.library().facts(), kKind + u'/' + stage.id.value());
        return badgeNumber(fact == nullptr ? Badge::App : fact->badge());
    }
    case PrintedRole:
        return printedText(stage);
    case DatesRole:
        return datesText(dates);
    case DayRole:
        return dates.isOwn ? dayEntryText(*dates.begins.earliest) : QString();
    case ErrorRole:
        return m_stageErrors.contains(stage.id) ? notReadText() : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> PipelineViewModel::roleNames() const
{
    return { { TitleRole, "title" }, { BadgeRole, "badge" }, { PrintedRole, "printed" }, { DatesRole, "dates" },
        { DayRole, "day" }, { ErrorRole, "error" } };
}
