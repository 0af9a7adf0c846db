// SPDX-License-Identifier: MIT
// From typed words to what the palette is given, in a profile whose owner wrote 20,000 cards of 80 words, beside the content: through SearchService, its
// thread and back. The floor is the same query on indexes of the same texts, prepared and stepped through SQLite's functions with nothing made of its
// rows. Both in turn, in one process. Prints one JSON line.
#include "content/contentlibrary.h"
#include "search/contenttexts.h"
#include "search/owntexts.h"
#include "search/searchwords.h"
#include "services/appservices.h"
#include "services/owncardservice.h"
#include "services/searchservice.h"
#include "storage/searchindex.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

#include <sqlite3.h>

#include <cstdio>
#include <functional>
#include <random>

using namespace sevenrounds;

namespace {

constexpr int kTexts = 20000;
constexpr int kWords = 80;
constexpr int kMost = 120;
constexpr int kRuns = 25;
constexpr int kPatienceMs = 200'000;

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "searchbench: %s\n", what);
    std::exit(1);
}

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Returns when `quit` was called, and gives up where it never is.
void waitFor(const char *what, const std::function<void(QEventLoop &)> &start)
{
    QEventLoop loop;
    bool isLate = false;
    QTimer::singleShot(kPatienceMs, &loop, [&] {
        isLate = true;
        loop.quit();
    });
    start(loop);
    loop.exec();
    if (isLate) {
        giveUp(what);
    }
}

QList<OwnCard> makeCards()
{
    std::mt19937 random(7);
    // Words of few kinds come often and of many kinds seldom, as in prose.
    std::geometric_distribution<int> often(0.002);
    QList<OwnCard> cards;
    cards.reserve(kTexts);
    for (int i = 0; i < kTexts; ++i) {
        OwnCard card;
        card.id = QStringLiteral("own-%1").arg(i, 24, 10, QLatin1Char('0'));
        card.deck = QStringLiteral("Deck");
        card.front = QStringLiteral("w%1 w%2 title").arg(often(random)).arg(often(random));
        for (int word = 0; word < kWords; ++word) {
            card.back += QStringLiteral("w%1 ").arg(often(random));
        }
        card.back += QStringLiteral("zqcommon");
        cards.append(card);
    }
    cards[kTexts / 2].back += QStringLiteral(" zseldom");
    return cards;
}

SearchIndex indexOf(const QList<SearchText> &texts)
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    if (!index || !index->fill(texts, "bench", [] { return true; })) {
        giveUp("there is no index");
    }
    return std::move(*index);
}

void runBare(sqlite3 *handle, const QByteArray &sql, const QByteArray &expression)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        giveUp("the bare query is none");
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
    if (code != SQLITE_DONE) {
        giveUp("the bare query fails");
    }
}

double searched(SearchService &search, const QString &typed)
{
    double took = 0.0;
    bool isFound = false;
    waitFor("no answer came", [&](QEventLoop &loop) {
        QObject::connect(&search, &SearchService::found, &loop, [&](const QList<FoundText> &texts) {
            isFound = !texts.isEmpty();
            loop.quit();
        });
        // From within the loop, as a key is.
        QTimer::singleShot(0, &loop, [&] {
            QElapsedTimer timer;
            timer.start();
            QObject::connect(&search, &SearchService::found, &loop, [&took, timer] { took = msOf(timer); });
            search.find(typed);
        });
    });
    if (!isFound) {
        giveUp("nothing was found");
    }
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir place;
    const SystemClock clock;
    AppServices services(
        AppOptions { ProfilePaths { place.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    services.openNow();
    waitFor("the profile did not open", [&](QEventLoop &loop) {
        const auto look = [&] {
            if (services.stage() == AppStage::Ready) {
                loop.quit();
            }
        };
        QObject::connect(&services, &AppServices::stageChanged, &loop, look);
        QTimer::singleShot(0, &loop, look);
    });
    const QList<OwnCard> cards = makeCards();
    waitFor("the cards were not taken", [&](QEventLoop &loop) {
        services.ownCards().take(cards, {}, [&loop](const Result<> &taken) {
            if (!taken) {
                giveUp("the cards were refused");
            }
            loop.quit();
        });
    });
    QElapsedTimer filling;
    filling.start();
    (void)searched(services.search(), QStringLiteral("zseldom"));
    QJsonObject result { { QStringLiteral("texts"), kTexts }, { QStringLiteral("filling"), msOf(filling) } };
    SearchIndex own = indexOf(ownCardTexts(cards));
    SearchIndex content = indexOf(contentTexts(services.library()));

    struct Case {
        const char *name;
        QString typed;
    };
    for (const Case &one : { Case { "rare", QStringLiteral("zseldo") }, Case { "words", QStringLiteral("w10 w20 w3") },
             Case { "common", QStringLiteral("zqcommo") }, Case { "letters", QStringLiteral("zq") } }) {
        const QByteArray sql
            = SearchIndex::query(isRankedSearch(one.typed) ? SearchOrder::BestFirst : SearchOrder::AsFound).toUtf8();
        const QByteArray expression = searchExpression(one.typed).toUtf8();
        QJsonArray ours;
        QJsonArray bare;
        for (int run = 0; run < kRuns; ++run) {
            QElapsedTimer timer;
            timer.start();
            runBare(own.connection().handle(), sql, expression);
            runBare(content.connection().handle(), sql, expression);
            bare.append(msOf(timer));
            ours.append(searched(services.search(), one.typed));
        }
        result.insert(QLatin1String(one.name) + QStringLiteral("_ours"), ours);
        result.insert(QLatin1String(one.name) + QStringLiteral("_bare"), bare);
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
