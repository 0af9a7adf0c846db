// SPDX-License-Identifier: MIT
#pragma once

#include "mathhost.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/shell/navigation.h"
#include "webviewnote.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

namespace sevenrounds::test {

/// Every page, by its place and by the name of its item.
[[nodiscard]] const QList<std::pair<Navigation::Page, const char *>> &shellPages();

/// The window as main.cpp builds it, without the web engine: real services on a profile of its own, and every page.
class ShellBench
{
public:
    ShellBench();
    ~ShellBench();
    ShellBench(const ShellBench &) = delete;
    ShellBench &operator=(const ShellBench &) = delete;

    /// Shows the window; false where it does not come.
    [[nodiscard]] bool show();
    /// Opens the profile.
    [[nodiscard]] bool open();
    /// Brings about what the page shows, and goes there; false where that could not be brought about.
    [[nodiscard]] bool prepare(Navigation::Page page);
    [[nodiscard]] QQuickItem *find(const QString &name) const;
    /// There is no engine here: after a moment the plain text, and a plain field where one writes, take the place of the formulas.
    /// Who walks before that finds other stops at the end of the walk than at its start.
    [[nodiscard]] bool hasComeToRest() const { return host->isSettled() || host->isFallbackShown(); }
    /// Ends the window and what stands behind it; what QML warned of since the start.
    [[nodiscard]] QStringList close();

    std::unique_ptr<ProfileBench> profile;
    std::unique_ptr<MathHost> host;
    std::unique_ptr<AppContext> context;
    std::unique_ptr<WebViewNote> note;
    QQuickWindow *window = nullptr;

private:
    [[nodiscard]] StoryId addStory();

    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QStringList m_warnings;
};

} // namespace sevenrounds::test
