// SPDX-License-Identifier: MIT
#include "core/paths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

class TestPaths : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void overrideWins();
    void cacheIsApartUnlessTheFolderWasNamed();
    void relativeXdgValuesAreIgnored();
    void folderNamesMayHoldSpacesAndUnicode();
    void refusesAPlaceTakenByAFile();
    void followsALinkToAFolder();
    void newFolderIsForItsOwnerAlone();
};

void TestPaths::init()
{
    qunsetenv("SEVENROUNDS_DATA_DIR");
    qunsetenv("XDG_DATA_HOME");
}

void TestPaths::overrideWins()
{
    qputenv("SEVENROUNDS_DATA_DIR", "/elsewhere");
    QCOMPARE(profilePaths(QStringLiteral("/given")).data, QStringLiteral("/given"));
    QCOMPARE(profilePaths().data, QStringLiteral("/elsewhere"));
    QVERIFY(QDir::isAbsolutePath(profilePaths(QStringLiteral("relative")).data));
}

void TestPaths::cacheIsApartUnlessTheFolderWasNamed()
{
    qunsetenv("XDG_CACHE_HOME");
    QCOMPARE(profilePaths(QStringLiteral("/given")).searchIndex(), QStringLiteral("/given/cache/search.sqlite"));
    QCOMPARE(profilePaths().searchIndex(), QDir::homePath() + QStringLiteral("/.cache/sevenrounds/search.sqlite"));
    qputenv("XDG_CACHE_HOME", "not/absolute");
    QCOMPARE(profilePaths().searchIndex(), QDir::homePath() + QStringLiteral("/.cache/sevenrounds/search.sqlite"));
    qputenv("XDG_CACHE_HOME", "/cached");
    QCOMPARE(profilePaths().searchIndex(), QStringLiteral("/cached/sevenrounds/search.sqlite"));
    qputenv("SEVENROUNDS_DATA_DIR", "/elsewhere");
    QCOMPARE(profilePaths().searchIndex(), QStringLiteral("/elsewhere/cache/search.sqlite"));
    qunsetenv("XDG_CACHE_HOME");
}

void TestPaths::relativeXdgValuesAreIgnored()
{
    const QString own = QDir::homePath() + QStringLiteral("/.local/share/sevenrounds");
    QCOMPARE(profilePaths().data, own);
    qputenv("XDG_DATA_HOME", "not/absolute");
    qputenv("SEVENROUNDS_DATA_DIR", "./neither");
    QCOMPARE(profilePaths().data, own);
    qputenv("XDG_DATA_HOME", "/xdg");
    QCOMPARE(profilePaths().data, QStringLiteral("/xdg/sevenrounds"));
}

void TestPaths::folderNamesMayHoldSpacesAndUnicode()
{
    const QTemporaryDir place;
    const ProfilePaths paths { place.path() + QStringLiteral("/mein Übungs Ordner/日本") };
    QVERIFY(prepareProfileFolder(paths));
    QVERIFY(QDir(paths.data).exists());
    QVERIFY(prepareProfileFolder(paths));
}

void TestPaths::refusesAPlaceTakenByAFile()
{
    const QTemporaryDir place;
    const ProfilePaths paths { place.path() + QStringLiteral("/taken") };
    QFile file(paths.data);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<> result = prepareProfileFolder(paths);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Io);
    QVERIFY(result.error().context.contains(paths.data));
}

void TestPaths::followsALinkToAFolder()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkdir(QStringLiteral("real")));
    const QString link = place.path() + QStringLiteral("/link");
    QVERIFY(QFile::link(place.path() + QStringLiteral("/real"), link));
    QVERIFY(prepareProfileFolder({ link }));
}

void TestPaths::newFolderIsForItsOwnerAlone()
{
    const QTemporaryDir place;
    const ProfilePaths paths { place.path() + QStringLiteral("/private") };
    QVERIFY(prepareProfileFolder(paths));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(paths.data) & others) == QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
