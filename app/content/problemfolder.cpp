// SPDX-License-Identifier: MIT
#include "content/problemfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace sevenrounds {

namespace {

constexpr int kRevisionDigits = 16;

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

} // namespace

ProblemFolder::ProblemFolder(const QString &folder, const PackFile &file, ContentProblems *problems)
    : m_pack(folder)
    , m_part(QFileInfo(file.file).path())
    , m_name(QFileInfo(m_part).fileName())
    , m_problems(problems)
    , m_hash(QCryptographicHash::Blake2b_256)
{
    m_hash.addData(file.revision.toLatin1());
}

QString ProblemFolder::pathOf(const QString &file) const
{
    return m_part + QLatin1Char('/') + file;
}

QByteArray ProblemFolder::load(const QString &file, bool required)
{
    const auto refuse = [&](const QString &message) {
        m_problems->append({ pathOf(file), 0, message });
        return QByteArray();
    };
    m_read.append(file);
    QFile source(m_pack + QLatin1Char('/') + pathOf(file));
    if (!source.exists()) {
        return required ? refuse(QStringLiteral("is missing")) : QByteArray();
    }
    if (!source.open(QIODevice::ReadOnly)) {
        return refuse(QStringLiteral("cannot be read: ") + source.errorString());
    }
    if (source.size() > kMaxPackFileBytes) {
        return refuse(QStringLiteral("is larger than 1 MiB"));
    }
    QByteArray bytes = source.readAll();
    if (bytes.trimmed().isEmpty()) {
        return refuse(QStringLiteral("is empty"));
    }
    if (!isUtf8(bytes)) {
        return refuse(QStringLiteral("is not UTF-8"));
    }
    m_hash.addData(file.toUtf8());
    m_hash.addData(bytes);
    return bytes;
}

QByteArray ProblemFolder::read(const QString &file)
{
    return load(file, true);
}

QByteArray ProblemFolder::readOptional(const QString &file)
{
    return load(file, false);
}

QByteArray ProblemFolder::readNamed(YamlMap *table, const char *key, const QString &file)
{
    static const QRegularExpression allowed(QStringLiteral("^(wrong/)?[a-z0-9_]+\\.py$"));
    if (!allowed.match(file).hasMatch()) {
        table->note(key, QStringLiteral("must name a .py file of this folder or of its folder wrong"));
        return {};
    }
    if (!QFile::exists(m_pack + QLatin1Char('/') + pathOf(file))) {
        table->note(key, QStringLiteral("names a file that is not there: '%1'").arg(file));
        m_read.append(file);
        return {};
    }
    return load(file, true);
}

void ProblemFolder::refuseStrayFiles()
{
    const QDir folder(m_pack + QLatin1Char('/') + m_part);
    QDirIterator files(folder.path(), { QStringLiteral("*.py") }, QDir::Files, QDirIterator::Subdirectories);
    QStringList stray;
    while (files.hasNext()) {
        const QString file = folder.relativeFilePath(files.next());
        if (!m_read.contains(file)) {
            stray.append(file);
        }
    }
    stray.sort();
    for (const QString &file : std::as_const(stray)) {
        m_problems->append({ pathOf(file), 0, QStringLiteral("is named nowhere in problem.yaml") });
    }
}

QString ProblemFolder::revision() const
{
    return QString::fromLatin1(m_hash.result().toHex().left(kRevisionDigits));
}

} // namespace sevenrounds
