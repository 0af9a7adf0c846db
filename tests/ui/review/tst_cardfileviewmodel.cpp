// SPDX-License-Identifier: MIT
#include "services/cardfilerefusal.h"
#include "services/owncardservice.h"
#include "support/profilebench.h"
#include "ui/review/cardfiletext.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

/// Files of cards: the dry run, taking, writing; and one's own cards on the page.
class TestCardFileViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void looksBeforeItTakes();
    void saysWhatIsWrong();
    void aPageThatIsGoneIsNotTold();
    void writesAndReadsBack();
    void ownCardsAreWrittenChangedAndTakenBack();
    void everyReasonHasWords();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_bench->folder.filePath(name));
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] bool look(const QString &path)
    {
        files().setPath(path);
        files().look();
        return QTest::qWaitFor([this] { return !files().isBusy(); }, 20000);
    }
    [[nodiscard]] bool take()
    {
        QSignalSpy taken(&files(), &CardFileViewModel::taken);
        files().take();
        return QTest::qWaitFor([&taken] { return taken.count() == 1; }, 20000);
    }
    [[nodiscard]] CardFileViewModel &files() { return *m_model->files(); }
    [[nodiscard]] OwnCardService &own() { return m_bench->services.ownCards(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<CardsViewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_rowsTester;
    std::unique_ptr<QAbstractItemModelTester> m_cardsTester;
};

void TestCardFileViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<CardsViewModel>(m_bench->services, *m_navigation);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_rowsTester = std::make_unique<QAbstractItemModelTester>(files().rows(), mode);
    m_cardsTester = std::make_unique<QAbstractItemModelTester>(m_model->rows(), mode);
}

