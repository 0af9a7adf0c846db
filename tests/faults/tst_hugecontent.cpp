// SPDX-License-Identifier: MIT
#include "content/packfile.h"
#include "content/yamlnode.h"
#include "exchange/calendarfile.h"
#include "exchange/profileimport.h"
#include "markdown/markdown.h"
#include "paper/csljsonreader.h"
#include "services/cardfilework.h"
#include "support/bytepass.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr int kDeep = 100'000;
constexpr qint64 kHundredMegabytes = 100LL * 1024 * 1024;
/// The mark of the list.
constexpr qint64 kMostKib = 200LL * 1024;

/// The most memory that the process has had so far.
qint64 peakKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QFile::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').first().toLongLong();
            }
        }
    }
    return 0;
}

bool makeFile(const QString &path, const QByteArray &head, qint64 size)
{
    QFile file(path);
    // Sparse: what is refused unread need not be written either.
    return file.open(QFile::WriteOnly) && file.write(head) == head.size() && (size == 0 || file.resize(size));
}

/// How long a hundred megabytes take that are looked at once; a tenth of it is measured.
qint64 hundredMegabytesNs()
{
    constexpr int kPart = 10;
    return kPart * test::onePassNs(QByteArray(kHundredMegabytes / kPart, 'x'));
}

} // namespace

/// Fault F38: content that is far too large, far too deep, or grows while it is read. Each is refused with a word and in less time than looking at a
/// hundred megabytes takes (the mark is a second), and memory stays.
class TestHugeContent : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F38_hundredMegabytesAreRefusedUnread();
    void F38_aMillionLinesAreRefused();
    void F38_aliasesDoNotMultiply();
    void F38_yamlNestingEnds_data();
    void F38_yamlNestingEnds();
    void F38_markdownNestingEnds_data();
    void F38_markdownNestingEnds();
    void F38_nestedImportsAreRefused();
    void F38_whoReadsIsNotWaitedForAndCanBeStopped();

private:
    /// What `read` gives, and how long it took.
    template <typename Read>
    [[nodiscard]] auto timed(Read read)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = read();
        m_readNs += timer.nsecsElapsed();
        return result;
    }

    qint64 m_before = 0;
    qint64 m_readNs = 0;
    QTemporaryDir m_folder;
};

void TestHugeContent::init()
{
    m_before = peakKib();
    m_readNs = 0;
}

void TestHugeContent::cleanup()
{
    QVERIFY2(peakKib() - m_before < kMostKib, qPrintable(QString::number(peakKib() - m_before)));
    if (const qint64 mostNs = m_readNs > 0 ? hundredMegabytesNs() : 0; mostNs > 0) {
        qInfo("%.1f ms of %.1f", static_cast<double>(m_readNs) / 1e6, static_cast<double>(mostNs) / 1e6);
        QVERIFY(m_readNs <= mostNs);
    }
}

void TestHugeContent::F38_hundredMegabytesAreRefusedUnread()
{
    QVERIFY(makeFile(m_folder.filePath(QStringLiteral("huge.md")), "---\nid: a\n", kHundredMegabytes));
    ContentProblems problems;
    QVERIFY(!timed([&] { return readPackFile(m_folder.path(), QStringLiteral("huge.md"), &problems); }));
    QCOMPARE(problems.size(), 1);
    QVERIFY(!problems.first().message.isEmpty());
    // An export may be larger than a file of content; zeros are none.
    const QString json = m_folder.filePath(QStringLiteral("huge.json"));
    QVERIFY(makeFile(json, "{", 3 * kHundredMegabytes));
    QVERIFY(!timed([&] { return loadProfileDocument(json); }));
    const QByteArray calendar = "BEGIN:VCALENDAR\r\n" + QByteArray(qsizetype { 20 } * 1024 * 1024, 'x');
    QVERIFY(!timed([&] { return readCalendar(calendar); }));
}

void TestHugeContent::F38_aMillionLinesAreRefused()
{
    const QString file = m_folder.filePath(QStringLiteral("lines.md"));
    QVERIFY(makeFile(file, "---\n" + QByteArray("a:\n").repeated(1'000'000) + "---\n", 0));
    ContentProblems problems;
    QVERIFY(!timed([&] { return readPackFile(m_folder.path(), QStringLiteral("lines.md"), &problems); }));
    QCOMPARE(problems.size(), 1);
}

