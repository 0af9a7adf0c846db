// SPDX-License-Identifier: MIT
#include "mathhost.h"
#include "ui/derivation/derivationsviewmodel.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/derivation/openservices.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/freeboard/ownderivationsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

using namespace sevenrounds;

namespace {

const DerivationId kElbo(QStringLiteral("D-01"));

/// By what is seen: rows of a repeater are no children of anybody else.
QQuickItem *shownWithin(QQuickItem *item, const QString &name)
{
    if (!item->isVisible()) {
        return nullptr;
    }
    if (item->objectName() == name) {
        return item;
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = shownWithin(child, name)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

/// Both pages with their real view-models and real keys. The lines are shown as text here: the web view has tests of its own.
class TestDerivationPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsAndOpensByKey();
    void filtersAndComesBack();
    void saysThatNothingIsOpen();
    void revealsByKey();
    void leavesKeysToTheTextField();
    void leavesSpaceToAButton();
    void endsAndStartsAgain();
    void changesModesByKey();
    void recallsByKey();
    void showsWhyALineIsWrong();
    void ordersByKey();
    void orderButtonsStayInTheirCard();
    void justifiesByKey();
    void fillsAndMarksABlankPage();
    void dropsAnAssumptionByKey();
    void narrowsTheListByKey();
    void listsWhatIsOnesOwn();
    void walksEveryModeByTab_data();
    void walksEveryModeByTab();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();
    void keepsTheFieldInSightBesideAVerdict();

private:
    [[nodiscard]] QQuickItem *load(const QString &page, QObject *viewModel, QSize size = { 1224, 900 });
    [[nodiscard]] QQuickItem *find(const QString &name) const;
    [[nodiscard]] QQuickItem *findShown(const QString &name) const;
    [[nodiscard]] bool isFocused(const QString &name) const
    {
        const QQuickItem *item = findShown(name);
        return item != nullptr && item->hasActiveFocus();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char *text);
    void openElbo(DerivationViewModel::Mode mode = DerivationViewModel::Mode::Read);

    std::unique_ptr<OpenServices> m_services;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<DerivationsViewModel> m_list;
    std::unique_ptr<DerivationViewModel> m_derivation;
    std::unique_ptr<FreeBoardViewModel> m_board;
    std::unique_ptr<OwnDerivationsViewModel> m_own;
    std::unique_ptr<MathHost> m_host;
    std::unique_ptr<QQuickView> m_view;
    QStringList m_warnings;
};

void TestDerivationPages::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
    m_navigation = std::make_unique<Navigation>();
    m_list = std::make_unique<DerivationsViewModel>(**m_services, *m_navigation);
    m_derivation = std::make_unique<DerivationViewModel>(**m_services, *m_navigation);
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
    m_own = std::make_unique<OwnDerivationsViewModel>(**m_services, *m_board, *m_navigation);
    m_host = std::make_unique<MathHost>(m_services->clock());
    MathHost::provide(m_host.get());
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

void TestDerivationPages::cleanup()
{
    m_view.reset();
    MathHost::provide(nullptr);
    m_host.reset();
    m_own.reset();
    m_board.reset();
    m_derivation.reset();
    m_list.reset();
    m_navigation.reset();
    m_services.reset();
    QCOMPARE(m_warnings, QStringList());
}

QQuickItem *TestDerivationPages::load(const QString &page, QObject *viewModel, QSize size)
{
    QQmlEngine::setObjectOwnership(viewModel, QQmlEngine::CppOwnership);
    QVariantMap properties { { QStringLiteral("viewModel"), QVariant::fromValue(viewModel) } };
    if (viewModel == m_list.get()) {
        QQmlEngine::setObjectOwnership(m_own.get(), QQmlEngine::CppOwnership);
        properties.insert(QStringLiteral("own"), QVariant::fromValue(m_own.get()));
    }
    m_view->setInitialProperties(properties);
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Derivations/%1.qml").arg(page)));
    m_view->show();
    m_view->requestActivate();
    if (m_view->status() != QQuickView::Ready || !QTest::qWaitForWindowActive(m_view.get())) {
        return nullptr;
    }
    m_view->rootObject()->forceActiveFocus();
    return m_view->rootObject();
}

QQuickItem *TestDerivationPages::find(const QString &name) const
{
    return m_view->rootObject()->findChild<QQuickItem *>(name);
}

QQuickItem *TestDerivationPages::findShown(const QString &name) const
{
    return shownWithin(m_view->rootObject(), name);
}

void TestDerivationPages::type(const char *text)
{
    for (const char *letter = text; *letter != 0; ++letter) {
        QTest::keyClick(m_view.get(), *letter);
    }
}

void TestDerivationPages::openElbo(DerivationViewModel::Mode mode)
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_derivation->setMode(mode);
    QVERIFY(load(QStringLiteral("DerivationPage"), m_derivation.get()) != nullptr);
}

void TestDerivationPages::listsAndOpensByKey()
{
    QVERIFY(load(QStringLiteral("DerivationsPage"), m_list.get()) != nullptr);
    QQuickItem *rows = find(QStringLiteral("rows"));
    QVERIFY(rows != nullptr);
    QTRY_COMPARE(rows->property("count").toInt(), m_list->rows()->count());
    QTRY_VERIFY(rows->height() > 0);
    rows->forceActiveFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    const QModelIndex second = m_list->rows()->index(1, 0);
    QCOMPARE(
        (*m_services)->derivations().current().value(), second.data(DerivationListModel::DerivationIdRole).toString());
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
}

void TestDerivationPages::filtersAndComesBack()
{
    QVERIFY(load(QStringLiteral("DerivationsPage"), m_list.get()) != nullptr);
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("filterField"))->hasActiveFocus());
    type("d-02");
    QCOMPARE(m_list->filter(), QStringLiteral("d-02"));
    QCOMPARE(m_list->rows()->count(), 1);
    QTest::keyClick(m_view.get(), 'x');
    QCOMPARE(m_list->rows()->count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_list->filter(), QString());
    QVERIFY(m_list->rows()->count() > 1);
}

