// SPDX-License-Identifier: MIT
#include "ui/paperroom/papertext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString sayPaper(const char *text)
{
    return QCoreApplication::translate("PaperText", text);
}

QString surname(const QString &author)
{
    return author.section(QLatin1Char(' '), -1);
}

} // namespace

QString authorsText(const QStringList &authors)
{
    if (authors.isEmpty()) {
        return {};
    }
    QString first = surname(authors.first());
    const auto others = static_cast<int>(authors.size()) - 1;
    if (authors.contains(QStringLiteral("et al."))) {
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "%1 and others")).arg(first);
    }
    if (others == 0) {
        return first;
    }
    return others == 1 ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "%1 and %2")).arg(first, surname(authors.at(1)))
                       : QCoreApplication::translate("PaperText", "%1 and %Ln others", nullptr, others).arg(first);
}

QString ownBylineText(const OwnPaper &paper)
{
    QStringList parts;
    for (const QString &part : { authorsText(paper.authors), paper.year > 0 ? QString::number(paper.year) : QString(),
             paper.venue.trimmed() }) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.isEmpty() ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "No author and no year yet"))
                           : parts.join(QStringLiteral(" · "));
}

QString ownTitleText(const OwnPaper &paper)
{
    return paper.title.trimmed().isEmpty() ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "A paper without a title"))
                                           : paper.title.trimmed();
}

QStringList paperStatusTexts()
{
    return { sayPaper(QT_TRANSLATE_NOOP("PaperText", "Unread")), sayPaper(QT_TRANSLATE_NOOP("PaperText", "Reading")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "Done")), sayPaper(QT_TRANSLATE_NOOP("PaperText", "On hold")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "Rejected")) };
}

QString paperStatusText(PaperStatus status)
{
    return paperStatusTexts().at(static_cast<qsizetype>(status));
}

QStringList criterionTexts()
{
    return { sayPaper(QT_TRANSLATE_NOOP("PaperText", "Relevance")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "Mathematics")), sayPaper(QT_TRANSLATE_NOOP("PaperText", "Recency")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "Not obvious")), sayPaper(QT_TRANSLATE_NOOP("PaperText", "Debatable")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "Extendable")) };
}

QStringList criterionHints()
{
    return { sayPaper(QT_TRANSLATE_NOOP("PaperText", "3: the lab works on this, and you can say on what. 0: no link.")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "3: two derivations worth a board. 0: only tables of results.")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "3: of the last two years. 0: five years and more. No veto.")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "3: few on the panel have heard it presented. 0: everybody has.")),
        sayPaper(
            QT_TRANSLATE_NOOP("PaperText", "3: able people would disagree about its claim. 0: nothing to object to.")),
        sayPaper(QT_TRANSLATE_NOOP("PaperText", "3: you can name a next experiment of a week. 0: it is finished.")) };
}

QString vetoText(const PaperVeto &veto)
{
    QString what = veto.veto == Veto::DeepMind
        ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "Veto: a DeepMind paper. The panel may have written it."))
        : sayPaper(
            QT_TRANSLATE_NOOP("PaperText", "Veto: one of the most famous papers. They have heard it many times."));
    switch (veto.ground) {
    case VetoGround::Said:
        return what;
    case VetoGround::Affiliation:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "%1 Its affiliations say “%2”.")).arg(what, veto.found);
    case VetoGround::KnownTitle:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "%1 By its title it is %2.")).arg(what, veto.found);
    }
    return what;
}

QString titleVetoText(const QString &title, const QList<OwnPaper> &library)
{
    QStringList lines;
    for (const PaperVeto &veto : vetoesOfTitle(title, library)) {
        lines.append(vetoText(veto));
    }
    return lines.join(QLatin1Char('\n'));
}

QString warningText(PaperWarning warning, const OwnPaper &paper)
{
    switch (warning) {
    case PaperWarning::FormerBrain:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText",
            "An author was in the former Brain team, which joined the lab later: no veto, but ask your recruiter."));
    case PaperWarning::Old:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText",
                            "It is from %1: come with what was learned since. Age costs a criterion, no more."))
            .arg(paper.year);
    case PaperWarning::AffiliationUnknown:
        return sayPaper(QT_TRANSLATE_NOOP(
            "PaperText", "Nobody has looked where its authors work. A DeepMind author would be a veto."));
    }
    return {};
}

