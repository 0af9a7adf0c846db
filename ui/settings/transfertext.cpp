// SPDX-License-Identifier: MIT
#include "ui/settings/transfertext.h"

#include "ui/context/errortext.h"
#include "ui/settings/backuplistmodel.h"
#include "ui/settings/dayentry.h"
#include "ui/settings/transferviewmodel.h"

#include <QLocale>
#include <QStringList>

#include <cerrno>

namespace sevenrounds {

namespace {

/// "“Machine learning” (21 November 2026)".
QString nameOf(const PartedPractice &practice)
{
    //: The title of a round, and its day.
    return TransferViewModel::tr("“%1” (%2)").arg(practice.title, dayEntryText(practice.day));
}

QString partedText(const QList<PartedPractice> &parted)
{
    QStringList names;
    for (const PartedPractice &practice : parted) {
        names.append(nameOf(practice));
    }
    return TransferViewModel::tr(
        "%Ln rounds, talks or derivations had gone on at two computers. Both histories are kept: yours as it was, the "
        "one of the file as an entry of its own: %1.",
        nullptr, static_cast<int>(parted.size()))
        .arg(QLocale().createSeparatedList(names));
}

QString largestText()
{
    return QLocale().formattedDataSize(kLargestProfileFile, 0, QLocale::DataSizeIecFormat);
}

} // namespace

QString fileSizeText(qint64 size)
{
    return QLocale().formattedDataSize(size, 1, QLocale::DataSizeSIFormat);
}

QString exportedText(const QString &path, const ExportSummary &written)
{
    return TransferViewModel::tr("Written to %1: %2, %3.")
        .arg(path, fileSizeText(written.fileSize), rowCountText(written.rows));
}

Problem wordTooLargeExport(const QString &path, const ExportSummary &written)
{
    return Problem { TransferViewModel::tr("The export is too large to be imported again"),
        //: The first is a sentence that says what was written, the second a size.
        TransferViewModel::tr("%1 Other programs can read it; Seven Rounds reads no more than %2. To take your profile "
                              "to another computer, copy its whole folder.")
            .arg(exportedText(path, written), largestText()) };
}

QString importedText(const ImportSummary &read)
{
    QStringList sentences { TransferViewModel::tr("Imported: %1 added, %2 there already.")
                                .arg(rowCountText(read.added), rowCountText(read.alreadyThere)) };
    if (!read.parted.isEmpty()) {
        sentences.append(partedText(read.parted));
    }
    if (!read.leftOut.isEmpty()) {
        sentences.append(TransferViewModel::tr(
            "%Ln damaged rows fit into no table and were left out.", nullptr, static_cast<int>(read.leftOut.size())));
    }
    return sentences.join(u' ');
}

Problem wordImportError(const Error &error)
{
    Problem problem = wordError(error, Situation::Importing);
    if (error.kind == ErrorKind::InvalidInput && error.cause == EFBIG) {
        problem.advice
            = TransferViewModel::tr("It is larger than %1, the most that is read. Your present data is unchanged.")
                  .arg(largestText());
    }
    return problem;
}

} // namespace sevenrounds
