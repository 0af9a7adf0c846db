// SPDX-License-Identifier: MIT
#include "services/paperimport.h"
#include "services/paperservice.h"
#include "storage/draftedlog.h"
#include "storage/tableshape.h"
#include "support/servicebench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime kStart = test::ServiceBench<PaperService>::kStart;

} // namespace

class TestPaperService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPaperKeepsAllThatItSays();
    void rowsOfEarlierVersionsAreRead();
    void aDraftOfAKilledProgramStands();
    void aBlankPaperLeavesNoTrace();
    void removalIsTakenBack();
    void oneIsChosenAndNoOther();
    void anImportIsTakenBackWhole();
    void anExampleIsAdoptedOnce();
    void answersStandByQuestion();
    void whatWasStuckIsToWorkOnUntilItIsTickedOff();
    void filesAreReadOnAnotherThread();

private:
    [[nodiscard]] OwnPaper sample(const OwnPaperId &id) const;
    [[nodiscard]] PaperService &service() const { return *m_bench->service; }

    std::unique_ptr<test::ServiceBench<PaperService>> m_bench;
};

void TestPaperService::init()
{
    m_bench = std::make_unique<test::ServiceBench<PaperService>>();
    QVERIFY(m_bench->open());
}

void TestPaperService::cleanup()
{
    QVERIFY(m_bench->storage->flush(5s));
    m_bench.reset();
}

OwnPaper TestPaperService::sample(const OwnPaperId &id) const
{
    OwnPaper paper = *service().find(id);
    paper.title = QStringLiteral("A paper – \"with\" $x^2$");
    paper.authors = { QStringLiteral("Ada Lovelace"), QStringLiteral("et al.") };
    paper.year = 2025;
    paper.venue = QStringLiteral("ICML");
    paper.doi = QStringLiteral("10.1000/x");
    paper.arxiv = QStringLiteral("2501.01234");
    paper.url = QStringLiteral("https://example.org");
    paper.affiliations = QStringLiteral("A university");
    paper.tags = { QStringLiteral("rl"), QStringLiteral("theory") };
    paper.status = PaperStatus::OnHold;
    paper.note = QStringLiteral("line\nline");
    paper.scores = { 0, 1, 2, 3, std::nullopt, 1 };
    paper.whys[4] = QStringLiteral("because");
    paper.isDeepMind = VetoAnswer::No;
    paper.isFamous = VetoAnswer::Yes;
    paper.card = PaperId(QStringLiteral("P-x"));
    for (const WorkspacePart part : kWorkspaceParts) {
        paper.points(part) = { { QStringLiteral("text %1").arg(static_cast<int>(part)), QStringLiteral("beside"),
            DerivationId(QStringLiteral("D-01")), part == WorkspacePart::Equation } };
    }
    paper.points(WorkspacePart::Alternative).first().evidence = QStringLiteral("a table");
    paper.points(WorkspacePart::Alternative).first().who = QStringLiteral("a lab");
    return paper;
}

void TestPaperService::aPaperKeepsAllThatItSays()
{
    const OwnPaperId id = service().create();
    const OwnPaper paper = sample(id);
    service().edit(paper);
    service().settle(id);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().all().size(), 1);
    QVERIFY(service().all().first().saysTheSame(paper));
    QCOMPARE(service().all().first().id, id);
}

void TestPaperService::rowsOfEarlierVersionsAreRead()
{
    // As it was written before there were claims, assumptions, missing experiments and risks, and who works on an alternative.
    const QByteArray body
        = R"({"title":"Old","added_at_ms":5,"workspace":{"alternatives":[{"text":"Cloning","beside":"why not"}],)"
          R"("weaknesses":[{"text":"w","beside":"","done":true}]}})";
    m_bench->storage->maintain(
        this,
        [body](Database &database) {
            return DraftedLog(database, shape::kOwnPaper, shape::kOwnPaperDraft)
                .save({ { QStringLiteral("old"), kStart, body } });
        },
        [](const Result<> &saved) { QVERIFY(saved); });
    QVERIFY(m_bench->restart());
    QCOMPARE(service().all().size(), 1);
    const OwnPaper &paper = service().all().first();
    QCOMPARE(paper.title, QStringLiteral("Old"));
    const WorkspacePoint alternative = paper.points(WorkspacePart::Alternative).first();
    QCOMPARE(alternative.text, QStringLiteral("Cloning"));
    QCOMPARE(alternative.beside, QStringLiteral("why not"));
    QVERIFY(alternative.evidence.isEmpty() && alternative.who.isEmpty());
    QVERIFY(paper.points(WorkspacePart::Weakness).first().isDone);
    for (const WorkspacePart part :
        { WorkspacePart::Claim, WorkspacePart::Assumption, WorkspacePart::Missing, WorkspacePart::Replication }) {
        QVERIFY(paper.points(part).isEmpty());
    }
}

