// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class AppContext;
class MathHost;

/// Tells Settings > About what stands between the web view and the machine: a sandbox can be lost without anything else showing it.
class WebViewNote : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    WebViewNote(const MathHost &host, AppContext &context, QObject *parent = nullptr);

    /// Empty while it is not known yet.
    [[nodiscard]] QString text() const;

private:
    void pass();

    const MathHost &m_host;
    AppContext &m_context;
};
