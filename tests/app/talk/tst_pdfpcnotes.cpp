// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "talk/pdfpcnotes.h"

#include <QFile>
#include <QTest>

using namespace sevenrounds;

using Fault = PdfpcNotes::Fault;

/// Notes that another program wrote beside a PDF.
class TestPdfpcNotes : public QObject
{
    Q_OBJECT

private slots:
    void readsJson();
    void readsTheOlderForm();
    void aBadEntryIsNamedByItsLine();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aLongNoteIsCut();
    void aNoteIsTextThatCanBeKept();
    void theEndIsRead_data();
    void theEndIsRead();
    void whatIsWrittenIsReadBack();
    void notesBesideDecksAreRead();
    void anyInputIsTaken();
};

namespace {

const QByteArray kJson = "{\n"
                         "  \"pdfpcFormat\": 2,\n"
                         "  \"duration\": 20,\n"
                         "  \"notes \\\" [{\": [{ \"idx\": 9 }],\n"
                         "  \"pages\": [\n"
                         "    { \"idx\": 0, \"label\": \"1\", \"overlay\": 0, \"note\": \"Why\\nnow\" },\n"
                         "    { \"idx\": 1, \"label\": \"2\", \"overlay\": 0 },\n"
                         "    { \"idx\": 2, \"note\": \"The equation { [\" }\n"
                         "  ]\n"
                         "}\n";

const QByteArray kSections
    = "[file]\ntalk.pdf\n[duration]\n20\n[notes]\n### 1\nWhy\nnow\n### 3\n\\# no head\n[notes]\n";

} // namespace

void TestPdfpcNotes::readsJson()
{
    const PdfpcNotes read = readPdfpcNotes(kJson);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.notes,
        (QMap<int, QString> { { 0, QStringLiteral("Why\nnow") }, { 2, QStringLiteral("The equation { [") } }));
    QCOMPARE(readPdfpcNotes("\xEF\xBB\xBF" + kJson).notes, read.notes);
    QVERIFY(readPdfpcNotes("{ \"pdfpcFormat\": 2 }").problems.isEmpty());
}

void TestPdfpcNotes::readsTheOlderForm()
{
    const PdfpcNotes read = readPdfpcNotes(kSections);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.notes,
        (QMap<int, QString> { { 0, QStringLiteral("Why\nnow") }, { 2, QStringLiteral("# no head\n[notes]") } }));
    QByteArray windows = kSections;
    windows.replace("\n", "\r\n");
    QCOMPARE(readPdfpcNotes(windows).notes, read.notes);
    QVERIFY(readPdfpcNotes("[file]\ntalk.pdf\n").problems.isEmpty());
}

void TestPdfpcNotes::aBadEntryIsNamedByItsLine()
{
    const PdfpcNotes json = readPdfpcNotes("{ \"pages\": [\n{ \"idx\": 0, \"note\": \"good\" },\n{ \"idx\": -4 },\n7,\n"
                                           "{ \"idx\": 1, \"note\": 3 },\n{ \"idx\": 5, \"note\": \"good too\" } ] }");
    QCOMPARE(json.notes.size(), 2);
    QCOMPARE(json.problems.size(), 3);
    QCOMPARE(json.problems.at(0).line, 3);
    QCOMPARE(json.problems.at(1).line, 4);
    QCOMPARE(json.problems.at(2).line, 5);
    // The name may be spelled, and come twice: the last one is read, and its lines are told.
    const PdfpcNotes twice
        = readPdfpcNotes("{ \"pages\": [\n{ \"idx\": 0 },\n{ \"idx\": 1 } ],\n"
                         "\"p\\u0061ges\": [\n{ \"idx\": 2, \"note\": \"good\" },\n{ \"idx\": -1 } ] }");
    QCOMPARE(twice.notes, (QMap<int, QString> { { 2, QStringLiteral("good") } }));
    QCOMPARE(twice.problems.size(), 1);
    QCOMPARE(twice.problems.first().line, 6);
    const PdfpcNotes text = readPdfpcNotes("[notes]\n### 1\ngood\n### zero\nlost\n### 0\nlost\n### 2\ngood\n");
    QCOMPARE(text.notes.size(), 2);
    QCOMPARE(text.problems.size(), 2);
    QVERIFY(text.problems.at(0).fault == Fault::BadPage);
    QCOMPARE(text.problems.at(0).line, 4);
    QCOMPARE(text.problems.at(1).line, 6);
}

