// SPDX-License-Identifier: MIT
#include "talk/pdfpcnotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace sevenrounds {

namespace {

using Fault = PdfpcNotes::Fault;

/// Of each error that many are told; a file of another kind would have one a line.
constexpr qsizetype kMostProblems = 20;
const QString kSlideHead = QStringLiteral("### ");

void complain(PdfpcNotes *notes, Fault fault, int line)
{
    if (notes->problems.size() < kMostProblems) {
        notes->problems.append({ fault, line });
    }
}

void keep(PdfpcNotes *notes, int page, QString text, int line)
{
    // JSON can spell a zero, half of a character of two halves, and a mark that is dropped where text is read: none of them could be kept as it is.
    text.remove(QChar(u'\0')).remove(QChar(QChar::ByteOrderMark));
    text = QString::fromUtf8(text.toUtf8()).trimmed();
    if (text.size() > kLongestPdfpcNote) {
        text.truncate(text.at(kLongestPdfpcNote - 1).isHighSurrogate() ? kLongestPdfpcNote - 1 : kLongestPdfpcNote);
        text = text.trimmed();
        complain(notes, Fault::LongNote, line);
    }
    if (!text.isEmpty()) {
        notes->notes.insert(page, text);
    }
}

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    const auto end = bytes.cbegin() + std::clamp<qsizetype>(offset, 0, bytes.size());
    return 1 + static_cast<int>(std::count(bytes.cbegin(), end, '\n'));
}

/// What stands between the quotes of a JSON text, read.
QString textOfJson(const QByteArray &written)
{
    return QJsonDocument::fromJson("[\"" + written + "\"]").array().at(0).toString();
}

/// The lines at which the objects begin that stand in the list "pages" of the outermost object, in the last one where there are several. The text is JSON that can be
/// parsed.
QList<int> pageLines(const QByteArray &json)
{
    QList<int> lines;
    QByteArray name;
    int depth = 0;
    int line = 1;
    bool isPages = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '\n') {
            ++line;
        } else if (c == '"') {
            const qsizetype begin = i + 1;
            for (++i; i < json.size() && json.at(i) != '"'; ++i) {
                i += json.at(i) == '\\' ? 1 : 0;
            }
            if (depth == 1) {
                name = json.mid(begin, i - begin);
            } else if (depth == 2 && isPages) {
                lines.append(line);
            }
        } else if (c == '{' || c == '[') {
            if (depth == 1) {
                isPages = c == '[' && textOfJson(name) == QLatin1String("pages");
                // Of names that come twice the parser keeps the last.
                lines = isPages ? QList<int>() : lines;
            } else if (depth == 2 && isPages) {
                lines.append(line);
            }
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (depth == 2 && isPages
            && (c == ',' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
            // Something else than an object stands there: its place is kept, so that those behind it keep theirs.
            if (c != ',') {
                lines.append(line);
                while (i + 1 < json.size() && !QByteArrayLiteral(",]} \t\r\n").contains(json.at(i + 1))) {
                    ++i;
                }
            }
        }
    }
    return lines;
}

bool isPage(double number)
{
    return number >= 0 && number < kMostPdfpcPages && number == static_cast<int>(number);
}

void readJson(const QByteArray &bytes, PdfpcNotes *notes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        complain(notes, Fault::Broken, lineAt(bytes, error.offset));
        return;
    }
    const QJsonValue pages = document.object().value(QLatin1String("pages"));
    if (!document.isObject() || (!pages.isArray() && !document.object().contains(QLatin1String("pdfpcFormat")))) {
        complain(notes, Fault::Unknown, 1);
        return;
    }
    const QJsonValue endSlide = document.object().value(QLatin1String("endSlide"));
    if (!endSlide.isUndefined() && !endSlide.isNull()) {
        const double slide = endSlide.toDouble(-1);
        if (isPage(slide)) {
            notes->endSlide = static_cast<int>(slide);
        } else {
            complain(notes, Fault::BadPage, lineAt(bytes, bytes.indexOf("\"endSlide\"")));
        }
    }
    const QList<int> lines = pageLines(bytes);
    const QJsonArray entries = pages.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const int line = lines.value(i, 0);
        const double page = entry.value(QLatin1String("idx")).toDouble(-1);
        const QJsonValue text = entry.value(QLatin1String("note"));
        if (!isPage(page) || (!text.isString() && !text.isUndefined() && !text.isNull())) {
            complain(notes, Fault::BadPage, line);
            continue;
        }
        keep(notes, static_cast<int>(page), text.toString(), line);
    }
}

