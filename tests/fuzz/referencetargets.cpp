// SPDX-License-Identifier: MIT
#include "fuzztarget.h"
#include "paper/bibtexreader.h"
#include "paper/csljsonreader.h"
#include "paper/importplan.h"
#include "paper/paperids.h"

#include <array>

namespace sevenrounds::fuzz {

namespace {

void holds(const QByteArray &file, const Result<BibReadout> &readout)
{
    if (!readout) {
        return;
    }
    const int lines = static_cast<int>(file.count('\n') + file.count('\r')) + 1;
    require(readout->records.size() <= kMostBibRecords);
    for (const BibRecord &record : readout->records) {
        require(!record.title.isEmpty());
        require(record.line >= 1 && record.line <= lines);
    }
    for (const BibProblem &problem : readout->problems) {
        require(problem.line >= 1 && problem.line <= lines);
    }
    // Taking it into an empty library.
    const ImportPlan plan = planImport(*readout, {});
    require(plan.rows.size() == readout->records.size());
    require(plan.rows.isEmpty() || plan.rows.first().verdict == ImportVerdict::New);
}

QByteArrayList bibtexSeeds()
{
    return { bytesOfFile(fixture(QStringLiteral("references/whole.bib"))),
        bytesOfFile(fixture(QStringLiteral("references/broken.bib"))),
        "@article{a, title = {A {\\'E}t\\\"{u}de}, author = {Doe, Jane and others}, year = 2020}\n" };
}

void runBibtex(const QByteArray &bytes)
{
    holds(bytes, readBibtex(bytes));
}

QByteArrayList cslSeeds()
{
    return {
        bytesOfFile(fixture(QStringLiteral("references/whole.json"))),
        R"([{"type":"article","title":"A","author":[{"family":"Doe","given":"Jane"}],"issued":{"date-parts":[[2020,1]]}}])"
    };
}

void runCsl(const QByteArray &bytes)
{
    // Which reader takes a file is decided by its beginning; either must hold.
    (void)looksLikeCslJson(bytes);
    holds(bytes, readCslJson(bytes));
}

QByteArrayList identifierSeeds()
{
    return { "2401.12345v2", "arXiv:math/0211159", "https://arxiv.org/abs/1312.6114",
        "https://arxiv.org/pdf/1706.03762v7.pdf", "10.48550/arXiv.2006.11239", "https://doi.org/10.1000/X",
        "doi:10.1093/biomet/57.1.97", "hep-th/9901001" };
}

void runIdentifiers(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const std::optional<ArxivId> found = parseArxiv(text)) {
        require(found->version >= 0);
        const std::optional<ArxivId> again = parseArxiv(found->id);
        require(again && again->id == found->id && again->version == 0);
    }
    if (const std::optional<QString> found = parseDoi(text)) {
        require(found->startsWith(QLatin1String("10.")));
        // Lower case may be longer, and what is too long is not looked through.
        require(found->size() > 1000 || parseDoi(*found) == found);
    }
    const QString title = normalizedTitle(text);
    require(!title.contains(QLatin1String("  ")));
    (void)normalizedSurname(text);
}

constexpr std::array kTargets { Target { "bibtex", bibtexSeeds, runBibtex, 1500 },
    Target { "csljson", cslSeeds, runCsl, 2000 }, Target { "identifiers", identifierSeeds, runIdentifiers, 8000 } };

} // namespace

std::span<const Target> referenceTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
