// SPDX-License-Identifier: MIT
#include "judge/jsontext.h"
#include "judge/valuedifference.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::judge;

namespace {

PyValue value(const QByteArray &json)
{
    return parseJson({ json.constData(), static_cast<std::size_t>(json.size()) }).value();
}

template <typename Stored>
QByteArray array(const char *dtype, const QByteArray &shape, const std::vector<Stored> &items)
{
    const QByteArray data(
        reinterpret_cast<const char *>(items.data()), static_cast<qsizetype>(items.size() * sizeof(Stored)));
    return QByteArray(R"({"array":{"dtype":")") + dtype + R"(","shape":)" + shape + R"(,"data":")" + data.toBase64()
        + "\"}}";
}

} // namespace

class TestValueDifference : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFirstDifference_data();
    void tellsTheFirstDifference();
    void toleranceIsAbsoluteAndRelative_data();
    void toleranceIsAbsoluteAndRelative();
    void orderIsFreeOutsideOnly_data();
    void orderIsFreeOutsideOnly();
    void largeUnorderedListsTakeNoSquare();
    void hostileArraysAreUnreadable_data();
    void hostileArraysAreUnreadable();
};

void TestValueDifference::tellsTheFirstDifference_data()
{
    QTest::addColumn<QByteArray>("got");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &got, const QByteArray &expected, const char *words) {
        QTest::newRow(name) << got << expected << QString::fromUtf8(words);
    };
    row("same", "[1,[2,\"a\"],null]", "[1,[2,\"a\"],null]", "");
    row("whole and real", "2", "2.0", "");
    row("list and tuple", "[1,2]", R"({"tuple":[1,2]})", "");
    row("truth is no number", "true", "1", "a truth value instead of a number");
    row("number is no truth", "[0]", "[false]", "at [0]: a number instead of a truth value");
    row("none", "null", "0", "None instead of a number");
    row("numbers", "[1,[2,3]]", "[1,[2,4]]", "at [1][1]: 3 instead of 4");
    row("lengths", "[1,2]", "[1,2,3]", "2 items instead of 3");
    row("text", "\"ab\"", "\"ac\"", "'ab' instead of 'ac'");
    row("text for list", "\"ab\"", "[\"a\",\"b\"]", "a text instead of a list");
    row("not a number equals itself", R"({"float":"nan"})", R"({"float":"nan"})", "");
    row("not a number", R"({"float":"nan"})", "1.0", "nan instead of 1.0");
    row("infinities", R"({"float":"inf"})", R"({"float":"-inf"})", "inf instead of -inf");
    row("large whole numbers", R"({"int":"100000000000000000000000001"})", R"({"int":"100000000000000000000000002"})",
        "100000000000000000000000001 instead of 100000000000000000000000002");
    row("sets", R"({"set":[1,2,3]})", R"({"set":[3,1,2]})", "");
    row("a set is no list", "[1]", R"({"set":[1]})", "a list instead of a set");
    row("dicts", R"({"dict":[["a",1],["b",2]]})", R"({"dict":[["b",2],["a",1]]})", "");
    row("dict values", R"({"dict":[["a",1]]})", R"({"dict":[["a",2]]})", "['a', 2] is not there");
    row("bytes", R"({"bytes":"YWI="})", R"({"bytes":"YWM="})", "'YWI=' instead of 'YWM='");
    row("complex", R"({"complex":[1.0,2.0]})", R"({"complex":[1.0,3.0]})", "at [1]: 2.0 instead of 3.0");
    row("array for list", array<std::int64_t>("int64", "[1]", { 1 }), "[1]", "an array instead of a list");
    row("list for array", "[1]", array<std::int64_t>("int64", "[1]", { 1 }), "a list instead of an array");
    row("dtypes are free", array<float>("float32", "[2]", { 1, 2 }), array<std::int64_t>("int64", "[2]", { 1, 2 }), "");
    row("shapes", array<double>("float64", "[2,1]", { 1, 2 }), array<double>("float64", "[1,2]", { 1, 2 }),
        "shape (2, 1) instead of (1, 2)");
    row("array items", array<double>("float64", "[2,2]", { 1, 2, 3, 4 }),
        array<double>("float64", "[2,2]", { 1, 2, 0, 4 }), "at [1, 0]: 3.0 instead of 0.0");
    row("64 bits are exact", array<std::uint64_t>("uint64", "[1]", { 18446744073709551615U }),
        array<std::uint64_t>("uint64", "[1]", { 18446744073709551614U }),
        "at [0]: 18446744073709551615 instead of 18446744073709551614");
    row("truth in arrays", array<std::uint8_t>("bool", "[1]", { 1 }), array<std::uint8_t>("bool", "[1]", { 0 }),
        "at [0]: True instead of False");
    row("empty arrays", array<double>("float64", "[0,3]", {}), array<double>("float64", "[0,3]", {}), "");
    row("empty arrays the other way", array<double>("float64", "[3,0]", {}), array<double>("float64", "[3,0]", {}), "");
}

void TestValueDifference::tellsTheFirstDifference()
{
    QFETCH(QByteArray, got);
    QFETCH(QByteArray, expected);
    QFETCH(QString, words);
    const std::optional<QString> difference = findDifference(value(got), value(expected), {}, Comparison::Values);
    QCOMPARE(difference.value_or(QString()), words);
    QCOMPARE(difference.has_value(), !words.isEmpty());
}

