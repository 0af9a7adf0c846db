// SPDX-License-Identifier: MIT
#include "ui/settings/settingsbench.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/settings/transfertext.h"
#include "ui/shell/appearance.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>

using namespace sevenrounds;

class TestTransferViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsBackupsWhenThePageOpens();
    void backsUpAtOnce();
    void modelTellsOfAddedAndRemovedRows();
    void wordsEveryReason();
    void restoresTheChosenBackup();
    void saysWhenARestoreFailed();
    void exportsAndSaysWhatIsReplaced();
    void saysWhenAnExportFailed();
    void importsAndOpensAfresh();
    void saysWhenAnImportFailed();
    void saysWhatBecameOfEveryRow();
    void saysWhenAFileIsTooLarge();

private:
    [[nodiscard]] bool backUp();
    void makePage();

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<TransferViewModel> m_transfer;
};

void TestTransferViewModel::init()
{
    m_bench = std::make_unique<SettingsBench>();
    // Suggested paths must not depend on whose home this is.
    qputenv("HOME", m_bench->folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_bench->folder.filePath(QStringLiteral("config")).toUtf8());
    QVERIFY(m_bench->open());
    makePage();
}

void TestTransferViewModel::cleanup()
{
    m_transfer.reset();
    m_bench.reset();
}

void TestTransferViewModel::makePage()
{
    m_transfer = std::make_unique<TransferViewModel>(*m_bench->services);
}

bool TestTransferViewModel::backUp()
{
    const int before = m_transfer->backups()->count();
    m_transfer->backUpNow();
    return QTest::qWaitFor([this, before] { return !m_transfer->isBusy() && m_transfer->backups()->count() > before; });
}

void TestTransferViewModel::listsBackupsWhenThePageOpens()
{
    Appearance appearance;
    SettingsViewModel page(*m_bench->services, m_bench->navigation, appearance);
    QCOMPARE(page.transfer()->backups()->count(), 0);
    QVERIFY(page.transfer()->backupsText().startsWith(QStringLiteral("No backup yet")));
    m_bench->navigation.open(Navigation::Page::Settings);
    // The day's first backup was made by itself.
    QTRY_COMPARE(page.transfer()->backups()->count(), 1);
    QVERIFY(page.transfer()->backupsText().startsWith(QStringLiteral("1 backup")));
}

void TestTransferViewModel::backsUpAtOnce()
{
    m_bench->clock.advance(std::chrono::hours { 1 });
    QSignalSpy busy(m_transfer.get(), &TransferViewModel::busyChanged);
    QVERIFY(backUp());
    QCOMPARE(busy.count(), 2);
    QVERIFY(m_transfer->notice().startsWith(QStringLiteral("Backup made and compared")));
    const QModelIndex newest = m_transfer->backups()->index(0);
    QCOMPARE(newest.data(BackupListModel::WhenRole).toString(), QStringLiteral("21 November 2026, 10:00"));
    QCOMPARE(newest.data(BackupListModel::ReasonRole).toString(), QStringLiteral("made by you"));
    QVERIFY(newest.data(BackupListModel::ReadableRole).toBool());
    QVERIFY(!newest.data(BackupListModel::SizeRole).toString().isEmpty());
    QVERIFY(newest.data(BackupListModel::RowsRole).toString().endsWith(QStringLiteral("rows")));
    QVERIFY(!m_transfer->problem().exists());
}

void TestTransferViewModel::modelTellsOfAddedAndRemovedRows()
{
    BackupListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy counted(&model, &BackupListModel::countChanged);
    const auto named = [](const char *path) {
        BackupFile file;
        file.path = QString::fromLatin1(path);
        return file;
    };
    model.setBackups({ named("b"), named("a") });
    QCOMPARE(inserted.count(), 2);
    model.setBackups({ named("c"), named("b") });
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.backups().first().path, QStringLiteral("c"));
    QCOMPARE(counted.count(), 1);
    model.setBackups(model.backups());
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.index(0).data(BackupListModel::RowsRole).toString(), QStringLiteral("cannot be read"));
    QVERIFY(!model.index(0).data(BackupListModel::ReadableRole).toBool());
}

void TestTransferViewModel::wordsEveryReason()
{
    QSet<QString> words;
    for (const BackupReason reason : { BackupReason::Daily, BackupReason::Manual, BackupReason::BeforeMigration,
             BackupReason::BeforeImport, BackupReason::BeforeRestore }) {
        BackupFile file;
        file.path = QStringLiteral("x");
        file.reason = reason;
        BackupListModel model;
        model.setBackups({ file });
        words.insert(model.index(0).data(BackupListModel::ReasonRole).toString());
    }
    QCOMPARE(words.size(), 5);
    QVERIFY(!words.contains(QString()));
}

