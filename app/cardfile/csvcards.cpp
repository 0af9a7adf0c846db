// SPDX-License-Identifier: MIT
#include "cardfile/csvcards.h"

#include "cardfile/cardhtml.h"
#include "cardfile/cardkey.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

namespace sevenrounds {

namespace {

struct Row {
    QStringList fields;
    int line = 0;
    bool isOpen = false;
};

/// Where the fields of a card stand; -1 for one that is nowhere.
struct Columns {
    int id = -1;
    int front = 0;
    int back = 1;
    int tags = 2;
    int deck = -1;
    /// What Anki calls the kind of the note; not used.
    int type = -1;
};

struct Header {
    QChar separator;
    bool isHtml = false;
    bool hasColumns = false;
    Columns columns;
    QString deck;
    /// Behind the lines that begin with a hash sign.
    qsizetype after = 0;
    int lines = 0;
};

/// 0 where all of it is UTF-8, else the number of the line with the first byte that is not.
int badLine(const QByteArray &bytes)
{
    // A UTF-16 file has no line to name.
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || bytes.contains('\0')) {
        return 1;
    }
    int line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype stop = end < 0 ? bytes.size() : end + 1;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(QByteArrayView(bytes).sliced(at, stop - at));
        if (decoder.hasError() || (text.contains(QChar::ReplacementCharacter) && !bytes.contains("\xEF\xBF\xBD"))) {
            return line;
        }
        at = stop;
    }
    return 0;
}

int columnNumber(const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number > 0 ? number - 1 : -1;
}

QChar separatorNamed(const QString &value)
{
    static const QHash<QString, QChar> names { { QStringLiteral("tab"), u'\t' }, { QStringLiteral("comma"), u',' },
        { QStringLiteral("semicolon"), u';' }, { QStringLiteral("pipe"), u'|' }, { QStringLiteral("colon"), u':' },
        { QStringLiteral("space"), u' ' } };
    const QString name = value.toLower();
    return value.size() == 1 ? value[0] : names.value(name);
}

void follow(Header &header, const QString &key, const QString &value)
{
    if (key == QLatin1String("separator")) {
        header.separator = separatorNamed(value);
    } else if (key == QLatin1String("html")) {
        header.isHtml = value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    } else if (key == QLatin1String("deck")) {
        header.deck = value;
    } else if (key == QLatin1String("guid column")) {
        header.columns.id = columnNumber(value);
    } else if (key == QLatin1String("tags column")) {
        header.columns.tags = columnNumber(value);
    } else if (key == QLatin1String("deck column")) {
        header.columns.deck = columnNumber(value);
    } else if (key == QLatin1String("notetype column")) {
        header.columns.type = columnNumber(value);
    } else {
        return;
    }
    header.hasColumns = header.hasColumns || key.endsWith(QLatin1String(" column"));
}

/// The fields of a note stand in the columns that nothing else takes.
void placeFields(Header &header)
{
    const QSet<int> taken { header.columns.id, header.columns.deck, header.columns.tags, header.columns.type };
    int next = header.columns.front;
    const auto free = [&] {
        while (taken.contains(next)) {
            ++next;
        }
        return next++;
    };
    header.columns.front = free();
    header.columns.back = free();
}

Header readHeader(const QString &text)
{
    Header header;
    bool saysTags = false;
    while (header.after < text.size() && text[header.after] == u'#') {
        const qsizetype end = text.indexOf(u'\n', header.after);
        const qsizetype stop = end < 0 ? text.size() : end;
        const QString line = text.mid(header.after + 1, stop - header.after - 1);
        const QString key = line.section(u':', 0, 0).trimmed().toLower();
        // A tab is a value that trimming would take.
        const QString value = line.section(u':', 1);
        saysTags = saysTags || key == QLatin1String("tags column");
        follow(header, key, value.trimmed().isEmpty() ? value.left(1) : value.trimmed());
        header.after = end < 0 ? text.size() : end + 1;
        ++header.lines;
    }
    if (header.hasColumns) {
        header.columns.tags = saysTags ? header.columns.tags : -1;
        placeFields(header);
    }
    return header;
}

/// What separates most in the first line, outside of quotation marks.
QChar likelySeparator(const QString &text, qsizetype from)
{
    QHash<QChar, int> counts;
    bool isQuoted = false;
    for (qsizetype i = from; i < text.size() && (isQuoted || text[i] != u'\n'); ++i) {
        isQuoted = text[i] == u'"' ? !isQuoted : isQuoted;
        if (!isQuoted) {
            ++counts[text[i]];
        }
    }
    const int tabs = counts.value(u'\t');
    const int semicolons = counts.value(u';');
    const int commas = counts.value(u',');
    return tabs > 0 && tabs >= commas ? u'\t' : semicolons > commas ? u';' : u',';
}

/// The row that begins at a place, which moves behind it.
Row readRow(const QString &text, QChar separator, qsizetype &at, int &line)
{
    Row row;
    row.line = line;
    QString field;
    bool isQuoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        line += c == u'\n' ? 1 : 0;
        if (isQuoted) {
            if (c != u'"') {
                field += c;
            } else if (at + 1 < text.size() && text[at + 1] == u'"') {
                field += c;
                ++at;
            } else {
                isQuoted = false;
            }
        } else if (c == u'"' && field.isEmpty()) {
            isQuoted = true;
        } else if (c == separator) {
            row.fields.append(std::exchange(field, QString()));
        } else if (c == u'\n') {
            ++at;
            break;
        } else {
            field += c;
        }
    }
    row.fields.append(field);
    row.isOpen = isQuoted;
    return row;
}

bool isCalculated(const QString &field)
{
    return !field.isEmpty()
        && (field[0] == u'=' || field[0] == u'+' || field[0] == u'-' || field[0] == u'@' || field[0] == u'\t'
            || field[0] == u'\r');
}

