// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/practicejournal.h"

#include <QSemaphore>
#include <QTest>

#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <optional>

using namespace sevenrounds;

/// The journal beside the storage thread, which may outlive it.
class TestPracticeJournal : public QObject
{
    Q_OBJECT

private slots:
    void whatIsBeingReadNeedsNoJournal();
};

void TestPracticeJournal::whatIsBeingReadNeedsNoJournal()
{
    const ManualClock clock { fromEpochMs(1795287600000) };
    auto database = Database::openInMemory();
    QVERIFY(database);
    StorageThread storage(std::move(*database));
    // In a place of the test's own, so that it can be made useless once the journal is gone.
    alignas(PracticeJournal) std::array<std::byte, sizeof(PracticeJournal)> place {};
    auto *journal = new (place.data()) PracticeJournal(storage, clock);
    (void)journal->begin({ PracticeKind::Round, QStringLiteral("ml"), {}, {}, 1, { QStringLiteral("Q-07") } });
    QVERIFY(storage.flush(Milliseconds { 60000 }));

    QSemaphore gate;
    storage.read(
        this,
        [&gate](Database &) -> Result<> {
            gate.acquire();
            return {};
        },
        [](const Result<> &) {});
    std::optional<Result<QHash<PromptId, QDate>>> asked;
    journal->loadLastAsked(this, [&asked](const Result<QHash<PromptId, QDate>> &found) { asked = found; });
    journal->~PracticeJournal();
    std::memset(place.data(), 0, place.size());
    gate.release();
    QTRY_VERIFY(asked);
    QVERIFY(*asked);
    QCOMPARE((*asked)->value(PromptId(QStringLiteral("Q-07"))), clock.today());
}

QTEST_GUILESS_MAIN(TestPracticeJournal)
#include "tst_practicejournal.moc"