void TestTransferViewModel::restoresTheChosenBackup()
{
    m_bench->services->settings().setHoursAWeek(5);
    m_bench->clock.advance(std::chrono::minutes { 1 });
    QVERIFY(backUp());
    m_bench->services->settings().setHoursAWeek(9);
    QSignalSpy chosen(m_transfer.get(), &TransferViewModel::chosenChanged);
    QCOMPARE(m_transfer->restoreQuestion(), QString());
    m_transfer->chooseBackup(99);
    QCOMPARE(chosen.count(), 0);
    m_transfer->chooseBackup(0);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(m_transfer->restoreQuestion().contains(QStringLiteral("21 November 2026, 09:01")));

    m_transfer->restoreChosen();
    // Nothing has happened yet: the sheet that asked is still being closed.
    QCOMPARE(m_bench->services->stage(), AppStage::Ready);
    m_transfer.reset();
    QTRY_COMPARE(m_bench->services->stage(), AppStage::Opening);
    QVERIFY(m_bench->waitFor(AppStage::Ready));
    QCOMPARE(m_bench->services->settings().hoursAWeek(), 5);

    makePage();
    QVERIFY(m_transfer->isPaused());
    QVERIFY(!m_transfer->problem().exists());
    QSignalSpy paused(m_transfer.get(), &TransferViewModel::pausedChanged);
    m_transfer->confirmRestored();
    QVERIFY(!m_transfer->isPaused());
    m_transfer->confirmRestored();
    QCOMPARE(paused.count(), 1);
}

void TestTransferViewModel::saysWhenARestoreFailed()
{
    m_bench->services->settings().setHoursAWeek(9);
    m_bench->clock.advance(std::chrono::minutes { 1 });
    QVERIFY(backUp());
    QVERIFY(spoil(m_transfer->backups()->backups().first().path));
    m_transfer->chooseBackup(0);
    m_transfer->restoreChosen();
    m_transfer.reset();
    QTRY_COMPARE(m_bench->services->stage(), AppStage::Opening);
    QVERIFY(m_bench->waitFor(AppStage::Ready));
    QCOMPARE(m_bench->services->settings().hoursAWeek(), 9);
    makePage();
    QVERIFY(m_transfer->problem().exists());
    QCOMPARE(m_transfer->problem().title, QStringLiteral("The backup was not restored"));
    QVERIFY(!m_transfer->isPaused());
    m_transfer->dismissProblem();
    QVERIFY(!m_transfer->problem().exists());
}

void TestTransferViewModel::exportsAndSaysWhatIsReplaced()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("out.json"));
    m_transfer->setExportPath(path);
    const QString before = m_transfer->exportHint();
    m_transfer->exportAll();
    QVERIFY(m_transfer->isBusy());
    QTRY_VERIFY(!m_transfer->isBusy());
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(m_transfer->notice().contains(path));
    QVERIFY(m_transfer->exportHint() != before);
    // Half a path stays as it is typed, or nobody could go on typing it.
    for (const QString &typed : { QStringLiteral("/tmp/"), QStringLiteral("~"), QStringLiteral("~/out.json") }) {
        m_transfer->setExportPath(typed);
        m_transfer->setImportPath(typed);
        QCOMPARE(m_transfer->exportPath(), typed);
        QCOMPARE(m_transfer->importPath(), typed);
    }
    m_transfer->setImportPath(QStringLiteral("file:///tmp/a%20b.json"));
    QCOMPARE(m_transfer->importPath(), QStringLiteral("/tmp/a b.json"));
}

void TestTransferViewModel::saysWhenAnExportFailed()
{
    m_transfer->setExportPath(m_bench->folder.filePath(QStringLiteral("no/such/folder/out.json")));
    m_transfer->exportAll();
    QTRY_VERIFY(!m_transfer->isBusy());
    QCOMPARE(m_transfer->problem().title, QStringLiteral("The export was not written"));
    QCOMPARE(m_transfer->notice(), QString());
    m_transfer->setExportPath(m_bench->folder.filePath(QStringLiteral("out.json")));
    m_transfer->exportAll();
    QTRY_VERIFY(!m_transfer->isBusy());
    QVERIFY(!m_transfer->problem().exists());
    m_transfer->setExportPath(QString());
    m_transfer->exportAll();
    QVERIFY(!m_transfer->isBusy());
}

