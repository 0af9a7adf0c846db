// SPDX-License-Identifier: MIT
#pragma once

#include "judge/childprocess.h"

#include <QStringList>

namespace sevenrounds::judge {

/// What stands between a program and the machine.
enum class Tier {
    Bubblewrap, ///< namespaces of its own, made by bubblewrap
    Landlock, ///< Landlock and resource limits, by sevenrounds-confine
    None, ///< a person's own code only, and only after they have agreed
};

[[nodiscard]] QString tierKey(Tier tier);
[[nodiscard]] std::optional<Tier> tierFromKey(const QString &key);

/// Starts Python interpreters behind one tier. Both real tiers add the same filter of system calls. May be shared between threads.
class Sandbox
{
public:
    /// Fails with Unavailable where there is no Python, or the tier does not hold here: it is tried with a real start.
    [[nodiscard]] static Result<Sandbox> open(Tier tier);
    /// The best of the two real tiers that holds here; the error says why the second one does not.
    [[nodiscard]] static Result<Sandbox> openBest();

    [[nodiscard]] Tier tier() const { return m_tier; }
    /// Such as 3.11.2.
    [[nodiscard]] const QString &pythonVersion() const { return m_version; }

    /// A process that has been started and not yet been greeted, with the secret that its answers carry.
    struct Started {
        std::unique_ptr<ChildProcess> child;
        QByteArray secret;
    };
    [[nodiscard]] Result<Started> start() const;
    /// The first job of an interpreter: its secret and the limits that it sets on itself before it runs anything. `memoryMib` is address space.
    [[nodiscard]] QByteArray greeting(const QByteArray &secret, int memoryMib) const;

private:
    explicit Sandbox(Tier tier)
        : m_tier(tier)
    {
    }
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> tryOut();

    Tier m_tier;
    QString m_version;
    ChildCommand m_command;
    FileDescriptor m_runner;
    FileDescriptor m_filter;
};

} // namespace sevenrounds::judge
