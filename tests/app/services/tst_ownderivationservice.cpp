// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/ownderivationservice.h"
#include "storage/ownderivationrepository.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };

} // namespace

class TestOwnDerivationService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savedStateIsThereAfterLoading();
    void newestStateStands();
    void removalIsARowOfItsOwn();
    void restoredDerivationKeepsItsName();
    void damagedRowLetsTheOneBeforeStand();
    void removalOfNothingDoesNothing();

private:
    [[nodiscard]] static OwnDerivation sample(const char *title);
    void restart();
    void execute(const QString &sql);
    [[nodiscard]] qint64 rows();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<OwnDerivationService> m_service;
};

OwnDerivation TestOwnDerivationService::sample(const char *title)
{
    OwnDerivation own;
    own.title = QString::fromUtf8(title);
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.goal = QStringLiteral("x < \"y\"");
    own.lines = { { QStringLiteral("= \\log\\sum_z p(x,z)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    return own;
}

void TestOwnDerivationService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_service = std::make_unique<OwnDerivationService>(*m_storage, *m_clock);
}

void TestOwnDerivationService::cleanup()
{
    m_service.reset();
    m_storage.reset();
}

void TestOwnDerivationService::restart()
{
    QVERIFY(m_storage->flush(kPatience));
    m_service = std::make_unique<OwnDerivationService>(*m_storage, *m_clock);
    bool isLoaded = false;
    m_service->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

void TestOwnDerivationService::execute(const QString &sql)
{
    bool isDone = false;
    m_storage->maintain(
        this, [sql](Database &open) -> Result<> { return open.connection().execute(sql); },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

qint64 TestOwnDerivationService::rows()
{
    qint64 count = -1;
    m_storage->read(
        this,
        [](Database &open) {
            return open.connection().queryInteger(QStringLiteral("SELECT count(*) FROM own_derivation"));
        },
        [&count](const Result<qint64> &found) { count = found.value_or(-2); });
    return QTest::qWaitFor([&count] { return count != -1; }) ? count : -3;
}

void TestOwnDerivationService::savedStateIsThereAfterLoading()
{
    const OwnDerivation own = sample("Evidence");
    const OwnDerivationId id = m_service->save(own);
    QVERIFY(!id.isEmpty());
    restart();
    QCOMPARE(m_service->all().size(), 1);
    const OwnDerivation *found = m_service->find(id);
    QVERIFY(found != nullptr);
    QCOMPARE(found->title, own.title);
    QCOMPARE(found->model, own.model);
    QCOMPARE(found->start, own.start);
    QCOMPARE(found->goal, own.goal);
    QVERIFY(found->lines == own.lines);
    QVERIFY(found->changedAt == kStart);
}

void TestOwnDerivationService::newestStateStands()
{
    OwnDerivation own = sample("First");
    own.id = m_service->save(own);
    m_clock->advance(Milliseconds { 1000 });
    m_service->save(sample("Second"));
    m_clock->advance(Milliseconds { 1000 });
    own.title = QStringLiteral("First, changed");
    QSignalSpy changed(m_service.get(), &OwnDerivationService::changed);
    QVERIFY(m_service->save(own) == own.id);
    QCOMPARE(changed.size(), 1);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(m_service->all().size(), 2);
        QCOMPARE(m_service->all().first().title, QStringLiteral("First, changed"));
        restart();
    }
    QCOMPARE(rows(), 3);
}

void TestOwnDerivationService::removalIsARowOfItsOwn()
{
    const OwnDerivationId id = m_service->save(sample("Gone"));
    m_clock->advance(Milliseconds { 1000 });
    m_service->remove(id);
    QVERIFY(m_service->all().isEmpty());
    QVERIFY(m_service->canRestore());
    restart();
    QVERIFY(m_service->all().isEmpty());
    QVERIFY(!m_service->canRestore());
    QCOMPARE(rows(), 2);
}

void TestOwnDerivationService::restoredDerivationKeepsItsName()
{
    const OwnDerivationId id = m_service->save(sample("Back"));
    m_clock->advance(Milliseconds { 1000 });
    m_service->remove(id);
    m_clock->advance(Milliseconds { 1000 });
    m_service->restore();
    QVERIFY(!m_service->canRestore());
    restart();
    QVERIFY(m_service->find(id) != nullptr);
    QVERIFY(m_service->find(id)->lines == sample("").lines);
}

void TestOwnDerivationService::damagedRowLetsTheOneBeforeStand()
{
    OwnDerivation own = sample("Whole");
    own.id = m_service->save(own);
    m_clock->advance(Milliseconds { 1000 });
    own.title = QStringLiteral("Flipped");
    m_service->save(own);
    QVERIFY(m_storage->flush(kPatience));
    execute(QStringLiteral("DROP TRIGGER own_derivation_keeps_values"));
    execute(QStringLiteral("UPDATE own_derivation SET body = replace(body, 'Flipped', 'Flopped')"));
    restart();
    QCOMPARE(m_service->all().size(), 1);
    QCOMPARE(m_service->all().first().title, QStringLiteral("Whole"));
}

void TestOwnDerivationService::removalOfNothingDoesNothing()
{
    QSignalSpy changed(m_service.get(), &OwnDerivationService::changed);
    m_service->remove(OwnDerivationId(QStringLiteral("none")));
    m_service->restore();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(rows(), 0);
}

QTEST_GUILESS_MAIN(TestOwnDerivationService)
#include "tst_ownderivationservice.moc"
