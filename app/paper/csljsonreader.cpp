// SPDX-License-Identifier: MIT
#include "paper/csljsonreader.h"

#include "paper/paperids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <cerrno>
#include <cmath>
#include <optional>

namespace sevenrounds {

namespace {

constexpr qsizetype kMostCslProblems = 1000;

QString textOf(const QJsonObject &entry, const char *name)
{
    const QJsonValue value = entry.value(QLatin1String(name));
    if (!value.isDouble()) {
        return value.toString().simplified();
    }
    // An id keeps all of its digits, as long as a double does.
    constexpr double kWholeUpTo = 9007199254740992.0;
    const double number = value.toDouble();
    return number == std::floor(number) && std::abs(number) < kWholeUpTo
        ? QString::number(static_cast<qint64>(number))
        : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// Zotero keeps italics and the like as tags.
QString withoutTags(QString text)
{
    static const QRegularExpression tag(QStringLiteral("</?(?:i|b|sub|sup|span|sc)(?:\\s[^<>]*)?>"));
    return text.remove(tag).simplified();
}

QStringList authorsOf(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray authors = value.toArray();
    for (const QJsonValue &one : authors) {
        const QJsonObject author = one.toObject();
        QStringList parts;
        for (const char *part : { "given", "dropping-particle", "non-dropping-particle", "family", "suffix" }) {
            const QString text = textOf(author, part);
            if (!text.isEmpty()) {
                parts.append(text);
            }
        }
        const QString name = parts.isEmpty() ? textOf(author, "literal") : parts.join(QLatin1Char(' '));
        if (!name.isEmpty()) {
            names.append(name);
        }
    }
    return names;
}

int yearOf(const QJsonObject &entry)
{
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)"));
    const QJsonObject issued = entry.value(QLatin1String("issued")).toObject();
    const QJsonValue part = issued.value(QLatin1String("date-parts")).toArray().at(0).toArray().at(0);
    const QString text = part.isDouble()        ? QString::number(part.toInt())
        : part.isString()                       ? part.toString()
        : issued.contains(QLatin1String("raw")) ? textOf(issued, "raw")
                                                : textOf(issued, "literal");
    return year.match(text).captured(1).toInt();
}

QString arxivOf(const QJsonObject &entry)
{
    for (const char *name : { "number", "archive_location", "archive-location", "URL", "DOI", "note" }) {
        const QString text = textOf(entry, name);
        const qsizetype named = text.indexOf(QLatin1String("arxiv:"), 0, Qt::CaseInsensitive);
        if (const auto arxiv = parseArxiv(named > 0 ? text.mid(named).section(QLatin1Char(' '), 0, 0) : text)) {
            return arxiv->id;
        }
    }
    return {};
}

BibRecord recordOf(const QJsonObject &entry)
{
    BibRecord record;
    record.key = textOf(entry, "id");
    record.title = withoutTags(textOf(entry, "title"));
    record.authors = authorsOf(entry.value(QLatin1String("author")));
    record.year = yearOf(entry);
    for (const char *name : { "container-title", "event-title", "archive", "publisher" }) {
        record.venue = record.venue.isEmpty() ? withoutTags(textOf(entry, name)) : record.venue;
    }
    record.doi = parseDoi(textOf(entry, "DOI")).value_or(QString());
    record.arxiv = arxivOf(entry);
    record.url = textOf(entry, "URL");
    const QStringList tags = textOf(entry, "keyword").split(QRegularExpression(QStringLiteral("[,;]")));
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty() && !record.tags.contains(tag.trimmed())) {
            record.tags.append(tag.trimmed());
        }
    }
    record.note = textOf(entry, "annote");
    return record;
}

/// Parts a list into the bytes of its elements and counts lines, without caring what they hold.
class Splitter
{
public:
    explicit Splitter(const QByteArray &file)
        : m_file(file)
    {
    }

    struct Piece {
        QByteArray bytes;
        int line = 1;
        bool isClosed = true;
    };

    void skipTo(qsizetype at)
    {
        m_line += static_cast<int>(QByteArrayView(m_file).sliced(m_at, at - m_at).count('\n'));
        m_at = at;
    }

