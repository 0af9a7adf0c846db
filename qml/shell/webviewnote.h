// SPDX-License-Identifier: MIT
#pragma once

#include "mathhost.h"

#include <QObject>

class AppContext;

/// Tells Settings > About what stands between the web view and the machine: a sandbox can be lost without anything else showing it.
class WebViewNote : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    WebViewNote(const MathHost &host, AppContext &context, QObject *parent = nullptr);

    /// Empty while it is not known yet.
    [[nodiscard]] QString text() const;
    /// The same of a host in these states. `obstacle` counts where it cannot run here, `sandbox` once its page is there.
    [[nodiscard]] static QString words(MathHost::State state, MathHost::Obstacle obstacle, MathHost::Sandbox sandbox);

private:
    void pass();

    const MathHost &m_host;
    AppContext &m_context;
};