void TestTransferViewModel::importsAndOpensAfresh()
{
    m_transfer.reset();
    m_bench.reset();
    auto source = std::make_unique<SettingsBench>();
    QVERIFY(source->open());
    QVERIFY(source->rate(Skill::Coding, 3.0));
    auto out = std::make_unique<TransferViewModel>(*source->services);
    const QString file = source->folder.filePath(QStringLiteral("out.json"));
    out->setExportPath(file);
    out->exportAll();
    QTRY_VERIFY(!out->isBusy());
    out.reset();
    source->close();

    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    makePage();
    QVERIFY(!m_transfer->canImport() || m_transfer->importPath() != file);
    m_transfer->setImportPath(file);
    QVERIFY(m_transfer->canImport());
    QString notice;
    connect(
        m_transfer.get(), &TransferViewModel::noticeChanged, this, [&notice, this] { notice = m_transfer->notice(); });
    connect(m_bench->services.get(), &AppServices::stageChanged, this, [this] { m_transfer.reset(); });
    m_transfer->importAll();
    QTRY_VERIFY(m_transfer == nullptr);
    QVERIFY(notice.startsWith(QStringLiteral("Imported")));
    QVERIFY(m_bench->waitFor(AppStage::Ready));
    QCOMPARE(m_bench->services->readiness().sessions(Skill::Coding).mocks, 1);
    m_bench->services->disconnect(this);
    // Who comes after the reopening is told once, too.
    makePage();
    QCOMPARE(m_transfer->notice(), notice);
    makePage();
    QCOMPARE(m_transfer->notice(), QString());
}

void TestTransferViewModel::saysWhenAnImportFailed()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("broken.json"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("{ not json") > 0);
    file.close();
    m_transfer->setImportPath(path);
    m_transfer->importAll();
    QTRY_VERIFY(!m_transfer->isBusy());
    QCOMPARE(m_transfer->problem().title, QStringLiteral("The file was not imported"));
    QCOMPARE(m_bench->services->stage(), AppStage::Ready);
}

void TestTransferViewModel::saysWhatBecameOfEveryRow()
{
    ImportSummary read;
    read.added.insert(QStringLiteral("practice"), 3);
    read.alreadyThere.insert(QStringLiteral("practice"), 1);
    QCOMPARE(importedText(read), QStringLiteral("Imported: 3 rows added, 1 row there already."));
    read.parted.append({ QStringLiteral("Machine learning"), QDate(2026, 11, 21) });
    const QString one = importedText(read);
    QVERIFY2(one.contains(QStringLiteral("1 round, talk or derivation had gone on at two computers. Both histories")),
        qUtf8Printable(one));
    QVERIFY2(one.endsWith(QStringLiteral("“Machine learning” (21 November 2026).")), qUtf8Printable(one));
    read.parted.append({ QStringLiteral("Coding 100%1"), QDate(2026, 11, 22) });
    read.leftOut = QStringList { QStringLiteral("tables.rating[3]"), QStringLiteral("tables.rating[4]") };
    const QString two = importedText(read);
    QVERIFY2(two.contains(QStringLiteral("2 rounds, talks or derivations")), qUtf8Printable(two));
    QVERIFY2(two.contains(QStringLiteral("“Coding 100%1” (22 November 2026)")), qUtf8Printable(two));
    QVERIFY2(two.endsWith(QStringLiteral("2 damaged rows fit into no table and were left out.")), qUtf8Printable(two));
}

void TestTransferViewModel::saysWhenAFileIsTooLarge()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("large.json"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.resize(kLargestProfileFile + 1));
    m_transfer->setImportPath(path);
    m_transfer->importAll();
    QTRY_VERIFY(!m_transfer->isBusy());
    QCOMPARE(m_transfer->problem().title, QStringLiteral("The file was not imported"));
    QVERIFY2(
        m_transfer->problem().advice.contains(QStringLiteral("256 MiB")), qUtf8Printable(m_transfer->problem().advice));
    ExportSummary written;
    written.fileSize = file.size();
    QVERIFY(!written.canBeReadBack());
    const Problem problem = wordTooLargeExport(path, written);
    QVERIFY2(problem.advice.contains(path) && problem.advice.contains(QStringLiteral("256 MiB")),
        qUtf8Printable(problem.advice));
}

QTEST_GUILESS_MAIN(TestTransferViewModel)
#include "tst_transferviewmodel.moc"
