// SPDX-License-Identifier: MIT
#include "paper/paperchoice.h"

#include "paper/paperids.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

namespace sevenrounds {

namespace {

constexpr int kOldFrom = 4;

/// Papers that are told by their title alone, as normalizedTitle() writes it. The guide names the attention paper, AlphaGo and GPT; the others are the
/// lab's own that people choose most often.
struct KnownPaper {
    const char *title;
    const char *name;
    bool isFamous;
    bool isDeepMind;
};

constexpr std::array kKnownPapers {
    KnownPaper { "attention is all you need", "Attention Is All You Need", true, false },
    KnownPaper { "mastering the game of go with deep neural networks and tree search", "AlphaGo", true, true },
    KnownPaper { "mastering the game of go without human knowledge", "AlphaGo Zero", true, true },
    KnownPaper { "mastering chess and shogi by self play with a general reinforcement learning algorithm", "AlphaZero",
        true, true },
    KnownPaper { "a general reinforcement learning algorithm that masters chess shogi and go through self play",
        "AlphaZero", true, true },
    KnownPaper { "improving language understanding by generative pre training", "GPT", true, false },
    KnownPaper { "language models are unsupervised multitask learners", "GPT-2", true, false },
    KnownPaper { "language models are few shot learners", "GPT-3", true, false },
    KnownPaper { "gpt 4 technical report", "GPT-4", true, false },
    KnownPaper { "human level control through deep reinforcement learning", "DQN", false, true },
    KnownPaper { "playing atari with deep reinforcement learning", "DQN", false, true },
    KnownPaper { "mastering atari go chess and shogi by planning with a learned model", "MuZero", false, true },
    KnownPaper { "highly accurate protein structure prediction with alphafold", "AlphaFold 2", false, true },
    KnownPaper { "training compute optimal large language models", "Chinchilla", false, true },
    KnownPaper { "a generalist agent", "Gato", false, true },
    KnownPaper { "flamingo a visual language model for few shot learning", "Flamingo", false, true },
    KnownPaper { "competition level code generation with alphacode", "AlphaCode", false, true },
    KnownPaper { "gemini a family of highly capable multimodal models", "Gemini", false, true },
};

const KnownPaper *knownPaper(const QString &title)
{
    const QString normal = normalizedTitle(title);
    const auto found = std::find_if(kKnownPapers.begin(), kKnownPapers.end(),
        [&](const KnownPaper &known) { return normal == QLatin1String(known.title); });
    return found == kKnownPapers.end() ? nullptr : &*found;
}

/// Who talks about a paper says its name, which in a library would be too little to tell a paper by.
const KnownPaper *knownByTitleOrName(const QString &title)
{
    if (const KnownPaper *known = knownPaper(title)) {
        return known;
    }
    const QString normal = normalizedTitle(title);
    const auto found = std::find_if(kKnownPapers.begin(), kKnownPapers.end(),
        [&](const KnownPaper &known) { return normal == normalizedTitle(QString::fromLatin1(known.name)); });
    return found == kKnownPapers.end() ? nullptr : &*found;
}

/// "Attention Is All You Need (Vaswani et al., 2017)" without its bracket. Only one that holds a year: others belong to the title.
QString withoutReference(const QString &title)
{
    static const QRegularExpression reference(
        QStringLiteral(R"(\s*[(\[][^()\[\]]*\b(?:19|20)[0-9]{2}[a-z]?\s*[)\]]\s*$)"));
    QString bare = title;
    bare.remove(reference);
    return bare;
}

/// The part between commas and semicolons that names the lab.
QString namedIn(const QString &affiliations, const QString &name)
{
    for (const QString &part : affiliations.split(QLatin1Char(';'))) {
        if (part.contains(name, Qt::CaseInsensitive)) {
            return part.trimmed();
        }
    }
    return {};
}

std::optional<PaperVeto> deepMindVeto(const OwnPaper &paper, const KnownPaper *known)
{
    if (paper.isDeepMind != VetoAnswer::Unknown) {
        return paper.isDeepMind == VetoAnswer::Yes ? std::optional(PaperVeto { Veto::DeepMind, VetoGround::Said, {} })
                                                   : std::nullopt;
    }
    if (known != nullptr && known->isDeepMind) {
        return PaperVeto { Veto::DeepMind, VetoGround::KnownTitle, QString::fromLatin1(known->name) };
    }
    const QString named = namedIn(paper.affiliations, QStringLiteral("deepmind"));
    return named.isEmpty() ? std::nullopt : std::optional(PaperVeto { Veto::DeepMind, VetoGround::Affiliation, named });
}

std::optional<PaperVeto> famousVeto(const OwnPaper &paper, const KnownPaper *known)
{
    if (paper.isFamous != VetoAnswer::Unknown) {
        return paper.isFamous == VetoAnswer::Yes ? std::optional(PaperVeto { Veto::Famous, VetoGround::Said, {} })
                                                 : std::nullopt;
    }
    return known != nullptr && known->isFamous
        ? std::optional(PaperVeto { Veto::Famous, VetoGround::KnownTitle, QString::fromLatin1(known->name) })
        : std::nullopt;
}

QList<PaperVeto> vetoesOf(const OwnPaper &paper, const KnownPaper *known)
{
    QList<PaperVeto> vetoes;
    for (const auto &veto : { deepMindVeto(paper, known), famousVeto(paper, known) }) {
        if (veto) {
            vetoes.append(*veto);
        }
    }
    return vetoes;
}

} // namespace

PaperChoice judgeChoice(const OwnPaper &paper, int thisYear)
{
    PaperChoice choice;
    choice.vetoes = vetoesOf(paper, knownPaper(paper.title));
    for (const std::optional<int> &score : paper.scores) {
        choice.total += score.value_or(0);
        choice.judged += score ? 1 : 0;
    }
    if (!namedIn(paper.affiliations, QStringLiteral("google brain")).isEmpty()) {
        choice.warnings.append(PaperWarning::FormerBrain);
    }
    if (paper.year > 0 && thisYear - paper.year >= kOldFrom) {
        choice.warnings.append(PaperWarning::Old);
    }
    if (paper.isDeepMind == VetoAnswer::Unknown && paper.affiliations.trimmed().isEmpty() && !choice.isVetoed()) {
        choice.warnings.append(PaperWarning::AffiliationUnknown);
    }
    return choice;
}

QList<PaperVeto> vetoesOfTitle(const QString &title, const QList<OwnPaper> &library)
{
    const QString bare = withoutReference(title);
    const QString normal = normalizedTitle(bare);
    if (normal.isEmpty()) {
        return {};
    }
    const auto own = std::find_if(library.cbegin(), library.cend(),
        [&](const OwnPaper &paper) { return normalizedTitle(paper.title) == normal; });
    return vetoesOf(own == library.cend() ? OwnPaper {} : *own, knownByTitleOrName(bare));
}

std::optional<int> recencyOf(int year, int thisYear)
{
    constexpr int kFreshYears = 2;
    if (year <= 0) {
        return std::nullopt;
    }
    return std::clamp(kHighestPaperScore - (thisYear - year - kFreshYears), 0, kHighestPaperScore);
}

bool isBetterChoice(const PaperChoice &a, int yearOfA, const PaperChoice &b, int yearOfB)
{
    return std::tuple(a.isVetoed(), -a.total, -yearOfA) < std::tuple(b.isVetoed(), -b.total, -yearOfB);
}

} // namespace sevenrounds
