// SPDX-License-Identifier: MIT
#include "support/derivationlines.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace sevenrounds {

namespace {

const QString kEnding = QStringLiteral(".jsonl");

QDir folder()
{
    return QDir(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/derivation"));
}

bool isChecked(const derive::StepSpec &step)
{
    return step.check != derive::CheckKind::None;
}

} // namespace

QStringList lineSets()
{
    QStringList result;
    QDirIterator files(folder().path(), { QLatin1Char('*') + kEnding }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        result.append(folder().relativeFilePath(files.next()).chopped(kEnding.size()));
    }
    result.sort();
    return result;
}

QString derivationOfSet(const QString &set)
{
    return set.section(QLatin1Char('/'), -1);
}

QList<QJsonObject> linesOfSet(const QString &set)
{
    QList<QJsonObject> result;
    QFile file(folder().filePath(set + kEnding));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &entry : file.readAll().split('\n')) {
            if (!entry.trimmed().isEmpty()) {
                result.append(QJsonDocument::fromJson(entry).object());
            }
        }
    }
    return result;
}

std::vector<ShippedLine> shippedLines(const derive::DerivationSpec &derivation)
{
    std::vector<ShippedLine> result;
    const auto addChain = [&](std::size_t index, const derive::ChainSpec &chain) {
        std::string previous = chain.start;
        for (const derive::StepSpec &step : chain.steps) {
            if (isChecked(step)) {
                result.push_back({ index, previous, step.line, step.tightWhen });
                previous = step.line;
            }
        }
    };
    addChain(0, derivation.main);
    for (std::size_t i = 0; i < derivation.also.size(); ++i) {
        addChain(i + 1, derivation.also[i]);
    }
    for (const derive::LineSpec &accepted : derivation.accepted) {
        std::string previous = derivation.main.start;
        for (const derive::StepSpec &step : derivation.main.steps) {
            if (accepted.after == "start") {
                break;
            }
            previous = isChecked(step) ? step.line : previous;
            if (step.id == accepted.after) {
                break;
            }
        }
        result.push_back({ 0, previous, accepted.line, {} });
    }
    return result;
}

} // namespace sevenrounds
