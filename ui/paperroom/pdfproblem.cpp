// SPDX-License-Identifier: MIT
#include "ui/paperroom/pdfproblem.h"

#include <QCoreApplication>

#include <cerrno>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PdfProblem", text);
}

} // namespace

Problem wordPdfFailure(PdfFailure why)
{
    switch (why) {
    case PdfFailure::Missing:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is not in your profile any more.")),
            say(QT_TRANSLATE_NOOP(
                "PdfProblem", "Your notes are kept. Add the file again, and they stand beside it.")) };
    case PdfFailure::Blank:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is empty: the file holds nothing.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Your notes are kept. Download it once more, and add it again.")) };
    case PdfFailure::Broken:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is damaged and cannot be shown.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Your notes are kept. Download it once more, and add it again.")) };
    case PdfFailure::Locked:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The PDF is locked with a password.")),
            say(QT_TRANSLATE_NOOP(
                "PdfProblem", "Save a copy without one in the program that opens it, and add that.")) };
    case PdfFailure::Stopped:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The part that reads PDFs stopped at this file.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing else is affected, and your notes are kept.")) };
    case PdfFailure::TooSlow:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The PDF took too long and was given up.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing else is affected, and your notes are kept.")) };
    case PdfFailure::NoReader:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The part that reads PDFs is missing.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Install Seven Rounds again. Your notes are kept.")) };
    }
    return {};
}

Problem wordAttachError(const Error &error)
{
    const QString untouched = say(QT_TRANSLATE_NOOP(
        "PdfProblem", "Nothing was changed. Look at the path; a bare name is looked for in Documents."));
    switch (error.cause) {
    case ENOENT:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "There is no such file.")), untouched };
    case ENODATA:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The file is empty.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Download it once more.")) };
    case EFBIG:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The file is larger than 200 MB.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. A paper is seldom above 20 MB.")) };
    case EINVAL:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "This is no PDF.")),
            say(QT_TRANSLATE_NOOP(
                "PdfProblem", "Nothing was changed. Other formats cannot be read beside the workspace.")) };
    case EACCES:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The file cannot be read.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Look at its permissions.")) };
    default:
        return { say(QT_TRANSLATE_NOOP("PdfProblem", "The file cannot be copied into your profile.")),
            say(QT_TRANSLATE_NOOP("PdfProblem", "Nothing was changed. Look whether the disk is full.")) };
    }
}

} // namespace sevenrounds
