// SPDX-License-Identifier: MIT
#include "judge/sandbox.h"

#include "judge/jsontext.h"
#include "judge/runnersource.h"
#include "judge/syscallfilter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>

namespace sevenrounds::judge {

namespace {

constexpr const char *kPython = "/usr/bin/python3";
constexpr const char *kBubblewrap = "/usr/bin/bwrap";
constexpr std::chrono::milliseconds kStartLimit { 10000 };
constexpr int kTrialMib = 1024;
/// For each folder in memory: the temporary one, /dev/shm and /box.
constexpr const char *kFolderBytes = "16777216";

constexpr std::array<std::pair<const char *, Tier>, 3> kTiers { {
    { "bubblewrap", Tier::Bubblewrap },
    { "landlock", Tier::Landlock },
    { "none", Tier::None },
} };

/// The interpreter itself and no link to it: what the link says may change under us.
std::optional<std::string> findPython()
{
    const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(kPython, nullptr), std::free);
    if (!resolved || access(resolved.get(), X_OK) != 0) {
        return std::nullopt;
    }
    return std::string(resolved.get());
}

/// Beside the program where it was built, below libexec where it was installed.
std::optional<std::string> findConfine()
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const char *place : { "/sevenrounds-confine", "/../libexec/sevenrounds/sevenrounds-confine" }) {
        const QFileInfo file(folder + QLatin1String(place));
        if (file.isExecutable()) {
            return file.canonicalFilePath().toStdString();
        }
    }
    return std::nullopt;
}

