// SPDX-License-Identifier: MIT
#include "paper/panelquestions.h"

#include "core/random.h"
#include "paper/paperids.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

/// A key that follows what is asked and not its place: another item before it makes it no other question.
QString keyOf(const QString &kind, const QString &text)
{
    constexpr qsizetype kLength = 12;
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return kind + QLatin1Char('/') + QString::fromLatin1(hash.toHex().left(kLength));
}

// These keys stand in people's databases: they may be added to, never changed.
constexpr std::array kPointKinds { std::pair { WorkspacePart::Weakness, "weakness" },
    std::pair { WorkspacePart::Equation, "equation" }, std::pair { WorkspacePart::Alternative, "alternative" },
    std::pair { WorkspacePart::Extension, "extension" }, std::pair { WorkspacePart::Connection, "connection" },
    std::pair { WorkspacePart::Strength, "strength" }, std::pair { WorkspacePart::Claim, "claim" },
    std::pair { WorkspacePart::Assumption, "assumption" }, std::pair { WorkspacePart::Missing, "missing" },
    std::pair { WorkspacePart::Replication, "replication" } };

/// What the person noted beside a point, a paragraph each.
QString noteOf(const WorkspacePoint &point)
{
    QStringList notes { point.beside.trimmed(), point.evidence.trimmed(), point.who.trimmed() };
    notes.removeAll(QString());
    return notes.join(QStringLiteral("\n\n"));
}

bool isAboutPapers(const Prompt &prompt)
{
    return prompt.area == QLatin1String(kPaperArea) && prompt.source.badge == Badge::S2 && !prompt.ask.isEmpty();
}

PanelQuestion questionOf(const Prompt &prompt, PanelGround ground)
{
    PanelQuestion question;
    question.key = QStringLiteral("stock/") + prompt.id.value();
    question.ground = ground;
    question.ask = prompt.ask;
    // Its strong answer was worked on one paper; the points fit any.
    for (const QString &point : prompt.points) {
        question.strong += QStringLiteral("- %1\n").arg(point);
    }
    question.deeper = prompt.followups;
    question.prompt = prompt.id;
    question.isAtBoard = prompt.isAtBoard;
    return question;
}

/// The one behind an equation of the paper.
DerivationId derivationOf(const Prompt &prompt, const PaperCard &card)
{
    for (const PaperEquation &equation : card.equations) {
        if (prompt.links.derivations.contains(equation.derivation)) {
            return equation.derivation;
        }
    }
    return {};
}

QList<PanelQuestion> questionsOf(const PaperCard &card, const QList<Prompt> &prompts)
{
    QList<PanelQuestion> questions;
    for (const PaperQuestion &one : card.questions) {
        PanelQuestion question;
        question.key = keyOf(QStringLiteral("card"), one.ask);
        question.ground = PanelGround::Card;
        question.part = one.part;
        question.about = one.about;
        question.ask = one.ask;
        question.strong = one.strong;
        question.deeper = one.deeper;
        question.isAtBoard = one.part == PaperPart::Equation;
        if (question.isAtBoard && one.about >= 1 && one.about <= card.equations.size()) {
            question.derivation = card.equations.at(one.about - 1).derivation;
        }
        questions.append(question);
    }
    for (const Prompt &prompt : prompts) {
        if (isAboutPapers(prompt) && prompt.paper == card.id) {
            PanelQuestion question = questionOf(prompt, PanelGround::OfPaper);
            question.derivation = prompt.isAtBoard ? derivationOf(prompt, card) : DerivationId();
            questions.append(question);
        }
    }
    return questions;
}

/// What was answered is asked last.
constexpr int kAnswered = 4;

int rankOf(const PanelQuestion &question, const QHash<QString, PanelAnswer> &standing)
{
    constexpr int kNew = 2;
    constexpr int kSettled = 3;
    const auto answer = standing.constFind(question.key);
    if (answer == standing.cend()) {
        return kNew;
    }
    switch (answer->mark) {
    case PanelMark::Stuck:
        return 0;
    case PanelMark::Partly:
        return 1;
    case PanelMark::Settled:
        // Ticked off and not yet shown: worth asking again before what was answered.
        return kSettled;
    case PanelMark::Answered:
        break;
    }
    return kAnswered;
}

/// Brings the hardest weaknesses to the front: in the order of `questions`, which is that of the paper.
void keepWeaknesses(QList<PanelQuestion> *drawn, QList<PanelQuestion> questions,
    const QHash<QString, PanelAnswer> &standing, int weaknesses)
{
    questions.removeIf([&](const PanelQuestion &question) {
        return !question.isWeakness() || rankOf(question, standing) == kAnswered
            || std::none_of(
                drawn->cbegin(), drawn->cend(), [&](const PanelQuestion &other) { return other.key == question.key; });
    });
    std::stable_sort(questions.begin(), questions.end(),
        [&](const PanelQuestion &a, const PanelQuestion &b) { return rankOf(a, standing) < rankOf(b, standing); });
    const auto kept = std::min<qsizetype>(weaknesses, questions.size());
    for (qsizetype i = kept - 1; i >= 0; --i) {
        const QString key = questions.at(i).key;
        drawn->removeIf([&](const PanelQuestion &other) { return other.key == key; });
        drawn->prepend(questions.at(i));
    }
}

} // namespace

