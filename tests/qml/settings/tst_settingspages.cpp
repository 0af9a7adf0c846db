// SPDX-License-Identifier: MIT
#include "ui/settings/recoveryviewmodel.h"
#include "ui/settings/settingsbench.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>

using namespace sevenrounds;

/// Both pages with their real view-models, operated by key.
class TestSettingsPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesADayByKeyboard();
    void leavesAWrongDayToBeMended();
    void choosesByArrow();
    void theLevelThatWasToldIsTakenByKey();
    void growsTheText();
    void backsUpAndAsksBeforeARestore();
    void exportsByKey();
    void deletesUnusedCopiesByKey();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();
    void recoveryAsksBeforeStartingEmpty();
    void recoveryTriesAgainByKey();

private:
    [[nodiscard]] bool show(const QString &page, QObject *viewModel, QSize size = { 1224, 900 });
    [[nodiscard]] QQuickItem *find(const QString &name, int place = 0) const;
    [[nodiscard]] QQuickItem *findButton(const QString &row, const QString &name) const;
    [[nodiscard]] QQuickItem *findInSheet(const QString &name) const;
    void press(QQuickItem *item);
    void openSettings();

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SettingsViewModel> m_settings;
    std::unique_ptr<RecoveryViewModel> m_recovery;
    std::unique_ptr<QQuickView> m_view;
    QStringList m_warnings;
};

void TestSettingsPages::init()
{
    m_bench = std::make_unique<SettingsBench>();
    qputenv("HOME", m_bench->folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_bench->folder.filePath(QStringLiteral("config")).toUtf8());
    m_warnings.clear();
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    connect(m_view->engine(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
}

void TestSettingsPages::cleanup()
{
    m_view.reset();
    m_recovery.reset();
    m_settings.reset();
    m_appearance.reset();
    m_bench.reset();
    QCOMPARE(m_warnings, QStringList());
}

bool TestSettingsPages::show(const QString &page, QObject *viewModel, QSize size)
{
    QQmlEngine::setObjectOwnership(viewModel, QQmlEngine::CppOwnership);
    m_view->setInitialProperties({ { QStringLiteral("viewModel"), QVariant::fromValue(viewModel) } });
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/SettingsPages/%1.qml").arg(page)));
    m_view->show();
    m_view->requestActivate();
    return m_view->status() == QQuickView::Ready && QTest::qWaitForWindowActive(m_view.get());
}

QQuickItem *TestSettingsPages::find(const QString &name, int place) const
{
    // By what is shown and not by who owns it: rows made by a Repeater are nobody's QObject children.
    QList<QQuickItem *> found;
    QList<QQuickItem *> open { m_view->rootObject() };
    while (!open.isEmpty()) {
        QQuickItem *item = open.takeFirst();
        if (item->objectName() == name) {
            found.append(item);
        }
        open.append(item->childItems());
    }
    return found.value(place);
}

QQuickItem *TestSettingsPages::findButton(const QString &row, const QString &name) const
{
    QQuickItem *owner = find(row);
    return owner ? owner->findChild<QQuickItem *>(name) : nullptr;
}

QQuickItem *TestSettingsPages::findInSheet(const QString &name) const
{
    // An open sheet's content lives in the window's overlay, not in the page.
    const QList<QQuickItem *> found = m_view->contentItem()->findChildren<QQuickItem *>();
    for (QQuickItem *item : found) {
        if (item->objectName() == name && item->isVisible()) {
            return item;
        }
    }
    return nullptr;
}

void TestSettingsPages::press(QQuickItem *item)
{
    QVERIFY(item != nullptr);
    item->forceActiveFocus(Qt::TabFocusReason);
    QTRY_VERIFY(item->hasActiveFocus());
    QTest::keyClick(m_view.get(), Qt::Key_Return);
}

void TestSettingsPages::openSettings()
{
    QVERIFY(m_bench->open());
    m_bench->navigation.open(Navigation::Page::Settings);
    m_appearance = std::make_unique<Appearance>();
    m_settings = std::make_unique<SettingsViewModel>(*m_bench->services, m_bench->navigation, *m_appearance);
    QVERIFY(show(QStringLiteral("SettingsPage"), m_settings.get()));
}

void TestSettingsPages::takesADayByKeyboard()
{
    openSettings();
    QQuickItem *field = find(QStringLiteral("interviewField"));
    QVERIFY(field);
    field->forceActiveFocus(Qt::TabFocusReason);
    for (const char key : { '1', '0', ' ', 'd', 'e', 'c' }) {
        QTest::keyClick(m_view.get(), key);
    }
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_settings->interviewDayText(), QStringLiteral("10 December 2026"));
    QCOMPARE(field->property("text").toString(), QStringLiteral("10 December 2026"));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(field->property("text").toString(), QStringLiteral("11 December 2026"));
    press(find(QStringLiteral("clearDayButton")));
    QVERIFY(!m_settings->hasInterview());
    QCOMPARE(field->property("text").toString(), QString());
}

void TestSettingsPages::leavesAWrongDayToBeMended()
{
    openSettings();
    QQuickItem *field = find(QStringLiteral("interviewField"));
    field->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), 'x');
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(!m_settings->interviewDayError().isEmpty());
    QCOMPARE(field->property("text").toString(), QStringLiteral("x"));
    QVERIFY(field->property("hasError").toBool());
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_settings->interviewDayError(), QString());
}

