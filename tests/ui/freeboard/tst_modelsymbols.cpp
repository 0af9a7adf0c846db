// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "ui/freeboard/modellistmodel.h"
#include "ui/freeboard/modelsymbols.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sevenrounds;

class TestModelSymbols : public QObject
{
    Q_OBJECT

private slots:
    void everySymbolOfEveryModelIsSaid();
    void saysWhatASymbolStandsFor();
    void modelsKnowWhereTheyAreUsed();

private:
    Result<ContentLibrary> m_library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
};

void TestModelSymbols::everySymbolOfEveryModelIsSaid()
{
    QVERIFY(m_library.has_value());
    QVERIFY(!m_library->models().isEmpty());
    for (const derive::ModelSpec &model : m_library->models()) {
        const QStringList rows = modelSymbols(model).split(u'\n');
        QCOMPARE(rows.size(), static_cast<qsizetype>(2 + model.variables.size() + model.symbols.size()));
        for (const QString &row : rows) {
            // A row that says nothing in a cell, or whose formula ends its cell early.
            QVERIFY2(!row.contains(QLatin1String("|  |")), qPrintable(row));
            QVERIFY2(row.count(u'|') == 3, qPrintable(row));
        }
    }
}

void TestModelSymbols::saysWhatASymbolStandsFor()
{
    const derive::ModelSpec *model = m_library->findModel(QStringLiteral("latent-table"));
    QVERIFY(model != nullptr);
    const QString text = modelSymbols(*model);
    QVERIFY(text.contains(
        QLatin1String("| $p(x,z)$ | one joint distribution; every marginal and conditional is derived |")));
    QVERIFY(text.contains(QLatin1String("| $q(z\\mid x)$ | a distribution over $z$ for each $x$")));
    QVERIFY(text.contains(QLatin1String("an element of a set of 2 to ")));
    QCOMPARE(modelTitle(QStringLiteral("latent-table")), QStringLiteral("Latent table"));
}

void TestModelSymbols::modelsKnowWhereTheyAreUsed()
{
    ModelListModel rows(*m_library);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rows.count(), static_cast<int>(m_library->models().size()));
    const int row = rows.rowOf(QStringLiteral("latent-table"));
    QCOMPARE(rows.data(rows.index(row), ModelListModel::TitleRole).toString(), QStringLiteral("Latent table"));
    QVERIFY(rows.data(rows.index(row), ModelListModel::UsedByRole)
                .toString()
                .contains(QLatin1String("The evidence lower bound")));
    QCOMPARE(rows.rowOf(QStringLiteral("no-such-model")), -1);
    QVERIFY(rows.nameAt(-1).isEmpty());
}

QTEST_GUILESS_MAIN(TestModelSymbols)
#include "tst_modelsymbols.moc"
