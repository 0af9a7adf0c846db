// SPDX-License-Identifier: MIT
#include "judge/syscallfilter.h"

#include <seccomp.h>

#include <cerrno>
#include <memory>

#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>

namespace sevenrounds::judge {

namespace {

// Names and not numbers: an older libseccomp or another machine knows not all of them, and what it does not know is left out.
constexpr const char *kRefused[] = {
    // Landlock knows no UDP before ABI 10 and no network at all before ABI 4; the loopback of bubblewrap is empty, and this is the second lock.
    "socket",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    // Memory is limited for each process, so there is one. Signals reach other processes of the same person where there is no PID namespace.
    "fork",
    "vfork",
    "kill",
    "tkill",
    "tgkill",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "pidfd_send_signal",
    // Whoever leaves the group or the session outlives the kill of the group.
    "setsid",
    "setpgid",
    // Other processes of the same person.
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "pidfd_open",
    "pidfd_getfd",
    "kcmp",
    "setpriority",
    "ioprio_set",
    "sched_setscheduler",
    "sched_setparam",
    "sched_setattr",
    "sched_setaffinity",
    "migrate_pages",
    "move_pages",
    // Namespaces, mounts and files by handle.
    "unshare",
    "setns",
    "mount",
    "umount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsconfig",
    "fsmount",
    "fspick",
    "mount_setattr",
    "name_to_handle_at",
    "open_by_handle_at",
    // Landlock does not rule over modes, owners, times and attributes, nor over a truncation by name before ABI 3.
    "chmod",
    "fchmod",
    "fchmodat",
    "fchmodat2",
    "chown",
    "lchown",
    "fchown",
    "fchownat",
    "utime",
    "utimes",
    "futimesat",
    "utimensat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "removexattr",
    "lremovexattr",
    "fremovexattr",
    "setxattrat",
    "removexattrat",
    "truncate",
    "inotify_init",
    "inotify_init1",
    "inotify_add_watch",
    "fanotify_init",
    "fanotify_mark",
    // Memory and messages that outlive the process or are counted nowhere.
    "memfd_create",
    "memfd_secret",
    "shmget",
    "shmat",
    "shmctl",
    "msgget",
    "msgsnd",
    "msgctl",
    "semget",
    "semop",
    "semctl",
    "mq_open",
    "mq_unlink",
    "add_key",
    "request_key",
    "keyctl",
    // Wide and often broken.
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "personality",
    "quotactl",
    "acct",
    "swapon",
    "swapoff",
    "reboot",
    "kexec_load",
    "kexec_file_load",
    "init_module",
    "finit_module",
    "delete_module",
};

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// 0 or a negative errno, as libseccomp has it.
int refuseNames(scmp_filter_ctx filter)
{
    for (const char *name : kRefused) {
        const int number = seccomp_syscall_resolve_name(name);
        if (number == __NR_SCMP_ERROR) {
            continue;
        }
        if (const int error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0); error < 0 && error != -EDOM) {
            return error;
        }
    }
    return 0;
}

/// Refuses a call with `error` where its first argument compares so.
int refuseWhere(scmp_filter_ctx filter, int error, int call, const scmp_arg_cmp &first)
{
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 1, &first);
}

int refuseByArgument(scmp_filter_ctx filter)
{
    // A clone that makes no thread makes a process. The flags of clone3 lie in memory, where a filter cannot read: glibc falls back to clone.
    int error = refuseWhere(filter, EPERM, SCMP_SYS(clone), { 0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0 });
    if (error == 0) {
        error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    }
    // The death of the supervisor must go on killing the interpreter.
    if (error == 0) {
        error = refuseWhere(filter, EPERM, SCMP_SYS(prctl), { 0, SCMP_CMP_EQ, PR_SET_PDEATHSIG, 0 });
    }
    // One's own limits, which can only sink, and nobody else's.
    if (error == 0) {
        error = refuseWhere(filter, EPERM, SCMP_SYS(prlimit64), { 0, SCMP_CMP_NE, 0, 0 });
    }
    return error;
}

} // namespace

Result<FileDescriptor> makeSyscallFilter()
{
    const auto refuse = [](int cause) {
        return failure(ErrorKind::Unavailable, QStringLiteral("the system call filter cannot be made"), cause);
    };
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    if (!filter) {
        return refuse(ENOMEM);
    }
    int error = refuseNames(filter.get());
    if (error == 0) {
        error = refuseByArgument(filter.get());
    }
    if (error != 0) {
        return refuse(-error);
    }
    FileDescriptor file(memfd_create("syscalls", MFD_CLOEXEC));
    if (!file.isOpen()) {
        return refuse(errno);
    }
    if (error = seccomp_export_bpf(filter.get(), file.number()); error != 0) {
        return refuse(-error);
    }
    return file;
}

} // namespace sevenrounds::judge
