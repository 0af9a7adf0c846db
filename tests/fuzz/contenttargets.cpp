// SPDX-License-Identifier: MIT
#include "content/capacity.h"
#include "content/cardreader.h"
#include "content/derivationreader.h"
#include "content/factreader.h"
#include "content/ladderreader.h"
#include "content/loopformatreader.h"
#include "content/mistakereader.h"
#include "content/modelreader.h"
#include "content/packfile.h"
#include "content/paperreader.h"
#include "content/planreader.h"
#include "content/problemreader.h"
#include "content/promptreader.h"
#include "content/quizreader.h"
#include "content/roundreader.h"
#include "content/rubricreader.h"
#include "content/storyreader.h"
#include "content/talkformatreader.h"
#include "content/yamlnode.h"
#include "fuzztarget.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cmath>

namespace sevenrounds::fuzz {

namespace {

/// A kind of content file; the first byte of an input picks one.
struct Kind {
    /// Below content/: a file, or a folder whose first file in the order of names is taken.
    const char *place;
    void (*read)(const QString &folder, const PackFile &file, ContentProblems *problems);
};

template <auto reader>
void with(const QString & /*folder*/, const PackFile &file, ContentProblems *problems)
{
    (void)reader(file, problems);
}

void withProblem(const QString &folder, const PackFile &file, ContentProblems *problems)
{
    (void)readCodingProblem(folder, file, problems);
}

constexpr std::array kKinds { Kind { "rounds/rounds.yaml", with<readRounds> },
    Kind { "rounds/talk-formats.yaml", with<readTalkFormats> },
    Kind { "rounds/loop-formats.yaml", with<readLoopFormats> }, Kind { "rubrics", with<readRubric> },
    Kind { "prompts", with<readPrompt> }, Kind { "derivations", with<readDerivation> },
    Kind { "derivations", with<readDerivationSpec> }, Kind { "models", with<readModel> },
    Kind { "cards", with<readCards> }, Kind { "ladders", with<readLadder> }, Kind { "papers", with<readPaper> },
    Kind { "plans/checklists.yaml", with<readChecklists> }, Kind { "plans", with<readPlan> },
    Kind { "mistakes", with<readMistakes> }, Kind { "stories/themes.yaml", with<readStoryGuide> },
    Kind { "stories/questions.yaml", with<readStoryQuestions> }, Kind { "stories/drills.yaml", with<readDrills> },
    Kind { "quizzes/placement.yaml", with<readQuiz> }, Kind { "quizzes/self-test.yaml", with<readSelfTest> },
    Kind { "facts/levels.yaml", with<readFacts> }, Kind { "facts/coverage.yaml", with<readCoverage> },
    Kind { "problems", withProblem } };

/// The first content file at a place, from content/.
QString fileAt(const QString &place)
{
    const QFileInfo info(contentFile(place));
    if (!info.isDir()) {
        return place;
    }
    const QDir folder(info.filePath());
    const QStringList files
        = folder.entryList({ QStringLiteral("*.md"), QStringLiteral("*.yaml") }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file != QLatin1String("README.md") && file != QLatin1String("checklists.yaml")
            && file != QLatin1String("statement.md")) {
            return place + QLatin1Char('/') + file;
        }
    }
    const QStringList folders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return folders.isEmpty() ? QString() : fileAt(place + QLatin1Char('/') + folders.first());
}

QByteArrayList packSeeds()
{
    QByteArrayList seeds;
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        const QByteArray bytes = bytesOfFile(contentFile(fileAt(QLatin1String(kKinds.at(i).place))));
        seeds.append(QByteArray(1, static_cast<char>(i)) + bytes);
    }
    return seeds;
}

void runPack(const QByteArray &bytes)
{
    static const QTemporaryDir pack;
    if (bytes.isEmpty()) {
        return;
    }
    const Kind &kind = kKinds.at(static_cast<unsigned char>(bytes.at(0)) % kKinds.size());
    const QString shipped = fileAt(QLatin1String(kind.place));
    // A problem stands in a folder of its own.
    const bool isProblem = shipped.endsWith(QLatin1String("problem.yaml"));
    const QString name = isProblem               ? QStringLiteral("problems/C-00-fuzz/problem.yaml")
        : shipped.endsWith(QLatin1String(".md")) ? QStringLiteral("A-00-fuzz.md")
                                                 : QStringLiteral("fuzz.yaml");
    require(!isProblem || QDir(pack.path()).mkpath(QStringLiteral("problems/C-00-fuzz")));
    QFile file(pack.filePath(name));
    require(file.open(QIODevice::WriteOnly) && file.write(bytes.mid(1)) == bytes.size() - 1);
    file.close();
    ContentProblems problems;
    if (const std::optional<PackFile> parts = readPackFile(pack.path(), name, &problems)) {
        kind.read(pack.path(), *parts, &problems);
    } else {
        require(!problems.isEmpty());
    }
    for (const ContentProblem &problem : problems) {
        require(!problem.message.isEmpty() && problem.line >= 0);
    }
}

QByteArrayList yamlSeeds()
{
    return { bytesOfFile(contentFile(QStringLiteral("rounds/rounds.yaml"))),
        "a: [1, two, {b: ~}]\nc: |\n  text\n  more\nd: \"\\u00e9\"\ne: >-\n  folded\n", "- a\n- - b\n  - {c: d}\n",
        "a: &x 1\nb: *x\n" };
}

int depthOf(const YamlNode &node)
{
    int deepest = 0;
    for (const YamlNode &item : node.items()) {
        deepest = std::max(deepest, depthOf(item));
    }
    for (const YamlNode::Entry &entry : node.entries()) {
        require(entry.line >= 1);
        deepest = std::max(deepest, depthOf(entry.value));
    }
    return deepest + 1;
}

void runYaml(const QByteArray &bytes)
{
    const auto read = parseYaml(bytes);
    if (!read) {
        require(!read.error().message.isEmpty() && read.error().line >= 0);
        return;
    }
    require(depthOf(*read) < 1000);
}

QByteArrayList capacitySeeds()
{
    return { "2 * 70e9 * 2 byte\n280 GB", "400 GB / 200 GB/s\n2 s", "sqrt(2) ^ 4 * log2(8) * exp(0)\n12",
        "6 / 2 /s\n3 s", "1e3 token / (25 ms - 5 ms)\n50000 /s", "1000 W * 24 h\n86.4 MJ" };
}

/// The first line is an expression, the second what is said of it.
void runCapacity(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    const QString expression = end < 0 ? text : text.left(end);
    const Result<Quantity> value = evaluateCapacity(expression);
    require(!value || std::isfinite(value->value));
    require(value || value.error().kind == ErrorKind::InvalidInput);
    (void)checkCapacity(expression, end < 0 ? QString() : text.mid(end + 1));
}

constexpr std::array kTargets { Target { "pack", packSeeds, runPack, 1200 },
    Target { "yaml", yamlSeeds, runYaml, 2000 }, Target { "capacity", capacitySeeds, runCapacity, 8000 } };

} // namespace

std::span<const Target> contentTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
