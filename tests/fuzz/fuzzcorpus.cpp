// SPDX-License-Identifier: MIT
// fuzzcorpus FOLDER DICTIONARY: every shipped line and every line of the sets as a file that fuzz_derivation takes, and their tokens as a dictionary.
#include "content/contentlibrary.h"
#include "derivation/lexer.h"
#include "support/derivationlines.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <set>
#include <string>

using namespace sevenrounds;

namespace {

bool write(const QString &path, const std::string &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0;
}

/// In quotes, as libFuzzer reads a word.
std::string quoted(const std::string &word)
{
    std::string result = "\"";
    for (const char letter : word) {
        if (letter == '\\' || letter == '"') {
            result += '\\';
        }
        result += letter;
    }
    return result + "\"\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("fuzzcorpus FOLDER DICTIONARY\n", stderr);
        return 2;
    }
    const Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    if (!library) {
        return 1;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    std::set<std::string> words;
    int count = 0;
    bool isGood = true;
    const auto add = [&](qsizetype derivation, const std::string &previous, const std::string &line) {
        std::string bytes(1, static_cast<char>(derivation));
        bytes += previous.empty() ? line : previous + '\0' + line;
        isGood = write(folder.filePath(QStringLiteral("%1").arg(++count, 5, 10, QLatin1Char('0'))), bytes) && isGood;
        for (const derive::Token &token : derive::lex(line).tokens) {
            words.insert(line.substr(token.span.begin, token.span.end - token.span.begin));
        }
    };
    for (qsizetype i = 0; i < library->derivations().size(); ++i) {
        for (const ShippedLine &line : shippedLines(*library->findDerivationSpec(library->derivations().at(i).id))) {
            add(i, line.previous, line.line);
        }
        for (const QString &set : lineSets()) {
            if (derivationOfSet(set) == library->derivations().at(i).id.value()) {
                for (const QJsonObject &line : linesOfSet(set)) {
                    add(i, line.value(QLatin1String("previous")).toString().toStdString(),
                        line.value(QLatin1String("line")).toString().toStdString());
                }
            }
        }
    }
    words.erase(std::string());
    std::string dictionary;
    for (const std::string &word : words) {
        dictionary += quoted(word);
    }
    isGood = write(QString::fromLocal8Bit(argv[2]), dictionary) && isGood;
    std::printf("%d lines, %zu words\n", count, words.size());
    return isGood ? 0 : 1;
}
