// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationdocument.h"

#include <QTest>

using namespace sevenrounds;

namespace {

Derivation sample()
{
    Derivation derivation;
    derivation.id = DerivationId(QStringLiteral("D-90"));
    derivation.start = QStringLiteral("a");
    derivation.target = QStringLiteral("We want $c$.");
    derivation.conventions = { QStringLiteral("$a$ is free.") };
    derivation.assumes = { { QStringLiteral("$a>0$."), true }, { QStringLiteral("The limit exists."), false } };
    derivation.steps = {
        { QStringLiteral("one"), QStringLiteral("= b"), QStringLiteral("equal"), QStringLiteral("first rule"),
            QStringLiteral("First why."), {} },
        { QStringLiteral("two"), QStringLiteral("= c"), QStringLiteral("equal"), QStringLiteral("second rule"),
            QStringLiteral("Second why."), {} },
    };
    derivation.also = { { QStringLiteral("Aside"), QStringLiteral("d"),
        { { {}, QStringLiteral("= e"), QStringLiteral("equal"), {}, QStringLiteral("Side why."), {} } } } };
    derivation.prose = QStringLiteral("Say it slowly.");
    return derivation;
}

QStringList sectionIds(const PageDocument &page)
{
    QStringList ids;
    const QJsonArray sections = page.toObject().value(QLatin1String("sections")).toArray();
    for (const QJsonValue &section : sections) {
        ids.append(section.toObject().value(QLatin1String("id")).toString());
    }
    return ids;
}

QJsonArray lines(const PageDocument &page)
{
    const QJsonArray sections = page.toObject().value(QLatin1String("sections")).toArray();
    for (const QJsonValue &section : sections) {
        if (section.toObject().value(QLatin1String("id")) == QLatin1String("lines")) {
            return section.toObject().value(QLatin1String("lines")).toArray();
        }
    }
    return {};
}

QStringList values(const QJsonArray &lines, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &line : lines) {
        texts.append(line.toObject().value(key).toVariant().toString());
    }
    return texts;
}

} // namespace

class TestDerivationDocument : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutDerivation();
    void holdsNoLineThatIsClosed();
    void asksWhatComesNextUntilTheEnd();
    void keepsItsSectionsWhileLinesOpen();
    void bringsSideResultsAndProseAtTheEnd();
    void saysInWordsWhatAFiniteCheckCannotSee();
    void saysHowFarEachLineWasChecked();
    void marksHowLinesWent();
    void takesWhatWasTypedAsMathematics_data();
    void takesWhatWasTypedAsMathematics();

private:
    const Derivation m_derivation = sample();
    const QString m_tex = QStringLiteral("tex");
};

void TestDerivationDocument::isEmptyWithoutDerivation()
{
    QVERIFY(derivationDocument({}).isEmpty());
}

void TestDerivationDocument::holdsNoLineThatIsClosed()
{
    const PageDocument page = derivationDocument({ &m_derivation, 1, {} });
    const QString json = page.toJson();
    QVERIFY(json.contains(QLatin1String("first rule")));
    for (const QString &closed : { QStringLiteral("= c"), QStringLiteral("second rule"), QStringLiteral("Second why"),
             QStringLiteral("Side why"), QStringLiteral("slowly") }) {
        QVERIFY2(!json.contains(closed), qPrintable(closed));
        QVERIFY2(!page.plainText().contains(closed), qPrintable(closed));
    }
}

void TestDerivationDocument::asksWhatComesNextUntilTheEnd()
{
    const QJsonArray first = lines(derivationDocument({ &m_derivation, 0, {} }));
    QCOMPARE(values(first, QStringLiteral("label")), QStringList({ QString(), QStringLiteral("1") }));
    QCOMPARE(values(first, m_tex), QStringList({ QStringLiteral("a"), QString() }));
    QCOMPARE(
        values(first, QStringLiteral("current")), QStringList({ QStringLiteral("false"), QStringLiteral("true") }));

    const QJsonArray last = lines(derivationDocument({ &m_derivation, 2, {} }));
    QCOMPARE(values(last, m_tex), QStringList({ QStringLiteral("a"), QStringLiteral("= b"), QStringLiteral("= c") }));
    QCOMPARE(values(last, QStringLiteral("current")),
        QStringList({ QStringLiteral("false"), QStringLiteral("false"), QStringLiteral("true") }));
}

