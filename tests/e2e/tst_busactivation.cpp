// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <memory>

#include <unistd.h>

using sevenrounds::test::lockHolder;
using sevenrounds::test::PrivateBus;

namespace {

const QString kName = QStringLiteral("org.sevenrounds.SevenRounds");
const QString kPath = QStringLiteral("/org/sevenrounds/SevenRounds");
const QString kInterface = QStringLiteral("org.freedesktop.Application");
const QString kClient = QStringLiteral("desktop");
constexpr int kPatienceMs = 60000;

} // namespace

/// A desktop starts the program over the session bus, as it does for DBusActivatable=true: with the service file that is installed, on a bus of the
/// test's own.
class TestBusActivation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aDesktopOpensAFileWithIt();
    void askedAgainTheSameOneComesForward();

private:
    [[nodiscard]] QDBusMessage ask(const QString &method, const QVariantList &arguments) const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    std::unique_ptr<PrivateBus> m_bus;
};

void TestBusActivation::initTestCase()
{
    QFile form(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/packaging/org.sevenrounds.SevenRounds.service.in"));
    QVERIFY(form.open(QFile::ReadOnly));
    const QByteArray service = form.readAll().replace("@bin@", SEVENROUNDS_BINARY_DIR "/bin");
    const QString services = m_folder.filePath(QStringLiteral("share/dbus-1/services"));
    QVERIFY(QDir().mkpath(services));
    QFile file(services + QStringLiteral("/org.sevenrounds.SevenRounds.service"));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(service) == service.size());
    file.close();

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("share")));
    environment.insert(QStringLiteral("SEVENROUNDS_DATA_DIR"), data());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    environment.remove(QStringLiteral("DISPLAY"));
    if (::geteuid() == 0) {
        environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
    }
    m_bus = std::make_unique<PrivateBus>(environment);
    QVERIFY2(!m_bus->address().isEmpty(), "dbus-daemon could not be started");
    QVERIFY(QDBusConnection::connectToBus(QString::fromLocal8Bit(m_bus->address()), kClient).isConnected());
}

void TestBusActivation::cleanupTestCase()
{
    if (const qint64 process = processId(); process > 1) {
        ::kill(static_cast<pid_t>(process), SIGTERM);
        QTRY_COMPARE_WITH_TIMEOUT(processId(), qint64 { 0 }, kPatienceMs);
    }
    QDBusConnection::disconnectFromBus(kClient);
    m_bus.reset();
}

QDBusMessage TestBusActivation::ask(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(kName, kPath, kInterface, method);
    question.setArguments(arguments);
    return QDBusConnection(kClient).call(question, QDBus::Block, kPatienceMs);
}

qint64 TestBusActivation::processId() const
{
    const QDBusConnection bus(kClient);
    return bus.isConnected() && bus.interface()->isServiceRegistered(kName).value()
        ? qint64 { bus.interface()->servicePid(kName).value() }
        : 0;
}

void TestBusActivation::aDesktopOpensAFileWithIt()
{
    QCOMPARE(processId(), qint64 { 0 });
    QFile bib(m_folder.filePath(QStringLiteral("my library.bib")));
    QVERIFY(bib.open(QFile::WriteOnly) && bib.write("@article{a, title = {On grokking}}\n") > 0);
    bib.close();
    const QStringList files { QUrl::fromLocalFile(bib.fileName()).toString(QUrl::FullyEncoded) };
    const QDBusMessage answer = ask(QStringLiteral("Open"), { files, QVariantMap() });
    QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
    QTRY_VERIFY_WITH_TIMEOUT(m_bus->messages().contains("files handed over: 1"), kPatienceMs);
    // The name's owner is the program that has the profile.
    QTRY_COMPARE_WITH_TIMEOUT(lockHolder(data()), processId(), kPatienceMs);
    QVERIFY(processId() > 1);
}

void TestBusActivation::askedAgainTheSameOneComesForward()
{
    const qint64 before = processId();
    QVERIFY(before > 1);
    QCOMPARE(ask(QStringLiteral("Activate"), { QVariantMap() }).type(), QDBusMessage::ReplyMessage);
    QCOMPARE(processId(), before);
    QTRY_VERIFY_WITH_TIMEOUT(m_bus->messages().contains("asked to come forward"), kPatienceMs);
}

QTEST_GUILESS_MAIN(TestBusActivation)
#include "tst_busactivation.moc"
