// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QWindow;

/// The identifier that a desktop gives to what it starts (DESKTOP_STARTUP_ID, startup notification): whoever shows it may come forward, because a
/// person asked for it at that moment. A window manager refuses the focus to a window that only says that it wants it.
///
/// To be asked for before QGuiApplication is made, which takes it out of the environment. Empty where there is none.
[[nodiscard]] QByteArray readStartupId();

/// The moment that an identifier names, in the X server's milliseconds; 0 where it names none.
[[nodiscard]] quint32 startupTime(const QByteArray &id);

/// Tells the window manager that the window is what was started with `id`, and that it is to be the active one. Does nothing for an empty one, or
/// where there is no X server: Wayland has a token of its own.
void showStartedBy(const QByteArray &id, QWindow &window);