void TestValueDifference::toleranceIsAbsoluteAndRelative_data()
{
    QTest::addColumn<double>("got");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("absolute");
    QTest::addColumn<double>("relative");
    QTest::addColumn<bool>("isNear");
    QTest::newRow("exact") << 1.0 << 1.0 << 0.0 << 0.0 << true;
    QTest::newRow("no tolerance") << 1.0 + 1e-12 << 1.0 << 0.0 << 0.0 << false;
    QTest::newRow("absolute") << 1.09 << 1.0 << 0.1 << 0.0 << true;
    QTest::newRow("beyond absolute") << 1.11 << 1.0 << 0.1 << 0.0 << false;
    QTest::newRow("relative to what is right") << 1100.0 << 1000.0 << 0.0 << 0.1 << true;
    QTest::newRow("beyond relative") << 1101.0 << 1000.0 << 0.0 << 0.1 << false;
    QTest::newRow("both add up") << 1101.0 << 1000.0 << 1.0 << 0.1 << true;
    QTest::newRow("below zero") << -1101.0 << -1000.0 << 0.0 << 0.1 << false;
}

void TestValueDifference::toleranceIsAbsoluteAndRelative()
{
    QFETCH(double, got);
    QFETCH(double, expected);
    QFETCH(double, absolute);
    QFETCH(double, relative);
    QFETCH(bool, isNear);
    const Tolerance tolerance { absolute, relative };
    QCOMPARE(!findDifference({ got }, { expected }, tolerance, Comparison::Values), isNear);
    const PyValue gotArray = value(array<double>("float64", "[1]", { got }));
    const PyValue expectedArray = value(array<double>("float64", "[1]", { expected }));
    QCOMPARE(!findDifference(gotArray, expectedArray, tolerance, Comparison::Values), isNear);
}

void TestValueDifference::orderIsFreeOutsideOnly_data()
{
    QTest::addColumn<QByteArray>("got");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("another order") << QByteArray("[3,1,2]") << QByteArray("[1,2,3]") << true;
    QTest::newRow("inside it counts") << QByteArray("[[2,1],[3]]") << QByteArray("[[3],[1,2]]") << false;
    QTest::newRow("how often counts") << QByteArray("[1,1,2]") << QByteArray("[1,2,2]") << false;
    QTest::newRow("whole and real") << QByteArray("[2.0,1]") << QByteArray("[1,2]") << true;
    QTest::newRow("near") << QByteArray("[2.0001,1.0]") << QByteArray("[1.0001,2.0]") << true;
    QTest::newRow("a tuple") << QByteArray(R"({"tuple":[2,1]})") << QByteArray("[1,2]") << true;
}

void TestValueDifference::orderIsFreeOutsideOnly()
{
    QFETCH(QByteArray, got);
    QFETCH(QByteArray, expected);
    QFETCH(bool, isSame);
    QCOMPARE(!findDifference(value(got), value(expected), { 0.001, 0 }, Comparison::Unordered), isSame);
}

void TestValueDifference::largeUnorderedListsTakeNoSquare()
{
    constexpr int count = 200000;
    PyValue::List got;
    PyValue::List expected;
    for (int i = 0; i < count; ++i) {
        got.push_back({ static_cast<double>(i) + 1e-7 });
        expected.push_back({ static_cast<double>(count - 1 - i) });
    }
    // Each with each would be 4 * 10^10 comparisons, and this test would run into its time limit.
    QVERIFY(!findDifference({ got }, { expected }, { 1e-6, 0 }, Comparison::Unordered));
    got.back() = { -5.0 };
    QVERIFY(findDifference({ got }, { expected }, { 1e-6, 0 }, Comparison::Unordered).has_value());
}

void TestValueDifference::hostileArraysAreUnreadable_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no dtype") << QByteArray(R"({"shape":[1],"data":"AAAAAAAAAAA="})");
    QTest::newRow("unknown dtype") << QByteArray(R"({"dtype":"object","shape":[1],"data":"AAAAAAAAAAA="})");
    QTest::newRow("too little") << QByteArray(R"({"dtype":"float64","shape":[2],"data":"AAAAAAAAAAA="})");
    QTest::newRow("overflow") << QByteArray(R"({"dtype":"int8","shape":[4294967296,4294967296,0],"data":""})");
    QTest::newRow("below zero") << QByteArray(R"({"dtype":"int8","shape":[-1,-1],"data":"AA=="})");
    QTest::newRow("no base64") << QByteArray(R"({"dtype":"int8","shape":[1],"data":"?"})");
    QTest::newRow("no object") << QByteArray("3");
    QTest::newRow("deep shape") << QByteArray(R"({"dtype":"int8","shape":[)") + QByteArray("1,").repeated(40)
            + R"(1],"data":"AA=="})";
}

void TestValueDifference::hostileArraysAreUnreadable()
{
    QFETCH(QByteArray, field);
    const PyValue got = value(R"({"array":)" + field + "}");
    const PyValue expected = value(array<double>("float64", "[1]", { 0 }));
    QVERIFY(findDifference(got, expected, {}, Comparison::Values).has_value());
}

QTEST_GUILESS_MAIN(TestValueDifference)
#include "tst_valuedifference.moc"
