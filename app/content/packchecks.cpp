// SPDX-License-Identifier: MIT
#include "content/packchecks.h"

#include "content/packfile.h"
#include "derivation/model.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace sevenrounds {

namespace {

bool isInName(const QString &line, qsizetype at)
{
    return at >= 0 && at < line.size()
        && (line.at(at).isLetterOrNumber() || line.at(at) == u'-' || line.at(at) == u'_');
}

/// The word, and not a part of a longer one.
bool saysWord(const QString &line, const QString &word)
{
    for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        if (!isInName(line, at - 1) && !isInName(line, at + word.size())) {
            return true;
        }
    }
    return false;
}

} // namespace

ContentProblems findUnreadFiles(const QString &folder, const QString &prefix, const QSet<QString> &known)
{
    ContentProblems problems;
    const QStringList patterns { QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.yaml"),
        QStringLiteral("*.yml") };
    QDirIterator files(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString name = QDir(folder).relativeFilePath(file.filePath());
        const bool isStatement = file.fileName() == QStringLiteral("statement.md")
            && known.contains(QFileInfo(name).path() + QStringLiteral("/problem.yaml"));
        if (!known.contains(name) && !isStatement && name != QStringLiteral("README.md")) {
            problems.append({ prefix + name, 0,
                QStringLiteral("is read by nothing: no kind of content has this folder, name and ending") });
        }
    }
    std::sort(problems.begin(), problems.end(),
        [](const ContentProblem &a, const ContentProblem &b) { return a.file < b.file; });
    return problems;
}

ContentProblems checkModels(const QList<derive::ModelSpec> &models, const QString &prefix)
{
    ContentProblems problems;
    for (const derive::ModelSpec &model : models) {
        std::vector<derive::SpecProblem> found;
        (void)derive::Model::compile(model, &found);
        for (const derive::SpecProblem &problem : found) {
            problems.append({ prefix + QString::fromStdString(problem.origin.file), problem.origin.line,
                QString::fromStdString(problem.message) });
        }
    }
    return problems;
}

void findLines(const QString &shipped, const QString &ownPacks, ContentProblems *problems)
{
    // A thousand of them may be of a few files.
    QHash<QString, QStringList> files;
    const auto linesOf = [&](const QString &name) {
        const auto known = files.constFind(name);
        if (known != files.cend()) {
            return *known;
        }
        // A file of an own pack is named with the pack before it.
        const QString own = QDir(ownPacks).filePath(name);
        const bool isOwn = !ownPacks.isEmpty() && QFileInfo(own).isFile();
        QFile file(isOwn ? own : QDir(shipped).filePath(name));
        const bool isReadable = file.size() <= kMaxPackFileBytes && file.open(QIODevice::ReadOnly);
        return *files.insert(name, isReadable ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList());
    };
    for (ContentProblem &problem : *problems) {
        if (problem.line > 0 || problem.word.isEmpty()) {
            continue;
        }
        const QStringList lines = linesOf(problem.file);
        const auto found = std::find_if(
            lines.cbegin(), lines.cend(), [&](const QString &line) { return saysWord(line, problem.word); });
        problem.line = found == lines.cend() ? 0 : static_cast<int>(found - lines.cbegin()) + 1;
    }
}

} // namespace sevenrounds
