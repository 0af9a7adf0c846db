// SPDX-License-Identifier: MIT
// sevenrounds-confine MODE LIFELINE FILTER PROGRAM ARGUMENT...
//
// Runs a program behind Landlock and a filter of system calls, for machines on which bubblewrap cannot make namespaces, and sees to it that the
// program ends with this process and with whoever holds the other end of the descriptor LIFELINE. MODE is landlock, or none for a person's own code to
// which they have agreed: that is supervised and not confined. FILTER is the descriptor of a BPF program. Exits as the program does, with 128 + the
// signal where one killed it; 126 where the confinement cannot be made, with the reason on standard error. It is small, and links nothing but the
// C library, because it stands between hostile code and the machine.

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int kCannotConfine = 126;
constexpr int kSignalBase = 128;
constexpr std::size_t kMostInstructions = 4096;
/// Threads that the program may have. The limit of the kernel counts all threads of the person.
constexpr rlim_t kThreads = 64;

// Landlock's numbers: the headers of Debian 12 end at ABI 2, and a kernel may know more.
constexpr int kRulePathBeneath = 1;
constexpr std::uint64_t kExecute = 1U << 0U;
constexpr std::uint64_t kWriteFile = 1U << 1U;
constexpr std::uint64_t kReadFile = 1U << 2U;
constexpr std::uint64_t kReadFolder = 1U << 3U;
constexpr std::uint64_t kAllOfAbi1 = (1U << 13U) - 1;
constexpr std::uint64_t kRefer = 1U << 13U;
constexpr std::uint64_t kTruncate = 1U << 14U;
constexpr std::uint64_t kDeviceControl = 1U << 15U;
constexpr std::uint64_t kAllOfTcp = 3;
constexpr std::uint64_t kAllScopes = 3;

struct RulesetAttributes {
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};

struct PathRule {
    std::uint64_t allowed;
    std::int32_t parent;
} __attribute__((packed));

int fail(const char *what)
{
    std::fprintf(stderr, "sevenrounds-confine: %s: %s\n", what, std::strerror(errno));
    return kCannotConfine;
}

bool allow(int ruleset, const char *path, std::uint64_t access)
{
    const int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) {
        // What is not there cannot be read.
        return errno == ENOENT;
    }
    const PathRule rule { access, place };
    const bool isDone = syscall(SYS_landlock_add_rule, ruleset, kRulePathBeneath, &rule, 0) == 0;
    close(place);
    return isDone;
}

/// Each ABI knows more than the one before; what the kernel does not know it would refuse.
RulesetAttributes attributesOf(long abi)
{
    RulesetAttributes result { kAllOfAbi1, 0, 0 };
    result.files |= abi >= 2 ? kRefer : 0;
    result.files |= abi >= 3 ? kTruncate : 0;
    result.network = abi >= 4 ? kAllOfTcp : 0;
    result.files |= abi >= 5 ? kDeviceControl : 0;
    result.scopes = abi >= 6 ? kAllScopes : 0;
    return result;
}

/// Programs and libraries may be read, and three devices; nothing may be written but /dev/null.
bool restrictFiles()
{
    const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, 1);
    if (abi < 1) {
        return false;
    }
    const RulesetAttributes attributes = attributesOf(abi);
    // Before ABI 4 the structure ended behind its first field, before ABI 6 behind its second.
    const std::size_t size = abi >= 6 ? sizeof(attributes)
        : abi >= 4                    ? 2 * sizeof(std::uint64_t)
                                      : sizeof(std::uint64_t);
    const auto ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
    if (ruleset < 0) {
        return false;
    }
    for (const char *folder : { "/usr", "/lib", "/lib32", "/lib64", "/bin", "/etc/alternatives" }) {
        if (!allow(ruleset, folder, kExecute | kReadFile | kReadFolder)) {
            return false;
        }
    }
    const bool isAllowed = allow(ruleset, "/etc/ld.so.cache", kReadFile) && allow(ruleset, "/dev/zero", kReadFile)
        && allow(ruleset, "/dev/urandom", kReadFile) && allow(ruleset, "/dev/null", kReadFile | kWriteFile);
    const bool isDone = isAllowed && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return isDone;
}

