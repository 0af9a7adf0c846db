// SPDX-License-Identifier: MIT
#include "singleinstance.h"

#include "storage/profilelock.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDir>
#include <QFileInfo>

using namespace sevenrounds;

namespace {

const QString kName = QStringLiteral("org.sevenrounds.SevenRounds");
const QString kPath = QStringLiteral("/org/sevenrounds/SevenRounds");
const QString kInterface = QStringLiteral("org.freedesktop.Application");
const QString kToken = QStringLiteral("activation-token");
const QString kStartupId = QStringLiteral("desktop-startup-id");
/// The first one may still be starting; the second one is to be gone within a second.
constexpr int kPatienceMs = 700;

/// One name for one folder, whatever links lead to it, also before it is made.
QString realFolder(const QString &folder)
{
    QFileInfo existing(folder);
    QString rest;
    while (!existing.exists() && !existing.isRoot()) {
        rest.prepend(QLatin1Char('/') + existing.fileName());
        existing.setFile(existing.path());
    }
    return existing.canonicalFilePath() + rest;
}

QString busName(const ProfilePaths &profile)
{
    const QByteArray folder = realFolder(profile.data).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(12);
    return kName + QStringLiteral(".p") + QString::fromLatin1(digest);
}

/// Whether a program of this machine works with the profile. A lock that a killed one left counts for nothing; what to do about one of
/// another machine is asked in the window.
bool isHeldHere(const ProfilePaths &profile)
{
    if (!QFileInfo::exists(profile.lock())) {
        return false;
    }
    const Result<ProfileLock> lock = ProfileLock::acquire(profile.lock(), Milliseconds { 0 });
    if (lock || lock.error().kind != ErrorKind::Unavailable) {
        return false;
    }
    const std::optional<LockHolder> holder = ProfileLock::findHolder(profile.lock());
    return holder && holder->isOnThisHost;
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
}

SingleInstance::Outcome SingleInstance::claim(
    const ProfilePaths &profile, bool isOwn, const QStringList &files, const QByteArray &startupId)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return isHeldHere(profile) ? Outcome::Held : Outcome::First;
    }
    bus.registerObject(kPath, this, QDBusConnection::ExportAllSlots);
    const QString name = busName(profile);
    QDBusMessage call = QDBusMessage::createMethodCall(
        name, kPath, kInterface, files.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open"));
    // The desktop gave this program the right to come forward; it is passed on.
    QVariantMap platformData;
    if (const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); !token.isEmpty()) {
        platformData.insert(kToken, token);
    }
    if (!startupId.isEmpty()) {
        platformData.insert(kStartupId, QString::fromUtf8(startupId));
    }
    call.setArguments(files.isEmpty() ? QVariantList { platformData } : QVariantList { files, platformData });
    // Twice, because the first one may go between the two questions.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (bus.registerService(name)) {
            if (isOwn) {
                bus.registerService(kName);
            }
            return Outcome::First;
        }
        const QDBusMessage answer = bus.call(call, QDBus::Block, kPatienceMs);
        if (answer.type() == QDBusMessage::ReplyMessage) {
            return Outcome::Raised;
        }
        const QDBusError::ErrorType reason = QDBusError(answer).type();
        if (reason == QDBusError::NoReply || reason == QDBusError::Timeout || reason == QDBusError::TimedOut) {
            return Outcome::Silent;
        }
    }
    return isHeldHere(profile) ? Outcome::Held : Outcome::First;
}

QString SingleInstance::message(Outcome outcome, const ProfilePaths &profile)
{
    switch (outcome) {
    case Outcome::First:
        break;
    case Outcome::Raised:
        return QStringLiteral("Seven Rounds is running; its window was asked to come forward.");
    case Outcome::Silent:
        return QStringLiteral("Seven Rounds is running, but does not answer. Its window comes forward once it does; "
                              "if it never does, end it and start again.");
    case Outcome::Held: {
        const std::optional<LockHolder> holder = ProfileLock::findHolder(profile.lock());
        return QStringLiteral(
            "Seven Rounds is running with this profile already, as process %1. Use its window, or end it "
            "and start again. Profile: %2")
            .arg(holder ? holder->processId : 0)
            .arg(QDir::toNativeSeparators(profile.data));
    }
    }
    return {};
}

void SingleInstance::Activate(const QVariantMap &platformData)
{
    if (const QString token = platformData.value(kToken).toString(); !token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
    emit activated(platformData.value(kStartupId).toString().toUtf8());
}

void SingleInstance::Open(const QStringList &uris, const QVariantMap &platformData)
{
    Activate(platformData);
    emit filesHanded(uris);
}

void SingleInstance::ActivateAction(const QString &name, const QVariantList &parameter, const QVariantMap &platformData)
{
    Q_UNUSED(name)
    Q_UNUSED(parameter)
    Activate(platformData);
}
