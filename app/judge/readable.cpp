// SPDX-License-Identifier: MIT
#include "judge/readable.h"

#include "judge/numberarray.h"

#include <QLocale>
#include <QStringDecoder>

#include <qfloat16.h>

#include <cmath>
#include <limits>
#include <string_view>

namespace sevenrounds::judge {

namespace {

const QString kEllipsis = QStringLiteral("\u2026");

bool isInvisible(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
        || category == QChar::Other_PrivateUse || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

QString escaped(char32_t code)
{
    constexpr char32_t byte = 0x100;
    constexpr char32_t basic = 0x10000;
    const char *form = code < byte ? "\\x%02x" : code < basic ? "\\u%04x" : "\\U%08x";
    return QString::asprintf(form, static_cast<unsigned>(code));
}

int widthOf(std::string_view dtype)
{
    return dtype == "float16" ? sizeof(qfloat16) : dtype == "float32" ? sizeof(float) : sizeof(double);
}

/// The fewest digits that give the same number back in its own width: a single's 0.3 is no 0.30000001192092896, and a half's 0.1 no 0.09997558593.
QString shortestDigits(double value, int bytes)
{
    if (bytes == static_cast<int>(sizeof(double))) {
        return QString::number(value, 'g', QLocale::FloatingPointShortest);
    }
    const auto isSame = [value, bytes](double read) {
        return bytes == static_cast<int>(sizeof(float))
            ? static_cast<float>(read) == static_cast<float>(value)
            : qfloat16(static_cast<float>(read)) == qfloat16(static_cast<float>(value));
    };
    // Nine are always enough for a single, and five for a half.
    constexpr int kMostDigits = std::numeric_limits<float>::max_digits10;
    double read = value;
    for (int digits = 1; digits <= kMostDigits; ++digits) {
        read = QString::number(value, 'g', digits).toDouble();
        if (isSame(read)) {
            break;
        }
    }
    return QString::number(read, 'g', QLocale::FloatingPointShortest);
}

QString realText(long double value, int bytes = sizeof(double))
{
    if (std::isnan(value)) {
        return QStringLiteral("nan");
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    }
    QString text = shortestDigits(static_cast<double>(value), bytes);
    if (!text.contains(QLatin1Char('.')) && !text.contains(QLatin1Char('e'))) {
        text += QStringLiteral(".0");
    }
    return text;
}

/// Writes until there is enough; whoever is inside a list then leaves it.
class Writer
{
public:
    explicit Writer(qsizetype most)
        : m_most(most)
    {
    }

    void write(const PyValue &value)
    {
        if (value.isNone()) {
            put(QStringLiteral("None"));
        } else if (const bool *truth = value.boolean()) {
            put(*truth ? QStringLiteral("True") : QStringLiteral("False"));
        } else if (const std::int64_t *whole = value.integer()) {
            put(QString::number(*whole));
        } else if (const double *real = value.real()) {
            put(realText(*real));
        } else if (const std::string *text = value.text()) {
            writeText(*text);
        } else if (const PyValue::List *items = value.list()) {
            writeItems(*items, QStringLiteral("["), QStringLiteral("]"));
        } else if (const PyMember *member = value.tagged()) {
            writeTagged(*member);
        } else {
            put(QStringLiteral("?"));
        }
    }

    [[nodiscard]] QString text() const { return m_out; }

private:
    [[nodiscard]] bool isFull() const { return m_out.size() >= m_most; }
    void put(const QString &text) { m_out += text; }

    void writeText(const std::string &text)
    {
        const QString whole = QString::fromUtf8(text.data(), std::min(static_cast<qsizetype>(text.size()), 4 * m_most));
        const QChar quote = whole.contains(QLatin1Char('\'')) && !whole.contains(QLatin1Char('"')) ? QLatin1Char('"')
                                                                                                   : QLatin1Char('\'');
        put(quote);
        const QList<uint> codes = whole.toUcs4();
        for (const uint code : codes) {
            if (isFull()) {
                put(kEllipsis);
                break;
            }
            if (code == '\n' || code == '\t' || code == '\r') {
                put(code == '\n'       ? QStringLiteral("\\n")
                        : code == '\t' ? QStringLiteral("\\t")
                                       : QStringLiteral("\\r"));
            } else if (code == '\\' || code == quote.unicode()) {
                put(QLatin1Char('\\') + QString(QChar(code)));
            } else {
                put(isInvisible(code) ? escaped(code)
                                      : QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1));
            }
        }
        put(quote);
    }

    void writeItems(const PyValue::List &items, const QString &open, const QString &close)
    {
        put(open);
        for (std::size_t i = 0; i < items.size(); ++i) {
            put(i == 0 ? QString() : QStringLiteral(", "));
            if (isFull()) {
                put(kEllipsis + QStringLiteral(" (%1 in all)").arg(items.size()));
                break;
            }
            write(items[i]);
        }
        put(close);
    }

    void writePairs(const PyValue::List &pairs)
    {
        put(QStringLiteral("{"));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            put(i == 0 ? QString() : QStringLiteral(", "));
            if (isFull()) {
                put(kEllipsis + QStringLiteral(" (%1 in all)").arg(pairs.size()));
                break;
            }
            const PyValue::List *pair = pairs[i].list();
            if (pair != nullptr && pair->size() == 2) {
                write(pair->front());
                put(QStringLiteral(": "));
                write(pair->back());
            }
        }
        put(QStringLiteral("}"));
    }