bool filterCalls(int descriptor)
{
    static sock_filter instructions[kMostInstructions];
    std::size_t bytes = 0;
    for (;;) {
        const ssize_t part
            = read(descriptor, reinterpret_cast<char *>(instructions) + bytes, sizeof(instructions) - bytes);
        if (part < 0) {
            return false;
        }
        if (part == 0) {
            break;
        }
        bytes += static_cast<std::size_t>(part);
    }
    const sock_fprog program { static_cast<unsigned short>(bytes / sizeof(sock_filter)), instructions };
    return program.len > 0 && prctl(PR_SET_SECCOMP, 2 /* SECCOMP_MODE_FILTER */, &program) == 0;
}

/// How many threads the person has, as the kernel counts them for RLIMIT_NPROC.
rlim_t threadsOfPerson()
{
    rlim_t count = 0;
    DIR *processes = opendir("/proc");
    if (processes == nullptr) {
        return count;
    }
    while (const dirent *process = readdir(processes)) {
        char path[64];
        struct stat status {
        };
        std::snprintf(path, sizeof(path), "/proc/%.20s/task", process->d_name);
        // A folder of n threads has n + 2 links.
        if (process->d_name[0] >= '1' && process->d_name[0] <= '9' && stat(path, &status) == 0
            && status.st_uid == getuid()) {
            count += status.st_nlink - 2;
        }
    }
    closedir(processes);
    return count;
}

[[noreturn]] void runProgram(char **words, pid_t parent, bool isConfined, int filter, int lifeline)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) {
        _exit(kCannotConfine);
    }
    close(lifeline);
    const rlim_t threads = threadsOfPerson() + kThreads;
    const rlimit limit { threads, threads };
    setrlimit(RLIMIT_NPROC, &limit);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        _exit(fail("no_new_privs"));
    }
    if (isConfined && chdir("/") != 0) {
        _exit(fail("chdir"));
    }
    if (isConfined && !restrictFiles()) {
        _exit(fail("Landlock"));
    }
    // Where there is no confinement the filter is still worth having, and its absence no reason to stop.
    if (!filterCalls(filter) && isConfined) {
        _exit(fail("the filter of system calls"));
    }
    close(filter);
    execv(words[0], words);
    _exit(fail(words[0]));
}

/// Waits for the program's end or for the end of whoever holds the lifeline, and then ends the program.
int supervise(pid_t program, int lifeline)
{
    const auto handle = static_cast<int>(syscall(SYS_pidfd_open, program, 0));
    pollfd waits[2] = { { handle, POLLIN, 0 }, { lifeline, POLLIN, 0 } };
    while (handle >= 0 && waits[0].revents == 0 && waits[1].revents == 0) {
        if (poll(waits, 2, -1) < 0 && errno != EINTR) {
            break;
        }
    }
    if (waits[0].revents == 0) {
        kill(program, SIGKILL);
    }
    int status = 0;
    while (waitpid(program, &status, 0) < 0 && errno == EINTR) { }
    return WIFSIGNALED(status) ? kSignalBase + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int program = 4;
    if (argc <= program) {
        std::fputs("usage: sevenrounds-confine landlock|none LIFELINE FILTER PROGRAM ARGUMENT...\n", stderr);
        return 2;
    }
    const bool isConfined = std::string_view(argv[1]) != "none";
    const int lifeline = std::atoi(argv[2]); // NOLINT(cert-err34-c): our own program wrote it
    const int filter = std::atoi(argv[3]); // NOLINT(cert-err34-c): our own program wrote it
    const pid_t self = getpid();
    const pid_t child = fork();
    if (child < 0) {
        return fail("fork");
    }
    if (child == 0) {
        runProgram(argv + program, self, isConfined, filter, lifeline);
    }
    // The program's descriptors are its own; here they would keep the judge waiting for their end.
    close_range(0, static_cast<unsigned>(lifeline) - 1, 0);
    return supervise(child, lifeline);
}