void TestPaperService::aDraftOfAKilledProgramStands()
{
    const OwnPaperId id = service().create();
    service().edit(sample(id));
    service().settle(id);
    OwnPaper paper = sample(id);
    paper.title = QStringLiteral("Later");
    service().edit(paper);
    service().flush();
    QVERIFY(m_bench->restart());
    QVERIFY(service().find(id)->saysTheSame(paper));
    // It became a state of the paper, so that the next saving of nothing does not lose it.
    QCOMPARE(m_bench->rows(QStringLiteral("own_paper")), 2);
    QCOMPARE(m_bench->rows(QStringLiteral("own_paper_draft")), 0);
}

void TestPaperService::aBlankPaperLeavesNoTrace()
{
    const OwnPaperId id = service().create();
    OwnPaper paper = *service().find(id);
    paper.status = PaperStatus::Reading;
    service().edit(paper);
    service().flush();
    QCOMPARE(m_bench->rows(QStringLiteral("own_paper_draft")), 1);
    service().settle(id);
    QVERIFY(service().all().isEmpty());
    QCOMPARE(m_bench->rows(QStringLiteral("own_paper")), 0);
    QCOMPARE(m_bench->rows(QStringLiteral("own_paper_draft")), 0);
}

void TestPaperService::removalIsTakenBack()
{
    const OwnPaperId first = service().create();
    service().edit(sample(first));
    service().settle(first);
    const OwnPaperId second = service().create();
    service().edit(sample(second));
    service().settle(second);
    const OwnPaper before = *service().find(first);
    service().remove(first);
    QCOMPARE(service().all().size(), 1);
    QVERIFY(service().canRestore());
    service().restore();
    QVERIFY(!service().canRestore());
    QCOMPARE(service().all().last().id, first);
    QVERIFY(m_bench->restart());
    QVERIFY(service().find(first)->saysTheSame(before));
    service().remove(first);
    QVERIFY(m_bench->restart());
    QVERIFY(service().find(first) == nullptr);
}

void TestPaperService::oneIsChosenAndNoOther()
{
    const OwnPaperId first = service().create();
    const OwnPaperId second = service().create();
    service().edit(sample(first));
    service().edit(sample(second));
    service().choose(first, true);
    QCOMPARE(service().chosen()->id, first);
    service().choose(second, true);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().chosen()->id, second);
    QVERIFY(!service().find(first)->isChosen);
    service().choose(first, false);
    QCOMPARE(service().chosen()->id, second);
    service().choose(second, false);
    QVERIFY(m_bench->restart());
    QVERIFY(service().chosen() == nullptr);
}

void TestPaperService::anImportIsTakenBackWhole()
{
    QList<OwnPaper> papers(3);
    for (int i = 0; i < 3; ++i) {
        papers[i].title = QStringLiteral("Title %1").arg(i);
    }
    const QSignalSpy changed(&service(), &PaperService::changed);
    service().take(papers);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(service().all().size(), 3);
    QCOMPARE(service().takenCount(), 3);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().all().size(), 3);
    QCOMPARE(service().takenCount(), 0);
    service().take(papers);
    service().remove(service().all().first().id);
    QCOMPARE(service().takenCount(), 2);
    service().untake();
    QCOMPARE(service().all().size(), 3);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().all().size(), 3);
    service().take({});
    QCOMPARE(service().all().size(), 3);
}

void TestPaperService::anExampleIsAdoptedOnce()
{
    PaperCard card;
    card.id = PaperId(QStringLiteral("P-one"));
    card.title = QStringLiteral("One");
    card.area = QStringLiteral("theory");
    card.scores[0] = { 3, QStringLiteral("why") };
    card.equations = { { QStringLiteral("The loss"), {}, {}, DerivationId(QStringLiteral("D-01")) } };
    const OwnPaperId id = service().adopt(card);
    QCOMPARE(service().adopt(card), id);
    QVERIFY(m_bench->restart());
    const OwnPaper *paper = service().adopted(card.id);
    QVERIFY(paper != nullptr);
    QCOMPARE(paper->title, card.title);
    QCOMPARE(paper->scores[0].value_or(-1), 3);
    QCOMPARE(paper->points(WorkspacePart::Equation).first().derivation, card.equations.first().derivation);
    QVERIFY(service().adopted(PaperId()) == nullptr);
}

