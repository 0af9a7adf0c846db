// SPDX-License-Identifier: MIT
#include "shellbench.h"

#include "support/pagewalk.h"
#include "support/qmlcomplaints.h"
#include "ui/bank/bankviewmodel.h"
#include "ui/coding/codinglistviewmodel.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/story/drillviewmodel.h"
#include "ui/story/storiesviewmodel.h"
#include "ui/story/tellingviewmodel.h"

#include <QTest>

namespace sevenrounds::test {

using Page = Navigation::Page;

const QList<std::pair<Page, const char *>> &shellPages()
{
    static const QList<std::pair<Page, const char *>> pages { { Page::Welcome, "welcomePage" },
        { Page::Today, "todayPage" }, { Page::Rounds, "roundsPage" }, { Page::Round, "roundPage" },
        { Page::Debrief, "debriefPage" }, { Page::Sheet, "sheetPage" }, { Page::Loop, "loopPage" },
        { Page::FreeBoard, "freeBoardPage" }, { Page::Bank, "bankPage" }, { Page::Prompt, "promptPage" },
        { Page::Derivations, "derivationsPage" }, { Page::Derivation, "derivationPage" },
        { Page::Coding, "codingPage" }, { Page::CodingRoom, "codingRoomPage" }, { Page::Talks, "talksPage" },
        { Page::Talk, "talkPage" }, { Page::TalkRating, "talkRatingPage" }, { Page::Papers, "papersPage" },
        { Page::Stories, "storiesPage" }, { Page::Story, "storyPage" }, { Page::Telling, "tellingPage" },
        { Page::Drill, "drillPage" }, { Page::Review, "reviewPage" }, { Page::Study, "studyPage" },
        { Page::Cards, "cardsPage" }, { Page::Quiz, "quizPage" }, { Page::SelfTest, "selfTestPage" },
        { Page::Plan, "planPage" }, { Page::Interviews, "interviewsPage" }, { Page::Portfolio, "portfolioPage" },
        { Page::Readiness, "readinessPage" }, { Page::Guide, "guidePage" }, { Page::Settings, "settingsPage" } };
    return pages;
}

ShellBench::ShellBench()
    : profile(std::make_unique<ProfileBench>())
    , host(std::make_unique<MathHost>(profile->clock))
{
    MathHost::provide(host.get());
    failOnQmlComplaints();
    context = std::make_unique<AppContext>(profile->services);
    context->appearance()->setReducedMotion(true);
    note = std::make_unique<WebViewNote>(*host, *context);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(), [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
}

ShellBench::~ShellBench()
{
    (void)close();
}

bool ShellBench::show()
{
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
    window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
    if (window == nullptr) {
        return false;
    }
    window->show();
    window->requestActivate();
    return QTest::qWaitForWindowActive(window);
}

QStringList ShellBench::close()
{
    window = nullptr;
    m_engine.reset();
    note.reset();
    context.reset();
    MathHost::provide(nullptr);
    host.reset();
    profile.reset();
    return m_warnings;
}

bool ShellBench::open()
{
    return profile->open() && context->isReady();
}

QQuickItem *ShellBench::find(const QString &name) const
{
    return findShown(window->contentItem(), name);
}

bool ShellBench::prepare(Page page)
{
    AppServices &services = profile->services;
    services.settings().setWelcomed(true);
    bool isBroughtAbout = true;
    if (page == Page::Round || page == Page::Debrief || page == Page::Sheet) {
        isBroughtAbout = services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7).has_value();
    }
    if (page == Page::Debrief) {
        isBroughtAbout = isBroughtAbout && services.sessions().apply(SessionEventKind::Ended, {}, 1);
    }
    if (page == Page::Derivation) {
        isBroughtAbout = services.derivations().setCurrent(services.library().derivations().first().id).has_value();
    }
    if (page == Page::Talk || page == Page::TalkRating) {
        const TalkFormatId format = services.library().talkFormats().first().id;
        isBroughtAbout = services.talks().start(format, QStringLiteral("Grokking"), Level::L5, 7).has_value();
    }
    if (page == Page::TalkRating) {
        isBroughtAbout = isBroughtAbout && services.talks().apply(TalkEventKind::Ended);
    }
    if (page == Page::Study) {
        isBroughtAbout = services.study().begin().has_value();
    }
    if (!isBroughtAbout) {
        return false;
    }
    if (page == Page::Sheet) {
        context->sheet()->showSession();
        return true;
    }
    if (page == Page::Prompt) {
        context->bank()->open(QStringLiteral("Q-17"));
        return true;
    }
    if (page == Page::Bank) {
        // A short list: the walk goes through all of it.
        context->bank()->setFilter(QStringLiteral("Q-17"));
    }
    if (page == Page::Coding) {
        context->coding()->setFilter(QStringLiteral("masked attention"));
    }
    if (page == Page::CodingRoom) {
        context->codingRoom()->open(QStringLiteral("C-07"));
        return true;
    }
    if (page == Page::Story) {
        context->stories()->create();
        return true;
    }
    if (page == Page::Telling) {
        context->telling()->open(addStory().value());
        return true;
    }
    if (page == Page::Drill) {
        context->drill()->open(services.library().drills().first().id.value());
        return true;
    }
    if (page == Page::Cards) {
        context->cards()->setFilter(QStringLiteral("negative divergence"));
    }
    context->navigation()->open(page);
    return true;
}

StoryId ShellBench::addStory()
{
    StoryService &stories = profile->services.stories();
    StoryId id = stories.create(QStringLiteral("A race"), {});
    Story story = *stories.find(id);
    story.parts = { QStringLiteral("A build failed every day."), QStringLiteral("I was to find out why."),
        QStringLiteral("I wrote a test that showed a race."), QStringLiteral("No build failed for a month.") };
    stories.edit(story);
    stories.settle(id);
    return id;
}

} // namespace sevenrounds::test