/// What a spreadsheet would calculate, or a person wrote so that it would not.
bool takesApostrophe(const QString &field)
{
    qsizetype at = 0;
    while (at < field.size() && field[at] == u'\'') {
        ++at;
    }
    return isCalculated(field.mid(at));
}

QString fieldOf(const Row &row, int column)
{
    const QString field = column >= 0 && column < row.fields.size() ? row.fields.at(column) : QString();
    return field.startsWith(u'\'') && takesApostrophe(field.mid(1)) ? field.mid(1) : field;
}

/// The columns that a row of names names; absent where it is a card.
bool readNames(const Row &row, Columns &columns)
{
    QStringList names;
    for (const QString &field : row.fields) {
        names.append(field.trimmed().toLower());
    }
    const auto find = [&names](std::initializer_list<const char *> words) {
        for (const char *word : words) {
            if (const qsizetype at = names.indexOf(QString::fromLatin1(word)); at >= 0) {
                return static_cast<int>(at);
            }
        }
        return -1;
    };
    const int front = find({ "front", "question" });
    const int back = find({ "back", "answer" });
    if (front < 0 || back < 0) {
        return false;
    }
    columns = { find({ "id", "guid", "key" }), front, back, find({ "tags", "tag" }), find({ "deck", "topic" }), -1 };
    return true;
}

class CsvReader
{
public:
    CsvReader(const QString &text, const QString &deck)
        : m_text(text)
        , m_header(readHeader(text))
        , m_deck(m_header.deck.isEmpty() ? deck : m_header.deck)
    {
        if (m_header.separator.isNull()) {
            m_header.separator = likelySeparator(text, m_header.after);
        }
    }

    CardReadout run()
    {
        qsizetype at = m_header.after;
        int line = m_header.lines + 1;
        bool isFirst = true;
        while (at < m_text.size()) {
            const Row row = readRow(m_text, m_header.separator, at, line);
            if (row.isOpen) {
                issue(CardIssueKind::OpenQuote, row);
                break;
            }
            const bool isBlank = row.fields.join(QString()).trimmed().isEmpty();
            if (isBlank || (std::exchange(isFirst, false) && readNames(row, m_header.columns))) {
                continue;
            }
            if (m_readout.cards.size() >= kMostCards) {
                issue(CardIssueKind::TooMany, row);
                break;
            }
            take(row);
        }
        return m_readout;
    }

private:
    void issue(CardIssueKind kind, const Row &row)
    {
        constexpr qsizetype kShown = 80;
        m_readout.issues.append({ kind, row.line, beginningOfText(row.fields.value(0).simplified(), kShown) });
    }

    [[nodiscard]] QString textOf(const QString &field, CardLoss &loss) const
    {
        if (!m_header.isHtml) {
            return field.trimmed();
        }
        const CardText text = cardTextOf(field, [](const QString &) { return QString(); });
        loss.add(text.loss);
        return text.markdown;
    }

    void take(const Row &row)
    {
        const Columns &columns = m_header.columns;
        if (row.fields.size() <= std::max(columns.front, columns.back)) {
            issue(CardIssueKind::ShortRow, row);
            return;
        }
        CardDraft card;
        card.place = row.line;
        card.front = textOf(fieldOf(row, columns.front), card.loss);
        card.back = textOf(fieldOf(row, columns.back), card.loss);
        const QString deck = fieldOf(row, columns.deck).trimmed();
        card.deck = deck.isEmpty() ? m_deck : deck;
        card.tags = fieldOf(row, columns.tags).split(u' ', Qt::SkipEmptyParts);
        const QString id = fieldOf(row, columns.id).trimmed();
        // A card that has no name is named by its question, so that a better answer changes it.
        card.id = id.isEmpty() ? ownCardId(QStringLiteral("csv-front"), card.deck + QChar(u'\0') + card.front)
                               : importedCardId(QStringLiteral("csv"), id);
        card.name = id;
        if (card.front.isEmpty() || card.back.isEmpty()) {
            issue(card.front.isEmpty() ? CardIssueKind::NoFront : CardIssueKind::NoBack, row);
        } else if (card.front.size() > kLongestSide || card.back.size() > kLongestSide) {
            issue(CardIssueKind::TooLong, row);
        } else if (m_ids.contains(card.id)) {
            issue(CardIssueKind::Twice, row);
        } else {
            m_ids.insert(card.id);
            m_readout.cards.append(card);
        }
    }

    const QString &m_text;
    Header m_header;
    QString m_deck;
    CardReadout m_readout;
    QSet<QString> m_ids;
};

QString quoted(const QString &field)
{
    QString text = takesApostrophe(field) ? u'\'' + field : field;
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r')
        || text.startsWith(u' ') || text.startsWith(u'#') || text.endsWith(u' ');
    return needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

Result<CardReadout> readCsvCards(const QByteArray &bytes, const QString &deck)
{
    if (bytes.size() > kLargestCsvFile) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the table is larger than 16 MiB"));
    }
    if (const int line = badLine(bytes); line > 0) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("line %1 is not UTF-8").arg(line), line);
    }
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    CardReadout readout = CsvReader(text, deck).run();
    if (readout.cards.isEmpty() && readout.issues.isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the table has no card"));
    }
    return readout;
}

QByteArray writeCsvCards(const QList<OwnCard> &cards)
{
    QString text = QStringLiteral("id,front,back,tags,deck\r\n");
    for (const OwnCard &card : cards) {
        const QStringList fields { card.id, card.front, card.back, card.tags.join(u' '), card.deck };
        QStringList cells;
        for (const QString &field : fields) {
            cells.append(quoted(field));
        }
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace sevenrounds
