// SPDX-License-Identifier: MIT
#pragma once

#include "support/qmlcomplaints.h"

#include <QAccessible>
#include <QQmlEngine>
#include <QtQuickTest>

#include <atomic>

/// Lets Qt Quick Test find the static modules and counts what the engine complains about, so that a warning fails the run.
class QuickTestSetup : public QObject
{
    Q_OBJECT

public:
    /// Runs every tst_*.qml of the folder. The result is 0 only without failures and without warnings.
    int run(int argc, char **argv, const char *name, const char *sourceFolder)
    {
        const int failures = quick_test_main_with_setup(argc, argv, name, sourceFolder, this);
        const int warnings = m_warningCount + m_complaints;
        if (warnings > 0) {
            qWarning("%d warnings of the QML engine", warnings);
        }
        return failures != 0 ? failures : warnings;
    }

public slots:
    /// Screen readers switch this on; controls connect their actions only then.
    void applicationAvailable() { QAccessible::setActive(true); }

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        connect(engine, &QQmlEngine::warnings, this,
            [this](const QList<QQmlError> &warnings) { m_warningCount += static_cast<int>(warnings.size()); });
        // Once, in front of Qt Test's own, which is there by now.
        if (m_next == nullptr) {
            m_next = qInstallMessageHandler(&QuickTestSetup::listen);
        }
    }

private:
    static void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        m_complaints += type == QtWarningMsg && text.startsWith(sevenrounds::test::kQmlClasses) ? 1 : 0;
        m_next(type, context, text);
    }

    inline static QtMessageHandler m_next = nullptr;
    inline static std::atomic_int m_complaints = 0;
    int m_warningCount = 0;
};
