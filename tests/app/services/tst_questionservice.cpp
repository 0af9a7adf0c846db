// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "core/manualclock.h"
#include "services/questionservice.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

class TestQuestionService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void listsTheContents();
    void starsAreKept();
    void ownQuestionsComeFirstAndStarred();
    void refusesAQuestionWithoutWords();
    void removalIsTakenBack();
    void aQuestionOfTheContentCannotBeRemoved();

private:
    void restart();
    [[nodiscard]] ListedQuestion at(qsizetype row) const { return m_service->all().at(row); }

    ContentLibrary m_library;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<QuestionService> m_service;
};

void TestQuestionService::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
}

void TestQuestionService::init()
{
    m_clock = std::make_unique<ManualClock>(UtcTime { Milliseconds { 1795251600000 } });
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_service = std::make_unique<QuestionService>(m_library, *m_storage, *m_clock);
}

void TestQuestionService::cleanup()
{
    QVERIFY(m_storage->flush(Milliseconds { 5000 }));
    m_service.reset();
    m_storage.reset();
}

void TestQuestionService::restart()
{
    m_service = std::make_unique<QuestionService>(m_library, *m_storage, *m_clock);
    bool isLoaded = false;
    m_service->load([&](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

void TestQuestionService::listsTheContents()
{
    QCOMPARE(m_service->all().size(), m_library.askedQuestions().size());
    QCOMPARE(at(0).ask, m_library.askedQuestions().first().ask);
    QVERIFY(!at(0).isOwn && !at(0).isStarred);
}

void TestQuestionService::starsAreKept()
{
    QSignalSpy changed(m_service.get(), &QuestionService::changed);
    m_service->setStarred(at(1).id, true);
    m_service->setStarred(at(1).id, true);
    m_service->setStarred(at(2).id, true);
    m_service->setStarred(at(2).id, false);
    QCOMPARE(changed.size(), 3);
    restart();
    QVERIFY(at(1).isStarred);
    QVERIFY(!at(2).isStarred);
}

void TestQuestionService::ownQuestionsComeFirstAndStarred()
{
    QVERIFY(m_service->add(QStringLiteral("  What did you stop last year?  "), Audience::Researcher));
    restart();
    QCOMPARE(at(0).ask, QStringLiteral("What did you stop last year?"));
    QCOMPARE(at(0).audience, Audience::Researcher);
    QVERIFY(at(0).isOwn && at(0).isStarred);
    QCOMPARE(m_service->all().size(), m_library.askedQuestions().size() + 1);
}

void TestQuestionService::refusesAQuestionWithoutWords()
{
    const Result<> refused = m_service->add(QStringLiteral("  \n"), Audience::Panel);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
}

void TestQuestionService::removalIsTakenBack()
{
    QVERIFY(m_service->add(QStringLiteral("Why?"), Audience::Panel));
    const AskedQuestionId id = at(0).id;
    m_service->remove(id);
    QVERIFY(!at(0).isOwn);
    restart();
    QVERIFY(!at(0).isOwn);
    QVERIFY(!m_service->canRestore());
    QVERIFY(m_service->add(QStringLiteral("Why?"), Audience::Panel));
    m_service->remove(at(0).id);
    m_service->restore();
    restart();
    QCOMPARE(at(0).ask, QStringLiteral("Why?"));
}

void TestQuestionService::aQuestionOfTheContentCannotBeRemoved()
{
    m_service->setStarred(at(0).id, true);
    m_service->remove(at(0).id);
    QVERIFY(!m_service->canRestore());
    QVERIFY(at(0).isStarred);
}

QTEST_GUILESS_MAIN(TestQuestionService)
#include "tst_questionservice.moc"