void TestDerivationPages::listsWhatIsOnesOwn()
{
    QVERIFY(load(QStringLiteral("DerivationsPage"), m_list.get()) != nullptr);
    QVERIFY(findShown(QStringLiteral("yoursButton")) == nullptr);
    OwnDerivation own;
    own.title = QStringLiteral("Evidence");
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.lines = { { QStringLiteral("= \\log p(x)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    (*m_services)->ownDerivations().save(own);
    QTRY_VERIFY(findShown(QStringLiteral("yoursButton")) != nullptr);
    QVERIFY(findShown(QStringLiteral("deleteOwn")) == nullptr);
    findShown(QStringLiteral("yoursButton"))->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    QTRY_VERIFY(findShown(QStringLiteral("deleteOwn")) != nullptr);
    findShown(QStringLiteral("deleteOwn"))->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    QTRY_VERIFY(findShown(QStringLiteral("removedBanner")) != nullptr);
    QCOMPARE(m_own->rows()->count(), 0);
    m_own->undoRemove();
    QCOMPARE(m_own->rows()->count(), 1);
    key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
}

void TestDerivationPages::saysThatNothingIsOpen()
{
    QVERIFY(load(QStringLiteral("DerivationPage"), m_derivation.get()) != nullptr);
    QVERIFY(findShown(QStringLiteral("revealButton")) == nullptr);
    QVERIFY(!find(QStringLiteral("linesPane"))->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(!m_derivation->exists());
}

void TestDerivationPages::revealsByKey()
{
    openElbo();
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("1 of 7 lines"));
    QCOMPARE(find(QStringLiteral("lineCount"))->property("text").toString(), QStringLiteral("1 of 7 lines"));
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("3 of 7 lines"));
    QCOMPARE((*m_services)->derivations().progress(kElbo).recalled, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTest::keyClick(m_view.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("1 of 7 lines"));
}

void TestDerivationPages::leavesKeysToTheTextField()
{
    openElbo(DerivationViewModel::Mode::Recall);
    key(Qt::Key_L, Qt::ControlModifier);
    QQuickItem *field = findShown(QStringLiteral("lineField"));
    QTRY_VERIFY(field->hasActiveFocus());
    type("= 3 b");
    key(Qt::Key_Backspace);
    QCOMPARE(m_derivation->recall()->lineLatex(), QStringLiteral("= 3 "));
    // Undo is the field's own while one writes.
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_derivation->recall()->canWrite());
    QCOMPARE(field->property("text").toString(), m_derivation->recall()->lineLatex());
}

void TestDerivationPages::leavesSpaceToAButton()
{
    openElbo();
    QQuickItem *tight = find(QStringLiteral("tightRow"));
    QVERIFY(tight != nullptr);
    tight->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_derivation->isTightShown());
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("0 of 7 lines"));
}

