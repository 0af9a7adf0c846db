// SPDX-License-Identifier: MIT
#include "services/demopapers.h"

#include "storage/ownpaperrepository.h"
#include "storage/panelanswerrepository.h"

#include <array>

namespace sevenrounds {

namespace {

struct DemoPaper {
    const char *id;
    int daysAgo;
    const char *title;
    const char *authors;
    int year;
    const char *venue;
    const char *arxiv;
    const char *affiliations;
    const char *tags;
    PaperStatus status;
    /// One digit a criterion, a dash where it was not judged.
    const char *scores;
};

constexpr std::array kPapers {
    DemoPaper { "demo-paper-dpo", 12, "Direct Preference Optimization: Your Language Model is Secretly a Reward Model",
        "Rafael Rafailov;Archit Sharma;Eric Mitchell;et al.", 2023, "NeurIPS 2023", "2305.18290", "Stanford University",
        "alignment;preferences", PaperStatus::Reading, "332333" },
    DemoPaper { "demo-paper-mamba", 11, "Mamba: Linear-Time Sequence Modeling with Selective State Spaces",
        "Albert Gu;Tri Dao", 2023, "arXiv", "2312.00752", "Carnegie Mellon University; Princeton University",
        "sequence models", PaperStatus::Unread, "322123" },
    DemoPaper { "demo-paper-platonic", 9, "The Platonic Representation Hypothesis",
        "Minyoung Huh;Brian Cheung;Tongzhou Wang;Phillip Isola", 2024, "ICML 2024", "2405.07987", "MIT",
        "representations", PaperStatus::Unread, "21333-" },
    DemoPaper { "demo-paper-ddim", 8, "Denoising Diffusion Implicit Models", "Jiaming Song;Chenlin Meng;Stefano Ermon",
        2021, "ICLR 2021", "2010.02502", "Stanford University", "diffusion", PaperStatus::Done, "230122" },
    DemoPaper { "demo-paper-chinchilla", 6, "Training Compute-Optimal Large Language Models",
        "Jordan Hoffmann;Sebastian Borgeaud;et al.", 2022, "NeurIPS 2022", "2203.15556", "DeepMind", "scaling",
        PaperStatus::OnHold, "321122" },
    DemoPaper { "demo-paper-attention", 5, "Attention Is All You Need", "Ashish Vaswani;Noam Shazeer;et al.", 2017,
        "NeurIPS 2017", "1706.03762", "", "transformers", PaperStatus::Unread, "------" },
};

WorkspacePoint point(const char *text, const char *beside, const char *derivation = "", bool isDone = false)
{
    return { QString::fromUtf8(text), QString::fromUtf8(beside), DerivationId(QString::fromLatin1(derivation)),
        isDone };
}

void prepare(OwnPaper &paper)
{
    paper.isChosen = true;
    paper.note
        = QStringLiteral("One sentence: the optimum of the penalized reward is known, so the reward can be written "
                         "in terms of the policy, and the preference loss needs no reward model.");
    paper.whys[0] = QStringLiteral("Preference training is what every lab runs.");
    paper.whys[2] = QStringLiteral("Three years old by the interview; the follow-ups are from last year.");
    paper.points(WorkspacePart::Claim) = {
        point("Preferences can be learned without a reward model and without sampling.",
            "Three tasks, up to six billion parameters; the larger ones are judged by a model."),
    };
    paper.points(WorkspacePart::Assumption) = {
        point("Preferences follow Bradley and Terry: a difference of rewards is all that counts.",
            "With two kinds of raters the mixture is no such model, and the loss fits their mean."),
    };
    paper.points(WorkspacePart::Missing) = {
        point("The same with one label in ten flipped.",
            "If it falls faster than the two-stage method, the margin is "
            "bought with trust in labels."),
    };
    paper.points(WorkspacePart::Replication) = {
        point("The strength of the penalty was chosen for each task.", "Sweep it first, on one seed."),
    };
    paper.points(WorkspacePart::Weakness) = {
        point("The derivation needs the exact optimum; a trained policy is not at it, and the loss does not say how "
              "far off.",
            "Plot implied reward against a held-out reward model over training."),
        point("Likelihoods of chosen answers fall together with those of rejected ones.",
            "Log both over training at three learning rates; a floor on the chosen one should repair it."),
        point("Off-policy pairs: nothing is sampled from the policy that is being trained.", ""),
    };
    paper.points(WorkspacePart::Extension) = {
        point("Draw fresh pairs every thousand steps and label them with a small reward model.",
            "1.4B parameters, two data sets, five seeds: 20 runs of an afternoon."),
    };
    paper.points(WorkspacePart::Strength) = {
        point("A page of algebra replaces a training loop, and every step can be checked.", "Section 4"),
        point("It compares at equal divergence and not at one setting.", "The frontier of reward against divergence"),
    };
    paper.points(WorkspacePart::Connection) = {
        point("Control as inference", "The penalized optimum is a posterior with the reward as log likelihood."),
    };
    paper.points(WorkspacePart::Equation) = {
        point("The optimum of reward minus divergence",
            "Prior times exponentiated reward; the partition function cancels.", "D-40", true),
        point("The loss over pairs and its gradient", "The weight is how wrong the implied order is.", "D-154"),
    };
}

Result<> addPaper(Database &database, const DemoPaper &demo, const Clock &clock)
{
    OwnPaper paper;
    paper.id = OwnPaperId(QString::fromLatin1(demo.id));
    paper.title = QString::fromUtf8(demo.title);
    paper.authors = QString::fromUtf8(demo.authors).split(QLatin1Char(';'));
    paper.year = demo.year;
    paper.venue = QString::fromUtf8(demo.venue);
    paper.arxiv = QString::fromLatin1(demo.arxiv);
    paper.affiliations = QString::fromUtf8(demo.affiliations);
    paper.tags = QString::fromUtf8(demo.tags).split(QLatin1Char(';'));
    paper.status = demo.status;
    for (std::size_t i = 0; i < paper.scores.size(); ++i) {
        if (demo.scores[i] != '-') {
            paper.scores.at(i) = demo.scores[i] - '0';
        }
    }
    paper.addedAt = clock.now() - std::chrono::days { demo.daysAgo };
    paper.changedAt = paper.addedAt;
    if (demo.daysAgo == kPapers.front().daysAgo) {
        prepare(paper);
    }
    return OwnPaperRepository(database).save({ paper });
}

Result<> addAnswer(Database &database, const char *question, const char *ask, PanelMark mark, std::chrono::seconds took,
    const Clock &clock)
{
    PanelAnswer answer;
    answer.paper = QStringLiteral("own/demo-paper-dpo");
    answer.question = QString::fromLatin1(question);
    answer.ask = QString::fromUtf8(ask);
    answer.mark = mark;
    answer.took = took;
    answer.at = clock.now() - std::chrono::days { 2 };
    answer.localDate = clock.localDate(answer.at);
    return PanelAnswerRepository(database).append(answer);
}

} // namespace

Result<> addDemoPapers(Database &database, const Clock &clock)
{
    for (const DemoPaper &paper : kPapers) {
        ROUNDS_RETURN_IF_ERROR(addPaper(database, paper, clock));
    }
    ROUNDS_RETURN_IF_ERROR(addAnswer(database, "stock/S2-18",
        "Which assumptions does this paper rest on, said and unsaid? Suppose they are wrong: what exactly breaks, and "
        "what is left?",
        PanelMark::Stuck, std::chrono::seconds { 171 }, clock));
    return addAnswer(database, "stock/S2-16",
        "Which experiment is missing from this paper? Design it for me, and tell me what each outcome would mean.",
        PanelMark::Partly, std::chrono::seconds { 94 }, clock);
}

} // namespace sevenrounds
