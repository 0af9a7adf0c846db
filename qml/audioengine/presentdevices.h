// SPDX-License-Identifier: MIT
#pragma once

#include "pulseserver.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

/// Microphones and loudspeakers that are there. Qt's lists may keep what is gone: 6.8 makes them anew only when something is plugged in. Whoever
/// opens what is gone waits in Qt for ever, so the sound server itself is asked.
class PresentDevices : public QObject
{
    Q_OBJECT

public:
    PresentDevices();
    ~PresentDevices() override;

    [[nodiscard]] QList<QAudioDevice> inputs() const;
    [[nodiscard]] QList<QAudioDevice> outputs() const;
    /// Asks the server before something is opened, and waits for it. False where it does not answer: what is opened then waits as well.
    [[nodiscard]] bool askNow();
    /// Tries whether the server lets somebody in, and waits for it: Qt 6.8 waits without an end for a stream that was refused.
    [[nodiscard]] bool opens(const QAudioDevice &device) const;

signals:
    void inputsChanged();
    void outputsChanged();

private:
    void follow();
    void ask();
    void take(const PulseAnswer &answer);
    void compare();

    QMediaDevices m_devices;
    QTimer m_look;
    /// Nothing where no server says it; then Qt is believed.
    std::optional<PulseAnswer> m_known;
    /// Qt speaks to this server, as its names show. It may be one that speaks to the sound cards, or to PipeWire by other names.
    bool m_isQtsServer = false;
    int m_asks = 0;
    bool m_isAsking = false;
    QList<QByteArray> m_lastInputs;
    QList<QByteArray> m_lastOutputs;
    /// Of the pool's only thread.
    PulseServer m_server;
    QThreadPool m_pool;
};
