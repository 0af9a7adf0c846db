// SPDX-License-Identifier: MIT
#include "planning/planprogress.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

/// What one entry has taken of the deeds so far.
struct Account {
    int of = 1;
    int counted = 0;
    QSet<QString> ids;
    /// The day of the latest deed that it took.
    QDate last;
};

/// Doing the same of these once more is not another one.
bool countsOnce(PlanTaskKind kind)
{
    return kind == PlanTaskKind::Derivation || kind == PlanTaskKind::Prompt || kind == PlanTaskKind::Problem
        || kind == PlanTaskKind::Task;
}

/// Of these the program sees nothing, or not enough to know that they were done.
bool isByHandOnly(PlanTaskKind kind)
{
    return kind == PlanTaskKind::Paper || kind == PlanTaskKind::Reading;
}

int unitsOf(const PlanTask &task)
{
    return std::max(1, task.count > 0 ? task.count : task.sessions);
}

int sessionsOf(const PlanTask &task)
{
    return std::max(1, task.sessions);
}

/// Sittings ticked by hand up to a day.
int handSittings(const PlanEntry &entry, QDate upTo)
{
    return static_cast<int>(std::count_if(
        entry.tick.sittings.cbegin(), entry.tick.sittings.cend(), [&](QDate day) { return day <= upTo; }));
}

bool isListed(const PlanEntry &entry, const PlanDeed &deed)
{
    return !deed.id.isEmpty() && entry.task.opens.contains(deed.id);
}

/// Whether the task takes any deed of its kind, because it asks for more than it names.
bool takesAny(const PlanEntry &entry, const PlanDeed &deed, int of)
{
    if (deed.kind != entry.task.kind) {
        return false;
    }
    switch (deed.kind) {
    case PlanTaskKind::Cards:
        return true;
    case PlanTaskKind::Derivation:
    case PlanTaskKind::Prompt:
    case PlanTaskKind::Problem:
        return entry.task.count > 0 && entry.task.opens.size() < of;
    case PlanTaskKind::Mock:
    case PlanTaskKind::Talk:
    case PlanTaskKind::Story:
        return entry.task.opens.isEmpty();
    case PlanTaskKind::Paper:
    case PlanTaskKind::Reading:
    case PlanTaskKind::Task:
        break;
    }
    return false;
}

/// What hand and deeds have made of a task by a day, in units times sittings: a sitting is worth its share of the units, and the other way round.
int madeBy(const PlanEntry &entry, const Account &account, QDate day)
{
    return account.counted * sessionsOf(entry.task) + handSittings(entry, day) * account.of;
}

/// The task was done before it could take a deed of that day, by hand, by deeds or by both. What was ticked on that day is likely to be of the deed itself,
/// which would else count here and once more in the next task that asks for it.
bool isDoneBefore(const PlanEntry &entry, const Account &account, QDate day)
{
    return (entry.tick.done.isValid() && entry.tick.done < day)
        || madeBy(entry, account, day.addDays(-1)) >= account.of * sessionsOf(entry.task);
}

bool mayTake(const PlanEntry &entry, const Account &account, const PlanDeed &deed)
{
    return deed.day >= entry.countsFrom && !isDoneBefore(entry, account, deed.day) && !isByHandOnly(entry.task.kind)
        && !isFullMock(entry.task) && !(countsOnce(deed.kind) && account.ids.contains(deed.id));
}

qsizetype takerOf(const QList<PlanEntry> &entries, const QList<Account> &accounts, const PlanDeed &deed)
{
    qsizetype best = -1;
    bool isBestListed = false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PlanEntry &entry = entries.at(i);
        const bool listed = isListed(entry, deed);
        if ((!listed && !takesAny(entry, deed, accounts.at(i).of)) || !mayTake(entry, accounts.at(i), deed)) {
            continue;
        }
        const bool isBetter = best < 0 || (listed && !isBestListed)
            || (listed == isBestListed && entry.countsFrom > entries.at(best).countsFrom);
        if (isBetter) {
            best = i;
            isBestListed = listed;
        }
    }
    return best;
}

