// SPDX-License-Identifier: MIT
// The least that a Qt Quick program can be: a window with a rectangle. Prints when its first frame was swapped, and ends.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

namespace {

/// Memory of this process, what it shares with others counted in part.
double pssMib()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    std::string word;
    double kib = 0;
    while (rollup >> word) {
        if (word == "Pss:") {
            rollup >> kib;
            break;
        }
    }
    return kib / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(
        QByteArrayLiteral("import QtQuick\n"
                          "Window { width: 1280; height: 800; visible: true\n"
                          "  Rectangle { anchors.centerIn: parent; width: 200; height: 100; color: 'steelblue' } }"));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (window == nullptr) {
        return 1;
    }
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [window] {
            // Direct: called where the frame was swapped, not when the event loop comes to it.
            timespec now {};
            clock_gettime(CLOCK_MONOTONIC, &now);
            QObject::disconnect(window, &QQuickWindow::frameSwapped, window, nullptr);
            std::printf("{\"first_frame_ns\": %lld, \"first_frame_pss_mib\": %.2f}\n",
                static_cast<long long>(now.tv_sec) * 1000000000LL + now.tv_nsec, pssMib());
            std::fflush(stdout);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    return QGuiApplication::exec();
}
