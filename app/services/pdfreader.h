// SPDX-License-Identifier: MIT
#pragma once

#include "services/pdfreply.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

namespace sevenrounds {

/// The program that reads PDFs: beside this one where it was built, below libexec where it was installed. Empty where it is at neither place.
[[nodiscard]] QString pdfProgram();

/// The same shape with no more than kMostPdfPixels, and at least one.
[[nodiscard]] QSize boundedPdfSize(QSize size);

/// One open PDF, read by a process of its own (sevenrounds-pdf): what a file does to it ends that process, and this object says so. Everything is answered by a
/// signal. Of pictures the newest wish counts: one that is not begun yet is forgotten for the next.
class PdfReader : public QObject
{
    Q_OBJECT

public:
    explicit PdfReader(QString program, QObject *parent = nullptr);
    ~PdfReader() override;
    Q_DISABLE_COPY_MOVE(PdfReader)

    /// How long an answer may take before the file is given up; for tests.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    /// Ends with opened() or failed().
    void open(const QString &path);
    /// Nothing is answered any more.
    void close();
    [[nodiscard]] bool isOpen() const { return !m_sizes.isEmpty(); }
    /// Of each page, in points; empty until opened().
    [[nodiscard]] const QList<QSizeF> &sizes() const { return m_sizes; }

    /// A picture of the page in so many pixels, at most kMostPdfPixels in all.
    void render(int page, QSize size);
    void readText(int page);
    /// Every occurrence in the document, whatever the case of its letters.
    void find(const QString &text);
    /// Where the occurrences on one page stand.
    void mark(int page, const QString &text);

signals:
    void opened();
    /// It is closed then.
    void failed(sevenrounds::PdfFailure why);
    void rendered(const sevenrounds::PdfPicture &picture);
    void textRead(int page, const QString &text);
    void found(const QString &text, const QList<int> &pages);
    void marked(int page, const QString &text, const QList<QList<QRectF>> &marks);

private:
    struct Wish {
        int page = -1;
        QSize size;
    };
    void send(const QJsonObject &request);
    void sendWish();
    void readReplies();
    void take(const PdfReply &reply);
    void fail(PdfFailure why);

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    PdfReplyReader m_replies;
    QList<QSizeF> m_sizes;
    Wish m_wish;
    bool m_isRendering = false;
    /// Requests without an answer, the opening among them.
    int m_waiting = 0;
    QTimer m_patience;
};

} // namespace sevenrounds