/// The rounds of one day that a full mock of this task is made of; none where they are not enough for one.
QSet<QString> fullMockOf(const QList<PlanDeed> &day, const QStringList &among)
{
    QSet<QString> rounds;
    for (const PlanDeed &deed : day) {
        if (among.isEmpty() || among.contains(deed.id)) {
            rounds.insert(deed.id);
        }
    }
    return rounds.size() >= kFullMockRounds ? rounds : QSet<QString> {};
}

/// A day that is a full mock is one deed: it counts for one task, and its rounds are used up by it, so that they tick no other mock besides.
void takeFullMocks(const QList<PlanEntry> &entries, QList<Account> *accounts, QList<PlanDeed> *deeds)
{
    QMap<QDate, QList<PlanDeed>> days;
    for (const PlanDeed &deed : std::as_const(*deeds)) {
        if (deed.kind == PlanTaskKind::Mock) {
            days[deed.day].append(deed);
        }
    }
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        qsizetype taker = -1;
        QSet<QString> rounds;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const PlanEntry &entry = entries.at(i);
            const QSet<QString> own = isFullMock(entry.task) ? fullMockOf(*day, entry.task.opens) : QSet<QString> {};
            const bool isBetter = taker < 0 || entry.countsFrom > entries.at(taker).countsFrom;
            if (!own.isEmpty() && isBetter && day.key() >= entry.countsFrom
                && !isDoneBefore(entry, accounts->at(i), day.key())) {
                taker = i;
                rounds = own;
            }
        }
        if (taker >= 0) {
            ++(*accounts)[taker].counted;
            (*accounts)[taker].last = day.key();
            deeds->removeIf([&](const PlanDeed &deed) {
                return deed.kind == PlanTaskKind::Mock && deed.day == day.key() && rounds.contains(deed.id);
            });
        }
    }
}

/// The day on which hand and deeds together were enough; the latest of all that was needed.
QDate doneOnOf(const PlanEntry &entry, const Account &account, QDate upTo)
{
    QDate day = account.last;
    for (const QDate sat : entry.tick.sittings) {
        if (sat <= upTo && (!day.isValid() || sat > day)) {
            day = sat;
        }
    }
    return day;
}

} // namespace

bool isFullMock(const PlanTask &task)
{
    return task.kind == PlanTaskKind::Mock && task.minutes / sessionsOf(task) >= kFullMockMinutes;
}

QList<TaskProgress> progressOf(const QList<PlanEntry> &entries, QList<PlanDeed> deeds, QDate upTo)
{
    deeds.removeIf([&](const PlanDeed &deed) { return deed.day > upTo; });
    std::stable_sort(deeds.begin(), deeds.end(), [](const PlanDeed &a, const PlanDeed &b) { return a.day < b.day; });
    QList<Account> accounts;
    for (const PlanEntry &entry : entries) {
        Account account;
        account.of = unitsOf(entry.task);
        accounts.append(account);
    }
    takeFullMocks(entries, &accounts, &deeds);
    for (const PlanDeed &deed : std::as_const(deeds)) {
        if (const qsizetype taker = takerOf(entries, accounts, deed); taker >= 0) {
            Account &account = accounts[taker];
            ++account.counted;
            account.ids.insert(deed.id);
            account.last = deed.day;
        }
    }
    QList<TaskProgress> progress;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PlanEntry &entry = entries.at(i);
        const Account &account = accounts.at(i);
        TaskProgress one;
        one.of = account.of;
        const int sessions = sessionsOf(entry.task);
        const int made = madeBy(entry, account, upTo);
        one.have = std::min(one.of, made / sessions);
        if (entry.tick.done.isValid() && entry.tick.done <= upTo) {
            one.doneOn = entry.tick.done;
        } else if (made >= one.of * sessions) {
            one.doneOn = doneOnOf(entry, account, upTo);
        }
        one.sittings = one.isDone() ? sessions : made / one.of;
        progress.append(one);
    }
    return progress;
}

} // namespace sevenrounds