    void writeTagged(const PyMember &member)
    {
        const PyValue::List *items = member.value.list();
        const std::string *text = member.value.text();
        if (member.name == "tuple" && items != nullptr) {
            writeItems(*items, QStringLiteral("("), items->size() == 1 ? QStringLiteral(",)") : QStringLiteral(")"));
        } else if (member.name == "set" && items != nullptr) {
            items->empty() ? put(QStringLiteral("set()"))
                           : writeItems(*items, QStringLiteral("{"), QStringLiteral("}"));
        } else if (member.name == "dict" && items != nullptr) {
            writePairs(*items);
        } else if (member.name == "bytes" && text != nullptr) {
            writeBytes(*text);
        } else if (member.name == "complex" && items != nullptr && items->size() == 2) {
            writeItems(*items, QStringLiteral("complex("), QStringLiteral(")"));
        } else if ((member.name == "int" || member.name == "float") && text != nullptr) {
            put(QString::fromStdString(*text).left(m_most));
        } else if (const std::optional<NumberArray> array = unpackArray(member.value)) {
            put(QString::fromStdString(member.name) + QLatin1Char('('));
            std::size_t next = 0;
            writeAxis(*array, 0, &next);
            put(QStringLiteral(", %1)").arg(QString::fromStdString(
                isFull() ? "shape " + shapeText(array->shape) + ", " + array->dtype : array->dtype)));
        } else {
            put(QStringLiteral("?"));
        }
    }

    void writeBytes(const std::string &base64)
    {
        const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(base64)).left(m_most);
        put(QStringLiteral("b'"));
        for (const char byte : bytes) {
            const bool isPlain = byte >= ' ' && byte < 0x7F && byte != '\'' && byte != '\\';
            put(isPlain ? QString(QLatin1Char(byte)) : escaped(static_cast<unsigned char>(byte)));
        }
        put(isFull() ? kEllipsis + QLatin1Char('\'') : QStringLiteral("'"));
    }

    void writeAxis(const NumberArray &array, std::size_t axis, std::size_t *next)
    {
        if (axis == array.shape.size()) {
            writeNumber(array, (*next)++);
            return;
        }
        put(QStringLiteral("["));
        for (std::int64_t i = 0; i < array.shape[axis]; ++i) {
            put(i == 0 ? QString() : QStringLiteral(", "));
            if (isFull()) {
                put(kEllipsis);
                break;
            }
            writeAxis(array, axis + 1, next);
        }
        put(QStringLiteral("]"));
    }

