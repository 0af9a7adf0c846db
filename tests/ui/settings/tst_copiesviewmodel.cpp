// SPDX-License-Identifier: MIT
#include "services/papernoteservice.h"
#include "ui/settings/copiesviewmodel.h"
#include "ui/settings/settingsbench.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"

#include <QDateTime>
#include <QDir>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const QString kPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf");

} // namespace

class TestCopiesViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void looksWhenThePageOpens();
    void deletesWhatNothingUses();
    void aPaperThatWasRemovedIsKeptWhileItCanComeBack();

private:
    [[nodiscard]] QString folder() const { return m_bench->paths().papers(); }
    /// A copy of two days ago that nothing names.
    [[nodiscard]] bool put(char digit);
    [[nodiscard]] bool age(const QString &path);
    [[nodiscard]] QString textAfterALook();

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<CopiesViewModel> m_copies;
};

void TestCopiesViewModel::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    QVERIFY(QDir().mkpath(folder()));
    m_copies = std::make_unique<CopiesViewModel>(*m_bench->services);
}

void TestCopiesViewModel::cleanup()
{
    m_copies.reset();
    m_bench.reset();
}

bool TestCopiesViewModel::age(const QString &path)
{
    QFile file(path);
    const auto at = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_bench->clock.now() - std::chrono::hours { 48 }));
    return file.open(QFile::ReadWrite) && file.setFileTime(at, QFileDevice::FileModificationTime);
}

bool TestCopiesViewModel::put(char digit)
{
    const QString path = folder() + u'/' + QString(32, QLatin1Char(digit)) + QStringLiteral(".pdf");
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(QByteArray(2000, 'x')) != 2000) {
        return false;
    }
    file.close();
    return age(path);
}

QString TestCopiesViewModel::textAfterALook()
{
    QSignalSpy changed(m_copies.get(), &CopiesViewModel::changed);
    m_copies->refresh();
    (void)changed.wait();
    return m_copies->text();
}

void TestCopiesViewModel::looksWhenThePageOpens()
{
    Appearance appearance;
    SettingsViewModel page(*m_bench->services, m_bench->navigation, appearance);
    QCOMPARE(page.copies()->text(), QString());
    QVERIFY(!page.copies()->canRemove());
    m_bench->navigation.open(Navigation::Page::Settings);
    QTRY_COMPARE(page.copies()->text(), QStringLiteral("Every copy is in use."));
    QVERIFY(!page.copies()->canRemove());
}

void TestCopiesViewModel::deletesWhatNothingUses()
{
    QVERIFY(put('a') && put('b'));
    QCOMPARE(textAfterALook(), QStringLiteral("2 copies that nothing uses any more, 4.0 kB."));
    QVERIFY(m_copies->canRemove());
    QVERIFY(m_copies->question().startsWith(QStringLiteral("2 copies, 4.0 kB, are deleted")));
    m_copies->removeUnused();
    QVERIFY(m_copies->isBusy());
    QVERIFY(!m_copies->canRemove());
    QTRY_VERIFY(!m_copies->isBusy());
    QVERIFY(!m_copies->problem().exists());
    QCOMPARE(m_copies->text(), QStringLiteral("2 copies were deleted: 4.0 kB."));
    QVERIFY(QDir(folder()).isEmpty());
    QCOMPARE(textAfterALook(), QStringLiteral("Every copy is in use."));
}

void TestCopiesViewModel::aPaperThatWasRemovedIsKeptWhileItCanComeBack()
{
    PaperService &papers = m_bench->services->papers();
    PaperNoteService &notes = m_bench->services->paperNotes();
    const OwnPaperId id = papers.create();
    OwnPaper paper = *papers.find(id);
    paper.title = QStringLiteral("On rates");
    papers.edit(paper);
    papers.settle(id);
    std::optional<Result<>> attached;
    notes.attach(PaperService::keyOf(id), kPdf, [&attached](const Result<> &done) { attached = done; });
    QTRY_VERIFY(attached.has_value());
    QVERIFY(attached->has_value());
    QVERIFY(age(notes.path(PaperService::keyOf(id))));
    const QString inUse = QStringLiteral("Every copy is in use.");
    QCOMPARE(textAfterALook(), inUse);
    papers.remove(id);
    QCOMPARE(textAfterALook(), inUse);
    // Only the last one that was removed can come back.
    const OwnPaperId other = papers.create();
    paper = *papers.find(other);
    paper.title = QStringLiteral("On other rates");
    papers.edit(paper);
    papers.settle(other);
    papers.remove(other);
    QVERIFY(textAfterALook().startsWith(QStringLiteral("1 copy that nothing uses any more")));
}

QTEST_GUILESS_MAIN(TestCopiesViewModel)
#include "tst_copiesviewmodel.moc"
