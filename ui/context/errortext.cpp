// SPDX-License-Identifier: MIT
#include "ui/context/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

QString title(ErrorKind kind, Situation situation)
{
    switch (situation) {
    case Situation::Opening:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Your profile could not be opened"));
    case Situation::Saving:
        return kind == ErrorKind::Unavailable ? say(QT_TRANSLATE_NOOP("ErrorText", "Nothing can be saved here"))
                                              : say(QT_TRANSLATE_NOOP("ErrorText", "Saving has to wait"));
    case Situation::Refused:
        return kind == ErrorKind::Unavailable ? say(QT_TRANSLATE_NOOP("ErrorText", "Nothing can be saved here"))
                                              : say(QT_TRANSLATE_NOOP("ErrorText", "Something was not saved"));
    case Situation::Reading:
        return say(QT_TRANSLATE_NOOP("ErrorText", "A part of your profile could not be read"));
    case Situation::BackingUp:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Today's backup was not made"));
    case Situation::Starting:
        return say(QT_TRANSLATE_NOOP("ErrorText", "This could not be started"));
    case Situation::Restoring:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The backup was not restored"));
    case Situation::Exporting:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The export was not written"));
    case Situation::Importing:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The file was not imported"));
    case Situation::Working:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ErrorText", "That did not work"));
}

QString cause(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
        return say(QT_TRANSLATE_NOOP("ErrorText", "What was typed or chosen cannot be read."));
    case ErrorKind::NotFound:
        return say(QT_TRANSLATE_NOOP("ErrorText", "A file or an item that this needs is missing."));
    case ErrorKind::Conflict:
        return say(QT_TRANSLATE_NOOP("ErrorText", "It does not fit what is going on just now."));
    case ErrorKind::Storage:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The database did not answer as it should."));
    case ErrorKind::NewerData:
        return say(QT_TRANSLATE_NOOP("ErrorText", "It was made by a newer version of Seven Rounds."));
    case ErrorKind::Content:
        return say(QT_TRANSLATE_NOOP("ErrorText", "A content file is broken."));
    case ErrorKind::Io:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The disk refused to read or write."));
    case ErrorKind::Memory:
        return say(QT_TRANSLATE_NOOP("ErrorText", "The computer had too little memory left for it."));
    case ErrorKind::Unavailable:
        return say(QT_TRANSLATE_NOOP("ErrorText", "It is in use, or may only be read."));
    case ErrorKind::Cancelled:
        return say(QT_TRANSLATE_NOOP("ErrorText", "It was stopped before it was done."));
    case ErrorKind::Internal:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ErrorText", "This is a mistake in the program; the log names its place."));
}

QString keptAndNext(ErrorKind kind, Situation situation)
{
    if (kind == ErrorKind::Unavailable && situation == Situation::Starting) {
        return say(QT_TRANSLATE_NOOP("ErrorText",
            "Choose to practice without saving, or make the data folder writable and start Seven Rounds again."));
    }
    switch (situation) {
    case Situation::Opening:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed on the disk."));
    case Situation::Saving:
        return say(QT_TRANSLATE_NOOP("ErrorText",
            "What you write is kept in memory and saved as soon as it is possible; leave the window open. Check free "
            "space and "
            "whether another program holds the file."));
    case Situation::Refused:
        if (kind == ErrorKind::Unavailable) {
            // Another program has the profile, and the place beside it too.
            return say(QT_TRANSLATE_NOOP("ErrorText",
                "What you did last was not saved and is not tried again. Copy what matters of it while you can see it, "
                "then close Seven Rounds and start it again."));
        }
        return say(QT_TRANSLATE_NOOP("ErrorText",
            "What you did last was not saved and is not tried again. What you typed stands beside your profile and "
            "comes back at the next start; still, copy what matters of it while you can see it, then close Seven "
            "Rounds and start it again."));
    case Situation::Reading:
        return say(QT_TRANSLATE_NOOP("ErrorText",
            "It is still on the disk, but missing here. Close Seven Rounds and start it again before you go on."));
    case Situation::BackingUp:
        return say(QT_TRANSLATE_NOOP(
            "ErrorText", "Your data is unchanged. Check free space, then make one in Settings, Backups."));
    case Situation::Starting:
        return say(
            QT_TRANSLATE_NOOP("ErrorText", "Nothing was lost. Try another one, or look into Settings, Content."));
    case Situation::Restoring:
    case Situation::Importing:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Your present data is unchanged."));
    case Situation::Exporting:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Choose another folder, or make room and try again."));
    case Situation::Working:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ErrorText", "Nothing was lost."));
}

} // namespace

Problem wordError(const Error &error, Situation situation)
{
    return Problem { title(error.kind, situation),
        //: The cause in a sentence, then what was kept and what to do.
        QCoreApplication::translate("ErrorText", "%1 %2").arg(cause(error.kind), keptAndNext(error.kind, situation)) };
}

Problem wordHeldWrite(const Error &error, const Volume &volume)
{
    // Unavailable: another program has the file, and no room would help.
    const bool isOfTheDisk = error.kind == ErrorKind::Storage || error.kind == ErrorKind::Io;
    if (!isOfTheDisk || !volume.isKnown()) {
        return wordError(error, Situation::Saving);
    }
    const QString size = QLocale().formattedDataSize(volume.freeBytes, 1, QLocale::DataSizeSIFormat);
    //: %1 is a size, %2 the folder where the disk is mounted.
    QString why = QCoreApplication::translate("ErrorText", "%1 are left on %2.").arg(size, volume.name);
    if (error.kind == ErrorKind::Io) {
        why = QCoreApplication::translate("ErrorText", "%1 %2").arg(cause(error.kind), why);
    }
    return Problem { title(error.kind, Situation::Saving),
        QCoreApplication::translate("ErrorText", "%1 %2").arg(why, keptAndNext(error.kind, Situation::Saving)) };
}

Problem wordLeftUnsaved(int kept, int lost)
{
    QStringList sentences;
    if (kept > 0) {
        sentences.append(say(QT_TRANSLATE_NOOP("ErrorText",
            "What you typed last stands beside your profile and comes back into it as soon as there is room.")));
    }
    if (lost > 0) {
        sentences.append(say(QT_TRANSLATE_NOOP("ErrorText",
            "Other things that you did last, such as settings and grades, are gone: see whether they are as you want "
            "them.")));
    }
    return Problem { say(QT_TRANSLATE_NOOP("ErrorText", "Not everything could be saved")),
        sentences.join(QLatin1Char(' ')) };
}

Problem wordReturnedTexts(int count)
{
    return Problem { QCoreApplication::translate("ErrorText", "What could not be saved is back"),
        QCoreApplication::translate("ErrorText",
            "%Ln things that you wrote were kept beside your profile and are saved in it now. Where you have written "
            "something newer since, that is what stands.",
            nullptr, count) };
}

} // namespace sevenrounds
