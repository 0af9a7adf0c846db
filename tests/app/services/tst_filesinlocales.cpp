// SPDX-License-Identifier: MIT
#include "cardfile/csvcards.h"
#include "exchange/calendarfile.h"
#include "support/profilebench.h"
#include "talk/talkreport.h"

#include <QFile>
#include <QLocale>

#include <clocale>

using namespace sevenrounds;

namespace {

const QStringList kLocales { QStringLiteral("C"), QStringLiteral("de_DE"), QStringLiteral("tr_TR"),
    QStringLiteral("ar_EG"), QStringLiteral("ja_JP") };

/// For Qt, and for C where the system has the locale.
void speak(const QString &name)
{
    QLocale::setDefault(name == QLatin1String("C") ? QLocale::c() : QLocale(name));
    if (std::setlocale(LC_ALL, qPrintable(name + QStringLiteral(".UTF-8"))) == nullptr) {
        std::setlocale(LC_ALL, "C");
    }
}

OwnCard card(const char *id, const QString &front, const QString &back)
{
    return { QString::fromLatin1(id), QStringLiteral("Title I İ ı"), front, back, { QStringLiteral("IN") }, {}, false };
}

} // namespace

/// F59: a file says the same wherever it is written, and is read alike wherever it is read.
class TestFilesInLocales : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void F59_aProfileIsTheSameFile();
    void F59_aTalksReportIsTheSameFile();
    void F59_aTableOfCardsIsTheSameFile();
    void F59_aCalendarIsTheSameFile();

private:
    [[nodiscard]] static QByteArray exported(ProfileBench &bench, const QString &name);
};

void TestFilesInLocales::cleanup()
{
    speak(QStringLiteral("C"));
}

QByteArray TestFilesInLocales::exported(ProfileBench &bench, const QString &name)
{
    const QString path = bench.folder.filePath(name + QStringLiteral(".json"));
    bool isDone = false;
    bool isWritten = false;
    bench.services.exportProfile(path, &bench.services, [&](const Result<ExportSummary> &summary) {
        isDone = true;
        isWritten = summary.has_value();
    });
    QFile file(path);
    return QTest::qWaitFor([&] { return isDone; }, 20000) && isWritten && file.open(QIODevice::ReadOnly)
        ? file.readAll()
        : QByteArray();
}

void TestFilesInLocales::F59_aProfileIsTheSameFile()
{
    // Written where a comma stands before fractions and a point parts thousands.
    speak(QStringLiteral("de_DE"));
    ProfileBench bench;
    QVERIFY(bench.open());
    GuideService &guide = bench.services.guide();
    guide.setOffer({ QStringLiteral("GBP"), 250000, 1250000, 0, 0, {}, 12.5, 0 });
    guide.setRate(QStringLiteral("GBP"), QStringLiteral("USD"), 1.27);
    guide.setOwnFigure(
        QStringLiteral("pay/pay-s2-uk-l5"), PayPart::Base, OwnFigure { { 123456.0, 123456.5 }, false, {} });
    bench.services.settings().setInterviewDay(QDate(2027, 1, 4));
    QVERIFY(bench.services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    QVERIFY(bench.services.sessions().apply(SessionEventKind::Ended, {}, 1));
    bench.services.sessions().leave();
    guide.flush();
    QByteArray first;
    for (const QString &name : kLocales) {
        speak(name);
        const QByteArray file = exported(bench, name);
        QVERIFY2(file.size() > 1000, qPrintable(name));
        first = first.isEmpty() ? file : first;
        QVERIFY2(file == first, qPrintable(name));
    }
    QVERIFY(first.contains("1.27"));
    QVERIFY(first.contains("12.5"));
    QVERIFY(first.contains("250000"));
    QVERIFY(first.contains("123456.5"));
    QVERIFY(first.contains("2027-01-04"));
}

void TestFilesInLocales::F59_aTalksReportIsTheSameFile()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    TalkService &talks = bench.services.talks();
    QVERIFY(talks.start(TalkFormatId(QStringLiteral("own-30-15")), QStringLiteral("Grokking"), Level::L5, 7));
    bench.clock.advance(Milliseconds { 1234567 });
    QVERIFY(talks.apply(TalkEventKind::Ended));
    const TalkRun run { talks.startedAt(), talks.plan(), talks.state() };
    QByteArray csv;
    QByteArray json;
    for (const QString &name : kLocales) {
        speak(name);
        const QByteArray table = reportCsv(reportLines(run.plan, run.state), talks.ratings());
        const QByteArray object = reportJson(run, {});
        csv = csv.isEmpty() ? table : csv;
        json = json.isEmpty() ? object : json;
        QCOMPARE(table, csv);
        QCOMPARE(object, json);
    }
    QVERIFY2(csv.contains("1234.567"), csv.constData());
}

void TestFilesInLocales::F59_aTableOfCardsIsTheSameFile()
{
    const QList<OwnCard> cards { card("own-1", QStringLiteral("1,5; \"2.5\""), QStringLiteral("INFORMATION, İstanbul")),
        card("own-2", QStringLiteral("$\\frac{1}{2}$"), QStringLiteral("٣ and 三")) };
    QByteArray first;
    for (const QString &name : kLocales) {
        speak(name);
        const QByteArray file = writeCsvCards(cards);
        first = first.isEmpty() ? file : first;
        QCOMPARE(file, first);
        const Result<CardReadout> read = readCsvCards(file, QStringLiteral("deck"));
        QVERIFY2(read.has_value(), qPrintable(name));
    }
    QVERIFY(first.contains("1,5"));
}

void TestFilesInLocales::F59_aCalendarIsTheSameFile()
{
    const QList<CalendarDay> days { { QStringLiteral("task-1"), QStringLiteral("İleri, 1.5 h"), QStringLiteral("note"),
                                        QDate(2027, 1, 4) },
        { QStringLiteral("task-2"), QStringLiteral("面接"), {}, QDate(2028, 2, 29) } };
    QByteArray first;
    for (const QString &name : kLocales) {
        speak(name);
        const QByteArray file = writeCalendar(days, fromEpochMs(1795287600000));
        first = first.isEmpty() ? file : first;
        QCOMPARE(file, first);
        const auto read = readCalendar(file);
        QVERIFY2(read.has_value(), qPrintable(name));
        QCOMPARE(read->size(), days.size());
        QCOMPARE(read->last().day, days.last().day);
    }
    QVERIFY(first.contains("20270104"));
}

QTEST_GUILESS_MAIN(TestFilesInLocales)
#include "tst_filesinlocales.moc"
