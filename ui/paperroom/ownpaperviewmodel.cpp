// SPDX-License-Identifier: MIT
#include "ui/paperroom/ownpaperviewmodel.h"

#include "paper/importplan.h"
#include "paper/paperids.h"
#include "paper/workspacecount.h"
#include "ui/derivation/showboard.h"
#include "ui/format/numberentry.h"
#include "ui/paperroom/papertext.h"
#include "ui/shell/navigation.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr int kOldestYear = 1800;
constexpr int kNewestYear = 2100;
/// Whether the library has it already follows the hand, not every key.
constexpr std::chrono::milliseconds kCompareDelay { 300 };

QStringList partsOf(const QString &text, const QRegularExpression &between)
{
    QStringList parts;
    for (const QString &part : text.split(between)) {
        if (!part.trimmed().isEmpty()) {
            parts.append(part.simplified());
        }
    }
    return parts;
}

template <typename Say>
QStringList saidOfParts(Say say)
{
    QStringList texts;
    for (const WorkspacePart part : kWorkspaceParts) {
        texts.append(say(part));
    }
    return texts;
}

} // namespace

OwnPaperViewModel::OwnPaperViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    for (WorkspaceListModel *&points : m_points) {
        points = new WorkspaceListModel(this);
    }
    m_compare.setSingleShot(true);
    m_compare.setInterval(kCompareDelay);
    connect(&m_compare, &QTimer::timeout, this, &OwnPaperViewModel::compare);
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() != Navigation::Page::Papers) {
            leave();
        }
    });
    connect(&services.papers(), &PaperService::edited, this, &OwnPaperViewModel::follow);
}

/// Something other than this page has changed it, as choosing another one does.
void OwnPaperViewModel::follow(const OwnPaperId &id)
{
    const OwnPaper *paper = m_services.papers().find(id);
    if (id == m_paper.id && paper != nullptr && !paper->saysTheSame(m_paper)) {
        m_paper = *paper;
        show();
    }
}

void OwnPaperViewModel::open(const OwnPaperId &id)
{
    if (id == m_paper.id && exists()) {
        return;
    }
    leave();
    const OwnPaper *paper = m_services.papers().find(id);
    m_paper = paper == nullptr ? OwnPaper() : *paper;
    m_undoRow = -1;
    m_authors = m_paper.authors.join(QStringLiteral("; "));
    m_year = m_paper.year > 0 ? QString::number(m_paper.year) : QString();
    m_arxiv = m_paper.arxiv;
    m_doi = m_paper.doi;
    m_tags = m_paper.tags.join(QStringLiteral(", "));
    show();
    compare();
    emit opened();
    emit undoChanged();
}

void OwnPaperViewModel::show()
{
    for (const WorkspacePart part : kWorkspaceParts) {
        m_points.at(static_cast<std::size_t>(part))->setPoints(m_paper.points(part));
    }
    emit textChanged();
    emit statusChanged();
    emit choiceChanged();
    emit countsChanged();
}

void OwnPaperViewModel::leave()
{
    if (exists()) {
        m_services.papers().settle(m_paper.id);
        if (m_services.papers().find(m_paper.id) == nullptr) {
            m_paper = {};
            emit opened();
        }
    }
}

void OwnPaperViewModel::store()
{
    m_services.papers().edit(m_paper);
    m_compare.start();
}

int OwnPaperViewModel::thisYear() const
{
    return m_services.clock().today().year();
}

QString OwnPaperViewModel::shownTitle() const
{
    return exists() ? ownTitleText(m_paper) : QString();
}

QString OwnPaperViewModel::byline() const
{
    return exists() ? ownBylineText(m_paper) : QString();
}

QString OwnPaperViewModel::yearError() const
{
    return m_year.trimmed().isEmpty() || m_paper.year > 0 ? QString() : tr("A year has four digits, as 2024.");
}

QString OwnPaperViewModel::arxivError() const
{
    return m_arxiv.trimmed().isEmpty() || parseArxiv(m_arxiv)
        ? QString()
        : tr("Not an arXiv identifier. They look like 2401.12345 or math/0211159.");
}

QString OwnPaperViewModel::doiError() const
{
    return m_doi.trimmed().isEmpty() || parseDoi(m_doi) ? QString()
                                                        : tr("Not a DOI. They begin with 10. and hold a slash.");
}

