// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "judge/frame.h"
#include "judge/jsontext.h"
#include "judge/readable.h"

#include <QTest>
#include <QtEndian>

using namespace sevenrounds;
using namespace sevenrounds::judge;

namespace {

const QByteArray kSecret = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");

QByteArray answerFrame(const QByteArray &json, const QByteArray &secret = kSecret)
{
    return frameOf(json).left(4) + secret + json;
}

bool feed(FrameReader *reader, const QByteArray &bytes)
{
    return reader->feed(bytes.constData(), bytes.size());
}

std::optional<PyValue> parse(const QByteArray &json)
{
    return parseJson({ json.constData(), static_cast<std::size_t>(json.size()) });
}

} // namespace

class TestJudgeFrames : public QObject
{
    Q_OBJECT

private slots:
    void wholeFrameIsTaken();
    void frameComesInPieces();
    void anotherSecretIsRefusedAtItsFirstByte();
    void framesOverTheLimitAreRefusedUnread();
    void bytesBehindAFrameAreDropped();
    void valuesSurviveTheWay_data();
    void valuesSurviveTheWay();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
    void manyValuesAreRefused();
    void mutatedAnswersNeverBreakAnything();
    void textIsShownInert_data();
    void textIsShownInert();
    void longValuesAreCut();
};

void TestJudgeFrames::wholeFrameIsTaken()
{
    FrameReader reader(kSecret);
    QVERIFY(feed(&reader, answerFrame("{}")));
    QCOMPARE(reader.take(), QByteArray("{}"));
    QVERIFY(!reader.take());
}

void TestJudgeFrames::frameComesInPieces()
{
    FrameReader reader(kSecret);
    const QByteArray frame = answerFrame("{\"value\":1}");
    for (qsizetype i = 0; i < frame.size(); ++i) {
        QVERIFY(!reader.take());
        QVERIFY(feed(&reader, frame.mid(i, 1)));
    }
    QCOMPARE(reader.take(), QByteArray("{\"value\":1}"));
}

void TestJudgeFrames::anotherSecretIsRefusedAtItsFirstByte()
{
    FrameReader reader(kSecret);
    QVERIFY(!feed(&reader, answerFrame("{}", QByteArray(16, 'x')).left(5)));
}

void TestJudgeFrames::framesOverTheLimitAreRefusedUnread()
{
    QByteArray head(4, '\0');
    qToBigEndian(static_cast<quint32>(kMaxFrameBytes + 1), head.data());
    FrameReader reader(kSecret);
    QVERIFY(!feed(&reader, head));
}

void TestJudgeFrames::bytesBehindAFrameAreDropped()
{
    FrameReader reader(kSecret);
    QVERIFY(feed(&reader, answerFrame("1") + answerFrame("2")));
    QCOMPARE(reader.take(), QByteArray("1"));
    QVERIFY(!reader.take());
}

void TestJudgeFrames::valuesSurviveTheWay_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { "null", "true", "-12", "9007199254740993", "2.0", "1e-300", "0.1", "\"\"", "[]", "{}",
             "[1,[2.5,\"a\"],{\"tuple\":[null]}]", R"("\u00e9\ud83d\ude00\ud800\u0000\"\\")" }) {
        QTest::newRow(json) << QByteArray(json);
    }
}

void TestJudgeFrames::valuesSurviveTheWay()
{
    QFETCH(QByteArray, json);
    const std::optional<PyValue> value = parse(json);
    QVERIFY(value);
    QCOMPARE(writeJson(*value), json);
}

void TestJudgeFrames::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
        { "", " ", "{", "[", "[1,]", "{\"a\"}", "{\"a\":}", "{1:2}", "nul", "+", "-", "1e", "NaN", "Infinity", "\"",
            "\"\\", "\"\\u12", "\"\\q\"", "[1] 2", "1.2.3", "\x01", "\"\n\"", "\"\xc3\xa9\"", "\"\xc1\x91\"" }) {
        QTest::newRow(QByteArray(json).toHex().constData()) << QByteArray(json);
    }
    QTest::newRow("deep lists") << QByteArray(100000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100000);
}

void TestJudgeFrames::hostileJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parse(json));
}

