// SPDX-License-Identifier: MIT
#include "paper/bibtexreader.h"

#include "paper/latextext.h"
#include "paper/paperids.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>

namespace sevenrounds {

namespace {

/// Beyond what any field of a paper has (an abstract is the longest).
constexpr qsizetype kLongestValue = qsizetype { 64 } * 1024;
/// What all macros of a file may write into it, so that macros of macros do not double without an end.
constexpr qsizetype kMostExpansion = qsizetype { 4 } * 1024 * 1024;
/// More would be a file of something else; the list of a sheet is not for reading thousands.
constexpr qsizetype kMostProblems = 1000;

bool isNameLetter(QChar letter)
{
    return letter.isLetterOrNumber() || QStringLiteral("_-:.+/*?!'&^").contains(letter);
}

/// The years of "2023", "{2023}", "2023-05-01", "c. 2023".
int yearOf(const QString &text)
{
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)"));
    return year.match(text).captured(1).toInt();
}

/// "Power, Alethea" and "Power, Jr., Alethea" in the order in which they are spoken.
QString spokenName(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(','));
    if (parts.size() < 2) {
        return plainOfLatex(name);
    }
    return plainOfLatex(parts.last() + QLatin1Char(' ') + parts.first()
        + (parts.size() > 2 ? QLatin1Char(' ') + parts.at(1) : QString()));
}

/// Parted at "and" outside of braces.
QStringList authorsOf(const QString &value)
{
    QStringList names;
    int depth = 0;
    qsizetype begin = 0;
    const auto add = [&](qsizetype end) {
        const QString raw = value.mid(begin, end - begin).trimmed();
        const bool isOthers = raw.compare(QLatin1String("others"), Qt::CaseInsensitive) == 0;
        const bool isBraced = raw.startsWith(QLatin1Char('{')) && raw.endsWith(QLatin1Char('}'));
        const QString name = isOthers ? QStringLiteral("et al.") : isBraced ? plainOfLatex(raw) : spokenName(raw);
        if (!name.isEmpty()) {
            names.append(name);
        }
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar letter = value.at(i);
        depth += letter == QLatin1Char('{') ? 1 : letter == QLatin1Char('}') ? -1 : 0;
        if (depth == 0 && letter.isSpace() && i + 4 < value.size() && value.at(i + 4).isSpace()
            && QStringView(value).mid(i + 1, 3).compare(QLatin1String("and"), Qt::CaseInsensitive) == 0) {
            add(i);
            begin = i + 4;
            i += 3;
        }
    }
    add(value.size());
    return names;
}

using Fields = QHash<QString, QString>;

QString firstOf(const Fields &fields, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        QString value = plainOfLatex(fields.value(QLatin1String(name)));
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

QString arxivOf(const Fields &fields)
{
    for (const char *name : { "eprint", "arxivid", "arxiv", "url", "doi", "note", "journal", "journaltitle" }) {
        QString value = fields.value(QLatin1String(name)).trimmed();
        value.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
        const qsizetype named = value.indexOf(QLatin1String("arxiv:"), 0, Qt::CaseInsensitive);
        if (const auto arxiv = parseArxiv(named > 0 ? value.mid(named).section(QLatin1Char(' '), 0, 0) : value)) {
            return arxiv->id;
        }
    }
    return {};
}

BibRecord recordOf(const Fields &fields)
{
    BibRecord record;
    record.title = firstOf(fields, { "title" });
    const QString subtitle = firstOf(fields, { "subtitle" });
    if (!subtitle.isEmpty() && !record.title.isEmpty()) {
        record.title += QStringLiteral(": ") + subtitle;
    }
    record.authors = authorsOf(fields.value(QStringLiteral("author")));
    record.year = yearOf(firstOf(fields, { "year", "date", "issued" }));
    record.venue = firstOf(fields, { "journal", "journaltitle", "booktitle", "howpublished", "school", "publisher" });
    if (record.venue.startsWith(QLatin1String("arxiv"), Qt::CaseInsensitive)) {
        record.venue = QStringLiteral("arXiv");
    }
    record.arxiv = arxivOf(fields);
    QString doi = fields.value(QStringLiteral("doi"));
    doi.remove(QLatin1Char('{')).remove(QLatin1Char('}')).remove(QLatin1Char('\\'));
    record.doi = parseDoi(doi).value_or(parseDoi(fields.value(QStringLiteral("url"))).value_or(QString()));
    record.url = fields.value(QStringLiteral("url")).trimmed().remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    record.affiliations = firstOf(fields, { "affiliation", "affiliations", "institution", "organization" });
    const QStringList tags
        = firstOf(fields, { "keywords", "keyword" }).split(QRegularExpression(QStringLiteral("[,;]")));
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty() && !record.tags.contains(tag.trimmed())) {
            record.tags.append(tag.trimmed());
        }
    }
    record.note = firstOf(fields, { "annote", "annotation" });
    return record;
}