QList<PanelQuestion> stockQuestions(const QList<Prompt> &prompts)
{
    QList<PanelQuestion> questions;
    for (const Prompt &prompt : prompts) {
        if (isAboutPapers(prompt) && prompt.paper.isEmpty()) {
            questions.append(questionOf(prompt, PanelGround::Stock));
        }
    }
    return questions;
}

QList<PanelQuestion> questionsAbout(const PaperCard &card, const PanelContent &content)
{
    return questionsOf(card, content.prompts) + stockQuestions(content.prompts);
}

QList<PanelQuestion> questionsAbout(const OwnPaper &paper, const PanelContent &content)
{
    QList<PanelQuestion> questions;
    for (const auto &[part, kind] : kPointKinds) {
        int number = 0;
        for (const WorkspacePoint &point : paper.points(part)) {
            const QString text = point.text.simplified();
            if (text.isEmpty()) {
                continue;
            }
            PanelQuestion question;
            question.key = keyOf(QLatin1String(kind), text);
            question.ground = PanelGround::OwnPoint;
            question.ownPart = part;
            question.about = ++number;
            question.point = text;
            question.strong = noteOf(point);
            question.isOwnNote = true;
            question.isAtBoard = part == WorkspacePart::Equation;
            question.derivation = point.derivation;
            questions.append(question);
        }
    }
    if (const PaperCard *card = cardOf(paper, content.cards)) {
        questions += questionsOf(*card, content.prompts);
    }
    return questions + stockQuestions(content.prompts);
}

const PaperCard *cardOf(const OwnPaper &paper, const QList<PaperCard> &cards)
{
    const QString title = normalizedTitle(paper.title);
    const auto isFrom = [&](const PaperCard &card) { return card.id == paper.card; };
    const auto isSame = [&](const PaperCard &card) {
        return (!card.arxiv.isEmpty() && card.arxiv == paper.arxiv)
            || (!title.isEmpty() && normalizedTitle(card.title) == title);
    };
    auto found = std::find_if(cards.cbegin(), cards.cend(), isFrom);
    if (found == cards.cend()) {
        found = std::find_if(cards.cbegin(), cards.cend(), isSame);
    }
    return found == cards.cend() ? nullptr : &*found;
}

QList<PanelQuestion> orderedForPanel(
    const QList<PanelQuestion> &questions, const QHash<QString, PanelAnswer> &standing, quint64 seed, int weaknesses)
{
    QList<PanelQuestion> drawn = questions;
    Random random(seed);
    for (qsizetype i = drawn.size() - 1; i > 0; --i) {
        drawn.swapItemsAt(i, static_cast<qsizetype>(random.below(static_cast<quint64>(i) + 1)));
    }
    std::stable_sort(drawn.begin(), drawn.end(),
        [&](const PanelQuestion &a, const PanelQuestion &b) { return rankOf(a, standing) < rankOf(b, standing); });
    QList<PanelQuestion> ordered;
    QList<PanelQuestion> ofPaper;
    QList<PanelQuestion> stock;
    for (const PanelQuestion &question : std::as_const(drawn)) {
        if (rankOf(question, standing) <= 1) {
            ordered.append(question);
        } else if (question.ground == PanelGround::Stock) {
            stock.append(question);
        } else {
            ofPaper.append(question);
        }
    }
    keepWeaknesses(&ofPaper, questions, standing, weaknesses);
    for (qsizetype i = 0; i < std::max(ofPaper.size(), stock.size()); ++i) {
        ordered += ofPaper.mid(i, 1);
        ordered += stock.mid(i, 1);
    }
    return ordered;
}

QString deeperKey(const QString &key, qsizetype deeper)
{
    return QStringLiteral("%1#%2").arg(key).arg(deeper);
}

std::optional<PanelQuestion> askedQuestion(const QList<PanelQuestion> &questions, const QString &key)
{
    for (const PanelQuestion &question : questions) {
        if (question.key == key) {
            return question;
        }
        for (qsizetype i = 0; i < question.deeper.size(); ++i) {
            if (deeperKey(question.key, i) == key) {
                PanelQuestion then = question;
                then.key = key;
                then.ask = question.deeper.at(i).ask;
                then.strong = question.deeper.at(i).strong;
                then.isOwnNote = false;
                then.deeper = question.deeper.mid(i + 1);
                return then;
            }
        }
    }
    return std::nullopt;
}

} // namespace sevenrounds
