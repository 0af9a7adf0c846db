// SPDX-License-Identifier: MIT
#include "shelloptions.h"

#include <QDir>
#include <QTest>
#include <QUrl>

using namespace sevenrounds;

using Action = ShellOptions::Action;

namespace {

Result<ShellOptions> parse(const QStringList &words)
{
    return ShellOptions::parse(QStringList { QStringLiteral("sevenrounds") } + words);
}

QStringList split(const QString &words)
{
    return words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// What may stand on the command line, and what is said of everything else.
class TestShellOptions : public QObject
{
    Q_OBJECT

private slots:
    void withoutWordsItRunsAsItIs();
    void readsEachOption();
    void readsBothForms();
    void sizesAndScales_data();
    void sizesAndScales();
    void refusesAndNamesIt_data();
    void refusesAndNamesIt();
    void filesBecomeWholeAddresses();
    void afterTwoDashesEverythingIsAFile();
    void helpNamesEveryOption();
};

void TestShellOptions::withoutWordsItRunsAsItIs()
{
    const Result<ShellOptions> options = parse({});
    QVERIFY(options);
    QCOMPARE(options->action, Action::Run);
    QCOMPARE(options->size, QSize(1440, 900));
    QCOMPARE(options->scale, 1.0);
    QVERIFY(!options->isDark);
    QVERIFY(!options->isStartupMeasured);
    QCOMPARE(options->dataFolder, QString());
    QCOMPARE(options->tourFolder, QString());
    QCOMPARE(options->files, QStringList());
}

void TestShellOptions::readsEachOption()
{
    QCOMPARE(parse({ QStringLiteral("--help") })->action, Action::ShowHelp);
    QCOMPARE(parse({ QStringLiteral("-h") })->action, Action::ShowHelp);
    QCOMPARE(parse({ QStringLiteral("--version") })->action, Action::ShowVersion);
    QVERIFY(parse({ QStringLiteral("--benchmark-startup") })->isStartupMeasured);
    QCOMPARE(parse(split(QStringLiteral("--data-dir /a/b")))->dataFolder, QStringLiteral("/a/b"));
    const Result<ShellOptions> tour
        = parse(split(QStringLiteral("--tour /p --theme dark --size 1024x640 --scale 1.5")));
    QVERIFY(tour);
    QCOMPARE(tour->action, Action::Tour);
    QCOMPARE(tour->tourFolder, QStringLiteral("/p"));
    QVERIFY(tour->isDark);
    QCOMPARE(tour->size, QSize(1024, 640));
    QCOMPARE(tour->scale, 1.5);
    QVERIFY(!parse(split(QStringLiteral("--theme dark --theme light")))->isDark);
}

void TestShellOptions::readsBothForms()
{
    QCOMPARE(parse({ QStringLiteral("--data-dir=/a=b c") })->dataFolder, QStringLiteral("/a=b c"));
    QCOMPARE(parse({ QStringLiteral("--data-dir"), QStringLiteral("/a=b c") })->dataFolder, QStringLiteral("/a=b c"));
    QCOMPARE(parse({ QStringLiteral("--size=480x8192") })->size, QSize(480, 8192));
}

void TestShellOptions::sizesAndScales_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isTaken");
    const auto row
        = [](const char *words, bool isTaken) { QTest::newRow(words) << QString::fromUtf8(words) << isTaken; };
    row("--size 480x480", true);
    row("--size 8192x8192", true);
    row("--size 479x480", false);
    row("--size 480x479", false);
    row("--size 8193x480", false);
    row("--size 480x8193", false);
    row("--size 1024", false);
    row("--size 1024x", false);
    row("--size x640", false);
    row("--size 1024X640", false);
    row("--size -1024x640", false);
    row("--size 1024x640x2", false);
    row("--size 99999999999x640", false);
    row("--scale 1", true);
    row("--scale 2", true);
    row("--scale 0.99", false);
    row("--scale 2.01", false);
    row("--scale large", false);
    row("--scale 1,5", false);
    row("--scale nan", false);
    row("--theme Dark", false);
    row("--theme system", false);
}

void TestShellOptions::sizesAndScales()
{
    QFETCH(QString, words);
    QFETCH(bool, isTaken);
    const Result<ShellOptions> options = parse(split(words));
    QCOMPARE(options.has_value(), isTaken);
    if (!isTaken) {
        // It says which option, and what stood there.
        QCOMPARE(options.error().kind, ErrorKind::InvalidInput);
        const QStringList parts = split(words);
        QVERIFY2(options.error().context.startsWith(parts.first()), qPrintable(options.error().context));
        QVERIFY2(options.error().context.endsWith(parts.last()), qPrintable(options.error().context));
    }
}

void TestShellOptions::refusesAndNamesIt_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("isKnown");
    for (const char *option : { "--tour", "--data-dir", "--theme", "--size", "--scale" }) {
        const QString name = QString::fromUtf8(option);
        QTest::addRow("%s without a value", option) << QStringList { name } << name << true;
        QTest::addRow("%s= without a value", option) << QStringList { name + QLatin1Char('=') } << name << true;
        QTest::addRow("%s with an empty value", option) << QStringList { name, QString() } << name << true;
    }
    QTest::newRow("unknown") << QStringList { QStringLiteral("--colour"), QStringLiteral("red") }
                             << QStringLiteral("--colour") << false;
    QTest::newRow("unknown, with a value in it")
        << QStringList { QStringLiteral("--colour=red") } << QStringLiteral("--colour") << false;
    QTest::newRow("a switch that takes no value")
        << QStringList { QStringLiteral("--version=2") } << QStringLiteral("--version") << false;
    QTest::newRow("a short one") << QStringList { QStringLiteral("-x"), QStringLiteral("y") } << QStringLiteral("-x")
                                 << false;
    QTest::newRow("unknown and last") << QStringList { QStringLiteral("--colour") } << QStringLiteral("--colour")
                                      << false;
}