void TestSettingsPages::choosesByArrow()
{
    openSettings();
    QQuickItem *level = find(QStringLiteral("levelChoice"));
    level->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_bench->services->settings().targetLevel(), Level::L6);
    QQuickItem *theme = find(QStringLiteral("themeChoice"));
    theme->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_appearance->isDark());
    press(find(QStringLiteral("motionToggle")));
    QVERIFY(m_settings->isReducedMotion());
}

void TestSettingsPages::theLevelThatWasToldIsTakenByKey()
{
    openSettings();
    m_bench->services->guide().setOwnValue(FactId(QStringLiteral("X-09")), QStringLiteral("L6, my recruiter"));
    QQuickItem *take = find(QStringLiteral("takeToldLevel"));
    QVERIFY(take != nullptr);
    QTRY_VERIFY(take->isVisible());
    take->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(m_bench->services->settings().targetLevel(), Level::L6);
    QTRY_VERIFY(!take->isVisible());
}

void TestSettingsPages::growsTheText()
{
    openSettings();
    QVERIFY(!findButton(QStringLiteral("textStepper"), QStringLiteral("lowerButton"))->isEnabled());
    press(findButton(QStringLiteral("textStepper"), QStringLiteral("raiseButton")));
    QCOMPARE(m_settings->textScale(), 110);
    press(findButton(QStringLiteral("hoursStepper"), QStringLiteral("raiseButton")));
    QCOMPARE(m_settings->hours(), 1);
}

void TestSettingsPages::backsUpAndAsksBeforeARestore()
{
    openSettings();
    QTRY_COMPARE(m_settings->transfer()->backups()->count(), 1);
    m_bench->clock.advance(std::chrono::minutes { 5 });
    press(find(QStringLiteral("backUpButton")));
    QTRY_COMPARE(m_settings->transfer()->backups()->count(), 2);
    QTRY_VERIFY(find(QStringLiteral("noticeBanner"))->isVisible());
    QTRY_VERIFY(find(QStringLiteral("restoreButton"), 0) != nullptr);
    press(find(QStringLiteral("restoreButton"), 0));
    QTRY_VERIFY(findInSheet(QStringLiteral("agreeButton")) != nullptr);
    QVERIFY(!m_settings->transfer()->restoreQuestion().isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTRY_VERIFY(findInSheet(QStringLiteral("agreeButton")) == nullptr);
    QCOMPARE(m_bench->services->stage(), AppStage::Ready);
}

void TestSettingsPages::exportsByKey()
{
    openSettings();
    const QString file = m_bench->folder.filePath(QStringLiteral("all.json"));
    m_settings->transfer()->setExportPath(file);
    QCOMPARE(findButton(QStringLiteral("exportForm"), QStringLiteral("pathField"))->property("text").toString(), file);
    press(findButton(QStringLiteral("exportForm"), QStringLiteral("actButton")));
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(!m_settings->transfer()->isBusy());
    // Enter in the field is the same.
    const QString other = m_bench->folder.filePath(QStringLiteral("again.json"));
    m_settings->transfer()->setExportPath(other);
    findButton(QStringLiteral("exportForm"), QStringLiteral("pathField"))->forceActiveFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(other));
    QTRY_VERIFY(!m_settings->transfer()->isBusy());
    // Blanks name no file.
    QVERIFY(findButton(QStringLiteral("exportForm"), QStringLiteral("actButton"))->isEnabled());
    m_settings->transfer()->setExportPath(QStringLiteral("  "));
    QVERIFY(!findButton(QStringLiteral("exportForm"), QStringLiteral("actButton"))->isEnabled());
}

