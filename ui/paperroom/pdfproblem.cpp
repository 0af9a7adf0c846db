// SPDX-License-Identifier: MIT
#include "ui/paperroom/pdfproblem.h"

#include <QCoreApplication>

#include <cerrno>

namespace sevenrounds {

namespace {

QString sayProblem(const char *text)
{
    return QCoreApplication::translate("PdfProblem", text);
}

} // namespace

Problem wordPdfFailure(PdfFailure why)
{
    switch (why) {
    case PdfFailure::Missing:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is not in your profile any more.")),
            sayProblem(QT_TRANSLATE_NOOP(
                "PdfProblem", "Your notes are kept. Add the file again, and they stand beside it.")) };
    case PdfFailure::Blank:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is empty: the file holds nothing.")),
            sayProblem(
                QT_TRANSLATE_NOOP("PdfProblem", "Your notes are kept. Download it once more, and add it again.")) };
    case PdfFailure::Broken:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is damaged and cannot be shown.")),
            sayProblem(
                QT_TRANSLATE_NOOP("PdfProblem", "Your notes are kept. Download it once more, and add it again.")) };
    case PdfFailure::Locked:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is locked with a password.")),
            sayProblem(QT_TRANSLATE_NOOP(
                "PdfProblem", "Save a copy without one in the program that opens it, and add that.")) };
    case PdfFailure::Stopped:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The part that reads PDFs stopped at this file.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing else is affected, and your notes are kept.")) };
    case PdfFailure::TooSlow:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The PDF took too long and was given up.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing else is affected, and your notes are kept.")) };
    case PdfFailure::NoReader:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The part that reads PDFs is missing.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Install Seven Rounds again. Your notes are kept.")) };
    }
    return {};
}

Problem wordAttachError(const Error &error)
{
    const QString untouched = sayProblem(QT_TRANSLATE_NOOP(
        "PdfProblem", "Nothing was changed. Look at the path; a bare name is looked for in Documents."));
    switch (error.cause) {
    case ENOENT:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "There is no such file.")), untouched };
    case ENODATA:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The file is empty.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Download it once more.")) };
    case EFBIG:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The file is larger than 200 MB.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. A paper is seldom above 20 MB.")) };
    case EINVAL:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "This is no PDF.")),
            sayProblem(QT_TRANSLATE_NOOP(
                "PdfProblem", "Nothing was changed. Other formats cannot be read beside the workspace.")) };
    case EACCES:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The file cannot be read.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Look at its permissions.")) };
    default:
        return { sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "The file cannot be copied into your profile.")),
            sayProblem(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Look whether the disk is full.")) };
    }
}

} // namespace sevenrounds