void TestShellOptions::refusesAndNamesIt()
{
    QFETCH(QStringList, words);
    QFETCH(QString, named);
    const Result<ShellOptions> options = parse(words);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(options.error().context.contains(named), qPrintable(options.error().context));
    QFETCH(bool, isKnown);
    QCOMPARE(options.error().context.startsWith(QStringLiteral("unknown option: ")), !isKnown);
}

void TestShellOptions::filesBecomeWholeAddresses()
{
    const QString address = QStringLiteral("file:///srv/papers/my%20library.bib");
    const QStringList files
        = parse({ QStringLiteral("a b.pdf"), address, QStringLiteral("https://example.org/x") })->files;
    QCOMPARE(files,
        (QStringList { QUrl::fromLocalFile(QDir::current().absoluteFilePath(QStringLiteral("a b.pdf")))
                           .toString(QUrl::FullyEncoded),
            address, QStringLiteral("https://example.org/x") }));
}

void TestShellOptions::afterTwoDashesEverythingIsAFile()
{
    const Result<ShellOptions> options
        = parse({ QStringLiteral("--"), QStringLiteral("--help"), QStringLiteral("--"), QStringLiteral("-x") });
    QVERIFY(options);
    QCOMPARE(options->action, Action::Run);
    QCOMPARE(options->files.size(), 3);
    QVERIFY(options->files.first().endsWith(QStringLiteral("/--help")));
    QVERIFY(options->files.at(1).endsWith(QStringLiteral("/--")));
}

void TestShellOptions::helpNamesEveryOption()
{
    for (const char *option :
        { "--data-dir", "--tour", "--theme", "--size", "--scale", "--benchmark-startup", "--version", "--help" }) {
        QVERIFY2(ShellOptions::help().contains(QString::fromUtf8(option)), option);
    }
}

QTEST_GUILESS_MAIN(TestShellOptions)
#include "tst_shelloptions.moc"
