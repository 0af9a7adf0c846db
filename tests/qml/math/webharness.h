// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "markdown/pagedocument.h"
#include "mathhost.h"
#include "support/limitms.h"

#include <QGuiApplication>
#include <QJsonValue>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtTest>

/// The system's clock, which can be moved ahead.
class MovableClock final : public sevenrounds::Clock
{
public:
    [[nodiscard]] sevenrounds::Milliseconds monotonic() const override { return m_system.monotonic() + m_ahead; }
    [[nodiscard]] sevenrounds::UtcTime now() const override { return m_system.now() + m_ahead; }
    void advance(sevenrounds::Milliseconds by) { m_ahead += by; }

private:
    sevenrounds::SystemClock m_system;
    sevenrounds::Milliseconds m_ahead { 0 };
};

/// A window with the real web engine in it. One a process: the engine is started once.
class WebHarness
{
public:
    WebHarness();
    ~WebHarness();

    /// Loads the engine and waits until its page is there.
    [[nodiscard]] bool start();
    /// Puts a document into the pane and waits until it, or the section that differs, is drawn.
    [[nodiscard]] bool show(const sevenrounds::PageDocument &document);
    /// Puts a document into the pane without waiting.
    void setDocument(const sevenrounds::PageDocument &document);
    /// The value of a script in the page; undefined where the page does not answer within 20 seconds.
    QJsonValue evaluate(const QString &script);
    /// Starts a script whose end is not waited for.
    void launch(const QString &script);

    [[nodiscard]] MovableClock &clock() { return m_clock; }
    [[nodiscard]] MathHost &host() { return m_host; }
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    [[nodiscard]] QQuickItem *item(const QString &name) const { return m_window->findChild<QQuickItem *>(name); }
    [[nodiscard]] QStringList warnings() const { return m_warnings; }

private:
    MovableClock m_clock;
    MathHost m_host { m_clock };
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
    int m_scripts = 0;
};

using sevenrounds::test::limitMs;

/// What the product's main does before QGuiApplication, and what only a test may do: run the engine as root.
void prepareWebTest();

#define WEB_TEST_MAIN(TestClass)                                                                                       \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        prepareWebTest();                                                                                              \
        QGuiApplication application(argc, argv);                                                                       \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
