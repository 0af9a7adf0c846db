// SPDX-License-Identifier: MIT
#include "ui/plan/calendarviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/settings/filechoice.h"

#include <QDir>
#include <QFileInfo>

using namespace sevenrounds;

namespace {

/// Beside where an export of the profile would go.
QString suggestedCalendarPath(QDate today)
{
    return QFileInfo(suggestedExportPath(today)).dir().filePath(QStringLiteral("seven-rounds-plan.ics"));
}

Problem wordProblem(const CalendarProblem &problem)
{
    const QString kept = CalendarViewModel::tr("Nothing was changed.");
    switch (problem.fault) {
    case CalendarFault::NotACalendar:
        return { CalendarViewModel::tr("This is no calendar file"),
            CalendarViewModel::tr("A calendar file begins with BEGIN:VCALENDAR, and its name mostly ends in .ics. %1")
                .arg(kept) };
    case CalendarFault::TooLarge:
        return { CalendarViewModel::tr("This file is too large"),
            CalendarViewModel::tr("Export a few months instead of everything. %1").arg(kept) };
    case CalendarFault::BadLine:
        return { CalendarViewModel::tr("Line %L1 of the file cannot be read").arg(problem.line),
            CalendarViewModel::tr("Export it once more from your calendar. %1").arg(kept) };
    case CalendarFault::Unbalanced:
        return {
            CalendarViewModel::tr("The file is cut off or mixed up at line %L1").arg(problem.line),
            CalendarViewModel::tr("What begins there has no end. Export it once more from your calendar. %1").arg(kept)
        };
    case CalendarFault::BadDay:
        break;
    }
    return { CalendarViewModel::tr("The event at line %L1 has no day that can be read").arg(problem.line),
        CalendarViewModel::tr("Give it a day in your calendar, or take it out, and export once more. %1").arg(kept) };
}

} // namespace

CalendarViewModel::CalendarViewModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_exportPath(suggestedCalendarPath(services.clock().today()))
{
}

QString CalendarViewModel::exportHint() const
{
    return replaceHint(m_exportPath,
        tr("A whole-day event for the interview and for each sitting. Read into a calendar once more, they move and do "
           "not double."));
}

QString CalendarViewModel::movedText() const
{
    const auto tasks = static_cast<int>(m_reading.moved.size());
    return tasks == 0 ? QString() : tr("%Ln tasks lie on other days in this file", nullptr, tasks);
}

void CalendarViewModel::setExportPath(const QString &entry)
{
    m_exportPath = typedPath(entry);
    emit pathsChanged();
}

void CalendarViewModel::setImportPath(const QString &entry)
{
    m_importPath = typedPath(entry);
    emit pathsChanged();
}

void CalendarViewModel::write()
{
    const QString file = filePathOf(m_exportPath);
    if (m_isBusy || file.isEmpty()) {
        return;
    }
    setBusy(true);
    m_services.calendar().write(file, tr("Interview"), this, [this](const Result<int> &written) {
        setBusy(false);
        if (!written) {
            setProblem(wordError(written.error(), Situation::Exporting));
            return;
        }
        setProblem({});
        setNotice(tr("Written: %Ln events", nullptr, *written));
        emit pathsChanged();
    });
}

void CalendarViewModel::read()
{
    const QString file = filePathOf(m_importPath);
    if (m_isBusy || file.isEmpty()) {
        return;
    }
    setBusy(true);
    m_services.calendar().read(file, this, [this](const Result<CalendarReading> &reading) {
        setBusy(false);
        if (!reading) {
            setProblem(wordError(reading.error(), Situation::Importing));
            return;
        }
        if (reading->problem) {
            setProblem(wordProblem(*reading->problem));
            return;
        }
        setProblem({});
        show(*reading);
        setNotice(count() == 0 && m_reading.moved.isEmpty()
                ? tr("Nothing in it from today on that is not here already.")
                : QString());
    });
}

void CalendarViewModel::show(const CalendarReading &reading)
{
    beginResetModel();
    m_reading = reading;
    endResetModel();
    emit readingChanged();
}

void CalendarViewModel::takeDay(int row)
{
    if (row >= 0 && row < count()) {
        const QDate day = m_reading.events.at(row).day;
        m_services.settings().setInterviewDay(day);
        setNotice(tr("Interview day: %1").arg(longDate(day)));
    }
}

void CalendarViewModel::takeMoved()
{
    m_services.calendar().takeMoved(m_reading.moved);
    m_reading.moved.clear();
    emit readingChanged();
}

void CalendarViewModel::dismissProblem()
{
    setProblem({});
}

void CalendarViewModel::setBusy(bool busy)
{
    m_isBusy = busy;
    emit busyChanged();
}

void CalendarViewModel::setNotice(const QString &notice)
{
    m_notice = notice;
    emit noticeChanged();
}

void CalendarViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

int CalendarViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CalendarViewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CalendarEvent &event = m_reading.events.at(index.row());
    switch (role) {
    case TitleRole:
        return event.title.isEmpty() ? tr("without a title") : event.title;
    case DayRole:
        return longDate(event.day);
    default:
        return {};
    }
}

QHash<int, QByteArray> CalendarViewModel::roleNames() const
{
    return { { TitleRole, "title" }, { DayRole, "day" } };
}
