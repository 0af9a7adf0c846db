// SPDX-License-Identifier: MIT
#include "ui/shell/desktopquiet.h"

#include "core/logging.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QTimer>

#include <utility>

namespace {

const QString kDesktopId = QStringLiteral("org.sevenrounds.SevenRounds");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInhibit = QStringLiteral("org.freedesktop.portal.Inhibit");
const QString kRequest = QStringLiteral("org.freedesktop.portal.Request");
const QString kResponse = QStringLiteral("Response");
const QString kScreenSaver = QStringLiteral("org.freedesktop.ScreenSaver");
const QString kScreenSaverPath = QStringLiteral("/org/freedesktop/ScreenSaver");
const QString kNotifications = QStringLiteral("org.freedesktop.Notifications");
const QString kNotificationsPath = QStringLiteral("/org/freedesktop/Notifications");
/// Suspend (4) and idle (8), as the portal counts them.
constexpr uint kSuspendAndIdle = 12;
/// A desktop that does not answer is one that refuses; the round runs meanwhile.
constexpr int kPatienceMs = 5000;

bool isAnswer(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage && !message.arguments().isEmpty();
}

QDBusMessage callOf(const QString &service, const QString &path, const QString &method, const QVariantList &arguments)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, service, method);
    question.setArguments(arguments);
    return question;
}

} // namespace

DesktopQuiet::DesktopQuiet(QDBusConnection bus, QObject *parent)
    : RoundQuiet(parent)
    , m_bus(std::move(bus))
{
}

void DesktopQuiet::call(const QDBusMessage &question, const Then &then)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

void DesktopQuiet::look()
{
    if (!m_bus.isConnected()) {
        say(Notifications::Unreachable);
        return;
    }
    QDBusMessage question = callOf(kNotifications, kNotificationsPath, QStringLiteral("GetCapabilities"), {});
    question.setAutoStartService(false);
    call(question, [this](const QDBusMessage &answer) {
        const bool canHold
            = isAnswer(answer) && answer.arguments().first().toStringList().contains(QStringLiteral("inhibitions"));
        say(canHold ? Notifications::CanBeHeld : Notifications::NotOffered);
        if (canHold && m_isHeld) {
            askNotifications();
        }
    });
}

void DesktopQuiet::say(Notifications notifications)
{
    if (notifications != m_notifications) {
        m_notifications = notifications;
        emit notificationsChanged();
    }
}

void DesktopQuiet::hold()
{
    if (std::exchange(m_isHeld, true)) {
        return;
    }
    ++m_turn;
    if (!m_bus.isConnected()) {
        // After the caller is done with starting the round.
        QTimer::singleShot(0, this, &DesktopQuiet::refused);
        return;
    }
    askPortal();
    if (m_notifications == Notifications::CanBeHeld) {
        askNotifications();
    }
}

void DesktopQuiet::askPortal()
{
    // The path of the request follows from our name and the token, so that its answer can be listened for before there can be one.
    const QString token = QStringLiteral("sevenrounds%1").arg(m_turn);
    QString sender = m_bus.baseService().mid(1);
    sender.replace(QLatin1Char('.'), QLatin1Char('_'));
    m_request = kPortalPath + QStringLiteral("/request/%1/%2").arg(sender, token);
    m_bus.connect(kPortal, m_request, kRequest, kResponse, this, SLOT(portalAnswered(uint, QVariantMap)));
    QDBusMessage question = QDBusMessage::createMethodCall(kPortal, kPortalPath, kInhibit, QStringLiteral("Inhibit"));
    const QVariantMap options { { QStringLiteral("handle_token"), token },
        { QStringLiteral("reason"), tr("A practice round is running") } };
    question.setArguments({ QString(), kSuspendAndIdle, options });
    call(question, [this, turn = m_turn](const QDBusMessage &answer) {
        const bool isGranted = isAnswer(answer);
        const QString handle = isGranted ? answer.arguments().first().value<QDBusObjectPath>().path() : QString();
        if (turn != m_turn || !m_isHeld) {
            closePortal(handle);
            return;
        }
        if (isGranted) {
            // Where its second answer was a no, somebody else was asked already and this closes nothing that matters.
            m_handle = handle;
            return;
        }
        forgetPortal();
        askScreenSaver();
    });
}

void DesktopQuiet::portalAnswered(uint response, const QVariantMap &results)
{
    Q_UNUSED(results)
    forgetPortal();
    if (response != 0 && m_isHeld) {
        askScreenSaver();
    }
}

void DesktopQuiet::forgetPortal()
{
    if (!m_request.isEmpty()) {
        m_bus.disconnect(kPortal, m_request, kRequest, kResponse, this, SLOT(portalAnswered(uint, QVariantMap)));
        m_request.clear();
    }
}

void DesktopQuiet::askScreenSaver()
{
    const QVariantList arguments { QStringLiteral("Seven Rounds"), tr("A practice round is running") };
    call(callOf(kScreenSaver, kScreenSaverPath, QStringLiteral("Inhibit"), arguments),
        [this, turn = m_turn](const QDBusMessage &answer) {
            const bool isGranted = isAnswer(answer);
            const uint cookie = isGranted ? answer.arguments().first().toUInt() : 0;
            if (turn != m_turn || !m_isHeld) {
                freeScreenSaver(cookie);
            } else if (isGranted) {
                m_screenSaver = cookie;
            } else {
                qCWarning(lcShell).noquote() << "nothing keeps the machine awake:" << answer.errorName();
                emit refused();
            }
        });
}

void DesktopQuiet::askNotifications()
{
    const QVariantList arguments { kDesktopId, tr("A practice round is running"), QVariantMap() };
    call(callOf(kNotifications, kNotificationsPath, QStringLiteral("Inhibit"), arguments),
        [this, turn = m_turn](const QDBusMessage &answer) {
            const uint cookie = isAnswer(answer) ? answer.arguments().first().toUInt() : 0;
            if (turn != m_turn || !m_isHeld) {
                freeNotifications(cookie);
            } else if (isAnswer(answer)) {
                m_quiet = cookie;
            } else {
                say(Notifications::NotOffered);
            }
        });
}

void DesktopQuiet::release()
{
    if (!std::exchange(m_isHeld, false)) {
        return;
    }
    forgetPortal();
    closePortal(std::exchange(m_handle, {}));
    freeScreenSaver(std::exchange(m_screenSaver, 0));
    freeNotifications(std::exchange(m_quiet, 0));
}

void DesktopQuiet::closePortal(const QString &handle)
{
    if (!handle.isEmpty()) {
        m_bus.send(QDBusMessage::createMethodCall(kPortal, handle, kRequest, QStringLiteral("Close")));
    }
}

void DesktopQuiet::freeScreenSaver(uint cookie)
{
    if (cookie != 0) {
        m_bus.send(callOf(kScreenSaver, kScreenSaverPath, QStringLiteral("UnInhibit"), { cookie }));
    }
}

void DesktopQuiet::freeNotifications(uint cookie)
{
    if (cookie != 0) {
        m_bus.send(callOf(kNotifications, kNotificationsPath, QStringLiteral("UnInhibit"), { cookie }));
    }
}
