// SPDX-License-Identifier: MIT
#include "content/packfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringDecoder>

#include <utility>

namespace sevenrounds {

namespace {

constexpr qsizetype kFence = 3;

/// The front matter between the first line and the next line of three dashes, and what follows.
struct Parts {
    QString yaml;
    QString body;
    int bodyLine = 1;
};

std::optional<Parts> splitFrontMatter(const QString &text)
{
    if (!text.startsWith(QStringLiteral("---\n"))) {
        return std::nullopt;
    }
    const qsizetype end = text.indexOf(QStringLiteral("\n---\n"), kFence);
    if (end < 0) {
        return std::nullopt;
    }
    qsizetype begin = end + kFence + 2;
    while (begin < text.size() && text.at(begin).isSpace()) {
        ++begin;
    }
    const auto bodyLine = static_cast<int>(QStringView(text).left(begin).count(u'\n')) + 1;
    return Parts { text.mid(kFence + 1, end - kFence), text.mid(begin).trimmed(), bodyLine };
}

} // namespace

YamlMap PackFile::root(ContentProblems *problems) const
{
    return YamlMap(yaml, file, yamlOffset, problems);
}

std::optional<PackFile> readPackFile(const QString &folder, const QString &file, ContentProblems *problems)
{
    const auto refuse = [&](int line, const QString &message) {
        problems->append({ file, line, message });
        return std::nullopt;
    };
    QFile source(folder + QLatin1Char('/') + file);
    if (!source.open(QIODevice::ReadOnly)) {
        return refuse(0, QStringLiteral("cannot be read: ") + source.errorString());
    }
    if (source.size() > kMaxPackFileBytes) {
        return refuse(0, QStringLiteral("is larger than 1 MiB"));
    }
    const QByteArray bytes = source.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        return refuse(0, QStringLiteral("is not UTF-8"));
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));

    PackFile result;
    result.file = file;
    result.revision
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex().left(16));
    if (file.endsWith(QStringLiteral(".md"))) {
        const std::optional<Parts> parts = splitFrontMatter(text);
        if (!parts) {
            return refuse(
                1, QStringLiteral("has no front matter: it must begin with a line '---' and close it with another"));
        }
        text = parts->yaml;
        result.body = parts->body;
        result.bodyLine = parts->bodyLine;
        result.yamlOffset = 1;
    }
    tl::expected<YamlNode, YamlProblem> yaml = parseYaml(text.toUtf8());
    if (!yaml) {
        return refuse(
            yaml.error().line + result.yamlOffset, QStringLiteral("is not valid YAML: ") + yaml.error().message);
    }
    result.yaml = std::move(*yaml);
    if (!result.yaml.isMap()) {
        return refuse(1 + result.yamlOffset, QStringLiteral("must be a table of names and values"));
    }
    return result;
}

} // namespace sevenrounds
