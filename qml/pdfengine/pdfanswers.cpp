// SPDX-License-Identifier: MIT
#include "pdfanswers.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>
#include <cstdio>

namespace sevenrounds {

namespace {

/// A document with more pages is shown up to here.
constexpr int kMostPages = 20'000;
/// On the side of a picture, in pixels; the asking side bounds their product.
constexpr int kLongestSide = 16'384;
constexpr int kMostHits = 500;
constexpr qsizetype kLongestPageText = 20'000;
constexpr int kOpaque = 255;

class PdfAnswers
{
public:
    [[nodiscard]] bool open(const QString &path);
    void answer(const QJsonObject &request);

private:
    void say(QJsonObject reply, QByteArrayView bytes = {});
    void fail(const QString &why);
    void render(int page, QSize size);
    void find(const QString &text);
    void mark(int page, const QString &text);
    [[nodiscard]] int pageCount() const { return std::min(m_document.pageCount(), kMostPages); }

    QPdfDocument m_document;
};

QJsonValue word(const char *text)
{
    return QLatin1String(text);
}

/// Over the white of paper, by hand: a painter would need Qt Gui's application object.
QImage onPaper(const QImage &rendered)
{
    const QImage printed = rendered.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage picture(printed.size(), QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(printed.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const int white = kOpaque - qAlpha(from[x]);
            to[x] = qRgb(qRed(from[x]) + white, qGreen(from[x]) + white, qBlue(from[x]) + white);
        }
    }
    return picture;
}

/// Where each occurrence of the text begins.
QList<qsizetype> occurrences(const QString &all, const QString &text)
{
    QList<qsizetype> starts;
    for (qsizetype at = text.isEmpty() ? -1 : all.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
         at = all.indexOf(text, at + text.size(), Qt::CaseInsensitive)) {
        starts.append(at);
    }
    return starts;
}

void PdfAnswers::say(QJsonObject reply, QByteArrayView bytes)
{
    reply.insert(QStringLiteral("bytes"), bytes.size());
    const QByteArray line = QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void PdfAnswers::fail(const QString &why)
{
    say({ { QStringLiteral("is"), word("failed") }, { QStringLiteral("why"), why } });
}

bool PdfAnswers::open(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable()) {
        fail(QStringLiteral("missing"));
        return false;
    }
    if (file.size() == 0) {
        fail(QStringLiteral("blank"));
        return false;
    }
    const QPdfDocument::Error error = m_document.load(path);
    if (error == QPdfDocument::Error::IncorrectPassword || error == QPdfDocument::Error::UnsupportedSecurityScheme) {
        fail(QStringLiteral("locked"));
        return false;
    }
    if (m_document.status() != QPdfDocument::Status::Ready || pageCount() < 1) {
        fail(QStringLiteral("broken"));
        return false;
    }
    QJsonArray sizes;
    for (int page = 0; page < pageCount(); ++page) {
        const QSizeF size = m_document.pagePointSize(page);
        sizes.append(QJsonArray { size.width(), size.height() });
    }
    say({ { QStringLiteral("is"), word("opened") }, { QStringLiteral("sizes"), sizes } });
    return true;
}

void PdfAnswers::render(int page, QSize size)
{
    const QSize wanted = size.boundedTo({ kLongestSide, kLongestSide }).expandedTo({ 1, 1 });
    const QImage rendered = m_document.render(page, wanted);
    QImage blank;
    if (rendered.isNull()) {
        // One page that cannot be drawn is blank; the others are still there to be read.
        blank = QImage(wanted, QImage::Format_RGB32);
        blank.fill(Qt::white);
    }
    const QImage picture = rendered.isNull() ? blank : onPaper(rendered);
    say({ { QStringLiteral("is"), word("picture") }, { QStringLiteral("page"), page },
            { QStringLiteral("width"), picture.width() }, { QStringLiteral("height"), picture.height() } },
        { picture.constBits(), picture.sizeInBytes() });
}

void PdfAnswers::find(const QString &text)
{
    QJsonArray pages;
    for (int page = 0; page < pageCount() && pages.size() < kMostHits; ++page) {
        const qsizetype hits = occurrences(m_document.getAllText(page).text(), text).size();
        for (qsizetype hit = 0; hit < hits && pages.size() < kMostHits; ++hit) {
            pages.append(page);
        }
    }
    say({ { QStringLiteral("is"), word("found") }, { QStringLiteral("text"), text },
        { QStringLiteral("pages"), pages } });
}

void PdfAnswers::mark(int page, const QString &text)
{
    QJsonArray marks;
    const QList<qsizetype> starts = occurrences(m_document.getAllText(page).text(), text);
    for (const qsizetype start : starts.first(std::min<qsizetype>(kMostHits, starts.size()))) {
        QJsonArray lines;
        const QPdfSelection selection
            = m_document.getSelectionAtIndex(page, static_cast<int>(start), static_cast<int>(text.size()));
        const QList<QPolygonF> outlines = selection.bounds();
        for (const QPolygonF &outline : outlines) {
            const QRectF box = outline.boundingRect();
            lines.append(QJsonArray { box.x(), box.y(), box.width(), box.height() });
        }
        marks.append(lines);
    }
    say({ { QStringLiteral("is"), word("marks") }, { QStringLiteral("page"), page }, { QStringLiteral("text"), text },
        { QStringLiteral("marks"), marks } });
}

void PdfAnswers::answer(const QJsonObject &request)
{
    const QString what = request.value(QLatin1String("do")).toString();
    const QString text = request.value(QLatin1String("text")).toString();
    const int page = request.value(QLatin1String("page")).toInt();
    if (what == QLatin1String("find")) {
        find(text);
    } else if (page < 0 || page >= pageCount()) {
        fail(QStringLiteral("broken"));
    } else if (what == QLatin1String("render")) {
        render(page, { request.value(QLatin1String("width")).toInt(), request.value(QLatin1String("height")).toInt() });
    } else if (what == QLatin1String("mark")) {
        mark(page, text);
    } else {
        say({ { QStringLiteral("is"), word("text") }, { QStringLiteral("page"), page },
            { QStringLiteral("text"), m_document.getAllText(page).text().left(kLongestPageText) } });
    }
}

} // namespace

int answer(const QString &path)
{
    PdfAnswers answers;
    if (!answers.open(path)) {
        return 1;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return 2;
    }
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        answers.answer(QJsonDocument::fromJson(line).object());
    }
    return 0;
}

} // namespace sevenrounds
