// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "talk/ownformat.h"

#include <QTest>

using namespace sevenrounds;

/// Lengths of talks that a person made.
class TestOwnFormat : public QObject
{
    Q_OBJECT

private slots:
    void sectionsAreReadFromLines();
    void faultsAreNamedByTheirLine_data();
    void faultsAreNamedByTheirLine();
    void textComesBackAsItWas();
    void formatsAreSavedAndReadBack();
    void warningsAreReadFromText();
    void warningsAreSavedWhereTheyAreNotTheUsualOnes();
    void whatIsNotWholeIsLeftOut();
    void whatTheyAreAboutIsKept();
    void idsAreFresh();
};

void TestOwnFormat::sectionsAreReadFromLines()
{
    const SectionsReading read = readSections(
        QStringLiteral("2 Why\n\n  10 min  The key equation | the step  that needs it\n3' 2nd result\n"));
    QVERIFY(read.fault == SectionsFault::None);
    QCOMPARE(read.sections.size(), 3);
    QCOMPARE(read.minutes(), 15);
    QCOMPARE(read.sections.at(1).title, QStringLiteral("The key equation"));
    QCOMPARE(read.sections.at(1).lands, QStringLiteral("the step that needs it"));
    QCOMPARE(read.sections.at(2).title, QStringLiteral("2nd result"));
    QVERIFY(read.sections.at(0).id != read.sections.at(2).id);
}

void TestOwnFormat::faultsAreNamedByTheirLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QString &text, SectionsFault fault, int line) {
        QTest::addRow("%s", name) << text << static_cast<int>(fault) << line;
    };
    row("nothing", QStringLiteral(" \n"), SectionsFault::Empty, 0);
    row("no minutes", QStringLiteral("2 Why\nThe equation"), SectionsFault::NoMinutes, 2);
    row("zero", QStringLiteral("0 Why"), SectionsFault::NoMinutes, 1);
    row("too large a number", QStringLiteral("1234 Why"), SectionsFault::NoMinutes, 1);
    row("no title", QStringLiteral("\n2 | lands"), SectionsFault::NoTitle, 2);
    row("long title", QStringLiteral("2 ") + QString(kLongestFormatTitle + 1, u'x'), SectionsFault::TooLong, 1);
    row("many", QStringLiteral("1 x\n").repeated(kMostSections + 1), SectionsFault::TooMany, kMostSections + 1);
    row("long talk", QStringLiteral("100 x\n21 y"), SectionsFault::TooManyMinutes, 0);
}

void TestOwnFormat::faultsAreNamedByTheirLine()
{
    QFETCH(QString, text);
    QFETCH(int, fault);
    QFETCH(int, line);
    const SectionsReading read = readSections(text);
    QCOMPARE(static_cast<int>(read.fault), fault);
    QCOMPARE(read.line, line);
}

void TestOwnFormat::textComesBackAsItWas()
{
    const QString text = QStringLiteral("2 Why\n10 The key equation | the step that needs it");
    QCOMPARE(sectionsText(readSections(text).sections), text);
}

void TestOwnFormat::formatsAreSavedAndReadBack()
{
    const QByteArray json = "[{\"id\":\"own-format-1\",\"title\":\"Lab meeting\",\"discussion\":10,\"sections\":\"2 "
                            "Why\\n4 How | why so\"}]";
    const QList<TalkFormat> formats = ownFormatsFromJson(json);
    QCOMPARE(formats.size(), 1);
    QCOMPARE(formats.first().talkMinutes, 6);
    // A warning is no use before the talk has begun.
    QCOMPARE(formats.first().warnMinutes, QList<int>({ 5, 1 }));
    QVERIFY(formats.first().source.badge == Badge::Own);
    QVERIFY(formats.first().subject == TalkSubject::Any);
    const QList<TalkFormat> again = ownFormatsFromJson(ownFormatsToJson(formats));
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().title, QStringLiteral("Lab meeting"));
    QCOMPARE(sectionsText(again.first().sections), sectionsText(formats.first().sections));
}

void TestOwnFormat::warningsAreReadFromText()
{
    QCOMPARE(readWarnings(QStringLiteral("1, 15 5;5")), std::optional(QList<int>({ 15, 5, 1 })));
    QCOMPARE(readWarnings(QStringLiteral(" ")), std::optional(QList<int>()));
    QCOMPARE(warningsText({ 15, 5, 1 }), QStringLiteral("15, 5, 1"));
    for (const char *bad : { "0", "121", "-1", "2.5", "5 min", "1 2 3 4 5 6 7 8 9 10 11", "99999999999" }) {
        QVERIFY2(!readWarnings(QLatin1String(bad)), bad);
    }
    QCOMPARE(warningsWithin({ 15, 5, 1 }, 5), QList<int>({ 1 }));
}