void TestPdfpcNotes::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("line");
    QTest::addRow("empty") << QByteArray() << static_cast<int>(Fault::Unknown) << 1;
    QTest::addRow("prose") << QByteArray("\nDear diary\n[notes]\n") << static_cast<int>(Fault::Unknown) << 2;
    QTest::addRow("another JSON") << QByteArray("{ \"a\": 1 }") << static_cast<int>(Fault::Unknown) << 1;
    QTest::addRow("cut JSON") << QByteArray("{\n\"pages\": [\n{ \"idx\": 0,") << static_cast<int>(Fault::Broken) << 3;
    QTest::addRow("not UTF-8") << QByteArray("[notes]\n### 1\n\xFF\xFE\n") << static_cast<int>(Fault::NotText) << 0;
    QTest::addRow("binary") << QByteArray("[notes]\n\0\n", 10) << static_cast<int>(Fault::NotText) << 0;
    QTest::addRow("huge") << QByteArray(kLargestPdfpcFile + 1, ' ') << static_cast<int>(Fault::TooLarge) << 0;
    QTest::addRow("deep") << QByteArray(200'000, '{') << static_cast<int>(Fault::Broken) << 1;
}

void TestPdfpcNotes::faultsAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    QFETCH(int, line);
    const PdfpcNotes read = readPdfpcNotes(bytes);
    QVERIFY(read.notes.isEmpty());
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(static_cast<int>(read.problems.first().fault), fault);
    QCOMPARE(read.problems.first().line, line);
}

void TestPdfpcNotes::aLongNoteIsCut()
{
    const PdfpcNotes read = readPdfpcNotes("[notes]\n### 2\n" + QByteArray(kLongestPdfpcNote + 5, 'x'));
    QCOMPARE(read.notes.value(1).size(), kLongestPdfpcNote);
    QVERIFY(read.problems.first().fault == Fault::LongNote);
    QCOMPARE(read.problems.first().line, 2);
}

void TestPdfpcNotes::aNoteIsTextThatCanBeKept()
{
    const QByteArray pages
        = "{ \"pages\": [ { \"idx\": 0, \"note\": \"\\ufeff\\ufeffa\\u0000b \\ud83d\\ude00 \\ud83d\" }, "
          "{ \"idx\": 1, \"note\": \"\\u0000\" } ] }";
    const PdfpcNotes read = readPdfpcNotes(pages);
    QCOMPARE(read.notes, (QMap<int, QString> { { 0, QStringLiteral("ab \U0001F600 ?") } }));
    // No character is cut in two.
    const QByteArray face = QStringLiteral("\U0001F600").toUtf8();
    const PdfpcNotes cut = readPdfpcNotes("[notes]\n### 1\nx" + face.repeated(kLongestPdfpcNote));
    const QString note = cut.notes.value(0);
    QCOMPARE(note.size(), kLongestPdfpcNote - 1);
    QCOMPARE(QString::fromUtf8(note.toUtf8()), note);
}

void TestPdfpcNotes::theEndIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("line");
    // The JSON counts slides from 0, the older form from 1.
    QTest::addRow("JSON") << QByteArray("{ \"pdfpcFormat\": 2,\n\"endSlide\": 4 }") << 4 << 0;
    QTest::addRow("JSON, the first") << QByteArray("{ \"endSlide\": 0, \"pages\": [] }") << 0 << 0;
    QTest::addRow("JSON, none") << QByteArray("{ \"endSlide\": null, \"pages\": [] }") << -1 << 0;
    QTest::addRow("JSON, no number") << QByteArray("{ \"pages\": [],\n\"endSlide\": \"4\" }") << -1 << 2;
    QTest::addRow("JSON, half a slide") << QByteArray("{\n\n\"endSlide\": 1.5, \"pages\": [] }") << -1 << 3;
    QTest::addRow("JSON, below the first") << QByteArray("{ \"endSlide\": -1, \"pages\": [] }") << -1 << 1;
    QTest::addRow("sections") << QByteArray("[file]\ntalk.pdf\n[end_user_slide]\n\n5\n[notes]\n") << 4 << 0;
    QTest::addRow("sections, long ago") << QByteArray("[end_slide]\r\n5\r\n[notes]\r\n### 1\r\na\r\n") << 4 << 0;
    QTest::addRow("sections, nothing") << QByteArray("[end_slide]\n[notes]\n") << -1 << 0;
    QTest::addRow("sections, no number") << QByteArray("[end_slide]\nlast\n[notes]\n") << -1 << 2;
    QTest::addRow("in a note") << QByteArray("[notes]\n### 1\n[end_slide]\n5\n") << -1 << 0;
}

