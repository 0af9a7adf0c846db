// SPDX-License-Identifier: MIT
#include "shelloptions.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace sevenrounds;

namespace {

constexpr int kMinSide = 480;
constexpr int kMaxSide = 8192;

Result<QSize> readSize(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < kMinSide || size.height() < kMinSide || size.width() > kMaxSide
        || size.height() > kMaxSide) {
        return failure(
            ErrorKind::InvalidInput, QStringLiteral("--size wants WxH from 480x480 to 8192x8192, not: ") + text);
    }
    return size;
}

Result<double> readScale(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    // "nan" is a number to who reads it, and neither below nor above another.
    if (!isNumber || !(scale >= 1.0 && scale <= 2.0)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("--scale wants a number from 1 to 2, not: ") + text);
    }
    return scale;
}

/// A path of this folder, or an address as some file managers hand it over.
QString addressOf(const QString &argument)
{
    const QUrl url(argument);
    return url.isLocalFile() || url.scheme().size() > 1
        ? argument
        : QUrl::fromLocalFile(QFileInfo(argument).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

Result<> readOption(const QString &name, const QString &value, ShellOptions *options)
{
    static const QStringList known { QStringLiteral("--tour"), QStringLiteral("--data-dir"), QStringLiteral("--theme"),
        QStringLiteral("--size"), QStringLiteral("--scale") };
    if (!known.contains(name)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("unknown option: ") + name);
    }
    if (value.isEmpty()) {
        return failure(ErrorKind::InvalidInput, name + QStringLiteral(" wants a value"));
    }
    if (name == QStringLiteral("--tour")) {
        options->action = ShellOptions::Action::Tour;
        options->tourFolder = value;
    } else if (name == QStringLiteral("--data-dir")) {
        options->dataFolder = value;
    } else if (name == QStringLiteral("--theme")) {
        if (value != QStringLiteral("light") && value != QStringLiteral("dark")) {
            return failure(ErrorKind::InvalidInput, QStringLiteral("--theme is light or dark, not: ") + value);
        }
        options->isDark = value == QStringLiteral("dark");
    } else if (name == QStringLiteral("--size")) {
        ROUNDS_ASSIGN_OR_RETURN(options->size, readSize(value));
    } else {
        ROUNDS_ASSIGN_OR_RETURN(options->scale, readScale(value));
    }
    return {};
}

} // namespace

Result<ShellOptions> ShellOptions::parse(const QStringList &arguments)
{
    ShellOptions options;
    bool areFilesOnly = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QStringLiteral("--") && !areFilesOnly) {
            areFilesOnly = true;
            continue;
        }
        if (areFilesOnly || !argument.startsWith(QLatin1Char('-'))) {
            options.files.append(addressOf(argument));
            continue;
        }
        if (argument == QStringLiteral("--help") || argument == QStringLiteral("-h")) {
            options.action = Action::ShowHelp;
            return options;
        }
        if (argument == QStringLiteral("--version")) {
            options.action = Action::ShowVersion;
            return options;
        }
        if (argument == QStringLiteral("--benchmark-startup")) {
            options.isStartupMeasured = true;
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.left(equals);
        ROUNDS_RETURN_IF_ERROR(
            readOption(name, equals >= 0 ? argument.mid(equals + 1) : arguments.value(++i), &options));
    }
    return options;
}

QString ShellOptions::help()
{
    return QStringLiteral(
        "Usage: sevenrounds [options] [FILE...]\n"
        "Study and mock interviews for a research lab's loop.\n\n"
        "  FILE                  to open: a paper (.pdf), references (.bib, .json), cards (.apkg, .csv, .tsv), notes "
        "of "
        "slides\n"
        "                        (.pdfpc), a calendar (.ics) or an export (.json)\n"
        "  --data-dir DIR        use the profile in DIR\n"
        "  --tour DIR            walk every page of a made-up profile and leave a picture of each in DIR\n"
        "  --theme light|dark    with --tour\n"
        "  --size WxH            with --tour; default 1440x900\n"
        "  --scale S             with --tour; size of text, 1 to 2\n"
        "  --benchmark-startup   print when the first frame and the first formula were there, and quit\n"
        "  --version, --help\n");
}