void TestSettingsPages::deletesUnusedCopiesByKey()
{
    const QString folder = m_bench->paths().papers();
    QVERIFY(QDir().mkpath(folder));
    QFile copy(folder + u'/' + QString(32, u'a') + QStringLiteral(".pdf"));
    QVERIFY(copy.open(QFile::WriteOnly) && copy.write("%PDF") == 4);
    copy.close();
    const auto old = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_bench->clock.now() - std::chrono::hours { 48 }));
    QVERIFY(copy.open(QFile::ReadWrite) && copy.setFileTime(old, QFileDevice::FileModificationTime));
    copy.close();
    openSettings();
    QTRY_VERIFY(m_settings->copies()->canRemove());
    QCOMPARE(find(QStringLiteral("copiesText"))->property("text").toString(), m_settings->copies()->text());
    press(find(QStringLiteral("removeCopies")));
    QTRY_VERIFY(findInSheet(QStringLiteral("agreeButton")) != nullptr);
    QVERIFY(copy.exists());
    press(findInSheet(QStringLiteral("agreeButton")));
    QTRY_VERIFY(!copy.exists());
    QTRY_VERIFY(!m_settings->copies()->isBusy());
    QVERIFY(!find(QStringLiteral("removeCopies"))->isEnabled());
}

void TestSettingsPages::staysInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1440, 900);
    QTest::newRow("small") << QSize(960, 640);
    QTest::newRow("narrow") << QSize(656, 480);
}

void TestSettingsPages::staysInsideTheWindow()
{
    QFETCH(QSize, size);
    openSettings();
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), qreal(size.width()));
    for (const QString &name :
        { QStringLiteral("interviewField"), QStringLiteral("levelChoice"), QStringLiteral("themeChoice"),
            QStringLiteral("motionToggle"), QStringLiteral("backUpButton"), QStringLiteral("actButton") }) {
        QQuickItem *item = find(name);
        QVERIFY2(item, qPrintable(name));
        QTRY_VERIFY2(item->mapToScene({ item->width(), 0 }).x() <= size.width(), qPrintable(name));
        QVERIFY2(item->mapToScene({ 0, 0 }).x() >= 0, qPrintable(name));
        QVERIFY2(item->width() > 0, qPrintable(name));
    }
}

void TestSettingsPages::recoveryAsksBeforeStartingEmpty()
{
    QVERIFY(m_bench->open());
    m_bench->close();
    QVERIFY(spoil(m_bench->paths().database()));
    m_bench->make();
    m_bench->services->openNow();
    m_recovery = std::make_unique<RecoveryViewModel>(*m_bench->services);
    QVERIFY(show(QStringLiteral("RecoveryPage"), m_recovery.get()));
    QTRY_VERIFY(!m_recovery->isSalvaging());
    press(find(QStringLiteral("emptyButton")));
    QTRY_VERIFY(findInSheet(QStringLiteral("agreeButton")) != nullptr);
    QCOMPARE(m_bench->services->stage(), AppStage::Recovery);
    press(findInSheet(QStringLiteral("agreeButton")));
    QVERIFY(m_bench->waitFor(AppStage::Ready));
}

void TestSettingsPages::recoveryTriesAgainByKey()
{
    m_bench->make(m_bench->folder.filePath(QStringLiteral("none")));
    m_bench->services->openNow();
    QCOMPARE(m_bench->services->stage(), AppStage::Recovery);
    m_recovery = std::make_unique<RecoveryViewModel>(*m_bench->services);
    QVERIFY(show(QStringLiteral("RecoveryPage"), m_recovery.get()));
    QVERIFY(!find(QStringLiteral("emptyButton"))->isVisible());
    QVERIFY(!find(QStringLiteral("restoreButton"))->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->services->stage(), AppStage::Opening);
    QVERIFY(m_bench->waitFor(AppStage::Recovery));
}

QTEST_MAIN(TestSettingsPages)
#include "tst_settingspages.moc"
