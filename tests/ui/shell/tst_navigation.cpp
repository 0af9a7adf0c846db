// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

#include <QSignalSpy>
#include <QTest>

using Page = Navigation::Page;

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void goesBackTheWayItCame();
    void sameAgainIsNoStep();
    void replacedPagesAreNotOnTheWayBack();
    void aStepBackIsNeverToTheSamePage();
    void returnsPastWhatWasOpenedFromIt();
};

void TestNavigation::goesBackTheWayItCame()
{
    Navigation navigation;
    QVERIFY(!navigation.canGoBack());
    navigation.open(Page::Rounds);
    navigation.open(Page::Round);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Rounds);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Today);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Today);
}

void TestNavigation::sameAgainIsNoStep()
{
    Navigation navigation;
    QSignalSpy changed(&navigation, &Navigation::pageChanged);
    navigation.open(Page::Today);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::replacedPagesAreNotOnTheWayBack()
{
    Navigation navigation;
    navigation.open(Page::Rounds);
    navigation.open(Page::Round);
    navigation.replace(Page::Debrief);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Rounds);
}

void TestNavigation::aStepBackIsNeverToTheSamePage()
{
    Navigation navigation;
    navigation.open(Page::Talks);
    navigation.open(Page::Talk);
    // Thrown away: where it was started stands in its place.
    navigation.replace(Page::Talks);
    QSignalSpy changed(&navigation, &Navigation::pageChanged);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Today);
    QVERIFY(!navigation.canGoBack());
    QCOMPARE(changed.size(), 1);
    navigation.back();
    QCOMPARE(changed.size(), 1);
}

void TestNavigation::returnsPastWhatWasOpenedFromIt()
{
    Navigation navigation;
    navigation.open(Page::Talk);
    navigation.open(Page::FreeBoard);
    navigation.open(Page::Derivations);
    navigation.open(Page::Derivation);
    QSignalSpy changed(&navigation, &Navigation::pageChanged);
    navigation.returnTo(Page::Talk);
    QCOMPARE(navigation.page(), Page::Talk);
    QCOMPARE(changed.size(), 1);
    navigation.returnTo(Page::Talk);
    QCOMPARE(changed.size(), 1);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Today);
    // What does not lie on the way is opened.
    navigation.returnTo(Page::Bank);
    QCOMPARE(navigation.page(), Page::Bank);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Today);
}

QTEST_GUILESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