void TestDerivationPages::endsAndStartsAgain()
{
    openElbo();
    m_derivation->showAll();
    QQuickItem *restart = findShown(QStringLiteral("restartButton"));
    QVERIFY(restart != nullptr);
    QVERIFY(findShown(QStringLiteral("revealButton")) == nullptr);
    restart->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("0 of 7 lines"));
    QVERIFY(!restart->isVisible());
}

void TestDerivationPages::changesModesByKey()
{
    openElbo();
    using Mode = DerivationViewModel::Mode;
    int number = 0;
    for (const Mode mode : { Mode::Read, Mode::Recall, Mode::Order, Mode::Justify, Mode::Blank, Mode::Breaks }) {
        key(Qt::Key_1 + number, Qt::AltModifier);
        QCOMPARE(m_derivation->mode(), mode);
        QCOMPARE(find(QStringLiteral("modeStrip"))->property("currentIndex").toInt(), number);
        QVERIFY(m_view->rootObject()->property("keys").toStringList().size() > 1);
        ++number;
    }
    QTest::keyClick(m_view.get(), Qt::Key_2, Qt::AltModifier);
    find(QStringLiteral("modeStrip"))->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Right);
    QCOMPARE(m_derivation->mode(), Mode::Order);
}

void TestDerivationPages::recallsByKey()
{
    openElbo(DerivationViewModel::Mode::Recall);
    RecallViewModel *recall = m_derivation->recall();
    key(Qt::Key_L, Qt::ControlModifier);
    type("= \\log\\sum_z p(x,z)");
    QCOMPARE(recall->lineLatex(), QStringLiteral("= \\log\\sum_z p(x,z)"));
    key(Qt::Key_Return);
    QTRY_COMPARE(recall->verdictTitle(), QStringLiteral("Equal"));
    QCOMPARE(findShown(QStringLiteral("verdictTitle"))->property("text").toString(), QStringLiteral("Equal"));
    // The keyboard goes to the grade that is proposed, and back to the field.
    QTRY_VERIFY(isFocused(QStringLiteral("grade3")));
    key(Qt::Key_4);
    QCOMPARE((*m_services)->reviews().history(ReviewItem::line(kElbo, QStringLiteral("marginal"))).front().grade,
        Grade::Easy);
    QTRY_VERIFY(isFocused(QStringLiteral("lineField")));
    key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(recall->hints().size(), 1);
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(recall->isGrading());
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_derivation->lineCountText(), QStringLiteral("2 of 7 lines"));
    m_view->rootObject()->forceActiveFocus();
    QTRY_VERIFY(recall->canUndo());
    findShown(QStringLiteral("undoButton"))->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(recall->isGrading());
}

