// SPDX-License-Identifier: MIT
#include "firstframe.h"

#include "mathhost.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace {

/// Long enough for the other page to be on the screen.
constexpr int kOtherPageMs = 300;

qint64 nowNs()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

bool isEngineMapped()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6WebEngineCore");
}

/// The value in KiB behind `key` in a file of /proc, or -1 where the kernel does not show it to us.
double kibIn(const QString &path, QByteArrayView key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key)) {
            return line.mid(key.size()).simplified().split(' ').first().toDouble();
        }
    }
    return -1;
}

/// The proportional share of this process and of those that it started. A renderer in its sandbox hides that figure; what is resident
/// and its own counts then.
double memoryMib(bool withChildren)
{
    double kib = kibIn(QStringLiteral("/proc/self/smaps_rollup"), "Pss:");
    if (!withChildren) {
        return kib / 1024;
    }
    QList<QByteArray> family { QByteArray::number(QCoreApplication::applicationPid()) };
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs, QDir::Name);
    // A process comes after the one that started it in all but the rarest order; twice over them finds grandchildren in any.
    for (int pass = 0; pass < 2; ++pass) {
        for (const QString &process : processes) {
            const QString folder = QStringLiteral("/proc/%1/").arg(process);
            const double parent = kibIn(folder + QStringLiteral("status"), "PPid:");
            const QByteArray id = process.toLatin1();
            if (parent <= 0 || family.contains(id)
                || !family.contains(QByteArray::number(static_cast<qint64>(parent)))) {
                continue;
            }
            family.append(id);
            const double share = kibIn(folder + QStringLiteral("smaps_rollup"), "Pss:");
            kib += share >= 0 ? share : qMax(0.0, kibIn(folder + QStringLiteral("status"), "RssAnon:"));
        }
    }
    return kib / 1024;
}

} // namespace

FirstFrame::FirstFrame(QQuickWindow &window, MathHost &host, bool report, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_report(report)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &FirstFrame::onFrame, Qt::QueuedConnection);
    if (m_report) {
        connect(&host, &MathHost::documentShown, this, &FirstFrame::onDocument);
    }
}

void FirstFrame::onFrame()
{
    if (m_isShown) {
        return;
    }
    m_isShown = true;
    m_stamps[0] = nowNs();
    if (m_report) {
        m_isMapped = isEngineMapped();
        m_memory[0] = memoryMib(false);
    }
    m_host.warm();
    emit shown();
}

void FirstFrame::onDocument()
{
    ++m_documents;
    if (m_documents == 1) {
        m_stamps[1] = nowNs();
        m_memory[1] = memoryMib(true);
        emit otherPageWanted();
        QTimer::singleShot(kOtherPageMs, this, [this] {
            m_stamps[2] = nowNs();
            emit formulaPageWanted();
        });
    } else if (m_stamps[2] != 0) {
        m_stamps[3] = nowNs();
        print();
        QCoreApplication::quit();
    }
}

void FirstFrame::print() const
{
    std::printf(
        "{\"first_frame_ns\": %lld, \"first_formula_ns\": %lld, \"warm_wanted_ns\": %lld, \"warm_formula_ns\": %lld, "
        "\"mapped_before_first_frame\": %s, \"first_frame_pss_mib\": %.2f, \"formula_pss_mib\": %.2f}\n",
        m_stamps[0], m_stamps[1], m_stamps[2], m_stamps[3], m_isMapped ? "true" : "false", m_memory[0], m_memory[1]);
    std::fflush(stdout);
}