QString choiceText(const PaperChoice &choice)
{
    const auto criteria = static_cast<int>(kPaperCriteria.size());
    const QString sum
        = sayPaper(QT_TRANSLATE_NOOP("PaperText", "%L1 of %L2")).arg(choice.total).arg(kHighestPaperScore * criteria);
    return choice.judged == criteria
        ? sum
        : sayPaper(QT_TRANSLATE_NOOP("PaperText", "%1, %L2 of %L3 judged")).arg(sum).arg(choice.judged).arg(criteria);
}

QString bibProblemText(const BibProblem &problem)
{
    const auto with = [&](const char *text) { return sayPaper(text).arg(problem.detail); };
    switch (problem.fault) {
    case BibFault::NotClosed:
        return problem.detail.isEmpty()
            ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "An entry begins here and never ends; a brace is missing."))
            : with(QT_TRANSLATE_NOOP("PaperText", "The value of “%1” never ends; a brace or a quote is missing."));
    case BibFault::NoKey:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "This entry has no key before its first comma."));
    case BibFault::BadField:
        return with(QT_TRANSLATE_NOOP("PaperText", "“%1” is not followed by a value; what stood before it was kept."));
    case BibFault::NoTitle:
        return problem.detail.isEmpty()
            ? sayPaper(QT_TRANSLATE_NOOP("PaperText", "This entry has no title, so it is left out."))
            : with(QT_TRANSLATE_NOOP("PaperText", "“%1” has no title, so it is left out."));
    case BibFault::UnknownString:
        return with(QT_TRANSLATE_NOOP("PaperText", "“%1” stands for something that the file does not define."));
    case BibFault::TooLong:
        return with(QT_TRANSLATE_NOOP("PaperText", "“%1” is too long and was cut."));
    case BibFault::TooMany:
        return QCoreApplication::translate("PaperText", "Only the first %Ln papers are taken at once; split the file.",
            nullptr, problem.detail.toInt());
    case BibFault::BadJson:
        return with(QT_TRANSLATE_NOOP("PaperText", "This entry is not JSON (%1), so it is left out."));
    case BibFault::NotAnEntry:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Something stands here that is no entry."));
    case BibFault::NotUtf8:
        return sayPaper(
            QT_TRANSLATE_NOOP("PaperText", "The file is not UTF-8 and was read as Latin-1; look at the accents."));
    }
    return {};
}

QString workspacePartText(WorkspacePart part)
{
    switch (part) {
    case WorkspacePart::Strength:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Strengths"));
    case WorkspacePart::Weakness:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Weaknesses"));
    case WorkspacePart::Extension:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Extensions"));
    case WorkspacePart::Connection:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Links to other fields"));
    case WorkspacePart::Alternative:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Alternatives not chosen"));
    case WorkspacePart::Equation:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Equations to derive again"));
    case WorkspacePart::Claim:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Claims"));
    case WorkspacePart::Assumption:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Assumptions"));
    case WorkspacePart::Missing:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Missing experiments"));
    case WorkspacePart::Replication:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Risks of replication"));
    }
    return {};
}

QString workspacePartHint(WorkspacePart part)
{
    switch (part) {
    case WorkspacePart::Strength:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What it does well, in one sentence"));
    case WorkspacePart::Weakness:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What it does not show, or shows only under a condition"));
    case WorkspacePart::Extension:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What you would do next, and what you expect"));
    case WorkspacePart::Connection:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "The field"));
    case WorkspacePart::Alternative:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What could have been done in its place"));
    case WorkspacePart::Equation:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "The equation, by name or in LaTeX"));
    case WorkspacePart::Claim:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What it claims, in your words and with its scope"));
    case WorkspacePart::Assumption:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What it takes for granted, said or not"));
    case WorkspacePart::Missing:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "The experiment that you looked for and did not find"));
    case WorkspacePart::Replication:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What would keep you from getting its numbers again"));
    }
    return {};
}

QString workspaceBesideHint(WorkspacePart part)
{
    switch (part) {
    case WorkspacePart::Strength:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Where the paper shows it"));
    case WorkspacePart::Weakness:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "The test that would settle it"));
    case WorkspacePart::Extension:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "The first experiment, with its size"));
    case WorkspacePart::Connection:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What the two have to do with each other"));
    case WorkspacePart::Alternative:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Why it was not chosen"));
    case WorkspacePart::Equation:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What it says, and which step carries it"));
    case WorkspacePart::Claim:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What supports it, and how far"));
    case WorkspacePart::Assumption:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What falls without it"));
    case WorkspacePart::Missing:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "What each outcome would say"));
    case WorkspacePart::Replication:
        return sayPaper(QT_TRANSLATE_NOOP("PaperText", "Where you would look first"));
    }
    return {};
}

} // namespace sevenrounds
