// SPDX-License-Identifier: MIT
#pragma once

#include <QWebEngineUrlSchemeHandler>

/// Serves the embedded pages as sevenrounds://page/<file>, the images of cards as sevenrounds://page/cardmedia/<hash>.<kind>, and nothing else: no other host, no folder, no path with a dot segment, no
/// method but GET. The policy stands in the page itself, because replies carry no headers of ours before Qt 6.6.
class BundleScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    static QByteArray name();
    /// The resource of a URL, or an empty string where there is none.
    [[nodiscard]] static QString resourceFor(const QUrl &url);

    void requestStarted(QWebEngineUrlRequestJob *job) override;
};
