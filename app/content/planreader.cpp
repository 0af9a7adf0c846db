// SPDX-License-Identifier: MIT
#include "content/planreader.h"

#include "content/tracks.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kMostWeeks = 52;
constexpr int kMostDays = 60;
constexpr int kMostMinutes = 3000;
constexpr int kMostSessions = 60;
constexpr int kMostCount = 500;

constexpr std::pair<PlanTaskKind, const char *> kTaskKinds[] { { PlanTaskKind::Derivation, "derivation" },
    { PlanTaskKind::Prompt, "prompt" }, { PlanTaskKind::Problem, "problem" }, { PlanTaskKind::Paper, "paper" },
    { PlanTaskKind::Talk, "talk" }, { PlanTaskKind::Mock, "mock" }, { PlanTaskKind::Cards, "cards" },
    { PlanTaskKind::Story, "story" }, { PlanTaskKind::Reading, "reading" }, { PlanTaskKind::Task, "task" } };

constexpr std::pair<PlanPage, const char *> kPages[] { { PlanPage::None, "none" }, { PlanPage::Sheet, "sheet" },
    { PlanPage::Interviews, "interviews" }, { PlanPage::Settings, "settings" }, { PlanPage::Readiness, "readiness" },
    { PlanPage::Teams, "teams" } };

constexpr std::pair<ChecklistSign, const char *> kSigns[] { { ChecklistSign::ByHand, "none" },
    { ChecklistSign::DerivationsCold, "derivations-cold" }, { ChecklistSign::ProblemsSolved, "problems-solved" },
    { ChecklistSign::Mocks, "mocks" }, { ChecklistSign::Talk, "talk" }, { ChecklistSign::PaperChosen, "paper-chosen" },
    { ChecklistSign::Opinions, "opinions" }, { ChecklistSign::Reading, "reading" },
    { ChecklistSign::Stories, "stories" }, { ChecklistSign::Questions, "questions" } };

/// The value of a word in a table; notes one that is not there.
template <typename Value, std::size_t count>
Value wordIn(const std::pair<Value, const char *> (&table)[count], YamlMap *map, const char *key)
{
    const QString word = map->text(key);
    for (const auto &[value, known] : table) {
        if (word == QLatin1String(known)) {
            return value;
        }
    }
    map->note(key, QStringLiteral("'%1' is not known here").arg(word));
    return table[0].first;
}

void claimInFile(YamlMap *table, const QString &id, QSet<QString> *known)
{
    if (!id.isEmpty() && known->contains(id)) {
        table->note("id", QStringLiteral("'%1' comes twice in this file").arg(id));
    }
    known->insert(id);
}

PlanSpan readSpan(YamlMap *map, const char *key, int low, int high)
{
    const QList<int> ends = map->integers(key, low, high);
    if (ends.size() != 2 || ends.first() > ends.last()) {
        map->note(key, QStringLiteral("takes a first and a last one, in their order"));
        return {};
    }
    return { ends.first(), ends.last() };
}

/// The target levels of a task, each once.
QList<Level> readLevels(YamlMap *table)
{
    QList<Level> levels;
    const QStringList keys = table->texts("levels");
    for (const QString &key : keys) {
        const std::optional<Level> level = levelFromKey(key);
        if (!level || levels.contains(*level)) {
            table->note("levels", QStringLiteral("'%1' is none of L3 to L7, or comes twice").arg(key));
        } else {
            levels.append(*level);
        }
    }
    return levels;
}

PlanStage readStage(YamlMap table, bool isByDay, int weeks)
{
    PlanStage stage;
    stage.id = table.text("id");
    stage.title = table.text("title");
    stage.span = isByDay ? readSpan(&table, "days", -kMostDays, kMostDays) : readSpan(&table, "weeks", 1, weeks);
    stage.weight = table.integer("weight", 1, kMostWeight);
    table.refuseUnknownKeys();
    return stage;
}

