// SPDX-License-Identifier: MIT
#include "services/pdfreader.h"
#include "support/processtree.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/") + QLatin1String(name);
}

/// So many zeros and a few more as a zlib stream: one literal, then copies of 258 bytes in the fixed code, which take 13 bits each. What fills half a gigabyte is three
/// megabytes, and nobody has to compress it.
QByteArray packedZeros(qint64 count)
{
    QByteArray packed("\x78\x01", 2);
    int held = 0;
    unsigned char byte = 0;
    const auto add = [&](const char *bits) {
        for (; *bits != '\0'; ++bits) {
            byte = static_cast<unsigned char>(byte | ((*bits - '0') << held));
            if (++held == 8) {
                packed.append(static_cast<char>(byte));
                held = 0;
                byte = 0;
            }
        }
    };
    add("110");
    add("00110000");
    qint64 written = 1;
    for (; written < count; written += 258) {
        add("1100010100000");
    }
    add("0000000");
    if (held > 0) {
        packed.append(static_cast<char>(byte));
    }
    constexpr qint64 kAdler = 65521;
    const auto sum = static_cast<quint32>(written % kAdler);
    return packed + char(sum >> 8) + char(sum & 0xff) + QByteArray("\0\1", 2);
}

/// One page of so many points that is filled by an image of as many pixels, black and white.
QByteArray giantDocument(int side)
{
    const QByteArray length = QByteArray::number(side);
    const QByteArray image = packedZeros(qint64 { side } * ((side + 7) / 8));
    const QByteArray content = "q " + length + " 0 0 " + length + " 0 0 cm /I Do Q";
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
           "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R "
           "/MediaBox [0 0 "
        + length + ' ' + length
        + "] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>\nendobj\n4 0 obj\n<< /Length "
        + QByteArray::number(content.size()) + " >>\nstream\n" + content
        + "\nendstream\nendobj\n5 0 obj\n<< /Type /XObject /Subtype /Image /Width " + length + " /Height " + length
        + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length "
        + QByteArray::number(image.size()) + " >>\nstream\n" + image
        + "\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n";
}

/// A page that wants to start the program in every way that a file can: when it is opened, shown, and by a field that covers it.
QByteArray launchingDocument(const QByteArray &program)
{
    const QByteArray launch = "<< /S /Launch /F (" + program + ") /Unix << /F (" + program + ") >> /NewWindow true >>";
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction " + launch
        + " >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 "
          "0 R "
          "/MediaBox [0 0 300 400] /Contents 4 0 R /AA << /O "
        + launch + " >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 300 400] /A " + launch
        + " >>] >>\nendobj\n4 0 obj\n<< /Length 16 >>\nstream\n0 0 100 100 re f\nendstream\nendobj\n"
          "trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n";
}

/// The soft limit of a process, as "Max data size" of /proc/PID/limits.
QString limitOf(qint64 process, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/limits").arg(process));
    const QString text = file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QRegularExpression line(
        QLatin1Char('^') + name + QStringLiteral("\\s+(\\S+)"), QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

/// A document of so many pages that all show the same, with an index that has to be found anew.
QByteArray longDocument(int pages)
{
    QByteArray kids;
    for (int page = 0; page < pages; ++page) {
        kids += QByteArray::number(5 + page) + " 0 R ";
    }
    QByteArray all = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count "
        + QByteArray::number(pages) + " /Kids [" + kids
        + "] >>\nendobj\n3 0 obj\n<< /Length 16 >>\nstream\n0 0 100 100 re f\nendstream\nendobj\n";
    for (int page = 0; page < pages; ++page) {
        all += QByteArray::number(5 + page)
            + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 3 0 R >>\nendobj\n";
    }
    return all + "trailer\n<< /Size " + QByteArray::number(5 + pages) + " /Root 1 0 R >>\n%%EOF\n";
}

} // namespace

/// PDFs as the process reads them that the program ships, faults F56.
class TestPdfReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void opensADocumentWithItsSizes();
    void drawsAPage();
    void theNewestWishIsDrawn();
    void boundsAPicture();
    void readsAndFindsWords();
    void saysWhyItCannotBeShown_data();
    void saysWhyItCannotBeShown();
    void tenThousandPagesOpen();
    void theProcessIsLimited();
    void aGiantPageIsDrawnSmall();
    void aLaunchActionStartsNothing();
    void aKilledProcessIsSaid();
    void aSilentProcessIsGivenUp();
    void aMissingProgramIsSaid();
    void afterAFailureAnotherFileOpens();

private:
    [[nodiscard]] bool open(const QString &path);
    [[nodiscard]] bool openBytes(const QByteArray &document);
    [[nodiscard]] QString script(const QByteArray &text);

    std::unique_ptr<PdfReader> m_reader;
    QTemporaryDir m_folder;
};