void TestJudgeFrames::manyValuesAreRefused()
{
    const QByteArray zeros = "[" + QByteArray("0,").repeated(static_cast<qsizetype>(kMostNodes)) + "0]";
    QVERIFY(zeros.size() < kMaxFrameBytes);
    QVERIFY(!parse(zeros));
}

void TestJudgeFrames::mutatedAnswersNeverBreakAnything()
{
    const QByteArray whole = answerFrame(
        R"({"value":[1,-2.5e3,{"tuple":["\u00e9",null,true]},{"array":{"dtype":"float64","shape":[1],"data":"AAAAAAAAAAA="}}],"seconds":0.1})");
    constexpr int rounds = 20000;
    Random random(20261129);
    int whatever = 0;
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = whole;
        const auto changes = 1 + random.below(4);
        for (quint64 change = 0; change < changes; ++change) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())));
            switch (random.below(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                bytes.truncate(at);
                bytes.append('x');
                break;
            default:
                bytes.insert(at, bytes.mid(at / 2, 9));
            }
        }
        FrameReader reader(kSecret);
        if (feed(&reader, bytes)) {
            const std::optional<QByteArray> json = reader.take();
            const std::optional<PyValue> value = json ? parse(*json) : std::nullopt;
            whatever += value ? static_cast<int>(readable(*value).size()) : 0;
            // What was read can be written and read again.
            QVERIFY2(!value || parse(writeJson(*value)), json ? json->constData() : "");
        }
    }
    QVERIFY(whatever > 0);
}

void TestJudgeFrames::textIsShownInert_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("a\tb\n\xc3\xa9") << QStringLiteral("a\tb\n\u00e9");
    QTest::newRow("ansi") << QByteArray("\x1b[31mred") << QStringLiteral("\\x1b[31mred");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
    QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae"
                                        "b")
                          << QStringLiteral("a\\u202eb");
    QTest::newRow("bad utf-8") << QByteArray("a\xff") << QStringLiteral("a\ufffd");
    QTest::newRow("carriage return") << QByteArray("ab\rc") << QStringLiteral("ab\\x0dc");
}

void TestJudgeFrames::textIsShownInert()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(inertText(bytes), shown);
}

void TestJudgeFrames::longValuesAreCut()
{
    PyValue::List items(100000, { std::int64_t { 7 } });
    const QString shown = readable({ items });
    QVERIFY(shown.size() < kReadableLength + 100);
    QVERIFY(shown.endsWith(QStringLiteral("(100000 in all)]")));
    // moc of Qt 6.4 cannot read a raw string inside a macro.
    const QByteArray mixed
        = R"({"tuple":[1,2.0,"a'b",{"float":"nan"},{"set":[]},{"dict":[["k",null]]},{"bytes":"AGE="}]})";
    QCOMPARE(readable(*parse(mixed)), QStringLiteral("(1, 2.0, \"a'b\", nan, set(), {'k': None}, b'\\x00a')"));
    const QByteArray singles = R"({"array":{"dtype":"float32","shape":[2],"data":"zczMPQAAgD8="}})";
    QCOMPARE(readable(*parse(singles)), QStringLiteral("array([0.1, 1.0], float32)"));
    // 0.3, whose eight digits are 0.30000001, and the next number above it, which needs nine.
    const QByteArray nextSingles = R"({"array":{"dtype":"float32","shape":[2],"data":"mpmZPpuZmT4="}})";
    QCOMPARE(readable(*parse(nextSingles)), QStringLiteral("array([0.3, 0.30000004], float32)"));
    const QByteArray wholes = R"({"array":{"dtype":"float32","shape":[3],"data":"AAAgQQAAyEIAAIBE"}})";
    QCOMPARE(readable(*parse(wholes)), QStringLiteral("array([10.0, 100.0, 1024.0], float32)"));
    const QByteArray halves = R"({"array":{"dtype":"float16","shape":[2],"data":"Zi4AfA=="}})";
    QCOMPARE(readable(*parse(halves)), QStringLiteral("array([0.1, inf], float16)"));
}

QTEST_GUILESS_MAIN(TestJudgeFrames)
#include "tst_judgeframes.moc"
