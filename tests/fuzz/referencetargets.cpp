// SPDX-License-Identifier: MIT
#include "fuzztarget.h"
#include "paper/bibtexreader.h"
#include "paper/csljsonreader.h"
#include "paper/importplan.h"
#include "paper/paperids.h"
#include "talk/pdfpcnotes.h"

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

QByteArrayList pdfpcSeeds()
{
    return { bytesOfFile(fixture(QStringLiteral("decks/impress-169.pdfpc"))),
        bytesOfFile(fixture(QStringLiteral("decks/impress-43.pdfpc"))),
        R"({"pdfpcFormat":2,"endSlide":3,"pages":[{"idx":0,"label":"1","overlay":0,"note":"a"}]})",
        "[file]\na.pdf\n[end_user_slide]\n4\n[end_slide]\n0\n[notes]\n### 4\nb\n",
        R"({"pages":[],"p\u0061ges":[{"idx":-1},7,{"idx":0,"note":"\ud800\u0000\ufeff"},[{}],"x",null]})",
        "\xEF\xBB\xBF[file]\r\n[notes]\r\n### 0\r\n### 10000\r\n \xC3\xA9\r\n" };
}

/// Notes as they lie beside a deck.
void runPdfpc(const QByteArray &bytes)
{
    const PdfpcNotes read = readPdfpcNotes(bytes);
    const int lines = static_cast<int>(bytes.count('\n')) + 1;
    for (const PdfpcNotes::Problem &problem : read.problems) {
        const bool isOfAll
            = problem.fault == PdfpcNotes::Fault::TooLarge || problem.fault == PdfpcNotes::Fault::NotText;
        require(isOfAll ? problem.line == 0 && read.notes.isEmpty() : problem.line >= 1 && problem.line <= lines);
    }
    QByteArray written = "[notes]\n";
    bool isWritable = true;
    for (auto note = read.notes.cbegin(); note != read.notes.cend(); ++note) {
        const QString &text = note.value();
        require(note.key() >= 0 && note.key() < kMostPdfpcPages);
        require(!text.isEmpty() && text.size() <= kLongestPdfpcNote && text == text.trimmed());
        // As it will be kept.
        require(QString::fromUtf8(text.toUtf8()) == text && !text.contains(QChar(u'\0')));
        const QStringList rows = text.split(QLatin1Char('\n'));
        written += "### " + QByteArray::number(note.key() + 1) + '\n';
        for (const QString &row : rows) {
            // The older form cannot say these.
            isWritable = isWritable && !row.startsWith(QLatin1String("\\#")) && !row.endsWith(QLatin1Char('\r'));
            written += (row.startsWith(QLatin1Char('#')) ? "\\" : "") + row.toUtf8() + '\n';
        }
    }
    // Written in the older form, the same notes are read.
    if (isWritable && written.size() <= kLargestPdfpcFile) {
        const PdfpcNotes again = readPdfpcNotes(written);
        require(again.problems.isEmpty() && again.notes == read.notes);
    }
    // As the program writes it, everything that was read is read again.
    require(!read.endSlide || (*read.endSlide >= 0 && *read.endSlide < kMostPdfpcPages));
    const QByteArray exported = writePdfpcNotes(read);
    if (exported.size() <= kLargestPdfpcFile) {
        const PdfpcNotes again = readPdfpcNotes(exported);
        require(again.problems.isEmpty() && again.notes == read.notes && again.endSlide == read.endSlide);
    }
}

constexpr std::array kTargets { Target { "bibtex", bibtexSeeds, runBibtex, 1500 },
    Target { "csljson", cslSeeds, runCsl, 2000 }, Target { "identifiers", identifierSeeds, runIdentifiers, 8000 },
    Target { "pdfpc", pdfpcSeeds, runPdfpc, 20000 } };

} // namespace

std::span<const Target> referenceTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
