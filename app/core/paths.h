// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// Where a profile lives. All files of one profile are below `data`; removing it removes the person's data and nothing else.
struct ProfilePaths {
    QString data;
    /// Where files lie that are made of others and can be thrown away at any time; empty for a folder below `data`.
    QString cache = {};
    /// Where the session keeps what goes with it, in memory and for its owner alone; empty where there is no such folder.
    QString runtime = {};

    /// The folder itself, where `data` leads to it by way of a link.
    [[nodiscard]] QString realData() const;
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString backups() const;
    /// Sound, in files that are listed in the database.
    [[nodiscard]] QString recordings() const;
    /// Copies of PDFs, named by what is in them: of papers and of slides.
    [[nodiscard]] QString papers() const;
    /// Images of one's own cards, named likewise.
    [[nodiscard]] QString cardImages() const;
    /// The words of the content, made anew whenever it is missing.
    [[nodiscard]] QString searchIndex() const;
    /// Held while a process has the profile open.
    [[nodiscard]] QString lock() const;
    /// Written once when the profile is made: with it, a missing or empty database is damage, not a first run.
    [[nodiscard]] QString marker() const;
    /// Starts of the window that have not ended (StartLog); there only while one runs, or after a crash.
    [[nodiscard]] QString starts() const;
    /// Where texts stand that could not be saved yet (DraftSpill), in the order in which the places are tried.
    [[nodiscard]] QStringList spills() const;
};

/// The profile's folder: `override` where given, else SEVENROUNDS_DATA_DIR, else the XDG data folder. A relative value of either
/// XDG variable is ignored, as the specification asks. A folder that was named keeps everything in itself but what cannot be saved there; else the cache is in the XDG cache folder. The
/// runtime folder is the session's in either case: nothing of it outlives the session.
/// Does not create anything.
[[nodiscard]] ProfilePaths profilePaths(const QString &override = {});

/// Creates the folder with access for its owner alone; fails with Io where it cannot be made, is no folder, or cannot be written.
[[nodiscard]] Result<> prepareProfileFolder(const ProfilePaths &paths);

/// The shipped content: SEVENROUNDS_CONTENT_DIR, else the installed folder, else the source tree the program was built from.
[[nodiscard]] Result<QString> shippedContentFolder();

} // namespace sevenrounds
