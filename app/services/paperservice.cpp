// SPDX-License-Identifier: MIT
#include "services/paperservice.h"

#include "storage/panelanswerrepository.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sevenrounds {

PaperService::PaperService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_papers(storage, clock, this,
          { [this] { emit changed(); }, [this](const OwnPaperId &id) { emit edited(id); },
              [this](const Error &error) { emit refused(error); } })
{
}

void PaperService::load(std::function<void(Result<>)> done)
{
    struct Loaded {
        OwnPaperRepository::Loaded papers;
        QList<PanelAnswer> answers;
    };
    const auto work = [](Database &database) -> Result<Loaded> {
        Loaded loaded;
        ROUNDS_ASSIGN_OR_RETURN(loaded.papers, OwnPaperRepository(database).loadAll());
        ROUNDS_ASSIGN_OR_RETURN(loaded.answers, PanelAnswerRepository(database).loadAll());
        return loaded;
    };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<Loaded> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_answers = found->answers;
        for (const PanelAnswer &answer : std::as_const(m_answers)) {
            m_answerStamp.seen(answer.at);
        }
        m_papers.fill(found->papers);
        done({});
    });
}

const OwnPaper *PaperService::chosen() const
{
    const auto found = std::find_if(all().cbegin(), all().cend(), [](const OwnPaper &one) { return one.isChosen; });
    return found == all().cend() ? nullptr : &*found;
}

const OwnPaper *PaperService::adopted(const PaperId &card) const
{
    const auto found
        = std::find_if(all().cbegin(), all().cend(), [&](const OwnPaper &one) { return one.card == card; });
    return card.isEmpty() || found == all().cend() ? nullptr : &*found;
}

OwnPaper PaperService::fresh()
{
    OwnPaper paper = m_papers.fresh();
    paper.addedAt = paper.changedAt;
    return paper;
}

OwnPaperId PaperService::create()
{
    const OwnPaper paper = fresh();
    m_papers.put(paper);
    emit changed();
    return paper.id;
}

OwnPaperId PaperService::adopt(const PaperCard &card)
{
    if (const OwnPaper *there = adopted(card.id)) {
        return there->id;
    }
    OwnPaper paper = fresh();
    paper.card = card.id;
    paper.title = card.title;
    paper.authors = card.authors;
    paper.year = card.year;
    paper.venue = card.venue;
    paper.affiliations = card.affiliations;
    paper.arxiv = card.arxiv;
    if (!card.area.isEmpty()) {
        paper.tags.append(card.area);
    }
    for (std::size_t i = 0; i < paper.scores.size(); ++i) {
        paper.scores.at(i) = card.scores.at(i).score;
        paper.whys.at(i) = card.scores.at(i).why;
    }
    // What the paper says comes along. What speaks for and against it is the person's own to find.
    for (const PaperPoint &claim : card.claims) {
        paper.points(WorkspacePart::Claim).append({ claim.text, claim.beside, {}, false });
    }
    for (const PaperPoint &assumption : card.assumptions) {
        paper.points(WorkspacePart::Assumption).append({ assumption.text, assumption.beside, {}, false });
    }
    for (const PaperEquation &equation : card.equations) {
        paper.points(WorkspacePart::Equation).append({ equation.name, {}, equation.derivation, false });
    }
    if (!card.replication.isEmpty()) {
        paper.points(WorkspacePart::Replication).append({ card.replication, {}, {}, false });
    }
    m_papers.add({ paper });
    emit changed();
    return paper.id;
}

void PaperService::choose(const OwnPaperId &id, bool isChosen)
{
    QList<OwnPaper> moved;
    for (OwnPaper paper : all()) {
        const bool isWanted = isChosen && paper.id == id;
        if (paper.isChosen != isWanted && (isChosen || paper.id == id)) {
            paper.isChosen = isWanted;
            paper.changedAt = m_papers.stamp();
            moved.append(paper);
        }
    }
    if (!moved.isEmpty()) {
        m_papers.replace(moved);
        for (const OwnPaper &paper : std::as_const(moved)) {
            emit edited(paper.id);
        }
        emit changed();
    }
}

