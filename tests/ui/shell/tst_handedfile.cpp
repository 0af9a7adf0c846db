// SPDX-License-Identifier: MIT
#include "ui/shell/handedfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using Kind = HandedFile::Kind;

/// What a file that is handed to the program is taken for.
class TestHandedFile : public QObject
{
    Q_OBJECT

private slots:
    void kindFollowsTheName_data();
    void kindFollowsTheName();
    void anExportIsKnownByItsFirstWords();
    void whatIsNoFileSaysSo();
    void slidesLieBesideTheirNotes();

private:
    /// Writes the file and returns its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content = "x") const;
    [[nodiscard]] static HandedFile handed(const QString &path)
    {
        return handedFile(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
    }

    QTemporaryDir m_folder;
};

QString TestHandedFile::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

void TestHandedFile::kindFollowsTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("a paper") << QStringLiteral("On grokking.PDF") << Kind::Paper;
    QTest::newRow("a calendar") << QStringLiteral("loop.ics") << Kind::Calendar;
    QTest::newRow("references") << QStringLiteral("library.bib") << Kind::References;
    QTest::newRow("references of CSL") << QStringLiteral("library.json") << Kind::References;
    QTest::newRow("an Anki deck") << QStringLiteral("deck.apkg") << Kind::Cards;
    QTest::newRow("an Anki collection") << QStringLiteral("all.colpkg") << Kind::Cards;
    QTest::newRow("a table of cards") << QStringLiteral("cards.csv") << Kind::Cards;
    QTest::newRow("one with tabs") << QStringLiteral("cards.tsv") << Kind::Cards;
    QTest::newRow("notes of slides") << QStringLiteral("talk.pdfpc") << Kind::SlideNotes;
    QTest::newRow("another kind") << QStringLiteral("notes.docx") << Kind::Unknown;
    QTest::newRow("an ending within a name") << QStringLiteral("cards.csv.bak") << Kind::Unknown;
}

void TestHandedFile::kindFollowsTheName()
{
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    const HandedFile given = handed(file(name));
    QCOMPARE(given.kind, kind);
    QCOMPARE(given.name(), name);
    QCOMPARE(QUrl(given.address()).toLocalFile(), m_folder.filePath(name));
}

void TestHandedFile::anExportIsKnownByItsFirstWords()
{
    const QString path = file(QStringLiteral("export.json"), R"({"format": "sevenrounds-profile"})");
    QCOMPARE(handed(path).kind, Kind::Profile);
}

void TestHandedFile::whatIsNoFileSaysSo()
{
    QCOMPARE(handed(m_folder.filePath(QStringLiteral("gone.bib"))).kind, Kind::Missing);
    QCOMPARE(handed(m_folder.path()).kind, Kind::Missing);
    for (const char *address : { "https://example.org/paper.pdf", "::::", "file:", "" }) {
        const HandedFile given = handedFile(QLatin1String(address));
        QCOMPARE(given.kind, Kind::Elsewhere);
        QVERIFY(given.path.isEmpty());
    }
}

void TestHandedFile::slidesLieBesideTheirNotes()
{
    const QString notes = file(QStringLiteral("my talk.v2.pdfpc"));
    // Where they are not there, it is said how they would be called.
    QCOMPARE(slidesBeside(notes), m_folder.filePath(QStringLiteral("my talk.v2.pdf")));
    const QString slides = file(QStringLiteral("my talk.v2.PDF"));
    QCOMPARE(slidesBeside(notes), slides);
}

QTEST_GUILESS_MAIN(TestHandedFile)
#include "tst_handedfile.moc"