void TestHugeContent::F38_aliasesDoNotMultiply()
{
    QByteArray bomb("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name <= 'z'; ++name) {
        const QByteArray before = QByteArray("*") + static_cast<char>(name - 1);
        bomb += QByteArray(1, name) + ": &" + name + " [" + (before + ", ").repeated(8) + before + "]\n";
    }
    const auto read = timed([&] { return parseYaml(bomb); });
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(QStringLiteral("anchors")));
}

void TestHugeContent::F38_yamlNestingEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lists") << "a: " + QByteArray(kDeep, '[') + QByteArray(kDeep, ']');
    QTest::newRow("lists left open") << "a: " + QByteArray(kDeep, '[');
    QTest::newRow("maps") << "a: " + QByteArray("{a: ").repeated(kDeep) + QByteArray(kDeep, '}');
    QTest::newRow("dashes") << QByteArray("- ").repeated(kDeep) + "x";
}

void TestHugeContent::F38_yamlNestingEnds()
{
    QFETCH(QByteArray, text);
    QVERIFY(!timed([&] { return parseYaml(text); }));
}

void TestHugeContent::F38_markdownNestingEnds_data()
{
    QTest::addColumn<QString>("text");
    const auto times = [](const char *what) { return QString::fromLatin1(what).repeated(kDeep); };
    QTest::newRow("quotes") << times(">") + QStringLiteral("x");
    QTest::newRow("lists") << times("- ") + QStringLiteral("x");
    QTest::newRow("links") << times("[") + QStringLiteral("x");
    QTest::newRow("emphasis") << times("*a ") + QStringLiteral("x");
    QTest::newRow("formulas") << times("$") + QStringLiteral("x");
}

void TestHugeContent::F38_markdownNestingEnds()
{
    QFETCH(QString, text);
    // Drawn or refused; either way it comes back.
    const Result<QJsonArray> blocks = timed([&] { return markdownBlocks(text); });
    QVERIFY(blocks || !blocks.error().context.isEmpty());
    (void)timed([&] { return plainText(text); });
}

void TestHugeContent::F38_nestedImportsAreRefused()
{
    const QByteArray lists = QByteArray(kDeep, '[') + QByteArray(kDeep, ']');
    QVERIFY(!timed([&] { return ProfileDocument::fromJson(lists); }));
    const QByteArray objects = QByteArray("{\"tables\":").repeated(kDeep);
    QVERIFY(!timed([&] { return ProfileDocument::fromJson(objects); }));
    const Result<BibReadout> references = timed([&] { return readCslJson("[{\"title\": " + lists + "}]"); });
    QVERIFY(!references || references->records.isEmpty() || !references->problems.isEmpty());
    // Each begun is ended: only the depth is wrong.
    const QByteArray calendars
        = QByteArray("BEGIN:VCALENDAR\r\n").repeated(kDeep) + QByteArray("END:VCALENDAR\r\n").repeated(kDeep);
    QVERIFY(!timed([&] { return readCalendar(calendars); }));
}

void TestHugeContent::F38_whoReadsIsNotWaitedForAndCanBeStopped()
{
    const QString huge = m_folder.filePath(QStringLiteral("huge.csv"));
    QVERIFY(makeFile(huge, QByteArray("question,answer\n").repeated(100'000), 0));
    const QString small = m_folder.filePath(QStringLiteral("small.csv"));
    QVERIFY(makeFile(small, "front,back\nWhy?,Because.\n", 0));
    CardFileWork work;
    QStringList answered;
    const auto note = [&answered](const QString &which) {
        return [&answered, which](const Result<CardReadout> &readout) {
            answered.append(which + (readout ? QStringLiteral(" read") : QStringLiteral(" refused")));
        };
    };
    // Answers come through the event loop, so none can be here before it has run: asking waits for nothing.
    work.read(huge, note(QStringLiteral("huge")));
    QCOMPARE(answered, QStringList());
    // Stopped, and then something else is asked for: the first is never answered, and the second is.
    work.cancel();
    work.read(small, note(QStringLiteral("small")));
    QTRY_COMPARE(answered, QStringList { QStringLiteral("small read") });
    // The same by asking for another one, without a word.
    work.read(huge, note(QStringLiteral("huge")));
    work.read(small, note(QStringLiteral("small again")));
    QTRY_COMPARE(answered, QStringList({ QStringLiteral("small read"), QStringLiteral("small again read") }));
}

QTEST_GUILESS_MAIN(TestHugeContent)
#include "tst_hugecontent.moc"
