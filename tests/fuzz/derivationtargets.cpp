// SPDX-License-Identifier: MIT
#include "cli/batchquestion.h"
#include "cli/derivationjson.h"
#include "content/derivationbench.h"
#include "fuzztarget.h"
#include "support/derivationlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace sevenrounds::fuzz {

namespace {

constexpr int kInstances = 2;

/// The checkers of all derivations, each made when it is first asked for.
class Checkers
{
public:
    Checkers()
        : m_library(ContentLibrary::load(contentFile({})))
        , m_bench(*m_library)
        , m_checkers(static_cast<std::size_t>(m_library->derivations().size()))
    {
    }

    static Checkers &instance()
    {
        static Checkers checkers;
        return checkers;
    }

    const ContentLibrary &library() const { return *m_library; }

    derive::Checker &at(unsigned char pick)
    {
        const std::size_t index = pick % m_checkers.size();
        if (!m_checkers[index]) {
            ContentProblems problems;
            const DerivationId id = m_library->derivations().at(static_cast<qsizetype>(index)).id;
            m_checkers[index] = m_bench.checker(id, { kInstances, 0, true }, &problems);
        }
        return *m_checkers[index];
    }

private:
    Result<ContentLibrary> m_library;
    DerivationBench m_bench;
    std::vector<std::unique_ptr<derive::Checker>> m_checkers;
};

/// A line of every tenth derivation; fuzzcorpus writes all of them.
QByteArrayList derivationSeeds()
{
    constexpr qsizetype kStep = 10;
    const ContentLibrary &library = Checkers::instance().library();
    QByteArrayList seeds;
    for (qsizetype i = 0; i < library.derivations().size(); i += kStep) {
        const std::vector<ShippedLine> lines
            = shippedLines(*library.findDerivationSpec(library.derivations().at(i).id));
        require(!lines.empty());
        const ShippedLine &line = lines.at(lines.size() / 2);
        QByteArray bytes(1, static_cast<char>(i));
        if (!line.previous.empty()) {
            bytes += QByteArray::fromStdString(line.previous) + '\0';
        }
        seeds.append(bytes + QByteArray::fromStdString(line.line));
    }
    return seeds;
}

/// A learner's line of each derivation: the first byte picks one, a zero byte parts the line before from the line.
void runDerivation(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return;
    }
    const std::string text = bytes.mid(1).toStdString();
    const std::size_t part = text.find('\0');
    const std::string previous = part == std::string::npos ? std::string() : text.substr(0, part);
    const std::string line = part == std::string::npos ? text : text.substr(part + 1);
    const derive::Judgment judgment
        = Checkers::instance().at(static_cast<unsigned char>(bytes.at(0))).check(previous, line);
    // What is accepted was read, and has an echo; what is not read says why and where.
    require(!derive::isAccepted(judgment.verdict) || !judgment.reading.empty());
    if (judgment.verdict == derive::Verdict::Unreadable) {
        require(!judgment.message.empty());
        require(judgment.place.begin <= judgment.place.end);
    }
}

QByteArrayList batchSeeds()
{
    const DerivationId id = Checkers::instance().library().derivations().first().id;
    const std::vector<ShippedLine> lines = shippedLines(*Checkers::instance().library().findDerivationSpec(id));
    require(!lines.empty());
    const QJsonObject question { { QStringLiteral("derivation"), id.value() },
        { QStringLiteral("previous"), QString::fromStdString(lines.front().previous) },
        { QStringLiteral("line"), QString::fromStdString(lines.front().line) },
        { QStringLiteral("definitions"), QJsonArray { QStringLiteral("s = e^{z}") } } };
    const QByteArray asked = QJsonDocument(question).toJson(QJsonDocument::Compact);
    return { asked, asked + "\n\n{\"id\":\"D-00\",\"line\":1}\n[]\n" };
}

/// A file of questions for sevenrounds-cli; whatever derivation they name, the first one is asked.
void runBatch(const QByteArray &bytes)
{
    constexpr int kMostQuestions = 3;
    int asked = 0;
    for (const QByteArray &entry : bytes.split('\n')) {
        const std::optional<BatchQuestion> question = readBatchQuestion(entry, QStringLiteral("D-01"));
        std::optional<QJsonObject> judgment;
        if (question && asked++ < kMostQuestions) {
            const derive::Judgment found = Checkers::instance().at(0).check(
                question->previous.toStdString(), question->line.toStdString(), question->definitions);
            judgment = toJson(found, 0.0);
        }
        // One line, which says what was asked and either an error or a verdict.
        const QByteArray answer = batchAnswer(question, judgment);
        require(answer.count('\n') == 1 && answer.endsWith('\n'));
        const QJsonObject said = QJsonDocument::fromJson(answer).object();
        require(said.contains(QLatin1String(judgment ? "verdict" : "error")));
    }
}

constexpr std::array kTargets { Target { "derivation", derivationSeeds, runDerivation, 60 },
    Target { "batch", batchSeeds, runBatch, 150 } };

} // namespace

std::span<const Target> derivationTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
