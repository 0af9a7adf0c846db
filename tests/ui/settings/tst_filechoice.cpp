// SPDX-License-Identifier: MIT
#include "ui/settings/filechoice.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

class TestFileChoice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsPathsAsPeopleNameThem();
    void onlyAFileIsReplaced();
    void theEndingFollowsTheForm();
    void suggestsANameByDay();
    void findsTheNewestExport();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestFileChoice::init()
{
    // The standard folders then lie below it, and none of the person's own files is looked at.
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")).toUtf8());
}

void TestFileChoice::readsPathsAsPeopleNameThem()
{
    QCOMPARE(filePathOf(QString()), QString());
    QCOMPARE(filePathOf(QStringLiteral("   ")), QString());
    QCOMPARE(filePathOf(QStringLiteral("/tmp/a//b.json ")), QStringLiteral("/tmp/a/b.json"));
    QCOMPARE(filePathOf(QStringLiteral("file:///tmp/a%20b.json")), QStringLiteral("/tmp/a b.json"));
    QCOMPARE(filePathOf(QStringLiteral("~/x.json")), m_home->filePath(QStringLiteral("x.json")));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QVERIFY(documents.startsWith(m_home->path()));
    QCOMPARE(filePathOf(QStringLiteral("x.json")), QDir(documents).filePath(QStringLiteral("x.json")));
}

void TestFileChoice::onlyAFileIsReplaced()
{
    const QString otherwise = QStringLiteral("A new file.");
    const QString folder = m_home->filePath(QStringLiteral("deep/down"));
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/x.json");
    QCOMPARE(replaceHint(path, otherwise), otherwise);
    // Every folder on the way is there while the path is typed.
    for (const QString &typed : { folder, folder + u'/', QStringLiteral("~/deep"), QStringLiteral("/"), QString() }) {
        QVERIFY2(replaceHint(typed, otherwise) == otherwise, qPrintable(typed));
    }
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    for (const QString &typed : { path, QStringLiteral("~/deep/down/x.json") }) {
        QCOMPARE(replaceHint(typed, otherwise), QStringLiteral("A file of this name is there and will be replaced."));
    }
}

void TestFileChoice::theEndingFollowsTheForm()
{
    const QStringList endings { QStringLiteral(".tex"), QStringLiteral(".md") };
    QCOMPARE(withEnding(QStringLiteral("/tmp/a.TEX"), endings, 1), QStringLiteral("/tmp/a.md"));
    QCOMPARE(withEnding(QStringLiteral("/tmp/a.md"), endings, 1), QStringLiteral("/tmp/a.md"));
    // What belongs to no form is part of the name.
    QCOMPARE(withEnding(QStringLiteral("/tmp/v1.2"), endings, 0), QStringLiteral("/tmp/v1.2.tex"));
}

void TestFileChoice::suggestsANameByDay()
{
    const QString path = suggestedExportPath(QDate(2026, 11, 21));
    QVERIFY(path.startsWith(m_home->path()));
    QVERIFY(path.endsWith(QStringLiteral("/seven-rounds-2026-11-21.json")));
    QCOMPARE(filePathOf(path), path);
}

void TestFileChoice::findsTheNewestExport()
{
    QCOMPARE(suggestedImportPath(), QString());
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QVERIFY(QDir().mkpath(documents));
    QVERIFY(QDir().mkpath(downloads));
    const auto write = [](const QString &path, int day) {
        QFile file(path);
        return file.open(QFile::WriteOnly) && file.write("{}") == 2 && file.flush()
            && file.setFileTime(QDateTime(QDate(2026, 11, day), QTime(12, 0)), QFileDevice::FileModificationTime);
    };
    const QString older = QDir(documents).filePath(QStringLiteral("seven-rounds-2026-11-01.json"));
    const QString newer = QDir(downloads).filePath(QStringLiteral("seven-rounds-2026-11-09.json"));
    QVERIFY(write(older, 1));
    QVERIFY(write(QDir(documents).filePath(QStringLiteral("other.json")), 20));
    QCOMPARE(suggestedImportPath(), older);
    QVERIFY(write(newer, 9));
    QCOMPARE(suggestedImportPath(), newer);
}

QTEST_GUILESS_MAIN(TestFileChoice)
#include "tst_filechoice.moc"