/// A section's name, "notes" of "[notes]"; empty where the line begins none.
QString sectionOf(const QString &line)
{
    const QString text = line.trimmed();
    if (text.size() < 3 || !text.startsWith(QLatin1Char('[')) || !text.endsWith(QLatin1Char(']'))) {
        return {};
    }
    const QString name = text.mid(1, text.size() - 2);
    const bool isName
        = std::all_of(name.cbegin(), name.cend(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
    return isName ? name : QString();
}

/// The page that is named as people count, from 0; -1 where none is.
int pageOfText(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber && number >= 1 && number <= kMostPdfpcPages ? number - 1 : -1;
}

void readSections(const QString &text, PdfpcNotes *notes)
{
    bool isKnown = false;
    bool isNotes = false;
    // The next line with words is the end; this form counts it from 1, the JSON from 0.
    bool isEnd = false;
    int page = -1;
    int headLine = 0;
    QString note;
    const auto end = [&] {
        if (page >= 0) {
            keep(notes, page, note, headLine);
        }
        page = -1;
        note.clear();
    };
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).endsWith(QLatin1Char('\r')) ? lines.at(i).chopped(1) : lines.at(i);
        const auto number = static_cast<int>(i) + 1;
        // The notes are the last section: what looks like a section there is somebody's note.
        if (!isNotes) {
            const QString section = sectionOf(line);
            isKnown = isKnown || !section.isEmpty();
            isNotes = section == QLatin1String("notes");
            if (!section.isEmpty()) {
                isEnd = section == QLatin1String("end_user_slide") || section == QLatin1String("end_slide");
            } else if (isEnd && !line.trimmed().isEmpty()) {
                isEnd = false;
                const int last = pageOfText(line);
                notes->endSlide = last < 0 ? std::nullopt : std::optional(last);
                if (last < 0) {
                    complain(notes, Fault::BadPage, number);
                }
            }
            if (!isKnown && !line.trimmed().isEmpty()) {
                complain(notes, Fault::Unknown, number);
                return;
            }
            continue;
        }
        if (line.startsWith(kSlideHead)) {
            end();
            page = pageOfText(line.mid(kSlideHead.size()));
            headLine = number;
            if (page < 0) {
                complain(notes, Fault::BadPage, number);
            }
        } else if (page >= 0) {
            // A note's own line that begins with # is written with a backslash before it.
            note += line.startsWith(QLatin1String("\\#")) ? line.mid(1) : line;
            note += QLatin1Char('\n');
        }
    }
    end();
    if (!isKnown) {
        complain(notes, Fault::Unknown, 1);
    }
}

} // namespace

PdfpcNotes readPdfpcNotes(const QByteArray &bytes)
{
    PdfpcNotes notes;
    if (bytes.size() > kLargestPdfpcFile) {
        complain(&notes, Fault::TooLarge, 0);
        return notes;
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(u'\0'))) {
        complain(&notes, Fault::NotText, 0);
        return notes;
    }
    const QByteArray trimmed = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (trimmed.trimmed().startsWith('{')) {
        readJson(trimmed, &notes);
    } else {
        readSections(text, &notes);
    }
    return notes;
}

QByteArray writePdfpcNotes(const PdfpcNotes &notes)
{
    constexpr int kFormat = 2;
    QJsonArray pages;
    for (auto note = notes.notes.cbegin(); note != notes.notes.cend(); ++note) {
        if (!note.value().trimmed().isEmpty()) {
            pages.append(
                QJsonObject { { QStringLiteral("idx"), note.key() }, { QStringLiteral("note"), note.value() } });
        }
    }
    QJsonObject file { { QStringLiteral("pdfpcFormat"), kFormat }, { QStringLiteral("pages"), pages } };
    if (notes.endSlide) {
        file.insert(QStringLiteral("endSlide"), *notes.endSlide);
    }
    return QJsonDocument(file).toJson();
}

} // namespace sevenrounds