void TestDerivationDocument::keepsItsSectionsWhileLinesOpen()
{
    const QStringList before = sectionIds(derivationDocument({ &m_derivation, 0, {} }));
    QCOMPARE(before,
        QStringList({ QStringLiteral("target"), QStringLiteral("lines"), QStringLiteral("conventions"),
            QStringLiteral("assumptions"), QStringLiteral("badges") }));
    QCOMPARE(sectionIds(derivationDocument({ &m_derivation, 1, {} })), before);
}

void TestDerivationDocument::bringsSideResultsAndProseAtTheEnd()
{
    const PageDocument page = derivationDocument({ &m_derivation, 2, {} });
    QCOMPARE(sectionIds(page),
        QStringList(
            { QStringLiteral("target"), QStringLiteral("lines"), QStringLiteral("also-0"), QStringLiteral("whiteboard"),
                QStringLiteral("conventions"), QStringLiteral("assumptions"), QStringLiteral("badges") }));
    QVERIFY(page.plainText().contains(QLatin1String("Aside")));
    QVERIFY(page.plainText().contains(QLatin1String("Side why.")));
    QVERIFY(page.plainText().contains(QLatin1String("Say it slowly.")));
}

void TestDerivationDocument::saysInWordsWhatAFiniteCheckCannotSee()
{
    const QString plain = derivationDocument({ &m_derivation, 0, {} }).plainText();
    const QString words = QStringLiteral("A finite check cannot see this.");
    QCOMPARE(plain.count(words), 1);
    QVERIFY(plain.indexOf(words) > plain.indexOf(QLatin1String("The limit exists.")));
}

void TestDerivationDocument::saysHowFarEachLineWasChecked()
{
    Derivation derivation = m_derivation;
    derivation.steps[0].check = QStringLiteral("bound");
    derivation.steps[1].check = QStringLiteral("none");
    derivation.steps[1].uncheckedBecause = QStringLiteral("It is a limit.");
    const PageDocument page = derivationDocument({ &derivation, 2, {} });
    QCOMPARE(values(lines(page), QStringLiteral("mark")),
        QStringList(
            { QString(), QStringLiteral("B · checked as a bound"), QStringLiteral("D · not machine-checked") }));
    QVERIFY(page.plainText().contains(QLatin1String("No machine has checked this line: It is a limit.")));
    derivation.steps[0].check = QStringLiteral("definition");
    derivation.steps[1].check = QStringLiteral("equal");
    derivation.steps[1].line = QStringLiteral("= \\arg\\max_a b");
    QCOMPARE(values(lines(derivationDocument({ &derivation, 2, {} })), QStringLiteral("mark")),
        QStringList({ QString(), QString(), QStringLiteral("C · numerical evidence only") }));
}

void TestDerivationDocument::marksHowLinesWent()
{
    const QHash<QString, LineOutcome> outcomes { { QStringLiteral("one"), LineOutcome::Recalled },
        { QStringLiteral("two"), LineOutcome::Missed } };
    const QJsonArray shown = lines(derivationDocument({ &m_derivation, 2, outcomes }));
    QCOMPARE(values(shown, QStringLiteral("mark")),
        QStringList({ QString(), QStringLiteral("A · checked as an identity · You had it"),
            QStringLiteral("A · checked as an identity · You missed it") }));
    // One's own word is no verdict, so it has no color.
    QCOMPARE(values(shown, QStringLiteral("tone")).count(QStringLiteral("neutral")), 3);
}

void TestDerivationDocument::takesWhatWasTypedAsMathematics_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tex");
    QTest::newRow("dollars") << QStringLiteral("$$x$$") << QStringLiteral("x");
    QTest::newRow("backslash at the end") << QStringLiteral("x \\") << QStringLiteral("x \\");
    QTest::newRow("blank line") << QStringLiteral("x\n\n= y") << QStringLiteral("x = y");
    QTest::newRow("Markdown") << QStringLiteral("- a_1 * b_1 * c") << QStringLiteral("- a_1 * b_1 * c");
    QTest::newRow("backticks") << QStringLiteral("`x`") << QStringLiteral("`x`");
}

void TestDerivationDocument::takesWhatWasTypedAsMathematics()
{
    QFETCH(QString, typed);
    QFETCH(QString, tex);
    QCOMPARE(bareTex(typed), tex);
}

QTEST_GUILESS_MAIN(TestDerivationDocument)
#include "tst_derivationdocument.moc"