PlanTask readTask(YamlMap table, const StudyPlan &plan)
{
    PlanTask task;
    task.id = PlanTaskId(table.text("id"));
    task.stage = table.text("stage");
    if (std::none_of(
            plan.stages.cbegin(), plan.stages.cend(), [&](const PlanStage &stage) { return stage.id == task.stage; })) {
        table.note("stage", QStringLiteral("'%1' is no stage of this plan").arg(task.stage));
    }
    task.title = table.text("title");
    task.why = table.text("why");
    task.begin = table.text("begin");
    task.minutes = table.integer("minutes", 1, kMostMinutes);
    task.sessions = table.integer("sessions", 1, kMostSessions);
    task.kind = wordIn(kTaskKinds, &table, "kind");
    task.opens = table.optionalTexts("ids");
    if (table.has("page")) {
        task.page = wordIn(kPages, &table, "page");
    }
    task.count = table.has("count") ? table.integer("count", 1, kMostCount) : 0;
    task.isCore = table.flag("core", false);
    if (table.has("tracks")) {
        task.loops = readTracks(&table);
    }
    if (table.has("levels")) {
        task.levels = readLevels(&table);
    }
    if (table.has("weeks")) {
        task.span = readSpan(&table, "weeks", 1, plan.weeks);
    }
    if (plan.isByDay) {
        task.day = table.integer("day", -kMostDays, kMostDays);
    }
    task.source = table.source("source");
    table.refuseUnknownKeys();
    return task;
}

} // namespace

StudyPlan readPlan(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    StudyPlan plan;
    plan.id = PlanId(root.text("id"));
    plan.title = root.text("title");
    plan.source = root.source("source");
    plan.weightSource = root.source("weight_source");
    plan.weeks = root.integer("weeks", 1, kMostWeeks);
    plan.about = root.text("about");
    QList<YamlMap> stages = root.maps("stages");
    plan.isByDay = !stages.isEmpty() && stages.first().has("days");
    QSet<QString> stageIds;
    for (YamlMap &stage : stages) {
        plan.stages.append(readStage(stage, plan.isByDay, plan.weeks));
        claimInFile(&stage, plan.stages.last().id, &stageIds);
    }
    QSet<QString> taskIds;
    QList<YamlMap> tasks = root.maps("tasks");
    for (YamlMap &task : tasks) {
        plan.tasks.append(readTask(task, plan));
        claimInFile(&task, plan.tasks.last().id.value(), &taskIds);
    }
    root.refuseUnknownKeys();
    return plan;
}

QList<ChecklistGroup> readChecklists(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    (void)root.text("id");
    (void)root.text("title");
    (void)root.source("source");
    QList<ChecklistGroup> groups;
    QSet<QString> groupIds;
    QList<YamlMap> tables = root.maps("groups");
    for (YamlMap &table : tables) {
        groups.append({ table.text("id"), table.text("title"), table.integer("due", 0, kMostDays), {} });
        claimInFile(&table, groups.last().id, &groupIds);
        table.refuseUnknownKeys();
    }
    QSet<QString> itemIds;
    QList<YamlMap> items = root.maps("items");
    for (YamlMap &table : items) {
        ChecklistItem item;
        item.id = ChecklistItemId(table.text("id"));
        claimInFile(&table, item.id.value(), &itemIds);
        item.text = table.text("text");
        item.source = table.source("source");
        const QString group = table.text("group");
        if (std::optional<YamlMap> sign = table.optionalMap("auto")) {
            item.sign = wordIn(kSigns, &*sign, "kind");
            item.count = sign->has("count") ? sign->integer("count", 1, kMostCount) : 0;
            const QStringList formats = sign->optionalTexts("formats");
            for (const QString &format : formats) {
                item.formats.append(TalkFormatId(format));
            }
            const QStringList rounds = sign->optionalTexts("rounds");
            for (const QString &round : rounds) {
                item.rounds.append(RoundId(round));
            }
            sign->refuseUnknownKeys();
        }
        const auto place
            = std::find_if(groups.begin(), groups.end(), [&](const ChecklistGroup &one) { return one.id == group; });
        if (place == groups.end()) {
            table.note("group", QStringLiteral("'%1' is no group of this list").arg(group));
        } else {
            place->items.append(item);
        }
        table.refuseUnknownKeys();
    }
    root.refuseUnknownKeys();
    return groups;
}

} // namespace sevenrounds
