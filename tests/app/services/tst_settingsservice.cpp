// SPDX-License-Identifier: MIT
#include "services/settingsservice.h"
#include "support/servicebench.h"

#include <QSignalSpy>

using namespace sevenrounds;

/// What is kept of one answer in two settings: whoever follows them hears of it once, and of the whole of it.
class TestSettingsService : public test::ServiceBench<SettingsService>
{
    Q_OBJECT

private slots:
    void init();
    void easyDaysAreOneAnswer();
    void rulesAreOneAnswer();
    void rulesThatStandAreNoNews();
};

void TestSettingsService::init()
{
    QVERIFY(open());
}

void TestSettingsService::easyDaysAreOneAnswer()
{
    const QSignalSpy changed(service.get(), &SettingsService::changed);
    QList<EasyDays> heard;
    connect(service.get(), &SettingsService::changed, this, [&] { heard.append(service->easyDays()); });
    service->setEasyDays(0x60);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(heard.first().weekdays, 0x60U);
    QCOMPARE(heard.first().since, clock.today());
    QVERIFY(restart());
    QCOMPARE(service->easyDays().weekdays, 0x60U);
    QCOMPARE(service->easyDays().since, clock.today());
}

void TestSettingsService::rulesAreOneAnswer()
{
    const QSignalSpy changed(service.get(), &SettingsService::changed);
    QList<SessionRules> heard;
    connect(service.get(), &SettingsService::changed, this, [&] { heard.append(service->rules()); });
    service->setRules({ true, 150 });
    QCOMPARE(changed.size(), 1);
    QVERIFY(heard.first().isStrict);
    QCOMPARE(heard.first().limitPercent, 150);
    // Only one of the two.
    service->setRules({ false, 150 });
    service->setRules({ false, 100 });
    QCOMPARE(changed.size(), 3);
    QVERIFY(restart());
    QVERIFY(!service->rules().isStrict);
    QCOMPARE(service->rules().limitPercent, 100);
}

void TestSettingsService::rulesThatStandAreNoNews()
{
    service->setRules({ true, 150 });
    const QSignalSpy changed(service.get(), &SettingsService::changed);
    service->setRules({ true, 150 });
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestSettingsService)
#include "tst_settingsservice.moc"
