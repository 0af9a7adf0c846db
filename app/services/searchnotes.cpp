// SPDX-License-Identifier: MIT
#include "services/searchnotes.h"

#include "content/contentlibrary.h"
#include "services/cardshelf.h"
#include "services/guideservice.h"
#include "services/interviewservice.h"
#include "services/papernoteservice.h"
#include "services/paperservice.h"
#include "services/portfolioservice.h"
#include "services/promptnoteservice.h"
#include "services/questionservice.h"

namespace sevenrounds {

namespace {

/// All that the person was told of a row, but for figures, in one text; empty where they noted nothing.
QString toldOf(const GuideService &guide, const QString &reference)
{
    QStringList texts;
    for (const char *part : kLevelParts) {
        if (const std::optional<OwnValue> own = guide.ownPart(reference, QLatin1String(part))) {
            texts.append(own->text);
        }
    }
    if (const std::optional<OwnValue> by = guide.ownPart(reference, kToldByPart)) {
        texts.append(by->text);
    }
    return texts.join(QLatin1Char('\n'));
}

template <typename Texts>
QString joined(const Texts &texts)
{
    QStringList all;
    for (const QString &text : texts) {
        all.append(text);
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

QList<Prompt> ownPromptsOf(const ContentLibrary &library)
{
    QList<Prompt> prompts;
    const QList<const Prompt *> own = library.ownPrompts();
    for (const Prompt *prompt : own) {
        prompts.append(*prompt);
    }
    return prompts;
}

QList<SearchNote> promptNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const auto add = [&](const Prompt &prompt) {
        if (const QString note = sources.promptNotes.of(prompt.id).note; !note.isEmpty()) {
            notes.append({ prompt.id.value(), {}, prompt.title, note });
        }
    };
    for (const Prompt &prompt : sources.library.prompts()) {
        add(prompt);
    }
    const QList<Prompt> own = ownPromptsOf(sources.library);
    for (const Prompt &prompt : own) {
        add(prompt);
    }
    return notes;
}

QList<SearchNote> paperNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const auto add = [&](const QString &key, const QString &title) {
        const QMap<int, QString> pages = sources.paperNotes.notes(key);
        for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
            notes.append({ key, QString::number(page.key()), title, page.value() });
        }
    };
    for (const OwnPaper &paper : sources.papers.all()) {
        add(PaperService::keyOf(paper.id), paper.title);
    }
    for (const PaperCard &paper : sources.library.papers()) {
        add(PaperService::keyOf(paper.id), paper.title);
    }
    return notes;
}

QList<SearchNote> cardNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    for (const Card *card : sources.cards.cards()) {
        if (const QString note = sources.cards.note(card->id.value()); !note.isEmpty()) {
            notes.append({ card->id.value(), {}, card->front, note });
        }
    }
    return notes;
}

QList<SearchNote> guideNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    for (const FactRecord &fact : sources.library.facts()) {
        if (fact.kind == QLatin1String("disagreements")) {
            if (const std::optional<OwnValue> own = sources.guide.ownValue(fact.id)) {
                notes.append({ fact.reference(), {}, fact.text("topic"), own->text });
            }
        } else if (fact.kind == QLatin1String("requirements")) {
            if (const QString note = sources.guide.requirement(fact.id).note; !note.isEmpty()) {
                notes.append({ fact.reference(), {}, fact.text("text"), note });
            }
        } else if (fact.kind == QLatin1String("levels") || fact.kind == QLatin1String("pay")) {
            if (const QString told = toldOf(sources.guide, fact.reference()); !told.isEmpty()) {
                const QString level = fact.text("level");
                const QString name = level.isEmpty() ? fact.texts("levels").join(QStringLiteral("–")) : level;
                const QString place = fact.text(fact.kind == QLatin1String("pay") ? "country" : "title");
                notes.append({ fact.reference(), {}, QStringLiteral("%1 · %2").arg(name, place), told });
            }
        }
    }
    const QList<Publication> publications = sources.guide.publications();
    for (const Publication &publication : publications) {
        // They stand below the requirements, and no fact is theirs.
        const QStringList words { publication.title, publication.venue, publication.year, publication.shows };
        notes.append({ {}, publication.id, publication.title, words.join(QLatin1Char(' ')) });
    }
    return notes;
}

QList<SearchNote> interviewNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<RealLoop> loops = sources.interviews.loops();
    for (const RealLoop &loop : loops) {
        notes.append({ loop.id.value(), {}, loop.title, loop.title });
    }
    const QList<OwnDeadline> deadlines = sources.interviews.deadlines();
    for (const OwnDeadline &deadline : deadlines) {
        notes.append({ deadline.id.value(), {}, deadline.title, deadline.title });
    }
    return notes;
}

QList<SearchNote> sheetNotesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    for (const SheetPart part : kSheetParts) {
        notes.append({ sheetPartKey(part), {}, {}, sources.interviews.sheetText(part) });
    }
    return notes;
}

QList<SearchNote> critiquesOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<ReadingItem> reading = sources.portfolio.reading();
    for (const ReadingItem &item : reading) {
        notes.append({ item.id.value(), {}, item.title, joined(item.critique) });
    }
    return notes;
}

QList<SearchNote> positionsOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<Opinion> opinions = sources.portfolio.opinions();
    for (const Opinion &opinion : opinions) {
        const QStringList words { opinion.position, opinion.evidence, opinion.wouldChange, opinion.firstExperiment };
        notes.append({ opinion.id.value(), {}, opinion.problem, joined(words) });
    }
    return notes;
}

QList<SearchNote> connectionsOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<TopicLink> connections = sources.portfolio.connections();
    for (const TopicLink &link : connections) {
        notes.append({ link.id.value(), {}, QStringLiteral("%1 – %2").arg(link.first, link.second), link.notes });
    }
    return notes;
}

QList<SearchNote> ownLaddersOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<OwnLadder> ladders = sources.portfolio.ladders();
    for (const OwnLadder &ladder : ladders) {
        QStringList words;
        for (const OwnRung &rung : ladder.rungs) {
            words << rung.ask << rung.holds;
        }
        notes.append({ ladder.id.value(), {}, ladder.title, joined(words) });
    }
    return notes;
}

QList<SearchNote> reflectionNotesOf(const QList<Reflection> &reflections)
{
    QList<SearchNote> notes;
    for (const Reflection &reflection : reflections) {
        notes.append({ QString::number(reflection.practice), {}, reflection.title, joined(reflection.answers) });
    }
    return notes;
}

QList<SearchNote> ownQuestionsOf(const SearchSources &sources)
{
    QList<SearchNote> notes;
    const QList<ListedQuestion> questions = sources.questions.all();
    for (const ListedQuestion &question : questions) {
        if (question.isOwn) {
            notes.append({ question.id.value(), {}, {}, question.ask });
        }
    }
    return notes;
}

} // namespace sevenrounds
