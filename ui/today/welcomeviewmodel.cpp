// SPDX-License-Identifier: MIT
#include "ui/today/welcomeviewmodel.h"

#include "ui/shell/navigation.h"

using namespace sevenrounds;

WelcomeViewModel::WelcomeViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_starts(services, navigation)
{
    connect(&m_starts, &StartListModel::failed, this, &WelcomeViewModel::failed);
}

void WelcomeViewModel::start(int row)
{
    finish();
    m_starts.start(row);
}

void WelcomeViewModel::finish()
{
    m_services.settings().setWelcomed(true);
    m_navigation.replace(Navigation::Page::Today);
}
