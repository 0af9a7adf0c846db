// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/privatedisplay.h"
#include "support/runningprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <optional>

using sevenrounds::test::PrivateBus;
using sevenrounds::test::PrivateDisplay;
using sevenrounds::test::RunningProgram;

namespace {

constexpr int kPatienceMs = 30000;
/// As a panel makes it; the number at its end is the moment of the click.
const QByteArray kStartupId = QByteArrayLiteral("panel-4711-host-sevenrounds-1_TIME123456");
constexpr quint32 kClickTime = 123456;

struct Freed {
    void operator()(void *reply) const { std::free(reply); }
};
template <typename Reply>
using ReplyOf = std::unique_ptr<Reply, Freed>;

/// What a window manager does with a window, and what it is told: the display has none, so nobody else does.
class Desk
{
public:
    explicit Desk(const QByteArray &display)
        : m_connection(xcb_connect(display.constData(), nullptr))
    {
        if (xcb_connection_has_error(m_connection) == 0) {
            m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
            // What is sent to the root for a window manager is sent to whoever listens to what happens there.
            const quint32 mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
            xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &mask);
            xcb_flush(m_connection);
        }
    }
    ~Desk() { xcb_disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(Desk)

    /// As a window manager does it: says so, then takes the window off the screen.
    void minimize(xcb_window_t window)
    {
        const xcb_atom_t hidden = atom("_NET_WM_STATE_HIDDEN");
        xcb_change_property(
            m_connection, XCB_PROP_MODE_REPLACE, window, atom("_NET_WM_STATE"), XCB_ATOM_ATOM, 32, 1, &hidden);
        constexpr quint32 kIconic = 3;
        const quint32 state[] { kIconic, XCB_NONE };
        const xcb_atom_t name = atom("WM_STATE");
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, window, name, name, 32, 2, state);
        xcb_unmap_window(m_connection, window);
        xcb_flush(m_connection);
    }

    [[nodiscard]] bool isViewable(xcb_window_t window)
    {
        const ReplyOf<xcb_get_window_attributes_reply_t> reply(
            xcb_get_window_attributes_reply(m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
        return reply && reply->map_state == XCB_MAP_STATE_VIEWABLE;
    }

    [[nodiscard]] bool hasFocus(xcb_window_t window)
    {
        const ReplyOf<xcb_get_input_focus_reply_t> reply(
            xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
        return reply && reply->focus == window;
    }

    [[nodiscard]] QByteArray text(xcb_window_t window, const char *property)
    {
        const ReplyOf<xcb_get_property_reply_t> reply(xcb_get_property_reply(m_connection,
            xcb_get_property(m_connection, 0, window, atom(property), XCB_GET_PROPERTY_TYPE_ANY, 0, 1024), nullptr));
        return reply ? QByteArray(static_cast<const char *>(xcb_get_property_value(reply.get())),
                   xcb_get_property_value_length(reply.get()))
                     : QByteArray();
    }

    /// The moment that the window named when it asked to be the active one; none while it has not asked.
    [[nodiscard]] std::optional<quint32> activationTime(xcb_window_t window)
    {
        const xcb_atom_t wish = atom("_NET_ACTIVE_WINDOW");
        while (const ReplyOf<xcb_generic_event_t> event { xcb_poll_for_event(m_connection) }) {
            const auto *message = reinterpret_cast<const xcb_client_message_event_t *>(event.get());
            if ((event->response_type & 0x7f) == XCB_CLIENT_MESSAGE && message->type == wish
                && message->window == window) {
                m_time = message->data.data32[1];
            }
        }
        return m_time;
    }

private:
    xcb_atom_t atom(const char *name)
    {
        const ReplyOf<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 0, static_cast<quint16>(qstrlen(name)), name), nullptr));
        return reply ? reply->atom : 0;
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
    std::optional<quint32> m_time;
};

} // namespace

/// Fault F18 on a screen: what a second start does to a window that is out of sight, and what the window manager is told, without which it would not
/// give the focus away.
class TestComingForward : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F18_aMinimizedWindowComesBack_data();
    void F18_aMinimizedWindowComesBack();

private:
    [[nodiscard]] xcb_window_t findWindow();

    PrivateBus m_bus;
    PrivateDisplay m_display;
};

void TestComingForward::initTestCase()
{
    QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon could not be started");
    if (m_display.name().isEmpty() || !m_display.operate({ QStringLiteral("version") })) {
        QSKIP("Xvfb and xdotool are needed for a real window");
    }
}

xcb_window_t TestComingForward::findWindow()
{
    QByteArray windows;
    const auto isFound = [&] {
        return m_display.operate({ QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                                     QStringLiteral("^Seven Rounds$") },
                   &windows)
            && !windows.isEmpty();
    };
    return QTest::qWaitFor(isFound, kPatienceMs) ? windows.split('\n').first().toUInt() : 0;
}

void TestComingForward::F18_aMinimizedWindowComesBack_data()
{
    QTest::addColumn<QByteArray>("startupId");
    QTest::newRow("started by a panel") << kStartupId;
    QTest::newRow("started in a terminal") << QByteArray();
}

void TestComingForward::F18_aMinimizedWindowComesBack()
{
    QFETCH(QByteArray, startupId);
    const QTemporaryDir data;
    const QStringList bare { QStringLiteral("env"), QStringLiteral("-u"), QStringLiteral("DESKTOP_STARTUP_ID") };
    RunningProgram first;
    QVERIFY(first.start({ data.path(), m_bus.address(), {}, bare, true, m_display.name() }));
    QVERIFY(first.waitUntilOpen(data.path()));
    const xcb_window_t window = findWindow();
    QVERIFY(window != 0);
    Desk desk(m_display.name());
    QVERIFY(desk.isViewable(window));
    desk.minimize(window);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isViewable(window), kPatienceMs);

    RunningProgram second;
    const QStringList wrapper = startupId.isEmpty()
        ? bare
        : QStringList { QStringLiteral("env"), QStringLiteral("DESKTOP_STARTUP_ID=") + QString::fromLatin1(startupId) };
    QVERIFY(second.start({ data.path(), m_bus.address(), {}, wrapper, true, m_display.name() }));
    QVERIFY(second.waitForEnd());
    QVERIFY2(second.exitCode() == 0, second.messages().constData());

    QTRY_VERIFY_WITH_TIMEOUT(desk.isViewable(window), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasFocus(window), kPatienceMs);
    // A window manager believes who names the click; without one nothing is made up.
    QTRY_COMPARE_WITH_TIMEOUT(desk.text(window, "_NET_STARTUP_ID"), startupId, kPatienceMs);
    if (startupId.isEmpty()) {
        QVERIFY(!desk.activationTime(window).has_value());
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(desk.activationTime(window).value_or(0), kClickTime, kPatienceMs);
    }
    first.send(SIGTERM);
    QVERIFY(first.waitForEnd());
    QVERIFY2(first.exitCode() == 0, first.messages().constData());
}

QTEST_GUILESS_MAIN(TestComingForward)
#include "tst_comingforward.moc"