class BibtexParser
{
public:
    explicit BibtexParser(const QString &text)
        : m_text(text)
    {
        static const char *const months[]
            = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
        for (const char *month : months) {
            m_strings.insert(QLatin1String(month), QLatin1String(month));
        }
    }

    [[nodiscard]] BibReadout read()
    {
        for (qsizetype at = m_text.indexOf(QLatin1Char('@')); at >= 0; at = m_text.indexOf(QLatin1Char('@'), m_at)) {
            m_at = at + 1;
            beginAt(at);
            if (m_readout.records.size() == kMostBibRecords) {
                report(BibFault::TooMany, QString::number(kMostBibRecords), at);
                break;
            }
            readEntry();
        }
        inheritFromParents();
        return std::move(m_readout);
    }

private:
    void report(BibFault fault, const QString &detail, qsizetype at)
    {
        if (m_readout.problems.size() < kMostProblems) {
            m_readout.problems.append({ fault, lineOf(at), detail });
        }
    }

    /// Places come in the order of the file, but for the entry's own beginning: so a file is counted through once.
    int lineOf(qsizetype at)
    {
        if (at == m_begin) {
            return m_beginLine;
        }
        if (at < m_counted) {
            m_counted = m_begin;
            m_line = m_beginLine;
        }
        m_line += linesBetween(m_counted, at);
        m_counted = at;
        return m_line;
    }

    [[nodiscard]] int linesBetween(qsizetype from, qsizetype to) const
    {
        return static_cast<int>(QStringView(m_text).mid(from, to - from).count(QLatin1Char('\n')));
    }

    void beginAt(qsizetype at)
    {
        m_beginLine += linesBetween(m_begin, at);
        m_begin = at;
        m_counted = at;
        m_line = m_beginLine;
    }

    [[nodiscard]] QChar peek() const { return m_at < m_end ? m_text.at(m_at) : QChar(); }

    void skipSpace()
    {
        while (m_at < m_end && m_text.at(m_at).isSpace()) {
            ++m_at;
        }
    }

    QString takeName()
    {
        const qsizetype begin = m_at;
        while (m_at < m_end && isNameLetter(m_text.at(m_at))) {
            ++m_at;
        }
        return m_text.mid(begin, m_at - begin);
    }

    /// Where the next line begins with "@word{": an entry that does not end by itself ends there. So each letter is looked at for one entry only.
    [[nodiscard]] qsizetype nextEntry()
    {
        if (m_next > m_at) {
            return m_next;
        }
        m_next = m_text.size();
        for (qsizetype at = m_text.indexOf(QLatin1Char('@'), m_at); at >= 0;
             at = m_text.indexOf(QLatin1Char('@'), at + 1)) {
            qsizetype before = at - 1;
            while (before > m_at && (m_text.at(before) == QLatin1Char(' ') || m_text.at(before) == QLatin1Char('\t'))) {
                --before;
            }
            qsizetype end = at + 1;
            while (end < m_text.size() && m_text.at(end).isLetter()) {
                ++end;
            }
            if (m_text.at(before) == QLatin1Char('\n') && end > at + 1 && end < m_text.size()
                && (m_text.at(end) == QLatin1Char('{') || m_text.at(end) == QLatin1Char('('))) {
                m_next = at;
                break;
            }
        }
        return m_next;
    }