void TestPaperService::answersStandByQuestion()
{
    const QString paper = PaperService::keyOf(PaperId(QStringLiteral("P-one")));
    service().mark(paper, QStringLiteral("q1"), QStringLiteral("Why?"), PanelMark::Stuck, 90s);
    m_bench->clock.advance(Milliseconds { 1h });
    service().mark(paper, QStringLiteral("q1"), QStringLiteral("Why?"), PanelMark::Answered, 30s);
    service().mark(paper, QStringLiteral("q2"), QStringLiteral("How?"), PanelMark::Partly, 10s);
    service().mark(QStringLiteral("own/x"), QStringLiteral("q1"), QStringLiteral("?"), PanelMark::Stuck, 10s);
    QVERIFY(m_bench->restart());
    const QHash<QString, PanelAnswer> standing = service().standing(paper);
    QCOMPARE(standing.size(), 2);
    QCOMPARE(standing.value(QStringLiteral("q1")).mark, PanelMark::Answered);
    QCOMPARE(standing.value(QStringLiteral("q1")).took, Milliseconds { 30s });
    QCOMPARE(standing.value(QStringLiteral("q1")).ask, QStringLiteral("Why?"));
    QCOMPARE(standing.value(QStringLiteral("q1")).at, kStart + Milliseconds { 1h });
    QCOMPARE(service().timesAsked(paper, QStringLiteral("q1")), 2);
}

void TestPaperService::whatWasStuckIsToWorkOnUntilItIsTickedOff()
{
    const QString paper = QStringLiteral("own/x");
    service().mark(paper, QStringLiteral("q1"), QStringLiteral("Why?"), PanelMark::Stuck, 1s);
    service().mark(paper, QStringLiteral("q2"), QStringLiteral("How?"), PanelMark::Partly, 1s);
    service().mark(paper, QStringLiteral("q3"), QStringLiteral("When?"), PanelMark::Answered, 1s);
    QCOMPARE(service().toWorkOn(paper).size(), 2);
    QCOMPARE(service().toWorkOn().first().question, QStringLiteral("q2"));
    QVERIFY(service().toWorkOn(QStringLiteral("own/y")).isEmpty());
    service().mark(paper, QStringLiteral("q2"), QStringLiteral("How?"), PanelMark::Settled, 0s);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().toWorkOn(paper).size(), 1);
    QCOMPARE(service().timesAsked(paper, QStringLiteral("q2")), 1);
    // Stuck once more, it is there once more.
    service().mark(paper, QStringLiteral("q2"), QStringLiteral("How?"), PanelMark::Stuck, 1s);
    QCOMPARE(service().toWorkOn(paper).size(), 2);
}

void TestPaperService::filesAreReadOnAnotherThread()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("references.bib"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("@article{a, title={From a file}}");
    file.close();
    PaperImport import;
    QStringList titles;
    QList<int> causes;
    const auto keep = [&](const Result<BibReadout> &read) {
        if (read) {
            for (const BibRecord &record : read->records) {
                titles.append(record.title);
            }
        } else {
            causes.append(read.error().cause);
        }
    };
    import.readFile(path, keep);
    QTRY_COMPARE(titles, QStringList { QStringLiteral("From a file") });
    import.readText(QStringLiteral("[{\"title\": \"Pasted\"}]"), keep);
    QTRY_COMPARE(titles.last(), QStringLiteral("Pasted"));
    import.readFile(folder.filePath(QStringLiteral("none.bib")), keep);
    QTRY_COMPARE(causes, QList<int> { ENOENT });
    import.readFile(folder.path(), keep);
    QTRY_COMPARE(causes.last(), EISDIR);
    // The newest reading wins, and a forgotten one is not answered.
    import.readText(QStringLiteral("@a{b, title={Old}}"), keep);
    import.readText(QStringLiteral("@a{b, title={New}}"), keep);
    QTRY_COMPARE(titles.last(), QStringLiteral("New"));
    QVERIFY(!titles.contains(QStringLiteral("Old")));
    import.readText(QStringLiteral("@a{b, title={Forgotten}}"), keep);
    import.forget();
    import.readText(QStringLiteral("@a{b, title={Last}}"), keep);
    QTRY_COMPARE(titles.last(), QStringLiteral("Last"));
    QVERIFY(!titles.contains(QStringLiteral("Forgotten")));
}

QTEST_GUILESS_MAIN(TestPaperService)
#include "tst_paperservice.moc"
