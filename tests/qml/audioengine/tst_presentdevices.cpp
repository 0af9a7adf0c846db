// SPDX-License-Identifier: MIT
#include "presentdevices.h"
#include "support/soundserver.h"
#include "support/streamcrowd.h"

#include <QTest>

#include <memory>

using namespace sevenrounds::test;

/// What may be handed to Qt: a device that the server names and refuses holds the window on Qt 6.8.
class TestPresentDevices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsNamedAndRefusedIsNotOpened();

private:
    std::unique_ptr<SoundServer> m_server;
};

void TestPresentDevices::initTestCase()
{
    m_server = std::make_unique<SoundServer>();
    if (!m_server->reason().isEmpty()) {
        QSKIP(qPrintable(m_server->reason()));
    }
}

void TestPresentDevices::whatIsNamedAndRefusedIsNotOpened()
{
    PresentDevices present;
    QTRY_COMPARE(present.inputs().size(), 1);
    QTRY_COMPARE(present.outputs().size(), 1);
    const QAudioDevice microphone = present.inputs().first();
    const QAudioDevice loudspeaker = present.outputs().first();
    QVERIFY(present.askNow());
    QVERIFY(present.opens(microphone));
    QVERIFY(present.opens(loudspeaker));
    {
        StreamCrowd crowd;
        QVERIFY(crowd.fill("microphone", true) && crowd.fill("loudspeaker", false));
        QVERIFY(present.askNow());
        QCOMPARE(present.inputs().size(), 1);
        QVERIFY(!present.opens(microphone));
        QVERIFY(!present.opens(loudspeaker));
    }
    QTRY_VERIFY(present.opens(microphone));
    // What Qt finds without that server is Qt's business.
    m_server.reset();
    QVERIFY(present.askNow());
    QVERIFY(present.opens(microphone));
}

QTEST_GUILESS_MAIN(TestPresentDevices)
#include "tst_presentdevices.moc"
