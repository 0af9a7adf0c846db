// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "judge/filedescriptor.h"

namespace sevenrounds::judge {

/// The filter that both tiers put on the interpreter, as a program in a file of memory that is to be handed over by descriptor. It refuses sockets, new
/// processes (threads may be made), signals, leaving the process group, other processes' memory and scheduling, namespaces and mounts, changes of
/// modes, owners and times, and kernel interfaces that no solution needs. Fails with Unavailable where libseccomp cannot make it.
[[nodiscard]] Result<FileDescriptor> makeSyscallFilter();

} // namespace sevenrounds::judge
