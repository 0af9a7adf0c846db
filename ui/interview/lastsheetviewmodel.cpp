// SPDX-License-Identifier: MIT
#include "ui/interview/lastsheetviewmodel.h"

#include "story/coverage.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/settings/dayentry.h"
#include "ui/story/storytext.h"

using namespace sevenrounds;

LastSheetViewModel::LastSheetViewModel(AppServices &services, SheetViewModel &sheet, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_interviews(services.interviews())
    , m_sheet(sheet)
{
    connect(&m_interviews, &InterviewService::changed, this, &LastSheetViewModel::refresh);
    connect(&services.stories(), &StoryService::changed, this, &LastSheetViewModel::refresh);
    connect(&services.stories(), &StoryService::edited, this, &LastSheetViewModel::refresh);
    connect(&services.questions(), &QuestionService::changed, this, &LastSheetViewModel::refresh);
    connect(&services.papers(), &PaperService::changed, this, &LastSheetViewModel::refresh);
    connect(&services.settings(), &SettingsService::changed, this, &LastSheetViewModel::refresh);
    m_gathered = gather();
}

LastSheet LastSheetViewModel::gather() const
{
    LastSheet sheet;
    const std::optional<QDate> day = m_services.settings().interviewDay();
    sheet.heading = day ? tr("Interview on %1").arg(dayEntryText(*day)) : tr("The interview");
    for (std::size_t i = 0; i < kSheetParts.size(); ++i) {
        sheet.texts[i] = m_interviews.sheetText(kSheetParts[i]);
    }
    QList<Story> tellable;
    for (const Story &story : m_services.stories().all()) {
        if (isTellable(story)) {
            tellable.append(story);
        }
    }
    sheet.tellable = static_cast<int>(tellable.size());
    const QList<int> places = storiesForSheet(tellable);
    for (const int place : places) {
        sheet.stories.append(tellable.at(place));
    }
    const QList<ListedQuestion> questions = m_services.questions().all();
    for (const ListedQuestion &question : questions) {
        if (question.isStarred) {
            ++sheet.starred;
            if (sheet.questions.size() < kSheetQuestions) {
                sheet.questions.append(question.ask);
            }
        }
    }
    if (const OwnPaper *paper = m_services.papers().chosen()) {
        sheet.paper = paper->title.simplified();
    }
    return sheet;
}

void LastSheetViewModel::refresh()
{
    m_gathered = gather();
    emit dataChanged(index(0), index(rowCount() - 1));
    emit gatheredChanged();
}

QStringList LastSheetViewModel::gaps() const
{
    return lastSheetGaps(m_gathered);
}

QStringList LastSheetViewModel::cuts() const
{
    return lastSheetCuts(m_gathered);
}

QStringList LastSheetViewModel::stories() const
{
    QStringList titles;
    for (const Story &story : m_gathered.stories) {
        titles.append(storyTitleText(story));
    }
    return titles;
}

QStringList LastSheetViewModel::questions() const
{
    return m_gathered.questions;
}

void LastSheetViewModel::setText(int row, const QString &text)
{
    if (row >= 0 && row < rowCount()) {
        m_interviews.setSheetText(kSheetParts[static_cast<std::size_t>(row)], text);
    }
}

void LastSheetViewModel::show()
{
    m_interviews.flush();
    m_sheet.showLastSheet(m_gathered);
}

QString LastSheetViewModel::hintOf(SheetPart part) const
{
    const FittedText fitted = fitToLines(m_gathered.text(part), sheetLines(part));
    const QString lines = tr("%L1 of %Ln printed lines", nullptr, sheetLines(part)).arg(fitted.needed);
    if (fitted.wordsLeftOut > 0) {
        //: %1 is "14 of 12 printed lines".
        return tr("%1: %Ln words have no room and are left out.", nullptr, fitted.wordsLeftOut).arg(lines);
    }
    //: A hint, then "9 of 12 printed lines".
    return tr("%1 About %2.").arg(sheetPartHint(part), lines);
}

int LastSheetViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kSheetParts.size());
}

QVariant LastSheetViewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SheetPart part = kSheetParts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return sheetPartTitle(part);
    case HintRole:
        return hintOf(part);
    case TextRole:
        return m_gathered.text(part);
    case IsCutRole:
        return fitToLines(m_gathered.text(part), sheetLines(part)).wordsLeftOut > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> LastSheetViewModel::roleNames() const
{
    return { { TitleRole, "title" }, { HintRole, "hint" }, { TextRole, "text" }, { IsCutRole, "isCut" } };
}