    void readEntry()
    {
        m_end = m_text.size();
        const QString type = takeName().toLower();
        skipSpace();
        const QChar open = peek();
        if (type.isEmpty() || (open != QLatin1Char('{') && open != QLatin1Char('('))) {
            // An address of mail in the words between entries, most often.
            return;
        }
        m_end = nextEntry();
        ++m_at;
        m_close = open == QLatin1Char('{') ? QLatin1Char('}') : QLatin1Char(')');
        if (type == QLatin1String("comment") || type == QLatin1String("preamble")) {
            skipBalanced();
        } else if (type == QLatin1String("string")) {
            readString();
        } else {
            readPaper(type);
        }
    }

    void skipBalanced()
    {
        int depth = 1;
        for (; m_at < m_end && depth > 0; ++m_at) {
            depth += m_text.at(m_at) == QLatin1Char('{') ? 1 : m_text.at(m_at) == QLatin1Char('}') ? -1 : 0;
            depth -= depth == 1 && m_close == QLatin1Char(')') && m_text.at(m_at) == m_close ? 1 : 0;
        }
        if (depth > 0) {
            report(BibFault::NotClosed, {}, m_begin);
        }
    }

    void readString()
    {
        skipSpace();
        const QString name = takeName().toLower();
        skipSpace();
        if (name.isEmpty() || peek() != QLatin1Char('=')) {
            report(BibFault::BadField, name, m_begin);
            return;
        }
        ++m_at;
        QString value;
        if (!takeValue(name, value)) {
            return;
        }
        m_strings.insert(name, value);
    }

    void readPaper(const QString &type)
    {
        skipSpace();
        const qsizetype begin = m_at;
        while (m_at < m_end && peek() != QLatin1Char(',') && peek() != m_close && peek() != QLatin1Char('=')
            && peek() != QLatin1Char('\n')) {
            ++m_at;
        }
        QString key = m_text.mid(begin, m_at - begin).trimmed();
        skipSpace();
        if (peek() == QLatin1Char('=')) {
            // The fields are worth having without a key: what was taken for one is the first field's name.
            m_at = begin;
            key.clear();
        }
        if (key.isEmpty()) {
            report(BibFault::NoKey, {}, m_begin);
        }
        Fields fields;
        readFields(fields);
        const bool isVolume = type == QLatin1String("proceedings") || type == QLatin1String("collection");
        if (!isVolume && firstOf(fields, { "title" }).isEmpty()) {
            report(BibFault::NoTitle, key, m_begin);
            return;
        }
        BibRecord record = recordOf(fields);
        record.key = key;
        record.line = m_beginLine;
        if (isVolume) {
            // A volume is no paper; it says where and when those of it were.
            m_volumes.insert(key.toLower(), record);
            return;
        }
        if (const QString parent = fields.value(QStringLiteral("crossref")).trimmed(); !parent.isEmpty()) {
            m_parents.insert(m_readout.records.size(), parent.toLower());
        }
        m_readout.records.append(record);
    }

    void inheritFromParents()
    {
        for (auto parent = m_parents.cbegin(); parent != m_parents.cend(); ++parent) {
            const auto volume = m_volumes.constFind(parent.value());
            if (volume == m_volumes.cend()) {
                continue;
            }
            BibRecord &record = m_readout.records[parent.key()];
            record.venue = record.venue.isEmpty() ? volume->title : record.venue;
            record.year = record.year == 0 ? volume->year : record.year;
        }
    }

