// SPDX-License-Identifier: MIT
#include "services/pdfreader.h"
#include "support/processtree.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

using namespace sevenrounds;

namespace {

constexpr int kPatience = 20'000;
constexpr double kWide = 16.0 / 9.0;
constexpr double kClassic = 4.0 / 3.0;
/// A4, upright.
constexpr double kSheet = 210.0 / 297.0;
constexpr int kWidth = 320;
/// A title alone has more.
constexpr qsizetype kFewestPixels = 300;

struct Pixel {
    int red = 0;
    int green = 0;
    int blue = 0;
    friend bool operator==(const Pixel &, const Pixel &) = default;
};

QList<Pixel> pixelsOf(const PdfPicture &picture)
{
    QList<Pixel> pixels;
    for (qsizetype i = 0; i + 3 < picture.pixels.size(); i += 4) {
        const auto value = [&](qsizetype at) { return static_cast<int>(static_cast<uchar>(picture.pixels.at(at))); };
        pixels.append({ value(i + 2), value(i + 1), value(i) });
    }
    return pixels;
}

qsizetype countOf(const PdfPicture &picture, const std::function<bool(const Pixel &)> &isCounted)
{
    const QList<Pixel> pixels = pixelsOf(picture);
    return std::count_if(pixels.cbegin(), pixels.cend(), isCounted);
}

/// How many differ from the corner.
qsizetype inkOf(const PdfPicture &picture)
{
    const Pixel corner = pixelsOf(picture).constFirst();
    return countOf(picture, [&](const Pixel &pixel) { return pixel != corner; });
}

} // namespace

/// Decks and a paper as other programs write them, opened by the process that the program ships (fixtures/decks, fixtures/papers).
class TestRealDecks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDeckOpensAndIsDrawn_data();
    void everyDeckOpensAndIsDrawn();
    void vectorsAndImagesAreDrawn_data();
    void vectorsAndImagesAreDrawn();
    void notesPagesShowSlideAndNote();
    void aPaperOfTwoColumnsIsReadAndDrawn();
    void linksLeadNowhere_data();
    void linksLeadNowhere();

private:
    [[nodiscard]] static QString path(const QString &name)
    {
        return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/decks/") + name;
    }
    [[nodiscard]] bool open(const QString &name);
    /// In its own shape, as the pages of a talk ask for it; without a pixel where nothing came.
    [[nodiscard]] PdfPicture draw(int page);
    [[nodiscard]] QString textOf(int page);

    std::unique_ptr<PdfReader> m_reader;
};

void TestRealDecks::initTestCase()
{
    qRegisterMetaType<PdfFailure>();
    qRegisterMetaType<PdfPicture>();
    QVERIFY2(!pdfProgram().isEmpty(), "sevenrounds-pdf is not beside the tests");
}

bool TestRealDecks::open(const QString &name)
{
    m_reader = std::make_unique<PdfReader>(pdfProgram());
    m_reader->open(path(name));
    return QTest::qWaitFor([this] { return m_reader->isOpen(); }, kPatience);
}

PdfPicture TestRealDecks::draw(int page)
{
    const QSizeF size = m_reader->sizes().at(page);
    QSignalSpy drawn(m_reader.get(), &PdfReader::rendered);
    m_reader->render(page, { kWidth, static_cast<int>(std::lround(kWidth * size.height() / size.width())) });
    return QTest::qWaitFor([&] { return !drawn.isEmpty(); }, kPatience) ? drawn.first().first().value<PdfPicture>()
                                                                        : PdfPicture();
}

QString TestRealDecks::textOf(int page)
{
    QSignalSpy read(m_reader.get(), &PdfReader::textRead);
    m_reader->readText(page);
    return QTest::qWaitFor([&] { return !read.isEmpty(); }, kPatience) ? read.first().at(1).toString() : QString();
}