void OwnPaperViewModel::compare()
{
    m_compare.stop();
    const OwnPaper *same = exists() ? findSame(m_paper, m_services.papers().all()) : nullptr;
    m_same = same == nullptr ? QString() : tr("Your library has it already: “%1”.").arg(ownTitleText(*same));
    emit sameChanged();
}

QStringList OwnPaperViewModel::statuses() const
{
    return paperStatusTexts();
}

QStringList OwnPaperViewModel::criteria() const
{
    return criterionTexts();
}

QStringList OwnPaperViewModel::criterionHints() const
{
    return ::sevenrounds::criterionHints();
}

QStringList OwnPaperViewModel::scoreOptions() const
{
    QStringList options;
    for (int score = 0; score <= kHighestPaperScore; ++score) {
        options.append(QLocale().toString(score));
    }
    return options;
}

QList<int> OwnPaperViewModel::scores() const
{
    QList<int> scores;
    for (const std::optional<int> &score : m_paper.scores) {
        scores.append(score.value_or(-1));
    }
    return scores;
}

QStringList OwnPaperViewModel::whys() const
{
    return { m_paper.whys.begin(), m_paper.whys.end() };
}

QString OwnPaperViewModel::choice() const
{
    return choiceText(judgeChoice(m_paper, thisYear()));
}

bool OwnPaperViewModel::isReady() const
{
    return judgeChoice(m_paper, thisYear()).isReady();
}

bool OwnPaperViewModel::isVetoed() const
{
    return judgeChoice(m_paper, thisYear()).isVetoed();
}

QString OwnPaperViewModel::verdict() const
{
    const PaperChoice choice = judgeChoice(m_paper, thisYear());
    if (choice.isVetoed()) {
        return tr("Not this one: a veto outweighs every score.");
    }
    const int open = static_cast<int>(kPaperCriteria.size()) - choice.judged;
    return open > 0 ? tr("%Ln criteria are still to be judged.", nullptr, open)
                    : tr("All six are judged and nothing forbids it.");
}

QStringList OwnPaperViewModel::vetoes() const
{
    QStringList texts;
    for (const PaperVeto &veto : judgeChoice(m_paper, thisYear()).vetoes) {
        texts.append(vetoText(veto));
    }
    return texts;
}

QStringList OwnPaperViewModel::warnings() const
{
    QStringList texts;
    for (const PaperWarning warning : judgeChoice(m_paper, thisYear()).warnings) {
        texts.append(warningText(warning, m_paper));
    }
    return texts;
}

QString OwnPaperViewModel::recencyText() const
{
    const std::optional<int> recency = recencyOf(m_paper.year, thisYear());
    return !recency || m_paper.score(PaperCriterion::Recency) == recency ? QString()
                                                                         : tr("By its year: %L1").arg(*recency);
}

QStringList OwnPaperViewModel::vetoOptions() const
{
    return { tr("Not looked up"), tr("No"), tr("Yes") };
}

void OwnPaperViewModel::setTitle(const QString &text)
{
    m_paper.title = text;
    store();
    emit textChanged();
    emit choiceChanged();
}

void OwnPaperViewModel::setAuthors(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[;\\n]"));
    m_authors = text;
    m_paper.authors = partsOf(text, between);
    store();
    emit textChanged();
}

void OwnPaperViewModel::setYear(const QString &text)
{
    m_year = text;
    const int year = wholeNumberOf(text).value_or(0);
    m_paper.year = year >= kOldestYear && year <= kNewestYear ? year : 0;
    store();
    emit textChanged();
    emit choiceChanged();
}

void OwnPaperViewModel::setVenue(const QString &text)
{
    m_paper.venue = text;
    store();
    emit textChanged();
}

void OwnPaperViewModel::setArxiv(const QString &text)
{
    m_arxiv = text;
    const auto parsed = parseArxiv(text);
    // What cannot be read is kept as it was typed: it may be mended later.
    m_paper.arxiv = parsed ? parsed->id : text.trimmed();
    store();
    emit textChanged();
}

void OwnPaperViewModel::setDoi(const QString &text)
{
    m_doi = text;
    m_paper.doi = parseDoi(text).value_or(text.trimmed());
    store();
    emit textChanged();
}

void OwnPaperViewModel::setUrl(const QString &text)
{
    m_paper.url = text;
    store();
    emit textChanged();
}