void TestPdfpcNotes::theEndIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, end);
    QFETCH(int, line);
    const PdfpcNotes read = readPdfpcNotes(bytes);
    QCOMPARE(read.endSlide.value_or(-1), end);
    QCOMPARE(read.problems.size(), line > 0 ? 1 : 0);
    if (line > 0) {
        QVERIFY(read.problems.first().fault == Fault::BadPage);
        QCOMPARE(read.problems.first().line, line);
    }
}

void TestPdfpcNotes::whatIsWrittenIsReadBack()
{
    PdfpcNotes notes;
    notes.notes = { { 0, QStringLiteral("Why\nnow") },
        { 3, QStringLiteral("### 2\n\\# \"[notes]\" é \U0001F600\r\n{") }, { 7, QStringLiteral("  ") } };
    notes.endSlide = 5;
    const QByteArray written = writePdfpcNotes(notes);
    // pdfpc opens no other version, and takes a page without a label by its place.
    QVERIFY(written.contains("\"pdfpcFormat\": 2") && !written.contains("label"));
    const PdfpcNotes read = readPdfpcNotes(written);
    QVERIFY(read.problems.isEmpty());
    // A blank one is none.
    notes.notes.remove(7);
    QCOMPARE(read.notes, notes.notes);
    QCOMPARE(read.endSlide, notes.endSlide);
    const PdfpcNotes nothing = readPdfpcNotes(writePdfpcNotes({}));
    QVERIFY(nothing.problems.isEmpty() && nothing.notes.isEmpty() && !nothing.endSlide);
    // Whatever comes in goes out.
    for (const QByteArray &bytes : { kJson, kSections, QByteArray("[end_slide]\n9999\n[notes]\n### 10000\nlast\n") }) {
        const PdfpcNotes first = readPdfpcNotes(bytes);
        const PdfpcNotes again = readPdfpcNotes(writePdfpcNotes(first));
        QVERIFY(again.problems.isEmpty());
        QCOMPARE(again.notes, first.notes);
        QCOMPARE(again.endSlide, first.endSlide);
    }
}

void TestPdfpcNotes::notesBesideDecksAreRead()
{
    const auto read = [](const QString &name) {
        QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/decks/") + name);
        return readPdfpcNotes(file.open(QFile::ReadOnly) ? file.readAll() : QByteArray());
    };
    const PdfpcNotes json = read(QStringLiteral("impress-169.pdfpc"));
    const PdfpcNotes sections = read(QStringLiteral("impress-43.pdfpc"));
    QVERIFY(json.problems.isEmpty() && sections.problems.isEmpty());
    QCOMPARE(json.notes.size(), 6);
    QCOMPARE(json.notes.value(0), QStringLiteral("Say who asked first."));
    QCOMPARE(json.notes.value(3), QStringLiteral("# The table\nSay what a \"pale\" cell is."));
    QCOMPARE(sections.notes, json.notes);
}

void TestPdfpcNotes::anyInputIsTaken()
{
    // Bytes are changed, taken out and doubled; whatever comes of it, pages are pages and problems are few.
    Random random(9);
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = round % 2 == 0 ? kJson : kSections;
        for (quint64 change = 0; change <= random.below(6) && !bytes.isEmpty(); ++change) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())));
            switch (random.below(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                bytes.remove(at, static_cast<qsizetype>(random.below(20)));
                break;
            default:
                bytes.insert(at, bytes.mid(at, static_cast<qsizetype>(random.below(40))));
                break;
            }
        }
        const PdfpcNotes read = readPdfpcNotes(bytes);
        QVERIFY(read.problems.size() <= 20);
        for (auto note = read.notes.cbegin(); note != read.notes.cend(); ++note) {
            QVERIFY(note.key() >= 0 && note.key() < kMostPdfpcPages);
            QVERIFY(!note.value().isEmpty());
        }
        const PdfpcNotes again = readPdfpcNotes(writePdfpcNotes(read));
        QVERIFY(again.problems.isEmpty());
        QCOMPARE(again.notes, read.notes);
        QCOMPARE(again.endSlide, read.endSlide);
    }
}

QTEST_GUILESS_MAIN(TestPdfpcNotes)
#include "tst_pdfpcnotes.moc"
