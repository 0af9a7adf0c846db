// SPDX-License-Identifier: MIT
#include "ui/context/errortext.h"

#include <QTest>

using namespace sevenrounds;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsWordedInEverySituation();
    void contextIsNeverShown();
    void F06_tooLittleMemoryIsNoTroubleOfTheDisk();
    void F06_whatIsNotTriedAgainIsNotPromised();
    void F08_aFullDiskIsNamedWithWhatIsLeftOnIt();
    void F08_whatIsBackIsCounted();
    void F08_whatAClosingLeftIsToldApart();
};

void TestErrorText::everyKindIsWordedInEverySituation()
{
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
        for (int situation = 0; situation <= int(Situation::Working); ++situation) {
            const Problem problem
                = wordError({ static_cast<ErrorKind>(kind), QStringLiteral("x") }, static_cast<Situation>(situation));
            QVERIFY(problem.exists());
            QVERIFY(problem.advice.size() > 20);
            QVERIFY(!problem.title.contains(QLatin1Char('!')));
        }
    }
}

void TestErrorText::contextIsNeverShown()
{
    const Problem problem = wordError({ ErrorKind::Storage, QStringLiteral("SQLITE_SECRET") }, Situation::Saving);
    QVERIFY(!problem.title.contains(QStringLiteral("SQLITE")));
    QVERIFY(!problem.advice.contains(QStringLiteral("SQLITE")));
}

void TestErrorText::F06_tooLittleMemoryIsNoTroubleOfTheDisk()
{
    const Problem held = wordHeldWrite({ ErrorKind::Memory, QStringLiteral("x") }, { QStringLiteral("/home"), 12'300 });
    QVERIFY2(held.advice.contains(QStringLiteral("too little memory")), qPrintable(held.advice));
    QVERIFY(held.advice.contains(QStringLiteral("kept in memory and saved")));
    QVERIFY(!held.advice.contains(QStringLiteral("left on")));
}

void TestErrorText::F06_whatIsNotTriedAgainIsNotPromised()
{
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
        const Problem refused = wordError({ static_cast<ErrorKind>(kind), QStringLiteral("x") }, Situation::Refused);
        QVERIFY2(refused.advice.contains(QStringLiteral("was not saved")), qPrintable(refused.advice));
        QVERIFY2(!refused.advice.contains(QStringLiteral("kept in memory")), qPrintable(refused.advice));
        QVERIFY(refused.title != wordError({ ErrorKind::Storage, QStringLiteral("x") }, Situation::Saving).title);
    }
}

void TestErrorText::F08_aFullDiskIsNamedWithWhatIsLeftOnIt()
{
    const Volume home { QStringLiteral("/home"), 12'300 };
    const Problem full = wordHeldWrite({ ErrorKind::Storage, QStringLiteral("x") }, home);
    QVERIFY2(full.advice.startsWith(QStringLiteral("12.3 kB are left on /home. ")), qPrintable(full.advice));
    QVERIFY(full.advice.contains(QStringLiteral("kept")));
    QVERIFY(
        wordHeldWrite({ ErrorKind::Io, QStringLiteral("x") }, home).advice.contains(QStringLiteral("left on /home")));
    // Where room would not help, or nothing is known, there is no word of it.
    const Error held { ErrorKind::Unavailable, QStringLiteral("x") };
    QCOMPARE(wordHeldWrite(held, home), wordError(held, Situation::Saving));
    const Error unknown { ErrorKind::Storage, QStringLiteral("x") };
    QCOMPARE(wordHeldWrite(unknown, {}), wordError(unknown, Situation::Saving));
}

void TestErrorText::F08_whatIsBackIsCounted()
{
    const Problem three = wordReturnedTexts(3);
    QVERIFY(three.exists());
    QVERIFY(three.advice.contains(QStringLiteral("3 things")));
    QVERIFY(three.advice.contains(QStringLiteral("newer")));
    QVERIFY(three != wordReturnedTexts(2));
}

void TestErrorText::F08_whatAClosingLeftIsToldApart()
{
    const QString comesBack = QStringLiteral("comes back");
    const QString gone = QStringLiteral("are gone");
    const Problem texts = wordLeftUnsaved(2, 0);
    QVERIFY(texts.exists());
    QVERIFY(texts.advice.contains(comesBack) && !texts.advice.contains(gone));
    const Problem others = wordLeftUnsaved(0, 1);
    QVERIFY(!others.advice.contains(comesBack) && others.advice.contains(gone));
    const Problem both = wordLeftUnsaved(2, 1);
    QVERIFY(both.advice.contains(comesBack) && both.advice.contains(gone));
    // Nothing is promised that waits in a window: its pages were closed.
    QVERIFY(!both.advice.contains(QStringLiteral("kept in memory")));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
