// SPDX-License-Identifier: MIT
#include "presentdevices.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace {

constexpr std::chrono::milliseconds kLookEvery { 1000 };

bool isAnyIn(const QList<QAudioDevice> &devices, const QSet<QByteArray> &names)
{
    return std::any_of(
        devices.begin(), devices.end(), [&](const QAudioDevice &device) { return names.contains(device.id()); });
}

QList<QAudioDevice> only(QList<QAudioDevice> devices, const QSet<QByteArray> &names)
{
    devices.removeIf([&](const QAudioDevice &device) { return !names.contains(device.id()); });
    return devices;
}

QList<QByteArray> ids(const QList<QAudioDevice> &devices)
{
    QList<QByteArray> ids;
    for (const QAudioDevice &device : devices) {
        ids.append(device.id());
    }
    return ids;
}

} // namespace

PresentDevices::PresentDevices()
{
    m_pool.setMaxThreadCount(1);
    // Now, while Qt's lists are new: whether it speaks to that server shows in them.
    take(PulseServer().ask());
    m_lastInputs = ids(inputs());
    m_lastOutputs = ids(outputs());
    connect(&m_devices, &QMediaDevices::audioInputsChanged, this, &PresentDevices::follow);
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &PresentDevices::follow);
    // Qt tells of what comes on a PulseAudio server, and not of what goes.
    connect(&m_look, &QTimer::timeout, this, &PresentDevices::follow);
    m_look.start(kLookEvery);
}

PresentDevices::~PresentDevices()
{
    m_pool.waitForDone();
}

QList<QAudioDevice> PresentDevices::inputs() const
{
    const QList<QAudioDevice> all = QMediaDevices::audioInputs();
    return m_known && m_isQtsServer ? only(all, m_known->sources) : all;
}

QList<QAudioDevice> PresentDevices::outputs() const
{
    const QList<QAudioDevice> all = QMediaDevices::audioOutputs();
    return m_known && m_isQtsServer ? only(all, m_known->sinks) : all;
}

bool PresentDevices::askNow()
{
    // What a thread was told before counts no more.
    ++m_asks;
    const PulseAnswer answer = PulseServer().ask();
    take(answer);
    // Later: who opens something now is not to be called in the middle of it.
    QMetaObject::invokeMethod(this, &PresentDevices::compare, Qt::QueuedConnection);
    return answer.word != PulseWord::NoAnswer || !m_isQtsServer;
}

bool PresentDevices::opens(const QAudioDevice &device) const
{
    if (!m_known || !m_isQtsServer) {
        return true;
    }
    const PulseTrial trial = device.mode() == QAudioDevice::Input ? PulseServer().tryToRecord(device.id())
                                                                  : PulseServer().tryToPlay(device.id());
    return trial == PulseTrial::Opens || trial == PulseTrial::NoServer;
}

void PresentDevices::follow()
{
    compare();
    ask();
}

void PresentDevices::ask()
{
    if (std::exchange(m_isAsking, true)) {
        return;
    }
    m_pool.start([this, asked = ++m_asks] {
        QMetaObject::invokeMethod(
            this,
            [this, asked, answer = m_server.ask()] {
                m_isAsking = false;
                if (asked == m_asks) {
                    take(answer);
                    compare();
                }
            },
            Qt::QueuedConnection);
    });
}

void PresentDevices::take(const PulseAnswer &answer)
{
    if (answer.word == PulseWord::NoServer) {
        m_known.reset();
    } else if (answer.word == PulseWord::Known) {
        m_known = answer;
        m_isQtsServer = m_isQtsServer || isAnyIn(QMediaDevices::audioInputs(), answer.sources)
            || isAnyIn(QMediaDevices::audioOutputs(), answer.sinks);
    }
}

void PresentDevices::compare()
{
    QList<QByteArray> nowIn = ids(inputs());
    QList<QByteArray> nowOut = ids(outputs());
    const bool isOtherIn = nowIn != std::exchange(m_lastInputs, nowIn);
    const bool isOtherOut = nowOut != std::exchange(m_lastOutputs, nowOut);
    if (isOtherIn) {
        emit inputsChanged();
    }
    if (isOtherOut) {
        emit outputsChanged();
    }
}