    /// The next element of the list; absent where it ends.
    [[nodiscard]] std::optional<Piece> next()
    {
        for (; m_at < m_file.size(); ++m_at) {
            const char letter = m_file.at(m_at);
            m_line += letter == '\n' ? 1 : 0;
            if (letter == ']') {
                return std::nullopt;
            }
            if (letter != ',' && letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
                return take();
            }
        }
        return std::nullopt;
    }

private:
    Piece take()
    {
        const qsizetype begin = m_at;
        Piece piece;
        piece.line = m_line;
        int depth = 0;
        bool isText = false;
        for (; m_at < m_file.size(); ++m_at) {
            const char letter = m_file.at(m_at);
            m_line += letter == '\n' ? 1 : 0;
            if (isText) {
                // A text of JSON holds no line's end: where one comes, a quote was forgotten, and the text ends there.
                m_at += letter == '\\' && m_at + 1 < m_file.size() && m_file.at(m_at + 1) != '\n' ? 1 : 0;
                isText = letter != '"' && letter != '\n';
                continue;
            }
            if (depth == 0 && (letter == ',' || letter == ']')) {
                break;
            }
            if (depth == 0 && letter == '}') {
                // It closes nothing, and ends nothing but itself.
                ++m_at;
                break;
            }
            isText = letter == '"';
            depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
            if (depth == 0 && (letter == '}' || letter == ']')) {
                ++m_at;
                break;
            }
        }
        piece.isClosed = depth == 0 && !isText;
        piece.bytes = m_file.mid(begin, m_at - begin);
        return piece;
    }

    const QByteArray &m_file;
    qsizetype m_at = 0;
    int m_line = 1;
};

QByteArray withoutMark(const QByteArray &file)
{
    return file.startsWith("\xef\xbb\xbf") ? file.mid(3) : file;
}

void addEntry(BibReadout &readout, const Splitter::Piece &piece)
{
    const auto report = [&](BibFault fault, const QString &detail) {
        if (readout.problems.size() < kMostCslProblems) {
            readout.problems.append({ fault, piece.line, detail });
        }
    };
    if (!piece.isClosed) {
        report(BibFault::NotClosed, {});
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(piece.bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const bool isEntry = piece.bytes.startsWith('{');
        report(isEntry ? BibFault::BadJson : BibFault::NotAnEntry, isEntry ? error.errorString() : QString());
        return;
    }
    BibRecord record = recordOf(document.object());
    record.line = piece.line;
    if (record.title.isEmpty()) {
        report(BibFault::NoTitle, record.key);
        return;
    }
    readout.records.append(record);
}

} // namespace

bool looksLikeCslJson(const QByteArray &file)
{
    const QByteArray start = withoutMark(file.left(1024)).trimmed();
    return start.startsWith('[') || start.startsWith('{');
}

Result<BibReadout> readCslJson(const QByteArray &file)
{
    if (file.size() > kLargestBibFile) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the file is larger than 64 MiB"), EFBIG);
    }
    if (!looksLikeCslJson(file)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("neither a list nor an entry"));
    }
    const QByteArray bytes = withoutMark(file);
    static const QRegularExpression wrapping(QStringLiteral("^\\s*\\{\\s*\"items\"\\s*:\\s*\\["));
    const auto items = wrapping.match(QString::fromLatin1(bytes.left(1024)));
    Splitter splitter(bytes);
    BibReadout readout;
    const bool isList = bytes.trimmed().startsWith('[');
    if (isList) {
        splitter.skipTo(bytes.indexOf('[') + 1);
    } else if (items.hasMatch()) {
        splitter.skipTo(items.capturedEnd());
    }
    while (const auto piece = splitter.next()) {
        if (readout.records.size() == kMostBibRecords) {
            readout.problems.append({ BibFault::TooMany, piece->line, QString::number(kMostBibRecords) });
            break;
        }
        addEntry(readout, *piece);
        if (!isList && !items.hasMatch()) {
            break;
        }
    }
    return readout;
}

} // namespace sevenrounds
