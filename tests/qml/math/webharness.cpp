// SPDX-License-Identifier: MIT
#include "webharness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <unistd.h>

WebHarness::WebHarness()
{
    MathHost::provide(&m_host);
    QObject::connect(&m_engine, &QQmlEngine::warnings, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImportPath(QStringLiteral(SEVENROUNDS_BINARY_DIR "/imports"));
    m_engine.load(QUrl(QStringLiteral("qrc:/webtest/WebHarness.qml")));
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().value(0));
}

WebHarness::~WebHarness()
{
    MathHost::provide(nullptr);
}

bool WebHarness::start()
{
    if (m_window == nullptr || !QTest::qWaitForWindowExposed(m_window)) {
        return false;
    }
    m_host.warm();
    const auto isSettled
        = [this] { return m_host.state() == MathHost::State::Ready || m_host.state() == MathHost::State::Unavailable; };
    if (!QTest::qWaitFor(isSettled, 60000) || m_host.state() == MathHost::State::Unavailable) {
        return false;
    }
    m_window->setProperty("surface", QVariant::fromValue(m_host.surface()));
    return QTest::qWaitFor([this] { return m_host.isSettled(); }, 60000);
}

void WebHarness::setDocument(const sevenrounds::PageDocument &document)
{
    m_window->setProperty("plainText", document.plainText());
    m_window->setProperty("document", document.toJson());
}

bool WebHarness::show(const sevenrounds::PageDocument &document)
{
    QSignalSpy shown(&m_host, &MathHost::documentShown);
    QSignalSpy drawn(&m_host, &MathHost::sectionDrawn);
    setDocument(document);
    // What came before may still be reported; it is this document's turn when nothing is on its way any more.
    return QTest::qWaitFor([&] { return (!shown.isEmpty() || !drawn.isEmpty()) && m_host.isSettled(); }, 20000);
}

QJsonValue WebHarness::evaluate(const QString &script)
{
    QSignalSpy answered(m_window, SIGNAL(answered(int)));
    launch(script);
    // The answer of an earlier launch may come first.
    const auto isAnswered = [&] { return !answered.isEmpty() && answered.last().first().toInt() == m_scripts; };
    if (!QTest::qWaitFor(isAnswered, 20000)) {
        return QJsonValue::Undefined;
    }
    return QJsonDocument::fromJson(m_window->property("result").toString().toUtf8())
        .object()
        .value(QLatin1String("value"));
}

void WebHarness::launch(const QString &script)
{
    QMetaObject::invokeMethod(m_window, "run", Q_ARG(QString, script), Q_ARG(int, ++m_scripts));
}

void prepareWebTest()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    if (::geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
}