void OwnPaperViewModel::setAffiliations(const QString &text)
{
    m_paper.affiliations = text;
    store();
    emit textChanged();
    emit choiceChanged();
}

void OwnPaperViewModel::setTags(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\n]"));
    m_tags = text;
    m_paper.tags = partsOf(text, between);
    m_paper.tags.removeDuplicates();
    store();
    emit textChanged();
}

void OwnPaperViewModel::setNote(const QString &text)
{
    m_paper.note = text;
    store();
    emit textChanged();
}

void OwnPaperViewModel::chooseStatus(int index)
{
    if (index >= 0 && index < static_cast<int>(kPaperStatuses.size()) && index != statusIndex()) {
        m_paper.status = kPaperStatuses.at(static_cast<std::size_t>(index));
        store();
        emit statusChanged();
    }
}

void OwnPaperViewModel::choose(bool isChosen)
{
    if (!exists() || (isChosen && isVetoed())) {
        return;
    }
    m_services.papers().choose(m_paper.id, isChosen);
}

void OwnPaperViewModel::setScore(int criterion, int score)
{
    if (criterion < 0 || criterion >= static_cast<int>(kPaperCriteria.size()) || score < 0
        || score > kHighestPaperScore) {
        return;
    }
    std::optional<int> &standing = m_paper.scores.at(static_cast<std::size_t>(criterion));
    standing = standing == score ? std::nullopt : std::optional(score);
    store();
    emit choiceChanged();
}

void OwnPaperViewModel::setWhy(int criterion, const QString &text)
{
    if (criterion >= 0 && criterion < static_cast<int>(kPaperCriteria.size())) {
        m_paper.whys.at(static_cast<std::size_t>(criterion)) = text;
        store();
        emit choiceChanged();
    }
}

void OwnPaperViewModel::takeRecency()
{
    if (const std::optional<int> recency = recencyOf(m_paper.year, thisYear())) {
        m_paper.scores.at(static_cast<std::size_t>(PaperCriterion::Recency)) = recency;
        store();
        emit choiceChanged();
    }
}

void OwnPaperViewModel::setDeepMind(int index)
{
    if (index >= 0 && index < static_cast<int>(kVetoAnswers.size())) {
        m_paper.isDeepMind = kVetoAnswers.at(static_cast<std::size_t>(index));
        store();
        emit choiceChanged();
    }
}

void OwnPaperViewModel::setFamous(int index)
{
    if (index >= 0 && index < static_cast<int>(kVetoAnswers.size())) {
        m_paper.isFamous = kVetoAnswers.at(static_cast<std::size_t>(index));
        store();
        emit choiceChanged();
    }
}

QList<int> OwnPaperViewModel::partOrder() const
{
    QList<int> order;
    for (const WorkspacePart part : { WorkspacePart::Claim, WorkspacePart::Assumption, WorkspacePart::Weakness,
             WorkspacePart::Missing, WorkspacePart::Extension, WorkspacePart::Strength, WorkspacePart::Connection,
             WorkspacePart::Equation, WorkspacePart::Replication, WorkspacePart::Alternative }) {
        order.append(static_cast<int>(part));
    }
    return order;
}

QStringList OwnPaperViewModel::partNames() const
{
    return saidOfParts(workspacePartText);
}

QStringList OwnPaperViewModel::partHints() const
{
    return saidOfParts(workspacePartHint);
}

QStringList OwnPaperViewModel::besideHints() const
{
    return saidOfParts(workspaceBesideHint);
}

QStringList OwnPaperViewModel::partCounts() const
{
    const WorkspaceCount count = countWorkspace(m_paper);
    return saidOfParts([&](WorkspacePart part) {
        const PartGoal goal = goalOf(part);
        const int points = count.of(part);
        if (part == WorkspacePart::Equation) {
            return points == 0 ? QString() : tr("%L1 of %L2 derived").arg(count.derived).arg(points);
        }
        if (goal.target == 0) {
            return points == 0 ? QString() : QLocale().toString(points);
        }
        return goal.minimum > points ? tr("%L1 of %L2, aim for %L3").arg(points).arg(goal.minimum).arg(goal.target)
                                     : tr("%L1 of %L2").arg(points).arg(goal.target);
    });
}

