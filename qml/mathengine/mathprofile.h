// SPDX-License-Identifier: MIT
#pragma once

#include "bundlescheme.h"
#include "requestguard.h"

#include <QPageSize>
#include <QQuickWebEngineProfile>
#include <QtQml/qqmlregistration.h>

/// A profile that leaves nothing on the disk and knows nothing but our own scheme.
class MathProfile : public QQuickWebEngineProfile
{
    Q_OBJECT
    QML_ELEMENT
    /// What printToPdf() takes for A4: WebEngineView.A4 of Qt 6.4 still has its number of Qt 5, with which Letter comes out.
    Q_PROPERTY(int a4 READ a4 CONSTANT FINAL)

public:
    explicit MathProfile(QObject *parent = nullptr);

    [[nodiscard]] int a4() const { return static_cast<int>(QPageSize::A4); }

signals:
    void blocked(const QUrl &url);

private:
    BundleScheme m_scheme;
    RequestGuard m_guard;
};
