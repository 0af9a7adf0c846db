// SPDX-License-Identifier: MIT
#pragma once

#include "mathhost.h"
#include "support/pagewalk.h"
#include "support/profilebench.h"
#include "support/qmlcomplaints.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"

#include <QQmlEngine>
#include <QQuickView>

namespace sevenrounds::test {

/// One page in a window of its own, on a temporary profile with the shipped content. What the QML engine complains of is kept.
struct PageBench {
    PageBench()
    {
        MathHost::provide(&host);
        failOnQmlComplaints();
    }
    ~PageBench()
    {
        view.reset();
        MathHost::provide(nullptr);
    }
    Q_DISABLE_COPY_MOVE(PageBench)

    [[nodiscard]] bool show(const QString &page, const QVariantMap &properties, QSize size = { 1224, 900 })
    {
        return showFile(
            QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/") + page + QStringLiteral(".qml")), properties, size);
    }
    [[nodiscard]] bool showFile(const QUrl &file, const QVariantMap &properties, QSize size = { 1224, 900 })
    {
        view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        QObject::connect(view->engine(), &QQmlEngine::warnings, view.get(), [this](const QList<QQmlError> &list) {
            for (const QQmlError &warning : list) {
                warnings.append(warning.toString());
            }
        });
        view->setResizeMode(QQuickView::SizeRootObjectToView);
        view->setInitialProperties(properties);
        view->resize(size);
        view->setSource(file);
        view->show();
        view->requestActivate();
        if (view->status() != QQuickView::Ready || !QTest::qWaitForWindowActive(view.get())) {
            return false;
        }
        // As the window does after loading a page.
        if (!view->rootObject()->hasActiveFocus() && view->activeFocusItem() == view->contentItem()) {
            view->rootObject()->forceActiveFocus();
        }
        return true;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view.get(), key, modifiers); }
    [[nodiscard]] QQuickItem *find(const QString &objectName) const
    {
        return findShown(view->contentItem(), objectName);
    }
    [[nodiscard]] QQuickItem *control(const QString &name) const { return findControl(view->contentItem(), name); }
    /// Goes there by Tab and presses Enter.
    [[nodiscard]] bool pressControl(const QString &name)
    {
        if (!tabTo(*view, name)) {
            return false;
        }
        press(Qt::Key_Return);
        return true;
    }

    template <typename Model>
    [[nodiscard]] static QVariant property(Model &model)
    {
        QQmlEngine::setObjectOwnership(&model, QQmlEngine::CppOwnership);
        return QVariant::fromValue(&model);
    }

    ProfileBench profile;
    Navigation navigation;
    Appearance appearance;
    MathHost host { profile.clock };
    QStringList warnings;
    std::unique_ptr<QQuickView> view;
};

} // namespace sevenrounds::test
