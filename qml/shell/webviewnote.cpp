// SPDX-License-Identifier: MIT
#include "webviewnote.h"

#include "ui/context/appcontext.h"
#include "ui/settings/settingsviewmodel.h"

WebViewNote::WebViewNote(const MathHost &host, AppContext &context, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_context(context)
{
    connect(&host, &MathHost::stateChanged, this, &WebViewNote::pass);
    connect(&host, &MathHost::sandboxChanged, this, &WebViewNote::pass);
    // The view-models are made anew with every profile.
    connect(&context, &AppContext::stageChanged, this, &WebViewNote::pass);
    pass();
}

QString WebViewNote::text() const
{
    return words(m_host.state(), m_host.obstacle(), m_host.sandbox());
}

QString WebViewNote::words(MathHost::State state, MathHost::Obstacle obstacle, MathHost::Sandbox sandbox)
{
    switch (state) {
    case MathHost::State::Cold:
    case MathHost::State::Loading:
        return {};
    case MathHost::State::Unavailable:
        if (obstacle == MathHost::Obstacle::SafeMode) {
            return tr("Formulas are shown as text: the web view is switched off in safe mode.");
        }
        if (obstacle == MathHost::Obstacle::FewFiles) {
            return tr("Formulas are shown as text: the web view needs more open files than this program may have. "
                      "Raise the limit (ulimit -n), and start Seven Rounds again.");
        }
        return obstacle == MathHost::Obstacle::Root
            ? tr("Formulas are shown as text: the web view does not run as root, and its sandbox is not switched off "
                 "for it. "
                 "Start Seven Rounds as an ordinary user.")
            : tr("Formulas are shown as text: the web view's part of the program is missing.");
    case MathHost::State::Stopped:
        return tr("Formulas are shown as text: the web view ended three times within a minute.");
    case MathHost::State::Recovering:
    case MathHost::State::Ready:
        break;
    }
    switch (sandbox) {
    case MathHost::Sandbox::Full:
        return tr("The web view runs in its full sandbox.");
    case MathHost::Sandbox::Partial:
        return tr("The web view runs in a part of its sandbox: its system calls are filtered, but this machine allows "
                  "no user "
                  "namespaces.");
    case MathHost::Sandbox::Off:
        return tr(
            "The web view runs without a sandbox. It shows nothing but Seven Rounds' own page; still, look for what "
            "switched it off (QTWEBENGINE_DISABLE_SANDBOX).");
    case MathHost::Sandbox::Unknown:
        break;
    }
    return tr("Whether the web view runs in its sandbox could not be found out.");
}

void WebViewNote::pass()
{
    if (m_context.settings() != nullptr) {
        m_context.settings()->setWebViewText(text());
    }
}
