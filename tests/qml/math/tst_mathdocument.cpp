// SPDX-License-Identifier: MIT
#include "markdown/pagedocument.h"
#include "mathdocument.h"

#include <QTest>

using sevenrounds::PageDocument;

class TestMathDocument : public QObject
{
    Q_OBJECT

private slots:
    void sameDocumentNeedsNothing();
    void sendsOnlyTheSectionThatChanged();
    void sendsEverythingForAnotherListOfSections();
    void sendsEverythingForAnotherKey();
    void doesNotSendBackWhatThePageTyped();
    void takesBrokenJsonForAnEmptyDocument();
};

static MathDocument page(const QString &typed, const QString &key = {}, bool hasNote = false)
{
    PageDocument document(key);
    document.addPrompt(QStringLiteral("question"), {}, QStringLiteral("Why?"))
        .addPreview(QStringLiteral("preview"), {}, typed, {});
    if (hasNote) {
        document.addPlain(QStringLiteral("note"), {}, QStringLiteral("note"));
    }
    return MathDocument(document.toJson());
}

void TestMathDocument::sameDocumentNeedsNothing()
{
    QVERIFY(page(QStringLiteral("a")).changeFrom(page(QStringLiteral("a"))).isEmpty());
}

void TestMathDocument::sendsOnlyTheSectionThatChanged()
{
    const DocumentChange change = page(QStringLiteral("ab")).changeFrom(page(QStringLiteral("a")));
    QVERIFY(!change.isWhole);
    QCOMPARE(change.sections.size(), 1);
    QCOMPARE(change.sections.first().value(QLatin1String("id")).toString(), QStringLiteral("preview"));
}

void TestMathDocument::sendsEverythingForAnotherListOfSections()
{
    QVERIFY(page(QStringLiteral("a"), {}, true).changeFrom(page(QStringLiteral("a"))).isWhole);
    QVERIFY(page(QStringLiteral("a")).changeFrom(page(QStringLiteral("a"), {}, true)).isWhole);
    QVERIFY(page(QStringLiteral("a")).changeFrom(MathDocument()).isWhole);
}

void TestMathDocument::sendsEverythingForAnotherKey()
{
    QVERIFY(page(QStringLiteral("a"), QStringLiteral("2"))
                .changeFrom(page(QStringLiteral("a"), QStringLiteral("1")))
                .isWhole);
}

void TestMathDocument::doesNotSendBackWhatThePageTyped()
{
    const auto line = [](const QString &latex) {
        PageDocument document;
        document.addPreview(QStringLiteral("preview"), {}, {}, {}).addEditor(QStringLiteral("line"), {}, latex, false);
        return MathDocument(document.toJson());
    };
    MathDocument shown = line(QStringLiteral("a"));
    shown.setLine(QStringLiteral("line"), QStringLiteral("ab"));
    QVERIFY(line(QStringLiteral("ab")).changeFrom(shown).isEmpty());
    QCOMPARE(line(QStringLiteral("a")).changeFrom(shown).sections.size(), 1);
    // Only an editor takes a line.
    shown.setLine(QStringLiteral("preview"), QStringLiteral("x"));
    shown.setLine(QStringLiteral("other"), QStringLiteral("x"));
    QVERIFY(line(QStringLiteral("ab")).changeFrom(shown).isEmpty());
}

void TestMathDocument::takesBrokenJsonForAnEmptyDocument()
{
    QVERIFY(MathDocument(QStringLiteral("{\"sections\":[")).object().isEmpty());
}

QTEST_GUILESS_MAIN(TestMathDocument)
#include "tst_mathdocument.moc"
