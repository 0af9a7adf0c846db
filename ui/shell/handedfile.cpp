// SPDX-License-Identifier: MIT
#include "ui/shell/handedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <array>

namespace {

using Kind = HandedFile::Kind;

/// The first words of a file tell an export of a profile from a list of references.
constexpr qint64 kHead = 4096;

struct Ending {
    const char *text;
    Kind kind;
};

/// In lower case. Anki writes its notes as .txt, too.
constexpr std::array kEndings { Ending { "pdf", Kind::Paper }, Ending { "ics", Kind::Calendar },
    Ending { "bib", Kind::References }, Ending { "bibtex", Kind::References }, Ending { "json", Kind::References },
    Ending { "apkg", Kind::Cards }, Ending { "colpkg", Kind::Cards }, Ending { "csv", Kind::Cards },
    Ending { "tsv", Kind::Cards }, Ending { "txt", Kind::Cards }, Ending { "pdfpc", Kind::SlideNotes } };

bool isProfileExport(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) && file.read(kHead).contains("sevenrounds-profile");
}

Kind kindOf(const QFileInfo &file)
{
    if (!file.isFile() || !file.isReadable()) {
        return Kind::Missing;
    }
    const QString suffix = file.suffix().toLower();
    for (const Ending &ending : kEndings) {
        if (suffix == QLatin1String(ending.text)) {
            return suffix == QLatin1String("json") && isProfileExport(file.filePath()) ? Kind::Profile : ending.kind;
        }
    }
    return Kind::Unknown;
}

} // namespace

QString HandedFile::name() const
{
    return QFileInfo(path).fileName();
}

QString HandedFile::address() const
{
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
}

HandedFile handedFile(const QString &address)
{
    // Empty for an address that is none of a file here, and for one that names none.
    const QString path = QUrl(address).toLocalFile();
    if (path.isEmpty()) {
        return {};
    }
    const QFileInfo file(path);
    return { kindOf(file), file.absoluteFilePath() };
}

QString slidesBeside(const QString &notes)
{
    const QFileInfo file(notes);
    const QString name = file.completeBaseName();
    for (const QLatin1String ending : { QLatin1String(".pdf"), QLatin1String(".PDF") }) {
        if (const QString slides = file.dir().filePath(name + ending); QFileInfo(slides).isFile()) {
            return slides;
        }
    }
    return file.dir().filePath(name + QLatin1String(".pdf"));
}
