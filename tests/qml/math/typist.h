// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWindow;

/// Types into a window as a hand on an American keyboard does: every key goes down and up, with its place on the keyboard, and with
/// Shift where the sign needs it. The arrow signs stand for the arrow keys.
class Typist
{
public:
    explicit Typist(QWindow *window)
        : m_window(window)
    {
    }

    void type(const QString &keys) const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

private:
    QWindow *m_window;
};
