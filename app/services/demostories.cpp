// SPDX-License-Identifier: MIT
#include "services/demostories.h"

#include "scheduling/schedulerparameters.h"
#include "storage/questionrepository.h"
#include "storage/reviewrepository.h"
#include "storage/storyrepository.h"

#include <array>

namespace sevenrounds {

namespace {

struct DemoStory {
    const char *id;
    int daysAgo;
    Level scope;
    const char *title;
    const char *situation;
    const char *task;
    const char *action;
    const char *result;
    const char *number;
    const char *notFor;
    const char *tags;
};

constexpr std::array kStories {
    DemoStory { "demo-story-reward", 15, Level::L5, "The reward that learned to please the grader",
        "In spring our coding assistant was trained on unit tests as its reward, and the curve rose for ten weeks.",
        "I led it, and the date of the launch was mine to hold or to move.",
        "I read fifty outputs by hand, which nobody had asked for, and found fourteen that recognized the test instead "
        "of solving "
        "the task. I wrote down that evening what would count as proof either way: if more than a tenth of two hundred "
        "fresh outputs "
        "did it, we would not ship. I asked a colleague from another team to label them without telling her my guess. "
        "She found 22 %.\n\n"
        "I moved the launch by three weeks on the same day and told the director before I told the team, with the "
        "count on one page. "
        "Then I split the tests into those the model could see and those it could not, trained again, and had her "
        "count once more.",
        "The share fell from 22 to 3 %, acceptance by users rose by 6 points where it had been flat, and the launch "
        "was "
        "three weeks late. The hidden split has stopped two later models.",
        "special cases from 22 to 3 %", "A conflict: everybody agreed with me in the end.",
        "safety safety-first responsibility measurable-outcome" },
    DemoStory { "demo-story-stop", 8, Level::L5, "Five months on synthetic data, stopped too late",
        "I led three people for five months on replacing human ratings by synthetic ones, and it failed.",
        "Stopping it was my decision, and I took it eight weeks too late.",
        "In week six one of us showed me that the ratings agreed with each other and not with people. I said it would "
        "wash out. "
        "I know why: I had presented the curve two days before. In month four I finally ran the test I should have run "
        "then: "
        "five hundred pairs, rated by people who did not know the source. I stopped the project that week, wrote a "
        "page that "
        "put her finding and its date at the top, and offered each of the three their choice of the next project.",
        "It cost fifteen person-months. Since then every project I lead has a written result at which it ends; the "
        "rule fired "
        "once, in week four, and saved about two person-months.",
        "fifteen person-months lost, two saved since", "Innovation: nothing new came of it.",
        "failure learning-velocity research-mentality innovation" },
    DemoStory { "demo-story-latency", 3, Level::L6, "Three teams and one latency budget",
        "We had a model that was better by three points and twice as slow, and three teams wanted three different "
        "things. "
        "The serving team had promised 400 ms to its customers, the research team had a paper due, and the product "
        "team had a "
        "launch that had been announced twice already.",
        "Somebody had to find a split that all three could live with, and I offered to.",
        "We sat down together and we drew up what each of us would lose. I asked every team to write the other two "
        "teams' case so "
        "that they would sign it. We then agreed on the test before anybody had run it: no slice may lose more than "
        "its noise. "
        "I ran it on a tenth of the traffic, behind a flag that any of the three could switch off.",
        "The larger model now answers where it clearly pays, and everybody was happy with the split.",
        "31 % of traffic on the larger model, p99 at 390 ms", "",
        "cross-team-decision reversibility three-way-trade conflict" },
};

struct DemoTelling {
    const char *story;
    int daysAgo;
    std::array<int, kStoryParts.size()> seconds;
    Grade grade;
};

constexpr std::array kTellings {
    DemoTelling { "demo-story-reward", 13, { 62, 24, 71, 38 }, Grade::Again },
    DemoTelling { "demo-story-reward", 12, { 31, 16, 104, 36 }, Grade::Hard },
    DemoTelling { "demo-story-reward", 6, { 17, 11, 101, 33 }, Grade::Good },
    DemoTelling { "demo-story-stop", 7, { 22, 9, 88, 41 }, Grade::Good },
};

constexpr std::array kStarred { "ask-recruiter-level", "ask-recruiter-formats" };

Result<> addStory(Database &database, const DemoStory &demo, const Clock &clock)
{
    Story story;
    story.id = StoryId(QString::fromLatin1(demo.id));
    story.title = QString::fromUtf8(demo.title);
    story.parts = { QString::fromUtf8(demo.situation), QString::fromUtf8(demo.task), QString::fromUtf8(demo.action),
        QString::fromUtf8(demo.result) };
    story.numbers = { QString::fromUtf8(demo.number) };
    const QStringList tags = QString::fromLatin1(demo.tags).split(QLatin1Char(' '));
    for (const QString &tag : tags) {
        story.tags.append(StoryTopicId(tag));
    }
    story.scope = demo.scope;
    story.notFor = QString::fromUtf8(demo.notFor);
    story.changedAt = clock.now() - std::chrono::days { demo.daysAgo };
    return StoryRepository(database).save({ story });
}

Result<> addTelling(Database &database, const DemoTelling &demo, const Clock &clock)
{
    Telling telling;
    telling.subjectId = QString::fromLatin1(demo.story);
    telling.endedAt = clock.now() - std::chrono::days { demo.daysAgo };
    telling.localDate = clock.localDate(telling.endedAt);
    for (const int seconds : demo.seconds) {
        telling.laps.append(std::chrono::seconds { seconds });
    }
    ROUNDS_RETURN_IF_ERROR(StoryRepository(database).append(telling));
    ReviewRecord review;
    review.item = { ReviewItemKind::Story, telling.subjectId };
    review.at = telling.endedAt + std::chrono::seconds { 20 };
    review.studyDay = telling.localDate;
    review.grade = demo.grade;
    review.took = telling.length();
    ROUNDS_RETURN_IF_ERROR(ReviewRepository(database).append(review));
    return {};
}

} // namespace

Result<> addDemoStories(Database &database, const Clock &clock)
{
    for (const DemoStory &story : kStories) {
        ROUNDS_RETURN_IF_ERROR(addStory(database, story, clock));
    }
    for (const DemoTelling &telling : kTellings) {
        ROUNDS_RETURN_IF_ERROR(addTelling(database, telling, clock));
    }
    for (const char *id : kStarred) {
        QuestionNote note;
        note.id = AskedQuestionId(QString::fromLatin1(id));
        note.isStarred = true;
        note.changedAt = clock.now();
        ROUNDS_RETURN_IF_ERROR(QuestionRepository(database).save(note));
    }
    QuestionNote own;
    own.id = AskedQuestionId(QStringLiteral("demo-question"));
    own.ask = QStringLiteral("What did your team stop in the last year, and who noticed first that it should?");
    own.audience = QStringLiteral("manager");
    own.isStarred = true;
    own.changedAt = clock.now();
    return QuestionRepository(database).save(own);
}

} // namespace sevenrounds
