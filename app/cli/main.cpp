// SPDX-License-Identifier: MIT
#include "cli/codecommand.h"
#include "cli/contentcommand.h"
#include "cli/databasecommand.h"
#include "cli/derivationcommand.h"
#include "cli/readinesscommand.h"
#include "cli/reviewcommand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr auto kHelp
    = "Usage: sevenrounds-cli COMMAND\n"
      "  content check [--json] [--pending] [--content DIR]\n"
      "  content list --kind KIND [--json] [--content DIR]\n"
      "  derivation verify [ID...|--all] [--instances N] [--seed S] [--json] [--content DIR]\n"
      "  derivation check ID [--previous LATEX] --line LATEX [--json] [--instances N] [--seed S]\n"
      "  derivation check [ID] --batch FILE: one question and one answer a line, as JSON\n"
      "  code judge PROBLEM --file FILE [--tier bubblewrap|landlock] [--json] [--content DIR]\n"
      "  code verify [ID...|--all] [--tier bubblewrap|landlock] [--json] [--content DIR]\n"
      "  readiness evaluate --json < question.json\n"
      "  readiness simulate [--learners N] [--seed S] [--scenario ID] [--json]\n"
      "  readiness policies [--learners N] [--seed S] [--json]\n"
      "  review replay --json < reviews.json\n"
      "  db check|backup [--json] [--data-dir DIR]\n"
      "  --version, --help\n"
      "Data goes to standard output, messages to standard error. Exit 0: good, 1: a finding, 2: usage.";

ExitCode dispatch(const QStringList &words)
{
    const QString command = words.value(0);
    const QStringList rest = words.mid(1);
    if (command == QStringLiteral("content")) {
        return runContent(rest);
    }
    if (command == QStringLiteral("derivation")) {
        return runDerivation(rest);
    }
    if (command == QStringLiteral("code")) {
        return runCode(rest);
    }
    if (command == QStringLiteral("readiness")) {
        return runReadiness(rest);
    }
    if (command == QStringLiteral("review")) {
        return runReview(rest);
    }
    if (command == QStringLiteral("db")) {
        return runDatabase(rest);
    }
    if (command == QStringLiteral("--version")) {
        printLine(QStringLiteral("sevenrounds-cli " SEVENROUNDS_VERSION));
        return ExitCode::Good;
    }
    if (command == QStringLiteral("--help")) {
        printLine(QString::fromLatin1(kHelp));
        return ExitCode::Good;
    }
    printMessage(QString::fromLatin1(kHelp));
    return ExitCode::Usage;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const ExitCode code = dispatch(QCoreApplication::arguments().mid(1));
    return static_cast<int>(isPrinted() ? code : std::max(code, ExitCode::Finding));
}