    void writeNumber(const NumberArray &array, std::size_t at)
    {
        const std::complex<long double> &item = array.items[at];
        if (array.isComplex) {
            put(QStringLiteral("complex(%1, %2)").arg(realText(item.real()), realText(item.imag())));
        } else if (array.isBoolean) {
            put(item.real() == 0 ? QStringLiteral("False") : QStringLiteral("True"));
        } else if (array.isReal) {
            put(realText(item.real(), widthOf(array.dtype)));
        } else {
            put(item.real() < 0 ? QString::number(static_cast<qint64>(item.real()))
                                : QString::number(static_cast<quint64>(item.real())));
        }
    }

    QString m_out;
    qsizetype m_most;
};

/// The names in "attention(q, k, v, mask=None)"; empty for a signature of another form.
QStringList parameterNames(const QString &signature)
{
    const qsizetype open = signature.indexOf(QLatin1Char('('));
    const qsizetype close = signature.lastIndexOf(QLatin1Char(')'));
    if (open < 0 || close < open) {
        return {};
    }
    QStringList names;
    const QStringList parts = signature.mid(open + 1, close - open - 1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        names.append(part.section(QLatin1Char('='), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed());
    }
    return names;
}

QString callText(const PyValue::List &arguments, std::size_t first, qsizetype most)
{
    QStringList parts;
    for (std::size_t i = first; i < arguments.size(); ++i) {
        parts.append(readable(arguments[i], most));
    }
    return QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString scriptText(const QString &entry, const PyValue::List &script)
{
    constexpr qsizetype most = 300;
    constexpr std::size_t mostCalls = 40;
    const PyValue::List *init = script.front().sequence();
    const PyValue::List *calls = script.back().sequence();
    if (init == nullptr || calls == nullptr) {
        return readable({ script });
    }
    QStringList lines { QStringLiteral("it = ") + entry + callText(*init, 0, kReadableLength) };
    for (const PyValue &call : *calls) {
        const PyValue::List *parts = call.sequence();
        if (lines.size() > static_cast<qsizetype>(mostCalls)) {
            lines.append(kEllipsis + QStringLiteral(" (%1 calls in all)").arg(calls->size()));
            break;
        }
        const std::string *method = parts == nullptr || parts->empty() ? nullptr : parts->front().text();
        if (method != nullptr) {
            lines.append(QStringLiteral("it.") + QString::fromStdString(*method) + callText(*parts, 1, most));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

double sizeOfTagged(const PyMember &member)
{
    if (member.name != "array" && member.name != "tensor") {
        return sizeOf(member.value);
    }
    double count = 1;
    if (const PyValue *shape = member.value.find("shape"); shape != nullptr && shape->list() != nullptr) {
        for (const PyValue &size : *shape->list()) {
            count *= size.integer() == nullptr ? 1 : static_cast<double>(*size.integer());
        }
    }
    return count;
}

} // namespace

QString readable(const PyValue &value, qsizetype most)
{
    Writer writer(most);
    writer.write(value);
    return writer.text();
}

QString readableInput(const CodingProblem &problem, const PyValue &input)
{
    const PyValue::List *items = input.sequence();
    if (items == nullptr) {
        return readable(input);
    }
    if (problem.kind == ProblemKind::Class && items->size() == 2) {
        return scriptText(problem.entry, *items);
    }
    const QStringList names = parameterNames(problem.signature);
    QStringList lines;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const QString name = names.value(static_cast<qsizetype>(i), QStringLiteral("argument %1").arg(i + 1));
        lines.append(name + QStringLiteral(" = ") + readable((*items)[i]));
    }
    return lines.join(QLatin1Char('\n'));
}

QString inertText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    QString text;
    text.reserve(decoded.size());
    const QList<uint> codes = decoded.toUcs4();
    for (const uint code : codes) {
        const bool isKept = code == '\n' || code == '\t' || !isInvisible(code);
        text += isKept ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : escaped(code);
    }
    return text;
}

double sizeOf(const PyValue &value)
{
    if (const std::string *text = value.text()) {
        return static_cast<double>(text->size());
    }
    if (const PyValue::List *items = value.list()) {
        double size = 0;
        for (const PyValue &item : *items) {
            size += sizeOf(item);
        }
        return size;
    }
    if (const PyMember *member = value.tagged()) {
        return sizeOfTagged(*member);
    }
    return 1;
}

} // namespace sevenrounds::judge
