// SPDX-License-Identifier: MIT
// From typed words to hits among 20,000 texts of 80 words: the expression is made, the query prepared, its rows become values. The floor is the same query on
// the same index, prepared and stepped through SQLite's functions with nothing made of its rows. Both in turn, in one process. Prints one JSON line.
#include "search/searchwords.h"
#include "storage/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <random>

using namespace sevenrounds;

namespace {

constexpr int kTexts = 20000;
constexpr int kWords = 80;
constexpr int kMost = 120;
constexpr int kRuns = 25;
/// A single query for a rare word is too short for a clock.
constexpr int kRareRepeats = 20;

double milliseconds()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

QList<SearchText> makeTexts()
{
    std::mt19937 random(7);
    // Words of few kinds come often and of many kinds seldom, as in prose.
    std::geometric_distribution<int> often(0.002);
    QList<SearchText> texts;
    texts.reserve(kTexts);
    for (int i = 0; i < kTexts; ++i) {
        SearchText text;
        text.key = QString::number(i);
        text.title = QStringLiteral("w%1 w%2 title").arg(often(random)).arg(often(random));
        for (int word = 0; word < kWords; ++word) {
            text.body += QStringLiteral("w%1 ").arg(often(random));
        }
        text.body += QStringLiteral("common");
        texts.append(text);
    }
    texts[kTexts / 2].body += QStringLiteral(" seldom");
    return texts;
}

/// False where it fails.
bool runBare(sqlite3 *handle, const QByteArray &sql, const QByteArray &expression)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        return false;
    }
    for (int i = 0; i < 3; ++i) {
        sqlite3_bind_text(statement, 2 * i + 1, "\x02", 1, nullptr);
        sqlite3_bind_text(statement, 2 * i + 2, "\x03", 1, nullptr);
    }
    sqlite3_bind_text(statement, 7, expression.constData(), -1, nullptr);
    sqlite3_bind_int(statement, 8, kMost);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) {
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE;
}

} // namespace

int main()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    const QList<SearchText> texts = makeTexts();
    const double start = milliseconds();
    if (!index || !index->fill(texts, "bench", [] { return true; })) {
        std::fputs("searchbench: there is no index\n", stderr);
        return 1;
    }
    QJsonObject result { { QStringLiteral("texts"), kTexts }, { QStringLiteral("filling"), milliseconds() - start } };
    struct Case {
        const char *name;
        QString typed;
        int repeats;
    };
    const QList<Case> cases { { "rare", QStringLiteral("seldo"), kRareRepeats },
        { "words", QStringLiteral("w10 w20 w3"), 1 }, { "common", QStringLiteral("commo"), 1 } };
    const QByteArray sql = SearchIndex::query().toUtf8();
    for (const Case &one : cases) {
        const QByteArray expression = searchExpression(one.typed).toUtf8();
        QJsonArray ours;
        QJsonArray bare;
        for (int run = 0; run < kRuns; ++run) {
            const double before = milliseconds();
            for (int i = 0; i < one.repeats; ++i) {
                if (!runBare(index->connection().handle(), sql, expression)) {
                    return 1;
                }
            }
            const double between = milliseconds();
            for (int i = 0; i < one.repeats; ++i) {
                const Result<QList<SearchHit>> hits = index->find(searchExpression(one.typed), kMost);
                if (!hits || hits->isEmpty()) {
                    std::fprintf(stderr, "searchbench: nothing found for %s\n", one.name);
                    return 1;
                }
            }
            const double after = milliseconds();
            bare.append((between - before) / one.repeats);
            ours.append((after - between) / one.repeats);
        }
        result.insert(QLatin1String(one.name) + QStringLiteral("_ours"), ours);
        result.insert(QLatin1String(one.name) + QStringLiteral("_bare"), bare);
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
