// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "planning/checklistprogress.h"
#include "scheduling/studydays.h"
#include "services/attemptservice.h"
#include "services/paperservice.h"
#include "services/questionservice.h"
#include "services/quizservice.h"
#include "services/reviewservice.h"
#include "services/sessionservice.h"
#include "services/storyservice.h"
#include "services/talkservice.h"

#include <QObject>

#include <functional>

namespace sevenrounds {

class PortfolioService;

/// The services that see what is done; all must outlive whoever is given them.
struct DeedSources {
    StorageThread &storage;
    const Clock &clock;
    SessionService &sessions;
    TalkService &talks;
    AttemptService &attempts;
    ReviewService &reviews;
    StoryService &stories;
    QuestionService &questions;
    QuizService &quizzes;
    PaperService &papers;
    PortfolioService &portfolio;
};

/// What was done, as tasks and checklists count it. Rounds and talks are read from the log, all of them once and then those of the last days; the rest is
/// asked of the services that hold it. Stores nothing.
class PlanDeeds : public QObject
{
    Q_OBJECT

public:
    PlanDeeds(const ContentLibrary &library, DeedSources sources, StudyDays days, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// Nothing lies after `today`: what a calendar says that has turned at midnight belongs to the study day that has not.
    [[nodiscard]] QList<PlanDeed> all(QDate today) const;
    [[nodiscard]] ChecklistStock stock() const;

signals:
    void changed();

private:
    void read(QDate first, std::function<void(Result<>)> done);
    void readRecent();
    void addDerivations(QList<PlanDeed> *deeds) const;
    void addReviews(QList<PlanDeed> *deeds) const;
    void addTellings(QList<PlanDeed> *deeds) const;
    void addQuizzes(QList<PlanDeed> *deeds) const;

    const ContentLibrary &m_library;
    DeedSources m_sources;
    StudyDays m_days;
    /// Of rounds and talks.
    QList<PlanDeed> m_practices;
};

} // namespace sevenrounds
