// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

/// What the program was asked on its command line.
struct ShellOptions {
    enum class Action {
        Run,
        Tour,
        ShowHelp,
        ShowVersion,
    };

    Action action = Action::Run;
    /// Where the tour leaves its pictures.
    QString tourFolder;
    bool isDark = false;
    QSize size { 1440, 900 };
    double scale = 1.0;
    /// A profile other than the person's own.
    QString dataFolder;
    /// What is to be opened, as addresses; whole, because a running program has another folder.
    QStringList files;
    /// Print the times of the first frame and the first formula, then quit; for the benchmarks.
    bool isStartupMeasured = false;

    /// Fails with InvalidInput, naming the argument, for anything it does not know.
    [[nodiscard]] static sevenrounds::Result<ShellOptions> parse(const QStringList &arguments);
    [[nodiscard]] static QString help();
};
