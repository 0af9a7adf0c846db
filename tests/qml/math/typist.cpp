// SPDX-License-Identifier: MIT
#include "typist.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>
#include <QtTest>

namespace {

/// A row of keys: what they give alone, what with Shift, and the number that X11 gives the first of them.
struct KeyRow {
    QStringView plain;
    QStringView shifted;
    quint32 first = 0;
};

constexpr KeyRow kRows[] = {
    { u"1234567890-=", u"!@#$%^&*()_+", 10 },
    { u"qwertyuiop[]", u"QWERTYUIOP{}", 24 },
    { u"asdfghjkl;'`", u"ASDFGHJKL:\"~", 38 },
    { u"\\zxcvbnm,./", u"|ZXCVBNM<>?", 51 },
    { u" ", u" ", 65 },
};

constexpr quint32 kShift = 50;

/// Faster than any hand.
constexpr int kPauseMs = 12;

struct Stroke {
    int key = 0;
    quint32 code = 0;
    bool isShifted = false;
    QString text;
};

Stroke strokeFor(QChar sign)
{
    switch (sign.unicode()) {
    case u'→':
        return { Qt::Key_Right, 114, false, {} };
    case u'←':
        return { Qt::Key_Left, 113, false, {} };
    case u'↑':
        return { Qt::Key_Up, 111, false, {} };
    case u'↓':
        return { Qt::Key_Down, 116, false, {} };
    default:
        break;
    }
    for (const KeyRow &row : kRows) {
        const qsizetype plain = row.plain.indexOf(sign);
        const qsizetype place = plain >= 0 ? plain : row.shifted.indexOf(sign);
        if (place >= 0) {
            return { sign.toUpper().unicode(), row.first + static_cast<quint32>(place), plain < 0, sign };
        }
    }
    qFatal("no such key");
}

void send(
    QWindow *window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers, quint32 code, const QString &text)
{
    QKeyEvent event(type, key, modifiers, code, 0, 0, text);
    QCoreApplication::sendEvent(window, &event);
}

} // namespace

void Typist::type(const QString &keys) const
{
    for (const QChar sign : keys) {
        const Stroke stroke = strokeFor(sign);
        const Qt::KeyboardModifiers modifiers = stroke.isShifted ? Qt::ShiftModifier : Qt::NoModifier;
        if (stroke.isShifted) {
            send(m_window, QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier, kShift, {});
        }
        send(m_window, QEvent::KeyPress, stroke.key, modifiers, stroke.code, stroke.text);
        send(m_window, QEvent::KeyRelease, stroke.key, modifiers, stroke.code, stroke.text);
        if (stroke.isShifted) {
            send(m_window, QEvent::KeyRelease, Qt::Key_Shift, Qt::ShiftModifier, kShift, {});
        }
        // Keys that come without a pause between them stall the engine's queue now and then (6.4.2), whatever field they go to.
        QTest::qWait(kPauseMs);
    }
}

void Typist::press(int key, Qt::KeyboardModifiers modifiers) const
{
    // This way the shortcuts of the window have their say first.
    QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
}
