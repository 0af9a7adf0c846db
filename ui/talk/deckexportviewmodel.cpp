// SPDX-License-Identifier: MIT
#include "ui/talk/deckexportviewmodel.h"

#include "core/logging.h"
#include "services/decknotes.h"
#include "services/namedfile.h"
#include "services/papernoteservice.h"
#include "ui/context/errortext.h"
#include "ui/settings/filechoice.h"

#include <QFileInfo>

using namespace sevenrounds;

DeckExportViewModel::DeckExportViewModel(PaperNoteService &notes, QObject *parent)
    : QObject(parent)
    , m_notes(notes)
{
    connect(&m_notes, &PaperNoteService::noteChanged, this, &DeckExportViewModel::contentChanged);
    connect(&m_notes, &PaperNoteService::loaded, this, &DeckExportViewModel::contentChanged);
}

bool DeckExportViewModel::canWrite() const
{
    if (m_deck.isEmpty()) {
        return false;
    }
    const PdfpcNotes notes = pdfpcNotesOf(m_notes, m_deck);
    return !notes.notes.isEmpty() || notes.endSlide.has_value();
}

QString DeckExportViewModel::hintFor(const QString &typed) const
{
    return isFileThere(typed)
        ? tr("A file of this name is there and will be replaced, with what else pdfpc keeps in it.")
        : tr("A bare name is meant in your documents folder. pdfpc looks for it beside the PDF, under the PDF's name.");
}

void DeckExportViewModel::setDeck(const QString &deck)
{
    if (deck == m_deck) {
        return;
    }
    m_deck = deck;
    const QString name = m_notes.file(deck).name;
    m_path = name.isEmpty() ? QString() : filePathOf(QFileInfo(name).completeBaseName() + QStringLiteral(".pdfpc"));
    tell({}, {});
    emit contentChanged();
    emit pathChanged();
}

void DeckExportViewModel::setPath(const QString &path)
{
    const QString file = filePathOf(path);
    if (file != m_path) {
        m_path = file;
        emit pathChanged();
    }
}

void DeckExportViewModel::write()
{
    if (m_path.isEmpty() || !canWrite()) {
        return;
    }
    const QByteArray text = writePdfpcNotes(pdfpcNotesOf(m_notes, m_deck));
    tell({}, {});
    writeNamedFile(m_path, text, this, [this, path = m_path, deck = m_deck](const Result<> &written) {
        if (!written) {
            qCWarning(lcShell).noquote() << describe(written.error());
        }
        // Another deck stands there by now.
        if (deck != m_deck) {
            return;
        }
        tell(written ? tr("Written: %1").arg(path) : QString(),
            written ? Problem() : wordError(written.error(), Situation::Exporting));
    });
}

void DeckExportViewModel::dismissNotice()
{
    tell({}, {});
}

void DeckExportViewModel::tell(const QString &notice, const Problem &problem)
{
    if (notice != m_notice || problem != m_problem) {
        m_notice = notice;
        m_problem = problem;
        emit noticeChanged();
    }
}