void TestDerivationPages::showsWhyALineIsWrong()
{
    openElbo(DerivationViewModel::Mode::Recall);
    RecallViewModel *recall = m_derivation->recall();
    recall->setLineLatex(QStringLiteral("= \\sum_z q(z|x)\\log\\frac{p(x,z)}{q(z|x)}"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(recall->verdictTitle(), QStringLiteral("Not equal to the start"));
    QVERIFY(findShown(QStringLiteral("verdictText"))->property("text").toString().endsWith(recall->mistakeText()));
    key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(recall->isInstanceShown());
    QVERIFY(findShown(QStringLiteral("instanceButton")) != nullptr);
    // The learner's line stands where it was.
    QCOMPARE(findShown(QStringLiteral("lineField"))->property("text").toString(), recall->lineLatex());
    recall->setLineLatex(QStringLiteral("= \\log\\sum_z p(x|z)p(z)"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(recall->verdictTitle(), QStringLiteral("Equal"));
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(recall->isGrading());
}

void TestDerivationPages::ordersByKey()
{
    openElbo(DerivationViewModel::Mode::Order);
    const QStringList rows = (*m_services)->attempts().state().rows;
    key(Qt::Key_Down);
    key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE((*m_services)->attempts().state().rows.at(2), rows.at(1));
    key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE((*m_services)->attempts().state().rows, rows);
    key(Qt::Key_Space);
    QVERIFY((*m_services)->attempts().state().aside.contains(rows.at(1)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE((*m_services)->attempts().state().checks, 1);
    QVERIFY(findShown(QStringLiteral("rowText"))->property("text").toString().contains(QLatin1String("of 10 rows")));
}

void TestDerivationPages::orderButtonsStayInTheirCard()
{
    openElbo(DerivationViewModel::Mode::Order);
    // From wide to narrow: at some width the longer words are what does not fit any more.
    for (int width = 1100; width >= 640; width -= 20) {
        m_view->resize(width, 640);
        QTRY_COMPARE(static_cast<int>(m_view->rootObject()->width()), width);
        for (int press = 0; press < 2; ++press) {
            const bool wasAside = m_derivation->order()->isRowAside();
            m_derivation->order()->toggleAside();
            QTRY_COMPARE(m_derivation->order()->isRowAside(), !wasAside);
            const QQuickItem *text = findShown(QStringLiteral("rowText"));
            QVERIFY(text != nullptr);
            const auto right = [](const QQuickItem *item) { return item->mapToScene({ item->width(), 0 }).x(); };
            for (const char *name : { "upButton", "downButton", "asideButton", "lookButton" }) {
                const QQuickItem *button = findShown(QLatin1String(name));
                QVERIFY2(button != nullptr, name);
                // The sentence above them fills its card.
                QTRY_VERIFY2(right(button) <= right(text) + 1.0,
                    qPrintable(QStringLiteral("%1 %2").arg(width).arg(QLatin1String(name))));
            }
        }
    }
}

void TestDerivationPages::justifiesByKey()
{
    openElbo(DerivationViewModel::Mode::Justify);
    QVERIFY(findShown(QStringLiteral("option4")) != nullptr);
    key(Qt::Key_2);
    QCOMPARE(m_derivation->justify()->chosen(), 1);
    key(Qt::Key_3);
    QCOMPARE(m_derivation->justify()->chosen(), 1);
    m_view->rootObject()->forceActiveFocus();
    key(Qt::Key_Space);
    QCOMPARE(m_derivation->justify()->question(), QStringLiteral("Which rule leads to line 2?"));
    key(Qt::Key_1);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_derivation->justify()->question(), QStringLiteral("Which rule leads to line 3?"));
}

void TestDerivationPages::fillsAndMarksABlankPage()
{
    openElbo(DerivationViewModel::Mode::Blank);
    BlankViewModel *blank = m_derivation->blank();
    key(Qt::Key_L, Qt::ControlModifier);
    type("by 1");
    QCOMPARE(blank->text(), QStringLiteral("by 1"));
    QCOMPARE(blank->stage(), BlankViewModel::Stage::Writing);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(blank->stage(), BlankViewModel::Stage::Marking);
    QTRY_VERIFY(isFocused(QStringLiteral("mark1")));
    key(Qt::Key_3);
    key(Qt::Key_Up);
    QCOMPARE(blank->lineMark(), 3);
    for (int line = 0; line < 7; ++line) {
        key(Qt::Key_1);
    }
    QVERIFY(blank->isGrading());
    QTRY_VERIFY(isFocused(QStringLiteral("grade3")));
    key(Qt::Key_2);
    QVERIFY(blank->isEnded());
    QTRY_VERIFY(isFocused(QStringLiteral("restartButton")));
    QCOMPARE(m_derivation->scoreText(), QStringLiteral("1 clean run · best 0:00 · recall 100%"));
    QVERIFY(findShown(QStringLiteral("score")) != nullptr);
}

void TestDerivationPages::dropsAnAssumptionByKey()
{
    openElbo(DerivationViewModel::Mode::Breaks);
    Derivation derivation = *(*m_services)->library().findDerivation(kElbo);
    derivation.assumes = { { QStringLiteral("One."), true, QStringLiteral("It falls."), QStringLiteral("jensen") },
        { QStringLiteral("Two."), true, {}, {} } };
    m_derivation->breaks()->setDerivation(&derivation);
    QTRY_VERIFY(findShown(QStringLiteral("assumption1")) != nullptr);
    QVERIFY(findShown(QStringLiteral("assumption2")) == nullptr);
    key(Qt::Key_1);
    QVERIFY(!m_derivation->breaks()->assumptions()->isOn(0));
    QCOMPARE(findShown(QStringLiteral("breaksSummary"))->property("text").toString(),
        QStringLiteral("The first line that falls is line 4."));
    m_derivation->breaks()->setDerivation(nullptr);
}

void TestDerivationPages::narrowsTheListByKey()
{
    QVERIFY(load(QStringLiteral("DerivationsPage"), m_list.get()) != nullptr);
    key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_list->scope(), DerivationsViewModel::Scope::Due);
    QCOMPARE(m_list->rows()->count(), 0);
    key(Qt::Key_1, Qt::AltModifier);
    QQuickItem *area = findShown(QStringLiteral("area1"));
    QVERIFY(area != nullptr);
    area->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    QCOMPARE(m_list->areaIndex(), 1);
    QVERIFY(m_list->rows()->count() < m_list->count());
}

void TestDerivationPages::walksEveryModeByTab_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QStringList>("stops");
    const auto row = [](const char *name, DerivationViewModel::Mode mode, const QStringList &stops) {
        QTest::newRow(name) << static_cast<int>(mode) << stops;
    };
    using Mode = DerivationViewModel::Mode;
    row("read", Mode::Read, { QStringLiteral("hadItButton"), QStringLiteral("revealButton") });
    row("recall", Mode::Recall,
        { QStringLiteral("hintButton"), QStringLiteral("showLineButton"), QStringLiteral("lineField"),
            QStringLiteral("checkButton") });
    row("order", Mode::Order,
        { QStringLiteral("upButton"), QStringLiteral("downButton"), QStringLiteral("asideButton"),
            QStringLiteral("lookButton") });
    row("justify", Mode::Justify, { QStringLiteral("option1"), QStringLiteral("option4") });
    row("blank", Mode::Blank, { QStringLiteral("area"), QStringLiteral("doneButton") });
    row("breaks", Mode::Breaks, {});
}

void TestDerivationPages::walksEveryModeByTab()
{
    QFETCH(int, mode);
    QFETCH(QStringList, stops);
    openElbo(static_cast<DerivationViewModel::Mode>(mode));
    stops.append({ QStringLiteral("modeStrip"), QStringLiteral("tightRow") });
    QSet<QString> seen;
    constexpr int kMostStops = 60;
    for (int stop = 0; stop < kMostStops; ++stop) {
        key(Qt::Key_Tab);
        const QQuickItem *item = m_view->activeFocusItem();
        QVERIFY(item != nullptr);
        QVERIFY2(item->isVisible(), qPrintable(item->objectName()));
        seen.insert(item->objectName());
    }
    for (const QString &stop : stops) {
        QVERIFY2(seen.contains(stop), qPrintable(stop));
    }
}

void TestDerivationPages::staysInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("as on the board") << QSize(1224, 900) << true;
    QTest::newRow("small window") << QSize(960, 640) << true;
    QTest::newRow("narrow window") << QSize(640, 640) << false;
}

void TestDerivationPages::staysInsideTheWindow()
{
    QFETCH(QSize, size);
    QFETCH(bool, isBeside);
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QVERIFY(load(QStringLiteral("DerivationPage"), m_derivation.get(), size) != nullptr);
    QQuickItem *pane = find(QStringLiteral("linesPane"));
    QQuickItem *history = find(QStringLiteral("history"));
    QTRY_VERIFY(pane->width() > 0 && history->width() > 0);
    for (const QString &name :
        { QStringLiteral("linesPane"), QStringLiteral("revealButton"), QStringLiteral("lineCount"),
            QStringLiteral("hadItButton"), QStringLiteral("modeStrip"), QStringLiteral("history") }) {
        const QQuickItem *item = find(name);
        const QRectF place = item->mapRectToScene({ 0, 0, item->width(), item->height() });
        QVERIFY2(place.left() >= 0 && place.right() <= size.width(), qPrintable(name));
    }
    const double paneRight = pane->mapToScene({ pane->width(), 0 }).x();
    QCOMPARE(history->mapToScene({ 0, 0 }).x() > paneRight, isBeside);
    QVERIFY(pane->height() >= size.height() / 3.0 - 1);
}

void TestDerivationPages::keepsTheFieldInSightBesideAVerdict()
{
    const QSize small(960, 640);
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_derivation->setMode(DerivationViewModel::Mode::Recall);
    QVERIFY(load(QStringLiteral("DerivationPage"), m_derivation.get(), small) != nullptr);
    RecallViewModel *recall = m_derivation->recall();
    recall->setLineLatex(QStringLiteral("= \\sum_z q(z|x)\\log\\frac{p(x,z)}{q(z|x)}"));
    recall->checkLine();
    QTRY_VERIFY(recall->hasVerdict());
    for (const QString &name : { QStringLiteral("verdictTitle"), QStringLiteral("lineField"),
             QStringLiteral("checkButton"), QStringLiteral("modeStrip") }) {
        const auto isInside = [&] {
            const QQuickItem *item = findShown(name);
            return item != nullptr && item->mapToScene({ 0, 0 }).y() > 0
                && item->mapToScene({ 0, item->height() }).y() < small.height();
        };
        QTRY_VERIFY2(isInside(), qPrintable(name));
    }
}

QTEST_MAIN(TestDerivationPages)
#include "tst_derivationpages.moc"