void TestCardFileViewModel::cleanup()
{
    m_cardsTester.reset();
    m_rowsTester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestCardFileViewModel::looksBeforeItTakes()
{
    const int before = m_model->rows()->count();
    m_model->setFiling(true);
    QVERIFY(look(write(QStringLiteral("deck.csv"), "front,back\nq1,a1\nq2,a2\nq3\n")));
    QCOMPARE(files().rows()->count(), 3);
    QVERIFY(!files().problem().exists());
    QCOMPARE(files().summary(), QStringLiteral("2 new cards · 1 not taken"));
    QVERIFY(files().report().startsWith(QStringLiteral("deck: 2")));
    QVERIFY(files().canTake());
    // Nothing was written yet.
    QVERIFY(own().all().isEmpty());
    QSignalSpy taken(&files(), &CardFileViewModel::takenChanged);
    files().setTaken(1, false);
    QCOMPARE(taken.count(), 1);
    files().setTaken(2, true);
    QCOMPARE(taken.count(), 1);
    QVERIFY(take());
    QVERIFY(!m_model->isFiling());
    QCOMPARE(own().standing().size(), 1);
    QCOMPARE(m_model->rows()->count(), before + 1);
    m_model->setScope(6);
    QCOMPARE(m_model->rows()->count(), 1);
    // The same file again changes nothing.
    QVERIFY(look(m_bench->folder.filePath(QStringLiteral("deck.csv"))));
    QCOMPARE(files().rows()->takenCount(), 1);
    files().clear();
    QCOMPARE(files().rows()->count(), 0);
    QVERIFY(!files().canTake());
}

void TestCardFileViewModel::aPageThatIsGoneIsNotTold()
{
    QVERIFY(look(write(QStringLiteral("deck.csv"), "front,back\nq1,a1\nq2,a2\n")));
    files().take();
    // A restore takes the pages while the storage is still at work.
    m_cardsTester.reset();
    m_rowsTester.reset();
    m_model.reset();
    QTRY_COMPARE(own().standing().size(), 2);
}

void TestCardFileViewModel::saysWhatIsWrong()
{
    QVERIFY(look(m_bench->folder.filePath(QStringLiteral("none.apkg"))));
    QVERIFY(files().problem().exists());
    QVERIFY(look(write(QStringLiteral("latin.csv"), "a,b\ncaf\xE9,b")));
    QCOMPARE(files().problem().title, QStringLiteral("Line 2 is not UTF-8."));
    QVERIFY(look(write(QStringLiteral("cut.apkg"), "PK\3\4 and no more")));
    QVERIFY(files().problem().title.contains(QStringLiteral("damaged")));
    QVERIFY(look(write(QStringLiteral("good.csv"), "a,b")));
    QVERIFY(!files().problem().exists());
}

void TestCardFileViewModel::writesAndReadsBack()
{
    QVERIFY(!files().canExport());
    (void)own().add(QStringLiteral("Deck"), QStringLiteral("$x$?"), QStringLiteral("=1"));
    for (const QString &name : { QStringLiteral("out.csv"), QStringLiteral("out.apkg") }) {
        files().setWithShipped(name.endsWith(QStringLiteral("apkg")));
        files().setExportPath(m_bench->folder.filePath(name));
        QVERIFY(files().canExport());
        files().exportCards();
        QTRY_VERIFY_WITH_TIMEOUT(!files().isBusy(), 20000);
        QVERIFY2(files().exportText().contains(QStringLiteral("in the file")), qUtf8Printable(files().exportText()));
        // Who names it again is told before anything is written.
        files().setExportPath(m_bench->folder.filePath(name));
        QCOMPARE(files().exportText(), QStringLiteral("A file of this name is there and will be replaced."));
        QVERIFY(look(m_bench->folder.filePath(name)));
        // It is all there already, ours included.
        QVERIFY(files().rows()->count() >= 1);
        QCOMPARE(files().rows()->takenCount(), 0);
    }
    files().setExportPath(m_bench->folder.filePath(QStringLiteral("no/where.csv")));
    files().exportCards();
    QTRY_VERIFY_WITH_TIMEOUT(!files().isBusy(), 20000);
    QVERIFY(files().exportText().contains(QStringLiteral("could not")));
}

void TestCardFileViewModel::ownCardsAreWrittenChangedAndTakenBack()
{
    QVERIFY(m_model->undoText().isEmpty());
    m_model->addCard();
    QVERIFY(m_model->isOwn());
    m_model->setFront(QStringLiteral("Mine?"));
    m_model->setBack(QString());
    QVERIFY(m_model->editText().startsWith(QStringLiteral("A card needs")));
    m_model->setBack(QStringLiteral("Yes"));
    QVERIFY(m_model->plainText().contains(QStringLiteral("Mine?")));
    QCOMPARE(own().find(m_model->cardId())->back, QStringLiteral("Yes"));
    QVERIFY(!m_model->undoText().isEmpty());
    const QString id = m_model->cardId();
    m_model->removeCard();
    QVERIFY(!m_model->hasCard());
    m_model->undo();
    QVERIFY(own().find(id) != nullptr);
    // A shipped card stays as it is.
    m_model->choose(m_bench->services.cards().cards().last()->id.value());
    QVERIFY(!m_model->isOwn());
    m_model->setFront(QStringLiteral("x"));
    m_model->removeCard();
    QVERIFY(m_model->hasCard());
}

void TestCardFileViewModel::everyReasonHasWords()
{
    QSet<QString> titles;
    for (int why = static_cast<int>(ArchiveRefusal::Broken); why <= static_cast<int>(ArchiveRefusal::Collection);
         ++why) {
        const Problem problem = wordCardFileError(refusalOf(static_cast<ArchiveRefusal>(why), {}));
        QVERIFY(problem.exists() && problem.advice.startsWith(QStringLiteral("Nothing was taken")));
        titles.insert(problem.title);
    }
    // Three kinds of names share their words.
    QCOMPARE(titles.size(), 9);
}

QTEST_MAIN(TestCardFileViewModel)
#include "tst_cardfileviewmodel.moc"