QList<bool> OwnPaperViewModel::partsMet() const
{
    const WorkspaceCount count = countWorkspace(m_paper);
    QList<bool> met;
    for (const WorkspacePart part : kWorkspaceParts) {
        const PartGoal goal = goalOf(part);
        met.append(goal.target > 0 && count.of(part) >= std::max(goal.minimum, 1));
    }
    return met;
}

bool OwnPaperViewModel::isPrepared() const
{
    return countWorkspace(m_paper).missingToMinimum() == 0;
}

QString OwnPaperViewModel::preparedText() const
{
    const WorkspaceCount count = countWorkspace(m_paper);
    if (count.missingToMinimum() > 0) {
        return tr("%Ln more until the least one may come with: 3 weaknesses and 2 extensions.", nullptr,
            count.missingToMinimum());
    }
    return count.missingToTarget() > 0
        ? tr("The least is there. %Ln more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.",
            nullptr, count.missingToTarget())
        : tr("Everything that the preparation aims for is there. Face the panel.");
}

WorkspaceListModel *OwnPaperViewModel::points(int part)
{
    return part >= 0 && part < static_cast<int>(m_points.size()) ? m_points.at(static_cast<std::size_t>(part))
                                                                 : nullptr;
}

bool OwnPaperViewModel::holdsPoint(int part, int row) const
{
    return part >= 0 && part < static_cast<int>(kWorkspaceParts.size()) && row >= 0
        && row < m_paper.workspace.at(static_cast<std::size_t>(part)).size();
}

void OwnPaperViewModel::addPoint(int part)
{
    if (!exists() || points(part) == nullptr) {
        return;
    }
    QList<WorkspacePoint> &list = m_paper.workspace.at(static_cast<std::size_t>(part));
    list.append(WorkspacePoint());
    points(part)->setPoints(list);
    store();
    emit countsChanged();
}

void OwnPaperViewModel::setPart(int part, int row, QString WorkspacePoint::*text, const QString &words)
{
    if (holdsPoint(part, row)) {
        QList<WorkspacePoint> &list = m_paper.workspace.at(static_cast<std::size_t>(part));
        list[row].*text = words;
        points(part)->setPoints(list);
        store();
    }
}

void OwnPaperViewModel::setPointText(int part, int row, const QString &text)
{
    setPart(part, row, &WorkspacePoint::text, text);
    emit countsChanged();
}

void OwnPaperViewModel::setPointBeside(int part, int row, const QString &text)
{
    setPart(part, row, &WorkspacePoint::beside, text);
}

void OwnPaperViewModel::setPointEvidence(int part, int row, const QString &text)
{
    setPart(part, row, &WorkspacePoint::evidence, text);
}

void OwnPaperViewModel::setPointWho(int part, int row, const QString &text)
{
    setPart(part, row, &WorkspacePoint::who, text);
}

void OwnPaperViewModel::setPointDone(int part, int row, bool isDone)
{
    if (holdsPoint(part, row)) {
        QList<WorkspacePoint> &list = m_paper.workspace.at(static_cast<std::size_t>(part));
        list[row].isDone = isDone;
        points(part)->setPoints(list);
        store();
        emit countsChanged();
    }
}

void OwnPaperViewModel::removePoint(int part, int row)
{
    if (holdsPoint(part, row)) {
        QList<WorkspacePoint> &list = m_paper.workspace.at(static_cast<std::size_t>(part));
        const WorkspacePoint removed = list.takeAt(row);
        points(part)->removePoint(row);
        if (removed.hasWords()) {
            m_undoPoint = removed;
            m_undoPart = part;
            m_undoRow = row;
            emit undoChanged();
        }
        store();
        emit countsChanged();
    }
}

void OwnPaperViewModel::undoPoint()
{
    if (canUndoPoint()) {
        QList<WorkspacePoint> &list = m_paper.workspace.at(static_cast<std::size_t>(m_undoPart));
        list.insert(std::min<qsizetype>(m_undoRow, list.size()), m_undoPoint);
        m_undoRow = -1;
        points(m_undoPart)->setPoints(list);
        store();
        emit countsChanged();
        emit undoChanged();
    }
}

void OwnPaperViewModel::deriveEquation(int row)
{
    constexpr int kEquations = static_cast<int>(WorkspacePart::Equation);
    if (holdsPoint(kEquations, row)) {
        showBoard(m_services, m_navigation, m_paper.points(WorkspacePart::Equation).at(row).derivation);
    }
}