void TestPdfReader::initTestCase()
{
    qRegisterMetaType<PdfFailure>();
    qRegisterMetaType<PdfPicture>();
    QVERIFY2(!pdfProgram().isEmpty(), "sevenrounds-pdf is not beside the tests");
}

void TestPdfReader::init()
{
    m_reader = std::make_unique<PdfReader>(pdfProgram());
}

bool TestPdfReader::open(const QString &path)
{
    m_reader->open(path);
    return QTest::qWaitFor([this] { return m_reader->isOpen(); }, 20'000);
}

bool TestPdfReader::openBytes(const QByteArray &document)
{
    QFile file(m_folder.filePath(QStringLiteral("made.pdf")));
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(document) != document.size()) {
        return false;
    }
    file.close();
    return open(file.fileName());
}

QString TestPdfReader::script(const QByteArray &text)
{
    QFile file(m_folder.filePath(QStringLiteral("script")));
    if (file.open(QFile::WriteOnly | QFile::Truncate)) {
        file.write("#!/bin/sh\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return file.fileName();
}

void TestPdfReader::opensADocumentWithItsSizes()
{
    QVERIFY(open(fixture("three-pages.pdf")));
    QCOMPARE(m_reader->sizes(), (QList<QSizeF> { { 612, 792 }, { 612, 792 }, { 960, 540 } }));
}

void TestPdfReader::drawsAPage()
{
    QVERIFY(open(fixture("three-pages.pdf")));
    QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
    m_reader->render(0, { 612, 792 });
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 20'000);
    const auto picture = drawn.first().first().value<PdfPicture>();
    QCOMPARE(picture.page, 0);
    QCOMPARE(picture.size, QSize(612, 792));
    const auto blue = [&](int x, int y) {
        return static_cast<int>(static_cast<unsigned char>(picture.pixels.at(qsizetype { 4 } * (y * 612 + x))));
    };
    QCOMPARE(blue(10, 10), 255);
    // The bar at the foot of the page: 72 to 272 from the left, 72 to 76 from below.
    QVERIFY(blue(150, 792 - 74) < 40);
}

void TestPdfReader::theNewestWishIsDrawn()
{
    QVERIFY(open(fixture("three-pages.pdf")));
    QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
    m_reader->render(0, { 100, 100 });
    m_reader->render(1, { 100, 100 });
    m_reader->render(2, { 96, 54 });
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 2, 20'000);
    QCOMPARE(drawn.last().first().value<PdfPicture>().page, 2);
    m_reader->render(3, { 100, 100 });
    m_reader->readText(0);
    QSignalSpy read(m_reader.get(), &PdfReader::textRead);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    QCOMPARE(drawn.size(), 2);
}

void TestPdfReader::boundsAPicture()
{
    QCOMPARE(boundedPdfSize({ 0, 0 }), QSize(1, 1));
    QCOMPARE(boundedPdfSize({ 1000, 1400 }), QSize(1000, 1400));
    const QSize least = boundedPdfSize({ 20'000, 40'000 });
    QVERIFY(qint64 { least.width() } * least.height() <= kMostPdfPixels);
    QVERIFY(std::abs(2 * least.width() - least.height()) <= 2);
    // What is bounded stays as it is, or a picture would never be the one that was asked for.
    for (const QSize size : { QSize(1, 2'000'000'000), QSize(2, 2'000'000'000), QSize(0, 2'000'000'000),
             QSize(300, 1'000'000'000), QSize(20'000, 40'000) }) {
        const QSize bounded = boundedPdfSize(size);
        QVERIFY(bounded.width() >= 1 && qint64 { bounded.width() } * bounded.height() <= kMostPdfPixels);
        QCOMPARE(boundedPdfSize(bounded), bounded);
    }
}

void TestPdfReader::readsAndFindsWords()
{
    QVERIFY(open(fixture("three-pages.pdf")));
    QSignalSpy read(m_reader.get(), &PdfReader::textRead);
    QSignalSpy found(m_reader.get(), &PdfReader::found);
    QSignalSpy marked(m_reader.get(), &PdfReader::marked);
    m_reader->readText(1);
    m_reader->find(QStringLiteral("GRADIENT"));
    m_reader->mark(2, QStringLiteral("GRADIENT"));
    QTRY_COMPARE_WITH_TIMEOUT(marked.size(), 1, 20'000);
    QVERIFY(read.first().at(1).toString().contains(QStringLiteral("No such word here.")));
    QCOMPARE(found.first().at(1).value<QList<int>>(), (QList<int> { 0, 2, 2 }));
    const auto marks = marked.first().at(2).value<QList<QList<QRectF>>>();
    QCOMPARE(marks.size(), 2);
    // On the second line, and the second occurrence right of the first.
    QVERIFY(marks.at(0).first().left() < marks.at(1).first().left());
    QVERIFY(QRectF(0, 0, 960, 540).contains(marks.at(1).first()));
}

void TestPdfReader::saysWhyItCannotBeShown_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<PdfFailure>("why");
    QFile empty(m_folder.filePath(QStringLiteral("empty.pdf")));
    QVERIFY(empty.open(QFile::WriteOnly));
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("none.pdf")) << PdfFailure::Missing;
    QTest::newRow("folder") << m_folder.path() << PdfFailure::Missing;
    QTest::newRow("empty") << empty.fileName() << PdfFailure::Blank;
    QTest::newRow("cut") << fixture("cut.pdf") << PdfFailure::Broken;
    QTest::newRow("text") << fixture("README.md") << PdfFailure::Broken;
    QTest::newRow("locked") << fixture("locked.pdf") << PdfFailure::Locked;
}

void TestPdfReader::saysWhyItCannotBeShown()
{
    QFETCH(QString, path);
    QFETCH(PdfFailure, why);
    QSignalSpy failed(m_reader.get(), &PdfReader::failed);
    m_reader->open(path);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY(failed.first().first().value<PdfFailure>() == why);
    QVERIFY(!m_reader->isOpen());
    QTest::qWait(0);
    QCOMPARE(failed.size(), 1);
}

void TestPdfReader::tenThousandPagesOpen()
{
    QVERIFY(openBytes(longDocument(10'000)));
    QCOMPARE(m_reader->sizes().size(), 10'000);
    QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
    m_reader->render(9'999, { 30, 40 });
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 20'000);
}

void TestPdfReader::aLaunchActionStartsNothing()
{
    // The program would leave a mark, also if it is gone when we look.
    const QString mark = m_folder.filePath(QStringLiteral("mark"));
    const QString program = script("touch " + mark.toUtf8() + '\n');
    for (const QByteArray &document : { launchingDocument(program.toUtf8()), launchingDocument("/bin/sleep 600") }) {
        QVERIFY(openBytes(document));
        QCOMPARE(m_reader->sizes().size(), 1);
        QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
        QSignalSpy read(m_reader.get(), &PdfReader::textRead);
        m_reader->render(0, { 60, 80 });
        m_reader->readText(0);
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size() + read.size(), 2, 20'000);
        QCOMPARE(test::descendantsOf(QCoreApplication::applicationPid()).size(), 1);
    }
    QVERIFY(open(fixture("launch.pdf")));
    QCOMPARE(m_reader->sizes().size(), 1);
    m_reader.reset();
    QTRY_VERIFY(test::descendantsOf(QCoreApplication::applicationPid()).isEmpty());
    QVERIFY(!QFileInfo::exists(mark));
}

void TestPdfReader::theProcessIsLimited()
{
    QVERIFY(open(fixture("three-pages.pdf")));
    const QList<qint64> started = test::descendantsOf(QCoreApplication::applicationPid());
    QCOMPARE(started.size(), 1);
    // It writes no file, leaves no core, and takes two gigabytes at most.
    QCOMPARE(limitOf(started.first(), QStringLiteral("Max file size")), QStringLiteral("0"));
    QCOMPARE(limitOf(started.first(), QStringLiteral("Max core file size")), QStringLiteral("0"));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QCOMPARE(limitOf(started.first(), QStringLiteral("Max data size")), QString::number(qint64 { 2 } << 30));
#endif
}

void TestPdfReader::aGiantPageIsDrawnSmall()
{
    constexpr int kSide = 60'000;
    QVERIFY(openBytes(giantDocument(kSide)));
    // What it says of its size is taken for the largest page that there can be, 200 inches.
    QCOMPARE(m_reader->sizes(), (QList<QSizeF> { { 14'400, 14'400 } }));
    QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
    QSignalSpy failed(m_reader.get(), &PdfReader::failed);
    // The picture that is asked for is small whatever the page says of itself.
    m_reader->render(0, { 240, 240 });
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size() + failed.size(), 1, 120'000);
    if (failed.isEmpty()) {
        const auto picture = drawn.first().first().value<PdfPicture>();
        QCOMPARE(picture.size, QSize(240, 240));
        // Zeros are black.
        QCOMPARE(static_cast<int>(picture.pixels.at(qsizetype { 4 } * (120 * 240 + 120))), 0);
    }
    // Whatever became of it, the next file opens.
    QVERIFY(open(fixture("three-pages.pdf")));
    QCOMPARE(m_reader->sizes().size(), 3);
}

void TestPdfReader::aKilledProcessIsSaid()
{
    PdfReader reader(script("echo '{\"bytes\":0,\"is\":\"opened\",\"sizes\":[[10,10]]}'\nread line\nkill -SEGV $$\n"));
    QSignalSpy opened(&reader, &PdfReader::opened);
    QSignalSpy failed(&reader, &PdfReader::failed);
    reader.open(QStringLiteral("any"));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
    reader.render(0, { 10, 10 });
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY(failed.first().first().value<PdfFailure>() == PdfFailure::Stopped);
    QVERIFY(!reader.isOpen());
}

void TestPdfReader::aSilentProcessIsGivenUp()
{
    PdfReader reader(script("exec sleep 600\n"));
    reader.setPatience(50ms);
    QSignalSpy failed(&reader, &PdfReader::failed);
    reader.open(QStringLiteral("any"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY(failed.first().first().value<PdfFailure>() == PdfFailure::TooSlow);
}

void TestPdfReader::aMissingProgramIsSaid()
{
    for (const QString &program : { QString(), m_folder.filePath(QStringLiteral("nowhere")) }) {
        PdfReader reader(program);
        QSignalSpy failed(&reader, &PdfReader::failed);
        reader.open(fixture("three-pages.pdf"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QVERIFY(failed.first().first().value<PdfFailure>() == PdfFailure::NoReader);
    }
}

void TestPdfReader::afterAFailureAnotherFileOpens()
{
    QSignalSpy failed(m_reader.get(), &PdfReader::failed);
    m_reader->open(fixture("cut.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QVERIFY(open(fixture("three-pages.pdf")));
    // The one before is not heard of any more.
    m_reader->open(fixture("launch.pdf"));
    QVERIFY(!m_reader->isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->isOpen(), 20'000);
    QCOMPARE(m_reader->sizes().size(), 1);
    QCOMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(TestPdfReader)
#include "tst_pdfreader.moc"
