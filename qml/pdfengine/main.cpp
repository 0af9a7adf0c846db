// SPDX-License-Identifier: MIT
// sevenrounds-pdf FILE
// Opens one PDF, away from the person's work: what a hostile or broken file does to the renderer ends this process and nothing else.
// Says what it is told to do on its input, one JSON object a line, and answers on its output (pdfanswers.h).
#include "pdfanswers.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

/// A page as large as it may be drawn needs some 300 MB; a file that wants far more ends this process. Of data and not of addresses: an allocator may
/// reserve many more of those than it ever fills.
constexpr rlim_t kMostData = rlim_t { 2 } << 30;

/// No file is written, no core is left, and nobody is outlived.
void confine()
{
    const rlimit nothing { 0, 0 };
    (void)setrlimit(RLIMIT_FSIZE, &nothing);
    (void)setrlimit(RLIMIT_CORE, &nothing);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // A sanitizer's shadow is larger than any limit that would mean something.
    const rlimit data { kMostData, kMostData };
    (void)setrlimit(RLIMIT_DATA, &data);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    confine();
    const QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().size() != 2) {
        std::fputs("usage: sevenrounds-pdf FILE\n", stderr);
        return 2;
    }
    return sevenrounds::answer(QCoreApplication::arguments().at(1));
}