void TestRealDecks::everyDeckOpensAndIsDrawn_data()
{
    QTest::addColumn<int>("slides");
    QTest::addColumn<double>("ratio");
    // Pages of another shape behind the slides.
    QTest::addColumn<int>("sheets");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("words");
    QTest::newRow("beamer-169.pdf") << 8 << kWide << 0 << 1 << QStringLiteral("comes the question");
    QTest::newRow("beamer-43.pdf") << 8 << kClassic << 0 << 7 << QStringLiteral("My position");
    // Each page of notes is a slide's neighbor there, and of its shape.
    QTest::newRow("beamer-notes.pdf") << 12 << kWide << 0 << 1 << QStringLiteral("Say who asked");
    QTest::newRow("impress-169.pdf") << 6 << kWide << 0 << 1 << QStringLiteral("for ten times as long");
    QTest::newRow("impress-43.pdf") << 6 << kClassic << 0 << 5 << QStringLiteral("A race between two circuits");
    QTest::newRow("impress-notes.pdf") << 6 << kWide << 6 << 6 << QStringLiteral("Say who asked first.");
}

void TestRealDecks::everyDeckOpensAndIsDrawn()
{
    QFETCH(int, slides);
    QFETCH(double, ratio);
    QFETCH(int, sheets);
    QFETCH(int, page);
    QFETCH(QString, words);
    QVERIFY(open(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(m_reader->sizes().size(), slides + sheets);
    QVERIFY2(textOf(page).contains(words), qPrintable(textOf(page)));
    for (int i = 0; i < slides + sheets; ++i) {
        const QSizeF size = m_reader->sizes().at(i);
        const double wanted = i < slides ? ratio : kSheet;
        QVERIFY2(qAbs(size.width() / size.height() - wanted) < 0.01,
            qPrintable(QStringLiteral("%1: %2 × %3").arg(i).arg(size.width()).arg(size.height())));
        const PdfPicture picture = draw(i);
        QCOMPARE(picture.page, i);
        QCOMPARE(picture.size.width(), kWidth);
        QVERIFY(qAbs(picture.size.height() - kWidth / wanted) < 2);
        const qsizetype ink = inkOf(picture);
        QVERIFY2(ink > kFewestPixels, qPrintable(QStringLiteral("page %1: %2 pixels").arg(i).arg(ink)));
    }
}

void TestRealDecks::vectorsAndImagesAreDrawn_data()
{
    QTest::addColumn<int>("vectors");
    QTest::addColumn<int>("image");
    QTest::newRow("impress-169.pdf") << 2 << 3;
    QTest::newRow("impress-43.pdf") << 2 << 3;
    // The small picture of the slide on its page of notes.
    QTest::newRow("impress-notes.pdf") << 8 << 9;
}

void TestRealDecks::vectorsAndImagesAreDrawn()
{
    QFETCH(int, vectors);
    QFETCH(int, image);
    QVERIFY(open(QString::fromLatin1(QTest::currentDataTag())));
    // The red curve, the veil over its jump, and the blue of the table of sums; no page holds the other's colors.
    const auto isRed = [](const Pixel &pixel) { return pixel.red > pixel.blue + 90 && pixel.green < 150; };
    const auto isVeil = [](const Pixel &pixel) { return pixel.red > pixel.blue + 60 && pixel.red - pixel.green < 60; };
    const auto isTable = [](const Pixel &pixel) { return pixel.blue > pixel.red + 40 && pixel.green > pixel.red + 20; };
    const PdfPicture curves = draw(vectors);
    QVERIFY(countOf(curves, isRed) > 80);
    QVERIFY(countOf(curves, isVeil) > 150);
    QCOMPARE(countOf(curves, isTable), 0);
    const PdfPicture table = draw(image);
    QVERIFY(countOf(table, isTable) > 2000);
    QCOMPARE(countOf(table, isRed), 0);
    QCOMPARE(countOf(table, isVeil), 0);
    QVERIFY(textOf(vectors).contains(QStringLiteral("the jump")));
}

void TestRealDecks::notesPagesShowSlideAndNote()
{
    QVERIFY(open(QStringLiteral("impress-notes.pdf")));
    const QStringList notes { QStringLiteral("Say who asked first."), QStringLiteral("Ask the room"),
        QStringLiteral("Point at the jump"), QStringLiteral("Say what a pale cell is."),
        QStringLiteral("Do not follow them"), QStringLiteral("Stop here") };
    for (int slide = 0; slide < notes.size(); ++slide) {
        const QString &words = notes.at(slide);
        QVERIFY2(!textOf(slide).contains(words), qPrintable(words));
        QVERIFY2(textOf(slide + 6).contains(words), qPrintable(words));
    }
    QVERIFY(textOf(11).contains(QStringLiteral("A race between two circuits")));
}

void TestRealDecks::aPaperOfTwoColumnsIsReadAndDrawn()
{
    QVERIFY(open(QStringLiteral("../papers/article.pdf")));
    QCOMPARE(m_reader->sizes().size(), 2);
    const double width = m_reader->sizes().first().width();
    QVERIFY(qAbs(width / m_reader->sizes().first().height() - kSheet) < 0.01);
    // One column is read before the other, a line of it as one line.
    const QString text = textOf(0).simplified();
    const qsizetype left = text.indexOf(QStringLiteral("Two estimators Let Y1"));
    const qsizetype right = text.indexOf(QStringLiteral("labeled and unlabeled ex"));
    QVERIFY2(left > 0 && right > left, qPrintable(text));
    QVERIFY(textOf(1).simplified().contains(QStringLiteral("D. Survey. Sampling by Difference.")));
    // What is found is marked where it stands: in either column.
    QSignalSpy marked(m_reader.get(), &PdfReader::marked);
    m_reader->mark(0, QStringLiteral("variance"));
    QVERIFY(QTest::qWaitFor([&] { return !marked.isEmpty(); }, kPatience));
    const auto marks = marked.first().at(2).value<QList<QList<QRectF>>>();
    const auto isLeft = [&](const QList<QRectF> &mark) { return mark.first().right() < width / 2; };
    QVERIFY(std::any_of(marks.cbegin(), marks.cend(), isLeft));
    QVERIFY(!std::all_of(marks.cbegin(), marks.cend(), isLeft));
    // Both columns have ink, and the figure its colors: a pale field and a red curve, in the right column only.
    const PdfPicture page = draw(0);
    const QList<Pixel> pixels = pixelsOf(page);
    qsizetype ink[2] = {};
    qsizetype figure[2] = {};
    qsizetype curve = 0;
    for (qsizetype i = 0; i < pixels.size(); ++i) {
        const Pixel &pixel = pixels.at(i);
        const auto side = static_cast<std::size_t>(2 * (i % kWidth) / kWidth);
        ink[side] += pixel.red < 160 && pixel.blue < 160 ? 1 : 0;
        figure[side] += pixel.blue > pixel.red + 30 ? 1 : 0;
        curve += pixel.red > pixel.green + 50 ? 1 : 0;
    }
    QVERIFY(ink[0] > 1000 && ink[1] > 1000);
    QVERIFY(figure[0] == 0 && figure[1] > 500);
    QVERIFY(curve > 20);
}

void TestRealDecks::linksLeadNowhere_data()
{
    QTest::addColumn<QByteArrayList>("links");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("words");
    // What pdfTeX writes of links is compressed.
    const QString beamer = QStringLiteral("A link to the outside, and one to the last slide.");
    QTest::newRow("beamer-169.pdf") << QByteArrayList() << 6 << beamer;
    QTest::newRow("impress-169.pdf") << QByteArrayList { "/URI(https://example.org/)", "/FitR" } << 4 << beamer;
    QTest::newRow("impress-43.pdf") << QByteArrayList { "/URI(https://example.org/)", "/FitR" } << 4 << beamer;
    QTest::newRow("impress-notes.pdf") << QByteArrayList { "/URI(https://example.org/)", "/FitR" } << 4 << beamer;
}

/// The words of a link are read and drawn as any others; the process that does so starts no program and opens no connection.
void TestRealDecks::linksLeadNowhere()
{
    QFETCH(QByteArrayList, links);
    QFETCH(int, page);
    QFETCH(QString, words);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFile file(path(name));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QByteArray &link : links) {
        QVERIFY2(bytes.contains(link), link.constData());
    }
    QVERIFY(open(name));
    QVERIFY2(textOf(page).simplified().contains(words), qPrintable(textOf(page)));
    QVERIFY(inkOf(draw(page)) > kFewestPixels);
    const QList<qint64> started = test::descendantsOf(QCoreApplication::applicationPid());
    QCOMPARE(started.size(), 1);
    const QDir handles(QStringLiteral("/proc/%1/fd").arg(started.first()));
    const QFileInfoList open = handles.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    QVERIFY(!open.isEmpty());
    for (const QFileInfo &handle : open) {
        QVERIFY2(!handle.symLinkTarget().contains(QStringLiteral("socket:")), qPrintable(handle.symLinkTarget()));
    }
}

QTEST_GUILESS_MAIN(TestRealDecks)
#include "tst_realdecks.moc"