const OwnPaper *PaperService::find(const OwnPaperId &id) const
{
    return m_papers.find(id);
}

void PaperService::edit(const OwnPaper &paper)
{
    m_papers.edit(paper);
}

void PaperService::settle(const OwnPaperId &id)
{
    m_papers.settle(id);
}

void PaperService::flush()
{
    m_papers.flush();
}

void PaperService::remove(const OwnPaperId &id)
{
    m_papers.remove(id);
}

void PaperService::restore()
{
    if (canRestore()) {
        OwnPaper paper = m_papers.takeRemoved();
        // Two cannot both be the one that is presented.
        paper.isChosen = paper.isChosen && chosen() == nullptr;
        const auto place = std::find_if(
            all().cbegin(), all().cend(), [&](const OwnPaper &one) { return one.addedAt < paper.addedAt; });
        m_papers.add({ paper }, std::distance(all().cbegin(), place));
        emit changed();
    }
}

void PaperService::take(QList<OwnPaper> papers)
{
    m_taken.clear();
    for (OwnPaper &paper : papers) {
        const OwnPaper one = fresh();
        paper.id = one.id;
        paper.addedAt = one.addedAt;
        paper.changedAt = one.changedAt;
        m_taken.append(paper.id);
    }
    if (!papers.isEmpty()) {
        m_papers.add(papers);
        emit changed();
    }
}

int PaperService::takenCount() const
{
    return static_cast<int>(
        std::count_if(m_taken.cbegin(), m_taken.cend(), [this](const OwnPaperId &id) { return find(id) != nullptr; }));
}

void PaperService::untake()
{
    const QList<OwnPaperId> taken = std::exchange(m_taken, {});
    if (!taken.isEmpty()) {
        m_papers.discard(taken);
        emit changed();
    }
}

void PaperService::mark(
    const QString &paper, const QString &question, const QString &ask, PanelMark mark, Milliseconds took)
{
    const PanelAnswer answer { paper, question, ask, mark, took, m_answerStamp.next(m_clock), m_clock.today() };
    m_answers.append(answer);
    m_papers.write([answer](Database &database) { return PanelAnswerRepository(database).append(answer); });
    emit answered(paper);
}

QHash<QString, PanelAnswer> PaperService::standing(const QString &paper) const
{
    QHash<QString, PanelAnswer> newest;
    for (const PanelAnswer &answer : m_answers) {
        if (answer.paper == paper) {
            newest.insert(answer.question, answer);
        }
    }
    return newest;
}

QList<PanelAnswer> PaperService::toWorkOn(const QString &paper) const
{
    QList<PanelAnswer> open;
    QSet<QString> seen;
    for (auto answer = m_answers.crbegin(); answer != m_answers.crend(); ++answer) {
        const QString key = answer->paper + QLatin1Char('\n') + answer->question;
        if ((!paper.isEmpty() && answer->paper != paper) || seen.contains(key)) {
            continue;
        }
        seen.insert(key);
        if (answer->mark == PanelMark::Stuck || answer->mark == PanelMark::Partly) {
            open.append(*answer);
        }
    }
    return open;
}

int PaperService::timesAsked(const QString &paper, const QString &question) const
{
    return static_cast<int>(std::count_if(m_answers.cbegin(), m_answers.cend(), [&](const PanelAnswer &answer) {
        return answer.paper == paper && answer.question == question && answer.mark != PanelMark::Settled;
    }));
}

QString PaperService::keyOf(const OwnPaperId &id)
{
    return QStringLiteral("own/") + id.value();
}

QString PaperService::keyOf(const PaperId &card)
{
    return QStringLiteral("card/") + card.value();
}

RoundPaper roundPaperOf(const OwnPaper &paper)
{
    return { PaperService::keyOf(paper.id), paper.title };
}

} // namespace sevenrounds
