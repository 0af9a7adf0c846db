// SPDX-License-Identifier: MIT
#include "startupid.h"

#include <QGuiApplication>
#include <QWindow>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace {

/// Longer ones are no desktop's.
constexpr qsizetype kLongestId = 1024;

struct Freed {
    void operator()(void *reply) const { std::free(reply); }
};
template <typename Reply>
using ReplyOf = std::unique_ptr<Reply, Freed>;

/// 0 where the server does not answer.
xcb_atom_t atomOf(xcb_connection_t *connection, const QByteArray &name)
{
    const ReplyOf<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, static_cast<quint16>(name.size()), name.constData()), nullptr));
    return reply ? reply->atom : 0;
}

/// The root of the window's screen, or 0.
xcb_window_t rootOf(xcb_connection_t *connection, xcb_window_t window)
{
    const ReplyOf<xcb_get_geometry_reply_t> reply(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr));
    return reply ? reply->root : 0;
}

} // namespace

QByteArray readStartupId()
{
    return qgetenv("DESKTOP_STARTUP_ID");
}

quint32 startupTime(const QByteArray &id)
{
    static const QByteArray mark = QByteArrayLiteral("_TIME");
    const qsizetype at = id.lastIndexOf(mark);
    // Zero where it is no number, which is what the server calls no time.
    return at < 0 ? 0 : id.mid(at + mark.size()).toUInt();
}

void showStartedBy(const QByteArray &id, QWindow &window)
{
    // Windows off the screen have an X server too, for OpenGL, and are none of its windows.
    const auto *x11 = QGuiApplication::platformName() == QLatin1String("xcb")
        ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>()
        : nullptr;
    if (x11 == nullptr || id.isEmpty() || id.size() > kLongestId) {
        return;
    }
    xcb_connection_t *connection = x11->connection();
    const auto handle = static_cast<xcb_window_t>(window.winId());
    xcb_change_property(connection, XCB_PROP_MODE_REPLACE, handle,
        atomOf(connection, QByteArrayLiteral("_NET_STARTUP_ID")), atomOf(connection, QByteArrayLiteral("UTF8_STRING")),
        8, static_cast<quint32>(id.size()), id.constData());
    // What Qt asks for by itself names the moment of the last key or click in this window, which is older than that in the window that is in front.
    const quint32 time = startupTime(id);
    const xcb_window_t root = rootOf(connection, handle);
    if (time != 0 && root != 0) {
        constexpr quint32 kApplication = 1;
        xcb_client_message_event_t wish {};
        wish.response_type = XCB_CLIENT_MESSAGE;
        wish.format = 32;
        wish.window = handle;
        wish.type = atomOf(connection, QByteArrayLiteral("_NET_ACTIVE_WINDOW"));
        wish.data.data32[0] = kApplication;
        wish.data.data32[1] = time;
        xcb_send_event(connection, 0, root, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
            reinterpret_cast<const char *>(&wish));
    }
    xcb_flush(connection);
}
