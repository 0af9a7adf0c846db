// SPDX-License-Identifier: MIT
#include "rendererprocess.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

namespace {

QList<QByteArray> valuesOf(const QByteArray &status, const QByteArray &name)
{
    const QList<QByteArray> lines = status.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name)) {
            return line.mid(name.size()).simplified().split(' ');
        }
    }
    return {};
}

} // namespace

RendererSandbox parseSandbox(const QByteArray &processStatus)
{
    const QList<QByteArray> filter = valuesOf(processStatus, QByteArrayLiteral("Seccomp:"));
    const QList<QByteArray> pids = valuesOf(processStatus, QByteArrayLiteral("NSpid:"));
    if (filter.isEmpty() || pids.isEmpty()) {
        return RendererSandbox::Unknown;
    }
    if (filter.first() != "2") {
        return RendererSandbox::Off;
    }
    return pids.size() > 1 ? RendererSandbox::Full : RendererSandbox::Partial;
}

RendererSandbox readSandbox(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    return pid > 0 && status.open(QIODevice::ReadOnly) ? parseSandbox(status.readAll()) : RendererSandbox::Unknown;
}

qint64 residentBytes(qint64 pid)
{
    QFile pages(QStringLiteral("/proc/%1/statm").arg(pid));
    if (pid <= 0 || !pages.open(QIODevice::ReadOnly)) {
        return 0;
    }
    // The whole of its address space, then what of it is there.
    return pages.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void killRenderer(qint64 pid)
{
    // Zero and negative numbers would mean whole groups of processes, one the system itself.
    if (pid > 1) {
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
}

bool isRootWithSandbox()
{
    return ::geteuid() == 0 && qEnvironmentVariable("QTWEBENGINE_DISABLE_SANDBOX") != QLatin1String("1");
}

qint64 makeRoomForFiles()
{
    // More than this many would be of no use here, and old libraries count on it.
    constexpr rlim_t kUsual = 1024;
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return 0;
    }
    if (const rlim_t wanted = std::min(limit.rlim_max, kUsual); limit.rlim_cur < wanted) {
        rlimit raised = limit;
        raised.rlim_cur = wanted;
        limit = ::setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised : limit;
    }
    // What cannot be counted is taken for none.
    const auto open = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
    return static_cast<qint64>(std::min(limit.rlim_cur, rlim_t { 1 } << 20)) - open;
}
