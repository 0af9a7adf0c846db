// SPDX-License-Identifier: MIT
#include "content/bankchecks.h"

#include "content/capacity.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sevenrounds {

namespace {

using WordWeights = QHash<QString, double>;

QStringList wordsOf(const Prompt &prompt)
{
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString text
        = prompt.title + QLatin1Char(' ') + prompt.ask + QLatin1Char(' ') + prompt.points.join(QLatin1Char(' '));
    return text.toLower().split(noWord, Qt::SkipEmptyParts);
}

/// Unit vectors: how often each word comes, times the logarithm of how few prompts have it.
std::vector<WordWeights> weigh(const QList<Prompt> &prompts)
{
    std::vector<WordWeights> vectors;
    QHash<QString, int> promptsWith;
    for (const Prompt &prompt : prompts) {
        WordWeights counts;
        const QStringList words = wordsOf(prompt);
        for (const QString &word : words) {
            counts[word] += 1.0;
        }
        for (auto word = counts.constBegin(); word != counts.constEnd(); ++word) {
            ++promptsWith[word.key()];
        }
        vectors.push_back(std::move(counts));
    }
    const auto total = static_cast<double>(prompts.size());
    for (WordWeights &vector : vectors) {
        double square = 0.0;
        for (auto word = vector.begin(); word != vector.end(); ++word) {
            // One more than there are, so that two prompts alone are not without any weight.
            *word *= std::log((total + 1.0) / promptsWith.value(word.key()));
            square += *word * *word;
        }
        const double length = std::sqrt(square);
        for (double &weight : vector) {
            weight = length > 0.0 ? weight / length : 0.0;
        }
    }
    return vectors;
}

double similarityOf(const WordWeights &a, const WordWeights &b)
{
    const WordWeights &shorter = a.size() < b.size() ? a : b;
    const WordWeights &longer = a.size() < b.size() ? b : a;
    double sum = 0.0;
    for (auto word = shorter.constBegin(); word != shorter.constEnd(); ++word) {
        sum += *word * longer.value(word.key());
    }
    return sum;
}

} // namespace

QList<NearDuplicate> findNearDuplicates(const QList<Prompt> &prompts, double threshold)
{
    const std::vector<WordWeights> vectors = weigh(prompts);
    QList<NearDuplicate> found;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        for (std::size_t j = i + 1; j < vectors.size(); ++j) {
            const double similarity = similarityOf(vectors[i], vectors[j]);
            if (similarity > threshold) {
                found.append(
                    { prompts.at(static_cast<qsizetype>(i)).id, prompts.at(static_cast<qsizetype>(j)).id, similarity });
            }
        }
    }
    std::sort(found.begin(), found.end(),
        [](const NearDuplicate &a, const NearDuplicate &b) { return a.similarity > b.similarity; });
    return found;
}

ContentProblems checkBank(const QList<Prompt> &prompts)
{
    ContentProblems problems;
    for (const Prompt &prompt : prompts) {
        QSet<QString> names;
        for (const CapacityLine &line : prompt.capacity) {
            if (names.contains(line.name)) {
                problems.append({ prompt.id.value(), 0, QStringLiteral("capacity '%1' stands twice").arg(line.name) });
            }
            names.insert(line.name);
            if (const Result<> right = checkCapacity(line.expression, line.value); !right) {
                problems.append({ prompt.id.value(), 0,
                    QStringLiteral("capacity '%1': %2").arg(line.name, right.error().context) });
            }
        }
    }
    const QList<NearDuplicate> duplicates = findNearDuplicates(prompts);
    for (const NearDuplicate &pair : duplicates) {
        problems.append({ pair.second.value(), 0,
            QStringLiteral("asks nearly what %1 asks (similarity %2)")
                .arg(pair.first.value())
                .arg(pair.similarity, 0, 'f', 2) });
    }
    return problems;
}

} // namespace sevenrounds
