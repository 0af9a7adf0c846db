// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

namespace {

/// Results that the two guides name and that are derived or argued here.
const QStringList kDerived { QStringLiteral("D-01"), QStringLiteral("D-02"), QStringLiteral("D-03"),
    QStringLiteral("D-04"), QStringLiteral("D-05"), QStringLiteral("D-06"), QStringLiteral("D-07"),
    QStringLiteral("D-08"), QStringLiteral("D-09"), QStringLiteral("D-10"), QStringLiteral("D-11"),
    QStringLiteral("D-12"), QStringLiteral("D-13"), QStringLiteral("D-15"), QStringLiteral("D-16"),
    QStringLiteral("D-17"), QStringLiteral("D-19"), QStringLiteral("D-20"), QStringLiteral("D-21"),
    QStringLiteral("D-22"), QStringLiteral("D-23"), QStringLiteral("D-24"), QStringLiteral("D-26"),
    QStringLiteral("D-27"), QStringLiteral("D-30"), QStringLiteral("D-31"), QStringLiteral("D-33"),
    QStringLiteral("D-34"), QStringLiteral("D-36"), QStringLiteral("D-37"), QStringLiteral("D-38"),
    QStringLiteral("D-39"), QStringLiteral("D-40"), QStringLiteral("D-41"), QStringLiteral("D-43"),
    QStringLiteral("D-44"), QStringLiteral("D-45"), QStringLiteral("D-47") };

/// Results that the guides name as concepts: formula cards hold them.
const QStringList kCarded { QStringLiteral("D-14"), QStringLiteral("D-18"), QStringLiteral("D-25"),
    QStringLiteral("D-28"), QStringLiteral("D-29"), QStringLiteral("D-32"), QStringLiteral("D-33"),
    QStringLiteral("D-34"), QStringLiteral("D-35"), QStringLiteral("D-42"), QStringLiteral("D-46") };

const QStringList kCore { QStringLiteral("D-01"), QStringLiteral("D-02"), QStringLiteral("D-03"),
    QStringLiteral("D-04"), QStringLiteral("D-07"), QStringLiteral("D-08"), QStringLiteral("D-09"),
    QStringLiteral("D-11"), QStringLiteral("D-12"), QStringLiteral("D-13"), QStringLiteral("D-19"),
    QStringLiteral("D-20"), QStringLiteral("D-26"), QStringLiteral("D-27"), QStringLiteral("D-36") };

/// Of the 68 results that the project set itself, those with a number of the guides: 100 + n is the id of the others.
const QHash<int, QString> kNumbered { { 1, QStringLiteral("D-01") }, { 2, QStringLiteral("D-01") },
    { 3, QStringLiteral("D-01") }, { 8, QStringLiteral("D-12") }, { 12, QStringLiteral("D-11") },
    { 26, QStringLiteral("D-13") }, { 28, QStringLiteral("D-03") }, { 32, QStringLiteral("D-30") },
    { 43, QStringLiteral("D-19") }, { 47, QStringLiteral("D-02") }, { 48, QStringLiteral("D-02") },
    { 51, QStringLiteral("D-21") }, { 55, QStringLiteral("D-09") }, { 57, QStringLiteral("D-07") },
    { 58, QStringLiteral("D-08") }, { 59, QStringLiteral("D-31") }, { 60, QStringLiteral("D-47") },
    { 62, QStringLiteral("D-04") }, { 66, QStringLiteral("D-16") } };
constexpr int kResults = 68;
constexpr int kFewestResults = 60;

} // namespace

/// Every result that the guides name has its place: a derivation, or formula cards.
class TestDerivationCoverage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyArgumentIsADerivation();
    void everyConceptHasCards();
    void fifteenAreMarked();
    void mostOfTheSetResultsAreThere();

private:
    ContentLibrary m_library;
    QSet<QString> m_ids;
};

void TestDerivationCoverage::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
    for (const Derivation &derivation : m_library.derivations()) {
        m_ids.insert(derivation.id.value());
    }
}

void TestDerivationCoverage::everyArgumentIsADerivation()
{
    QStringList missing;
    for (const QString &id : kDerived) {
        if (!m_ids.contains(id)) {
            missing.append(id);
        }
    }
    QCOMPARE(missing, QStringList());
}

void TestDerivationCoverage::everyConceptHasCards()
{
    QSet<QString> covered;
    for (const CardDeck &deck : m_library.cardDecks()) {
        covered.unite(QSet<QString>(deck.covers.cbegin(), deck.covers.cend()));
    }
    QStringList missing;
    for (const QString &id : kCarded) {
        if (!covered.contains(id)) {
            missing.append(id);
        }
    }
    QCOMPARE(missing, QStringList());
}

void TestDerivationCoverage::fifteenAreMarked()
{
    QStringList core;
    for (const Derivation &derivation : m_library.derivations()) {
        if (derivation.isCore) {
            core.append(derivation.id.value());
        }
    }
    core.sort();
    QCOMPARE(core, kCore);
}

void TestDerivationCoverage::mostOfTheSetResultsAreThere()
{
    QStringList missing;
    for (int number = 1; number <= kResults; ++number) {
        const QString id = kNumbered.value(number, QStringLiteral("D-%1").arg(100 + number));
        if (!m_ids.contains(id)) {
            missing.append(id);
        }
    }
    QVERIFY2(kResults - missing.size() >= kFewestResults, qPrintable(missing.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestDerivationCoverage)
#include "tst_derivationcoverage.moc"
