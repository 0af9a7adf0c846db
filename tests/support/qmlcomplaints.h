// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace sevenrounds::test {

/// Some of what QML complains of never reaches QQmlEngine::warnings, as that a component is not ready: its classes say it by qWarning(), with their
/// names before it.
inline const QString kQmlClasses = QStringLiteral("QQml");

/// From now on to its end such a complaint fails the test function.
inline void failOnQmlComplaints()
{
    QTest::failOnWarning(QRegularExpression(QLatin1Char('^') + kQmlClasses));
}

} // namespace sevenrounds::test
