// SPDX-License-Identifier: MIT
#include "cardfile/imageheader.h"
#include "core/imagename.h"

#include <QTest>
#include <QtEndian>

using namespace sevenrounds;

namespace {

QByteArray png(qint32 width, qint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    qint32 size[2] { qToBigEndian(width), qToBigEndian(height) };
    bytes.append(reinterpret_cast<const char *>(size), sizeof size);
    return bytes + QByteArray(20, '\0');
}

} // namespace

/// What is an image that can be shown (fault F42).
class TestImageHeader : public QObject
{
    Q_OBJECT

private slots:
    void readsSizes();
    void refusesBombsAndWhatIsNoImage();
    void namesAreStrict();
};

void TestImageHeader::readsSizes()
{
    const auto is = [](const QByteArray &bytes, const char *ending, int width, int height) {
        const auto header = readImageHeader(bytes);
        return header && header->ending == QLatin1String(ending) && header->width == width && header->height == height;
    };
    QVERIFY(is(png(300, 200), "png", 300, 200));
    QVERIFY(is(QByteArray("GIF89a\x2c\x01\xc8\0\0\0\0", 13), "gif", 300, 200));
    QVERIFY(is(QByteArray("\xFF\xD8\xFF\xE0\0\4ab\xFF\xC0\0\x11\x8\0\xC8\1\x2C\3\0\0\0\0\0\0", 24), "jpg", 300, 200));
    QVERIFY(is(QByteArray("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x2B\1\0\xC7\0\0\0\0", 32), "webp", 300, 200));
    QVERIFY(is(QByteArray("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\1\x2a\x2C\1\xC8\0\0\0", 32), "webp", 300, 200));
}

void TestImageHeader::refusesBombsAndWhatIsNoImage()
{
    for (const QByteArray &bytes : { png(8193, 1), png(8000, 8000), png(0, 5), png(-1, 5),
             QByteArray("<svg onload='x'/>"), QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("\xFF\xD8\xFF"),
             QByteArray("\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0\0\0", 14), QByteArray("RIFF\0\0\0\0WEBP", 12), QByteArray(),
             QByteArray("BM" + QByteArray(100, 'x')), QByteArray(png(10, 10) + QByteArray(kLargestImage, 'x')) }) {
        QVERIFY(!readImageHeader(bytes));
    }
}

void TestImageHeader::namesAreStrict()
{
    const QByteArray bytes = png(3, 2);
    const QString name = cardImageName(bytes, *readImageHeader(bytes));
    QVERIFY(isImageName(name));
    for (const QString &other :
        { QString(), QStringLiteral("../") + name, name + QStringLiteral(".svg"), name.toUpper(),
            name.left(60) + QStringLiteral(".png"), QString(name).replace(QLatin1String(".png"), QLatin1String(".svg")),
            name + QChar(u'\0'), QString(name).replace(0, 1, QStringLiteral("/")) }) {
        QVERIFY2(!isImageName(other), qUtf8Printable(other));
    }
}

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_imageheader.moc"