void TestOwnFormat::warningsAreSavedWhereTheyAreNotTheUsualOnes()
{
    const auto format = [](const QByteArray &warn) {
        return ownFormatsFromJson(
            "[{\"id\":\"own-format-1\",\"title\":\"x\",\"discussion\":5,\"sections\":\"8 Why\"" + warn + "}]");
    };
    const QList<TalkFormat> usual = format({});
    QCOMPARE(usual.first().warnMinutes, QList<int>({ 5, 1 }));
    QVERIFY(!ownFormatsToJson(usual).contains("warn"));
    const QList<TalkFormat> own = format(",\"warn\":\"2, 30, 4\"");
    QCOMPARE(own.first().warnMinutes, QList<int>({ 4, 2 }));
    QCOMPARE(ownFormatsFromJson(ownFormatsToJson(own)).first().warnMinutes, QList<int>({ 4, 2 }));
    const QList<TalkFormat> none = format(",\"warn\":\"\"");
    QVERIFY(none.first().warnMinutes.isEmpty());
    QVERIFY(ownFormatsFromJson(ownFormatsToJson(none)).first().warnMinutes.isEmpty());
    // What another program wrote and is no such text takes nothing away from the length.
    QCOMPARE(format(",\"warn\":\"soon\"").first().warnMinutes, QList<int>({ 5, 1 }));
    QCOMPARE(format(",\"warn\":[7]").first().warnMinutes, QList<int>({ 5, 1 }));
}

void TestOwnFormat::whatIsNotWholeIsLeftOut()
{
    const QByteArray good = "{\"id\":\"own-format-1\",\"title\":\"x\",\"discussion\":10,\"sections\":\"2 Why\"}";
    QCOMPARE(ownFormatsFromJson("[" + good + "," + good
                 + ",7,{\"id\":\"paper-20-25\",\"title\":\"x\",\"discussion\":1,\"sections\":\"2 a\"},"
                   "{\"id\":\"own-format-2\",\"title\":\"\",\"discussion\":1,\"sections\":\"2 a\"},"
                   "{\"id\":\"own-format-3\",\"title\":\"x\",\"discussion\":0,\"sections\":\"2 a\"},"
                   "{\"id\":\"own-format-4\",\"title\":\"x\",\"discussion\":1,\"sections\":\"a\"}]")
                 .size(),
        1);
    QVERIFY(ownFormatsFromJson({}).isEmpty());
    QVERIFY(ownFormatsFromJson("{").isEmpty());
    Random random(4);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = "[" + good + "]";
        bytes[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))]
            = static_cast<char>(random.below(256));
        for (const TalkFormat &format : ownFormatsFromJson(bytes)) {
            QVERIFY(isOwnFormat(format.id) && format.talkMinutes > 0 && !format.sections.isEmpty());
        }
    }
}

void TestOwnFormat::whatTheyAreAboutIsKept()
{
    TalkFormat format;
    format.id = TalkFormatId(QStringLiteral("own-format-1"));
    format.title = QStringLiteral("x");
    format.discussionMinutes = 10;
    format.sections = { { QStringLiteral("s1"), QStringLiteral("Why"), 5, {} } };
    for (const TalkSubject subject : { TalkSubject::Any, TalkSubject::Paper, TalkSubject::OwnProject }) {
        format.subject = subject;
        const QList<TalkFormat> again = ownFormatsFromJson(ownFormatsToJson({ format }));
        QCOMPARE(again.size(), 1);
        QVERIFY(again.first().subject == subject);
    }
    // A word of a newer version is no reason to lose a length.
    const QList<TalkFormat> unknown = ownFormatsFromJson(
        R"([{"id":"own-format-1","title":"x","discussion":10,"sections":"5 Why","about":"thesis"}])");
    QCOMPARE(unknown.size(), 1);
    QVERIFY(unknown.first().subject == TalkSubject::Any);
}

void TestOwnFormat::idsAreFresh()
{
    QCOMPARE(freshFormatId({}).value(), QStringLiteral("own-format-1"));
    TalkFormat format;
    format.id = TalkFormatId(QStringLiteral("own-format-7"));
    QCOMPARE(freshFormatId({ format }).value(), QStringLiteral("own-format-8"));
    QVERIFY(!isOwnFormat(TalkFormatId(QStringLiteral("paper-20-25"))));
}

QTEST_GUILESS_MAIN(TestOwnFormat)
#include "tst_ownformat.moc"
