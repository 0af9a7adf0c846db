// SPDX-License-Identifier: MIT
#include "services/pdfreader.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sevenrounds {

namespace {

/// A search of 1,000 pages takes 5 s on the slowest machine that was tried; what takes longer than this is not worth waiting for.
constexpr std::chrono::milliseconds kPatience { 20'000 };
/// A killed process is gone within a few milliseconds.
constexpr std::chrono::duration<int, std::milli> kGoodbye { 500 };

} // namespace

QString pdfProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const char *place : { "/sevenrounds-pdf", "/../libexec/sevenrounds/sevenrounds-pdf" }) {
        const QFileInfo file(folder + QLatin1String(place));
        if (file.isExecutable()) {
            return file.canonicalFilePath();
        }
    }
    return {};
}

QSize boundedPdfSize(QSize size)
{
    // A side of one pixel is not made smaller, so that the other one must not be longer than this; what is bounded once stays as it is.
    constexpr auto kLongest = static_cast<int>(kMostPdfPixels);
    const QSize whole = size.expandedTo({ 1, 1 }).boundedTo({ kLongest, kLongest });
    const qreal pixels = static_cast<qreal>(whole.width()) * whole.height();
    const qreal most = static_cast<qreal>(kMostPdfPixels);
    if (pixels <= most) {
        return whole;
    }
    const qreal scale = std::sqrt(most / pixels);
    return QSize(static_cast<int>(whole.width() * scale), static_cast<int>(whole.height() * scale))
        .expandedTo({ 1, 1 })
        .boundedTo({ kLongest, kLongest });
}

PdfReader::PdfReader(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(PdfFailure::TooSlow); });
}

PdfReader::~PdfReader()
{
    close();
}

void PdfReader::open(const QString &path)
{
    close();
    if (m_program.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { emit failed(PdfFailure::NoReader); }, Qt::QueuedConnection);
        return;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &PdfReader::readReplies);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(PdfFailure::NoReader);
        }
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        // Its last words first: it ends by itself after saying why it cannot show the file.
        readReplies();
        if (m_process) {
            fail(PdfFailure::Stopped);
        }
    });
    m_waiting = 1;
    m_patience.start();
    m_process->start(m_program, { path });
}

void PdfReader::close()
{
    m_patience.stop();
    m_sizes.clear();
    m_replies = {};
    m_wish = {};
    m_isRendering = false;
    m_waiting = 0;
    if (m_process) {
        // It may be in the middle of telling us something: it goes when that is over.
        QProcess *process = m_process.release();
        process->disconnect();
        process->kill();
        process->waitForFinished(kGoodbye.count());
        process->deleteLater();
    }
}

void PdfReader::fail(PdfFailure why)
{
    qCWarning(lcServices) << "a PDF cannot be shown:" << static_cast<int>(why);
    close();
    emit failed(why);
}

void PdfReader::send(const QJsonObject &request)
{
    if (isOpen()) {
        m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        if (m_waiting++ == 0) {
            m_patience.start();
        }
    }
}

void PdfReader::render(int page, QSize size)
{
    m_wish = { page, boundedPdfSize(size) };
    sendWish();
}

void PdfReader::sendWish()
{
    if (!isOpen() || m_isRendering || m_wish.page < 0 || m_wish.page >= m_sizes.size()) {
        return;
    }
    m_isRendering = true;
    const Wish wish = std::exchange(m_wish, {});
    send({ { QStringLiteral("do"), QStringLiteral("render") }, { QStringLiteral("page"), wish.page },
        { QStringLiteral("width"), wish.size.width() }, { QStringLiteral("height"), wish.size.height() } });
}

void PdfReader::readText(int page)
{
    send({ { QStringLiteral("do"), QStringLiteral("text") }, { QStringLiteral("page"), page } });
}

void PdfReader::find(const QString &text)
{
    send({ { QStringLiteral("do"), QStringLiteral("find") }, { QStringLiteral("text"), text } });
}

void PdfReader::mark(int page, const QString &text)
{
    send({ { QStringLiteral("do"), QStringLiteral("mark") }, { QStringLiteral("page"), page },
        { QStringLiteral("text"), text } });
}

void PdfReader::readReplies()
{
    // Whoever hears of a reply may close this, and the process with it.
    while (m_process) {
        m_replies.feed(m_process->readAllStandardOutput());
        const Result<std::optional<PdfReply>> reply = m_replies.next();
        if (!reply) {
            qCWarning(lcServices).noquote() << describe(reply.error());
            fail(PdfFailure::Stopped);
        } else if (!*reply) {
            return;
        } else {
            take(**reply);
        }
    }
}

void PdfReader::take(const PdfReply &reply)
{
    m_patience.stop();
    m_waiting = std::max(0, m_waiting - 1);
    if (m_waiting > 0) {
        m_patience.start();
    }
    switch (reply.kind) {
    case PdfReply::Kind::Opened:
        m_sizes = reply.sizes;
        emit opened();
        sendWish();
        break;
    case PdfReply::Kind::Failed:
        fail(reply.failure);
        break;
    case PdfReply::Kind::Picture:
        m_isRendering = false;
        emit rendered(reply.picture);
        sendWish();
        break;
    case PdfReply::Kind::Text:
        emit textRead(reply.page, reply.text);
        break;
    case PdfReply::Kind::Found:
        emit found(reply.text, reply.pages);
        break;
    case PdfReply::Kind::Marks:
        emit marked(reply.page, reply.text, reply.marks);
        break;
    }
}

} // namespace sevenrounds
