// SPDX-License-Identifier: MIT
#include "ui/paperroom/paperimportviewmodel.h"

#include "paper/bibtexwriter.h"
#include "services/namedfile.h"
#include "ui/settings/filechoice.h"

#include <cerrno>

using namespace sevenrounds;

namespace {

Problem wordReadError(const Error &error)
{
    switch (error.cause) {
    case ENOENT:
        return { PaperImportViewModel::tr("There is no such file."),
            PaperImportViewModel::tr("Look at the path; a bare name is looked for in Documents.") };
    case EFBIG:
        return { PaperImportViewModel::tr("The file is larger than 64 MB."),
            PaperImportViewModel::tr("Nothing was taken. Export fewer papers, or one collection at a time.") };
    case EACCES:
    case EISDIR:
        return { PaperImportViewModel::tr("The file cannot be read."),
            PaperImportViewModel::tr("Nothing was taken. Look at its permissions.") };
    default:
        return { PaperImportViewModel::tr("This is no file of references."),
            PaperImportViewModel::tr("BibTeX (.bib) and CSL-JSON (.json) can be read.") };
    }
}

} // namespace

PaperImportViewModel::PaperImportViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_exportPath = filePathOf(QStringLiteral("papers.bib"));
    connect(&m_rows, &ImportListModel::takenChanged, this, &PaperImportViewModel::takenChanged);
    connect(&services.papers(), &PaperService::changed, this, &PaperImportViewModel::exportChanged);
}

QString PaperImportViewModel::takeText() const
{
    return canTake() ? tr("Take %Ln papers", nullptr, m_rows.takenCount()) : tr("Nothing to take");
}

void PaperImportViewModel::setPath(const QString &entry)
{
    m_path = typedPath(entry);
    emit sourceChanged();
}

void PaperImportViewModel::setText(const QString &text)
{
    m_text = text;
    emit sourceChanged();
}

void PaperImportViewModel::look()
{
    const QString file = filePathOf(m_path);
    if (file.isEmpty() && m_text.trimmed().isEmpty()) {
        return;
    }
    m_isReading = true;
    m_problem = {};
    m_summary.clear();
    m_rows.clear();
    emit readingChanged();
    const auto done = [this](const Result<BibReadout> &read) { show(read); };
    if (file.isEmpty()) {
        m_import.readText(m_text, done);
    } else {
        m_import.readFile(file, done);
    }
}

void PaperImportViewModel::show(const Result<BibReadout> &read)
{
    m_isReading = false;
    if (!read) {
        m_problem = wordReadError(read.error());
    } else if (read->records.isEmpty() && read->problems.isEmpty()) {
        m_problem = { tr("No entry was found."), tr("BibTeX entries begin with @; CSL-JSON is a list of entries.") };
    } else {
        const QList<OwnPaper> &library = m_services.papers().all();
        const ImportPlan plan = planImport(*read, library);
        m_rows.show(*read, plan, library);
        QStringList parts { tr("%Ln new papers", nullptr, plan.count(ImportVerdict::New)) };
        if (const int there = plan.count(ImportVerdict::InLibrary); there > 0) {
            parts.append(tr("%Ln there already", nullptr, there));
        }
        if (const int twice = plan.count(ImportVerdict::InFile); twice > 0) {
            parts.append(tr("%Ln twice in the file", nullptr, twice));
        }
        if (!read->problems.isEmpty()) {
            parts.append(tr("%Ln problems", nullptr, static_cast<int>(read->problems.size())));
        }
        m_summary = parts.join(QStringLiteral(" · "));
    }
    emit readingChanged();
    emit takenChanged();
}

void PaperImportViewModel::setTaken(int row, bool isTaken)
{
    m_rows.setTaken(row, isTaken);
}

void PaperImportViewModel::take()
{
    const QList<OwnPaper> papers = m_rows.taken();
    if (papers.isEmpty()) {
        return;
    }
    m_services.papers().take(papers);
    clear();
    emit taken(static_cast<int>(papers.size()));
}

void PaperImportViewModel::clear()
{
    m_import.forget();
    m_isReading = false;
    m_path.clear();
    m_text.clear();
    m_summary.clear();
    m_problem = {};
    m_rows.clear();
    emit sourceChanged();
    emit readingChanged();
    emit takenChanged();
}

QString PaperImportViewModel::exportText() const
{
    return m_exportText.isEmpty() ? replaceHint(
               m_exportPath, tr("Your library as BibTeX, for your reference manager. Scores and workspaces stay here."))
                                  : m_exportText;
}

bool PaperImportViewModel::canExport() const
{
    return !m_services.papers().all().isEmpty() && !filePathOf(m_exportPath).isEmpty();
}

void PaperImportViewModel::setExportPath(const QString &entry)
{
    m_exportPath = typedPath(entry);
    m_exportText.clear();
    emit exportChanged();
}

void PaperImportViewModel::exportAll()
{
    if (!canExport()) {
        return;
    }
    m_exportText.clear();
    emit exportChanged();
    const QList<OwnPaper> &papers = m_services.papers().all();
    const auto done = [this, count = static_cast<int>(papers.size())](const Result<> &written) {
        m_exportText = written ? tr("%Ln papers are in the file.", nullptr, count)
                               : tr("The file could not be written. Look at the folder and its permissions.");
        emit exportChanged();
    };
    writeNamedFile(filePathOf(m_exportPath), toBibtex(papers), this, done);
}
