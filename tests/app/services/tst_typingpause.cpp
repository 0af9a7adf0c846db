// SPDX-License-Identifier: MIT
#include "services/typingpause.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

/// Does not come while a test runs.
constexpr Milliseconds kNever { 3'600'000 };
constexpr Milliseconds kSoon { 20 };

} // namespace

/// When what is typed is saved: at rest, and while somebody types on and on.
class TestTypingPause : public QObject
{
    Q_OBJECT

private slots:
    void restIsDueOnce();
    void whoeverTypesOnIsSavedToo();
    void nothingIsDueOnceAllIsSaved();
};

void TestTypingPause::restIsDueOnce()
{
    TypingPause pause({ kSoon, kNever });
    QStringList said;
    connect(&pause, &TypingPause::due, this, [&said] { said.append(QStringLiteral("due")); });
    connect(&pause, &TypingPause::rested, this, [&said] { said.append(QStringLiteral("rested")); });
    pause.noteKey();
    pause.noteKey();
    QVERIFY(pause.isWaiting());
    QTRY_COMPARE(said, (QStringList { QStringLiteral("due"), QStringLiteral("rested") }));
    QVERIFY(!pause.isWaiting());
}

void TestTypingPause::whoeverTypesOnIsSavedToo()
{
    TypingPause pause({ kNever, kSoon });
    QSignalSpy due(&pause, &TypingPause::due);
    const QSignalSpy rested(&pause, &TypingPause::rested);
    pause.noteKey();
    QTRY_COMPARE(due.size(), 1);
    // The next key begins anew.
    QVERIFY(!due.wait(5 * static_cast<int>(kSoon.count())));
    pause.noteKey();
    QTRY_COMPARE(due.size(), 2);
    QCOMPARE(rested.size(), 0);
}

void TestTypingPause::nothingIsDueOnceAllIsSaved()
{
    TypingPause pause({ kSoon, kSoon });
    QSignalSpy due(&pause, &TypingPause::due);
    pause.noteKey();
    pause.stop();
    QVERIFY(!pause.isWaiting());
    QVERIFY(!due.wait(5 * static_cast<int>(kSoon.count())));
}

QTEST_GUILESS_MAIN(TestTypingPause)
#include "tst_typingpause.moc"