/// A file of memory that cannot change any more, with the runner in it.
Result<FileDescriptor> makeRunnerFile()
{
    FileDescriptor file(memfd_create("runner.py", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    const std::string_view source(kRunnerSource);
    if (!file.isOpen() || ::write(file.number(), source.data(), source.size()) != static_cast<ssize_t>(source.size())
        || fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
        return failure(ErrorKind::Io, QStringLiteral("no memory for the runner"), errno);
    }
    return file;
}

bool isLink(const char *path)
{
    struct stat status {
    };
    return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

void append(std::vector<std::string> *words, std::initializer_list<const char *> more)
{
    words->insert(words->end(), more.begin(), more.end());
}

/// Exactly what is there is what is named here: read-only /usr, and folders in memory that end with the process.
std::vector<std::string> bubblewrapWords()
{
    std::vector<std::string> words { kBubblewrap };
    append(&words,
        { "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv", "--unshare-user",
            "--disable-userns", "--ro-bind", "/usr", "/usr" });
    for (const char *folder : { "/lib", "/lib32", "/lib64", "/bin" }) {
        if (isLink(folder)) {
            const std::string target = std::string("usr") + folder;
            append(&words, { "--symlink", target.c_str(), folder });
        } else {
            append(&words, { "--ro-bind-try", folder, folder });
        }
    }
    // NumPy's BLAS is found through it.
    append(&words, { "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--proc", "/proc", "--dev", "/dev" });
    for (const char *folder : { "/tmp", "/dev/shm", "/box" }) {
        append(&words, { "--size", kFolderBytes, "--tmpfs", folder });
    }
    // What bubblewrap makes for devices is a folder in memory, too, and without a size.
    append(&words, { "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/box", "--seccomp" });
    words.push_back(std::to_string(kFilterNumber));
    return words;
}

std::vector<std::string> environment()
{
    // One thread a program: more would be measured as speed.
    return { "PATH=/usr/bin", "LC_ALL=C.UTF-8", "HOME=/box", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1",
        "MKL_NUM_THREADS=1" };
}

} // namespace

QString tierKey(Tier tier)
{
    for (const auto &[key, known] : kTiers) {
        if (known == tier) {
            return QLatin1String(key);
        }
    }
    return {};
}

std::optional<Tier> tierFromKey(const QString &key)
{
    for (const auto &[known, tier] : kTiers) {
        if (key == QLatin1String(known)) {
            return tier;
        }
    }
    return std::nullopt;
}

QByteArray Sandbox::greeting(const QByteArray &secret, int memoryMib) const
{
    constexpr std::int64_t mebibyte = std::int64_t { 1024 } * 1024;
    // Files of 16 MiB, 64 descriptors, no core dump. The filter leaves one process.
    PyValue::Object numbers {
        { "RLIMIT_AS", { memoryMib * mebibyte } },
        { "RLIMIT_FSIZE", { 16 * mebibyte } },
        { "RLIMIT_NOFILE", { std::int64_t { 64 } } },
        { "RLIMIT_CORE", { std::int64_t { 0 } } },
    };
    if (m_tier == Tier::Bubblewrap) {
        // Counted in the user namespace, where the interpreter is alone. Elsewhere all of the person's threads count, and sevenrounds-confine adds them.
        numbers.push_back({ "RLIMIT_NPROC", { std::int64_t { 64 } } });
    }
    return writeJson({ PyValue::Object {
        { "secret", { secret.toHex().toStdString() } },
        { "limits", { numbers } },
    } });
}

Result<Sandbox> Sandbox::open(Tier tier)
{
    Sandbox sandbox(tier);
    ROUNDS_RETURN_IF_ERROR(sandbox.prepare());
    ROUNDS_RETURN_IF_ERROR(sandbox.tryOut());
    return sandbox;
}

Result<Sandbox> Sandbox::openBest()
{
    if (Result<Sandbox> first = open(Tier::Bubblewrap)) {
        return first;
    }
    return open(Tier::Landlock);
}

Result<> Sandbox::prepare()
{
    const std::optional<std::string> python = findPython();
    if (!python) {
        return failure(ErrorKind::NotFound, QStringLiteral("Python is not installed: there is no /usr/bin/python3"));
    }
    ROUNDS_ASSIGN_OR_RETURN(m_runner, makeRunnerFile());
    ROUNDS_ASSIGN_OR_RETURN(m_filter, makeSyscallFilter());
    m_command.runner = m_runner.number();
    m_command.filter = m_filter.number();
    m_command.environment = environment();
    std::vector<std::string> &words = m_command.words;
    if (m_tier == Tier::Bubblewrap) {
        words = bubblewrapWords();
        for (const std::string &setting : m_command.environment) {
            const std::size_t equals = setting.find('=');
            append(&words, { "--setenv", setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str() });
        }
    } else {
        const std::optional<std::string> confine = findConfine();
        if (!confine) {
            return failure(ErrorKind::NotFound, QStringLiteral("sevenrounds-confine is not where it belongs"));
        }
        words = { *confine, m_tier == Tier::Landlock ? "landlock" : "none", std::to_string(kLifelineNumber),
            std::to_string(kFilterNumber) };
    }
    words.push_back(*python);
    append(&words, { "-I", "-B" });
    words.push_back("/proc/self/fd/" + std::to_string(kRunnerNumber));
    words.push_back(std::to_string(kJobsNumber));
    words.push_back(std::to_string(kAnswersNumber));
    return {};
}

Result<> Sandbox::tryOut()
{
    ROUNDS_ASSIGN_OR_RETURN(const Started started, start());
    const Exchange trial = started.child->exchange(greeting(started.secret, kTrialMib), kStartLimit, nullptr);
    if (trial.end != ExchangeEnd::Answered) {
        return failure(ErrorKind::Unavailable,
            QStringLiteral("the tier %1 does not hold here: %2")
                .arg(tierKey(m_tier), QString::fromUtf8(started.child->takeOutput()).trimmed()),
            trial.status);
    }
    const std::optional<PyValue> answer
        = parseJson({ trial.answer.constData(), static_cast<std::size_t>(trial.answer.size()) });
    const PyValue *ready = answer ? answer->find("ready") : nullptr;
    QStringList numbers;
    if (ready != nullptr && ready->list() != nullptr) {
        for (const PyValue &number : *ready->list()) {
            numbers.append(QString::number(number.integer() == nullptr ? 0 : *number.integer()));
        }
    }
    m_version = numbers.join(QLatin1Char('.'));
    return {};
}

Result<Sandbox::Started> Sandbox::start() const
{
    QByteArray secret(kSecretBytes, '\0');
    if (getrandom(secret.data(), static_cast<std::size_t>(secret.size()), 0) != kSecretBytes) {
        return failure(ErrorKind::Io, QStringLiteral("no random bytes"), errno);
    }
    ROUNDS_ASSIGN_OR_RETURN(std::unique_ptr<ChildProcess> child, ChildProcess::start(m_command, secret));
    return Started { std::move(child), secret };
}

} // namespace sevenrounds::judge
