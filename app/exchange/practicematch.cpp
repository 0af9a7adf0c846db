// SPDX-License-Identifier: MIT
#include "exchange/practicematch.h"

#include "storage/rowstore.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

/// The logs of a practice that are numbered from 1 on, so that two of them cannot be laid into each other.
const std::array kLogs { &shape::kPracticeEvent, &shape::kWhiteboardEvent };

/// In both: id, practice, number in the log, and then what happened.
constexpr qsizetype kPracticeColumn = 1;
constexpr qsizetype kSequenceColumn = 2;

enum class Likeness {
    Equal,
    /// One is the beginning of the other.
    GoesOn,
    Parted,
};

using Log = QMap<qint64, const DocumentRow *>;

/// The logs of all practices of a document, each by its numbers. Points into the document.
class Logs
{
public:
    explicit Logs(const ProfileDocument &document)
        : m_tables(document.tables)
    {
        for (std::size_t table = 0; table < kLogs.size(); ++table) {
            const auto rows = m_tables.constFind(kLogs[table]->tableName());
            for (qsizetype i = 0; rows != m_tables.cend() && i < rows->size(); ++i) {
                const DocumentRow &row = rows->at(i);
                m_logs[table][row.integerAt(kPracticeColumn)].insert(row.integerAt(kSequenceColumn), &row);
            }
        }
    }

    [[nodiscard]] Log log(std::size_t table, qint64 practice) const { return m_logs[table].value(practice); }

private:
    /// Holds the rows, whatever becomes of the document.
    QMap<QString, QList<DocumentRow>> m_tables;
    std::array<QHash<qint64, Log>, kLogs.size()> m_logs;
};

bool saysTheSame(const DocumentRow &a, const DocumentRow &b)
{
    return std::equal(
        a.values.cbegin() + kSequenceColumn, a.values.cend(), b.values.cbegin() + kSequenceColumn, b.values.cend());
}

Likeness compare(const Logs &present, qint64 ours, const Logs &incoming, qint64 theirs)
{
    bool oursGoesOn = false;
    bool theirsGoesOn = false;
    for (std::size_t table = 0; table < kLogs.size(); ++table) {
        const Log there = present.log(table, ours);
        const Log come = incoming.log(table, theirs);
        for (auto row = come.cbegin(); row != come.cend(); ++row) {
            const DocumentRow *standing = there.value(row.key());
            // A row that damage has changed says nothing of what happened: it is left out and parts nothing.
            if (standing != nullptr && !saysTheSame(*standing, **row) && (*row)->isIntact(*kLogs[table])) {
                return Likeness::Parted;
            }
            theirsGoesOn = theirsGoesOn || standing == nullptr;
        }
        for (auto row = there.cbegin(); row != there.cend() && !oursGoesOn; ++row) {
            oursGoesOn = !come.contains(row.key());
        }
    }
    // One log went on here and the other one there.
    if (oursGoesOn && theirsGoesOn) {
        return Likeness::Parted;
    }
    return oursGoesOn || theirsGoesOn ? Likeness::GoesOn : Likeness::Equal;
}

QByteArray contentOfPractice(const DocumentRow &practice)
{
    DocumentRow row = practice;
    row.values[0] = qint64 { 0 };
    return rowHash(shape::kPractice, row.values);
}

struct Candidate {
    qint64 id = 0;
    Likeness likeness = Likeness::Parted;
};

/// The first candidate of this likeness that nobody has; 0 where there is none.
qint64 pick(const QList<Candidate> &candidates, Likeness likeness, const QSet<qint64> &taken)
{
    for (const Candidate &candidate : candidates) {
        if (candidate.likeness == likeness && !taken.contains(candidate.id)) {
            return candidate.id;
        }
    }
    return 0;
}

} // namespace

QList<PracticeFate> matchPractices(const ProfileDocument &present, const ProfileDocument &incoming)
{
    QHash<QByteArray, QList<qint64>> presentIds;
    for (const DocumentRow &row : present.tables.value(shape::kPractice.tableName())) {
        presentIds[contentOfPractice(row)].append(row.integerAt(0));
    }
    const QList<DocumentRow> practices = incoming.tables.value(shape::kPractice.tableName());
    QList<PracticeFate> fates(practices.size());
    QList<QList<Candidate>> candidates(practices.size());
    const Logs ours(present);
    const Logs theirs(incoming);
    for (qsizetype i = 0; i < practices.size(); ++i) {
        const qint64 id = practices.at(i).integerAt(0);
        QList<qint64> &twins = fates[i].twins;
        twins = presentIds.value(contentOfPractice(practices.at(i)));
        if (const qsizetype own = twins.indexOf(id); own > 0) {
            twins.move(own, 0);
        }
        for (const qint64 twin : std::as_const(twins)) {
            candidates[i].append({ twin, compare(ours, twin, theirs, id) });
        }
    }
    QSet<qint64> taken;
    for (const Likeness likeness : { Likeness::Equal, Likeness::GoesOn }) {
        for (qsizetype i = 0; i < fates.size(); ++i) {
            PracticeFate &fate = fates[i];
            if (fate.same == 0) {
                fate.same = pick(candidates.at(i), likeness, taken);
                taken.insert(fate.same);
                if (const qsizetype place = fate.twins.indexOf(fate.same); place > 0) {
                    fate.twins.move(place, 0);
                }
            }
        }
    }
    for (qsizetype i = 0; i < fates.size(); ++i) {
        if (fates.at(i).same == 0) {
            fates[i].partedFrom = pick(candidates.at(i), Likeness::Parted, {});
        }
    }
    return fates;
}

} // namespace sevenrounds
