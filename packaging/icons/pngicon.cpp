// SPDX-License-Identifier: MIT
// pngicon SVG PNG SIDE: the icon as a square picture, for the desktops and shops that show no SVG. Run by the build.
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QStringList>

#include <cstdio>

int main(int argc, char **argv)
{
    // Not a QGuiApplication: there are no letters in the icon, so a platform and fonts are not needed.
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int side = words.value(3).toInt();
    if (words.size() != 4 || side <= 0) {
        std::fputs("Usage: pngicon SVG PNG SIDE\n", stderr);
        return 2;
    }
    QImageReader reader(words.at(1));
    reader.setScaledSize({ side, side });
    const QImage icon = reader.read();
    if (icon.isNull()) {
        std::fprintf(stderr, "pngicon: %s: %s (SVG needs libqt6svg6 on Debian 12, qt6-svg-plugins on Debian 13)\n",
            qPrintable(words.at(1)), qPrintable(reader.errorString()));
        return 1;
    }
    if (!icon.save(words.at(2))) {
        std::fprintf(stderr, "pngicon: %s cannot be written\n", qPrintable(words.at(2)));
        return 1;
    }
    return 0;
}
