// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/today/startlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The first page of all: four answers that can each be left out, and a first half hour. Starting anything counts as having been here.
class WelcomeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(StartListModel *starts READ starts CONSTANT FINAL)

public:
    WelcomeViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] StartListModel *starts() { return &m_starts; }
    Q_INVOKABLE void start(int row);
    Q_INVOKABLE void finish();

signals:
    /// A start did not come about. The page is left all the same, so that this is for whoever shows the next one.
    void failed(const sevenrounds::Error &error);

private:
    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    StartListModel m_starts;
};
