// SPDX-License-Identifier: MIT
#include "search/owntexts.h"

#include "search/textbuilder.h"

namespace sevenrounds {

namespace {

void addIfWritten(QList<SearchText> *texts, TextBuilder *text)
{
    if (text->hasWords()) {
        texts->append(text->build());
    }
}

} // namespace

QList<SearchText> storyTexts(const QList<Story> &stories)
{
    QList<SearchText> texts;
    for (const Story &story : stories) {
        TextBuilder text(SearchKind::Story, story.id.value());
        text.title(story.title);
        for (const QString &part : story.parts) {
            text.body(part);
        }
        text.body(story.numbers).body(story.notFor);
        for (const StoryTopicId &tag : story.tags) {
            text.name(tag.value());
        }
        addIfWritten(&texts, &text);
    }
    return texts;
}

QList<SearchText> ownCardTexts(const QList<OwnCard> &cards)
{
    QList<SearchText> texts;
    for (const OwnCard &card : cards) {
        if (!card.isRemoved) {
            TextBuilder text(SearchKind::OwnCard, card.id);
            text.title(card.front).body(card.deck).name(card.tags.join(QLatin1Char(' '))).answer(card.back);
            addIfWritten(&texts, &text);
        }
    }
    return texts;
}

QList<SearchText> paperTexts(const QList<OwnPaper> &papers)
{
    QList<SearchText> texts;
    for (const OwnPaper &paper : papers) {
        TextBuilder text(SearchKind::OwnPaper, paper.id.value());
        text.title(paper.title).body(paper.authors.join(QStringLiteral(", ")));
        text.name(paper.venue).name(paper.doi).name(paper.arxiv).name(paper.affiliations);
        text.name(paper.tags.join(QLatin1Char(' ')));
        if (paper.year > 0) {
            text.name(QString::number(paper.year));
        }
        text.body(paper.note);
        for (const QList<WorkspacePoint> &points : paper.workspace) {
            for (const WorkspacePoint &point : points) {
                text.body(point.text).body(point.beside).body(point.evidence).body(point.who);
            }
        }
        for (const QString &why : paper.whys) {
            text.body(why);
        }
        addIfWritten(&texts, &text);
    }
    return texts;
}

QList<SearchText> derivationTexts(const QList<OwnDerivation> &derivations)
{
    QList<SearchText> texts;
    for (const OwnDerivation &derivation : derivations) {
        TextBuilder text(SearchKind::OwnDerivation, derivation.id.value());
        text.title(derivation.title).name(derivation.model).bodyTex(derivation.start).bodyTex(derivation.goal);
        for (const OwnLine &line : derivation.lines) {
            text.bodyTex(line.latex);
        }
        addIfWritten(&texts, &text);
    }
    return texts;
}

QList<SearchText> askedTexts(const QList<Prompt> &prompts)
{
    QList<SearchText> texts;
    for (const Prompt &prompt : prompts) {
        TextBuilder text(SearchKind::Asked, prompt.id.value());
        text.title(prompt.title).name(prompt.area).body(prompt.ask);
        for (const Followup &followup : prompt.followups) {
            text.body(followup.ask);
        }
        addIfWritten(&texts, &text);
    }
    return texts;
}

QList<SearchText> noteTexts(SearchKind kind, const QList<SearchNote> &notes)
{
    QList<SearchText> texts;
    for (const SearchNote &note : notes) {
        TextBuilder text(kind, note.key, note.spot);
        text.body(note.text);
        if (text.hasWords()) {
            texts.append(text.title(note.title).build());
        }
    }
    return texts;
}

} // namespace sevenrounds