    /// Up to the end of the entry; what is no field ends it early.
    void readFields(Fields &fields)
    {
        for (;;) {
            while (peek().isSpace() || peek() == QLatin1Char(',')) {
                ++m_at;
            }
            if (m_at >= m_end) {
                report(BibFault::NotClosed, {}, m_begin);
                return;
            }
            if (peek() == m_close) {
                ++m_at;
                return;
            }
            const qsizetype at = m_at;
            const QString name = takeName().toLower();
            skipSpace();
            if (name.isEmpty() || peek() != QLatin1Char('=')) {
                report(BibFault::BadField, name.isEmpty() ? QString(peek()) : name, at);
                m_at = m_end;
                return;
            }
            ++m_at;
            QString value;
            if (!takeValue(name, value)) {
                m_at = m_end;
                return;
            }
            if (!fields.contains(name)) {
                fields.insert(name, value);
            }
        }
    }

    /// Parts joined by "#". Answers whether the value came to its end; what was read of it is in `value` in any case.
    bool takeValue(const QString &name, QString &value)
    {
        for (;;) {
            skipSpace();
            const QChar first = peek();
            if (first == QLatin1Char('{') || first == QLatin1Char('"')) {
                if (!takeQuoted(name, value)) {
                    return false;
                }
            } else if (!takeWord(name, value)) {
                return false;
            }
            skipSpace();
            if (peek() != QLatin1Char('#')) {
                return true;
            }
            ++m_at;
        }
    }

    bool takeQuoted(const QString &name, QString &value)
    {
        const qsizetype at = m_at;
        const bool isBraced = peek() == QLatin1Char('{');
        int depth = isBraced ? 1 : 0;
        for (++m_at; m_at < m_end; ++m_at) {
            const QChar letter = m_text.at(m_at);
            if (letter == QLatin1Char('\\')) {
                ++m_at;
                continue;
            }
            depth += letter == QLatin1Char('{') ? 1 : letter == QLatin1Char('}') ? -1 : 0;
            if ((isBraced && depth == 0) || (!isBraced && depth <= 0 && letter == QLatin1Char('"'))) {
                append(name, value, QStringView(m_text).mid(at + 1, m_at - at - 1), at);
                ++m_at;
                return true;
            }
            if (depth < 0) {
                break;
            }
        }
        report(BibFault::NotClosed, name, at);
        m_at = m_end;
        return false;
    }

    bool takeWord(const QString &name, QString &value)
    {
        const qsizetype at = m_at;
        const QString word = takeName();
        if (word.isEmpty()) {
            report(BibFault::BadField, name, at);
            return false;
        }
        if (std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.isDigit(); })) {
            append(name, value, word, at);
            return true;
        }
        const auto macro = m_strings.constFind(word.toLower());
        if (macro == m_strings.cend()) {
            report(BibFault::UnknownString, word, at);
            return true;
        }
        m_expanded += macro->size();
        if (m_expanded > kMostExpansion) {
            report(BibFault::TooLong, word, at);
            return true;
        }
        append(name, value, *macro, at);
        return true;
    }

    void append(const QString &name, QString &value, QStringView part, qsizetype at)
    {
        const qsizetype room = kLongestValue - value.size();
        if (part.size() > room) {
            report(BibFault::TooLong, name, at);
        }
        value.append(part.left(std::max<qsizetype>(room, 0)));
    }

    const QString &m_text;
    BibReadout m_readout;
    QHash<QString, QString> m_strings;
    qsizetype m_expanded = 0;
    /// Where the entry that is read began, and where it has to end.
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_at = 0;
    QChar m_close;
    qsizetype m_next = 0;
    int m_beginLine = 1;
    qsizetype m_counted = 0;
    int m_line = 1;
    QHash<QString, BibRecord> m_volumes;
    /// The place of a record, and the volume it names.
    QHash<qsizetype, QString> m_parents;
};

} // namespace

Result<BibReadout> readBibtex(const QByteArray &file)
{
    if (file.size() > kLargestBibFile) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the file is larger than 64 MiB"), EFBIG);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(file);
    const bool isUtf8 = !decoder.hasError();
    if (!isUtf8) {
        text = QString::fromLatin1(file);
    }
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    BibReadout readout = BibtexParser(text).read();
    if (!isUtf8) {
        readout.problems.prepend({ BibFault::NotUtf8, 1, {} });
    }
    return readout;
}

} // namespace sevenrounds
