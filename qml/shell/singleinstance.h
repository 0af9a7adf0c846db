// SPDX-License-Identifier: MIT
#pragma once

#include "core/paths.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>

/// One window a session and profile: the first one owns a name on the session bus, a second one asks it to come forward. Without a bus
/// the profile's lock says that there is a first one. Programs of other sessions and machines are the lock's business alone.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    enum class Outcome {
        First,
        /// Another one is there and came forward.
        Raised,
        /// Another one is there, was asked, and has not answered.
        Silent,
        /// There is no bus to ask on, and a program of this machine has the profile.
        Held,
    };

    explicit SingleInstance(QObject *parent = nullptr);
    /// `files`, as addresses, are handed to the one that is there, and so is the right to come forward: `startupId`, what the desktop started this
    /// program with. `isOwn`: the profile was not chosen on the command line; its program can be found under the plain name too.
    [[nodiscard]] Outcome claim(const sevenrounds::ProfilePaths &profile, bool isOwn, const QStringList &files = {},
        const QByteArray &startupId = {});
    /// What a second program says when it ends; empty for the first.
    [[nodiscard]] static QString message(Outcome outcome, const sevenrounds::ProfilePaths &profile);

public slots:
    // The methods of org.freedesktop.Application, under their names there.
    // NOLINTBEGIN(readability-identifier-naming)
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &name, const QVariantList &parameter, const QVariantMap &platformData);
    // NOLINTEND(readability-identifier-naming)

signals:
    /// `startupId`: what the desktop started that other program with, or empty.
    void activated(const QByteArray &startupId);
    /// A second program was started with these.
    void filesHanded(const QStringList &addresses);
};
