// SPDX-License-Identifier: MIT
#include "judge/cancellation.h"

#include <sys/eventfd.h>

namespace sevenrounds::judge {

Cancellation::Cancellation()
    : m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void Cancellation::cancel()
{
    m_isCancelled = true;
    // Fails only where the counter is full, and then it is readable already.
    (void)eventfd_write(m_event.number(), 1);
}

} // namespace sevenrounds::judge
